/** @file Cases of torch.distributed that are wrong in one place fail. All of them are replayed by `npm run parity`. */
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { breakages } from "../breakages.js";
import type { JsonObject } from "../decode.js";
import { Ranks } from "./processes.js";
import { checkCase, distributedFiles, familyOf, readCases, runDistributed } from "./run.js";

const folder = fileURLToPath(new URL("../../../test-data/parity/distributed", import.meta.url));
const recorded = new Map(distributedFiles(folder).map((file) => [familyOf(file), readCases(file)]));
const ranks = new Ranks();
afterAll(() => ranks.end());

function find(family: string, test: (c: JsonObject) => boolean): JsonObject {
  const found = recorded.get(family)?.find(test);
  if (found === undefined) throw new Error(`no such case of ${family}`);
  return found;
}

/** The first cases of some calls of two ranks. */
const samples = ["all_reduce", "all_gather", "reduce", "broadcast_object_list", "sub_group", "about", "functional"].map(
  (op) => find("collectives", (c) => c.op === op && c.world === 2 && c.result !== undefined),
);

/** Words of errors differ, and are not compared. */
const ofWords = /error\.message/;

/** A case with one thing wrong in what it expects of a field. */
function* broken(c: JsonObject, field: string): Generator<{ what: string; line: JsonObject }> {
  yield { what: "a further field", line: { ...c, further: 1 } };
  for (const { what, line } of breakages({ result: c[field] ?? null })) {
    if (!/^result(?!: absent)/.test(what)) continue;
    yield { what: what.replace("result", field), line: { ...c, [field]: line.result ?? null } };
  }
}

async function unnoticed(family: string, c: JsonObject, fields: readonly string[]): Promise<string[]> {
  expect(await checkCase(family, c, ranks)).toBeNull();
  const missed: string[] = [];
  for (const { what, line } of fields.flatMap((field) => [...broken(c, field)])) {
    if (ofWords.test(what)) continue;
    if ((await checkCase(family, line, ranks)) === null) missed.push(what);
  }
  return missed;
}

describe("a case that is wrong in one place fails", () => {
  it.each(samples.map((c) => [JSON.stringify(c.op), c] as const))("%s", async (_, c) => {
    expect(await unnoticed("collectives", c, ["input", "result"])).toEqual([]);
  });

  it("of a sampler", async () => {
    const sampler = find("samplers", (c) => c.error === undefined && c.length === 10 && c.shuffle === true);
    expect(await unnoticed("samplers", sampler, ["size", "ranks"])).toEqual([]);
  });

  it("of a store's variables", async () => {
    const init = find("store", (c) => c.kind === "init" && !JSON.stringify(c).includes('WORLD_SIZE":'));
    expect(await unnoticed("store", init, ["outcome"])).toEqual([]);
  });
});

describe("runDistributed", () => {
  const run = (family: string, cases: JsonObject[], excepted: Record<string, string> = {}) =>
    runDistributed(family, cases, excepted, () => undefined);

  it("counts, and fails what nothing replays", async () => {
    const sampler = find("samplers", (c) => c.error === undefined);
    expect(await run("samplers", [sampler, { ...sampler, size: 99 }])).toMatchObject({ passed: 1, failed: 1 });
    expect(await run("further", [{}])).toMatchObject({ passed: 0, failed: 1 });
  });

  it("fails where an exception is not needed any more", async () => {
    const sampler = find("samplers", (c) => c.error === undefined);
    const result = await run("samplers", [sampler], { "distributed.samplers": "why" });
    expect(result).toMatchObject({ failed: 1 });
  });
});
