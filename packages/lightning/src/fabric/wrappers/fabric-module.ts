/** @file FabricModule: a module whose forward pass runs as strategy and precision have it. */
import { nn, Tensor } from "@lightning-ts/torch";
import { isMovable, mapTree, someLeaf } from "@lightning-ts/torch/util/tree";
import { finallyDo, whenReady } from "../../util/promises.js";
import { overrides } from "../../util/overrides.js";
import { show } from "../../util/show.js";
import { Error, RangeError, TypeError } from "../../util/user-errors.js";
import { Precision } from "../precision/precision.js";
import { DDPStrategy } from "../strategies/ddp.js";
import { ShardedStrategy } from "../strategies/sharded.js";
import { Strategy } from "../strategies/strategy.js";
import { passThrough } from "./pass-through.js";

/** What Fabric adds to a module. */
interface FabricModuleMembers<M extends nn.Module> {
  /** The module itself. */
  readonly module: M;
  /**
   * Has a method run as `forward` does: in the precision, and with gradients shared between processes. `trainingStep`, `validationStep`,
   * `testStep` and `predictStep` do without it.
   *
   * @throws TypeError for anything but a method or its name, RangeError for "forward" and for a name that the module has no method of
   */
  markForwardMethod(method: (keyof M & string) | ((...inputs: never[]) => unknown)): void;
}

/**
 * A module that Fabric set up: `forward` converts its inputs, runs as strategy and precision have it, and gives its output in the default
 * dtype; all else is the module's. Counterpart: `_FabricModule`.
 */
export type FabricModule<M extends nn.Module = nn.Module> = M & FabricModuleMembers<M>;

/** Methods of a LightningModule that run as its forward pass. */
const steps = ["trainingStep", "validationStep", "testStep", "predictStep"];

type Method = (...inputs: unknown[]) => unknown;

/** Backward passes of `fabric.backward` that are running. */
let backwards = 0;

/** @internal Runs a backward pass that the strategy makes. */
export function inFabricBackward<T>(run: () => T): T {
  backwards++;
  return finallyDo(run, () => {
    backwards--;
  });
}

/** @internal A module whose forward pass runs as strategy and precision have it. */
export function wrapModule<M extends nn.Module>(module: M, strategy: Strategy): FabricModule<M> {
  const { precision } = strategy;
  const around = strategy.forwardContext(module);
  const hasInputs =
    overrides(precision, Precision, "convertForwardInput") || overrides(precision, Precision, "convertInput");
  const hasOutputs = overrides(precision, Precision, "convertForwardOutput");
  const isGuarded = needsFabricBackward(strategy);

  const finish = (given: unknown): unknown => {
    const output = hasOutputs ? precision.convertForwardOutput(given) : given;
    return isGuarded ? guarded(output) : output;
  };
  const throughForward = (method: Method): Method => {
    if (around === null && !hasInputs && !hasOutputs && !isGuarded) return method.bind(module);
    return (...inputs) => {
      const ready = hasInputs ? (precision.convertForwardInput(inputs) as unknown[]) : inputs;
      const run = (): unknown => method.apply(module, ready);
      return whenReady(around === null ? run() : around(run), finish);
    };
  };
  const own: Record<string, unknown> = {
    module,
    markForwardMethod: (given: unknown) => {
      const name = nameOfMethod(module, given);
      own[name] = throughForward(Reflect.get(module, name) as Method); // a method: just checked
    },
  };
  // Read anew: a forward that is replaced after set-up counts.
  let known: { readonly method: Method; readonly made: Method } | null = null;
  Object.defineProperty(own, "forward", {
    get: () => {
      const method = Reflect.get(module, "forward") as Method;
      if (known?.method !== method) known = { method, made: throughForward(method) };
      return known.made;
    },
    set: (method: Method) => {
      module.forward = method;
    },
  });
  for (const name of steps) {
    const step: unknown = Reflect.get(module, name);
    if (typeof step === "function") own[name] = throughForward(step as Method);
  }
  const isShared = strategy.worldSize > 1 && around !== null;
  const made = passThrough(module, own, isShared ? (name, method) => tracked(module, name, method) : undefined);
  return made as unknown as FabricModule<M>; // with `forward` as the module declares it
}

/** The name of a method that is marked. */
function nameOfMethod(module: nn.Module, given: unknown): string {
  const name = typeof given === "function" ? given.name.replace(/^bound /, "") : given;
  if (typeof name !== "string") {
    throw new TypeError(
      `markForwardMethod: expected a method or its name. Received: ${show(given)}. Give for example "generate".`,
    );
  }
  if (name === "forward") {
    throw new RangeError(
      'markForwardMethod: expected another method than "forward", which is one. Received: "forward". Leave it out.',
    );
  }
  if (typeof Reflect.get(module, name) === "function") return name;
  throw new RangeError(
    `markForwardMethod: expected a method of ${module.constructor.name}. Received: ${show(name)}. Give the name of one that it has.`,
  );
}

/** A method that computes outside of the forward pass: where gradients are shared between processes, these would be left out. */
function tracked(module: nn.Module, name: PropertyKey, method: Method): Method {
  if (typeof name !== "string" || name in nn.Module.prototype) return method.bind(module);
  return (...inputs) => {
    let computes = false;
    const note = (): void => {
      computes = true;
    };
    const handles = module.modules().map((each) => each.registerForwardHook(note));
    const result = finallyDo(
      () => method.apply(module, inputs),
      () => {
        for (const handle of handles) handle.remove();
      },
    );
    return whenReady(result, (value: unknown) => {
      if (!computes) return value;
      throw new Error(
        `${module.constructor.name}.${name}: expected a method that runs as a forward pass, because it calls modules and the processes share their ` +
          `gradients. Received: a call from outside of the module. Call \`model.markForwardMethod("${name}")\` after \`fabric.setup\`.`,
      );
    });
  };
}

/** Whether strategy or precision have a part in each backward pass. */
function needsFabricBackward(strategy: Strategy): boolean {
  const { precision } = strategy;
  if (overrides(precision, Precision, "scaleLoss")) return true;
  // Those of these two have a part in manual optimization only.
  if (strategy instanceof DDPStrategy) return overrides(strategy, DDPStrategy, "backward");
  if (strategy instanceof ShardedStrategy) return overrides<ShardedStrategy>(strategy, ShardedStrategy, "backward");
  return overrides(strategy, Strategy, "backward");
}

/** Outputs whose gradients may only come from `fabric.backward`. */
function guarded(output: unknown): unknown {
  const needsGradients = (leaf: unknown): boolean => leaf instanceof Tensor && leaf.requiresGrad;
  if (!someLeaf(output, needsGradients)) return output;
  mapTree(
    output,
    (leaf) => {
      if (leaf instanceof Tensor && leaf.requiresGrad) leaf.registerHook(refuseOthers);
      return leaf;
    },
    { isLeaf: isMovable, fields: true },
  );
  return output;
}

function refuseOthers(): undefined {
  if (backwards > 0) return undefined;
  throw new Error(
    "Expected `fabric.backward(loss)`, because strategy or precision have a part in it. Received: a backward pass without it, as `loss.backward()` makes. " +
      "Call `fabric.backward(loss)`.",
  );
}
