/** @file Makes one call and judges what came of it. */
import { inspect } from "node:util";
import * as torch from "../../../src/index.js";
import { isPromise } from "../../../src/util/is.js";
import { Random } from "../random.js";
import { takeWalked } from "./sweep.js";
import { firstItems, type Prepared, type Target } from "./target.js";

/** So far apart are the targets of two calls that follow each other: each stretch of calls has all kinds. A prime. */
const STRIDE = 7919;

/** A number of 32 bits for a text: FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/**
 * The call of a number; null where a target has no arguments. What a target is called with depends on its name, the seed and how
 * often all targets have had their turn: a further target changes no other one's calls.
 */
export function callOf(
  targets: readonly Target[],
  index: number,
  seed: number,
): { target: Target; call: Prepared | null } {
  const target = targets[(index * STRIDE) % targets.length] as Target;
  const turn = Math.floor(index / targets.length);
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(turn + 1, 0x85ebca6b) ^ hashOf(target.name));
  return { target, call: target.prepare(random) };
}

/** The longest that a promise is waited for: one that never settles harms nobody here. */
const patienceMs = 3_000;

async function settled(value: unknown): Promise<unknown> {
  if (!isPromise(value)) return value;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMs)));
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Looks at all of a result: what is behind it may be broken where the call was not. */
function look(value: unknown, depth = 0): void {
  if (value instanceof torch.Tensor) {
    inspect(value);
    if (value.isDisposed || value.numel() > 10_000) return;
    value.tolist();
    if (value.requiresGrad && value.gradFn !== null) value.sum().backward();
    return;
  }
  if (Array.isArray(value) && depth < 3 && value.length < 100) for (const item of value) look(item, depth + 1);
  else inspect(value);
}

const isError = (error: unknown): error is Error => error instanceof Error;

/** What is wrong with how a call ended; null if nothing is. Errors are right: the arguments make no sense. */
export async function misbehaviour(call: Prepared): Promise<string | null> {
  const what = await wrongEnd(call);
  return takeWalked() ? "walked through an endless list" : what;
}

async function wrongEnd(call: Prepared): Promise<string | null> {
  torch.manualSeed(1);
  try {
    const result = await settled(call.run());
    await firstItems(result);
    look(result);
    return null;
  } catch (error) {
    if (!isError(error)) return `threw ${inspect(error)}`;
    const { message } = error;
    // Operators that give back objects of classes that exist in Python only.
    if (message.startsWith("internal:") && !message.includes("has no JavaScript form")) return message;
    return message.length > 100_000 ? "threw a message of 100,000 letters" : null;
  } finally {
    reset();
  }
}

/** Puts back what a call may have switched for the whole process. */
function reset(): void {
  torch.setDefaultDtype(torch.float32);
  torch.setGradEnabled(true);
  torch.useDeterministicAlgorithms(false);
  torch.autograd.setDetectAnomaly(false);
  if (torch.getNumThreads() !== 1) torch.setNumThreads(1);
}
