/** @file Lists of tensors that stay in C++, with libtorch's `_foreach_*` operators as methods: one call updates all. */
import { binding, type Handle, type NativeOperator } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { Tensor } from "../tensor/tensor.js";

/** One number for all tensors of a list, or one for each. */
export type PerTensor = number | readonly number[];

/** A native operator that is looked up at its first call. */
export function lazy(name: string, overload: string): NativeOperator {
  let native: NativeOperator | undefined;
  return (options, ...args) => (native ??= binding.packet("aten", name, overload))(options, ...args);
}

const list = (name: string): NativeOperator => lazy(`_foreach_${name}`, "");
const withList = (name: string): NativeOperator => lazy(`_foreach_${name}`, "List");
const withScalar = (name: string): NativeOperator => lazy(`_foreach_${name}`, "Scalar");
const withScalars = (name: string): NativeOperator => lazy(`_foreach_${name}`, "ScalarList");

const native = {
  neg: list("neg"),
  abs: list("abs"),
  sqrt: list("sqrt"),
  sign: list("sign"),
  neg_: list("neg_"),
  abs_: list("abs_"),
  sqrt_: list("sqrt_"),
  rsqrt_: list("rsqrt_"),
  sign_: list("sign_"),
  zero_: list("zero_"),
  copy_: list("copy_"),
  add: withList("add"),
  addScalar: withScalar("add"),
  sub: withList("sub"),
  mul: withList("mul"),
  mulScalar: withScalar("mul"),
  mulScalars: withScalars("mul"),
  divScalar: withScalar("div"),
  divScalars: withScalars("div"),
  add_: withList("add_"),
  addScalar_: withScalar("add_"),
  mul_: withList("mul_"),
  mulScalar_: withScalar("mul_"),
  mulScalars_: withScalars("mul_"),
  div_: withList("div_"),
  divScalar_: withScalar("div_"),
  divScalars_: withScalars("div_"),
  maximum_: withList("maximum_"),
  clampMin_: withScalar("clamp_min_"),
  clampMax_: withScalar("clamp_max_"),
  lerp_: withScalar("lerp_"),
  lerp: withScalar("lerp"),
  addcmul: withScalar("addcmul"),
  addcmul_: withScalar("addcmul_"),
  addcmulScalars_: withScalars("addcmul_"),
  addcdiv_: withScalar("addcdiv_"),
  addcdivScalars_: withScalars("addcdiv_"),
  addOne_: lazy("add_", "Tensor"),
  cloneOne: lazy("clone", ""),
};

/** The number that all share, or the numbers: the operators are quicker with one. */
export function shared(values: readonly number[]): PerTensor {
  const first = values[0];
  if (first === undefined) return values;
  for (const value of values) if (value !== first) return values;
  return first;
}

/** A number for each tensor from one for each. */
export function mapEach(values: PerTensor, compute: (value: number) => number): PerTensor {
  return typeof values === "number" ? compute(values) : values.map(compute);
}

/**
 * A list of tensors. Methods that end with an underscore change the tensors and return this list; the others return a new
 * list, which its maker disposes of.
 */
export class TensorList {
  readonly handles: Handle | readonly Handle[];
  readonly length: number;

  private constructor(handles: Handle | readonly Handle[], length: number) {
    this.handles = handles;
    this.length = length;
  }

  /** A list that stays in C++: worth it where it is used many times. It keeps the tensors alive. */
  static of(tensors: readonly Tensor[]): TensorList {
    return new TensorList(binding.tensorList(tensors.map(unwrap)), tensors.length);
  }

  /** A list of handles that the caller owns. */
  static from(handles: readonly Handle[]): TensorList {
    return new TensorList(handles, handles.length);
  }

  /** The list in C++. */
  get native(): Handle {
    if (isArray(this.handles)) throw new Error("internal: expected a list that stays in C++");
    return this.handles;
  }

  /** The tensors, as new objects. */
  tensors(): Tensor[] {
    return this.each().map((handle) => new Tensor(handle));
  }

  /** A handle for each tensor. */
  each(): readonly Handle[] {
    return isArray(this.handles) ? this.handles : binding.tensorListToArray(this.handles);
  }

  /** Frees the tensors of a list that an operation returned. */
  dispose(): void {
    if (isArray(this.handles)) for (const handle of this.handles) binding.dispose(handle);
  }

  private made(result: unknown): TensorList {
    // Every operator used here that does not change its argument returns as many tensors as it got.
    return new TensorList(result as Handle[], this.length);
  }

  neg(): TensorList {
    return this.made(native.neg(0, this.handles));
  }

  abs(): TensorList {
    return this.made(native.abs(0, this.handles));
  }

  sqrt(): TensorList {
    return this.made(native.sqrt(0, this.handles));
  }

  sign(): TensorList {
    return this.made(native.sign(0, this.handles));
  }

  /** A copy of each tensor. */
  clone(): TensorList {
    return this.made(this.each().map((handle) => native.cloneOne(0, handle)));
  }

  neg_(): this {
    native.neg_(0, this.handles);
    return this;
  }

  abs_(): this {
    native.abs_(0, this.handles);
    return this;
  }

  sqrt_(): this {
    native.sqrt_(0, this.handles);
    return this;
  }

  rsqrt_(): this {
    native.rsqrt_(0, this.handles);
    return this;
  }

  sign_(): this {
    native.sign_(0, this.handles);
    return this;
  }

  zero_(): this {
    native.zero_(0, this.handles);
    return this;
  }

  copy_(source: TensorList): this {
    native.copy_(0, this.handles, source.handles);
    return this;
  }

  /** this + alpha * other */
  add(other: TensorList | number, alpha = 1): TensorList {
    if (typeof other === "number") return this.made(native.addScalar(0, this.handles, other));
    return this.made(native.add(1, this.handles, other.handles, "alpha", alpha));
  }

  sub(other: TensorList): TensorList {
    return this.made(native.sub(0, this.handles, other.handles));
  }

  mul(other: TensorList | PerTensor): TensorList {
    if (typeof other === "number") return this.made(native.mulScalar(0, this.handles, other));
    if (other instanceof TensorList) return this.made(native.mul(0, this.handles, other.handles));
    return this.made(native.mulScalars(0, this.handles, other));
  }

  div(divisor: PerTensor): TensorList {
    const divide = typeof divisor === "number" ? native.divScalar : native.divScalars;
    return this.made(divide(0, this.handles, divisor));
  }

  /** this += alpha * other */
  add_(other: TensorList | number, alpha: PerTensor = 1): this {
    if (typeof other === "number") native.addScalar_(0, this.handles, other);
    else if (typeof alpha === "number" && !isArray(this.handles) && !isArray(other.handles))
      binding.addToList(this.handles, other.handles, alpha);
    else if (typeof alpha === "number") native.add_(1, this.handles, other.handles, "alpha", alpha);
    else {
      // No operator takes one alpha for each tensor.
      const others = other.each();
      this.each().forEach((handle, i) => native.addOne_(1, handle, others[i], "alpha", alpha[i]));
    }
    return this;
  }

  mul_(factor: TensorList | PerTensor): this {
    if (typeof factor === "number") native.mulScalar_(0, this.handles, factor);
    else if (factor instanceof TensorList) native.mul_(0, this.handles, factor.handles);
    else native.mulScalars_(0, this.handles, factor);
    return this;
  }

  div_(divisor: TensorList | PerTensor): this {
    if (typeof divisor === "number") native.divScalar_(0, this.handles, divisor);
    else if (divisor instanceof TensorList) native.div_(0, this.handles, divisor.handles);
    else native.divScalars_(0, this.handles, divisor);
    return this;
  }

  maximum_(other: TensorList): this {
    native.maximum_(0, this.handles, other.handles);
    return this;
  }

  clampMin_(least: number): this {
    native.clampMin_(0, this.handles, least);
    return this;
  }

  clampMax_(most: number): this {
    native.clampMax_(0, this.handles, most);
    return this;
  }

  /** this += weight * (end - this) */
  lerp_(end: TensorList, weight: number): this {
    native.lerp_(0, this.handles, end.handles, weight);
    return this;
  }

  lerp(end: TensorList, weight: number): TensorList {
    return this.made(native.lerp(0, this.handles, end.handles, weight));
  }

  /** this + value * a * b */
  addcmul(a: TensorList, b: TensorList, value: number): TensorList {
    return this.made(native.addcmul(0, this.handles, a.handles, b.handles, value));
  }

  /** this += value * a * b */
  addcmul_(a: TensorList, b: TensorList, value: PerTensor): this {
    const update = typeof value === "number" ? native.addcmul_ : native.addcmulScalars_;
    update(0, this.handles, a.handles, b.handles, value);
    return this;
  }

  /** this += value * a / b */
  addcdiv_(a: TensorList, b: TensorList, value: PerTensor): this {
    const update = typeof value === "number" ? native.addcdiv_ : native.addcdivScalars_;
    update(0, this.handles, a.handles, b.handles, value);
    return this;
  }
}

function isArray(handles: Handle | readonly Handle[]): handles is readonly Handle[] {
  return Array.isArray(handles);
}
