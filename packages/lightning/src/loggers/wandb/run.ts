/** @file A run of W&B: rows, configuration, summary, media and artifacts, in a file and, online, at the service too. */
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { nn, Tensor } from "@lightning-ts/torch";
import { expectString } from "@lightning-ts/torch/util/lists";
import { assignOwn, setOwn } from "@lightning-ts/torch/util/own-keys";
import { letGo, type MaybePromise, Turns } from "../../util/promises.js";
import { show } from "../../util/show.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import { entriesOf } from "../../util/value-text.js";
import { artifactFile, artifactOf, staged } from "./artifacts.js";
import { RunFile } from "./file.js";
import { Media, wandbHistogram } from "./media.js";
import type { WandbService } from "./service.js";
import * as records from "./records.js";
import { type Artifact, type MetricDefinition, type RunSettings } from "./records.js";

/** What `watch` looks at. */
export interface WatchOptions {
  /** "gradients", "parameters", "all", or null for nothing. Default "gradients". */
  log?: "gradients" | "parameters" | "all" | null;
  /** Gradients of how many backward passes are logged: each so many. Default 100. */
  logFreq?: number;
}

/** A run that is under way. Counterpart: `wandb.Run`, as far as loggers need it. */
export class WandbRun {
  /** The run's id. */
  readonly id: string;
  /** The folder of its files. */
  readonly dir: string;
  readonly #settings: RunSettings;
  readonly #file: RunFile;
  readonly #service: WandbService | null;
  readonly #start = Date.now();
  readonly #config: Record<string, unknown> = {};
  readonly #summary: Record<string, unknown> = {};
  readonly #metrics = new Map<string, MetricDefinition>();
  /** What rows of numbers have beside the given names; null for those that are logged by `log`. */
  readonly #fullNames = new Map<readonly string[], readonly string[] | null>();
  /** Names of the newest row of numbers whose values are not in the summary yet. */
  #newestNames: readonly string[] | null = null;
  /** Its numbers. */
  readonly #newest: number[] = [];
  /** What goes into the next row. */
  #row: Record<string, unknown> = {};
  #step = 0;
  readonly #writing = new Set<Promise<void>>();
  readonly #turns = new Turns();
  readonly #watched = new Map<nn.Module, (() => void)[]>();
  #isFinished = false;

  /** @internal Made by the logger. @param service null: offline */
  constructor(settings: RunSettings, dir: string, service: WandbService | null) {
    expectString("WandbRun", "dir", dir);
    this.id = settings.id;
    this.dir = dir;
    this.#settings = settings;
    this.#service = service;
    this.#file = new RunFile(dir, settings.id);
    this.#file.add(records.headerRecord());
    this.#file.add(records.runRecord(settings, this.#start));
    letGo(this.#file.flush());
    process.once("beforeExit", this.#atExit);
  }

  /** All of the configuration so far. */
  get config(): Readonly<Record<string, unknown>> {
    return this.#config;
  }

  /** The last value of each name. */
  get summary(): Readonly<Record<string, unknown>> {
    this.#summarize();
    return this.#summary;
  }

  /** Whether it is finished: nothing more is logged. */
  get isFinished(): boolean {
    return this.#isFinished;
  }

  /** Says how a metric is shown: against which other, whose last value is added (`stepSync`) where it is not logged. "*" at the end stands for any. */
  defineMetric(name: string, options: { stepMetric?: string | null; stepSync?: boolean } = {}): void {
    const definition = { name, stepMetric: options.stepMetric ?? null, stepSync: options.stepSync ?? false };
    this.#metrics.set(name, definition);
    this.#fullNames.clear();
    this.#file.add(records.metricRecord(definition));
    this.#service?.defineMetrics([...this.#metrics.values()]);
  }

  /** Sets values of the configuration. */
  updateConfig(values: object): void {
    const entries = Object.fromEntries(entriesOf(values).filter(([, value]) => value !== undefined));
    if (Object.keys(entries).length === 0) return;
    Object.assign(this.#config, entries);
    this.#file.add(records.configRecord(entries));
    this.#service?.updateConfig(this.#config);
  }

  /** Sets values of the summary, instead of the last ones that were logged. */
  updateSummary(values: Readonly<Record<string, unknown>>): void {
    this.#summarize();
    assignOwn(this.#summary, values);
    this.#service?.updateSummary(values);
  }

  /**
   * @internal Adds a row of numbers. It is kept as it is; whoever writes it makes texts of it.
   *
   * @param names those of the metrics and, last, of the training's step
   * @param numbers a number for each, in an array that is changed
   */
  logNumbers(names: readonly string[], numbers: number[]): void {
    const full = this.#fullNamesOf(names);
    if (full === null || this.#isFinished || !isEmpty(this.#row)) {
      this.log(Object.fromEntries(names.map((name, i) => [name, numbers[i]])));
      return;
    }
    const now = Date.now();
    numbers.push(this.#step++, (now - this.#start) / 1000, now / 1000);
    if (this.#newestNames !== full) this.#summarize();
    this.#newestNames = full;
    for (let i = 0; i < full.length; i++) this.#newest[i] = numbers[i] as number;
    this.#file.addRow(full, numbers);
    this.#service?.addRow(full, numbers);
  }

  /** Null where a name is there already, or where a rule adds another metric. */
  #fullNamesOf(names: readonly string[]): readonly string[] | null {
    const known = this.#fullNames.get(names);
    if (known !== undefined) return known;
    const full = [...names, ...records.rowNumbers];
    const isPlain =
      new Set(full).size === full.length && Object.keys(this.#withSteps(objectOf(full))).length === full.length;
    const found = isPlain ? full : null;
    this.#fullNames.set(names, found);
    return found;
  }

  /** Takes the values of the newest row of numbers, as those before it with the same names are of no interest any more. */
  #summarize(): void {
    const names = this.#newestNames;
    this.#newestNames = null;
    names?.forEach((name, i) => setOwn(this.#summary, name, this.#newest[i]));
  }

  /**
   * Adds a row: numbers, texts, lists, tables, images, sound, histograms.
   *
   * @param commit whether the row is done; else the next call adds to it. Default true
   */
  log(values: Readonly<Record<string, unknown>>, { commit = true }: { commit?: boolean } = {}): void {
    if (this.#isFinished)
      throw new TypeError(
        "WandbRun.log: expected a run that is not finished. Received: one that is. Make another logger.",
      );
    const step = this.#step;
    for (const [key, value] of entriesOf(values)) {
      this.#row[key] = value instanceof Media ? value.log(key, step, this) : value;
    }
    if (!commit) return;
    const row = this.#withSteps(this.#row);
    this.#row = {};
    this.#step++;
    const seconds = (Date.now() - this.#start) / 1000;
    const full = { ...row, _step: step, _runtime: seconds, _timestamp: Date.now() / 1000 };
    this.#summarize();
    assignOwn(this.#summary, full);
    this.#file.add(records.historyRecord(full, step));
    this.#service?.addValues(full);
  }

  /** A row with the last values of the metrics that its own are shown against. */
  #withSteps(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const full = { ...row };
    for (const name of Object.keys(row)) {
      const rule = this.#metrics.get(name) ?? this.#patternOf(name);
      if (rule?.stepSync !== true || rule.stepMetric === null || rule.stepMetric in full) continue;
      full[rule.stepMetric] = this.summary[rule.stepMetric] ?? 0;
    }
    return full;
  }

  #patternOf(name: string): MetricDefinition | undefined {
    for (const rule of this.#metrics.values())
      if (rule.name.endsWith("*") && name.startsWith(rule.name.slice(0, -1))) return rule;
    return undefined;
  }

  /** @internal Keeps a file of the run. */
  keep(path: string, bytes: Uint8Array): void {
    this.#file.add(records.filesRecord([path]));
    const file = join(this.dir, "files", path);
    void this.#whileRunning(async () => {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
      this.#service?.addFile(path, file);
    });
  }

  /** @internal An artifact of one table. */
  addTable(key: string, path: string, bytes: Uint8Array): Artifact {
    const digest = createHash("md5").update(bytes).digest("base64");
    const file = { name: `${key}.table.json`, path: join(this.dir, "files", path), size: bytes.length, digest };
    const name = `run-${this.id}-${key.replaceAll(/[^\w.-]/g, "")}`;
    const artifact = artifactOf({
      type: "run_table",
      name,
      aliases: ["latest"],
      metadata: null,
      files: [file],
      isOwn: false,
    });
    this.#addArtifact(artifact);
    return artifact;
  }

  /**
   * Keeps a file as a version of an artifact. It is read later, but as it is now.
   *
   * @param options `type` such as "model"; `aliases` default "latest"; `metadata`; `filename` in the artifact, default that of the path
   */
  logArtifact(
    path: string,
    name: string,
    options: {
      type: string;
      aliases?: readonly string[];
      metadata?: Readonly<Record<string, unknown>> | null;
      filename?: string;
    },
  ): Promise<void> {
    const { aliases = ["latest"], filename = path.replace(/^.*[\\/]/s, ""), metadata = null, type } = options;
    const copy = staged(path);
    const done = this.#turns.run(async () => {
      const file = await artifactFile(filename, copy);
      this.#addArtifact(artifactOf({ type, name, aliases, metadata, files: [file], isOwn: true }));
    });
    return this.#whileRunning(() => Promise.resolve(done));
  }

  #addArtifact(artifact: Artifact): void {
    this.#file.add(records.artifactRecord(artifact, this.#settings));
    this.#service?.addArtifact(artifact);
  }

  /** What is to be waited for before the run ends. */
  #whileRunning(work: () => Promise<void>): Promise<void> {
    const done = work();
    const kept = done.then(
      () => void this.#writing.delete(kept),
      () => void this.#writing.delete(kept),
    );
    this.#writing.add(kept);
    return done;
  }

  /**
   * Logs distributions of gradients, and of parameters, beside the rows. Reads them from the device each so many backward passes.
   *
   * @throws RangeError for a `logFreq` that is not a whole number of at least 1
   */
  watch(model: nn.Module, { log = "gradients", logFreq = 100 }: WatchOptions = {}): void {
    if (!Number.isInteger(logFreq) || logFreq < 1) {
      throw new RangeError(
        `WandbRun.watch: logFreq: expected a whole number of at least 1. Received: ${show(logFreq)}.`,
      );
    }
    if (this.#watched.has(model) || log === null) return;
    const handles: (() => void)[] = [];
    this.#watched.set(model, handles);
    for (const [name, parameter] of model.namedParameters()) {
      if (!parameter.requiresGrad) continue;
      let count = 0;
      const handle = parameter.registerHook((gradient: Tensor) => {
        if (count++ % logFreq !== 0) return;
        if (log !== "parameters") this.log({ [`gradients/${name}`]: wandbHistogram(gradient) }, { commit: false });
        if (log !== "gradients") this.log({ [`parameters/${name}`]: wandbHistogram(parameter) }, { commit: false });
      });
      handles.push(() => handle.remove());
    }
  }

  /** Ends what `watch` began. @param model default: all */
  unwatch(model: nn.Module | null = null): void {
    for (const [watched, handles] of this.#watched) {
      if (model !== null && model !== watched) continue;
      for (const remove of handles) remove();
      this.#watched.delete(watched);
    }
  }

  /** Writes what is kept to the run's file. */
  save(): MaybePromise {
    return this.#file.flush();
  }

  /** Waits until what was logged is written and, online, sent: at most as long as the logger's patience, with a warning where that is too short. */
  async settle(): Promise<void> {
    await Promise.all(this.#writing);
    this.#file.add(records.summaryRecord(this.summary));
    await this.#file.flush();
    await this.#service?.settle();
  }

  /** Ends the run; it is also ended when the process has nothing more to do. @param exitCode default 0 */
  async finish(exitCode = 0): Promise<void> {
    if (this.#isFinished) return;
    this.#isFinished = true;
    process.off("beforeExit", this.#atExit);
    this.unwatch();
    await Promise.all(this.#writing);
    const seconds = (Date.now() - this.#start) / 1000;
    this.#file.add(records.summaryRecord(this.summary));
    this.#file.add(records.exitRecord(exitCode, seconds));
    await this.#file.flush(true);
    await this.#service?.finish(exitCode, this.#config, this.summary);
  }

  readonly #atExit = (): void => {
    letGo(this.finish(typeof process.exitCode === "number" ? process.exitCode : 0));
  };
}

function isEmpty(values: object): boolean {
  for (const _ in values) return false;
  return true;
}

function objectOf(names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, 0]));
}
