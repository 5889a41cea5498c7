/** @file GradScaler: a loss is multiplied so that small gradients survive float16, and its gradients are divided again. */
import { bind, kindOf, type Optional, shown } from "../util/arguments.js";
import { emitWarning, TorchError } from "../util/errors.js";
import { isPromise } from "../util/is.js";
import { mapTree } from "../util/tree.js";
import { full } from "../functional/creation.js";
import { float32, int32 } from "../tensor/dtype.js";
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import { isAvailable } from "../runtime/cuda.js";
import { keep } from "../runtime/memory.js";
import { Tensor } from "../tensor/tensor.js";
import { RangeError, TypeError } from "../util/user-errors.js";
import { expectBoolean, expectDeviceType } from "./state.js";

/** Options of `GradScaler`. */
export interface GradScalerOptions {
  /** The type of the device whose gradients are scaled: "cuda" or "cpu". Default "cuda". */
  device?: string;
  /** The scale to start with. Default 65536. */
  initScale?: number;
  /** What the scale is multiplied by after `growthInterval` steps in a row with finite gradients; above 1. Default 2. */
  growthFactor?: number;
  /** What the scale is multiplied by after a step with gradients that were not finite; below 1. Default 0.5. */
  backoffFactor?: number;
  /** After how many good steps in a row the scale grows. Default 2000. */
  growthInterval?: number;
  /** false: nothing is scaled, and `step` is the optimizer's. Default true. */
  enabled?: boolean;
}

/** The state of a GradScaler, under PyTorch's names. */
export interface GradScalerState {
  /** The scale. */
  scale: number;
  growth_factor: number;
  backoff_factor: number;
  growth_interval: number;
  /** Good steps since the scale changed. */
  _growth_tracker: number;
}

/** What a GradScaler asks of an optimizer: those of `torch.optim` have it. */
export interface ScalableOptimizer {
  /** The groups with the parameters whose gradients are scaled. */
  readonly paramGroups: readonly { readonly params: readonly Tensor[] }[];
  /** Updates the parameters. */
  step(...args: unknown[]): unknown;
  /** Whether `step` itself divides by `gradScale`, and does nothing where `foundInf` is not 0. */
  readonly stepSupportsAmpScaling?: boolean;
  /** What the gradients are divided by. */
  gradScale?: Tensor | null;
  /** A number on the device. */
  foundInf?: Tensor | null;
}

/** What happened to an optimizer since the last `update`. */
interface Progress {
  stage: "ready" | "unscaled" | "stepped";
  /** For each device with gradients a number that is not 0 if one was not finite. */
  foundInf: Tensor[];
}

const names = ["device", "initScale", "growthFactor", "backoffFactor", "growthInterval", "enabled"] as const;
const stateNames = ["scale", "growth_factor", "backoff_factor", "growth_interval", "_growth_tracker"] as const;

/**
 * Scales losses, so that gradients in float16 do not vanish, and finds the largest scale with which they stay finite: a step with gradients
 * that are not finite is left out, and the scale shrinks. Counterpart: `torch.amp.GradScaler`.
 *
 * On a GPU only `step`, `getScale` and `stateDict` wait for the device.
 *
 * @example
 * const scaler = new torch.amp.GradScaler("cuda");
 * for (const [x, y] of batches) {
 *   optimizer.zeroGrad();
 *   const loss = torch.autocast("cuda", () => F.crossEntropy(model.forward(x), y));
 *   scaler.scale(loss).backward();
 *   scaler.unscale_(optimizer); // only where gradients are clipped or looked at
 *   nn.utils.clipGradNorm_(model.parameters(), 1);
 *   scaler.step(optimizer);
 *   scaler.update();
 * }
 */
export class GradScaler {
  readonly #device: string;
  readonly #enabled: boolean;
  #initScale: number;
  #initGrowthTracker = 0;
  #growthFactor: number;
  #backoffFactor: number;
  #growthInterval: number;
  /** On the device of the first output that is scaled. */
  #scale: Tensor | null = null;
  #growthTracker: Tensor | null = null;
  readonly #progress = new Map<ScalableOptimizer, Progress>();

  /**
   * Options may be given by position, too.
   *
   * @throws RangeError for a growth factor of at most 1, or a backoff factor of at least 1; TypeError for options of another type
   */
  constructor(...options: Optional<GradScalerOptions, typeof names>) {
    const given = bind<GradScalerOptions>(options, names, "GradScaler");
    const { enabled = true } = given;
    expectBoolean("GradScaler", "enabled", enabled);
    this.#device = expectDeviceType("GradScaler", given.device ?? "cuda");
    this.#initScale = expectNumber("initScale", given.initScale ?? 2 ** 16);
    this.#growthFactor = expectNumber("growthFactor", given.growthFactor ?? 2);
    this.#backoffFactor = expectNumber("backoffFactor", given.backoffFactor ?? 0.5);
    this.#growthInterval = expectInterval(given.growthInterval ?? 2000);
    const isMissing = enabled && this.#device === "cuda" && !isAvailable();
    if (isMissing) emitWarning("torch.cuda.amp.GradScaler is enabled, but CUDA is not available.  Disabling.");
    this.#enabled = enabled && !isMissing;
    if (!this.#enabled) return;
    if (!(this.#growthFactor > 1)) {
      throw new RangeError(`The growth factor must be > 1.0. Received: ${this.#growthFactor}.`);
    }
    if (!(this.#backoffFactor < 1)) {
      throw new RangeError(`The backoff factor must be < 1.0. Received: ${this.#backoffFactor}.`);
    }
  }

  /**
   * Multiplies a loss by the scale; all tensors of a tree, where several outputs go backward.
   *
   * @throws TypeError for what is neither a tensor nor arrays or objects of tensors
   */
  scale<T>(outputs: T): T {
    if (!this.#enabled) return outputs;
    const scaled = (leaf: unknown): unknown => {
      if (!(leaf instanceof Tensor)) {
        throw new TypeError(`outputs must be a Tensor or an iterable of Tensors. Received: ${kindOf(leaf)}.`);
      }
      return this.#multiply(leaf);
    };
    // A tree of the same shape: a tensor for each tensor.
    return (outputs instanceof Tensor ? this.#multiply(outputs) : mapTree(outputs, scaled)) as T;
  }

  #multiply(output: Tensor): Tensor {
    if (this.#scale !== null) {
      const scaled = binding.scaleLoss(unwrap(output), unwrap(this.#scale));
      if (scaled !== null) return new Tensor(scaled);
    }
    const { device } = output;
    if (this.#scale === null) {
      this.#scale = keep(full([], this.#initScale, { dtype: float32, device }));
      this.#growthTracker = keep(full([], this.#initGrowthTracker, { dtype: int32, device }));
    }
    if (this.#scale.device.equals(device)) return output.mul(this.#scale);
    return output.mul(this.#scale.to(device, { nonBlocking: true }));
  }

  /**
   * Divides the gradients of an optimizer's parameters by the scale, and looks for those that are not finite: before they are clipped or
   * looked at. `step` does it where nobody did. A gradient that is sparse may be replaced.
   *
   * @throws Error where they were divided before, since the last `update`, after `step`, and before anything was scaled; RangeError for
   *   gradients of float16
   */
  unscale_(optimizer: ScalableOptimizer): void {
    if (!this.#enabled) return;
    const { scale } = this.#tensors("unscale_");
    const progress = this.#progressOf(optimizer);
    if (progress.stage === "unscaled") {
      throw new TorchError("unscale_() has already been called on this optimizer since the last update().");
    }
    if (progress.stage === "stepped") throw new TorchError("unscale_() is being called after step().");
    progress.foundInf = inspect(optimizer, scale, true);
    progress.stage = "unscaled";
  }

  /**
   * Makes the optimizer's step, unless a gradient is not finite; the gradients are divided by the scale before.
   *
   * It waits for the device, which says whether the gradients are finite; not with an optimizer whose fused step asks that itself.
   *
   * @param args for the optimizer's `step`; closures are not supported
   * @returns what the optimizer's `step` returns, undefined where there was none
   * @throws Error for a second step before `update`, without any gradient, and before anything was scaled
   */
  step(optimizer: ScalableOptimizer, ...args: unknown[]): unknown {
    if (!this.#enabled) return optimizer.step(...args);
    if (args.some((arg) => typeof arg === "function")) {
      throw new TorchError(
        "Closure use is not currently supported if GradScaler is enabled. Compute the loss and its gradients before, and give none.",
      );
    }
    const { scale } = this.#tensors("step");
    const progress = this.#progressOf(optimizer);
    if (progress.stage === "stepped") throw new TorchError("step() has already been called since the last update().");
    if (optimizer.stepSupportsAmpScaling === true) return this.#scaledStep(optimizer, progress, scale, args);
    if (progress.stage === "ready") this.unscale_(optimizer);
    if (progress.foundInf.length === 0) {
      throw new TorchError(
        "No inf checks were recorded for this optimizer. Its parameters have no gradients: call backward on the scaled loss first.",
      );
    }
    // Host and device meet here: `item` waits for the gradients.
    const isFinite = progress.foundInf.every((found) => found.item() === 0);
    const result = isFinite ? optimizer.step(...args) : undefined;
    progress.stage = "stepped";
    return result;
  }

  /** The step of an optimizer that divides gradients itself: nothing is asked of the device. */
  #scaledStep(optimizer: ScalableOptimizer, progress: Progress, scale: Tensor, args: readonly unknown[]): unknown {
    if (progress.stage === "ready") progress.foundInf = inspect(optimizer, scale, false);
    const own = optimizer.gradScale ?? null;
    // A scale that the user set is one more; it stands alone where the gradients are divided by ours.
    const product = progress.stage === "unscaled" ? null : own === null ? scale : own.mul(scale);
    optimizer.gradScale = product ?? own;
    optimizer.foundInf = sum(progress.foundInf, scale);
    const leave = (): void => {
      optimizer.gradScale = null;
      optimizer.foundInf = null;
    };
    let result: unknown;
    try {
      result = optimizer.step(...args);
    } catch (error) {
      leave();
      throw error;
    }
    progress.stage = "stepped";
    if (isPromise(result)) return Promise.resolve(result).finally(leave);
    leave();
    return result;
  }

  /**
   * Changes the scale after all optimizers of an iteration have stepped: it shrinks if a step was left out, and grows after enough good ones.
   *
   * @param newScale sets the scale instead: a number, or a tensor of one element on the scaler's type of device
   * @throws Error where nothing was scaled, or no optimizer was asked to step; RangeError for a tensor that does not fit
   */
  update(newScale?: number | Tensor | null): void {
    if (!this.#enabled) return;
    const { scale, growthTracker } = this.#tensors("update");
    if (newScale !== undefined && newScale !== null) {
      this.#set(scale, newScale);
    } else {
      const found = [...this.#progress.values()].flatMap(({ foundInf }) => foundInf);
      if (found.length === 0) {
        throw new TorchError("No inf checks were recorded prior to update. Call step(optimizer) first.");
      }
      const factors = [this.#growthFactor, this.#backoffFactor, this.#growthInterval] as const;
      binding.updateScale(unwrap(scale), unwrap(growthTracker), found.map(unwrap), ...factors);
    }
    for (const { foundInf } of this.#progress.values()) for (const found of foundInf) found.dispose();
    this.#progress.clear();
  }

  #set(scale: Tensor, value: number | Tensor): void {
    if (typeof value === "number") {
      scale.fill_(value);
      return;
    }
    const fits =
      value instanceof Tensor && value.device.type === this.#device && value.numel() === 1 && !value.requiresGrad;
    if (!fits) {
      throw new RangeError(
        "new_scale should be a float or a 1-element torch.cuda.FloatTensor or torch.FloatTensor with requires_grad=False. " +
          `Received: ${shown(value)}.`,
      );
    }
    scale.copy_(value.reshape([]));
  }

  /** The scale; 1 where scaling is off. It waits for the device. */
  getScale(): number {
    if (!this.#enabled) return 1;
    return this.#scale === null ? this.#initScale : Number(this.#scale.item());
  }

  /** What the scale is multiplied by when it grows. */
  getGrowthFactor(): number {
    return this.#growthFactor;
  }

  /** Sets what the scale is multiplied by when it grows. */
  setGrowthFactor(newFactor: number): void {
    this.#growthFactor = expectNumber("newFactor", newFactor);
  }

  /** What the scale is multiplied by after gradients that were not finite. */
  getBackoffFactor(): number {
    return this.#backoffFactor;
  }

  /** Sets what the scale is multiplied by after gradients that were not finite. */
  setBackoffFactor(newFactor: number): void {
    this.#backoffFactor = expectNumber("newFactor", newFactor);
  }

  /** After how many good steps in a row the scale grows. */
  getGrowthInterval(): number {
    return this.#growthInterval;
  }

  /** Sets after how many good steps in a row the scale grows. */
  setGrowthInterval(newInterval: number): void {
    this.#growthInterval = expectInterval(newInterval);
  }

  /** Whether anything is scaled. */
  isEnabled(): boolean {
    return this.#enabled;
  }

  /** The state under PyTorch's names, to be saved after `update`; empty where scaling is off. It waits for the device. */
  stateDict(): GradScalerState | Record<string, never> {
    if (!this.#enabled) return {};
    return {
      scale: this.getScale(),
      growth_factor: this.#growthFactor,
      backoff_factor: this.#backoffFactor,
      growth_interval: this.#growthInterval,
      _growth_tracker: this.#growthTracker === null ? this.#initGrowthTracker : Number(this.#growthTracker.item()),
    };
  }

  /**
   * Continues from a state, one of PyTorch's too. Nothing happens where scaling is off.
   *
   * @throws Error for an empty state, RangeError for one that lacks a number
   */
  loadStateDict(state: GradScalerState | Readonly<Record<string, unknown>>): void {
    if (!this.#enabled) return;
    if (Object.keys(state).length === 0) {
      throw new TorchError(
        "The source state dict is empty, possibly because it was saved from a disabled instance of GradScaler.",
      );
    }
    const given: Readonly<Record<string, unknown>> = { ...state };
    const [scale, growth, backoff, interval, tracker] = stateNames.map((name) => stateNumber(given, name));
    this.#initScale = scale as number;
    this.#growthFactor = growth as number;
    this.#backoffFactor = backoff as number;
    this.#growthInterval = interval as number;
    this.#initGrowthTracker = tracker as number;
    this.#scale?.fill_(this.#initScale);
    this.#growthTracker?.fill_(this.#initGrowthTracker);
  }

  /** The tensors that are there once something was scaled. */
  #tensors(callee: string): { scale: Tensor; growthTracker: Tensor } {
    const [scale, growthTracker] = [this.#scale, this.#growthTracker];
    if (scale !== null && growthTracker !== null) return { scale, growthTracker };
    throw new TorchError(
      `Attempted ${callee} but _scale is None.  This may indicate your script did not use scaler.scale(loss or outputs) earlier in the iteration.`,
    );
  }

  #progressOf(optimizer: ScalableOptimizer): Progress {
    let progress = this.#progress.get(optimizer);
    if (progress === undefined) this.#progress.set(optimizer, (progress = { stage: "ready", foundInf: [] }));
    return progress;
  }
}

/** Looks at the gradients of an optimizer, and divides them by the scale if they are to be. */
function inspect(optimizer: ScalableOptimizer, scale: Tensor, divide: boolean): Tensor[] {
  const params = optimizer.paramGroups.flatMap((group) => group.params.map(unwrap));
  return keep(binding.unscaleGradients(params, unwrap(scale), divide).map((found) => new Tensor(found)));
}

/** What was found on all devices, on the scale's. */
function sum(found: readonly Tensor[], { device }: Tensor): Tensor {
  const [first, ...others] = found.map((one) =>
    one.device.equals(device) ? one : one.to(device, { nonBlocking: true }),
  );
  if (first === undefined) return full([], 0, { dtype: float32, device });
  for (const other of others) first.add_(other);
  return first;
}

function expectNumber(name: string, value: unknown): number {
  if (typeof value === "number") return value;
  throw new TypeError(`GradScaler expects '${name}' as a number. Received: ${kindOf(value)}.`);
}

function expectInterval(value: unknown): number {
  if (Number.isSafeInteger(value)) return value as number;
  throw new TypeError(`GradScaler expects the growth interval as a whole number. Received: ${shown(value)}.`);
}

/** A number of a state; one of a file may be an object that says that it is a float. */
function stateNumber(state: Readonly<Record<string, unknown>>, name: string): number {
  const value = state[name];
  const number = typeof value === "object" && value !== null ? value.valueOf() : value;
  if (typeof number === "number" || typeof number === "bigint") return Number(number);
  throw new RangeError(
    `Expected the state of a GradScaler with the numbers ${stateNames.join(", ")}. Received: ${name} is ${kindOf(value)}.`,
  );
}
