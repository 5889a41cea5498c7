/** @file The entry `@lightning-ts/lightning/demos`. */
export { BoringDataModule, BoringModel, RandomDataset } from "./demos/boring-classes.js";
