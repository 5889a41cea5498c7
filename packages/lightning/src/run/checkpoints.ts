/** @file Checkpoints of a run: which one a call loads, what is restored when, and what is saved. */
import { checkPath } from "@lightning-ts/torch/files";
import { optim } from "@lightning-ts/torch";
import { isPromise } from "@lightning-ts/torch/util/is";
import { collectCheckpoint } from "../checkpoint/contents.js";
import { readLoops, writeLoops } from "../checkpoint/loops.js";
import { migrateCheckpoint } from "../checkpoint/migration.js";
import { checkSaved, damaged, isDictionary, restoring } from "../checkpoint/saved-kinds.js";
import {
  checkEntries,
  checkVersion,
  type Restorable,
  restoreCallbacks,
  restoreOptimizers,
  restorePrecision,
  weightsOf,
} from "../checkpoint/restore.js";
import { classNameOf } from "../checkpoint/state-key.js";
import { refuseCircles } from "../checkpoint/storable.js";
import type { Callback } from "../core/callback.js";
import { isStartedBySrun } from "../fabric/environments/slurm-environment.js";
import { addressParts } from "../fabric/file-systems/paths.js";
import { infoOf } from "../fabric/file-systems/registry.js";
import { findModel } from "../fabric/model-registries/find-model.js";
import { isRegistryPath, modelFolder, modelOfPath, modelText } from "../fabric/model-registries/names.js";
import { registryOf } from "../fabric/model-registries/registry.js";
import { fileOwner } from "../fabric/strategies/strategy.js";
import type { Precision } from "../fabric/precision/precision.js";
import type { MaybePromise } from "../util/promises.js";
import { MisconfigurationException } from "../util/errors.js";
import { rankZeroInfo, rankZeroWarn } from "../util/rank-zero.js";
import { show } from "../util/show.js";
import { newFitProgress } from "../loops/progress.js";
import type { TrainerFn } from "./state.js";
import type { Trainer } from "../core/attached-types.js";
import { Checkpoint } from "../core/checkpoint-callback.js";
import { hpcPath, newestHpc } from "./hpc-checkpoints.js";
import type { Loops, ResumableLoop } from "./loop.js";
import type { Run } from "./run.js";
import type { Session } from "./session.js";
import { RangeError } from "../util/user-errors.js";

/** A checkpoint's contents. */
export type CheckpointDict = Record<string, unknown>;

// --- which one -------------------------------------------------------------------------------------------------------

/** Callbacks that know files to resume from. */
interface KnowsLast extends Callback {
  findLastCheckpoints(trainer: Trainer): MaybePromise<string[]>;
}

function knowsLast(callback: Callback): callback is KnowsLast {
  return "findLastCheckpoints" in callback && typeof callback.findLastCheckpoints === "function";
}

/** The files that callbacks leave when a run fails. */
function exceptionFiles({ callbacks }: Session): string[] {
  return callbacks.flatMap((callback) =>
    "ckptPath" in callback && typeof callback.ckptPath === "string" ? [callback.ckptPath] : [],
  );
}

/**
 * Finds the checkpoint that a call loads: the one it is given, else the one that the user set on the Trainer, else in a SLURM job the newest of a job
 * whose time was over.
 *
 * @param isNewModel whether the call brings a module: without one, the best weights of the previous fit are taken
 * @throws RangeError where there is no best checkpoint, or none of a cluster; what the strategy throws for a path that it refuses
 */
export async function takeCheckpoint(run: Run, given: string | null, isNewModel: boolean): Promise<void> {
  const { session } = run;
  const { setCkptPath } = session;
  if (given !== null && setCkptPath !== null) {
    rankZeroWarn(
      `\`trainer.ckptPath = ${show(setCkptPath)}\` was set, and then ${run.fn} was given ckptPath: ${show(given)}. The latter is loaded.`,
    );
    session.setCkptPath = null;
  }
  const wanted = given ?? session.setCkptPath;
  const isRequeued = wanted === null && isStartedBySrun() && (await newestHpc(session.rootDir)) !== null;
  const found = await resolveCheckpoint(run, isRequeued ? "hpc" : wanted, isNewModel);
  if (found !== null) session.strategy.checkPath(found, "ckptPath");
  session.ckptPath = found;
  session.hasFoundLastElsewhere = wanted === "last" && found !== null && addressParts(found) !== null;
}

/**
 * The path of the checkpoint that a call loads, null for none.
 *
 * @param given a path, "best", "last", "hpc", "registry:...", or null
 * @param isNewModel whether the call brings a module: without one, the best weights of the previous fit are taken
 * @throws RangeError where there is no best checkpoint, or none of a cluster
 */
function resolveCheckpoint(run: Run, given: string | null, isNewModel: boolean): MaybePromise<string | null> {
  const { fn, session } = run;
  let wanted = given;
  if (wanted !== null) checkPath(wanted, "ckptPath");
  const hasExceptionFile = exceptionFiles(session).length > 0;
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
  if (wanted === "best") return bestCheckpoint(session, fn);
  if (wanted === "last") return lastCheckpoint(run);
  if (wanted === "hpc") return hpcCheckpoint(session, fn);
  if (isRegistryPath(wanted)) return registryCheckpoint(session, wanted);
  if (wanted === "")
    throw new RangeError(`Trainer.${fn}: expected the path of a checkpoint, "best" or "last". Received: "".`);
  return wanted;
}

function bestCheckpoint(session: Session, fn: TrainerFn): string {
  const callbacks = session.callbacks.filter((callback) => callback instanceof Checkpoint);
  if (callbacks.length > 1) {
    rankZeroWarn(`Trainer.${fn}: ckptPath: "best" with several checkpoint callbacks. The best of the first is used.`);
  }
  const path = callbacks[0]?.bestModelPath;
  if (path !== undefined && path !== "") return path;
  const why =
    path === undefined
      ? "no such callback"
      : session.options.fastDevRun
        ? "a run with fastDevRun, which saves nothing"
        : "one that saved nothing";
  throw new RangeError(
    `Trainer.${fn}: ckptPath: "best" needs a checkpoint callback that saved a model. Received: ${why}. Give a path.`,
  );
}

async function lastCheckpoint({ fn, session, trainer }: Run): Promise<string | null> {
  const found = exceptionFiles(session);
  for (const callback of session.callbacks.filter(knowsLast))
    found.push(...(await callback.findLastCheckpoints(trainer)));
  let newest: { path: string; time: number } | null = null;
  for (const path of found) {
    const info = await infoOf(path);
    if (info === null) continue;
    const time = info.modified;
    // File systems count time in milliseconds. Within one, the later callback wrote last.
    if (newest === null || time >= newest.time) newest = { path, time };
  }
  if (newest !== null) return newest.path;
  // Not an error, because a script that is started repeatedly gives "last" from the first start on.
  rankZeroWarn(
    `Trainer.${fn}: ckptPath: "last" is set, but there is no last checkpoint. Nothing is loaded. Set ModelCheckpoint({ saveLast: true }).`,
  );
  return null;
}

/** Downloads a model of a registry below the run's folder, in one process of each machine. */
async function registryCheckpoint({ options, rootDir, strategy }: Session, path: string): Promise<string> {
  const wanted = modelOfPath(path, options.modelRegistry?.name ?? null);
  const folder = modelFolder(modelText(wanted), rootDir);
  let written: readonly string[] = [];
  if (strategy.localRank === 0) {
    const registry = registryOf(options.modelRegistry);
    written = await registry.download(wanted.model, wanted.version, folder);
  }
  strategy.barrier("download_model_from_registry");
  return strategy.broadcast(await findModel(folder, written));
}

/** The checkpoint with the highest number among those that were saved when a cluster's time limit was reached. */
async function hpcCheckpoint({ rootDir }: Session, fn: TrainerFn): Promise<string> {
  const newest = await newestHpc(rootDir);
  if (newest !== null) return hpcPath(rootDir, newest);
  throw new RangeError(
    `Trainer.${fn}: ckptPath: "hpc" needs a file hpc_ckpt_N.ckpt in defaultRootDir. Received: none in ${rootDir}. Give a path.`,
  );
}

// --- what is restored ------------------------------------------------------------------------------------------------

/** Loads a checkpoint: restores the states of weights, data module and callbacks. */
export async function restoreModules(run: Run, path: string, weightsOnly: boolean | null): Promise<CheckpointDict> {
  const { hooks, module, session } = run;
  const { callbacks, datamodule, strategy, waits } = session;
  const loading = strategy.loadCheckpoint(path, { weightsOnly });
  const checkpoint = isPromise(loading)
    ? await waits.for(fileOwner(strategy, "loadCheckpoint"), "loadCheckpoint", loading)
    : loading;
  checkVersion(checkpoint);
  if (run.fn === "fit") restoring(path, "", () => checkEntries(checkpoint));
  migrateCheckpoint(checkpoint);
  await hooks.call(module, "onLoadCheckpoint", checkpoint);
  strategy.loadModuleState(module, weightsOf(checkpoint), module.strictLoading);
  const entry = datamodule === null ? "" : classNameOf(datamodule);
  const state = checkpoint[entry] ?? null;
  if (datamodule !== null && state !== null) {
    restoring(path, entry, () => {
      if (!isDictionary(state))
        throw damaged(entry, "the dictionary that the data module's stateDict() returned", state);
    });
    datamodule.loadStateDict(state as Record<string, unknown>); // as was just checked
  }
  await restoreCallbacks(path, checkpoint, callbacks, run.trainer, module, (owner, name, call) =>
    hooks.around(owner, name, call),
  );
  return checkpoint;
}

/**
 * Takes a fit to where a checkpoint was written: counts, optimizers and schedulers.
 *
 * @throws MisconfigurationException where the checkpoint is beyond the maximum of epochs
 */
export function restoreFit(session: Session, loop: ResumableLoop, checkpoint: CheckpointDict): void {
  const progress = newFitProgress();
  const path = session.ckptPath ?? "";
  const loaderStates = restoring(path, "loops", () => readLoops(checkpoint.loops, progress));
  if (loaderStates !== null) loop.resume(progress, loaderStates);
  const { maxEpochs } = session.bounds;
  if (maxEpochs !== null && maxEpochs !== -1 && session.currentEpoch > maxEpochs) {
    throw new MisconfigurationException(
      `maxEpochs: expected at least the ${session.currentEpoch} epochs that the checkpoint has done. Received: ${maxEpochs}. Give more.`,
    );
  }
  restoreOptimization(session, checkpoint, path);
}

/** Takes precision, optimizers and schedulers to where a checkpoint was written. */
export function restoreOptimization(session: Session, checkpoint: CheckpointDict, path: string): void {
  const { strategy } = session;
  restoring(path, strategy.precision.stateKey ?? "", () => restorePrecision(checkpoint, strategy.precision));
  restoreOptimizers(
    path,
    checkpoint,
    session.optimizers.map((optimizer) => ({
      loadStateDict: (state) => strategy.loadOptimizerState(optimizer, state),
    })),
    session.schedulers.map((config): Restorable => {
      const { scheduler } = config;
      if (!(scheduler instanceof optim.lrScheduler.LRScheduler)) return scheduler;
      return {
        loadStateDict: (state) => {
          checkSaved("state", scheduler.stateDict(), state);
          scheduler.loadStateDict(state as Record<string, unknown>); // as was just checked
        },
      };
    }),
  );
}

/** Prints what was loaded. */
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
export function checkStates({ callbacks }: Session): void {
  // Not the data module's state, because its hooks are called only where Lightning calls them.
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

/** The precision's state under its key, where it has any. */
function precisionState(precision: Precision): Record<string, unknown> {
  if (precision.stateKey === null) return {};
  const state = precision.stateDict();
  return Object.keys(state).length === 0 ? {} : { [precision.stateKey]: state };
}

/** The contents of a checkpoint of the running or newest call. */
export async function dumpCheckpoint(run: Run, loops: Loops, weightsOnly: boolean): Promise<CheckpointDict> {
  const { module, session } = run;
  const { optimizers, progress, schedulers, strategy } = session;
  const source = {
    trainer: run.trainer,
    currentEpoch: session.currentEpoch,
    globalStep: session.globalStep,
    module,
    weights: () => strategy.moduleState(module),
    datamodule: session.datamodule,
    callbacks: session.callbacks,
    optimizers: optimizers.map((optimizer) => ({ stateDict: () => strategy.optimizerState(optimizer) })),
    schedulers: schedulers.map((config) => config.scheduler),
    precisionState: precisionState(strategy.precision),
    around: <R>(owner: object, name: string, call: () => R): R => run.hooks.around(owner, name, call),
    loops: writeLoops({ ...progress, loaderStates: loops.fit.loaderStates() }),
  };
  return run.hooks.during("onSaveCheckpoint", () => collectCheckpoint(source, weightsOnly));
}
