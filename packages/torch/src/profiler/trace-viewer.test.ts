/**
 * @file A trace in the hands of others: the schema of Chrome's Trace Event Format, the Performance panel of a Chromium that is installed (chrome://tracing
 * is closed in headless ones), and PyTorch's own readers of traces.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Chromium, chromiumCommand } from "../../scripts/testing/chromium.js";
import { traceSchema } from "../../scripts/testing/trace-schema.js";
import * as torch from "../index.js";
import { profiler } from "../index.js";

const folder = mkdtempSync(join(tmpdir(), "trace-viewer-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, "trace.json");
let text = "";
beforeAll(async () => {
  const prof = profiler.profile({ activities: ["cpu"], recordShapes: true, profileMemory: true });
  const layer = new torch.nn.Linear(4, 2);
  await prof.run(() =>
    profiler.recordFunction("outer", () => {
      layer
        .forward(torch.ones([3, 4]))
        .sum()
        .backward();
    }),
  );
  prof.exportChromeTrace(file);
  text = readFileSync(file, "utf8");
});

it("fits the schema, and one that is changed in one place does not", () => {
  const fits = new Ajv({ allowUnionTypes: true }).compile(traceSchema);
  expect([fits(JSON.parse(text)), fits.errors]).toEqual([true, null]);
  type Trace = Record<string, unknown> & { traceEvents: Record<string, unknown>[] };
  const wrong: ((trace: Trace) => unknown)[] = [
    (trace) => delete trace.schemaVersion,
    (trace) => (trace.traceEvents = []),
    (trace) => delete trace.traceEvents.find(({ ph }) => ph === "X")?.dur,
    (trace) => Object.assign(trace.traceEvents.find(({ ph }) => ph === "X") ?? {}, { ts: "soon" }),
    (trace) => Object.assign(trace.traceEvents[0] ?? {}, { ph: "Q" }),
    (trace) => delete trace.traceEvents.find(({ ph }) => ph === "f")?.id,
  ];
  for (const change of wrong) {
    const trace = JSON.parse(text) as Trace;
    change(trace);
    expect(fits(trace), String(change)).toBe(false);
  }
});

const command = chromiumCommand();

it.skipIf(command === null)(
  "opens in Chromium's Performance panel, ranges within each other",
  { timeout: 120_000 },
  async () => {
    const browser = new Chromium(command ?? "");
    try {
      const evaluate = await browser.open("devtools://devtools/bundled/devtools_app.html");
      for (let i = 0; i < 300 && (await evaluate("document.readyState")) !== "complete"; i++)
        await new Promise((resolve) => setTimeout(resolve, 100));
      // What the panel reads a file with.
      const found = await evaluate(`(async () => {
      const { TraceModel } = await import("devtools://devtools/bundled/models/trace/trace.js");
      const model = TraceModel.Model.createWithAllHandlers();
      await model.parse(JSON.parse(${JSON.stringify(text)}).traceEvents, { metadata: {} });
      const { Renderer } = model.parsedTrace(0).data;
      const entries = [...Renderer.processes.values()].flatMap(({ threads }) => [...threads.values()].flatMap((thread) => thread.entries));
      const below = ({ children }) => children.flatMap((node) => [node.entry.name, ...below(node)]);
      const outer = entries.find(({ name }) => name === "outer");
      return { names: entries.map(({ name }) => name), within: below(Renderer.entryToNode.get(outer)) };
    })()`);
      const { names, within } = found as Record<"names" | "within", string[]>;
      expect(names.filter((name) => operators().includes(name)).sort()).toEqual(operators().sort());
      expect(within).toContain("aten::addmm");
    } finally {
      await browser.close();
    }
  },
);

/** The operators of the trace, as often as they are in it. */
function operators(): string[] {
  const { traceEvents } = JSON.parse(text) as { traceEvents: { name: string; cat?: string }[] };
  return traceEvents.filter(({ cat }) => cat === "cpu_op").map(({ name }) => name);
}

const python = process.env.PEER_PYTHON ?? "";

it.skipIf(python === "")("is read by PyTorch's own readers of traces", { timeout: 120_000 }, () => {
  const reader = `
import json, sys
from torch.profiler._trace_validator import validate_trace
from torch.profiler._utils import map_recorded_events_to_aten_ops_with_stack_trace
from torch._inductor.analysis.profile_analysis import JsonProfile
passed, violations = validate_trace(sys.argv[1])
profile = JsonProfile(sys.argv[1])
map_recorded_events_to_aten_ops_with_stack_trace(profile.data)
names = [event["name"] for event in profile.events if event.get("cat") == "cpu_op"]
print(json.dumps({"passed": passed, "violations": [str(one) for one in violations], "names": names}))
`;
  const { stdout, stderr } = spawnSync(python, ["-c", reader, file], { encoding: "utf8" });
  expect(stdout, stderr).not.toBe("");
  expect(JSON.parse(stdout)).toEqual({ passed: true, violations: [], names: operators() });
});
