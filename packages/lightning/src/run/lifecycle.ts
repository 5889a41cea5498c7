/** @file The order of a call: set-up, the loop, tear-down; and what an error does. */
import { setImmediate } from "node:timers/promises";
import { autograd, data, getRngState, setRngState } from "@lightning-ts/torch";
import type { LightningDataModule } from "../core/datamodule.js";
import { despiteErrors } from "../util/despite-errors.js";
import { KeyboardInterrupt, MisconfigurationException, SIGTERMException } from "../util/errors.js";
import type { Logger } from "../core/logger.js";
import { LightningModule } from "../core/module.js";
import { rankZeroInfo, rankZeroWarn } from "../util/rank-zero.js";
import { warmUp } from "./warm-up.js";
import { withModuleCallbacks } from "./callback-list.js";
import { checkConfiguration } from "./check-configuration.js";
import { checkStates, type CheckpointDict, restoreFit, restoreModules, tellRestored } from "./checkpoints.js";
import { configureOptimizers } from "./configure-optimizers.js";
import { DataSource, type LoaderKind } from "./data-source.js";
import { HookCaller } from "./hook-caller.js";
import { warnOfHiddenWeights, warnOfOptimizers } from "./hidden-weights.js";
import { logHyperparameters } from "./log-hyperparameters.js";
import { boundsOf } from "../options/modes.js";
import { endProcessWith } from "./signals.js";
import type { TrainerFn } from "./state.js";
import { inSwitches } from "./switches.js";
import type { Trainer } from "../trainer/trainer.js";
import { unwatch, watch } from "./unsettled.js";

/** A call of fit, validate, test or predict. */
export interface Call<T> {
  readonly fn: TrainerFn;
  readonly module: LightningModule;
  /** Whether the module was given to the call, or is that of the call before. */
  readonly isNewModel: boolean;
  readonly loaders: Partial<Record<LoaderKind, unknown>>;
  readonly datamodule: LightningDataModule | null;
  readonly ckptPath: string | null;
  /** Whether objects of unknown classes in the checkpoint are refused; null for the reader's default. */
  readonly weightsOnly: boolean | null;
  /** What the call sets on the Trainer, once it is sure to run. */
  readonly prepare: () => void;
  /** The loop. */
  readonly work: () => Promise<T>;
}

/** What belongs to the running call. */
export interface RunContext {
  readonly module: LightningModule;
  hooks: HookCaller;
  dataSource: DataSource;
  /** The loggers that were told of the run's end. */
  readonly finalized: Set<Logger>;
}

/** The Trainers whose call is running. */
const busy = new WeakSet<Trainer>();

/**
 * Makes a call.
 *
 * @throws Error where another call of the Trainer is running; that one goes on
 */
export async function runCall<T>(trainer: Trainer, call: Call<T>): Promise<T> {
  if (busy.has(trainer)) {
    throw new Error(
      `Trainer.${call.fn}: expected the running call to end first. Received: a call while ${trainer.state.fn} is running. Await that one, or use ` +
        "another Trainer.",
    );
  }
  busy.add(trainer);
  watch(trainer, call.fn);
  // Workers of one loader may be free while the batches of another take long: they are needed again.
  const release = data.holdWorkers();
  try {
    return await inSwitches(trainer.options, () => run(trainer, call));
  } finally {
    release();
    unwatch(trainer);
    busy.delete(trainer);
  }
}

async function run<T>(trainer: Trainer, call: Call<T>): Promise<T> {
  const { fn, module } = call;
  call.prepare();
  Object.assign(trainer.state, { fn, status: "running", stage: fn === "fit" ? "train" : fn });
  trainer.context = {
    module,
    hooks: new HookCaller(trainer, module, trainer.callbacks),
    dataSource: new DataSource(trainer, {}, null, module),
    finalized: new Set(),
  };
  trainer.signals.start();
  try {
    await trainer.strategy.setupEnvironment();
    attachData(trainer, call);
    trainer.takeCkptPath(fn, call.ckptPath, call.isNewModel);
    const result = await setUpAndWork(trainer, call);
    Object.assign(trainer.state, { status: "finished", stage: null });
    return result;
  } catch (error) {
    await failed(trainer, error);
    throw error;
  } finally {
    trainer.signals.stop();
  }
}

/** Loaders and data module of the call. A data module stays for the next calls. */
function attachData<T>(trainer: Trainer, { fn, module, loaders, datamodule }: Call<T>): void {
  if (datamodule !== null && Object.values(loaders).some((loader) => loader !== undefined && loader !== null)) {
    throw new MisconfigurationException(
      `Trainer.${fn}: expected loaders or a data module. Received: both. Give one of them.`,
    );
  }
  trainer.forgetData();
  trainer.attachDataSource(new DataSource(trainer, loaders, datamodule, module));
  warmUp(trainer, loaders);
  if (datamodule !== null) {
    trainer.datamodule = datamodule;
    datamodule.trainer = trainer;
  }
  module.attachTrainer(trainer);
}

async function setUpAndWork<T>(trainer: Trainer, call: Call<T>): Promise<T> {
  const { fn, module } = call;
  const isFit = fn === "fit";
  if (isFit) resolveBounds(trainer);
  trainer.callbacks = withModuleCallbacks(trainer.callbacks, await trainer.hooks.call(module, "configureCallbacks"));
  for (const callback of trainer.callbacks) callback.attachModule(module);
  trainer.attachHooks(new HookCaller(trainer, module, trainer.callbacks));
  checkConfiguration(trainer, fn);
  await prepare(trainer, call);
  const { ckptPath } = trainer;
  const checkpoint = ckptPath === null ? null : await restoreModules(trainer, ckptPath, call.weightsOnly);
  trainer.metrics.reset();
  trainer.strategy.setupModule(module);
  const { hooks } = trainer;
  if (isFit) {
    await setUpOptimizers(trainer, module);
    await hooks.both("onFitStart");
  }
  if (trainer.options.enableAutologHparams) logHyperparameters(trainer);
  if (checkpoint !== null) restoreRun(trainer, fn, checkpoint);
  if (isFit) checkStates(trainer);
  module.zeroGrad();
  const result = await call.work();
  // A signal that came after the last batch must not be lost.
  trainer.checkSignals();
  await tearDown(trainer);
  if (isFit) await hooks.both("onFitEnd");
  await tearDownHooks(trainer, call);
  await setImmediate(); // signals that have arrived are told of
  trainer.checkSignals();
  return result;
}

function restoreRun(trainer: Trainer, fn: TrainerFn, checkpoint: CheckpointDict): void {
  if (fn === "fit") restoreFit(trainer, checkpoint);
  if (trainer.ckptPath !== null) tellRestored(fn, trainer.ckptPath);
}

function resolveBounds(trainer: Trainer): void {
  const hasTimer = trainer.callbacks.some((callback) => callback.role === "timer");
  const { isDefault, ...bounds } = boundsOf(trainer.bounds, hasTimer);
  trainer.bounds = bounds;
  if (isDefault) {
    rankZeroWarn(
      "`maxEpochs` was not set. Setting it to 1000 epochs. To train without an epoch limit, set `maxEpochs: -1`.",
      "PossibleUserWarning",
    );
  }
}

/** The hooks that make data sets and layers. */
async function prepare<T>(trainer: Trainer, { fn, module }: Call<T>): Promise<void> {
  const { datamodule, hooks } = trainer;
  if (datamodule !== null) await hooks.call(datamodule, "prepareData");
  await hooks.call(module, "prepareData");
  for (const logger of trainer.loggers) void logger.experiment; // so that hooks know the logger's folder and version
  if (datamodule !== null) await hooks.call(datamodule, "setup", fn);
  await eachCallback(trainer, "setup", fn);
  await hooks.call(module, "setup", fn);
  await trainer.strategy.inInitContext(() => hooks.call(module, "configureModel"));
  // It may have brought further modules.
  module.attachTrainer(trainer);
}

async function eachCallback(trainer: Trainer, name: "setup" | "teardown", fn: TrainerFn): Promise<void> {
  const { hooks, runningModule } = trainer;
  for (const callback of trainer.callbacks) await hooks.call(callback, name, trainer, runningModule, fn);
}

async function setUpOptimizers(trainer: Trainer, module: LightningModule): Promise<void> {
  const input = await trainer.hooks.call(module, "configureOptimizers");
  const overridesStep = module.lrSchedulerStep !== LightningModule.prototype.lrSchedulerStep;
  const { optimizers, schedulers } = configureOptimizers(input, {
    automatic: module.automaticOptimization,
    overridesStep,
  });
  warnOfHiddenWeights(module);
  warnOfOptimizers(module, optimizers);
  trainer.optimizers = optimizers;
  trainer.lrSchedulerConfigs = schedulers;
}

async function tearDownHooks<T>(trainer: Trainer, { fn, module }: Call<T>): Promise<void> {
  const { datamodule, hooks } = trainer;
  if (datamodule !== null) await hooks.call(datamodule, "teardown", fn);
  await eachCallback(trainer, "teardown", fn);
  await hooks.call(module, "teardown", fn);
  hooks.current = null;
  await trainer.pending.settle(); // what is being written is there when the loggers close
  for (const logger of unfinished(trainer)) trainer.pending.add(logger.finalize("success"), logger, "finalize");
  await trainer.pending.settle();
}

/** The loggers that the run has not closed, each once: one that fails while it is closed is not closed again. */
function* unfinished(trainer: Trainer): Generator<Logger> {
  const finalized = trainer.context?.finalized ?? new Set();
  for (const logger of trainer.loggers) {
    if (finalized.has(logger)) continue;
    finalized.add(logger);
    yield logger;
  }
}

/** What the run took goes back: devices, iterators, workers. */
async function tearDown(trainer: Trainer): Promise<void> {
  trainer.strategy.teardown(trainer.runningModule);
  // Not the active one: an error in a validation ends the fit around it.
  await trainer.waits.for(null, "the end of the loaders", trainer.outerLoop?.teardown());
  // Checkpoints that are still being written are there when the call ends.
  const { checkpointIO } = trainer.strategy;
  await trainer.waits.for(checkpointIO, "teardown", checkpointIO.teardown());
}

/** Tells callbacks, data module and loggers of an error, and gives back what the run took. */
async function failed(trainer: Trainer, error: unknown): Promise<void> {
  trainer.state.status = "interrupted";
  if (error instanceof KeyboardInterrupt)
    rankZeroInfo("\nDetected KeyboardInterrupt, attempting graceful shutdown ...");
  if (error instanceof KeyboardInterrupt || error instanceof SIGTERMException) endProcessWith(error);
  const { datamodule, hooks } = trainer;
  await despiteErrors(() => hooks.callbacks("onException", error));
  if (datamodule !== null) await despiteErrors(() => hooks.call(datamodule, "onException", error));
  await despiteErrors(() => trainer.pending.settle());
  for (const logger of unfinished(trainer)) {
    await despiteErrors(() => trainer.waits.for(logger, "finalize", logger.finalize("failed")));
  }
  await despiteErrors(() => trainer.pending.settle());
  await despiteErrors(() => tearDown(trainer));
  hooks.current = null;
  trainer.state.stage = null;
}

// --- the stages of a fit ---------------------------------------------------------------------------------------------

/** The sanity check, then training. */
export async function fitStages(trainer: Trainer): Promise<void> {
  // The check must not change what training draws.
  const random = getRngState();
  await sanityCheck(trainer);
  setRngState(random);
  const train = (): Promise<void> => trainer.fitLoop.run();
  await (trainer.options.detectAnomaly ? autograd.detectAnomaly(train) : train());
}

async function sanityCheck(trainer: Trainer): Promise<void> {
  const { fitLoop, hooks, metrics, state } = trainer;
  const { validation } = fitLoop;
  if (!fitLoop.validationSchedule.isSanityCheckDue) return;
  state.stage = "sanity_check";
  metrics.reset();
  await hooks.callbacks("onSanityCheckStart");
  await validation.run();
  await hooks.callbacks("onSanityCheckEnd");
  metrics.reset();
  validation.forgetProgress();
  state.stage = "train";
}
