/** @file Recorded programs of Fabric: what they are made of. */

/** What is done: its name, its arguments, and options at last. */
export type Operation = readonly [name: string, ...args: unknown[]];

/** A class and its arguments, under Python's names. */
export type Named = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A program of Fabric. */
export interface Program {
  readonly name: string;
  /** Arguments of the constructor, under Python's names. */
  readonly fabric?: Readonly<Record<string, unknown>>;
  readonly optimizer?: Named;
  readonly ops: readonly Operation[];
}

/** An error as it was recorded. */
export interface RecordedError {
  readonly kind: string;
  readonly message: string;
}

/** What an operation gave. */
export interface OperationResult {
  readonly op: Operation;
  readonly result?: unknown;
  readonly error?: RecordedError;
  readonly warnings?: readonly string[];
}

/** A program with what its operations gave. */
export interface FabricCase {
  readonly program: Program;
  readonly results: readonly OperationResult[];
  /** The error of the constructor. */
  readonly error?: RecordedError;
}
