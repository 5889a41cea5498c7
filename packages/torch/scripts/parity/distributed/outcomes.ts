/** @file What each rank must give in recorded cases of training. */
import { BadCase, exactly, list, numeric, object, string } from "../case.js";
import type { Json, JsonObject } from "../decode.js";

const known = ["name", "world", "options", "kind", "result", "ranks"];

/** The outcomes of a case: what it records, one a rank. @param own further fields that cases of the family have */
export function outcomes(c: JsonObject, ...own: readonly string[]): Json[] {
  const fields = Object.keys(c).filter((field) => !known.includes(field) && !own.includes(field));
  if (fields.length > 0) throw new BadCase(`unknown fields: ${fields.join(", ")}`);
  if ((c.result === undefined) === (c.ranks === undefined)) throw new BadCase("expected either a result or ranks");
  return c.ranks === undefined ? list(c.result, "result").map((ok) => ({ ok })) : list(c.ranks, "ranks");
}

/** Those of `ddp.json`: the error that ends a loop on uneven inputs is recorded without its tag. */
export function ddpOutcomes(c: JsonObject): Json[] {
  if (!string(c.name, "name").startsWith("join")) return outcomes(c);
  return outcomes(c).map((outcome) => {
    const { error = null, ...rest } = object(object(outcome, "a rank").ok, "a result");
    return { ok: { ...rest, error: error === null ? null : { error } } };
  });
}

/** Those of `fsdp.json`: fields that are those of rank 0 were left out of the others'. */
export function fsdpOutcomes(c: JsonObject): Json[] {
  const { single: _single, ...own } = c;
  return outcomes(own);
}

/** Those of `batchnorm.json`: each rank's share of what one process has. Where PyTorch refuses the CPU, this library works. */
export function batchNormOutcomes(c: JsonObject): Json[] {
  if (c.reference === undefined) {
    exactly(c, ["name", "world", "ranks"], "a case");
    return list(c.ranks, "ranks").map(() => ({ ok: null }));
  }
  exactly(c, ["name", "world", "sizes", "shape", "options", "train", "reference"], "a case");
  const { steps } = exactly(c.reference, ["weight", "bias", "steps"], "reference");
  const share = (value: Json, rank: number): Json => (Array.isArray(value) ? (value[rank] ?? null) : value);
  return Array.from({ length: numeric(c.world, "world") }, (_, rank) => ({
    ok: list(steps, "steps").map((given) => {
      const { input: _input, cotangent: _cotangent, ...step } = object(given, "a step");
      return Object.fromEntries(Object.entries(step).map(([field, value]) => [field, share(value, rank)]));
    }),
  }));
}
