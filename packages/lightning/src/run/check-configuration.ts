/** @file Whether a module has what a call needs. */
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { Callback } from "../core/callback.js";
import { LightningDataModule } from "../core/datamodule.js";
import { MisconfigurationException } from "../util/errors.js";
import { LightningModule } from "../core/module.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import { isIterable } from "../loops/loaders.js";
import { show } from "../util/show.js";
import { checkRemovedHooks, warnOfPythonNames } from "./foreign-names.js";
import type { TrainerFn } from "./state.js";
import type { Run } from "./run.js";
import type { Session } from "./session.js";
import { TypeError } from "../util/user-errors.js";

/**
 * The module of a call.
 *
 * @throws TypeError where none is given and none was run before
 */
export function checkModule(
  fn: TrainerFn,
  given: LightningModule | null | undefined,
  previous: LightningModule | null,
): LightningModule {
  const module: unknown = given ?? previous;
  if (isModule(module)) return module;
  if (given === null || given === undefined) {
    throw new TypeError(
      `Trainer.${fn}: expected a LightningModule. Received: no module, and none was run before. Give one first.`,
    );
  }
  throw new TypeError(`Trainer.${fn}: expected a LightningModule. Received: ${show(given)}. ${adviceFor(fn, given)}`);
}

// Narrows to a module with any hyperparameters; `instanceof` alone leaves their type open.
function isModule(value: unknown): value is LightningModule {
  return value instanceof LightningModule;
}

/** Advice about a value that is not a module: mostly Python's keywords, with which the module was left out. */
function adviceFor(fn: TrainerFn, given: unknown): string {
  if (typeof given === "function") return `Give an object of it: ${fn}(new ${given.name || "Model"}()).`;
  const isData = given instanceof LightningDataModule || isIterable(given);
  if (!isData && !isPlainObject(given)) return "Extend LightningModule.";
  const second = isData ? "data" : "{ dataloaders, ckptPath }";
  return fn === "fit"
    ? "The module comes first: fit(model, trainLoader)."
    : `The module comes first, undefined for that of the call before: ${fn}(undefined, ${second}).`;
}

/** Hooks that a module need not define. */
const declared = [
  "trainingStep",
  "validationStep",
  "testStep",
  "configureOptimizers",
  "trainDataloader",
  "valDataloader",
  "testDataloader",
  "predictDataloader",
] as const satisfies readonly (keyof LightningModule)[];

/**
 * Checks the module of a run.
 *
 * @param missing whether validation lacks its step or its loader
 * @throws MisconfigurationException for what a call needs and the module lacks, or what contradicts manual optimization
 */
export function checkConfiguration({ fn, module, session }: Run, missing: "step" | "loader" | null): void {
  checkRemovedHooks(module, fn);
  warnOfPythonNames(module, LightningModule.prototype, declared);
  for (const callback of session.callbacks) warnOfPythonNames(callback, Callback.prototype);
  const need = (name: "trainingStep" | "configureOptimizers" | "validationStep" | "testStep"): void => {
    if (typeof Reflect.get(module, name) === "function") return;
    throw new MisconfigurationException(
      `Trainer.${fn} needs a \`${name}\` of the module. Received: ${module.constructor.name || "a class without a name"}, which has none. Define it.`,
    );
  };
  if (fn === "fit") {
    need("trainingStep");
    need("configureOptimizers");
    warnOfValidation(missing);
    if (!module.automaticOptimization) checkManual(session);
  } else if (fn === "validate") need("validationStep");
  else if (fn === "test") need("testStep");
  else if (!canPredict(module)) {
    throw new MisconfigurationException(
      `Trainer.predict needs a \`predictStep\` or a \`forward\` of the module. Received: ${module.constructor.name}, which has neither. Define one of them.`,
    );
  }
}

/** Whether a module has a step for prediction: its own, or one that calls its `forward`. A plain assignment may have removed either. */
function canPredict(module: LightningModule): boolean {
  const [step, forward] = ["predictStep", "forward"].map((name): unknown => Reflect.get(module, name));
  if (typeof step !== "function") return false;
  if (step !== LightningModule.prototype.predictStep) return true;
  return typeof forward === "function" && forward !== LightningModule.prototype.forward;
}

function warnOfValidation(missing: "step" | "loader" | null): void {
  if (missing === "step")
    rankZeroWarn("You passed in a validation loader but have no `validationStep`. Skipping validation.");
  if (missing === "loader") {
    rankZeroWarn(
      "You defined a `validationStep` but have no validation loader. Skipping validation.",
      "PossibleUserWarning",
    );
  }
}

function checkManual({ accumulation, options }: Session): void {
  const { gradientClipVal } = options;
  if (gradientClipVal !== null && gradientClipVal > 0) {
    throw new MisconfigurationException(
      `gradientClipVal needs automatic optimization. Received: ${gradientClipVal}, with automaticOptimization = false. Call this.clipGradients in ` +
        "trainingStep instead.",
    );
  }
  if (accumulation.batches !== 1) {
    throw new MisconfigurationException(
      `accumulateGradBatches needs automatic optimization. Received: ${accumulation.batches}, with automaticOptimization = false. Step once ` +
        "every N batches in trainingStep instead.",
    );
  }
}
