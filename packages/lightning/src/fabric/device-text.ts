/** @file A device in messages. */
import { Device } from "@lightning-ts/torch";
import { show } from "../util/show.js";

/** A device as PyTorch writes it, and what is none as messages show values: a list that claims to be endless is never written out. */
export function deviceText(device: unknown): string {
  return device instanceof Device ? String(device) : show(device);
}
