/** @file TensorBoardLogger: metrics and hyperparameters in files that TensorBoard reads. */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { Tensor } from "@lightning-ts/torch";
import { localPath } from "@lightning-ts/torch/files";
import { assignOwn } from "@lightning-ts/torch/util/own-keys";
import { type FinalizeStatus, Logger, type MetricValue } from "../core/logger.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import { entriesOf } from "../util/value-text.js";
import { checkKinds, type OptionKinds } from "../util/option-kinds.js";
import { writeHparams } from "./hparams-yaml.js";
import { PatientWrites } from "./writing.js";
import { SummaryWriter, type SummaryWriterOptions } from "./tensorboard/summary-writer.js";
import { expandHome, nextVersion, versionFolder } from "./versions.js";

/** Options of TensorBoardLogger. */
export interface TensorBoardLoggerOptions extends SummaryWriterOptions {
  /** Folder of the experiment inside `saveDir`; "" for none. Default "lightning_logs". */
  name?: string | null;
  /** A number or a folder's name. Default: one more than the highest that is there. */
  version?: number | string | null;
  /** Asks for the model's graph, which is not written here: a warning says so. Default false. */
  logGraph?: boolean;
  /** Whether hyperparameters that are logged without metrics get `hp_metric: -1`, so that they are shown. Default true. */
  defaultHpMetric?: boolean;
  /** Put before each metric's name, with "-" between. Default "". */
  prefix?: string;
  /** A folder inside the version's. */
  subDir?: string | null;
}

/** Metrics by name; several numbers under one name are shown in one chart. */
export type TensorBoardMetrics = Readonly<Record<string, MetricValue | Readonly<Record<string, number | Tensor>>>>;

/** What the options are. */
const kinds: OptionKinds<TensorBoardLoggerOptions> = {
  name: "string",
  version: ["number", "string"],
  logGraph: "boolean",
  defaultHpMetric: "boolean",
  prefix: "string",
  subDir: "string",
  maxQueue: "number",
  flushSecs: "number",
};

/**
 * Logs to `saveDir/name/version_N/` for TensorBoard, hyperparameters to `hparams.yaml` there as well. Counterpart:
 * `lightning.pytorch.loggers.TensorBoardLogger`.
 *
 * @example
 * new Trainer({ logger: new TensorBoardLogger("logs", { name: "my_experiment" }) });
 * // then: tensorboard --logdir logs
 */
export class TensorBoardLogger extends Logger {
  /** The file of the hyperparameters. */
  static readonly NAME_HPARAMS_FILE = "hparams.yaml";
  /** Between prefix and metric. */
  LOGGER_JOIN_CHAR = "-";
  /** All hyperparameters logged so far. */
  readonly hparams: Record<string, unknown> = {};
  /** A folder below each version's, or null. */
  readonly subDir: string | null;

  readonly #saveDir: string;
  readonly #options: TensorBoardLoggerOptions;
  #version: number | string | null;
  #experiment: SummaryWriter | null = null;
  readonly #writes = new PatientWrites();

  /**
   * @param saveDir folder of all experiments, a path or a `file:` URL; "~" is the user's own, "$NAME" an environment variable
   * @throws TypeError if it is no path, NotAvailableError for an address of other storage
   */
  constructor(saveDir: string | URL, given: TensorBoardLoggerOptions | string = {}) {
    super();
    const options: TensorBoardLoggerOptions = typeof given === "string" ? { name: given } : given;
    this.#saveDir = localPath(saveDir, "TensorBoardLogger: saveDir");
    checkKinds("TensorBoardLogger", options, kinds);
    this.#options = options;
    this.#version = options.version ?? null;
    this.subDir = options.subDir ?? null;
  }

  override get name(): string {
    return this.#options.name === null ? "" : (this.#options.name ?? "lightning_logs");
  }

  /** The version: given, or one more than the highest that is there when it is first asked for. */
  override get version(): number | string {
    return (this.#version ??= nextVersion(expandPath(this.rootDir)));
  }

  override get saveDir(): string {
    return this.#saveDir;
  }

  override get rootDir(): string {
    return join(this.#saveDir, this.name);
  }

  override get logDir(): string {
    return expandPath(join(this.rootDir, versionFolder(this.version), this.subDir ?? ""));
  }

  /** The writer; made, with its folder, when first asked for. */
  override get experiment(): SummaryWriter {
    const { maxQueue, flushSecs } = this.#options;
    return (this.#experiment ??= new SummaryWriter(this.logDir, { maxQueue, flushSecs }));
  }

  /** @throws RangeError for a value that is no number */
  override logMetrics(metrics: TensorBoardMetrics, step?: number | null): void {
    const { prefix = "" } = this.#options;
    for (const [name, value] of Object.entries(metrics)) {
      const tag = prefix === "" ? name : prefix + this.LOGGER_JOIN_CHAR + name;
      if (typeof value === "object" && !(value instanceof Tensor)) this.experiment.addScalars(tag, value, step ?? null);
      else this.experiment.addScalar(tag, numberOf(tag, value), step ?? null);
    }
  }

  /** @param metrics by which TensorBoard compares runs, or one number, `hp_metric` */
  override logHyperparams(
    params: object,
    metrics?: Readonly<Record<string, number | Tensor>> | number | Tensor | null,
    step?: number | null,
  ): void {
    assignOwn(this.hparams, Object.fromEntries(entriesOf(params)));
    const { defaultHpMetric = true } = this.#options;
    const given = metrics ?? (defaultHpMetric ? -1 : {});
    const named = typeof given === "number" || given instanceof Tensor ? { hp_metric: given } : given;
    if (Object.keys(named).length === 0) return;
    this.logMetrics(named, step);
    this.experiment.addHparams(params, named, step ?? null);
  }

  override logGraph(_module: object, _input?: unknown): void {
    if (this.#options.logGraph !== true) return;
    rankZeroWarn("TensorBoardLogger({ logGraph: true }): graphs of models are not written. Leave the option out.");
  }

  override save(): void {
    this.experiment.flush();
    this.#writes.attempt(() => this.#saveHparams(), false);
  }

  #saveHparams(): void {
    const path = join(this.logDir, TensorBoardLogger.NAME_HPARAMS_FILE);
    if (!isFolder(this.logDir) || existsSync(path)) return;
    for (const name of writeHparams(path, this.hparams)) {
      rankZeroWarn(`Skipping '${name}' parameter because it is not possible to safely dump to YAML.`);
    }
  }

  override finalize(status: FinalizeStatus): void {
    // An experiment that never began leaves no folder.
    this.#experiment?.close();
    if (status === "success" && this.#experiment !== null) this.save();
  }
}

function numberOf(tag: string, value: unknown): number {
  if (value instanceof Tensor && value.numel() === 1) return Number(value.item());
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return Number(value);
  throw new RangeError(
    `TensorBoardLogger: expected a number, a tensor of one element or an object of numbers for ${tag}. Received: ${
      value instanceof Tensor ? `a tensor of ${value.numel()} elements` : typeof value
    }.`,
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A path with environment variables and the user's own folder put in; unknown variables stay. */
function expandPath(path: string): string {
  const expanded = path.replace(
    /\$(?:(\w+)|\{(\w+)\})/g,
    (text, a?: string, b?: string) => process.env[a ?? b ?? ""] ?? text,
  );
  return expandHome(localPath(expanded, "TensorBoardLogger: saveDir"));
}
