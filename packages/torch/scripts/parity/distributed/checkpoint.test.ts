/** @file The recorded distributed checkpoints are replayed, and cases that are broken in one place fail. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type CheckpointCase, isCheckpointCase, replayCheckpoint } from "./checkpoint.js";
import { readCases } from "./run.js";

const file = fileURLToPath(new URL("../../../test-data/distributed/checkpoint.json.gz", import.meta.url));
const cases = readCases(file).flatMap((each): CheckpointCase[] => (isCheckpointCase(each) ? [each] : []));

describe("recorded distributed checkpoints", () => {
  it("are seven", () => {
    expect(cases).toHaveLength(7);
  });

  it.each(cases.map((each) => [`${each.name} by ${each.world}`, each] as const))("%s", (_name, each) => {
    expect(replayCheckpoint(each)).toBeNull();
  });

  it.each([
    ["a file", (each: CheckpointCase) => ({ ...each, files: [".metadata", "__0_0.distcp", "__7_0.distcp"] })],
    ["a version", (each: CheckpointCase) => ({ ...each, metadata: { ...(each.metadata as object), version: "0.9" } })],
    ["an epoch", (each: CheckpointCase) => ({ ...each, loaded_by_2: { ok: { ...okOf(each), epoch: 3 } } })],
    ["moments", (each: CheckpointCase) => ({ ...each, loaded_by_3: { ok: { ...okOf(each), moments: {} } } })],
  ])("differ where %s differs", (_what, broken) => {
    const each = cases.find(({ name, world }) => name === "save-sharded" && world === 2);
    expect(each).toBeDefined();
    if (each !== undefined) expect(replayCheckpoint(broken(each))).toEqual(expect.stringContaining("expected"));
  });
});

function okOf(each: CheckpointCase): object {
  return (each.loaded_by_1 as { ok: object }).ok;
}
