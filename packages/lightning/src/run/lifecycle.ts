/** @file The order of a call: set-up, the loop, tear-down; and what an error does. */
import { setImmediate } from "node:timers/promises";
import { data } from "@lightning-ts/torch";
import type { Trainer } from "../core/attached-types.js";
import type { LightningDataModule } from "../core/datamodule.js";
import type { Logger } from "../core/logger.js";
import { LightningModule } from "../core/module.js";
import { SLURMEnvironment } from "../fabric/environments/slurm-environment.js";
import { boundsOf } from "../options/modes.js";
import { despiteErrors } from "../util/despite-errors.js";
import { endProcessWith } from "../util/end-process-with.js";
import { KeyboardInterrupt, MisconfigurationException, SIGTERMException } from "../util/errors.js";
import { rankZeroInfo, rankZeroWarn } from "../util/rank-zero.js";
import { watched } from "../util/unsettled.js";
import { withModuleCallbacks } from "./callback-list.js";
import { checkConfiguration } from "./check-configuration.js";
import {
  type CheckpointDict,
  checkStates,
  restoreFit,
  restoreModules,
  takeCheckpoint,
  tellRestored,
} from "./checkpoints.js";
import { configureOptimizers } from "./configure-optimizers.js";
import { warnOfHiddenWeights, warnOfOptimizers } from "./hidden-weights.js";
import type { LoaderKind } from "./loader-kind.js";
import { logHyperparameters } from "./log-hyperparameters.js";
import type { Loop, Loops } from "./loop.js";
import { requeue } from "./requeue.js";
import { Run } from "./run.js";
import { SearchEnded } from "./search-ended.js";
import type { Session } from "./session.js";
import type { TrainerFn } from "./state.js";
import { inSwitches } from "./switches.js";
import { warmUp } from "./warm-up.js";
import { Error } from "../util/user-errors.js";

/** A call of fit, validate, test or predict. */
export interface Call<T> {
  readonly fn: TrainerFn;
  readonly module: LightningModule;
  /** Whether the module was given to the call, rather than taken from the previous call. */
  readonly isNewModel: boolean;
  readonly loaders: Partial<Record<LoaderKind, unknown>>;
  readonly datamodule: LightningDataModule | null;
  readonly ckptPath: string | null;
  /** Whether objects of unknown classes in the checkpoint are refused; null for the reader's default. */
  readonly weightsOnly: boolean | null;
  /** Sets the state of the call, once it is sure to run. */
  readonly prepare: () => void;
  /** Runs its loop. */
  readonly work: () => Promise<T>;
  /** What the call gives where it was made for a search, and ends after that. */
  readonly nothing: T;
}

/** Who makes calls: a Trainer with its parts. */
export interface Caller {
  readonly trainer: Trainer;
  readonly session: Session;
  readonly loops: Loops;
}

/** A running call: its caller and its run. */
interface Course<T> extends Caller {
  readonly call: Call<T>;
  readonly run: Run;
}

/** The sessions whose call is running. */
const busy = new WeakSet<Session>();

/**
 * Makes a call.
 *
 * @throws Error where another call of the Trainer is running, which continues
 */
export async function runCall<T>(caller: Caller, call: Call<T>): Promise<T> {
  const { session } = caller;
  if (busy.has(session)) {
    throw new Error(
      `Trainer.${call.fn}: expected the running call to end first. Received: a call while ${session.state.fn} is running. Await that one, or use ` +
        "another Trainer.",
    );
  }
  busy.add(session);
  // Idle workers are kept, because they are needed again after the batches of another loader.
  const release = data.holdWorkers();
  try {
    const { launcher } = session.strategy;
    const start = (): Promise<T> => inSwitches(session.options, () => runOnce(caller, call));
    const launch = (): Promise<T> => (launcher === null ? start() : launcher.launch(start));
    // What a launcher runs has names of its own: it is named where nothing of that is waited for.
    const launching = launcher === null ? null : `\`${launcher.constructor.name}.launch\``;
    return await watched(session.waits, `Trainer.${call.fn}`, launch, launching);
  } finally {
    release();
    busy.delete(session);
  }
}

async function runOnce<T>(caller: Caller, call: Call<T>): Promise<T> {
  const { loops, session } = caller;
  const { fn, module } = call;
  call.prepare();
  session.module = module;
  Object.assign(session.state, { fn, status: "running" });
  const run = new Run(caller.trainer, session, fn, module);
  const loop = loops[fn];
  run.enter(loop.stage, loop.results);
  const course = { ...caller, call, run };
  session.signals.start(requeueSignal(session));
  try {
    const { strategy, waits } = session;
    await waits.for(strategy, "setupEnvironment", strategy.setupEnvironment());
    for (const logger of session.loggers) await waits.for(logger, "beginRun", logger.beginRun());
    attachData(course);
    await takeCheckpoint(run, call.ckptPath, call.isNewModel);
    const result = await setUpAndWork(course).catch(async (error: unknown) => {
      if (!(error instanceof SearchEnded)) throw error;
      await tearDown(run, loop);
      await tearDownHooks(run);
      return call.nothing;
    });
    session.state.status = "finished";
    run.enter(null, null);
    return result;
  } catch (error) {
    await failed(run, loop, error);
    throw error;
  } finally {
    session.signals.stop();
  }
}

/** The signal with which SLURM announces the end of the job's time; null elsewhere. */
function requeueSignal({ strategy }: Session): NodeJS.Signals | null {
  const { environment } = strategy;
  return environment instanceof SLURMEnvironment && environment.autoRequeue ? environment.requeueSignal : null;
}

/** Loaders and data module of the call. A data module stays for the next calls. */
function attachData<T>({ call, loops, run, session, trainer }: Course<T>): void {
  const { datamodule, fn, loaders, module } = call;
  if (datamodule !== null && Object.values(loaders).some((loader) => loader !== undefined && loader !== null)) {
    throw new MisconfigurationException(
      `Trainer.${fn}: expected loaders or a data module. Received: both. Give one of them.`,
    );
  }
  run.dataSource = run.dataFrom(loaders, datamodule);
  for (const loop of Object.values<Loop>({ ...loops })) loop.attach(run);
  warmUp(session.options, loaders);
  if (datamodule !== null) {
    session.datamodule = datamodule;
    datamodule.trainer = trainer;
  }
  module.attach(run);
}

async function setUpAndWork<T>(course: Course<T>): Promise<T> {
  const { call, loops, run, session } = course;
  const { module } = run;
  const isFit = run.fn === "fit";
  if (isFit) resolveBounds(session);
  session.callbacks = withModuleCallbacks(session.callbacks, await run.hooks.call(module, "configureCallbacks"));
  for (const callback of session.callbacks) callback.attachModule(module);
  run.refreshHooks();
  checkConfiguration(run, loops.fit.validationSchedule.missing);
  await setUpProfiler(run);
  await prepare(run);
  const { ckptPath, strategy } = session;
  strategy.prepareModule(module);
  const restore = async (): Promise<CheckpointDict | null> =>
    ckptPath === null ? null : restoreModules(run, ckptPath, call.weightsOnly);
  const restored = strategy.restoresAfterSetup ? null : await restore();
  session.metrics.reset();
  strategy.setupModule(module);
  if (isFit) {
    strategy.prepareTraining(module);
    await setUpOptimizers(run);
    strategy.prepareOptimizers(session.optimizers);
    await run.hooks.both("onFitStart");
  } else strategy.prepareEvaluation(module);
  if (session.options.enableAutologHparams) logHyperparameters(run);
  const checkpoint = strategy.restoresAfterSetup ? await restore() : restored;
  if (checkpoint !== null) restoreRun(course, checkpoint);
  if (isFit) checkStates(session);
  module.zeroGrad();
  const result = await call.work();
  if (isFit && session.signals.mayRequeue) {
    await setImmediate();
    session.agree();
    if (session.signals.takeRequeue()) await requeue(run);
  }
  // A signal that came after the last batch must not be lost.
  session.checkSignals();
  await tearDown(run, loops[run.fn]);
  if (isFit) await run.hooks.both("onFitEnd");
  await tearDownHooks(run);
  await setImmediate(); // signals that have arrived are told of
  session.checkSignals();
  return result;
}

function restoreRun<T>({ loops, run, session }: Course<T>, checkpoint: CheckpointDict): void {
  if (run.fn === "fit") restoreFit(session, loops.fit, checkpoint);
  if (session.ckptPath !== null) tellRestored(run.fn, session.ckptPath);
}

function resolveBounds(session: Session): void {
  const hasTimer = session.callbacks.some((callback) => callback.role === "timer");
  const { isDefault, ...bounds } = boundsOf(session.bounds, hasTimer);
  session.bounds = bounds;
  if (isDefault) {
    rankZeroWarn(
      "`maxEpochs` was not set. Setting it to 1000 epochs. To train without an epoch limit, set `maxEpochs: -1`.",
      "PossibleUserWarning",
    );
  }
}

async function setUpProfiler({ fn, module, session }: Run): Promise<void> {
  const { logDir, profiler, strategy, waits } = session;
  if (profiler === null) return;
  if ("attachModule" in profiler) profiler.attachModule(module);
  const localRank = strategy.worldSize > 1 ? strategy.localRank : null;
  await waits.for(profiler, "setup", profiler.setup(fn, localRank, logDir));
}

/** The hooks that make data sets and layers. */
async function prepare(run: Run): Promise<void> {
  const { fn, hooks, module, session } = run;
  const { datamodule, loggers, strategy } = session;
  if (datamodule !== null) await prepareData(run, datamodule);
  await prepareData(run, module);
  for (const logger of loggers) void logger.experiment; // so that hooks know the logger's folder and version
  strategy.barrier("setup");
  if (datamodule !== null) await hooks.call(datamodule, "setup", fn);
  await eachCallback(run, "setup");
  await hooks.call(module, "setup", fn);
  await strategy.inInitContext(() => hooks.call(module, "configureModel"));
  // It may have added modules.
  module.attach(run);
}

/** Downloads and the like: in one process of each machine, or of all, while the others wait. */
async function prepareData({ hooks, session }: Run, owner: LightningModule | LightningDataModule): Promise<void> {
  const { strategy } = session;
  const isFirst = strategy.localRank === 0 && (owner.prepareDataPerNode || strategy.nodeRank === 0);
  if (isFirst) await hooks.call(owner, "prepareData");
  strategy.barrier("prepareData");
}

async function eachCallback({ fn, hooks, module, session, trainer }: Run, name: "setup" | "teardown"): Promise<void> {
  for (const callback of session.callbacks) await hooks.call(callback, name, trainer, module, fn);
}

async function setUpOptimizers({ hooks, module, session }: Run): Promise<void> {
  const input = await hooks.call(module, "configureOptimizers");
  const overridesStep = module.lrSchedulerStep !== LightningModule.prototype.lrSchedulerStep;
  const { optimizers, schedulers } = configureOptimizers(input, {
    automatic: module.automaticOptimization,
    overridesStep,
  });
  warnOfHiddenWeights(module);
  warnOfOptimizers(module, optimizers);
  session.optimizers = optimizers;
  session.schedulers = schedulers;
}

async function tearDownHooks(run: Run): Promise<void> {
  const { fn, hooks, module, session } = run;
  const { datamodule, pending, profiler, waits } = session;
  if (datamodule !== null) await hooks.call(datamodule, "teardown", fn);
  await eachCallback(run, "teardown");
  await hooks.call(module, "teardown", fn);
  hooks.current = null;
  await pending.settle(); // what is being written is there when the loggers close
  for (const logger of unfinished(run)) pending.add(logger.finalize("success"), logger, "finalize");
  await pending.settle();
  if (profiler !== null) await waits.for(profiler, "describe", profiler.describe());
}

/** The loggers that the run has not closed yet. A logger that fails while it is closed is not closed again. */
function* unfinished({ finalized, session }: Run): Generator<Logger> {
  for (const logger of session.loggers) {
    if (finalized.has(logger)) continue;
    finalized.add(logger);
    yield logger;
  }
}

/** Releases what the run took: devices, iterators, workers. */
async function tearDown({ module, session }: Run, loop: Loop): Promise<void> {
  const { strategy, waits } = session;
  strategy.teardown(module);
  // The call's own loop, even if an inner one failed: an error in a validation ends the fit around it.
  await waits.for(null, "the end of the loaders", loop.teardown());
  // Checkpoints that are still being written are there when the call ends.
  const { checkpointIO } = strategy;
  await waits.for(checkpointIO, "teardown", checkpointIO.teardown());
}

/** Tells callbacks, data module and loggers of an error, and releases what the run took. */
async function failed(run: Run, loop: Loop, error: unknown): Promise<void> {
  const { hooks, session } = run;
  const { datamodule, pending, profiler, waits } = session;
  session.state.status = "interrupted";
  if (error instanceof KeyboardInterrupt)
    rankZeroInfo("\nDetected KeyboardInterrupt, attempting graceful shutdown ...");
  if (error instanceof KeyboardInterrupt || error instanceof SIGTERMException) endProcessWith(error);
  await despiteErrors(() => hooks.callbacks("onException", error));
  if (datamodule !== null) await despiteErrors(() => hooks.call(datamodule, "onException", error));
  await despiteErrors(() => session.strategy.onException(error));
  await despiteErrors(() => pending.settle());
  for (const logger of unfinished(run)) {
    await despiteErrors(() => waits.for(logger, "finalize", logger.finalize("failed")));
  }
  await despiteErrors(() => pending.settle());
  await despiteErrors(() => tearDown(run, loop));
  if (profiler !== null) await despiteErrors(() => waits.for(profiler, "teardown", profiler.teardown(run.fn)));
  hooks.current = null;
  // As in Lightning, Ctrl+C leaves the stage, and what the running loop has logged is read from it.
  if (!(error instanceof KeyboardInterrupt)) run.enter(null, null);
}
