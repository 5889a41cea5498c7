/** @file The operators of libtorch that end the process on wrong arguments, or count for years, in Python as here. */
import { readFileSync } from "node:fs";
import { camelCase } from "../../../src/util/names.js";

/** An operator that is known to end the process. */
export interface KnownDeath {
  /** "torch.ops.aten.name.overload"; without the overload it stands for all of them. The functions that hand their arguments to it are meant too. */
  readonly operator: string;
  /** How the process ends, and the arguments that it does not look at. */
  readonly why: string;
  /** A call in Python, for `pythonProgram`, that was seen to end PyTorch 2.13 on a CPU. */
  readonly python: string;
}

/** What `known-deaths.json` lists, by operator. */
const knownDeaths: ReadonlyMap<string, KnownDeath> = new Map(
  (JSON.parse(readFileSync(new URL("known-deaths.json", import.meta.url), "utf8")) as KnownDeath[]).flatMap((death) =>
    [death.operator, ...functionsOf(death.operator)].map((name): [string, KnownDeath] => [name, death]),
  ),
);

/** The functions and methods that hand their arguments to all overloads of an operator, or to the one that is called by default. */
function functionsOf(operator: string): string[] {
  const [, name] = /^torch\.ops\.aten\.(\w+)(?:\.default)?$/.exec(operator) ?? [];
  if (name === undefined) return [];
  const special = name.startsWith("special_") ? [`torch.special.${camelCase(name.slice("special_".length))}`] : [];
  return [`torch.${camelCase(name)}`, `Tensor.prototype.${camelCase(name)}`, ...special];
}

/** What is known of a target of the fuzz, by its name. */
export function knownDeath(target: string): KnownDeath | undefined {
  const operator = /^torch\.ops\.\w+\.\w+(?=\.\w+$)/.exec(target)?.[0];
  return knownDeaths.get(target) ?? (operator === undefined ? undefined : knownDeaths.get(operator));
}
