/** @file Seeds by rank and worker, against Lightning's. */
import { data, initialSeed, manualSeed, rand } from "@lightning-ts/torch";
import { afterEach, describe, expect, it } from "vitest";
import { isRecordedError, seeds } from "../../../scripts/testing/distributed-tables.js";
import { errorNames, errorOf } from "../../../scripts/testing/golden.js";
import { variablesOfLaunchers } from "../../../scripts/testing/variables.js";
import { seedEverything } from "../seed.js";
import { seedSequence } from "./seed-sequence.js";
import { withSeededWorkers } from "./seeded-workers.js";
import { seedWorker } from "./worker-init.js";

const table = seeds();
const setVariables = variablesOfLaunchers();
const drawn = (count: number): number[] => rand([count]).tolist<number[]>();
afterEach(() => void manualSeed(0));

it.each(table.sequence.rows)("the sequence of seed %d, worker %i, rank %i", (base, worker, rank, numbers) => {
  expect(seedSequence(BigInt(base), worker, rank, numbers.length).map(String)).toEqual(numbers);
});

it.each(table.worker_init.rows)("a worker of seed %d, worker %i, rank %i", (base, worker, rank, seed, numbers) => {
  manualSeed(base + worker);
  seedWorker(worker, rank);
  expect(String(initialSeed())).toBe(seed);
  expect(drawn(numbers.length)).toEqual(numbers);
});

describe("seedEverything", () => {
  // Seeds that Python makes whole numbers of: a text that says one, and a fraction. A seed that is not one is likely a mistake.
  const taken = table.seed_everything.filter(({ args: [seed] }) => seed === null || Number.isInteger(seed));
  it.each(taken)("%j", ({ args: [seed], options, environment = {}, result }) => {
    setVariables(environment);
    const call = (): number => seedEverything(seed as number | null, { ...options, verbose: false });
    if (isRecordedError(result)) {
      expect(errorNames(result.error.class)).toContain(errorOf(call).name);
      return;
    }
    expect(call()).toBe(result.returns);
    const { PL_GLOBAL_SEED, PL_SEED_WORKERS } = process.env;
    expect({ PL_GLOBAL_SEED, PL_SEED_WORKERS }).toEqual(result.environment);
    expect(drawn(2)).toEqual(result.rand);
  });
});

describe("the workers of a loader", () => {
  const numbers = new URL("../../../scripts/testing/drawn-numbers.ts", import.meta.url);
  const read = async (rank: number): Promise<unknown[]> => {
    manualSeed(1);
    const loader = new data.DataLoader(data.fromModule(numbers, "Drawn"), { batchSize: null, numWorkers: 2 });
    const seeded = withSeededWorkers(loader, rank) as typeof loader;
    const values: unknown[] = [];
    for await (const value of seeded) values.push(Number(value));
    return values;
  };

  it("draw other numbers in each rank, if that was asked for", async () => {
    setVariables({ PL_SEED_WORKERS: "0" });
    expect(await read(1)).toEqual(await read(0));
    setVariables({ PL_SEED_WORKERS: "1" });
    const [first, second] = [await read(0), await read(1)];
    expect(second).not.toEqual(first);
    expect(await read(1)).toEqual(second);
    expect(new Set([...first, ...second]).size).toBe(8);
  });

  it("are left alone where the loader has an init of its own, or no workers", () => {
    setVariables({ PL_SEED_WORKERS: "1" });
    const own = new data.DataLoader(data.fromModule(numbers, "Drawn"), {
      numWorkers: 1,
      workerInitFn: data.fromModule(numbers, "nothing"),
    });
    const none = new data.DataLoader([1, 2]);
    expect([withSeededWorkers(own, 1), withSeededWorkers(none, 1), withSeededWorkers([1], 1)]).toEqual([
      own,
      none,
      [1],
    ]);
    expect(withSeededWorkers(own, 1)).toBe(own);
    expect(withSeededWorkers(none, 1)).toBe(none);
  });
});
