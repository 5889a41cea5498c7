/** @file A GAN, optimized by hand, with an optimizer for each part. */
import { nn, ones, optim, randn, type Tensor, zeros } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { type Given, LightningModule, p, readParameters } from "@lightning-ts/lightning";

const generatorParams = {
  latent: p.int({ default: 4 }),
  hidden: p.int({ default: 16 }),
  size: p.int({ default: 8 }),
};

export class Generator extends nn.Module {
  static params = generatorParams;
  readonly latent: number;
  readonly layers: nn.Sequential;

  constructor(given: Given<typeof generatorParams> = {}) {
    super();
    const { latent, hidden, size } = readParameters(this, given);
    this.latent = latent;
    this.layers = new nn.Sequential(
      new nn.Linear(latent, hidden),
      new nn.LeakyReLU(0.2),
      new nn.Linear(hidden, size * size),
    );
  }

  override forward(z: Tensor): Tensor {
    return this.layers.forward(z).tanh();
  }
}

const discriminatorParams = {
  hidden: p.int({ default: 16 }),
  size: p.int({ default: 8 }),
  slope: p.float({ default: 0.2 }),
};

export class Discriminator extends nn.Module {
  static params = discriminatorParams;
  readonly layers: nn.Sequential;

  constructor(given: Given<typeof discriminatorParams> = {}) {
    super();
    const { hidden, size, slope } = readParameters(this, given);
    this.layers = new nn.Sequential(
      new nn.Linear(size * size, hidden),
      new nn.LeakyReLU(slope),
      new nn.Linear(hidden, 1),
    );
  }

  override forward(x: Tensor): Tensor {
    return this.layers.forward(x.flatten(1));
  }
}

const params = {
  generator: p.instance(Generator),
  discriminator: p.instance(Discriminator),
  generatorOptimizer: p.callable(optim.Optimizer),
  discriminatorOptimizer: p.callable(optim.Optimizer, { default: optim.Adam }),
  every: p.int({ default: 1 }),
};

export class GAN extends LightningModule {
  static params = params;
  override automaticOptimization = false;
  readonly generator: Generator;
  readonly discriminator: Discriminator;
  readonly #every: number;
  readonly #optimizers: () => optim.Optimizer[];

  constructor(hparams: Given<typeof params>) {
    super();
    const given = this.saveHyperparameters(hparams, { ignore: ["generator", "discriminator"] });
    this.generator = given.generator;
    this.discriminator = given.discriminator;
    this.#every = given.every;
    this.#optimizers = () => [
      given.generatorOptimizer(this.generator.parameters()),
      given.discriminatorOptimizer(this.discriminator.parameters()),
    ];
  }

  override async trainingStep([real]: [Tensor, Tensor], batchIdx: number): Promise<void> {
    const [g, d] = [this.optimizers()].flat();
    if (g === undefined || d === undefined) throw new Error("GAN: expected two optimizers.");
    const count = real.shape[0] ?? 0;
    const z = randn([count, this.generator.latent]);
    const [one, zero] = [ones([count, 1]), zeros([count, 1])];
    const judge = (x: Tensor, target: Tensor): Tensor =>
      F.binaryCrossEntropyWithLogits(this.discriminator.forward(x), target);
    if (batchIdx % this.#every === 0) {
      this.toggleOptimizer(g);
      const loss = judge(this.generator.forward(z), one);
      g.zeroGrad();
      await this.manualBackward(loss);
      await g.step();
      this.untoggleOptimizer(g);
      this.log("g_loss", loss, { progBar: true });
    }
    this.toggleOptimizer(d);
    const fake = this.discriminator.forward(this.generator.forward(z).detach());
    const loss = judge(real, one).add(F.binaryCrossEntropyWithLogits(fake, zero)).div(2);
    d.zeroGrad();
    await this.manualBackward(loss);
    this.clipGradients(d, { gradientClipVal: 0.5, gradientClipAlgorithm: "norm" });
    await d.step();
    this.untoggleOptimizer(d);
    this.log("d_loss", loss, { progBar: true });
  }

  override configureOptimizers(): optim.Optimizer[] {
    return this.#optimizers();
  }
}
