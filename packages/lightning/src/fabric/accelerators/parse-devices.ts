/** @file The forms of the flag `devices`. */
import { expectArray } from "@lightning-ts/torch/util/lists";
import { MisconfigurationException } from "../../util/errors.js";
import { show } from "../../util/show.js";
import { TypeError } from "../../util/user-errors.js";

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
 * Devices with an index each: a count, indices ("0,1" or [0, 1]), -1 for all, or "auto" for the first.
 *
 * @param available how many there are
 * @throws MisconfigurationException for no devices, an index twice or one that does not exist, TypeError for another form
 */
export function indicesOf(flag: DevicesFlag, available: number): number[] {
  const indices = readIndices(given(flag), flag, available);
  if (new Set(indices).size !== indices.length)
    throw new MisconfigurationException(`devices: each index once. Received: ${show(flag)}.`);
  if (indices.some((index) => index >= available)) {
    throw new MisconfigurationException(
      `devices: this machine has ${available} (0 to ${available - 1}). Received: ${show(flag)}.`,
    );
  }
  return indices;
}

function readIndices(wanted: DevicesFlag, flag: DevicesFlag, available: number): number[] {
  if (wanted === "auto") return [0];
  if (wanted === -1 || wanted === "-1") return first(available);
  if (typeof wanted === "number") {
    if (!Number.isInteger(wanted) || wanted < 0)
      throw new TypeError(`devices: expected a whole number. Received: ${show(flag)}.`);
    return first(wanted);
  }
  if (typeof wanted !== "string") return [...wanted];
  if (!/^\d+(,\d*)*$/.test(wanted))
    throw new TypeError(`devices: expected indices such as "0,1". Received: ${show(flag)}.`);
  if (!wanted.includes(",")) return first(Number(wanted));
  return wanted
    .split(",")
    .filter((part) => part !== "")
    .map(Number);
}
