/** @file `torch.autograd.Function`: operations with a backward of the user's own. */
import { expectArray } from "../util/expect.js";
import { binding, type Handle } from "../native/binding.js";
import { NotImplementedError } from "../util/errors.js";
import { unwrap } from "../native/object.js";
import { asWrapper } from "../native/wrapper.js";
import { tensorOf } from "../tensor/tensor-class.js";
import { Tensor } from "../tensor/tensor.js";
import { Error, TypeError } from "../util/user-errors.js";

/** What `backward` returns: one gradient an argument of `forward`, null where there is none. */
export type FunctionGradients = Tensor | null | undefined | readonly (Tensor | null | undefined)[];

/**
 * What connects `forward` and `backward` of one call. Attributes of one's own may be set on it; tensors among them should
 * go through `saveForBackward`, so that a change in place is noticed and memory is freed with the graph.
 */
export class FunctionContext {
  [attribute: string]: unknown;

  /** For each argument of `forward`, whether it is a tensor that requires a gradient. */
  needsInputGrad: boolean[] = [];

  #node: Handle | null = null;
  #saved: (Tensor | null)[] = [];
  #dirty: Tensor[] = [];
  #nonDifferentiable: Tensor[] = [];
  #materializeGrads = true;

  /** Keeps tensors (inputs or outputs) for `backward`. Counterpart: `ctx.save_for_backward`. */
  saveForBackward(...tensors: (Tensor | null)[]): void {
    this.#saved = tensors;
  }

  /**
   * What `saveForBackward` was given.
   *
   * @throws Error after a backward freed the graph, or when a tensor was changed in place meanwhile
   */
  get savedTensors(): Tensor[] {
    if (this.#node === null) return this.#saved as Tensor[];
    // A null comes out where a null was saved, which only the caller knows: PyTorch types it the same way.
    return binding.nodeSaved(this.#node).map((saved) => (saved === null ? null : tensorOf(saved))) as Tensor[];
  }

  /** Says that `forward` changes inputs in place; they must be outputs too. */
  markDirty(...tensors: Tensor[]): void {
    this.#dirty = tensors;
  }

  /** Says that outputs (such as indices) have no gradient. */
  markNonDifferentiable(...tensors: Tensor[]): void {
    this.#nonDifferentiable = tensors;
  }

  /** Whether `backward` gets zeros (the default) or null for outputs without a gradient. */
  setMaterializeGrads(value: boolean): void {
    this.#materializeGrads = value;
  }

  /** @internal What forward left; the context lets go of it, as an output here would keep its own graph alive. */
  static finish(ctx: FunctionContext, node: Handle | null, outputs: Handle[]) {
    if (node !== null) {
      binding.nodeSave(
        node,
        ctx.#saved.map((t) => (t === null ? null : unwrap(asWrapper(t)))),
      );
      ctx.#node = node;
    }
    const left = {
      outputs,
      nonDifferentiable: ctx.#nonDifferentiable.map(unwrap),
      dirty: ctx.#dirty.map(unwrap),
      materializeGrads: ctx.#materializeGrads,
    };
    ctx.#saved = [];
    ctx.#dirty = [];
    ctx.#nonDifferentiable = [];
    return left;
  }
}

/** A class whose `forward` gets the context first. */
export interface FunctionClass<Args extends readonly unknown[], Result> {
  /** The class's name, for errors and the graph. */
  readonly name: string;
  /** Computes the result. */
  forward(ctx: FunctionContext, ...args: Args): Result;
  /** The gradients of the arguments from those of the results. */
  backward(ctx: FunctionContext, ...grads: Tensor[]): FunctionGradients;
}

/** A class whose `forward` gets the arguments only, and whose `setupContext` sees them with the result. */
export interface FunctionClassWithSetup<Args extends readonly unknown[], Result> {
  /** The class's name, for errors and the graph. */
  readonly name: string;
  /** Computes the result, without the context. */
  forward(...args: Args): Result;
  /** Keeps in the context what `backward` needs. */
  setupContext(ctx: FunctionContext, inputs: Args, output: Result): void;
  /** The gradients of the arguments from those of the results. */
  backward(ctx: FunctionContext, ...grads: Tensor[]): FunctionGradients;
}

type AnyClass = FunctionClass<readonly unknown[], unknown> | FunctionClassWithSetup<readonly unknown[], unknown>;

/**
 * An operation with its own derivative: a class with static `forward` and `backward`, called through `apply`.
 * Counterpart: `torch.autograd.Function`.
 *
 * Higher derivatives work where `backward` is made of differentiable operations.
 *
 * @example
 * class Exp extends torch.autograd.Function {
 *   static forward(ctx: FunctionContext, x: Tensor) {
 *     const y = x.exp();
 *     ctx.saveForBackward(y);
 *     return y;
 *   }
 *   static backward(ctx: FunctionContext, grad: Tensor) {
 *     const [y] = ctx.savedTensors;
 *     return grad.mul(y);
 *   }
 * }
 * const y = Exp.apply(x);
 */
export abstract class AutogradFunction {
  /** Runs `forward` and records the call, if one of the tensors among the arguments requires a gradient. */
  static apply<Args extends readonly unknown[], Result>(
    this: FunctionClassWithSetup<Args, Result>,
    ...args: Args
  ): Result;
  static apply<Args extends readonly unknown[], Result>(this: FunctionClass<Args, Result>, ...args: Args): Result;
  static apply(this: AnyClass, ...args: unknown[]): unknown {
    return applyFunction(this, args);
  }
}

/** How the results of forward map to the outputs of its node. */
interface Outputs {
  /** Whether forward returned one value, not a list. */
  single: boolean;
  /** The values, some of which may not be tensors. */
  values: unknown[];
  /** For each of the node's outputs its place among the values. */
  places: number[];
}

function applyFunction(definition: AnyClass, args: unknown[]): unknown {
  const ctx = new FunctionContext();
  const places: number[] = [];
  args.forEach((arg, i) => {
    if (arg instanceof Tensor) places.push(i);
  });
  const inputs = places.map((i) => args[i] as Tensor);
  const outputs: Outputs = { single: true, values: [], places: [] };
  const produced = new Map<Handle, Tensor>();
  // Only the number and places of arguments and outputs go to backward: what its closure holds lives as long as the graph.
  const gradientPlaces: GradientPlaces = {
    name: definition.name,
    args: args.length,
    inputs: places,
    values: 0,
    outputs: [],
  };

  const handles = binding.applyFunction(
    `${definition.name}Backward`,
    inputs.map(unwrap),
    (node, needs) => {
      ctx.needsInputGrad = args.map(() => false);
      places.forEach((place, i) => (ctx.needsInputGrad[place] = needs[i] ?? false));
      const result = runForward(definition, ctx, args);
      if (Array.isArray(result)) expectArray(definition.name, "outputs", result);
      outputs.single = !Array.isArray(result);
      outputs.values = Array.isArray(result) ? [...(result as unknown[])] : [result];
      outputs.values.forEach((value, i) => {
        if (value instanceof Tensor) outputs.places.push(i);
      });
      if (outputs.places.length === 0) {
        throw new TypeError(`${definition.name}.forward: expected a tensor, or an array with tensors, as result.`);
      }
      gradientPlaces.values = outputs.values.length;
      gradientPlaces.outputs = [...outputs.places];
      const tensors = outputs.places.map((i) => outputs.values[i] as Tensor);
      for (const tensor of tensors) produced.set(unwrap(tensor), tensor);
      return FunctionContext.finish(ctx, node, tensors.map(unwrap));
    },
    backwardOf(definition, ctx, gradientPlaces),
  );

  handles.forEach((handle, i) => {
    outputs.values[outputs.places[i] as number] = produced.get(handle) ?? new Tensor(handle);
  });
  return outputs.single ? outputs.values[0] : outputs.values;
}

function runForward(definition: AnyClass, ctx: FunctionContext, args: unknown[]): unknown {
  if (!("setupContext" in definition)) return definition.forward(ctx, ...args);
  const result = definition.forward(...args);
  definition.setupContext(ctx, args, result);
  return result;
}

interface GradientPlaces {
  name: string;
  /** Number of arguments of forward. */
  args: number;
  /** Which of them are tensors. */
  inputs: number[];
  /** Number of values that forward returned. */
  values: number;
  /** Which of them are tensors. */
  outputs: number[];
}

type NodeBackward = (node: Handle, grads: (Handle | null)[]) => (Handle | null)[];

/** The node's backward. A function of its own, so that its closure holds nothing of the call's tensors. */
function backwardOf(definition: AnyClass, ctx: FunctionContext, places: GradientPlaces): NodeBackward {
  return (_node, grads) => {
    const given = Array<Tensor | null>(places.values).fill(null);
    grads.forEach((handle, i) => {
      given[places.outputs[i] as number] = handle === null ? null : new Tensor(handle);
    });
    if (typeof definition.backward !== "function") {
      throw new NotImplementedError(
        `You must implement the backward method for your custom autograd.Function to use it with backward mode AD. Received: ${definition.name} without one.`,
      );
    }
    // Null comes only where forward returned no tensor or asked for it by setMaterializeGrads(false).
    const result = definition.backward(ctx, ...(given as Tensor[]));
    const list: readonly (Tensor | null | undefined)[] = Array.isArray(result)
      ? (result as readonly (Tensor | null | undefined)[])
      : [result as Tensor | null | undefined];
    check(list, places);
    return places.inputs.map((place) => {
      const gradient = list[place] ?? null;
      return gradient === null ? null : unwrap(gradient);
    });
  };
}

/** As in PyTorch: one gradient an argument, none where the argument was not a tensor; further nulls are ignored. */
function check(list: readonly (Tensor | null | undefined)[], places: GradientPlaces): void {
  const tooFew = list.length < places.args;
  const tooMany = list.slice(places.args).some((gradient) => gradient !== null && gradient !== undefined);
  if (tooFew || tooMany) {
    throw new Error(
      `function ${places.name}Backward returned an incorrect number of gradients ` +
        `(expected ${places.args}, got ${list.length})`,
    );
  }
  list.forEach((gradient, i) => {
    if (gradient === null || gradient === undefined) return;
    if (!(gradient instanceof Tensor)) {
      throw new TypeError(
        `function ${places.name}Backward: expected a Tensor or null as gradient ${i}. Received: ${typeof gradient}.`,
      );
    }
    if (!places.inputs.includes(i)) {
      throw new Error(
        `function ${places.name}Backward returned a gradient different than null at position ${i + 1}, ` +
          "but the corresponding forward input was not a Tensor",
      );
    }
  });
}
