/** @file The options of all that reads checkpoints. */
import type { MapLocation } from "@lightning-ts/torch";
import { type GivenOptions, optional } from "../../util/options.js";
import { anything, boolean } from "../../util/rules.js";

/** The options of all that reads checkpoint files. */
export const readTable = {
  /** On which device tensors are put. Default null: the CPU. */
  mapLocation: optional(anything<MapLocation>("a device, devices by location, or a function that gives them")),
  /** false gives placeholders for objects of Python's classes instead of refusing the file. Default null: true. */
  weightsOnly: optional(boolean),
};

/** Options of `readCheckpointFile`. */
export interface ReadCheckpointOptions extends GivenOptions<typeof readTable> {}
