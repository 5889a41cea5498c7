/** @file The fuzz reaches what both packages export, makes calls that a seed repeats, and no call of a first stretch ends the process. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { callOf } from "../../../torch/scripts/soak/fuzz/call.js";
import { Random } from "../../../torch/scripts/soak/random.js";
import { allTargets, someTargets } from "./fuzz-targets.js";

const targets = allTargets();
const names = new Set(targets.map(({ name }) => name));

describe("the targets of the fuzz", () => {
  it.each([
    "torch.ops.aten.add.Tensor",
    "torch.zeros",
    "Tensor.prototype.tolist",
    "Tensor.prototype.grad",
    "torch.nn.functional.mseLoss",
    "new torch.nn.Linear",
    "Module.prototype.loadStateDict",
    "new torch.optim.Adam",
    "Optimizer.prototype.step",
    "torch.data.defaultCollate",
    "new torch.data.RandomSampler",
    "new lightning.Trainer",
    "Trainer.prototype.fit",
    "LightningModule.prototype.logDict",
    "new callbacks.ModelCheckpoint",
    "new loggers.CSVLogger",
  ])("have %s", (name) => {
    expect(names).toContain(name);
  });

  it("have a name each", () => {
    expect(names.size).toBe(targets.length);
  });

  it.each([
    ["Optimizer.prototype.step", ["Adam", "LBFGS", "SGD"]],
    ["Module.prototype.loadStateDict", ["Linear", "LSTM", "LightningModule"]],
  ])("call the inherited %s of all classes that have it", (name, classes) => {
    const target = targets.find((one) => one.name === name);
    const random = new Random(1);
    const texts = Array.from({ length: 5000 }, () => target?.prepare(random)?.text);
    for (const inheriting of classes) expect(texts.some((text) => text?.startsWith(`(${inheriting}) `))).toBe(true);
  });

  it("are hand-written where no schema of libtorch made them", () => {
    const few = new Set(someTargets("hand-written").map(({ name }) => name));
    for (const name of [
      "torch.tensor",
      "Tensor.prototype.tolist",
      "torch.nn.functional.mseLoss",
      "new lightning.Trainer",
    ])
      expect(few).toContain(name);
    for (const name of ["torch.ops.aten.add.Tensor", "torch.matmul", "Tensor.prototype.matmul", "torch.fft.fft"])
      expect(few).not.toContain(name);
    for (const name of few) expect(names).toContain(name);
  });

  it("are called as before where there are further ones", () => {
    const few = targets.filter((_, i) => i % 2 === 0);
    const textOf = (of: typeof targets): Map<string, string | undefined> =>
      new Map(of.map((_, i) => callOf(of, i, 3)).map(({ target, call }) => [target.name, call?.text]));
    const all = textOf(targets);
    for (const [name, text] of textOf(few)) expect(all.get(name)).toBe(text);
  });

  it("are called alike by the same number and seed", () => {
    for (const index of [0, 17, 4242]) {
      const [first, second] = [callOf(targets, index, 3), callOf(targets, index, 3)];
      expect(first.target.name).toBe(second.target.name);
      expect(first.call?.text).toBe(second.call?.text);
    }
  });
});

// Few, and none of libtorch's own operators, some of which end a process: `npm run soak -- fuzz` calls everything.
it.each([
  ["what is hand-written", "hand-written", "300"],
  ["the sweep of harsh arguments", "sweep", "1500"],
])("a stretch of calls of %s ends no process", (_, only, count) => {
  const fuzz = fileURLToPath(new URL("fuzz.ts", import.meta.url));
  const ended = spawnSync(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), fuzz, ...["--only", only, count, "5"]],
    { encoding: "utf8" },
  );
  expect(ended.stdout).toContain(`${count} passed, 0 failed`);
  expect(ended.status).toBe(0);
});
