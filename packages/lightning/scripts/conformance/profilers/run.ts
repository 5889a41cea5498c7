/** @file Makes the calls of a scenario under a profiler, in a folder of its own. */
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { manualSeed } from "@lightning-ts/torch";
import { CSVLogger, Trainer, type TrainerOptions, Tuner } from "@lightning-ts/lightning";
import type { Profiler } from "@lightning-ts/lightning/profilers";
import { takeLines } from "../../../src/util/rank-zero.js";
import { describe, isKind } from "../compare.js";
import { camelKeys } from "../scenario.js";
import { inOwnFolder } from "../own-folder.js";
import type { Warned, WarningList } from "../warnings.js";
import { loadersOf } from "../tools/data.js";
import { settingOf } from "../tools/attributes.js";
import { callbackOf, makeModules } from "./model.js";
import type { CallSpec, ErrorRecord, Scenario } from "./scenario.js";

/** What can be looked at after each call. */
export interface Seen {
  /** Texts that were sent to the log in the call. */
  readonly logged: readonly string[];
  readonly warnings: readonly Warned[];
  readonly root: string;
}

/** A call as recorded: what is compared after it is up to the kind of case. */
interface Recorded {
  call: CallSpec;
  error?: ErrorRecord;
}

/**
 * Makes the calls of a case and compares each.
 *
 * @param make makes the profiler, whose files are below a folder
 * @param compare the first difference after a call, null for none
 */
export async function replayRun<C extends Recorded, P extends Profiler>(
  { scenario, calls }: { scenario: Scenario; calls: readonly C[] },
  make: (root: string) => P,
  compare: (recorded: C, profiler: P, seen: Seen) => string | null,
): Promise<string | null> {
  if (scenario.run.length < calls.length) return `${scenario.run.length} calls instead of ${calls.length}`;
  return withLog(async (root, warnings, logged) => {
    manualSeed(1);
    const profiler = make(root);
    const calling = new Calls(scenario, profiler, root);
    for (const [i, spec] of scenario.run.entries()) {
      const recorded = calls[i];
      if (recorded === undefined) return `call ${i}: made, and not recorded`;
      logged.length = 0;
      const failed = await calling.make(spec).then(
        () => null,
        (error: unknown) => ({ error }),
      );
      const seen = { logged: [...logged], warnings: await warnings.take(), root };
      const found = errorDifference(recorded, failed) ?? compare(recorded, profiler, seen);
      if (found !== null) return `call ${i} (${spec.fn}): ${found}`;
      if (failed !== null) break;
    }
    return null;
  });
}

/** Runs something with a folder of its own, its warnings, and the lines that it sends to the log. */
export function withLog<T>(run: (root: string, warnings: WarningList, logged: string[]) => Promise<T>): Promise<T> {
  return inOwnFolder("profilers", async (root, warnings) => {
    const logged: string[] = [];
    takeLines((line) => logged.push(line));
    try {
      return await run(root, warnings, logged);
    } finally {
      takeLines(null);
    }
  });
}

/** Where an error differs from what was recorded. */
export function errorDifference({ error }: { error?: ErrorRecord }, failed: { error: unknown } | null): string | null {
  if (error === undefined) return failed === null ? null : `unexpected ${describe(failed.error)}`;
  if (failed === null) return `expected ${error.class}: ${error.message}`;
  return isKind(error.class, failed.error) ? null : `expected ${error.class}, got ${describe(failed.error)}`;
}

class Calls {
  readonly #scenario: Scenario;
  readonly #root: string;
  readonly #trainer: Trainer;
  readonly #modules: ReturnType<typeof makeModules>;

  constructor(scenario: Scenario, profiler: Profiler, root: string) {
    this.#scenario = scenario;
    this.#root = root;
    this.#modules = makeModules(scenario);
    this.#trainer = new Trainer({
      defaultRootDir: root,
      accelerator: "cpu",
      devices: 1,
      enableProgressBar: false,
      enableModelSummary: false,
      enableCheckpointing: false,
      numSanityValSteps: 0,
      logEveryNSteps: 1,
      logger: scenario.logger ? new CSVLogger(root) : false,
      callbacks: scenario.callbacks.map((spec) => callbackOf(spec, root)),
      profiler,
      ...(camelKeys(scenario.trainer) as TrainerOptions),
    });
  }

  async make({ fn, path = "", ckpt_path: ckptPath, args = {} }: CallSpec): Promise<void> {
    const { data } = this.#scenario;
    const { model, datamodule } = this.#modules;
    const given = data.via === undefined ? data : {};
    const size = (): number => settingOf("batch_size", model, datamodule, 2);
    const common = { datamodule, ckptPath: ckptPath === undefined ? null : join(this.#root, ckptPath) };
    switch (fn) {
      case "fit":
        await this.#trainer.fit(model, {
          trainDataloaders: loadersOf(given.train, size),
          valDataloaders: loadersOf(given.val, size),
          ...common,
        });
        return;
      case "validate":
      case "test": {
        const dataloaders = loadersOf(given[fn === "test" ? "test" : "val"], size);
        await this.#trainer[fn](model, { dataloaders, ...common, verbose: false });
        return;
      }
      case "predict":
        await this.#trainer.predict(model, { dataloaders: loadersOf(given.predict, size), ...common });
        return;
      case "save":
        await this.#trainer.saveCheckpoint(join(this.#root, path));
        return;
      case "lr_find":
      case "scale_batch_size": {
        const loaders = { trainDataloaders: loadersOf(given.train, size), valDataloaders: loadersOf(given.val, size) };
        const options = { ...camelKeys(args), ...loaders, datamodule };
        const tuner = new Tuner(this.#trainer);
        await (fn === "lr_find" ? tuner.lrFind(model, options) : tuner.scaleBatchSize(model, options));
      }
    }
  }
}

/** The files below a folder, by path. */
export function filesBelow(root: string, fits: (path: string) => boolean): Map<string, string> {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split(sep)
        .join("/"),
    )
    .filter(fits)
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

/** The arguments of a profiler, with its folder below a root. */
export function profilerOptions(args: Readonly<Record<string, unknown>>, root: string): Record<string, unknown> {
  const options = camelKeys(args);
  if (typeof options.dirpath === "string") options.dirpath = join(root, options.dirpath);
  return options;
}
