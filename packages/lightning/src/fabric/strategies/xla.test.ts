/** @file XLAStrategy, with processors in the place of XLA's devices. `node scripts/xla-test.mjs` runs the same on XLA. */
import { nn } from "@lightning-ts/torch";
import { afterAll, describe, expect, it } from "vitest";
import type { Plan, Trained } from "../../../scripts/testing/ranked/xla-fit.js";
import { inRanks, outcomes } from "../../../scripts/testing/ranks.js";
import { temporaryFolder } from "../../../scripts/testing/trainer.js";

import { CPUAccelerator, LightningEnvironment, Precision, TorchCheckpointIO } from "../../index.js";
import { SingleDeviceXLAStrategy, StrategyRegistry, XLAStrategy } from "../../strategies.js";

const program = new URL("../../../scripts/testing/ranked/xla-fit.ts", import.meta.url);
const folder = temporaryFolder();
afterAll(() => folder.remove());

const train = (plan: Omit<Plan, "folder">): Promise<Trained[]> =>
  inRanks<Trained, Plan>(2, program, { folder: `${folder.path}/${plan.on}`, ...plan });

it.each([
  ["single_xla", SingleDeviceXLAStrategy],
  ["single_tpu", SingleDeviceXLAStrategy],
  ["xla", XLAStrategy],
  ["xla_debug", XLAStrategy],
])("%s has a name", (name, made) => {
  expect(StrategyRegistry.make(name)).toBeInstanceOf(made);
});

describe("with debug", () => {
  it.each([new SingleDeviceXLAStrategy({ debug: true, device: "cpu" }), new XLAStrategy({ debug: true })])(
    "XLA says what it compiles, while the run lasts (%#)",
    async (strategy) => {
      const parts = { accelerator: new CPUAccelerator(), precision: new Precision(), layerSync: null };
      const environment = new LightningEnvironment();
      strategy.connect({ ...parts, checkpointIO: new TorchCheckpointIO(), environment }, [0]);
      await strategy.setupEnvironment();
      expect(process.env.PT_XLA_DEBUG).toBe("1");
      strategy.teardown(new nn.Linear(1, 1));
      expect(process.env.PT_XLA_DEBUG).toBeUndefined();
    },
  );
});

it("refuses unknown options", () => {
  expect(() => new XLAStrategy({ sync: true } as object)).toThrow("syncModuleStates");
  expect(() => new XLAStrategy({ debug: 1 as unknown as boolean })).toThrow(TypeError);
  expect(() => new SingleDeviceXLAStrategy({ name: "xla" } as object)).toThrow(/unknown|no option/);
});

describe("in two processes", { timeout: 120_000 }, () => {
  it.each([1, 3])("trains as DDP does, adding up %i batches", async (accumulate) => {
    const [[first, second], [expected]] = await Promise.all([
      train({ on: "cpu", epochs: 2, accumulate }),
      train({ on: "ddp", epochs: 2, accumulate }),
    ]);
    expect(first?.weights).toEqual(second?.weights);
    expect(first?.valLoss).toBeCloseTo(expected?.valLoss ?? NaN, 5);
    first?.weights.forEach((weight, i) => expect(weight).toBeCloseTo(expected?.weights[i] ?? NaN, 4));
    expect(first?.shared).toEqual(expected?.shared);
    expect([first?.path !== "", [first?.ranks, second?.ranks]]).toEqual([true, [[0, 2], [1, 2]]]); // prettier-ignore
    expect([...(first?.rows ?? []), ...(second?.rows ?? [])].sort((a, b) => a - b)).toEqual(Array.from({ length: 64 }, (_, i) => i)); // prettier-ignore
  });

  it("refuses a step that one process skips", async () => {
    const all = await outcomes<Trained, Plan>(2, program, { on: "cpu", folder: folder.path, epochs: 1, skips: 1 });
    expect(JSON.stringify(all[1])).toContain("which skips the step");
  });
});
