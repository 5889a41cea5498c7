/** @file Tensors on their way to other threads. */
import type { Handle } from "./handle.js";

/** `native/share.cpp`. */
export interface ShareBinding {
  /** Hands a tensor to another thread: keeps it in a table of the process under a number. */
  share(t: Handle): number;
  /** Takes a shared tensor out of the table. */
  receive(id: number): Handle;
}
