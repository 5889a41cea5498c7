/** @file ModelCheckpoint: folders that names make, folders of runs, keys of subclasses, saves that wait for validation. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { load, type Tensor } from "@lightning-ts/torch";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loader, Model, quiet } from "../../../scripts/testing/trainer.js";
import {
  AsyncCheckpointIO,
  Callback,
  CSVLogger,
  EarlyStopping,
  ExactResume,
  LightningDataModule,
  ModelCheckpoint,
  OnExceptionCheckpoint,
  TensorBoardLogger,
  Trainer,
  type TrainerOptions,
} from "../../index.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "folders-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = (path = folder): string[] => readdirSync(path, { recursive: true }).map(String).sort();
const trainer = (callbacks: readonly Callback[], options: TrainerOptions = {}): Trainer =>
  new Trainer({ ...quiet, enableCheckpointing: true, callbacks, maxEpochs: 1, defaultRootDir: folder, ...options });

/** Logs one value after the other under some names. */
class Logging extends Model {
  constructor(
    readonly names: readonly string[],
    readonly values: readonly number[],
  ) {
    super();
  }

  override trainingStep(batch: Tensor, batchIdx: number): ReturnType<Model["trainingStep"]> {
    for (const name of this.names)
      this.log(name, this.values[this.currentEpoch] ?? 0, { onStep: false, onEpoch: true });
    return super.trainingStep(batch, batchIdx);
  }
}

describe("names with a slash", () => {
  it.each([[[]], [[new AsyncCheckpointIO()]]])("take their folder with them (plugins: %j)", async (plugins) => {
    const checkpoint = new ModelCheckpoint({
      dirpath: join(folder, "c"),
      monitor: "val/loss",
      filename: "{epoch}/{val/loss:.0f}",
    });
    const run = trainer([checkpoint], { maxEpochs: 3, plugins });
    await run.fit(new Logging(["val/loss"], [3, 2, 1]), loader(1));
    expect(files()).toEqual(["c", "c/epoch=2", "c/epoch=2/val", "c/epoch=2/val/loss=1.ckpt"]);
  });

  it("keep a folder that something else is in", async () => {
    const checkpoint = new ModelCheckpoint({ dirpath: folder, monitor: "v", filename: "a/{v:.0f}" });
    await trainer([checkpoint], { maxEpochs: 2 }).fit(new Logging(["v"], [2, 1]), loader(1));
    expect(files()).toEqual(["a", "a/v=1.ckpt"]);
  });

  it("stay in dirpath, whatever metrics are called", async () => {
    const names = ["../../evil", "..", "/evil", "a/../../../evil"];
    const inside = join(folder, "deep", "er");
    const callbacks = names.map(
      (name) =>
        new ModelCheckpoint({ dirpath: inside, monitor: name, filename: `{${name}}`, autoInsertMetricName: true }),
    );
    await trainer(callbacks).fit(new Logging(names, [1]), loader(1));
    expect(files(folder).filter((file) => file.endsWith(".ckpt"))).toHaveLength(names.length);
    expect(readdirSync(folder)).toEqual(["deep"]);
    expect(readdirSync(join(folder, "deep"))).toEqual(["er"]);
    expect(callbacks[0]?.formatCheckpointName({ "../x": 1 }, { filename: "{../x:03d}" })).toBe(
      join(callbacks[0]?.dirpath ?? "", "__/x=001.ckpt"),
    );
  });
});

describe("a folder that was not given", () => {
  it.each([
    ["CSVLogger", (name: string) => new CSVLogger(folder, { name })],
    ["TensorBoardLogger", (name: string) => new TensorBoardLogger(folder, { name })],
  ])("is that of each run's %s", async (_, logger) => {
    const checkpoint = new ModelCheckpoint({ monitor: "v", saveTopK: 1, saveLast: true });
    await trainer([checkpoint], { logger: logger("one"), maxEpochs: 2 }).fit(new Logging(["v"], [2, 1]), loader(1));
    const first = files(join(folder, "one", "version_0", "checkpoints"));
    expect(first).toEqual(["epoch=1-step=2.ckpt", "last.ckpt"]);
    await trainer([checkpoint], { logger: logger("two"), maxEpochs: 2 }).fit(new Logging(["v"], [9, 8]), loader(1));
    expect(files(join(folder, "one", "version_0", "checkpoints"))).toEqual(first);
    expect(files(join(folder, "two", "version_0", "checkpoints"))).toEqual(first);
    expect(checkpoint.bestModelPath).toBe(join(folder, "two", "version_0", "checkpoints", "epoch=1-step=2.ckpt"));
    expect(Number(checkpoint.bestModelScore?.item())).toBe(8);
    expect(Object.keys(checkpoint.bestKModels)).toEqual([checkpoint.bestModelPath]);
  });

  it("is that of the Trainer's new logger too, and `last` is still found in the old one", async () => {
    const checkpoint = new ModelCheckpoint({ saveLast: true });
    const run = trainer([checkpoint], { logger: new CSVLogger(folder, { name: "one" }) });
    await run.fit(new Model(), loader(1));
    run.logger = new CSVLogger(folder, { name: "two" });
    run.fitLoop.maxEpochs = 2;
    await run.fit(new Model(), { trainDataloaders: loader(1), ckptPath: "last" });
    expect(run.ckptPath).toBe(join(folder, "one", "version_0", "checkpoints", "last.ckpt"));
    expect(files(join(folder, "two"))).toContain("version_0/checkpoints/epoch=1-step=2.ckpt");
  });

  it("stays where it was given, also later", async () => {
    const checkpoint = new ModelCheckpoint();
    checkpoint.dirpath = join(folder, "mine");
    await trainer([checkpoint], { logger: new CSVLogger(folder) }).fit(new Model(), loader(1));
    expect(dirname(checkpoint.bestModelPath)).toBe(checkpoint.dirpath);
    // As many steps as the run before: still another run.
    const second = new Model();
    await trainer([checkpoint]).fit(second, loader(1));
    const saved = load(checkpoint.bestModelPath) as { state_dict: Record<string, Tensor> };
    expect(saved.state_dict["layer.weight"]?.tolist()).toEqual(second.layer.weight.tolist());
  });
});

describe("states of subclasses", () => {
  it("are saved under their own names", async () => {
    class Mine extends ModelCheckpoint {}
    class Yours extends ModelCheckpoint {}
    class Stop extends EarlyStopping {}
    class Data extends LightningDataModule {
      override stateDict(): Record<string, unknown> {
        return { seen: 1 };
      }
      override trainDataloader(): ReturnType<typeof loader> {
        return loader(1);
      }
    }
    class Counting extends Callback {
      override stateDict(): Record<string, unknown> {
        return { n: 1 };
      }
    }
    const Unnamed = (() => class extends ModelCheckpoint {})();
    const callbacks = [new Mine(), new Yours(), new ModelCheckpoint(), new Stop("v"), new Counting()];
    const run = trainer(callbacks);
    await run.fit(new Logging(["v"], [1]), { datamodule: new Data() });
    await run.saveCheckpoint(join(folder, "a.ckpt"));
    const saved = load(join(folder, "a.ckpt")) as { callbacks: object };
    const rest =
      "{'monitor': None, 'mode': 'min', 'every_n_train_steps': 0, 'every_n_epochs': 1, 'train_time_interval': None}";
    expect(Object.keys(saved.callbacks).sort()).toEqual(
      [
        "Counting",
        `Mine${rest}`,
        `ModelCheckpoint${rest}`,
        "Stop{'monitor': 'v', 'mode': 'min'}",
        `Yours${rest}`,
      ].sort(),
    );
    expect(saved).toHaveProperty("Data", { seen: 1 });
    expect(new Unnamed().stateKey).toBe(`ModelCheckpoint${rest}`);
  });
});

describe("awaitValidation", () => {
  class Validating extends Model {
    #passes = 0;
    override validationStep(): void {
      this.log("val", 10 - this.#passes);
    }
    override onValidationEpochEnd(): void {
      if (!this.trainer.sanityChecking) this.#passes++;
    }
  }
  const run = async (options: object, flags: TrainerOptions = {}): Promise<string[]> => {
    const checkpoint = new ModelCheckpoint({
      dirpath: join(folder, "c"),
      filename: "{step}-{val:.0f}",
      saveTopK: -1,
      everyNTrainSteps: 2,
      ...options,
    });
    await trainer([checkpoint], { valCheckInterval: 2, numSanityValSteps: 0, ...flags }).fit(
      new Validating(),
      loader(5),
      loader(1),
    );
    return files(join(folder, "c"));
  };

  it.each([[{ monitor: "val" }], [{}], [{ saveOnTrainEpochEnd: true, monitor: "val" }]])(
    "saves what is due after the validation that is due (%j)",
    async (options) => {
      expect(await run({ ...options, awaitValidation: true })).toEqual(["step=2-val=10.ckpt", "step=4-val=9.ckpt"]);
    },
  );

  it("still waits where a fit goes on exactly inside of that validation", async () => {
    class Breaking extends Validating {
      broken = true;
      override validationStep(): void {
        if (this.broken && this.trainer.globalStep === 4) throw new Error("on purpose");
        super.validationStep();
      }
    }
    const fit = async (broken: boolean, ckptPath: string | null = null): Promise<void> => {
      const model = new Breaking();
      model.broken = broken;
      const callbacks = [
        new ExactResume(),
        new OnExceptionCheckpoint(folder),
        new ModelCheckpoint({
          dirpath: join(folder, "c"),
          filename: "{step}",
          saveTopK: -1,
          everyNTrainSteps: 2,
          awaitValidation: true,
        }),
      ];
      const flags = { valCheckInterval: 2, numSanityValSteps: 0 };
      await trainer(callbacks, flags).fit(model, {
        trainDataloaders: loader(5),
        valDataloaders: loader(1),
        ckptPath,
      });
    };
    await expect(fit(true)).rejects.toThrow("on purpose");
    expect(files(join(folder, "c"))).toEqual(["step=2.ckpt"]);
    await fit(false, join(folder, "on_exception.ckpt"));
    expect(files(join(folder, "c"))).toEqual(["step=2.ckpt", "step=4.ckpt"]);
  });

  describe("where another callback's file of the same batch's end is gone on from exactly", () => {
    /** Saves after each second step, and can end the run right after. */
    class First extends ModelCheckpoint {
      breaks = false;
      override async onTrainBatchEnd(...args: Parameters<ModelCheckpoint["onTrainBatchEnd"]>): Promise<void> {
        await super.onTrainBatchEnd(...args);
        if (this.breaks && args[0].globalStep === 4) throw new Error("on purpose");
      }
    }
    class Breaking extends Model {
      breaks = false;
      override validationStep(): void {
        if (this.breaks && this.globalStep === 4) throw new Error("on purpose");
        this.log("val", 20 - this.globalStep);
      }
    }
    const fit = async (
      options: object,
      breaksAt: "save" | "validation" | null,
      ckptPath: string | null = null,
      flags: TrainerOptions = { valCheckInterval: 2 },
    ): Promise<void> => {
      const model = new Breaking();
      model.breaks = breaksAt === "validation";
      const first = new First({ dirpath: join(folder, "a"), filename: "{step}", saveTopK: -1, everyNTrainSteps: 2 });
      first.breaks = breaksAt === "save";
      const second = new ModelCheckpoint({
        dirpath: join(folder, "c"),
        filename: "{step}-{val:.0f}",
        saveTopK: -1,
        ...options,
      });
      const run = trainer([new ExactResume(), first, second], { numSanityValSteps: 0, maxEpochs: 2, ...flags });
      await run.fit(model, { trainDataloaders: loader(5), valDataloaders: loader(1), ckptPath });
    };
    // What is saved at once is there before the validation, and would be there twice.
    const cases: [string, object, TrainerOptions?][] = [
      ["that waits", { everyNTrainSteps: 2, awaitValidation: true }],
      ["that waits for its metric", { everyNTrainSteps: 2, awaitValidation: true, monitor: "val" }],
      ["that saves at once", { everyNTrainSteps: 2 }],
      ["that saves the last too", { everyNTrainSteps: 4, saveLast: true, monitor: "val" }],
      [
        "whose metric comes with the first validation",
        { everyNTrainSteps: 4, monitor: "val", saveOnTrainEpochEnd: false },
        { valCheckInterval: 4 },
      ],
    ];
    it.each(cases)("one %s has its turn", async (_, options, flags) => {
      await fit(options, null, null, flags);
      const whole = files();
      expect(whole.filter((name) => name.startsWith("c/step=4"))).toHaveLength(1);
      const waits = flags !== undefined || "awaitValidation" in options;
      for (const place of waits ? (["save", "validation"] as const) : (["save"] as const)) {
        rmSync(join(folder, "a"), { recursive: true });
        rmSync(join(folder, "c"), { recursive: true });
        await expect(fit(options, place, null, flags)).rejects.toThrow("on purpose");
        await fit(options, null, join(folder, "a", "step=4.ckpt"), flags);
        expect([place, ...files()]).toEqual([place, ...whole]);
      }
    });
  });

  it("goes by the validation before without it, as Lightning does", async () => {
    expect(await run({ monitor: "val" })).toEqual(["step=2-val=10.ckpt", "step=4-val=10.ckpt"]);
  });

  it("waits at an epoch's end too, and nowhere else", async () => {
    expect(
      await run({ monitor: "val", awaitValidation: true, everyNTrainSteps: 5 }, { valCheckInterval: null }),
    ).toEqual(["step=5-val=10.ckpt"]);
    rmSync(join(folder, "c"), { recursive: true });
    expect(await run({ awaitValidation: true, everyNTrainSteps: 1 }, { valCheckInterval: 4 })).toEqual(
      ["step=1-val=0", "step=2-val=0", "step=3-val=0", "step=4-val=10", "step=5-val=10"].map((name) => `${name}.ckpt`),
    );
  });
});
