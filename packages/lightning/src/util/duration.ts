/** @file Durations, as flags and callbacks take them. */
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { show } from "./show.js";
import { MisconfigurationException } from "./errors.js";
import { refusal, type Rule } from "./rules.js";
import { TypeError } from "./user-errors.js";

/** "DD:HH:MM:SS", or parts that are added up. */
export type DurationLike =
  string | { days?: number; hours?: number; minutes?: number; seconds?: number; milliseconds?: number };

const parts = { days: 86_400_000, hours: 3_600_000, minutes: 60_000, seconds: 1000, milliseconds: 1 } as const;

/** Whether a value has the form of a duration (its contents may still be wrong). */
export function isDurationLike(value: unknown): value is DurationLike {
  return typeof value === "string" || isPlainObject(value);
}

/**
 * A duration in milliseconds.
 *
 * @throws MisconfigurationException for a text of another form, TypeError for an unknown part or another kind of value
 */
export function parseDuration(value: DurationLike, name = "duration"): number {
  if (typeof value === "string") {
    const match = /^\s*(\d+):(\d{2}):(\d{2}):(\d{2})\s*$/.exec(value);
    if (match === null) {
      throw new MisconfigurationException(`${name}: expected "DD:HH:MM:SS". Received: ${show(value)}.`);
    }
    const [days, hours, minutes, seconds] = match.slice(1).map(Number) as [number, number, number, number];
    return days * parts.days + hours * parts.hours + minutes * parts.minutes + seconds * parts.seconds;
  }
  if (!isDurationLike(value)) {
    throw new TypeError(`${name}: expected "DD:HH:MM:SS" or { hours: 12 }. Received: ${show(value)}.`);
  }
  let total = 0;
  for (const [part, count] of Object.entries(value)) {
    if (!Object.hasOwn(parts, part) || typeof count !== "number" || !Number.isFinite(count)) {
      throw new TypeError(
        `${name}: expected days, hours, minutes, seconds or milliseconds with numbers. Received: ${show(part)}: ${show(count)}.`,
      );
    }
    total += count * parts[part as keyof typeof parts];
  }
  return total;
}

const forms = '"DD:HH:MM:SS" or an object of days, hours, minutes, seconds, milliseconds';

/** A duration, in milliseconds. */
export const duration: Rule<DurationLike, number> = {
  takes: forms,
  schema: { anyOf: [{ type: "string" }, { type: "object" }] },
  read: (value, place) => {
    if (isDurationLike(value)) return parseDuration(value, place);
    throw refusal(TypeError, place, forms, value, 'Ten minutes are "00:00:10:00" or { minutes: 10 }.');
  },
};
