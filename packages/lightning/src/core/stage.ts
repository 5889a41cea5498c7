/** @file The calls of a Trainer, as hooks are told of them. */

/** The call that runs: what `setup` and `teardown` get. */
export type Stage = "fit" | "validate" | "test" | "predict";
