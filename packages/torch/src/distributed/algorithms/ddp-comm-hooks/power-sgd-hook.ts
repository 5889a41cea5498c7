/** @file PowerSGD: gradients are sent as products of two thin matrices (Vogels et al., 2019, arXiv:1905.13727). */
import { bmm, cat, empty, randn, stack, zerosLike } from "../../../generated/ops.js";
import { qr } from "../../../generated/linalg.js";
import { groupOrDefault } from "../../../nn/parallel/group.js";
import type { CommHookResult } from "../../../nn/parallel/comm-hook.js";
import type { GradBucket } from "../../../nn/parallel/grad-bucket.js";
import { Generator } from "../../../runtime/random.js";
import type { Tensor } from "../../../tensor/tensor.js";
import type { ProcessGroup } from "../../process-group.js";
import { allReduce } from "../../reduce.js";
import { beginAverage } from "./default-hooks.js";
import type { Factors, PowerSGDState } from "./power-sgd-state.js";

/** Gradients as a batch of matrices. */
interface Batch {
  m: Tensor;
  /** The gradients that the batch was copied from; null where `m` is the gradient itself. */
  originals: readonly Tensor[] | null;
}

/** A batch with the two factors that stand for it: m is about p times q transposed. */
interface Matrices extends Batch {
  p: Tensor;
  q: Tensor;
}

/** Makes the columns of each matrix orthogonal and of length 1, in place. */
function orthogonalize(matrices: Tensor, epsilon: number): void {
  const [, , columns = 0] = matrices.shape;
  if (columns > 2 && matrices.dtype.itemsize >= 4) {
    matrices.copy_(qr(matrices)[0]);
    return;
  }
  for (let i = 0; i < columns; i++) {
    const column = matrices.narrow(2, i, 1);
    const length = column.norm(2, [1], true);
    column.div_(epsilon === 0 ? length : length.add(epsilon));
    const rest = matrices.narrow(2, i + 1, columns - i - 1);
    if (i + 1 < columns) rest.sub_(column.mul(rest).sum([1], true).mul(column));
  }
}

/** The gradients of a bucket: those that are compressed, as matrices, and the others. */
function parted(state: PowerSGDState, gradients: readonly Tensor[]): [compressed: Tensor[], others: Tensor[]] {
  const compressed: Tensor[] = [];
  const others: Tensor[] = [];
  for (const gradient of gradients) {
    const matrix = gradient.view([gradient.shape[0] ?? 1, -1]);
    const [rows = 0, columns = 0] = matrix.shape;
    const whole = rows * columns;
    const thin = (rows + columns) * Math.min(rows, columns, state.matrixApproximationRank);
    const isCompressed = thin * state.minCompressionRate < whole;
    state.totalNumelBeforeCompression += whole;
    state.totalNumelAfterCompression += isCompressed ? thin : whole;
    if (isCompressed) compressed.push(matrix);
    else others.push(gradient);
  }
  return [compressed, others];
}

/** Gradients in batches: those of one shape together, if so wanted. */
function batches(state: PowerSGDState, matrices: readonly Tensor[]): Batch[] {
  const shapes = new Map<string, Tensor[]>();
  for (const matrix of matrices) {
    const shape = matrix.shape.join();
    shapes.set(shape, [...(shapes.get(shape) ?? []), matrix]);
  }
  return [...shapes.values()].flatMap((same): Batch[] => {
    if (!state.batchTensorsWithSameShape) return same.map((m) => ({ m: m.unsqueeze(0), originals: null }));
    const [only] = same;
    if (same.length === 1 && only !== undefined) return [{ m: only.unsqueeze(0), originals: null }];
    return [{ m: stack(same), originals: same }];
  });
}

/** The parts of `memory` that stand for each batch of matrices. */
function withFactors(
  state: PowerSGDState,
  all: readonly Batch[],
  memory: (sizes: { p: number; q: number }) => Factors,
): Matrices[] {
  const shapes = all.map(({ m }) => {
    const [count = 0, rows = 0, columns = 0] = m.shape;
    const rank = Math.min(rows, columns, state.matrixApproximationRank);
    return { p: [count, rows, rank], q: [count, columns, rank] };
  });
  const size = (shape: readonly number[]): number => shape.reduce((product, n) => product * n, 1);
  const total = (of: "p" | "q"): number => shapes.reduce((sum, shape) => sum + size(shape[of]), 0);
  const factors = memory({ p: total("p"), q: total("q") });
  const start = { p: 0, q: 0 };
  const take = (of: "p" | "q", shape: readonly number[]): Tensor => {
    const part = factors[of].narrow(0, start[of], size(shape)).view(shape);
    start[of] += size(shape);
    return part;
  };
  return all.map((batch, i) => {
    const { p = [], q = [] } = shapes[i] ?? {};
    return { ...batch, p: take("p", p), q: take("q", q) };
  });
}

/**
 * Averages gradients in compressed form: after `startPowerSGDIter` steps each large one is sent as two thin matrices, and what that loses is
 * added to the next one. Counterpart: `powerSGD_hook`.
 */
export function powerSGDHook(state: PowerSGDState, bucket: GradBucket): CommHookResult {
  const buffer = bucket.buffer();
  if (state.iter < state.startPowerSGDIter) {
    if (bucket.isLast()) state.iter++;
    return beginAverage(state.processGroup, buffer);
  }
  const group = groupOrDefault("powerSGDHook", state.processGroup);
  const index = bucket.index();
  let before: Tensor | null = null;
  if (state.useErrorFeedback) {
    buffer.add_(state.errors.get(index) ?? zerosLike(buffer));
    before = buffer.clone();
  }
  const [compressed, others] = parted(state, bucket.gradients());
  const known = state.warmStart ? state.factors.get(index) : undefined;
  const like = { dtype: buffer.dtype, device: buffer.device };
  let factors: Factors | undefined = known;
  const matrices = withFactors(state, batches(state, compressed), ({ p, q }) => {
    factors ??= { p: empty([p], like), q: empty([q], like) };
    return factors;
  });
  const random = known === undefined ? new Generator().manualSeed(state.nextSeed()) : null;
  for (const { m, p, q } of matrices) {
    // Drawn on the CPU: the same numbers on all devices.
    if (random !== null) q.copy_(randn(q.shape, { generator: random, dtype: buffer.dtype }));
    orthogonalize(q, state.orthogonalizationEpsilon);
    p.copy_(bmm(m, q));
  }
  const whole = others.length > 0 ? cat(others.map((gradient) => gradient.view([-1]))) : empty([0], like);
  const work = allReduce(whole, { group, asyncOp: true });
  return () => {
    work.wait();
    spread(whole.div_(group.size()), others);
    if (factors !== undefined) exchange(state, group, factors, matrices);
    if (before !== null) state.errors.set(index, before.sub(buffer));
    if (state.warmStart && factors !== undefined) state.factors.set(index, factors);
    if (bucket.isLast()) state.iter++;
    return buffer;
  };
}

/** Copies the parts of a tensor to where they came from. */
function spread(whole: Tensor, parts: readonly Tensor[]): void {
  let start = 0;
  for (const part of parts) {
    part.copy_(whole.narrow(0, start, part.numel()).viewAs(part));
    start += part.numel();
  }
}

/** Reduces both factors, and computes the gradients from them. */
function exchange(state: PowerSGDState, group: ProcessGroup, factors: Factors, matrices: readonly Matrices[]): void {
  // Made orthogonal below: it does not matter that they are sums.
  allReduce(factors.p, { group });
  for (const { m, p, q } of matrices) {
    orthogonalize(p, state.orthogonalizationEpsilon);
    q.copy_(bmm(m.transpose(1, 2), p));
  }
  allReduce(factors.q, { group });
  factors.q.div_(group.size());
  for (const { m, p, q, originals } of matrices) {
    m.copy_(bmm(p, q.transpose(1, 2)));
    originals?.forEach((original, i) => original.copy_(m.select(0, i)));
  }
}
