/** @file Checks what the methods of Fabric are given. */
import { data, nn, optim, Tensor } from "@lightning-ts/torch";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { rankZeroWarn } from "../util/rank-zero.js";
import { show } from "../util/show.js";
import { RangeError, TypeError } from "../util/user-errors.js";
import { isWrapped } from "./wrappers/pass-through.js";

/** Arguments with options at last, apart. */
export function withOptions(given: readonly unknown[]): [objects: readonly unknown[], options: object] {
  const last = given.at(-1);
  return isPlainObject(last) ? [given.slice(0, -1), last] : [given, {}];
}

/** @throws TypeError for anything but a module, RangeError for one that is set up */
export function checkModule(method: string, module: unknown): asserts module is nn.Module {
  if (!(module instanceof nn.Module)) {
    throw new TypeError(`fabric.${method}: expected a module. Received: ${show(module)}. Give an nn.Module.`);
  }
  if (isWrapped(module)) throw alreadySetUp(method, "module", module.constructor.name);
}

/** @throws TypeError for anything but optimizers, RangeError for one that is set up */
export function checkOptimizers(
  method: string,
  optimizers: readonly unknown[],
): asserts optimizers is readonly optim.Optimizer[] {
  for (const optimizer of optimizers) {
    if (!(optimizer instanceof optim.Optimizer)) {
      throw new TypeError(
        `fabric.${method}: expected optimizers. Received: ${show(optimizer)}. Give optim.Optimizer objects.`,
      );
    }
    if (isWrapped(optimizer)) throw alreadySetUp(method, "optimizer", optimizer.constructor.name);
  }
}

/** @throws TypeError for anything but loaders, RangeError for one that is set up */
export function checkLoaders(loaders: readonly unknown[]): asserts loaders is readonly data.DataLoader[] {
  for (const loader of loaders) {
    if (!(loader instanceof data.DataLoader)) {
      throw new TypeError(
        `fabric.setupDataloaders: expected DataLoaders. Received: ${show(loader)}. Give data.DataLoader objects; move other batches by \`fabric.toDevice\`.`,
      );
    }
    if (isWrapped(loader)) throw alreadySetUp("setupDataloaders", "DataLoader", loader.constructor.name);
  }
}

function alreadySetUp(method: string, what: string, name: string): RangeError {
  return new RangeError(
    `fabric.${method}: expected a ${what} that is not set up. Received: ${name}, which is. Pass each only once, and use what \`${method}\` gave.`,
  );
}

/** How gradients are clipped. */
export interface FabricClipOptions {
  /** The largest absolute value of a gradient. */
  readonly clipVal?: number | undefined;
  /** The largest norm of all gradients of the optimizer. */
  readonly maxNorm?: number | undefined;
  /** Exponent of the norm; Infinity for the largest value. Default 2. */
  readonly normType?: number | undefined;
  /** Whether a norm that is not finite is an error. Default true. */
  readonly errorIfNonfinite?: boolean | undefined;
}

const clipNames = ["clipVal", "maxNorm", "normType", "errorIfNonfinite"];

/**
 * @throws TypeError for unknown names and for what is no number; RangeError unless one of `clipVal` and `maxNorm` is given
 */
export function clipOptions(given: unknown): FabricClipOptions {
  const isObject = isPlainObject(given);
  const unknown = isObject ? Object.keys(given).filter((name) => !clipNames.includes(name)) : [];
  if (!isObject || unknown.length > 0) {
    throw new TypeError(
      `fabric.clipGradients: expected the options ${clipNames.join(", ")}. Received: ${isObject ? unknown.map(show).join(", ") : show(given)}. Give { maxNorm: 1 }.`,
    );
  }
  const clipVal = numeric("clipVal", given.clipVal);
  const maxNorm = numeric("maxNorm", given.maxNorm);
  if ((clipVal === undefined) === (maxNorm === undefined)) {
    throw new RangeError(
      `fabric.clipGradients: expected either clipVal or maxNorm, which say how gradients are clipped. Received: ${clipVal === undefined ? "neither" : "both"}. Give one of them.`,
    );
  }
  const { errorIfNonfinite } = given;
  if (errorIfNonfinite !== undefined && typeof errorIfNonfinite !== "boolean") {
    throw new TypeError(
      `fabric.clipGradients: expected errorIfNonfinite to be true or false. Received: ${show(errorIfNonfinite)}. Leave it out for true.`,
    );
  }
  return { clipVal, maxNorm, normType: numeric("normType", given.normType), errorIfNonfinite };
}

/** A number, also one that is written as a text, as command lines give it. */
function numeric(name: string, value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number === "number" && !Number.isNaN(number)) return number;
  throw new TypeError(
    `fabric.clipGradients: expected ${name} to be a number. Received: ${show(value)}. Give for example 1.`,
  );
}

/** What is printed between and after values. */
export interface PrintOptions {
  /** Between two values. Default a space. */
  readonly sep?: string;
  /** After the last. Default a new line. */
  readonly end?: string;
}

/** Whether a value is what Python's `print` takes by name. */
export function isPrintOptions(value: unknown): value is PrintOptions {
  if (!isPlainObject(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 && entries.every(([name, text]) => ["sep", "end"].includes(name) && typeof text === "string")
  );
}

/**
 * A logged value as loggers take it.
 *
 * @throws RangeError for a tensor of several numbers
 */
export function plainValue(name: string, value: unknown): number | string | boolean {
  if (value instanceof Tensor) {
    if (value.numel() !== 1) {
      throw new RangeError(
        `fabric.log: expected a tensor of one number for ${show(name)}. Received: one of shape [${value.shape.join(", ")}]. Log its mean, for example.`,
      );
    }
    const item: unknown = value.detach().item(); // host-device synchronisation
    return plainValue(name, typeof item === "bigint" ? Number(item) : item);
  }
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  throw new TypeError(
    `fabric.log: expected a number for ${show(name)}. Received: ${show(value)}. Give a number, or a tensor of one.`,
  );
}

/** Warns of a module whose parameters are on several devices: all are moved to one. */
export function warnOfDevices(module: nn.Module): void {
  const [first, ...others] = module.namedParameters();
  if (first === undefined) return;
  const [name, { device }] = first;
  const elsewhere = others.filter(([, each]) => String(each.device) !== String(device));
  const [other] = elsewhere;
  if (other === undefined) return;
  rankZeroWarn(
    `The model passed to \`fabric.setup()\` has ${elsewhere.length} parameters on different devices (for example ${show(other[0])} on ${String(other[1].device)} ` +
      `and ${show(name)} on ${String(device)}). All are moved to one device. If this is not desired, set \`moveToDevice: false\`.`,
    "PossibleUserWarning",
  );
}
