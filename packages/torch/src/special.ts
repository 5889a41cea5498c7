/** @file torch.special. */
export * from "./special.generated.js";
