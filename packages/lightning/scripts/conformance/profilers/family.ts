/** @file The family of recorded cases of profilers. */
import type { Family } from "../family.js";
import { unknownField } from "../fields.js";
import { fieldsOf } from "./fields.js";
import { replayPyTorch } from "./pytorch.js";
import { replayReport, replayRules, replayTrainer } from "./rules.js";
import { replayActions, replayAdvanced, replaySimple } from "./runs.js";
import { replaySchedule, replayWrapper } from "./schedules.js";
import type { ProfilerCase } from "./scenario.js";

/** Runs under profilers, and profilers by themselves. */
export const profilers: Family = {
  name: "profilers",
  own: new URL("../../../test-data/conformance-profilers", import.meta.url),
  holds: isCase,
  nameOf: (document) => (isCase(document) ? document.id : "?"),
  replay: (document) => (isCase(document) ? replay(document) : "is not a case of profilers"),
};

function isCase(document: unknown): document is ProfilerCase {
  if (typeof document !== "object" || document === null || !("id" in document)) return false;
  const kind: unknown = Reflect.get(document, "kind");
  return typeof kind === "string" && Object.hasOwn(fieldsOf, kind);
}

async function replay(recorded: ProfilerCase): Promise<string | null> {
  const unread = unknownField(recorded, fieldsOf[recorded.kind]);
  if (unread !== null) return unread;
  switch (recorded.kind) {
    case "actions":
      return replayActions(recorded);
    case "simple":
      return replaySimple(recorded);
    case "advanced":
      return replayAdvanced(recorded);
    case "pytorch":
      return replayPyTorch(recorded);
    case "schedule":
      return replaySchedule(recorded);
    case "wrapper":
      return replayWrapper(recorded);
    case "report":
      return replayReport(recorded);
    case "rules":
      return replayRules(recorded);
    case "trainer":
      return replayTrainer(recorded);
  }
}
