/** @file Calls hooks: which callbacks override which hook is found out once a run. */
import { Callback } from "../core/callback.js";
import { type CallbackHook, callbackHooks, isPromise, type SharedHook, sharedHooks } from "../core/hooks.js";
import { LightningModule } from "../core/module.js";
import type { Trainer } from "./trainer.js";

type Bound = (...args: unknown[]) => unknown;

const none: readonly Bound[] = [];
const late = new Set(["checkpoint", "monitor"]);

/** The hooks of a run. */
export class HookCaller {
  /** The hook that is running, for `log`; null outside of hooks. */
  current: string | null = null;
  readonly #callbacks = new Map<string, readonly Bound[]>();
  /** Callbacks that see the end of a training epoch last, because they look at what others logged. */
  readonly #lateEpochEnd: readonly Bound[];
  readonly #module = new Map<string, Bound>();

  constructor(trainer: Trainer, module: LightningModule, callbacks: readonly Callback[]) {
    const bound = (callback: Callback, name: CallbackHook): Bound => {
      const hook = Reflect.get(callback, name) as Bound;
      return (...args) => hook.call(callback, trainer, module, ...args);
    };
    for (const name of [...sharedHooks, ...callbackHooks]) {
      const overriding = callbacks.filter((callback) => callback[name] !== Callback.prototype[name]);
      const early = name === "onTrainEpochEnd" ? overriding.filter((callback) => !late.has(callback.role ?? "")) : overriding;
      if (early.length > 0) this.#callbacks.set(name, early.map((callback) => bound(callback, name)));
    }
    this.#lateEpochEnd = callbacks
      .filter((callback) => callback.onTrainEpochEnd !== Callback.prototype.onTrainEpochEnd && late.has(callback.role ?? ""))
      .map((callback) => bound(callback, "onTrainEpochEnd"));
    for (const name of sharedHooks) {
      if (module[name] !== LightningModule.prototype[name]) {
        const hook = Reflect.get(module, name) as Bound;
        this.#module.set(name, (...args) => hook.apply(module, args));
      }
    }
  }

  /** Calls a hook of the callbacks, then of the module. */
  both(name: SharedHook, ...args: unknown[]): void | Promise<void> {
    const pending = this.callbacks(name, ...args);
    if (isPromise(pending)) return pending.then(() => this.module(name, ...args) as void);
    const result = this.module(name, ...args);
    if (isPromise(result)) return Promise.resolve(result).then(() => undefined);
  }

  /** Calls a hook of the callbacks. */
  callbacks(name: CallbackHook, ...args: unknown[]): void | Promise<void> {
    return this.#all(name, this.#callbacks.get(name) ?? none, args);
  }

  /** Calls the end of a training epoch of the callbacks that look at metrics. */
  lateEpochEnd(): void | Promise<void> {
    return this.#all("onTrainEpochEnd", this.#lateEpochEnd, []);
  }

  #all(name: string, hooks: readonly Bound[], args: unknown[]): void | Promise<void> {
    if (hooks.length === 0) return;
    const outer = this.current;
    this.current = name;
    for (let i = 0; i < hooks.length; i++) {
      const result = (hooks[i] as Bound)(...args);
      if (isPromise(result)) return this.#rest(name, hooks, args, i + 1, result, outer);
    }
    this.current = outer;
  }

  async #rest(name: string, hooks: readonly Bound[], args: unknown[], from: number, pending: PromiseLike<unknown>, outer: string | null): Promise<void> {
    await pending;
    for (let i = from; i < hooks.length; i++) {
      this.current = name;
      await (hooks[i] as Bound)(...args);
    }
    this.current = outer;
  }

  /** Calls a hook of the module, if it overrides it. */
  module(name: SharedHook, ...args: unknown[]): unknown {
    const hook = this.#module.get(name);
    return hook === undefined ? undefined : this.run(name, () => hook(...args));
  }

  /** Runs a part of the module under a hook's name, so that `log` knows where it is called. */
  run<T>(name: string, part: () => T): T {
    const outer = this.current;
    this.current = name;
    const result = part();
    if (!isPromise(result)) {
      this.current = outer;
      return result;
    }
    return Promise.resolve(result).then((value) => {
      this.current = outer;
      return value;
    }) as T;
  }
}
