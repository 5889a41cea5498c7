/** @file A profiler of a user's own, from outside of the package: as an object and by name. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Tensor } from "@lightning-ts/torch";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Data, loader, Model, quiet, temporaryFolder } from "../../scripts/testing/trainer.js";
import {
  Callback,
  FileSystemRegistry,
  PassThroughProfiler,
  Profiler,
  ProfilerRegistry,
  Trainer,
  type TrainerOptions,
} from "../index.js";

/** Notes each action when it starts, with those within indented. */
class Outline extends Profiler {
  readonly lines: string[] = [];
  readonly open: string[] = [];
  readonly calls: unknown[][] = [];

  override start(actionName: string): void {
    this.lines.push("  ".repeat(this.open.length) + actionName);
    this.open.push(actionName);
  }

  override stop(actionName: string): void {
    expect(this.open.pop()).toBe(actionName);
  }

  override setup(...args: [stage: string, localRank: number | null, logDir: string | null]): void {
    void super.setup(...args);
    this.calls.push(["setup", ...args]);
  }

  override teardown(stage: string | null): void {
    this.calls.push(["teardown", stage]);
  }

  override summary(): string {
    return `${this.lines.length} actions`;
  }
}

const folder = temporaryFolder();
afterEach(() => {
  ProfilerRegistry.remove("outline");
  folder.remove();
});

const make = (flags: TrainerOptions): Trainer =>
  new Trainer({ ...quiet, maxEpochs: 1, defaultRootDir: folder.path, numSanityValSteps: 0, ...flags });

const transfer = (indent: string): string[] => [
  `${indent}[LightningModule]Model.on_before_batch_transfer`,
  `${indent}[Strategy]SingleDeviceStrategy.batch_to_device`,
  `${indent}  [LightningModule]Model.transfer_batch_to_device`,
  `${indent}  [LightningModule]Model.on_after_batch_transfer`,
];

const begun = ["[LightningModule]Model.configure_callbacks", "[LightningModule]Model.setup"];

describe("a profiler of one's own", () => {
  it("sees the parts of a fit, in Lightning's names", async () => {
    const profiler = new Outline();
    const trainer = make({ profiler });
    expect(trainer.profiler).toBe(profiler);
    await trainer.fit(new Model(), loader(1), loader(1));
    expect(profiler.lines).toEqual([
      ...begun,
      "[LightningModule]Model.configure_optimizers",
      "[LightningModule]Model.on_fit_start",
      "[LightningModule]Model.on_train_start",
      "[Strategy]SingleDeviceStrategy.on_train_start",
      "[LightningModule]Model.on_train_epoch_start",
      "run_training_epoch",
      "  [_TrainingEpochLoop].train_dataloader_next",
      ...transfer("  "),
      "  [LightningModule]Model.on_train_batch_start",
      "  [Strategy]SingleDeviceStrategy.on_train_batch_start",
      "  run_training_batch",
      "    [LightningModule]Model.optimizer_step",
      "      [Strategy]SingleDeviceStrategy.training_step",
      "      [LightningModule]Model.on_before_zero_grad",
      "      [LightningModule]Model.optimizer_zero_grad",
      "      [Strategy]SingleDeviceStrategy.backward",
      "        [LightningModule]Model.on_before_backward",
      "        [LightningModule]Model.on_after_backward",
      "      [LightningModule]Model.on_before_optimizer_step",
      "      [LightningModule]Model.configure_gradient_clipping",
      "  [LightningModule]Model.on_train_batch_end",
      "  [LightningModule]Model.on_validation_model_zero_grad",
      "  [LightningModule]Model.on_validation_model_eval",
      "  [LightningModule]Model.on_validation_start",
      "  [Strategy]SingleDeviceStrategy.on_validation_start",
      "  [LightningModule]Model.on_validation_epoch_start",
      "  [_EvaluationLoop].val_next",
      ...transfer("  "),
      "  [LightningModule]Model.on_validation_batch_start",
      "  [Strategy]SingleDeviceStrategy.validation_step",
      "  [LightningModule]Model.on_validation_batch_end",
      "  [LightningModule]Model.on_validation_epoch_end",
      "  [LightningModule]Model.on_validation_end",
      "  [Strategy]SingleDeviceStrategy.on_validation_end",
      "[LightningModule]Model.on_train_epoch_end",
      "[LightningModule]Model.on_train_end",
      "[Strategy]SingleDeviceStrategy.on_train_end",
      "[LightningModule]Model.on_fit_end",
      "[LightningModule]Model.teardown",
    ]);
    expect(profiler.open).toEqual([]);
    expect(profiler.calls).toEqual([
      ["setup", "fit", null, folder.path],
      ["teardown", "fit"],
    ]);
  });

  it("may be one of another copy of the library", async () => {
    const own = new Outline();
    const names = ["start", "stop", "profile", "setup", "describe", "teardown", "attachModule"] as const;
    const other = Object.fromEntries(names.map((name) => [name, (own[name] as () => unknown).bind(own)]));
    await make({ profiler: other as unknown as Profiler }).fit(new Model(), loader(1));
    expect(own.lines).toContain("  [LightningModule]Model.on_train_batch_start");
    expect(own.open).toEqual([]);
  });

  it.each([
    ["test", "test", "[_EvaluationLoop].test_next"],
    ["predict", "predict", "[_PredictionLoop].predict_next"],
  ] as const)("sees the parts of a %s", async (fn, stage, read) => {
    const profiler = new Outline();
    await make({ profiler })[fn](new Model(), loader(1));
    expect(profiler.lines).toEqual([
      ...begun,
      `[LightningModule]Model.on_${stage}_model_eval`,
      `[LightningModule]Model.on_${stage}_start`,
      `[Strategy]SingleDeviceStrategy.on_${stage}_start`,
      `[LightningModule]Model.on_${stage}_epoch_start`,
      read,
      ...transfer(""),
      `[LightningModule]Model.on_${stage}_batch_start`,
      `[Strategy]SingleDeviceStrategy.${stage}_step`,
      `[LightningModule]Model.on_${stage}_batch_end`,
      `[LightningModule]Model.on_${stage}_epoch_end`,
      `[LightningModule]Model.on_${stage}_end`,
      `[Strategy]SingleDeviceStrategy.on_${stage}_end`,
      "[LightningModule]Model.teardown",
    ]);
  });

  it("sees callbacks by their keys, data modules, saving, and actions of the user's own", async () => {
    class Keyed extends Callback {
      override get stateKey(): string {
        return "Keyed{'mark': 3}";
      }
    }
    class Own extends Model {
      override trainingStep(batch: Tensor, batchIdx: number): ReturnType<Model["trainingStep"]> {
        return this.trainer.profiler.profile("my action", () => super.trainingStep(batch, batchIdx));
      }
    }
    class Prepared extends Data {
      override prepareData(): void {}
    }
    const profiler = new Outline();
    const trainer = make({ profiler, callbacks: new Keyed() });
    await trainer.fit(new Own(), new Prepared());
    expect(profiler.lines).toEqual(
      expect.arrayContaining([
        "[LightningDataModule]Prepared.prepare_data",
        "[LightningDataModule]Prepared.setup",
        "  [LightningDataModule]Prepared.train_dataloader",
        "[Callback]Keyed{'mark': 3}.setup",
        "  [Callback]Keyed{'mark': 3}.on_train_batch_end",
        "        my action",
        "[LightningDataModule]Prepared.teardown",
      ]),
    );
    expect(profiler.lines.filter((line) => line.includes("configure_model"))).toEqual([]);
    profiler.lines.length = 0;
    const path = join(folder.path, "a.ckpt");
    await trainer.saveCheckpoint(path);
    expect(profiler.lines).toEqual([
      "save_checkpoint",
      "  [Callback]Keyed{'mark': 3}.on_save_checkpoint",
      "  [LightningModule]Own.on_save_checkpoint",
    ]);
    profiler.lines.length = 0;
    await make({ profiler, callbacks: new Keyed(), maxEpochs: 2 }).fit(new Own(), {
      trainDataloaders: loader(1),
      ckptPath: path,
    });
    expect(profiler.lines).toEqual(
      expect.arrayContaining([
        "[LightningModule]Own.on_load_checkpoint",
        "[Callback]Keyed{'mark': 3}.on_load_checkpoint",
      ]),
    );
  });

  it("sees optimizer steps of manual optimization", async () => {
    class Manual extends Model {
      override automaticOptimization = false;
      override trainingStep(batch: Tensor): undefined {
        void this.manualBackward(this.forward(batch).sum());
        for (const optimizer of [this.optimizers()].flat()) void optimizer.step();
      }
    }
    const profiler = new Outline();
    await make({ profiler }).fit(new Manual(), loader(1));
    const from = profiler.lines.indexOf("  run_training_batch");
    expect(profiler.lines.slice(from, from + 6)).toEqual([
      "  run_training_batch",
      "    [Strategy]SingleDeviceStrategy.training_step",
      "      [LightningModule]Manual.on_before_backward",
      "      [LightningModule]Manual.on_after_backward",
      "      optimizer_step",
      "        [LightningModule]Manual.on_before_optimizer_step",
    ]);
  });

  it("by name; reports go to its file in the folder of logs, or to the log", async () => {
    ProfilerRegistry.register("outline", () => new Outline({ filename: "out" }));
    const trainer = make({ profiler: "Outline" } as object);
    const { profiler } = trainer;
    if (!(profiler instanceof Outline)) throw new Error("expected the profiler of that name");
    await trainer.validate(new Model(), loader(1));
    const report = `${profiler.lines.length} actions`;
    expect(readFileSync(join(folder.path, "validate-out.txt"), "utf8")).toBe(report);
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    await make({ profiler: new Outline() }).predict(new Model(), loader(1));
    expect(log.mock.calls.flat().join("\n")).toMatch(/\d+ actions/);
    log.mockRestore();
  });

  it("reports to a folder of any file system, one call after the other", async () => {
    const files = FileSystemRegistry.make("memory");
    const profiler = new Outline({ dirpath: "memory://profiles/own", filename: "out" });
    expect(profiler.dirpath).toBe("memory://profiles/own");
    const trainer = make({ profiler });
    await trainer.validate(new Model(), loader(1));
    const first = `${profiler.lines.length} actions`;
    await trainer.validate(new Model(), loader(1));
    const bytes = await files.read("profiles/own/validate-out.txt");
    expect(Buffer.from(bytes).toString()).toBe(`${first}${profiler.lines.length} actions`);
    await files.remove("profiles");
  });

  it("goes to the folder of logs where that is an address", async () => {
    const profiler = new Outline({ filename: "out" });
    await make({ profiler, defaultRootDir: "memory://logs" }).validate(new Model(), loader(1));
    const bytes = await FileSystemRegistry.make("memory").read("logs/validate-out.txt");
    expect(Buffer.from(bytes).toString()).toBe(`${profiler.lines.length} actions`);
  });

  it.each([
    [{ dirpath: 3 }, "Profiler: dirpath: expected a path or a file: URL. Received: 3."],
    [{ dirpath: "nowhere://here" }, "nowhere"],
    [{ filename: 3 }, "Profiler: filename: expected a string. Received: 3. Leave the ending out."],
    [{ fileName: "a" }, 'Did you mean "filename"?'],
  ])("refuses %j", (options, message) => {
    expect(() => new Outline(options as object)).toThrow(message);
  });

  it("sees nothing where there is none", async () => {
    const trainer = make({});
    expect(trainer.profiler).toBeInstanceOf(PassThroughProfiler);
    expect(trainer.profiler.profile("a", () => 3)).toBe(3);
    await trainer.fit(new Model(), loader(1));
  });
});

describe("errors", () => {
  it.each([false, true])("of a step end all actions around it (promised: %s)", async (promised) => {
    class Failing extends Model {
      override trainingStep(): never | Promise<never> {
        if (!promised) throw new Error("asked for");
        return Promise.reject(new Error("asked for"));
      }
    }
    const profiler = new Outline();
    await expect(make({ profiler }).fit(new Failing() as Model, loader(2))).rejects.toThrow("asked for");
    expect(profiler.lines.at(-1)).toBe("      [Strategy]SingleDeviceStrategy.training_step");
    expect(profiler.open).toEqual([]);
    expect(profiler.calls.at(-1)).toEqual(["teardown", "fit"]);
  });

  it.each(["start", "stop"] as const)("of %s end the run, and it ends as a run that failed", async (method) => {
    class Broken extends Outline {
      #left = 9;
      #count(): void {
        if (this.#left-- === 0) throw new Error("no clock");
      }
      override start(actionName: string): void {
        if (method === "start") this.#count();
        super.start(actionName);
      }
      override stop(actionName: string): void {
        super.stop(actionName);
        if (method === "stop") this.#count();
      }
    }
    const seen: unknown[] = [];
    class Watching extends Callback {
      override onException(_trainer: Trainer, _module: unknown, error: unknown): void {
        seen.push(error);
      }
    }
    const trainer = make({ profiler: new Broken(), callbacks: new Watching() });
    await expect(trainer.fit(new Model(), loader(2))).rejects.toThrow("no clock");
    expect(seen).toMatchObject([{ message: "no clock" }]);
    expect(trainer.state.status).toBe("interrupted");
  });

  it("of setup and of the report end the run", async () => {
    class NoFolder extends Outline {
      override setup(): never {
        throw new Error("no folder");
      }
    }
    class NoReport extends Outline {
      override summary(): never {
        throw new Error("no report");
      }
    }
    await expect(make({ profiler: new NoFolder() }).fit(new Model(), loader(1))).rejects.toThrow("no folder");
    const profiler = new NoReport();
    await expect(make({ profiler }).fit(new Model(), loader(1))).rejects.toThrow("no report");
    expect(profiler.calls.at(-1)).toEqual(["teardown", "fit"]);
  });

  it.each([
    [{}, "a Profiler"],
    [[new Outline()], "a Profiler"],
    [true, "a Profiler"],
    ["outlin", '"simple", "advanced"'],
    ["simpel", 'Did you mean "simple"?'],
  ])("a flag of %j is refused", (profiler, message) => {
    const made = (): Trainer => make({ profiler: profiler as Profiler });
    expect(made).toThrow(message);
    expect(made).toThrow(expect.objectContaining({ name: "MisconfigurationException" }));
  });
});
