/** @file The JSON schema of traces: Chrome's Trace Event Format, as far as PyTorch's profiler writes it. */

const number = { type: "number" } as const;
const place = { type: ["number", "string"] } as const;

/** The fields of an event of one phase. */
function event(phase: string, required: readonly string[], properties: Readonly<Record<string, object>> = {}): object {
  return {
    type: "object",
    required: ["ph", "name", "pid", "tid", ...required],
    properties: {
      ph: { const: phase },
      name: { type: "string" },
      cat: { type: "string" },
      ts: { ...number, minimum: 0 },
      pid: place,
      tid: place,
      args: { type: "object" },
      ...properties,
    },
  };
}

const flow = { id: { type: ["number", "string"] }, bp: { const: "e" } };

/** A trace in the object form of the format, with the entries that PyTorch's tools read. */
export const traceSchema = {
  type: "object",
  required: ["schemaVersion", "deviceProperties", "displayTimeUnit", "baseTimeNanoseconds", "traceEvents", "traceName"],
  properties: {
    schemaVersion: { type: "integer" },
    deviceProperties: { type: "array", items: { type: "object" } },
    displayTimeUnit: { enum: ["ms", "ns"] },
    baseTimeNanoseconds: { type: "integer" },
    traceName: { type: "string" },
    traceEvents: {
      type: "array",
      minItems: 1,
      items: {
        anyOf: [
          // Something that takes a while: an operator, a range.
          event("X", ["ts", "dur", "cat"], { dur: { ...number, minimum: 0 } }),
          // The name and place of a process or thread.
          event("M", ["args"], {
            name: {
              enum: ["process_name", "process_labels", "process_sort_index", "thread_name", "thread_sort_index"],
            },
          }),
          // A moment, such as an allocation.
          event("i", ["ts", "s"], { s: { enum: ["t", "p", "g"] } }),
          // An arrow from a forward pass to its backward pass.
          event("s", ["ts", "id", "cat"], flow),
          event("f", ["ts", "id", "cat"], flow),
        ],
      },
    },
  },
};
