/** @file For the packages above: checks of lists that somebody gives, before anything goes through them. */
export { expectArray, expectIterable, expectNumber, expectString, listOf } from "./expect.js";
