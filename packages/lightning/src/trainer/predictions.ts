/** @file The type of what `predict` resolves to: a list of predictions, or a list of them for each of several loaders. */
import type { Tensor } from "@lightning-ts/torch";
import type { Dataloader, Dataloaders } from "../core/dataloaders.js";
import type { LightningDataModule } from "../core/datamodule.js";
import type { LightningModule } from "../core/module.js";
import type { CombinedLoader } from "../loops/combined-loader.js";
import type { EvaluationOptions } from "./call-options.js";

/** Options of `predict`, with the types of the loaders and the data module. */
export interface PredictOptions<
  Loaders extends Dataloaders | null,
  Module extends LightningDataModule | null,
> extends Omit<EvaluationOptions, "dataloaders" | "datamodule"> {
  /** Loaders of batches. Default: what the hook of the data module or the module gives. */
  dataloaders?: Loaders;
  /** A data module, instead of loaders. */
  datamodule?: Module;
}

/**
 * What `predict` resolves to where predictions are kept: the results of `predictStep`, in a list for each loader where the loaders are known to
 * be several, in one list where they are not; either one where there may be several (`DataLoader[]`).
 *
 * @typeParam Data loaders, a data module, or null for those of the module's hook
 */
export type Predictions<Module extends LightningModule, Data> = ListOf<
  Awaited<ReturnType<Module["predictStep"]>>,
  AreSeveral<LoadersOf<Module, Data>>
>;

type ListOf<Prediction, Several> = Several extends true ? Prediction[][] : Prediction[];

type LoadersOf<Module extends LightningModule, Data> = [Data] extends [null | undefined]
  ? HookOf<Module>
  : Data extends LightningDataModule
    ? HookOf<Data>
    : Data;

type HookOf<Module extends { predictDataloader?(): unknown }> = Awaited<
  ReturnType<NonNullable<Module["predictDataloader"]>>
>;

/** Whether loaders are several: `boolean` where that is not known. A value of unknown type counts as one loader. */
type AreSeveral<Loaders> = [Dataloaders] extends [Loaders]
  ? false
  : Loaders extends CombinedLoader
    ? boolean
    : Loaders extends readonly unknown[]
      ? AreSeveralOf<Loaders>
      : Loaders extends Dataloader
        ? false
        : IsUnion<keyof Loaders> extends true
          ? true
          : AreSeveral<Loaders[keyof Loaders]>;

/** Tells, as the loops do, an array of loaders, `[loaderA, loaderB]`, from one of batches: `[[0, 1], [2, 3]]`. */
type AreSeveralOf<List extends readonly unknown[]> =
  true extends HoldsLoaders<List[number]>
    ? List extends readonly [infer Only]
      ? AreSeveral<Only>
      : number extends List["length"]
        ? boolean
        : true
    : false;

/** Whether something is a loader, or an array with one, rather than a batch. */
type HoldsLoaders<Item> = unknown extends Item ? false : [Dataloaders] extends [Item] ? boolean : HoldsLoader<Item>;

type HoldsLoader<Item> = Item extends Tensor | ArrayBufferView
  ? false
  : Item extends readonly unknown[]
    ? HoldsLoaders<Item[number]>
    : Item extends Dataloader
      ? true
      : false;

type IsUnion<Names, Each = Names> = Each extends unknown ? ([Names] extends [Each] ? false : true) : never;
