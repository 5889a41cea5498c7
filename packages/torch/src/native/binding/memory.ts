/** @file What native memory costs, and collections for its sake. */

/** What lives outside JavaScript's heap. */
export interface MemoryStats {
  /** Bytes of the tensors on the CPU. */
  liveBytes: number;
  /** The most they ever were, since the start or `resetPeakMemoryStats`. */
  peakBytes: number;
  /** Tensors that JavaScript holds, disposed ones among them until they are collected. */
  liveHandles: number;
  /** All that were ever made. */
  handlesCreated: number;
  /** Collections of this thread that the tensors' memory asked for. */
  minorCollections: number;
  /** Full collections among them. */
  majorCollections: number;
  /** How far memory may grow between two collections: looked at after a step, and at any operation while nothing waits for a backward pass. */
  softBudget: number;
  /** How far at any other operation. */
  hardBudget: number;
}

/** `native/memory.cpp`. */
export interface MemoryBinding {
  /** Gives the addon the collector: gc({type: "minor"}) and gc(). */
  setCollector(minor: () => void, major: () => void): void;
  setAccounting(enabled: boolean): void;
  setMemoryBudget(softBytes: number, hardBytes: number): void;
  memoryStats(): MemoryStats;
  /** Resets the peak to what is alive now. */
  resetPeakBytes(): void;
  /** A step's end: collects if memory grew by more than the soft budget, or than this many bytes. */
  stepEnd(mostGrowth?: number): void;
}
