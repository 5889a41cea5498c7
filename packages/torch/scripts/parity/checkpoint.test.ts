/** @file The recorded distributed checkpoints are replayed, and cases that are broken in one place fail. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CheckpointCase, replayCheckpoint } from "./checkpoint.js";

function recorded(name: string): unknown {
  const file = new URL(`../../test-data/distributed/${name}.json.gz`, import.meta.url);
  return JSON.parse(gunzipSync(readFileSync(file)).toString("utf8"));
}

const cases = recorded("checkpoint") as CheckpointCase[];
let samples = "";

beforeAll(() => {
  samples = mkdtempSync(join(tmpdir(), "checkpoint-samples-"));
  for (const [sample, files] of Object.entries(
    recorded("checkpoint-samples") as Record<string, Record<string, string>>,
  )) {
    mkdirSync(join(samples, sample));
    for (const [name, bytes] of Object.entries(files)) {
      writeFileSync(join(samples, sample, name), Buffer.from(bytes, "base64"));
    }
  }
});
afterAll(() => rmSync(samples, { recursive: true, force: true }));

describe("recorded distributed checkpoints", () => {
  it.each(cases.map((each) => [`${each.name} by ${each.world}`, each] as const))("%s", (_name, each) => {
    expect(replayCheckpoint(each, samples)).toBeNull();
  });

  it.each([
    ["a file", (each: CheckpointCase) => ({ ...each, files: [".metadata", "__0_0.distcp", "__7_0.distcp"] })],
    ["a version", (each: CheckpointCase) => ({ ...each, metadata: { ...(each.metadata as object), version: "0.9" } })],
    ["an epoch", (each: CheckpointCase) => ({ ...each, loaded_by_2: { ok: { ...okOf(each), epoch: 3 } } })],
    ["moments", (each: CheckpointCase) => ({ ...each, loaded_by_3: { ok: { ...okOf(each), moments: {} } } })],
  ])("differ where %s differs", (_what, broken) => {
    const each = cases.find(({ name, world }) => name === "save-sharded" && world === 2);
    expect(each).toBeDefined();
    if (each !== undefined)
      expect(replayCheckpoint(broken(each), samples)).toEqual(expect.stringContaining("expected"));
  });
});

function okOf(each: CheckpointCase): object {
  return (each.loaded_by_1 as { ok: object }).ok;
}
