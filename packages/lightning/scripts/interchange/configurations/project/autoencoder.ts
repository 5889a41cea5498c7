/** @file A variational autoencoder of parts that the configuration chooses. */
import { nn, optim, randnLike, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { type Given, LightningModule, p, readParameters, type Values } from "@lightning-ts/lightning";

/** Sizes of a part. */
export class Sizes {
  static params = {
    inputs: p.int({ default: 64, doc: "Numbers of an image." }),
    hidden: p.int({ default: 16, doc: "Width of the hidden layer." }),
    latent: p.int({ default: 4, doc: "Numbers of a code." }),
  };
}

/** Gives mean and logarithm of the variance. */
export abstract class Encoder extends nn.Module {
  abstract encode(x: Tensor): [mean: Tensor, logVariance: Tensor];
}

const encoderParams = {
  sizes: p.dataclass(Sizes, { default: {} }),
  activation: p.optional(p.instance(nn.Module)),
};

export class DenseEncoder extends Encoder {
  static params = encoderParams;
  readonly hidden: nn.Linear;
  readonly activation: nn.Module;
  readonly out: nn.Linear;

  constructor(given: Given<typeof encoderParams> = {}) {
    super();
    const { sizes, activation } = readParameters(this, given);
    this.hidden = new nn.Linear(sizes.inputs, sizes.hidden);
    this.activation = activation ?? new nn.ReLU();
    this.out = new nn.Linear(sizes.hidden, 2 * sizes.latent);
  }

  encode(x: Tensor): [Tensor, Tensor] {
    const hidden = this.activation.forward(this.hidden.forward(x.flatten(1))) as Tensor;
    return this.out.forward(hidden).chunk(2, 1) as [Tensor, Tensor];
  }
}

const decoderParams = { sizes: p.dataclass(Sizes, { default: {} }), bias: p.bool({ default: true }) };

export class DenseDecoder extends nn.Module {
  static params = decoderParams;
  readonly hidden: nn.Linear;
  readonly out: nn.Linear;

  constructor(given: Given<typeof decoderParams> = {}) {
    super();
    const { sizes, bias } = readParameters(this, given);
    this.hidden = new nn.Linear(sizes.latent, sizes.hidden, { bias });
    this.out = new nn.Linear(sizes.hidden, sizes.inputs, { bias });
  }

  override forward(z: Tensor): Tensor {
    return this.out.forward(this.hidden.forward(z).tanh());
  }
}

const params = {
  encoder: p.instance(Encoder),
  decoder: p.instance(nn.Module),
  reduction: p.enum("Reduction", ["SUM", "MEAN"], { default: "MEAN" }),
  weights: p.dict(p.float(), { default: { reconstruction: 1, kl: 1e-3 } }),
  lr: p.float({ default: 1e-3 }),
};

export class VAE extends LightningModule<Values<typeof params>> {
  static params = params;
  readonly encoder: Encoder;
  readonly decoder: nn.Module;
  readonly #given: Pick<Values<typeof params>, "reduction" | "weights" | "lr">;

  constructor(hparams: Given<typeof params>) {
    super();
    const { encoder, decoder, ...others } = this.saveHyperparameters(hparams);
    this.encoder = encoder;
    this.decoder = decoder;
    this.#given = others;
  }

  #step([x]: [Tensor, Tensor], stage: string): Tensor {
    const [mean, logVariance] = this.encoder.encode(x);
    const z = mean.add(randnLike(mean).mul(logVariance.mul(0.5).exp()));
    const { reduction, weights } = this.#given;
    const decoded = this.decoder.forward(z) as Tensor;
    const reconstruction = F.mseLoss(decoded, x.flatten(1), { reduction: reduction === "SUM" ? "sum" : "mean" });
    const kl = mean.square().add(logVariance.exp()).sub(1).sub(logVariance).mul(0.5).mean();
    const loss = reconstruction.mul(weights["reconstruction"] ?? 1).add(kl.mul(weights["kl"] ?? 1));
    this.logDict({ [`${stage}_loss`]: loss, [`${stage}_kl`]: kl });
    return loss;
  }

  override trainingStep(batch: [Tensor, Tensor]): Tensor {
    return this.#step(batch, "train");
  }

  override validationStep(batch: [Tensor, Tensor]): void {
    this.#step(batch, "val");
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.Adam(this.parameters(), { lr: this.#given.lr });
  }
}
