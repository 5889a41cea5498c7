/** @file Reads a damaged file and judges what came of it. */
import * as torch from "../../src/index.js";
import { FileFormatError, UnpicklingError } from "../../src/serialization/index.js";

/** What came of reading a file. A fault is an error that blames nobody, or something worse. */
export type Verdict = { kind: "value" } | { kind: "refused" } | { kind: "fault"; why: string };

/** Files name devices, and one that is not there is no damage: these errors say how to load them elsewhere. */
const ofDevices = /^(The file has a tensor of the device|Attempting to deserialize object on)/;

/** Reads a file with and without placeholders for unknown classes, and all that it holds. */
export function judge(name: string, bytes: Uint8Array, weightsOnly: boolean): Verdict {
  try {
    const value = name.endsWith(".safetensors") ? torch.safetensors.load(bytes) : torch.load(bytes, { weightsOnly });
    touch(value, new Set());
    return { kind: "value" };
  } catch (error) {
    if (error instanceof FileFormatError || error instanceof UnpicklingError) {
      return error.message.length < 2000
        ? { kind: "refused" }
        : { kind: "fault", why: "a message of thousands of letters" };
    }
    if (error instanceof Error && ofDevices.test(error.message)) return { kind: "refused" };
    return { kind: "fault", why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

// Goes through every element, so that memory that does not belong to a tensor is noticed.
function touch(value: unknown, seen: Set<unknown>): void {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  if (value instanceof torch.Tensor) {
    if (value.device.type === "meta" || value.numel() > 1_000_000) return;
    const dense = value.layoutName === "strided" ? value : value.toDense();
    const copy = dense.clone();
    if (!copy.dtype.isComplex && /^(float(16|32|64)|bfloat16|u?int(8|16|32|64)|bool)$/.test(copy.dtype.name)) {
      copy.to(torch.float64).sum().item();
    }
    copy.dispose();
    return;
  }
  if (value instanceof Map) for (const [key, item] of value) for (const part of [key, item]) touch(part, seen);
  else if (value instanceof Set) for (const item of value) touch(item, seen);
  else if (!ArrayBuffer.isView(value)) for (const item of Object.values(value)) touch(item, seen);
}
