/** @file For the runner's own test: cases that are wrong in one place. */
import type { Json, JsonObject } from "../parity/decode.js";

/** A case with one thing wrong in it. */
export interface Broken {
  /** Where, and what was done to it. */
  what: string;
  line: JsonObject;
}

/** Everything that can be done to a case so that it must fail, one at a time. */
export function* breakages(line: JsonObject): Generator<Broken> {
  yield { what: "a further field", line: { ...line, further: 1 } };
  yield { what: "another kind", line: { ...line, kind: "further" } };
  if (Array.isArray(line.steps)) yield* ofSteps(line, line.steps);
  else yield* ofFields(line, "", (other) => other, line.values !== false);
}

function* ofSteps(line: JsonObject, steps: readonly Json[]): Generator<Broken> {
  for (const [i, step] of steps.entries()) {
    const fields = step as JsonObject; // Steps are objects.
    const put = (other: JsonObject): JsonObject => ({ ...line, steps: steps.with(i, other) });
    yield { what: `steps[${i}]: a further field`, line: put({ ...fields, further: 1 }) };
    yield* ofFields(fields, `steps[${i}].`, put, true);
  }
}

type Put = (fields: JsonObject) => JsonObject;

/** What a case or a step expects, as opposed to what it is given. */
function* ofFields(fields: JsonObject, where: string, put: Put, data: boolean): Generator<Broken> {
  for (const name of ["result", "without", "gives", "returns"]) {
    const value = fields[name];
    if (value === undefined) continue;
    for (const { what, value: other } of othersOf(value, data)) {
      yield { what: `${where}${name}${what}`, line: put({ ...fields, [name]: other }) };
    }
  }
  const { error, warnings, ...rest } = fields;
  if (error !== undefined) yield { what: `${where}error: absent`, line: put({ ...rest, ...gives(fields) }) };
  else if (!("result" in fields && !data)) {
    yield { what: `${where}error: present`, line: put({ ...fields, error: { class: "RuntimeError", message: "no" } }) };
  }
  if (error !== undefined)
    yield {
      what: `${where}error: of another class`,
      line: put({ ...fields, error: { class: other(error), message: "" } }),
    };
  if (warnings !== undefined) yield { what: `${where}warnings: absent`, line: put(rest) };
  else if ("do" in fields)
    yield { what: `${where}warnings: present`, line: put({ ...fields, warnings: ["UserWarning"] }) };
}

/** A case without its error needs a result. */
function gives(fields: JsonObject): JsonObject {
  return "call" in fields ? { result: { tensor: { dtype: "float32", shape: [], data: [0] } } } : {};
}

/** TypeError and ValueError are told from others; a ValueError may be either. */
function other(error: Json): string {
  const name = (error as JsonObject).class;
  return name === "TypeError" || name === "ValueError" ? "further" : "TypeError";
}

interface Other {
  what: string;
  value: Json;
}

/** Values that are another than this one. */
function* othersOf(value: Json, data: boolean): Generator<Other> {
  if (Array.isArray(value)) {
    yield { what: ": one more", value: [...value, value.at(-1) ?? 1] };
    if (value.length > 0) yield { what: ": one less", value: value.slice(0, -1) };
    for (const i of new Set([0, value.length - 1])) {
      if (value[i] === undefined) continue;
      for (const { what, value: item } of othersOf(value[i], data))
        yield { what: `[${i}]${what}`, value: value.with(i, item) };
    }
  } else if (typeof value === "object" && value !== null) {
    yield { what: ": a further key", value: { ...value, further: 1 } };
    for (const [key, item] of Object.entries(value)) {
      const { [key]: _, ...without } = value;
      // Which gradients a step records is up to the recorder.
      if (key !== "value" && key !== "requires_grad") yield { what: `.${key}: absent`, value: without };
      if (key === "data" && !data) continue;
      for (const { what, value: other } of othersOf(item, data))
        yield { what: `.${key}${what}`, value: { ...value, [key]: other } };
    }
  } else yield { what: ": another", value: anotherThan(value) };
}

function anotherThan(value: null | boolean | number | string): Json {
  if (value === null) return 1;
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return 3 * Math.abs(value) + 3;
  if (value === "nan" || value === "inf" || value === "-inf") return value === "nan" ? "inf" : "nan";
  return value === "float64" ? "float32" : value.endsWith("Error") ? "TypeError" : "float64";
}
