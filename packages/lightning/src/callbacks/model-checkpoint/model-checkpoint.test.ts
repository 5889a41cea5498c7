/** @file ModelCheckpoint against Lightning: files, links, names and state. */
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { load, type Tensor, tensor } from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import {
  expectClose,
  golden,
  inFolder,
  loader,
  Model,
  plain,
  quietTrainer,
} from "../../../scripts/testing/callbacks.js";
import {
  Callback,
  CSVLogger,
  MisconfigurationException,
  ModelCheckpoint,
  type ModelCheckpointOptions,
  type TrainerOptions,
} from "../../index.js";

interface Outcome {
  files: string[];
  links: Record<string, string>;
  key: string;
  state: Record<string, unknown>;
}

// Written by scripts/golden/callbacks.py.
const wanted = golden<Record<string, Outcome>>("checkpoints");

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ckpt"))
    .sort();

async function fit(
  options: ModelCheckpointOptions,
  flags: TrainerOptions,
  values: readonly number[],
): Promise<Outcome> {
  return inFolder(async (given) => {
    const root = realpathSync(given);
    const dirpath = join(root, "checkpoints");
    const checkpoint = new ModelCheckpoint({ dirpath, ...options });
    const maxEpochs = values.length === 0 ? 3 : values.length;
    const trainer = quietTrainer([checkpoint], { maxEpochs, defaultRootDir: root, ...flags });
    await trainer.fit(new Model({ values }), loader(11, 3), loader(4, 2));
    const files = filesIn(dirpath);
    const links = files.filter((file) => lstatSync(join(dirpath, file)).isSymbolicLink());
    const text = JSON.stringify(plain(checkpoint.stateDict())).replaceAll(root, "{root}");
    return {
      files,
      links: Object.fromEntries(links.map((file) => [file, readlinkSync(join(dirpath, file))])),
      key: checkpoint.stateKey,
      state: JSON.parse(text) as Record<string, unknown>,
    };
  });
}

const cases: Record<string, [ModelCheckpointOptions, TrainerOptions?, number[]?]> = {
  default: [{}],
  link: [{ saveLast: "link", monitor: "val_loss", mode: "max", saveTopK: 2 }],
  "link, steps": [{ saveLast: "link", everyNTrainSteps: 3, saveTopK: -1 }],
  "link, none kept": [{ saveLast: "link", saveTopK: 0 }],
  "last of a short run": [{ saveLast: true, everyNTrainSteps: 100 }],
  names: [{ filename: "a-{epoch:02d}-{val_loss:.3f}-{missing}-{step:>4}", saveTopK: -1 }],
  "names, no metric's name": [{ filename: "e{epoch}-{val_loss:.1e}", autoInsertMetricName: false, saveTopK: -1 }],
  folders: [{ filename: "{epoch}/{step}", autoInsertMetricName: false, saveTopK: -1 }],
  versions: [{ filename: "fixed", saveTopK: -1, saveLast: true }],
  "no versions": [{ filename: "fixed", saveTopK: -1, enableVersionCounter: false }],
  "not a number": [{ monitor: "given", saveTopK: 2 }, {}, [NaN, 1, NaN, 0.5]],
  "monitors the step": [{ monitor: "step", mode: "max", saveTopK: 1 }],
  "within epochs": [{ monitor: "val_loss", saveTopK: -1 }, { valCheckInterval: 0.5 }],
  time: [{ trainTimeInterval: { seconds: 0 }, saveTopK: -1 }],
  "every other epoch": [{ everyNEpochs: 2, saveTopK: -1, saveLast: true }],
};

describe('saveLast: "newest"', () => {
  const stepsOfLast = async (options: ModelCheckpointOptions, flags: TrainerOptions = {}): Promise<unknown[]> =>
    inFolder(async (dirpath) => {
      const steps: unknown[] = [];
      const stepOf = (): unknown => (load(join(dirpath, "last.ckpt")) as { global_step: unknown }).global_step;
      class Reading extends Callback {
        override onTrainEpochStart(): void {
          steps.push(existsSync(join(dirpath, "last.ckpt")) ? stepOf() : null);
        }
      }
      const checkpoint = new ModelCheckpoint({ dirpath, monitor: "given", saveLast: "newest", ...options });
      const trainer = quietTrainer([new Reading(), checkpoint], { maxEpochs: 4, ...flags });
      // The first epoch is the best: no later one is among the best.
      await trainer.fit(new Model({ values: [1, 2, 3, 4] }), loader(11, 3), loader(4, 2));
      steps.push(existsSync(join(dirpath, "last.ckpt")) ? stepOf() : null);
      if (!trainer.fastDevRun) expect(checkpoint.lastModelPath).toMatch(/last\.ckpt$/);
      return [...steps, filesIn(dirpath).length];
    });

  it("is the newest state, whatever the metric says", async () => {
    expect(await stepsOfLast({})).toEqual([null, 4, 8, 12, 16, 2]);
    expect(await stepsOfLast({ saveTopK: 0 })).toEqual([null, 4, 8, 12, 16, 1]);
    expect(await stepsOfLast({ saveLast: true })).toEqual([null, 4, 4, 4, 4, 2]);
  });

  it("comes when the callback decides, and at training's end", async () => {
    expect(await stepsOfLast({ everyNEpochs: 2 }, { maxEpochs: 3 })).toEqual([null, null, 8, 12, 2]);
    expect(await stepsOfLast({ monitor: null, everyNTrainSteps: 3 }, { maxEpochs: 2 })).toEqual([null, 3, 8, 2]);
  });

  it("is not there where nothing is to be saved", async () => {
    expect(await stepsOfLast({}, { fastDevRun: true })).toEqual([null, null, 0]);
  });

  it("is one of four words", () => {
    expect(() => new ModelCheckpoint({ saveLast: "lnk" as "link" })).toThrow(/saveLast.*Received: "lnk"/);
  });
});

describe("runs of Lightning", () => {
  it.each(Object.entries(cases))("%s", async (name, [options, flags = {}, values = []]) => {
    expectClose(await fit(options, flags, values), wanted[name]);
  });
});

describe("ModelCheckpoint", () => {
  it("saves below the logger's folder, or below the root", async () => {
    await inFolder(async (root) => {
      const [one, other] = [new ModelCheckpoint(), new ModelCheckpoint()];
      const logger = new CSVLogger(join(root, "logs"), { name: "x", version: "mine" });
      await quietTrainer([one], { maxEpochs: 1, defaultRootDir: root, logger }).fit(new Model(), loader(4, 2));
      expect(one.dirpath).toBe(join(root, "logs", "x", "mine", "checkpoints"));
      await quietTrainer([other], { maxEpochs: 1, defaultRootDir: root }).fit(new Model(), loader(4, 2));
      expect(other.dirpath).toBe(join(root, "checkpoints"));
      expect(other.bestModelPath).toBe(join(root, "checkpoints", "epoch=0-step=2.ckpt"));
    });
  });

  it("saves a run that fails", async () => {
    class Failing extends Model {
      override trainingStep(batch: Tensor, batchIdx = 0): Tensor {
        if (batchIdx === 1) throw new Error("no more");
        return super.trainingStep(batch);
      }
    }
    await inFolder(async (root) => {
      const checkpoint = new ModelCheckpoint({ saveOnException: true, saveLast: true });
      const trainer = quietTrainer([checkpoint], { maxEpochs: 1, defaultRootDir: root });
      await expect(trainer.fit(new Failing(), loader(4, 2))).rejects.toThrow("no more");
      expect(filesIn(join(root, "checkpoints"))).toEqual(["epoch=0-step=1.ckpt", "last.ckpt"]);
    });
  });

  it("looks at the metrics before it names a file", async () => {
    class Logging extends Model {
      override trainingStep(batch: Tensor): Tensor {
        this.log("seen", this.globalStep, { onEpoch: true });
        return super.trainingStep(batch);
      }
    }
    await inFolder(async (root) => {
      const checkpoint = new ModelCheckpoint({ everyNTrainSteps: 2 });
      checkpoint.filename = "{{epoch}}";
      const trainer = quietTrainer([checkpoint], { maxEpochs: 1, defaultRootDir: root });
      await expect(trainer.fit(new Logging(), loader(4, 2))).rejects.toThrow('Received: "{{epoch}}"');
      expect(plain(trainer.callbackMetrics)).toMatchObject({ seen: 1, seen_step: 1 });
    });
  });

  it("saves weights only", async () => {
    await inFolder(async (root) => {
      const checkpoint = new ModelCheckpoint({ saveWeightsOnly: true });
      await quietTrainer([checkpoint], { maxEpochs: 1, defaultRootDir: root }).fit(new Model(), loader(4, 2));
      expect(Object.keys(load(checkpoint.bestModelPath) as object)).not.toContain("optimizer_states");
    });
  });

  it("goes on from its state, and keeps the file that the run was resumed from", async () => {
    await inFolder(async (root) => {
      const options = { monitor: "val_loss", saveTopK: 1, dirpath: join(root, "ck") };
      const first = new ModelCheckpoint(options);
      await quietTrainer([first], { maxEpochs: 1, defaultRootDir: root }).fit(new Model(), loader(4, 2), loader(4, 2));
      const resumed = new ModelCheckpoint(options);
      const trainer = quietTrainer([resumed], { maxEpochs: 2, defaultRootDir: root });
      const ckptPath = first.bestModelPath;
      await trainer.fit(new Model(), { trainDataloaders: loader(4, 2), valDataloaders: loader(4, 2), ckptPath });
      expect(filesIn(join(root, "ck"))).toEqual(["epoch=0-step=2.ckpt", "epoch=1-step=4.ckpt"]);
      expect(Object.keys(resumed.bestKModels)).toEqual([join(root, "ck", "epoch=1-step=4.ckpt")]);
    });
  });

  it("takes only the best path from another folder's state", () => {
    const checkpoint = new ModelCheckpoint({ dirpath: "/tmp/here", monitor: "a" });
    const state = {
      dirpath: "/tmp/there",
      best_model_path: "/tmp/there/x.ckpt",
      best_model_score: tensor(1),
      best_k_models: {},
    };
    checkpoint.loadStateDict({ ...state, last_model_path: "/tmp/there/last.ckpt" });
    expect(checkpoint.bestModelPath).toBe("/tmp/there/x.ckpt");
    expect([checkpoint.bestModelScore, checkpoint.lastModelPath]).toEqual([null, ""]);
  });

  it("finds last files, also of earlier runs", async () => {
    await inFolder(async (root) => {
      const checkpoint = new ModelCheckpoint({ dirpath: root });
      for (const file of ["last.ckpt", "last-v1.ckpt", "epoch=0.ckpt", "last.txt"]) writeFileSync(join(root, file), "");
      const found = await checkpoint.findLastCheckpoints(quietTrainer([checkpoint]));
      expect(found.map((file) => relative(realpathSync(root), file)).sort()).toEqual(["last-v1.ckpt", "last.ckpt"]);
    });
  });

  it("takes its folder both ways", () => {
    expect(new ModelCheckpoint("/tmp/x", { saveTopK: -1 }).dirpath).toBe(
      new ModelCheckpoint({ dirpath: "/tmp/x" }).dirpath,
    );
    expect(new ModelCheckpoint("/tmp/x", { saveTopK: -1 }).saveTopK).toBe(-1);
  });

  it("names files, and writes its list as YAML", async () => {
    const checkpoint = new ModelCheckpoint({ dirpath: "/tmp/x", filename: "{epoch}-{val_loss:.2f}" });
    expect(checkpoint.formatCheckpointName({ epoch: 2, val_loss: tensor(0.123) })).toBe(
      "/tmp/x/epoch=2-val_loss=0.12.ckpt",
    );
    expect(checkpoint.formatCheckpointName({ epoch: 2 }, { filename: "{epoch:d}", ver: 3 })).toBe(
      "/tmp/x/epoch=2-v3.ckpt",
    );
    await inFolder(async (root) => {
      const path = join(root, "best.yaml");
      const list = new ModelCheckpoint({ dirpath: root, monitor: "val_loss" });
      await quietTrainer([list], { maxEpochs: 1, defaultRootDir: root }).fit(new Model(), loader(4, 2), loader(4, 2));
      await list.toYaml(path);
      expect(Object.keys(parse(readFileSync(path, "utf8")) as object)).toEqual([list.bestModelPath]);
    });
  });

  it("wants its metric once validation has run, and waits for it before", async () => {
    await inFolder(async (root) => {
      const run = (options: ModelCheckpointOptions) =>
        quietTrainer([new ModelCheckpoint({ monitor: "missing", ...options })], {
          maxEpochs: 1,
          defaultRootDir: root,
        }).fit(new Model(), loader(4, 2), loader(4, 2));
      await expect(run({})).rejects.toThrow(MisconfigurationException);
      await expect(run({ everyNTrainSteps: 1, saveOnTrainEpochEnd: true })).resolves.toBeUndefined();
      expect(existsSync(join(root, "checkpoints"))).toBe(false);
    });
  });

  it("refuses options that contradict each other", () => {
    const bad: ModelCheckpointOptions[] = [
      { saveTopK: -2 },
      { saveTopK: 3 },
      { everyNTrainSteps: -1 },
      { everyNEpochs: -1 },
      { everyNTrainSteps: 1, everyNEpochs: 1 },
      { trainTimeInterval: { minutes: 1 }, everyNEpochs: 1 },
      { mode: "best" as "min" },
    ];
    for (const options of bad) expect(() => new ModelCheckpoint(options)).toThrow(MisconfigurationException);
  });
});
