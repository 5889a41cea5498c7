/** @file Metrics as functions: the value of one batch, with the options of the classes. */
export * from "./classification.js";
export * from "./image.js";
export * from "./regression.js";
export * from "./retrieval.js";
export * from "./text.js";
