/** @file Replays modules: initial state, output, gradients, state afterwards, text. */
import * as torch from "../../src/index.js";
import { nn, type Tensor } from "../../src/index.js";
import { BadCase, type Callable, type Case, exactly, list, lookUpClass, object } from "./case.js";
import { differs, differsKeys, strictness, tensorsOf } from "./compare.js";
import { argumentsOf, gradients } from "./functions.js";

/** The class of a recorded module such as "nn.Linear". */
function moduleClass(name: string): string {
  if (!name.startsWith("nn.")) throw new BadCase(`module: ${name} is not one of nn`);
  return name.slice("nn.".length);
}

/** A module from its construction to its state after a call. */
export function replayModule(c: Case): string | null {
  const Class = lookUpClass<nn.Module & { forward: Callable }>(nn, moduleClass(c.string("module")));
  torch.manualSeed(1);
  const m = new Class(...argumentsOf(c.list("args"), c.object("kwargs")));
  const training = c.get("train");
  if (typeof training !== "boolean") throw new BadCase("train: expected a boolean");
  m.train(training);
  // Modules without a recorded state are lazy: theirs comes with the first call.
  const initial = c.has("state") ? differs(m.stateDict(), c.get("state"), strictness(c), "state") : null;
  if (initial !== null) return initial;
  const leaves: Tensor[] = [];
  const inputs = argumentsOf(c.list("inputs"), c.object("input_kwargs"), leaves);
  torch.manualSeed(2);
  const out = m.forward(...inputs);
  return (
    differs(out, c.get("result"), strictness(c)) ??
    moduleGradients(m, out, leaves, c) ??
    // A state that is not recorded again has not changed.
    differs(
      m.stateDict(),
      c.has("state_after") ? c.get("state_after") : c.get("state"),
      strictness(c),
      "state_after",
    ) ??
    (c.has("repr") && String(m) !== c.string("repr") ? `repr: ${String(m)}, expected ${c.string("repr")}` : null)
  );
}

function moduleGradients(m: nn.Module, out: unknown, leaves: readonly Tensor[], c: Case): string | null {
  if (!c.has("grads")) {
    return tensorsOf(out).some((t) => t.requiresGrad) ? "grads: none recorded, but an output requires gradients" : null;
  }
  const { inputs, parameters } = exactly(c.get("grads"), ["inputs", "parameters"], "grads");
  const wanted = object(parameters, "grads.parameters");
  const named = [...m.namedParameters()];
  const names = named.map(([name]) => name);
  const expected = [...list(inputs, "grads.inputs"), ...Object.values(wanted)];
  return (
    differsKeys(names, Object.keys(wanted), "grads.parameters") ??
    gradients(out, [...leaves, ...named.map(([, p]) => p)], expected, c)
  );
}
