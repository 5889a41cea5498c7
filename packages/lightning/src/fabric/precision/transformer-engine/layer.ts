/** @file What the layers of transformer-engine share. */
import {
  bfloat16,
  type DType,
  float16,
  float32,
  getAutocastDtype,
  isAutocastEnabled,
  nn,
  type Tensor,
} from "@lightning-ts/torch";
import { TypeError } from "../../../util/user-errors.js";
import { printed } from "../../../util/value-text.js";

/** The base of the layers, by which they are told from PyTorch's own. */
export abstract class TransformerEngineLayer extends nn.Module {
  /** For the compiler and for copies of the library: what tells a layer of transformer-engine. */
  readonly isTransformerEngineLayer = true;
}

/** Whether a module is a layer of transformer-engine, of this or another copy of the library. */
export function isTransformerEngineLayer(module: nn.Module): boolean {
  return Reflect.get(module, "isTransformerEngineLayer") === true;
}

const computed: readonly DType[] = [float32, float16, bfloat16];

/**
 * The dtype that a layer computes in: that of autocast, else the input's.
 *
 * @throws TypeError for an input of another dtype than float32, float16 and bfloat16
 */
export function activationDtype(layer: string, input: Tensor): DType {
  const { dtype, device } = input;
  if (computed.includes(dtype)) return isAutocastEnabled(device.type) ? getAutocastDtype(device.type) : dtype;
  throw new TypeError(
    `${layer}: expected an input of ${computed.map(String).join(", ")}. Received: ${printed(dtype)}. Convert it with x.to(...).`,
  );
}
