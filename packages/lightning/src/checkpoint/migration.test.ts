/** @file Checkpoints of earlier releases (test-data/checkpoint/migration.json, written by scripts/golden/migration.py). */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { load, save } from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import { EarlyStopping, ModelCheckpoint, Timer, Trainer } from "../index.js";
import { migrateCheckpoint } from "./migration.js";
import { restoreCallbacks } from "./restore.js";
import { compareVersions } from "./versions.js";

interface Case {
  before: Record<string, unknown> & { "pytorch-lightning_version": string };
  after: Record<string, unknown>;
}

const file = fileURLToPath(new URL("../../test-data/checkpoint/migration.json", import.meta.url));
const cases = JSON.parse(readFileSync(file, "utf8")) as Case[];

describe("a checkpoint of an earlier release", () => {
  it.each(cases.map((one) => [one.before["pytorch-lightning_version"], one] as const))(
    "%s becomes what Lightning makes of it",
    (_, { before, after }) => {
      const checkpoint = structuredClone(before);
      migrateCheckpoint(checkpoint);
      if (before.loops === undefined && compareVersions(before["pytorch-lightning_version"], "1.6.0") < 0) {
        // Lightning sets `current.completed` alone.
        const done = { ready: 2, started: 2, processed: 2, completed: 2 };
        (after.loops as { fit_loop: Record<string, unknown> }).fit_loop.epoch_progress = { total: done, current: done };
      }
      expect(checkpoint).toEqual(after);
    },
  );

  it.each(["1.4.9", "1.5.10", "1.6.4", "1.8.6", "1.9.5"])("%s goes on at its step", async (version) => {
    const folder = mkdtempSync(join(tmpdir(), "migration-"));
    const found = cases.find(({ before }) => before["pytorch-lightning_version"] === version);
    const model = new Model();
    const path = join(folder, "old.ckpt");
    const more = {
      state_dict: model.stateDict(),
      optimizer_states: [
        {
          state: new Map(),
          param_groups: [
            { lr: 0.1, momentum: 0, dampening: 0, weight_decay: 0, nesterov: false, maximize: false, params: [0, 1] },
          ],
        },
      ],
      lr_schedulers: [],
    };
    save({ ...found?.before, ...more }, path);
    const trainer = new Trainer({ ...quiet, maxEpochs: 3 });
    await trainer.fit(model, { trainDataloaders: loader(4), ckptPath: path });
    expect(trainer.globalStep).toBe(12);
    expect(trainer.currentEpoch).toBe(3);
    rmSync(folder, { recursive: true });
  });
});

describe("states of callbacks under pickled classes", () => {
  const path = fileURLToPath(new URL("../../test-data/checkpoint/classes-as-keys.ckpt", import.meta.url));

  it("come back to the callbacks of these names, and others are named", async () => {
    const checkpoint = load(path, { weightsOnly: false }) as Record<string, unknown>;
    migrateCheckpoint(checkpoint);
    const stopping = new EarlyStopping({ monitor: "loss" });
    const saving = new ModelCheckpoint();
    const warnings: string[] = [];
    const note = (warning: Error): void => void warnings.push(warning.message);
    process.on("warning", note);
    const trainer = new Trainer(quiet);
    await restoreCallbacks("file", checkpoint, [stopping, saving], trainer, new Model());
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", note);
    expect(stopping.waitCount).toBe(2);
    expect(stopping.bestScore.item()).toBe(0.5);
    expect(saving.bestModelPath).toBe("a.ckpt");
    expect(warnings.filter((text) => text.includes("add the following callbacks: Timer."))).toHaveLength(1);
    const timer = new Timer();
    await restoreCallbacks("file", checkpoint, [timer], trainer, new Model());
    expect(timer.timeElapsed()).toBe(0);
  });

  it("are refused, with the class's name, where only tensors and plain data may be read", async () => {
    const trainer = new Trainer({ ...quiet, maxEpochs: 1 });
    await expect(trainer.fit(new Model(), { trainDataloaders: loader(1), ckptPath: path })).rejects.toThrow(
      "callbacks.early_stopping.EarlyStopping",
    );
  });
});

it("releases are in order", () => {
  const order = ["0.9.0", "1.5.0rc1", "1.5.0", "1.5.0.post1", "1.10.0", "2.0.0.dev20230101", "2.0.0a1", "2.0", "2.6.6"];
  for (let i = 1; i < order.length; i++)
    expect(compareVersions(order[i - 1] ?? "", order[i] ?? "")).toBeLessThanOrEqual(0);
  expect(compareVersions("2.0.0rc1", "2.0.0")).toBeLessThan(0);
  expect(compareVersions("1.9.0", "1.10.0")).toBeLessThan(0);
  expect(compareVersions("2.0", "2.0.0")).toBe(0);
});
