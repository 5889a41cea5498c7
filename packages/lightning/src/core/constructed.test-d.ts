/** @file loadFromCheckpoint compiles for classes whose constructor takes one object of hyperparameters, or nothing. */
import { nn, type Tensor } from "@lightning-ts/torch";
import { LightningDataModule } from "./datamodule.js";
import { LightningModule } from "./module.js";

interface Options {
  lr?: number;
  layers: number[];
}

class Without extends LightningModule {}
class None extends LightningModule {
  readonly size: number;
  constructor() {
    super();
    this.size = 1;
  }
}
class One extends LightningModule<{ lr: number }> {
  constructor(hparams: { lr: number }) {
    super();
    this.saveHyperparameters(hparams);
  }
}
class ByInterface extends LightningModule {
  constructor(readonly options: Options) {
    super();
  }
}
class WithDefault extends LightningModule {
  constructor({ lr = 0.1 }: { lr?: number } = {}) {
    super();
    void lr;
  }
}
class Nullable extends LightningModule {
  constructor(readonly options?: Options | null) {
    super();
  }
}
class AndMore extends LightningModule {
  constructor(
    readonly options: Partial<Options> = {},
    readonly net = new nn.Linear(1, 1),
  ) {
    super();
  }
}
class Anything extends LightningModule {
  constructor(...args: unknown[]) {
    super();
    void args;
  }
}
class Generic<T extends { size: number }> extends LightningModule {
  constructor(readonly options: T) {
    super();
  }
}
class ByPosition extends LightningModule {
  constructor(
    readonly size: number,
    readonly rate: number,
  ) {
    super();
  }
}
class Defaults extends LightningModule {
  constructor(
    readonly size = 1,
    readonly rate = 2,
  ) {
    super();
  }
}
class OfModule extends LightningModule {
  constructor(readonly backbone: nn.Module) {
    super();
  }
}
class OfTensor extends LightningModule {
  constructor(readonly weight?: Tensor) {
    super();
  }
}
class OfList extends LightningModule {
  constructor(readonly sizes: number[]) {
    super();
  }
}
class OfText extends LightningModule {
  constructor(readonly folder: "a" | "b" = "a") {
    super();
  }
}
class NeedsMore extends LightningModule {
  constructor(
    readonly options: Options,
    readonly net: nn.Module,
  ) {
    super();
  }
}
abstract class Abstract extends LightningModule {}

const path = "a.ckpt";
const lr: number = (await One.loadFromCheckpoint(path)).hparams.lr;
const layers: number[] = (await ByInterface.loadFromCheckpoint(new URL("file:///a"), { strict: false })).options.layers;
const net: nn.Linear = (await AndMore.loadFromCheckpoint(path)).net;
const size: number = (await Generic.loadFromCheckpoint(path)).options.size;
const Specific = Generic<{ size: number; depth: number }>;
const specific: Generic<{ size: number; depth: number }> = await Specific.loadFromCheckpoint(path);
void [lr, layers, net, size, specific];
await Without.loadFromCheckpoint(path, { hparams: { lr: 1 } });
await None.loadFromCheckpoint(path);
await WithDefault.loadFromCheckpoint(path);
await Nullable.loadFromCheckpoint(path);
await Anything.loadFromCheckpoint(path);
await LightningModule.loadFromCheckpoint(path);
// @ts-expect-error -- two by position
await ByPosition.loadFromCheckpoint(path);
// @ts-expect-error -- two by position, with defaults
await Defaults.loadFromCheckpoint(path);
// @ts-expect-error -- a module is no object of hyperparameters
await OfModule.loadFromCheckpoint(path);
// @ts-expect-error -- neither is a tensor
await OfTensor.loadFromCheckpoint(path);
// @ts-expect-error -- nor a list
await OfList.loadFromCheckpoint(path);
// @ts-expect-error -- nor a text
await OfText.loadFromCheckpoint(path);
// @ts-expect-error -- nobody gives the second argument
await NeedsMore.loadFromCheckpoint(path);
// @ts-expect-error -- cannot be constructed
await Abstract.loadFromCheckpoint(path);

class Data extends LightningDataModule<{ batchSize: number }> {
  constructor(hparams: { batchSize: number } = { batchSize: 1 }) {
    super();
    this.saveHyperparameters(hparams);
  }
}
class DataByPosition extends LightningDataModule {
  constructor(readonly folder = "data") {
    super();
  }
}
const batchSize: number = (await Data.loadFromCheckpoint(path)).hparams.batchSize;
await LightningDataModule.loadFromCheckpoint(path);
// @ts-expect-error -- a text by position
await DataByPosition.loadFromCheckpoint(path);
void batchSize;
