/** @file Puts layers with weights in 4 or 8 bits in the place of linear ones. */
import { nn } from "@lightning-ts/torch";
import { rankZeroWarn } from "../../../util/rank-zero.js";
import { hasForwardOf, replaceModules } from "../replace-modules.js";
import { Linear4bit } from "./linear-4bit.js";
import { Linear8bitLt } from "./linear-8bit.js";

/** A layer whose weight is kept in 4 or 8 bits. */
export type QuantizedLinear = Linear4bit | Linear8bitLt;

/** Makes a layer without values of its own. */
export type MakeLinear = (inFeatures: number, outFeatures: number, options: nn.LinearOptions) => QuantizedLinear;

/** Whether a module is a layer whose weight is kept in 4 or 8 bits. */
export function isQuantizedLinear(module: nn.Module): module is QuantizedLinear {
  return module instanceof Linear4bit || module instanceof Linear8bitLt;
}

/**
 * Replaces the `nn.Linear` inside of a module, with copies of their weights, so that an embedding that shares one keeps its own. Those with
 * hooks or a `forward` of their own, which would be lost, and those without sizes yet stay, with one warning.
 *
 * @param ignored beginnings of paths that stay, such as "head"
 */
export function replaceLinear(module: nn.Module, make: MakeLinear, ignored: ReadonlySet<string>): void {
  const left: string[] = [];
  replaceModules(module, (child, path) => {
    if (!(child instanceof nn.Linear) || [...ignored].some((start) => path.startsWith(start))) return child;
    if (child.weight instanceof nn.UninitializedParameter || !hasForwardOf(child, nn.Linear)) {
      left.push(path);
      return child;
    }
    return copyOf(child, make);
  });
  if (left.length > 0) {
    rankZeroWarn(
      "BitsandbytesPrecision: expected linear layers with sizes, without hooks and without a forward of their own. Received: " +
        `${left.slice(0, 10).join(", ")}${left.length > 10 ? `, and ${left.length - 10} more` : ""}. These stay as they are, and are not quantized.`,
    );
  }
}

function copyOf({ bias, inFeatures, outFeatures, training, weight }: nn.Linear, make: MakeLinear): QuantizedLinear {
  const made = make(inFeatures, outFeatures, { bias: false, device: "meta" });
  made.weight = new nn.Parameter(weight.detach().clone(), made.weight.requiresGrad);
  if (bias !== null) made.bias = new nn.Parameter(bias.detach().clone(), bias.requiresGrad);
  made.train(training);
  return made;
}
