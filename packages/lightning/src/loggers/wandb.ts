/** @file WandbLogger: runs of Weights & Biases, online or in a file that `wandb sync` uploads. */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { nn } from "@lightning-ts/torch";
import { expectString } from "@lightning-ts/torch/util/lists";
import type { Callback } from "../core/callback.js";
import { type FinalizeStatus, Logger, type MetricValue } from "../core/logger.js";
import { outputPath } from "../fabric/file-systems/path-rule.js";
import { MisconfigurationException } from "../util/errors.js";
import { type AnyOptions, option, optional, Options, type OptionsOf, type ValuesOf } from "../util/options.js";
import type { MaybePromise } from "../util/promises.js";
import { isRankZero, rankZeroWarn } from "../util/rank-zero.js";
import { boolean, list, oneOf, real, text } from "../util/rules.js";
import { TypeError } from "../util/user-errors.js";
import { attempt, entriesOf } from "../util/value-text.js";
import { Checkpoints, type SavedCheckpoint } from "./delivery/checkpoints.js";
import { noExperiment } from "./dummy.js";
import { LateSave } from "./late-save.js";
import { NumberReader } from "./number-rows.js";
import { type WandbImage, WandbAudio, WandbImages, type WandbSound, WandbTable } from "./wandb/media.js";
import { globalStepName, type RunSettings } from "./wandb/records.js";
import { WandbRun, type WatchOptions } from "./wandb/run.js";
import { WandbService } from "./wandb/service.js";

const options = new Options("WandbLogger", {
  /** The run's name. Default null: WANDB_NAME, else the service draws one. */
  name: optional(text()),
  /** The folder in which `wandb/` is made. Default ".". */
  saveDir: option(outputPath, "."),
  /** The run's id; one that is there is continued. Default null: WANDB_RUN_ID, else a new one. */
  version: optional(text()),
  /** The same as `version`. Default null. */
  id: optional(text()),
  /** Whether the run is only written to a file, as with WANDB_MODE=offline. Default false. */
  offline: option(boolean, false),
  /** The project. Default null: WANDB_PROJECT, else "lightning_logs". */
  project: optional(text()),
  /** Whose project: a user or a team. Default null: WANDB_ENTITY, else the user's own. */
  entity: optional(text()),
  /** Whether checkpoints of ModelCheckpoint become artifacts: true at training's end, "all" as soon as they are saved. Default false. */
  logModel: option(oneOf([true, false, "all"], TypeError), false),
  /** A prefix of each metric's name, followed by "-". Default "". */
  prefix: option(text(), ""),
  /** The name of the artifact of checkpoints. Default null: "model-" and the run's id. */
  checkpointName: optional(text()),
  /** Words about the run. Default null: WANDB_NOTES. */
  notes: optional(text()),
  /** Tags of the run. Default null: WANDB_TAGS, separated by commas. */
  tags: optional(list(text())),
  /** The group of runs. Default null: WANDB_RUN_GROUP. */
  group: optional(text()),
  /** The kind of job, such as "train". Default null: WANDB_JOB_TYPE. */
  jobType: optional(text()),
  /** The most seconds that the end of a run waits for what is not sent yet. Default 60. */
  patience: option(real, 60),
});

/** Options of WandbLogger. */
export interface WandbLoggerOptions extends OptionsOf<typeof options> {}

/**
 * Logs to Weights & Biases without its own package: online, with the key of WANDB_API_KEY or of `~/.netrc`, or offline to a file that `wandb sync` uploads
 * later. Online the file is written as well, so that nothing is lost while the service is down. Counterpart: `lightning.pytorch.loggers.WandbLogger`.
 *
 * @example new Trainer({ logger: new WandbLogger({ project: "mnist", logModel: "all" }) });
 */
export class WandbLogger extends Logger {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** Between prefix and metric. */
  LOGGER_JOIN_CHAR = "-";

  readonly #options: ValuesOf<typeof options>;
  readonly #project: string;
  readonly #id: string | null;
  readonly #checkpoints: Checkpoints;
  readonly #reader = new NumberReader((names) => [...names.map(this.#nameOf), globalStepName]);
  readonly #saves = new LateSave(() => this.save());
  #run: WandbRun | null = null;
  #service: WandbService | null = null;

  /** @throws MisconfigurationException for `logModel` together with `offline` */
  constructor(given: WandbLoggerOptions = {}) {
    super();
    this.#options = options.read(given);
    const { id, logModel, offline, project, version } = this.#options;
    if (offline && logModel !== false) {
      throw new MisconfigurationException(
        `WandbLogger: expected logModel without offline, because nothing is uploaded. Received: logModel: ${String(logModel)} with offline: true. ` +
          "Leave one of them out.",
      );
    }
    this.#project = project ?? variable("WANDB_PROJECT") ?? "lightning_logs";
    this.#id = version ?? id ?? variable("WANDB_RUN_ID");
    this.#checkpoints = new Checkpoints(logModel);
  }

  /** The project. */
  override get name(): string {
    return this.#project;
  }

  /** The run's id; null before the run begins, unless it was given. */
  override get version(): string | null {
    return this.#run?.id ?? this.#id;
  }

  override get saveDir(): string {
    return this.#options.saveDir;
  }

  /** Whether there is a run that goes on. */
  get isBegun(): boolean {
    return this.#run !== null && !this.#run.isFinished;
  }

  /** The run; begun when it is first asked for. Processes other than the first have one that does nothing. */
  override get experiment(): WandbRun {
    if (this.#run?.isFinished === false) return this.#run;
    if (!isRankZero() || variable("WANDB_MODE") === "disabled") return noExperiment() as WandbRun; // which has any member
    return (this.#run = this.#begin());
  }

  #begin(): WandbRun {
    const { entity, group, jobType, name, notes, patience, saveDir, tags } = this.#options;
    const id = this.version ?? newId();
    const settings: RunSettings = {
      ...{
        id,
        project: this.#project,
        entity: entity ?? variable("WANDB_ENTITY"),
        name: name ?? variable("WANDB_NAME"),
      },
      ...{ notes: notes ?? variable("WANDB_NOTES"), group: group ?? variable("WANDB_RUN_GROUP") },
      jobType: jobType ?? variable("WANDB_JOB_TYPE"),
      tags: tags ?? variable("WANDB_TAGS")?.split(",") ?? [],
    };
    const apiKey = this.#isOffline ? null : apiKeyOf(address());
    if (!this.#isOffline && apiKey === null) {
      rankZeroWarn(
        "WandbLogger: expected a key in WANDB_API_KEY or ~/.netrc. Received: none, so that the run is only written to a file. Send it later by " +
          "`wandb sync`, or say offline: true.",
      );
    }
    const isContinued = this.version !== null;
    const kind = apiKey === null ? "offline-run" : "run";
    const dir = join(saveDir, "wandb", `${kind}-${stamp(new Date())}-${id}`);
    this.#service =
      apiKey === null ? null : new WandbService({ address: address(), apiKey, dir, settings, isContinued, patience });
    const run = new WandbRun(settings, dir, this.#service);
    run.defineMetric("trainer/global_step");
    run.defineMetric("*", { stepMetric: "trainer/global_step", stepSync: true });
    return run;
  }

  get #isOffline(): boolean {
    return this.#options.offline || ["offline", "dryrun"].includes(variable("WANDB_MODE") ?? "");
  }

  /** Begins the run, and waits for the service some seconds; one that is down is a warning. */
  override async beginRun(): Promise<void> {
    void this.experiment;
    await this.#service?.opened(Math.min(this.#options.patience, 10));
  }

  override logMetrics(metrics: Readonly<Record<string, MetricValue | object>>, step?: number | null): void {
    if (!isRankZero()) return;
    const { numbers } = this.#reader;
    const names = typeof step === "number" ? this.#reader.read(metrics) : null;
    if (names !== null && typeof step === "number") {
      numbers.push(step);
      this.experiment.logNumbers(names, numbers);
      return;
    }
    const named = entriesOf(metrics).map(([name, value]) => [this.#nameOf(name), value] as const);
    const at = step === undefined || step === null ? {} : { [globalStepName]: step };
    this.experiment.log({ ...Object.fromEntries(named), ...at });
  }

  readonly #nameOf = (name: string): string => {
    const { prefix } = this.#options;
    return prefix === "" ? name : prefix + this.LOGGER_JOIN_CHAR + name;
  };

  override logHyperparams(params: object): void {
    if (isRankZero()) this.experiment.updateConfig(params);
  }

  /** Logs a table. */
  logTable(key: string, columns: readonly string[], data: readonly (readonly unknown[])[], step?: number | null): void {
    expectString("WandbLogger.logTable", "key", key);
    this.logMetrics({ [key]: new WandbTable(columns, data) }, step);
  }

  /** Logs texts as a table. */
  logText(key: string, columns: readonly string[], data: readonly (readonly string[])[], step?: number | null): void {
    this.logTable(key, columns, data, step);
  }

  /** Logs images: tensors of shape [channels, height, width], pixels of a canvas, PNG files. Waits for the tensors' device. */
  logImage(
    key: string,
    images: readonly WandbImage[],
    others: { step?: number | null; caption?: readonly string[] } = {},
  ): void {
    expectString("WandbLogger.logImage", "key", key);
    this.logMetrics({ [key]: new WandbImages(images, others.caption ?? null) }, others.step);
  }

  /** Logs sounds: samples from -1 to 1 with the `sampleRate` of each, or files. */
  logAudio(
    key: string,
    audios: readonly WandbSound[],
    others: { step?: number | null; sampleRate?: readonly number[]; caption?: readonly string[] } = {},
  ): void {
    expectString("WandbLogger.logAudio", "key", key);
    this.logMetrics({ [key]: new WandbAudio(audios, others.sampleRate ?? null, others.caption ?? null) }, others.step);
  }

  /** Logs distributions of the model's gradients, or parameters, while it trains. */
  watch(model: nn.Module, given: WatchOptions = {}): void {
    if (isRankZero()) this.experiment.watch(model, given);
  }

  override save(): MaybePromise {
    return this.#run?.save();
  }

  override saveSoon(): MaybePromise {
    return this.#saves.soon();
  }

  /** The run goes on: it ends by `experiment.finish()`, or with the process. What was logged is written and, for at most the patience, sent. */
  override async finalize(status: FinalizeStatus): Promise<void> {
    if (!isRankZero() || this.#run === null || this.#run.isFinished) return;
    if (status === "success") await this.#logCheckpoints(this.#checkpoints.atEnd());
    await this.#run.settle();
  }

  override async afterSaveCheckpoint(callback: Callback): Promise<void> {
    if (isRankZero()) await this.#logCheckpoints(this.#checkpoints.saved(callback));
  }

  async #logCheckpoints(checkpoints: readonly SavedCheckpoint[]): Promise<void> {
    const run = this.experiment;
    const logged = checkpoints.map(({ isBest, name, path, score, settings }) =>
      run.logArtifact(path, this.#options.checkpointName ?? `model-${run.id}`, {
        ...{ type: "model", filename: "model.ckpt", aliases: isBest ? ["latest", "best"] : ["latest"] },
        metadata: { score, original_filename: name, ModelCheckpoint: settings },
      }),
    );
    await Promise.all(logged);
  }

  /** Waits until all that was logged is written and sent, however long that takes. @throws Refusal for what the service refused */
  async sent(): Promise<void> {
    await this.#run?.save();
    await this.#service?.sent();
  }
}

function variable(name: string): string | null {
  const value = process.env[name];
  return value === undefined || value === "" ? null : value;
}

function address(): string {
  return variable("WANDB_BASE_URL") ?? "https://api.wandb.ai";
}

/** The key of the environment, or the password that `wandb login` keeps. */
function apiKeyOf(service: string): string | null {
  const given = variable("WANDB_API_KEY");
  if (given !== null) return given;
  const file = process.env["NETRC"] ?? join(homedir(), ".netrc");
  const words = attempt(() => readFileSync(file, "utf8").split(/\s+/), []);
  const host = attempt(() => new URL(service).hostname, "");
  const at = words.findIndex((word, i) => word === "machine" && words[i + 1] === host);
  if (at === -1) return null;
  const password = words.indexOf("password", at);
  return password === -1 ? null : (words[password + 1] ?? null);
}

/** Eight letters and digits. */
function newId(): string {
  return Array.from(randomBytes(8), (byte) => (byte % 36).toString(36)).join("");
}

/** "20260131_235959" */
function stamp(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
  return `${day}_${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`;
}
