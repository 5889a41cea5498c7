/** @file Checkpoints of a run: which one a call loads, what is restored when, and what is saved. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { isPromise } from "@lightning-ts/torch/util/is";
import { collectCheckpoint } from "../checkpoint/contents.js";
import { readLoops, writeLoops } from "../checkpoint/loops.js";
import { migrateCheckpoint } from "../checkpoint/migration.js";
import {
  checkVersion,
  restoreCallbacks,
  restoreOptimizers,
  restorePrecision,
  weightsOf,
} from "../checkpoint/restore.js";
import { classNameOf } from "../checkpoint/state-key.js";
import { refuseCircles } from "../checkpoint/storable.js";
import type { Callback } from "../core/callback.js";
import { MisconfigurationException, NotAvailableError } from "../util/errors.js";
import { rankZeroInfo, rankZeroWarn } from "../util/rank-zero.js";
import { newFitProgress } from "../loops/progress.js";
import type { TrainerFn } from "./state.js";
import type { Trainer } from "../trainer/trainer.js";
import { show } from "../util/show.js";

/** A checkpoint's contents. */
export type CheckpointDict = Record<string, unknown>;

// --- which one -------------------------------------------------------------------------------------------------------

/** Callbacks that know of files to go on from. */
interface KnowsLast extends Callback {
  findLastCheckpoints(trainer: Trainer): string[];
}

function knowsLast(callback: Callback): callback is KnowsLast {
  return "findLastCheckpoints" in callback && typeof callback.findLastCheckpoints === "function";
}

/** The files that callbacks leave of runs that failed. */
function exceptionFiles({ callbacks }: Trainer): string[] {
  return callbacks.flatMap((callback) =>
    "ckptPath" in callback && typeof callback.ckptPath === "string" ? [callback.ckptPath] : [],
  );
}

/**
 * The path of the checkpoint that a call loads, null for none.
 *
 * @param given a path, "best", "last", "hpc", or null
 * @param isNewModel whether the call brings a module: without one, the best weights of the fit before are taken
 * @throws RangeError where there is no best checkpoint, or none of a cluster
 */
export function resolveCheckpoint(
  trainer: Trainer,
  fn: TrainerFn,
  given: string | null,
  isNewModel: boolean,
): string | null {
  let wanted = given;
  const hasExceptionFile = exceptionFiles(trainer).length > 0;
  if (wanted === null && fn === "fit" && hasExceptionFile) {
    wanted = "last";
    rankZeroWarn(
      "`Trainer.fit()` was called without a ckptPath, and with a callback that saves failed runs. The last model of the previous `fit` call is " +
        'used, if there is one. Give ckptPath: "last" to say so, or "best".',
    );
  }
  if (wanted === null && !isNewModel) {
    const tip = hasExceptionFile
      ? " There is also an on-exception checkpoint available, however it is used by default only when fitting."
      : "";
    rankZeroWarn(
      `\`Trainer.${fn}()\` was called without a model. The best model of the previous \`fit\` call is used.${tip} Give ckptPath: "best" to say ` +
        'so, "last" for the newest, or a model.',
    );
    wanted = "best";
  }
  if (wanted === null) return null;
  if (wanted === "best") return bestCheckpoint(trainer, fn);
  if (wanted === "last") return lastCheckpoint(trainer, fn);
  if (wanted === "hpc") return hpcCheckpoint(trainer, fn);
  if (wanted.toLowerCase().startsWith("registry")) {
    throw new NotAvailableError(`ckptPath: ${show(wanted)}`, "its lookup");
  }
  if (wanted === "")
    throw new RangeError(`Trainer.${fn}: expected the path of a checkpoint, "best" or "last". Received: "".`);
  return wanted;
}

function bestCheckpoint(trainer: Trainer, fn: TrainerFn): string {
  const callbacks = trainer.checkpointCallbacks;
  if (callbacks.length > 1) {
    rankZeroWarn(`Trainer.${fn}: ckptPath: "best" with several checkpoint callbacks. The best of the first is used.`);
  }
  const path = callbacks[0]?.bestModelPath;
  if (path !== undefined && path !== "") return path;
  const why =
    path === undefined
      ? "no such callback"
      : trainer.fastDevRun
        ? "a run with fastDevRun, which saves nothing"
        : "one that saved nothing";
  throw new RangeError(
    `Trainer.${fn}: ckptPath: "best" needs a checkpoint callback that saved a model. Received: ${why}. Give a path.`,
  );
}

function lastCheckpoint(trainer: Trainer, fn: TrainerFn): string | null {
  const found = [
    ...exceptionFiles(trainer),
    ...trainer.callbacks.filter(knowsLast).flatMap((callback) => callback.findLastCheckpoints(trainer)),
  ];
  let newest: { path: string; time: number } | null = null;
  for (const path of found) {
    if (!existsSync(path)) continue;
    const time = statSync(path).mtimeMs;
    // File systems count time in steps of milliseconds. Within one, a later callback has written later.
    if (newest === null || time >= newest.time) newest = { path, time };
  }
  if (newest !== null) return newest.path;
  // No error: a script that is started again and again says "last" from the first time on.
  rankZeroWarn(
    `Trainer.${fn}: ckptPath: "last" is set, but there is no last checkpoint. Nothing is loaded. Set ModelCheckpoint({ saveLast: true }).`,
  );
  return null;
}

/** The checkpoint of the highest number among those that a cluster's end of time left. */
function hpcCheckpoint({ defaultRootDir }: Trainer, fn: TrainerFn): string {
  const names = existsSync(defaultRootDir) ? readdirSync(defaultRootDir) : [];
  const numbers = names.flatMap((name) => /^hpc_ckpt_(\d+)\.ckpt$/.exec(name)?.[1] ?? []).map(Number);
  if (numbers.length > 0) return join(defaultRootDir, `hpc_ckpt_${Math.max(...numbers)}.ckpt`);
  throw new RangeError(
    `Trainer.${fn}: ckptPath: "hpc" needs a file hpc_ckpt_N.ckpt in defaultRootDir. Received: none in ${defaultRootDir}. Give a path.`,
  );
}

// --- what is restored ------------------------------------------------------------------------------------------------

/** Loads a checkpoint: weights, data module and callbacks take their states back. */
export async function restoreModules(
  trainer: Trainer,
  path: string,
  weightsOnly: boolean | null,
): Promise<CheckpointDict> {
  const { callbacks, datamodule, hooks, runningModule: module, strategy } = trainer;
  const loading = strategy.loadCheckpoint(path, { weightsOnly });
  const checkpoint = isPromise(loading)
    ? await trainer.waits.for(strategy.checkpointIO, "loadCheckpoint", loading)
    : loading;
  checkVersion(checkpoint);
  migrateCheckpoint(checkpoint);
  await hooks.call(module, "onLoadCheckpoint", checkpoint);
  strategy.loadModuleState(module, weightsOf(checkpoint), module.strictLoading);
  const state = datamodule === null ? undefined : checkpoint[classNameOf(datamodule)];
  if (datamodule !== null && typeof state === "object" && state !== null)
    datamodule.loadStateDict(state as Record<string, unknown>);
  await restoreCallbacks(checkpoint, callbacks, trainer, module);
  return checkpoint;
}

/**
 * Takes a fit to where a checkpoint was written: counts, optimizers and schedulers.
 *
 * @throws MisconfigurationException where the checkpoint is beyond the maximum of epochs
 */
export function restoreFit(trainer: Trainer, checkpoint: CheckpointDict): void {
  const progress = newFitProgress();
  const loaderStates = readLoops(checkpoint.loops, progress);
  if (loaderStates !== null) trainer.fitLoop.resume(progress, loaderStates);
  const { maxEpochs } = trainer.bounds;
  if (maxEpochs !== null && maxEpochs !== -1 && trainer.currentEpoch > maxEpochs) {
    throw new MisconfigurationException(
      `maxEpochs: expected at least the ${trainer.currentEpoch} epochs that the checkpoint has done. Received: ${maxEpochs}. Give more.`,
    );
  }
  const { strategy } = trainer;
  restorePrecision(checkpoint, strategy.precision);
  restoreOptimizers(
    checkpoint,
    trainer.optimizers.map((optimizer) => ({
      loadStateDict: (state) => strategy.loadOptimizerState(optimizer, state),
    })),
    trainer.lrSchedulerConfigs.map((config) => config.scheduler),
  );
}

/** Says what was loaded. */
export function tellRestored(fn: TrainerFn, path: string): void {
  rankZeroInfo(
    fn === "fit"
      ? `Restored all states from the checkpoint at ${path}`
      : `Loaded model weights from the checkpoint at ${path}`,
  );
}

// --- what is saved ---------------------------------------------------------------------------------------------------

/**
 * Refuses states that contain themselves before anything is trained: no file holds them.
 *
 * @throws RangeError with the place
 */
export function checkStates({ callbacks }: Trainer): void {
  // Not the data module's: its hooks are called as Lightning calls them.
  for (const owner of callbacks) {
    let state: unknown;
    try {
      state = owner.stateDict();
    } catch {
      continue; // it may need what only training brings: the save will tell
    }
    refuseCircles(state, `${classNameOf(owner)}.stateDict()`);
  }
}

/** The contents of a checkpoint of the run. */
export async function dumpCheckpoint(trainer: Trainer, weightsOnly: boolean): Promise<CheckpointDict> {
  const { fitLoop, validateLoop, testLoop, predictLoop, strategy } = trainer;
  const { stateKey } = strategy.precision;
  const source = {
    trainer,
    weights: () => strategy.moduleState(trainer.runningModule),
    currentEpoch: trainer.currentEpoch,
    globalStep: trainer.globalStep,
    module: trainer.runningModule,
    datamodule: trainer.datamodule,
    callbacks: trainer.callbacks,
    optimizers: trainer.optimizers.map((optimizer) => ({ stateDict: () => strategy.optimizerState(optimizer) })),
    precisionState: stateKey === null ? {} : { [stateKey]: strategy.precision.stateDict() },
    schedulers: trainer.lrSchedulerConfigs.map((config) => config.scheduler),
    loops: writeLoops({
      fit: fitLoop.progress,
      validate: validateLoop.progress,
      test: testLoop.progress,
      predict: predictLoop.progress,
      loaderStates: fitLoop.loaderStates(),
    }),
  };
  const collect = (): Promise<CheckpointDict> => collectCheckpoint(source, weightsOnly);
  const { context } = trainer;
  // After a run there is nothing to log to.
  return context === null ? collect() : context.hooks.during("onSaveCheckpoint", collect);
}
