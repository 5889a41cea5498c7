/** @file JSONLinesLogger: metrics as lines of JSON, hyperparameters in a YAML file. */
import { Tensor } from "@lightning-ts/torch";
import { RowText } from "@lightning-ts/torch/native/number-rows";
import { assignOwn } from "@lightning-ts/torch/util/own-keys";
import { type FinalizeStatus, Logger, type MetricValue } from "../core/logger.js";
import { outputPath } from "../fabric/file-systems/path-rule.js";
import { joinPath } from "../fabric/file-systems/paths.js";
import { locate } from "../fabric/file-systems/registry.js";
import { type AnyOptions, option, Options, type OptionsOf, required, type ValuesOf } from "../util/options.js";
import { inTurn, letGo, type MaybePromise, ready, Turns } from "../util/promises.js";
import { isRankZero, rankZeroWarn } from "../util/rank-zero.js";
import { whole } from "../util/rules.js";
import { attempt, entriesOf, textOf } from "../util/value-text.js";
import { experimentTable } from "./experiment-options.js";
import { LateSave } from "./late-save.js";
import { writeHparams } from "./hparams-yaml.js";
import { expandHome, Version, versionFolder } from "./versions.js";
import { NumberReader, NumberRows, perNames, rowsAt } from "./number-rows.js";
import { PatientWrites, writing } from "./writing.js";

const options = new Options(
  "JSONLinesLogger",
  {
    /** Folder of all experiments: a path, a `file:` URL, or an address such as "memory://logs"; "~" is the user's own. */
    saveDir: required(outputPath),
    ...experimentTable,
    /** The most lines that are kept before they are written. Default 100. */
    flushEvery: option(whole(1), 100),
  },
  ["saveDir"],
);

/** Options of JSONLinesLogger. */
export interface JSONLinesLoggerOptions extends OptionsOf<typeof options> {}

/**
 * Logs to `saveDir/name/version_N/metrics.jsonl`, a line of JSON for each call with its step and the time in seconds since 1970, and `hparams.yaml`. The file
 * only grows, whatever is logged. Numbers that JSON does not have are texts: "NaN", "Infinity". Lightning has no such logger.
 *
 * @example new Trainer({ logger: new JSONLinesLogger("logs", { name: "my_experiment" }) });
 */
export class JSONLinesLogger extends Logger {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** Between prefix and metric. */
  LOGGER_JOIN_CHAR = "-";

  readonly #options: ValuesOf<typeof options>;
  readonly #saveDir: string;
  readonly #version: Version;
  /** Numbers become texts when they are written. */
  readonly #lines: (string | NumberRows)[] = [];
  #count = 0;
  readonly #reader = new NumberReader((names) => withHead(names.map((name) => this.#nameOf(name))));
  readonly #hparams: Record<string, unknown> = {};
  #hparamsChanged = false;
  readonly #turns = new Turns();
  readonly #writes = new PatientWrites();
  readonly #saves = new LateSave(() => this.save());

  /**
   * @param saveDir folder of all experiments: a path, a `file:` URL, or an address such as "memory://logs"; "~" is the user's own
   * @throws TypeError if it is not a path
   */
  constructor(saveDir: string | URL, given: JSONLinesLoggerOptions = {}) {
    super();
    this.#options = options.read(given, { saveDir });
    this.#saveDir = expandHome(this.#options.saveDir);
    this.#version = new Version("JSONLinesLogger", this.#options.version, () => this.rootDir);
  }

  override get name(): string {
    return this.#options.name ?? "";
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

  override get rootDir(): string {
    return joinPath(this.#saveDir, this.name);
  }

  override get logDir(): string {
    return joinPath(this.rootDir, versionFolder(this.version));
  }

  override logMetrics(metrics: Readonly<Record<string, MetricValue>>, step?: number | null): void {
    if (!isRankZero()) return;
    const time = Date.now() / 1000;
    if (!this.#addNumbers(metrics, step, time)) this.#lines.push(`${this.#line(metrics, step ?? null, time)}\n`);
    // What fails stays to be written: the next save says why.
    if (++this.#count >= this.#options.flushEvery) letGo(this.save());
  }

  #addNumbers(metrics: object, step: unknown, time: number): boolean {
    const { numbers } = this.#reader;
    if (typeof step !== "number" || !Number.isFinite(step)) return false;
    const names = this.#reader.read(metrics);
    if (names === null) return false;
    numbers.push(step, time);
    rowsAt(this.#lines, names).add(numbers);
    return true;
  }

  #line(metrics: object, step: number | null, time: number): string {
    const named = entriesOf(metrics).map(([name, value]) => [this.#nameOf(name), plain(value)] as const);
    return JSON.stringify({ step, time, ...Object.fromEntries(named) });
  }

  #nameOf(name: string): string {
    const { prefix } = this.#options;
    return prefix === "" ? name : prefix + this.LOGGER_JOIN_CHAR + name;
  }

  override logHyperparams(params: object): void {
    if (!isRankZero()) return;
    assignOwn(this.#hparams, Object.fromEntries(entriesOf(params)));
    this.#hparamsChanged = true;
  }

  /** Writes what is kept. While the disk is full it stays kept, with a warning, until the next write. */
  override save(): MaybePromise {
    if (isRankZero()) return this.#turns.run(() => inTurn(this.#save(false)));
  }

  override saveSoon(): MaybePromise {
    return this.#saves.soon();
  }

  override finalize(_status: FinalizeStatus): MaybePromise {
    if (isRankZero()) return this.#turns.run(() => inTurn(this.#save(true)));
  }

  *#save(isLast: boolean): Generator<unknown, void, unknown> {
    if (this.#count === 0 && !this.#hparamsChanged) return;
    const { fileSystem, path: folder } = locate(this.logDir);
    yield* ready(fileSystem.makeFolder(folder));
    yield* ready(this.#writes.attempt(() => inTurn(this.#saveHparams()), isLast));
    const [lines, count] = [this.#lines.splice(0), this.#count]; // there may be more when they are written
    if (count === 0) return;
    let isWritten = false;
    try {
      const file = joinPath(this.logDir, "metrics.jsonl");
      const bytes = Buffer.concat(lines.map(bytesOf));
      const append = (): MaybePromise => writing(file, () => fileSystem.append(locate(file).path, bytes));
      isWritten = yield* ready(this.#writes.attempt(append, isLast));
    } finally {
      if (!isWritten) this.#lines.unshift(...lines);
    }
    if (isWritten) this.#count -= count;
  }

  *#saveHparams(): Generator<unknown, void, unknown> {
    if (!this.#hparamsChanged) return;
    for (const name of yield* ready(writeHparams(joinPath(this.logDir, "hparams.yaml"), this.#hparams))) {
      rankZeroWarn(`Skipping '${name}' parameter because it is not possible to safely dump to YAML.`);
    }
    this.#hparamsChanged = false;
  }
}

/** Names with those of a line's head, whose numbers are the last of a row; null where these are among them. */
function withHead(names: readonly string[]): readonly string[] | null {
  return names.includes("step") || names.includes("time") ? null : [...names, "step", "time"];
}

/** Rows of numbers as lines, which begin with the step and the time. */
const lineOf = perNames((names) => {
  const order = [names.length - 2, names.length - 1, ...Array.from({ length: names.length - 2 }, (_, i) => i)];
  const parts = order.map((column, i) => ({
    ...{ before: `${i === 0 ? "{" : ","}${JSON.stringify(names[column])}:`, column },
    style: "quoted" as const,
  }));
  return new RowText(names.length, parts, "}\n");
});

const bytesOf = (line: string | NumberRows): Uint8Array =>
  line instanceof NumberRows ? lineOf(line.names).bytes(line.values) : Buffer.from(line);

function plain(value: unknown): string | number | boolean | null {
  const item: unknown =
    value instanceof Tensor && value.numel() === 1
      ? attempt(() => value.item<number | boolean | bigint>(), null)
      : value;
  if (typeof item === "bigint") return Number(item);
  if (typeof item === "number") return Number.isFinite(item) ? item : String(item);
  return typeof item === "boolean" || typeof item === "string" || item === null ? item : textOf(item);
}
