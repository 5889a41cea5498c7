/** @file A custom function that multiplies matrices, and tells what its passes saw. */
import * as torch from "../../src/index.js";
import type { Tensor } from "../../src/index.js";
import { decode, type JsonObject } from "../parity/decode.js";

/** What a pass saw. */
export interface Seen {
  pass: "forward" | "backward";
  dtypes: string[];
  autocast: boolean;
  autocast_dtype: string;
}

type Context = torch.autograd.FunctionContext;

/** The function, with `customFwd` and `customBwd` as the options say. */
export function productOf(options: JsonObject, note: (seen: Seen) => void) {
  const see = (pass: Seen["pass"], ...tensors: readonly (Tensor | undefined)[]): void =>
    note({
      pass,
      dtypes: tensors.map((tensor) => tensor?.dtype.name ?? "none"),
      autocast: torch.isAutocastEnabled("cpu"),
      autocast_dtype: torch.getAutocastDtype("cpu").name,
    });
  const forward = (ctx: Context, x: Tensor, w: Tensor): Tensor => {
    see("forward", x, w);
    ctx.saveForBackward(x, w);
    return x.mm(w);
  };
  const backward = (ctx: Context, grad: Tensor): [Tensor, Tensor] => {
    const [x, w] = ctx.savedTensors as [Tensor, Tensor];
    see("backward", grad, x, w);
    return [grad.mm(w.t()), x.t().mm(grad)];
  };
  const { custom_fwd: forwards, custom_bwd: backwards, cast_inputs: cast, ...others } = options;
  if (Object.keys(others).length > 0)
    throw new Error(`unknown options of a product: ${Object.keys(others).join(", ")}`);
  const castInputs = cast === undefined ? null : (decode({ dtype: cast }) as torch.DType); // Fails for another name.
  return class Product extends torch.autograd.Function {
    static forward = forwards === true ? torch.amp.customFwd(forward, { deviceType: "cpu", castInputs }) : forward;
    static backward = backwards === true ? torch.amp.customBwd(backward, { deviceType: "cpu" }) : backward;
  };
}
