/** @file Makes a call of a recorded run, with a new Trainer and a new module. */
import { data, type nn, optim, type Tensor } from "@lightning-ts/torch";
import {
  CSVLogger,
  LightningModule,
  type Logger,
  ModelCheckpoint,
  TensorBoardLogger,
  Trainer,
  type TrainerOptions,
} from "../../../src/index.js";
import { locate } from "../../../src/fabric/file-systems/registry.js";
import { lossOf, Net, Rows } from "../fabric/net.js";
import { camelKeys } from "../scenario.js";
import type { Call, CheckpointPaths, Seen } from "./case.js";

class Model extends LightningModule {
  layer: nn.Linear = new Net().layer;

  constructor(hparams: { width?: number } = {}) {
    super();
    this.saveHyperparameters({ width: 3, ...hparams });
  }

  override forward(x: Tensor): Tensor {
    return this.layer.forward(x);
  }

  #step(name: string, x: Tensor): Tensor {
    const loss = lossOf(this.forward(x));
    this.log(name, loss);
    return loss;
  }

  override trainingStep(x: Tensor): Tensor {
    return this.#step("train_loss", x);
  }

  override validationStep(x: Tensor): void {
    this.#step("val_loss", x);
  }

  override testStep(x: Tensor): void {
    this.#step("val_loss", x);
  }

  override predictStep(x: Tensor): Tensor {
    return this.forward(x);
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.SGD(this.parameters(), { lr: 0.1 });
  }
}

const loader = (batches: number): data.DataLoader => new data.DataLoader(new Rows(4 * batches), { batchSize: 4 });

/** What was seen so far, and the error that ended the call. */
export interface Outcome {
  readonly seen: Omit<Seen, "files">;
  readonly error: unknown;
}

/** Makes a call; its places are those of this run. */
export async function runCall(call: Call): Promise<Outcome> {
  let seen: Omit<Seen, "files"> = {};
  try {
    if (call.fn === "copy") {
      await copy(call.from ?? "", call.to ?? "");
      return { seen, error: null };
    }
    const callbacks = (call.checkpoints ?? []).map((options) => new ModelCheckpoint(camelKeys(options)));
    const flags = camelKeys(call.trainer ?? {}) as TrainerOptions;
    const trainer = new Trainer({
      maxEpochs: 1,
      ...flags,
      accelerator: "cpu",
      callbacks,
      enableModelSummary: false,
      enableProgressBar: false,
      logger: loggerOf(call),
    });
    seen = { default_root_dir: trainer.defaultRootDir };
    const { result, hasRun } = await perform(call, trainer);
    seen = {
      ...seen,
      ...(result === undefined ? {} : { result }),
      log_dir: hasRun ? trainer.logDir : null,
      state: { epoch: trainer.currentEpoch, step: trainer.globalStep },
      checkpoints: trainer.callbacks.filter((callback) => callback instanceof ModelCheckpoint).map(pathsOf),
    };
    return { seen, error: null };
  } catch (error) {
    return { seen, error };
  }
}

/** As with the package of TensorBoard, which the recorded runs had, `true` is its logger. */
function loggerOf({ logger = false, trainer }: Call): Logger | false {
  if (logger === false) return false;
  const root = trainer?.default_root_dir;
  if (logger === true) return new TensorBoardLogger(typeof root === "string" ? root : ".");
  const { save_dir, ...options } = logger.args;
  const Class = logger.kind === "csv" ? CSVLogger : TensorBoardLogger;
  return new Class(String(save_dir), camelKeys(options));
}

async function perform(call: Call, trainer: Trainer): Promise<{ result?: unknown; hasRun: boolean }> {
  const { ckpt_path: ckptPath = null, fn, path = "" } = call;
  const model = new Model();
  switch (fn) {
    case "fit":
    case "save_checkpoint":
      await trainer.fit(model, { trainDataloaders: loader(2), valDataloaders: loader(1), ckptPath });
      if (fn === "save_checkpoint") await trainer.saveCheckpoint(path);
      return { hasRun: true };
    case "validate":
    case "test": {
      const result = await trainer[fn](model, { dataloaders: loader(1), ckptPath, verbose: false });
      return { result, hasRun: true };
    }
    case "predict": {
      const predictions = await trainer.predict(model, { dataloaders: loader(1), ckptPath });
      return { result: [predictions?.length], hasRun: true };
    }
    case "load_from_checkpoint": {
      const loaded = await Model.loadFromCheckpoint(path);
      return { result: { hparams: { ...loaded.hparams } }, hasRun: false };
    }
    case "exists": {
      const { fileSystem, path: file } = locate(path);
      return { result: await fileSystem.exists(file), hasRun: false };
    }
    default:
      throw new Error(`the runner does not know the call ${fn}`);
  }
}

async function copy(from: string, to: string): Promise<void> {
  const [source, target] = [locate(from), locate(to)];
  await target.fileSystem.write(target.path, await source.fileSystem.read(source.path));
}

function pathsOf(checkpoint: ModelCheckpoint): CheckpointPaths {
  return {
    dirpath: checkpoint.dirpath ?? "None",
    best_model_path: checkpoint.bestModelPath,
    last_model_path: checkpoint.lastModelPath,
    best_k_models: Object.keys(checkpoint.bestKModels).sort(),
  };
}
