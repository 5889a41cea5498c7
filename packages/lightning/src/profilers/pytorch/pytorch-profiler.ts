/** @file PyTorchProfiler: which operators take the time of steps, with traces. */
import { expectString } from "@lightning-ts/torch/util/lists";
import { randomUUID } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cuda, type nn, profiler } from "@lightning-ts/torch";
import { LightningModule } from "../../core/module.js";
import { Profiler, profilerTable } from "../../core/profiler.js";
import { joinPath } from "../../fabric/file-systems/paths.js";
import { locate } from "../../fabric/file-systems/registry.js";
import { MisconfigurationException } from "../../util/errors.js";
import { type AnyOptions, option, optional, Options, type OptionsOf } from "../../util/options.js";
import { rankZeroWarn } from "../../util/rank-zero.js";
import { anything, boolean, callable, integer, oneOf } from "../../util/rules.js";
import { show } from "../../util/show.js";
import { RangeError } from "../../util/user-errors.js";
import { ModuleRanges } from "./module-ranges.js";
import { ScheduleWrapper, stepOf } from "./schedule-wrapper.js";

const options = new Options("PyTorchProfiler", {
  ...profilerTable,
  /** Whether calls with inputs of other shapes are kept apart; needs recordShapes. Default false. */
  groupByInputShapes: option(boolean, false),
  /** Whether ranges are marked for NVIDIA's tools instead. Not without CUDA. Default false. */
  emitNvtx: option(boolean, false),
  /** Whether traces are written for Chrome and TensorBoard. Default true. */
  exportToChrome: option(boolean, true),
  /** How many rows the table has at most, -1 for all. Default 20. */
  rowLimit: option(integer, 20),
  /** What the table is sorted by. Default null: "cpu_time_total", with CUDA "cuda_time_total". */
  sortByKey: optional(oneOf(profiler.sortKeys, MisconfigurationException)),
  /** Whether the forward passes of the module's parts are shown. Default true. */
  recordModuleNames: option(boolean, true),
  /** Further options of the table: `header`, `maxNameColumnWidth`, `topLevelEventsOnly`, ... Default null: none. */
  tableKwargs: optional(anything<Omit<profiler.TableOptions, "sortBy" | "rowLimit">>("options of the table")),
  /** What is recorded. Default null: the CPU, and CUDA where there is a GPU. */
  activities: optional(anything<readonly profiler.ProfilerActivity[]>('a list of "cpu" and "cuda"')),
  /** Which steps of each kind are recorded. Default null: of five steps the last three, once. */
  schedule: optional(callable<profiler.ProfilerSchedule>("a function", MisconfigurationException)),
  /** Called when a trace is ready, instead of writing it. Default null: it is written. */
  onTraceReady: optional(callable<(prof: profiler.Profile) => void>()),
  /** Whether the shapes of inputs are recorded. Default false. */
  recordShapes: option(boolean, false),
  /** Whether allocations are recorded. Default false. */
  profileMemory: option(boolean, false),
  /** Whether stacks of ranges and operators are wanted. Default false. */
  withStack: option(boolean, false),
  /** Whether floating-point operations are estimated. Default false. */
  withFlops: option(boolean, false),
  /** Whether a file of stacks for flame graphs is written beside each trace. Default false. */
  exportToFlameGraph: option(boolean, false),
  /** What stacks are weighed by. Default "self_cpu_time_total". */
  metric: option(oneOf(["self_cpu_time_total", "self_cuda_time_total"], RangeError), "self_cpu_time_total"),
});

/** Options of `PyTorchProfiler`. */
export interface PyTorchProfilerOptions extends OptionsOf<typeof options> {}

/** The steps that a schedule of its own needs. */
const leastSteps = 5;

/**
 * Shows which operators take the time of steps, by libtorch's own profiler: a table of operators, and traces for Chrome and TensorBoard in which the
 * actions of the run, the parts of the module and the operators are ranges within each other. By default it records three of the first steps of each
 * kind, which costs next to nothing over a run. Counterpart: `lightning.pytorch.profilers.PyTorchProfiler`.
 *
 * @example
 * new Trainer({ profiler: new PyTorchProfiler({ dirpath: "profiles", filename: "run", sortByKey: "cpu_time_total" }) });
 */
export class PyTorchProfiler extends Profiler {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** The profile that is running, null before the first action and after the report. */
  profiler: profiler.Profile | null = null;
  /** The events of the newest report, null before. */
  functionEvents: profiler.FunctionEventList | null = null;
  readonly #options: ReturnType<typeof options.read>;
  readonly #ranges = new Map<string, profiler.ProfiledRange>();
  /** Files that are being written. */
  #writing: Promise<unknown>[] = [];
  #schedule: ScheduleWrapper | null;
  #isDefault: boolean;
  #module: LightningModule | null = null;
  #parts: ModuleRanges | null = null;

  /**
   * @throws MisconfigurationException for a key that the table cannot be sorted by, for a schedule that gives anything but actions, and for
   *   `emitNvtx` without CUDA; RangeError for unknown options of the table
   */
  constructor(given: PyTorchProfilerOptions = {}) {
    const read = options.read(given);
    super({ dirpath: read.dirpath, filename: read.filename });
    this.#options = read;
    if (read.emitNvtx) {
      throw new MisconfigurationException(
        "PyTorchProfiler: emitNvtx: expected false, because this library has no NVTX. Received: true. Leave it out: traces have the same ranges.",
      );
    }
    checkTable(read.tableKwargs);
    if (read.schedule !== null) checkSchedule(read.schedule);
    this.#isDefault = read.schedule === null;
    this.#schedule = this.#makeSchedule();
  }

  #makeSchedule(): ScheduleWrapper {
    return new ScheduleWrapper(this.#options.schedule ?? profiler.schedule({ wait: 1, warmup: 1, active: 3 }));
  }

  /** The run's module, whose parts are shown. */
  override attachModule(module: nn.Module): void {
    this.#module = module instanceof LightningModule ? module : null;
  }

  override start(actionName: string): void {
    expectString("PyTorchProfiler.start", "actionName", actionName);
    if (this.profiler === null) {
      this.#schedule?.setup(actionName);
      this.profiler = this.#makeProfile();
      this.profiler.start();
    }
    if (this.#module !== null && this.#options.recordModuleNames) this.#parts ??= new ModuleRanges(this.#module);
    if (!this.#ranges.has(actionName))
      this.#ranges.set(actionName, new profiler.ProfiledRange(`[pl][profile]${actionName}`));
  }

  #makeProfile(): profiler.Profile {
    const { activities, exportToFlameGraph, profileMemory, recordShapes, withFlops, withStack } = this.#options;
    return profiler.profile({
      ...(activities === null ? {} : { activities }),
      schedule: () => this.#schedule?.next() ?? "record",
      recordShapes,
      profileMemory,
      withFlops,
      withStack: withStack || exportToFlameGraph,
    });
  }

  override stop(actionName: string): void {
    this.#ranges.get(actionName)?.end();
    this.#ranges.delete(actionName);
    const running = this.profiler;
    if (running === null || stepOf(actionName) === null) return;
    this.#schedule?.preStep(actionName);
    if (this.#schedule !== null && this.#isTooShort(this.#schedule)) {
      rankZeroWarn("PyTorchProfiler: there are fewer steps than its schedule needs, so that all of them are recorded.");
      this.#schedule = null;
    }
    running.onTraceReady = this.#options.onTraceReady ?? ((prof) => this.#export(prof, actionName));
    if (this.#schedule !== null) running.stepNum = this.#schedule.numStep;
    running.addMetadata("Framework", "pytorch-lightning");
    running.step();
  }

  /** Whether the default schedule would not come to its end. */
  #isTooShort({ kind }: ScheduleWrapper): boolean {
    if (!this.#isDefault || this.#module === null || kind === null) return false;
    const { trainer } = this.#module;
    const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
    const steps = {
      training_step: () => trainer.numTrainingBatches,
      validation_step: () => sum(trainer.numValBatches) + sum(trainer.numSanityValBatches),
      test_step: () => sum(trainer.numTestBatches),
      predict_step: () => sum(trainer.numPredictBatches),
    }[kind]();
    return steps < leastSteps;
  }

  /** Writes the trace of a cycle. The run does not wait for it; its end does. */
  #export(prof: profiler.Profile, actionName: string): void {
    const { dirpath } = this;
    if (dirpath === null || dirpath === "") {
      rankZeroWarn("PyTorchProfiler: the trace is not written, because there is no dirpath and no folder of logs.");
      return;
    }
    const { exportToChrome, exportToFlameGraph, metric } = this.#options;
    if (exportToChrome) {
      const name = profiler.traceFileName(this.prepareFilename(actionName, ""));
      this.#write(dirpath, name, traceOf(prof));
    }
    if (exportToFlameGraph)
      this.#write(dirpath, this.prepareFilename(actionName, ".stack"), Buffer.from(prof.events().stacks(metric)));
  }

  #write(dirpath: string, name: string, bytes: Uint8Array): void {
    const write = async (): Promise<void> => {
      const { fileSystem, path: folder } = locate(dirpath, "dirpath");
      await fileSystem.makeFolder(folder);
      await fileSystem.write(locate(joinPath(dirpath, name)).path, bytes);
    };
    const writing = write();
    writing.catch(() => {}); // it is awaited at the end of the run
    this.#writing.push(writing);
  }

  override summary(): string {
    this.#finish();
    if (this.functionEvents === null || this.functionEvents.length === 0) return "";
    const { activities, groupByInputShapes, recordShapes, rowLimit, sortByKey, tableKwargs } = this.#options;
    const hasCuda = activities === null ? cuda.isAvailable() : activities.includes("cuda");
    const averages = this.functionEvents.keyAverages({ groupByInputShapes: groupByInputShapes && recordShapes });
    const sortBy = sortByKey ?? (hasCuda ? "cuda_time_total" : "cpu_time_total");
    return this.statsText([["records", averages.table({ ...tableKwargs, sortBy, rowLimit })]]);
  }

  /** Ends the profile, and keeps its events. */
  #finish(): void {
    if (this.profiler !== null) {
      const running = this.profiler;
      this.profiler = null;
      running.stop();
      this.functionEvents = running.events();
    }
    this.#parts?.remove();
    this.#parts = null;
    this.#schedule?.reset();
  }

  override async teardown(stage: string | null): Promise<void> {
    try {
      this.#finish();
    } finally {
      for (const range of this.#ranges.values()) range.end();
      this.#ranges.clear();
    }
    const writing = this.#writing;
    this.#writing = [];
    await Promise.all(writing);
    await super.teardown(stage);
  }
}

/** The bytes of a trace file. */
function traceOf(prof: profiler.Profile): Uint8Array {
  const file = join(tmpdir(), `${randomUUID()}.json`);
  try {
    prof.exportChromeTrace(file);
    return readFileSync(file);
  } finally {
    rmSync(file, { force: true });
  }
}

function checkTable(given: object | null): void {
  const known = profiler.tableOptions.filter((name) => name !== "sortBy" && name !== "rowLimit");
  const wrong = Object.keys(given ?? {}).find((name) => !known.some((one) => one === name));
  if (wrong === undefined) return;
  const advice = wrong === "sortBy" || wrong === "rowLimit" ? "It is an option of the profiler itself." : "";
  throw new RangeError(
    `PyTorchProfiler: tableKwargs: expected ${known.join(", ")}. Received: ${show(wrong)}. ${advice}`,
  );
}

function checkSchedule(schedule: profiler.ProfilerSchedule): void {
  const action: unknown = schedule(0);
  if (profiler.profilerActions.some((one) => one === action)) return;
  throw new MisconfigurationException(
    `PyTorchProfiler: schedule: expected a function that gives ${profiler.profilerActions.join(", ")}. Received: ${show(action)} for step 0. Use ` +
      "torch.profiler.schedule.",
  );
}
