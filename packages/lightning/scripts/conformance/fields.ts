/** @file The fields of a trace that this runner reads: one that it does not know would go unnoticed. */
import type { Trace } from "./scenario.js";

/** A field: anything, a list, one by any name, one of a fixed set of fields, or one of several kinds. */
export type Shape = "any" | { list: Shape } | { each: Shape } | Fields | { oneOf: readonly Shape[] };

/** A fixed set of fields. */
export interface Fields {
  readonly fields: Readonly<Record<string, Shape>>;
  /** Whether text may stand beside them, which describes and changes nothing. */
  readonly labelled?: boolean;
}

const any = "any" as const;
/** Fields of these names, which may hold anything, and others. */
export const fields = (names: string, others: Readonly<Record<string, Shape>> = {}): Fields => ({
  fields: { ...Object.fromEntries(names.split(/\s+/).map((name) => [name, any])), ...others },
});

const labelled = (names: string, others: Readonly<Record<string, Shape>>): Fields => ({
  ...fields(names, others),
  labelled: true,
});

const loader = fields("samples batch_size sized drop_last");
const data: Shape = { oneOf: [{ list: loader }, { fields: { collection: { each: loader } } }, loader] };
const at = fields("hook count");

const trace = labelled("lightning torch", {
  scenario: labelled("name trainer", {
    data: fields("via", { train: data, val: data, test: data, predict: data }),
    model: fields("optimizers manual momentum skip_step_at skip_epoch_at", {
      log: { list: fields("hook name value args") },
      scheduler: fields("kind step_size interval frequency monitor strict"),
      stop_at: at,
      raise_at: at,
    }),
    callbacks: { list: fields("class args dirpath") },
    run: { list: fields("fn ckpt_path new_trainer new_model trainer") },
  }),
  calls: { list: fields("call events result after", { error: fields("class message") }) },
});

/** The first field that the runner does not know, as a sentence; null if it knows them all. */
export function unknownFields(recorded: Trace): string | null {
  return unknownField(recorded, trace);
}

/** The first field of a recorded case that is not in a shape, as a sentence; null for none. */
export function unknownField(recorded: unknown, shape: Shape): string | null {
  const found = unknown(recorded, shape, "");
  return found === null ? null : `the runner does not know ${found.slice(1)}`;
}

function unknown(value: unknown, shape: Shape, path: string): string | null {
  if (shape === any || value === null || value === undefined) return null;
  if ("oneOf" in shape) {
    const found = shape.oneOf.map((one) => unknown(value, one, path));
    return found.includes(null) ? null : (found.at(-1) ?? null);
  }
  if ("list" in shape) {
    if (!Array.isArray(value)) return `${path} as it is`;
    return first(value.map((item, i): [unknown, Shape, string] => [item, shape.list, `${path}[${i}]`]));
  }
  if (typeof value !== "object" || Array.isArray(value)) return `${path} as it is`;
  const shapeOf = (name: string, item: unknown): Shape | undefined => {
    if ("each" in shape) return shape.each;
    return shape.fields[name] ?? (shape.labelled === true && typeof item === "string" ? any : undefined);
  };
  return first(
    Object.entries(value).map(([name, item]): [unknown, Shape | undefined, string] => [
      item,
      shapeOf(name, item),
      `${path}.${name}`,
    ]),
  );
}

function first(parts: readonly [value: unknown, shape: Shape | undefined, path: string][]): string | null {
  for (const [value, shape, path] of parts) {
    const found = shape === undefined ? path : unknown(value, shape, path);
    if (found !== null) return found;
  }
  return null;
}
