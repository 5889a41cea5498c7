/** @file Taking a run's state back from a checkpoint. */
import type { Tensor } from "@lightning-ts/torch";
import { ownValue } from "@lightning-ts/torch/util/own-keys";
import { rankZeroWarn } from "../util/rank-zero.js";
import { type AroundHook, LIGHTNING_VERSION, nobody } from "./contents.js";
import { checkLoops } from "./loops.js";
import { CheckpointContentsError, damaged, isDictionary, restoring } from "./saved-kinds.js";
import { compareVersions } from "./versions.js";

type Checkpoint = Readonly<Record<string, unknown>>;

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
 * Checks the kinds of the entries that say where a run was, before anything is restored from them. What is missing is none, as in checkpoints that
 * were made by hand or by early releases.
 *
 * @throws CheckpointContentsError that names the entry
 */
export function checkEntries(checkpoint: Checkpoint): void {
  for (const name of ["epoch", "global_step"]) {
    const count = checkpoint[name];
    if (count !== undefined && !(typeof count === "number" && Number.isInteger(count) && count >= 0)) {
      throw damaged(name, "a whole number of at least 0", count);
    }
  }
  checkLoops(checkpoint.loops);
}

/**
 * Gives callbacks their states back: first all `onLoadCheckpoint`, then the states. Warns of states without a callback.
 *
 * @param path of the checkpoint, for errors
 * @param around runs their hooks. Default: without profiling them
 */
export async function restoreCallbacks<M, T>(
  path: string,
  checkpoint: Checkpoint,
  callbacks: readonly RestorableCallback<M, T>[],
  trainer: T,
  module: M,
  around: AroundHook = nobody,
): Promise<void> {
  const states = checkpoint.callbacks;
  if (states === undefined || states === null) return;
  if (!isRecord(states)) {
    return restoring(path, "callbacks", () => {
      throw damaged("callbacks", "a dictionary of their states", states);
    });
  }
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
    const state = ownValue(states, callback.stateKey) ?? ownValue(states, legacy ?? "") ?? null;
    if (state === null) continue;
    const entry = `callbacks[${JSON.stringify(callback.stateKey)}]`;
    restoring(path, entry, () => {
      if (!isRecord(state)) throw damaged(entry, "a dictionary", state);
      callback.loadStateDict(state);
    });
  }
}

/** Something that takes its state back. */
export interface Restorable {
  loadStateDict(state: unknown): unknown;
}

/**
 * Gives optimizers and schedulers their states back.
 *
 * @param path of the checkpoint, for errors
 * @throws CheckpointContentsError if the file has weights only, another number of them, or states of another kind
 */
export function restoreOptimizers(
  path: string,
  checkpoint: Checkpoint,
  optimizers: readonly Restorable[],
  schedulers: readonly Restorable[],
): void {
  restoreList(path, "optimizer_states", "optimizer", checkpoint, optimizers);
  restoreList(path, "lr_schedulers", "scheduler", checkpoint, schedulers);
}

/** Gives a precision its state back, where both it and the file have one. */
export function restorePrecision(checkpoint: Checkpoint, precision: RestorablePrecision): void {
  const { stateKey } = precision;
  if (stateKey === null) return;
  const legacy = stateKey === "MixedPrecision" ? legacyScaler : stateKey;
  const state = ownValue(checkpoint, stateKey) ?? ownValue(checkpoint, legacy) ?? null;
  if (state === null) return;
  if (!isRecord(state)) throw damaged(stateKey, "a dictionary", state);
  precision.loadStateDict(state);
}

/** The key of a gradient scaler's state in releases before 1.6. */
const legacyScaler = "native_amp_scaling_state";

/** A precision, as far as restoring goes. */
interface RestorablePrecision {
  readonly stateKey: string | null;
  loadStateDict(state: Readonly<Record<string, unknown>>): unknown;
}

function restoreList(
  path: string,
  key: string,
  what: string,
  checkpoint: Checkpoint,
  targets: readonly Restorable[],
): void {
  const states = checkpoint[key];
  if (states !== undefined && states !== null && !Array.isArray(states)) {
    restoring(path, key, () => {
      throw damaged(key, "an array of states", states);
    });
  }
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
    restoring(path, `${key}[${i}]`, () => {
      if (!isDictionary(state)) throw damaged(`${key}[${i}]`, "a dictionary", state);
      target.loadStateDict(state);
    });
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function keysOf(checkpoint: Checkpoint): string {
  return Object.keys(checkpoint).join(", ") || "an empty dictionary";
}
