/** @file Tensors whose parts lie in several processes. */
import type { Handle, Lowered } from "./handle.js";

/** A call of an operator on DTensors while it is decided about: valid inside of the handler only. */
export type OperatorCall = number;

/**
 * Gives the results of an operator that has a DTensor among its arguments: one an entry of the schema's returns, which is a tensor's handle,
 * a list of them, or a number. Arguments are those of the schema. `isBackward`: a derivative calls it.
 */
export type OperatorHandler = (call: OperatorCall, operator: string, args: Lowered[], isBackward: boolean) => Lowered[];

/** `native/dtensor.cpp`. */
export interface DTensorBinding {
  /** Says who answers for operators on DTensors; once a process. */
  startDTensors(handler: OperatorHandler): void;
  /** A DTensor of this process's part, the number of its layout, and the whole shape. */
  makeDTensor(local: Handle, layout: number, shape: readonly number[], strides: readonly number[]): Handle;
  /** The number of a DTensor's layout; -1 for another tensor. */
  dtensorLayout(tensor: Handle): number;
  /** This process's part. */
  dtensorLocal(tensor: Handle): Handle;
  /** The call's operator on other arguments; undefined stands for what was given. */
  dtensorCall(call: OperatorCall, args: readonly Lowered[]): Lowered[];
  /** The call's results as tensors without data, of the whole shapes. */
  dtensorShapes(call: OperatorCall): Lowered[];
  /** Whether an operator works element by element, by libtorch's own list. */
  isPointwise(name: string, overload: string): boolean;
  /** The schema of an operator, as libtorch writes it; null for an unknown one. */
  schemaOf(name: string, overload: string): string | null;
}
