/** @file The strategies of XLA, with a processor in its place. */
import { nn } from "@lightning-ts/torch";
import { afterEach, expect, it } from "vitest";
import { CPUAccelerator, LightningEnvironment, Precision, TorchCheckpointIO } from "../../index.js";
import { SingleDeviceXLAStrategy, xlaStrategies } from "./single-device-xla.js";

afterEach(() => {
  delete process.env.PT_XLA_DEBUG;
});

it.each(xlaStrategies)("%s: XLA says what it compiles with xla_debug, while the run lasts", async (name) => {
  const strategy = new SingleDeviceXLAStrategy({ name, device: "cpu" });
  const environment = new LightningEnvironment();
  const parts = { accelerator: new CPUAccelerator(), precision: new Precision(), layerSync: null };
  strategy.connect({ ...parts, checkpointIO: new TorchCheckpointIO(), environment }, [0]);
  await strategy.setupEnvironment();
  expect(process.env.PT_XLA_DEBUG).toBe(name === "xla_debug" ? "1" : undefined);
  strategy.teardown(new nn.Linear(1, 1));
  expect(process.env.PT_XLA_DEBUG).toBeUndefined();
});
