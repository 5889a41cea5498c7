/** @file ThroughputMonitor: logs how many batches, samples and operations a second run. */
import { ignoresOutputs } from "../core/step-outputs.js";
import { bfloat16, type DType, float16, float32, float64, inferenceMode, int8, tensor } from "@lightning-ts/torch";
import { Callback } from "../core/callback.js";
import type { Stage } from "../core/stage.js";
import type { LightningModule } from "../core/module.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import type { Trainer } from "../core/attached-types.js";
import { getAvailableFlops } from "../fabric/accelerators/available-flops.js";
import { type AnyOptions, optional, Options, type OptionsOf, required, type ValuesOf } from "../util/options.js";
import { callable } from "../util/rules.js";
import { Throughput, throughputTable } from "./throughput/throughput.js";
import { runOf } from "../run/run.js";

const options = new Options(
  "ThroughputMonitor",
  {
    /** Samples in a batch. */
    batchSizeFn: required(callable<(batch: never) => number>("a function that counts a batch's samples")),
    /** Items in a batch, such as tokens. Default null: they are not counted. */
    lengthFn: optional(callable<(batch: unknown) => number>("a function that counts a batch's items")),
    ...throughputTable,
  },
  ["batchSizeFn"],
);

/** Options of ThroughputMonitor. */
export interface ThroughputMonitorOptions extends OptionsOf<typeof options> {}

/** A stage that is measured. */
type Measured = "train" | "validate" | "test" | "predict";

/** A stage's measurements. */
interface Measurement {
  readonly throughput: Throughput;
  start: number;
  batches: number;
  samples: number;
  lengths: number;
}

/**
 * Logs totals and speeds ("train/device/samples_per_sec" and the like) where values of steps are logged. With a
 * `flopsPerBatch` of the module it knows operations too. Counterpart: `lightning.pytorch.callbacks.ThroughputMonitor`.
 *
 * @example new ThroughputMonitor(([inputs]) => inputs.size(0), { windowSize: 50 });
 */
export class ThroughputMonitor extends Callback {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  readonly #options: ValuesOf<typeof options>;
  readonly #measurements = new Map<Measured, Measurement>();
  #warned = false;

  /** @param batchSizeFn samples in a batch */
  constructor(batchSizeFn: (batch: never) => number, given: ThroughputMonitorOptions = {}) {
    super();
    this.#options = options.read(given, { batchSizeFn });
  }

  override setup(trainer: Trainer, _module: LightningModule, stage: Stage): void {
    const kinds: Measured[] = stage === "fit" ? ["train", "validate"] : [stage];
    const { worldSize, strategy, precision } = trainer;
    const flops = getAvailableFlops(strategy.rootDevice, computeDtype(precision));
    for (const kind of kinds) {
      const { windowSize, separator } = this.#options;
      const throughput = new Throughput({ windowSize, separator, availableFlops: flops, worldSize });
      const { batches = 0, samples = 0, lengths = 0 } = this.#measurements.get(kind) ?? {};
      this.#measurements.set(kind, { throughput, start: 0, batches, samples, lengths });
    }
  }

  override onTrainStart(trainer: Trainer): void {
    this.#start("train", trainer);
  }
  override onTrainBatchEnd(trainer: Trainer, module: LightningModule, _outputs: unknown, batch: unknown): void {
    this.#update("train", trainer, module, batch);
    const { logSchedule, progress } = runOf(trainer).session;
    if (logSchedule.isUpdateDue) this.#log("train", trainer, progress.fit.batchesThatStepped);
  }

  override onValidationStart(trainer: Trainer): void {
    if (!trainer.sanityChecking) this.#start("validate", trainer);
  }
  override onValidationBatchEnd(trainer: Trainer, module: LightningModule, _outputs: unknown, batch: unknown): void {
    if (!trainer.sanityChecking) this.#evaluated("validate", trainer, module, batch);
  }
  override onValidationEnd(trainer: Trainer): void {
    const train = this.#measurements.get("train");
    if (trainer.sanityChecking || trainer.state.fn !== "fit" || train === undefined) return;
    // Training's clock stops while validation runs.
    train.start = now() - train.throughput.elapsed;
  }

  override onTestStart(trainer: Trainer): void {
    this.#start("test", trainer);
  }
  override onTestBatchEnd(trainer: Trainer, module: LightningModule, _outputs: unknown, batch: unknown): void {
    this.#evaluated("test", trainer, module, batch);
  }

  override onPredictStart(trainer: Trainer): void {
    this.#start("predict", trainer);
  }
  override onPredictBatchEnd(trainer: Trainer, module: LightningModule, _outputs: unknown, batch: unknown): void {
    this.#evaluated("predict", trainer, module, batch);
  }

  /** Each fit, and each validation in it, starts over; other calls add to the previous totals. */
  #start(stage: Measured, trainer: Trainer): void {
    const measurement = this.#measurements.get(stage);
    if (measurement === undefined) return;
    if (trainer.state.fn === "fit") {
      measurement.throughput.reset();
      Object.assign(measurement, { batches: 0, samples: 0, lengths: 0 });
    }
    measurement.start = now();
  }

  #evaluated(stage: Exclude<Measured, "train">, trainer: Trainer, module: LightningModule, batch: unknown): void {
    this.#update(stage, trainer, module, batch);
    const { logSchedule, progress } = runOf(trainer).session;
    const { current, total } = trainer.state.fn === "fit" ? progress.fit.validation : progress[stage];
    if (logSchedule.isBatchDue(current.ready)) this.#log(stage, trainer, total.ready);
  }

  #update(stage: Measured, trainer: Trainer, module: LightningModule, batch: unknown): void {
    const measurement = this.#measurements.get(stage);
    if (measurement === undefined || !trainer.isGlobalZero) return;
    // The device's work counts when it ends. The measurement needs this host-device synchronisation.
    trainer.accelerator.synchronize(trainer.strategy.rootDevice);
    const time = now() - measurement.start;
    const { lengthFn } = this.#options;
    measurement.batches++;
    measurement.samples += inferenceMode(() => this.#options.batchSizeFn(batch as never));
    if (lengthFn !== null) measurement.lengths += inferenceMode(() => lengthFn(batch));
    const { batches, samples, lengths } = measurement;
    const totals = { time, batches, samples, lengths: lengthFn === null ? null : lengths };
    measurement.throughput.update({ ...totals, flops: this.#flopsOf(module) });
  }

  #flopsOf(module: LightningModule): number | null {
    const flops: unknown = Reflect.get(module, "flopsPerBatch");
    if (typeof flops === "number") return flops;
    if (!this.#warned) {
      rankZeroWarn(
        `ThroughputMonitor: define a number flopsPerBatch in ${module.constructor.name} to know its operations a second.`,
      );
    }
    this.#warned = true;
    return null;
  }

  #log(stage: Measured, trainer: Trainer, step: number): void {
    const measurement = this.#measurements.get(stage);
    if (measurement === undefined) return;
    const { separator } = measurement.throughput;
    const metrics = Object.entries(measurement.throughput.compute()).map(
      ([name, value]) => [stage + separator + name, tensor(value, { dtype: float64 })] as const,
    );
    runOf(trainer).metrics.send(Object.fromEntries(metrics), stage === "train" ? undefined : step);
  }
}

function now(): number {
  return performance.now() / 1000;
}

/** The dtype in which a precision computes, by its name; FP8 runs at the speed of int8. */
function computeDtype(precision: string): DType {
  if (precision.startsWith("transformer-engine")) return int8;
  if (precision.startsWith("bf16")) return bfloat16;
  if (precision.startsWith("16")) return float16;
  return precision.startsWith("64") ? float64 : float32;
}

ignoresOutputs(ThroughputMonitor);
