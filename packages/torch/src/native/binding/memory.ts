/** @file What native memory costs, and collections for its sake. */

/** `native/memory.cpp`. */
export interface MemoryBinding {
  /** Gives the addon the collector: gc({type: "minor"}) and gc(). */
  setCollector(minor: () => void, major: () => void): void;
  setAccounting(enabled: boolean): void;
  setMemoryBudget(softBytes: number, hardBytes: number): void;
  memoryStats(): {
    liveBytes: number;
    peakBytes: number;
    liveHandles: number;
    handlesCreated: number;
    /** Collections that this thread asked for. */
    minorCollections: number;
    majorCollections: number;
    softBudget: number;
    hardBudget: number;
  };
  /** Makes the peak what is alive now. */
  resetPeakBytes(): void;
  /** A step's end: collects if memory grew by more than the soft budget, or than this many bytes. */
  stepEnd(mostGrowth?: number): void;
}
