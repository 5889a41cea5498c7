/** @file Optimizer: the base of all optimizers. */
import { checkOptions } from "../util/arguments.js";
import { isPromise } from "../util/is.js";
import { enableGrad } from "../autograd/modes.js";
import { NotImplementedError } from "../util/errors.js";
import { binding } from "../native/binding.js";
import { pyNumber, pyValue } from "../nn/repr.js";
import type { RemovableHandle, Tensor } from "../tensor/tensor.js";
import { GroupLists } from "./buckets.js";
import {
  everyStep,
  HookList,
  type StateDictHook,
  type StateDictPreHook,
  type StepPostHook,
  type StepPreHook,
} from "./hooks.js";
import { toPython } from "./names.js";
import { makeGroup, type ParamGroup, type ParamGroupInput, type Params, toGroups } from "./param-group.js";
import { type OptimizerStateDict, packStateDict, unpackStateDict } from "./state-dict.js";
import { TypeError } from "../util/user-errors.js";

/** Options that hold for a group unless it has its own. */
export type Defaults<Group extends ParamGroup> = Omit<Group, "params" | "paramNames" | "initialLr">;

/**
 * Base of all optimizers. Counterpart: `torch.optim.Optimizer`.
 *
 * One of your own extends it, gives its defaults to the constructor and overrides `step`. `zeroGrad`, state dictionaries and
 * hooks work by themselves.
 */
export class Optimizer<Group extends ParamGroup = ParamGroup, State extends object = object> {
  /** Options of groups that do not have their own. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** The groups: change an option here (`optimizer.paramGroups[0].lr = 0.1`) and the next step uses it. */
  paramGroups: Group[] = [];
  /** What the optimizer remembers of each parameter. */
  state = new Map<Tensor, State>();
  /**
   * Whether `step` itself divides gradients by `gradScale` and does nothing where `foundInf` is not 0, as fused updates do: a GradScaler then
   * leaves it to them. Counterpart: `_step_supports_amp_scaling`.
   */
  stepSupportsAmpScaling = false;
  /** What the next step divides gradients by, if it can. Counterpart: `grad_scale`. */
  gradScale: Tensor | null = null;
  /** A number on the device that says whether the next step is left out, if the step can do that. Counterpart: `found_inf`. */
  foundInf: Tensor | null = null;
  /** @internal Whether a step was made: schedulers warn if they come first. */
  wasStepped = false;

  readonly #stepPre = new HookList<StepPreHook>();
  readonly #stepPost = new HookList<StepPostHook>();
  readonly #statePre = new HookList<StateDictPreHook>();
  readonly #statePost = new HookList<StateDictHook>();
  readonly #loadPre = new HookList<StateDictHook>();
  readonly #loadPost = new HookList<StateDictPreHook>();
  readonly #lists = new WeakMap<object, GroupLists<State>>();
  #isStepping = false;

  /**
   * @param params parameters, `module.namedParameters()`, or groups `{ params, lr, ... }` with options of their own
   * @param defaults options of groups that do not have their own
   * @throws RangeError for an empty list, TypeError for anything but a tensor
   */
  constructor(params: Params<Group>, defaults: Defaults<Group>) {
    this.defaults = { ...defaults };
    wrapStep(this);
    for (const group of toGroups(params)) this.addParamGroup(group as ParamGroupInput<Group>);
  }

  /**
   * Adds a group of parameters, to train layers that were frozen before.
   *
   * @throws RangeError if a parameter belongs to another group
   */
  addParamGroup(group: ParamGroupInput<Group>): void {
    // The group has its params and every default: what the subclass says its groups have.
    this.paramGroups.push(makeGroup(group, this.defaults, this.paramGroups) as Group);
  }

  /**
   * Clears the gradients of all parameters.
   *
   * @param setToNone false: fills them with zeros instead, and keeps their memory
   */
  zeroGrad(setToNone: boolean | { setToNone?: boolean } = true): void {
    if (typeof setToNone === "object") checkOptions("zeroGrad", setToNone, ["setToNone"]);
    const none = typeof setToNone === "boolean" ? setToNone : (setToNone.setToNone ?? true);
    for (const group of this.paramGroups) {
      binding.zeroGrads(this.listsOf(group).all.native, none);
    }
  }

  /**
   * Updates the parameters from their gradients.
   *
   * @param closure computes the loss and its gradients again; may be asynchronous
   * @returns what the closure returned
   */
  step(closure?: undefined): undefined;
  step<T>(closure: () => T): T;
  step<T>(closure?: () => T): T | undefined;
  step<T>(closure?: () => T): T | undefined {
    return this.#withHooks(closure, (given) => this.run(given));
  }

  /** A step without hooks: the closure, then the update with autograd off. */
  protected run<T>(closure?: () => T): T | undefined {
    if (closure === undefined) {
      this.#update();
      return undefined;
    }
    const loss = binding.gradEnabled() ? closure() : enableGrad(closure);
    if (!isPromise(loss)) {
      this.#update();
      return loss;
    }
    return loss.then((value) => {
      this.#update();
      return value;
    }) as T;
  }

  /** Updates the parameters that have a gradient. */
  protected update(): void {
    throw new NotImplementedError(`${this.constructor.name} does not implement step(). Override it.`);
  }

  /** The lists of a group, made again if its parameters changed. */
  protected listsOf(group: Group): GroupLists<State> {
    let lists = this.#lists.get(group);
    if (lists === undefined || !lists.isFor(group.params)) {
      lists = new GroupLists(group.params);
      this.#lists.set(group, lists);
    }
    return lists;
  }

  #update(): void {
    const wanted = this.defaults.differentiable === true;
    const before = binding.setGradEnabled(wanted);
    try {
      this.update();
    } finally {
      if (before !== wanted) binding.setGradEnabled(before);
    }
  }

  #withHooks<T>(closure: (() => T) | undefined, run: (closure?: () => T) => T | undefined): T | undefined {
    // A subclass's step that calls the step of its base is one step.
    if (this.#isStepping) return run(closure);
    this.wasStepped = true;
    if (this.#stepPre.isEmpty && this.#stepPost.isEmpty && everyStep.pre.isEmpty && everyStep.post.isEmpty) {
      return this.#finish(closure, run, null);
    }
    let args: readonly unknown[] = closure === undefined ? [] : [closure];
    for (const hooks of [everyStep.pre, this.#stepPre]) {
      for (const hook of hooks) {
        const replaced = hook(this, args);
        if (replaced === undefined) continue;
        if (!Array.isArray(replaced)) {
          throw new TypeError(
            `A step pre-hook must return nothing or the new arguments as an array. Received: ${typeof replaced}.`,
          );
        }
        args = replaced;
      }
    }
    // A hook that replaced the closure answers for its type.
    return this.#finish(args[0] as (() => T) | undefined, run, args);
  }

  #finish<T>(
    closure: (() => T) | undefined,
    run: (closure?: () => T) => T | undefined,
    args: readonly unknown[] | null,
  ): T | undefined {
    const end = (): void => {
      this.#isStepping = false;
      if (args === null) return;
      for (const hooks of [this.#stepPost, everyStep.post]) for (const hook of hooks) hook(this, args);
    };
    this.#isStepping = true;
    let result: T | undefined;
    try {
      result = run(closure);
    } catch (error) {
      this.#isStepping = false;
      throw error;
    }
    if (!isPromise(result)) {
      end();
      binding.stepEnd();
      return result;
    }
    return result.then(
      (value) => {
        end();
        binding.stepEnd();
        return value;
      },
      (error: unknown) => {
        this.#isStepping = false;
        throw error;
      },
    ) as T;
  }

  /** @internal Runs the `step` of a subclass with the hooks around it. */
  static runStep<T>(
    optimizer: Optimizer,
    closure: (() => T) | undefined,
    run: (closure?: () => T) => T | undefined,
  ): T | undefined {
    return optimizer.#withHooks(closure, run);
  }

  /** The state under PyTorch's names: `{ state: Map(number -> { exp_avg, ... }), param_groups }`. Tensors are not copied. */
  stateDict(): OptimizerStateDict {
    for (const hook of this.#statePre) hook(this);
    let dict = packStateDict(this.paramGroups, this.state);
    for (const hook of this.#statePost) dict = hook(this, dict) ?? dict;
    return dict;
  }

  /**
   * Continues from a state dictionary, one of PyTorch's too. Tensors move to the parameters' devices and dtypes. Call it after
   * a scheduler was made, whose construction changes the learning rates.
   *
   * @throws RangeError if the groups or their sizes differ
   */
  loadStateDict(stateDict: OptimizerStateDict): void {
    let given: OptimizerStateDict = { ...stateDict };
    for (const hook of this.#loadPre) given = hook(this, given) ?? given;
    const { groups, state } = unpackStateDict(given, this.paramGroups);
    for (const group of groups) {
      for (const [name, value] of Object.entries(this.defaults)) group[name] ??= value;
    }
    this.paramGroups = groups as Group[];
    this.state = state as Map<Tensor, State>;
    this.restored();
    for (const hook of this.#loadPost) hook(this);
  }

  /** Called after a state dictionary was loaded, to mend what old versions wrote differently. */
  protected restored(): void {}

  /** A hook before each step; it may return other arguments. Returns a handle that removes it. */
  registerStepPreHook(hook: StepPreHook): RemovableHandle {
    return this.#stepPre.add(hook);
  }

  /** A hook after each step. */
  registerStepPostHook(hook: StepPostHook): RemovableHandle {
    return this.#stepPost.add(hook);
  }

  /** A hook before `stateDict()` makes its result. */
  registerStateDictPreHook(hook: StateDictPreHook, options?: { prepend?: boolean }): RemovableHandle {
    checkOptions("registerStateDictPreHook", options, ["prepend"]);
    return this.#statePre.add(hook, options?.prepend);
  }

  /** A hook that may change or replace what `stateDict()` returns. */
  registerStateDictPostHook(hook: StateDictHook, options?: { prepend?: boolean }): RemovableHandle {
    checkOptions("registerStateDictPostHook", options, ["prepend"]);
    return this.#statePost.add(hook, options?.prepend);
  }

  /** A hook that may change or replace what `loadStateDict()` loads. */
  registerLoadStateDictPreHook(hook: StateDictHook, options?: { prepend?: boolean }): RemovableHandle {
    checkOptions("registerLoadStateDictPreHook", options, ["prepend"]);
    return this.#loadPre.add(hook, options?.prepend);
  }

  /** A hook after `loadStateDict()`. */
  registerLoadStateDictPostHook(hook: StateDictPreHook, options?: { prepend?: boolean }): RemovableHandle {
    checkOptions("registerLoadStateDictPostHook", options, ["prepend"]);
    return this.#loadPost.add(hook, options?.prepend);
  }

  /** As PyTorch prints it: the class and the options of each group. */
  toString(): string {
    const lines = this.paramGroups.flatMap(({ params: _, ...options }, i) => [
      `Parameter Group ${i}`,
      ...Object.entries(toPython(options))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => `    ${name}: ${optionText(value)}`),
    ]);
    return `${this.constructor.name} (\n${lines.map((line) => `${line}\n`).join("")})`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

function optionText(value: unknown): string {
  if (typeof value === "number") return pyNumber(value);
  // Python prints a string inside a text without quotes.
  return typeof value === "string" ? value : pyValue(value);
}

const wrapped = new WeakSet<object>();

/** Puts the hooks around the `step` that a subclass defines: once a class, on its prototype. */
function wrapStep(optimizer: object): void {
  let prototype: object | null = Object.getPrototypeOf(optimizer) as object | null;
  while (prototype !== null && !Object.hasOwn(prototype, "step")) {
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  if (prototype === null || prototype === Optimizer.prototype || wrapped.has(prototype)) return;
  wrapped.add(prototype);
  const own = prototype as { step: (closure?: () => unknown) => unknown };
  const step = own.step;
  own.step = function (this: Optimizer, closure?: () => unknown): unknown {
    return Optimizer.runStep(this, closure, (given) => step.call(this, given));
  };
}
