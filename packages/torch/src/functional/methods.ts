/** @file The methods and properties of Tensor that PyTorch writes above its operators. */
import { tensor, type TensorData, type TensorOptions } from "../tensor/creation.js";
import type { DeviceLike } from "../tensor/device.js";
import { type DType, type Layout, type MemoryFormat } from "../tensor/dtype.js";
import { sparseBsc, sparseBsr, sparseCoo, sparseCsc, sparseCsr, strided } from "../tensor/dtype.js";
import { aten } from "../tensor/aten.js";
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import type { Int, NormOrder } from "../tensor/ops-arguments.js";
import type { Scalar, Tensor } from "../tensor/tensor-class.js";
import { byName, to, type ToArguments, toDtype, type ToOptions, type } from "./conversion.js";
import { NotImplementedError } from "../util/errors.js";
import { expectFunction } from "../util/expect.js";
import { lu } from "./decompositions.js";
import { nonzero } from "./nonzero.js";
import { qscheme } from "./quantization.js";
import { norm, type NormOptions } from "./norm.js";
import { split } from "./shapes.js";
import { stft, type StftOptions } from "./spectral.js";
import {
  unique,
  uniqueConsecutive,
  type UniqueConsecutiveOptions,
  type UniqueOptions,
  type UniqueResult,
} from "./unique.js";
import { TypeError } from "../util/user-errors.js";

interface FormatOptions {
  memoryFormat?: MemoryFormat | null;
}

/** Methods and properties that are not operators of their own. */
export interface HandwrittenMethods {
  /** The tensor with another dtype or on another device; the tensor itself if nothing changes. Counterpart: `Tensor.to`. */
  to(...args: ToArguments): Tensor;
  /** The legacy name of the tensor's type, "torch.FloatTensor"; or the tensor as another type. */
  type(): string;
  type(dtype: DType | string, options?: { nonBlocking?: boolean }): Tensor;
  /** As float16. */
  half(options?: FormatOptions): Tensor;
  /** As float32. */
  float(options?: FormatOptions): Tensor;
  /** As float64. */
  double(options?: FormatOptions): Tensor;
  /** As bfloat16. */
  bfloat16(options?: FormatOptions): Tensor;
  /** As complex32. */
  chalf(options?: FormatOptions): Tensor;
  /** As complex64. */
  cfloat(options?: FormatOptions): Tensor;
  /** As complex128. */
  cdouble(options?: FormatOptions): Tensor;
  /** As bool. */
  bool(options?: FormatOptions): Tensor;
  /** As uint8. */
  byte(options?: FormatOptions): Tensor;
  /** As int8. */
  char(options?: FormatOptions): Tensor;
  /** As int16. */
  short(options?: FormatOptions): Tensor;
  /** As int32. */
  int(options?: FormatOptions): Tensor;
  /** As int64. */
  long(options?: FormatOptions): Tensor;
  /** On the CPU. */
  cpu(options?: FormatOptions): Tensor;
  /** On a CUDA device, by default the current one. */
  cuda(device?: DeviceLike | number | null, options?: FormatOptions & { nonBlocking?: boolean }): Tensor;

  /** With the dimensions reversed. Counterpart: `Tensor.T`. */
  readonly T: Tensor;
  /** With the last two dimensions exchanged. */
  readonly mT: Tensor;
  /** The conjugate transpose of a matrix. */
  readonly H: Tensor;
  /** The conjugate with the last two dimensions exchanged. */
  readonly mH: Tensor;
  /** A view of the real parts; assigning copies into it. */
  get real(): Tensor;
  set real(value: Tensor | Scalar);
  /** A view of the imaginary parts of a complex tensor; assigning copies into it. */
  get imag(): Tensor;
  set imag(value: Tensor | Scalar);
  /** Whether the tensor is on the CPU. */
  readonly isCpu: boolean;
  /** How the elements are kept: `torch.strided` for a dense tensor. */
  readonly layout: Layout;
  /** Whether the layout is `torch.sparseCoo`. */
  readonly isSparse: boolean;
  /** Whether the layout is `torch.sparseCsr`. */
  readonly isSparseCsr: boolean;
  /** Whether the tensor's elements are quantized; always false here. */
  readonly isQuantized: boolean;
  /** Which of its node's results the tensor is. */
  readonly outputNr: number;

  /** Number of dimensions. */
  ndimension(): number;
  /** Number of elements. */
  nelement(): number;
  /** Bytes of one element. */
  elementSize(): number;
  /** The device's index, -1 for the CPU. */
  getDevice(): number;
  /** A new tensor with a copy of values; dtype and device are this tensor's unless given. */
  newTensor(data: TensorData, options?: TensorOptions): Tensor;
  /** Views of consecutive parts along a dimension: of a size, or of the given sizes. */
  split(splitSize: Int | readonly Int[], dim?: Int | { dim?: Int }): Tensor[];
  /** This tensor's elements where the condition holds, `other` elsewhere. */
  where(condition: Tensor, other: Tensor | Scalar): Tensor;
  /** The polygamma function of order n. */
  polygamma(n: Int): Tensor;
  /** Indices of the elements that are not zero. */
  nonzero(options: { asTuple: true }): Tensor[];
  nonzero(options?: { asTuple?: false }): Tensor;
  /** The norm of the tensor, or norms along dimensions. */
  norm(options: NormOptions): Tensor;
  norm(p: NormOrder | null, options: NormOptions): Tensor;
  norm(p: NormOrder | null, dim: Int | readonly Int[] | null, options: NormOptions): Tensor;
  norm(p?: NormOrder | null, dim?: Int | readonly Int[] | null, keepdim?: boolean, options?: NormOptions): Tensor;
  /** The LU factorisation in its compact form. */
  lu(options?: { pivot?: boolean; getInfos?: boolean }): [lu: Tensor, pivots: Tensor, infos?: Tensor];
  lu(pivot: boolean, getInfos?: boolean): [lu: Tensor, pivots: Tensor, infos?: Tensor];
  /** The short-time Fourier transform. */
  stft(nFft: number, options?: StftOptions): Tensor;
  stft(nFft: number, hopLength: Int | null, options?: StftOptions): Tensor;
  stft(nFft: number, hopLength: Int | null, winLength: Int | null, options?: StftOptions): Tensor;
  stft(
    nFft: number,
    hopLength: Int | null,
    winLength: Int | null,
    window: Tensor | null,
    options?: StftOptions,
  ): Tensor;
  /** The unique elements, or slices along `dim`. */
  unique(sorted?: boolean): Tensor;
  unique<const Options extends UniqueOptions>(options: Options): UniqueResult<Options>;
  unique(sorted: boolean, returnInverse: boolean, returnCounts?: boolean, dim?: Int | null): Tensor | Tensor[];
  /** The elements, or slices along `dim`, that differ from the one before. */
  uniqueConsecutive(): Tensor;
  uniqueConsecutive<const Options extends UniqueConsecutiveOptions>(options: Options): UniqueResult<Options>;
  uniqueConsecutive(returnInverse: boolean, returnCounts?: boolean, dim?: Int | null): Tensor | Tensor[];
  /**
   * The quantization scheme of a quantized tensor. Counterpart: `Tensor.qscheme`.
   *
   * @throws Error as in PyTorch: no tensor here is quantized
   */
  qscheme(): string;
  /**
   * Tells the allocator that another stream uses the tensor. Counterpart: `Tensor.record_stream`.
   *
   * @throws NotImplementedError: all work runs in one stream here, so there is nothing to record
   */
  recordStream(stream: unknown): void;
  /** Replaces each element by what a function makes of it; on the CPU, slow. Counterpart: `Tensor.apply_`. */
  apply_(callable: (value: number) => number): this;
  /** Replaces each element by what a function makes of it and the other's. Counterpart: `Tensor.map_`. */
  map_(other: Tensor, callable: (value: number, other: number) => number): this;
}

const raw = {
  where: aten<(condition: Tensor, input: Tensor, other: Tensor | Scalar) => Tensor>("where"),
  T: aten<(input: Tensor) => Tensor>("numpy_T"),
  mT: aten<(input: Tensor) => Tensor>("mT"),
  H: aten<(input: Tensor) => Tensor>("matrix_H"),
  mH: aten<(input: Tensor) => Tensor>("mH"),
  polygamma: aten<(n: Int, input: Tensor) => Tensor>("polygamma"),
  real: aten<(input: Tensor) => Tensor>("real"),
  imag: aten<(input: Tensor) => Tensor>("imag"),
};

type Method = (input: Tensor, ...args: never) => unknown;

/** The methods, with the tensor first. */
export const methods: Readonly<Record<string, Method>> = {
  to,
  type,
  split,
  nonzero,
  norm,
  lu,
  stft,
  unique,
  uniqueConsecutive,
  ...Object.fromEntries(
    Object.entries(byName).map(([name, dtype]): [string, Method] => [
      name,
      (input: Tensor, options?: FormatOptions) => toDtype(input, dtype, options),
    ]),
  ),
  cpu: (input: Tensor, options: FormatOptions = {}) => to(input, { device: "cpu", ...options }),
  cuda: (input: Tensor, device?: DeviceLike | number | null, options: ToOptions = {}) =>
    to(input, { device: typeof device === "number" ? `cuda:${device}` : (device ?? "cuda"), ...options }),
  qscheme,
  recordStream: (input: Tensor) => {
    binding.numel(unwrap(input)); // A tensor that was disposed of is an error of its own.
    throw new NotImplementedError(
      "recordStream: there are no streams to choose from; all work on a device runs in one. Leave the call out.",
    );
  },
  ndimension: (input: Tensor) => input.ndim,
  nelement: (input: Tensor) => input.numel(),
  elementSize: (input: Tensor) => input.itemsize,
  getDevice: (input: Tensor) => input.device.index ?? -1,
  newTensor: (input: Tensor, data: TensorData, options: TensorOptions = {}) =>
    tensor(data, { ...options, dtype: options.dtype ?? input.dtype, device: options.device ?? input.device }),
  where: (input: Tensor, condition: Tensor, other: Tensor | Scalar) =>
    // `mask.where(a, b)`, where PyTorch would only complain.
    input.dtype.name === "bool" && condition.dtype.name !== "bool" && condition.dtype.name !== "uint8"
      ? raw.where(input, condition, other)
      : raw.where(condition, input, other),
  polygamma: (input: Tensor, n: Int | { n: Int }) => raw.polygamma(typeof n === "object" ? n.n : n, input),
  apply_: (input: Tensor, callable: (value: number) => number) => {
    expectFunction("apply_", "callable", callable);
    checkElementwise("apply_", input);
    return write(input, read(input).map(callable));
  },
  map_: (input: Tensor, other: Tensor, callable: (value: number, other: number) => number) => {
    expectFunction("map_", "callable", callable);
    checkElementwise("map_", input);
    const others = read(other.expand(input.shape));
    return write(
      input,
      read(input).map((value, i) => callable(value, others[i] ?? NaN)),
    );
  },
};

function checkElementwise(name: string, input: Tensor): void {
  if (input.requiresGrad)
    throw new TypeError(`Can't call ${name}() on Variable that requires grad. Use var.detach().${name}() instead.`);
  if (input.device.type !== "cpu")
    throw new TypeError(`${name} is only implemented on CPU tensors. Received: a tensor on ${String(input.device)}.`);
}

function read(input: Tensor): number[] {
  return Array.from(input.contiguous().toTypedArray(), Number);
}

function write(input: Tensor, values: number[]): Tensor {
  return input.copy_(tensor(values, { dtype: input.dtype }).view(input.shape));
}

interface Property {
  readonly get: (input: Tensor) => unknown;
  readonly set?: (input: Tensor, value: Tensor | Scalar) => void;
}

/** The properties: how to read and, where PyTorch can, how to write them. */
export const properties: Readonly<Record<string, Property>> = {
  T: { get: raw.T },
  mT: { get: raw.mT },
  H: { get: raw.H },
  mH: { get: raw.mH },
  real: {
    get: (input) => (input.dtype.isComplex ? raw.real(input) : input),
    set: (input, value) => void assign(raw.real(input), value),
  },
  imag: { get: raw.imag, set: (input, value) => void assign(raw.imag(input), value) },
  isCpu: { get: (input) => input.device.type === "cpu" },
  layout: { get: layoutOf },
  isSparse: { get: (input) => input.layoutName === "sparse_coo" },
  isSparseCsr: { get: (input) => input.layoutName === "sparse_csr" },
  isQuantized: { get: () => false },
  outputNr: { get: (input) => binding.outputNr(unwrap(input)) },
};

function layoutOf(input: Tensor): Layout {
  const { layoutName } = input;
  const all = [strided, sparseCoo, sparseCsr, sparseCsc, sparseBsr, sparseBsc];
  const found = all.find(({ name }) => name === layoutName);
  if (found === undefined) throw new TypeError(`The layout ${layoutName} has no constant here; read layoutName.`);
  return found;
}

function assign(view: Tensor, value: Tensor | Scalar): void {
  if (typeof value === "object" && "shape" in value) view.copy_(value);
  else view.fill_(value);
}
