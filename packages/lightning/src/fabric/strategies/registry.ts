/** @file The strategies by name. */
import { Registry } from "../registry.js";
import { type DDPOptions, DDPStrategy } from "./ddp.js";
import { FSDPStrategy } from "./fsdp.js";
import { SingleDeviceStrategy } from "./single-device.js";
import { SingleDeviceXLAStrategy, xlaStrategies } from "./single-device-xla.js";
import type { Strategy } from "./strategy.js";

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
for (const ending of [
  "",
  "_stage_1",
  "_stage_2",
  "_stage_2_offload",
  "_stage_3",
  "_stage_3_offload",
  "_stage_3_offload_nvme",
])
  StrategyRegistry.announce(`deepspeed${ending}`, "DeepSpeed");
for (const name of xlaStrategies) {
  StrategyRegistry.register(name, () => new SingleDeviceXLAStrategy({ name }), {
    description: "One process on one TPU core, or another device of XLA.",
  });
}
