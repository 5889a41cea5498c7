/** @file Embedding layers. */
import type { Tensor } from "../../tensor/tensor.js";
import { bindAll, type Optional, shown } from "../../util/arguments.js";
import { empty, factoryOf, type FactoryOptions } from "../factory.js";
import { embeddingBag, embeddingWith } from "../functional/embedding.js";
import { sameShape } from "../functional/sizes.js";
import { normal_ } from "../init/random.js";
import { declareParameters } from "../module/members.js";
import { Module } from "../module/module.js";
import { Parameter } from "../parameter.js";
import { pyFloat, pyValue } from "../repr.js";
import { keepsNothing } from "../transient.js";
import { withoutGrad } from "../without-grad.js";
import { RangeError } from "../../util/user-errors.js";

/** Options of both embedding layers. */
interface CommonOptions extends FactoryOptions {
  /** The row that stays zero and gets no gradient. */
  paddingIdx?: number | null;
  /** Rows with a greater norm are scaled down to it when they are read. */
  maxNorm?: number | null;
  /** Exponent of that norm. Default 2. */
  normType?: number;
  /** Whether gradients are divided by how often a row occurs. Default false. */
  scaleGradByFreq?: boolean;
  /** Whether the weight's gradient is sparse. Default false. */
  sparse?: boolean;
  /** Values to begin with. */
  _weight?: Tensor | null;
}

/** Options of `Embedding`. */
export interface EmbeddingOptions extends CommonOptions {
  /** Whether the rows are not trained. Default false. */
  _freeze?: boolean;
}

/** Options of `EmbeddingBag`. */
export interface EmbeddingBagOptions extends CommonOptions {
  /** How the rows of a bag become one. Default "mean". */
  mode?: "sum" | "mean" | "max";
  /** Whether the offsets end with the input's length. Default false. */
  includeLastOffset?: boolean;
}

interface Sizes {
  numEmbeddings: number;
  embeddingDim: number;
}

const required = ["numEmbeddings", "embeddingDim"] as const;
const names = [
  "paddingIdx",
  "maxNorm",
  "normType",
  "scaleGradByFreq",
  "sparse",
  "_weight",
  "_freeze",
  "device",
  "dtype",
] as const;

/** The padding row counted from the start. */
function paddingRow(paddingIdx: number | null, rows: number): number | null {
  if (paddingIdx === null) return null;
  if (paddingIdx >= rows || paddingIdx < -rows) {
    throw new RangeError(
      `Padding_idx must be within num_embeddings. Received: ${shown(paddingIdx)} for ${shown(rows)} rows.`,
    );
  }
  return paddingIdx < 0 ? paddingIdx + rows : paddingIdx;
}

function checkWeight(weight: Tensor, { numEmbeddings, embeddingDim }: Sizes): void {
  if (!sameShape(weight.shape, [numEmbeddings, embeddingDim])) {
    throw new RangeError(
      "Shape of weight does not match num_embeddings and embedding_dim. " +
        `Expected: [${numEmbeddings}, ${embeddingDim}]. Received: [${weight.shape.join(", ")}].`,
    );
  }
}

function resetRows(weight: Parameter, paddingIdx: number | null): void {
  normal_(weight);
  if (paddingIdx !== null) withoutGrad(() => weight.select(0, paddingIdx).fill_(0));
}

function expectTable(embeddings: Tensor): Sizes {
  const [numEmbeddings, embeddingDim, ...more] = embeddings.shape;
  if (numEmbeddings === undefined || embeddingDim === undefined || more.length > 0) {
    throw new RangeError("Embeddings parameter is expected to be 2-dimensional");
  }
  return { numEmbeddings, embeddingDim };
}

/** A table of rows that indices choose from: (*) to (*, embeddingDim). Counterpart: `torch.nn.Embedding`. */
export class Embedding extends Module {
  /** How many vectors the table has. */
  readonly numEmbeddings: number;
  /** The size of a vector. */
  readonly embeddingDim: number;
  /** The row that stays zero and gets no gradient. */
  readonly paddingIdx: number | null;
  /** Rows with a greater norm are scaled down to it when they are read. */
  readonly maxNorm: number | null;
  /** Exponent of that norm. */
  readonly normType: number;
  /** Whether gradients are divided by how often a row occurs. */
  readonly scaleGradByFreq: boolean;
  /** Whether the weight's gradient is sparse. */
  readonly sparse: boolean;
  /** (numEmbeddings, embeddingDim) */
  weight: Parameter;

  constructor(numEmbeddings: number, embeddingDim: number, ...options: Optional<EmbeddingOptions, typeof names>);
  constructor(options: Sizes & EmbeddingOptions);
  constructor(...given: unknown[]) {
    super();
    const options = bindAll<Sizes & EmbeddingOptions>(given, required, names, "Embedding");
    this.numEmbeddings = options.numEmbeddings;
    this.embeddingDim = options.embeddingDim;
    this.paddingIdx = paddingRow(options.paddingIdx ?? null, options.numEmbeddings);
    this.maxNorm = options.maxNorm ?? null;
    this.normType = options.normType ?? 2;
    this.scaleGradByFreq = options.scaleGradByFreq ?? false;
    this.sparse = options.sparse ?? false;
    const trained = !(options._freeze ?? false);
    declareParameters(this, "weight");
    if (options._weight == null) {
      this.weight = new Parameter(empty([options.numEmbeddings, options.embeddingDim], factoryOf(options)), trained);
      this.resetParameters();
    } else {
      checkWeight(options._weight, options);
      this.weight = new Parameter(options._weight, trained);
    }
  }

  /** Draws the initial values: normal, zero in the padding row. */
  resetParameters(): void {
    resetRows(this.weight, this.paddingIdx);
  }

  override forward(input: Tensor): Tensor {
    const { weight, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse } = this;
    return embeddingWith(input, weight, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse);
  }

  override extraRepr(): string {
    const parts = [`${this.numEmbeddings}, ${this.embeddingDim}`];
    if (this.paddingIdx !== null) parts.push(`padding_idx=${this.paddingIdx}`);
    if (this.maxNorm !== null) parts.push(`max_norm=${pyFloat(this.maxNorm)}`);
    if (this.normType !== 2) parts.push(`norm_type=${pyFloat(this.normType)}`);
    if (this.scaleGradByFreq) parts.push(`scale_grad_by_freq=${pyValue(true)}`);
    if (this.sparse) parts.push("sparse=True");
    return parts.join(", ");
  }

  /**
   * An embedding with given rows.
   *
   * @param embeddings (rows, width); shared, not copied
   * @param options the layer's, and `freeze` (default true: the rows are not trained)
   */
  static fromPretrained(
    embeddings: Tensor,
    options: Omit<EmbeddingOptions, "_weight" | "_freeze"> & { freeze?: boolean } = {},
  ): Embedding {
    const { freeze = true, ...rest } = options;
    return new Embedding({ ...expectTable(embeddings), ...rest, _weight: embeddings, _freeze: freeze });
  }
}

const bagNames = [
  "maxNorm",
  "normType",
  "scaleGradByFreq",
  "mode",
  "sparse",
  "_weight",
  "includeLastOffset",
  "paddingIdx",
  "device",
  "dtype",
] as const;

/** Sums, means or maxima of the rows of bags of indices. Counterpart: `torch.nn.EmbeddingBag`. */
export class EmbeddingBag extends Module {
  /** How many vectors the table has. */
  readonly numEmbeddings: number;
  /** The size of a vector. */
  readonly embeddingDim: number;
  /** Rows with a greater norm are scaled down to it when they are read. */
  readonly maxNorm: number | null;
  /** Exponent of that norm. */
  readonly normType: number;
  /** Whether gradients are divided by how often a row occurs. */
  readonly scaleGradByFreq: boolean;
  /** How the rows of a bag become one. */
  readonly mode: "sum" | "mean" | "max";
  /** Whether the weight's gradient is sparse. */
  readonly sparse: boolean;
  /** Whether the offsets end with the input's length. */
  readonly includeLastOffset: boolean;
  /** The row that stays zero and gets no gradient. */
  readonly paddingIdx: number | null;
  /** (numEmbeddings, embeddingDim) */
  weight: Parameter;

  constructor(numEmbeddings: number, embeddingDim: number, ...options: Optional<EmbeddingBagOptions, typeof bagNames>);
  constructor(options: Sizes & EmbeddingBagOptions);
  constructor(...given: unknown[]) {
    super();
    const options = bindAll<Sizes & EmbeddingBagOptions>(given, required, bagNames, "EmbeddingBag");
    this.numEmbeddings = options.numEmbeddings;
    this.embeddingDim = options.embeddingDim;
    this.maxNorm = options.maxNorm ?? null;
    this.normType = options.normType ?? 2;
    this.scaleGradByFreq = options.scaleGradByFreq ?? false;
    this.mode = options.mode ?? "mean";
    this.sparse = options.sparse ?? false;
    this.includeLastOffset = options.includeLastOffset ?? false;
    this.paddingIdx = paddingRow(options.paddingIdx ?? null, options.numEmbeddings);
    declareParameters(this, "weight");
    if (options._weight == null) {
      this.weight = new Parameter(empty([options.numEmbeddings, options.embeddingDim], factoryOf(options)));
      this.resetParameters();
    } else {
      checkWeight(options._weight, options);
      this.weight = new Parameter(options._weight);
    }
  }

  /** Draws the initial values: normal, zero in the padding row. */
  resetParameters(): void {
    resetRows(this.weight, this.paddingIdx);
  }

  /**
   * @param offsets where each bag starts, for a one-dimensional input
   * @param perSampleWeights a weight for each index, for mode "sum"
   */
  override forward(input: Tensor, offsets: Tensor | null = null, perSampleWeights: Tensor | null = null): Tensor {
    return embeddingBag(
      input,
      this.weight,
      offsets,
      this.maxNorm,
      this.normType,
      this.scaleGradByFreq,
      this.mode,
      this.sparse,
      perSampleWeights,
      this.includeLastOffset,
      this.paddingIdx,
    );
  }

  override extraRepr(): string {
    const parts = [`${this.numEmbeddings}, ${this.embeddingDim}`];
    if (this.maxNorm !== null) parts.push(`max_norm=${pyFloat(this.maxNorm)}`);
    if (this.normType !== 2) parts.push(`norm_type=${pyFloat(this.normType)}`);
    if (this.scaleGradByFreq) parts.push(`scale_grad_by_freq=${pyValue(true)}`);
    parts.push(`mode=${pyValue(this.mode)}`);
    if (this.paddingIdx !== null) parts.push(`padding_idx=${this.paddingIdx}`);
    return parts.join(", ");
  }

  /** An embedding bag with given rows; `freeze` (default true): they are not trained. */
  static fromPretrained(
    embeddings: Tensor,
    options: Omit<EmbeddingBagOptions, "_weight"> & { freeze?: boolean } = {},
  ): EmbeddingBag {
    const { freeze = true, ...rest } = options;
    const made = new EmbeddingBag({ ...expectTable(embeddings), ...rest, _weight: embeddings });
    made.weight.requiresGrad = !freeze;
    return made;
  }
}

keepsNothing(Embedding);
