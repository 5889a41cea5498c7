/** @file Segmentation by a small U-Net. */
import { cat, nn, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { type Given, LightningModule, p, readParameters } from "@lightning-ts/lightning";

const diceParams = { smooth: p.float({ default: 1 }) };

/** One minus the share of what both mark. */
export class Dice extends nn.Module {
  static params = diceParams;
  readonly #smooth: number;

  constructor(given: Given<typeof diceParams> = {}) {
    super();
    this.#smooth = readParameters(this, given).smooth;
  }

  override forward(logits: Tensor, target: Tensor): Tensor {
    const found = logits.sigmoid();
    const both = found.mul(target).sum();
    const sizes = found.sum().add(target.sum()).add(this.#smooth);
    return both.mul(2).add(this.#smooth).div(sizes).neg().add(1);
  }
}

const params = {
  losses: p.list(p.instance(nn.Module)),
  features: p.int({ default: 4 }),
  bilinear: p.bool({ default: false }),
  example: p.bool({ default: false }),
};

export class UNet extends LightningModule {
  static params = params;
  readonly losses: nn.ModuleList;
  readonly down: nn.Conv2d;
  readonly bottom: nn.Conv2d;
  readonly up: nn.Sequential | nn.ConvTranspose2d;
  readonly out: nn.Conv2d;

  constructor(hparams: Given<typeof params>) {
    super();
    const { losses, features, bilinear } = this.saveHyperparameters(hparams);
    this.losses = new nn.ModuleList(losses);
    this.down = new nn.Conv2d(1, features, 3, { padding: 1 });
    this.bottom = new nn.Conv2d(features, 2 * features, 3, { padding: 1 });
    this.up = bilinear
      ? new nn.Sequential(
          new nn.Upsample({ scaleFactor: 2, mode: "bilinear" }),
          new nn.Conv2d(2 * features, features, 1),
        )
      : new nn.ConvTranspose2d(2 * features, features, 2, { stride: 2 });
    this.out = new nn.Conv2d(2 * features, 1, 1);
  }

  override forward(x: Tensor): Tensor {
    const down = this.down.forward(x).relu();
    const bottom = this.bottom.forward(F.maxPool2d(down, 2)).relu();
    return this.out.forward(cat([this.up.forward(bottom), down], 1));
  }

  #step([x, mask]: [Tensor, Tensor], stage: string): Tensor {
    const logits = this.forward(x);
    const [first, ...others] = [...this.losses].map((loss) => loss.forward(logits, mask) as Tensor);
    if (first === undefined) throw new RangeError("UNet: expected a loss. Received: none.");
    const loss = others.reduce((sum, one) => sum.add(one), first);
    this.log(`${stage}/loss`, loss);
    return loss;
  }

  override trainingStep(batch: [Tensor, Tensor]): Tensor {
    return this.#step(batch, "train");
  }

  override validationStep(batch: [Tensor, Tensor]): void {
    this.#step(batch, "val");
  }
}
