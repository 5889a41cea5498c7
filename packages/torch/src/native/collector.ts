/** @file Gives the addon JavaScript's garbage collector. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Binding } from "./binding.js";

/** A full collection, or a minor one of what is young. */
export type Collector = (options?: { type: "minor" | "major" }) => void;

/**
 * Gives the addon the collector, so that it can free dead tensors when enough of their memory has piled up. With
 * `LIGHTNING_TS_NO_ACCOUNTING=1` nothing is ever collected for the sake of tensors (to look for leaks, or to measure).
 */
export function installCollector(loaded: Binding): void {
  const collect = exposedCollector();
  loaded.setCollector(
    () => collect({ type: "minor" }),
    () => collect(),
  );
  loaded.setAccounting(process.env.LIGHTNING_TS_NO_ACCOUNTING !== "1");
}

/** JavaScript's own `gc`, without the command line's flag. */
export function exposedCollector(): Collector {
  if (typeof globalThis.gc === "function") return globalThis.gc as Collector;
  // Node has no other way to ask for a minor collection. The flag matters to contexts made while it is set: to this one.
  // It belongs to the process: a thread that starts at the same moment may take it back in between, so try again then.
  for (;;) {
    setFlagsFromString("--expose-gc");
    const found: unknown = runInNewContext("globalThis.gc");
    setFlagsFromString("--no-expose-gc");
    if (typeof found === "function") return found as Collector;
  }
}
