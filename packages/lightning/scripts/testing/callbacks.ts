/** @file What tests of callbacks share: the model, data and recorders of scripts/golden/callbacks.py. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { arange, data, float32, nn, noGrad, optim, Tensor } from "@lightning-ts/torch";
import { Callback } from "../../src/core/callback.js";
import { Logger } from "../../src/core/logger.js";
import { LightningModule } from "../../src/core/module.js";
import type { OptimizersInput } from "../../src/core/optimization.js";
import type { TrainerOptions } from "../../src/options/options.js";
import { Trainer } from "../../src/trainer/trainer.js";

/** `n` rows of 4 features. */
export function rows(n: number): Tensor {
  return arange(0, 4 * n, 1, { dtype: float32 })
    .sin()
    .reshape(n, 4);
}

/** A loader of `n` rows. */
export function loader(n: number, batchSize: number): data.DataLoader<Tensor> {
  return new data.DataLoader(
    Array.from({ length: n }, (_, i) => rows(n).at(i)),
    { batchSize },
  );
}

/** Options of the model. */
export interface ModelOptions {
  /** Whether there is batch normalisation. */
  norm?: boolean;
  configure?: (model: Model) => OptimizersInput;
  /** What is logged as "given" in each epoch. */
  values?: readonly number[];
}

/** A linear model with known weights. */
export class Model extends LightningModule {
  first = new nn.Linear(4, 3);
  norm: nn.BatchNorm1d | null = null;
  last = new nn.Linear(3, 1);
  readonly options: ModelOptions;

  constructor(options: ModelOptions = {}) {
    super();
    this.options = options;
    if (options.norm === true) this.norm = new nn.BatchNorm1d(3);
    noGrad(() => {
      this.parameters().forEach((parameter, i) => {
        const values = arange(0, parameter.numel(), 1, { dtype: float32 }).add(i);
        parameter.copy_(values.sin().mul(0.5).reshape(parameter.shape));
      });
    });
  }

  override forward(x: Tensor): Tensor {
    const hidden = this.first.forward(x);
    return this.last.forward(this.norm === null ? hidden : this.norm.forward(hidden));
  }

  override trainingStep(batch: Tensor): Tensor {
    const loss = this.forward(batch).sub(1).pow(2).mean();
    this.log("train_loss", loss);
    return loss;
  }

  override validationStep(batch: Tensor): void {
    this.log("val_loss", this.forward(batch).sub(1).pow(2).mean());
    const given = this.options.values?.[this.currentEpoch];
    if (given !== undefined) this.log("given", given);
  }

  override configureOptimizers(): OptimizersInput {
    return this.options.configure?.(this) ?? new optim.SGD(this.parameters(), { lr: 0.1 });
  }
}

/** Notes the learning rate of each epoch, what validation gave and the steps made. */
export class Recorder extends Callback {
  readonly lrs: number[] = [];
  readonly losses: number[] = [];
  readonly steps: number[] = [];

  override onTrainBatchStart(trainer: Trainer, _module: LightningModule, _batch: unknown, batchIdx: number): void {
    if (batchIdx === 0) this.lrs.push(Number(trainer.optimizers[0]?.paramGroups[0]?.lr));
  }

  override onValidationEnd(trainer: Trainer): void {
    this.losses.push(Number(trainer.callbackMetrics.val_loss?.item()));
  }

  override onTrainEpochEnd(trainer: Trainer): void {
    this.steps.push(trainer.globalStep);
  }
}

/** A logger that notes what is logged. */
export class CallsLogger extends Logger {
  readonly calls: [Record<string, unknown>, number | null | undefined][] = [];

  override get name(): string {
    return "calls";
  }

  override get version(): number {
    return 0;
  }

  override logMetrics(metrics: Readonly<Record<string, unknown>>, step?: number | null): void {
    this.calls.push([{ ...metrics }, step]);
  }

  override logHyperparams(): void {}
}

/** A Trainer that prints and saves nothing. */
export function quietTrainer(callbacks: Callback[], options: TrainerOptions = {}): Trainer {
  return new Trainer({
    accelerator: "cpu",
    devices: 1,
    callbacks,
    logger: false,
    enableCheckpointing: callbacks.some((callback) => callback.role === "checkpoint"),
    enableProgressBar: false,
    enableModelSummary: false,
    numSanityValSteps: 0,
    ...options,
  });
}

/** Runs with a folder that is removed afterwards. */
export async function inFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "callbacks-"));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What Lightning gave. */
export function golden<T>(name: string): T {
  const file = new URL(`../../test-data/callbacks/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

/** Numbers, also in tensors, as plain data. */
export function plain(value: unknown): unknown {
  if (value instanceof Tensor) return plain(value.tolist());
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : pythonText(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

function pythonText(value: number): string {
  return String(value).replace("Infinity", "inf").replace("NaN", "nan");
}

/** Fails unless there is the same structure with nearly the same numbers. */
export function expectClose(got: unknown, wanted: unknown, path = ""): void {
  if (typeof wanted === "number") {
    assert(typeof got === "number" && Math.abs(got - wanted) < 1e-5, `${path}: ${String(got)}, not ${wanted}`);
  } else if (typeof wanted === "object" && wanted !== null) {
    assert(typeof got === "object" && got !== null, `${path}: ${String(got)} is not an object`);
    const actual = got as Record<string, unknown>;
    assert.deepEqual(Object.keys(actual).sort(), Object.keys(wanted).sort(), path);
    for (const [key, item] of Object.entries(wanted)) expectClose(actual[key], item, `${path}.${key}`);
  } else assert.equal(got, wanted, path);
}
