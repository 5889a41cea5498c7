/** @file Values as bytes, to be sent to another process: plain data, with tensors within. */
import { deserialize, serialize } from "node:v8";
import { type Device, load, save, Tensor } from "@lightning-ts/torch";
import { mapTree } from "@lightning-ts/torch/util/tree";

/** What is sent: data with marks in the places of tensors, and the tensors as a file of theirs. */
interface Posted {
  readonly data: unknown;
  readonly tensors: Uint8Array | null;
}

const mark = "\0lightning-ts.tensor:";

/**
 * A value as bytes.
 *
 * @throws DataCloneError for functions and other values that cannot be sent
 */
export function toBytes(value: unknown): Uint8Array {
  const tensors: Tensor[] = [];
  const data = mapTree(value, (leaf) =>
    leaf instanceof Tensor ? `${mark}${tensors.push(leaf.detach().cpu()) - 1}` : leaf,
  );
  const chunks: Uint8Array[] = [];
  if (tensors.length > 0) save(tensors, { write: (chunk) => void chunks.push(chunk.slice()) });
  const posted: Posted = { data, tensors: tensors.length === 0 ? null : Buffer.concat(chunks) };
  return serialize(posted);
}

/** The value of `toBytes`, with its tensors on a device. */
export function fromBytes(bytes: Uint8Array, device: Device): unknown {
  const { data, tensors } = deserialize(bytes) as Posted; // written by `toBytes`
  if (tensors === null) return data;
  const loaded = load(tensors, { mapLocation: device }) as Tensor[]; // as above
  return mapTree(data, (leaf) =>
    typeof leaf === "string" && leaf.startsWith(mark) ? loaded[Number(leaf.slice(mark.length))] : leaf,
  );
}
