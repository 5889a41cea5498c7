/** @file Tensors of every shape, dtype, layout and state that a call may get. */
import * as torch from "../../../src/index.js";
import type { Random } from "../random.js";
import { both, only, type Recipe } from "./recipe.js";

/** What a tensor is like. */
export interface TensorLike {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly fill: string;
  readonly state: string;
}

export const shapes: readonly (readonly number[])[] = [
  ...[[], [0], [1], [2], [3], [4], [8], [2, 3], [3, 2], [3, 3], [4, 4], [2, 0], [0, 3], [1, 1], [2, 8], [2, 3, 4]],
  ...[
    [3, 3, 3],
    [2, 4, 4],
    [0, 2, 3],
    [2, 3, 4, 4],
    [1, 2, 6, 6],
    [2, 4, 8, 8],
    [2, 0, 4, 4],
    [0, 3, 4, 4],
  ],
  ...[
    [1, 2, 3, 4, 4],
    [2, 3, 4, 4, 4],
    [2, 2, 0, 4, 4],
    [1, 1, 1, 1, 1, 2],
  ],
];

export const dtypes: readonly string[] = [
  ...["float32", "float32", "float32", "float32", "float64", "float64", "int64", "int64", "int32", "uint8", "bool"],
  ...["bfloat16", "float16", "complex64", "complex128", "int8", "int16", "uint16", "uint64", "float8_e5m2"],
];

/** What a tensor is filled with; the extreme ones only where they fit the dtype. */
const fills = ["ones", "zeros", "range", "minus", "seven", "huge", "least", "nan"];

/** Further states of a tensor, beside the plain one. */
const states = [
  ...["grad", "meta", "coo", "csr", "transposed", "expanded", "offset", "quantized", "channel-quantized", "zerotensor"],
  ...["conj", "neg", "mkldnn", "nested", "last", "inference", "overlapping", "stepped"],
];

/** A random tensor's description near another one: mostly of its dtype, often of its shape. */
export function tensorNear(base: TensorLike, random: Random): TensorLike {
  const odd = random.below(3) === 0;
  return {
    shape: random.below(3) > 0 ? base.shape : random.pick(shapes),
    dtype: random.below(6) > 0 ? base.dtype : random.pick(dtypes),
    fill: random.below(2) === 0 ? base.fill : random.pick(fills),
    state: odd ? random.pick(states) : "plain",
  };
}

/** A random tensor's description to begin with. */
export function anyTensor(random: Random): TensorLike {
  return { shape: random.pick(shapes), dtype: random.pick(dtypes), fill: random.pick(fills), state: "plain" };
}

const floating = (dtype: string): boolean => /float|complex/.test(dtype);

function filled(like: TensorLike): [python: string, make: () => torch.Tensor] {
  const { dtype } = like;
  const wide = dtype === "int64" || dtype === "float32" || dtype === "float64";
  const values: Record<string, [python: string, value: number | bigint]> = {
    ones: ["1", 1],
    zeros: ["0", 0],
    minus: dtype.startsWith("u") || dtype === "bool" ? ["1", 1] : ["-1", -1],
    seven: dtype === "bool" ? ["1", 1] : ["7", 7],
    huge: wide ? ["2**40", 2 ** 40] : ["1", 1],
    least: dtype === "int64" ? ["-2**63", -(2n ** 63n)] : ["0", 0],
    nan: floating(dtype) && !dtype.startsWith("float8") ? [`float("nan")`, NaN] : ["0", 0],
  };
  const shape = [...like.shape];
  const count = shape.reduce((product, size) => product * size, 1);
  const type = torch.dtypeOf(dtype);
  if (like.fill === "range") {
    return [
      `torch.arange(${count}).reshape(${pythonList(shape)}).to(torch.${dtype})`,
      () => torch.arange(count, { dtype: torch.int64 }).reshape(shape).to(type),
    ];
  }
  const [python, value] = values[like.fill] ?? ["1", 1];
  return [
    `torch.full(${pythonList(shape)}, ${python}, dtype=torch.${dtype})`,
    () => torch.ops.aten.full(shape, value, { dtype: type }),
  ];
}

const pythonList = (items: readonly number[]): string => `[${items.join(", ")}]`;

type Change = readonly [python: string, make: (x: torch.Tensor) => unknown];

/** How a plain tensor gets into another state: Python's expression of `x`, and ours. */
const changes: Readonly<Record<string, Change>> = {
  plain: ["x", (x) => x],
  grad: ["x.requires_grad_()", (x) => x.requiresGrad_()],
  meta: [`x.to("meta")`, (x) => x.to("meta")],
  coo: ["x.to_sparse()", (x) => torch.ops.aten.to_sparse(x)],
  csr: ["x.to_sparse_csr()", (x) => torch.ops.aten.to_sparse_csr(x)],
  transposed: ["x.transpose(0, -1)", (x) => x.transpose(0, -1)],
  expanded: ["x.unsqueeze(0).expand([3] + list(x.shape))", (x) => x.unsqueeze(0).expand([3, ...x.shape])],
  offset: ["x.flatten()[1:]", (x) => x.flatten().at(torch.slice(1))],
  quantized: [
    "torch._make_per_tensor_quantized_tensor(x.to(torch.uint8), 0.5, 1)",
    (x) => torch.ops.aten._make_per_tensor_quantized_tensor(x.to(torch.uint8), 0.5, 1),
  ],
  "channel-quantized": [
    "torch._make_per_channel_quantized_tensor(x.to(torch.uint8), torch.ones(x.shape[0]), torch.zeros(x.shape[0], dtype=torch.int64), 0)",
    (x) =>
      torch.ops.aten._make_per_channel_quantized_tensor(
        x.to(torch.uint8),
        torch.ones([x.shape[0] ?? 0]),
        torch.zeros([x.shape[0] ?? 0], { dtype: torch.int64 }),
        0,
      ),
  ],
  zerotensor: [
    "torch._efficientzerotensor(list(x.shape), dtype=x.dtype)",
    (x) => torch.ops.aten._efficientzerotensor(x.shape, { dtype: x.dtype }),
  ],
  conj: ["x.conj()", (x) => x.conj()],
  neg: ["x._neg_view()", (x) => torch.ops.aten._neg_view(x)],
  mkldnn: ["x.to_mkldnn()", (x) => torch.ops.aten.to_mkldnn(x)],
  nested: [
    "torch._nested_tensor_from_tensor_list([x, x])",
    (x) => torch.ops.aten._nested_tensor_from_tensor_list([x, x]),
  ],
  last: ["x.to(memory_format=torch.channels_last)", (x) => x.contiguous({ memoryFormat: torch.channelsLast })],
  inference: ["inference(x)", (x) => torch.inferenceMode(() => x.clone())],
  overlapping: [
    "x.as_strided(list(x.shape), [0] * x.dim())",
    (x) =>
      x.asStrided(
        x.shape,
        x.shape.map(() => 0),
      ),
  ],
  stepped: ["x.flatten()[::2]", (x) => x.flatten().at(torch.slice(null, null, 2))],
};

/** A tensor's recipe. What cannot get into its state stays plain, in Python as here. */
export function tensorRecipe(like: TensorLike): Recipe {
  const [plain, make] = filled(like);
  const [change, apply] = changes[like.state] as Change;
  return both(
    `${like.dtype}[${like.shape.join(", ")}] ${like.fill} ${like.state}`,
    `changed(${plain}, lambda x: ${change})`,
    () => {
      const x = make();
      try {
        return apply(x);
      } catch {
        return x;
      }
    },
  );
}

/** Tensors that no call may use. */
export const spoilt: readonly Recipe[] = [
  only("a disposed tensor", () => {
    const x = torch.ones([2]);
    x.dispose();
    return x;
  }),
  only("a proxy of a tensor", () => new Proxy(torch.ones([2]), {})),
  only("an object made from a tensor", () => Object.create(torch.ones([2])) as unknown),
  only("the prototype of tensors", () => torch.Tensor.prototype),
];
