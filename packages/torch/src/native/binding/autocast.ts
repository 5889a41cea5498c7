/** @file Autocast. */
import type { Handle } from "./handle.js";

/** `native/autocast.cpp`. Types of devices are given by name. */
export interface AutocastBinding {
  /** The thread's state of autocast as a number. */
  readAutocast(this: void): number;
  /** Makes a state that was met before the thread's; returns what it was. */
  exchangeAutocast(this: void, state: number): number;
  /** Begins a region: sets a device's state and the cache's, and counts the region. */
  enterAutocast(deviceType: string, enabled: boolean, dtype: Handle, cacheEnabled: boolean): void;
  autocastAvailable(deviceType: string): boolean;
  autocastEnabled(deviceType: string): boolean;
  setAutocastEnabled(deviceType: string, enabled: boolean): void;
  /** The dtype's name. */
  autocastDtype(deviceType: string): string;
  setAutocastDtype(deviceType: string, dtype: Handle): void;
  autocastCacheEnabled(): boolean;
  setAutocastCacheEnabled(enabled: boolean): void;
  clearAutocastCache(this: void): void;
  autocastIncrementNesting(): number;
  autocastDecrementNesting(): number;
  /** The operators that behave differently under autocast for a device: "aten::mm". */
  autocastOperators(deviceType: string): string[];
}
