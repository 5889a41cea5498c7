/** @file The modules and data of recorded cases of sharded training. */
import * as torch from "../../../src/index.js";
import { type Tensor } from "../../../src/index.js";
import { fill, rows } from "./nets.js";

const { nn } = torch;

/** Two layers around a ReLU. */
export function mlp(): torch.nn.Sequential {
  return fill(new nn.Sequential(new nn.Linear(4, 5), new nn.ReLU(), new nn.Linear(5, 3)));
}

/** One head over [batch, length, 4]. */
class Attention extends nn.Module {
  readonly q = new nn.Linear(4, 4, { bias: false });
  readonly k = new nn.Linear(4, 4, { bias: false });
  readonly v = new nn.Linear(4, 4, { bias: false });
  readonly o = new nn.Linear(4, 4, { bias: false });

  override forward(x: Tensor): Tensor {
    const scores = this.q.forward(x).matmul(this.k.forward(x).transpose(1, 2)).div(2);
    return this.o.forward(scores.softmax(-1).matmul(this.v.forward(x)));
  }
}

class Block extends nn.Module {
  readonly n1 = new nn.LayerNorm(4);
  readonly att = new Attention();
  readonly n2 = new nn.LayerNorm(4);
  readonly up = new nn.Linear(4, 6);
  readonly down = new nn.Linear(6, 4);

  override forward(given: Tensor): Tensor {
    const x = given.add(this.att.forward(this.n1.forward(given)));
    return x.add(this.down.forward(nn.functional.gelu(this.up.forward(this.n2.forward(x)))));
  }
}

/** Two blocks and a head. */
export class Transformer extends nn.Module {
  readonly blocks = new nn.ModuleList([new Block(), new Block()]);
  readonly head = new nn.Linear(4, 3);

  override forward(given: Tensor): Tensor {
    let x = given;
    for (const block of this.blocks) x = block.forward(x);
    return this.head.forward(x);
  }
}

/** The module of a case, and the modules in it that are sharded on their own. */
export function buildNet(name: string): { net: torch.nn.Module; parts: torch.nn.Module[] } {
  if (name === "mlp") {
    const net = mlp();
    const [first, , last] = [...net.children()];
    return { net, parts: [first, last].filter((part) => part !== undefined) };
  }
  const net = fill(new Transformer(), 0, 0.3);
  return { net, parts: net.blocks.children() };
}

/** Rows from a number on, in the form that the module takes. */
export function batchOf(name: string, start: number, count: number): Tensor {
  return name === "mlp" ? rows(count, 4, start) : rows(count * 3, 4, start * 3).reshape([count, 3, 4]);
}
