/** @file fp8Autocast: the region in which layers compute with 8-bit floats, and the passes whose amaxes belong together. */
import { AsyncLocalStorage } from "node:async_hooks";
import { isGradEnabled } from "@lightning-ts/torch";
import { isPromise } from "@lightning-ts/torch/util/is";
import { option, optional, Options, type OptionsOf } from "../../../util/options.js";
import { boolean, instance } from "../../../util/rules.js";
import { show } from "../../../util/show.js";
import { TypeError } from "../../../util/user-errors.js";
import { backwardFormat, forwardFormat } from "./formats.js";
import { DelayedScaling } from "./recipe.js";
import { type Scaling, updateScalings } from "./scaling.js";

type Direction = "forward" | "backward";

/**
 * A pass through the layers: the outermost `fp8Autocast` and the backward pass from what it computed. Scales follow from what all layers
 * saw in it, so they are the same for each call of a layer.
 */
export class Fp8Pass {
  /** The scalings that saw a tensor and were not updated yet, with the recipe of the region in which they did. */
  readonly #seen = { forward: new Map<Scaling, DelayedScaling>(), backward: new Map<Scaling, DelayedScaling>() };
  #hasFirst = false;

  /** Whether amaxes are recorded: only where gradients are, so that validation changes nothing. */
  readonly records = isGradEnabled();

  /** Says that a scaling recorded something. */
  saw(direction: Direction, scaling: Scaling, recipe: DelayedScaling): void {
    this.#seen[direction].set(scaling, recipe);
  }

  /** Whether this is the first call that backward comes to: true once. Its backward is the last, and ends the backward pass. */
  isFirst(): boolean {
    const isFirst = !this.#hasFirst;
    this.#hasFirst = true;
    return isFirst;
  }

  /** Ends the forward or the backward pass: the scales follow what was recorded. */
  end(direction: Direction): void {
    const groups = new Map<DelayedScaling, Map<string, Scaling[]>>();
    for (const [scaling, recipe] of this.#seen[direction]) {
      const byDevice = groups.get(recipe) ?? new Map<string, Scaling[]>();
      const device = String(scaling.scale.device);
      groups.set(recipe, byDevice.set(device, [...(byDevice.get(device) ?? []), scaling]));
    }
    this.#seen[direction].clear();
    for (const [recipe, byDevice] of groups) {
      const format = (direction === "forward" ? forwardFormat : backwardFormat)(recipe.fp8Format);
      for (const scalings of byDevice.values()) updateScalings(scalings, recipe, format.max);
    }
  }
}

/** The region in which code runs. */
export interface Fp8Region {
  readonly recipe: DelayedScaling;
  readonly pass: Fp8Pass;
}

const regions = new AsyncLocalStorage<Fp8Region | { readonly recipe: null; readonly pass: Fp8Pass | null }>();

/** The region in which code runs, null outside of one or where it is switched off. */
export function fp8Region(): Fp8Region | null {
  const region = regions.getStore();
  return region === undefined || region.recipe === null ? null : region;
}

const autocastOptions = new Options("fp8Autocast", {
  /** Whether layers compute with 8-bit floats; false switches it off inside of a region. Default true. */
  enabled: option(boolean, true),
  /** How scales follow from what tensors held. Default null: `new DelayedScaling()`. */
  fp8Recipe: optional(
    instance("a DelayedScaling", (value): value is DelayedScaling => value instanceof DelayedScaling),
  ),
});

/** Options of `fp8Autocast`. */
export interface Fp8AutocastOptions extends OptionsOf<typeof autocastOptions> {}

const defaultRecipe = new DelayedScaling();

/**
 * Runs a function in which the layers of `transformerEngine` compute with 8-bit floats, and in what it awaits. When the outermost one
 * ends, new scales follow from what the layers saw, where gradients are recorded; those of gradients when the backward pass ends. One
 * region a training step, then. Counterpart: `transformer_engine.pytorch.fp8_autocast`.
 *
 * @throws TypeError for anything but a function or an unknown option
 * @example
 * const layer = new transformerEngine.Linear(64, 64);
 * const y = transformerEngine.fp8Autocast({ fp8Recipe: new DelayedScaling({ amaxHistoryLen: 16 }) }, () => layer.forward(x));
 */
export function fp8Autocast<T>(options: Fp8AutocastOptions, fn: () => T): T {
  const { enabled, fp8Recipe } = autocastOptions.read(options);
  if (typeof fn !== "function") {
    throw new TypeError(
      `fp8Autocast: expected options and a function. Received: ${show(fn)}. Write fp8Autocast({}, () => model.forward(x)).`,
    );
  }
  const recipe = fp8Recipe ?? defaultRecipe;
  const outer = regions.getStore()?.pass ?? null;
  if (!enabled) return regions.run({ recipe: null, pass: outer }, fn);
  const pass = outer ?? new Fp8Pass();
  const result = regions.run({ recipe, pass }, fn);
  if (outer !== null) return result;
  if (!isPromise(result)) {
    pass.end("forward");
    return result;
  }
  return result.then((value) => {
    pass.end("forward");
    return value;
  }) as typeof result;
}
