/** @file FSDPStrategy in two processes: against one process, checkpoints of both kinds, Fabric, mistakes. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { distributed, nn } from "@lightning-ts/torch";
import type { Found } from "../../../scripts/testing/ranked/sharded.js";
import { inRanks } from "../../../scripts/testing/ranks.js";
import { temporaryFolder } from "../../../scripts/testing/trainer.js";
import { FSDPPrecision, MixedPrecision } from "../../plugins.js";
import { Trainer } from "../../index.js";
import { type FSDPOptions, FSDPStrategy } from "../../strategies.js";

describe("two processes", () => {
  const folder = temporaryFolder();
  let found: Found[] = [];
  // One start of two processes for all that is looked at.
  beforeAll(async () => {
    found = await inRanks<Found, string>(
      2,
      new URL("../../../scripts/testing/ranked/sharded.ts", import.meta.url),
      folder.path,
    );
  }, 110_000);
  afterAll(() => folder.remove());

  it("trains as one process does, however it shards, with sums of gradients and their norm, and by hand", () => {
    for (const { trained } of found) {
      expect(Object.keys(trained)).toHaveLength(13);
      for (const [way, difference] of Object.entries(trained)) expect([way, difference < 1e-6]).toEqual([way, true]);
    }
  });

  it("goes on from whole and sharded checkpoints, with either, and they are read in one process", () => {
    for (const { resumed } of found) {
      for (const [what, value] of Object.entries(resumed)) {
        if (typeof value === "number" && !what.endsWith("states")) expect([what, value < 1e-6]).toEqual([what, true]);
      }
      expect(resumed["full, states"]).toBe(8);
      expect(resumed["sharded, states"]).toBe(8);
      // Of three kinds of runs; nothing is left of saving.
      expect(resumed["sharded, files"]).toEqual(resumed["full, files"]);
      expect(resumed["sharded, files"]).toContain("step=4.ckpt");
    }
  });

  it("goes on exactly, with gradients that are being added up", () => {
    expect(found.map(({ exact }) => exact)).toEqual([0, 0]);
  });

  it("sets up optimizers that were made before their module was sharded, in Fabric, and saves and loads them", () => {
    for (const { fabric } of found) {
      const { files, loaded, norm, step, trained } = fabric as Record<string, number>;
      expect([files, step]).toEqual([true, 1]);
      for (const difference of [loaded, norm, trained]) expect(difference).toBeLessThan(1e-6);
    }
  });

  it("evaluates in lower precision, and makes as many predictions in each process", () => {
    for (const { evaluated } of found) expect(evaluated).toEqual({ val: true, dtypes: ["float32"], predictions: 2 });
  });

  it("says what is wrong, in each process", () => {
    for (const [rank, { mistakes }] of found.entries()) {
      expect(mistakes.tied).toContain("shared with one of Block");
      expect(mistakes.uneven).toContain("last.bias: float32[2] in the first and nothing in process 1");
      expect(mistakes.folder).toMatch(/Expected the path of a file.*is a folder/);
      expect(mistakes.storage).toMatch(/^TypeError: .*does not use the CheckpointIO/);
      expect(mistakes.more).toContain('Missing key(s) in state_dict: "more.weight", "more.bias"');
      expect([rank, mistakes.damaged]).toEqual([rank, expect.stringContaining("__1_0.distcp")]);
      expect([rank, mistakes.missing]).toEqual([rank, expect.stringContaining("__1_0.distcp")]);
      expect(mistakes.unfinished).toContain("has no meta.pt");
    }
  });
});

describe("options", () => {
  const make = (options: unknown): FSDPStrategy => new FSDPStrategy(options as FSDPOptions);

  it.each<[string, unknown, string]>([
    ["a sharding strategy", { shardingStrategy: "SHARD" }, 'one of "FULL_SHARD"'],
    [
      "hybrid sharding without a mesh or a policy",
      { shardingStrategy: "HYBRID_SHARD" },
      "expected autoWrapPolicy or deviceMesh",
    ],
    ["a mesh without hybrid sharding", { deviceMesh: [1, 2] }, 'expected shardingStrategy: "HYBRID_SHARD"'],
    ["a mesh of one size", { deviceMesh: [2] }, "[copies, shards]"],
    ["a class that is not in a list", { autoWrapPolicy: nn.Linear }, "Give [Linear]"],
    ["what is not a class", { autoWrapPolicy: [nn.Linear, 3] }, "classes of modules"],
    [
      "both names of a policy",
      { activationCheckpointing: nn.Linear, activationCheckpointingPolicy: [nn.Linear] },
      "Received: both",
    ],
    ["dtypes that are none", { mixedPrecision: { paramDtype: "bf16" } }, "paramDtype as a dtype"],
    ["a switch that is always on", { limitAllGathers: false }, "It is always so"],
    ["a kind of checkpoint", { stateDictType: "local" }, 'one of "full", "sharded"'],
    ["an unknown option", { shardingStrategie: "FULL_SHARD" }, 'Did you mean "shardingStrategy"?'],
  ])("refuses %s", (_what, options, message) => {
    expect(() => make(options)).toThrow(message);
  });

  it("takes policies, places and dtypes in all forms", () => {
    const { CPUOffloadPolicy, MixedPrecisionPolicy, ModuleWrapPolicy, sizeBasedAutoWrapPolicy } = distributed.fsdp;
    const { settings } = make({
      autoWrapPolicy: new Set([nn.Linear]),
      cpuOffload: { offloadParams: true },
      shardingStrategy: "shard_grad_op",
    });
    expect(settings.autoWrapPolicy).toBeInstanceOf(ModuleWrapPolicy);
    expect(settings.cpuOffload).toBeInstanceOf(CPUOffloadPolicy);
    expect(settings.shardingStrategy).toBe("SHARD_GRAD_OP");
    expect(
      make({ mixedPrecision: new MixedPrecisionPolicy(), autoWrapPolicy: sizeBasedAutoWrapPolicy() }).settings.timeout,
    ).toBe(1_800_000);
    const net = new nn.Sequential(new nn.Sequential(new nn.Linear(4, 4), new nn.Linear(4, 4)), new nn.Linear(4, 1));
    const chosen = (policy: distributed.fsdp.WrapPolicy | distributed.fsdp.ModuleWrapPolicy): string[] =>
      distributed.fsdp.autoWrapTargets(net, policy).map((module) => module.constructor.name);
    expect(chosen(new ModuleWrapPolicy([nn.Linear]))).toEqual(["Linear", "Linear", "Linear"]);
    expect(chosen(sizeBasedAutoWrapPolicy({ minNumParams: 20 }))).toEqual(["Linear", "Linear"]);
    expect(chosen(sizeBasedAutoWrapPolicy({ minNumParams: 30 }))).toEqual(["Sequential"]);
  });

  it("is chosen by name, and has its own precisions", () => {
    const flags = { accelerator: "cpu", logger: false } as const;
    const { strategy } = new Trainer({ ...flags, strategy: "fsdp", precision: "bf16-true" });
    expect(strategy).toBeInstanceOf(FSDPStrategy);
    expect(strategy.precision).toBeInstanceOf(FSDPPrecision);
    expect(() => new Trainer({ ...flags, strategy: "fsdp", precision: "64-true" })).toThrow(RangeError);
    const plugins = [new MixedPrecision("bf16-mixed", "cpu")];
    expect(() => new Trainer({ ...flags, strategy: "fsdp", plugins })).toThrow("expected an FSDPPrecision");
  });
});
