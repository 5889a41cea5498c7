/** @file Random numbers. */
import type { Handle } from "./handle.js";

/** `native/random.cpp`. */
export interface RandomBinding {
  manualSeed(seed: bigint): void;
  initialSeed(): bigint;
  seed(): bigint;
  defaultGenerator(device: string): Handle;
  newGenerator(device: string): Handle;
  generatorManualSeed(g: Handle, seed: bigint): void;
  generatorSeed(g: Handle): bigint;
  generatorInitialSeed(g: Handle): bigint;
  generatorGetState(g: Handle): Handle;
  generatorSetState(g: Handle, state: Handle): void;
  generatorDevice(g: Handle): string;
}
