/** @file Memory: `scope`, statistics, budgets. Nobody has to use any of it. */
import { expectFunction, expectNumber } from "../util/expect.js";
import { checkOptions } from "../util/arguments.js";
import { isPromise } from "../util/is.js";
import { AsyncLocalStorage } from "node:async_hooks";
import { binding } from "../native/binding.js";
import type { MemoryStats } from "../native/binding/memory.js";
import { type Releasable, tracker } from "../native/tracker.js";
import { Tensor } from "../tensor/tensor-class.js";

export type { MemoryStats } from "../native/binding/memory.js";

/** The tensors made in each running scope. */
const scopes = new AsyncLocalStorage<Set<Releasable>>();
let running = 0;

/** Hands each new tensor to the scope in which it is made, which differs between asynchronous functions that overlap. */
const dispatcher = {
  push(made: Releasable): void {
    scopes.getStore()?.add(made);
  },
};

/**
 * Runs a function and disposes of all tensors that were made in it, but those in its result (also inside arrays, plain
 * objects, maps and sets) and those given to `keep`. The function may be asynchronous.
 *
 * Nobody has to use it: dead tensors are freed by themselves. It is for programs that want to be exact.
 *
 * @example
 * const loss = torch.scope(() => F.crossEntropy(model.forward(x), y).item());
 */
export function scope<T>(fn: () => T): T {
  expectFunction("scope", "fn", fn);
  const made = new Set<Releasable>();
  const outer = scopes.getStore();
  running++;
  tracker.current ??= dispatcher;
  let result: T;
  try {
    result = scopes.run(made, fn);
  } catch (error) {
    close(made, undefined, outer);
    throw error;
  }
  if (!isPromise(result)) {
    close(made, result, outer);
    return result;
  }
  return result.then(
    (value) => {
      close(made, value, outer);
      return value;
    },
    (error: unknown) => {
      close(made, undefined, outer);
      throw error;
    },
  ) as typeof result;
}

/** Exempts tensors from the scopes they were made in, for what is stored somewhere else than in the result. */
export function keep<T>(value: T): T {
  const made = scopes.getStore();
  if (made !== undefined) forEachTensor(value, (tensor) => kept.add(tensor));
  return value;
}

const kept = new WeakSet<Releasable>();

function close(made: Set<Releasable>, result: unknown, outer: Set<Releasable> | undefined): void {
  if (--running === 0) tracker.current = null;
  forEachTensor(result, (tensor) => {
    if (made.delete(tensor)) outer?.add(tensor);
  });
  for (const tensor of made) if (!kept.has(tensor)) tensor.dispose();
}

/** Visits the tensors inside arrays, plain objects, maps and sets. */
function forEachTensor(value: unknown, visit: (tensor: Tensor) => void, seen = new Set<object>()): void {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  if (value instanceof Tensor) return visit(value);
  seen.add(value);
  if (ArrayBuffer.isView(value)) return;
  if (value instanceof Map) {
    for (const [key, item] of value) {
      forEachTensor(key, visit, seen);
      forEachTensor(item, visit, seen);
    }
  } else if (value instanceof Set || Array.isArray(value)) {
    for (const item of value) forEachTensor(item, visit, seen);
  } else {
    for (const item of Object.values(value)) forEachTensor(item, visit, seen);
  }
}

/** Counts of tensors and their bytes on the CPU; those of a GPU are `torch.cuda.memoryStats`. */
export function memoryStats(): MemoryStats {
  return binding.memoryStats();
}

/** Resets the peak of `memoryStats` to what is alive now. */
export function resetPeakMemoryStats(): void {
  binding.resetPeakBytes();
}

/**
 * How many bytes of dead tensors may pile up on the CPU before they are collected. More makes fewer collections.
 *
 * @param budget.softBytes looked at where a step of training ends, and before any operation while nothing that was recorded waits for a
 *   backward pass; 8 MiB by default
 * @param budget.hardBytes looked at before any other operation; 256 MiB by default
 */
export function setMemoryBudget(budget: { softBytes?: number; hardBytes?: number }): void {
  checkOptions("setMemoryBudget", budget, ["softBytes", "hardBytes"]);
  for (const [name, bytes] of Object.entries(budget)) {
    if (bytes !== undefined) expectNumber("setMemoryBudget", name, bytes);
  }
  const now = binding.memoryStats();
  const soft = budget.softBytes ?? now.softBudget;
  binding.setMemoryBudget(soft, budget.hardBytes ?? Math.max(now.hardBudget, soft));
}

/**
 * Says that a step of a loop has ended and its temporaries are dead: a good moment to collect them, if they are many.
 * Optimizers and the Trainer say so by themselves.
 */
export function stepEnd(): void {
  binding.stepEnd();
}
