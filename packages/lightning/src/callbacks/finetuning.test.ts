/** @file Finetuning against Lightning: learning rates, what is trained, resuming. */
import { join } from "node:path";
import { nn, optim } from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import { expectClose, golden, inFolder, loader, Model, plain, quietTrainer } from "../../scripts/testing/callbacks.js";
import {
  BackboneFinetuning,
  type BackboneFinetuningOptions,
  BaseFinetuning,
  Callback,
  type LightningModule,
  MisconfigurationException,
  type Trainer,
} from "../index.js";

interface Outcome {
  lrs: number[][];
  state: unknown;
  weights: unknown;
}

// Written by scripts/golden/callbacks.py.
const wanted = golden<Record<string, Outcome>>("finetuning");

class Rates extends Callback {
  readonly lrs: number[][] = [];
  override onTrainBatchEnd(
    trainer: Trainer,
    _module: LightningModule,
    _outputs: unknown,
    _batch: unknown,
    i: number,
  ): void {
    if (i === 0) this.lrs.push(trainer.optimizers[0]?.paramGroups.map((group) => Number(group.lr)) ?? []);
  }
}

function model(): Model & { backbone: nn.Module } {
  const trained = (module: Model): optim.SGD => {
    return new optim.SGD(
      module.parameters().filter((parameter) => parameter.requiresGrad),
      { lr: 0.1, momentum: 0.5 },
    );
  };
  const made = new Model({ configure: trained });
  // Another name of a layer that is there: the weights' names stay those of the golden file.
  return Object.defineProperty(made, "backbone", { get: () => made.first, configurable: true }) as Model & {
    backbone: nn.Module;
  };
}

async function fit(options: BackboneFinetuningOptions, resume: boolean): Promise<Outcome> {
  return inFolder(async (defaultRootDir) => {
    const path = join(defaultRootDir, "half.ckpt");
    const flags = { defaultRootDir };
    let ckptPath: string | null = null;
    if (resume) {
      const first = quietTrainer([new BackboneFinetuning(options)], { ...flags, maxEpochs: 3 });
      await first.fit(model(), loader(11, 3));
      await first.saveCheckpoint(path);
      ckptPath = path;
    }
    const [callback, rates, module] = [new BackboneFinetuning(options), new Rates(), model()];
    const trainer = quietTrainer([callback, rates], { ...flags, maxEpochs: 6 });
    await trainer.fit(module, { trainDataloaders: loader(11, 3), ckptPath });
    const { internal_optimizer_metadata: groups, ...rest } = callback.stateDict();
    const metadata = Object.fromEntries(groups as Map<number, unknown>);
    return {
      lrs: rates.lrs,
      state: plain({ internal_optimizer_metadata: metadata, ...rest }),
      weights: plain(module.stateDict()),
    };
  });
}

const growing: BackboneFinetuningOptions = { unfreezeBackboneAtEpoch: 2, lambdaFunc: () => 3 };

describe("BackboneFinetuning", () => {
  it.each([
    ["backbone", growing, false],
    ["backbone, not aligned", { ...growing, shouldAlign: false, backboneInitialLr: 0.02 }, false],
    ["backbone, resumed", growing, true],
  ] as const)("%s", async (name, options, resume) => {
    expectClose(await fit(options, resume), wanted[name]);
  });

  it("needs a backbone", async () => {
    const trainer = quietTrainer([new BackboneFinetuning()], { maxEpochs: 1 });
    await expect(trainer.fit(new Model(), loader(4, 2))).rejects.toThrow(MisconfigurationException);
  });
});

describe("BaseFinetuning", () => {
  const net = (): nn.Sequential =>
    new nn.Sequential(new nn.Linear(2, 2), new nn.BatchNorm1d(2), new nn.Sequential(new nn.Linear(2, 1)));

  it("freezes all but batch normalisation, or all", () => {
    const module = net();
    BaseFinetuning.freeze(module);
    expect(module.parameters().map((parameter) => parameter.requiresGrad)).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
    BaseFinetuning.freeze([module], { trainBn: false });
    expect(module.parameters().some((parameter) => parameter.requiresGrad)).toBe(false);
    expect((module.modules()[2] as nn.BatchNorm1d).trackRunningStats).toBe(false);
    BaseFinetuning.makeTrainable(module);
    expect((module.modules()[2] as nn.BatchNorm1d).trackRunningStats).toBe(true);
    expect(BaseFinetuning.filterParams(module, { trainBn: false })).toHaveLength(4);
    expect(BaseFinetuning.flattenModules([module, [module]])).toHaveLength(6);
  });

  it("adds what an optimizer does not have yet, at a share of its learning rate", () => {
    const module = net();
    const [head] = module.parameters();
    const optimizer = new optim.SGD([head as nn.Parameter], { lr: 0.5 });
    BaseFinetuning.unfreezeAndAddParamGroup(module, optimizer, { initialDenomLr: 5 });
    expect(optimizer.paramGroups.map((group) => [group.params.length, group.lr])).toEqual([
      [1, 0.5],
      [5, 0.1],
    ]);
  });
});
