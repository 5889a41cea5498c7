/** @file What a logger adds to the smallest step that logs 10 metrics. Argument: which logger. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Trainer } from "@lightning-ts/lightning";
import { CSVLogger, type Logger, MLFlowLogger, TensorBoardLogger, WandbLogger } from "@lightning-ts/lightning/loggers";
import { Batches, Small } from "../models/small.js";
import type { Program } from "../program.js";
import { Clock } from "../run/clock.js";
import { median } from "../run/statistics.js";

const steps = 400;
const pairs = 7;
const metrics = 10;

/** BENCH_SERVICE is the address of a server that takes everything. */
function make(kind: string, folder: string): Logger {
  const service = process.env.BENCH_SERVICE ?? "";
  switch (kind) {
    case "mlflow":
      return new MLFlowLogger({ trackingUri: service });
    case "wandb":
      return new WandbLogger({ saveDir: folder, offline: true });
    case "wandb-online":
      Object.assign(process.env, { WANDB_BASE_URL: service, WANDB_API_KEY: "k".repeat(40) });
      return new WandbLogger({ saveDir: folder });
    case "tensorboard":
      return new TensorBoardLogger(folder);
    case "csv":
      return new CSVLogger(folder);
    default:
      throw new Error(`no logger is called ${kind}`);
  }
}

/** One iteration fits without a logger and with one, in turn. What counts is the median of the differences between their steps. */
export const loggers: Program = ([kind = ""]) => {
  const folder = mkdtempSync(join(tmpdir(), "lightning-ts-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const batches = new Batches(steps);
  const logger = make(kind, folder);
  const stepOf = async (given: Logger | false): Promise<number> => {
    const clock = new Clock(steps);
    const trainer = new Trainer({
      maxEpochs: 1,
      defaultRootDir: folder,
      enableCheckpointing: false,
      enableModelSummary: false,
      enableProgressBar: false,
      logEveryNSteps: 1,
      logger: given,
      callbacks: [clock],
    });
    await trainer.fit(new Small(metrics), batches);
    return clock.step;
  };
  return async () => {
    const differences: number[] = [];
    for (let i = 0; i < pairs; i++) {
      const plain = await stepOf(false);
      differences.push((await stepOf(logger)) - plain);
    }
    return median(differences);
  };
};
