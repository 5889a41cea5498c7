/**
 * @file The program of each process of a scenario: `rank.ts SPEC [INDEX]`. SPEC is a JSON file of a scenario, the calls of these processes, the
 * folder of the run, the files that processes write what they observe to, and how many there are. Without INDEX, LOCAL_RANK says which this is.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as torch from "@lightning-ts/torch";
import { type Callback, CSVLogger, seedEverything, Trainer, type TrainerOptions } from "@lightning-ts/lightning";
import { RecordingLogger } from "../model.js";
import { flagsOf, makeCallback } from "../record.js";
import { rankedLoaders } from "./data.js";
import { kindsOf } from "./errors.js";
import { Lines } from "./lines.js";
import { provideRankedLoaders, RankedDataModule, RankedLightningModel } from "./model.js";
import { ParallelLightningModel } from "./parallel-model.js";
import type { RankedCall, RankedScenario } from "./scenario.js";
import { stateAfter } from "./state.js";
import { isModelParallel, strategyOf } from "./strategy.js";
import { RankedCheckpointIO, RankedRecorder } from "./watch.js";

/** What a process is told. */
export interface Spec {
  scenario: RankedScenario;
  calls: RankedCall[];
  root: string;
  /** The files of the ranks. */
  paths: string[];
  world: number;
}

/** The variables of launchers that are part of a trace. */
const traced =
  /^(WORLD_SIZE|LOCAL_RANK|NODE_RANK|MASTER_ADDR|RANK|GROUP_RANK|PL_GLOBAL_SEED|PL_SEED_WORKERS|SLURM_.*)$/;

function tracedVariables(): Record<string, string> {
  const found = Object.entries(process.env).filter((entry): entry is [string, string] => traced.test(entry[0]));
  return Object.fromEntries(found);
}

class Rank {
  #trainer: Trainer | null = null;
  #model: RankedLightningModel | null = null;
  #callbacks: Callback[] = [];

  constructor(
    readonly spec: Spec,
    readonly lines: Lines,
  ) {}

  /** The exit code. */
  async run(): Promise<number> {
    const { seed } = this.spec.scenario;
    torch.manualSeed(1);
    if (seed !== undefined) seedEverything(seed.seed, { workers: seed.workers ?? false });
    for (const call of this.spec.calls) {
      const code = await this.#observe(call);
      if (code !== 0) return code;
    }
    return 0;
  }

  async #observe(call: RankedCall): Promise<number> {
    this.lines.put("call", call);
    const end: Record<string, unknown> = {};
    let code = 0;
    try {
      end.result = await this.#call(call);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      end.error = {
        class: kindsOf(error)[0],
        kinds: kindsOf(error),
        message: message.replaceAll(this.spec.root, "<root>"),
      };
      code = 1;
      if (process.env.CONFORMANCE_DEBUG !== undefined) console.error(error);
    }
    const [trainer, model] = [this.#trainer, this.#model];
    if (trainer !== null && model !== null) end.after = stateAfter(trainer, model, this.#callbacks, this.spec.root);
    this.lines.put("end", end);
    return code;
  }

  #makeTrainer(call: RankedCall): Trainer {
    const { scenario, root, world } = this.spec;
    this.#callbacks = (scenario.callbacks ?? []).map((one) => makeCallback(one, root, root));
    const { logger = true, ...flags } = flagsOf({ ...scenario.trainer, ...call.trainer });
    const nodes = scenario.launcher === "nodes" ? world : 1;
    const loggers = { csv: () => new CSVLogger(root), true: () => new RecordingLogger(this.lines, root) };
    return new Trainer({
      defaultRootDir: root,
      accelerator: "cpu",
      devices: world / nodes,
      numNodes: nodes,
      strategy: strategyOf(call.strategy ?? scenario.strategy),
      enableProgressBar: false,
      enableModelSummary: false,
      logger: logger === "csv" ? loggers.csv() : logger === false ? false : loggers.true(),
      callbacks: [new RankedRecorder(this.lines, scenario), ...this.#callbacks],
      plugins: [new RankedCheckpointIO(this.lines, root)],
      ...(flags as TrainerOptions),
    });
  }

  async #call(call: RankedCall): Promise<unknown> {
    const { scenario, root } = this.spec;
    if (this.#trainer === null || call.new_trainer === true) {
      const isFirst = this.#trainer === null;
      this.#trainer = this.#makeTrainer(call);
      if (isFirst) this.lines.put("env", tracedVariables());
    }
    const trainer = this.#trainer;
    if (this.#model === null || call.new_model === true) {
      const Model = isModelParallel(scenario.strategy) ? ParallelLightningModel : RankedLightningModel;
      this.#model = new Model(scenario, this.lines, trainer.globalRank, root);
    }
    const model = this.#model;
    const { via } = scenario.data;
    if (via === "module") provideRankedLoaders(model, scenario, trainer);
    const datamodule =
      via === "datamodule" ? provideRankedLoaders(new RankedDataModule(scenario, this.lines), scenario, trainer) : null;
    const given = via === undefined ? scenario.data : {};
    const path = call.ckpt_path;
    const isName = !path || ["best", "last", "hpc"].includes(path);
    const ckptPath = isName ? (path ?? null) : join(root, path);
    const loaders = (key: "train" | "val" | "test" | "predict") => rankedLoaders(given[key], trainer);
    switch (call.fn) {
      case "fit":
        await trainer.fit(model, {
          trainDataloaders: loaders("train"),
          valDataloaders: loaders("val"),
          datamodule,
          ckptPath,
        });
        return null;
      case "predict":
        return trainer.predict(model, { dataloaders: loaders("predict"), datamodule, ckptPath });
      case "validate":
        return trainer.validate(model, { dataloaders: loaders("val"), datamodule, ckptPath, verbose: false });
      case "test":
        return trainer.test(model, { dataloaders: loaders("test"), datamodule, ckptPath, verbose: false });
    }
  }
}

const [file = "", given] = process.argv.slice(2);
const spec = JSON.parse(readFileSync(file, "utf8")) as Spec;
const index = Number(given ?? process.env.LOCAL_RANK ?? 0);
const path = spec.paths[index];
if (path === undefined || !existsSync(spec.root))
  throw new Error(`rank.ts: expected a rank below ${spec.world}. Received: ${index}.`);
torch.setNumThreads(1);
const lines = new Lines(path);
process.exitCode = await new Rank(spec, lines).run();
lines.put("exit", process.exitCode);
