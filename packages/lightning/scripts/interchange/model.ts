/** @file The model, the data and the run of interchange.py, here. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { nn, noGrad, optim, Tensor, tensor } from "@lightning-ts/torch";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import {
  EarlyStopping,
  LightningModule,
  ModelCheckpoint,
  type OptimizersInput,
  Trainer,
  type TrainerOptions,
} from "../../src/index.js";

const { lrScheduler, swaUtils } = optim;

/** One run that is stopped and goes on. */
export interface Case {
  readonly name: string;
  readonly optimizer: "SGD" | "Adam" | "AdamW";
  readonly scheduler: SchedulerName;
  /** Whether EarlyStopping and ModelCheckpoint are there. */
  readonly callbacks: boolean;
  /** Where it is stopped: at an epoch's end, or inside of one. */
  readonly stop: "epoch" | "step";
}

interface Cases {
  readonly epochs: number;
  readonly optimizers: Readonly<Record<Case["optimizer"], Readonly<Record<string, unknown>>>>;
  readonly schedulers: Readonly<Record<string, unknown>>;
  readonly steps: readonly string[];
}

/** The table that both sides read. */
export const table = JSON.parse(readFileSync(new URL("./cases.json", import.meta.url), "utf8")) as Cases;

const makers = {
  none: () => null,
  StepLR: (optimizer: optim.Optimizer) => new lrScheduler.StepLR(optimizer, 2, { gamma: 0.5 }),
  MultiStepLR: (optimizer: optim.Optimizer) => new lrScheduler.MultiStepLR(optimizer, [1, 3], { gamma: 0.3 }),
  ConstantLR: (optimizer: optim.Optimizer) => new lrScheduler.ConstantLR(optimizer, { factor: 0.5, totalIters: 3 }),
  LinearLR: (optimizer: optim.Optimizer) =>
    new lrScheduler.LinearLR(optimizer, { startFactor: 0.25, endFactor: 1, totalIters: 4 }),
  ExponentialLR: (optimizer: optim.Optimizer) => new lrScheduler.ExponentialLR(optimizer, 0.8),
  PolynomialLR: (optimizer: optim.Optimizer) => new lrScheduler.PolynomialLR(optimizer, { totalIters: 4, power: 2 }),
  CosineAnnealingLR: (optimizer: optim.Optimizer) => new lrScheduler.CosineAnnealingLR(optimizer, 4, { etaMin: 0.001 }),
  CosineAnnealingWarmRestarts: (optimizer: optim.Optimizer) =>
    new lrScheduler.CosineAnnealingWarmRestarts(optimizer, 2, { TMult: 2 }),
  CyclicLR: (optimizer: optim.Optimizer) =>
    new lrScheduler.CyclicLR(optimizer, 0.001, 0.05, { stepSizeUp: 4, cycleMomentum: false }),
  OneCycleLR: (optimizer: optim.Optimizer) => new lrScheduler.OneCycleLR(optimizer, 0.06, { totalSteps: 15 }),
  ReduceLROnPlateau: (optimizer: optim.Optimizer) =>
    new lrScheduler.ReduceLROnPlateau(optimizer, { factor: 0.5, patience: 0, threshold: 0.2 }),
  LambdaLR: (optimizer: optim.Optimizer) => new lrScheduler.LambdaLR(optimizer, (epoch) => 0.9 ** epoch),
  MultiplicativeLR: (optimizer: optim.Optimizer) => new lrScheduler.MultiplicativeLR(optimizer, () => 0.7),
  SequentialLR: (optimizer: optim.Optimizer) =>
    new lrScheduler.SequentialLR(
      optimizer,
      [
        new lrScheduler.LinearLR(optimizer, { startFactor: 0.5, endFactor: 1, totalIters: 2 }),
        new lrScheduler.ExponentialLR(optimizer, 0.6),
      ],
      [2],
    ),
  ChainedScheduler: (optimizer: optim.Optimizer) =>
    new lrScheduler.ChainedScheduler(
      [
        new lrScheduler.ConstantLR(optimizer, { factor: 0.5, totalIters: 3 }),
        new lrScheduler.ExponentialLR(optimizer, 0.9),
      ],
      { optimizer },
    ),
  SWALR: (optimizer: optim.Optimizer) => new swaUtils.SWALR(optimizer, 0.01, { annealEpochs: 3 }),
} as const;

/** The schedulers of the table. */
export type SchedulerName = keyof typeof makers;

/** What the model is made with. */
export interface ModelOptions {
  optimizer?: Case["optimizer"];
  scheduler?: SchedulerName;
  width?: number;
  extra?: unknown;
}

/** The model of interchange.py. */
export class Model extends LightningModule {
  readonly body: nn.Sequential;
  readonly #optimizer: Case["optimizer"];
  readonly #scheduler: SchedulerName;

  constructor({ optimizer = "SGD", scheduler = "none", width = 3, extra = null }: ModelOptions = {}) {
    super();
    this.#optimizer = optimizer;
    this.#scheduler = scheduler;
    this.saveHyperparameters({ optimizer, scheduler, width, extra });
    this.body = new nn.Sequential(new nn.Linear(4, width), new nn.Tanh(), new nn.Linear(width, 2));
    this.parameters().forEach((parameter, i) => {
      const values = Array.from({ length: parameter.numel() }, (_, k) => Math.cos(Math.fround((k + i) * 0.7)));
      noGrad(() => parameter.copy_(tensor(values).view(parameter.shape)));
    });
  }

  #loss(batch: Tensor): Tensor {
    return this.body.forward(batch).sub(1).square().mean();
  }

  override trainingStep(batch: Tensor): Tensor {
    return this.#loss(batch);
  }

  override validationStep(batch: Tensor): void {
    this.log("val_loss", this.#loss(batch));
  }

  override configureOptimizers(): OptimizersInput {
    const parameters = this.parameters();
    const optimizer = {
      SGD: () => new optim.SGD(parameters, { lr: 0.05, momentum: 0.9, nesterov: true, weightDecay: 0.01 }),
      Adam: () => new optim.Adam(parameters, { lr: 0.02, betas: [0.8, 0.95], amsgrad: true }),
      AdamW: () => new optim.AdamW(parameters, { lr: 0.02, weightDecay: 0.1 }),
    }[this.#optimizer]();
    const scheduler = makers[this.#scheduler](optimizer);
    if (scheduler === null) return optimizer;
    const interval = table.steps.includes(this.#scheduler) ? "step" : "epoch";
    return { optimizer, lrScheduler: { scheduler, monitor: "val_loss", interval } };
  }
}

function loader(): Iterable<Tensor> & { length: number } {
  const rows = Array.from({ length: 6 }, (_, i) => Array.from({ length: 4 }, (_, j) => Math.sin(4 * i + j)));
  const batches = [0, 2, 4].map((start) => tensor(rows.slice(start, start + 2)));
  return { [Symbol.iterator]: () => batches[Symbol.iterator](), length: batches.length };
}

/** Trains in a folder, from a checkpoint or from the start. */
export async function fit(
  { optimizer, scheduler, callbacks }: Case,
  folder: string,
  flags: TrainerOptions,
  ckptPath: string | null = null,
): Promise<{ trainer: Trainer; model: Model }> {
  const model = new Model({ optimizer, scheduler, extra: { note: "é", list: [1, 2.5, null], flag: true } });
  const trainer = new Trainer({
    defaultRootDir: folder,
    callbacks: callbacks
      ? [
          new EarlyStopping("val_loss", { patience: 4, minDelta: 0.05 }),
          new ModelCheckpoint({ dirpath: folder, monitor: "val_loss", saveTopK: 2, saveLast: true }),
        ]
      : [],
    enableCheckpointing: callbacks,
    enableProgressBar: false,
    enableModelSummary: false,
    logger: false,
    accelerator: "cpu",
    numSanityValSteps: 0,
    ...flags,
  });
  await trainer.fit(model, { trainDataloaders: loader(), valDataloaders: loader(), ckptPath });
  return { trainer, model };
}

/** What came out of a run, as interchange.py says it. */
export function outcome({ trainer, model }: { trainer: Trainer; model: Model }): Record<string, unknown> {
  const states: Record<string, unknown> = {};
  for (const callback of trainer.callbacks) {
    const state: Record<string, unknown> = { ...callback.stateDict() };
    if (Object.keys(state).length === 0) continue;
    for (const key of ["best_model_path", "kth_best_model_path", "last_model_path"]) {
      if (typeof state[key] === "string") state[key] = basename(state[key]);
    }
    delete state.dirpath;
    const best = plain(state.best_k_models);
    if (typeof best === "object" && best !== null) {
      state.best_k_models = Object.fromEntries(Object.entries(best).map(([path, score]) => [basename(path), score]));
    }
    states[callback.constructor.name] = plain(state);
  }
  const saved = trainer.optimizers[0]?.stateDict() as { state: unknown; param_groups: { lr: number }[] };
  return {
    global_step: trainer.globalStep,
    current_epoch: trainer.currentEpoch,
    weights: plain(model.stateDict()),
    optimizer: { state: plain(saved.state), lr: plain(saved.param_groups[0]?.lr) },
    callbacks: states,
  };
}

/** Tensors as numbers, Maps as objects. */
export function plain(value: unknown): unknown {
  if (value instanceof Tensor) return value.tolist();
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [String(key), plain(item)]));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if (!isPlainObject(value)) return Number(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
