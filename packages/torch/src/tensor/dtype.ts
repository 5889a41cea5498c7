/** @file Data types, memory formats and layouts: constants with PyTorch's names. */
import { shortened } from "../util/arguments.js";
import { expectString } from "../util/expect.js";
import { inModes } from "../native/in-modes.js";
import { binding, type Handle } from "../native/binding.js";
import { NativeObject, unwrap } from "../native/object.js";
import { TypeError } from "../util/user-errors.js";

/** Names of the data types, as PyTorch spells them. */
export type DTypeName =
  | "float64"
  | "float32"
  | "float16"
  | "bfloat16"
  | "float8_e4m3fn"
  | "float8_e5m2"
  | "float8_e4m3fnuz"
  | "float8_e5m2fnuz"
  | "float8_e8m0fnu"
  | "float4_e2m1fn_x2"
  | "complex32"
  | "complex64"
  | "complex128"
  | "int64"
  | "int32"
  | "int16"
  | "int8"
  | "uint64"
  | "uint32"
  | "uint16"
  | "uint8"
  | "bool"
  | "qint8"
  | "quint8"
  | "qint32";

/** The type of a tensor's elements, such as `torch.float32`. Counterpart: `torch.dtype`. */
export class DType extends NativeObject {
  /** PyTorch's name without the module: "float32". */
  readonly name: DTypeName;
  /** Whether it has fractions: float16 and the like, not complex ones. */
  readonly isFloatingPoint: boolean;
  /** Whether it holds complex numbers. */
  readonly isComplex: boolean;
  /** Whether it has negative numbers. */
  readonly isSigned: boolean;
  /** Bytes of one element. */
  readonly itemsize: number;

  /** @internal */
  constructor(name: DTypeName, handle: Handle) {
    super(handle);
    this.name = name;
    const info = binding.dtypeInfo(handle);
    this.isFloatingPoint = info.isFloatingPoint;
    this.isComplex = info.isComplex;
    this.isSigned = info.isSigned;
    this.itemsize = info.itemsize;
    Object.freeze(this);
  }

  /** "torch.float32", as PyTorch prints it. */
  override toString(): string {
    return `torch.${this.name}`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

const handles = binding.dtypes();
const table = new Map<string, DType>();

function make(name: DTypeName): DType {
  const handle = handles[name];
  if (handle === undefined) throw new Error(`internal: libtorch has no dtype ${name}`);
  const made = new DType(name, handle);
  table.set(name, made);
  return made;
}

/** Floating point of 64 bits: double. */
export const float64 = make("float64");
/** Floating point of 32 bits: float, the usual default. */
export const float32 = make("float32");
/** Floating point of 16 bits: half. */
export const float16 = make("float16");
/** Floating point of 16 bits with float32's range. */
export const bfloat16 = make("bfloat16");
/** Floating point of 8 bits: exponent and mantissa as in the name. */
export const float8_e4m3fn = make("float8_e4m3fn");
/** Floating point of 8 bits: exponent and mantissa as in the name. */
export const float8_e5m2 = make("float8_e5m2");
/** Floating point of 8 bits: exponent and mantissa as in the name. */
export const float8_e4m3fnuz = make("float8_e4m3fnuz");
/** Floating point of 8 bits: exponent and mantissa as in the name. */
export const float8_e5m2fnuz = make("float8_e5m2fnuz");
/** Floating point of 8 bits: exponent and mantissa as in the name. */
export const float8_e8m0fnu = make("float8_e8m0fnu");
/** Complex numbers of two floats of 16 bits. */
export const complex32 = make("complex32");
/** Complex numbers of two floats of 32 bits. */
export const complex64 = make("complex64");
/** Complex numbers of two floats of 64 bits. */
export const complex128 = make("complex128");
/** Whole numbers of 64 bits. */
export const int64 = make("int64");
/** Whole numbers of 32 bits. */
export const int32 = make("int32");
/** Whole numbers of 16 bits. */
export const int16 = make("int16");
/** Whole numbers of 8 bits. */
export const int8 = make("int8");
/** Whole numbers of 64 bits, from 0. */
export const uint64 = make("uint64");
/** Whole numbers of 32 bits, from 0. */
export const uint32 = make("uint32");
/** Whole numbers of 16 bits, from 0. */
export const uint16 = make("uint16");
/** Whole numbers of 8 bits, from 0. */
export const uint8 = make("uint8");
/** True or false, a byte each. */
export const bool = make("bool");

/** Whole numbers of 8 bits that stand for floats, by a scale and a zero point. */
export const qint8 = make("qint8");
/** Whole numbers of 8 bits from 0 that stand for floats, by a scale and a zero point. */
export const quint8 = make("quint8");
/** Whole numbers of 32 bits that stand for floats, by a scale and a zero point. */
export const qint32 = make("qint32");

export { float64 as double, float32 as float, float16 as half, complex32 as chalf, complex64 as cfloat };
export { complex128 as cdouble, int64 as long, int32 as int, int16 as short };

/**
 * The dtype of a name, such as "float32".
 *
 * @throws TypeError for a name that no dtype has
 */
export function dtypeOf(name: string): DType {
  const found = table.get(name);
  if (found === undefined) {
    const received = typeof name === "string" ? `"${shortened(name)}"` : typeof name;
    throw new TypeError(`Expected a dtype's name: ${[...table.keys()].join(", ")}. Received: ${received}.`);
  }
  return found;
}

/** The dtype of new floating-point tensors: float32 unless `setDefaultDtype` says otherwise. */
export function getDefaultDtype(): DType {
  return dtypeOf(binding.defaultDtype());
}

const withDefaultDtype = inModes("defaultDtype");

/**
 * Sets the dtype of new floating-point tensors, from here on or while a function runs and for what it awaits. Other threads see it too:
 * libtorch has one for the process. Counterpart: `torch.set_default_dtype`.
 *
 * @throws TypeError for a dtype that is not of floating point
 */
export function setDefaultDtype(dtype: DType): void;
export function setDefaultDtype<T>(dtype: DType, fn: () => T): T;
export function setDefaultDtype<T>(dtype: DType, fn?: () => T): T | undefined {
  const set = (): void => binding.setDefaultDtype(binding.dtypeName(unwrap(dtype)));
  return fn === undefined ? void set() : withDefaultDtype(set, fn);
}

/** How a tensor's elements lie in memory. Counterpart: `torch.memory_format`. */
export class MemoryFormat extends NativeObject {
  /** PyTorch's name: "channels_last". */
  readonly name: string;

  /** @internal */
  constructor(name: string, handle: Handle) {
    super(handle);
    expectString("MemoryFormat", "name", name);
    this.name = name;
  }

  override toString(): string {
    return `torch.${this.name}`;
  }
}

/** Whether a tensor is dense or sparse. Counterpart: `torch.layout`. */
export class Layout extends NativeObject {
  /** PyTorch's name: "strided". */
  readonly name: string;

  /** @internal */
  constructor(name: string, handle: Handle) {
    super(handle);
    expectString("Layout", "name", name);
    this.name = name;
  }

  override toString(): string {
    return `torch.${this.name}`;
  }
}

function constant<T>(make: new (name: string, handle: Handle) => T, known: Record<string, Handle>, name: string): T {
  const handle = known[name];
  if (handle === undefined) throw new Error(`internal: libtorch has no ${name}`);
  return new make(name, handle);
}

const formats = binding.memoryFormats();
/** Row-major order. */
export const contiguousFormat = constant(MemoryFormat, formats, "contiguous_format");
/** (N, C, H, W) with the channels next to each other. */
export const channelsLast = constant(MemoryFormat, formats, "channels_last");
/** (N, C, D, H, W) with the channels next to each other. */
export const channelsLast3d = constant(MemoryFormat, formats, "channels_last_3d");
/** The input's order. */
export const preserveFormat = constant(MemoryFormat, formats, "preserve_format");

const layouts = binding.layouts();
/** Elements at regular distances: the usual layout. */
export const strided = constant(Layout, layouts, "strided");
/** Coordinates and values. */
export const sparseCoo = constant(Layout, layouts, "sparse_coo");
/** Compressed rows. */
export const sparseCsr = constant(Layout, layouts, "sparse_csr");
/** Compressed columns. */
export const sparseCsc = constant(Layout, layouts, "sparse_csc");
/** Compressed rows of blocks. */
export const sparseBsr = constant(Layout, layouts, "sparse_bsr");
/** Compressed columns of blocks. */
export const sparseBsc = constant(Layout, layouts, "sparse_bsc");
