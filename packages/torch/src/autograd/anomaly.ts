/** @file Anomaly mode: an error in backward names the line of the forward call. */
import { checkOptions } from "../util/arguments.js";
import { inModes } from "../native/in-modes.js";
import { fileURLToPath } from "node:url";
import { dirname } from "node:path";
import { binding } from "../native/binding.js";

/** Options of anomaly mode. */
export interface AnomalyOptions {
  /** Whether backward fails where a gradient is NaN. Default true. */
  checkNan?: boolean;
}

/** The folder of this package's compiled or source files, whose frames say nothing to a user. */
const library = dirname(dirname(fileURLToPath(import.meta.url)));
const depth = 64;

/** The stack of the call that made a node, without the frames of this library. */
function captureStack(): string {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = depth;
  const holder: { stack?: string } = {};
  Error.captureStackTrace(holder, captureStack);
  Error.stackTraceLimit = limit;
  const frames = (holder.stack ?? "").split("\n").slice(1);
  const own = frames.filter((frame) => !isLibraryFrame(frame) && !frame.includes("node:internal"));
  return (own.length > 0 ? own : frames).join("\n");
}

function isLibraryFrame(frame: string): boolean {
  return frame.includes(library) && !/\.test\.[cm]?[jt]s/.test(frame);
}

const withAnomaly = inModes("anomaly");
let capturing = false;

function set(enabled: boolean, checkNan: boolean): void {
  if (enabled && !capturing) {
    binding.setStackCapture(captureStack);
    capturing = true;
  }
  binding.setAnomalyMode(enabled, checkNan);
}

/**
 * Runs a function in anomaly mode: forward calls remember their line, and backward fails with it where a gradient becomes
 * NaN or a node fails. Slow; for finding errors. Counterpart: `torch.autograd.detect_anomaly`.
 *
 * It holds in the function and what it awaits. Other threads see it too: libtorch has one for the process.
 */
export function detectAnomaly<T>(fn: () => T, options: AnomalyOptions = {}): T {
  checkOptions("detectAnomaly", options, ["checkNan"]);
  return withAnomaly(() => set(true, options.checkNan ?? true), fn);
}

/** Switches anomaly mode on or off, or for a function. Counterpart: `torch.autograd.set_detect_anomaly`. */
export function setDetectAnomaly(mode: boolean, options?: AnomalyOptions): void;
export function setDetectAnomaly<T>(mode: boolean, fn: () => T, options?: AnomalyOptions): T;
export function setDetectAnomaly<T>(
  mode: boolean,
  fnOrOptions?: (() => T) | AnomalyOptions,
  options?: AnomalyOptions,
): T | undefined {
  const fn = typeof fnOrOptions === "function" ? fnOrOptions : undefined;
  const chosen = typeof fnOrOptions === "function" ? options : fnOrOptions;
  checkOptions("setDetectAnomaly", chosen, ["checkNan"]);
  const checkNan = chosen?.checkNan ?? true;
  if (fn === undefined) {
    set(mode, checkNan);
    return undefined;
  }
  return withAnomaly(() => set(mode, checkNan), fn);
}

/** Whether anomaly mode is on. Counterpart: `torch.is_anomaly_enabled`. */
export function isAnomalyEnabled(): boolean {
  return binding.anomalyMode().enabled;
}

/** Whether anomaly mode looks for NaN. Counterpart: `torch.is_anomaly_check_nan_enabled`. */
export function isAnomalyCheckNanEnabled(): boolean {
  return binding.anomalyMode().checkNan;
}
