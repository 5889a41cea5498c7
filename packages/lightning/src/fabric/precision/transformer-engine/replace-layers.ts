/** @file Puts layers of transformer-engine in the place of PyTorch's. */
import { nn } from "@lightning-ts/torch";
import { rankZeroWarn } from "../../../util/rank-zero.js";
import { hasForwardOf, replaceModules } from "../replace-modules.js";
import { LayerNorm } from "./layer-norm.js";
import { Linear } from "./linear.js";

/** Layers that are named in a warning. */
const mostNamed = 10;

/**
 * Replaces the `nn.Linear` and `nn.LayerNorm` inside of a module by those of transformer-engine, with the same parameters. What cannot be
 * replaced stays, with one warning: linear layers whose sizes are no multiples of 8 (inputs) and 16 (outputs), and those with hooks or a
 * `forward` of their own, which would be lost. Counterpart: Lightning's `_convert_layers`.
 */
export function replaceLayers(module: nn.Module): void {
  const left: string[] = [];
  replaceModules(module, (child, path) => replacementOf(child, path, left));
  if (left.length === 0) return;
  const more = left.length > mostNamed ? `, and ${left.length - mostNamed} more` : "";
  rankZeroWarn(
    "transformer-engine: expected linear layers whose inputs and outputs are multiples of 8 and 16, without hooks and without a forward of " +
      `their own. Received: ${left.slice(0, mostNamed).join(", ")}${more}. These stay as they are, and do not compute with 8-bit floats.`,
  );
}

function replacementOf(child: nn.Module, path: string, left: string[]): nn.Module {
  if (child instanceof nn.Linear) {
    const reason = obstacle(child);
    if (reason === null) return Linear.of(child);
    left.push(`"${path}" (${reason})`);
  } else if (child instanceof nn.LayerNorm && child.weight !== null && hasForwardOf(child, nn.LayerNorm)) {
    return LayerNorm.of(child);
  }
  return child;
}

/** Why a linear layer cannot be replaced; null where it can. */
function obstacle(layer: nn.Linear): string | null {
  const { inFeatures, outFeatures, weight } = layer;
  if (weight instanceof nn.UninitializedParameter) return "no sizes before its first input";
  if (!hasForwardOf(layer, nn.Linear)) return "hooks, or a forward of its own";
  if (inFeatures % 8 !== 0 || outFeatures % 16 !== 0) return `${inFeatures} to ${outFeatures}`;
  return null;
}
