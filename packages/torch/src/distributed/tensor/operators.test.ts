/** @file Operators on DTensors give what they give on plain tensors, with their gradients, wherever the parts lie. */
import { describe, expect, it } from "vitest";
import { inRanks } from "../../../scripts/testing/ranks.js";
import type * as Torch from "../../index.js";
import type { Tensor } from "../../index.js";

/** Each operator with the shapes of its tensors: first those that are cut in all ways, then others that all processes have. */
const calls: Record<string, [source: string, shapes: number[][], rest?: number[][]]> = {
  add: [
    "(t, a, b) => a.add(b)",
    [
      [5, 4],
      [5, 4],
    ],
  ],
  "add broadcast": ["(t, a, b) => a.add(b)", [[5, 4], [4]]],
  "add alpha": [
    "(t, a, b) => a.sub(b, { alpha: 3 })",
    [
      [5, 4],
      [5, 1],
    ],
  ],
  mul: [
    "(t, a, b) => a.mul(b)",
    [
      [5, 4],
      [5, 4],
    ],
  ],
  div: [
    "(t, a, b) => a.div(b.exp())",
    [
      [5, 4],
      [5, 4],
    ],
  ],
  scalars: ["(t, a) => a.mul(3).add(1).div(2).neg()", [[5, 4]]],
  unary: ["(t, a) => a.sin().exp().tanh().sigmoid().relu()", [[5, 4]]],
  gelu: ["(t, a) => t.nn.functional.gelu(a)", [[5, 4]]],
  silu: ["(t, a) => t.nn.functional.silu(a)", [[5, 4]]],
  softplus: ["(t, a) => t.nn.functional.softplus(a)", [[5, 4]]],
  elu: ["(t, a) => t.nn.functional.elu(a)", [[5, 4]]],
  "log sigmoid": ["(t, a) => t.nn.functional.logsigmoid(a)", [[5, 4]]],
  clamp: ["(t, a) => a.clamp(-0.5, 0.5)", [[5, 4]]],
  where: [
    "(t, a, b) => t.where(a.gt(0), a, b)",
    [
      [5, 4],
      [5, 4],
    ],
  ],
  "masked fill": ["(t, a) => a.maskedFill(a.gt(0), 2)", [[5, 4]]],
  maximum: [
    "(t, a, b) => t.maximum(a, b)",
    [
      [5, 4],
      [5, 4],
    ],
  ],
  lerp: [
    "(t, a, b) => a.lerp(b, 0.3)",
    [
      [5, 4],
      [5, 4],
    ],
  ],
  addcmul: [
    "(t, a, b) => a.addcmul(a, b, { value: 2 })",
    [
      [5, 4],
      [5, 4],
    ],
  ],
  pow: ["(t, a) => a.pow(3).add(a.abs().pow(0.5))", [[5, 4]]],
  sum: ["(t, a) => a.sum()", [[5, 4]]],
  "sum dim": ["(t, a) => a.sum(1).add(a.sum(0, true).sum())", [[5, 4]]],
  mean: ["(t, a) => a.mean()", [[5, 4]]],
  "mean dim": ["(t, a) => a.mean(0)", [[5, 4]]],
  max: ["(t, a) => a.max()", [[5, 4]]],
  amax: ["(t, a) => a.amax(1)", [[5, 4]]],
  amin: ["(t, a) => a.amin([0])", [[5, 4]]],
  "max dim": ["(t, a) => a.max(1).values", [[5, 4]]],
  "min dim": ["(t, a) => a.min(0).values", [[5, 4]]],
  prod: ["(t, a) => a.prod()", [[3, 2]]],
  "prod dim": ["(t, a) => a.prod(1)", [[3, 2]]],
  variance: ["(t, a) => a.var(0).add(a.std())", [[5, 4]]],
  logsumexp: ["(t, a) => a.logsumexp([1])", [[5, 4]]],
  norm: ["(t, a) => a.norm()", [[5, 4]]],
  "norm 3": ["(t, a) => t.linalg.vectorNorm(a, 3)", [[5, 4]]],
  "norm inf": ["(t, a) => t.linalg.vectorNorm(a, Infinity)", [[5, 4]]],
  "norm dim": ["(t, a) => t.linalg.vectorNorm(a, 2, [1])", [[5, 4]]],
  cumsum: ["(t, a) => a.cumsum(1)", [[5, 4]]],
  softmax: ["(t, a) => a.softmax(1)", [[5, 4]]],
  "softmax 0": ["(t, a) => a.softmax(0)", [[5, 4]]],
  "log softmax": ["(t, a) => a.logSoftmax(-1)", [[5, 4]]],
  sort: ["(t, a) => a.sort(1).values", [[5, 4]]],
  topk: ["(t, a) => a.topk(2, 1).values", [[5, 4]]],
  mm: [
    "(t, a, b) => a.mm(b)",
    [
      [5, 4],
      [4, 3],
    ],
  ],
  matmul: [
    "(t, a, b) => a.matmul(b)",
    [
      [2, 5, 4],
      [4, 3],
    ],
  ],
  bmm: [
    "(t, a, b) => a.bmm(b)",
    [
      [3, 5, 4],
      [3, 4, 2],
    ],
  ],
  mv: ["(t, a, b) => a.matmul(b)", [[5, 4], [4]]],
  dot: ["(t, a, b) => a.dot(b)", [[5], [5]]],
  linear: [
    "(t, a, b, c) => t.nn.functional.linear(a, b, c)",
    [
      [5, 4],
      [3, 4],
    ],
    [[3]],
  ],
  "linear 3d": [
    "(t, a, b, c) => t.nn.functional.linear(a, b, c)",
    [
      [2, 5, 4],
      [3, 4],
    ],
    [[3]],
  ],
  addmm: [
    "(t, a, b, c) => t.addmm(c, a, b, { beta: 0.5, alpha: 2 })",
    [
      [5, 4],
      [4, 3],
    ],
    [[3]],
  ],
  baddbmm: [
    "(t, a, b, c) => t.baddbmm(c, a, b)",
    [
      [3, 5, 4],
      [3, 4, 2],
    ],
    [[5, 2]],
  ],
  transpose: ["(t, a) => a.t().mul(2)", [[5, 4]]],
  permute: ["(t, a) => a.permute(2, 0, 1)", [[3, 5, 4]]],
  unsqueeze: ["(t, a) => a.unsqueeze(1)", [[5, 4]]],
  squeeze: ["(t, a) => a.unsqueeze(1).squeeze(1)", [[5, 4]]],
  flatten: ["(t, a) => a.reshape(-1)", [[4, 6]]],
  unflatten: ["(t, a) => a.reshape(2, 2, 6)", [[4, 6]]],
  heads: ["(t, a) => a.reshape(2, 3, 4, 2).transpose(1, 2)", [[2, 3, 8]]],
  expand: ["(t, a) => a.unsqueeze(0).expand(3, 5, 4)", [[5, 4]]],
  select: ["(t, a) => a.select(1, 2)", [[5, 4]]],
  slice: ["(t, a) => a.narrow(0, 1, 3)", [[5, 4]]],
  at: ["(t, a) => a.at(t.slice(1, null), 2)", [[5, 4]]],
  split: ["(t, a) => a.split(2, 1)[1]", [[5, 4]]],
  chunk: ["(t, a) => a.chunk(2, 0)[0]", [[5, 4]]],
  unbind: ["(t, a) => { const [x, y] = a.unbind(1); return x.add(y); }", [[5, 4]]],
  cat: [
    "(t, a, b) => t.cat([a, b], 0)",
    [
      [5, 4],
      [3, 4],
    ],
  ],
  stack: [
    "(t, a, b) => t.stack([a, b], 1)",
    [
      [5, 4],
      [5, 4],
    ],
  ],
  flip: ["(t, a) => a.flip(1)", [[5, 4]]],
  roll: ["(t, a) => a.roll(1, 0)", [[5, 4]]],
  tril: ["(t, a) => a.tril()", [[4, 4]]],
  diagonal: ["(t, a) => a.diagonal()", [[4, 4]]],
  "layer norm": ["(t, a, b, c) => t.nn.functional.layerNorm(a, [4], b, c)", [[2, 5, 4]], [[4], [4]]],
  "rms norm": ["(t, a, b) => t.nn.functional.rmsNorm(a, [4], b)", [[2, 5, 4]], [[4]]],
  "group norm": ["(t, a, b, c) => t.nn.functional.groupNorm(a, 2, b, c)", [[3, 4, 5]], [[4], [4]]],
  attention: [
    "(t, a, b, c) => t.nn.functional.scaledDotProductAttention(a, b, c)",
    [
      [2, 4, 5, 3],
      [2, 4, 5, 3],
    ],
    [[2, 4, 5, 3]],
  ],
  "causal attention": [
    "(t, a, b, c) => t.nn.functional.scaledDotProductAttention(a, b, c, { isCausal: true })",
    [
      [2, 4, 5, 3],
      [2, 4, 5, 3],
    ],
    [[2, 4, 5, 3]],
  ],
  convolution: [
    "(t, a, b, c) => t.nn.functional.conv2d(a, b, c)",
    [
      [3, 2, 5, 5],
      [4, 2, 3, 3],
    ],
    [[4]],
  ],
  "max pool": ["(t, a) => t.nn.functional.maxPool2d(a, 2)", [[3, 2, 4, 4]]],
  "average pool": ["(t, a) => t.nn.functional.avgPool2d(a, 2)", [[3, 2, 4, 4]]],
  "mse loss": [
    "(t, a, b) => t.nn.functional.mseLoss(a, b)",
    [
      [5, 4],
      [5, 4],
    ],
  ],
  "l1 loss": [
    "(t, a, b) => t.nn.functional.l1Loss(a, b)",
    [
      [5, 4],
      [5, 4],
    ],
  ],
  clone: ["(t, a) => a.clone().contiguous().to(t.float64)", [[5, 4]]],
  "zeros like": ["(t, a) => t.zerosLike(a).add(a)", [[5, 4]]],
  "in place": [
    "(t, a, b) => a.mul(1).add_(b).mul_(2)",
    [
      [5, 4],
      [5, 4],
    ],
  ],
  einsum: [
    "(t, a, b) => t.einsum('ij,jk->ki', a, b)",
    [
      [5, 4],
      [4, 3],
    ],
  ],
  "index select": [
    "(t, a) => { const i = t.tensor([4, 0, 2], { dtype: t.int64 }); const { DTensor, distributeTensor } = t.distributed.tensor; return a.indexSelect(0, a instanceof DTensor ? distributeTensor(i, a.deviceMesh) : i); }",
    [[5, 4]],
  ],
};

/** What a rank is told. */
interface Task {
  calls: typeof calls;
  mesh: number[];
  /** Of all combinations of placements, one of so many. */
  every: number;
}

/** Compares all calls on plain tensors and DTensors; what differs. It names nothing outside, as its text goes to the ranks. */
function compare(torch: typeof Torch, _rank: number, task: Task): { wrong: string[]; count: number } {
  const { distributed } = torch;
  const { distributeTensor, DTensor, Partial, Replicate, Shard } = distributed.tensor;
  const mesh = distributed.initDeviceMesh("cpu", task.mesh);
  const coordinate = mesh.getCoordinate() ?? [];
  const wrong: string[] = [];
  let [count, seen] = [0, 0];
  for (const [name, [source, cut, rest = []]] of Object.entries(task.calls)) {
    // The text of a function of this test.
    const call = (0, eval)(source) as (t: typeof torch, ...tensors: Tensor[]) => Tensor;
    const data = [...cut, ...rest].map((shape, i) => {
      const elements = shape.reduce((product, size) => product * size, 1);
      return torch
        .arange(elements)
        .add(1 + i)
        .mul(1.7)
        .sin()
        .reshape(shape);
    });
    // For each tensor one placement a dimension of the mesh: a number is a shard's.
    const combinations = cut
      .flatMap((shape) => task.mesh.map(() => ["R", "P", ...shape.map((_, dim) => dim)]))
      .reduce<(string | number)[][]>((all, ways) => all.flatMap((one) => ways.map((way) => [...one, way])), [[]]);
    for (const combination of combinations) {
      if (seen++ % task.every !== 0) continue;
      const about = `${name} ${combination.join(" ")}`;
      try {
        const plain = data.map((one) => one.clone().requiresGrad_());
        const parts = data.map((one, i) => {
          const ways = task.mesh.map((_, dim) =>
            i < cut.length ? (combination[i * task.mesh.length + dim] ?? "R") : "R",
          );
          const kept = ways.map((way) => (typeof way === "number" ? new Shard(way) : new Replicate()));
          const placements = ways.map((way, dim) => (way === "P" ? new Partial() : (kept[dim] ?? new Replicate())));
          const share = ways.reduce<number>(
            (part, way, dim) => part * (way !== "P" ? 1 : coordinate[dim] === 0 ? 0.25 : 0.75),
            1,
          );
          const local = distributeTensor(one, mesh, kept).toLocal().mul(share);
          const whole = { shape: one.shape, stride: one.stride() };
          return DTensor.fromLocal(local, mesh, placements, whole).detach().requiresGrad_();
        });
        const outcomes = [plain, parts].map((tensors) => {
          const y = call(torch, ...tensors);
          if (tensors === parts && !(y instanceof DTensor)) wrong.push(`${about}: gives a plain tensor`);
          const whole = y instanceof DTensor ? y.fullTensor() : y;
          whole.mul(torch.arange(whole.numel()).add(1).cos().reshape(whole.shape)).sum().backward();
          return [whole, ...tensors.map(({ grad }) => (grad instanceof DTensor ? grad.fullTensor() : grad))];
        });
        const [want = [], got = []] = outcomes;
        want.forEach((tensor, i) => {
          const other = got[i] ?? null;
          const isSame =
            tensor === null || other === null
              ? tensor === other
              : tensor.shape.join() === other.shape.join() && torch.allclose(tensor, other, { rtol: 1e-4, atol: 1e-5 });
          if (!isSame) wrong.push(`${about}: result ${i} is ${String(other)}, expected ${String(tensor)}`);
        });
        count++;
      } catch (error) {
        wrong.push(`${about}: ${error instanceof Error ? error.message.slice(0, 300) : String(error)}`);
      }
    }
  }
  return { wrong, count };
}

describe("operators on DTensors are those on plain tensors, with gradients", { timeout: 300_000 }, () => {
  it("on a mesh of one dimension", async () => {
    const results = await inRanks(2, compare, { calls, mesh: [2], every: 1 }, { limit: 280 });
    expect(results.map(({ wrong }) => wrong)).toEqual([[], []]);
    expect(results[0]?.count).toBeGreaterThan(500);
  });

  it("on a mesh of two dimensions", async () => {
    const results = await inRanks(4, compare, { calls, mesh: [2, 2], every: 31 }, { limit: 280 });
    expect(results.map(({ wrong }) => wrong)).toEqual([[], [], [], []]);
    expect(results[0]?.count).toBeGreaterThan(200);
  });
});
