/** @file Makes the calls of a scenario and observes everything that a trace holds. */
import { mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve, sep } from "node:path";
import { Tensor } from "@lightning-ts/torch";
import * as callbackClasses from "@lightning-ts/lightning/callbacks";
import { type Callback, Trainer, type TrainerOptions } from "@lightning-ts/lightning";
import { loaders } from "./data.js";
import { Data, Events, Model, provideLoaders, Recorder, RecordingLogger } from "./model.js";
import { type CallRecord, camelKeys, type CallbackSpec, type CallSpec, type Scenario } from "./scenario.js";

/** A call as it was observed; the error itself where it failed. */
export interface Observed extends Omit<CallRecord, "error"> {
  error?: unknown;
}

/** What the constructors of callbacks take by position, before an object of options. */
const positional: Record<string, string> = {
  EarlyStopping: "monitor",
  GradientAccumulationScheduler: "scheduling",
  ModelPruning: "pruningFn",
  OnExceptionCheckpoint: "dirpath",
  StochasticWeightAveraging: "swaLrs",
  ThroughputMonitor: "batchSizeFn",
  Timer: "duration",
};

/** The flags of which "100%" is one of this library's own values. */
const shares = /^limit_.*_batches$|^overfit_batches$|^val_check_interval$/;

/** The flags that each Trainer of a recording is given. */
const fixed = ["defaultRootDir", "accelerator", "devices", "enableProgressBar", "enableModelSummary", "callbacks"];

/** The flags of a scenario under this library's names: elsewhere than in a share, "100%" is the number 1. */
export function flagsOf(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const read = Object.entries(given).map(([name, value]) => [name, value === "100%" && !shares.test(name) ? 1 : value]);
  const flags = camelKeys(Object.fromEntries(read) as Record<string, unknown>);
  const twice = Object.keys(flags).find((name) => fixed.includes(name));
  if (twice !== undefined)
    throw new TypeError(`${twice}: expected once. Received: twice, as every recording gives it.`);
  return flags;
}

/** A callback of a scenario. */
export function makeCallback(spec: CallbackSpec, root: string, elsewhere: string): Callback {
  const args = camelKeys(spec.args ?? {});
  // Lightning's folders that are not below the run's own are relative to where it runs.
  if (typeof args.dirpath === "string") args.dirpath = resolve(elsewhere, args.dirpath);
  if (spec.class === "ModelCheckpoint" && spec.dirpath) args.dirpath = join(root, spec.dirpath);
  const Class = Reflect.get(callbackClasses, spec.class) as (new (...args: unknown[]) => Callback) | undefined;
  if (Class === undefined) throw new Error(`there is no callback ${spec.class}`);
  const first = positional[spec.class];
  if (first === undefined) return new Class(args);
  const { [first]: value, ...rest } = args;
  return new Class(value, rest);
}

/** Numbers and text of what may be tensors. */
export function plain(value: unknown): unknown {
  if (value instanceof Tensor) return value.numel() === 1 ? plain(value.item()) : plain(value.tolist());
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
  return value;
}

function checkpointFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ckpt"))
    .map((file) => file.split(sep).join("/"))
    .sort();
}

/** What is looked at of callbacks; `path` writes their files as recorded. */
export function callbackStates(
  callbacks: readonly Callback[],
  path: (file: string) => string,
): Record<string, unknown>[] {
  const states: Record<string, unknown>[] = [];
  for (const callback of callbacks) {
    if (callback instanceof callbackClasses.ModelCheckpoint) {
      states.push({
        class: "ModelCheckpoint",
        best_model_path: path(callback.bestModelPath),
        best_model_score: callback.bestModelScore,
        last_model_path: path(callback.lastModelPath),
        kth_best_model_path: path(callback.kthBestModelPath),
        best_k_models: Object.fromEntries(
          Object.entries(callback.bestKModels).map(([file, score]) => [path(file), score]),
        ),
      });
    } else if (callback instanceof callbackClasses.EarlyStopping) {
      const { waitCount, stoppedEpoch, bestScore } = callback;
      states.push({
        class: "EarlyStopping",
        wait_count: waitCount,
        stopped_epoch: stoppedEpoch,
        best_score: bestScore,
      });
    }
  }
  return states;
}

function stateAfter(
  trainer: Trainer,
  model: Model,
  callbacks: readonly Callback[],
  root: string,
): Record<string, unknown> {
  const path = (file: string): string => (file === "" ? file : relative(root, file));
  const states = callbackStates(callbacks, path);
  const after = {
    global_step: trainer.globalStep,
    current_epoch: trainer.currentEpoch,
    should_stop: trainer.shouldStop,
    callback_metrics: trainer.callbackMetrics,
    logged_metrics: trainer.loggedMetrics,
    progress_bar_metrics: trainer.progressBarMetrics,
    status: trainer.state.status,
    fn: trainer.state.fn,
    num_training_batches: trainer.numTrainingBatches,
    num_val_batches: trainer.numValBatches,
    num_sanity_val_batches: trainer.numSanityValBatches,
    weight: model.layer.weight.detach().flatten(),
    bias: model.layer.bias?.detach(),
    checkpoints: checkpointFiles(root),
    callbacks: states,
    lr: trainer.optimizers.flatMap((optimizer) => optimizer.paramGroups.map((group) => group.lr)),
  };
  return plain(after) as Record<string, unknown>;
}

/** Runs a scenario in folders of its own, which are removed. */
export async function record(scenario: Scenario): Promise<Observed[]> {
  const [root, elsewhere] = ["conformance-", "conformance-elsewhere-"].map((prefix) =>
    realpathSync(mkdtempSync(join(tmpdir(), prefix))),
  ) as [string, string];
  try {
    return await new Recording(scenario, root, elsewhere).run();
  } finally {
    for (const folder of [root, elsewhere]) rmSync(folder, { recursive: true, force: true });
  }
}

class Recording {
  readonly #events = new Events();
  #trainer: Trainer | null = null;
  #model: Model | null = null;
  #callbacks: Callback[] = [];

  constructor(
    readonly scenario: Scenario,
    readonly root: string,
    readonly elsewhere: string,
  ) {}

  async run(): Promise<Observed[]> {
    const calls: Observed[] = [];
    for (const call of this.scenario.run) {
      this.#events.list = [];
      const observed: Observed = { call, events: [] };
      calls.push(observed);
      try {
        observed.result = plain(await this.#call(call));
      } catch (error) {
        observed.error = error;
      }
      observed.events = this.#events.list.map((event) =>
        event.map((part) => (part instanceof Error ? part : plain(part))),
      );
      if (this.#trainer !== null && this.#model !== null) {
        observed.after = stateAfter(this.#trainer, this.#model, this.#callbacks, this.root);
      }
      if (observed.error !== undefined) break;
    }
    return calls;
  }

  #makeTrainer(call: CallSpec): Trainer {
    this.#callbacks = (this.scenario.callbacks ?? []).map((spec) => makeCallback(spec, this.root, this.elsewhere));
    const { logger = true, ...flags } = flagsOf({ ...this.scenario.trainer, ...call.trainer });
    return new Trainer({
      defaultRootDir: this.root,
      // Where `npm run gpu-check` replays runs; the recorded ones are the CPU's.
      accelerator: (process.env.CONFORMANCE_ACCELERATOR ?? "cpu") as "cpu",
      devices: 1,
      enableProgressBar: false,
      enableModelSummary: false,
      logger: logger ? new RecordingLogger(this.#events, this.root) : false,
      callbacks: [new Recorder(this.#events), ...this.#callbacks],
      ...(flags as TrainerOptions),
    });
  }

  async #call(call: CallSpec): Promise<unknown> {
    const { scenario } = this;
    if (this.#trainer === null || call.new_trainer === true) this.#trainer = this.#makeTrainer(call);
    if (this.#model === null || call.new_model === true) this.#model = new Model(scenario, this.#events);
    const trainer = this.#trainer;
    const model = this.#model;
    const { via } = scenario.data;
    if (via === "module") provideLoaders(model, scenario);
    const datamodule = via === "datamodule" ? provideLoaders(new Data(this.#events), scenario) : null;
    const given = via === "module" || via === "datamodule" ? {} : scenario.data;
    const path = call.ckpt_path;
    const ckptPath = !path || path === "best" || path === "last" ? (path ?? null) : join(this.root, path);
    switch (call.fn) {
      case "fit": {
        const [trainDataloaders, valDataloaders] = [loaders(given.train), loaders(given.val)];
        await trainer.fit(model, { trainDataloaders, valDataloaders, datamodule, ckptPath });
        return null;
      }
      case "predict":
        return trainer.predict(model, { dataloaders: loaders(given.predict), datamodule, ckptPath });
      case "validate":
        return trainer.validate(model, { dataloaders: loaders(given.val), datamodule, ckptPath, verbose: false });
      case "test":
        return trainer.test(model, { dataloaders: loaders(given.test), datamodule, ckptPath, verbose: false });
    }
  }
}
