/** @file Profiler: the base of classes that measure the parts of a run. */
import type { nn } from "@lightning-ts/torch";
import type { MaybePromise } from "../util/promises.js";
import { rankZeroInfo } from "../util/rank-zero.js";
import { expectString, listOf } from "@lightning-ts/torch/util/lists";
import { optional, Options, type OptionsOf } from "../util/options.js";
import { text } from "../util/rules.js";
import { joinPath } from "../fabric/file-systems/paths.js";
import { outputPath } from "../fabric/file-systems/path-rule.js";
import { locate } from "../fabric/file-systems/registry.js";
import { Action, runBetween } from "./action.js";

/** The options of all profilers. */
export const profilerTable = {
  /** The folder of its files: a path, a `file:` URL, or an address such as "memory://run". Default null: the Trainer's `logDir`. */
  dirpath: optional(outputPath),
  /** The name of its files, without an ending. Default null: none, and the report goes to the log. */
  filename: optional(text("a string", "Leave the ending out.")),
};

const options = new Options("Profiler", profilerTable);

/** Options of a profiler. */
export interface ProfilerOptions extends OptionsOf<typeof options> {}

/**
 * The base of profilers. A Trainer with a profiler starts and stops an action around each of its parts: hooks, steps, backward
 * passes, optimizer steps, the reading and moving of batches, and saving. Actions have Lightning's names, which reports and files
 * show: `run_training_batch`, `[LightningModule]LitModel.on_train_start`, `[Callback]EarlyStopping{...}.on_validation_end`,
 * `[Strategy]SingleDeviceStrategy.backward`, `[_TrainingEpochLoop].train_dataloader_next`. What a profiler throws ends the run.
 * Give an object to the flag `profiler`, or register a name with `ProfilerRegistry`. Counterpart:
 * `lightning.pytorch.profilers.Profiler`.
 *
 * @example
 * class Counts extends Profiler {
 *   readonly counts = new Map<string, number>();
 *   override start(actionName: string): void {
 *     this.counts.set(actionName, (this.counts.get(actionName) ?? 0) + 1);
 *   }
 *   override stop(): void {}
 *   override summary(): string {
 *     return [...this.counts].map(([name, count]) => `${name}: ${count}`).join("\n");
 *   }
 * }
 * new Trainer({ profiler: new Counts() });
 */
export abstract class Profiler {
  /** The folder of its files, null while there is none. */
  dirpath: string | null;
  /** The name of its files, null where the report goes to the log. */
  filename: string | null;
  #stage: string | null = null;
  #localRank: number | null = null;

  /** @throws TypeError for a folder that is not a path, or a name that is not a string */
  constructor(given: ProfilerOptions = {}) {
    const { dirpath, filename } = options.read(given);
    this.dirpath = dirpath;
    this.filename = filename;
  }

  /** An action starts. */
  abstract start(actionName: string): void;

  /** It is over. */
  abstract stop(actionName: string): void;

  /** The report as text; "" for none. Default "". */
  summary(): string {
    return "";
  }

  /**
   * Runs a function as an action, which ends when the function does, or when its promise settles. An error is thrown on, and the action has
   * ended before that. In Python a context.
   *
   * @returns what the function returns
   *
   * @example
   * const loss = this.trainer.profiler.profile("loss", () => F.crossEntropy(logits, y));
   */
  profile<T>(actionName: string, run: () => T): T {
    return runBetween(this, actionName, run);
  }

  /** @internal An action that a run makes again and again. */
  _action(actionName: string): Action {
    return new Action(this, actionName);
  }

  /** Appends the report to the profiler's file, or logs it on the first process of a machine; then `teardown`. A run ends with it. */
  async describe(): Promise<void> {
    try {
      const report = this.summary();
      if (report !== "") await this.#write(report);
    } finally {
      await this.teardown(this.#stage);
    }
  }

  async #write(report: string): Promise<void> {
    const { dirpath, filename } = this;
    if (filename === null || filename === "" || dirpath === null || dirpath === "") {
      if (this.localRank === 0) rankZeroInfo(report);
      return;
    }
    const { fileSystem, path: folder } = locate(dirpath, "dirpath");
    await fileSystem.makeFolder(folder);
    const { path: file } = locate(joinPath(dirpath, this.prepareFilename()));
    await fileSystem.append(file, Buffer.from(report));
  }

  /**
   * The name of a file of this profiler: "fit-profile-0.txt". Characters that file systems do not take become "_".
   *
   * @param actionName the action that the file is of. Default: none, the file is of all
   * @param extension the ending. Default ".txt"
   */
  protected prepareFilename(actionName: string | null = null, extension = ".txt"): string {
    if (actionName !== null) expectString("prepareFilename", "actionName", actionName);
    const parts = [this.#stage, this.filename || null, this.#localRank, actionName];
    const name = parts
      .filter((part) => part !== null)
      .join("-")
      .replaceAll(/[\\/:*?"<>|\n\r\t_]+/g, "_")
      .trim();
    return (name === "" ? "profile" : name) + extension;
  }

  /** "FIT Profiler Report": the first line of reports. */
  protected get title(): string {
    return `${this.#stage === null ? "" : `${this.#stage.toUpperCase()} `}Profiler Report`;
  }

  /** A report with a text for each of some actions: a title, and under the name of each its text. */
  protected statsText(stats: Iterable<readonly [actionName: string, text: string]>): string {
    const rank = this.#localRank === null ? "" : ` rank: ${this.#localRank}`;
    const parts = listOf("Profiler.statsText", "stats", stats).flatMap(([action, text]) => [
      `Profile stats for: ${action}${rank}`,
      text,
    ]);
    return [this.title, ...parts].join("\n");
  }

  /** The call that is profiled: "fit", "validate", "test", "predict"; null before the first. */
  get stage(): string | null {
    return this.#stage;
  }

  /** The process's index on its machine, 0 where there is one process. */
  get localRank(): number {
    return this.#localRank ?? 0;
  }

  /**
   * A call of a Trainer begins.
   *
   * @param stage "fit", "validate", "test" or "predict"
   * @param localRank the process's index on its machine, null where there is one process
   * @param logDir the folder of files where the profiler was given none
   */
  setup(stage: string, localRank: number | null = null, logDir: string | null = null): MaybePromise {
    this.#stage = stage;
    this.#localRank = localRank;
    this.dirpath ??= logDir;
  }

  /** The module of the call, before `setup`. Default: nothing. */
  attachModule(_module: nn.Module): void {}

  /** A call is over, or has failed: gives back what the profiler took. Default: nothing. */
  teardown(_stage: string | null): MaybePromise {}
}

/** An action of a profiler of this or another copy of the library. */
export function actionOf(profiler: Profiler, actionName: string): Action {
  return "_action" in profiler ? profiler._action(actionName) : new Action(profiler, actionName);
}

/** Measures nothing: what `trainer.profiler` is where no profiler was given. Counterpart: `PassThroughProfiler`. */
export class PassThroughProfiler extends Profiler {
  override start(_actionName: string): void {}
  override stop(_actionName: string): void {}
  override profile<T>(_actionName: string, run: () => T): T {
    return run();
  }
}

/** Whether a value is a profiler, of this or another copy of the library. */
export function isProfiler(value: unknown): value is Profiler {
  if (typeof value !== "object" || value === null) return false;
  return ["start", "stop", "profile", "setup", "describe", "teardown"].every(
    (name) => typeof Reflect.get(value, name) === "function",
  );
}
