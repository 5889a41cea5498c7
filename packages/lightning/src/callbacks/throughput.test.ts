/** @file Throughput and ThroughputMonitor: speeds, names, steps. */
import type { Tensor } from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import { CallsLogger, golden, loader, Model, quietTrainer } from "../../scripts/testing/callbacks.js";
import { Throughput, ThroughputMonitor, type ThroughputOptions, type ThroughputUpdate } from "../index.js";

describe("Throughput", () => {
  it("gives totals at first, speeds once the window is full", () => {
    const throughput = new Throughput({ windowSize: 3, availableFlops: 50 });
    const update = (i: number): void =>
      throughput.update({ time: i * 2, batches: i, samples: i * 4, lengths: i * 12, flops: 100 });
    update(1);
    expect(throughput.compute()).toEqual({ time: 2, batches: 1, samples: 4, lengths: 12 });
    update(2);
    update(3);
    update(4);
    expect(throughput.compute()).toEqual({
      time: 8,
      batches: 4,
      samples: 16,
      lengths: 48,
      "device/batches_per_sec": 0.5,
      "device/samples_per_sec": 2,
      "device/items_per_sec": 6,
      "device/flops_per_sec": 50,
      "device/mfu": 1,
    });
    throughput.reset();
    expect(throughput.compute()).toEqual({ time: 0, batches: 0, samples: 0 });
  });

  it("adds up devices", () => {
    const throughput = new Throughput({ windowSize: 2, worldSize: 4, separator: "-" });
    throughput.update({ time: 1, batches: 1, samples: 2, flops: 3 });
    throughput.update({ time: 2, batches: 2, samples: 4, flops: 3 });
    expect(throughput.compute()).toMatchObject({
      "device-batches_per_sec": 1,
      batches_per_sec: 4,
      "device-samples_per_sec": 2,
      samples_per_sec: 8,
      "device-flops_per_sec": 3,
      flops_per_sec: 12,
    });
  });

  it("gives what Lightning's gives, window by window", () => {
    type Row = { update: ThroughputUpdate; gives?: Record<string, number>; error?: string } | null;
    const cases = golden<{ args: Record<string, unknown>; rows: Row[] }[]>("throughput");
    for (const { args, rows } of cases) {
      const { window_size: windowSize, world_size: worldSize, available_flops: availableFlops, separator } = args;
      const options = { windowSize, worldSize, availableFlops, separator } as ThroughputOptions;
      const throughput = new Throughput(options);
      for (const row of rows) {
        if (row === null) throughput.reset();
        else if (row.error !== undefined) expect(() => throughput.update(row.update)).toThrow(RangeError);
        else {
          throughput.update(row.update);
          const given = throughput.compute();
          expect(Object.keys(given).sort()).toEqual(Object.keys(row.gives ?? {}).sort());
          for (const [name, value] of Object.entries(row.gives ?? {}))
            expect(given[name]).toBeCloseTo(value, 9 - Math.ceil(Math.log10(value)));
        }
      }
    }
    expect(cases.length).toBeGreaterThan(10);
  });

  it("refuses totals that go down, or do not fit each other", () => {
    const throughput = new Throughput();
    throughput.update({ time: 1, batches: 1, samples: 2 });
    expect(() => throughput.update({ time: 0.5, batches: 2, samples: 3 })).toThrow(RangeError);
    expect(() => throughput.update({ time: 2, batches: 3, samples: 2 })).toThrow(RangeError);
    expect(() => throughput.update({ time: 2, batches: 2, samples: 4, lengths: 3 })).toThrow(RangeError);
    expect(() => throughput.update({ time: 2, batches: 2, samples: 4, lengths: 5 })).toThrow("with each update");
    expect(() => throughput.update({ time: 1, batches: 2, samples: 4 })).toThrow("more than before");
    expect(() => new Throughput({ windowSize: 1 })).toThrow(RangeError);
  });
});

describe("ThroughputMonitor", () => {
  it("logs training and validation under their names", async () => {
    const logger = new CallsLogger();
    const monitor = new ThroughputMonitor((batch: Tensor) => batch.size(0), { windowSize: 2, lengthFn: () => 20 });
    const trainer = quietTrainer([monitor], { maxEpochs: 1, logger, logEveryNSteps: 2 });
    await trainer.fit(Object.assign(new Model(), { flopsPerBatch: 1000 }), loader(8, 2), loader(4, 2));
    const rows = logger.calls.filter(([row]) => Object.keys(row).some((name) => name.endsWith("/time")));
    expect(
      rows.map(([row, step]) => [
        Object.keys(row)[0]?.split("/")[0],
        row["train/batches"] ?? row["validate/batches"],
        step,
      ]),
    ).toEqual([
      ["train", 2, 1],
      ["train", 4, 3],
      ["validate", 2, 2],
    ]);
    expect(Object.keys(rows[0]?.[0] ?? {})).toEqual([
      ...["time", "batches", "samples", "lengths"].map((name) => `train/${name}`),
      ...["batches", "samples", "items", "flops"].map((name) => `train/device/${name}_per_sec`),
      "epoch",
    ]);
    expect(rows[1]?.[0]).toMatchObject({ "train/samples": 8, "train/lengths": 80 });
  });

  it("goes on in a second call of validate, with totals and steps, as Lightning's", async () => {
    const logger = new CallsLogger();
    const monitor = new ThroughputMonitor((batch: Tensor) => batch.size(0), { windowSize: 2 });
    const trainer = quietTrainer([monitor], { logger, logEveryNSteps: 1 });
    const model = Object.assign(new Model(), { flopsPerBatch: 1000 });
    for (let i = 0; i < 2; i++) await trainer.validate(model, loader(4, 2));
    const rows = logger.calls.filter(([row]) => "validate/batches" in row);
    expect(rows.map(([row, step]) => [row["validate/batches"], row["validate/samples"], step])).toEqual([
      [1, 2, 1],
      [2, 4, 2],
      [3, 6, 3],
      [4, 8, 4],
    ]);
  });
});
