/** @file For the packages above: checks of given lists, before anything walks through them. */
export { expectArray, expectIterable, expectNumber, expectString, listOf } from "./expect.js";
