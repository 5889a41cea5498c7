/** @file Weights as 4-bit numbers, two in a byte, with a scale for each block of 64. */
import { type Device, type DType, float16, keep, nn, scope, stack, type Tensor, uint8 } from "@lightning-ts/torch";
import { withoutGrad } from "../../../util/without-grad.js";
import { fromBlocks, toBlocks } from "./blocks.js";
import { dynamicCode, fourBitCode, type FourBitType } from "./codes.js";

/** Numbers that share a scale. */
export const blockSize = 64;
/** Scales that share a scale, where these are quantized too. */
export const nestedBlockSize = 256;

/** What 4-bit numbers mean. Counterpart: `bitsandbytes.functional.QuantState`. */
export interface FourBitState {
  /** The type of the numbers. */
  readonly type: FourBitType;
  /** The shape of the weight. */
  readonly shape: readonly number[];
  /** The dtype that the weight had. */
  readonly dtype: DType;
  /** (16), float32: the values of the numbers. */
  readonly code: Tensor;
  /** (blocks): the scales, float32; uint8 where these are quantized too. */
  readonly absmax: Tensor;
  /** How the scales are quantized; null for plain ones. */
  readonly nested: NestedScales | null;
}

/** Scales of blocks as 8-bit numbers. */
export interface NestedScales {
  /** (256), float32: the values of the numbers. */
  readonly code: Tensor;
  /** (blocks of 256 scales), float32: their scales. */
  readonly absmax: Tensor;
  /** What was subtracted from the scales: their mean. */
  readonly offset: number;
}

/** A weight of 4-bit numbers. */
export interface FourBit {
  /** (half of the numbers, 1), uint8: two numbers a byte, the first one in the upper half. */
  readonly data: Tensor;
  readonly state: FourBitState;
}

/**
 * Rounds a weight to 4-bit numbers, as from float16. Quantized scales ("double quantization") are read from the device once: a host-device
 * synchronisation.
 *
 * @param nests whether the scales are quantized too
 */
export function toFourBit(weight: Tensor, type: FourBitType, nests: boolean): FourBit {
  const { device, shape } = weight;
  return withoutGrad(() => {
    const code = fourBitCode(type, device);
    const numbers = nn.functional.pad(weight.to(float16).flatten(), [0, weight.numel() % 2]);
    const { places, absmax } = toBlocks(numbers, code, blockSize);
    const pairs = places.view([-1, 2]);
    const data = pairs.select(1, 0).mul(16).add(pairs.select(1, 1)).unsqueeze(1);
    const state = { type, shape: [...shape], dtype: float16, code };
    return { data, state: { ...state, ...(nests ? nestedScales(absmax) : { absmax, nested: null }) } };
  });
}

function nestedScales(scales: Tensor): { absmax: Tensor; nested: NestedScales } {
  const offset = scales.mean();
  const code = dynamicCode(scales.device);
  const { places, absmax } = toBlocks(scales.sub(offset), code, nestedBlockSize);
  return { absmax: places, nested: { code, absmax, offset: Number(offset) } };
}

const tables = new WeakMap<Tensor, Tensor>();

/** (256, 2): both numbers of each byte, by the values of a code. Made once for each code tensor. */
function byteTable(code: Tensor): Tensor {
  const known = tables.get(code);
  if (known !== undefined) return known;
  const made = keep(stack([code.repeatInterleave(16), code.repeat([16])], 1));
  tables.set(code, made);
  return made;
}

/** The weight that 4-bit numbers stand for. */
export function fromFourBit({ data, state }: FourBit, dtype: DType): Tensor {
  const { absmax, code, nested, shape } = state;
  const count = shape.reduce((product, size) => product * size, 1);
  return withoutGrad(() =>
    scope(() => {
      const bytes = data.view(uint8).flatten();
      // A table of the 256 bytes gives both numbers of one at once, with an index of half the size.
      const values = byteTable(code).indexSelect(0, bytes.int()).flatten().narrow(0, 0, count);
      const scales =
        nested === null
          ? absmax
          : fromBlocks(nested.code.indexSelect(0, absmax.int()), nested.absmax, nestedBlockSize).add(nested.offset);
      return fromBlocks(values, scales, blockSize)
        .view([...shape])
        .to(dtype);
    }),
  );
}

/** The state with its tensors on a device. */
export function stateTo(state: FourBitState, device: Device): FourBitState {
  const { absmax, code, nested } = state;
  return {
    ...state,
    absmax: absmax.to(device),
    code: code.to(device),
    nested: nested === null ? null : { ...nested, absmax: nested.absmax.to(device), code: nested.code.to(device) },
  };
}
