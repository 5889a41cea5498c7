/** @file Handing tensors to other threads without a copy. */
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { Tensor } from "./tensor-class.js";
import { TypeError } from "../util/user-errors.js";

/** Stands for a tensor in a message to another thread of this process; it can be received once. */
export interface SharedTensor {
  /** What it is. */
  readonly kind: "lightning-ts/shared-tensor";
  /** The process's number for the tensor. */
  readonly id: number;
  /** Whether it is trained. */
  readonly requiresGrad: boolean;
}

const kind = "lightning-ts/shared-tensor";

/**
 * A token for `postMessage` with which another thread gets the same tensor: same memory, no copy. The tensor is kept alive
 * until the token is received (or `receive` is called here, to take it back).
 *
 * @example
 * worker.postMessage(torch.share(batch));            // here
 * parentPort.on("message", (token) => torch.receive(token)); // there
 */
export function share(tensor: Tensor): SharedTensor {
  return { kind, id: binding.share(unwrap(tensor)), requiresGrad: tensor.isLeaf && tensor.requiresGrad };
}

/** Whether a value is a token that `share` made. */
export function isShared(value: unknown): value is SharedTensor {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === kind;
}

/**
 * The tensor of a token. Its history stays in the thread that made it.
 *
 * @throws TypeError for another value, Error for a token that was received already
 */
export function receive(token: SharedTensor): Tensor {
  if (!isShared(token)) throw new TypeError(`receive expects a token of torch.share. Received: ${typeof token}.`);
  const tensor = new Tensor(binding.receive(token.id));
  return token.requiresGrad ? tensor.requiresGrad_() : tensor;
}
