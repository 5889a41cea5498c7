/** @file Objects that the addon knows. */
import type { NativeObject } from "../object.js";
import type { Handle } from "./handle.js";

/** An object of ours, where the addon knows which (see `setWrapper`); else the handle to make it of. `objectOf` tells them apart. */
export type Known = NativeObject | Handle;
