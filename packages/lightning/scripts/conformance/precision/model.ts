/** @file The module, callback and logger of a scenario, which note their hooks with what these see. */
import { arange, float32, float64, int64, nn, noGrad, ones, optim, Tensor, tensor, float16 } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import {
  Callback,
  type LightningOptimizer,
  LightningModule,
  type OptimizersInput,
  type Trainer,
} from "@lightning-ts/lightning";
import { type Events, RecordingLogger } from "../model.js";
import { camelCase, camelKeys } from "../scenario.js";
import { context, dtypes, valued } from "./context.js";
import type { MixedRow } from "./data.js";
import { MeanMetric } from "./mean-metric.js";
import type { ModelSpec } from "./scenario.js";

type Batch = Tensor | MixedRow;

/** Hooks of the module that are noted and do what they do by default. */
const moduleHooks =
  `prepare_data setup on_fit_start on_fit_end on_train_start on_train_end on_train_epoch_start on_train_epoch_end
on_train_batch_start on_validation_start on_validation_end on_validation_epoch_end on_validation_batch_start on_validation_batch_end
on_test_start on_test_epoch_end on_test_batch_end on_predict_start on_predict_epoch_end on_predict_batch_end on_before_zero_grad
optimizer_zero_grad backward lr_scheduler_step`.split(/\s+/);

const callbackHooks = `on_fit_start on_train_batch_start on_train_batch_end on_train_epoch_end on_validation_batch_start
on_validation_batch_end on_validation_end on_test_batch_end on_predict_batch_end on_before_zero_grad on_before_backward on_after_backward
on_before_optimizer_step`.split(/\s+/);

const badValues: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, "-inf": -Infinity };

/** A linear model whose hooks note what they see. */
export class Model extends LightningModule {
  declare scale?: Tensor;
  layer = new nn.Linear(4, 2);
  metric: MeanMetric | null = null;
  readonly #spec: ModelSpec;
  readonly #events: Events;
  /** Training steps that were begun. */
  #steps = 0;

  constructor(spec: ModelSpec, events: Events) {
    super();
    this.#spec = spec;
    this.#events = events;
    if (spec.buffers === true) {
      this.registerBuffer("seen", tensor([0], { dtype: int64 }));
      this.registerBuffer("scale", ones([2], { dtype: float32 }));
      this.registerBuffer("wide", ones([2], { dtype: float64 }));
    }
    noGrad(() => {
      this.layer.weight.copy_(arange(0, 8, 1, { dtype: float32 }).reshape([2, 4]).mul(0.1).sub(0.3));
      this.layer.bias?.copy_(tensor([0.1, -0.1]));
    });
    if (spec.metric === true) this.metric = new MeanMetric();
    this.automaticOptimization = spec.manual !== true;
  }

  /** Notes a hook. */
  note(hook: string, ...extra: unknown[]): void {
    this.#events.add("module", hook, this.currentEpoch, this.globalStep, context(), ...extra);
  }

  #compute(batch: Batch): { out: Tensor; target: Tensor; loss: Tensor } {
    const x = batch instanceof Tensor ? batch : batch.x;
    const output = this.layer.forward(x);
    const out = this.scale === undefined ? output : output.mul(this.scale);
    const target = ones([x.size(0), 2]);
    const loss = F.mseLoss(out, target);
    const { loss_scale: scale } = this.#spec;
    return { out, target, loss: scale === undefined ? loss : loss.mul(scale) };
  }

  #step(hook: string, batch: Batch): Tensor {
    const { out, target, loss } = this.#compute(batch);
    const seen = { batch: dtypes(batch), weight: this.layer.weight.dtype.name, out: out.dtype.name };
    this.note(hook, { ...seen, new: target.dtype.name, loss: valued(loss) });
    return loss;
  }

  override trainingStep(batch: Batch, batchIdx: number): Tensor | null {
    const step = this.#steps++;
    let loss = this.#step("training_step", batch);
    if (this.#spec.manual === true) {
      const last = this.#optimize(batch, batchIdx);
      if (last === null) return null;
      loss = last;
    }
    if (this.#spec.skip_step_at?.includes(step) === true) return null;
    this.log("train_loss", loss, { onStep: true, onEpoch: true });
    const onceAnEpoch = { onStep: false, onEpoch: true };
    if (this.metric !== null) {
      this.metric.update(loss);
      this.log("metric", this.metric, onceAnEpoch);
    }
    if (this.#spec.log_more === true) {
      this.log("int", batchIdx, onceAnEpoch);
      this.log("float", 0.1, onceAnEpoch);
      this.log("double", tensor(0.1, { dtype: float64 }), onceAnEpoch);
      this.log("half", tensor(0.1, { dtype: float16 }), onceAnEpoch);
    }
    return loss;
  }

  /** Manual optimization; the newest loss, null where closures compute it. */
  #optimize(batch: Batch, batchIdx: number): Tensor | null {
    const { closure, manual_clip: clip, manual_every: every = 1 } = this.#spec;
    let newest: Tensor | null = null;
    const gradients = (optimizer: LightningOptimizer): Tensor => {
      const { loss } = this.#compute(batch);
      optimizer.zeroGrad();
      void this.manualBackward(loss);
      return loss;
    };
    for (const optimizer of [this.optimizers()].flat()) {
      if (closure === true) void optimizer.step(() => void gradients(optimizer));
      else {
        newest = gradients(optimizer);
        if (clip !== undefined)
          this.clipGradients(optimizer.optimizer, { gradientClipVal: clip, gradientClipAlgorithm: "norm" });
        if ((batchIdx + 1) % every !== 0) continue;
        void optimizer.step();
      }
      this.note("manual_step", { weight: valued(this.layer.weight) });
    }
    return newest;
  }

  override validationStep(batch: Batch): void {
    this.log("validation_loss", this.#step("validation_step", batch));
  }

  override testStep(batch: Batch): void {
    this.log("test_loss", this.#step("test_step", batch));
  }

  override predictStep(batch: Batch): Tensor {
    const out = this.layer.forward(batch instanceof Tensor ? batch : batch.x);
    this.note("predict_step", { batch: dtypes(batch), out: valued(out) });
    return out;
  }

  override configureModel(): void {
    this.note("configure_model", { new: new nn.Linear(1, 1).weight.dtype.name });
  }

  override configureOptimizers(): OptimizersInput {
    this.note("configure_optimizers", { weight: this.layer.weight.dtype.name });
    const { optimizer: name = "SGD", optimizer_args: args, optimizers: count = 1, scheduler } = this.#spec;
    const Class = optim[name as "SGD"];
    const options = args === undefined ? { lr: 0.1, ...(name === "SGD" && { momentum: 0.9 }) } : camelKeys(args);
    const all = Array.from({ length: count }, () => new Class(this.layer.parameters(), options as { lr: number }));
    if (scheduler !== true) return all;
    const schedulers = all.map((optimizer) => ({
      scheduler: new optim.lrScheduler.ExponentialLR(optimizer, 0.5),
      interval: "step" as const,
    }));
    return [all, schedulers];
  }

  override onBeforeBatchTransfer(batch: Batch): Batch {
    this.note("on_before_batch_transfer", { batch: dtypes(batch) });
    return batch;
  }

  override onAfterBatchTransfer(batch: Batch): Batch {
    this.note("on_after_batch_transfer", { batch: dtypes(batch) });
    return batch;
  }

  override onBeforeBackward(loss: Tensor): void {
    this.note("on_before_backward", { loss: valued(loss) });
  }

  override onAfterBackward(): void {
    const { bad_grad_at: bad } = this.#spec;
    const { grad } = this.layer.weight;
    if (bad?.steps.includes(this.#steps - 1) === true && grad !== null) {
      noGrad(() =>
        grad.view([-1]).setAt([bad.at], typeof bad.value === "number" ? bad.value : (badValues[bad.value] ?? NaN)),
      );
    }
    this.note("on_after_backward", { grad: valued(grad) });
  }

  override onBeforeOptimizerStep(): void {
    this.note("on_before_optimizer_step", { grad: valued(this.layer.weight.grad) });
  }

  override configureGradientClipping(...args: Parameters<LightningModule["configureGradientClipping"]>): void {
    const { weight } = this.layer;
    this.note("configure_gradient_clipping", { before: valued(weight.grad) });
    void super.configureGradientClipping(...args);
    if (weight.grad !== null) this.#events.add("module", "clipped", { after: valued(weight.grad) });
  }

  override optimizerStep(...args: Parameters<LightningModule["optimizerStep"]>): unknown {
    this.note("optimizer_step", { before: valued(this.layer.weight) });
    const result = super.optimizerStep(...args);
    this.note("optimizer_step_end", { after: valued(this.layer.weight) });
    return result;
  }

  override onTrainBatchEnd(outputs: unknown): void {
    const loss: unknown = typeof outputs === "object" && outputs !== null ? Reflect.get(outputs, "loss") : null;
    const { scaler } = this.trainer;
    const state = scaler === null ? {} : { scaler: { ...scaler.stateDict() } };
    this.note("on_train_batch_end", { loss: valued(loss instanceof Tensor ? loss : null), ...state });
  }

  override onSaveCheckpoint(checkpoint: Record<string, unknown>): void {
    this.note("on_save_checkpoint", { keys: Object.keys(checkpoint) });
  }

  override onLoadCheckpoint(checkpoint: Readonly<Record<string, unknown>>): void {
    this.note("on_load_checkpoint", { keys: Object.keys(checkpoint) });
  }

  override teardown(): void {
    this.note("teardown", { weight: this.layer.weight.dtype.name });
  }
}

for (const hook of moduleHooks) {
  const name = camelCase(hook);
  const base = Reflect.get(LightningModule.prototype, name) as (...args: unknown[]) => unknown;
  const noted = function (this: Model, ...args: unknown[]): unknown {
    this.note(hook);
    return base.apply(this, args);
  };
  Object.defineProperty(Model.prototype, name, { value: noted, writable: true, configurable: true });
}

/** A callback that notes its hooks. */
export class Recorder extends Callback {
  constructor(readonly events: Events) {
    super();
  }
}

for (const hook of callbackHooks) {
  const noted = function (this: Recorder, trainer: Trainer): void {
    this.events.add("callback", hook, trainer.currentEpoch, trainer.globalStep, context());
  };
  Object.defineProperty(Recorder.prototype, camelCase(hook), { value: noted, writable: true, configurable: true });
}

/** A logger that notes its metrics. */
export class NotedLogger extends RecordingLogger {
  override get name(): string {
    return "noted";
  }

  override logHyperparams(): void {}

  override finalize(): void {}

  override afterSaveCheckpoint(): void {}
}
