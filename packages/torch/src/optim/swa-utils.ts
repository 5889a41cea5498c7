/** @file `torch.optim.swa_utils`: averages of a model's weights over training. */
import { bind, checkOptions, type Optional, shown } from "../util/arguments.js";
import { noGrad } from "../autograd/modes.js";
import { tensor } from "../tensor/creation.js";
import type { DeviceLike } from "../tensor/device.js";
import { int64 } from "../tensor/dtype.js";
import { unwrap } from "../native/object.js";
import { deepCopy } from "../nn/module/deep-copy.js";
import { Module } from "../nn/module/module.js";
import { BatchNorm1d, BatchNorm2d, BatchNorm3d } from "../nn/modules/batch-norm.js";
import { Buffer } from "../nn/parameter.js";
import { withoutGrad } from "../nn/without-grad.js";
import { Tensor } from "../tensor/tensor.js";
import { TensorList } from "./tensor-list.js";
import { expectArray } from "../util/expect.js";
import { RangeError, TypeError } from "../util/user-errors.js";

export { SWALR, type SWALROptions } from "./lr-scheduler/swa-lr.js";

/** The next average of one tensor; `numAveraged` is how many were averaged before (a scalar tensor). */
export type AvgFn = (averaged: Tensor, current: Tensor, numAveraged: Tensor) => Tensor;

/** Updates averages in place; all tensors of a call have one device and dtype. */
export type MultiAvgFn = (averaged: readonly Tensor[], current: readonly Tensor[], numAveraged: Tensor) => void;

/** How averages are computed: at most one of the two. Default: all that was averaged weighs the same. */
export interface AveragingFunctions {
  /** How one tensor is averaged; null for the mean. */
  avgFn?: AvgFn | null;
  /** How many tensors are averaged at once. */
  multiAvgFn?: MultiAvgFn | null;
}

/** Options of `AveragedModel`. */
export interface AveragedModelOptions extends AveragingFunctions {
  /** Where the averages are kept. Default: where the model is. */
  device?: DeviceLike | null;
  /** Whether buffers are averaged too, instead of copied. Default false. */
  useBuffers?: boolean;
}

function checkDecay(decay: number): void {
  if (decay >= 0 && decay <= 1) return;
  throw new RangeError(
    `decay: expected a number from 0 to 1. Received: ${shown(decay)}. Give one near 1, such as 0.999.`,
  );
}

function interpolates(tensors: readonly Tensor[]): boolean {
  const dtype = tensors[0]?.dtype;
  return dtype !== undefined && (dtype.isFloatingPoint || dtype.isComplex);
}

function lerpAll(averaged: readonly Tensor[], current: readonly Tensor[], weight: number): void {
  withoutGrad(() => TensorList.from(averaged.map(unwrap)).lerp_(TensorList.from(current.map(unwrap)), weight));
}

/**
 * The exponential moving average of many tensors at once: `decay * averaged + (1 - decay) * current`. Counterpart:
 * `get_ema_multi_avg_fn`.
 *
 * @throws RangeError for a decay outside of 0 to 1
 */
export function getEmaMultiAvgFn(...given: Optional<{ decay?: number }, readonly ["decay"]>): MultiAvgFn {
  const { decay = 0.999 } = bind<{ decay?: number }>(given, ["decay"], "getEmaMultiAvgFn");
  checkDecay(decay);
  const one = getEmaAvgFn(decay);
  return (averaged, current, numAveraged) => {
    if (interpolates(averaged)) lerpAll(averaged, current, 1 - decay);
    else copyEach(averaged, current, numAveraged, one);
  };
}

/** The running mean of many tensors at once. Counterpart: `get_swa_multi_avg_fn`. */
export function getSwaMultiAvgFn(): MultiAvgFn {
  const one = getSwaAvgFn();
  return (averaged, current, numAveraged) => {
    // A host-device synchronisation where the count is on a device.
    if (interpolates(averaged)) lerpAll(averaged, current, 1 / (Number(numAveraged.item()) + 1));
    else copyEach(averaged, current, numAveraged, one);
  };
}

/**
 * The exponential moving average of one tensor: `decay * averaged + (1 - decay) * current`. Counterpart: `get_ema_avg_fn`.
 *
 * @throws RangeError for a decay outside of 0 to 1
 */
export function getEmaAvgFn(...given: Optional<{ decay?: number }, readonly ["decay"]>): AvgFn {
  const { decay = 0.999 } = bind<{ decay?: number }>(given, ["decay"], "getEmaAvgFn");
  checkDecay(decay);
  return (averaged, current) =>
    withoutGrad(() => {
      const [old, fresh] = [averaged.mul(decay), current.mul(1 - decay)];
      const sum = old.add(fresh);
      old.dispose();
      fresh.dispose();
      return sum;
    });
}

/** The running mean of one tensor. Counterpart: `get_swa_avg_fn`. */
export function getSwaAvgFn(): AvgFn {
  return (averaged, current, numAveraged) =>
    withoutGrad(() => {
      const [difference, count] = [current.sub(averaged), numAveraged.add(1)];
      const part = difference.div(count);
      const sum = averaged.add(part);
      for (const temporary of [difference, count, part]) temporary.dispose();
      return sum;
    });
}

function copyEach(averaged: readonly Tensor[], current: readonly Tensor[], numAveraged: Tensor, next: AvgFn): void {
  withoutGrad(() => {
    averaged.forEach((average, i) => {
      const value = next(average, current[i] as Tensor, numAveraged);
      average.copy_(value);
      value.dispose();
    });
  });
}

/** Lists of tensors by device and dtype, in the order in which these occur first. */
function grouped(averaged: readonly Tensor[], current: readonly Tensor[]): [Tensor[], Tensor[]][] {
  const groups = new Map<string, [Tensor[], Tensor[]]>();
  averaged.forEach((average, i) => {
    const key = `${String(average.device)} ${String(average.dtype)}`;
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = [[], []]));
    group[0].push(average);
    group[1].push(current[i] as Tensor);
  });
  return [...groups.values()];
}

/**
 * @internal Moves averages one step on: the first time they become the current values, later what the functions make of both.
 *
 * @param numAveraged how many were averaged before, a scalar; counts this one too
 */
export function updateAverages(
  averages: readonly Tensor[],
  values: readonly Tensor[],
  numAveraged: Tensor,
  functions: AveragingFunctions,
): void {
  expectArray("updateAverages", "averages", averages);
  expectArray("updateAverages", "values", values);
  withoutGrad(() => {
    const averaged = averages.map((average) => average.detach());
    const current = values.map((value, i) => value.detach().to((averages[i] as Tensor).device));
    if (Number(numAveraged.item()) === 0) averaged.forEach((average, i) => average.copy_(current[i] as Tensor));
    else {
      const { avgFn, multiAvgFn } = functions;
      const counts = new Map<string, Tensor>();
      for (const [group, from] of grouped(averaged, current)) {
        const device = (group[0] as Tensor).device;
        const count = counts.get(String(device)) ?? numAveraged.to(device);
        counts.set(String(device), count);
        if (multiAvgFn != null) multiAvgFn(group, from, count);
        else if (avgFn != null) copyEach(group, from, count, avgFn);
        // On a device one kernel updates a whole list; PyTorch rounds this way there, and the other way on a CPU.
        else if (device.type !== "cpu") getSwaMultiAvgFn()(group, from, count);
        else copyEach(group, from, count, getSwaAvgFn());
      }
    }
    for (const temporary of [...averaged, ...current]) temporary.dispose();
    numAveraged.add_(1);
  });
}

/**
 * A copy of a model whose parameters are averages of the model's over training: of all alike (SWA), or by functions of your own
 * such as `getEmaMultiAvgFn`. Counterpart: `torch.optim.swa_utils.AveragedModel`.
 *
 * @example
 * const ema = new optim.swaUtils.AveragedModel(model, { multiAvgFn: optim.swaUtils.getEmaMultiAvgFn(0.99) });
 * // after each step of the optimizer:
 * ema.updateParameters(model);
 */
export class AveragedModel<M extends Module = Module> extends Module {
  /** The copy that holds the averages. */
  module: M;
  /** How many models were averaged, an integer scalar. */
  nAveraged: Buffer;
  /** How one tensor is averaged; null for the mean. */
  readonly avgFn: AvgFn | null;
  /** How many tensors are averaged at once. */
  readonly multiAvgFn: MultiAvgFn | null;
  /** Whether buffers are averaged too, instead of copied. */
  readonly useBuffers: boolean;

  /** @throws TypeError if both functions are given */
  constructor(model: M, options: AveragedModelOptions = {}) {
    super();
    checkOptions("AveragedModel", options, ["device", "useBuffers", "avgFn", "multiAvgFn"]);
    const { avgFn = null, multiAvgFn = null, useBuffers = false, device } = options;
    if (avgFn !== null && multiAvgFn !== null) {
      throw new TypeError(
        "AveragedModel: expected at most one of avgFn and multiAvgFn. Received: both. Leave one out.",
      );
    }
    this.module = deepCopy(model);
    if (device != null) this.module.to(device);
    this.nAveraged = new Buffer(tensor(0, { dtype: int64, ...(device == null ? {} : { device }) }));
    this.avgFn = avgFn;
    this.multiAvgFn = multiAvgFn;
    this.useBuffers = useBuffers;
  }

  override _stateName(field: string): string {
    return field === "nAveraged" ? "n_averaged" : field;
  }

  override forward(...inputs: unknown[]): ReturnType<M["forward"]> {
    return this.module.forward(...inputs) as ReturnType<M["forward"]>;
  }

  /** Takes the model's present parameters into the averages. */
  updateParameters(model: Module): void {
    const of = (from: Module): Tensor[] =>
      this.useBuffers ? [...from.parameters(), ...from.buffers()] : from.parameters();
    updateAverages(of(this.module), of(model), this.nAveraged, this);
    if (this.useBuffers) return;
    const current = model.buffers();
    withoutGrad(() => {
      this.module.buffers().forEach((buffer, i) => buffer.copy_(current[i] as Tensor));
    });
  }
}

/** The layers of a model that keep statistics of batches. */
function batchNorms(model: Module): (BatchNorm1d | BatchNorm2d | BatchNorm3d)[] {
  return model
    .modules()
    .filter((layer) => layer instanceof BatchNorm1d || layer instanceof BatchNorm2d || layer instanceof BatchNorm3d);
}

/**
 * Recomputes the running statistics of batch normalisation layers with one pass over data: averaged weights make other
 * activations than those that the statistics came from. Counterpart: `update_bn`.
 *
 * @param loader batches: tensors, or arrays whose first item is the model's input
 * @param device where inputs are moved to
 */
export async function updateBn(
  loader: Iterable<unknown> | AsyncIterable<unknown>,
  model: Module,
  device: DeviceLike | null = null,
): Promise<void> {
  const layers = batchNorms(model);
  if (layers.length === 0) return;
  const momenta = layers.map((layer) => layer.momentum);
  for (const layer of layers) {
    layer.resetRunningStats();
    layer.momentum = null;
  }
  const { training } = model;
  model.train();
  try {
    await noGrad(async () => {
      for await (const batch of loader) {
        const input: unknown = Array.isArray(batch) ? batch[0] : batch;
        await model.forward(device !== null && input instanceof Tensor ? input.to(device) : input);
      }
    });
  } finally {
    layers.forEach((layer, i) => (layer.momentum = momenta[i] ?? null));
    model.train(training);
  }
}
