/** @file The run of one logger: opened once, before whatever else is sent. */
import { show } from "../../util/show.js";
import { Error, TypeError } from "../../util/user-errors.js";
import { entriesOf } from "../../util/value-text.js";
import type { Delivery, Parcel } from "../delivery/delivery.js";
import { Unreachable } from "../delivery/service.js";
import type { ArtifactSource, MetricRow, Pair, RunInfo, RunStatus, TrackingStore } from "./store.js";

/** What a run is opened with. */
interface Wanted {
  readonly experimentName: string;
  readonly artifactLocation: string | null;
  readonly runId: string | null;
  readonly runName: string | null;
  readonly tags: Readonly<Record<string, string>> | null;
}

/** A run, which is made at the server or found there. What is added waits for it. */
export class OpenRun {
  readonly #store: TrackingStore;
  readonly #delivery: Delivery;
  readonly #wanted: Wanted;
  #info: RunInfo | null = null;
  #experimentId: string | null = null;
  #isOpen = false;
  /** Why it cannot be opened. */
  #failure: Error | null = null;

  constructor(store: TrackingStore, delivery: Delivery, wanted: Wanted) {
    this.#store = store;
    this.#delivery = delivery;
    this.#wanted = wanted;
  }

  /** What is known of the run; null until the server has answered. */
  get info(): RunInfo | null {
    return this.#info;
  }

  /** Whether it was opened, or is being opened. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Opens it, once. */
  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#delivery.add({ what: "the run", size: 1, send: () => this.#open() });
  }

  /** Waits until it is open, at most so many seconds. @throws what the server refuses it for */
  async ready(seconds: number): Promise<void> {
    if (this.#info === null && this.#failure === null) await this.#delivery.settled(seconds);
    if (this.#failure !== null) throw this.#failure;
  }

  async #open(): Promise<void> {
    try {
      const { artifactLocation, experimentName, runId } = this.#wanted;
      if (runId !== null) {
        this.#info = await this.#store.getRun(runId);
        return;
      }
      // Kept, so that a further attempt goes on from here.
      this.#experimentId ??= await this.#store.openExperiment(experimentName, artifactLocation);
      this.#info = await this.#store.createRun(this.#experimentId, this.#tags());
    } catch (error) {
      if (error instanceof Error && !(error instanceof Unreachable)) this.#failure = error;
      throw error;
    }
  }

  #tags(): Pair[] {
    const { runName, tags } = this.#wanted;
    const given = new Map(entriesOf(tags));
    if (runName !== null) given.set("mlflow.runName", runName);
    return [...given].map(([key, value]) => {
      if (typeof value === "string") return { key, value };
      throw new TypeError(
        `MLFlowLogger: tags: expected a text for ${show(key)}. Received: ${show(value)}. Give it as a text.`,
      );
    });
  }

  /** Adds values of metrics. @param most how many one request takes */
  addMetrics(row: MetricRow, most: number): void {
    this.#delivery.add(new MetricsParcel(this.#sendRows, row, most));
  }

  readonly #sendRows = (rows: readonly MetricRow[], signal: AbortSignal): Promise<void> =>
    this.#store.logMetrics(this.#run(), rows, signal);

  /** Adds parameters. */
  addParams(params: readonly Pair[]): void {
    this.#add("parameters", (run, signal) => this.#store.logParams(run, params, signal), params.length);
  }

  /** Adds a tag. */
  addTag(tag: Pair): void {
    this.#add("tags", (run, signal) => this.#store.setTag(run, tag, signal));
  }

  /** Adds a file. @param after what is done when it is sent, or cannot be */
  addArtifact(path: string, source: ArtifactSource, after: () => void = () => undefined): void {
    this.#add("files", async (run, signal) => {
      try {
        await this.#store.putArtifact(run, path, source, signal);
      } catch (error) {
        if (error instanceof Unreachable) throw error; // it is tried again
        after();
        throw error;
      }
      after();
    });
  }

  /** Changes the run's state. */
  update(status: RunStatus): void {
    this.#add("the state of the run", (run, signal) => this.#store.update(run, status, signal));
  }

  #add(what: string, send: (run: RunInfo, signal: AbortSignal) => Promise<void>, size = 1): void {
    this.#delivery.add({ what, size, send: (signal) => send(this.#run(), signal) });
  }

  #run(): RunInfo {
    if (this.#info !== null) return this.#info;
    throw this.#failure ?? new Error("MLFlowLogger: the run is not open.");
  }
}

type SendRows = (rows: readonly MetricRow[], signal: AbortSignal) => Promise<void>;

/** Values of metrics in one request. */
class MetricsParcel implements Parcel {
  readonly what = "metrics";
  readonly #send: SendRows;
  readonly #row: MetricRow;
  readonly #most: number;
  size: number;
  /** All rows, where it was joined of others: nobody else has it then, and more are put into it, not into a copy each time. */
  #joined: MetricRow[] | null = null;

  constructor(send: SendRows, row: MetricRow, most: number) {
    this.#send = send;
    this.#row = row;
    this.#most = most;
    this.size = row.row.names.length;
  }

  send(signal: AbortSignal): Promise<void> {
    return this.#send(this.#joined ?? [this.#row], signal);
  }

  join(next: Parcel): Parcel | null {
    if (!(next instanceof MetricsParcel) || this.size + next.size > this.#most) return null;
    const joined = this.#joined === null ? new MetricsParcel(this.#send, this.#row, this.#most) : this;
    joined.#joined ??= [this.#row];
    joined.#joined.push(next.#row);
    joined.size += next.size;
    return joined;
  }
}
