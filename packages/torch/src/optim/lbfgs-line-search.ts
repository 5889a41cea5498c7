/** @file The line search of LBFGS: a step that satisfies the strong Wolfe conditions. */
import type { Tensor } from "../tensor/tensor.js";
import { type Arithmetic, cubicMinimum, float, max, min, type Num } from "./lbfgs-number.js";

/** The function and its gradient at a step length. */
export interface Evaluation {
  f: Num;
  grad: Tensor;
}

interface Trial extends Evaluation {
  x: Num;
  slope: Num;
}

/** What the search found. */
export interface SearchResult {
  f: Num;
  grad: Tensor;
  t: Num;
  evaluations: number;
}

const c1 = 1e-4;
const c2 = 0.9;
const toleranceChange = 1e-9;

/**
 * Finds a step length along a direction. Each `yield` asks for an evaluation.
 *
 * @param start the function, its gradient and its slope along the direction where the search begins
 * @param maxTrials evaluations after the first
 */
export function* strongWolfe(
  n: Arithmetic,
  direction: Tensor,
  first: Num,
  start: { f: Num; grad: Tensor; slope: Num },
  maxTrials: number,
): Generator<Num, SearchResult, Evaluation> {
  const reach = n.tensor(Number(direction.abs().max().item()));
  const slopeOf = (grad: Tensor): Num => n.tensor(Number(grad.dot(direction).item()));
  let evaluations = 0;
  function* evaluate(x: Num): Generator<Num, Trial, Evaluation> {
    const { f, grad } = yield x;
    evaluations++;
    return { x, f, grad, slope: slopeOf(grad) };
  }
  const limit = (x: Num): Num => n.add(start.f, n.mul(n.mul(float(c1), x), start.slope));
  const isFlat = (trial: Trial): boolean => Math.abs(trial.slope.value) <= n.mul(float(-c2), start.slope).value;

  const origin: Trial = { x: float(0), f: start.f, grad: start.grad.clone(), slope: start.slope };
  let previous = origin;
  let trial = yield* evaluate(first);
  let bracket: Trial[] | null = null;
  let done = false;
  let trials = 0;
  while (trials < maxTrials) {
    if (trial.f.value > limit(trial.x).value || (trials > 1 && trial.f.value >= previous.f.value)) {
      bracket = [previous, trial];
      break;
    }
    if (isFlat(trial)) {
      bracket = [trial];
      done = true;
      break;
    }
    if (trial.slope.value >= 0) {
      bracket = [previous, trial];
      break;
    }
    const least = n.add(trial.x, n.mul(float(0.01), n.sub(trial.x, previous.x)));
    const next = cubicMinimum(n, previous, trial, [least, n.mul(trial.x, float(10))]);
    previous = trial;
    trial = yield* evaluate(next);
    trials++;
  }
  if (trials === maxTrials || bracket === null) bracket = [origin, trial];

  let insufficient = false;
  const at = (i: number): Trial => bracket[i] as Trial;
  let [low, high] = at(0).f.value <= at(bracket.length - 1).f.value ? [0, 1] : [1, 0];
  while (!done && trials < maxTrials) {
    const width = n.sub(at(1).x, at(0).x);
    if (n.mul({ ...width, value: Math.abs(width.value) }, reach).value < toleranceChange) break;
    let x = cubicMinimum(n, at(0), at(1));
    const upper = max(at(0).x, at(1).x);
    const lower = min(at(0).x, at(1).x);
    const margin = n.mul(float(0.1), n.sub(upper, lower));
    // Too near to an end, twice or at the very end: move a tenth away from it.
    if (min(n.sub(upper, x), n.sub(x, lower)).value < margin.value) {
      if (insufficient || x.value >= upper.value || x.value <= lower.value) {
        const nearUpper = Math.abs(n.sub(x, upper).value) < Math.abs(n.sub(x, lower).value);
        x = nearUpper ? n.sub(upper, margin) : n.add(lower, margin);
        insufficient = false;
      } else {
        insufficient = true;
      }
    } else {
      insufficient = false;
    }
    trial = yield* evaluate(x);
    trials++;
    if (trial.f.value > limit(trial.x).value || trial.f.value >= at(low).f.value) {
      bracket[high] = trial;
      [low, high] = at(0).f.value <= at(1).f.value ? [0, 1] : [1, 0];
    } else {
      if (isFlat(trial)) done = true;
      else if (n.mul(trial.slope, n.sub(at(high).x, at(low).x)).value >= 0) bracket[high] = at(low);
      bracket[low] = trial;
    }
  }
  const best = at(low);
  return { f: best.f, grad: best.grad, t: best.x, evaluations };
}
