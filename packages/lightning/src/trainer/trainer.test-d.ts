/** @file Types of the Trainer's calls: what users of Lightning write compiles without casts, mistakes do not. */
import type { data, Tensor } from "@lightning-ts/torch";
import { expectTypeOf, it } from "vitest";
import type { CombinedLoader, Dataloaders, LightningDataModule, LightningModule } from "../index.js";
import type { Trainer } from "./trainer.js";

// Never run: the types are what is tested.
declare const trainer: Trainer;
declare const model: LightningModule;
declare const loader: data.DataLoader<Tensor>;
declare const combined: CombinedLoader;
declare const datamodule: LightningDataModule;
declare const batches: AsyncGenerator<Tensor>;

const calls = (): unknown => [
  trainer.fit(model),
  trainer.fit(model, loader),
  trainer.fit(model, loader, [loader, loader]),
  trainer.fit(model, [loader, batches], { clean: loader, noisy: [loader] }),
  trainer.fit(model, combined, null),
  trainer.fit(model, datamodule),
  trainer.fit(model, { trainDataloaders: { a: loader, b: loader }, valDataloaders: loader, ckptPath: "last" }),
  trainer.fit(model, { datamodule, ckptPath: null, weightsOnly: true }),
  trainer.validate(),
  trainer.test(undefined, datamodule),
  trainer.test(model, { dataloaders: [loader], verbose: false }),
  trainer.predict(model, { dataloaders: batches, returnPredictions: false }),
];

const mistakes = (): unknown => [
  // @ts-expect-error: a text is no loader
  trainer.fit(model, "train"),
  // @ts-expect-error: a number is no loader
  trainer.fit(model, { trainDataloaders: { a: loader, b: 3 } }),
  // @ts-expect-error: options go into the second argument
  trainer.fit(model, loader, { ckptPath: "last" }),
  // @ts-expect-error: a misspelt option
  trainer.fit(model, { trainDataloader: loader }),
  // @ts-expect-error: too much
  trainer.fit(model, loader, loader, datamodule),
  // @ts-expect-error: too much
  trainer.test(model, loader, "best"),
  // @ts-expect-error: a path is a text
  trainer.validate(model, { ckptPath: 3 }),
];

it("of calls", () => {
  expectTypeOf(calls).toBeFunction();
  expectTypeOf(mistakes).toBeFunction();
  expectTypeOf(trainer.test).returns.resolves.toEqualTypeOf<Record<string, number>[]>();
  expectTypeOf(trainer.predict).returns.resolves.toEqualTypeOf<unknown[] | null>();
});

it("of loaders", () => {
  expectTypeOf<data.DataLoader<Tensor>>().toExtend<Dataloaders>();
  expectTypeOf<Tensor[]>().toExtend<Dataloaders>();
  expectTypeOf<string>().not.toExtend<Dataloaders>();
  expectTypeOf<{ a: number }>().not.toExtend<Dataloaders>();
});

it("of what is there only during or after a run", () => {
  expectTypeOf<Trainer["lightningModule"]>().toEqualTypeOf<LightningModule | null>();
  expectTypeOf<Trainer["maxEpochs"]>().toEqualTypeOf<number | null>();
  expectTypeOf<Trainer["fitLoop"]["maxEpochs"]>().toEqualTypeOf<number | null>();
});
