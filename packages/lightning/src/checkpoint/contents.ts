/** @file What a checkpoint holds: Lightning's keys, collected from a run in Lightning's order. */
import type { Tensor } from "@lightning-ts/torch";
import { setOwn } from "@lightning-ts/torch/util/own-keys";
import { classNameOf } from "./state-key.js";
import { storable } from "./storable.js";

/** The release of Lightning whose format is written. */
export const LIGHTNING_VERSION = "2.6.6";

// No file holds values that are nested deeper.
const DEEPEST = 950;

/** A checkpoint as it is written. Callbacks and modules may add keys of their own. */
export interface CheckpointContents extends Record<string, unknown> {
  epoch: number;
  global_step: number;
  "pytorch-lightning_version": string;
  state_dict: Record<string, Tensor>;
  loops: Record<string, unknown>;
  callbacks?: Record<string, unknown>;
  optimizer_states?: unknown[];
  lr_schedulers?: unknown[];
  hparams_name?: string;
  hyper_parameters?: Record<string, unknown>;
}

/** Runs a function that calls an owner's hook, so that the hook can be profiled. */
export type AroundHook = <R>(owner: object, name: string, run: () => R) => R;

/** Runs the function, and nothing else. */
export const nobody: AroundHook = (_owner, _name, run) => run();

/** Something with a state that a checkpoint keeps. */
export interface Stateful {
  stateDict(): unknown;
}

/** Where hyperparameters come from. */
export interface HparamsSource {
  readonly hparamsStore: { stored(): Record<string, unknown>; readonly saved: boolean };
}

/** The parts of a run that a checkpoint is made of. */
export interface CheckpointSource<M, T> {
  /** The Trainer, which callbacks get. */
  readonly trainer: T;
  readonly currentEpoch: number;
  readonly globalStep: number;
  readonly module: M &
    HparamsSource & {
      onSaveCheckpoint(checkpoint: Record<string, unknown>): unknown;
    };
  /** The module's weights, whole. */
  weights(): Record<string, Tensor>;
  readonly datamodule: (HparamsSource & Stateful) | null;
  readonly callbacks: readonly (Stateful & {
    readonly stateKey: string;
    onSaveCheckpoint(trainer: T, module: M, checkpoint: Record<string, unknown>): unknown;
  })[];
  readonly optimizers: readonly Stateful[];
  readonly schedulers: readonly Stateful[];
  /** The precision's state by its class's name, such as { MixedPrecision: {...} }; {} for none. */
  readonly precisionState: Readonly<Record<string, unknown>>;
  /** Runs the hooks of callbacks and module. Default: without profiling them. */
  readonly around?: AroundHook;
  /** The dictionary of `writeLoops`. */
  readonly loops: Record<string, unknown>;
}

/**
 * The contents of a checkpoint of a run. Whatever it cannot hold is left out, with a warning.
 *
 * @param weightsOnly leaves out callbacks, optimizers, schedulers and precision: no run can be resumed from such a file
 */
export async function collectCheckpoint<M, T>(
  source: CheckpointSource<M, T>,
  weightsOnly: boolean,
): Promise<CheckpointContents> {
  const { around = nobody, trainer, module, datamodule } = source;
  const checkpoint: CheckpointContents = {
    epoch: source.currentEpoch,
    global_step: source.globalStep,
    "pytorch-lightning_version": LIGHTNING_VERSION,
    state_dict: source.weights(),
    loops: source.loops,
  };
  if (!weightsOnly) {
    const states: Record<string, unknown> = {};
    for (const callback of source.callbacks) {
      const state = callback.stateDict();
      if (!isEmpty(state)) setOwn(states, callback.stateKey, state);
    }
    checkpoint.callbacks = states;
    checkpoint.optimizer_states = source.optimizers.map((optimizer) => optimizer.stateDict());
    checkpoint.lr_schedulers = source.schedulers.map((scheduler) => scheduler.stateDict());
    Object.assign(checkpoint, source.precisionState);
  }
  addHparams(checkpoint, module, "");
  if (datamodule !== null) {
    addHparams(checkpoint, datamodule, "datamodule_");
    const state = datamodule.stateDict();
    if (!isEmpty(state)) setOwn(checkpoint, classNameOf(datamodule), state);
  }
  if (!weightsOnly) {
    for (const callback of source.callbacks) {
      await around(callback, "onSaveCheckpoint", () => callback.onSaveCheckpoint(trainer, module, checkpoint));
    }
  }
  await around(module, "onSaveCheckpoint", () => module.onSaveCheckpoint(checkpoint));
  return storable(module, checkpoint, "checkpoint", DEEPEST) as CheckpointContents;
}

// Lightning's name for "given as keyword arguments": its own load_from_checkpoint passes them as such.
function addHparams(checkpoint: CheckpointContents, { hparamsStore }: HparamsSource, prefix: string): void {
  if (!hparamsStore.saved) return;
  checkpoint[`${prefix}hparams_name`] = "kwargs";
  checkpoint[`${prefix}hyper_parameters`] = hparamsStore.stored();
}

function isEmpty(state: unknown): boolean {
  return state === null || state === undefined || (typeof state === "object" && Object.keys(state).length === 0);
}
