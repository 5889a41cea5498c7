/** @file DeviceStatsMonitor: logs how busy the machine is. */
import { ignoresOutputs } from "../core/step-outputs.js";
import { Callback } from "../core/callback.js";
import type { Stage } from "../core/stage.js";
import { MisconfigurationException } from "../util/errors.js";
import type { LightningModule } from "../core/module.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import { type AnyOptions, optional, Options, type OptionsOf } from "../util/options.js";
import { boolean, list, text } from "../util/rules.js";
import type { Trainer } from "../core/attached-types.js";
import { CpuStats } from "../fabric/accelerators/cpu-stats.js";
import type { Strategy } from "../fabric/strategies/strategy.js";
import { runOf } from "../run/run.js";

const options = new Options("DeviceStatsMonitor", {
  /** Whether measurements of the processor are logged: null only where the model runs on it, true always, false never. Default null. */
  cpuStats: optional(boolean),
  /** Logs only these measurements, such as "cpu_percent". Default null: all. */
  filterKeys: optional(list(text())),
});

/** Options of DeviceStatsMonitor. */
export interface DeviceStatsMonitorOptions extends OptionsOf<typeof options> {}

/**
 * Logs measurements of the device (and the processor) at the start and the end of batches whose values are logged, as
 * "DeviceStatsMonitor.on_train_batch_start/cpu_percent" and the like. Counterpart:
 * `lightning.pytorch.callbacks.DeviceStatsMonitor`.
 */
export class DeviceStatsMonitor extends Callback {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** Whether the processor's figures are logged too; null where it is the run's device. */
  readonly cpuStats: boolean | null;
  readonly #filter: ReadonlySet<string> | null;
  readonly #cpu = new CpuStats();
  #warned = false;

  constructor(given: DeviceStatsMonitorOptions = {}) {
    super();
    const { cpuStats, filterKeys } = options.read(given);
    this.cpuStats = cpuStats;
    this.#filter = filterKeys === null ? null : new Set(filterKeys);
  }

  override setup(trainer: Trainer, _module: LightningModule, stage: Stage): void {
    if (stage !== "fit" || trainer.loggers.length > 0) return;
    throw new MisconfigurationException(
      "DeviceStatsMonitor: expected a Trainer with a logger. Received: none. Give a logger, or leave the callback out.",
    );
  }

  override onTrainBatchStart(trainer: Trainer): void {
    this.#log(trainer, "on_train_batch_start");
  }
  override onTrainBatchEnd(trainer: Trainer): void {
    this.#log(trainer, "on_train_batch_end");
  }
  override onValidationBatchStart(trainer: Trainer, _module: LightningModule, _batch: unknown, batchIdx: number): void {
    this.#log(trainer, "on_validation_batch_start", batchIdx);
  }
  override onValidationBatchEnd(
    trainer: Trainer,
    _module: LightningModule,
    _outputs: unknown,
    _batch: unknown,
    batchIdx: number,
  ): void {
    this.#log(trainer, "on_validation_batch_end", batchIdx);
  }
  override onTestBatchStart(trainer: Trainer, _module: LightningModule, _batch: unknown, batchIdx: number): void {
    this.#log(trainer, "on_test_batch_start", batchIdx);
  }
  override onTestBatchEnd(
    trainer: Trainer,
    _module: LightningModule,
    _outputs: unknown,
    _batch: unknown,
    batchIdx: number,
  ): void {
    this.#log(trainer, "on_test_batch_end", batchIdx);
  }

  #log(trainer: Trainer, hook: string, evaluationBatch: number | null = null): void {
    if (trainer.loggers.length === 0) return;
    const { logSchedule, pending, progress } = runOf(trainer).session;
    if (!(evaluationBatch === null ? logSchedule.isStepDue : logSchedule.isBatchDue(evaluationBatch + 1))) return;
    const stats = this.#stats(trainer.strategy);
    if (stats === null) return;
    for (const logger of trainer.loggers) {
      const prefix = `${this.constructor.name}.${hook}${logger.groupSeparator}`;
      const row = Object.fromEntries(Object.entries(stats).map(([name, value]) => [prefix + name, value]));
      pending.add(logger.logMetrics(row, progress.fit.batchesThatStepped), logger, "logMetrics");
    }
  }

  #stats({ accelerator, rootDevice }: Strategy): Record<string, number> | null {
    const onCpu = rootDevice.type === "cpu";
    if (onCpu && this.cpuStats === false) return null;
    const all = { ...accelerator.stats(rootDevice) };
    if (!onCpu && this.cpuStats === true) Object.assign(all, this.#cpu.read());
    if (this.#filter === null) return all;
    const unknown = [...this.#filter].filter((name) => !(name in all));
    if (unknown.length > 0 && !this.#warned) {
      this.#warned = true;
      rankZeroWarn(
        `DeviceStatsMonitor: expected filterKeys among ${Object.keys(all).join(", ")}. Received: ${unknown.join(", ")}, which the device does not have.`,
      );
    }
    return Object.fromEntries(Object.entries(all).filter(([name]) => this.#filter?.has(name)));
  }
}

ignoresOutputs(DeviceStatsMonitor);
