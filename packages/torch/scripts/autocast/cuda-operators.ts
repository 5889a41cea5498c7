/** @file Replays calls of operators under autocast of a GPU: the dtypes of what they give. */
import * as torch from "../../src/index.js";
import { type Tensor } from "../../src/index.js";
import { BadCase, type Case, list, string } from "../parity/case.js";
import { decode, decodeKwargs, type Json } from "../parity/decode.js";
import { functionOf } from "../parity/functions.js";
import { dtypeOf, dtypesIn } from "./operators.js";
import { differsError } from "./steps.js";

/** What is said of a machine without a GPU. */
export const needsCuda = { notRun: "they need CUDA" };

/** The dtypes that a call under autocast gives, on any GPU. */
export function replayCudaOperator(c: Case): string | null | typeof needsCuda {
  if (!torch.cuda.isAvailable()) return needsCuda;
  const call = recordedCall(c, "cuda");
  let value: unknown;
  let error: unknown;
  try {
    value = torch.autocast("cuda", { dtype: dtypeOf(c) }, call);
  } catch (thrown) {
    error = thrown;
  }
  if (c.has("error")) return differsError(error, c.get("error"));
  const want = c.get("result");
  const [got, expected] = [JSON.stringify(dtypesIn(value)), JSON.stringify(want)];
  return differsError(error, undefined) ?? (got === expected ? null : `result: ${got}, expected ${expected}`);
}

/** The recorded call with values of its own on a device. */
export function recordedCall(c: Case, device: string): () => unknown {
  const f = functionOf(c.string("call"));
  const inputs = c.list("inputs");
  const shapes = c.list("shapes");
  if (inputs.length !== shapes.length) throw new BadCase("inputs and shapes: expected as many of each");
  const args = shapes.map((shape, i) => argument(inputs[i] ?? null, shape, device));
  const kwargs = c.has("kwargs") ? decodeKwargs(c.object("kwargs")) : {};
  return () => f(...args, ...(Object.keys(kwargs).length > 0 ? [kwargs] : []));
}

/** A tensor where a dtype was recorded; what is none is as it is in `shapes`. */
function argument(kind: Json, shape: Json, device: string): unknown {
  if (Array.isArray(kind)) return list(shape, "shapes").map((item, i) => argument(kind[i] ?? null, item, device));
  const name = string(kind, "inputs");
  const isTensor = Array.isArray(shape) && name in torch && name !== "list";
  return isTensor ? example(name, shape.map(Number), device) : decode(shape);
}

/** Values that any operator takes: indices 0, pivots 1, probabilities, and matrices that can be decomposed. */
function example(name: string, shape: number[], device: string): Tensor {
  const dtype = torch.dtypeOf(name);
  if (!dtype.isFloatingPoint && !dtype.isComplex)
    return torch.full(shape, dtype === torch.int32 ? 1 : 0, { dtype, device });
  const wide = torch.rand(shape, { dtype: torch.float32 }).mul(0.5).add(0.25);
  const [rows, columns] = shape.slice(-2);
  const isSquare = rows !== undefined && columns !== undefined && rows === columns;
  const values = isSquare ? wide.mul(0.2).add(torch.eye(rows)).mul(0.5) : wide;
  return (isSquare ? values.add(values.mT).mul(0.5) : values).to(dtype).to(device);
}
