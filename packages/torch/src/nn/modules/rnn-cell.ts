/** @file One step of the recurrent layers. */
import { expectArray } from "../../util/expect.js";
import { TorchError } from "../../util/errors.js";
import { expectTensor } from "../../tensor/expect-tensor.js";
import { aten } from "../../tensor/aten.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bindAll, type Optional, shown } from "../../util/arguments.js";
import { empty, factoryOf, type FactoryOptions, zeros } from "../factory.js";
import { uniform_ } from "../init/random.js";
import { declareParameters } from "../module/members.js";
import { Module } from "../module/module.js";
import { Parameter } from "../parameter.js";
import { type RNNSizes, rnnSizes } from "./rnn-base.js";
import { RangeError } from "../../util/user-errors.js";

/** Options of the cells. */
export interface CellOptions extends FactoryOptions {
  /** Whether learned biases are added. Default true. */
  bias?: boolean;
}

const names = ["bias", "device", "dtype"] as const;
const stateNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    weightIh: "weight_ih",
    weightHh: "weight_hh",
    biasIh: "bias_ih",
    biasHh: "bias_hh",
  }),
);

type Weights = [weightIh: Tensor, weightHh: Tensor, biasIh: Tensor | null, biasHh: Tensor | null];
type Cell = (input: Tensor, hidden: Tensor, ...weights: Weights) => Tensor;

abstract class RNNCellBase extends Module {
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly bias: boolean;
  weightIh: Parameter;
  weightHh: Parameter;
  biasIh: Parameter | null;
  biasHh: Parameter | null;

  protected constructor(options: RNNSizes & CellOptions, gates: number) {
    super();
    const { inputSize, hiddenSize, bias = true } = options;
    this.inputSize = inputSize;
    this.hiddenSize = hiddenSize;
    this.bias = bias;
    const factory = factoryOf(options);
    const size = gates * hiddenSize;
    this.weightIh = new Parameter(empty([size, inputSize], factory));
    this.weightHh = new Parameter(empty([size, hiddenSize], factory));
    this.biasIh = bias ? new Parameter(empty([size], factory)) : null;
    this.biasHh = bias ? new Parameter(empty([size], factory)) : null;
    declareParameters(this, "weightIh", "weightHh", "biasIh", "biasHh");
    this.resetParameters();
  }

  /** Draws the initial values: uniform within 1 / sqrt(hiddenSize). */
  resetParameters(): void {
    const bound = this.hiddenSize > 0 ? 1 / Math.sqrt(this.hiddenSize) : 0;
    for (const parameter of this.parameters()) uniform_(parameter, -bound, bound);
  }

  override _stateName(field: string): string {
    return stateNames.get(field) ?? field;
  }

  protected get weights(): Weights {
    return [this.weightIh, this.weightHh, this.biasIh, this.biasHh];
  }

  /** Whether an input has a batch; refuses other than one or two dimensions. */
  protected isBatched(input: Tensor): boolean {
    expectTensor(this.constructor.name, "input", input);
    const dims = input.ndim;
    if (dims !== 1 && dims !== 2) {
      throw new RangeError(`${this.constructor.name}: Expected input to be 1D or 2D, got ${dims}D instead`);
    }
    return dims === 2;
  }

  protected checkHidden(hidden: Tensor, what: string): void {
    const dims = hidden.ndim;
    if (dims !== 1 && dims !== 2) {
      throw new RangeError(`${this.constructor.name}: Expected ${shown(what)} to be 1D or 2D, got ${dims}D instead`);
    }
  }

  protected initial(input: Tensor): Tensor {
    return zeros([input.size(0), this.hiddenSize], { dtype: input.dtype, device: input.device });
  }

  /** One step with one hidden state. */
  protected step(cell: Cell, given: Tensor, hx: Tensor | null): Tensor {
    const batched = this.isBatched(given);
    if (hx !== null) this.checkHidden(hx, "hidden");
    const input = batched ? given : given.unsqueeze(0);
    const hidden = hx === null ? this.initial(input) : batched ? hx : hx.unsqueeze(0);
    const next = cell(input, hidden, ...this.weights);
    return batched ? next : next.squeeze(0);
  }

  override extraRepr(): string {
    return `${this.inputSize}, ${this.hiddenSize}${this.bias ? "" : ", bias=False"}`;
  }
}

/** Options of `RNNCell`. */
export interface RNNCellOptions extends CellOptions {
  /** Default "tanh". */
  nonlinearity?: "tanh" | "relu";
}

const rnnNames = ["bias", "nonlinearity", "device", "dtype"] as const;
const tanhCell = aten<Cell>("rnn_tanh_cell");
const reluCell = aten<Cell>("rnn_relu_cell");
const gruCell = aten<Cell>("gru_cell");
const lstmCell = aten<(input: Tensor, state: readonly Tensor[], ...weights: Weights) => [Tensor, Tensor]>("lstm_cell");

/** h' = tanh(W x + U h + b). Counterpart: `torch.nn.RNNCell`. */
export class RNNCell extends RNNCellBase {
  /** The activation. */
  readonly nonlinearity: "tanh" | "relu";

  constructor(inputSize: number, hiddenSize: number, ...options: Optional<RNNCellOptions, typeof rnnNames>);
  constructor(options: RNNSizes & RNNCellOptions);
  constructor(...given: unknown[]) {
    const options = bindAll<RNNSizes & RNNCellOptions>(given, rnnSizes, rnnNames, "RNNCell");
    super(options, 1);
    this.nonlinearity = options.nonlinearity ?? "tanh";
  }

  override forward(input: Tensor, hx: Tensor | null = null): Tensor {
    switch (this.nonlinearity) {
      case "tanh":
        return this.step(tanhCell, input, hx);
      case "relu":
        return this.step(reluCell, input, hx);
      default:
        throw new TorchError(`Unknown nonlinearity: ${shown(this.nonlinearity)}`);
    }
  }

  override extraRepr(): string {
    return super.extraRepr() + (this.nonlinearity === "tanh" ? "" : `, nonlinearity=${this.nonlinearity}`);
  }
}

/** A gated recurrent unit's step. Counterpart: `torch.nn.GRUCell`. */
export class GRUCell extends RNNCellBase {
  constructor(inputSize: number, hiddenSize: number, ...options: Optional<CellOptions, typeof names>);
  constructor(options: RNNSizes & CellOptions);
  constructor(...given: unknown[]) {
    super(bindAll<RNNSizes & CellOptions>(given, rnnSizes, names, "GRUCell"), 3);
  }

  override forward(input: Tensor, hx: Tensor | null = null): Tensor {
    return this.step(gruCell, input, hx);
  }
}

/** A long short-term memory's step: [hidden, cell]. Counterpart: `torch.nn.LSTMCell`. */
export class LSTMCell extends RNNCellBase {
  constructor(inputSize: number, hiddenSize: number, ...options: Optional<CellOptions, typeof names>);
  constructor(options: RNNSizes & CellOptions);
  constructor(...given: unknown[]) {
    super(bindAll<RNNSizes & CellOptions>(given, rnnSizes, names, "LSTMCell"), 4);
  }

  override forward(given: Tensor, hx: readonly [Tensor, Tensor] | null = null): [Tensor, Tensor] {
    const batched = this.isBatched(given);
    if (hx !== null) expectArray("LSTMCell", "hx", hx);
    hx?.forEach((state, i) => this.checkHidden(state, `hx[${i}]`));
    const input = batched ? given : given.unsqueeze(0);
    let state: readonly Tensor[];
    if (hx === null) {
      const initial = this.initial(input);
      state = [initial, initial];
    } else {
      state = batched ? hx : hx.map((tensor) => tensor.unsqueeze(0));
    }
    const [hidden, cell] = lstmCell(input, state, ...this.weights);
    return batched ? [hidden, cell] : [hidden.squeeze(0), cell.squeeze(0)];
  }
}
