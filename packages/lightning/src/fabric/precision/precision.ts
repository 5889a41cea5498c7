/** @file Precisions: in which dtypes a model computes. */
import { bfloat16, type DType, float16, float64, type nn, setDefaultDtype, type Tensor } from "@lightning-ts/torch";
import { NotAvailableError } from "../../util/errors.js";
import { rankZeroWarn } from "../../util/rank-zero.js";
import { applyToTensors } from "../move-data.js";

/** What the loops need of a precision. Counterpart: `lightning.pytorch.plugins.precision.Precision`. */
export interface Precision {
  /** Lightning's name: "32-true". */
  readonly precision: string;
  /** The module's floating-point weights in the precision's dtype; complex numbers and counts stay what they are. */
  convertModule(module: nn.Module): void;
  /** A batch with its floating-point tensors in the precision's dtype. */
  convertInput(data: unknown): unknown;
  /** Runs a function in what steps run in, and what makes modules, such as another default dtype, for what it awaits too; null for nothing. */
  readonly inStep: (<T>(fn: () => T) => T) | null;
}

/** The dtypes as they are. */
const fullPrecision: Precision = {
  precision: "32-true",
  convertModule: () => undefined,
  convertInput: (data) => data,
  inStep: null,
};

/** Weights, inputs and what steps create in one dtype. */
function truePrecision(precision: string, dtype: DType, convertModule: (module: nn.Module) => void): Precision {
  const convert = (tensor: Tensor): Tensor => (tensor.dtype.isFloatingPoint ? tensor.to(dtype) : tensor);
  return {
    precision,
    convertModule,
    convertInput: (data) => applyToTensors(data, convert),
    inStep: (fn) => setDefaultDtype(dtype, fn),
  };
}

const makers: Record<string, () => Precision> = {
  "32-true": () => fullPrecision,
  "64-true": () => truePrecision("64-true", float64, (module) => void module.double()),
  "16-true": () => truePrecision("16-true", float16, (module) => void module.half()),
  "bf16-true": () => truePrecision("bf16-true", bfloat16, (module) => void module.bfloat16()),
};

const aliases: Record<string, string> = { 64: "64-true", 32: "32-true", 16: "16-mixed", bf16: "bf16-mixed" };
const later = ["16-mixed", "bf16-mixed", "transformer-engine", "transformer-engine-float16"];

/**
 * The precision of a flag.
 *
 * @throws RangeError for an unknown name, NotAvailableError for mixed precisions
 */
export function findPrecision(flag: string | number | null): Precision {
  const text = flag === null ? "32-true" : String(flag);
  const name = aliases[text] ?? text;
  const make = makers[name];
  if (make !== undefined) return make();
  if (later.includes(name)) {
    if (text !== name) rankZeroWarn(`precision: ${text} means "${name}". Give the full name.`);
    throw new NotAvailableError(`precision: ${JSON.stringify(flag)}`, "mixed precision");
  }
  const allowed = [...Object.keys(makers), ...later, ...Object.keys(aliases)];
  throw new RangeError(`precision: expected one of ${allowed.join(", ")}. Received: ${JSON.stringify(flag)}.`);
}
