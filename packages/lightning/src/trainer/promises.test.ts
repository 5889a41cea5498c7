/** @file Promises of a user's code: those that never settle, those that nobody awaits, those of loggers; and whose line an error shows. */
import { setTimeout as delay } from "node:timers/promises";
import { ones, type Tensor } from "@lightning-ts/torch";
import { afterEach, describe, expect, it, vi } from "vitest";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import { Logger, Trainer } from "../index.js";

afterEach(() => void vi.restoreAllMocks());

describe("a promise that never settles", () => {
  it("is named when the process has nothing left to do, and the exit code is not 0", async () => {
    let settle = (): void => {};
    class Waiting extends Model {
      override validationStep(): Promise<void> {
        return new Promise((resolve) => (settle = resolve));
      }
    }
    const told = vi.spyOn(console, "error").mockReturnValue(undefined);
    const before = process.listenerCount("beforeExit");
    const run = new Trainer(quiet).validate(new Waiting(), loader(1));
    await delay(20);
    process.emit("beforeExit", 0);
    process.emit("beforeExit", 0);
    expect(told.mock.calls).toHaveLength(1);
    expect(told.mock.calls[0]?.[0]).toMatch(
      "Trainer.validate: the process ends before the call does: `Waiting.validationStep`",
    );
    expect(process.exitCode).toBe(13);
    settle();
    await run;
    expect(process.exitCode).toBeUndefined();
    expect(process.listenerCount("beforeExit")).toBe(before);
  });
});

describe("manualBackward with an asynchronous hook", () => {
  class Manual extends Model {
    constructor(
      readonly waits: boolean,
      readonly hook: string,
    ) {
      super();
      this.automaticOptimization = false;
    }

    override onBeforeBackward(): Promise<void> | undefined {
      return this.hook === "before" ? delay(1) : undefined;
    }

    override onAfterBackward(): Promise<void> | undefined {
      return this.hook === "after" ? delay(1) : undefined;
    }

    override async trainingStep(batch: Tensor): Promise<undefined> {
      const done = this.manualBackward(this.forward(batch).sum());
      if (this.waits) await done;
      const optimizer = this.optimizers();
      if (!Array.isArray(optimizer)) await (optimizer as unknown as { step: () => unknown }).step();
    }
  }

  it.each(["before", "after"])(
    "is an error where the step does not wait, and trains where it does: %s",
    async (hook) => {
      const fit = (waits: boolean) => new Trainer({ ...quiet, maxEpochs: 1 }).fit(new Manual(waits, hook), loader(1));
      await expect(fit(false)).rejects.toThrow("await this.manualBackward(loss)");
      await fit(true);
    },
  );
});

class Slow extends Logger {
  readonly events: string[] = [];
  readonly #fails: boolean;

  constructor(fails = false) {
    super();
    this.#fails = fails;
  }

  readonly name = "slow";
  readonly version = 0;

  override async logMetrics(): Promise<void> {
    this.events.push("begin");
    await delay(5);
    this.events.push("end");
  }

  override logHyperparams(): void {}

  override async finalize(status: string): Promise<void> {
    this.events.push(status);
    await delay(1);
    if (this.#fails) throw new Error("closing failed");
  }
}

describe("loggers that promise", () => {
  class Logging extends Model {
    constructor(readonly fails: boolean) {
      super();
    }

    override trainingStep(batch: Tensor): Tensor {
      this.log("x", 1);
      return this.forward(batch).sum();
    }

    override onTrainEnd(): void {
      if (this.fails) throw new Error("mine");
    }
  }

  it.each([
    ["well", false, false, "success"],
    ["with an error", true, false, "failed"],
    ["with an error of a logger that closes", false, true, "success"],
  ])("are closed once, after what they write, where a run ends %s", async (_how, fails, closingFails, status) => {
    const loggers = [new Slow(closingFails), new Slow()];
    const trainer = new Trainer({ ...quiet, logger: loggers, maxEpochs: 1, logEveryNSteps: 1 });
    const run = trainer.fit(new Logging(fails), loader(2));
    await (fails || closingFails ? expect(run).rejects.toThrow(fails ? "mine" : "closing failed") : run);
    for (const { events } of loggers) {
      expect(events.at(-1)).toBe(status);
      expect(events.filter((event) => event === "begin")).toHaveLength(2);
      expect(events.filter((event) => event === "end")).toHaveLength(2);
      expect(events.filter((event) => event === status)).toHaveLength(1);
    }
  });
});

describe("an error's stack", () => {
  const framesOf = (error: unknown): string[] =>
    String((error as Error).stack)
      .split("\n")
      .filter((line) => line.startsWith("    at "));

  it.each(["fit", "validate", "test", "predict"] as const)("of %s begins with the user's line", async (fn) => {
    const call = async (): Promise<unknown> => new Trainer(quiet)[fn](new Model(), { ckptPath: "/none.ckpt" });
    const frames = framesOf(await call().catch((error: unknown) => error));
    expect(frames[0]).toContain("promises.test.ts");
  });

  it("of a step has the step first and the call too", async () => {
    class Failing extends Model {
      override async testStep(): Promise<void> {
        await delay(1);
        ones([2, 3]).matmul(ones([2, 3]));
      }
    }
    async function myCall(): Promise<void> {
      await new Trainer(quiet).test(new Failing(), loader(1));
    }
    const frames = framesOf(await myCall().catch((error: unknown) => error));
    expect(frames[0]).toContain("Failing.testStep");
    expect(frames.some((line) => line.includes("myCall"))).toBe(true);
  });
});
