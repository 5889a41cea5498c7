/** @file The family of recorded cases of metrics: values, lives of objects, and runs that log them. */
import type { Family } from "../family.js";
import { objectCaseDifference } from "./object-case.js";
import type { ObjectCase, ValueCase } from "./spec.js";
import { traceCaseDifference } from "./trace-case.js";
import type { TraceCase } from "./trace-spec.js";
import { valueCaseDifference } from "./value-case.js";

/** Metrics by themselves, and in runs. */
export const metrics: Family = {
  name: "metrics",
  own: new URL("../../../../metrics/test-data/conformance", import.meta.url),
  holds: (document) => isValues(document) || isObject(document) || isTrace(document),
  nameOf: (document) => (isValues(document) || isObject(document) || isTrace(document) ? document.id : "?"),
  replay: (document) => {
    if (isValues(document)) return valueCaseDifference(document);
    if (isObject(document)) return objectCaseDifference(document);
    if (isTrace(document)) return traceCaseDifference(document);
    return "is not a case of metrics";
  },
};

function isKind(document: unknown, kind: string, field: string): boolean {
  if (typeof document !== "object" || document === null) return false;
  return Reflect.get(document, "kind") === kind && "metric" in document && field in document;
}

function isValues(document: unknown): document is ValueCase {
  return isKind(document, "metric", "batches");
}

function isObject(document: unknown): document is ObjectCase {
  return isKind(document, "object", "steps");
}

function isTrace(document: unknown): document is TraceCase {
  if (typeof document !== "object" || document === null || Reflect.get(document, "kind") !== "trace") return false;
  const scenario: unknown = Reflect.get(document, "scenario");
  return typeof scenario === "object" && scenario !== null && "metrics" in scenario && "use" in scenario;
}
