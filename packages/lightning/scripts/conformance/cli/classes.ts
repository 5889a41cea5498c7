/** @file The classes of recorded command lines, which their files name as `cases.NAME`. */
import { arange, data, float32, nn, optim, type Tensor } from "@lightning-ts/torch";
import { Callback, LightningDataModule, LightningModule, type OptimizersInput } from "../../../src/index.js";
import { describeFunction, type Given, p, type ParameterTable } from "../../../src/parameters/index.js";
import { lossOf, Rows } from "../fabric/net.js";

/** What objects were constructed with, under the names of TypeScript. */
export const argumentsOf = new WeakMap<object, object>();

/** Base of the encoders. */
export class Encoder extends nn.Module {
  static doc = "Base of the encoders.";
  static params: ParameterTable = {};

  constructor(given: object = {}) {
    super();
    argumentsOf.set(this, given);
  }
}

/** A small encoder. */
export class SmallEncoder extends Encoder {
  static override doc = "A small encoder.";
  static override params = { width: p.int({ default: 4, doc: "Width of the encoder." }) };
}

const wide = {
  width: p.int({ default: 16, doc: "Width of the encoder." }),
  act: p.literal(["relu", "tanh"], { default: "relu", doc: "Activation." }),
  inner: p.optional(p.instance(Encoder), { doc: "Encoder inside this one." }),
};

/** A wide encoder. */
export class WideEncoder extends Encoder {
  static override doc = "A wide encoder.";
  static override params = wide;
}

const loader = (rows: number, batchSize = 4): data.DataLoader<Tensor, Tensor> =>
  new data.DataLoader(new Rows(rows), { batchSize });

/** A module with the steps of all: the mean squared error to ones of one layer. */
class Model<H extends object> extends LightningModule {
  readonly layer = new nn.Linear(4, 2);

  constructor(hparams: H) {
    super();
    argumentsOf.set(this, hparams);
    this.saveHyperparameters(hparams);
    const { weight, bias } = this.layer;
    weight.data = arange(0, 8, 1, { dtype: float32 }).mul(0.1).sub(0.3).view([2, 4]);
    if (bias !== null) bias.data = arange(0, 2, 1, { dtype: float32 }).mul(-0.2).add(0.1);
  }

  override forward(x: Tensor): Tensor {
    return this.layer.forward(x);
  }

  #logged(name: string, batch: Tensor): Tensor {
    const loss = lossOf(this.forward(batch));
    this.log(name, loss);
    return loss;
  }

  override trainingStep(batch: Tensor): Tensor {
    return this.#logged("train_loss", batch);
  }

  override validationStep(batch: Tensor): void {
    this.#logged("val_loss", batch);
  }

  override testStep(batch: Tensor): void {
    this.#logged("test_loss", batch);
  }

  override trainDataloader(): data.DataLoader<Tensor, Tensor> {
    return loader(8);
  }

  override valDataloader(): data.DataLoader<Tensor, Tensor> {
    return loader(4);
  }

  override testDataloader(): data.DataLoader<Tensor, Tensor> {
    return loader(4);
  }

  override predictDataloader(): data.DataLoader<Tensor, Tensor> {
    return loader(4);
  }
}

const linear = {
  inFeatures: p.int({ default: 4, doc: "Features of a row." }),
  outFeatures: p.int({ default: 2, doc: "Outputs." }),
  lr: p.float({ default: 0.1, doc: "Learning rate of SGD." }),
  bias: p.bool({ default: true, doc: "Whether to add a bias." }),
};

/** One linear layer. */
export class LinearModel extends Model<Given<typeof linear>> {
  static doc = "One linear layer.";
  // Not as exactly as they are: a class that extends this one has others.
  static params: ParameterTable = linear;
  protected readonly lr: number = 0.1;

  constructor(hparams: Given<typeof linear> = {}) {
    super(hparams);
    this.lr = hparams.lr ?? this.lr;
  }

  override configureOptimizers(): OptimizersInput {
    return new optim.SGD(this.parameters(), { lr: this.lr });
  }
}

const plain = {
  width: p.int({ doc: "A required width." }),
  name: p.optional(p.str(), { doc: "A name." }),
  dropout: p.float({ default: 0, doc: "Dropout rate." }),
};

/** A model without an optimizer of its own. */
export class PlainModel extends Model<Given<typeof plain>> {
  static doc = "A model without an optimizer of its own.";
  static params = plain;
}

const deep = {
  inFeatures: p.int({ default: 4, doc: "Features of a row." }),
  layers: p.list(p.int(), { default: [4, 4], doc: "Width of each layer." }),
  activation: p.literal(["relu", "tanh", "gelu"], { default: "relu", doc: "Activation between layers." }),
};

/** Several layers. */
export class DeepModel extends LinearModel {
  static override doc = "Several layers.";
  static override params = deep;

  constructor(hparams: Given<typeof deep> = {}) {
    super(hparams as Given<typeof linear>); // which saves those of this class
  }
}

const typed = {
  aInt: p.int({ default: 1 }),
  aFloat: p.float({ default: 0.5 }),
  aStr: p.str({ default: "x" }),
  aBool: p.bool({ default: false }),
  optInt: p.optional(p.int()),
  optStr: p.optional(p.str(), { default: "s" }),
  optBool: p.optional(p.bool()),
  intOrStr: p.union([p.int(), p.str()], { default: 3 }),
  floatOrBool: p.union([p.float(), p.bool()], { default: 0.5 }),
  intOrList: p.union([p.int(), p.list(p.int())], { default: 2 }),
  choice: p.literal(["a", "b", 1, null], { default: "a" }),
  mode: p.enum("Mode", ["FAST", "SLOW", "EXACT"], { default: "FAST" }),
  ints: p.list(p.int(), { default: [1, 2] }),
  strs: p.optional(p.list(p.str())),
  pair: p.tuple([p.int(), p.float()], { default: [1, 0.5] }),
  many: p.tupleOf(p.int(), { default: [1] }),
  mapping: p.dict(p.float(), { default: {} }),
  byInt: p.intDict(p.str(), { default: {} }),
  nested: p.dict(p.list(p.int()), { default: { a: [1] } }),
  anything: p.any({ default: null }),
  span: p.optional(p.timedelta()),
};

/** One parameter of each type. */
export class TypedModel extends Model<Given<typeof typed>> {
  static doc = "One parameter of each type.";
  static params = typed;

  constructor(hparams: Given<typeof typed> = {}) {
    super(hparams);
  }
}

const encoded = {
  encoder: p.instance(Encoder)("The encoder."),
  extra: p.optional(p.list(p.instance(Encoder)), { doc: "More encoders." }),
  scale: p.float({ default: 1, doc: "Scale of the output." }),
};

/** A model given its encoder. */
export class EncoderModel extends Model<Given<typeof encoded>> {
  static doc = "A model given its encoder.";
  static params = encoded;
}

/** Sizes of a network. */
class Sizes {
  static doc = "Sizes of a network.";
  static params = {
    hidden: p.int({ default: 8, doc: "Width of a hidden layer." }),
    layers: p.int({ default: 1, doc: "How many hidden layers." }),
  };
}

/** When to do something. */
class Schedule {
  static doc = "When to do something.";
  static params = {
    start: p.int({ doc: "First epoch." }),
    stop: p.optional(p.int(), { doc: "Last epoch." }),
    sizes: p.dataclass(Sizes, { default: {}, doc: "Sizes to use." }),
  };
}

const sized = {
  sizes: p.dataclass(Sizes, { default: {}, doc: "Sizes of the network." }),
  schedule: p.optional(p.dataclass(Schedule), { doc: "When to warm up." }),
};

/** A model with grouped settings. */
export class SizedModel extends Model<Given<typeof sized>> {
  static doc = "A model with grouped settings.";
  static params = sized;

  constructor(hparams: Given<typeof sized> = {}) {
    super(hparams);
  }
}

const factories = {
  optimizer: p.callable(optim.Optimizer, { default: optim.SGD, doc: "Makes the optimizer." }),
  scheduler: p.optional(p.callable(optim.lrScheduler.LRScheduler), { doc: "Makes the scheduler." }),
};

/** A model given how to make its optimizer. */
export class FactoryModel extends Model<Given<typeof factories>> {
  static doc = "A model given how to make its optimizer.";
  static params = factories;
  readonly #made;

  constructor(hparams: Given<typeof factories> = {}) {
    super(hparams);
    this.#made = this.saveHyperparameters(hparams);
  }

  override configureOptimizers(): OptimizersInput {
    const { optimizer, scheduler } = this.#made;
    const made = optimizer(this.parameters());
    return scheduler === null ? made : [[made], [scheduler(made)]];
  }
}

const linked = { optInit: p.dict(p.any(), { doc: "class_path and init_args of the optimizer." }) };

/** A model given the description of an optimizer. */
export class LinkedModel extends Model<Given<typeof linked>> {
  static doc = "A model given the description of an optimizer.";
  static params = linked;
}

/** Data of so many rows, the same from every loader. */
class Data extends LightningDataModule {
  readonly #samples: number;
  readonly #batchSize: number;

  constructor(hparams: { samples?: number | undefined; batchSize?: number | undefined }, batchSize: number) {
    super();
    argumentsOf.set(this, hparams);
    this.#samples = hparams.samples ?? 8;
    this.#batchSize = hparams.batchSize ?? batchSize;
  }

  #loader(): data.DataLoader<Tensor, Tensor> {
    return loader(this.#samples, this.#batchSize);
  }

  override trainDataloader(): data.DataLoader<Tensor, Tensor> {
    return this.#loader();
  }

  override valDataloader(): data.DataLoader<Tensor, Tensor> {
    return this.#loader();
  }

  override testDataloader(): data.DataLoader<Tensor, Tensor> {
    return this.#loader();
  }

  override predictDataloader(): data.DataLoader<Tensor, Tensor> {
    return this.#loader();
  }
}

const rowsParams = {
  samples: p.int({ default: 8, doc: "Rows." }),
  batchSize: p.int({ default: 4, doc: "Rows in a batch." }),
  shuffle: p.bool({ default: false, doc: "Whether to shuffle." }),
};

/** Rows of sines. */
export class RowsData extends Data {
  static doc = "Rows of sines.";
  static params = rowsParams;

  constructor(hparams: Given<typeof rowsParams> = {}) {
    super(hparams, 4);
  }
}

const namedParams = {
  root: p.str({ doc: "Where the data is." }),
  batchSize: p.int({ default: 2, doc: "Rows in a batch." }),
  transform: p.optional(p.dict(p.float()), { doc: "Values of the transform." }),
};

/** Data with a required name. */
export class NamedData extends Data {
  static doc = "Data with a required name.";
  static params = namedParams;
  readonly numClasses = 7;

  constructor(hparams: Given<typeof namedParams>) {
    super(hparams, 2);
  }
}

const marks = {
  label: p.str({ doc: "The mark." }),
  every: p.int({ default: 1, doc: "How often." }),
  tags: p.optional(p.list(p.str()), { doc: "More marks." }),
};

/** Marks something. */
export class Marker extends Callback {
  static doc = "Marks something.";
  static params = marks;

  constructor(given: Given<typeof marks>) {
    super();
    argumentsOf.set(this, given);
  }
}

/** Makes a linear model. */
export const makeLinear = describeFunction({
  path: "cases.make_linear",
  doc: "Makes a linear model.",
  returns: LinearModel,
  params: {
    inFeatures: p.int({ default: 4, doc: "Features of a row." }),
    lr: p.float({ default: 0.2, doc: "Learning rate." }),
  },
  make: (given) => new LinearModel(given),
});

/** Makes rows. */
export const makeRows = describeFunction({
  path: "cases.make_rows",
  doc: "Makes rows.",
  returns: RowsData,
  params: { samples: p.int({ default: 6, doc: "Rows." }) },
  make: (given) => new RowsData(given),
});

/** All classes, for a registry: their paths are `cases.NAME`. */
export const classes = [
  Encoder,
  SmallEncoder,
  WideEncoder,
  LinearModel,
  PlainModel,
  DeepModel,
  TypedModel,
  EncoderModel,
  SizedModel,
  FactoryModel,
  LinkedModel,
  RowsData,
  NamedData,
  Marker,
] as const;
