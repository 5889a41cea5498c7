/** @file MLFlowLogger: metrics, parameters and checkpoints in MLflow. */
import { Tensor } from "@lightning-ts/torch";
import { expectNumber } from "@lightning-ts/torch/util/lists";
import { stringify } from "yaml";
import type { Callback } from "../core/callback.js";
import { type FinalizeStatus, Logger, type MetricValue } from "../core/logger.js";
import { outputPath } from "../fabric/file-systems/path-rule.js";
import { type AnyOptions, option, optional, Options, type OptionsOf, type ValuesOf } from "../util/options.js";
import type { MaybePromise } from "../util/promises.js";
import { isRankZero, rankZeroInfo, rankZeroWarn, rankZeroWarnOnce } from "../util/rank-zero.js";
import { anything, boolean, oneOf, orNull, real, text } from "../util/rules.js";
import { show } from "../util/show.js";
import { RangeError, TypeError } from "../util/user-errors.js";
import { entriesOf } from "../util/value-text.js";
import { Checkpoints, KeptFile, type SavedCheckpoint } from "./delivery/checkpoints.js";
import { Delivery } from "./delivery/delivery.js";
import { noExperiment } from "./dummy.js";
import { NumberReader, perNames } from "./number-rows.js";
import { MLFlowExperiment } from "./mlflow/experiment.js";
import { TrackingFolder } from "./mlflow/folder.js";
import { OpenRun } from "./mlflow/open-run.js";
import { rowNumbers, type RunStatus, runStatuses } from "./mlflow/store.js";
import { TrackingServer } from "./mlflow/server.js";
import { flattenHparams } from "./tensorboard/hparams.js";
import { pythonText } from "./python-text.js";

const options = new Options("MLFlowLogger", {
  /** The experiment; made where there is none. Default "lightning_logs". */
  experimentName: option(text(), "lightning_logs"),
  /** The run's name. Default null: the server draws one. */
  runName: optional(text()),
  /** The server's address, or "file:" and a folder. Default null: MLFLOW_TRACKING_URI, else the folder `saveDir`. */
  trackingUri: optional(text()),
  /** Tags of the run, all texts. Default null. */
  tags: optional(anything<Readonly<Record<string, string>>>("an object of texts")),
  /** The folder of runs where there is no server. Default "./mlruns". */
  saveDir: option(orNull(outputPath), "./mlruns"),
  /** Whether checkpoints of ModelCheckpoint are kept as files of the run: true at training's end, "all" as soon as they are saved. Default false. */
  logModel: option(oneOf([true, false, "all"], TypeError), false),
  /** A prefix of each metric's name, followed by "-". Default "". */
  prefix: option(text(), ""),
  /** Where files of a new experiment go. Default null: the server decides. */
  artifactLocation: optional(text()),
  /** A run that is continued. Default null: a new one. */
  runId: optional(text()),
  /** Whether what is logged gives a promise, so that a run ends with an error where the server refuses it. Default null: no, that is a warning. */
  synchronous: optional(boolean),
  /** The most seconds that the end of a run waits for what is not sent yet. Default 60. */
  patience: option(real, 60),
});

/** Options of MLFlowLogger. */
export interface MLFlowLoggerOptions extends OptionsOf<typeof options> {}

const longestParameter = 250;
const mostParameters = 100;
const mostMetrics = 1000;

/**
 * Logs to a server of MLflow, over HTTP and without MLflow's own package; without a server to a folder. What is logged is sent in order behind the
 * running steps; while the server is down it waits, with a warning, and nothing of it ends a training. Counterpart:
 * `lightning.pytorch.loggers.MLFlowLogger`.
 *
 * @example new Trainer({ logger: new MLFlowLogger({ experimentName: "mnist", trackingUri: "http://localhost:5000" }) });
 */
export class MLFlowLogger extends Logger {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** Between prefix and metric. */
  LOGGER_JOIN_CHAR = "-";

  readonly #options: ValuesOf<typeof options>;
  readonly #folder: string | null;
  readonly #delivery: Delivery;
  readonly #run: OpenRun;
  readonly #checkpoints: Checkpoints;
  readonly #reader = new NumberReader((names) => [...names.map((name) => this.#keyOf(name)), ...rowNumbers]);
  #experiment: MLFlowExperiment | null = null;

  /** @throws TypeError for options of another type, and for an address that is none */
  constructor(given: MLFlowLoggerOptions = {}) {
    super();
    this.#options = options.read(given);
    const { logModel, patience, saveDir, trackingUri } = this.#options;
    const variable = process.env["MLFLOW_TRACKING_URI"];
    const uri = trackingUri ?? (variable === undefined || variable === "" ? `file:${saveDir ?? "./mlruns"}` : variable);
    this.#folder = /^https?:/i.test(uri) ? null : uri.replace(/^file:(?:\/\/(?=\/))?/, "");
    const store = this.#folder === null ? new TrackingServer(uri) : new TrackingFolder(this.#folder);
    this.#delivery = new Delivery({ owner: "MLFlowLogger", place: store.place, patience });
    this.#run = new OpenRun(store, this.#delivery, this.#options);
    this.#checkpoints = new Checkpoints(logModel);
  }

  /** The experiment's id; null until it is known, for which a run waits when it begins. */
  override get name(): string | null {
    return this.#opened.info?.experimentId ?? null;
  }

  /** The run's id; null until it is known, for which a run waits when it begins. */
  override get version(): string | null {
    return this.#opened.info?.runId ?? this.#options.runId;
  }

  /** The run's id; as `version`. */
  get runId(): string | null {
    return this.version;
  }

  /** The experiment's id; as `name`. */
  get experimentId(): string | null {
    return this.name;
  }

  /** The folder of runs, where there is no server. */
  override get saveDir(): string | null {
    return this.#folder;
  }

  /** Tags, texts and files of the run, for what is no metric. Processes other than the first have one that does nothing. */
  override get experiment(): MLFlowExperiment {
    if (!isRankZero()) return noExperiment() as MLFlowExperiment; // which has any member
    return (this.#experiment ??= new MLFlowExperiment(this.#opened, this.#delivery));
  }

  /** The run, which is opened when it is first asked for. */
  get #opened(): OpenRun {
    if (isRankZero()) this.#run.open();
    return this.#run;
  }

  /**
   * Opens the run, and waits for it some seconds; a server that is down is a warning.
   *
   * @throws Refusal where the server refuses it, such as for a `runId` that it does not have
   */
  override async beginRun(): Promise<void> {
    if (isRankZero()) await this.#opened.ready(Math.min(this.#options.patience, 10));
  }

  /** Texts are left out, with a warning. Letters that MLflow does not allow in a name are left out of it. */
  override logMetrics(metrics: Readonly<Record<string, MetricValue>>, step?: number | null): MaybePromise {
    if (!isRankZero()) return;
    if (step !== undefined && step !== null) expectNumber("MLFlowLogger.logMetrics", "step", step);
    const run = this.#opened;
    const names = this.#reader.read(metrics);
    const row = names === null ? this.#rowOf(metrics) : { names, numbers: this.#reader.numbers };
    row.numbers.push(Date.now(), Math.trunc(step ?? 0));
    for (const { from, names: part } of partsOf(row.names)) {
      const numbers =
        part === row.names
          ? row.numbers
          : [
              ...row.numbers.slice(from, from + part.length - rowNumbers.length),
              ...row.numbers.slice(-rowNumbers.length),
            ];
      run.addMetrics(part, numbers, mostMetrics);
    }
    return this.#mayWait();
  }

  /** What is no text of the metrics, as a row. */
  #rowOf(metrics: object): { readonly names: readonly string[]; readonly numbers: number[] } {
    const [names, numbers]: [string[], number[]] = [[], []];
    for (const [given, value] of entriesOf(metrics)) {
      const name = this.#named(given);
      if (typeof value === "string") {
        rankZeroInfo(`MLFlowLogger: discarding the metric ${name}, whose value is a text: ${show(value)}.`);
        continue;
      }
      names.push(this.#keyOf(given));
      numbers.push(numberOf(name, value));
    }
    return { names: [...names, ...rowNumbers], numbers };
  }

  #named(given: string): string {
    const { prefix } = this.#options;
    return prefix === "" ? given : prefix + this.LOGGER_JOIN_CHAR + given;
  }

  #keyOf(given: string): string {
    const name = this.#named(given);
    const key = name.replaceAll(/[^a-zA-Z0-9_/. -]+/g, "");
    if (key !== name) {
      rankZeroWarnOnce(
        `MLFlowLogger: expected names of metrics of letters, digits, "_", "/", ".", "-" and " ". Received: ${name}. It is logged as ${show(key)}.`,
        "RuntimeWarning",
      );
    }
    return key;
  }

  /** Texts longer than 250 letters are cut. */
  override logHyperparams(params: object): MaybePromise {
    if (!isRankZero()) return;
    const pairs = Object.entries(flattenHparams(params)).map(([key, value]) => ({
      key,
      value: pythonText(value).slice(0, longestParameter),
    }));
    if (pairs.length === 0) return;
    const run = this.#opened;
    for (let i = 0; i < pairs.length; i += mostParameters) run.addParams(pairs.slice(i, i + mostParameters));
    return this.#mayWait();
  }

  #mayWait(): MaybePromise {
    if (this.#options.synchronous === true) return this.#delivery.sent();
  }

  /**
   * Waits until all that was logged is sent, however long that takes.
   *
   * @throws Refusal for the first thing since the last call that the server refused
   */
  sent(): Promise<void> {
    return this.#delivery.sent();
  }

  /** @throws RangeError for another status */
  override async finalize(status: FinalizeStatus | RunStatus): Promise<void> {
    if (!isRankZero() || !this.#run.isOpen) return;
    const named = { success: "FINISHED", finished: "FINISHED", failed: "FAILED" } as const;
    const state = runStatuses.find((one) => one === (named[status as FinalizeStatus] ?? status));
    if (state === undefined) {
      throw new RangeError(
        `MLFlowLogger.finalize: expected "success", "failed", "finished" or one of ${runStatuses.join(", ")}. Received: ${show(status)}.`,
      );
    }
    this.#sendCheckpoints(this.#checkpoints.atEnd());
    this.#run.update(state);
    await this.#delivery.close();
  }

  override afterSaveCheckpoint(callback: Callback): void {
    if (isRankZero()) this.#sendCheckpoints(this.#checkpoints.saved(callback));
  }

  #sendCheckpoints(checkpoints: readonly SavedCheckpoint[]): void {
    for (const { isBest, name, path, score, settings } of checkpoints) {
      const folder = name.replace(/(?<=.)\.[^.]*$/, "");
      const file = new KeptFile(path);
      const aliases = isBest ? "['latest', 'best']" : "['latest']";
      const metadata = stringify({ Checkpoint: settings, original_filename: name, score }, { version: "1.1" });
      const run = this.#opened;
      run.addArtifact(`${folder}/${name}`, file.path, () => file.remove());
      run.addArtifact(`${folder}/aliases.txt`, Buffer.from(aliases));
      run.addArtifact(`${folder}/metadata.yaml`, Buffer.from(metadata));
    }
  }
}

/** The names of parts of a row that a request takes, and where their numbers begin; none of a row without metrics. */
const partsOf = perNames((names) => {
  const metrics = names.slice(0, -rowNumbers.length);
  if (metrics.length > 0 && metrics.length <= mostMetrics) return [{ from: 0, names }];
  const parts: { readonly from: number; readonly names: readonly string[] }[] = [];
  for (let from = 0; from < metrics.length; from += mostMetrics)
    parts.push({ from, names: [...metrics.slice(from, from + mostMetrics), ...rowNumbers] });
  return parts;
});

function numberOf(name: string, value: unknown): number {
  if (value instanceof Tensor && value.numel() === 1) return Number(value.item());
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return Number(value);
  rankZeroWarn(`MLFlowLogger: expected a number for ${name}. Received: ${show(value)}. It is logged as NaN.`);
  return NaN;
}
