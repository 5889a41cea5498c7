/** @file Types of a module as a user writes one: no casts. */
import { nn, optim, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { Trainer } from "../trainer/trainer.js";
import { LightningDataModule } from "./datamodule.js";
import type { OptimizersInput } from "./optimization.js";
import { LightningModule } from "./module.js";

class Gan extends LightningModule<{ lr: number; layers: number[] }> {
  override automaticOptimization = false;
  generator = new nn.Linear(2, 2);
  critic = new nn.Linear(2, 1);

  override async trainingStep([x]: [Tensor]): Promise<void> {
    const [g, c] = this.optimizers();
    const loss: Tensor = this.critic.forward(this.generator.forward(x)).sum();
    c.zeroGrad();
    await this.manualBackward(loss);
    await g.step();
    this.lrSchedulers()?.step();
    const [first] = this.lrSchedulers() ?? [];
    first?.step();
  }

  override predictStep([x]: [Tensor]): { logits: Tensor } {
    return { logits: this.generator.forward(x) };
  }

  override configureOptimizers(): OptimizersInput {
    const lr: number = this.hparams.lr;
    const layers: number[] = this.hparamsInitial.layers;
    // @ts-expect-error -- no such hyperparameter
    void this.hparams.rate;
    return [new optim.Adam(this.parameters(), { lr }), new optim.SGD(this.parameters(), { lr: layers[0] ?? lr })];
  }
}

class Plain extends LightningModule {
  layer = new nn.Linear(2, 2);

  override async trainingStep([x, y]: [Tensor, Tensor]): Promise<Tensor> {
    const optimizer = this.optimizers();
    optimizer.zeroGrad();
    await optimizer.step();
    const loss = F.crossEntropy(this.layer.forward(x), y);
    const value: number = loss.item();
    const anything: unknown = this.hparams.anything;
    void [value, anything];
    return loss;
  }

  override async predictStep([x]: [Tensor]): Promise<number[]> {
    return Promise.resolve(this.layer.forward(x).tolist<number[]>());
  }
}

interface Options {
  lr: number;
  readonly layers?: readonly number[];
}

class ByInterface extends LightningModule<Options> {
  constructor(options: Options) {
    super();
    this.saveHyperparameters(options, { ignore: "layers" });
    const copy: Options = this.hparams;
    this.hparams.lr = copy.lr / 2;
    // @ts-expect-error -- read only
    this.hparams.layers = [];
    // @ts-expect-error -- the first ones stay as they are
    this.hparamsInitial.lr = 1;
    // @ts-expect-error -- no such hyperparameter
    void this.hparams.rate;
    // @ts-expect-error -- no object
    this.saveHyperparameters("lr");
  }
}

class Generic<H extends Options> extends LightningModule<H> {
  rate(): number {
    const own: H = this.hparams;
    return own.lr * this.hparams.lr;
  }
}

class Misnamed extends LightningModule {
  // @ts-expect-error -- Python's name
  override configureOptimizers() {
    const optimizer = new optim.SGD(this.parameters(), { lr: 0.1 });
    return { optimizer, lr_scheduler: new optim.lrScheduler.StepLR(optimizer, 1) };
  }
}

const trainer = new Trainer();
const logits: Tensor[] | undefined = (await trainer.predict(new Gan(), []))?.map((one) => one.logits);
const rows: number[][] | null = await trainer.predict(new Plain(), []);
const unknowns: unknown[] | null = await trainer.predict();
// Any module goes where a module is expected.
const modules: LightningModule[] = [new Gan(), new Plain(), new ByInterface({ lr: 1 }), new Generic<Options>()];
await trainer.fit(new Gan());
await trainer.fit(new ByInterface({ lr: 1 }), []);
const loadedRate: number = (await ByInterface.loadFromCheckpoint("a.ckpt", { hparams: options() })).hparams.lr;
void loadedRate;

declare function options(): Options;
class Digits extends LightningDataModule<Options> {
  constructor(given: Options) {
    super();
    this.saveHyperparameters(given);
    const layers: readonly number[] = this.hparams.layers ?? [];
    void layers;
  }
}
await trainer.fit(new ByInterface({ lr: 1 }), new Digits(options()));
const modulesOfData: LightningDataModule[] = [new Digits(options()), new LightningDataModule()];
const again: Digits = await Digits.loadFromCheckpoint("a.ckpt", { hparams: options() });
void [modulesOfData, again];
for (const logger of trainer.loggers) await logger.logHyperparams(options());

const x = new Plain().layer.weight;
const flag: boolean = x.gt(0).any().item();
const big = x.item<bigint | number>();
void [Misnamed, logits, rows, unknowns, modules, flag, big];
