/** @file BasePruningMethod: sets parts of a parameter to zero with a mask, and keeps them there. */
import { expectString } from "../../../util/expect.js";
import { checkOptions, kindOf, shown } from "../../../util/arguments.js";
import { slice } from "../../../tensor/indexing.js";
import { onesLike } from "../../../generated/ops.js";
import { Tensor } from "../../../tensor/tensor.js";
import { forgetMember } from "../../module/members.js";
import { Module } from "../../module/module.js";
import { Buffer, Parameter } from "../../parameter.js";
import { withoutGrad } from "../../without-grad.js";
import { RangeError, TypeError } from "../../../util/user-errors.js";

/** Which entries a method chooses among: single ones, whole slices, or all at once. */
export type PruningType = "unstructured" | "structured" | "global";

/** A method at work on a parameter. */
interface Applied {
  readonly method: BasePruningMethod;
  readonly hook: { remove(): void };
}

const applied = new WeakMap<Module, Map<string, Applied>>();

/** @internal The methods at work on a module's own parameters. */
export function methodsOf(module: Module): ReadonlyMap<string, Applied> {
  return applied.get(module) ?? new Map<string, Applied>();
}

/**
 * The base of pruning methods: what remains of a parameter is its values times a mask of zeros and ones. The parameter stays
 * as `<name>_orig`, the mask is the buffer `<name>_mask`, and `<name>` is computed before each `forward`. Counterpart:
 * `torch.nn.utils.prune.BasePruningMethod`.
 *
 * @example
 * class EveryOther extends prune.BasePruningMethod {
 *   readonly PRUNING_TYPE = "unstructured";
 *   computeMask(t: Tensor, defaultMask: Tensor) { const mask = defaultMask.clone(); mask.view(-1).setAt(torch.slice(null, null, 2), 0); return mask; }
 * }
 * EveryOther.apply(layer, "weight");
 */
export abstract class BasePruningMethod {
  /** What the method prunes: entries, slices, or all at once. */
  abstract readonly PRUNING_TYPE: PruningType;
  /** The parameter that the method is at work on, null before `apply`. */
  tensorName: string | null = null;

  /**
   * The mask that the method adds to the one there is.
   *
   * @param t by what entries are chosen, such as the parameter's values
   * @param defaultMask zeros where entries are gone already
   */
  abstract computeMask(t: Tensor, defaultMask: Tensor): Tensor;

  /** Prunes a parameter of a module; further methods prune what is left. */
  static apply<Args extends unknown[]>(
    this: new (...args: Args) => BasePruningMethod,
    module: Module,
    name: string,
    ...args: Args
  ): BasePruningMethod {
    return applyWithScores(new this(...args), module, name, null);
  }

  /** The parameter's values times the mask; gradients go to the values. */
  applyMask(module: Module): Tensor {
    const name = this.#name(module);
    const orig = member(module, `${name}_orig`);
    return member(module, `${name}_mask`).to(orig.dtype).mul(orig);
  }

  /** A tensor times the mask that the method computes for it. */
  prune(t: Tensor, options: { defaultMask?: Tensor | null; importanceScores?: Tensor | null } = {}): Tensor {
    checkOptions("prune", options, ["defaultMask", "importanceScores"]);
    const { defaultMask, importanceScores } = options;
    const scores = importanceScores ?? t;
    checkShape(scores, t);
    return t.mul(this.computeMask(scores, defaultMask ?? onesLike(t)));
  }

  /** Makes the zeros permanent: the parameter is itself again. */
  remove(module: Module): void {
    const name = this.#name(module);
    const orig = member(module, `${name}_orig`);
    withoutGrad(() => orig.copy_(this.applyMask(module)));
    Reflect.set(module, name, orig);
    Reflect.deleteProperty(module, `${name}_orig`);
    Reflect.deleteProperty(module, `${name}_mask`);
    applied.get(module)?.get(name)?.hook.remove();
    applied.get(module)?.delete(name);
  }

  #name(module: Module): string {
    if (this.tensorName !== null) return this.tensorName;
    throw new RangeError(
      `${this.constructor.name}: expected a module that was pruned. Received: ${module.constructor.name}. Call apply first.`,
    );
  }
}

/** Several methods, one after the other, on one parameter. Counterpart: `torch.nn.utils.prune.PruningContainer`. */
export class PruningContainer extends BasePruningMethod {
  override readonly PRUNING_TYPE = "unstructured";
  readonly #methods: BasePruningMethod[] = [];

  constructor(...methods: BasePruningMethod[]) {
    super();
    this.tensorName = methods[0]?.tensorName ?? null;
    for (const method of methods) this.addPruningMethod(method);
  }

  /**
   * Adds a method.
   *
   * @throws TypeError for anything else, RangeError for one of another parameter
   */
  addPruningMethod(method: BasePruningMethod): void {
    if (!(method instanceof BasePruningMethod)) {
      throw new TypeError(`PruningContainer: expected a pruning method. Received: ${typeof method}.`);
    }
    if (method.tensorName !== this.tensorName) {
      throw new RangeError(
        `PruningContainer: expected a method for the parameter ${shown(this.tensorName)}. Received: one for ${shown(method.tensorName)}.`,
      );
    }
    this.#methods.push(method);
  }

  /** How many methods there are. */
  get length(): number {
    return this.#methods.length;
  }

  [Symbol.iterator](): Iterator<BasePruningMethod> {
    return this.#methods[Symbol.iterator]();
  }

  /** The last method's mask, of what the ones before it left. */
  override computeMask(t: Tensor, defaultMask: Tensor): Tensor {
    const method = this.#methods.at(-1);
    if (method === undefined) return defaultMask;
    const left = remaining(method, t, defaultMask);
    const mask = defaultMask.to(t.dtype).clone();
    const partial = method.computeMask(t.at(...left), defaultMask.at(...left));
    mask.setAt(left, partial.to(mask.dtype));
    return mask;
  }
}

/** The index of what is left of a tensor for a method to choose among. */
function remaining(method: BasePruningMethod, t: Tensor, mask: Tensor): Parameters<Tensor["at"]> {
  if (method.PRUNING_TYPE === "unstructured") return [mask.eq(1)];
  if (method.PRUNING_TYPE === "global") return ["..."];
  const dim = (method as BasePruningMethod & { dim?: number }).dim;
  if (dim === undefined) {
    throw new TypeError(
      `${method.constructor.name}: a structured pruning method needs a field \`dim\`. Received: none.`,
    );
  }
  const at = dim < 0 ? dim + t.ndim : dim;
  if (at < 0 || at >= t.ndim)
    throw new RangeError(`Index is out of bounds for tensor with dimensions ${t.ndim}. Received: dim ${dim}.`);
  const others = Array.from({ length: t.ndim }, (_, i) => i).filter((i) => i !== at);
  const isLeft = (others.length === 0 ? mask : mask.sum(others)).ne(0);
  const positions = isLeft.nonzero().flatten();
  return [...Array.from({ length: at }, () => everything), positions];
}

const everything = slice();

/** @internal Applies a method with scores of its own instead of the parameter's values. */
export function applyWithScores(
  method: BasePruningMethod,
  module: Module,
  name: string,
  scores: Tensor | null,
): BasePruningMethod {
  const before = methodsOf(module).get(name);
  method.tensorName = name;
  const current = member(module, name);
  if (scores !== null) checkShape(scores, current);
  return attach(combine(before?.method, method), module, name, before, scores ?? current);
}

function combine(before: BasePruningMethod | undefined, method: BasePruningMethod): BasePruningMethod {
  if (before === undefined) return method;
  const container = before instanceof PruningContainer ? before : new PruningContainer(before);
  container.addPruningMethod(method);
  return container;
}

function attach(
  method: BasePruningMethod,
  module: Module,
  name: string,
  before: Applied | undefined,
  scores: Tensor,
): BasePruningMethod {
  const current = member(module, name);
  if (before === undefined && !(current instanceof Parameter)) {
    throw new TypeError(
      `Pruning: expected ${name} to be a parameter of ${module.constructor.name}. Received: a plain tensor.`,
    );
  }
  // First the mask: an error leaves the module as it was.
  const mask = withoutGrad(() => {
    const old = before === undefined ? onesLike(current) : member(module, `${name}_mask`).clone();
    return method.computeMask(scores.detach(), old);
  });
  before?.hook.remove();
  if (before === undefined) Reflect.set(module, `${name}_orig`, current);
  forgetMember(module, name); // What the pruned parameter gives stands in its place.
  Reflect.set(module, `${name}_mask`, new Buffer(mask));
  const compute = (): void => void Reflect.set(module, name, method.applyMask(module));
  compute();
  const hook = module.registerForwardPreHook(() => compute());
  const known = applied.get(module) ?? new Map<string, Applied>();
  known.set(name, { method, hook });
  applied.set(module, known);
  return method;
}

/** A module's field, which must be a tensor. */
export function member(module: Module, name: string): Tensor {
  expectString("Pruning", "name", name);
  if (!((module as unknown) instanceof Module)) {
    throw new TypeError(`Pruning expects an nn.Module. Received: ${kindOf(module)}.`);
  }
  const value: unknown = Reflect.get(module, name);
  if (value instanceof Tensor) return value;
  throw new TypeError(
    `Pruning: expected ${module.constructor.name} to have a tensor ${name}. Received: ${value === null ? "null" : typeof value}.`,
  );
}

function checkShape(scores: Tensor, t: Tensor): void {
  if (String(scores.shape) === String(t.shape)) return;
  throw new RangeError(`Pruning: expected importance scores of shape [${t.shape}]. Received: [${scores.shape}].`);
}
