/** @file Types of the Trainer's calls: what users of Lightning write compiles without casts, mistakes do not. */
import type { data, Tensor } from "@lightning-ts/torch";
import { expectTypeOf, it } from "vitest";
import { type CombinedLoader, type Dataloaders, LightningDataModule, LightningModule } from "../index.js";
import type { Trainer } from "./trainer.js";

// Never run: the types are what is tested.
declare const trainer: Trainer;
declare const model: LightningModule;
declare const loader: data.DataLoader<Tensor>;
declare const loaders: data.DataLoader<Tensor>[];
declare const x: Tensor;
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

class Digits extends LightningModule {
  override predictStep(batch: Tensor): Promise<number> {
    return Promise.resolve(batch.item());
  }
}
class OwnLoaders extends Digits {
  override predictDataloader(): [data.DataLoader<Tensor>, data.DataLoader<Tensor>] {
    return [loader, loader];
  }
}
class OwnData extends LightningDataModule {
  override predictDataloader(): Promise<Record<"a" | "b", data.DataLoader<Tensor>>> {
    return Promise.resolve({ a: loader, b: loader });
  }
}
class ListedData extends LightningDataModule {
  override predictDataloader = (): data.DataLoader<Tensor>[] => [loader];
}
class OneOfData extends LightningDataModule {
  override predictDataloader(): data.DataLoader<Tensor> {
    return loader;
  }
}

it("of predictions: a list for each of several loaders", () => {
  type One = Promise<number[] | null>;
  type Several = Promise<number[][] | null>;
  type Either = Promise<number[] | number[][] | null>;
  const calls = () => {
    const digits = new Digits();
    expectTypeOf(trainer.predict(digits)).toEqualTypeOf<One>();
    expectTypeOf(trainer.predict(digits, null)).toEqualTypeOf<One>();
    expectTypeOf(trainer.predict(digits, loader)).toEqualTypeOf<One>();
    expectTypeOf(trainer.predict(digits, batches)).toEqualTypeOf<One>();
    expectTypeOf(trainer.predict(digits, [loader])).toEqualTypeOf<One>();
    expectTypeOf(trainer.predict(digits, [loader, batches])).toEqualTypeOf<Several>();
    expectTypeOf(trainer.predict(digits, [loader, [x]])).toEqualTypeOf<Several>();
    expectTypeOf(trainer.predict(digits, [[loader, loader]])).toEqualTypeOf<Several>();
    expectTypeOf(trainer.predict(digits, loaders)).toEqualTypeOf<Either>();
    expectTypeOf(trainer.predict(digits, combined)).toEqualTypeOf<Either>();
    // Arrays of batches are one loader.
    expectTypeOf(trainer.predict(digits, [])).toEqualTypeOf<One>();
    expectTypeOf(trainer.predict(digits, [x, x])).toEqualTypeOf<One>();
    expectTypeOf(trainer.predict(digits, [[x], [x]])).toEqualTypeOf<One>();
    expectTypeOf(trainer.predict(digits, [new Float32Array(2), new Float32Array(2)])).toEqualTypeOf<One>();

    expectTypeOf(trainer.predict(digits, {})).toEqualTypeOf<One>();
    expectTypeOf(trainer.predict(digits, { ckptPath: "best", returnPredictions: true })).toEqualTypeOf<One>();
    expectTypeOf(trainer.predict(digits, { dataloaders: loader, ckptPath: null })).toEqualTypeOf<One>();
    expectTypeOf(trainer.predict(digits, { dataloaders: [loader, loader] })).toEqualTypeOf<Several>();
    expectTypeOf(trainer.predict(digits, { dataloaders: { a: loader, b: [loader] } })).toEqualTypeOf<Several>();
    expectTypeOf(trainer.predict(digits, { dataloaders: { a: loader } })).toEqualTypeOf<One>();
    expectTypeOf(trainer.predict(digits, { dataloaders: loaders })).toEqualTypeOf<Either>();

    expectTypeOf(trainer.predict(new OwnLoaders())).toEqualTypeOf<Several>();
    expectTypeOf(trainer.predict(new OwnLoaders(), { ckptPath: "last" })).toEqualTypeOf<Several>();
    expectTypeOf(trainer.predict(new OwnLoaders(), loader)).toEqualTypeOf<One>();
    expectTypeOf(trainer.predict(digits, datamodule)).toEqualTypeOf<One>();
    expectTypeOf(trainer.predict(digits, new OwnData())).toEqualTypeOf<Several>();
    expectTypeOf(trainer.predict(digits, { datamodule: new OwnData() })).toEqualTypeOf<Several>();
    expectTypeOf(trainer.predict(digits, { datamodule: new OneOfData() })).toEqualTypeOf<One>();
    expectTypeOf(trainer.predict(digits, new ListedData())).toEqualTypeOf<Either>();

    // @ts-expect-error: a misspelt option
    void trainer.predict(digits, { returnPrediction: false });
    // @ts-expect-error: a number is no loader
    void trainer.predict(digits, { dataloaders: { a: loader, b: 3 } });
    // @ts-expect-error: a text is no loader
    void trainer.predict(digits, "test");
  };
  expectTypeOf(calls).toBeFunction();
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
