/** @file How many batches a run takes, where it validates, how many steps it foresees: as Lightning does. */
import { describe, expect, it } from "vitest";
import { errorNames, golden } from "../../scripts/testing/golden.js";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import { Callback, type LightningModule, Trainer } from "../index.js";

/** Infinity, which JSON has not. */
const known = (value: number | null): number => value ?? Infinity;

/** After how many training batches validation ran, and which of them were known to be the last. */
class Watch extends Callback {
  readonly validated: number[] = [];
  readonly last: number[] = [];
  #batches = 0;

  override onTrainBatchStart(trainer: Trainer): void {
    this.#batches++;
    if (trainer.isLastBatch) this.last.push(this.#batches);
  }

  override onValidationStart(trainer: Trainer, _module: LightningModule): void {
    if (!trainer.sanityChecking) this.validated.push(this.#batches);
  }
}

describe("a fit", () => {
  it.each(
    golden.counts.map((one) => {
      const loaders = `${one.train} and ${one.val.join(", ")} ${one.sized === false ? "unsized " : ""}batches`;
      return [loaders, JSON.stringify(one.flags), one] as const;
    }),
  )("of %s with %s", async (_batches, _flags, one) => {
    const [watch, model] = [new Watch(), new Model()];
    const { sized = true } = one;
    const trainer = new Trainer({ ...quiet, ...one.flags, callbacks: watch });
    const run = trainer.fit(
      model,
      loader(one.train, { sized }),
      one.val.map((count) => loader(count, { sized })),
    );
    if (one.error === undefined) await run;
    else {
      const error = await run.then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(Error);
      const names = errorNames(one.error);
      if (names !== null) expect(names).toContain((error as Error).name);
    }
    expect(watch.validated).toEqual(one.validated);
    expect(watch.last).toEqual(one.last);
    if (one.error !== undefined) return;
    // Where nobody knows, Lightning says -1, which is its maxSteps without a bound; here it is Infinity.
    expect(model.estimated).toBe(one.estimated === -1 ? Infinity : known(one.estimated));
    expect(trainer.numTrainingBatches).toBe(known(one.numTrainingBatches));
    expect(trainer.numValBatches).toEqual(one.numValBatches.map(known));
    expect(trainer.numSanityValBatches).toEqual(one.numSanityValBatches.map(known));
    expect([trainer.currentEpoch, trainer.globalStep]).toEqual([one.currentEpoch, one.globalStep]);
  });
});

describe.each([
  ["validate", "limitValBatches", "numValBatches"],
  ["test", "limitTestBatches", "numTestBatches"],
  ["predict", "limitPredictBatches", "numPredictBatches"],
] as const)("%s with a limit for each loader", (call, name, counts) => {
  const run = async (limits: unknown, count = 3): Promise<Trainer> => {
    const trainer = new Trainer({ ...quiet, [name]: limits });
    const loaders = Array.from({ length: count }, () => loader(4, { sized: true }));
    await trainer[call](new Model(), { dataloaders: loaders, ...(call === "predict" ? {} : { verbose: false }) });
    return trainer;
  };

  it("takes so many of each", async () => {
    const trainer = await run([1, "50%", 0]);
    expect(trainer[counts]).toEqual([1, 2, 0]);
    expect(trainer[name]).toEqual([1, "50%", 0]);
    expect((await run([0, 0, 0]))[counts]).toEqual([]);
  });

  it("refuses others", async () => {
    await expect(run([1, 2])).rejects.toThrow(`${name}: expected limits of 3 loader(s)`);
    await expect(run([1, -1, 2])).rejects.toThrow(`${name}[1]`);
    await expect(run([])).rejects.toThrow(name);
    await expect(run([1, [2], 3])).rejects.toThrow(`${name}[1]`);
  });
});

describe.each(["validate", "test", "predict"] as const)("%s", (call) => {
  it.each(
    golden.evaluations.map((one) => {
      const loaders = `${one.loaders.join(", ")} ${one.sized === false ? "unsized " : ""}batches`;
      return [loaders, JSON.stringify(one.flags), one] as const;
    }),
  )("of %s with %s", async (_batches, _flags, one) => {
    const limitName = {
      validate: "limitValBatches",
      test: "limitTestBatches",
      predict: "limitPredictBatches",
    }[call];
    const { limit, ...others } = one.flags;
    const trainer = new Trainer({
      ...quiet,
      ...others,
      ...(limit === undefined ? {} : { [limitName]: limit }),
    });
    const loaders = one.loaders.map((count) => loader(count, { sized: one.sized ?? true }));
    const result = await trainer[call](new Model(), {
      dataloaders: loaders,
      ...(call === "predict" ? {} : { verbose: false }),
    });
    const numbers = {
      validate: trainer.numValBatches,
      test: trainer.numTestBatches,
      predict: trainer.numPredictBatches,
    };
    expect(numbers[call]).toEqual(one[call].numBatches.map(known));
    expect(result).toEqual(one[call].returned);
  });
});

describe("estimatedSteppingBatches", () => {
  it("is unknown before a fit, and says so", () => {
    expect(() => new Trainer({ ...quiet, maxEpochs: 1 }).estimatedSteppingBatches).toThrow("Ask in a hook");
  });

  // Lightning's own table, for a loader of 64 batches.
  it.each([
    [{ maxEpochs: 2 }, 128],
    [{ maxEpochs: -1 }, Infinity],
    [{ maxEpochs: -1, maxSteps: 7 }, 7],
    [{ maxEpochs: 2, maxSteps: 7 }, 7],
    [{ maxEpochs: 2, accumulateGradBatches: 3 }, 44],
    [{ maxEpochs: 0 }, 64],
    [{ maxSteps: 5 }, 5],
    [{ maxEpochs: 3, limitTrainBatches: 0.25 }, 48],
  ])("%j: %d", async (flags, steps) => {
    class Stopped extends Model {
      override onFitStart(): void {
        throw new Error("enough");
      }
    }
    const model = new Stopped();
    await expect(new Trainer({ ...quiet, ...flags }).fit(model, loader(64))).rejects.toThrow("enough");
    expect(model.estimated).toBe(steps);
  });
});
