/** @file TensorBoardLogger: metrics and hyperparameters in files that TensorBoard reads. */
import { nn, Tensor } from "@lightning-ts/torch";
import { assignOwn } from "@lightning-ts/torch/util/own-keys";
import { type FinalizeStatus, Logger, type MetricValue } from "../core/logger.js";
import { joinPath } from "../fabric/file-systems/paths.js";
import { moveToDevice } from "../fabric/move-data.js";
import { outputPath } from "../fabric/file-systems/path-rule.js";
import { infoOf } from "../fabric/file-systems/registry.js";
import { inTurn, type MaybePromise, ready } from "../util/promises.js";
import { isRankZero, rankZeroWarn } from "../util/rank-zero.js";
import { noExperiment } from "./dummy.js";
import { entriesOf } from "../util/value-text.js";
import {
  type AnyOptions,
  option,
  optional,
  Options,
  type OptionsOf,
  required,
  type ValuesOf,
} from "../util/options.js";
import { boolean, text } from "../util/rules.js";
import { experimentTable } from "./experiment-options.js";
import { LateSave } from "./late-save.js";
import { writeHparams } from "./hparams-yaml.js";
import { PatientWrites } from "./writing.js";
import { SummaryWriter, writerTable } from "./tensorboard/summary-writer.js";
import { expandHome, Version, versionFolder } from "./versions.js";
import { RangeError } from "../util/user-errors.js";

const options = new Options(
  "TensorBoardLogger",
  {
    /** Folder of all experiments: a path, a `file:` URL, or an address such as "memory://logs"; "~" is the user's home, "$NAME" an environment variable. */
    saveDir: required(outputPath),
    ...experimentTable,
    /** Whether the model's graph is logged, by its `exampleInputArray`. Default false. */
    logGraph: option(boolean, false),
    /** Whether hyperparameters that are logged without metrics get `hp_metric: -1`, so that they are shown. Default true. */
    defaultHpMetric: option(boolean, true),
    /** A folder inside the version's. Default null. */
    subDir: optional(text()),
    ...writerTable,
  },
  ["saveDir"],
);

/** Options of TensorBoardLogger. */
export interface TensorBoardLoggerOptions extends OptionsOf<typeof options> {}

/** Metrics by name; several numbers under one name are shown in one chart. */
export type TensorBoardMetrics = Readonly<Record<string, MetricValue | Readonly<Record<string, number | Tensor>>>>;

/**
 * Logs to `saveDir/name/version_N/` for TensorBoard, hyperparameters to `hparams.yaml` there as well. Counterpart:
 * `lightning.pytorch.loggers.TensorBoardLogger`.
 *
 * @example
 * new Trainer({ logger: new TensorBoardLogger("logs", { name: "my_experiment" }) });
 * // then: tensorboard --logdir logs
 */
export class TensorBoardLogger extends Logger {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** The file of the hyperparameters. */
  static readonly NAME_HPARAMS_FILE = "hparams.yaml";
  /** Between prefix and metric. */
  LOGGER_JOIN_CHAR = "-";
  /** All hyperparameters logged so far. */
  readonly hparams: Record<string, unknown> = {};
  /** A folder below each version's, or null. */
  readonly subDir: string | null;

  readonly #options: ValuesOf<typeof options>;
  readonly #version: Version;
  #experiment: SummaryWriter | null = null;
  readonly #writes = new PatientWrites();
  readonly #saves = new LateSave(() => this.save());

  /**
   * @param saveDir folder of all experiments: a path, a `file:` URL, or an address such as "memory://logs"; "~" is the user's home, "$NAME" an environment variable
   * @throws TypeError if it is not a path, NotAvailableError for an address of other storage
   */
  constructor(saveDir: string | URL, given: TensorBoardLoggerOptions | string = {}) {
    super();
    this.#options = options.read(typeof given === "string" ? { name: given } : given, { saveDir });
    this.#version = new Version("TensorBoardLogger", this.#options.version, () => expandPath(this.rootDir));
    this.subDir = this.#options.subDir;
  }

  /** What stands before the name of each metric. */
  get prefix(): string {
    return this.#options.prefix;
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
    return this.#options.saveDir;
  }

  override get rootDir(): string {
    return joinPath(this.#options.saveDir, this.name);
  }

  override get logDir(): string {
    return expandPath(joinPath(this.rootDir, versionFolder(this.version), this.subDir ?? ""));
  }

  /** The writer; made with its folder when it is first used. Processes other than the first have one that does nothing. */
  override get experiment(): SummaryWriter {
    if (!isRankZero()) return noExperiment() as SummaryWriter; // which has any member
    const { maxQueue, flushSecs } = this.#options;
    return (this.#experiment ??= new SummaryWriter(this.logDir, { maxQueue, flushSecs }));
  }

  /** @throws RangeError for a value that is not a number */
  override logMetrics(metrics: TensorBoardMetrics, step?: number | null): void {
    if (!isRankZero()) return;
    const { experiment } = this;
    const { prefix } = this.#options;
    for (const [name, value] of Object.entries(metrics)) {
      const tag = prefix === "" ? name : prefix + this.LOGGER_JOIN_CHAR + name;
      if (typeof value === "object" && !(value instanceof Tensor)) experiment.addScalars(tag, value, step ?? null);
      else experiment.addScalar(tag, numberOf(tag, value), step ?? null);
    }
  }

  /** @param metrics by which TensorBoard compares runs, or one number, `hp_metric` */
  override logHyperparams(
    params: object,
    metrics?: Readonly<Record<string, number | Tensor>> | number | Tensor | null,
    step?: number | null,
  ): void {
    if (!isRankZero()) return;
    assignOwn(this.hparams, Object.fromEntries(entriesOf(params)));
    const { defaultHpMetric } = this.#options;
    const given = metrics ?? (defaultHpMetric ? -1 : {});
    const named = typeof given === "number" || given instanceof Tensor ? { hp_metric: given } : given;
    if (Object.keys(named).length === 0) return;
    this.logMetrics(named, step);
    this.experiment.addOwnHparams(params, Object.keys(named), step ?? null);
  }

  /**
   * Writes the model's graph, where the option `logGraph` says so.
   *
   * @param input what `forward` takes, a tensor or an array of arguments. Default: the module's `exampleInputArray`
   */
  override logGraph(module: object, input?: unknown): void {
    if (!this.#options.logGraph || !isRankZero()) return;
    const example: unknown = input ?? ("exampleInputArray" in module ? module.exampleInputArray : null);
    if (!(module instanceof nn.Module) || example === null || example === undefined) {
      rankZeroWarn(
        "TensorBoardLogger({ logGraph: true }): expected an example of what `forward` takes. Received: none, so that no graph is written. Set the " +
          "module's exampleInputArray.",
      );
      return;
    }
    const device = module.parameters()[0]?.device;
    this.experiment.addGraph(module, device === undefined ? example : moveToDevice(example, device));
  }

  override save(): MaybePromise {
    if (!isRankZero()) return;
    return inTurn(this.#save());
  }

  override saveSoon(): MaybePromise {
    return this.#saves.soon();
  }

  *#save(): Generator<unknown, void, unknown> {
    yield* ready(this.experiment.flush());
    yield* ready(this.#writes.attempt(() => inTurn(this.#saveHparams()), false));
  }

  *#saveHparams(): Generator<unknown, void, unknown> {
    const path = joinPath(this.logDir, TensorBoardLogger.NAME_HPARAMS_FILE);
    const folder = yield* ready(infoOf(this.logDir));
    if (folder?.isFolder !== true || (yield* ready(infoOf(path))) !== null) return;
    for (const name of yield* ready(writeHparams(path, this.hparams))) {
      rankZeroWarn(`Skipping '${name}' parameter because it is not possible to safely dump to YAML.`);
    }
  }

  override finalize(status: FinalizeStatus): MaybePromise {
    if (!isRankZero()) return;
    return inTurn(this.#finalize(status));
  }

  *#finalize(status: FinalizeStatus): Generator<unknown, void, unknown> {
    // An experiment that never began leaves no folder.
    if (this.#experiment === null) return;
    yield* ready(this.#experiment.close());
    if (status === "success") yield* ready(this.save());
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

/** A path with environment variables and the user's home filled in; unknown variables stay. */
function expandPath(given: string): string {
  const expanded = given.replace(
    /\$(?:(\w+)|\{(\w+)\})/g,
    (text, a?: string, b?: string) => process.env[a ?? b ?? ""] ?? text,
  );
  return expandHome(outputPath.read(expanded, "TensorBoardLogger: saveDir"));
}
