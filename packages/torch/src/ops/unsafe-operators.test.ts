/** @file Operators whose kernels trust their arguments: wrong ones are an error, and right ones give what autograd gets from the same kernels. */
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";

type Call = (...args: unknown[]) => unknown;
type Args = readonly unknown[];

/** One operator with arguments that it takes, what it must give for them, and arguments that it must refuse. */
interface Case {
  readonly name: string;
  /** Without it, the arguments decide. */
  readonly overload?: string;
  readonly args: Args;
  readonly want?: () => readonly (torch.Tensor | null)[];
  /** Replacements of arguments, by their positions. */
  readonly bad: readonly Readonly<Record<number, unknown>>[];
}

function operator(name: string, overload?: string): Call {
  const packet = Reflect.get(torch.ops.aten, name) as Call;
  return overload === undefined ? packet : (Reflect.get(packet, overload) as Call);
}
const call = (name: string, ...args: unknown[]): unknown => operator(name)(...args);
const tensors = (value: unknown): torch.Tensor[] => (Array.isArray(value) ? value : [value]) as torch.Tensor[];

/** Different numbers in any shape. */
function numbers(shape: readonly number[], from = 0): torch.Tensor {
  const count = shape.reduce((a, b) => a * b, 1);
  return torch
    .arange(count)
    .mul(0.37)
    .add(from)
    .sin()
    .reshape([...shape]);
}
const indices = (values: readonly number[]): torch.Tensor => torch.tensor([...values], { dtype: torch.int64 });
/** The same elements, with others between them in memory. */
const spread = (t: torch.Tensor): torch.Tensor => torch.stack([t, t.neg()], -1).select(-1, 0);
const all = [true, true, true];
const longer = numbers([4_000_000]);

/** Gradients of `forward` for inputs, with `grad` for its output. */
function gradients(forward: (...inputs: torch.Tensor[]) => torch.Tensor, grad: torch.Tensor, inputs: torch.Tensor[]) {
  const leaves = inputs.map((input) => input.detach().clone().requiresGrad_());
  return torch.autograd.grad(forward(...leaves), leaves, { gradOutputs: grad });
}

const x = numbers([3, 4, 5, 5]);
const grad = numbers([3, 4, 5, 5], 2);
const weight = numbers([4], 3);
const bias = numbers([4], 4);
const mean = numbers([4], 5);
const variance = numbers([4], 6).abs().add(0.5);
const [, saveMean, saveInvstd] = tensors(call("native_batch_norm", x, weight, bias, null, null, true, 0.1, 1e-5));
const normalized =
  (training: boolean) =>
  (...[input, w, b]: torch.Tensor[]): torch.Tensor =>
    torch.nn.functional.batchNorm(input as torch.Tensor, mean.clone(), variance.clone(), {
      weight: w,
      bias: b,
      training,
      eps: 1e-5,
    });
const batchGradients = (training: boolean) => () => gradients(normalized(training), grad, [x, weight, bias]);

const [, groupMean, groupRstd] = tensors(call("native_group_norm", x, weight, bias, 3, 4, 25, 2, 1e-5));
const groups = (input: torch.Tensor, w?: torch.Tensor, b?: torch.Tensor): torch.Tensor =>
  torch.nn.functional.groupNorm(input, 2, { weight: w, bias: b, eps: 1e-5 });
const five = numbers([5], 7);
const [, layerMean, layerRstd] = tensors(call("native_layer_norm", x, [5], five, five, 1e-5));
const layers = (input: torch.Tensor, w?: torch.Tensor, b?: torch.Tensor): torch.Tensor =>
  torch.nn.functional.layerNorm(input, [5], { weight: w, bias: b, eps: 1e-5 });

const badBatchForward = [
  { 0: longer },
  { 1: longer },
  { 1: numbers([3]) },
  { 2: numbers([0]) },
  { 3: numbers([1]) },
  { 4: longer },
];

const norms: Case[] = [
  {
    name: "native_batch_norm",
    args: [x, weight, bias, mean, variance, false, 0.1, 1e-5],
    want: () => [normalized(false)(x, weight, bias)],
    bad: [...badBatchForward, { 3: null }, { 3: null, 4: null }],
  },
  {
    name: "native_batch_norm",
    args: [x, weight, bias, null, null, true, 0.1, 1e-5],
    want: () => [normalized(true)(x, weight, bias)],
    bad: badBatchForward,
  },
  {
    name: "_native_batch_norm_legit",
    args: [x, weight, bias, mean.clone(), variance.clone(), true, 0.1, 1e-5],
    want: () => [normalized(true)(x, weight, bias)],
    bad: badBatchForward,
  },
  {
    name: "_native_batch_norm_legit",
    overload: "no_stats",
    args: [x, weight, bias, true, 0.1, 1e-5],
    want: () => [normalized(true)(x, weight, bias)],
    bad: [{ 1: longer }, { 2: numbers([1]) }, { 3: false }],
  },
  {
    name: "_native_batch_norm_legit_functional",
    args: [x, weight, bias, mean, variance, false, 0.1, 1e-5],
    want: () => [normalized(false)(x, weight, bias)],
    bad: badBatchForward,
  },
  {
    name: "_native_batch_norm_legit_no_training",
    args: [x, weight, bias, mean, variance, 0.1, 1e-5],
    want: () => [normalized(false)(x, weight, bias)],
    bad: badBatchForward,
  },
  {
    name: "_batch_norm_no_update",
    args: [x, weight, bias, mean, variance, 0.1, 1e-5],
    want: () => [normalized(false)(x, weight, bias)],
    bad: [...badBatchForward, { 3: null }, { 4: null }],
  },
  {
    name: "_batch_norm_with_update",
    args: [x, weight, bias, mean.clone(), variance.clone(), 0.1, 1e-5],
    want: () => [normalized(true)(x, weight, bias)],
    bad: badBatchForward,
  },
  {
    name: "_batch_norm_with_update_functional",
    args: [x, weight, bias, mean, variance, 0.1, 1e-5],
    want: () => [normalized(true)(x, weight, bias)],
    bad: badBatchForward,
  },
  {
    name: "batch_norm_update_stats",
    args: [x, mean.clone(), variance.clone(), 0.1],
    want: () => [x.mean([0, 2, 3])],
    bad: [{ 0: longer }, { 1: numbers([1]) }, { 2: longer }],
  },
  {
    name: "native_batch_norm_backward",
    args: [grad, x, weight, null, null, saveMean, saveInvstd, true, 1e-5, all],
    want: batchGradients(true),
    bad: [
      { 0: longer },
      { 1: longer },
      { 2: numbers([3]) },
      { 5: null },
      { 6: null },
      { 5: numbers([1]) },
      { 6: longer },
      { 7: false },
    ],
  },
  {
    name: "native_batch_norm_backward",
    args: [grad, x, weight, mean, variance, null, numbers([0]), false, 1e-5, all],
    want: batchGradients(false),
    bad: [{ 0: numbers([3, 4]) }, { 3: null }, { 4: null }, { 4: numbers([3]) }, { 5: numbers([3]) }, { 7: true }],
  },
  {
    name: "batch_norm_backward",
    args: [grad, x, weight, null, null, saveMean, saveInvstd, true, 1e-5, all, numbers([0])],
    want: batchGradients(true),
    bad: [{ 0: longer }, { 2: numbers([1]) }, { 5: null }, { 6: numbers([3]) }, { 7: false }],
  },
  {
    name: "_batch_norm_impl_index_backward",
    args: [0, x, grad, weight, null, null, saveMean, saveInvstd, true, 1e-5, all, numbers([0])],
    want: batchGradients(true),
    bad: [{ 1: longer }, { 2: longer }, { 3: numbers([1]) }, { 6: null }, { 7: numbers([3]) }, { 8: false }],
  },
  {
    name: "native_group_norm",
    args: [x, weight, bias, 3, 4, 25, 2, 1e-5],
    want: () => [groups(x, weight, bias)],
    bad: [
      { 6: 0 },
      { 6: -2 },
      { 6: 3 },
      { 3: 400_000 },
      { 3: -3 },
      { 5: 0 },
      { 1: numbers([1]) },
      { 2: longer },
      { 1: spread(weight) },
    ],
  },
  {
    name: "native_group_norm_backward",
    args: [grad, x, groupMean, groupRstd, weight, 3, 4, 25, 2, all],
    want: () => gradients(groups, grad, [x, weight, bias]),
    bad: [
      ...[
        { 8: 0 },
        { 8: 3 },
        { 5: 400_000 },
        { 0: numbers([3, 4]) },
        { 1: numbers([2]) },
        { 2: numbers([1]) },
        { 3: longer },
      ],
      ...[
        { 4: numbers([1]) },
        { 0: spread(grad) },
        { 1: spread(x) },
        { 2: spread(groupMean as torch.Tensor) },
        { 4: spread(weight) },
      ],
    ],
  },
  {
    name: "native_layer_norm_backward",
    args: [grad, x, [5], layerMean, layerRstd, five, five, all],
    want: () => gradients(layers, grad, [x, five, five]),
    bad: [
      ...[
        { 0: numbers([5]) },
        { 2: [] },
        { 2: [4] },
        { 2: [1, 1, 1, 1, 5] },
        { 3: numbers([1]) },
        { 4: numbers([1, 1, 1, 1]) },
      ],
      ...[{ 5: numbers([4]) }, { 6: longer }, { 3: spread(layerMean as torch.Tensor) }],
    ],
  },
];

const functional = torch.nn.functional;
/** The backward of a pool: the gradient and the indices are the last of the forward pass. */
function pool(
  name: string,
  before: Args,
  input: torch.Tensor,
  forward: (x: torch.Tensor) => [torch.Tensor, torch.Tensor],
): Case {
  const [out, index] = forward(input);
  const given = numbers(out.shape, 3);
  const last = 2 + before.length;
  const bad = [
    ...[{ 0: numbers([1]) }, { 0: longer }, { 1: numbers([2, 2]) }, { 1: input.narrow(0, 0, 1) }],
    ...[{ [last]: index.add(1e12) }, { [last]: index.sub(1e12) }, { [last]: indices([0]) }],
    ...(name.startsWith("fractional") ? [{ 2: [] }, { 3: [] }] : []),
  ];
  return {
    name,
    args: [given, input, ...before, index],
    want: () => gradients((t) => forward(t)[0], given, [input]),
    bad,
  };
}
const volume = numbers([2, 3, 4, 4, 4]);
const window = (d: number): Args => [2, 2, 0, 1].map((n) => Array<number>(d).fill(n));
const samples2 = torch.rand([3, 4, 2]);
const samples3 = torch.rand([2, 3, 3]);
type Pooled = [torch.Tensor, torch.Tensor];

const pools: Case[] = [
  pool(
    "max_pool2d_with_indices_backward",
    [...window(2), false],
    x,
    (t) => call("max_pool2d_with_indices", t, [2, 2]) as Pooled,
  ),
  pool(
    "max_pool3d_with_indices_backward",
    [...window(3), false],
    volume,
    (t) => call("max_pool3d_with_indices", t, [2, 2, 2]) as Pooled,
  ),
  pool("adaptive_max_pool2d_backward", [], x, (t) => call("adaptive_max_pool2d", t, [2, 2]) as Pooled),
  pool("adaptive_max_pool3d_backward", [], volume, (t) => call("adaptive_max_pool3d", t, [2, 2, 2]) as Pooled),
  pool(
    "fractional_max_pool2d_backward",
    [
      [2, 2],
      [3, 3],
    ],
    x,
    (t) => call("fractional_max_pool2d", t, [2, 2], [3, 3], samples2) as Pooled,
  ),
  pool(
    "fractional_max_pool3d_backward",
    [
      [2, 2, 2],
      [2, 2, 2],
    ],
    volume,
    (t) => call("fractional_max_pool3d", t, [2, 2, 2], [2, 2, 2], samples3) as Pooled,
  ),
  ...[
    { name: "fractional_max_pool2d", args: [x, [2, 2], [3, 3], samples2], samples: samples2 },
    { name: "fractional_max_pool3d", args: [volume, [2, 2, 2], [2, 2, 2], samples3], samples: samples3 },
  ].map(({ name, args, samples }) => ({
    name,
    args,
    bad: [1e18, -1e9, NaN, Infinity].map((value) => ({ 3: torch.fullLike(samples, value) })),
  })),
  {
    name: "max_pool1d",
    args: [volume.at(0), [2], [1], [1], [1]],
    // Numbers that PyTorch's layer cuts to 32 bits: it runs for hours, or reads outside of the input.
    bad: [2 ** 31, 2 ** 32, 2 ** 40, 2n ** 63n - 1n].flatMap((n) => [1, 2, 3, 4].map((at) => ({ [at]: [n] }))),
  },
  {
    name: "max_pool1d",
    args: [volume.at(0), [2 ** 16 + 1], [1], [2 ** 15], [1]],
    bad: [{ 4: [2 ** 16] }, { 1: [2 ** 31 - 1], 3: [2 ** 30 - 1] }],
  },
];

const rows = numbers([4, 3]);
const places = indices([0, 2, 2, 5]);
const embedded = (sparse: boolean) => () =>
  gradients((t) => functional.embedding(places, t, { sparse }), rows, [numbers([6, 3])]);
const badPlaces = [1e9, -1, 6].map((place) => ({ 1: indices([0, 1, 2, place]) }));
const complexes = torch.complex(numbers([4, 6]), numbers([4, 6], 1));

/** Paddings of one kind in one number of dimensions. */
function padding(kind: "reflection" | "replication", input: torch.Tensor): Case {
  const d = input.dim() - 2;
  const pads = Array.from({ length: 2 * d }, (_, i) => (i % 2) + 1);
  const forward = (t: torch.Tensor): torch.Tensor => call(`${kind}_pad${d}d`, t, pads) as torch.Tensor;
  const given = numbers(forward(input).shape, 2);
  return {
    name: `${kind}_pad${d}d_backward`,
    args: [given, input, pads],
    want: () => gradients((t) => forward(t), given, [input]),
    bad: [
      ...[
        { 2: [] },
        { 2: [1] },
        { 2: [...pads, 0] },
        { 2: pads.map((n) => n * 1e6) },
        { 0: input },
        { 0: numbers([1]) },
      ],
      ...[{ 0: given.narrow(0, 0, 1) }, { 1: numbers([2, 2, 2, 2, 2, 2, 2]) }, { 1: numbers([3]) }],
    ],
  };
}

const cell = [numbers([1, 2]), numbers([8, 2]), numbers([8, 2]), numbers([8]), numbers([8])];
const others: Case[] = [
  {
    name: "embedding_dense_backward",
    args: [rows, places, 6, -1, false],
    want: embedded(false),
    bad: [
      ...badPlaces,
      { 2: 1 },
      { 2: -1 },
      { 0: numbers([4]) },
      { 0: numbers([]) },
      { 1: indices([1e9, 0, 0, 0]), 4: true },
    ],
  },
  { name: "embedding_backward", args: [rows, places, 6, -1, false, false], want: embedded(false), bad: badPlaces },
  {
    name: "embedding_sparse_backward",
    args: [rows, places, 6, -1, false],
    want: () => embedded(true)().map((t) => t?.toDense() ?? null),
    bad: badPlaces,
  },
  {
    name: "_fft_c2c",
    args: [complexes, [0, 1], 0, true],
    want: () => [torch.fft.fft2(complexes)],
    bad: [[2], [-1], [0, 0], [2 ** 52, 1000, 1, 1]].map((dim) => ({ 1: dim })),
  },
  { name: "_fft_c2c", args: [complexes, [], 0, true], want: () => [complexes], bad: [{ 1: [7] }] },
  {
    name: "_fft_r2c",
    args: [rows, [1], 0, true],
    want: () => [torch.fft.rfft(rows)],
    bad: [[], [2], [-1], [2 ** 52, 1000, 1, 1]].map((dim) => ({ 1: dim })),
  },
  {
    name: "_fft_c2r",
    args: [complexes, [1], 2, 10],
    want: () => [torch.fft.irfft(complexes)],
    bad: [{ 1: [] }, { 1: [2] }, { 1: [-1] }, { 3: 1e9 }, { 3: -4 }],
  },
  ...(["reflection", "replication"] as const).flatMap((kind) =>
    [numbers([2, 3, 6]), x, volume].map((input) => padding(kind, input)),
  ),
  {
    name: "_slow_conv2d_backward",
    overload: "output_mask",
    args: [numbers([3, 2, 3, 3]), x, numbers([2, 4, 3, 3]), [3, 3], [1, 1], [0, 0], all],
    want: () =>
      gradients((a, w, b) => functional.conv2d(a, w, { bias: b }), numbers([3, 2, 3, 3]), [
        x,
        numbers([2, 4, 3, 3]),
        numbers([2]),
      ]),
    bad: [{ 3: [3] }, { 4: [] }, { 4: [1] }, { 5: [] }],
  },
  { name: "_stack", args: [[rows, rows], 0], want: () => [torch.stack([rows, rows])], bad: [{ 0: [] }, { 1: 9 }] },
  {
    name: "quantized_lstm_cell",
    args: [cell[0], [numbers([1, 2]), numbers([1, 2])], ...cell.slice(1), rows, rows, rows, rows, 1, 1, 0, 0],
    bad: [{ 1: [] }, { 1: [numbers([1, 2])] }],
  },
  ...["_cummax_helper", "_cummin_helper"].map((name) => ({
    name,
    args: [rows, torch.emptyLike(rows), torch.emptyLike(rows, { dtype: torch.int64 }), 0],
    want: () => [],
    bad: [
      { 0: longer },
      { 1: numbers([1]) },
      { 2: indices([0]) },
      { 3: 5 },
      { 0: numbers([0]), 1: numbers([0]), 2: indices([]) },
    ],
  })),
  {
    name: "_convert_indices_from_coo_to_csr",
    args: [places, 6],
    want: () => [indices([0, 1, 1, 3, 3, 3, 4])],
    bad: [...[1e9, -1e9, 6].map((place) => ({ 0: indices([0, 1, place]) })), { 1: 2 }, { 1: -1 }],
  },
  {
    name: "_nnpack_spatial_convolution",
    args: [x, numbers([2, 4, 3, 3]), null, [0, 0], [1, 1]],
    bad: [{ 3: [] }, { 4: [] }, { 4: [1] }, { 4: [0, 1] }, { 0: numbers([4]) }, { 1: numbers([2, 3]) }],
  },
  {
    name: "_convert_indices_from_csr_to_coo",
    args: [indices([0, 1, 3]), indices([1, 0, 1])],
    want: () => [
      torch.tensor(
        [
          [0, 1, 1],
          [1, 0, 1],
        ],
        { dtype: torch.int64 },
      ),
    ],
    bad: [{ 0: indices([0, 1e9, 1e9]) }, { 0: indices([0, -5, 3]) }, { 0: indices([0, 3, 1]) }],
  },
  {
    name: "sparse_csr_tensor",
    args: [indices([0, 1, 3]), indices([1, 0, 1]), numbers([3], 1), [2, 2], { dtype: torch.float32 }],
    bad: [
      { 0: indices([0, 1e9, 1e9]) },
      { 0: indices([0, 3, 1]) },
      { 1: indices([1, 0, 1e9]) },
      { 1: indices([1, 0, -1]) },
    ],
  },
];

describe.each([...norms, ...pools, ...others])("$name $overload", ({ name, overload, args, want, bad }) => {
  const apply = operator(name, overload);
  if (want !== undefined) {
    it("gives what it gave for arguments that fit", () => {
      const got = tensors(apply(...args));
      for (const [i, expected] of want().entries()) {
        if (expected !== null)
          torch.testing.assertClose(got[i]?.isSparse === true ? got[i].toDense() : got[i], expected);
      }
    });
  }
  it.each(bad)("refuses arguments that do not fit (%#)", (replaced) => {
    const given = args.map((value, i) => (i in replaced ? replaced[i] : value));
    expect(() => apply(...given)).toThrow();
  });
});

it("says what was expected and what it got", () => {
  expect(() => call("embedding_dense_backward", rows, indices([0, 1, 2, 9]), 6, -1, false)).toThrow(
    "aten::embedding_dense_backward: expected elements of indices from 0 to 5. Received: 0 to 9",
  );
  expect(() => call("native_batch_norm", x, numbers([3]), bias, mean, variance, false, 0.1, 1e-5)).toThrow(
    "aten::native_batch_norm: weight should contain 4 elements not 3",
  );
  expect(() => call("native_group_norm", x, weight, bias, 3, 4, 25, 0, 1e-5)).toThrow(
    "expected a number of groups above 0. Received: 0",
  );
  expect(() => call("reflection_pad2d_backward", x, x, [])).toThrow("padding is expected to be 4 numbers. Received: 0");
});
