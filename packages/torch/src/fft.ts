/** @file torch.fft. */
export * from "./fft.generated.js";
