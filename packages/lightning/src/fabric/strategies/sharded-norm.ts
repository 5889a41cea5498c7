/** @file The norm of gradients that lie in parts on several processes. */
import { expectArray } from "@lightning-ts/torch/util/lists";
import { distributed, linalg, nn, stack, type Tensor } from "@lightning-ts/torch";
import type { DeviceMesh } from "@lightning-ts/torch/distributed";
import { Error } from "../../util/user-errors.js";
import type { NormOptions } from "./strategy.js";

const { distributeTensor, DTensor } = distributed.tensor;

/** Parameters whose gradients lie on one mesh; null for plain ones. */
interface Alike {
  readonly mesh: DeviceMesh | null;
  readonly parameters: Tensor[];
}

/**
 * Scales the gradients of all parameters so that their norm, over all processes, is at most `maxNorm`. Gradients that are not sharded count once. All
 * processes call it.
 *
 * @returns the norm before
 * @throws Error with `errorIfNonfinite` for a norm that is not finite
 */
export function clipShardedNorm(
  parameters: readonly Tensor[],
  maxNorm: number,
  { normType = 2, errorIfNonfinite = false }: NormOptions = {},
): Tensor {
  expectArray("clipGradientsNorm", "parameters", parameters);
  const groups = alike(parameters);
  const norms = groups.map(({ parameters: own }) => {
    const norm = nn.utils.getTotalNorm(gradsOf(own), { normType });
    return norm instanceof DTensor ? norm.fullTensor() : norm;
  });
  const [only] = norms;
  const total =
    norms.length === 1 && only !== undefined
      ? only
      : linalg.vectorNorm(stack(norms.length === 0 ? [nn.utils.getTotalNorm([])] : norms), normType);
  // Reads a number from the device (a host-device synchronisation), only where the caller asks for the check.
  if (errorIfNonfinite && !Number.isFinite(Number(total.item()))) {
    throw new Error(
      "Expected gradients with a finite norm. Received: NaN or Infinity among them. Look for the step that made them, or give errorIfNonfinite: false.",
    );
  }
  for (const { mesh, parameters: own } of groups) {
    nn.utils.clipGradsWithNorm_(own, maxNorm, mesh === null ? total : replicated(total, mesh));
  }
  return total;
}

function alike(parameters: readonly Tensor[]): Alike[] {
  const groups: Alike[] = [];
  for (const parameter of parameters) {
    const { grad } = parameter;
    if (grad === null) continue;
    const mesh = grad instanceof DTensor ? grad.deviceMesh : null;
    const known = groups.find((one) => (mesh === null ? one.mesh === null : one.mesh?.equals(mesh) === true));
    if (known === undefined) groups.push({ mesh, parameters: [parameter] });
    else known.parameters.push(parameter);
  }
  return groups;
}

function gradsOf(parameters: readonly Tensor[]): Tensor[] {
  return parameters.flatMap(({ grad }) => (grad === null ? [] : [grad]));
}

/** The same number in each process of a mesh. */
function replicated(norm: Tensor, mesh: DeviceMesh): Tensor {
  return distributeTensor(norm.detach(), mesh, { srcDataRank: null });
}
