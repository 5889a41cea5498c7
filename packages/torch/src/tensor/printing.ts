/** @file Tensors as text, as PyTorch prints them. */
import { checkOptions, shown } from "../util/arguments.js";
import { expectNumber } from "../util/expect.js";
import { RangeError } from "../util/user-errors.js";
import type { DType } from "./dtype.js";
import { getDefaultDtype } from "./dtype.js";
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { type Operator, operator } from "./operator.js";
import { formatExponent, formatFixed } from "../util/number-text.js";
import type { Complex, ScalarValue, Tensor } from "./tensor-class.js";

/** How tensors are printed. Counterpart: the arguments of `torch.set_printoptions`. */
export interface PrintOptions {
  /** Digits after the point. Default 4. */
  precision?: number;
  /** More elements than this are summarised. Default 1000. */
  threshold?: number;
  /** Items shown at each end of a summarised dimension. Default 3. */
  edgeitems?: number;
  /** Characters of a line. Default 80. */
  linewidth?: number;
  /** Always (true), never (false) or where it helps (null, the default) scientific notation. */
  sciMode?: boolean | null;
  /** A set of the options above. */
  profile?: "default" | "short" | "full";
}

const profiles = {
  default: { precision: 4, threshold: 1000, edgeitems: 3, linewidth: 80, sciMode: null },
  short: { precision: 2, threshold: 1000, edgeitems: 2, linewidth: 80, sciMode: null },
  full: { precision: 4, threshold: Infinity, edgeitems: 3, linewidth: 80, sciMode: null },
} as const;

interface Style {
  precision: number;
  threshold: number;
  edgeitems: number;
  linewidth: number;
  sciMode: boolean | null;
}

let style: Style = { ...profiles.default };

/**
 * Sets how tensors are printed; options that are not given stay. Counterpart: `torch.set_printoptions`.
 *
 * @throws RangeError for an unknown profile, TypeError for numbers that are none
 */
export function setPrintoptions(options: PrintOptions): void {
  checkOptions("setPrintoptions", options, [...Object.keys(profiles.default), "profile"]);
  const { profile, ...rest } = options;
  if (profile !== undefined && !Object.keys(profiles).some((name) => name === profile)) {
    throw new RangeError(
      `setPrintoptions expects one of ${Object.keys(profiles).join(", ")} as 'profile'. Received: ${shown(profile)}.`,
    );
  }
  for (const name of ["precision", "threshold", "edgeitems", "linewidth"] as const) {
    if (rest[name] !== undefined) expectNumber("setPrintoptions", name, rest[name]);
  }
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  style = { ...(profile === undefined ? style : profiles[profile]), ...given };
}

let dtensorFormat: ((tensor: Tensor) => string) | null = null;

/** @internal Says how tensors are printed whose parts lie in several processes. */
export function setDTensorFormat(format: (tensor: Tensor) => string): void {
  dtensorFormat = format;
}

/** A tensor as PyTorch prints it: "tensor([[1., 2.]])". */
export function formatTensor(tensor: Tensor): string {
  if (dtensorFormat !== null && binding.dtensorLayout(unwrap(tensor)) >= 0) return dtensorFormat(tensor);
  if (binding.isDisposed(unwrap(tensor))) return "tensor(<disposed>)";
  const isNested = tensor.isNested;
  const prefix = isNested ? "nested_tensor(" : "tensor(";
  const suffixes: string[] = [];
  const dtype = tensor.dtype;
  const fallback = getDefaultDtype();
  const size = isNested ? "" : `size=${tuple(tensor.shape)}`;
  const isQuantized = !isNested && dtype.name.startsWith("q");
  const usual =
    dtype === fallback ||
    dtype.name === (fallback.name === "float64" ? "complex128" : "complex64") ||
    dtype.name === "int64" ||
    dtype.name === "bool";
  if (tensor.device.type !== "cpu" && tensor.device.type !== "meta") suffixes.push(`device='${String(tensor.device)}'`);
  if (tensor.device.type === "meta") suffixes.push("device='meta'");
  const layout = tensor.layoutName;
  const sparse = layout.startsWith("sparse_");
  let text: string;
  if (isNested) {
    text = nestedContents(tensor);
  } else if (isQuantized) {
    suffixes.push(size);
    if (dtype !== fallback) suffixes.push(`dtype=${String(dtype)}`);
    suffixes.push(...quantization(tensor));
    const plain = (dequantize(tensor.detach()) as Tensor).detach();
    text = tensor.numel() === 0 ? "[]" : contents(plain, plain.dtype, prefix.length);
  } else if (sparse && tensor.device.type !== "meta") {
    suffixes.push(size, `nnz=${String(nonzeros(tensor))}`);
    if (!usual) suffixes.push(`dtype=${String(dtype)}`);
    text = sparseContents(tensor, prefix.length);
  } else if (tensor.device.type === "meta") {
    suffixes.push(size);
    if (dtype !== fallback) suffixes.push(`dtype=${String(dtype)}`);
    text = "...";
  } else if (tensor.numel() === 0) {
    if (tensor.ndim !== 1) suffixes.push(size);
    if (dtype !== fallback) suffixes.push(`dtype=${String(dtype)}`);
    text = "[]";
  } else {
    if (style.edgeitems === 0) suffixes.push(size);
    if (!usual) suffixes.push(`dtype=${String(dtype)}`);
    text = contents(tensor, dtype, prefix.length);
  }
  if (layout !== "strided") suffixes.push(`layout=torch.${layout}`);
  if (tensor.gradFn !== null) suffixes.push(`grad_fn=<${tensor.gradFn.name()}>`);
  else if (tensor.requiresGrad) suffixes.push("requires_grad=True");
  return withSuffixes(prefix + text, suffixes, prefix.length, layout === "sparse_coo");
}

function tuple(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
}

function withSuffixes(start: string, suffixes: readonly string[], indent: number, onNewLine: boolean): string {
  let text = start;
  let line = text.length - text.lastIndexOf("\n") + 1;
  let breaks = onNewLine;
  for (const suffix of suffixes) {
    if (breaks || line + suffix.length + 2 > style.linewidth) {
      text += `,\n${" ".repeat(indent)}${suffix}`;
      line = indent + suffix.length;
      breaks = false;
    } else {
      text += `, ${suffix}`;
      line += suffix.length + 2;
    }
  }
  return `${text})`;
}

const nonzeros = operator("aten", "_nnz");

/** What a sparse tensor consists of: as it is printed, and the operator that gives it. */
const parts: Readonly<Record<string, readonly (readonly [label: string, get: Operator])[]>> = {
  sparse_coo: [
    ["indices", operator("aten", "_indices")],
    ["values", operator("aten", "_values")],
  ],
  ...Object.fromEntries(
    (["csr", "csc", "bsr", "bsc"] as const).map((name) => {
      const labels = name.endsWith("r") ? ["crow_indices", "col_indices"] : ["ccol_indices", "row_indices"];
      return [`sparse_${name}`, [...labels, "values"].map((label) => [label, operator("aten", label)] as const)];
    }),
  ),
};

function sparseContents(tensor: Tensor, indent: number): string {
  const texts = (parts[tensor.layoutName] ?? []).map(([label, get]) => {
    const start = `${label}=tensor(`;
    const part = (get(tensor) as Tensor).detach();
    const text =
      part.numel() === 0 ? `[], size=${tuple(part.shape)}` : contents(part, part.dtype, indent + start.length);
    return `${start}${text})`;
  });
  return texts.join(`,\n${" ".repeat(indent)}`);
}

const dequantize = operator("aten", "dequantize", "self");
const unbind = operator("aten", "unbind", "int");

/** What the numbers of a quantized tensor mean. */
function quantization(tensor: Tensor): string[] {
  const ask = (name: string): unknown => operator("aten", name)(tensor);
  // c10's numbers of the schemes.
  const schemes = ["per_tensor_affine", "per_channel_affine", "per_tensor_symmetric", "per_channel_symmetric"];
  const scheme = schemes[Number(ask("qscheme"))] ?? "per_channel_affine_float_qparams";
  const start = `quantization_scheme=torch.${scheme}`;
  if (scheme.startsWith("per_tensor")) {
    return [start, `scale=${numberText(ask("q_scale") as number)}`, `zero_point=${String(ask("q_zero_point"))}`];
  }
  return [
    start,
    `scale=${String(ask("q_per_channel_scales"))}`,
    `zero_point=${String(ask("q_per_channel_zero_points"))}`,
    `axis=${String(ask("q_per_channel_axis"))}`,
  ];
}

function numberText(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}

/** The parts of a nested tensor, one below the other. */
function nestedContents(tensor: Tensor): string {
  const parts = (unbind(tensor.detach()) as Tensor[]).map((part) => {
    if (tensor.requiresGrad) part.requiresGrad_();
    return formatTensor(part).replace(/^/gm, "  ");
  });
  return `[\n${parts.join(",\n")}\n]`;
}

/** Marks where items are left out. */
const gap = Symbol("...");
type Shown = ScalarValue | typeof gap | Shown[];

function contents(tensor: Tensor, dtype: DType, indent: number): string {
  const dense = tensor.layoutName === "strided" ? tensor.detach() : tensor.detach().toDense();
  const summarize = tensor.numel() > style.threshold;
  const shown = summarize ? edges(dense) : dense.tolist<Shown>();
  const values = flatten(shown);
  const format = dtype.isComplex ? complexFormat(values as Complex[]) : plainFormat(values, dtype);
  return layOut(shown, indent, format);
}

/** The items at both ends of each long dimension. */
function edges(t: Tensor): Shown {
  if (t.ndim === 0) return t.item();
  const length = t.size(0);
  const n = style.edgeitems;
  const one = (i: number): Shown => {
    const part = t.at(i);
    const inner = part.ndim === 0 ? part.item() : edges(part);
    part.dispose();
    return inner;
  };
  const range = (from: number, to: number): Shown[] => Array.from({ length: to - from }, (_, i) => one(from + i));
  if (n === 0) return [gap];
  return length > 2 * n ? [...range(0, n), gap, ...range(length - n, length)] : range(0, length);
}

function flatten(shown: Shown): ScalarValue[] {
  const flat: ScalarValue[] = [];
  const walk = (item: Shown): void => {
    if (Array.isArray(item)) item.forEach(walk);
    else if (item !== gap) flat.push(item);
  };
  walk(shown);
  return flat;
}

interface Format {
  /** Characters of the widest value. */
  width: number;
  text(value: ScalarValue): string;
}

function plainFormat(values: readonly ScalarValue[], dtype: DType): Format {
  return dtype.isFloatingPoint ? floatFormat(values as number[]) : padded(values.map(plainText), plainText);
}

function plainText(value: ScalarValue): string {
  if (typeof value === "boolean") return value ? "True" : "False";
  // Complex numbers have a format of their own.
  return typeof value === "object" ? complexFormat([value]).text(value) : String(value);
}

function padded(texts: readonly string[], text: (value: ScalarValue) => string): Format {
  const width = texts.reduce((max, t) => Math.max(max, t.length), 1);
  return { width, text: (value) => text(value).padStart(width) };
}

/** Whole numbers as "1.", others with digits, very different ones in scientific notation. */
function floatFormat(values: readonly number[]): Format {
  const normal = values.filter((v) => Number.isFinite(v) && v !== 0);
  const whole = normal.every((v) => Number.isInteger(v));
  let scientific = false;
  if (normal.length > 0) {
    const sizes = normal.map(Math.abs);
    const max = sizes.reduce((a, b) => Math.max(a, b));
    const min = sizes.reduce((a, b) => Math.min(a, b));
    scientific = style.sciMode ?? (max / min > 1000 || max > 1e8 || min < 1e-4);
  }
  const digits = style.precision;
  const text = scientific
    ? (v: number) => formatExponent(v, digits)
    : whole
      ? (v: number) => formatFixed(v, 0) + (Number.isFinite(v) ? "." : "")
      : (v: number) => formatFixed(v, digits);
  const width = normal.reduce((max, v) => Math.max(max, text(v).length), 1);
  return { width, text: (value) => text(value as number).padStart(width) };
}

function complexFormat(values: readonly Complex[]): Format {
  const re = floatFormat(values.map((v) => v.re));
  const im = floatFormat(values.map((v) => v.im));
  return {
    // The imaginary unit takes one character more.
    width: re.width + im.width + 1,
    text(value) {
      const { re: a, im: b } = value as Complex;
      const imaginary = `${im.text(b)}j`.trimStart();
      return re.text(a) + (/^[+-]/.test(imaginary) ? "" : "+") + imaginary;
    },
  };
}

function layOut(shown: Shown, indent: number, format: Format): string {
  if (!Array.isArray(shown)) return shown === gap ? "..." : format.text(shown);
  if (shown.some(Array.isArray)) {
    const depth = depthOf(shown);
    const parts = shown.map((item) => (item === gap ? "..." : layOut(item, indent + 1, format)));
    return `[${parts.join(`,${"\n".repeat(depth - 1)}${" ".repeat(indent + 1)}`)}]`;
  }
  const perLine = Math.max(1, Math.floor((style.linewidth - indent) / (format.width + 2)));
  const items = shown.map((item) =>
    item === gap ? (style.edgeitems === 0 ? "..." : " ...") : format.text(item as ScalarValue),
  );
  const lines: string[] = [];
  for (let i = 0; i < items.length; i += perLine) lines.push(items.slice(i, i + perLine).join(", "));
  return `[${lines.join(`,\n${" ".repeat(indent + 1)}`)}]`;
}

function depthOf(shown: Shown): number {
  if (!Array.isArray(shown)) return 0;
  const inner = shown.find(Array.isArray);
  return 1 + (inner === undefined ? 0 : depthOf(inner));
}
