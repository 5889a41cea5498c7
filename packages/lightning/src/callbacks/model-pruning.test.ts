/** @file ModelPruning against Lightning. */
import { join } from "node:path";
import { load, nn, type Tensor } from "@lightning-ts/torch";
import { describe, expect, it, vi } from "vitest";
import {
  Callback,
  MisconfigurationException,
  ModelPruning,
  type ModelPruningOptions,
  type PruningFn,
  type Trainer,
} from "../index.js";
import { expectClose, golden, inFolder, loader, Model, plain, quietTrainer } from "../../scripts/testing/callbacks.js";

// Written by scripts/golden/callbacks.py.
const wanted = golden<Record<string, { weights: unknown; saved: unknown }>>("pruning");

class Save extends Callback {
  constructor(readonly path: string) {
    super();
  }
  override async onTrainEpochEnd(trainer: Trainer): Promise<void> {
    if (trainer.currentEpoch === 2) await trainer.saveCheckpoint(this.path);
  }
}

const weights: ModelPruningOptions = { useGlobalUnstructured: false, parameterNames: ["weight"] };

const cases: Record<string, [PruningFn, ModelPruningOptions]> = {
  global: ["l1_unstructured", { amount: 0.3 }],
  "global, trained on": ["l1_unstructured", { amount: 2, useLotteryTicketHypothesis: false }],
  "one by one": ["l1_unstructured", { ...weights, amount: 0.25 }],
  structured: ["ln_structured", { ...weights, amount: 0.3, pruningDim: 1, pruningNorm: 2 }],
  masks: ["l1_unstructured", { amount: 0.3, makePruningPermanent: false, useLotteryTicketHypothesis: false }],
  "by epoch": [
    "l1_unstructured",
    {
      amount: (epoch) => epoch * 2,
      applyPruning: (epoch) => epoch !== 1,
      useLotteryTicketHypothesis: (epoch) => epoch === 2,
      pruneOnTrainEpochEnd: false,
    },
  ],
};

describe("ModelPruning", () => {
  it.each(Object.entries(cases))("%s", async (name, [fn, options]) => {
    await inFolder(async (defaultRootDir) => {
      const [path, module] = [join(defaultRootDir, "a.ckpt"), new Model()];
      const callbacks = [new ModelPruning(fn, options), new Save(path)];
      await quietTrainer(callbacks, { maxEpochs: 4, defaultRootDir }).fit(module, loader(11, 3), loader(4, 2));
      const saved = (load(path) as { state_dict: unknown }).state_dict;
      expectClose({ weights: plain(module.stateDict()), saved: plain(saved) }, wanted[name]);
    });
  });

  it("prunes what it is given, gives new values and says so", async () => {
    const said = vi.spyOn(console, "log").mockImplementation(() => undefined);
    const module = new Model();
    const options = { amount: 6, resampleParameters: true, verbose: 2 } as const;
    const callback = new ModelPruning("random_unstructured", {
      ...options,
      parametersToPrune: [[module.first, "weight"]],
    });
    await quietTrainer([callback], { maxEpochs: 1 }).fit(module, loader(4, 2));
    expect(Number(module.first.weight.eq(0).sum().item())).toBe(6);
    const lines = said.mock.calls.map(([line]) => String(line)).filter((line) => line.startsWith("Applied"));
    expect(lines[0]).toBe(
      "Applied `RandomUnstructured`. Pruned: 0/1 (0.00%) -> 6/12 (50.00%)".replace("0/1 (0.00%)", "0/12 (0.00%)"),
    );
    expect(lines).toHaveLength(2);
    said.mockRestore();
  });

  it("takes an unstructured method of one's own", async () => {
    class First extends nn.utils.prune.BasePruningMethod {
      override readonly PRUNING_TYPE = "unstructured";
      override computeMask(_t: Tensor, defaultMask: Tensor): Tensor {
        const mask = defaultMask.clone();
        mask.view(-1).setAt([0], 0);
        return mask;
      }
    }
    const module = new Model();
    await quietTrainer([new ModelPruning(First)], { maxEpochs: 2 }).fit(module, loader(4, 2));
    expect(plain(module.first.weight.flatten().eq(0))).toEqual([true, true, ...new Array<boolean>(10).fill(false)]);
    expect(() => new ModelPruning(First, { useGlobalUnstructured: false })).toThrow(MisconfigurationException);
  });

  it("refuses what does not go together", () => {
    const make =
      (fn: unknown, options: unknown = {}) =>
      () =>
        new ModelPruning(fn as PruningFn, options as ModelPruningOptions);
    for (const bad of [
      make("l2_unstructured"),
      make(nn.Linear),
      make("ln_structured", { useGlobalUnstructured: false }),
      make("ln_structured", { useGlobalUnstructured: false, pruningDim: 0 }),
      make("random_structured", { pruningDim: 0 }),
      make("l1_unstructured", { parameterNames: ["kernel"] }),
      make("l1_unstructured", { amount: {} }),
      make("l1_unstructured", { verbose: 3 }),
    ]) {
      expect(bad).toThrow(MisconfigurationException);
    }
  });

  it("refuses parameters that are not the module's", async () => {
    const other = new nn.Linear(2, 2);
    const module = new Model();
    for (const pair of [
      [other, "weight"],
      [module.first, "kernel"],
      ["first", "weight"],
    ]) {
      const callback = new ModelPruning("l1_unstructured", { parametersToPrune: [pair as never] });
      await expect(quietTrainer([callback], { maxEpochs: 1 }).fit(module, loader(4, 2))).rejects.toThrow(
        MisconfigurationException,
      );
    }
  });
});
