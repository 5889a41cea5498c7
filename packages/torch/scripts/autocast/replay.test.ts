/** @file The runner of autocast's cases notices: a case that is wrong in one place fails. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as torch from "../../src/index.js";
import { Case, object } from "../parity/case.js";
import type { Json, JsonObject } from "../parity/decode.js";
import { readLines } from "../parity/run.js";
import { breakages } from "./breakages.js";
import { recordedCall } from "./cuda-operators.js";
import { nameOfCase, replayAutocast } from "./replay.js";

const read = (name: string): JsonObject[] =>
  readLines(fileURLToPath(new URL(`../../test-data/autocast/${name}`, import.meta.url))).map((line) =>
    object(JSON.parse(line) as Json, "a case"),
  );

const idOf = (line: JsonObject): string => nameOfCase(line);

/** The first difference, also where a case is not even one. */
function check(line: JsonObject): string | null {
  try {
    const found = replayAutocast(line);
    return typeof found === "object" && found !== null ? null : found;
  } catch (error) {
    return String(error);
  }
}

/** Every n-th case, and the first with each field. */
function sample(lines: readonly JsonObject[], count: number): JsonObject[] {
  const chosen = new Set(
    Array.from({ length: count }, (_, i) => lines[Math.floor((i * (lines.length - 1)) / (count - 1))]),
  );
  for (const field of ["error", "values"]) chosen.add(lines.find((line) => Object.hasOwn(line, field)));
  return [...chosen].filter((line) => line !== undefined);
}

describe("a case that is wrong in one place fails", () => {
  it.each([
    ["cpu-operators.jsonl.gz", 12],
    ["programs.jsonl.gz", 20],
    ["scaler.jsonl.gz", 6],
  ])("%s", (file, count) => {
    torch.setNumThreads(1);
    const unnoticed: string[] = [];
    let broken = 0;
    for (const line of sample(read(file), count)) {
      expect(check(line)).toBeNull();
      for (const { what, line: other } of breakages(line)) {
        broken++;
        if (check(other) === null) unnoticed.push(`${idOf(line)}: ${what}`);
      }
    }
    expect(unnoticed).toEqual([]);
    expect(broken).toBeGreaterThan(50);
  });

  it("lists", () => {
    const text = readListsText();
    expect(check(object(JSON.parse(text) as Json, "lists"))).toBeNull();
    for (const [from, to] of [
      ['"addbmm"', '"addbmmm"'],
      ['"mse_loss",', ""],
      ['"bfloat16"', '"float16"'],
      ['"cache_enabled":true', '"cache_enabled":false'],
    ] as const) {
      expect(text).toContain(from);
      expect(check(object(JSON.parse(text.replace(from, to)) as Json, "lists"))).not.toBeNull();
    }
  });
});

function readListsText(): string {
  const file = fileURLToPath(new URL("../../test-data/autocast/lists.json.gz", import.meta.url));
  return JSON.stringify(JSON.parse(readLines(file).join("\n")));
}

it("calls recorded for a GPU can be made: on the CPU they run, or fail as kernels do", () => {
  const lines = read("cuda-operators.jsonl.gz").filter((line) => idOf(line).endsWith("/float32"));
  const failed: string[] = [];
  for (const line of lines) {
    const call = recordedCall(new Case(line, ["operator"]), "cpu");
    try {
      call();
    } catch (error) {
      failed.push(`${idOf(line)}: ${(error as Error).message.split("\n")[0] ?? ""}`);
    }
  }
  expect(failed).toEqual([]);
});
