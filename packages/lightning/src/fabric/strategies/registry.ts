/** @file The strategies by name. */
import { Registry } from "../registry.js";
import { type DDPOptions, DDPStrategy } from "./ddp.js";
import { type DeepSpeedOptions, DeepSpeedStrategy } from "./deepspeed.js";
import { FSDPStrategy } from "./fsdp.js";
import { SingleDeviceStrategy } from "./single-device.js";
import { SingleDeviceXLAStrategy } from "./single-device-xla.js";
import type { Strategy } from "./strategy.js";
import { XLAStrategy } from "./xla.js";

/** The strategies that the flag `strategy` takes by name; "auto" chooses among them. Counterpart: `StrategyRegistry`. */
export const StrategyRegistry = new Registry<Strategy>("strategy");

StrategyRegistry.register("single_device", () => new SingleDeviceStrategy(), {
  description: "One process on one device.",
});

const starts = { ddp: "popen", ddp_spawn: "spawn", ddp_fork: "fork", ddp_notebook: "fork" } as const;

for (const [name, startMethod] of Object.entries(starts)) {
  const register = (ending: string, given: DDPOptions, more: string): void =>
    StrategyRegistry.register(`${name}${ending}`, () => new DDPStrategy({ startMethod, ...given }), {
      description: `One process a device, each with the whole model; gradients are averaged${more}.`,
    });
  register("", {}, "");
  register("_find_unused_parameters_false", { findUnusedParameters: false }, "");
  register(
    "_find_unused_parameters_true",
    { findUnusedParameters: true },
    ", also where steps do not use all parameters",
  );
}
StrategyRegistry.register("fsdp", () => new FSDPStrategy(), {
  description: "One process a device, each with a part of the parameters, gradients and states of optimizers.",
});
StrategyRegistry.register("fsdp_cpu_offload", () => new FSDPStrategy({ cpuOffload: true }), {
  description: "The same, with these parts on the CPU.",
});
const zeroStages: Readonly<Record<string, [options: DeepSpeedOptions, description: string]>> = {
  deepspeed: [{}, "As deepspeed_stage_2."],
  deepspeed_stage_1: [{ stage: 1 }, "One process a device; states of optimizers are sharded."],
  deepspeed_stage_2: [{ stage: 2 }, "One process a device; gradients and states of optimizers are sharded."],
  deepspeed_stage_2_offload: [{ stage: 2, offloadOptimizer: true }, "The same, with the optimizer on the CPU."],
  deepspeed_stage_3: [
    { stage: 3 },
    "One process a device; parameters, gradients and states of optimizers are sharded.",
  ],
  deepspeed_stage_3_offload: [
    { stage: 3, offloadOptimizer: true, offloadParameters: true },
    "The same, with all of these on the CPU.",
  ],
};
for (const [name, [given, description]] of Object.entries(zeroStages)) {
  StrategyRegistry.register(name, () => new DeepSpeedStrategy(given), { description });
}
StrategyRegistry.announce("deepspeed_stage_3_offload_nvme", "offloading to disks; deepspeed_stage_3_offload is there");
for (const name of ["single_xla", "single_tpu"]) {
  StrategyRegistry.register(name, () => new SingleDeviceXLAStrategy(), {
    description: "One process on one TPU core, or another device of XLA.",
  });
}
StrategyRegistry.register("xla", () => new XLAStrategy(), {
  description: "One process a TPU core, or another device of XLA; gradients are averaged.",
});
StrategyRegistry.register("xla_debug", () => new XLAStrategy({ debug: true }), {
  description: "The same, where XLA says what it compiles, and why.",
});
