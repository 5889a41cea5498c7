/** @file The model, data module, callback and logger of a scenario, which note every call of a hook. */
import { cat, nn, noGrad, ones, optim, arange, float32, type Tensor, tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { Callback, LightningDataModule, LightningModule, Logger, type Trainer } from "@lightning-ts/lightning";
import { loaders } from "./data.js";
import { camelCase, camelKeys, type Scenario } from "./scenario.js";

/** Events in order. */
export class Events {
  list: unknown[][] = [];

  /** Notes one. */
  add(...event: unknown[]): void {
    this.list.push(event);
  }
}

type Batch = Tensor | Record<string, Tensor | null>;
type Values = Record<string, Tensor | number>;

/** Hooks of the module that are noted before and do what they do by default. */
export const moduleHooks =
  `prepare_data setup on_fit_start on_fit_end on_train_start on_train_end on_validation_start on_validation_end
on_test_start on_test_end on_predict_start on_predict_end on_train_epoch_start on_train_epoch_end on_validation_epoch_start
on_validation_epoch_end on_test_epoch_start on_test_epoch_end on_predict_epoch_start on_predict_epoch_end on_train_batch_end
on_validation_batch_start on_validation_batch_end on_test_batch_start on_test_batch_end on_predict_batch_start on_predict_batch_end
on_before_backward on_after_backward on_before_optimizer_step on_before_zero_grad backward optimizer_zero_grad
configure_gradient_clipping lr_scheduler_step on_save_checkpoint on_load_checkpoint teardown`.split(/\s+/);

/** All hooks of a callback. */
export const callbackHooks =
  `setup teardown on_fit_start on_fit_end on_sanity_check_start on_sanity_check_end on_train_start on_train_end
on_train_epoch_start on_train_epoch_end on_train_batch_start on_train_batch_end on_validation_start on_validation_end
on_validation_epoch_start on_validation_epoch_end on_validation_batch_start on_validation_batch_end on_test_start on_test_end
on_test_epoch_start on_test_epoch_end on_test_batch_start on_test_batch_end on_predict_start on_predict_end on_predict_epoch_start
on_predict_epoch_end on_predict_batch_start on_predict_batch_end on_exception on_save_checkpoint on_load_checkpoint
on_before_backward on_after_backward on_before_optimizer_step on_before_zero_grad`.split(/\s+/);

function tensorsOf(batch: Batch): Tensor[] {
  return isTensor(batch) ? [batch] : Object.values(batch).filter((value) => value !== null);
}

function isTensor(batch: Batch): batch is Tensor {
  return typeof (batch as Tensor).sum === "function";
}

function total(batch: Batch): Tensor | number {
  return tensorsOf(batch).reduce<Tensor | number>((sum, part) => part.sum().add(sum), 0);
}

/** A linear model whose hooks note their calls, log, skip, stop and raise as the scenario says. */
export class Model extends LightningModule {
  layer = new nn.Linear(4, 2);
  readonly #scenario: Scenario;
  readonly #events: Events;
  readonly #counts = new Map<string, number>();

  constructor(scenario: Scenario, events: Events) {
    super();
    this.#scenario = scenario;
    this.#events = events;
    noGrad(() => {
      this.layer.weight.copy_(arange(0, 8, 1, { dtype: float32 }).reshape(2, 4).mul(0.1).sub(0.3));
      this.layer.bias?.copy_(tensor([0.1, -0.1]));
    });
    this.automaticOptimization = scenario.model.manual !== true;
  }

  /** Notes a call. */
  note(hook: string, ...extra: unknown[]): void {
    this.#events.add("module", hook, this.currentEpoch, this.globalStep, ...extra);
  }

  #times(hook: string): number {
    return this.#counts.get(hook) ?? -1;
  }

  /** Logs, raises and stops as the scenario says for this call of a hook. */
  act(hook: string, values: Values): void {
    const n = this.#times(hook) + 1;
    this.#counts.set(hook, n);
    const { log = [], raise_at: raise, stop_at: stop } = this.#scenario.model;
    for (const entry of log) {
      if (entry.hook !== hook) continue;
      const value = typeof entry.value === "string" ? values[entry.value] : Number(entry.value);
      if (value === undefined) throw new Error(`the scenario asks for ${entry.value} in ${hook}`);
      this.log(entry.name, value, camelKeys(entry.args ?? {}));
    }
    if (raise?.hook === hook && raise.count === n) throw new Error("scenario asked for this");
    if (stop?.hook === hook && stop.count === n) this.trainer.shouldStop = true;
  }

  #loss(batch: Batch): Tensor {
    const x = cat(tensorsOf(batch));
    return F.mseLoss(this.layer.forward(x), ones([x.size(0), 2]));
  }

  override trainingStep(batch: Batch, batchIdx: number): Tensor | null {
    this.note("training_step", batchIdx);
    let loss = this.#loss(batch);
    const n = this.#times("training_step") + 1;
    if (this.#scenario.model.manual === true) {
      for (const optimizer of [this.optimizers()].flat()) {
        optimizer.zeroGrad();
        loss = this.#loss(batch);
        void this.manualBackward(loss);
        void optimizer.step();
      }
    }
    this.act("training_step", { loss, batch_idx: batchIdx, sum: total(batch) });
    return this.#scenario.model.skip_step_at?.includes(n) === true ? null : loss;
  }

  override onTrainBatchStart(batch: Batch, batchIdx: number): number | undefined {
    this.note("on_train_batch_start", batchIdx);
    const n = this.#times("on_train_batch_start") + 1;
    this.act("on_train_batch_start", { batch_idx: batchIdx, sum: total(batch) });
    return this.#scenario.model.skip_epoch_at?.includes(n) === true ? -1 : undefined;
  }

  override optimizerStep(...args: Parameters<LightningModule["optimizerStep"]>): unknown {
    this.note("optimizer_step", args[1]);
    return super.optimizerStep(...args);
  }

  #evaluate(hook: string, batch: Batch, batchIdx: number, dataloaderIdx: number): Tensor {
    this.note(hook, batchIdx, dataloaderIdx);
    const loss = this.#loss(batch);
    this.act(hook, { loss, batch_idx: batchIdx, sum: total(batch), dataloader_idx: dataloaderIdx });
    return loss;
  }

  override validationStep(batch: Batch, batchIdx: number, dataloaderIdx = 0): Tensor {
    return this.#evaluate("validation_step", batch, batchIdx, dataloaderIdx);
  }

  override testStep(batch: Batch, batchIdx: number, dataloaderIdx = 0): Tensor {
    return this.#evaluate("test_step", batch, batchIdx, dataloaderIdx);
  }

  override predictStep(batch: Batch, batchIdx: number, dataloaderIdx = 0): Tensor {
    this.note("predict_step", batchIdx, dataloaderIdx);
    return this.layer.forward(batch as Tensor);
  }

  override configureOptimizers() {
    this.note("configure_optimizers");
    const { momentum = 0, optimizers: count = 1, scheduler } = this.#scenario.model;
    const optimizers = Array.from(
      { length: count },
      () => new optim.SGD(this.layer.parameters(), { lr: 0.1, momentum }),
    );
    const first = optimizers[0] as optim.SGD;
    if (scheduler === undefined || scheduler === null) return count > 1 ? optimizers : first;
    const { interval, frequency, monitor, strict } = scheduler;
    const made = {
      step_lr: () => new optim.lrScheduler.StepLR(first, scheduler.step_size ?? 1, { gamma: 0.5 }),
      exponential_lr: () => new optim.lrScheduler.ExponentialLR(first, 0.9),
      reduce_lr_on_plateau: () => new optim.lrScheduler.ReduceLROnPlateau(first, { patience: 0, factor: 0.5 }),
    }[scheduler.kind]();
    return [[first], [{ scheduler: made, interval, frequency, monitor, strict }]] as const;
  }
}

/** Which of a hook's arguments is noted. */
export function extraOf(hook: string, args: readonly unknown[]): unknown[] {
  if (hook.endsWith("_batch_start")) return [args[1]];
  if (hook.endsWith("_batch_end")) return [args[2]];
  return hook === "setup" || hook === "teardown" ? [args[0]] : [];
}

for (const hook of moduleHooks) {
  const name = camelCase(hook);
  const base = Reflect.get(LightningModule.prototype, name) as (...args: unknown[]) => unknown;
  const noted = function (this: Model, ...args: unknown[]): unknown {
    this.note(hook, ...extraOf(hook, args));
    const result = base.apply(this, args);
    if (hook !== "backward") this.act(hook, { epoch: this.currentEpoch, global_step: this.globalStep });
    return result;
  };
  Object.defineProperty(Model.prototype, name, { value: noted, writable: true, configurable: true });
}

/** A data module that notes its calls. */
export class Data extends LightningDataModule {
  readonly #events: Events;

  constructor(events: Events) {
    super();
    this.#events = events;
  }

  note(hook: string, ...extra: unknown[]): void {
    this.#events.add("datamodule", hook, this.trainer?.currentEpoch ?? 0, this.trainer?.globalStep ?? 0, ...extra);
  }

  override prepareData(): void {
    this.note("prepare_data");
  }

  override setup(stage: string): void {
    this.note("setup", stage);
  }

  override teardown(stage: string): void {
    this.note("teardown", stage);
  }
}

/** Gives a module or data module the loader hooks that the scenario has data for. */
export function provideLoaders<T extends Model | Data>(owner: T, { data }: Scenario): T {
  for (const key of ["train", "val", "test", "predict"] as const) {
    const spec = data[key];
    if (spec === undefined || spec === null || (Array.isArray(spec) && spec.length === 0)) continue;
    owner[`${key}Dataloader`] = () => {
      owner.note(`${key}_dataloader`);
      return loaders(spec);
    };
  }
  return owner;
}

/** A callback that notes all hooks. */
export class Recorder extends Callback {
  constructor(readonly events: Events) {
    super();
  }
}

for (const hook of callbackHooks) {
  const noted = function (this: Recorder, trainer: Trainer, _module: LightningModule, ...args: unknown[]): void {
    const extra = hook === "on_exception" ? [args[0]] : extraOf(hook, args);
    this.events.add("callback", hook, trainer.currentEpoch, trainer.globalStep, ...extra);
  };
  Object.defineProperty(Recorder.prototype, camelCase(hook), { value: noted, writable: true, configurable: true });
}

/** A logger that notes its calls. */
export class RecordingLogger extends Logger {
  constructor(
    readonly events: Pick<Events, "add">,
    readonly root: string,
  ) {
    super();
  }

  override get name(): string {
    return "rec";
  }

  override get version(): number {
    return 0;
  }

  override get saveDir(): string {
    return this.root;
  }

  override logHyperparams(): void {
    this.events.add("logger", "log_hyperparams");
  }

  override logMetrics(metrics: Readonly<Record<string, unknown>>, step?: number | null): void {
    this.events.add("logger", "log_metrics", { ...metrics }, step);
  }

  override save(): void {}

  override finalize(status: string): void {
    this.events.add("logger", "finalize", status);
  }

  override afterSaveCheckpoint(): void {
    this.events.add("logger", "after_save_checkpoint");
  }
}
