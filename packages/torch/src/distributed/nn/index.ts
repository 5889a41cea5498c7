/** @file Modules' side of torch.distributed: `torch.distributed.nn`. */
export * as functional from "./functional.js";
