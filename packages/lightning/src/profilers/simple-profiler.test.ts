/** @file SimpleProfiler: what it measures, its report, and what it refuses. */
import { afterAll, describe, expect, it, vi } from "vitest";
import { loader, Model, quiet, temporaryFolder } from "../../scripts/testing/trainer.js";
import { type Profiler, Trainer } from "../index.js";
import { sum } from "./numbers.js";
import { SimpleProfiler, type SimpleProfilerOptions } from "./simple-profiler.js";

/** Whose clock shows what it is told. */
class Clocked extends SimpleProfiler {
  seconds = 0;

  protected override now(): number {
    return (this as { seconds?: number }).seconds ?? 0;
  }
}

/** Whose clock goes on by a second with each reading. */
class Ticking extends SimpleProfiler {
  #seconds = 0;

  protected override now(): number {
    // The constructor reads it before there are fields.
    return #seconds in this ? this.#seconds++ : 0;
  }
}

const folder = temporaryFolder();
afterAll(folder.remove);

const fit = (profiler: Profiler): Promise<void> =>
  new Trainer({ ...quiet, maxEpochs: 1, defaultRootDir: folder.path, profiler }).fit(new Model(), loader(2));

describe("SimpleProfiler", () => {
  it("measures what a function takes, also where it fails or is waited for", async () => {
    const profiler = new Clocked();
    profiler.profile("a", () => (profiler.seconds += 2));
    expect(() =>
      profiler.profile("a", () => {
        profiler.seconds += 1;
        throw new Error("asked for");
      }),
    ).toThrow("asked for");
    await profiler.profile("b", async () => {
      await Promise.resolve();
      profiler.seconds += 5;
    });
    expect([...profiler.recordedDurations]).toEqual([
      ["a", [2, 1]],
      ["b", [5]],
    ]);
    const lines = profiler.summary().split("\n");
    expect(lines[0]).toBe("Profiler Report");
    expect(lines.find((line) => line.startsWith("|  b"))).toMatch(/\|  5\.0 +\t\|  1 +\t\|  5\.0 +\t\|  62\.5 +\t\|$/);
  });

  it("says what is running, and ends actions in any order", () => {
    const profiler = new Clocked();
    for (const name of ["a", "b", "c"]) {
      profiler.start(name);
      profiler.seconds += 1;
    }
    expect([...profiler.currentActions]).toEqual([
      ["a", 0],
      ["b", 1],
      ["c", 2],
    ]);
    profiler.stop("b");
    profiler.seconds += 1;
    profiler.start("b");
    for (const name of ["a", "c", "b"]) profiler.stop(name);
    expect([...profiler.currentActions]).toEqual([]);
    expect([...profiler.recordedDurations]).toEqual([
      ["b", [2, 0]],
      ["a", [4]],
      ["c", [2]],
    ]);
  });

  it("reads no clock for hooks that nobody overrides, which subclasses see all the same", async () => {
    const hook = "[LightningModule]Model.on_train_start";
    const plain = new SimpleProfiler();
    await fit(plain);
    expect(plain.recordedDurations.get(hook)).toEqual([0]);
    const clocked = new Ticking();
    await fit(clocked);
    expect(clocked.recordedDurations.get(hook)).toEqual([1]);
    expect([...clocked.recordedDurations].map(([name, { length }]) => [name, length])).toEqual(
      [...plain.recordedDurations].map(([name, { length }]) => [name, length]),
    );
    const spied = new SimpleProfiler();
    const names: string[] = [];
    vi.spyOn(spied, "start").mockImplementation((name) => void names.push(name));
    vi.spyOn(spied, "stop").mockReturnValue();
    await fit(spied);
    expect(names).toContain(hook);
  });

  it("goes on with the lists that are there, whichever were taken out or exchanged", () => {
    const profiler = new SimpleProfiler();
    const { recordedDurations } = profiler;
    const again = (): number[] | undefined => {
      profiler.profile("a", () => undefined);
      return recordedDurations.get("a");
    };
    expect(again()).toHaveLength(1);
    recordedDurations.clear();
    expect(again()).toHaveLength(1);
    recordedDurations.delete("a");
    expect(again()).toHaveLength(1);
    const own = [1, 2];
    recordedDurations.set("a", own);
    expect(again()).toBe(own);
    expect(own).toHaveLength(3);
  });

  it("shows which actions of a run are running, and lets it be measured in another way from then on", async () => {
    const profiler = new SimpleProfiler();
    const started: string[] = [];
    let running: string[] = [];
    class Looking extends Model {
      override trainingStep(...args: Parameters<Model["trainingStep"]>): ReturnType<Model["trainingStep"]> {
        if (running.length === 0) {
          running = [...profiler.currentActions.keys()];
          const start = profiler.start.bind(profiler);
          vi.spyOn(profiler, "start").mockImplementation((name) => {
            started.push(name);
            start(name);
          });
        }
        return super.trainingStep(...args);
      }
    }
    await new Trainer({ ...quiet, maxEpochs: 1, defaultRootDir: folder.path, profiler }).fit(new Looking(), loader(2));
    const step = "[Strategy]SingleDeviceStrategy.training_step";
    expect(running).toEqual([
      "run_training_epoch",
      "run_training_batch",
      "[LightningModule]Looking.optimizer_step",
      step,
    ]);
    expect(started.filter((name) => name === step)).toHaveLength(1);
    expect(started).toContain("[LightningModule]Looking.on_train_end");
    expect(profiler.recordedDurations.get(step)).toHaveLength(2);
    expect([...profiler.currentActions]).toEqual([]);
  });

  it("reports calls of one name one after the other, whatever is between them", () => {
    const profiler = new SimpleProfiler();
    profiler.start("a");
    profiler.start("b");
    expect(() => profiler.start("a")).toThrow(
      'SimpleProfiler.start: expected an action that is not running. Received: "a", which has already started.',
    );
    expect(() => profiler.start("a")).toThrow(RangeError);
    profiler.stop("a");
    profiler.stop("b");
    expect(() => profiler.stop("b")).toThrow('SimpleProfiler.stop: expected an action that has started. Received: "b"');
  });

  it.each<[SimpleProfilerOptions, string]>([
    [{ extended: 1 } as object, "SimpleProfiler: extended: expected true or false. Received: 1."],
    [{ extend: true } as object, 'Did you mean "extended"?'],
  ])("refuses %j", (options, message) => {
    expect(() => new SimpleProfiler(options)).toThrow(message);
  });

  it("has no short report without actions", () => {
    expect(() => new SimpleProfiler({ extended: false }).summary()).toThrow(RangeError);
    expect(new SimpleProfiler().summary()).toBe("Profiler Report\n\n");
  });
});

describe("numbers of reports", () => {
  it.each([
    [0, "0.0"],
    [1, "1.0"],
    [0.125, "0.125"],
    [9999.96, "1e+04"],
    [12345.678, "1.2346e+04"],
    // Ties go to the even digit.
    [35812.5, "3.5812e+04"],
    [36500.5, "3.65e+04"],
    [4316.25, "4316.2"],
    [0.000123456, "0.00012346"],
    [0.0000999999, "0.0001"],
    [6.27283945e-8, "6.2728e-08"],
    [1e100, "1e+100"],
    [NaN, "nan"],
  ])("%d is %s", (value, text) => {
    const profiler = new SimpleProfiler({ extended: false });
    profiler.recordedDurations.set("a", [value]);
    expect(profiler.summary().split("\n")).toContain(`|  a\t|  ${text.padEnd(15)}\t|  ${text.padEnd(15)}\t|`);
  });

  it("are added up without rounding", () => {
    expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(sum([1e16, 1, -1e16])).toBe(1);
  });
});
