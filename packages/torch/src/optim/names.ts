/** @file Option and state names: PyTorch's on disk ("weight_decay"), JavaScript's in memory (weightDecay). */
import { camelCase } from "../util/names.js";

/** PyTorch's name of an option or a state: "weightDecay" to "weight_decay", "TMax" to "T_max". */
export function pythonName(name: string): string {
  return name.replace(/(?!^)[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/^([A-Z])(\d)/, "$1_$2");
}

/** JavaScript's name of an option or a state: "weight_decay" to "weightDecay". */
export function javaScriptName(name: string): string {
  return camelCase(name);
}

/** A dictionary under PyTorch's names. */
export function toPython(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const named: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) if (value !== undefined) named[pythonName(key)] = value;
  return named;
}

/** A dictionary under JavaScript's names. */
export function fromPython(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const named: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) named[javaScriptName(key)] = value;
  return named;
}
