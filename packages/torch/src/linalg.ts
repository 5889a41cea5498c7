/** @file torch.linalg. */
export * from "./linalg.generated.js";
