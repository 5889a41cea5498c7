/** @file The operators of libtorch that end the process on wrong arguments, in Python as here. */
import { readFileSync } from "node:fs";

/** An operator that is known to end the process. */
export interface KnownDeath {
  /** "torch.ops.aten.name.overload". */
  readonly operator: string;
  /** How the process ends, and the arguments that it does not look at. */
  readonly why: string;
  /** A call in Python, for `pythonProgram`, that was seen to end PyTorch 2.13 on a CPU. */
  readonly python: string;
}

/** What `known-deaths.json` lists, by operator. */
export const knownDeaths: ReadonlyMap<string, KnownDeath> = new Map(
  (JSON.parse(readFileSync(new URL("known-deaths.json", import.meta.url), "utf8")) as KnownDeath[]).map((death) => [
    death.operator,
    death,
  ]),
);
