/** @file Sequences of different lengths for recurrent layers. */
import { listOf } from "../../util/expect.js";
import { expectTensor } from "../../tensor/expect-tensor.js";
import { int64 } from "../../tensor/dtype.js";
import { aten } from "../../tensor/aten.js";
import { Tensor } from "../../tensor/tensor.js";
import { bind, checkOptions, kindOf, type Optional } from "../../util/arguments.js";
import { RangeError, TypeError } from "../../util/user-errors.js";

const pack = aten<(input: Tensor, lengths: Tensor, batchFirst: boolean) => [Tensor, Tensor]>("_pack_padded_sequence");
type Unpack = (
  data: Tensor,
  batchSizes: Tensor,
  batchFirst: boolean,
  paddingValue: number,
  totalLength: number,
) => [Tensor, Tensor];
const unpack = aten<Unpack>("_pad_packed_sequence");
const padSequences =
  aten<(sequences: readonly Tensor[], batchFirst: boolean, value: number, side: string) => Tensor>("pad_sequence");
const arange = aten<(end: number, options: object) => Tensor>("arange", "");
const emptyLike = aten<(input: Tensor) => Tensor>("empty_like");
const tensorOf = aten<(values: readonly Tensor[]) => Tensor>("stack");
const scalar = aten<(value: number, options: object) => Tensor>("scalar_tensor");

/** The data of sequences of different lengths, step by step, longest first. Counterpart: `PackedSequence`. */
export class PackedSequence {
  constructor(
    /** The elements of the first step of all sequences, then of the second, ... */
    readonly data: Tensor,
    /** How many sequences have each step; on the CPU */
    readonly batchSizes: Tensor,
    /** The order of the sequences by length; null if they were sorted */
    readonly sortedIndices: Tensor | null = null,
    /** The way back */
    readonly unsortedIndices: Tensor | null = sortedIndices === null ? null : invertPermutation(sortedIndices),
  ) {}
}

/** The permutation that undoes another. */
export function invertPermutation(permutation: Tensor): Tensor {
  expectTensor("invertPermutation", "permutation", permutation);
  const inverse = emptyLike(permutation);
  return inverse.scatter_(0, permutation, arange(permutation.numel(), { device: permutation.device }));
}

function lengthsTensor(lengths: Tensor | readonly number[]): Tensor {
  if (lengths instanceof Tensor) return lengths.to(int64).cpu();
  return tensorOf(listOf("packPaddedSequence", "lengths", lengths).map((length) => scalar(length, { dtype: int64 })));
}

/** Options of `packPaddedSequence`. */
export interface PackOptions {
  /** Whether the input is (batch, length, ...) instead of (length, batch, ...). Default false. */
  batchFirst?: boolean;
  /** Whether the sequences are sorted by length, longest first. Default true. */
  enforceSorted?: boolean;
}

/** Packs padded sequences. Counterpart: `torch.nn.utils.rnn.pack_padded_sequence`. */
export function packPaddedSequence(
  input: Tensor,
  lengths: Tensor | readonly number[],
  ...given: Optional<PackOptions, readonly ["batchFirst", "enforceSorted"]>
): PackedSequence {
  expectTensor("packPaddedSequence", "input", input);
  const { batchFirst = false, enforceSorted = true } = bind<PackOptions>(
    given,
    ["batchFirst", "enforceSorted"],
    "packPaddedSequence",
  );
  const all = lengthsTensor(lengths);
  if (enforceSorted) {
    const [data, sizes] = pack(input, all, batchFirst);
    return new PackedSequence(data, sizes);
  }
  const [sorted, order] = all.sort(-1, true);
  const indices = order.to(input.device);
  const [data, sizes] = pack(input.indexSelect(batchFirst ? 0 : 1, indices), sorted, batchFirst);
  return new PackedSequence(data, sizes, indices);
}

/** Options of `padPackedSequence`. */
export interface UnpackOptions {
  /** Whether the result is (batch, length, ...) instead of (length, batch, ...). Default false. */
  batchFirst?: boolean;
  /** What is padded with. Default 0. */
  paddingValue?: number;
  /** The length to pad to. Default: the longest sequence's. */
  totalLength?: number | null;
}

const unpackNames = ["batchFirst", "paddingValue", "totalLength"] as const;

/** Pads packed sequences: [padded, lengths]. Counterpart: `torch.nn.utils.rnn.pad_packed_sequence`. */
export function padPackedSequence(
  sequence: PackedSequence,
  ...given: Optional<UnpackOptions, typeof unpackNames>
): [Tensor, Tensor] {
  if (!(sequence instanceof PackedSequence)) {
    throw new TypeError(`padPackedSequence expects a PackedSequence as 'sequence'. Received: ${kindOf(sequence)}.`);
  }
  const {
    batchFirst = false,
    paddingValue = 0,
    totalLength,
  } = bind<UnpackOptions>(given, unpackNames, "padPackedSequence");
  const longest = sequence.batchSizes.size(0);
  const wanted = totalLength ?? longest;
  if (wanted < longest) {
    throw new RangeError(
      "Expected total_length to be at least the length of the longest sequence in input, but got " +
        `total_length=${wanted} and max sequence length being ${longest}`,
    );
  }
  const [padded, lengths] = unpack(sequence.data, sequence.batchSizes, batchFirst, paddingValue, wanted);
  const back = sequence.unsortedIndices;
  if (back === null) return [padded, lengths];
  return [padded.indexSelect(batchFirst ? 0 : 1, back), lengths.indexSelect(0, back.cpu())];
}

/** Options of `padSequence`. */
export interface PadSequenceOptions {
  /** Whether the result is (batch, length, ...) instead of (length, batch, ...). Default false. */
  batchFirst?: boolean;
  /** What is padded with. Default 0. */
  paddingValue?: number;
  /** Where. Default "right". */
  paddingSide?: "left" | "right";
}

const padNames = ["batchFirst", "paddingValue", "paddingSide"] as const;

/** One tensor of sequences (length, ...) of different lengths. Counterpart: `torch.nn.utils.rnn.pad_sequence`. */
export function padSequence(
  sequences: readonly Tensor[],
  ...given: Optional<PadSequenceOptions, typeof padNames>
): Tensor {
  const {
    batchFirst = false,
    paddingValue = 0,
    paddingSide = "right",
  } = bind<PadSequenceOptions>(given, padNames, "padSequence");
  return padSequences(sequences, batchFirst, paddingValue, paddingSide);
}

/** Packs sequences (length, ...) of different lengths. Counterpart: `torch.nn.utils.rnn.pack_sequence`. */
export function packSequence(sequences: readonly Tensor[], options: { enforceSorted?: boolean } = {}): PackedSequence {
  checkOptions("packSequence", options, ["enforceSorted"]);
  const lengths = listOf("packSequence", "sequences", sequences).map((sequence) => {
    expectTensor("packSequence", "sequences", sequence);
    return sequence.size(0);
  });
  return packPaddedSequence(padSequence(sequences), lengths, { enforceSorted: options.enforceSorted ?? true });
}
