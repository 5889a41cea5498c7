/** @file `torch.utils`. */
export * as checkpoint from "./checkpoint/index.js";
