/** @file Taking a run's state back from a checkpoint. */
import type { Tensor } from "@lightning-ts/torch";
import { ownValue } from "@lightning-ts/torch/util/own-keys";
import { rankZeroWarn } from "../util/rank-zero.js";
import { type AroundHook, LIGHTNING_VERSION, nobody } from "./contents.js";
import { compareVersions } from "./versions.js";
import { UserError } from "../util/user-errors.js";

type Checkpoint = Readonly<Record<string, unknown>>;

/** A file from which a run cannot be resumed. Counterpart: the `KeyError` of Lightning. */
export class CheckpointContentsError extends UserError {
  override readonly name = "CheckpointContentsError";
  /** The error's code, as in Node. */
  readonly code = "ERR_LIGHTNING_CHECKPOINT";
}

/** Warns of a file that a later release of Lightning wrote. */
export function checkVersion(checkpoint: Checkpoint): void {
  const version = checkpoint["pytorch-lightning_version"];
  if (typeof version !== "string" || compareVersions(version, LIGHTNING_VERSION) <= 0) return;
  rankZeroWarn(
    `The checkpoint was made by Lightning ${version}, later than ${LIGHTNING_VERSION}, whose format is known here. ` +
      "Something in it may not be understood.",
  );
}

/**
 * The weights of a checkpoint.
 *
 * @throws CheckpointContentsError if there are none
 */
export function weightsOf(checkpoint: Checkpoint): Record<string, Tensor> {
  const weights = checkpoint.state_dict;
  if (!isRecord(weights)) {
    throw new CheckpointContentsError(
      `Expected a checkpoint with weights under state_dict. Received: ${keysOf(checkpoint)}. Give a file that ` +
        "Trainer.saveCheckpoint or ModelCheckpoint wrote.",
    );
  }
  return weights as Record<string, Tensor>;
}

/** A callback, as far as restoring goes. */
export interface RestorableCallback<M, T> {
  readonly stateKey: string;
  loadStateDict(state: Readonly<Record<string, unknown>>): void;
  onLoadCheckpoint(trainer: T, module: M, checkpoint: Checkpoint): unknown;
}

/**
 * Gives callbacks their states back: first all `onLoadCheckpoint`, then the states. Warns of states without a callback.
 *
 * @param around runs their hooks. Default: without profiling them
 */
export async function restoreCallbacks<M, T>(
  checkpoint: Checkpoint,
  callbacks: readonly RestorableCallback<M, T>[],
  trainer: T,
  module: M,
  around: AroundHook = nobody,
): Promise<void> {
  const states = checkpoint.callbacks;
  if (!isRecord(states)) return;
  const keys = new Set(callbacks.map(({ stateKey }) => stateKey));
  const legacy = new Set(callbacks.map(({ stateKey }) => stateKey.split("{", 1)[0]));
  const unknown = Object.keys(states).filter((key) => !keys.has(key) && !legacy.has(key));
  if (unknown.length > 0) {
    rankZeroWarn(
      `Be aware that when using ckptPath, callbacks used to create the checkpoint need to be provided during Trainer ` +
        `instantiation. Please add the following callbacks: ${unknown.join(", ")}.`,
    );
  }
  for (const callback of callbacks)
    await around(callback, "onLoadCheckpoint", () => callback.onLoadCheckpoint(trainer, module, checkpoint));
  for (const callback of callbacks) {
    // Releases before 1.5 had the class alone as the key.
    const [legacy] = callback.stateKey.split("{", 1);
    const state = ownValue(states, callback.stateKey) ?? ownValue(states, legacy ?? "");
    if (isRecord(state)) callback.loadStateDict(state);
  }
}

/** Something that takes its state back. */
export interface Restorable {
  loadStateDict(state: unknown): unknown;
}

/**
 * Gives optimizers and schedulers their states back.
 *
 * @throws CheckpointContentsError if the file has weights only, or another number of them
 */
export function restoreOptimizers(
  checkpoint: Checkpoint,
  optimizers: readonly Restorable[],
  schedulers: readonly Restorable[],
): void {
  restoreList("optimizer_states", "optimizer", checkpoint, optimizers);
  restoreList("lr_schedulers", "scheduler", checkpoint, schedulers);
}

/** Gives a precision its state back, where both it and the file have one. */
export function restorePrecision(checkpoint: Checkpoint, precision: RestorablePrecision): void {
  const { stateKey } = precision;
  if (stateKey === null) return;
  const legacy = stateKey === "MixedPrecision" ? legacyScaler : stateKey;
  const state = ownValue(checkpoint, stateKey) ?? ownValue(checkpoint, legacy);
  if (isRecord(state)) precision.loadStateDict(state);
}

/** The key of a gradient scaler's state in releases before 1.6. */
const legacyScaler = "native_amp_scaling_state";

/** A precision, as far as restoring goes. */
interface RestorablePrecision {
  readonly stateKey: string | null;
  loadStateDict(state: Readonly<Record<string, unknown>>): unknown;
}

function restoreList(key: string, what: string, checkpoint: Checkpoint, targets: readonly Restorable[]): void {
  const states = checkpoint[key];
  if (!Array.isArray(states)) {
    throw new CheckpointContentsError(
      `Trying to restore ${what} state but checkpoint contains only the model. This is probably due to saveWeightsOnly: true ` +
        `when it was saved. Received: ${keysOf(checkpoint)}. Load it with loadFromCheckpoint, or leave ckptPath out.`,
    );
  }
  targets.forEach((target, i) => {
    const state: unknown = states[i];
    if (state === undefined) {
      throw new CheckpointContentsError(
        `Expected a checkpoint with the states of ${targets.length} ${what}s. Received: ${states.length}. Return from ` +
          "configureOptimizers what the run returned that saved it.",
      );
    }
    target.loadStateDict(state);
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function keysOf(checkpoint: Checkpoint): string {
  return Object.keys(checkpoint).join(", ") || "an empty dictionary";
}
