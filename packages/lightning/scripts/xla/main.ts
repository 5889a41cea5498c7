/** @file A model trained, validated, saved and gone on with on XLA, held against the same on the CPU. Ends with 1 where something differs. */
import { strict as assert } from "node:assert";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as torch from "@lightning-ts/torch";
import { data, nn, optim, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { LightningModule, Trainer, type TrainerOptions } from "@lightning-ts/lightning";
import { ModelCheckpoint } from "@lightning-ts/lightning/callbacks";
import { severalDevices } from "./several.js";

class Model extends LightningModule {
  readonly body = new nn.Sequential(new nn.Linear(8, 16), new nn.LayerNorm(16), new nn.ReLU(), new nn.Linear(16, 3));
  readonly losses: number[] = [];
  readonly devices = new Set<string>();

  override forward(x: Tensor): Tensor {
    return this.body.forward(x);
  }

  override trainingStep([x, y]: [Tensor, Tensor]): Tensor {
    this.devices.add(x.device.type);
    const loss = F.crossEntropy(this.forward(x), y);
    this.log("train_loss", loss);
    this.losses.push(loss.item());
    return loss;
  }

  override validationStep([x, y]: [Tensor, Tensor]): void {
    this.log("val_loss", F.crossEntropy(this.forward(x), y));
  }

  override predictStep([x]: [Tensor, Tensor]): Tensor {
    return this.forward(x).argmax(1);
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.Adam(this.parameters(), { lr: 0.02 });
  }
}

const folder = mkdtempSync(join(tmpdir(), "xla-"));
const x = torch
  .arange(64 * 8)
  .mul(0.37)
  .sin()
  .reshape([64, 8]);
const y = x.narrow(1, 0, 3).argmax(1);
const loader = new data.DataLoader(new data.TensorDataset(x, y), { batchSize: 16 });

interface Outcome {
  readonly model: Model;
  readonly valLoss: number;
  readonly predicted: unknown;
  readonly path: string;
}

/** Fits, validates and predicts. */
async function train(accelerator: "cpu" | "tpu", flags: TrainerOptions, ckptPath: string | null): Promise<Outcome> {
  torch.manualSeed(7);
  const model = new Model();
  const checkpoint = new ModelCheckpoint({ dirpath: mkdtempSync(join(folder, accelerator)), saveLast: true });
  const trainer = new Trainer({
    accelerator,
    devices: 1,
    logger: false,
    enableProgressBar: false,
    enableModelSummary: false,
    callbacks: [checkpoint],
    ...flags,
  });
  await trainer.fit(model, { trainDataloaders: loader, valDataloaders: loader, ckptPath });
  const [metrics = {}] = await trainer.validate(model, { dataloaders: loader, verbose: false });
  const predicted = ((await trainer.predict(model, loader)) as Tensor[]).flatMap((tensor) => tensor.tolist());
  console.log(
    `${accelerator} (${trainer.strategy.name}): losses ${model.losses.map((loss) => loss.toFixed(4)).join(" ")}`,
  );
  assert.deepEqual([...model.devices], [accelerator === "tpu" ? "xla" : "cpu"]);
  return { model, valLoss: metrics.val_loss ?? NaN, predicted, path: checkpoint.lastModelPath };
}

function near(ours: readonly number[], expected: readonly number[], what: string): void {
  assert.equal(ours.length, expected.length, what);
  ours.forEach((value, i) => {
    const wanted = expected[i] ?? NaN;
    assert.ok(
      Math.abs(value - wanted) < 1e-3 * (1 + Math.abs(wanted)),
      `${what}: expected ${wanted}. Received: ${value}`,
    );
  });
}

torch.xla.load(); // before the first backward pass
try {
  const cpu = await train("cpu", { maxEpochs: 4 }, null);
  const first = await train("tpu", { maxEpochs: 2 }, null);
  const resumed = await train("tpu", { maxEpochs: 4 }, first.path);
  near([...first.model.losses, ...resumed.model.losses], cpu.model.losses, "losses, gone on with after two epochs");
  near([resumed.valLoss], [cpu.valLoss], "the validation loss");
  assert.deepEqual(resumed.predicted, cpu.predicted);
  const elsewhere = await train("cpu", { maxEpochs: 4 }, first.path);
  near(elsewhere.model.losses, resumed.model.losses, "the checkpoint of XLA, gone on with on the CPU");
  const names = { single_tpu: "single_xla", xla: "xla", xla_debug: "xla" } as const;
  for (const [strategy, name] of Object.entries(names) as [keyof typeof names, string][]) {
    assert.equal(new Trainer({ accelerator: "tpu", devices: "auto", strategy, logger: false }).strategy.name, name);
  }
  assert.throws(() => new Trainer({ accelerator: "tpu", devices: [5], logger: false }), /devices: on a TPU expected/);
  console.log(`one device of XLA on ${torch.xla.deviceType()}: passed`);
  await severalDevices(folder);
  console.log(`several devices: passed`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
