/** @file The calls of a Trainer, as hooks get them. */

/** The running call, which `setup` and `teardown` get. */
export type Stage = "fit" | "validate" | "test" | "predict";
