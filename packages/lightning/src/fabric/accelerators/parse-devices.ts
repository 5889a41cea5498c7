/** @file The forms of the flag `devices`. */
import { expectArray } from "@lightning-ts/torch/util/lists";
import { MisconfigurationException } from "../../util/errors.js";
import { show } from "../../util/show.js";
import { RangeError, TypeError } from "../../util/user-errors.js";

/** What the flag `devices` takes: a count, indices as a list or text, -1 for all, "auto". */
export type DevicesFlag = number | string | readonly number[];

/** More devices than any machine has. */
const mostDevices = 65_536;

function first(count: number): number[] {
  if (count > mostDevices)
    throw new MisconfigurationException(`devices: expected at most ${mostDevices}. Received: ${count}.`);
  return Array.from({ length: count }, (_, i) => i);
}

/** The flag without surrounding blanks. @throws MisconfigurationException for no devices, TypeError for a list that is too long */
function given(flag: DevicesFlag): DevicesFlag {
  if (typeof flag === "object") expectArray("Trainer", "devices", flag);
  const trimmed = typeof flag === "string" ? flag.trim() : flag;
  if ((Array.isArray(trimmed) && trimmed.length === 0) || trimmed === 0 || trimmed === "0" || trimmed === "") {
    throw new MisconfigurationException(`devices: expected at least one device. Received: ${show(flag)}.`);
  }
  return trimmed;
}

/**
 * The number of processes on a processor, at least 1.
 *
 * @throws MisconfigurationException for 0 or too many, TypeError for another form
 */
export function countOf(flag: DevicesFlag): number[] {
  const wanted = given(flag);
  if (wanted === "auto") return [0];
  const count = typeof wanted === "string" && /^\d+$/.test(wanted) ? Number(wanted) : wanted;
  if (typeof count !== "number" || !Number.isInteger(count) || count <= 0) {
    throw new TypeError(`devices: on a CPU expected a whole number above 0. Received: ${show(flag)}.`);
  }
  return first(count);
}

/**
 * Devices with an index each: a count, indices ("0,1" or [0, 1]), -1 or "auto" for all.
 *
 * @param available how many there are
 * @throws MisconfigurationException for no devices, an index twice or one that does not exist, RangeError for a text that says neither a
 * count nor indices, TypeError for another form
 */
export function indicesOf(flag: DevicesFlag, available: number): number[] {
  const indices = readIndices(given(flag), flag, available);
  if (indices.length === 0) {
    throw new MisconfigurationException(
      `devices: expected at least one device. Received: ${show(flag)}; there are ${available}.`,
    );
  }
  // A process of torchelastic may see one device only, its own, while the flag says what all of them have.
  if (process.env.TORCHELASTIC_RUN_ID !== undefined && available === 1 && indices.length > 1) return indices;
  if (new Set(indices).size !== indices.length)
    throw new MisconfigurationException(`devices: each index once. Received: ${show(flag)}.`);
  if (indices.some((index) => index < 0 || index >= available)) {
    const there = available === 0 ? "" : ` (0 to ${available - 1})`;
    throw new MisconfigurationException(`devices: this machine has ${available}${there}. Received: ${show(flag)}.`);
  }
  return indices;
}

function readIndices(wanted: DevicesFlag, flag: DevicesFlag, available: number): number[] {
  if (wanted === "auto") return first(available);
  if (wanted === -1 || wanted === "-1") return first(available);
  if (typeof wanted === "string") return fromText(wanted, flag);
  const numbers = typeof wanted === "number" ? [wanted] : [...wanted];
  if (!numbers.every((number) => Number.isInteger(number))) {
    throw new TypeError(`devices: expected whole numbers. Received: ${show(flag)}.`);
  }
  return typeof wanted === "number" ? first(Math.max(wanted, 0)) : numbers;
}

/** "3" is a count; "0,1" and "1," are indices. */
function fromText(text: string, flag: DevicesFlag): number[] {
  const parts = text.split(",").map((part) => part.trim());
  const numbers = parts.filter((part) => part !== "");
  if (numbers.length === 0 || !numbers.every((part) => /^[+-]?\d+$/.test(part))) {
    throw new RangeError(`devices: expected a count such as "2", or indices such as "0,1". Received: ${show(flag)}.`);
  }
  return parts.length === 1 ? first(Math.max(Number(text), 0)) : numbers.map(Number);
}
