/** @file The order of hooks in each call, as recorded from Lightning. */
import { nn, optim, type Tensor } from "@lightning-ts/torch";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { golden } from "../../scripts/testing/golden.js";
import { Model, quiet, recorders, temporaryFolder } from "../../scripts/testing/trainer.js";
import { type LightningOptimizer, type OptimizersInput, type StepOutput, Trainer } from "../index.js";

class Scheduled extends Model {
  override configureOptimizers(): OptimizersInput {
    const optimizer = new optim.SGD(this.parameters(), { lr: 0.1 });
    return [[optimizer], [new optim.lrScheduler.StepLR(optimizer, 1)]];
  }
}

class Manual extends Model {
  override automaticOptimization = false;

  override async trainingStep(batch: Tensor): Promise<undefined> {
    const optimizer = this.optimizers() as LightningOptimizer;
    const loss = this.forward(batch).sum();
    optimizer.zeroGrad();
    await this.manualBackward(loss);
    this.clipGradients(optimizer, { gradientClipVal: 0.5, gradientClipAlgorithm: "norm" });
    await optimizer.step();
  }
}

/** The first batch has no loss, the second ends the epoch. */
class Skipping extends Model {
  override trainingStep(): StepOutput {
    return undefined;
  }

  override onTrainBatchStart(_batch: unknown, batchIdx: number): number | void {
    if (batchIdx === 1) return -1;
  }
}

const models = { Model, Scheduled, Manual, Skipping };

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

describe("the order of hooks", () => {
  it.each(golden.hooks.map((one) => [one.call, one.model, JSON.stringify(one.flags), one] as const))(
    "%s of %s with %s",
    async (call, model, _flags, one) => {
      const events: string[] = [];
      const { module, callback, datamodule } = recorders(events, models[model]);
      const trainer = new Trainer({ ...quiet, ...one.flags, callbacks: callback, defaultRootDir: folder.path });
      await trainer[call](module, { datamodule, ...(call === "fit" || call === "predict" ? {} : { verbose: false }) });
      expect(events).toEqual(one.events);
    },
  );
});

describe("the module while hooks run", () => {
  it("is in training mode in steps of training, in evaluation mode in others, and each layer gets its own mode back", async () => {
    const modes: string[] = [];
    class Frozen extends Model {
      frozen = new nn.Dropout(0.5);

      override onTrainStart(): void {
        this.frozen.eval();
      }

      override trainingStep(batch: Tensor): StepOutput {
        modes.push(`train ${this.training} ${this.frozen.training}`);
        return this.forward(batch).sum();
      }

      override validationStep(): unknown {
        modes.push(`val ${this.training} ${this.frozen.training}`);
        return undefined;
      }
    }
    const { datamodule } = recorders([]);
    await new Trainer({ ...quiet, maxEpochs: 1, valCheckInterval: 1, numSanityValSteps: 0 }).fit(
      new Frozen(),
      datamodule,
    );
    expect(modes).toEqual(["train true false", "val false false", "train true false", "val false false"]);
  });
});
