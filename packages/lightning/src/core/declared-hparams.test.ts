/** @file Hyperparameters of classes that declare their parameters: in checkpoints under the names of files, and back. */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nn, optim, save } from "@lightning-ts/torch";
import { expect, it } from "vitest";
import { LightningDataModule, LightningModule } from "../index.js";
import { type Given, p } from "../parameters/index.js";
import { withHparamsOfFile } from "./hparams-of-file.js";

class Sizes {
  static params = { hiddenSize: p.int({ default: 8 }) };
}

class Encoder extends nn.Module {}

class Lit extends LightningModule {
  static params = {
    inFeatures: p.int(),
    maxLr: p.float({ default: 0.1 }),
    span: p.optional(p.timedelta()),
    sizes: p.dataclass(Sizes, { default: {} }),
    optimizer: p.callable(optim.Optimizer, { default: optim.SGD }),
    encoder: p.optional(p.instance(Encoder)),
  };
  layer: nn.Linear;
  readonly values;

  constructor(hparams: Given<typeof Lit.params>) {
    super();
    this.values = this.saveHyperparameters(hparams, { ignore: ["optimizer", "encoder"] });
    this.layer = new nn.Linear(this.values.inFeatures, 1);
  }
}

/** A file with the weights and hyperparameters of a module. */
async function saved(module: Lit, more: object = {}): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "declared-")), "m.ckpt");
  save(
    {
      state_dict: module.stateDict(),
      "pytorch-lightning_version": "2.6.6",
      hyper_parameters: { ...module.hparamsStore.stored(), ...more },
    },
    path,
  );
  return path;
}

it("are read back from a checkpoint, also where a command line noted more", async () => {
  const module = new Lit({ inFeatures: 3, span: 5000, sizes: { hiddenSize: 2 } });
  const stored = module.hparamsStore.stored();
  expect(stored).toEqual({ in_features: 3, max_lr: 0.1, span: "0:00:05", sizes: { hidden_size: 2 } });
  const path = await saved(module, { _instantiator: "lightning.pytorch.cli.instantiate_module", _class_path: "x.Lit" });
  const loaded = await Lit.loadFromCheckpoint(path);
  expect(loaded.values).toMatchObject({ inFeatures: 3, maxLr: 0.1, span: 5000, sizes: { hiddenSize: 2 } });
  expect(loaded.hparamsStore.stored()).toEqual(stored);
  expect((await Lit.loadFromCheckpoint(path, { hparams: { maxLr: 0.5 } })).values.maxLr).toBe(0.5);
  await expect(Lit.loadFromCheckpoint(path, { hparams: { maxlr: 0.5 } })).rejects.toThrow('Did you mean "maxLr"?');
});

it("that the program changes are saved as it changed them", () => {
  const module = new Lit({ inFeatures: 3 });
  Reflect.set(module.hparams, "maxLr", 0.7);
  expect(module.hparamsStore.stored()).toMatchObject({ in_features: 3, max_lr: 0.7 });
  expect(module.hparamsStore.forLoggers).toMatchObject({ in_features: 3, max_lr: 0.1 });
});

it("of an object that is made from a file are what the file says", () => {
  const kept = { in_features: 2, _instantiator: "x" };
  const encoder = { class_path: "models.Encoder" };
  const make = (): Lit => new Lit({ inFeatures: 2, encoder: new Encoder() });
  const module = withHparamsOfFile(Lit, { ...kept, encoder }, make);
  expect(module.hparamsStore.stored()).toMatchObject({ ...kept, max_lr: 0.1 });
  expect(module.hparamsStore.stored()).not.toHaveProperty("encoder"); // the module ignores it
  Reflect.set(module.hparams, "inFeatures", 5);
  expect(module.hparamsStore.stored()).toMatchObject({ ...kept, in_features: 5 });
  class Keeping extends LightningModule {
    static params = { encoder: p.instance(Encoder) };
    constructor(hparams: Given<typeof Keeping.params>) {
      super();
      this.saveHyperparameters(hparams);
    }
  }
  const keeping = withHparamsOfFile(Keeping, { encoder }, () => new Keeping({ encoder: new Encoder() }));
  expect(keeping.hparamsStore.stored()).toEqual({ encoder });
  expect(make().hparamsStore.stored()).not.toHaveProperty("_instantiator");
  expect(() => withHparamsOfFile(Lit, {}, () => new Lit({} as never))).toThrow("Lit: expected inFeatures.");
  expect(make().hparamsStore.stored()).toMatchObject({ in_features: 2 });
});

it("may be added to by a later call, whose names need no declaration", () => {
  class Data extends LightningDataModule {
    static params = { batchSize: p.int({ default: 4 }) };
    constructor(hparams: Given<typeof Data.params> = {}) {
      super();
      this.saveHyperparameters(hparams);
      this.saveHyperparameters({ rowsFound: 10 });
    }
  }
  expect(new Data().hparamsStore.stored()).toEqual({ batch_size: 4, rowsFound: 10 });
});
