/** @file `torch.autograd`: backward, gradients, custom functions, modes, anomaly detection. */
export {
  backward,
  type BackwardOptions,
  grad,
  type GradOptions,
  type Gradients,
  type TensorOrTensors,
} from "./backward.js";
export {
  AutogradFunction as Function,
  type FunctionClass,
  type FunctionClassWithSetup,
  FunctionContext,
  type FunctionGradients,
} from "./function.js";
export {
  type AnomalyOptions,
  detectAnomaly,
  isAnomalyCheckNanEnabled,
  isAnomalyEnabled,
  setDetectAnomaly,
} from "./anomaly.js";
export { enableGrad, inferenceMode, isGradEnabled, isInferenceModeEnabled, noGrad, setGradEnabled } from "./modes.js";
export * as functional from "./functional.js";
export * as graph from "./graph.js";
