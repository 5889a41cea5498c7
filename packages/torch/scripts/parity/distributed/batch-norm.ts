/** @file What a rank does in a recorded case of SyncBatchNorm: its share of what one process has over the whole batch. */
import * as torch from "../../../src/index.js";
import { BadCase, list, object } from "../case.js";
import { decodeTensor, recordedTensor, type Json, type JsonObject } from "../decode.js";
import { rows } from "./nets.js";

const { nn } = torch;

const tensorOf = (value: Json | undefined): torch.Tensor | null =>
  value === undefined || value === null ? null : decodeTensor(recordedTensor(object(value, "a value").tensor ?? null));

/** What a rank gives in a case of `batchnorm.json`: the numbers of each step, where the case has a reference. */
export function batchNorm(c: JsonObject, rank: number): unknown {
  if (c.name === "cpu") {
    const net = new nn.Sequential(new nn.Linear(4, 3), new nn.BatchNorm1d(3));
    void new nn.parallel.DistributedDataParallel(nn.SyncBatchNorm.convertSyncBatchnorm(net));
    return null;
  }
  if (c.name === "cpu-forward") {
    new nn.SyncBatchNorm(3).forward(rows(2, 3));
    return null;
  }
  const reference = object(c.reference, "reference");
  const shape = list(c.shape, "shape");
  const {
    affine = true,
    track_running_stats = true,
    momentum = 0.1,
    eps = 1e-5,
    ...unknown
  } = object(c.options, "options");
  if (Object.keys(unknown).length > 0) throw new BadCase(`unknown options: ${Object.keys(unknown).join(", ")}`);
  const layer = new nn.SyncBatchNorm(Number(shape[0]), {
    affine: affine === true,
    trackRunningStats: track_running_stats === true,
    momentum: momentum === null ? null : Number(momentum),
    eps: Number(eps),
  });
  layer.train(c.train === true);
  const [weight, bias] = [tensorOf(reference.weight), tensorOf(reference.bias)];
  torch.noGrad(() => {
    if (weight !== null) layer.weight?.copy_(weight);
    if (bias !== null) layer.bias?.copy_(bias);
  });
  return list(reference.steps, "steps").map((given) => {
    const step = object(given, "a step");
    const mine = (field: string): torch.Tensor => {
      const tensor = tensorOf(list(step[field], field)[rank]);
      if (tensor === null) throw new BadCase(`${field}: nothing for rank ${rank}`);
      return tensor;
    };
    const input = mine("input").requiresGrad_();
    layer.zeroGrad();
    const output = layer.forward(input);
    output.mul(mine("cotangent")).sum().backward();
    return {
      output,
      grad_input: input.grad,
      running_mean: layer.runningMean?.clone() ?? null,
      running_var: layer.runningVar?.clone() ?? null,
      num_batches_tracked: layer.numBatchesTracked?.clone() ?? null,
      ...(layer.affine ? { grad_weight: layer.weight?.grad, grad_bias: layer.bias?.grad } : {}),
    };
  });
}
