/** @file The fuzz reaches what both packages export, makes calls that a seed repeats, and no call of a first stretch ends the process. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { callOf } from "../../../torch/scripts/soak/fuzz/call.js";
import { allTargets } from "./fuzz-targets.js";

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
    "Adam.prototype.step",
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

  it("are called alike by the same number and seed", () => {
    for (const index of [0, 17, 4242]) {
      const [first, second] = [callOf(targets, index, 3), callOf(targets, index, 3)];
      expect(first.target.name).toBe(second.target.name);
      expect(first.call?.text).toBe(second.call?.text);
    }
  });
});

it("300 calls end no process", () => {
  const fuzz = fileURLToPath(new URL("fuzz.ts", import.meta.url));
  const ended = spawnSync(process.execPath, ["--import", import.meta.resolve("tsx"), fuzz, "300", "5"], {
    encoding: "utf8",
  });
  expect(ended.stdout).toContain("300 passed, 0 failed");
  expect(ended.status).toBe(0);
});
