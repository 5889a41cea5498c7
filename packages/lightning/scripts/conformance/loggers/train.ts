/** @file A run of the Trainer with a logger: the module of the scenarios, its data and its checkpoints. */
import { join } from "node:path";
import { data, optim, type Tensor, zeros } from "@lightning-ts/torch";
import { LightningModule, type Logger, ModelCheckpoint, Trainer, type TrainerOptions } from "../../../src/index.js";
import { lossOf, Net, Rows } from "../fabric/net.js";
import { camelKeys } from "../scenario.js";
import type { Training } from "./scenario.js";

class Model extends LightningModule {
  override exampleInputArray = undefined as Tensor | undefined;
  layer = new Net().layer;

  readonly #training: Training;

  constructor(training: Training) {
    super();
    this.#training = training;
    const { example, hparams } = training;
    if (Object.keys(hparams).length > 0) this.saveHyperparameters(hparams);
    if (example === true) this.exampleInputArray = zeros([1, 4]);
  }

  override forward(x: Tensor): Tensor {
    return this.layer.forward(x);
  }

  override trainingStep(x: Tensor): Tensor {
    if (this.globalStep === this.#training.raise_at) throw new Error("scenario asked for this");
    const loss = lossOf(this.forward(x));
    this.log("train_loss", loss, { onStep: true, onEpoch: true });
    return loss;
  }

  override validationStep(x: Tensor): void {
    this.log("val_loss", lossOf(this.forward(x)));
  }

  override testStep(x: Tensor): void {
    this.log("test_loss", lossOf(this.forward(x)));
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.SGD(this.parameters(), { lr: 0.1 });
  }
}

/** The module with an example of its input. */
export function exampleModel(): LightningModule {
  return new Model({ trainer: {}, hparams: {}, example: true });
}

const loader = (batches: number): data.DataLoader => new data.DataLoader(new Rows(4 * batches), { batchSize: 4 });

/** Trains in a folder, and makes the further calls of the scenario. */
export async function train(scenario: Training, logger: Logger, root: string): Promise<void> {
  const { calls = ["fit"], checkpoint, trainer: flags } = scenario;
  const given = checkpoint === undefined ? null : camelKeys(checkpoint);
  const callbacks = given === null ? [] : [new ModelCheckpoint({ dirpath: join(root, "ckpt"), ...given })];
  const trainer = new Trainer({
    ...(camelKeys(flags) as TrainerOptions),
    accelerator: "cpu",
    callbacks,
    defaultRootDir: root,
    enableCheckpointing: given !== null,
    enableModelSummary: false,
    enableProgressBar: false,
    logger,
  });
  const model = new Model(scenario);
  for (const call of calls) {
    if (call === "fit") await trainer.fit(model, loader(3), loader(1));
    else await trainer[call](model, { dataloaders: loader(1), verbose: false });
  }
}
