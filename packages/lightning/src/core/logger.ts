/** @file Logger: the interface between the Trainer and the places that metrics go to. */
import type { Tensor } from "@lightning-ts/torch";
import type { Callback } from "./callback.js";
import type { MaybePromise } from "../util/promises.js";

/** A value that is logged. */
export type MetricValue = Tensor | number | boolean | string;

/** How a run ended. */
export type FinalizeStatus = "success" | "failed" | "finished";

/**
 * The base of loggers. Methods that write may return a promise: training continues meanwhile, the end of the run waits for all of them, and an
 * error ends the run. Counterpart: `lightning.pytorch.loggers.Logger`.
 */
export abstract class Logger {
  /** The experiment's name. */
  abstract get name(): string | null;

  /** The run's version: a number or a name. */
  abstract get version(): number | string | null;

  /**
   * A run begins, and asks for versions and folders from here on: what has to be waited for to know them, such as a version that is free on a storage
   * far away, is found out here. Default: nothing.
   */
  beginRun(): MaybePromise {}

  /** Writes metrics at a step. */
  abstract logMetrics(metrics: Readonly<Record<string, MetricValue>>, step?: number | null): MaybePromise;

  /** Writes hyperparameters. */
  abstract logHyperparams(params: object): MaybePromise;

  /** What the logger writes with; made when it is first used. */
  get experiment(): unknown {
    return undefined;
  }

  /** Folder of all experiments, null if the logger writes no files. */
  get saveDir(): string | null {
    return null;
  }

  /** Folder of this experiment's versions. */
  get rootDir(): string | null {
    return null;
  }

  /** Folder of this version. */
  get logDir(): string | null {
    return null;
  }

  /** Between a group and a metric's name. */
  get groupSeparator(): string {
    return "/";
  }

  /** Writes the model's graph. */
  logGraph(_module: object, _input?: unknown): MaybePromise {}

  /** Writes what is buffered. */
  save(): MaybePromise {}

  /**
   * Writes what is buffered, now or soon: a run asks for it after each row. Default: now, by `save`.
   *
   * Loggers of this library that keep files write at most 50 times a second by it, and what is left when the run or the process ends.
   */
  saveSoon(): MaybePromise {
    return this.save();
  }

  /** The run is over. */
  finalize(_status: FinalizeStatus): MaybePromise {
    return this.save();
  }

  /** A checkpoint callback saved something. */
  afterSaveCheckpoint(_callback: Callback): MaybePromise {}
}
