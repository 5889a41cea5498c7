/** @file The modules and data of recorded cases of training in several processes. */
import * as torch from "../../../src/index.js";
import { type Tensor } from "../../../src/index.js";

const { nn } = torch;

/** Which parts a net has. */
export interface NetParts {
  unused?: boolean;
  buffer?: boolean;
  mixed?: boolean;
}

/** Two layers, and what a case adds to them. */
export class Net extends nn.Module {
  readonly a = new nn.Linear(4, 3);
  readonly b = new nn.Linear(3, 2);
  readonly c: torch.nn.Linear | null;
  readonly d: torch.nn.Parameter | null;
  readonly count: torch.nn.Buffer | null;

  constructor({ unused = false, buffer = false, mixed = false }: NetParts = {}) {
    super();
    this.c = unused ? new nn.Linear(4, 2) : null;
    this.d = mixed ? new nn.Parameter(torch.zeros([2], { dtype: torch.float64 })) : null;
    this.count = buffer ? new nn.Buffer(torch.zeros([2])) : null;
  }

  override forward(x: Tensor, extra = false): Tensor {
    const { count } = this;
    if (count !== null) torch.noGrad(() => count.add_(x.sum().detach()));
    let y = this.b.forward(this.a.forward(x).relu());
    if (extra && this.c !== null) y = y.add(this.c.forward(x));
    if (this.d !== null) y = y.mul(this.d.add(1));
    return y;
  }
}

/** Sets parameter number k to scale * sin(i + 1 + k) + shift. */
export function fill<M extends torch.nn.Module>(module: M, shift = 0, scale = 0.4): M {
  torch.noGrad(() => {
    module.parameters().forEach((parameter, k) => {
      const index = torch.arange(parameter.numel(), { dtype: torch.float64 }).add(1 + k);
      parameter.copy_(index.sin().mul(scale).add(shift).reshape(parameter.shape));
    });
  });
  return module;
}

/** Rows of sines of a running index. */
export function rows(count: number, features = 4, start = 0): Tensor {
  return torch
    .arange(start * features, (start + count) * features, { dtype: torch.float32 })
    .sin()
    .reshape([count, features]);
}

/** Gradients by name. */
export function grads(module: torch.nn.Module): Record<string, Tensor | null> {
  return Object.fromEntries(module.namedParameters().map(([name, parameter]) => [name, parameter.grad]));
}

/** Weights and buffers by name, with the values that they have when they are looked at, as PyTorch's record has them. */
export function weights(module: torch.nn.Module): Record<string, Tensor> {
  return { ...module.stateDict() };
}

/** Copies of tensors. */
export function copies(tensors: Readonly<Record<string, Tensor | null>>): Record<string, Tensor | null> {
  return Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [name, tensor?.clone() ?? null]));
}

/** The mean of squares. */
export function lossOf(output: Tensor): Tensor {
  return output.pow(2).mean();
}
