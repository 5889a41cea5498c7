/** @file Types that the operators' signatures share. */
import type { DeviceLike } from "./device.js";
import type { DType, Layout } from "./dtype.js";

/** A whole number; a bigint where it exceeds what a number holds exactly. */
export type Int = number | bigint;

/** A floating-point number. */
export type Float = number | bigint;

/** Options of the operators that make new tensors. */
export interface FactoryOptions {
  /** The dtype; by default the default dtype, or that of the given tensor. */
  dtype?: DType | null;
  /** The layout. Default `torch.strided`. */
  layout?: Layout | null;
  /** The device. Default the CPU, or that of the given tensor. */
  device?: DeviceLike | null;
  /** Whether the memory is page-locked, for quicker copies to a GPU. Default false. */
  pinMemory?: boolean | null;
  /** Whether autograd records operations on the tensor. Default false. */
  requiresGrad?: boolean;
}

/** An operator of any signature. */
export type AnyOperator = (...args: unknown[]) => unknown;

/** A name's overloads, and the name itself as a function that chooses among them. */
export type Packet<Overloads> = Overloads & Intersection<Overloads[keyof Overloads]>;

type Intersection<Union> = (Union extends unknown ? (value: Union) => void : never) extends (value: infer All) => void
  ? All
  : never;

/** Operators of a namespace whose signatures are not known to the compiler. */
export interface OperatorNamespace {
  readonly [name: string]: AnyOperator & { readonly [overload: string]: AnyOperator };
}

/** The order of a norm: a number, "fro" (Frobenius) or "nuc" (nuclear). */
export type NormOrder = number | bigint | "fro" | "nuc";
