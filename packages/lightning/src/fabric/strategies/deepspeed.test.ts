/** @file DeepSpeedStrategy: its options and configurations, as FSDP understands them. Runs are in fsdp.test.ts. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { distributed } from "@lightning-ts/torch";
import { afterAll, afterEach, expect, it } from "vitest";
import { temporaryFolder } from "../../../scripts/testing/trainer.js";
import { Trainer } from "../../index.js";
import { DeepSpeedPrecision, FSDPPrecision } from "../../plugins.js";
import { type DeepSpeedOptions, DeepSpeedStrategy, FSDPStrategy, StrategyRegistry } from "../../strategies.js";
import { NotAvailableError } from "../../util/errors.js";

const { CPUOffloadPolicy } = distributed.fsdp;
const folder = temporaryFolder();
afterAll(() => folder.remove());
afterEach(() => {
  delete process.env.PL_DEEPSPEED_CONFIG_PATH;
});

/** What is sharded how, and whether it is offloaded. */
function facts({ settings }: FSDPStrategy): unknown[] {
  const { autoWrapPolicy, cpuOffload, shardingStrategy, stateDictType } = settings;
  return [shardingStrategy, cpuOffload instanceof CPUOffloadPolicy, autoWrapPolicy !== null, stateDictType];
}

it.each<[string, unknown[]]>([
  ["deepspeed", ["SHARD_GRAD_OP", false, false, "sharded"]],
  ["deepspeed_stage_1", ["SHARD_GRAD_OP", false, false, "sharded"]],
  ["deepspeed_stage_2", ["SHARD_GRAD_OP", false, false, "sharded"]],
  ["deepspeed_stage_2_offload", ["SHARD_GRAD_OP", true, false, "sharded"]],
  ["deepspeed_stage_3", ["FULL_SHARD", false, true, "sharded"]],
  ["deepspeed_stage_3_offload", ["FULL_SHARD", true, true, "sharded"]],
])("%s shards as its name says", (name, expected) => {
  const { strategy } = new Trainer({ accelerator: "cpu", logger: false, strategy: name as "deepspeed" });
  expect(strategy).toBeInstanceOf(DeepSpeedStrategy);
  expect(strategy.precision).toBeInstanceOf(DeepSpeedPrecision);
  expect(strategy instanceof FSDPStrategy && facts(strategy)).toEqual(expected);
});

it("reads configurations in DeepSpeed's format, given, from a file, and from the one that the environment names", () => {
  const config = {
    zero_optimization: {
      stage: 3,
      offload_optimizer: { device: "cpu", pin_memory: true },
      offload_param: { device: "none" },
    },
    fp16: { loss_scale: 128 },
    train_batch_size: 8,
  };
  const path = join(folder.path, "config.json");
  writeFileSync(path, JSON.stringify(config));
  const all = [new DeepSpeedStrategy({ config, stage: 1 }), new DeepSpeedStrategy({ config: path })];
  process.env.PL_DEEPSPEED_CONFIG_PATH = path;
  all.push(new DeepSpeedStrategy());
  for (const strategy of all) {
    expect(facts(strategy)).toEqual(["FULL_SHARD", true, true, "sharded"]);
    expect(strategy.zero).toMatchObject({ stage: 3, pinMemory: true, offloadParameters: false, lossScale: 128 });
  }
  expect(facts(new DeepSpeedStrategy({ config: { zero_optimization: { stage: 0 } } }))[0]).toBe("NO_SHARD");
});

it.each<[string, DeepSpeedOptions, string]>([
  ["a stage that is none", { stage: 4 as 3 }, "one of 0, 1, 2, 3"],
  [
    "parameters on a disk",
    { stage: 3, offloadParameters: true, offloadParamsDevice: "nvme" },
    'offloadParamsDevice: "nvme"',
  ],
  ["states on a disk", { config: { zero_optimization: { offload_optimizer: { device: "nvme" } } } }, "disks"],
  ["a file that is not there", { config: "/nowhere/config.json" }, "does not exist"],
  ["a configuration that is none", { config: 3 as unknown as string }, "an object in DeepSpeed's format"],
  ["a stage in it that is none", { config: { zero_optimization: { stage: "two" } } }, "one of 0, 1, 2, 3"],
  ["what has no meaning here", { allgatherBucketSize: 5 } as DeepSpeedOptions, "unknown option"],
])("refuses %s", (_what, given, message) => {
  expect(() => new DeepSpeedStrategy(given)).toThrow(message);
});

it("has precisions of its own, and says what is missing", () => {
  const flags = { accelerator: "cpu", logger: false, strategy: "deepspeed" } as const;
  expect(new Trainer({ ...flags, precision: "bf16-true" }).strategy.precision.precision).toBe("bf16-true");
  expect(() => new Trainer({ ...flags, plugins: [new FSDPPrecision("32-true")] })).toThrow('for "fsdp" only');
  expect(() => StrategyRegistry.make("deepspeed_stage_3_offload_nvme")).toThrow(NotAvailableError);
});
