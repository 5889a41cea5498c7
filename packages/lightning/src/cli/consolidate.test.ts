/** @file Sharded checkpoints: loaded as files are, and made files. */
import { mkdirSync, readdirSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { distributed, load, save, type Tensor } from "@lightning-ts/torch";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loader, Model, quiet, temporaryFolder } from "../../scripts/testing/trainer.js";
import { consolidate } from "./consolidate.js";
import { UsageError } from "./usage-error.js";
import { consolidateCheckpoint, type LightningModule, Trainer } from "../index.js";

let folder: ReturnType<typeof temporaryFolder>;
let whole = "";
let sharded = "";

/** Keeps a checkpoint as Lightning's sharded strategies do. */
function shard(file: string, path: string, weights: string): void {
  const { state_dict: stateDict, optimizer_states: optimizers, ...rest } = load(file) as Record<string, unknown>;
  const states = Object.fromEntries((optimizers as unknown[]).map((state, i) => [`optimizer_${i}`, state]));
  distributed.checkpoint.save({ [weights]: stateDict, ...states }, { checkpointId: path });
  save(rest, join(path, "meta.pt"));
}

const weightsOf = (module: LightningModule): unknown => Object.values(module.stateDict()).map((each) => each.tolist());

beforeEach(async () => {
  folder = temporaryFolder();
  whole = join(folder.path, "whole.ckpt");
  sharded = join(folder.path, "sharded.ckpt");
  const trainer = new Trainer({ ...quiet, maxEpochs: 1 });
  await trainer.fit(new Model(), loader(3));
  await trainer.saveCheckpoint(whole);
  shard(whole, sharded, "model");
});
afterEach(() => folder.remove());

describe("a sharded checkpoint", () => {
  it("is resumed from as a file is", async () => {
    const resumed = async (ckptPath: string): Promise<unknown> => {
      const model = new Model();
      const trainer = new Trainer({ ...quiet, maxEpochs: 3 });
      await trainer.fit(model, { trainDataloaders: loader(3), ckptPath });
      return [trainer.globalStep, trainer.currentEpoch, weightsOf(model)];
    };
    expect(await resumed(sharded)).toEqual(await resumed(whole));
  });

  it("gives a module its weights", async () => {
    const [one, other] = [await Model.loadFromCheckpoint(whole), await Model.loadFromCheckpoint(sharded)];
    expect(weightsOf(other)).toEqual(weightsOf(one));
  });

  it.each(["model", "state_dict"])("becomes one file, with weights under %s", async (weights) => {
    const path = join(folder.path, "other.ckpt");
    shard(whole, path, weights);
    const made = await consolidateCheckpoint(path);
    expect(made).toBe(`${path}.consolidated`);
    const [expected, found] = [load(whole), load(made)].map((each) => plain(each) as Record<string, unknown>);
    expect(Object.keys(found ?? {}).sort()).toEqual(Object.keys(expected ?? {}).sort());
    expect(found).toEqual(expected);
    const model = await Model.loadFromCheckpoint(made);
    expect(weightsOf(model)).toEqual(weightsOf(await Model.loadFromCheckpoint(whole)));
    expect(await consolidateCheckpoint(`${path}/`, join(folder.path, "named.ckpt"))).toBe(
      join(folder.path, "named.ckpt"),
    );
  });
});

/** A checkpoint as numbers and texts; keys of states are texts in a sharded one. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return plain(Object.fromEntries(value));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if ("tolist" in value) return (value as Tensor).tolist();
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

describe("lightning-ts consolidate", () => {
  it("makes the file, and says what it does not take", async () => {
    const say = vi.spyOn(console, "log").mockImplementation(() => undefined);
    const complain = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const output = join(folder.path, "one.ckpt");
    expect(await consolidate([sharded, "--output_file", output])).toBe(0);
    expect(say).toHaveBeenLastCalledWith(output);
    expect(weightsOf(await Model.loadFromCheckpoint(output))).toEqual(weightsOf(await Model.loadFromCheckpoint(whole)));
    expect(await consolidate([sharded, "--output-file", output])).toBe(1);
    expect(complain.mock.lastCall?.[0]).toContain("already exists");
    expect(await consolidate(["--help"])).toBe(0);
    for (const args of [[], ["a", "b"], ["a", "--out", "b"]])
      await expect(consolidate(args)).rejects.toThrow(UsageError);
    say.mockRestore();
    complain.mockRestore();
  });
});

describe("what is not a whole sharded checkpoint", () => {
  it("is refused by what is there", async () => {
    await expect(consolidateCheckpoint(join(folder.path, "nowhere"))).rejects.toThrow("does not exist");
    await expect(consolidateCheckpoint(whole)).rejects.toThrow("must be a folder");
    writeFileSync(join(folder.path, "taken"), "");
    await expect(consolidateCheckpoint(sharded, join(folder.path, "taken"))).rejects.toThrow("already exists");
    unlinkSync(join(sharded, "meta.pt"));
    await expect(consolidateCheckpoint(sharded)).rejects.toThrow("which has no meta.pt");
    await expect(Model.loadFromCheckpoint(sharded)).rejects.toThrow("its saving did not end");
    mkdirSync(join(folder.path, "empty"));
    const fit = new Trainer({ ...quiet, maxEpochs: 1 }).fit(new Model(), {
      trainDataloaders: loader(1),
      ckptPath: join(folder.path, "empty"),
    });
    await expect(fit).rejects.toThrow("which has no meta.pt");
  });

  it("says which part is missing or damaged", async () => {
    rmSync(join(sharded, "__0_0.distcp"));
    await expect(Model.loadFromCheckpoint(sharded)).rejects.toThrow("lacks its file __0_0.distcp");
    writeFileSync(join(sharded, ".metadata"), "no pickle");
    await expect(Model.loadFromCheckpoint(sharded)).rejects.toThrow(".metadata cannot be read");
    writeFileSync(join(sharded, "meta.pt"), "no archive");
    shard(whole, sharded, "model");
    writeFileSync(join(sharded, "meta.pt"), "no archive");
    await expect(consolidateCheckpoint(sharded)).rejects.toThrow("meta.pt is not a zip archive");
    expect(readdirSync(folder.path)).not.toContain("sharded.ckpt.consolidated");
  });
});
