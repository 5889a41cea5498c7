/** @file Golden layers whose weights are kept in 4 or 8 bits: made by scripts/golden/few-bits.py. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as torch from "@lightning-ts/torch";
import { DType, type Tensor, tensor } from "@lightning-ts/torch";

/** A tensor as JSON. */
export interface GoldenTensor {
  dtype: string;
  shape: number[];
  values: number[];
}

interface GoldenLayer {
  dtype: string;
  weight: GoldenTensor;
  bias: GoldenTensor;
  inputs: GoldenTensor;
  state: Record<string, GoldenTensor>;
  output: GoldenTensor;
  evaluated: GoldenTensor;
  grads: { input: GoldenTensor; bias: GoldenTensor; weight?: GoldenTensor };
}

/** A layer of 4-bit numbers. */
export interface GoldenFourBit extends GoldenLayer {
  type: "nf4" | "fp4";
  nested: boolean;
  unfolded: GoldenTensor;
}

/** A layer of 8-bit integers. */
export interface GoldenEightBit extends GoldenLayer {
  trained: boolean;
  threshold: number;
}

const path = fileURLToPath(new URL("../../test-data/few-bits.json", import.meta.url));
export const golden = JSON.parse(readFileSync(path, "utf8")) as {
  codes: { dynamic: number[] };
  four: GoldenFourBit[];
  eight: GoldenEightBit[];
};

/** The dtype of a name such as "torch.float16". */
export function dtypeOf(name: string): DType {
  const found: unknown = Reflect.get(torch, name.replace("torch.", ""));
  if (!(found instanceof DType)) throw new Error(`no dtype: ${name}`);
  return found;
}

/** The tensor that JSON holds. */
export function made({ dtype, shape, values }: GoldenTensor): Tensor {
  return tensor(values, { dtype: dtypeOf(dtype) }).view(shape);
}

/** The largest distance of two tensors, over the largest magnitude of the second. */
export function distance(a: Tensor, b: GoldenTensor): number {
  const wanted = made(b).double();
  return Number(a.detach().double().sub(wanted).abs().max()) / Math.max(Number(wanted.abs().max()), 1e-9);
}
