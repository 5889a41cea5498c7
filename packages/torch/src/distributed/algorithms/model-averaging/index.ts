/** @file Averages of models over ranks. */
export {
  type AveragedParameters,
  averageParameters,
  ModelAverager,
  PeriodicModelAverager,
  type PeriodicModelAveragerOptions,
} from "./averagers.js";
