/** @file The scalings of a linear layer as one tensor of a state dictionary. */
import { cat, float32, full, keep, Tensor, zeros } from "@lightning-ts/torch";
import { rankZeroWarnOnce } from "../../../util/rank-zero.js";
import { withoutGrad } from "../../../util/without-grad.js";
import type { LinearScalings } from "./linear-function.js";
import type { Scaling } from "./scaling.js";
import { RangeError } from "../../../util/user-errors.js";

/** The name that state dictionaries have for what is not a parameter or buffer. */
export const extraStateKey = "_extra_state";

/** Rows before the history. */
const head = 2;

/**
 * (2 + length, 3), float32. Columns: input, weight, gradient of the output. Rows: the scales; how many steps ago they were computed; the
 * history of amaxes, the newest last. (0) for a layer that did not compute with 8-bit floats yet.
 */
export function packScalings(scalings: LinearScalings | null): Tensor {
  if (scalings === null) return zeros([0], { dtype: float32 });
  const columns = ({ scale, history, age }: Scaling): Tensor =>
    cat([scale.unsqueeze(0), full([1, scale.size(0)], age, { dtype: float32, device: scale.device }), history]);
  return withoutGrad(() => cat([columns(scalings.forward), columns(scalings.backward)], 1));
}

/** Whether a value has the form of what `packScalings` makes. */
export function isScales(value: unknown): boolean {
  if (!(value instanceof Tensor) || !value.dtype.isFloatingPoint) return false;
  const [rows = 0, columns] = value.shape;
  return value.ndim === 1 ? rows === 0 : value.ndim === 2 && rows > head && columns === 3;
}

/**
 * The scalings that a tensor of `packScalings` holds. A host-device synchronisation.
 *
 * @param key the tensor's name, for messages
 * @returns null for a layer that did not compute with 8-bit floats yet, and for what Python's package saved, with a warning
 * @throws RangeError for a tensor of another form
 */
export function unpackScalings(state: Tensor, key: string): LinearScalings | null {
  if (state.numel() === 0) return null;
  if (!state.dtype.isFloatingPoint) {
    rankZeroWarnOnce(
      `${key}: the scales that the Python package transformer-engine saved are pickled objects, which are not read. The layer's scales start over.`,
    );
    return null;
  }
  if (!isScales(state)) {
    throw new RangeError(
      `${key}: expected the scales of a transformerEngine.Linear, a tensor of shape [2 + history, 3]. Received: shape ` +
        `[${state.shape.join(", ")}]. Load a checkpoint of the same model, or remove the entry.`,
    );
  }
  const length = state.size(0) - head;
  const part = (from: number, tensors: number): Scaling =>
    keep({
      scale: state.select(0, 0).narrow(0, from, tensors).to(float32).clone(),
      history: state.narrow(0, head, length).narrow(1, from, tensors).to(float32).clone(),
      amaxes: Array<Tensor | null>(tensors).fill(null),
      age: state.select(0, 1).select(0, from).item(),
    });
  return withoutGrad(() => ({ forward: part(0, 2), backward: part(2, 1) }));
}
