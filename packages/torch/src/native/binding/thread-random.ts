/** @file A thread's own generators. */

/** `native/thread-random.cpp`. */
export interface ThreadRandomBinding {
  /** Lets threads have generators of their own; before the first of them starts. */
  prepareOwnGenerators(): void;
  /** From here on this thread's operators use a generator of its own on a CPU. */
  ownGenerator(): void;
}
