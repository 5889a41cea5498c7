/** @file Replays values of a metric over batches. */
import { show } from "../compare.js";
import { fields, type Shape, unknownField } from "../fields.js";
import { argumentsOf, build, statesOf } from "./build.js";
import { Calls } from "./calls.js";
import { errorDifference, givenDifference, valueDifference, warningDifference } from "./compare.js";
import type { Json, ValueCase } from "./spec.js";
import { encode } from "./values.js";

const error = fields("at batch class message");
const given = fields("value warnings", { error });
const known: Shape = fields(
  "id kind forward warnings construct_warnings compute compute_by_update update_count states flags picked",
  {
    metric: fields("class op given args"),
    batches: { list: fields("args kwargs") },
    error,
    reset_compute: given,
    again: fields("", { forward: given, compute: given }),
  },
);

/** What the replay needs of a metric. */
interface Replayed {
  forward(...args: unknown[]): unknown;
  compute(): unknown;
  reset(): void;
  readonly updateCount: number;
}

/** Where a recorded case of values and ours differ first, or null. */
export async function valueCaseDifference(recorded: ValueCase): Promise<string | null> {
  const unread = unknownField(recorded, known);
  if (unread !== null) return unread;
  const calls = await Calls.start();
  try {
    return await new Replay(recorded, calls).run();
  } finally {
    calls.close();
  }
}

class Replay {
  readonly #case: ValueCase;
  readonly #calls: Calls;

  constructor(recorded: ValueCase, calls: Calls) {
    this.#case = recorded;
    this.#calls = calls;
  }

  async run(): Promise<string | null> {
    const recorded = this.#case;
    let made: object = {};
    const construct = await this.#calls.make(() => void (made = build(recorded.metric)));
    const at = recorded.error?.at;
    const wrong =
      errorDifference(at === "construct" ? recorded.error : undefined, construct.error, "construct") ??
      warningDifference(recorded.construct_warnings ?? [], construct.warnings, "construct");
    if (wrong !== null || construct.error !== undefined) return wrong;
    if (recorded.picked !== undefined && made.constructor.name !== recorded.picked)
      return `picked: expected ${recorded.picked}, got ${made.constructor.name}`;
    return this.#values(made as Replayed);
  }

  async #values(metric: Replayed): Promise<string | null> {
    const recorded = this.#case;
    const warnings: string[] = [];
    for (const [i, batch] of recorded.batches.entries()) {
      const outcome = await this.#calls.make(() => metric.forward(...argumentsOf(batch)));
      warnings.push(...outcome.warnings);
      const fails = recorded.error?.at === "forward" && recorded.error.batch === i;
      const where = `forward ${i}`;
      const wrong = errorDifference(fails ? recorded.error : undefined, outcome.error, where);
      if (wrong !== null) return wrong;
      if (fails) return warningDifference(recorded.warnings ?? [], warnings, "warnings");
      if (i >= recorded.forward.length) return `${where}: nothing was recorded`;
      const different = valueDifference(recorded.forward[i] ?? null, outcome.value ?? null, where);
      if (different !== null) return different;
    }
    if (recorded.forward.length > recorded.batches.length) return "forward: more values than batches";
    const outcome = await this.#calls.make(() => metric.compute());
    warnings.push(...outcome.warnings);
    const states = "states" in recorded ? encode(statesOf(metric)) : null;
    const fails = recorded.error?.at === "compute";
    if (recorded.error !== undefined && !fails) return `expected ${show(recorded.error)}`;
    return (
      errorDifference(fails ? recorded.error : undefined, outcome.error, "compute") ??
      (fails ? null : valueDifference(recorded.compute ?? null, outcome.value ?? null, "compute")) ??
      valueDifference(recorded.update_count ?? null, metric.updateCount, "update_count") ??
      // Of a compute that failed the recording has no warnings.
      (fails ? null : warningDifference(recorded.warnings ?? [], warnings, "warnings")) ??
      valueDifference(recorded.states ?? null, states, "states") ??
      (recorded.flags === undefined ? null : flagDifference(recorded.flags, metric)) ??
      (fails ? null : await this.#afterReset(metric))
    );
  }

  async #afterReset(metric: Replayed): Promise<string | null> {
    const { reset_compute: expected, again, batches } = this.#case;
    if (expected !== undefined) {
      const found = await this.#calls.make(() => (metric.reset(), metric.compute()));
      const wrong = givenDifference(expected, found, "reset_compute");
      if (wrong !== null) return wrong;
    }
    const last = batches.at(-1);
    if (again === undefined || last === undefined) return null;
    const forward = await this.#calls.make(() => (metric.reset(), metric.forward(...argumentsOf(last))));
    return (
      givenDifference(again.forward, forward, "again.forward") ??
      givenDifference(again.compute, await this.#calls.make(() => metric.compute()), "again.compute")
    );
  }
}

function flagDifference(flags: Readonly<Record<string, boolean | null>>, metric: object): string | null {
  const own: Record<string, Json> = {};
  for (const name of Object.keys(flags)) {
    const camel = name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
    own[name] = encode(Reflect.get(metric, camel));
  }
  return valueDifference(flags, own, "flags");
}
