/** @file Where MLflow keeps runs: what a server and a folder have in common. */
import type { NumberRows } from "../number-rows.js";

/** A name and a text. */
export interface Pair {
  readonly key: string;
  readonly value: string;
}

/** What a row of metrics has beside their values, at its end: milliseconds since 1970, and the step. */
export const rowNumbers = ["timestamp", "step"] as const;

/** A run of an experiment. */
export interface RunInfo {
  readonly runId: string;
  readonly experimentId: string;
  /** Where its files go. */
  readonly artifactUri: string;
}

/** The states of a run. */
export const runStatuses = ["RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"] as const;

/** The state of a run. */
export type RunStatus = (typeof runStatuses)[number];

/** A file of a run: bytes, or a file of this machine. */
export type ArtifactSource = Uint8Array | string;

/** Keeps experiments and their runs. */
export abstract class TrackingStore {
  /** Where it is, for messages. */
  abstract get place(): string;
  /** The id of the experiment of a name; it is made where there is none. */
  abstract openExperiment(name: string, artifactLocation: string | null): Promise<string>;
  /** Makes a run. */
  abstract createRun(experimentId: string, tags: readonly Pair[]): Promise<RunInfo>;
  /** An existing run. @throws an Error where there is none */
  abstract getRun(runId: string): Promise<RunInfo>;
  /** Keeps values of metrics, whose rows end with `rowNumbers`. */
  abstract logMetrics(run: RunInfo, rows: readonly NumberRows[], signal: AbortSignal): Promise<void>;
  /** Keeps parameters, which must not change. */
  abstract logParams(run: RunInfo, params: readonly Pair[], signal: AbortSignal): Promise<void>;
  /** Keeps a tag. */
  abstract setTag(run: RunInfo, tag: Pair, signal: AbortSignal): Promise<void>;
  /** Changes the state of a run, which ends now. */
  abstract update(run: RunInfo, status: RunStatus, signal: AbortSignal): Promise<void>;
  /** Keeps a file of the run under a path. */
  abstract putArtifact(run: RunInfo, path: string, source: ArtifactSource, signal: AbortSignal): Promise<void>;
}
