/** @file Lazy layers of normalisation have PyTorch's defaults. */
import { rand } from "../../index.js";
import { expect, it } from "vitest";
import { LazyBatchNorm1d, LazyInstanceNorm1d } from "./lazy-norm.js";

it("are affine and track statistics, also those of instances", () => {
  const layer = new LazyInstanceNorm1d();
  layer.forward(rand([2, 3, 4]));
  // As torch.nn.LazyInstanceNorm1d() of Python after its first input.
  expect(Object.keys(layer.stateDict())).toEqual([
    "weight",
    "bias",
    "running_mean",
    "running_var",
    "num_batches_tracked",
  ]);
  expect(String(layer)).toMatch(
    /^InstanceNorm1d\(3, eps=1e-05, momentum=0\.1, affine=True, .*track_running_stats=True\)$/,
  );
  const plain = new LazyInstanceNorm1d({ affine: false, trackRunningStats: false });
  expect(Object.keys(plain.stateDict())).toEqual([]);
  expect(new LazyBatchNorm1d().affine).toBe(true);
});
