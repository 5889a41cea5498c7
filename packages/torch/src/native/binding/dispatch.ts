/** @file Operators of the dispatcher. */
import type { NativeOperator } from "./handle.js";

/** `native/dispatch.cpp`. */
export interface DispatchBinding {
  /** All overloads of `namespace::name` that JavaScript can express, resolved as PyTorch's argument parser does. */
  packet(namespace: string, name: string, overload?: string): NativeOperator;
  /** Whether the dispatcher knows the name. */
  hasOperator(namespace: string, name: string, overload?: string): boolean;
  /** The schemas of all registered operators, as text. */
  schemas(): string[];
  /** Field names of a name's several results, or null. */
  returnNames(namespace: string, name: string): string[] | null;
}
