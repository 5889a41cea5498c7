/** @file DeviceStatsMonitor: names, steps and what is refused. */
import { describe, expect, it } from "vitest";
import { CallsLogger, loader, Model, quietTrainer } from "../../scripts/testing/callbacks.js";
import { DeviceStatsMonitor, type DeviceStatsMonitorOptions, MisconfigurationException } from "../index.js";

async function fit(options: DeviceStatsMonitorOptions) {
  const logger = new CallsLogger();
  const trainer = quietTrainer([new DeviceStatsMonitor(options)], { maxEpochs: 1, logger, logEveryNSteps: 2 });
  await trainer.fit(new Model(), loader(8, 2), loader(4, 2));
  return logger.calls
    .filter(([row]) => Object.keys(row).some((name) => name.startsWith("DeviceStats")))
    .map(([row, step]) => [Object.keys(row).sort(), Object.values(row), step] as const);
}

const names = (hook: string, keys = ["cpu_percent", "cpu_swap_percent", "cpu_vm_percent"]): string[] =>
  keys.map((key) => `DeviceStatsMonitor.${hook}/${key}`);

describe("DeviceStatsMonitor", () => {
  it("logs the processor's numbers where steps are logged", async () => {
    const calls = await fit({});
    expect(calls.map(([keys, , step]) => [keys, step])).toEqual([
      [names("on_train_batch_start"), 1],
      [names("on_train_batch_end"), 1],
      [names("on_train_batch_start"), 3],
      [names("on_train_batch_end"), 3],
      [names("on_validation_batch_start"), 3],
      [names("on_validation_batch_end"), 3],
    ]);
    for (const value of calls.flatMap(([, values]) => values)) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(100);
    }
  });

  it("logs what is asked for", async () => {
    expect(await fit({ cpuStats: false })).toEqual([]);
    const calls = await fit({ filterKeys: ["cpu_percent", "no_such_number"] });
    expect(calls[0]?.[0]).toEqual(names("on_train_batch_start", ["cpu_percent"]));
  });

  it("needs a logger", async () => {
    const trainer = quietTrainer([new DeviceStatsMonitor()], { maxEpochs: 1 });
    await expect(trainer.fit(new Model(), loader(4, 2))).rejects.toThrow(MisconfigurationException);
  });
});
