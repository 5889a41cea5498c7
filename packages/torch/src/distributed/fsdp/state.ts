/** @file What `fullyShard` adds to a module: hooks that gather and reduce its unit. Counterpart: PyTorch's `FSDPState`. */
import { AutogradFunction, type FunctionContext } from "../../autograd/function.js";
import { currentRerun } from "../../autograd/recomputation.js";
import { binding } from "../../native/binding.js";
import type { Module } from "../../nn/module/module.js";
import type { DType } from "../../tensor/dtype.js";
import { type Tensor } from "../../tensor/tensor.js";
import { isPromise } from "../../util/is.js";
import { restoreAfter } from "../../util/restore-after.js";
import { mapTensors, visitTensors } from "../../util/tree.js";
import { Error } from "../../util/user-errors.js";
import type { MixedPrecisionPolicy } from "./policies.js";
import { Schedule } from "./schedule.js";
import type { Phase, Unit } from "./unit.js";

const states = new WeakMap<Module, FSDPState>();

/** The state of a module that `fullyShard` was applied to; undefined for others. */
export function stateOf(module: Module): FSDPState | undefined {
  return states.get(module);
}

/** What all states below one root share. */
class Shared {
  readonly schedule = new Schedule();
  /** Those of the root and of the modules inside it, each once. */
  readonly states: FSDPState[] = [];
  /** The outermost state whose forward is running. */
  forwardRoot: FSDPState | null = null;
}

/** The states, hooks and settings of modules that were sharded together: nearly always one. */
export class FSDPState {
  readonly modules: readonly Module[];
  readonly unit: Unit;
  forwardPrefetch: readonly FSDPState[] = [];
  backwardPrefetch: readonly FSDPState[] = [];
  /** Whether the root keeps its parameters after forward whatever was asked for others; false once the user decided. */
  decidesReshard: boolean;

  readonly #precision: MixedPrecisionPolicy;
  #shared = new Shared();
  #isRoot: boolean | null = null;
  #phase: Phase = "idle";
  /** Modules of a group that did not run yet in this pass. */
  readonly #toRun = new Set<Module>();
  /** Functions that are running in the place of the module's forward pass. */
  #standIns = 0;
  #watchesOwners = false;

  constructor(modules: readonly Module[], unit: Unit, precision: MixedPrecisionPolicy, decidesReshard: boolean) {
    this.modules = modules;
    this.unit = unit;
    this.#precision = precision;
    this.decidesReshard = decidesReshard;
    for (const module of modules) {
      states.set(module, this);
      module.registerForwardPreHook((_module, inputs) => this.#preForward(inputs), { prepend: true });
      module.registerForwardHook((_module, _inputs, output) => this.#afterForward(module, output));
    }
    for (const owner of this.#owners()) {
      owner.registerStateDictPreHook(() => this.unit.reshard());
      owner.registerLoadStateDictPreHook(() => this.unit.reshard());
    }
  }

  /** The modules that have parameters of the unit. */
  #owners(): Set<Module> {
    return new Set(this.unit.parameters.flatMap(({ places }) => places.map((place) => place.module)));
  }

  /** @internal What all states below the root share; of the first one that runs. */
  get schedule(): Schedule {
    return this.#shared.schedule;
  }

  // --- the root ----------------------------------------------------------------------------------------------------
  /** The first module that runs forward is the root of those inside it. */
  initialize(): void {
    if (this.#isRoot !== null) return;
    const [root] = this.modules;
    if (root === undefined || this.modules.length > 1) {
      throw new Error("fullyShard expects one root module that runs first. Received: a list of modules as the root.");
    }
    this.#isRoot = true;
    const shared = this.#shared;
    for (const [name, module] of root.namedModules()) {
      const state = stateOf(module);
      if (state === undefined || shared.states.includes(state)) continue;
      if (state !== this) {
        if (state.#isRoot !== null) {
          throw new Error(
            `FSDP state has already been initialised for ${name}. Run forward through the root module first.`,
          );
        }
        state.#isRoot = false;
      }
      state.#shared = shared;
      state.unit.schedule = shared.schedule;
      state.unit.name = name;
      shared.states.push(state);
    }
    // Backward begins with the root's own parameters: they would be gathered again at once.
    if (this.decidesReshard) this.unit.reshardsAfterForward = false;
    this.#nameParameters(root);
    for (const { unit } of shared.states) {
      unit.resetShards();
      unit.check();
    }
  }

  #nameParameters(root: Module): void {
    const names = new Map<Tensor, string>(root.namedParameters().map(([name, parameter]) => [parameter, name]));
    for (const { unit } of this.#shared.states) {
      for (const parameter of unit.parameters) parameter.name = names.get(parameter.sharded) ?? parameter.name;
    }
  }

  /** Says that this state's forward begins, which may be that of all. */
  #enterForward(): void {
    this.initialize();
    const shared = this.#shared;
    // A module does not run inside of itself: the pass before did not come to its end.
    if (shared.forwardRoot === this && this.modules.length === 1) this.resetIteration();
    if (this.#phase === "forward" || shared.forwardRoot !== null) return;
    shared.forwardRoot = this;
    for (const { unit } of shared.states) unit.forgetParts();
  }

  // --- forward -----------------------------------------------------------------------------------------------------
  /** Runs a function in the place of the module's forward pass, which may be asynchronous. */
  runForward<T>(module: Module, run: () => T): T {
    this.#watchOwners();
    this.#preForward([]);
    const enter = (): (() => void) => {
      this.#standIns++;
      return () => {
        this.#standIns--;
      };
    };
    const output: unknown = restoreAfter(enter, run);
    // A backward pass inside of the function has ended the forward pass before.
    const end = (value: unknown): unknown =>
      this.#phase === "forward" ? this.#postForward(module, value) : this.#castOutput(value);
    return (isPromise(output) ? output.then(end) : end(output)) as T; // of the shape that it had
  }

  /** Before a backward pass that begins inside of such a function: it ends the forward pass, and tells of its end. */
  prepareForBackward(module: Module, output: unknown): void {
    if (this.#phase === "forward") this.#postForward(module, output);
    else this.#observeOutput(output);
  }

  /** After such a backward pass parameters were given back: modules that go on computing gather them again. */
  #watchOwners(): void {
    if (this.#watchesOwners) return;
    this.#watchesOwners = true;
    const own = new Set(this.modules);
    for (const owner of this.#owners()) {
      if (!own.has(owner)) owner.registerForwardPreHook(() => this.#gatherAgain(), { prepend: true });
    }
  }

  #gatherAgain(): undefined {
    if (this.#standIns === 0 || this.#phase !== "idle") return undefined;
    this.#enterForward();
    this.#phase = "forward";
    this.unit.preForward(this.forwardPrefetch.length === 0);
    return undefined;
  }

  #preForward(inputs: unknown[]): unknown[] {
    const [root] = this.#shared.states;
    // What the step itself has, and uses beside its modules.
    if (root !== undefined && root !== this && currentRerun() === null) root.#gatherAgain();
    // The module calls its own forward, in a step that runs in the place of it.
    if (this.#standIns > 0 && currentRerun() === null) {
      this.#gatherAgain();
      return this.#castInputs(inputs);
    }
    // Activation checkpointing runs forward again inside of backward: then backward's own hooks free and reduce.
    if (this.#phase === "preBackward" || currentRerun() === "saved tensors") {
      this.unit.unshard();
      this.unit.waitForUnshard();
      return this.#castInputs(inputs);
    }
    if (this.#toRun.size === 0) for (const each of this.modules) this.#toRun.add(each);
    this.#enterForward();
    const isFirst = this.#phase !== "forward";
    this.#phase = "forward";
    const cast = this.#castInputs(inputs);
    if (!isFirst) return cast;
    this.unit.preForward(this.forwardPrefetch.length === 0);
    for (const { unit } of this.forwardPrefetch) this.unit.prefetch(unit);
    return this.#observeInputs(cast);
  }

  #afterForward(module: Module, output: unknown): unknown {
    return this.#standIns > 0 && currentRerun() === null ? this.#castOutput(output) : this.#postForward(module, output);
  }

  #postForward(module: Module, output: unknown): unknown {
    if (this.#phase === "preBackward" || currentRerun() === "saved tensors") return this.#castOutput(output);
    this.#toRun.delete(module);
    if (this.#toRun.size > 0) return this.#castOutput(output);
    const isRerun = currentRerun() !== null;
    // Without gradients no backward goes through what ran.
    this.unit.postForward({ reshards: !isRerun, hasBackward: binding.gradEnabled() && !isRerun });
    this.#observeOutput(output);
    this.#phase = "idle";
    const shared = this.#shared;
    if (shared.forwardRoot === this) {
      shared.forwardRoot = null;
      if (isRerun) shared.schedule.forgetPass();
      else shared.schedule.endForward();
    }
    return this.#castOutput(output);
  }

  #castInputs(inputs: unknown[]): unknown[] {
    const { castForwardInputs, paramDtype } = this.#precision;
    if (!castForwardInputs || paramDtype === null) return inputs;
    return inputs.map((input) => castFloating(input, paramDtype));
  }

  #castOutput(output: unknown): unknown {
    const { outputDtype } = this.#precision;
    return outputDtype === null ? output : castFloating(output, outputDtype);
  }

  /** Has backward say when the gradients of all inputs are there. */
  #observeInputs(inputs: unknown[]): unknown[] {
    if (!binding.gradEnabled()) return inputs;
    const tensors: Tensor[] = [];
    visitTensors(inputs, (tensor) => {
      if (tensor.requiresGrad) tensors.push(tensor);
    });
    if (tensors.length === 0) return inputs;
    const { unit } = this;
    const observed = PostBackward.apply(() => unit.postBackward(), ...tensors);
    let next = 0;
    return inputs.map((input) => mapTensors(input, (tensor) => (tensor.requiresGrad ? observed[next++] : tensor)));
  }

  /** Has backward say when the gradient of an output is there. */
  #observeOutput(output: unknown): void {
    if (!binding.gradEnabled()) return;
    visitTensors(output, (tensor) => {
      if (tensor.requiresGrad) tensor.registerHook(() => this.#preBackward());
    });
  }

  // --- backward ----------------------------------------------------------------------------------------------------
  #preBackward(): void {
    this.#phase = "preBackward";
    this.schedule.atEndOfBackward(() => this.#endBackward());
    this.unit.preBackward(this.backwardPrefetch.length === 0);
    for (const { unit } of this.backwardPrefetch) this.unit.prefetch(unit);
  }

  #endBackward(): void {
    const { states: all, schedule } = this.#shared;
    const isLast = schedule.isLastBackward;
    this.#shared.forwardRoot = null;
    for (const state of all) {
      state.#toRun.clear();
      // Where no input of a module needs a gradient, backward does not say that it is through.
      if (state.unit.phase !== "postBackward") state.unit.postBackward();
      state.unit.phase = "idle";
      state.#phase = "idle";
    }
    if (!isLast) return;
    for (const { unit } of all) unit.finalize();
    schedule.done.length = 0;
    schedule.reducing.length = 0;
    schedule.forgetPass();
  }

  /** Waits for what a pass that failed left under way, and forgets it. */
  resetIteration(): void {
    const shared = this.#shared;
    shared.schedule.reset();
    shared.forwardRoot = null;
    for (const state of shared.states) {
      state.#toRun.clear();
      state.#phase = "idle";
      state.unit.reset();
    }
  }
}

/** Passes tensors through; its backward runs when the gradients of all of them are there. */
class PostBackward extends AutogradFunction {
  static forward(ctx: FunctionContext, run: () => void, ...tensors: Tensor[]): Tensor[] {
    ctx.run = run;
    return tensors;
  }

  static backward(ctx: FunctionContext, ...grads: Tensor[]): (Tensor | null)[] {
    (ctx.run as () => void)();
    return [null, ...grads];
  }
}

/** Casts the floating-point tensors in a value. */
function castFloating(value: unknown, dtype: DType): unknown {
  let isCast = false;
  visitTensors(value, (tensor) => {
    isCast ||= tensor.isFloatingPoint() && tensor.dtype !== dtype;
  });
  if (!isCast) return value;
  return mapTensors(value, (tensor) => (tensor.isFloatingPoint() ? tensor.to(dtype) : tensor));
}
