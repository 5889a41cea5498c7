/** @file The strategies on several GPUs, as far as they can be tried without one: which devices a process has, and what connects it to the others. */
import { cuda, type Device, device } from "@lightning-ts/torch";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { quiet } from "../../../scripts/testing/trainer.js";
import { AcceleratorRegistry, CUDAAccelerator, DDPStrategy, Trainer, type TrainerOptions } from "../../index.js";
import { DeepSpeedStrategy, FSDPStrategy, ModelParallelStrategy } from "../../strategies.js";

/** Four GPUs by name only. */
class FourGPUs extends CUDAAccelerator {
  override autoDeviceCount(): number {
    return 4;
  }
  override device(index: number): Device {
    return device(`cuda:${index}`);
  }
  override setupDevice(): void {
    // nothing to make current
  }
}

beforeEach(() => {
  AcceleratorRegistry.register("cuda", () => new FourGPUs(), { override: true });
  // Started from outside, as the process of the GPU 1.
  const variables = {
    LOCAL_RANK: "1",
    NODE_RANK: "0",
    WORLD_SIZE: "4",
    MASTER_ADDR: "127.0.0.1",
    MASTER_PORT: "29555",
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
});
afterEach(() => {
  vi.unstubAllEnvs();
  AcceleratorRegistry.register("cuda", () => new CUDAAccelerator(), { override: true });
});

type StrategyLike = NonNullable<TrainerOptions["strategy"]>;
const gpus = (strategy: StrategyLike, more: object = {}): Trainer =>
  new Trainer({ ...quiet, maxEpochs: 1, accelerator: "gpu", devices: 4, strategy, ...more });
const devicesOf = (trainer: Trainer): string[] => trainer.strategy.devices.map(String);
const all = ["cuda:0", "cuda:1", "cuda:2", "cuda:3"];

describe.runIf(!cuda.isAvailable())("four GPUs", () => {
  it.each<[string, StrategyLike, new (...given: never[]) => object]>([
    ["auto", "auto", DDPStrategy],
    ["ddp", "ddp", DDPStrategy],
    ["ddp_find_unused_parameters_true", "ddp_find_unused_parameters_true", DDPStrategy],
    ["fsdp", "fsdp", FSDPStrategy],
    ["fsdp_cpu_offload", "fsdp_cpu_offload", FSDPStrategy],
    ["deepspeed_stage_3", "deepspeed_stage_3", DeepSpeedStrategy],
    ["a DDPStrategy", new DDPStrategy({ staticGraph: true }), DDPStrategy],
    ["a ModelParallelStrategy", new ModelParallelStrategy(), ModelParallelStrategy],
  ])("strategy %s: a process each, with its own", (_, strategy, of) => {
    const trainer = gpus(strategy);
    expect(trainer.strategy).toBeInstanceOf(of);
    expect(devicesOf(trainer)).toEqual(all);
    expect([trainer.worldSize, trainer.globalRank, String(trainer.strategy.rootDevice)]).toEqual([4, 1, "cuda:1"]);
  });

  it.each<[unknown, string[]]>([
    [-1, all],
    ["-1", all],
    ["auto", all],
    ["2", all.slice(0, 2)],
    [
      [1, 3],
      ["cuda:1", "cuda:3"],
    ],
    ["1,3", ["cuda:1", "cuda:3"]],
  ])("devices %j", (devices, expected) => {
    vi.stubEnv("WORLD_SIZE", String(expected.length));
    expect(devicesOf(gpus("ddp", { devices }))).toEqual(expected);
  });

  it.each<[string, () => StrategyLike]>([
    ["ddp", () => "ddp"],
    ["fsdp", () => "fsdp"],
    ["deepspeed", () => "deepspeed"],
    ["a DDPStrategy that names it", () => new DDPStrategy({ processGroupBackend: "cpu:gloo,cuda:nccl" })],
    ["a ModelParallelStrategy", () => new ModelParallelStrategy()],
  ])("%s connects them by NCCL, and says why it cannot where it is not there", async (_, strategy) => {
    const { strategy: chosen } = gpus(strategy());
    const connect = async (): Promise<void> => void (await chosen.setupEnvironment());
    await expect(connect()).rejects.toMatchObject({
      name: "NotAvailableError",
      message: expect.stringContaining('initProcessGroup: the backend "nccl" is not available yet: NCCL') as string,
    });
  });

  it("two machines with four each: ranks go on", () => {
    vi.stubEnv("NODE_RANK", "1");
    vi.stubEnv("WORLD_SIZE", "8");
    const trainer = gpus("ddp", { numNodes: 2, syncBatchnorm: true });
    expect([trainer.worldSize, trainer.globalRank, trainer.nodeRank]).toEqual([8, 5, 1]);
    expect(trainer.strategy.distributedSamplerKwargs).toEqual({ numReplicas: 8, rank: 5 });
  });
});
