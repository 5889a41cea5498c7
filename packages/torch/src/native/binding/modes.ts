/** @file Modes of the thread. */

/** The names of the modes, as `native/modes.cpp` lists them. */
export type ModeName =
  | "grad"
  | "inference"
  | "anomaly"
  | "deterministic"
  | "cudnn"
  | "defaultDtype"
  | "cudaDevice"
  | "autocast"
  | "cudaStream";

/** `native/modes.cpp`. */
export interface ModesBinding {
  /** The bits of each mode in the number that holds all. */
  modeMasks(): Record<ModeName, number>;
  /** The values of the modes of a mask. */
  readModes(this: void, mask: number): number;
  /** Sets the modes of a mask; returns what they were. */
  exchangeModes(this: void, bits: number, mask: number): number;
  inferenceModeEnabled(): boolean;
  /** Inference mode goes with gradient mode: on with off, off with on. */
  setInferenceMode(value: boolean): void;
}
