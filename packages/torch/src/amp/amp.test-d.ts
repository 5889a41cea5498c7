/** @file Types of mixed precision: what a function gives, autocast gives; decorators fit methods. */
import * as torch from "../index.js";
import type { Tensor } from "../index.js";

type Context = torch.autograd.FunctionContext;

export function regions(x: Tensor): void {
  const y: Tensor = torch.autocast("cpu", () => x.mul(2));
  const later: Promise<number> = torch.autocast({ deviceType: "cpu", dtype: torch.float16 }, async () =>
    Promise.resolve(Number(y)),
  );
  const mm: (a: Tensor, b: Tensor) => Tensor = torch.autocast("cuda", { enabled: false })((a: Tensor, b: Tensor) =>
    a.mm(b),
  );
  // @ts-expect-error -- an unknown option
  torch.autocast("cpu", { type: torch.float16 }, () => x);
  // @ts-expect-error -- without a device
  torch.autocast({ dtype: torch.float16 }, () => x);
  void later;
  void mm;
}

export class Layer {
  @torch.autocast("cpu")
  forward(x: Tensor): Tensor {
    return x;
  }
}

export class Product extends torch.autograd.Function {
  @torch.amp.customFwd({ deviceType: "cpu", castInputs: torch.float32 })
  static forward(ctx: Context, x: Tensor, w: Tensor): Tensor {
    ctx.saveForBackward(x, w);
    return x.mm(w);
  }
  @torch.amp.customBwd({ deviceType: "cpu" })
  static backward(_ctx: Context, grad: Tensor): Tensor[] {
    return [grad, grad];
  }
}

export function scaled(loss: Tensor, optimizer: torch.optim.Optimizer): void {
  const scaler = new torch.amp.GradScaler("cpu", { initScale: 8 });
  const one: Tensor = scaler.scale(loss);
  const two: { a: Tensor[] } = scaler.scale({ a: [loss] });
  scaler.unscale_(optimizer);
  scaler.step(optimizer);
  scaler.update(one);
  void two;
  // @ts-expect-error -- no option of this name
  new torch.amp.GradScaler({ scale: 8 });
}
