/** @file The state of 4-bit numbers as entries of a state dictionary, in the form of the Python package bitsandbytes. */
import * as torch from "@lightning-ts/torch";
import { DType, Tensor, tensor, uint8 } from "@lightning-ts/torch";
import { RangeError } from "../../../util/user-errors.js";
import { blockSize, type FourBitState, nestedBlockSize } from "./four-bit.js";

const packedPrefix = "quant_state.bitsandbytes__";

/** The entries of a state, by what follows the weight's name and a dot; what is no tensor is JSON in bytes. */
export function entriesOf({ absmax, code, dtype, nested, shape, type }: FourBitState): Record<string, Tensor> {
  const plain: Record<string, unknown> = { quant_type: type, blocksize: blockSize, dtype: nameOf(dtype), shape };
  const entries: Record<string, Tensor> = { absmax, quant_map: code };
  if (nested !== null) {
    entries["nested_absmax"] = nested.absmax;
    entries["nested_quant_map"] = nested.code;
    Object.assign(plain, {
      nested_blocksize: nestedBlockSize,
      nested_dtype: "float32",
      nested_offset: nested.offset,
    });
  }
  const bytes = new TextEncoder().encode(JSON.stringify(plain));
  return { ...entries, [packedPrefix + type]: tensor(bytes, { dtype: uint8 }) };
}

/** The names that `entriesOf` gives. */
export function isEntry(name: string): boolean {
  return ["absmax", "quant_map", "nested_absmax", "nested_quant_map"].includes(name) || name.startsWith(packedPrefix);
}

/**
 * The state that entries hold. The bytes of what is no tensor are read from their device.
 *
 * @param key the weight's name, for messages
 * @returns null where there are no entries
 * @throws RangeError for entries that do not belong together
 */
export function stateOf(entries: Readonly<Record<string, Tensor>>, key: string): FourBitState | null {
  const [packed] = Object.keys(entries).filter((name) => name.startsWith(packedPrefix));
  if (packed === undefined) return null;
  const plain = plainOf(entries[packed], key);
  const type = plain["quant_type"];
  const { absmax, quant_map: code, nested_absmax: nestedAbsmax, nested_quant_map: nestedCode } = entries;
  const shape = plain["shape"];
  const count = isShape(shape) ? shape.reduce((product, size) => product * size, 1) : -1;
  const offset = plain["nested_offset"];
  const isNested = nestedAbsmax !== undefined;
  const blocks = Math.ceil(count / blockSize);
  const fits =
    (type === "nf4" || type === "fp4") &&
    isShape(shape) &&
    plain["blocksize"] === blockSize &&
    has(code, [16], false) &&
    has(absmax, [blocks], isNested) &&
    (!isNested ||
      (has(nestedAbsmax, [Math.ceil(blocks / nestedBlockSize)], false) &&
        has(nestedCode, [256], false) &&
        plain["nested_blocksize"] === nestedBlockSize &&
        typeof offset === "number"));
  if (!fits) {
    throw new RangeError(
      `${key}: expected the scales of 4-bit numbers in blocks of ${blockSize}, as BitsandbytesPrecision saves them. Received: ` +
        `${JSON.stringify(plain).slice(0, 200)} with ${Object.keys(entries).join(", ")}. Load a checkpoint of the same mode.`,
    );
  }
  return {
    type,
    shape,
    dtype: dtypeNamed(plain["dtype"]),
    code,
    absmax,
    nested:
      isNested && nestedCode !== undefined ? { code: nestedCode, absmax: nestedAbsmax, offset: Number(offset) } : null,
  };
}

function has(value: Tensor | undefined, shape: readonly number[], isBytes: boolean): value is Tensor {
  if (!(value instanceof Tensor)) return false;
  const isKind = isBytes ? value.dtype === uint8 : value.dtype.isFloatingPoint;
  return isKind && value.shape.length === shape.length && value.shape.every((size, i) => size === shape[i]);
}

function isShape(value: unknown): value is number[] {
  return Array.isArray(value) && value.length === 2 && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}

/** The object that JSON in bytes holds; an empty one for what is not JSON. */
function plainOf(bytes: Tensor | undefined, key: string): Record<string, unknown> {
  try {
    if (bytes?.dtype !== uint8 || bytes.numel() > 65_536) return {};
    const parsed: unknown = JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes.toTypedArray(), Number)));
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
  } catch (cause) {
    throw new RangeError(`${key}: expected JSON in the bytes of "${packedPrefix}...". Received: other bytes.`, {
      cause,
    });
  }
}

/** "float16" of torch.float16, as Python writes it. */
function nameOf(dtype: DType): string {
  return String(dtype).replace("torch.", "");
}

function dtypeNamed(name: unknown): DType {
  const found: unknown = typeof name === "string" && Object.hasOwn(torch, name) ? Reflect.get(torch, name) : undefined;
  return found instanceof DType && found.isFloatingPoint ? found : torch.float16;
}
