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
    ["pytorch", "pytorch/fit"],
    ["schedule", "schedule/0"],
    ["wrapper", "wrapper/train/on_fit_start/1"],
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
    "a trace's file": [
      changed("pytorch", "pytorch/fit", ({ calls }) => first(calls).files.pop()),
      "call 0 (fit): files",
    ],
    "the columns of operators": [
      changed("pytorch", "pytorch/fit", ({ calls }) => first(first(calls).reports).columns.reverse()),
      "reports[0].columns[0]",
    ],
    "the number of operators": [
      changed("pytorch", "pytorch/fit", ({ calls }) => (first(first(calls).reports).rows = 19)),
      "reports[0].rows",
    ],
    "the title of operators": [
      changed("pytorch", "pytorch/fit", ({ calls }) => (first(first(calls).reports).title[0] = "TEST Profiler Report")),
      "reports[0].title[0]",
    ],
    "what stands below operators": [
      changed("pytorch", "pytorch/fit", ({ calls }) => first(first(calls).reports).footer.push("Self CUDA time total")),
      "reports[0].footer",
    ],
    "the name of a trace": [
      changed("pytorch", "pytorch/fit", ({ calls }) => (first(first(calls).traces)[0] = "fit.pt.trace.json")),
      "traces[0]: expected fit.pt.trace.json",
    ],
    "how often a range is in a trace": [
      changed(
        "pytorch",
        "pytorch/fit",
        ({ calls }) => (first(first(calls).traces)[1].annotations["[pl][profile]run_training_batch"] = 4),
      ),
      "traces[0].annotations",
    ],
    "a range that a trace lacks": [
      changed(
        "pytorch",
        "pytorch/fit",
        ({ calls }) => (first(first(calls).traces)[1].annotations["ProfilerStep#5"] = 1),
      ),
      "traces[0].annotations",
    ],
    "an operator that a trace lacks": [
      changed("pytorch", "pytorch/fit", ({ calls }) => first(first(calls).traces)[1].operators.push("aten::other")),
      "traces[0]: expected the operator aten::other",
    ],
    "the framework of a trace": [
      changed("pytorch", "pytorch/fit", ({ calls }) => (first(first(calls).traces)[1].framework = "other")),
      "traces[0].framework",
    ],
    "the warnings of few steps": [
      changed("pytorch", "pytorch/fit", ({ calls }) => first(calls).messages.push(["UserWarning", "own"])),
      "messages: expected 1 warnings",
    ],
    "an action of a schedule": [
      changed("schedule", "schedule/0", ({ actions = [] }) => (actions[4] = "RECORD")),
      "actions[4]",
    ],
    "the length of a schedule's warnings": [
      changed("schedule", "schedule/0", (recorded) => (recorded.warnings = ["UserWarning"])),
      "warnings",
    ],
    "a schedule that is refused": [
      changed("schedule", "schedule/0", (recorded) => (recorded.error = { class: "AssertionError", message: "" })),
      "expected AssertionError",
    ],
    "a schedule that is not refused": [
      changed("schedule", "schedule/wrong/0", (recorded) => delete recorded.error),
      "unexpected",
    ],
    "an action of Lightning's schedule": [
      changed("wrapper", "wrapper/train/on_fit_start/1", ({ rows }) => (rows[3]![1] = "RECORD")),
      "rows[3][1]",
    ],
    "a step number of Lightning's schedule": [
      changed("wrapper", "wrapper/train/on_fit_start/1", ({ rows }) => (rows[2]![2] = 2)),
      "rows[2][2]",
    ],
    "the end of Lightning's schedule": [
      changed("wrapper", "wrapper/train/on_fit_start/1", ({ rows }) => (rows[3]![3] = false)),
      "rows[3][3]",
    ],
    "where Lightning's schedule begins": [
      changed("wrapper", "wrapper/sanity-first/setup/1", (recorded) => (recorded.begin = "[Strategy]S.on_fit_start")),
      "rows[0][1]",
    ],
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
