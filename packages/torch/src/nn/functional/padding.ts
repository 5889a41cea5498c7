/** @file Padding. */
import type { Tensor } from "../../tensor/tensor.js";
import { bind, type Optional } from "../../util/arguments.js";
import { aten } from "../../tensor/aten.js";

/** How padded elements get their value. */
export type PadMode = "constant" | "reflect" | "replicate" | "circular";

/** Options of `pad`. */
export interface PadOptions {
  /** How padded elements get their value. Default "constant". */
  mode?: PadMode;
  /** The value of constant padding. Default 0. */
  value?: number | null;
}

const names = ["mode", "value"] as const;
const native = aten<(input: Tensor, pad: readonly number[], mode: string, value: number | null) => Tensor>("pad");

/** Pads a tensor: sizes before and after the last dimension, then the one before it, ... Counterpart: `torch.nn.functional.pad`. */
export function pad(input: Tensor, sizes: readonly number[], ...options: Optional<PadOptions, typeof names>): Tensor {
  const { mode = "constant", value = null } = bind<PadOptions>(options, names, "pad");
  return native(input, sizes, mode, value);
}
