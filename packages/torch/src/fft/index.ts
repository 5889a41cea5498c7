/** @file torch.fft. */
export * from "../generated/fft.js";
