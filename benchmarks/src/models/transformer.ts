/** @file A block of a transformer, written out. */
import { nn, type Tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";

/** Attention, then a feed-forward network; each behind a normalization and beside a shortcut. */
export class TransformerBlock extends nn.Module {
  readonly norm1: nn.LayerNorm;
  readonly qkv: nn.Linear;
  readonly out: nn.Linear;
  readonly norm2: nn.LayerNorm;
  readonly up: nn.Linear;
  readonly down: nn.Linear;
  readonly #heads: number;

  constructor(width: number, heads: number) {
    super();
    this.#heads = heads;
    this.norm1 = new nn.LayerNorm(width);
    this.qkv = new nn.Linear(width, 3 * width);
    this.out = new nn.Linear(width, width);
    this.norm2 = new nn.LayerNorm(width);
    this.up = new nn.Linear(width, 4 * width);
    this.down = new nn.Linear(4 * width, width);
  }

  /** @param x `[batch, tokens, width]` */
  override forward(x: Tensor): Tensor {
    const [batch, tokens, width] = x.shape as [number, number, number];
    const heads = this.#heads;
    const parts = this.qkv.forward(this.norm1.forward(x)).view(batch, tokens, 3, heads, width / heads);
    const [q, k, v] = parts.permute(2, 0, 3, 1, 4).unbind(0) as [Tensor, Tensor, Tensor];
    const attended = F.scaledDotProductAttention(q, k, v);
    const y = x.add(this.out.forward(attended.transpose(1, 2).reshape(batch, tokens, width)));
    return y.add(this.down.forward(F.gelu(this.up.forward(this.norm2.forward(y)))));
  }
}
