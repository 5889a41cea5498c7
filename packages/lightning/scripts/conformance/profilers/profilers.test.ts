/** @file The runner of recorded cases of profilers notices each kind of difference. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { caseFiles } from "../files.js";
import { profilers } from "./family.js";
import type { ProfilerCase } from "./scenario.js";

const documents = caseFiles(fileURLToPath(profilers.own)).flatMap((file) => file.documents) as ProfilerCase[];

type CaseOf<K extends ProfilerCase["kind"]> = Extract<ProfilerCase, { kind: K }>;

function caseOf<K extends ProfilerCase["kind"]>(kind: K, id: string): CaseOf<K> {
  const found = documents.find((document) => document.id === id && document.kind === kind);
  if (found === undefined) throw new Error(`there is no case ${id}`);
  return structuredClone(found) as CaseOf<K>;
}

/** Replays a case after a change. */
function changed<K extends ProfilerCase["kind"]>(
  kind: K,
  id: string,
  change: (recorded: CaseOf<K>) => unknown,
): () => unknown {
  return () => {
    const recorded = caseOf(kind, id);
    change(recorded);
    return profilers.replay(recorded);
  };
}

describe("a recorded case of profilers", () => {
  it.each([
    ["actions", "actions/callbacks"],
    ["simple", "simple/fit/default"],
    ["simple", "simple/error/default"],
    ["advanced", "advanced/fit/dirpath-filename-dump_stats-line_count_restriction"],
    ["report", "report/tiny/extended/None"],
    ["rules", "rules/advanced/dump"],
    ["trainer", "rules/trainer/'SIMPLE'"],
  ] as const)("of %s is the same as ours: %s", async (kind, id) => {
    expect(await profilers.replay(caseOf(kind, id))).toBeNull();
  });

  const first = <T>(items: readonly T[]): T => items[0] as T;
  const differences: Record<string, [replay: () => unknown, where: string]> = {
    "an action": [
      changed("actions", "actions/fit", ({ calls }) => (first(calls).actions[4] = "+other")),
      'action 4: expected "+other"',
    ],
    "a missing action": [changed("actions", "actions/fit", ({ calls }) => first(calls).actions.pop()), "got"],
    "an error that does not come": [
      changed("actions", "actions/fit", ({ calls }) => (first(calls).error = { class: "ValueError", message: "own" })),
      "expected ValueError",
    ],
    "an error of another kind": [
      changed("actions", "actions/error", ({ calls }) => (first(calls).error = { class: "TypeError", message: "" })),
      "expected TypeError",
    ],
    "a count": [
      changed("simple", "simple/fit/default", ({ calls }) => (first(calls).recorded.run_training_batch = 4)),
      "recorded",
    ],
    "an action that is open": [
      changed("simple", "simple/fit/default", ({ calls }) => first(calls).open.push("a")),
      "open",
    ],
    "a letter of a report": [
      changed("simple", "simple/fit/default", ({ calls }) => {
        first(calls).reports = first(calls).reports.map((text) => text.replace("80.741", "80.742"));
      }),
      "reports",
    ],
    "the text of a file": [
      changed(
        "simple",
        "simple/fit/dirpath-filename",
        ({ calls }) => (first(calls).files["prof/fit-out.txt"] = "FIT Profiler Report"),
      ),
      "files",
    ],
    "a title": [
      changed("advanced", "advanced/fit/default", ({ calls }) => (first(calls).titles = ["TEST Profiler Report"])),
      "titles",
    ],
    "the name of an action's table": [
      changed("advanced", "advanced/fit/default", ({ calls }) => first(calls).headers[0]?.reverse()),
      "headers",
    ],
    "the name of a file": [
      changed("advanced", "advanced/fit/dirpath-filename", ({ calls }) => (first(calls).files = ["prof/out.txt"])),
      "files",
    ],
    "a report of durations": [
      changed("report", "report/two/short/None", (recorded) => (recorded.text = "Profiler Report")),
      "text",
    ],
    "a report that fails": [
      changed("report", "report/two/short/None", (recorded) => {
        recorded.error = { class: "ValueError", message: "" };
      }),
      "expected ValueError",
    ],
    "the result of a call": [
      changed("rules", "rules/simple/nested", ({ steps = [] }) => (steps.at(-1)!.gives = { a: 1, b: 1 })),
      "step 5 (recorded): gives.a",
    ],
    "the error of a call": [
      changed("rules", "rules/simple/start-twice", ({ steps = [] }) => delete steps[1]!.error),
      "step 1 (start): unexpected RangeError",
    ],
    "a file name": [
      changed("rules", "rules/filename/'a/b'/fit/1", ({ steps = [] }) => (steps[1]!.gives = "a.txt")),
      "step 1 (filename)",
    ],
    "a call that it does not know": [
      changed("rules", "rules/simple/nested", ({ steps = [] }) => (steps[0]!.do = ["other"])),
      "does not know the call",
    ],
    "a class": [changed("trainer", "rules/trainer/None", (recorded) => (recorded.class = "Profiler")), "class"],
    "a field that nobody reads": [
      changed("actions", "actions/fit", ({ calls }) => Object.assign(first(calls), { more: 1 })),
      "does not know calls[0].more",
    ],
    "the number of calls": [changed("actions", "actions/fit", ({ calls }) => calls.pop()), "not recorded"],
  };
  it.each(Object.entries(differences))("with a difference in %s fails", async (_what, [replay, where]) => {
    expect(await replay()).toContain(where);
  });
});
