/** @file What the initialisers compute from a tensor's shape and the activation after it. */
import { bind, type Optional, shown } from "../../util/arguments.js";
import { RangeError } from "../../util/user-errors.js";

/** Activations that have a recommended gain. */
export type Nonlinearity =
  | "linear"
  | "conv1d"
  | "conv2d"
  | "conv3d"
  | "conv_transpose1d"
  | "conv_transpose2d"
  | "conv_transpose3d"
  | "sigmoid"
  | "tanh"
  | "relu"
  | "leaky_relu"
  | "selu";

/** Whether the variance of the forward or of the backward pass is kept. */
export type FanMode = "fan_in" | "fan_out";

/**
 * The recommended gain of an activation. Counterpart: `torch.nn.init.calculate_gain`.
 *
 * @param param the slope of "leaky_relu", 0.01 by default
 * @throws RangeError for an unknown activation
 */
export function calculateGain(
  nonlinearity: Nonlinearity,
  ...options: Optional<{ param?: number | null }, readonly ["param"]>
): number {
  const { param } = bind<{ param?: number | null }>(options, ["param"], "calculateGain");
  switch (nonlinearity) {
    case "linear":
    case "conv1d":
    case "conv2d":
    case "conv3d":
    case "conv_transpose1d":
    case "conv_transpose2d":
    case "conv_transpose3d":
    case "sigmoid":
      return 1;
    case "tanh":
      return 5 / 3;
    case "relu":
      return Math.sqrt(2);
    case "leaky_relu": {
      const slope = param ?? 0.01;
      if (typeof slope !== "number") throw new RangeError(`negative_slope ${shown(slope)} not a valid number`);
      return Math.sqrt(2 / (1 + slope ** 2));
    }
    case "selu":
      return 3 / 4;
    default:
      throw new RangeError(`Unsupported nonlinearity ${shown(nonlinearity)}`);
  }
}

/** Inputs and outputs of one unit of a weight (out, in, ...). */
export function fans(shape: readonly number[]): [fanIn: number, fanOut: number] {
  const [out, inputs, ...field] = shape;
  if (out === undefined || inputs === undefined) {
    throw new RangeError(
      "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions. Initialise it otherwise.",
    );
  }
  const size = field.reduce((product, length) => product * length, 1);
  return [inputs * size, out * size];
}

/** One of the two fans. */
export function fanOf(shape: readonly number[], mode: FanMode): number {
  if (mode !== "fan_in" && mode !== "fan_out") {
    throw new RangeError(`Mode ${shown(mode)} not supported, please use one of ['fan_in', 'fan_out']`);
  }
  const [fanIn, fanOut] = fans(shape);
  return mode === "fan_in" ? fanIn : fanOut;
}
