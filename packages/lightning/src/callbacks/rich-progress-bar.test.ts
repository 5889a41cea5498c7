/** @file RichProgressBar in terminals and in files: columns, themes, metrics, colours. */
import { describe, expect, it, vi } from "vitest";
import type { Tensor } from "@lightning-ts/torch";
import { inFolder, loader, Model, quietTrainer, rows } from "../../scripts/testing/callbacks.js";
import { Screen } from "../../scripts/testing/screen.js";
import {
  CSVLogger,
  ModelSummary,
  type ProgressColumn,
  RichModelSummary,
  RichProgressBar,
  type RichProgressBarOptions,
  RichProgressBarTheme,
  Trainer,
} from "../index.js";

class Shown extends Model {
  override validationStep(batch: Parameters<Model["validationStep"]>[0]): void {
    this.log("val", this.forward(batch).mean(), { progBar: true });
  }
}

/** What a terminal would show, without what depends on the time. */
function shown(screen: Screen): string[] {
  return screen.lines.map((line) => line.replace(/\d:\d\d:\d\d • [\d:-]+ +[\d.]+it\/s/, "TIMES").replace(/━+/, "━"));
}

function trainerFor(screen: Screen, options: RichProgressBarOptions = {}, maxEpochs = 2): Trainer {
  const bar = new RichProgressBar({ consoleKwargs: { file: screen }, ...options });
  return quietTrainer([bar], { maxEpochs, numSanityValSteps: 1, enableProgressBar: true });
}

describe("RichProgressBar", () => {
  it("has Lightning's columns, and keeps the last epoch's", async () => {
    const screen = new Screen();
    await trainerFor(screen).fit(new Shown(), loader(6, 2), loader(4, 2));
    expect(shown(screen)).toEqual([expect.stringMatching(/^Epoch 1\/1 {2}━ 3\/3 TIMES val: -?\d\.\d{3}$/)]);
    expect(screen.text).toContain("Sanity Checking");
    expect(screen.text).toContain("\x1b[38;2;98;6;224m━");
    expect(screen.text).toMatch(/\x1b\[2;4m[\d.]+it\/s\x1b\[0m/);
  });

  it("draws in the styles of its theme", async () => {
    const screen = new Screen();
    const theme = new RichProgressBarTheme({
      description: "green_yellow",
      progressBar: "green1",
      progressBarFinished: "bold green1",
      metrics: "red",
      metricsTextDelimiter: ", ",
      metricsFormat: ".1e",
    });
    class Two extends Shown {
      override onTrainEpochEnd(): void {
        this.logDict({ a: 0.25, b: 3 }, { progBar: true });
      }
    }
    await trainerFor(screen, { theme }).fit(new Two(), loader(6, 2));
    expect(screen.text).toContain("\x1b[38;5;154mEpoch 1/1 \x1b[0m");
    expect(screen.text).toContain("\x1b[1;38;5;46m━");
    expect(screen.text).toContain("\x1b[31ma: 2.5e-01, b: 3.0e+00\x1b[0m");
  });

  it("takes the colours that the console has, or none", async () => {
    const [few, none, colorless] = [new Screen(), new Screen(), new Screen()];
    await trainerFor(few, { consoleKwargs: { file: few, colorSystem: "standard" } }).fit(new Shown(), loader(6, 2));
    expect(few.text).toMatch(/\x1b\[3[0-7]m━/);
    await trainerFor(none, { consoleKwargs: { file: none, colorSystem: null } }).fit(new Shown(), loader(6, 2));
    expect(none.text).not.toContain("m━");
    await trainerFor(colorless, { consoleKwargs: { file: colorless, noColor: true } }).fit(new Shown(), loader(6, 2));
    expect(colorless.text).not.toMatch(/\x1b\[38/);
    expect(colorless.text).toContain("\x1b[2;4m");
  });

  it("gets along with narrow terminals: the bar is shorter, then the line is cut", async () => {
    for (const columns of [70, 30, 5, 1]) {
      const screen = new Screen(true, columns);
      await trainerFor(screen).fit(new Shown(), loader(6, 2), loader(4, 2));
      for (const line of screen.rows) expect([...line].length).toBeLessThanOrEqual(columns);
    }
  });

  it("shows a moving bar where the length is not known", async () => {
    const screen = new Screen();
    async function* endless(): AsyncGenerator<Tensor> {
      for (let i = 0; i < 3; i++) yield await Promise.resolve(rows(2));
    }
    await trainerFor(screen, {}, 1).fit(new Model(), endless());
    expect(shown(screen)[0]).toMatch(/^Epoch 0\/0 {2}━ 3\/-- TIMES$/);
  });

  it("has columns of one's own beside Lightning's", async () => {
    const screen = new Screen();
    class Own extends RichProgressBar {
      override configureColumns(trainer: Trainer): ProgressColumn[] {
        return [...super.configureColumns(trainer).slice(0, 1), ({ done, total }) => `${done} of ${total}`];
      }
    }
    const trainer = quietTrainer([new Own({ consoleKwargs: { file: screen } })], {
      maxEpochs: 1,
      enableProgressBar: true,
    });
    await trainer.fit(new Model(), loader(6, 2));
    expect(screen.lines).toEqual(["Epoch 0/0  3 of 3"]);
  });

  it("leaves the bars of all epochs where it is asked to, names loaders without numbers, and has no end without a limit", async () => {
    const screen = new Screen();
    await trainerFor(screen, { leave: true }).fit(new Model(), loader(6, 2));
    expect(shown(screen)).toEqual(["Epoch 0/1  ━ 3/3 TIMES", "Epoch 1/1  ━ 3/3 TIMES"]);
    const tested = new Screen();
    await trainerFor(tested).validate(new Shown(), { dataloaders: [loader(2, 2), loader(6, 2)], verbose: false });
    expect(shown(tested)).toEqual(["Validation ━ 3/3 TIMES"]);
  });

  it("writes plain lines to a file, and nothing at a rate of 0", async () => {
    const [file, none] = [new Screen(false), new Screen()];
    await trainerFor(file).fit(new Shown(), loader(6, 2), loader(4, 2));
    expect(file.text).not.toContain("\x1b");
    expect(file.lines.map((line) => line.replace(/\[.*/, ""))).toEqual([
      "Epoch 0/1 : 100% 3/3 ",
      "Epoch 1/1 : 100% 3/3 ",
    ]);
    await trainerFor(none, { refreshRate: 0 }).fit(new Model(), loader(6, 2));
    expect(none.writes).toBe(0);
  });

  it("shows the logger's version as a metric", async () => {
    const screen = new Screen();
    await inFolder(async (root) => {
      const bar = new RichProgressBar({ consoleKwargs: { file: screen } });
      const trainer = quietTrainer([bar], { maxEpochs: 1, logger: new CSVLogger(root), enableProgressBar: true });
      await trainer.fit(new Model(), loader(6, 2));
    });
    expect(screen.lines[0]).toMatch(/v_num: 0\.000$/);
  });

  it.each<[string, () => unknown, string]>([
    ["a rate below 0", () => new RichProgressBar({ refreshRate: -1 }), "RichProgressBar: refreshRate: expected"],
    ["an unknown colour", () => new RichProgressBarTheme({ metrics: "gren" }), 'Did you mean "green"?'],
    ["a format that Python does not know", () => new RichProgressBarTheme({ metricsFormat: ".3y" }), "Received"],
    [
      "two places",
      () => new RichProgressBar({ consoleKwargs: { file: new Screen(), stderr: true } }),
      "file or stderr",
    ],
    ["no columns", () => new RichProgressBar({ consoleKwargs: { width: 0 } }), "consoleKwargs: width"],
  ])("%s is an error", (_, make, words) => {
    expect(make).toThrow(words);
  });
});

describe("RichModelSummary", () => {
  it("prints a table in a box, and goes with a RichProgressBar", async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
    try {
      await quietTrainer([new RichModelSummary()], { maxEpochs: 1, enableModelSummary: true }).fit(
        new Model(),
        loader(2, 2),
      );
      expect(log.mock.calls.map(([text]) => String(text).trim())[0]).toBe(
        `
┏━━━┳━━━━━━━┳━━━━━━━━┳━━━━━━━━┳━━━━━━━┳━━━━━━━┓
┃   ┃ Name  ┃ Type   ┃ Params ┃ Mode  ┃ FLOPs ┃
┡━━━╇━━━━━━━╇━━━━━━━━╇━━━━━━━━╇━━━━━━━╇━━━━━━━┩
│ 0 │ first │ Linear │     15 │ train │     0 │
│ 1 │ last  │ Linear │      4 │ train │     0 │
└───┴───────┴────────┴────────┴───────┴───────┘
Trainable params: 19
Non-trainable params: 0
Total params: 19
Total estimated model params size (MB): 0.000
Modules in train mode: 2
Modules in eval mode: 0
Total Flops: 0`.trim(),
      );
    } finally {
      log.mockRestore();
    }
    const callbacks = (given: RichProgressBar[]): string[] =>
      new Trainer({ callbacks: given, logger: false, enableCheckpointing: false }).callbacks.map(
        (callback) => callback.constructor.name,
      );
    expect(callbacks([new RichProgressBar()])).toContain("RichModelSummary");
    expect(callbacks([])).toContain("ModelSummary");
    expect(new RichModelSummary(3)).toBeInstanceOf(ModelSummary);
    expect(() => new RichModelSummary({ headerStyle: "bolt" })).toThrow('Did you mean "bold"?');
    expect(() => new RichModelSummary(-2)).toThrow(RangeError);
  });
});
