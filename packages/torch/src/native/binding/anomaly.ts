/** @file Anomaly mode. */

/** `native/anomaly.cpp`. */
export interface AnomalyBinding {
  setAnomalyMode(enabled: boolean, checkNan: boolean): void;
  anomalyMode(): { enabled: boolean; checkNan: boolean };
  /** The JavaScript stack of a forward call, asked for in anomaly mode. */
  setStackCapture(capture: () => string): void;
}
