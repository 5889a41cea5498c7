/** @file The process's settings: threads, determinism, precision. */
import { checkOptions, shown } from "../util/arguments.js";
import { inModes } from "../native/in-modes.js";
import { binding } from "../native/binding.js";
import { RangeError } from "../util/user-errors.js";

/** Threads that one operator uses on a CPU. Counterpart: `torch.get_num_threads`. */
export function getNumThreads(): number {
  return binding.numThreads();
}

/** Sets the threads that one operator uses on a CPU. Counterpart: `torch.set_num_threads`. */
export function setNumThreads(count: number): void {
  binding.setNumThreads(count);
}

/** Threads that run operators beside each other. Counterpart: `torch.get_num_interop_threads`. */
export function getNumInteropThreads(): number {
  return binding.numInteropThreads();
}

/**
 * Sets the threads that run operators beside each other. Counterpart: `torch.set_num_interop_threads`.
 *
 * @throws Error once such threads have started
 */
export function setNumInteropThreads(count: number): void {
  binding.setNumInteropThreads(count);
}

/** How strictly algorithms that differ from run to run are avoided. */
export type DeterministicDebugMode = "default" | "warn" | "error";

/** Options of `useDeterministicAlgorithms`. */
interface DeterministicOptions {
  warnOnly?: boolean;
}

const withDeterminism = inModes("deterministic");

/**
 * Makes operators use deterministic algorithms, and those that have none fail: from here on, or while a function runs and for what it
 * awaits. Other threads see it too: libtorch has one setting for the process. Counterpart: `torch.use_deterministic_algorithms`.
 *
 * @param options.warnOnly warns instead of failing. Default false
 */
export function useDeterministicAlgorithms(mode: boolean, options?: DeterministicOptions): void;
export function useDeterministicAlgorithms<T>(mode: boolean, fn: () => T, options?: DeterministicOptions): T;
export function useDeterministicAlgorithms<T>(
  mode: boolean,
  fnOrOptions?: (() => T) | DeterministicOptions,
  options?: DeterministicOptions,
): T | undefined {
  const fn = typeof fnOrOptions === "function" ? fnOrOptions : undefined;
  const chosen = typeof fnOrOptions === "function" ? options : fnOrOptions;
  checkOptions("useDeterministicAlgorithms", chosen, ["warnOnly"]);
  const set = (): void => binding.setDeterministicAlgorithms(mode, chosen?.warnOnly ?? false);
  return fn === undefined ? void set() : withDeterminism(set, fn);
}

/** Whether deterministic algorithms are asked for. Counterpart: `torch.are_deterministic_algorithms_enabled`. */
export function areDeterministicAlgorithmsEnabled(): boolean {
  return binding.deterministicAlgorithms().enabled;
}

/** Whether operators without a deterministic algorithm only warn. */
export function isDeterministicAlgorithmsWarnOnlyEnabled(): boolean {
  return binding.deterministicAlgorithms().warnOnly;
}

/** The same settings as one word. Counterpart: `torch.set_deterministic_debug_mode`. */
export function setDeterministicDebugMode(mode: DeterministicDebugMode | 0 | 1 | 2): void {
  const names: readonly DeterministicDebugMode[] = ["default", "warn", "error"];
  const name = typeof mode === "number" ? names[mode] : mode;
  if (name === undefined || !names.includes(name)) {
    throw new RangeError(`expected "default", "warn" or "error" (or 0, 1, 2). Received: ${shown(mode)}.`);
  }
  binding.setDeterministicAlgorithms(name !== "default", name === "warn");
}

/** 0 for "default", 1 for "warn", 2 for "error". Counterpart: `torch.get_deterministic_debug_mode`. */
export function getDeterministicDebugMode(): 0 | 1 | 2 {
  const { enabled, warnOnly } = binding.deterministicAlgorithms();
  return enabled ? (warnOnly ? 1 : 2) : 0;
}

/** How exactly float32 matrices are multiplied on hardware that can do it faster. */
export type MatmulPrecision = "highest" | "high" | "medium";

/** Sets the precision of float32 matrix products. Counterpart: `torch.set_float32_matmul_precision`. */
export function setFloat32MatmulPrecision(precision: MatmulPrecision): void {
  binding.setFloat32MatmulPrecision(precision);
}

/** The precision of float32 matrix products. Counterpart: `torch.get_float32_matmul_precision`. */
export function getFloat32MatmulPrecision(): MatmulPrecision {
  const precision = binding.float32MatmulPrecision();
  return precision === "medium" || precision === "high" ? precision : "highest";
}

/** Treats denormal numbers as zero on a CPU that can; returns whether it can. Counterpart: `torch.set_flush_denormal`. */
export function setFlushDenormal(mode: boolean): boolean {
  return binding.setFlushDenormal(mode);
}

/** How libtorch was built. Counterpart: `torch.__config__.show()`. */
export function showConfig(): string {
  return binding.showConfig();
}
