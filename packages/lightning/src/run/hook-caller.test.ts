/** @file HookCaller: who is called, in which order, and what `log` sees. */
import { describe, expect, it } from "vitest";
import { Callback } from "../core/callback.js";
import type { MaybePromise } from "../util/promises.js";
import { LightningModule } from "../core/module.js";
import { HookCaller } from "./hook-caller.js";
import { Trainer } from "../trainer/trainer.js";
import { Waits } from "@lightning-ts/torch/util/waits";
import "../index.js";

const calls: string[] = [];

class Noting extends Callback {
  constructor(
    readonly name: string,
    readonly waits = false,
    readonly kind: Callback["role"] = null,
  ) {
    super();
  }

  override get role(): Callback["role"] {
    return this.kind;
  }

  #note(hook: string): MaybePromise {
    if (!this.waits) return void calls.push(`${this.name}.${hook}`);
    return Promise.resolve().then(() => void calls.push(`${this.name}.${hook}`));
  }

  override onTrainStart(): MaybePromise {
    return this.#note("onTrainStart");
  }

  override onTrainEpochEnd(): MaybePromise {
    return this.#note("onTrainEpochEnd");
  }
}

class Module extends LightningModule {
  constructor(readonly waits = false) {
    super();
  }

  override onTrainStart(): MaybePromise {
    if (!this.waits) return void calls.push("module.onTrainStart");
    return Promise.resolve().then(() => void calls.push("module.onTrainStart"));
  }

  override onTrainBatchStart(_batch: unknown, batchIdx: number): number {
    return batchIdx === 3 ? -1 : 0;
  }
}

function caller(callbacks: Callback[], module = new Module()): HookCaller {
  calls.length = 0;
  const trainer = new Trainer({
    logger: false,
    enableProgressBar: false,
    enableCheckpointing: false,
    enableModelSummary: false,
  });
  return new HookCaller(trainer, module, callbacks, new Waits());
}

describe("both", () => {
  it.each([false, true])("calls callbacks in their order, then the module (waiting: %s)", async (waits) => {
    const hooks = caller([new Noting("a", waits), new Noting("b"), new Noting("c", waits)], new Module(waits));
    const done = hooks.both("onTrainStart");
    expect(done instanceof Promise).toBe(waits);
    await done;
    expect(calls).toEqual(["a.onTrainStart", "b.onTrainStart", "c.onTrainStart", "module.onTrainStart"]);
    expect(hooks.current).toBeNull();
  });

  it("makes no promise where nobody waits, and calls nobody who does not override", () => {
    const hooks = caller([new Callback()], new Module());
    expect(hooks.both("onValidationStart")).toBeUndefined();
    expect(hooks.both("onTrainStart")).toBeUndefined();
    expect(calls).toEqual(["module.onTrainStart"]);
  });
});

describe("the end of a training epoch", () => {
  it("is seen last by callbacks that look at metrics", async () => {
    const hooks = caller([
      new Noting("stopping", false, "monitor"),
      new Noting("other"),
      new Noting("checkpoint", false, "checkpoint"),
    ]);
    await hooks.callbacks("onTrainEpochEnd");
    expect(calls).toEqual(["other.onTrainEpochEnd"]);
    await hooks.lateEpochEnd();
    expect(calls.slice(1)).toEqual(["stopping.onTrainEpochEnd", "checkpoint.onTrainEpochEnd"]);
  });
});

describe("the module", () => {
  it("answers", () => {
    const hooks = caller([]);
    expect(hooks.module("onTrainBatchStart", null, 3)).toBe(-1);
    expect(hooks.module("onTrainEnd")).toBeUndefined();
  });
});

describe("the running hook", () => {
  it("is known inside, also of hooks in hooks and while one waits", async () => {
    const seen: (string | null)[] = [];
    const module = new Module();
    const hooks = caller([], module);
    module.setup = async () => {
      seen.push(hooks.current);
      await hooks.call(module, "prepareData");
      seen.push(hooks.current);
    };
    module.prepareData = async () => {
      await Promise.resolve();
      seen.push(hooks.current);
    };
    const done = hooks.call(module, "setup", "fit");
    expect(hooks.current).toBe("prepareData");
    await done;
    expect(seen).toEqual(["setup", "prepareData", "setup"]);
    expect(hooks.current).toBeNull();
  });
});
