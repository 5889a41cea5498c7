/** @file EarlyStopping against Lightning. */
import { tensor } from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import { expectClose, golden, loader, Model, plain, quietTrainer } from "../../scripts/testing/callbacks.js";
import {
  EarlyStopping,
  type EarlyStoppingOptions,
  EarlyStoppingReason,
  MetricNotFoundError,
  MisconfigurationException,
} from "../index.js";

// Written by scripts/golden/callbacks.py.
const wanted = golden<Record<string, { epochs: number; state: Record<string, unknown> }>>("early-stopping");

const cases: Record<string, [EarlyStoppingOptions, number[]]> = {
  patience: [{ patience: 2 }, [3, 2, 2.5, 2.4, 1]],
  min_delta: [{ patience: 1, minDelta: 0.5 }, [3, 2.6, 2]],
  max: [{ patience: 2, mode: "max", minDelta: 0.1 }, [1, 1.05, 1.2, 1.25, 1.3]],
  threshold: [{ stoppingThreshold: 0.3 }, [1, 0.3, 0.29, 0.1]],
  divergence: [{ divergenceThreshold: 2 }, [1, 2, 2.1, 0.1]],
  "not finite": [{}, [1, NaN, 0.5]],
  "not finite allowed": [{ checkFinite: false, patience: 2 }, [1, NaN, Infinity, 0.5]],
  "patience 0": [{ patience: 0 }, [1, 1, 0.5]],
};

async function fit(callback: EarlyStopping, values: number[]) {
  const trainer = quietTrainer([callback], { maxEpochs: values.length });
  await trainer.fit(new Model({ values }), loader(4, 2), loader(4, 2));
  return trainer;
}

describe("EarlyStopping", () => {
  it.each(Object.entries(cases))("%s", async (name, [options, values]) => {
    const callback = new EarlyStopping("given", options);
    const trainer = await fit(callback, values);
    const { stopping_reason_message: message, ...state } = plain(callback.stateDict()) as Record<string, unknown>;
    expectClose({ epochs: trainer.currentEpoch, state }, wanted[name]);
    expect(message === null).toBe(state.stopping_reason === EarlyStoppingReason.NOT_STOPPED);
  });

  it("keeps its state", () => {
    const first = new EarlyStopping("val_loss", { patience: 7 });
    first.waitCount = 3;
    first.bestScore = tensor(0.5);
    first.stoppingReason = EarlyStoppingReason.PATIENCE_EXHAUSTED;
    first.stoppingReasonMessage = "enough";
    const second = new EarlyStopping({ monitor: "val_loss" });
    second.loadStateDict(first.stateDict());
    expect(plain(second.stateDict())).toEqual(plain(first.stateDict()));
    expect(second.stateKey).toBe("EarlyStopping{'monitor': 'val_loss', 'mode': 'min'}");
  });

  it("wants the metric, unless it is not strict", async () => {
    await expect(fit(new EarlyStopping("missing"), [1])).rejects.toThrow(MetricNotFoundError);
    expect((await fit(new EarlyStopping("missing", { strict: false }), [1, 1])).currentEpoch).toBe(2);
  });

  it("refuses another mode and no metric", () => {
    expect(() => new EarlyStopping("a", { mode: "best" as "min" })).toThrow(MisconfigurationException);
    expect(() => new EarlyStopping(undefined as never)).toThrow(TypeError);
  });
});
