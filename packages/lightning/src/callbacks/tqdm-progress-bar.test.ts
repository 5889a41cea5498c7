/** @file The progress bar, in a terminal and in a file. */
import { describe, expect, it, vi } from "vitest";
import {
  CSVLogger,
  type LightningModule,
  ProgressBar,
  type Trainer,
  TQDMProgressBar,
  type TQDMProgressBarOptions,
} from "../index.js";
import { rankZeroInfo } from "../util/rank-zero.js";
import { Screen } from "../../scripts/testing/screen.js";
import { inFolder, loader, Model, quietTrainer } from "../../scripts/testing/callbacks.js";

/** What a terminal would show, without what depends on the time. */
function shown(screen: Screen): string[] {
  return screen.lines.map((line) => line.replace(/\[.*\]/, "[]").replaceAll(/[█▏▎▍▌▋▊▉ ]*\|/g, "|"));
}

class Shown extends Model {
  override validationStep(batch: Parameters<Model["validationStep"]>[0]): void {
    this.log("val", this.forward(batch).mean(), { progBar: true });
  }
}

function trainerFor(screen: Screen, options: TQDMProgressBarOptions = {}, maxEpochs = 2): Trainer {
  const bar = new TQDMProgressBar({ stream: screen, ...options });
  return quietTrainer([bar], { maxEpochs, numSanityValSteps: 1, enableProgressBar: true });
}

describe("TQDMProgressBar", () => {
  it("draws one bar in a terminal, which stays", async () => {
    const screen = new Screen(true);
    await trainerFor(screen).fit(new Shown(), loader(6, 2), loader(4, 2));
    expect(shown(screen)).toEqual(["Epoch 1: 100%|| 3/3 []"]);
    expect(screen.text).toContain("val=");
    expect(screen.text).toContain("Sanity Checking DataLoader 0");
  });

  it("has what the Trainer says above the bar, on lines of its own", async () => {
    const screen = new Screen(true);
    const { stdout } = process;
    const isTTY = Object.getOwnPropertyDescriptor(stdout, "isTTY");
    const write = vi.spyOn(stdout, "write").mockImplementation((text) => {
      screen.write(String(text));
      return true;
    });
    Object.defineProperty(stdout, "isTTY", { value: true, configurable: true });
    try {
      await trainerFor(screen, { stream: stdout }).fit(new Shown(), loader(6, 2));
      expect(shown(screen)).toEqual(["`Trainer.fit` stopped: `maxEpochs=2` reached.", "Epoch 1: 100%|| 3/3 []"]);
    } finally {
      write.mockRestore();
      Reflect.deleteProperty(stdout, "isTTY");
      if (isTTY !== undefined) Object.defineProperty(stdout, "isTTY", isTTY);
    }
    const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
    rankZeroInfo("afterwards");
    expect(log).toHaveBeenCalledWith("afterwards");
    log.mockRestore();
  });

  it("leaves the bars of all epochs where it is asked to", async () => {
    const screen = new Screen(true);
    await trainerFor(screen, { leave: true }).fit(new Shown(), loader(6, 2));
    expect(shown(screen)).toEqual(["Epoch 0: 100%|| 3/3 []", "Epoch 1: 100%|| 3/3 []"]);
  });

  it("writes a line an epoch to a file", async () => {
    const screen = new Screen(false);
    await trainerFor(screen).fit(new Shown(), loader(6, 2), loader(4, 2));
    expect(shown(screen)).toEqual(["Epoch 0: 100% 3/3 []", "Epoch 1: 100% 3/3 []"]);
  });

  it("names the loaders of an evaluation", async () => {
    const screen = new Screen(false);
    const model = new Shown();
    await trainerFor(screen).validate(model, { dataloaders: [loader(2, 2), loader(6, 2)], verbose: false });
    await trainerFor(screen).predict(model, loader(4, 2));
    expect(shown(screen)).toEqual(["Validation DataLoader 1: 100% 3/3 []", "Predicting DataLoader 0: 100% 2/2 []"]);
  });

  it("draws nothing at a rate of 0, and seldom however fast the steps are", async () => {
    const [none, fast] = [new Screen(true), new Screen(true)];
    await trainerFor(none, { refreshRate: 0 }).fit(new Shown(), loader(6, 2));
    expect(none.writes).toBe(0);
    await trainerFor(fast, {}, 1).fit(new Shown(), loader(400, 1));
    expect(fast.writes).toBeLessThan(100);
    expect(() => new TQDMProgressBar({ refreshRate: -1 })).toThrow(RangeError);
  });

  it("prints above its lines", async () => {
    const screen = new Screen(true);
    class Talking extends Shown {
      override onTrainEpochEnd(): void {
        this.print("epoch", this.currentEpoch);
      }
    }
    await trainerFor(screen).fit(new Talking(), loader(6, 2));
    expect(shown(screen)).toEqual(["epoch 0", "epoch 1", "Epoch 1: 100%|| 3/3 []"]);
  });
});

describe("ProgressBar", () => {
  it("knows totals and the loggers' version", async () => {
    const seen: unknown[] = [];
    class Own extends ProgressBar {
      override onTrainEpochStart(trainer: Trainer, module: LightningModule): void {
        seen.push(this.totalTrainBatches, this.totalValBatches, this.getMetrics(trainer, module));
      }
      override onValidationBatchStart(
        _trainer: Trainer,
        _module: unknown,
        _batch: unknown,
        _i: number,
        loaderIdx = 0,
      ): void {
        if (this.hasDataloaderChanged(loaderIdx)) seen.push(this.totalValBatchesCurrentDataloader);
      }
    }
    await inFolder(async (root) => {
      const logger = [new CSVLogger(root, { version: 3 }), new CSVLogger(root, { version: "long-name" })];
      const trainer = quietTrainer([new Own()], { maxEpochs: 1, logger, enableProgressBar: true, logEveryNSteps: 1 });
      await trainer.fit(new Model(), loader(6, 2), [loader(4, 2), loader(2, 2)]);
    });
    expect(seen).toEqual([3, 3, { v_num: "name" }, 2, 1]);
  });

  it("warns where a metric has the version's name", async () => {
    const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    class Clash extends Model {
      override onTrainStart(): void {
        this.log("v_num", 1, { progBar: true });
      }
    }
    await inFolder(async (root) => {
      const trainer = quietTrainer([new TQDMProgressBar({ stream: new Screen(true) })], {
        maxEpochs: 1,
        logger: new CSVLogger(root),
        enableProgressBar: true,
      });
      await trainer.fit(new Clash(), loader(6, 2));
    });
    expect(warned.mock.calls.some(([text]) => String(text).includes("v_num"))).toBe(true);
    warned.mockRestore();
  });
});
