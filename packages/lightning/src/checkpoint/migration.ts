/** @file Checkpoints of earlier releases of Lightning, brought to the present form. Counterpart: `lightning.pytorch.utilities.migration`. */
import { PyObject } from "@lightning-ts/torch";
import { setOwn } from "@lightning-ts/torch/util/own-keys";
import { rankZeroWarn } from "../util/rank-zero.js";
import { LIGHTNING_VERSION } from "./contents.js";
import { compareVersions } from "./versions.js";

type Dict = Record<string, unknown>;
type Migration = (checkpoint: Dict) => void;

/** What changed in which release, in order. */
const migrations: readonly (readonly [release: string, migrations: readonly Migration[]])[] = [
  ["0.10.0", [moveCallbackStates]],
  ["1.6.0", [countSteps]],
  ["1.6.5", [countBatchesThatStepped]],
  ["1.9.0", [renameModelCheckpoints]],
  ["2.0.0", [dropApex, moveOptimizationLoops, flattenEvaluationLoops]],
];

/**
 * Brings a checkpoint of an earlier release to the present form, in place. One without a version, or of a later release, stays as it
 * is.
 */
export function migrateCheckpoint(checkpoint: Dict): void {
  if (checkpoint.callbacks instanceof Map) checkpoint.callbacks = namedStates(checkpoint.callbacks);
  const version = checkpoint["pytorch-lightning_version"];
  if (typeof version !== "string" || compareVersions(version, LIGHTNING_VERSION) >= 0) return;
  for (const [release, functions] of migrations) {
    if (compareVersions(version, release) < 0) for (const migrate of functions) migrate(checkpoint);
  }
  checkpoint["legacy_pytorch-lightning_version"] ??= version;
  checkpoint["pytorch-lightning_version"] = LIGHTNING_VERSION;
}

/** States of callbacks under their names: releases before 1.5 had the classes themselves as keys, which are placeholders here. */
function namedStates(states: ReadonlyMap<unknown, unknown>): Dict {
  const named: Dict = {};
  for (const [key, state] of states) {
    const name = key instanceof PyObject ? key.name : String(key);
    if (Object.hasOwn(named, name)) {
      rankZeroWarn(
        `Expected states of callbacks with different names in the checkpoint. Received: several of ${name}. The first is used; the others are lost.`,
      );
    } else setOwn(named, name, state);
  }
  return named;
}

function isDict(value: unknown): value is Dict {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Map);
}

/** The dictionary under a key; it is made where it is missing. */
function inside(dict: Dict, key: string): Dict {
  const found = Object.hasOwn(dict, key) ? dict[key] : undefined;
  if (isDict(found)) return found;
  const made: Dict = {};
  setOwn<unknown>(dict, key, made);
  return made;
}

function rename(dict: Dict, from: string, to: string): void {
  if (!Object.hasOwn(dict, from)) return;
  dict[to] = dict[from];
  Reflect.deleteProperty(dict, from);
}

// Keys at the top that became states of callbacks; Lightning keeps those under classes, which are names here.
const callbackKeys = [
  ["checkpoint_callback_best_model_score", "ModelCheckpoint", "best_model_score"],
  ["checkpoint_callback_best_model_path", "ModelCheckpoint", "best_model_path"],
  ["checkpoint_callback_best", "ModelCheckpoint", "best_model_score"],
  ["early_stop_callback_wait", "EarlyStopping", "wait_count"],
  ["early_stop_callback_patience", "EarlyStopping", "patience"],
] as const;

function moveCallbackStates(checkpoint: Dict): void {
  const states = inside(checkpoint, "callbacks");
  for (const [key, callback, name] of callbackKeys) {
    if (!Object.hasOwn(checkpoint, key)) continue;
    inside(states, callback)[name] = checkpoint[key];
    Reflect.deleteProperty(checkpoint, key);
  }
}

/** Steps and epochs were numbers at the top; the loops had no counts of them, or counts that are not reliable. */
function countSteps(checkpoint: Dict): void {
  const loops = inside(checkpoint, "loops");
  if (!isDict(loops.fit_loop)) loops.fit_loop = initialFitLoop(checkpoint.epoch);
  const fit = inside(loops, "fit_loop");
  const progress = inside(fit, "epoch_loop.batch_loop.optimizer_loop.optim_progress");
  inside(inside(inside(progress, "optimizer"), "step"), "total").completed = checkpoint.global_step;
  inside(inside(fit, "epoch_loop.batch_loop.manual_loop.optim_step_progress"), "total").completed =
    checkpoint.global_step;
  inside(inside(fit, "epoch_progress"), "current").completed = checkpoint.epoch;
}

function countBatchesThatStepped(checkpoint: Dict): void {
  const state = inside(inside(inside(checkpoint, "loops"), "fit_loop"), "epoch_loop.state_dict");
  state._batches_that_stepped ??= checkpoint.global_step;
}

function renameModelCheckpoints(checkpoint: Dict): void {
  const states = checkpoint.callbacks;
  if (!isDict(states)) return;
  const renamed: Dict = {};
  for (const [key, state] of Object.entries(states)) {
    const isOld = key.startsWith("ModelCheckpoint");
    setOwn(renamed, isOld ? key.replaceAll(/, 'save_on_train_epoch_end': (None|True|False)/g, "") : key, state);
  }
  if (Object.keys(renamed).length < Object.keys(states).length) {
    rankZeroWarn(
      "You have multiple `ModelCheckpoint` callback states in this checkpoint, but we found state keys that would end up colliding with each " +
        "other after an upgrade, which means we can't differentiate which of your checkpoint callbacks needs which states. At least one of your " +
        "`ModelCheckpoint` callbacks will not be able to reload the state.",
      "PossibleUserWarning",
    );
    return;
  }
  checkpoint.callbacks = renamed;
}

function dropApex(checkpoint: Dict): void {
  if (!Object.hasOwn(checkpoint, "amp_scaling_state")) return;
  rankZeroWarn("This checkpoint contains apex AMP data, but apex support has been removed in v2.0.0.");
  Reflect.deleteProperty(checkpoint, "amp_scaling_state");
}

/** The loops over batches and over optimizers were removed; the epoch loop has their contents. */
function moveOptimizationLoops({ loops }: Dict): void {
  if (!isDict(loops) || !isDict(loops.fit_loop)) return;
  const fit = loops.fit_loop;
  for (const part of [
    "manual_loop.optim_step_progress",
    "manual_loop.state_dict",
    "optimizer_loop.optim_progress",
    "optimizer_loop.state_dict",
  ]) {
    rename(fit, `epoch_loop.batch_loop.${part}`, `epoch_loop.${part}`);
  }
  const old = fit["epoch_loop.batch_loop.state_dict"];
  if (isDict(old) && Object.keys(old).length > 0) {
    inside(fit, "epoch_loop.state_dict").old_batch_loop_state_dict = old;
  }
  Reflect.deleteProperty(fit, "epoch_loop.batch_loop.state_dict");
  const progress = fit["epoch_loop.optimizer_loop.optim_progress"];
  if (isDict(progress)) Reflect.deleteProperty(progress, "optimizer_position");
  for (const part of ["state_dict", "optim_progress"]) {
    rename(fit, `epoch_loop.optimizer_loop.${part}`, `epoch_loop.automatic_optimization.${part}`);
  }
  for (const part of ["state_dict", "optim_step_progress"]) {
    rename(fit, `epoch_loop.manual_loop.${part}`, `epoch_loop.manual_optimization.${part}`);
  }
}

function flattenEvaluationLoops({ loops }: Dict): void {
  if (!isDict(loops)) return;
  for (const name of ["predict_loop", "validate_loop", "test_loop"]) {
    const loop = loops[name];
    if (!isDict(loop)) continue;
    Reflect.deleteProperty(loop, "dataloader_progress");
    for (const key of Object.keys(loop).filter((one) => one.startsWith("epoch_loop."))) {
      rename(loop, key, key.slice("epoch_loop.".length));
    }
  }
}

/**
 * The loop of a fit that has counted only epochs, in the form of release 1.6. Lightning sets only one count of epochs, and starts
 * over with the first.
 */
function initialFitLoop(epoch: unknown): Dict {
  const counts = (...states: string[]): Dict => {
    const zeros = (): Dict => Object.fromEntries(states.map((state) => [state, 0]));
    return { current: zeros(), total: zeros() };
  };
  const steps = (): Dict => counts("completed", "ready");
  const all = (): Dict => counts("completed", "processed", "ready", "started");
  return {
    "epoch_loop.batch_loop.manual_loop.optim_step_progress": steps(),
    "epoch_loop.batch_loop.manual_loop.state_dict": {},
    "epoch_loop.batch_loop.optimizer_loop.optim_progress": {
      optimizer: { step: steps(), zero_grad: counts("completed", "ready", "started") },
      optimizer_position: 0,
    },
    "epoch_loop.batch_loop.optimizer_loop.state_dict": {},
    "epoch_loop.batch_loop.state_dict": {},
    "epoch_loop.batch_progress": { ...all(), is_last_batch: false },
    "epoch_loop.scheduler_progress": steps(),
    "epoch_loop.state_dict": { _batches_that_stepped: 0 },
    "epoch_loop.val_loop.dataloader_progress": steps(),
    "epoch_loop.val_loop.epoch_loop.batch_progress": { ...all(), is_last_batch: false },
    "epoch_loop.val_loop.epoch_loop.state_dict": {},
    "epoch_loop.val_loop.state_dict": {},
    epoch_progress: Object.fromEntries(
      Object.entries(all()).map(([part, counts]) => [
        part,
        Object.fromEntries(Object.keys(counts as Dict).map((state) => [state, epoch])),
      ]),
    ),
    state_dict: {},
  };
}
