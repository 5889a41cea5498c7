/** @file Apple's GPUs. */

/** `native/mps.cpp`. An event is a number. */
export interface MpsBinding {
  mpsIsBuilt(): boolean;
  mpsIsAvailable(): boolean;
  mpsIsMacosOrNewer(major: number, minor: number): boolean;
  mpsSynchronize(): void;
  mpsEmptyCache(): void;
  mpsCurrentAllocated(): number;
  mpsDriverAllocated(): number;
  mpsRecommendedMax(): number;
  mpsSetMemoryFraction(fraction: number): void;
  mpsEventAcquire(enableTiming: boolean): number;
  mpsEventRelease(event: number): void;
  mpsEventRecord(event: number): void;
  mpsEventWait(event: number): void;
  mpsEventSynchronize(event: number): void;
  mpsEventQuery(event: number): boolean;
  mpsEventElapsed(start: number, end: number): number;
}
