/** @file Rules of options that several callbacks have. */
import { Device, type DeviceLike } from "@lightning-ts/torch";
import { MisconfigurationException } from "../util/errors.js";
import { instance, oneOf, type Rule } from "../util/rules.js";

/** Whether less or more of a metric is better. */
export const mode: Rule<"min" | "max"> = oneOf(["min", "max"], MisconfigurationException, {
  advice: 'Use "max" where higher values are better.',
});

/** A device, or its name. */
export const deviceLike: Rule<DeviceLike> = instance(
  "a device or its name",
  (value): value is DeviceLike => typeof value === "string" || value instanceof Device,
  { error: MisconfigurationException, schema: { type: "string" } },
);
