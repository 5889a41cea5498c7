/** @file What watches a run on one rank: a callback, a logger, and what writes and reads checkpoints. */
import { Callback, type LightningModule, type Trainer } from "@lightning-ts/lightning";
import { TorchCheckpointIO } from "@lightning-ts/lightning/plugins";
import { callbackHooks, extraOf } from "../model.js";
import { camelCase, camelKeys } from "../scenario.js";
import { kindsOf } from "./errors.js";
import type { Lines } from "./lines.js";
import { valueOf } from "./model.js";
import type { RankedScenario } from "./scenario.js";
import { relativePath } from "./state.js";

const stages: Readonly<Record<string, "train" | "validate" | "test" | "predict">> = {
  on_train_epoch_start: "train",
  on_validation_epoch_start: "validate",
  on_test_epoch_start: "test",
  on_predict_epoch_start: "predict",
};

/** A loader, several, or loaders by name, as a list. */
function flat(loaders: unknown): unknown[] {
  if (Array.isArray(loaders)) return loaders.flatMap(flat);
  const isCollection =
    typeof loaders === "object" && loaders !== null && Object.getPrototypeOf(loaders) === Object.prototype;
  return isCollection ? Object.values(loaders).flatMap(flat) : [loaders];
}

function samplerOf(loader: unknown): unknown[] {
  const part = (name: string): object | null => (Reflect.get(Object(loader) as object, name) ?? null) as object | null;
  const [sampler, given] = [part("sampler"), part("batchSampler")];
  const kept: Record<string, unknown> = {};
  if (sampler !== null) {
    const names = {
      num_replicas: "numReplicas",
      rank: "rank",
      shuffle: "shuffle",
      drop_last: "dropLast",
      seed: "seed",
      epoch: "epoch",
    };
    for (const [name, ours] of Object.entries(names)) if (ours in sampler) kept[name] = Reflect.get(sampler, ours);
  }
  return [
    sampler === null || sampler.constructor === Object ? null : sampler.constructor.name,
    kept,
    given === null ? null : given.constructor.name,
  ];
}

/** A callback that notes all hooks, and the samplers at the start of an epoch. */
export class RankedRecorder extends Callback {
  constructor(
    readonly lines: Lines,
    readonly scenario: RankedScenario,
  ) {
    super();
  }

  /** Notes the samplers of a stage. */
  samplers(trainer: Trainer, stage: "train" | "validate" | "test" | "predict"): void {
    const loaders = {
      train: () => trainer.trainDataloader,
      validate: () => trainer.valDataloaders,
      test: () => trainer.testDataloaders,
      predict: () => trainer.predictDataloaders,
    }[stage]();
    for (const [i, loader] of flat(loaders).entries()) this.lines.add("sampler", stage, i, ...samplerOf(loader));
  }

  /** Logs what the scenario gives to the callback. */
  logValues(hook: string, trainer: Trainer, module: LightningModule): void {
    const rank = trainer.globalRank;
    for (const entry of this.scenario.model.log ?? []) {
      if (entry.by !== "callback" || entry.hook !== hook || entry.ranks?.includes(rank) === false) continue;
      const value = typeof entry.value === "object" ? valueOf(entry, {}, rank, 0) : rank;
      module.log(entry.name, value, camelKeys(entry.args ?? {}));
    }
  }
}

for (const hook of callbackHooks) {
  const noted = function (this: RankedRecorder, trainer: Trainer, module: LightningModule, ...args: unknown[]): void {
    const extra = hook === "on_exception" ? [kindsOf(args[0])] : extraOf(hook, args);
    this.lines.add("callback", hook, trainer.currentEpoch, trainer.globalStep, ...extra);
    const stage = stages[hook];
    if (stage !== undefined) this.samplers(trainer, stage);
    this.logValues(hook, trainer, module);
  };
  Object.defineProperty(RankedRecorder.prototype, camelCase(hook), {
    value: noted,
    writable: true,
    configurable: true,
  });
}

/** Notes which rank writes, reads and removes checkpoints. */
export class RankedCheckpointIO extends TorchCheckpointIO {
  constructor(
    readonly lines: Lines,
    readonly root: string,
  ) {
    super();
  }

  override saveCheckpoint(...args: Parameters<TorchCheckpointIO["saveCheckpoint"]>) {
    this.lines.add("file", "save", relativePath(args[1], this.root));
    return super.saveCheckpoint(...args);
  }

  override loadCheckpoint(...args: Parameters<TorchCheckpointIO["loadCheckpoint"]>) {
    this.lines.add("file", "load", relativePath(args[0], this.root));
    return super.loadCheckpoint(...args);
  }

  override removeCheckpoint(...args: Parameters<TorchCheckpointIO["removeCheckpoint"]>) {
    this.lines.add("file", "remove", relativePath(args[0], this.root));
    return super.removeCheckpoint(...args);
  }
}
