/** @file Training steps in mixed precision by hand: MLP 784-128-10, Adam, batch 32. Argument: "bf16", "fp16", "fp16-scaler", "scaler" or "trainer". */
import * as torch from "@lightning-ts/torch";
import { amp, nn, optim } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { LightningModule, MixedPrecision, Trainer } from "@lightning-ts/lightning";
import { type Program, values } from "../program.js";
import { median } from "../run/statistics.js";

/** One iteration is a step: the forward pass under autocast, with a gradient scaler or without. */
export const precision: Program = ([form]) => {
  if (form === "scaler") return scaler();
  if (form === "trainer") return trainer;
  return step(form === "bf16" ? torch.bfloat16 : torch.float16, form === "fp16-scaler");
};

const pairs = 41;

/**
 * What the scaler adds: steps without it and with it, in turn. What counts is the median of the differences. The scale is 1, so that both
 * compute with the same values: those of float16 that are close to 0 are slow.
 */
function scaler(): () => Promise<number> {
  const [plain, scaled] = [step(torch.float16, false), step(torch.float16, true, 1)];
  const difference = (): number => {
    const start = process.hrtime.bigint();
    plain();
    const between = process.hrtime.bigint();
    scaled();
    return Number(process.hrtime.bigint() - between - (between - start));
  };
  return () => Promise.resolve(median(Array.from({ length: pairs }, difference)));
}

/** The same model in a fit of 200 batches. */
class Mlp extends LightningModule {
  readonly network = new nn.Sequential(new nn.Linear(784, 128), new nn.ReLU(), new nn.Linear(128, 10));

  override trainingStep([x, y]: readonly torch.Tensor[]): torch.Tensor {
    return F.crossEntropy(this.network.forward(x as torch.Tensor), y as torch.Tensor);
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.Adam(this.parameters(), { lr: 1e-3 });
  }
}

function trainer(): Promise<void> {
  torch.manualSeed(0);
  const batch = [torch.fromTypedArray(values(32 * 784), [32, 784]), torch.arange(32).remainder(10)];
  // On a CPU the flag "16-mixed" means bfloat16; as a plugin it is what it says.
  const plugins = new MixedPrecision("16-mixed", "cpu", { scaler: new amp.GradScaler("cpu") });
  const batches = Array<typeof batch>(200).fill(batch);
  // An object, because an array would be several loaders.
  const loader = { length: batches.length, [Symbol.iterator]: () => batches[Symbol.iterator]() };
  return new Trainer({ maxEpochs: 1, barebones: true, plugins }).fit(new Mlp(), loader);
}

function step(dtype: torch.DType, enabled: boolean, scale = 2 ** 16): () => void {
  torch.manualSeed(0);
  const batch = 32;
  const model = new nn.Sequential(new nn.Linear(784, 128), new nn.ReLU(), new nn.Linear(128, 10));
  const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });
  const x = torch.fromTypedArray(values(batch * 784), [batch, 784]);
  const y = torch.arange(batch).remainder(10);
  const scaler = new amp.GradScaler("cpu", { enabled, initScale: scale, growthInterval: 1e9 });
  const lossOf = () => F.crossEntropy(model.forward(x), y);
  return () => {
    optimizer.zeroGrad();
    const loss = torch.autocast({ deviceType: "cpu", dtype }, lossOf);
    scaler.scale(loss).backward();
    scaler.step(optimizer);
    scaler.update();
  };
}
