/** @file The class Tensor: properties, conversions and autograd's entry points. Operators are installed by `install.ts`. */
import { checkOptions, kindOf, shown } from "../util/arguments.js";
import { listOf } from "../util/expect.js";
import { type Device, deviceOf } from "./device.js";
import { type DType, dtypeOf, type Layout, type MemoryFormat } from "./dtype.js";
import { fingerprint, needsMark } from "./equality.js";
import type { HandwrittenMethods } from "../functional/methods.js";
import { type Index, getItem, setItem } from "./indexing.js";
import { type GradFn, nodeOf } from "./grad-fn.js";
import { binding, type Handle, type Known, type TypedArray } from "../native/binding.js";
import { NativeObject, unwrap } from "../native/object.js";
import { asWrapper, objectOf } from "../native/wrapper.js";
import { tracker } from "../native/tracker.js";
import type { GeneratedMethods } from "../generated/ops.js";
import { formatTensor } from "./printing.js";
import { typedArrayFor } from "./typed-arrays.js";
import { type JsonValue, toJson, toPrimitive } from "./values.js";
import { RangeError, TypeError } from "../util/user-errors.js";

/** A complex number as JavaScript has it. */
export interface Complex {
  /** The real part. */
  re: number;
  /** The imaginary part. */
  im: number;
}

/** One element of a tensor. 64-bit integers are numbers where exact, bigints otherwise. */
export type ScalarValue = number | bigint | boolean | Complex;

/** A number where an operator takes one. A whole number is PyTorch's int, another its float. */
export type Scalar = number | bigint | boolean | Complex;

/** Elements of a tensor in nested arrays. */
export type NestedArray = ScalarValue | NestedArray[];

/** Undoes the registration of a hook. Counterpart: `torch.utils.hooks.RemovableHandle`. */
export interface RemovableHandle {
  /** Removes the hook. */
  remove(): void;
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- the operators' methods come from the schemas
export interface Tensor extends GeneratedMethods, HandwrittenMethods {}

/**
 * A multi-dimensional array of one dtype, on a device, that autograd can differentiate. Counterpart: `torch.Tensor`.
 *
 * Tensors are made by `torch.tensor`, `torch.zeros`, ... and by operators; memory is freed by the garbage collector, by
 * `dispose()`, `using x = ...` or `torch.scope(fn)`.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- see the interface above
export class Tensor extends NativeObject {
  /** @internal Tensors are made by functions. */
  constructor(handle: Handle) {
    super(handle);
    if (tracker.current !== null) tracker.current.push(this);
  }

  /** Sizes of the dimensions. */
  get shape(): number[] {
    return binding.shape(unwrap(this));
  }

  /** Number of dimensions. */
  get ndim(): number {
    return binding.ndim(unwrap(this));
  }

  /** The type of the elements. */
  get dtype(): DType {
    return dtypeOf(binding.dtypeOf(unwrap(this)));
  }

  /** Where the data lies. */
  get device(): Device {
    return deviceOf(binding.deviceOf(unwrap(this)));
  }

  /** Name of the layout: "strided" for a dense tensor. */
  get layoutName(): string {
    return binding.layoutOf(unwrap(this));
  }

  /** Whether autograd records operations on this tensor. Assigning is for leaves only, as in PyTorch. */
  get requiresGrad(): boolean {
    return binding.requiresGrad(unwrap(this));
  }

  set requiresGrad(value: boolean) {
    binding.setRequiresGrad(unwrap(this), value);
  }

  /** Whether the tensor was made by the user (or requires no gradient), not by a recorded operation. */
  get isLeaf(): boolean {
    return binding.isLeaf(unwrap(this));
  }

  /** The gradient that `backward` accumulated, or null. The same object each time, until it is disposed. */
  get grad(): Tensor | null {
    const known = binding.gradWrapper(unwrap(this));
    return known === null ? null : objectOf(known, Tensor, (handle) => asWrapper(new Tensor(handle)));
  }

  set grad(value: Tensor | null) {
    binding.setGrad(unwrap(this), value === null ? null : unwrap(value));
    if (value !== null) asWrapper(value);
  }

  /** The node of the graph that made the tensor, such as `MulBackward0`; null for a leaf. The same object each time. */
  get gradFn(): GradFn | null {
    const known = binding.gradFn(unwrap(this));
    return known === null ? null : nodeOf(known, tensorOf);
  }

  /** Whether a non-leaf keeps its gradient. */
  get retainsGrad(): boolean {
    return binding.retainsGrad(unwrap(this));
  }

  /** Makes a non-leaf keep its gradient in `grad`. */
  retainGrad(): void {
    binding.retainGrad(unwrap(this));
  }

  /** The same data without history; assigning makes the tensor use the other's data. Counterpart: `Tensor.data`. */
  get data(): Tensor {
    return this.detach();
  }

  set data(source: Tensor) {
    binding.setData(unwrap(this), unwrap(source));
  }

  /** Whether this is a nested tensor: parts of different sizes, which `unbind()` gives. */
  get isNested(): boolean {
    return binding.isNested(unwrap(this));
  }

  /** Whether the data lies on a CUDA device. */
  get isCuda(): boolean {
    return this.device.type === "cuda";
  }

  /** Whether the tensor has no data: on the device "meta". */
  get isMeta(): boolean {
    return this.device.type === "meta";
  }

  /** Bytes of one element. */
  get itemsize(): number {
    return this.dtype.itemsize;
  }

  /** Bytes of all elements. */
  get nbytes(): number {
    return this.numel() * this.itemsize;
  }

  /** How often the tensor was changed in place; autograd checks it. */
  get _version(): number {
    return binding.version(unwrap(this));
  }

  /** Number of elements. */
  numel(): number {
    return binding.numel(unwrap(this));
  }

  /** Number of dimensions. */
  dim(): number {
    return binding.ndim(unwrap(this));
  }

  /** The sizes, or one of them. */
  size(): number[];
  size(dim: number): number;
  size(dim?: number): number | number[] {
    if (dim !== undefined && this.isNested) return binding.sizeOf(unwrap(this), dim);
    const shape = this.shape;
    return dim === undefined ? shape : pick(shape, dim);
  }

  /** Elements to step over for the next index of each dimension, or of one. */
  stride(): number[];
  stride(dim: number): number;
  stride(dim?: number): number | number[] {
    const strides = binding.stride(unwrap(this));
    return dim === undefined ? strides : pick(strides, dim);
  }

  /** Offset of the first element in the storage, in elements. */
  storageOffset(): number {
    return binding.storageOffset(unwrap(this));
  }

  /** The address of the first element: equal addresses share memory. */
  dataPtr(): bigint {
    return binding.dataPtr(unwrap(this));
  }

  /** Whether the elements lie in memory in the order of a format (row-major by default). */
  isContiguous(options?: { memoryFormat?: MemoryFormat }): boolean {
    checkOptions("isContiguous", options, ["memoryFormat"]);
    const format = options?.memoryFormat;
    return binding.isContiguous(unwrap(this), format === undefined ? undefined : unwrap(format));
  }

  /** Whether the tensor was made in inference mode. */
  isInference(): boolean {
    return binding.isInference(unwrap(this));
  }

  /** Sets `requiresGrad` and returns the tensor. */
  requiresGrad_(requiresGrad = true): this {
    binding.setRequiresGrad(unwrap(this), requiresGrad);
    return this;
  }

  /**
   * The value of a tensor with one element. Waits for the device (a host-device synchronisation).
   *
   * Its type follows from the dtype, which the compiler does not know: a number unless said otherwise, as in `x.item<boolean>()`,
   * `x.item<bigint>()` (integers that no number is exact for), `x.item<Complex>()`, `x.item<ScalarValue>()`.
   *
   * @throws Error if the tensor has not exactly one element
   */

  item<T extends ScalarValue = number>(): T {
    return binding.item(unwrap(this)) as T;
  }

  /**
   * All elements in nested arrays, a plain value for a tensor without dimensions. Waits for the device. The caller may say what it
   * is: `x.tolist<number[][]>()`.
   */

  tolist<T = NestedArray>(): T {
    return binding.tolist(unwrap(this)) as T;
  }

  /**
   * The elements, in row-major order, as a typed array. A contiguous tensor on the CPU is not copied: array and tensor
   * share memory, as with `Tensor.numpy()`. Another is copied first, after waiting for its device.
   *
   * bool comes as Uint8Array, complex numbers as pairs, float16 and bfloat16 as their bits in a Uint16Array.
   */
  toTypedArray(): TypedArray {
    const make = typedArrayFor(binding.dtypeOf(unwrap(this)));
    const memory = binding.arrayBuffer(unwrap(this));
    if (memory !== null) {
      return new make(memory.buffer, memory.byteOffset, memory.byteLength / make.BYTES_PER_ELEMENT);
    }
    const array = new make(this.nbytes / make.BYTES_PER_ELEMENT);
    binding.copyInto(unwrap(this), array);
    return array;
  }

  /** Reads by integers, slices, "...", null, booleans, tensors and arrays of integers: `x.at(0, torch.slice(1, 3))`. */
  at(...items: Index[]): Tensor {
    return getItem(this, items);
  }

  /** Writes a value to what `at(...items)` reads. Counterpart: `x[items] = value`. */
  setAt(items: Index | readonly Index[], value: Tensor | Scalar): this {
    setItem(this, items, value);
    return this;
  }

  /**
   * Computes the gradients of this tensor with respect to the graph's leaves and adds them to their `grad`.
   *
   * @param gradient the gradient of the tensor itself; needed unless it has one element
   */
  backward(
    gradient?: Tensor | null,
    options?: { retainGraph?: boolean; createGraph?: boolean; inputs?: readonly Tensor[] },
  ): void;
  backward(options?: {
    gradient?: Tensor | null;
    retainGraph?: boolean;
    createGraph?: boolean;
    inputs?: readonly Tensor[];
  }): void;
  backward(gradientOrOptions?: Tensor | null | BackwardOptions, given?: BackwardOptions): void {
    const options = gradientOrOptions instanceof Tensor ? given : (gradientOrOptions ?? given);
    const gradient = gradientOrOptions instanceof Tensor ? gradientOrOptions : (options?.gradient ?? null);
    checkOptions("backward", options, ["gradient", "retainGraph", "createGraph", "inputs"]);
    const createGraph = options?.createGraph ?? false;
    binding.backward(
      unwrap(this),
      gradient === null ? null : unwrap(gradient),
      options?.retainGraph ?? createGraph,
      createGraph,
      options?.inputs === undefined ? null : listOf("backward", "inputs", options.inputs).map(unwrap),
    );
  }

  /** Calls a function with the gradient each time it is computed; a tensor that it returns replaces the gradient. */
  registerHook(hook: (grad: Tensor) => Tensor | null | undefined | void): RemovableHandle {
    checkHook("registerHook", hook);
    const id = binding.registerHook(unwrap(this), (grad) => {
      const replaced = hook(tensorOf(grad)) ?? undefined;
      return replaced === undefined ? undefined : unwrap(replaced);
    });
    return { remove: () => binding.removeHook(unwrap(this), id) };
  }

  /** Calls a function after the gradient was accumulated into `grad`; for leaves. */
  registerPostAccumulateGradHook(hook: (tensor: Tensor) => void): RemovableHandle {
    checkHook("registerPostAccumulateGradHook", hook);
    asWrapper(this);
    const id = binding.registerPostAccumulateGradHook(unwrap(this), (tensor) => hook(tensorOf(tensor)));
    return { remove: () => binding.removeHook(unwrap(this), id) };
  }

  /** Whether `dispose` was called. */
  get isDisposed(): boolean {
    return binding.isDisposed(unwrap(this));
  }

  /** Frees the tensor at once; using it afterwards throws. Data shared with other tensors stays. */
  dispose(): void {
    binding.dispose(unwrap(this));
  }

  [Symbol.dispose](): void {
    binding.dispose(unwrap(this));
  }

  /** As PyTorch prints it: "tensor([1., 2.])". */
  override toString(): string {
    return formatTensor(this);
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return formatTensor(this);
  }

  /**
   * Over the first dimension, as in Python. A tensor without dimensions has none, and so cannot be iterated over: for those who ask
   * (a spread, `for..of`, what compares objects) it is not an iterable.
   */
  get [Symbol.iterator](): () => Generator<Tensor, void> {
    // The language's own way to say that an object is not an iterable, which no type of an iterable can say.
    return this.ndim === 0 ? (undefined as never) : rows;
  }

  /** For `Number(x)`, `+x`, `x > 1`: the value of a tensor with one element. Texts are `toString`'s. */
  [Symbol.toPrimitive](hint: string): number | bigint | boolean | string {
    return toPrimitive(this, hint);
  }

  /**
   * For `JSON.stringify`: the elements in nested arrays, at most a million. NaN and infinities become null, as they do in JSON, 64-bit
   * integers that no number is exact for become strings, complex numbers `{ re, im }`.
   *
   * @throws RangeError for more elements
   */
  toJSON(): JsonValue {
    return toJson(this);
  }

  /** Equal for tensors of equal dtype, device, layout, shape and elements: what deep comparisons of objects look at. */
  get [Symbol.toStringTag](): string {
    return fingerprint(this);
  }
}

/** The iterator of a tensor with dimensions. */
function* rows(this: Tensor): Generator<Tensor, void> {
  if (this.isNested) return yield* this.unbind();
  const length = this.size(0);
  if (needsMark(this)) fingerprint(this);
  // What compares objects walks through them, and this layout has no rows to read.
  const source = this.layoutName === "_mkldnn" ? this.toDense() : this;
  for (let i = 0; i < length; i++) yield getItem(source, [i]);
}

function checkHook(callee: string, hook: unknown): void {
  if (typeof hook === "function") return;
  throw new TypeError(`${callee} expects a function as 'hook'. Received: ${kindOf(hook)}.`);
}

interface BackwardOptions {
  gradient?: Tensor | null;
  retainGraph?: boolean;
  createGraph?: boolean;
  inputs?: readonly Tensor[];
}

/** @internal The tensor of what the addon gives. */
export function tensorOf(known: Known): Tensor {
  return objectOf(known, Tensor, (handle) => new Tensor(handle));
}

export type { Layout };

function pick(sizes: readonly number[], dim: number): number {
  if (typeof dim !== "number") throw new TypeError(`dim: expected a whole number. Received: ${kindOf(dim)}.`);
  const size = sizes.at(dim);
  if (sizes.length === 0) throw new RangeError(`Dimension specified as ${shown(dim)} but tensor has no dimensions`);
  if (!Number.isInteger(dim) || size === undefined || dim < -sizes.length) {
    throw new RangeError(
      `Dimension out of range (expected to be in range of [${-sizes.length}, ` +
        `${sizes.length - 1}], but got ${shown(dim)})`,
    );
  }
  return size;
}
