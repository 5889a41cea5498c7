/** @file Small data that formulas make: the same numbers in both languages. */
import * as torch from "@lightning-ts/torch";
import { data, nn, type Tensor } from "@lightning-ts/torch";
import { type Given, LightningDataModule, p, readParameters } from "@lightning-ts/lightning";

/** Changes a batch of images once. */
export abstract class Transform extends nn.Module {
  abstract override forward(x: Tensor): Tensor;
}

const scaleParams = { factor: p.float({ default: 1 }), offset: p.float({ default: 0 }) };

/** Multiplies and adds. */
export class Scale extends Transform {
  static params = scaleParams;
  readonly #factor: number;
  readonly #offset: number;

  constructor(given: Given<typeof scaleParams> = {}) {
    super();
    const { factor, offset } = readParameters(this, given);
    this.#factor = factor;
    this.#offset = offset;
  }

  override forward(x: Tensor): Tensor {
    return x.mul(this.#factor).add(this.#offset);
  }
}

const flipParams = { axis: p.literal(["rows", "columns"], { default: "rows" }) };

/** Turns images around. */
export class Flip extends Transform {
  static params = flipParams;
  readonly #axis: "rows" | "columns";

  constructor(given: Given<typeof flipParams> = {}) {
    super();
    this.#axis = readParameters(this, given).axis;
  }

  override forward(x: Tensor): Tensor {
    return x.flip([this.#axis === "rows" ? 2 : 3]);
  }
}

function waves(...shape: number[]): Tensor {
  const count = shape.reduce((product, size) => product * size, 1);
  return torch.arange(count).mul(0.37).sin().reshape(shape);
}

type Row = [Tensor, Tensor];
type Loader = data.DataLoader<Row, Row>;

/** Splits a data set: the first rows to train, the rest to validate and test. */
abstract class Parts extends LightningDataModule {
  protected abstract readonly dataset: data.TensorDataset<Row>;
  protected abstract readonly how: { readonly batchSize: number; readonly share: number; readonly shuffle: boolean };

  #part(isFirst: boolean): data.Subset<Row> {
    const { length } = this.dataset;
    const count = Math.floor(length * this.how.share);
    const indices = Array.from({ length }, (_, index) => index);
    return new data.Subset(this.dataset, isFirst ? indices.slice(0, count) : indices.slice(count));
  }

  override trainDataloader(): Loader {
    const { batchSize, shuffle } = this.how;
    return new data.DataLoader(this.#part(true), { batchSize, shuffle });
  }

  override valDataloader(): Loader {
    return new data.DataLoader(this.#part(false), { batchSize: this.how.batchSize });
  }

  override testDataloader(): Loader {
    return this.valDataloader();
  }
}

const imageParams = {
  samples: p.int({ default: 64, doc: "How many images." }),
  size: p.int({ default: 8, doc: "Pixels of a side." }),
  classes: p.int({ default: 2, doc: "How many classes." }),
  batchSize: p.int({ default: 16, doc: "Images of a batch." }),
  split: p.tuple([p.float(), p.float()], { default: [0.75, 0.25], doc: "Shares to train and to validate." }),
  shuffle: p.bool({ default: true, doc: "Whether training data is shuffled." }),
  transforms: p.optional(p.list(p.instance(Transform)), { doc: "What changes the images." }),
  target: p.literal(["label", "mask"], { default: "label", doc: "What is learned." }),
};

/** Images of waves; the label is the class, the mask says where it is bright. */
export class Images extends Parts {
  static params = imageParams;
  protected readonly dataset;
  protected readonly how;

  constructor(given: Given<typeof imageParams> = {}) {
    super();
    const { samples, size, classes, batchSize, split, shuffle, transforms, target } = this.saveHyperparameters(given);
    this.how = { batchSize, share: split[0], shuffle };
    const labels = torch.arange(samples).remainder(classes);
    let images = waves(samples, 1, size, size).add(labels.reshape([-1, 1, 1, 1]).mul(0.5));
    const mask = images.gt(0.5).float();
    for (const transform of transforms ?? []) images = transform.forward(images);
    this.dataset = new data.TensorDataset<Row>(images, target === "label" ? labels : mask);
  }
}

const tableParams = {
  rows: p.int({ default: 64 }),
  columns: p.int({ default: 4 }),
  batchSize: p.int({ default: 8 }),
  noise: p.float({ default: 0 }),
};

/** Rows of numbers with a value to learn. */
export class Table extends Parts {
  static params = tableParams;
  protected readonly dataset;
  protected readonly how;

  constructor(given: Given<typeof tableParams> = {}) {
    super();
    const { rows, columns, batchSize, noise } = this.saveHyperparameters(given);
    this.how = { batchSize, share: 0.75, shuffle: true };
    const x = waves(rows, columns);
    this.dataset = new data.TensorDataset<Row>(x, x.sum(1, { keepdim: true }).add(waves(rows, 1).mul(noise)));
  }
}

const seriesParams = {
  length: p.int({ default: 80 }),
  window: p.int({ default: 6 }),
  horizon: p.int({ default: 2 }),
  batchSize: p.int({ default: 8 }),
};

/** Windows of a series with the values after them. */
export class Series extends Parts {
  static params = seriesParams;
  protected readonly dataset;
  protected readonly how;

  constructor(given: Given<typeof seriesParams> = {}) {
    super();
    const { length, window, horizon, batchSize } = this.saveHyperparameters(given);
    this.how = { batchSize, share: 0.5, shuffle: false };
    const windows = waves(length).unfold(0, window + horizon, 1);
    this.dataset = new data.TensorDataset<Row>(
      windows.narrow(1, 0, window).unsqueeze(2),
      windows.narrow(1, window, horizon),
    );
  }
}

const textParams = { text: p.str(), blockSize: p.int({ default: 8 }), batchSize: p.int({ default: 4 }) };

/** Blocks of a text's letters with the letters that follow. */
export class Text extends Parts {
  static params = textParams;
  /** How many letters there are. */
  readonly vocabulary: number;
  protected readonly dataset;
  protected readonly how;

  constructor(given: Given<typeof textParams>) {
    super();
    const { text, blockSize, batchSize } = this.saveHyperparameters(given);
    this.how = { batchSize, share: 0.8, shuffle: true };
    const letters = [...new Set(text)].sort();
    this.vocabulary = letters.length;
    const codes = torch.LongTensor(Array.from(text, (letter) => letters.indexOf(letter)));
    const blocks = codes.unfold(0, blockSize + 1, 2);
    this.dataset = new data.TensorDataset<Row>(blocks.narrow(1, 0, blockSize), blocks.narrow(1, 1, blockSize));
  }
}
