/** @file CSVLogger: metrics in a CSV file, hyperparameters in a YAML file. */
import { show } from "../util/show.js";
import { type ScalarValue, Tensor } from "@lightning-ts/torch";
import { assignOwn } from "@lightning-ts/torch/util/own-keys";
import { pythonFloat } from "../checkpoint/python-text.js";
import { joinPath } from "../fabric/file-systems/paths.js";
import { outputPath } from "../fabric/file-systems/path-rule.js";
import { locate } from "../fabric/file-systems/registry.js";
import { inTurn, letGo, type MaybePromise, ready, Turns, whenReady } from "../util/promises.js";
import { type FinalizeStatus, Logger, type MetricValue } from "../core/logger.js";
import { isRankZero, rankZeroWarn } from "../util/rank-zero.js";
import { noExperiment } from "./dummy.js";
import { type AnyOptions, option, Options, type OptionsOf, required } from "../util/options.js";
import { integer } from "../util/rules.js";
import { attempt, entriesOf, textOf } from "../util/value-text.js";
import { CsvFile, type CsvRow } from "./csv-file.js";
import { LateSave } from "./late-save.js";
import { NumberReader, type NumberRows, rowsAt } from "./number-rows.js";
import { experimentTable } from "./experiment-options.js";
import { writeHparams } from "./hparams-yaml.js";
import { PatientWrites } from "./writing.js";
import { expandHome, Version, versionFolder } from "./versions.js";
import { Error, TypeError } from "../util/user-errors.js";

const options = new Options(
  "CSVLogger",
  {
    /** Folder of all experiments: a path, a `file:` URL, or an address such as "memory://logs"; "~" is the user's own. */
    saveDir: required(outputPath),
    ...experimentTable,
    /** The most steps between two writes. Default 100. */
    flushLogsEveryNSteps: option(integer, 100),
  },
  ["saveDir"],
);

/** Options of CSVLogger. */
export interface CSVLoggerOptions extends OptionsOf<typeof options> {}

/**
 * Logs to `saveDir/name/version_N/metrics.csv` (a row for each call, columns sorted by name) and `hparams.yaml`. Counterpart:
 * `lightning.pytorch.loggers.CSVLogger`.
 *
 * @example new Trainer({ logger: new CSVLogger("logs", { name: "my_experiment" }) });
 */
export class CSVLogger extends Logger {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** Between prefix and metric. */
  LOGGER_JOIN_CHAR = "-";

  readonly #saveDir: string;
  readonly #name: string;
  /** What stands before the name of each metric. */
  readonly prefix: string;
  readonly #flushEvery: number;
  readonly #version: Version;
  #experiment: ExperimentWriter | null = null;
  readonly #saves = new LateSave(() => this.save());

  /**
   * @param saveDir folder of all experiments: a path, a `file:` URL, or an address such as "memory://logs"; "~" is the user's own
   * @throws TypeError if it is not a path, NotAvailableError for an address of other storage
   */
  constructor(saveDir: string | URL, given: CSVLoggerOptions | string = {}) {
    super();
    const all = options.read(typeof given === "string" ? { name: given } : given, { saveDir });
    this.#saveDir = expandHome(all.saveDir);
    this.#name = all.name ?? "";
    this.#version = new Version("CSVLogger", all.version, () => this.rootDir);
    this.prefix = all.prefix;
    this.#flushEvery = all.flushLogsEveryNSteps;
  }

  override get name(): string {
    return this.#name;
  }

  /** The version: given, or one more than the highest that is there when it is first asked for; elsewhere than on this machine, when a run begins. */
  override get version(): number | string {
    return this.#version.current;
  }

  override beginRun(): MaybePromise {
    return this.#version.find();
  }

  override get saveDir(): string {
    return this.#saveDir;
  }

  /** `saveDir/name` */
  override get rootDir(): string {
    return joinPath(this.#saveDir, this.#name);
  }

  /** `saveDir/name/version_N` */
  override get logDir(): string {
    return joinPath(this.rootDir, versionFolder(this.version));
  }

  /** The writer of the files; made with its folder when it is first used. Processes other than the first have one that does nothing. */
  override get experiment(): ExperimentWriter {
    if (!isRankZero()) return noExperiment() as ExperimentWriter; // which has any member
    return (this.#experiment ??= new ExperimentWriter(this.logDir));
  }

  override logMetrics(metrics: Readonly<Record<string, MetricValue>>, step?: number | null): void {
    if (!isRankZero()) return;
    const { experiment } = this;
    const at = step ?? experiment.bufferedRows;
    const prefixed =
      this.prefix === ""
        ? metrics
        : Object.fromEntries(
            entriesOf(metrics).map(([name, value]) => [this.prefix + this.LOGGER_JOIN_CHAR + name, value]),
          );
    experiment.logMetrics(prefixed, at);
    // What fails stays to be written: the next save says why.
    if ((at + 1) % this.#flushEvery === 0) letGo(this.save());
  }

  override logHyperparams(params: object): void {
    if (!isRankZero()) return;
    this.experiment.logHparams(params);
  }

  override save(): MaybePromise {
    if (!isRankZero()) return;
    return this.experiment.save();
  }

  override saveSoon(): MaybePromise {
    return this.#saves.soon();
  }

  /** Writes all rows and returns their number, which ExactResume keeps in checkpoints. */
  stateDict(): { rows: number } {
    if (!isRankZero()) return { rows: 0 };
    letGo(this.experiment.save());
    return { rows: this.experiment.rowCount };
  }

  /** Continues after a number of rows of the file that a run with the same folder left. */
  loadStateDict(state: unknown): void {
    if (!isRankZero()) return;
    const { rows } = state as { rows: number };
    this.experiment.keepRows(rows);
  }

  override finalize(_status: FinalizeStatus): MaybePromise {
    // An experiment that never began leaves no folder.
    return this.#experiment?.save(true);
  }
}

/** Writes the files of one experiment: rows are kept until `save`. */
export class ExperimentWriter {
  /** The file of the hyperparameters. */
  static readonly NAME_HPARAMS_FILE = "hparams.yaml";
  /** The file of the metrics. */
  static readonly NAME_METRICS_FILE = "metrics.csv";

  /** The folder of the files. */
  readonly logDir: string;
  /** All hyperparameters logged so far. */
  readonly hparams: Record<string, unknown> = {};
  readonly #file: CsvFile;
  /** Numbers become texts when they are written. */
  readonly #rows: (CsvRow | NumberRows)[] = [];
  readonly #reader = new NumberReader((names) => (names.includes("step") ? null : [...names, "step"]));
  #buffered = 0;
  #written = 0;
  #hparamsChanged = false;
  readonly #writes = new PatientWrites();
  readonly #turns = new Turns();
  /** The folder is made, and rows of before are kept. */
  #isReady: MaybePromise;

  constructor(logDir: string) {
    this.logDir = logDir;
    this.#isReady = inTurn(makeLogFolder(logDir));
    letGo(this.#isReady); // saving says what failed
    this.#file = new CsvFile(this.metricsFilePath);
  }

  /** Path of metrics.csv. */
  get metricsFilePath(): string {
    return joinPath(this.logDir, ExperimentWriter.NAME_METRICS_FILE);
  }

  /** The number of rows that `save` would write. */
  get bufferedRows(): number {
    return this.#buffered;
  }

  /** Adds a row. */
  logMetrics(metrics: Readonly<Record<string, unknown>>, step: number = this.#buffered): void {
    if (typeof step !== "number") {
      throw new TypeError(`CSVLogger expects a number as 'step'. Received: ${show(step)}.`);
    }
    const { numbers } = this.#reader;
    const names = this.#reader.read(metrics);
    this.#buffered++;
    if (names === null) {
      this.#rows.push(rowOf(metrics, step));
      return;
    }
    numbers.push(step);
    rowsAt(this.#rows, names).add(numbers);
  }

  /** The number of rows of the run. */
  get rowCount(): number {
    return this.#written + this.#buffered;
  }

  /** Keeps the first rows of the existing file, instead of replacing it. */
  keepRows(count: number): void {
    this.#isReady = whenReady(this.#isReady, () => this.#file.keep(count));
    letGo(this.#isReady);
    this.#written = count;
  }

  /** Adds hyperparameters. */
  logHparams(params: object): void {
    assignOwn(this.hparams, Object.fromEntries(entriesOf(params)));
    this.#hparamsChanged = true;
  }

  /**
   * Writes new rows. While the disk is full they are kept, with a warning, until the next write.
   *
   * @param isLast whether this is the last write, so that a full disk is an error
   */
  save(isLast = false): MaybePromise {
    return this.#turns.run(() => inTurn(this.#save(isLast)));
  }

  *#save(isLast: boolean): Generator<unknown, void, unknown> {
    yield* ready(this.#isReady);
    const saveHparams = (): MaybePromise => inTurn(this.#saveHparams());
    if (!(yield* ready(this.#writes.attempt(saveHparams, isLast)))) return;
    yield* ready(this.#isReady); // a resumed run may keep rows since
    const [rows, count] = [this.#rows.splice(0), this.#buffered]; // there may be more when they are written
    let isWritten = false;
    try {
      isWritten = yield* ready(this.#writes.attempt(() => this.#file.append(rows), isLast));
    } finally {
      if (!isWritten) this.#rows.unshift(...rows);
    }
    if (!isWritten) return;
    this.#buffered -= count;
    this.#written += count;
  }

  *#saveHparams(): Generator<unknown, void, unknown> {
    if (!this.#hparamsChanged) return;
    this.#hparamsChanged = false;
    const path = joinPath(this.logDir, ExperimentWriter.NAME_HPARAMS_FILE);
    try {
      for (const name of yield* ready(writeHparams(path, this.hparams))) {
        rankZeroWarn(`Skipping '${name}' parameter because it is not possible to safely dump to YAML.`);
      }
    } catch (error) {
      this.#hparamsChanged = true;
      throw error;
    }
  }
}

/** Metrics of any kind as cells. */
function rowOf(metrics: object, step: number): CsvRow {
  const cells = new Map(
    entriesOf(metrics).map(([name, value]) => [name, attempt(() => cellOf(name, value), null) ?? textOf(value)]),
  );
  cells.set("step", String(step));
  return { names: [...cells.keys()], cells: [...cells.values()] };
}

// Lightning logs all values as floats, also whole ones. The epoch is a counter.
function cellOf(name: string, value: unknown): string {
  if (value instanceof Tensor) return tensorCell(name, value) ?? textOf(value);
  switch (typeof value) {
    case "number":
      return Number.isInteger(value) && name === "epoch" ? String(value) : pythonFloat(value);
    case "boolean":
      return value ? "True" : "False";
    default:
      return textOf(value);
  }
}

/** The text of a tensor of one element, null for others. */
function tensorCell(name: string, tensor: Tensor): string | null {
  if (tensor.numel() !== 1) return null;
  const item = tensor.item<ScalarValue>();
  if (typeof item === "number") return tensor.dtype.isFloatingPoint ? pythonFloat(item) : String(item);
  if (typeof item === "object") return `(${item.re}${item.im < 0 ? "" : "+"}${item.im}j)`;
  return typeof item === "bigint" ? String(item) : cellOf(name, item);
}

function* makeLogFolder(path: string): Generator<unknown, void, unknown> {
  const { fileSystem, path: folder } = locate(path);
  if ((yield* ready(fileSystem.list(folder))).length > 0) {
    rankZeroWarn(
      `Experiment logs directory ${path} exists and is not empty. Previous log files in this directory will be ` +
        "deleted when the new ones are saved!",
    );
  }
  try {
    yield* ready(fileSystem.makeFolder(folder));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    throw Object.assign(
      new Error(`CSVLogger cannot make the folder ${path} (${String(code)}). Give a folder that can be written to.`, {
        cause: error,
      }),
      { code },
    );
  }
}
