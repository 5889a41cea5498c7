/** @file What the recurrent layers share: weights of all layers and directions, checks of shapes. */
import { shown } from "../../util/arguments.js";
import { expectCount, expectNumber } from "../../util/expect.js";
import { emitWarning, TorchError } from "../../util/errors.js";
import type { Tensor } from "../../tensor/tensor.js";
import { empty, factoryOf, type FactoryOptions } from "../factory.js";
import { uniform_ } from "../init/random.js";
import { Module } from "../module/module.js";
import { Parameter } from "../parameter.js";
import { pyFloat, pyList, pyTuple, pyType } from "../repr.js";
import { sameShape } from "../functional/sizes.js";
import { RangeError, TypeError } from "../../util/user-errors.js";

/** Which recurrence a layer computes. */
export type RNNMode = "LSTM" | "GRU" | "RNN_TANH" | "RNN_RELU";

/** Options of all recurrent layers. */
export interface RNNOptions extends FactoryOptions {
  /** Number of layers one above the other. Default 1. */
  numLayers?: number;
  /** Whether learned biases are added. Default true. */
  bias?: boolean;
  /** Whether tensors are (batch, length, features) instead of (length, batch, features). Default false. */
  batchFirst?: boolean;
  /** Probability of dropping an output of all but the last layer. Default 0. */
  dropout?: number;
  /** Whether a second set of layers reads backwards. Default false. */
  bidirectional?: boolean;
}

/** The required arguments of recurrent layers. */
export interface RNNSizes {
  inputSize: number;
  hiddenSize: number;
}

export const rnnSizes = ["inputSize", "hiddenSize"] as const;

const gates: Record<RNNMode, number> = { LSTM: 4, GRU: 3, RNN_TANH: 1, RNN_RELU: 1 };
const weightField = /^(weight|bias)(Ih|Hh|Hr)L(\d+)(Reverse)?$/;

/** Counterpart: PyTorch's `RNNBase`. The weights are fields such as `weightIhL0`, `biasHhL1Reverse`. */
export abstract class RNNBase extends Module {
  /** The kind of layer. */
  readonly mode: RNNMode;
  /** Features of an input's step. */
  readonly inputSize: number;
  /** Features of the state. */
  readonly hiddenSize: number;
  /** Number of layers one above the other. */
  readonly numLayers: number;
  /** Whether learned biases are added. */
  readonly bias: boolean;
  /** Whether tensors are (batch, length, features) instead of (length, batch, features). */
  readonly batchFirst: boolean;
  /** Probability of dropping an output of all but the last layer. */
  readonly dropout: number;
  /** Whether a second set of layers reads backwards. */
  readonly bidirectional: boolean;
  /** Size of the projection of hidden states, 0 without. */
  readonly projSize: number;
  /** Names of the weights' fields, layer by layer. */
  private readonly weightFields: string[] = [];

  protected constructor(mode: RNNMode, options: RNNSizes & RNNOptions & { projSize?: number }) {
    super();
    const { inputSize, hiddenSize, numLayers = 1, bias = true, batchFirst = false, dropout = 0 } = options;
    const { bidirectional = false, projSize = 0 } = options;
    checkDropout(dropout, numLayers);
    checkBoolean("bias", bias);
    checkBoolean("batch_first", batchFirst);
    checkSizes(inputSize, hiddenSize, numLayers, projSize);
    this.mode = mode;
    this.inputSize = inputSize;
    this.hiddenSize = hiddenSize;
    this.numLayers = numLayers;
    this.bias = bias;
    this.batchFirst = batchFirst;
    this.dropout = dropout;
    this.bidirectional = bidirectional;
    this.projSize = projSize;
    this.makeWeights(factoryOf(options));
    this.resetParameters();
  }

  private makeWeights(factory: FactoryOptions): void {
    const { inputSize, hiddenSize, projSize, bias } = this;
    const gateSize = gates[this.mode] * hiddenSize;
    const outputSize = projSize > 0 ? projSize : hiddenSize;
    const directions = this.bidirectional ? 2 : 1;
    expectCount(this.constructor.name, "numLayers", this.numLayers, 10_000);
    for (let layer = 0; layer < this.numLayers; layer++) {
      for (let direction = 0; direction < directions; direction++) {
        const suffix = `L${layer}${direction === 1 ? "Reverse" : ""}`;
        const add = (name: string, shape: number[]): void => {
          this.weightFields.push(name + suffix);
          Reflect.set(this, name + suffix, new Parameter(empty(shape, factory)));
        };
        add("weightIh", [gateSize, layer === 0 ? inputSize : outputSize * directions]);
        add("weightHh", [gateSize, outputSize]);
        if (bias) {
          add("biasIh", [gateSize]);
          add("biasHh", [gateSize]);
        }
        if (projSize > 0) add("weightHr", [projSize, hiddenSize]);
      }
    }
  }

  /** Draws the initial values: uniform within 1 / sqrt(hiddenSize). */
  resetParameters(): void {
    const bound = 1 / Math.sqrt(this.hiddenSize);
    for (const parameter of this.parameters()) uniform_(parameter, -bound, bound);
  }

  override _stateName(field: string): string {
    const parts = this.weightFields.includes(field) ? weightField.exec(field) : null;
    if (parts === null) return field;
    const [, kind, gate = "", layer, reverse] = parts;
    return `${kind}_${gate.toLowerCase()}_l${layer}${reverse === undefined ? "" : "_reverse"}`;
  }

  /** The weights in the order in which libtorch's kernels take them. */
  protected flatWeights(): Tensor[] {
    return this.weightFields.map((field) => Reflect.get(this, field) as Parameter);
  }

  /** Number of rows of a hidden state: layers times directions. */
  protected get states(): number {
    return this.numLayers * (this.bidirectional ? 2 : 1);
  }

  /** Refuses an input of another dtype or width than the layer's. */
  protected checkInput(input: Tensor, dims: number): void {
    expectNumber(this.constructor.name, "dims", dims);
    const shape = input.shape;
    if (shape.length !== dims) throw new TorchError(`input must have ${dims} dimensions, got ${shape.length}`);
    const width = shape.at(-1);
    if (width !== this.inputSize) {
      throw new TorchError(`input.size(-1) must be equal to input_size. Expected ${this.inputSize}, got ${width}`);
    }
    const [first] = this.flatWeights();
    if (first !== undefined && first.dtype !== input.dtype) {
      const [own, other] = [String(first.dtype), String(input.dtype)];
      throw new RangeError(
        `RNN input dtype (${other}) does not match weight dtype (${own}). Convert input: input.to(${own}), or convert ` +
          `model: model.to(${other})`,
      );
    }
  }

  /** Refuses a hidden state of another shape than (layers * directions, batch, size). */
  protected checkHidden(hidden: Tensor, batch: number, size: number, what = "hidden"): void {
    const expected = [this.states, batch, size];
    const shape = hidden.shape;
    if (!sameShape(shape, expected)) {
      throw new TorchError(`Expected ${shown(what)} size ${pyTuple(expected)}, got ${pyList(shape)}`);
    }
  }

  override extraRepr(): string {
    const parts = [`${this.inputSize}, ${this.hiddenSize}`];
    if (this.projSize !== 0) parts.push(`proj_size=${this.projSize}`);
    if (this.numLayers !== 1) parts.push(`num_layers=${this.numLayers}`);
    if (!this.bias) parts.push("bias=False");
    if (this.batchFirst) parts.push("batch_first=True");
    if (this.dropout !== 0) parts.push(`dropout=${pyFloat(this.dropout)}`);
    if (this.bidirectional) parts.push("bidirectional=True");
    return parts.join(", ");
  }
}

function checkDropout(dropout: number, layers: number): void {
  if (typeof dropout !== "number" || !(dropout >= 0 && dropout <= 1)) {
    throw new RangeError(
      "dropout should be a number in range [0, 1] representing the probability of an element being zeroed. " +
        `Received: ${shown(dropout)}.`,
    );
  }
  if (dropout > 0 && layers === 1) {
    emitWarning(
      "dropout option adds dropout after all but last recurrent layer, so non-zero dropout expects num_layers greater " +
        `than 1, but got dropout=${shown(dropout)} and num_layers=${shown(layers)}`,
    );
  }
}

function checkBoolean(name: string, value: unknown): void {
  if (typeof value !== "boolean") throw new TypeError(`${name} should be of type bool, got: ${pyType(value)}`);
}

function checkSizes(input: number, hidden: number, layers: number, projection: number): void {
  if (!Number.isInteger(input)) throw new TypeError(`input_size should be of type int, got: ${pyType(input)}`);
  if (input <= 0) throw new RangeError("input_size must be greater than zero");
  if (!Number.isInteger(hidden)) throw new TypeError(`hidden_size should be of type int, got: ${pyType(hidden)}`);
  if (hidden <= 0) throw new RangeError("hidden_size must be greater than zero");
  if (layers <= 0) throw new RangeError("num_layers must be greater than zero");
  if (projection < 0) throw new RangeError("proj_size should be a positive integer or zero to disable projections");
  if (projection >= hidden) throw new RangeError("proj_size has to be smaller than hidden_size");
}
