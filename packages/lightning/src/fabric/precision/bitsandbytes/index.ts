/** @file Layers whose weights are kept in 4 or 8 bits. Counterpart: `bitsandbytes.nn`. */
export type { FourBitType } from "./codes.js";
export type { FourBitState, NestedScales } from "./four-bit.js";
export { Linear4bit, type Linear4bitOptions } from "./linear-4bit.js";
export { Linear8bitLt, type Linear8bitOptions } from "./linear-8bit.js";
