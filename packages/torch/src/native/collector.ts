/** @file Gives the addon JavaScript's garbage collector. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { MemoryBinding } from "./binding/memory.js";

/** A full collection, or a minor one of what is young. */
export type Collector = (options?: { type: "minor" | "major" }) => void;

/**
 * Gives the addon the collector, so that it can free dead tensors when enough of their memory has piled up. With
 * `LIGHTNING_TS_NO_ACCOUNTING=1` nothing is ever collected for the sake of tensors (to look for leaks, or to measure).
 */
export function installCollector(loaded: MemoryBinding): void {
  const collect = exposedCollector();
  loaded.setCollector(
    () => collect({ type: "minor" }),
    () => collect(),
  );
  loaded.setAccounting(process.env.LIGHTNING_TS_NO_ACCOUNTING !== "1");
}

// A thread that starts at the same moment may take the flag back in between; more often than that it is a runtime without the flag.
const TRIES = 50;

/**
 * JavaScript's own `gc`, without the command line's flag. A runtime that has none to give, or only one of its own kind, gets that, or
 * one that does nothing: tensors are then freed when the runtime collects by itself, or by `dispose` and `torch.scope`.
 */
export function exposedCollector(): Collector {
  if (typeof globalThis.gc === "function") return globalThis.gc as Collector;
  const own = collectorOfBun();
  if (own !== undefined) return own;
  // Node has no other way to ask for a minor collection. The flag matters to contexts made while it is set: to this one.
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      setFlagsFromString("--expose-gc");
      const found: unknown = runInNewContext("globalThis.gc");
      setFlagsFromString("--no-expose-gc");
      if (typeof found === "function") return found as Collector;
    } catch {
      break; // A runtime that knows neither.
    }
  }
  return () => undefined;
}

/** Bun's collector, which is JavaScriptCore's: it knows full collections only. */
function collectorOfBun(): Collector | undefined {
  const bun: unknown = Reflect.get(globalThis, "Bun");
  if (typeof bun !== "object" || bun === null || !("gc" in bun) || typeof bun.gc !== "function") return undefined;
  const { gc } = bun;
  return () => void Reflect.apply(gc, bun, [true]);
}
