/** @file Makes the calls of a scenario of the tuner and observes everything that a case holds. */
import { readdirSync } from "node:fs";
import { manualSeed, rand } from "@lightning-ts/torch";
import {
  BatchSizeFinder,
  LearningRateFinder,
  type LRFinder,
  Trainer,
  type TrainerOptions,
  Tuner,
} from "@lightning-ts/lightning";
import { Events } from "../model.js";
import { inOwnFolder } from "../own-folder.js";
import type { Warned, WarningList } from "../warnings.js";
import { flagsOf, plain } from "../record.js";
import { camelCase, camelKeys } from "../scenario.js";
import { settingOf } from "../tools/attributes.js";
import { loadersOf } from "../tools/data.js";
import { callbackOf, Log, makeModules, Recorder } from "./model.js";
import type { CallRecord, CallSpec, Scenario } from "./scenario.js";

/** A call as it was observed; the error itself where it failed. */
export interface Observed extends Omit<CallRecord, "error" | "messages"> {
  error?: unknown;
  warnings: Warned[];
}

/** Runs a scenario in a folder of its own, which is removed. */
export function record(scenario: Scenario): Promise<Observed[]> {
  return inOwnFolder("tuner", (root, warnings) => new Recording(scenario, root, warnings).run());
}

class Recording {
  readonly #events = new Events();
  readonly #scenario: Scenario;
  readonly #root: string;
  readonly #warnings: WarningList;
  #modules: ReturnType<typeof makeModules> | null = null;
  #trainer: Trainer | null = null;

  constructor(scenario: Scenario, root: string, warnings: WarningList) {
    this.#scenario = scenario;
    this.#root = root;
    this.#warnings = warnings;
  }

  async run(): Promise<Observed[]> {
    const calls: Observed[] = [];
    for (const call of this.#scenario.run) {
      this.#events.list = [];
      const observed: Observed = { call, events: [], warnings: [] };
      calls.push(observed);
      manualSeed(7);
      try {
        await this.#call(call, observed);
      } catch (error) {
        observed.error = error;
      }
      observed.rand_after = Number(rand([]).item());
      observed.events = this.#events.list.map((event) =>
        event.map((part) => (part instanceof Error ? part : plain(part))),
      );
      if (this.#trainer !== null && this.#modules !== null) observed.after = this.#after(this.#trainer, this.#modules);
      observed.warnings = await this.#warnings.take();
      if (observed.error !== undefined) break;
    }
    return calls;
  }

  #makeTrainer(): Trainer {
    const { callbacks = [], trainer } = this.#scenario;
    return new Trainer({
      defaultRootDir: this.#root,
      accelerator: "cpu",
      devices: 1,
      enableProgressBar: false,
      enableModelSummary: false,
      enableCheckpointing: false,
      logger: new Log(this.#events, this.#root),
      callbacks: [new Recorder(this.#events), ...callbacks.map((spec) => callbackOf(spec, this.#root))],
      ...(flagsOf(trainer) as TrainerOptions),
    });
  }

  async #call({ fn, args = {}, extra_loader: extra, plot }: CallSpec, observed: Observed): Promise<void> {
    const { data } = this.#scenario;
    const trainer = (this.#trainer ??= this.#makeTrainer());
    const { model, datamodule } = (this.#modules ??= makeModules(this.#scenario, this.#events));
    const given = data.via === "module" || data.via === "datamodule" ? {} : data;
    const size = (): number => settingOf("batch_size", model, datamodule, 2);
    const fitData = { trainDataloaders: loadersOf(given.train, size), valDataloaders: loadersOf(given.val, size) };
    const method = fn === "scale_batch_size" ? (args.method ?? "fit") : fn;
    const evaluated = method === "validate" ? "val" : method === "test" ? "test" : "predict";
    const options = {
      ...camelKeys(args),
      ...(method === "fit" || fn === "lr_find" ? fitData : { dataloaders: loadersOf(given[evaluated], size) }),
      ...(extra !== undefined && { [camelCase(extra)]: loadersOf(data.train, size) }),
      datamodule,
    };
    const evaluation = { dataloaders: loadersOf(given[evaluated], size), datamodule };
    switch (fn) {
      case "lr_find": {
        const finder = await new Tuner(trainer).lrFind(model, options);
        observed.found = foundBy(finder);
        if (plot === true) await finder?.plot();
        return;
      }
      case "scale_batch_size":
        observed.result = await new Tuner(trainer).scaleBatchSize(model, options);
        return;
      case "fit":
        await trainer.fit(model, { ...fitData, datamodule });
        break;
      case "predict":
        await trainer.predict(model, evaluation);
        break;
      default:
        await trainer[fn](model, { ...evaluation, verbose: false });
    }
    for (const callback of trainer.callbacks) {
      if (callback instanceof BatchSizeFinder) observed.result = callback.optimalBatchSize;
      if (callback instanceof LearningRateFinder) observed.found = foundBy(callback.optimalLr);
    }
  }

  #after(trainer: Trainer, { model, datamodule }: ReturnType<typeof makeModules>): Record<string, unknown> {
    const { model: spec, datamodule: settings = {} } = this.#scenario;
    const { bias, weight } = model.layer;
    const places: [string, object, object | undefined][] = [
      ["module", model, spec.attributes],
      ["module.hparams", model.hparams, spec.hparams],
      ...(datamodule === null
        ? []
        : ([
            ["datamodule", datamodule, settings.attributes],
            ["datamodule.hparams", datamodule.hparams, settings.hparams],
          ] as [string, object, object | undefined][])),
    ];
    const attributes = places.flatMap(([place, holder, names = {}]) =>
      Object.keys(names).map((name): [string, unknown] => [`${place}.${name}`, Reflect.get(holder, name)]),
    );
    return plain({
      global_step: trainer.globalStep,
      current_epoch: trainer.currentEpoch,
      should_stop: trainer.shouldStop,
      max_steps: trainer.maxSteps,
      limit_train_batches: asRecorded(trainer.limitTrainBatches),
      limit_val_batches: asRecorded(trainer.limitValBatches),
      status: trainer.state.status,
      fn: trainer.state.fn,
      attributes: Object.fromEntries(attributes),
      lr: trainer.optimizers.flatMap(({ paramGroups }) => paramGroups.map(({ lr }) => lr)),
      weight: weight.detach().flatten(),
      bias: bias?.detach(),
      files: readdirSync(this.#root, { recursive: true }),
      callbacks: trainer.callbacks.map((callback) => callback.constructor.name),
      logger: trainer.logger?.constructor.name ?? null,
    }) as Record<string, unknown>;
  }
}

/** A limit as Lightning shows it: all of a loader's batches are 1. */
function asRecorded(limit: unknown): unknown {
  return limit === null || limit === "100%" ? 1 : limit;
}

/** The curve that was found, and what it suggests. */
export function foundBy(finder: LRFinder | null): Record<string, unknown> | null {
  if (finder === null) return null;
  const skips = [
    [10, 1],
    [0, 1],
    [1, 1],
    [2, 3],
  ] as const;
  return {
    ...finder.results,
    total_batch_idx: finder.totalBatchIdx,
    suggestions: skips.map(([begin, end]) => [begin, end, finder.suggestion(begin, end)]),
  };
}
