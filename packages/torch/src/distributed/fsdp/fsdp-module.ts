/** @file What a module can do after `fullyShard`: `FSDPModule`. */
import { Module } from "../../nn/module/module.js";
import { kindOf, shown } from "../../util/arguments.js";
import { Error, RangeError, TypeError } from "../../util/user-errors.js";
import { type FSDPState, stateOf } from "./state.js";
import type { Unit } from "./unit.js";

/** A gathering that `unshard({ asyncOp: true })` began. */
export class UnshardHandle {
  readonly #unit: Unit | null;

  /** @internal */
  constructor(unit: Unit) {
    this.#unit = unit;
  }

  /** Waits for the parameters; after it the module has them. */
  wait(): void {
    this.#unit?.waitForUnshard();
  }
}

/** Whether a setting is of the module alone, or of all sharded ones inside it too. */
export interface RecurseOption {
  /** Default true. */
  recurse?: boolean;
}

function ownState(module: Module): FSDPState {
  const state = stateOf(module);
  if (state === undefined)
    throw new Error(`Expected a module that fullyShard was applied to. Received: ${module.constructor.name}.`);
  return state;
}

function expectBoolean(callee: string, value: boolean): void {
  if (typeof value === "boolean") return;
  throw new TypeError(`${callee} expects a boolean. Received: ${shown(value)}.`);
}

/** The units of a module and, unless `recurse` is false, of those inside it. */
function unitsOf(module: Module, recurse: boolean): Unit[] {
  const modules = recurse ? module.modules() : [module];
  const states = new Set(modules.map(stateOf).filter((state) => state !== undefined));
  return [...states].map(({ unit }) => unit);
}

function statesFor(callee: string, modules: readonly FSDPModule[]): FSDPState[] {
  if (!Array.isArray(modules)) {
    throw new TypeError(
      `${callee} expects a list of modules that fullyShard was applied to. Received: ${kindOf(modules)}.`,
    );
  }
  return modules.map((module: unknown) => {
    const state = module instanceof Module ? stateOf(module) : undefined;
    if (state !== undefined) return state;
    throw new RangeError(`${callee} expects modules that fullyShard was applied to. Received: ${kindOf(module)}.`);
  });
}

/**
 * A module that `fullyShard` was applied to: an instance of its own class, and of this one. Counterpart: `torch.distributed.fsdp.FSDPModule`.
 *
 * It is made by `fullyShard` only.
 */
export abstract class FSDPModule extends Module {
  /** Whether `fullyShard` was applied to a module. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Module && stateOf(value) !== undefined;
  }

  /**
   * Gathers the module's whole parameters, which stay until `reshard()`, a forward that reshards, or the end of backward.
   *
   * @param options with `asyncOp` it comes back at once; the handle's `wait` makes them the module's
   */
  unshard(options: { asyncOp: true }): UnshardHandle;
  unshard(options?: { asyncOp?: false }): null;
  unshard(options?: { asyncOp?: boolean }): UnshardHandle | null;
  unshard({ asyncOp = false }: { asyncOp?: boolean } = {}): UnshardHandle | null {
    expectBoolean("unshard: asyncOp", asyncOp);
    const { unit } = ownState(this);
    unit.unshard();
    const handle = new UnshardHandle(unit);
    if (asyncOp) return handle;
    handle.wait();
    return null;
  }

  /** Gives the memory of the module's whole parameters back: it has its shards again. */
  reshard(): void {
    ownState(this).unit.reshard();
  }

  /**
   * Runs a function in the place of the module's forward pass: a training step, for example, that calls layers and computes the loss. The module's own
   * parameters are gathered for it, and those of the modules inside where these run, also after a backward pass inside of it.
   *
   * @param run gets nothing, and may be asynchronous
   * @returns what the function returns
   */
  runForward<T>(run: () => T): T {
    return ownState(this).runForward(this, run);
  }

  /**
   * Prepares for a backward pass that begins before the function of `runForward` ends, as in manual optimization.
   *
   * @param output what backward starts from
   */
  prepareForBackward(output: unknown): void {
    ownState(this).prepareForBackward(this, output);
  }

  /** Says whether the next backward is the last one of an accumulation: gradients are there only after that. Default true. */
  setIsLastBackward(isLastBackward: boolean): void {
    expectBoolean("setIsLastBackward", isLastBackward);
    ownState(this).schedule.isLastBackward = isLastBackward;
  }

  /** Sets whether backward reduces gradients. Without it each process adds up its own, whole ones: for accumulation without communication. */
  setRequiresGradientSync(requiresGradientSync: boolean, { recurse = true }: RecurseOption = {}): void {
    expectBoolean("setRequiresGradientSync", requiresGradientSync);
    for (const unit of unitsOf(this, recurse)) {
      unit.reducesGradients = requiresGradientSync;
      unit.replicatesGradients = requiresGradientSync;
    }
  }

  /** Sets whether backward adds up gradients over replicas, too, on a mesh of two dimensions: without it each replica adds up its own shards. */
  setRequiresAllReduce(requiresAllReduce: boolean, { recurse = true }: RecurseOption = {}): void {
    expectBoolean("setRequiresAllReduce", requiresAllReduce);
    for (const unit of unitsOf(this, recurse)) unit.replicatesGradients = requiresAllReduce;
  }

  /** Sets whether whole parameters go after forward. Also the root's, which keeps them otherwise. */
  setReshardAfterForward(reshardAfterForward: boolean, { recurse = true }: RecurseOption = {}): void {
    expectBoolean("setReshardAfterForward", reshardAfterForward);
    const modules = recurse ? this.modules() : [this];
    for (const state of modules.map(stateOf)) {
      if (state === undefined) continue;
      state.unit.reshardsAfterForward = reshardAfterForward;
      state.unit.keepers = null;
      state.decidesReshard = false;
    }
  }

  /** Sets whether whole parameters go after backward. Without it accumulation gathers them once. Default true. */
  setReshardAfterBackward(reshardAfterBackward: boolean, { recurse = true }: RecurseOption = {}): void {
    expectBoolean("setReshardAfterBackward", reshardAfterBackward);
    for (const unit of unitsOf(this, recurse)) unit.reshardsAfterBackward = reshardAfterBackward;
  }

  /** Sets which modules' parameters are gathered while this one computes forward. Default: those of the module that ran after it before. */
  setModulesToForwardPrefetch(modules: readonly FSDPModule[]): void {
    ownState(this).forwardPrefetch = statesFor("setModulesToForwardPrefetch", modules);
  }

  /** Sets which modules' parameters are gathered while this one computes backward. Default: those of the module that ran before it. */
  setModulesToBackwardPrefetch(modules: readonly FSDPModule[]): void {
    ownState(this).backwardPrefetch = statesFor("setModulesToBackwardPrefetch", modules);
  }

  /** Sets what gradients are divided by, instead of the number of processes. */
  setGradientDivideFactor(factor: number): void {
    if (typeof factor !== "number" || !(factor > 0)) {
      throw new RangeError(`setGradientDivideFactor expects a number above 0. Received: ${shown(factor)}.`);
    }
    ownState(this).unit.divideFactor = factor;
  }

  /** Sets whether parameters are gathered for backward. Not needed where it does not read them, as of an embedding. Default true. */
  setUnshardInBackward(unshardInBackward: boolean): void {
    expectBoolean("setUnshardInBackward", unshardInBackward);
    ownState(this).unit.unshardsInBackward = unshardInBackward;
  }

  /** @internal In the middle of a forward pass, after `requiresGrad` of parameters was set: whole parameters follow their shards. */
  _followRequiresGrad(): void {
    ownState(this).unit.followRequiresGrad();
  }

  /** After a forward or backward that threw: waits for what is under way, forgets it and its gradients. The next forward of the root does it, too. */
  resetIterState(): void {
    ownState(this).resetIteration();
  }
}

const classes = new WeakMap<object, object>();

/** Makes a module one of `FSDPModule`, too: its class is one of its own that extends the one it had, named "FSDP..." as in PyTorch. */
export function becomeFsdpModule(module: Module): void {
  const before = Object.getPrototypeOf(module) as object;
  let prototype = classes.get(before);
  if (prototype === undefined) {
    const base = before.constructor as new (...args: never[]) => Module;
    const name = `FSDP${base.name}`;
    const made = { [name]: class extends base {} }[name] as typeof base;
    prototype = made.prototype as object;
    const { constructor: _constructor, ...members } = Object.getOwnPropertyDescriptors(FSDPModule.prototype);
    Object.defineProperties(prototype, members);
    Object.defineProperty(prototype, "_apply", {
      value: applyToShards(base.prototype as Module),
      configurable: true,
      writable: true,
    });
    classes.set(before, prototype);
  }
  Object.setPrototypeOf(module, prototype);
}

/** `_apply` of a sharded module: it moves or casts shards. */
function applyToShards(base: Module): Module["_apply"] {
  return function (this: Module, fn, recurse = true) {
    const { unit } = ownState(this);
    unit.reshard();
    base._apply.call(this, fn, recurse);
    unit.resetShards();
    return this;
  };
}
