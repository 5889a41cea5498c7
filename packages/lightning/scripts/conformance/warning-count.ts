/** @file Whether a call warned as often as was recorded. */
import { show } from "./compare.js";
import type { Warned } from "./warnings.js";

/** Recorded entries that are not warnings that a user has to see. */
const passedOver: ReadonlySet<string> = new Set(["info", "error", "PossibleUserWarning"]);

/** Warnings that Lightning gives once in a process, so that a recording has them for the first run only: a part of its text, and of ours. */
const once: readonly [theirs: RegExp, ours: RegExp][] = [
  [/^`\w+` returned `None`/, /^`\w+` returned nothing/],
  [/^Warning: Profiler clears events/, /^A profile keeps the events of its newest cycle/],
  [/default schedule will be overridden/, /fewer steps than its schedule needs/],
  [/from an ambiguous collection/, /different first dimensions/],
];

/** Warnings of PyTorch, which a recording of Lightning's does not have. */
const ofTorch = /^Detected call of `lr_scheduler\.step\(\)`|GradScaler is enabled, but CUDA is not available/;

/** Where the warnings differ in number, or null; what a process warns of once may be said again, or have been said before. */
export function warningDifference(messages: readonly Warned[], warnings: readonly Warned[]): string | null {
  const wanted = messages.filter(([kind]) => !passedOver.has(kind)).map(([, text]) => text);
  const given = warnings.filter(([kind, text]) => !passedOver.has(kind) && !ofTorch.test(text)).map(([, text]) => text);
  const theirs = wanted.filter((text) => !once.some(([pattern]) => pattern.test(text)));
  const ours = given.filter((text) => !once.some(([, pattern]) => pattern.test(text)));
  if (theirs.length === ours.length) return null;
  return `messages: expected ${theirs.length} warnings ${show(theirs)}, got ${ours.length}: ${show(ours)}`;
}
