/** @file Kinds of loaders. */

/** What loaders are for. */
export type LoaderKind = "train" | "val" | "test" | "predict";
