/** @file The strategies by name. */
import { Registry } from "../registry.js";
import { SingleDeviceStrategy } from "./single-device.js";
import { SingleDeviceXLAStrategy, xlaStrategies } from "./single-device-xla.js";
import type { Strategy } from "./strategy.js";

/** The strategies that the flag `strategy` takes by name; "auto" chooses among them. Counterpart: `StrategyRegistry`. */
export const StrategyRegistry = new Registry<Strategy>("strategy");

StrategyRegistry.register("single_device", () => new SingleDeviceStrategy(), {
  description: "One process on one device.",
});

const several = "running on several devices";

for (const name of ["ddp", "ddp_spawn", "ddp_fork", "ddp_notebook"]) {
  for (const ending of ["", "_find_unused_parameters_false", "_find_unused_parameters_true"])
    StrategyRegistry.announce(`${name}${ending}`, several);
}
for (const name of ["fsdp", "fsdp_cpu_offload"]) StrategyRegistry.announce(name, several);
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
