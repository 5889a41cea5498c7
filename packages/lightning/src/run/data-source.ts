/** @file Where a run's loaders come from, and how batches reach the device. */
import { data } from "@lightning-ts/torch";
import { LightningDataModule } from "../core/datamodule.js";
import { MisconfigurationException } from "../util/errors.js";
import { whenReady } from "../util/promises.js";
import { LightningModule } from "../core/module.js";
import { rankZeroWarn, rankZeroWarnOnce } from "../util/rank-zero.js";
import type { CombineMode } from "../loops/combine.js";
import { CombinedLoader } from "../loops/combined-loader.js";
import { isIterable, lengthOf } from "../loops/loaders.js";
import { checkLoaders } from "./check-loaders.js";
import { isNone } from "../options/limits.js";
import type { ModeOptions } from "../options/modes.js";
import { shareBatches } from "../fabric/data/batch-share.js";
import { needsSplit, splitLoader } from "../fabric/data/distributed-loader.js";
import { withSeededWorkers } from "../fabric/data/seeded-workers.js";
import type { Strategy } from "../fabric/strategies/strategy.js";
import type { Actions } from "./actions.js";
import type { LoaderKind } from "./loader-kind.js";
import type { HookCaller } from "./hook-caller.js";
import type { TrainerFn } from "./state.js";
import { warmUp } from "./warm-up.js";

const hookOf = {
  train: "trainDataloader",
  val: "valDataloader",
  test: "testDataloader",
  predict: "predictDataloader",
} as const satisfies Record<LoaderKind, string>;

const transferHooks = ["onBeforeBatchTransfer", "transferBatchToDevice", "onAfterBatchTransfer"] as const;

/** What a data source needs to know of a run. */
export interface DataContext {
  readonly fn: TrainerFn;
  readonly options: ModeOptions;
  /** What a profiler sees of the transfer of batches, null without one. */
  readonly actions: Actions | null;
  readonly strategy: Strategy;
  /** The module that is run. */
  readonly module: LightningModule;
  /** The hooks of the run. */
  hooks(): HookCaller;
}

/** Loaders that were given to a call, by kind; hooks of the data module, or else of the module, give the others. */
export class DataSource {
  readonly #context: DataContext;
  readonly #given: Partial<Record<LoaderKind, unknown>>;
  readonly #datamodule: LightningDataModule | null;
  readonly #owner: LightningModule | LightningDataModule;
  readonly #transfersByHooks: boolean;

  constructor(
    context: DataContext,
    given: Partial<Record<LoaderKind, unknown>>,
    datamodule: LightningDataModule | null,
  ) {
    const { module } = context;
    this.#context = context;
    this.#given = given;
    this.#datamodule = datamodule;
    this.#owner = datamodule ?? module;
    if (datamodule !== null) warnOfHooks(module, datamodule);
    // Nothing overridden, everything on the CPU in its dtype: batches need no work at all.
    this.#transfersByHooks =
      transferHooks.some((name) => module[name] !== LightningModule.prototype[name]) ||
      (datamodule !== null && transferHooks.some((name) => datamodule[name] !== LightningDataModule.prototype[name]));
  }

  /** Whether any loaders were given to the call. */
  get hasGiven(): boolean {
    return Object.values(this.#given).some((loaders) => loaders !== undefined && loaders !== null);
  }

  /** Whether there is anything to ask for loaders of a kind. */
  has(kind: LoaderKind): boolean {
    const given = this.#given[kind];
    return (given !== undefined && given !== null) || this.#owner[hookOf[kind]] !== undefined;
  }

  /**
   * The loaders of a kind as one, or a promise of it where a hook gives one.
   *
   * @param mode how several loaders become one, unless they are given as a CombinedLoader
   * @throws MisconfigurationException where there are none, TypeError for a value that is not iterable
   */
  request(kind: LoaderKind, mode: CombineMode): CombinedLoader | Promise<CombinedLoader> {
    const given = this.#given[kind];
    if (given !== undefined && given !== null) return this.#combined(given, kind, mode, "given");
    const name = hookOf[kind];
    if (this.#owner[name] === undefined) {
      throw new MisconfigurationException(
        `No ${kind} loader: expected one given to the call, or a ${name}() of the module or data module. Received: neither.`,
      );
    }
    const asked: unknown = this.#context.hooks().call(this.#owner, name);
    return whenReady<unknown, CombinedLoader>(asked, (loaders) => {
      const combined = this.#combined(loaders, kind, mode, `returned by ${name}()`);
      combined.isOfRun = true;
      return combined;
    });
  }

  #combined(loaders: unknown, kind: LoaderKind, mode: CombineMode, origin: string): CombinedLoader {
    checkLoaders(loaders, `${kind} loader`, origin);
    const combined = loaders instanceof CombinedLoader ? loaders : new CombinedLoader(loaders, mode);
    if (kind === "predict") combined.flattened = combined.flattened.map(withLastBatch);
    const { fn, options, strategy } = this.#context;
    if (!isNone(options.overfitBatches) && fn === "fit") withoutShuffling(combined, kind);
    const read = combined.flattened.map((loader) =>
      withSeededWorkers(strategy.loader(this.#split(loader, kind), kind), strategy.globalRank),
    );
    if (read.some((loader, i) => loader !== combined.flattened[i])) combined.flattened = read;
    warnOfLoaders(combined, kind);
    warmUp(options, { [kind]: combined });
    return combined;
  }

  /** The part of a loader that is this process's, where the Trainer splits data. */
  #split(loader: unknown, kind: LoaderKind): unknown {
    const { fn, options, strategy } = this.#context;
    const kwargs = options.useDistributedSampler ? strategy.distributedSamplerKwargs : null;
    if (kwargs === null || !needsSplit(loader)) return loader;
    if (options.distributedEvaluation === "exact" && kind !== "train" && kwargs.numReplicas > 1)
      return shareBatches(loader, kwargs);
    // As in Lightning, training data are shuffled also where the loader does not.
    const isShuffled = kind === "train" || loader.sampler instanceof data.RandomSampler;
    if (kwargs.numReplicas > 1 && (fn === "validate" || fn === "test")) {
      rankZeroWarn(
        `The ${kind} loader is split between processes by a \`DistributedSampler\`, which repeats some samples where they do not divide evenly. To have each ` +
          'evaluated exactly once, set `distributedEvaluation: "exact"`.',
        "PossibleUserWarning",
      );
    }
    const shuffle = isShuffled && isNone(options.overfitBatches);
    // Where a step needs all processes, each has to make as many: some samples may be repeated.
    const unrepeated = kind === "predict" && strategy.hasUnevenSteps;
    return splitLoader(loader, { ...kwargs, shuffle, unrepeated });
  }

  /** A batch on the run's device, through the transfer hooks. */
  transfer(given: unknown, dataloaderIdx: number): unknown {
    const { actions, strategy } = this.#context;
    const batch = strategy.convertBatch(given);
    if (!this.#transfersByHooks) return actions === null ? strategy.batchToDevice(batch) : this.#transferSeen(batch);
    return whenReady(this.#callTransferHook(0, batch, dataloaderIdx), (ready) => {
      const move = (): unknown =>
        whenReady(this.#callTransferHook(1, ready, dataloaderIdx), (moved) =>
          this.#callTransferHook(2, moved, dataloaderIdx),
        );
      return actions === null ? move() : actions.ofStrategy("batchToDevice").profile(move);
    });
  }

  /** Moves a batch, and shows a profiler the hooks, which nobody overrides. */
  #transferSeen(batch: unknown): unknown {
    const { actions, module, strategy } = this.#context;
    const hooks = this.#context.hooks();
    hooks.note(module, "onBeforeBatchTransfer");
    const moves = (): unknown => {
      const moved = hooks.around(module, "transferBatchToDevice", () => strategy.batchToDevice(batch));
      hooks.note(module, "onAfterBatchTransfer");
      return moved;
    };
    return actions === null ? moves() : actions.ofStrategy("batchToDevice").profile(moves);
  }

  #callTransferHook(index: 0 | 1 | 2, batch: unknown, dataloaderIdx: number): unknown {
    const name = transferHooks[index];
    const { module, strategy } = this.#context;
    const hooks = this.#context.hooks();
    const datamodule = this.#datamodule;
    const owner = datamodule !== null && datamodule[name] !== LightningDataModule.prototype[name] ? datamodule : module;
    return name === "transferBatchToDevice"
      ? hooks.call(owner, name, batch, strategy.rootDevice, dataloaderIdx)
      : hooks.call(owner, name, batch, dataloaderIdx);
  }
}

/** Warns where module and data module have a hook of the same name, and says which one is used. */
function warnOfHooks(module: LightningModule, datamodule: LightningDataModule): void {
  for (const name of transferHooks) {
    if (module[name] === LightningModule.prototype[name]) continue;
    rankZeroWarnOnce(
      datamodule[name] === LightningDataModule.prototype[name]
        ? `You have overridden \`${name}\` in the LightningModule but have passed in a LightningDataModule. The module's is used.`
        : `You have overridden \`${name}\` in both the LightningModule and the LightningDataModule. The data module's is used.`,
    );
  }
}

/** Warns of loaders that are probably mistakes: empty ones, and shuffled ones for evaluation. */
function warnOfLoaders({ flattened }: CombinedLoader, kind: LoaderKind): void {
  if (flattened.some((loader) => lengthOf(loader) === 0))
    rankZeroWarn(`The ${kind} loader has a length of 0. Please make sure this was your intention.`);
  if (flattened.some(isIterableWithLength)) {
    rankZeroWarnOnce(
      "Your iterable data set has a `length`. With several workers, each of them reads all of it unless it is told apart by worker, and the length is wrong then.",
    );
  }
  const isShuffled = (loader: unknown): boolean =>
    loader instanceof data.DataLoader && loader.sampler instanceof data.RandomSampler;
  if (kind !== "train" && flattened.some(isShuffled)) {
    rankZeroWarn(
      `The ${kind} loader shuffles. It is strongly recommended to turn shuffling off for validation, test and prediction.`,
      "PossibleUserWarning",
    );
  }
}

/** Whether a loader reads a data set in its order, which says how long it is. */
function isIterableWithLength(loader: unknown): boolean {
  if (!(loader instanceof data.DataLoader)) return false;
  const dataset: unknown = loader.dataset;
  if (typeof dataset !== "object" || dataset === null || Array.isArray(dataset)) return false;
  if (["getItem", "get", "at"].some((read) => read in dataset)) return false;
  return (
    (Symbol.iterator in dataset || Symbol.asyncIterator in dataset) &&
    typeof Reflect.get(dataset, "length") === "number"
  );
}

/** The loader without `dropLast`, because predictions are for all samples. */
function withLastBatch(loader: unknown): unknown {
  if (!(loader instanceof data.DataLoader) || loader.sampler.length === undefined) return loader;
  const { batchSampler } = loader.options;
  if (batchSampler instanceof data.BatchSampler && batchSampler.dropLast) {
    const { sampler, batchSize } = batchSampler;
    return new data.DataLoader(loader.dataset, {
      ...loader.options,
      batchSampler: new data.BatchSampler(sampler, batchSize, false),
    });
  }
  return loader.dropLast ? new data.DataLoader(loader.dataset, { ...loader.options, dropLast: false }) : loader;
}

/** Loaders that shuffle are made again without it, because overfitting needs the same batches in each epoch. */
function withoutShuffling(combined: CombinedLoader, kind: LoaderKind): void {
  const shuffles = (loader: unknown): boolean =>
    loader instanceof data.DataLoader && !(loader.sampler instanceof data.SequentialSampler);
  if (!combined.flattened.some(shuffles)) return;
  rankZeroWarn(
    `You requested to overfit but enabled ${kind} dataloader shuffling. The ${kind} dataloader's shuffling is turned off for you.`,
  );
  combined.flattened = combined.flattened.map((loader) => {
    if (!(loader instanceof data.DataLoader) || !shuffles(loader)) return loader;
    return new data.DataLoader(loader.dataset, { ...loader.options, shuffle: false, sampler: undefined });
  });
}

/** Whether the second argument of a call is data rather than an object of options. */
export function isData(value: unknown): boolean {
  return value instanceof LightningDataModule || Array.isArray(value) || isIterable(value);
}
