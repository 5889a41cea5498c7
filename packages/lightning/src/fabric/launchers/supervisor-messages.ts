/** @file What a program and its supervising thread say to each other. */
import type { Ending, Member, Program } from "./process-group.js";

/** What the thread is started with. */
export interface SupervisorSetup {
  readonly program: Program;
  readonly members: readonly Member[];
  /** The number of processes that have not ended, and the exit code of the first that failed: for code that waits without handling events. */
  readonly alive: Int32Array;
  /** How the first that failed ended, in words: UTF-8, with zeros behind it. Written before its exit code. */
  readonly words: Uint8Array;
}

/** What the program asks of the thread. */
export type Order =
  | { readonly kind: "signal"; readonly signal: NodeJS.Signals }
  /** The program ends: the processes have so many milliseconds. */
  | { readonly kind: "end"; readonly patience: number }
  /** The program knows of the failure, and ends by itself. */
  | { readonly kind: "noted" };

/** What the thread tells the program. */
export type Report =
  { readonly kind: "ready"; readonly rank: number } | { readonly kind: "ended"; readonly ending: Ending };
