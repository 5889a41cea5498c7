/** @file What strategies on XLA's devices have in common. */
import { type Device, device, xla } from "@lightning-ts/torch";
import { option } from "../../util/options.js";
import { boolean } from "../../util/rules.js";
import { moveToDevice } from "../move-data.js";

/** Options of strategies on XLA's devices. */
export const xlaTable = {
  /** Whether XLA says what it compiles, and why. Default false. */
  debug: option(boolean, false),
};

/** Has XLA say what it compiles, from here on or no longer: it reads a variable then. */
export function debugXLA(on: boolean): void {
  if (on) process.env.PT_XLA_DEBUG = "1";
  else delete process.env.PT_XLA_DEBUG;
}

/** Has XLA do what was noted for its device; a processor that stands in for one has done it. */
export function syncDevice({ type }: Device): void {
  if (type === "xla") xla.sync();
}

/** States copied to the CPU: what checkpoints hold can be loaded where there is no XLA. A host-device synchronisation. */
export function onCPU<State>(state: State): State {
  return moveToDevice(state, device("cpu")) as State; // the same tree
}
