/** @file Recurrent layers: RNN, GRU, LSTM. */
import { TorchError } from "../../util/errors.js";
import { expectTensor } from "../../tensor/expect-tensor.js";
import { aten } from "../../tensor/aten.js";
import { type Tensor } from "../../tensor/tensor.js";
import { bindAll, isOptions, type Optional, shown } from "../../util/arguments.js";
import { zeros } from "../factory.js";
import { PackedSequence } from "../utils/packed-sequence.js";
import { RNNBase, type RNNMode, type RNNOptions, type RNNSizes, rnnSizes } from "./rnn-base.js";
import { RangeError } from "../../util/user-errors.js";

type Whole = (
  input: Tensor,
  hidden: Tensor,
  weights: readonly Tensor[],
  bias: boolean,
  layers: number,
  dropout: number,
  training: boolean,
  bidirectional: boolean,
  batchFirst: boolean,
) => [Tensor, Tensor];
type Packed = (
  data: Tensor,
  batchSizes: Tensor,
  hidden: Tensor,
  weights: readonly Tensor[],
  bias: boolean,
  layers: number,
  dropout: number,
  training: boolean,
  bidirectional: boolean,
) => [Tensor, Tensor];

const whole: Record<Exclude<RNNMode, "LSTM">, Whole> = {
  RNN_TANH: aten<Whole>("rnn_tanh", "input"),
  RNN_RELU: aten<Whole>("rnn_relu", "input"),
  GRU: aten<Whole>("gru", "input"),
};
const packed: Record<Exclude<RNNMode, "LSTM">, Packed> = {
  RNN_TANH: aten<Packed>("rnn_tanh", "data"),
  RNN_RELU: aten<Packed>("rnn_relu", "data"),
  GRU: aten<Packed>("gru", "data"),
};

/** A first hidden state, also as `{ hx }`. */
type Given<H> = H | { hx?: H | null } | null;

function hiddenOf<H>(given: Given<H>): H | null {
  return isOptions(given) ? (given.hx ?? null) : given;
}

function permuted(hidden: Tensor, permutation: Tensor | null): Tensor {
  return permutation === null ? hidden : hidden.indexSelect(1, permutation);
}

function firstSize(sequence: PackedSequence): number {
  return Number(sequence.batchSizes.select(0, 0).item()); // batch sizes lie on the CPU
}

/** `RNN` and `GRU`: one hidden state. */
abstract class SingleState extends RNNBase {
  declare readonly mode: Exclude<RNNMode, "LSTM">;

  override forward(input: PackedSequence, hx?: Given<Tensor>): [PackedSequence, Tensor];
  override forward(input: Tensor, hx?: Given<Tensor>): [Tensor, Tensor];
  override forward(input: Tensor | PackedSequence, hx: Given<Tensor> = null): [Tensor | PackedSequence, Tensor] {
    const given = hiddenOf(hx);
    return input instanceof PackedSequence ? this.forwardPacked(input, given) : this.forwardWhole(input, given);
  }

  private initial(batch: number, like: Tensor): Tensor {
    return zeros([this.states, batch, this.hiddenSize], { dtype: like.dtype, device: like.device });
  }

  private forwardWhole(given: Tensor, hx: Tensor | null): [Tensor, Tensor] {
    const { batchFirst, bias, numLayers, dropout, training, bidirectional } = this;
    expectTensor(this.constructor.name, "input", given);
    const dims = given.ndim;
    if (dims !== 2 && dims !== 3) {
      throw new RangeError(`${this.constructor.name}: Expected input to be 2D or 3D, got ${dims}D tensor instead`);
    }
    const batched = dims === 3;
    if (hx !== null && hx.ndim !== dims) {
      throw new TorchError(
        `For ${batched ? "batched 3-D" : "unbatched 2-D"} input, hx should also be ${dims}-D but got ${hx.ndim}-D tensor`,
      );
    }
    const batchDim = batchFirst ? 0 : 1;
    const input = batched ? given : given.unsqueeze(batchDim);
    const batch = input.size(batchDim);
    const hidden = hx === null ? this.initial(batch, input) : batched ? hx : hx.unsqueeze(1);
    this.checkInput(input, 3);
    this.checkHidden(hidden, batch, this.hiddenSize);
    const run = whole[this.mode];
    const [output, last] = run(
      input,
      hidden,
      this.flatWeights(),
      bias,
      numLayers,
      dropout,
      training,
      bidirectional,
      batchFirst,
    );
    return batched ? [output, last] : [output.squeeze(batchDim), last.squeeze(1)];
  }

  private forwardPacked(input: PackedSequence, hx: Tensor | null): [PackedSequence, Tensor] {
    const { data, batchSizes, sortedIndices, unsortedIndices } = input;
    const batch = firstSize(input);
    const hidden = hx === null ? this.initial(batch, data) : permuted(hx, sortedIndices);
    this.checkInput(data, 2);
    this.checkHidden(hidden, batch, this.hiddenSize);
    const { bias, numLayers, dropout, training, bidirectional } = this;
    const run = packed[this.mode];
    const [output, last] = run(
      data,
      batchSizes,
      hidden,
      this.flatWeights(),
      bias,
      numLayers,
      dropout,
      training,
      bidirectional,
    );
    const result = new PackedSequence(output, batchSizes, sortedIndices, unsortedIndices);
    return [result, permuted(last, unsortedIndices)];
  }
}

/** Options of `RNN`. */
export interface RNNLayerOptions extends RNNOptions {
  /** Default "tanh". */
  nonlinearity?: "tanh" | "relu";
}

const rnnNames = [
  "numLayers",
  "nonlinearity",
  "bias",
  "batchFirst",
  "dropout",
  "bidirectional",
  "device",
  "dtype",
] as const;
const gruNames = ["numLayers", "bias", "batchFirst", "dropout", "bidirectional", "device", "dtype"] as const;
const lstmNames = [
  "numLayers",
  "bias",
  "batchFirst",
  "dropout",
  "bidirectional",
  "projSize",
  "device",
  "dtype",
] as const;

/**
 * h' = tanh(W x + U h + b) along a sequence; gives [outputs, last hidden state]. Counterpart: `torch.nn.RNN`.
 */
export class RNN extends SingleState {
  /** The activation. */
  readonly nonlinearity: "tanh" | "relu";

  constructor(inputSize: number, hiddenSize: number, ...options: Optional<RNNLayerOptions, typeof rnnNames>);
  constructor(options: RNNSizes & RNNLayerOptions);
  constructor(...given: unknown[]) {
    const options = bindAll<RNNSizes & RNNLayerOptions>(given, rnnSizes, rnnNames, "RNN");
    const { nonlinearity = "tanh" } = options;
    if (nonlinearity !== "tanh" && nonlinearity !== "relu") {
      throw new RangeError(`Unknown nonlinearity '${shown(nonlinearity)}'. Select from 'tanh' or 'relu'.`);
    }
    super(nonlinearity === "tanh" ? "RNN_TANH" : "RNN_RELU", options);
    this.nonlinearity = nonlinearity;
  }
}

/** Gated recurrent units along a sequence; gives [outputs, last hidden state]. Counterpart: `torch.nn.GRU`. */
export class GRU extends SingleState {
  constructor(inputSize: number, hiddenSize: number, ...options: Optional<RNNOptions, typeof gruNames>);
  constructor(options: RNNSizes & RNNOptions);
  constructor(...given: unknown[]) {
    super("GRU", bindAll<RNNSizes & RNNOptions>(given, rnnSizes, gruNames, "GRU"));
  }
}

/** Options of `LSTM`. */
export interface LSTMOptions extends RNNOptions {
  /** Size of a projection of hidden states. Default 0: none. */
  projSize?: number;
}

type State = readonly [Tensor, Tensor];
type WholeLstm = (
  input: Tensor,
  hidden: State,
  weights: readonly Tensor[],
  bias: boolean,
  layers: number,
  dropout: number,
  training: boolean,
  bidirectional: boolean,
  batchFirst: boolean,
) => [Tensor, Tensor, Tensor];
type PackedLstm = (
  data: Tensor,
  batchSizes: Tensor,
  hidden: State,
  weights: readonly Tensor[],
  bias: boolean,
  layers: number,
  dropout: number,
  training: boolean,
  bidirectional: boolean,
) => [Tensor, Tensor, Tensor];
const wholeLstm = aten<WholeLstm>("lstm", "input");
const packedLstm = aten<PackedLstm>("lstm", "data");

/** Long short-term memory along a sequence; gives [outputs, [last hidden, last cell]]. Counterpart: `torch.nn.LSTM`. */
export class LSTM extends RNNBase {
  constructor(inputSize: number, hiddenSize: number, ...options: Optional<LSTMOptions, typeof lstmNames>);
  constructor(options: RNNSizes & LSTMOptions);
  constructor(...given: unknown[]) {
    super("LSTM", bindAll<RNNSizes & LSTMOptions>(given, rnnSizes, lstmNames, "LSTM"));
  }

  override forward(input: PackedSequence, hx?: Given<State>): [PackedSequence, [Tensor, Tensor]];
  override forward(input: Tensor, hx?: Given<State>): [Tensor, [Tensor, Tensor]];
  override forward(
    input: Tensor | PackedSequence,
    hx: Given<State> = null,
  ): [Tensor | PackedSequence, [Tensor, Tensor]] {
    const given = hiddenOf(hx);
    return input instanceof PackedSequence ? this.forwardPacked(input, given) : this.forwardWhole(input, given);
  }

  private get outputSize(): number {
    return this.projSize > 0 ? this.projSize : this.hiddenSize;
  }

  private initial(batch: number, like: Tensor): [Tensor, Tensor] {
    const factory = { dtype: like.dtype, device: like.device };
    return [
      zeros([this.states, batch, this.outputSize], factory),
      zeros([this.states, batch, this.hiddenSize], factory),
    ];
  }

  private checkState([hidden, cell]: State, batch: number): void {
    this.checkHidden(hidden, batch, this.outputSize, "hidden[0]");
    this.checkHidden(cell, batch, this.hiddenSize, "hidden[1]");
  }

  private forwardWhole(given: Tensor, hx: State | null): [Tensor, [Tensor, Tensor]] {
    const { batchFirst, bias, numLayers, dropout, training, bidirectional } = this;
    expectTensor("LSTM", "input", given);
    const dims = given.ndim;
    if (dims !== 2 && dims !== 3) {
      throw new RangeError(`LSTM: Expected input to be 2D or 3D, got ${dims}D instead`);
    }
    const batched = dims === 3;
    if (hx !== null && (hx[0].ndim !== dims || hx[1].ndim !== dims)) {
      throw new TorchError(
        `For ${batched ? "batched 3-D" : "unbatched 2-D"} input, hx and cx should also be ${dims}-D but got ` +
          `(${hx[0].ndim}-D, ${hx[1].ndim}-D) tensors`,
      );
    }
    const batchDim = batchFirst ? 0 : 1;
    const input = batched ? given : given.unsqueeze(batchDim);
    const batch = input.size(batchDim);
    const state: State =
      hx === null ? this.initial(batch, input) : batched ? hx : [hx[0].unsqueeze(1), hx[1].unsqueeze(1)];
    this.checkInput(input, 3);
    this.checkState(state, batch);
    const [output, hidden, cell] = wholeLstm(
      input,
      state,
      this.flatWeights(),
      bias,
      numLayers,
      dropout,
      training,
      bidirectional,
      batchFirst,
    );
    if (batched) return [output, [hidden, cell]];
    return [output.squeeze(batchDim), [hidden.squeeze(1), cell.squeeze(1)]];
  }

  private forwardPacked(input: PackedSequence, hx: State | null): [PackedSequence, [Tensor, Tensor]] {
    const { data, batchSizes, sortedIndices, unsortedIndices } = input;
    const batch = firstSize(input);
    const state: State =
      hx === null ? this.initial(batch, data) : [permuted(hx[0], sortedIndices), permuted(hx[1], sortedIndices)];
    this.checkInput(data, 2);
    this.checkState(state, batch);
    const { bias, numLayers, dropout, training, bidirectional } = this;
    const [output, hidden, cell] = packedLstm(
      data,
      batchSizes,
      state,
      this.flatWeights(),
      bias,
      numLayers,
      dropout,
      training,
      bidirectional,
    );
    const result = new PackedSequence(output, batchSizes, sortedIndices, unsortedIndices);
    return [result, [permuted(hidden, unsortedIndices), permuted(cell, unsortedIndices)]];
  }
}
