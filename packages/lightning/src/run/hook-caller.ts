/** @file Calls hooks: which callbacks override which hook is found out once for each run. */
import { isPromise } from "@lightning-ts/torch/util/is";
import { Callback } from "../core/callback.js";
import { type Action, nothing } from "../core/action.js";
import { type CallbackHook, callbackHooks, type SharedHook, sharedHooks } from "../core/hooks.js";
import { LightningModule } from "../core/module.js";
import { seesOutputs } from "../core/step-outputs.js";
import type { Waits } from "@lightning-ts/torch/util/waits";
import type { Trainer } from "../core/attached-types.js";
import type { Actions, HookActions } from "./actions.js";

/** A hook of a callback or a module, as a function. */
type HookFunction = (this: unknown, ...args: unknown[]) => unknown;

/** A method of an object, which may be missing. */
type Method<O, K extends keyof O> = Extract<NonNullable<O[K]>, (...args: never[]) => unknown>;

/** A hook that is called: one that its owner overrides, or any where a profiler sees them. */
interface Hook {
  readonly owner: object;
  readonly fn: HookFunction;
  /** What a profiler sees it as; found when it is first called. */
  action?: Action | null;
}

const none: readonly Hook[] = [];
/** Callbacks that see the end of a training epoch last, because they look at what others logged. */
const late = new Set(["checkpoint", "monitor"]);

/**
 * The hooks of a run. A hook that nobody overrides costs one look-up. No call allocates, and a promise is made only where a
 * hook returns one.
 */
export class HookCaller {
  /** The hook that is running, for `log`; null outside of hooks. */
  current: string | null = null;
  readonly #trainer: Trainer;
  readonly #waits: Waits;
  /** What a profiler sees: all hooks, including those that nobody overrides; null without one. */
  readonly #actions: HookActions | null;
  readonly #owner: LightningModule;
  readonly #callbacks = new Map<string, readonly Hook[]>();
  readonly #lateEpochEnd: readonly Hook[];
  readonly #module = new Map<string, Hook>();
  readonly #showsOutputs: boolean;

  constructor(
    trainer: Trainer,
    module: LightningModule,
    callbacks: readonly Callback[],
    waits: Waits,
    actions: Actions | null = null,
  ) {
    this.#trainer = trainer;
    this.#waits = waits;
    this.#actions = actions?.hooks() ?? null;
    this.#owner = module;
    const hookOf = <O extends object>(owner: O, base: O, name: string & keyof O): Hook[] => {
      if (owner[name] !== base[name]) return [{ owner, fn: owner[name] as HookFunction }];
      return actions === null ? [] : [{ owner, fn: nothing }];
    };
    const hooksOf = (name: CallbackHook, of: readonly Callback[] = callbacks): Hook[] =>
      of.flatMap((callback) => hookOf(callback, Callback.prototype, name));
    const isLate = (callback: Callback): boolean => late.has(callback.role ?? "");
    const early = callbacks.filter((callback) => !isLate(callback));
    for (const name of [...sharedHooks, ...callbackHooks]) {
      const list = hooksOf(name, name === "onTrainEpochEnd" ? early : callbacks);
      if (list.length > 0) this.#callbacks.set(name, list);
    }
    this.#lateEpochEnd = hooksOf("onTrainEpochEnd", callbacks.filter(isLate));
    for (const name of sharedHooks) {
      for (const hook of hookOf(module, LightningModule.prototype, name)) this.#module.set(name, hook);
    }
    this.#showsOutputs =
      module.onTrainBatchEnd !== LightningModule.prototype.onTrainBatchEnd || callbacks.some(seesOutputs);
  }

  /** Whether anybody may look at what a training step returned. */
  get showsOutputs(): boolean {
    return this.#showsOutputs;
  }

  /** Calls a hook of the callbacks, then of the module. */
  both(name: SharedHook, a?: unknown, b?: unknown, c?: unknown, d?: unknown): void | Promise<void> {
    const pending = this.callbacks(name, a, b, c, d);
    if (pending !== undefined) return pending.then(() => this.module(name, a, b, c, d) as void);
    const result = this.module(name, a, b, c, d);
    if (isPromise(result)) return Promise.resolve(result).then(() => undefined);
  }

  /** Calls a hook of the callbacks. */
  callbacks(name: CallbackHook, a?: unknown, b?: unknown, c?: unknown, d?: unknown): void | Promise<void> {
    return this.#all(name, this.#callbacks.get(name) ?? none, 0, a, b, c, d);
  }

  /** Calls the end of a training epoch of the callbacks that look at metrics. */
  lateEpochEnd(): void | Promise<void> {
    return this.#all("onTrainEpochEnd", this.#lateEpochEnd, 0, undefined, undefined, undefined, undefined);
  }

  #all(
    name: string,
    list: readonly Hook[],
    from: number,
    a: unknown,
    b: unknown,
    c: unknown,
    d: unknown,
  ): void | Promise<void> {
    const outer = this.current;
    this.current = name;
    for (let i = from; i < list.length; i++) {
      const hook = list[i] as Hook;
      const result =
        this.#actions === null
          ? hook.fn.call(hook.owner, this.#trainer, this.#owner, a, b, c, d)
          : this.#profiledCallback(this.#actions, hook, name, a, b, c, d);
      if (isPromise(result)) return this.#allAfter(result, outer, name, list, i, a, b, c, d);
    }
    this.current = outer;
  }

  // Functions that are made elsewhere: where one is made, each call pays for what it might hold.

  /** Goes on with the hooks after one that has to be waited for. */
  #allAfter(
    result: PromiseLike<unknown>,
    outer: string | null,
    name: string,
    list: readonly Hook[],
    at: number,
    a: unknown,
    b: unknown,
    c: unknown,
    d: unknown,
  ): Promise<void> {
    return this.#waitFor(result, list[at]?.owner, name)
      .then(() => this.#all(name, list, at + 1, a, b, c, d))
      .then(() => void (this.current = outer));
  }

  /** Calls a hook of a callback as an action of the profiler. */
  #profiledCallback(
    actions: HookActions,
    hook: Hook,
    name: string,
    a: unknown,
    b: unknown,
    c: unknown,
    d: unknown,
  ): unknown {
    const action = this.#actionOf(actions, hook, name);
    if (hook.fn === nothing) return action?.mark();
    if (action === null) return hook.fn.call(hook.owner, this.#trainer, this.#owner, a, b, c, d);
    return this.#runCallback(action, hook, a, b, c, d);
  }

  /** What a profiler sees a hook as. It is asked for once, when the hook is first called. */
  #actionOf(actions: HookActions, hook: Hook, name: string): Action | null {
    if (hook.action === undefined) hook.action = actions.of(hook.owner, name);
    return hook.action;
  }

  #runCallback(action: Action, hook: Hook, a: unknown, b: unknown, c: unknown, d: unknown): unknown {
    return action.profile(() => hook.fn.call(hook.owner, this.#trainer, this.#owner, a, b, c, d));
  }

  /** Calls another hook as an action of the profiler. */
  #profiled(name: string, owner: object, fn: HookFunction, a: unknown, b: unknown, c: unknown, d: unknown): unknown {
    return this.around(owner, name, () => fn.call(owner, a, b, c, d));
  }

  /** Calls a hook of the module, if it overrides it. */
  module(name: SharedHook, a?: unknown, b?: unknown, c?: unknown, d?: unknown): unknown {
    const hook = this.#module.get(name);
    if (hook === undefined) return undefined;
    if (hook.fn === nothing && this.#actions !== null) return this.#actionOf(this.#actions, hook, name)?.mark();
    return this.#run(name, this.#owner, hook.fn, a, b, c, d);
  }

  /** Calls a method with its name as the running hook, so that `log` knows where it is called. */
  call<O extends object, K extends keyof O & string>(
    owner: O,
    method: K,
    ...args: Parameters<Method<O, K>>
  ): ReturnType<Method<O, K>>;
  call(owner: object, method: string, a?: unknown, b?: unknown, c?: unknown, d?: unknown): unknown {
    return this.#run(method, owner, Reflect.get(owner, method) as HookFunction, a, b, c, d);
  }

  /** Runs a function that calls a hook of several owners, with its name as the running hook. */
  async during<R>(name: string, run: () => Promise<R>): Promise<R> {
    const outer = this.current;
    this.current = name;
    try {
      return await run();
    } finally {
      this.current = outer;
    }
  }

  /** Runs a function that calls an owner's hook, as an action of the profiler. */
  around<R>(owner: object, name: string, run: () => R): R {
    const action = this.#actions?.of(owner, name) ?? null;
    return action === null ? run() : action.profile(run);
  }

  /** Shows a profiler a hook that has nothing to do. */
  note(owner: object, name: string): void {
    this.#actions?.of(owner, name)?.mark();
  }

  /** Waits for a hook's promise, under the hook's name. */
  #waitFor<T>(promise: PromiseLike<T>, owner: unknown, name: string): Promise<T> {
    const waits = this.#waits;
    const wait = waits.begin(owner, name);
    const settled = (): void => waits.end(wait);
    promise.then(settled, settled);
    return Promise.resolve(promise);
  }

  #run(name: string, owner: unknown, fn: HookFunction, a: unknown, b: unknown, c: unknown, d: unknown): unknown {
    const outer = this.current;
    this.current = name;
    const result =
      this.#actions === null ? fn.call(owner, a, b, c, d) : this.#profiled(name, owner as object, fn, a, b, c, d);
    if (isPromise(result)) return this.#runAfter(result, outer, name, owner);
    this.current = outer;
    return result;
  }

  /** Goes on after a hook that has to be waited for. */
  #runAfter(result: PromiseLike<unknown>, outer: string | null, name: string, owner: unknown): Promise<unknown> {
    return this.#waitFor(result, owner, name).then((value) => {
      this.current = outer;
      return value;
    });
  }
}
