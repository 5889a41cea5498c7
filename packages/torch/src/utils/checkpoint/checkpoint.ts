/** @file Activation checkpointing: what a function saves for backward is made again when backward comes to it, instead of kept. */
import { isGradEnabled } from "../../autograd/modes.js";
import { Tensor } from "../../tensor/tensor.js";
import { isOptions, kindOf, shown } from "../../util/arguments.js";
import { emitWarning } from "../../util/errors.js";
import { expectCount, expectFunction } from "../../util/expect.js";
import { isPromise } from "../../util/is.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import type { Module } from "../../nn/module/module.js";
import { environmentOf } from "./environment.js";
import { Frame } from "./frame.js";
import { Reentrant } from "./reentrant.js";

/** Runs a function in a context of the caller's. */
export type RunIn = <T>(run: () => T) => T;

/** Options of `checkpoint`. */
export interface CheckpointOptions {
  /**
   * false: what is saved is made again one by one, by any kind of backward pass, and inputs need not require a gradient. true: a node of its own runs the
   * function again, and a backward pass inside of its own. Default true with a warning, as in PyTorch; false is better.
   */
  useReentrant?: boolean;
  /** Whether the second run draws the same random numbers as the first. Default true. */
  preserveRngState?: boolean;
  /** What is compared of the tensors that both runs save: "default" shape, dtype and device; "none" nothing. Not with `useReentrant`. */
  determinismCheck?: "default" | "none";
  /** Gives what the first run and the second run are run in. Not with `useReentrant`. */
  contextFn?: () => readonly [first: RunIn, again: RunIn];
  /** Whether the second run ends as soon as everything was saved. Default: what `setCheckpointEarlyStop` says. */
  earlyStop?: boolean;
}

const names = new Set<string>([
  "useReentrant",
  "preserveRngState",
  "determinismCheck",
  "contextFn",
  "earlyStop",
] satisfies (keyof CheckpointOptions)[]);

let stopsEarly = true;

/**
 * Sets whether second runs end as soon as everything was saved that backward needs, for all that follows or inside of a function. Default true.
 * Counterpart: `torch.utils.checkpoint.set_checkpoint_early_stop`.
 */
export function setCheckpointEarlyStop(enable: boolean): void;
export function setCheckpointEarlyStop<T>(enable: boolean, fn: () => T): T;
export function setCheckpointEarlyStop<T>(enable: boolean, fn?: () => T): T | undefined {
  if (typeof enable !== "boolean") {
    throw new TypeError(`setCheckpointEarlyStop expects a boolean. Received: ${shown(enable)}.`);
  }
  const before = stopsEarly;
  stopsEarly = enable;
  if (fn === undefined) return undefined;
  try {
    return fn();
  } finally {
    stopsEarly = before;
  }
}

/**
 * Runs a function without keeping what it saves for backward: when backward comes to it, the function is run again. Memory for time.
 * Counterpart: `torch.utils.checkpoint.checkpoint`.
 *
 * @param fn synchronous; it must compute the same when it is run again. Autocast and random numbers are those of the first run
 * @param rest the function's arguments, then options
 * @returns what the function returns
 * @throws TypeError for anything but a function, or one that returns a promise; CheckpointError in backward, where the second run saves other tensors
 *
 * @example
 * const y = torch.utils.checkpoint.checkpoint((x: Tensor) => block.forward(x), x, { useReentrant: false });
 */
export function checkpoint<Args extends unknown[], R>(
  fn: (...args: Args) => R,
  ...rest: [...args: Args, options: CheckpointOptions] | Args
): R;
export function checkpoint(fn: (...args: unknown[]) => unknown, ...rest: unknown[]): unknown {
  expectFunction("checkpoint", "fn", fn);
  const { args, options } = split(rest);
  const { preserveRngState = true, contextFn, determinismCheck = "default", earlyStop = stopsEarly } = options;
  for (const [name, value] of Object.entries({ preserveRngState, earlyStop })) {
    if (typeof value !== "boolean") {
      throw new TypeError(`checkpoint expects ${name} as a boolean. Received: ${shown(value)}.`);
    }
  }
  if (reentrantOf("checkpoint", options.useReentrant)) {
    if (contextFn !== undefined || options.determinismCheck !== undefined) {
      throw new RangeError(
        "checkpoint expects contextFn and determinismCheck with { useReentrant: false } only. Received: them without it.",
      );
    }
    return reentrant(fn, args, preserveRngState);
  }
  if (determinismCheck !== "default" && determinismCheck !== "none") {
    throw new RangeError(
      `checkpoint expects determinismCheck as "default" or "none". Received: ${shown(determinismCheck)}.`,
    );
  }
  const [first, again] = contextFn?.() ?? [plain, plain];
  if (!isGradEnabled()) return first(() => fn(...args));
  const frame = new Frame(args, {
    environment: environmentOf(args, preserveRngState),
    stopsEarly: earlyStop,
    describe: determinismCheck === "default" ? describe : null,
    run: (inputs) => again(() => fn(...inputs)),
  });
  return frame.forward(() => first(() => fn(...args)));
}

const plain: RunIn = (run) => run();

function describe(tensor: Tensor): string {
  return `a ${tensor.dtype.name} tensor of shape [${tensor.shape.join(", ")}] on ${String(tensor.device)}`;
}

/** The last argument is options if it is a plain object that has nothing but those. */
function split(rest: unknown[]): { args: unknown[]; options: CheckpointOptions } {
  const last = rest.at(-1);
  const keys = isOptions(last) ? Object.keys(last) : [];
  if (keys.length === 0 || !keys.every((key) => names.has(key))) return { args: rest, options: {} };
  return { args: rest.slice(0, -1), options: last as CheckpointOptions };
}

function reentrantOf(callee: string, given: boolean | undefined): boolean {
  if (given === undefined) {
    emitWarning(
      `${callee}: useReentrant should be given. Without it the reentrant variant is used, as in PyTorch; { useReentrant: false } is recommended.`,
    );
    return true;
  }
  if (typeof given === "boolean") return given;
  throw new TypeError(`${callee} expects useReentrant as a boolean. Received: ${shown(given)}.`);
}

function reentrant(fn: (...args: unknown[]) => unknown, args: unknown[], preservesRandom: boolean): unknown {
  if (!args.some((input) => input instanceof Tensor && input.requiresGrad)) {
    emitWarning("checkpoint: none of the inputs requires a gradient. Gradients will be null.");
  }
  let isList = false;
  const run = (...inputs: unknown[]): unknown => {
    const result = fn(...inputs);
    if (isPromise(result)) {
      throw new TypeError("checkpoint expects a synchronous function. Received: one that returns a promise.");
    }
    isList = Array.isArray(result);
    return result;
  };
  const environment = environmentOf(args, preservesRandom);
  const outputs = Reentrant.apply({ run, environment }, ...args);
  return isList ? outputs : outputs[0];
}

/** Options of `checkpointSequential`. */
export type CheckpointSequentialOptions = Pick<CheckpointOptions, "useReentrant" | "preserveRngState">;

/**
 * Runs modules or functions one after the other, cut into segments, of which all but the last are checkpointed. Counterpart:
 * `torch.utils.checkpoint.checkpoint_sequential`.
 *
 * @param functions an `nn.Sequential`, or a list
 * @param segments how many parts of about equal length
 */
export function checkpointSequential(
  functions: Module | readonly (Module | ((input: Tensor) => Tensor))[],
  segments: number,
  input: Tensor,
  options: CheckpointSequentialOptions = {},
): Tensor {
  expectCount("checkpointSequential", "segments", segments);
  const steps = Array.isArray(functions)
    ? (functions as readonly (Module | ((input: Tensor) => Tensor))[])
    : (functions as Module).children();
  if (segments < 1 || segments > Math.max(steps.length, 1)) {
    throw new RangeError(
      `checkpointSequential expects segments from 1 to the number of functions, ${steps.length}. Received: ${segments}.`,
    );
  }
  const useReentrant = reentrantOf("checkpointSequential", options.useReentrant);
  const size = Math.floor(steps.length / segments);
  const runOf =
    (start: number, end: number) =>
    (x: Tensor): Tensor => {
      let y = x;
      for (const step of steps.slice(start, end)) {
        const next = typeof step === "function" ? step(y) : step.forward(y);
        if (!(next instanceof Tensor)) {
          throw new TypeError(`checkpointSequential expects functions that give a tensor. Received: ${kindOf(next)}.`);
        }
        y = next;
      }
      return y;
    };
  let x = input;
  for (let i = 0; i < segments - 1; i++) {
    x = checkpoint(runOf(i * size, (i + 1) * size), x, { ...options, useReentrant });
  }
  return runOf((segments - 1) * size, steps.length)(x);
}
