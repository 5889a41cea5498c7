/** @file `torch.amp`: mixed precision. */
export { autocast, type AutocastDecorator, type AutocastOptions, type AutocastSettings } from "./autocast.js";
export { customBwd, type CustomBwdOptions, customFwd, type CustomFwdOptions } from "./custom-function.js";
export { GradScaler, type GradScalerOptions, type GradScalerState, type ScalableOptimizer } from "./grad-scaler.js";
export { isAutocastAvailable } from "./state.js";
