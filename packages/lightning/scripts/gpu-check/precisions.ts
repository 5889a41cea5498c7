/** @file Training in each precision that the Trainer has, compared with the same on the CPU in float32. */
import { data, manualSeed, nn, optim, randn, type Tensor } from "@lightning-ts/torch";
import { LightningModule, PrecisionRegistry, Trainer, type TrainerOptions } from "@lightning-ts/lightning";
import { expect, type Figures, type Place, type Step } from "./step.js";

class Fitted extends LightningModule {
  layers = new nn.Sequential(new nn.Linear(32, 64), new nn.Tanh(), new nn.Linear(64, 16));
  losses: number[] = [];

  override trainingStep([x, y]: [Tensor, Tensor]): Tensor {
    const loss = this.layers.forward(x).sub(y).float().pow(2).mean();
    this.losses.push(loss.item());
    return loss;
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.SGD(this.parameters(), { lr: 0.1 });
  }
}

async function losses(accelerator: string, precision: TrainerOptions["precision"]): Promise<number[]> {
  manualSeed(1);
  const model = new Fitted();
  const loader = new data.DataLoader(new data.TensorDataset(randn([128, 32]), randn([128, 16])), { batchSize: 16 });
  const options = { enableProgressBar: false, enableModelSummary: false, enableCheckpointing: false, logger: false };
  await new Trainer({ ...options, maxEpochs: 2, accelerator: accelerator as "cpu", devices: 1, precision }).fit(
    model,
    loader,
  );
  return model.losses;
}

/** How far losses may be from those in float32, by a precision's name. */
function tolerance(precision: string): number {
  if (precision.startsWith("transformer-engine")) return 0.1;
  return precision.includes("16") ? 0.03 : 1e-4;
}

async function everyPrecision({ device }: Place): Promise<Figures> {
  const want = await losses("cpu", "32-true");
  const figures: Figures = {};
  for (const precision of PrecisionRegistry.names) {
    const got = await losses(device.type, precision as TrainerOptions["precision"]);
    const apart = Math.max(...got.map((loss, i) => Math.abs(loss - (want[i] ?? NaN)) / (want[i] ?? NaN)));
    expect(
      apart <= tolerance(precision),
      `${precision}: expected losses within ${tolerance(precision)} of those in float32. Received: ${apart}.`,
    );
    figures[precision] = Number(apart.toPrecision(2));
  }
  return figures;
}

/** The steps. */
export const precisions: readonly Step[] = [{ name: "every precision", run: everyPrecision }];
