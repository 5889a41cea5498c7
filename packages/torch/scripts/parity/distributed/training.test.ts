/** @file Recorded cases of training in several processes are replayed, and such that are broken in one place fail. */
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import type { JsonObject } from "../decode.js";
import { Ranks } from "./processes.js";
import { checkCase, readCases } from "./run.js";

const ranks = new Ranks();
afterAll(() => ranks.end());

/** A case of this library's own copies. */
function recorded(family: string, index: number): JsonObject {
  const file = fileURLToPath(new URL(`../../../test-data/distributed/${family}.json.gz`, import.meta.url));
  const found = readCases(file)[index];
  if (found === undefined) throw new Error(`no case ${index}`);
  return found;
}

/** A case with the first number of a result changed that a pattern finds. */
function broken(c: JsonObject, place: RegExp): JsonObject {
  const text = JSON.stringify(c);
  const changed = text.replace(place, (found) => found.replace(/-?\d+(\.\d+)?(e-\d+)?(?=[,\]}])/, "17.5"));
  if (changed === text) throw new Error(`nothing of ${String(place)}`);
  return JSON.parse(changed) as JsonObject;
}

describe("recorded cases of training", { timeout: 120_000 }, () => {
  it.each([
    ["ddp", 0, /"grads":\{"a.weight":\{"tensor":\{[^}]*/],
    ["ddp", 0, /"world_size":2,/],
    ["ddp", 31, /"weights":\{"a.weight":\{"tensor":\{[^}]*/],
    ["ddp", 35, /"end":\{"a.weight":\{"tensor":\{[^}]*/],
    ["batchnorm", 3, /"grad_input":\[\{"tensor":\{[^}]*/],
    ["fsdp", 0, /"grads":\{"0.weight":\{"tensor":\{[^}]*/],
    ["fsdp", 6, /"norm":\{"tensor":\{[^}]*/],
    ["fsdp", 0, /"sharded_state":\{"0.weight":\{"dtensor":\{[^}]*/],
    ["fsdp", 13, /"end":\{"0.weight":\{"tensor":\{[^}]*/],
    ["zero", 2, /"exp_avg":\{"tensor":\{[^}]*/],
    ["dtensor", 0, /"local":\{"tensor":\{[^}]*/],
    ["dtensor", 33, /"full":\{"tensor":\{[^}]*/],
    ["dtensor", 70, /"w":\{"dtensor":[^}]*\{[^}]*/],
    ["tensor_parallel", 0, /"grads":\{"0.weight":\{"tensor":\{[^}]*/],
    ["tensor_parallel", 8, /"output":\{"dtensor":[^}]*\{[^}]*/],
    ["tensor_parallel", 10, /"loss":\{"tensor":\{[^}]*/],
  ] as const)("%s %i is the same, and differs where %s is broken", async (family, index, place) => {
    const c = recorded(family, index);
    expect(await checkCase(family, c, ranks)).toBeNull();
    expect(await checkCase(family, broken(c, place), ranks)).toMatch(/17\.5/);
  });

  it("differ where an error, a rank or an option is unknown", async () => {
    const failure = recorded("ddp", 41);
    expect(await checkCase("ddp", { ...failure, ranks: [{ ok: null }, { ok: null }] }, ranks)).toMatch(/rank 0/);
    const plain = recorded("ddp", 0);
    expect(await checkCase("ddp", { ...plain, world: 3 }, ranks)).toMatch(/one outcome a rank/);
    expect(await checkCase("ddp", { ...plain, options: { speed: 1 } }, ranks)).toMatch(/unknown options: speed/);
    expect(await checkCase("ddp", { ...plain, other: 1 }, ranks)).toMatch(/unknown fields: other/);
  });
});
