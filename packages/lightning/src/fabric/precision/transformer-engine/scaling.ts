/** @file What delayed scaling keeps of some tensors of a layer, and the scales that it computes from that. */
import {
  cat,
  finfo,
  float32,
  full,
  keep,
  linalg,
  maximum,
  ones,
  scope,
  Tensor,
  where,
  zeros,
} from "@lightning-ts/torch";
import { show } from "../../../util/show.js";
import { withoutGrad } from "../../../util/without-grad.js";
import type { DelayedScaling } from "./recipe.js";
import { TypeError } from "../../../util/user-errors.js";

/**
 * The scales of some tensors with the amaxes that they follow from. A plain object, so that copies of a module have their own. Tensors are
 * float32 and replaced, never changed, so that what a backward pass or a checkpoint keeps stays as it is.
 */
export interface Scaling {
  /** (tensors): what a tensor is multiplied by before it is rounded. */
  scale: Tensor;
  /** (length, tensors): the largest absolute values of the steps before, the newest last; 0 where there was none. */
  history: Tensor;
  /** The largest absolute values of the running step, (1) each; null where there is none yet. */
  amaxes: (Tensor | null)[];
  /** How many steps ago the scales were computed, 0 where the next step computes them. */
  age: number;
}

/** The scaling of tensors that were not seen yet: scale 1. */
export function newScaling(tensors: number, length: number, like: Tensor): Scaling {
  const options = { dtype: float32, device: like.device };
  return keep({
    scale: ones([tensors], options),
    history: zeros([length, tensors], options),
    amaxes: Array<Tensor | null>(tensors).fill(null),
    age: 0,
  });
}

/** Moves a scaling to where its layer is, and gives its history the recipe's length: the newest steps stay. */
export function fitScaling(scaling: Scaling, length: number, like: Tensor): void {
  const { device } = like;
  if (String(scaling.scale.device) !== String(device)) {
    scaling.scale = keep(scaling.scale.to(device));
    scaling.history = keep(scaling.history.to(device));
    scaling.amaxes = scaling.amaxes.map((amax) => (amax === null ? null : keep(amax.to(device))));
  }
  const [known = 0, tensors = 0] = scaling.history.shape;
  if (known === length) return;
  const { history } = scaling;
  scaling.history = keep(
    known > length
      ? history.narrow(0, known - length, length).clone()
      : cat([zeros([length - known, tensors], { dtype: float32, device }), history]),
  );
}

/** Notes the largest absolute value of a tensor in the running step. */
export function recordAmax(scaling: Scaling, index: number, values: Tensor): void {
  if (values.numel() === 0) return;
  const amax = linalg.vectorNorm(values.detach(), Infinity, { dtype: float32 }).reshape([1]); // one pass over the values
  const before = scaling.amaxes[index] ?? null;
  scaling.amaxes[index] = keep(before === null ? amax : maximum(before, amax));
}

/**
 * Ends a step of some scalings of one recipe on one device: what was recorded goes into the histories, and new scales follow from these.
 * All layers at once, because an operation on a few numbers costs a GPU as much as one on many.
 */
export function updateScalings(scalings: readonly Scaling[], recipe: DelayedScaling, fp8Max: number): void {
  const [first] = scalings;
  if (first === undefined) return;
  const updated = withoutGrad(() =>
    scope(() => {
      const history = withCurrent(scalings, first);
      const scale = cat(scalings.map((scaling) => scaling.scale));
      const next = nextScale(amaxOf(history, recipe), scale, fp8Max, recipe);
      let at = 0;
      return scalings.map(({ amaxes: { length: tensors } }) => {
        const part = { history: history.narrow(1, at, tensors), scale: next.narrow(0, at, tensors) };
        at += tensors;
        return part;
      });
    }),
  );
  updated.forEach(({ history, scale }, i) => {
    const scaling = scalings[i];
    if (scaling === undefined) return;
    scaling.history = keep(history);
    if (scaling.age === 0) scaling.scale = keep(scale);
    scaling.age = (scaling.age + 1) % recipe.interval;
    scaling.amaxes = scaling.amaxes.map(() => null);
  });
}

/** (length, tensors): the histories of all scalings, with the running step in place of the oldest. */
function withCurrent(scalings: readonly Scaling[], { scale, history: { shape } }: Scaling): Tensor {
  const none = zeros([1], { dtype: float32, device: scale.device });
  const current = cat(scalings.flatMap(({ amaxes }) => amaxes.map((amax) => amax ?? none)));
  const histories = cat(
    scalings.map(({ history }) => history),
    1,
  );
  return cat([histories.narrow(0, 1, (shape[0] ?? 1) - 1), current.unsqueeze(0)]);
}

function amaxOf(history: Tensor, { amaxComputeAlgo }: DelayedScaling): Tensor {
  if (amaxComputeAlgo === "most_recent") return history.select(0, -1);
  if (amaxComputeAlgo === "max") return history.amax([0]);
  return checked("amaxComputeAlgo", amaxComputeAlgo(history), history.size(1));
}

/**
 * The scale that makes a tensor's largest value the largest of the 8-bit float, or smaller by a margin. Where the value is 0 or not finite
 * nothing follows from it, and the scale stays.
 */
function nextScale(amax: Tensor, scale: Tensor, fp8Max: number, recipe: DelayedScaling): Tensor {
  const { margin, scalingFactorComputeAlgo } = recipe;
  if (scalingFactorComputeAlgo !== null) {
    const made = scalingFactorComputeAlgo(amax, scale, fp8Max, recipe);
    return checked("scalingFactorComputeAlgo", made, scale.size(0));
  }
  const options = { dtype: float32, device: amax.device };
  const wanted = full([1], fp8Max * 2 ** -margin, options).div(amax);
  const largest = full([1], finfo(float32).max, options);
  const finite = where(wanted.isinf(), largest, wanted); // of a tiny amax
  return where(amax.gt(0).logicalAnd(amax.isfinite()), finite, scale);
}

function checked(name: string, made: unknown, tensors: number): Tensor {
  if (made instanceof Tensor && made.dtype === float32 && made.ndim === 1 && made.size(0) === tensors) return made;
  throw new TypeError(
    `DelayedScaling: ${name}: expected a function that returns a float32 tensor of shape [${tensors}]. Received: one that returned ` +
      `${made instanceof Tensor ? `${String(made.dtype)} of shape [${made.shape.join(", ")}]` : show(made)}.`,
  );
}
