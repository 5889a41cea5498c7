/** @file Dtypes, memory formats, layouts, devices. */
import type { Handle } from "./handle.js";

/** `native/constants.cpp`. */
export interface ConstantsBinding {
  dtypes(): Record<string, Handle>;
  memoryFormats(): Record<string, Handle>;
  layouts(): Record<string, Handle>;
  /** Parses "cpu", "cuda:1"; throws for an unknown device. */
  device(text: string): Handle;
  /** ["cuda", 1]; index -1 where none is given. */
  deviceParts(device: Handle): [string, number];
  dtypeName(dtype: Handle): string;
  dtypeInfo(dtype: Handle): { isFloatingPoint: boolean; isComplex: boolean; isSigned: boolean; itemsize: number };
  setDefaultDtype(name: string): void;
  defaultDtype(): string;
}
