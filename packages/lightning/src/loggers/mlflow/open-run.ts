/** @file The run of one logger: opened once, before whatever else is sent. */
import { show } from "../../util/show.js";
import { Error, TypeError } from "../../util/user-errors.js";
import { entriesOf } from "../../util/value-text.js";
import type { Delivery, Parcel } from "../delivery/delivery.js";
import { Unreachable } from "../delivery/service.js";
import { NumberRows, rowsAt } from "../number-rows.js";
import {
  type ArtifactSource,
  type Pair,
  rowNumbers,
  type RunInfo,
  type RunStatus,
  type TrackingStore,
} from "./store.js";

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

  /** Adds a row of metrics: its names, which end with `rowNumbers`, and its numbers. @param most how many values one request takes */
  addMetrics(names: readonly string[], numbers: readonly number[], most: number): void {
    const rows = new NumberRows(names);
    rows.add(numbers);
    this.#delivery.add(new MetricsParcel(this.#sendRows, [rows], names.length - rowNumbers.length, most));
  }

  readonly #sendRows = (rows: readonly NumberRows[], signal: AbortSignal): Promise<void> =>
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

type SendRows = (rows: readonly NumberRows[], signal: AbortSignal) => Promise<void>;

/** Values of metrics in one request. */
class MetricsParcel implements Parcel {
  readonly what = "metrics";
  readonly #send: SendRows;
  readonly #rows: NumberRows[];
  readonly #most: number;
  size: number;
  /** Whether it was joined of others: nobody else has it then, and more are put into it, not into a copy each time. */
  #isJoined = false;

  constructor(send: SendRows, rows: NumberRows[], size: number, most: number) {
    this.#send = send;
    this.#rows = rows;
    this.size = size;
    this.#most = most;
  }

  send(signal: AbortSignal): Promise<void> {
    return this.#send(this.#rows, signal);
  }

  join(next: Parcel): Parcel | null {
    if (!(next instanceof MetricsParcel) || this.size + next.size > this.#most) return null;
    const joined = this.#isJoined ? this : new MetricsParcel(this.#send, [], 0, this.#most);
    if (!this.#isJoined) joined.#take(this);
    joined.#isJoined = true;
    joined.#take(next);
    return joined;
  }

  #take(other: MetricsParcel): void {
    for (const { names, values } of other.#rows) rowsAt(this.#rows, names).add(values);
    this.size += other.size;
  }
}
