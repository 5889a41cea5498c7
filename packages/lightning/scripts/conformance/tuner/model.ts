/** @file The module, data module, callbacks and logger of a scenario of the tuner, which note their hooks. */
import { arange, float32, nn, noGrad, ones, optim, type Tensor, tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import {
  BatchSizeFinder,
  type BatchSizeFinderOptions,
  Callback,
  LearningRateFinder,
  type LearningRateFinderOptions,
  LightningDataModule,
  LightningModule,
  type OptimizersInput,
  type Trainer,
} from "@lightning-ts/lightning";
import { type Events, RecordingLogger } from "../model.js";
import { makeCallback } from "../record.js";
import { camelCase, camelKeys, type CallbackSpec } from "../scenario.js";
import { give, settingOf } from "../tools/attributes.js";
import { loadersOf } from "../tools/data.js";
import type { ModelSpec, Scenario } from "./scenario.js";

const moduleHooks =
  `setup teardown on_fit_start on_fit_end on_train_start on_train_end on_train_epoch_start on_train_epoch_end
on_train_batch_start on_train_batch_end on_validation_start on_validation_end on_validation_batch_start on_validation_batch_end
on_test_start on_test_end on_predict_start on_predict_end on_before_backward on_before_optimizer_step on_save_checkpoint
on_load_checkpoint`.split(/\s+/);

const callbackHooks =
  `setup teardown on_fit_start on_fit_end on_train_start on_train_end on_train_epoch_start on_train_epoch_end
on_train_batch_start on_train_batch_end on_validation_start on_validation_end on_validation_batch_start on_validation_batch_end
on_test_start on_test_end on_before_backward on_before_optimizer_step on_save_checkpoint on_load_checkpoint
on_exception`.split(/\s+/);

const badValues: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity };

/** A linear model whose rate and batch size stand where the scenario puts them. */
export class Model extends LightningModule {
  layer = new nn.Linear(4, 2);
  /** A property that holds no number. */
  other: unknown = null;
  readonly #spec: ModelSpec;
  readonly #events: Events;
  #steps = 0;

  constructor(spec: ModelSpec, events: Events) {
    super();
    this.#spec = spec;
    this.#events = events;
    noGrad(() => {
      this.layer.weight.copy_(arange(0, 8, 1, { dtype: float32 }).reshape(2, 4).mul(0.1).sub(0.3));
      this.layer.bias?.copy_(tensor([0.1, -0.1]));
    });
    this.automaticOptimization = spec.manual !== true;
    give(this, spec);
  }

  /** Notes a hook. */
  note(hook: string, ...extra: unknown[]): void {
    this.#events.add("module", hook, this.currentEpoch, this.globalStep, ...extra);
  }

  #loss(hook: string, batch: Tensor): Tensor {
    const { oom, raise_at: raise } = this.#spec;
    if (oom !== undefined && oom.hook === hook && batch.size(0) > oom.above) throw new Error(oom.text);
    if (raise?.hook === hook && raise.step === this.#steps) throw new Error("asked for");
    return F.mseLoss(this.layer.forward(batch), ones([batch.size(0), 2]));
  }

  override trainingStep(batch: Tensor, batchIdx: number): Tensor | null {
    const rates = this.trainer.optimizers.flatMap(({ paramGroups }) => paramGroups.map(({ lr }) => Number(lr)));
    this.note("training_step", batchIdx, batch.size(0), rates);
    let loss = this.#loss("training_step", batch);
    const step = this.#steps++;
    if (this.#spec.manual === true) {
      for (const optimizer of [this.optimizers()].flat()) {
        loss = this.#loss("training_step", batch);
        optimizer.zeroGrad();
        void this.manualBackward(loss);
        void optimizer.step();
      }
    }
    const { bad_loss: bad, skip_step_at: skipped } = this.#spec;
    if (bad?.steps.includes(step) === true) loss = loss.mul(badValues[bad.value] ?? Number(bad.value));
    this.log("train_loss", loss);
    return skipped?.includes(step) === true ? null : loss;
  }

  /** An evaluation step that logs its loss. */
  evaluate(hook: string, name: string, batch: Tensor, batchIdx: number): void {
    this.note(hook, batchIdx, batch.size(0));
    this.log(name, this.#loss(hook, batch));
  }

  /** A prediction step. */
  predictBatch(batch: Tensor, batchIdx: number): Tensor {
    this.note("predict_step", batchIdx, batch.size(0));
    this.#loss("predict_step", batch);
    return this.layer.forward(batch);
  }

  override configureOptimizers(): OptimizersInput {
    const { groups, lr_attr: name = "lr", momentum = 0, optimizers: count = 1, scheduler } = this.#spec;
    const lr = settingOf(name, this, this.trainer.datamodule, 0.1);
    this.note("configure_optimizers", lr);
    const { weight, bias } = this.layer;
    const parameters =
      groups === true && bias !== null
        ? [{ params: [weight] }, { params: [bias], lr: 2 * lr }]
        : this.layer.parameters();
    const all = Array.from({ length: count }, () => new optim.SGD(parameters, { lr, momentum }));
    if (scheduler === undefined) return all.length === 1 ? all[0] : all;
    const schedulers = all.map((one) => ({
      scheduler: new optim.lrScheduler.StepLR(one, 2, { gamma: 0.5 }),
      interval: scheduler,
    }));
    return [all, schedulers];
  }
}

/** Which of a hook's arguments is noted of the module. */
function extraOf(hook: string, args: readonly unknown[]): unknown[] {
  if (hook.endsWith("_batch_start")) return [args[1]];
  if (hook.endsWith("_batch_end")) return [args[2]];
  return hook === "setup" || hook === "teardown" ? [args[0]] : [];
}

for (const hook of moduleHooks) {
  const name = camelCase(hook);
  const base = Reflect.get(LightningModule.prototype, name) as (...args: unknown[]) => unknown;
  const noted = function (this: Model, ...args: unknown[]): unknown {
    this.note(hook, ...extraOf(hook, args));
    return base.apply(this, args);
  };
  Object.defineProperty(Model.prototype, name, { value: noted, writable: true, configurable: true });
}

/** A data module. */
export class Data extends LightningDataModule {
  readonly #events: Events;

  constructor(events: Events) {
    super();
    this.#events = events;
  }

  /** Notes a hook. */
  note(hook: string): void {
    this.#events.add("datamodule", hook, this.trainer?.currentEpoch ?? 0, this.trainer?.globalStep ?? 0);
  }
}

/** A callback that notes its hooks. */
export class Recorder extends Callback {
  constructor(readonly events: Events) {
    super();
  }
}

for (const hook of callbackHooks) {
  const noted = function (this: Recorder, trainer: Trainer, _module: LightningModule, ...args: unknown[]): void {
    const extra = hook === "on_exception" ? [args[0]] : [];
    this.events.add("callback", hook, trainer.currentEpoch, trainer.globalStep, ...extra);
  };
  Object.defineProperty(Recorder.prototype, camelCase(hook), { value: noted, writable: true, configurable: true });
}

/** A learning rate finder that searches at the start of some epochs only. */
class EpochLR extends LearningRateFinder {
  readonly #epochs: readonly number[];

  constructor({ epochs, ...given }: LearningRateFinderOptions & { epochs: number[] }) {
    super(given);
    this.#epochs = epochs;
  }

  override async onFitStart(): Promise<void> {}

  override async onTrainEpochStart(trainer: Trainer, module: LightningModule): Promise<void> {
    if (this.#epochs.includes(trainer.currentEpoch)) await this.lrFind(trainer, module);
  }
}

/** A batch size finder that searches at the start of some epochs only. */
class EpochBatchSize extends BatchSizeFinder {
  readonly #epochs: readonly number[];

  constructor({ epochs, ...given }: BatchSizeFinderOptions & { epochs: number[] }) {
    super(given);
    this.#epochs = epochs;
  }

  override async onFitStart(): Promise<void> {}

  override async onTrainEpochStart(trainer: Trainer, module: LightningModule): Promise<void> {
    if (this.#epochs.includes(trainer.currentEpoch)) await this.scaleBatchSize(trainer, module);
  }
}

/** The callbacks of a scenario. */
export function callbackOf(spec: CallbackSpec, root: string): Callback {
  const args = camelKeys(spec.args ?? {}) as { epochs: number[] };
  if (spec.class === "EpochLR") return new EpochLR(args);
  return spec.class === "EpochBatchSize" ? new EpochBatchSize(args) : makeCallback(spec, root, root);
}

/** A logger that notes its metrics and its end. */
export class Log extends RecordingLogger {
  override get name(): string {
    return "log";
  }

  override logHyperparams(): void {}

  override afterSaveCheckpoint(): void {}
}

/** The module of a scenario, with the evaluation steps that it asks for, and the data module, where loaders come from one. */
export function makeModules(
  { data, datamodule: settings, model: spec }: Scenario,
  events: Events,
): { model: Model; datamodule: Data | null } {
  const model = new Model(spec, events);
  const has = (key: "val" | "test" | "predict"): boolean => spec.all_steps === true || (data[key] ?? null) !== null;
  if (has("val"))
    model.validationStep = (batch: Tensor, i: number) => model.evaluate("validation_step", "vali_loss", batch, i);
  if (has("test")) model.testStep = (batch: Tensor, i: number) => model.evaluate("test_step", "test_loss", batch, i);
  if (has("predict")) model.predictStep = (batch: Tensor, i: number) => model.predictBatch(batch, i);
  const datamodule = data.via === "datamodule" ? new Data(events) : null;
  if (datamodule !== null && settings !== undefined) give(datamodule, settings);
  const owner = data.via === "module" ? model : datamodule;
  for (const key of ["train", "val", "test", "predict"] as const) {
    const given = data[key];
    if (owner === null || given === undefined || given === null) continue;
    owner[`${key}Dataloader`] = () => {
      owner.note(`${key}_dataloader`);
      return loadersOf(given, () => settingOf(spec.size_attr ?? "batch_size", model, datamodule, 2)) ?? [];
    };
  }
  return { model, datamodule };
}
