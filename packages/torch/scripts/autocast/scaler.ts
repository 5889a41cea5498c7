/** @file Replays a GradScaler step by step. */
import * as torch from "../../src/index.js";
import { nn, optim, Tensor } from "../../src/index.js";
import { BadCase, type Case, type Constructor, list, lookUpClass, object, string } from "../parity/case.js";
import { differs } from "../parity/compare.js";
import { decodeKwargs, type Json, type JsonObject } from "../parity/decode.js";
import { differsNumbers, endsOtherwise, numberOf, observe, Step, tolerances } from "./steps.js";

/** The first step that gives something else than recorded. */
export function replayScaler(c: Case): string | null {
  const run = new ScalerRun(c.number("parameters"));
  for (const [i, recorded] of c.list("steps").entries()) {
    const step = new Step(recorded);
    const found = run.differs(step);
    if (found !== null) return `step ${i} (${step.name}): ${found}`;
  }
  return null;
}

class ScalerRun {
  readonly #parameters: nn.Parameter[];
  readonly #optimizers: optim.Optimizer[];
  #scaler = new torch.amp.GradScaler("cpu");

  constructor(count: number) {
    this.#parameters = Array.from({ length: count }, () => new nn.Parameter(torch.ones([2])));
    this.#optimizers = this.#parameters.map((parameter) => new optim.SGD([parameter], { lr: 0.1 }));
  }

  differs(step: Step): string | null {
    const act = this.#acts[step.name];
    if (act === undefined) throw new BadCase(`unknown step: ${step.name}`);
    const done = observe(() => act(step.args));
    const found = endsOtherwise(step, done);
    if (found !== null || done.error !== undefined) return found ?? step.unread();
    const returns = step.get("returns");
    if (returns !== undefined && returns !== null) throw new BadCase("returns: only null is known");
    const isStep = step.name === "step";
    if (isStep && (done.value ?? null) !== null) return `returned ${String(done.value)}`;
    const got = isStep ? this.#parameters : step.name === "unscale" ? this.#gradients() : done.value;
    return differsValue(got, step.get("gives") ?? null) ?? step.unread();
  }

  readonly #acts: Readonly<Record<string, (args: readonly Json[]) => unknown>> = {
    new: ([args]) => void (this.#scaler = new torch.amp.GradScaler(decodeKwargs(object(args, "new")))),
    scale: ([value, dtype]) => this.#scaler.scale(outputs(value ?? null, dtype)),
    grads: ([grads]) => list(grads, "grads").forEach((grad, i) => this.#set(i, grad)),
    grads_dtype: ([grad, dtype]) => {
      const parameter = this.#parameter(0);
      parameter.data = parameter.data.to(torch.dtypeOf(string(dtype, "dtype")));
      this.#set(0, grad ?? null);
    },
    unscale: ([i]) => this.#scaler.unscale_(this.#optimizer(i)),
    step: ([i, kwargs]) => {
      const hasClosure = kwargs !== undefined && object(kwargs, "step").closure === true;
      return this.#scaler.step(this.#optimizer(i), ...(hasClosure ? [() => torch.ones([])] : []));
    },
    update: ([value]) => this.#scaler.update(value === undefined ? value : newScale(value)),
    state: () => this.#scaler.stateDict(),
    load: ([state]) => this.#scaler.loadStateDict(object(state, "load")),
    optimizer: ([i, name, args]) => {
      const Class: Constructor<optim.Optimizer> = lookUpClass(optim, string(name, "optimizer"));
      this.#optimizers[Number(i)] = new Class([this.#parameter(Number(i))], decodeKwargs(object(args, "args")));
    },
    is_enabled: () => this.#scaler.isEnabled(),
    get_scale: () => this.#scaler.getScale(),
    get_growth_factor: () => this.#scaler.getGrowthFactor(),
    get_backoff_factor: () => this.#scaler.getBackoffFactor(),
    get_growth_interval: () => this.#scaler.getGrowthInterval(),
    set_growth_factor: ([value]) => this.#scaler.setGrowthFactor(Number(value)),
    set_backoff_factor: ([value]) => this.#scaler.setBackoffFactor(Number(value)),
    set_growth_interval: ([value]) => this.#scaler.setGrowthInterval(Number(value)),
  };

  #parameter(i: number): nn.Parameter {
    const found = this.#parameters[i];
    if (found === undefined) throw new BadCase(`no parameter ${i}`);
    return found;
  }

  #optimizer(i: Json | undefined): optim.Optimizer {
    const found = this.#optimizers[Number(i)];
    if (found === undefined) throw new BadCase(`no optimizer ${JSON.stringify(i)}`);
    return found;
  }

  #set(i: number, grad: Json): void {
    const parameter = this.#parameter(i);
    parameter.grad = grad === null ? null : torch.tensor(numbersOf(grad), { dtype: parameter.dtype });
  }

  #gradients(): (Tensor | null)[] {
    return this.#parameters.map((parameter) => parameter.grad);
  }
}

function numbersOf(value: Json): number[] {
  return list(value, "numbers").map(numberOf);
}

function outputs(value: Json, dtype: Json | undefined): Tensor | Tensor[] {
  const make = (item: Json): Tensor =>
    torch.tensor(numberOf(item), dtype === undefined ? {} : { dtype: torch.dtypeOf(string(dtype, "dtype")) });
  return Array.isArray(value) ? value.map(make) : make(value);
}

function newScale(value: Json): number | Tensor {
  if (typeof value !== "object") return numberOf(value);
  return torch.tensor(numberOf(object(value, "update").scalar ?? null));
}

/** What is wrong with parameters, gradients, a state, a number, a scaled tensor or a list of them. */
function differsValue(got: unknown, want: Json): string | null {
  // Values of parameters and gradients are recorded as lists of numbers.
  if (got instanceof Tensor && Array.isArray(want)) {
    const numbers = got.detach().to(torch.float64).flatten().tolist<number[]>(); // Of one dimension, and floats.
    return differsNumbers(numbers, want, tolerances[got.dtype.name] ?? [1e-4, 1e-5]);
  }
  if (Array.isArray(want)) {
    if (!Array.isArray(got) || got.length !== want.length) return `expected ${want.length} values`;
    return want.map((item, i) => differsValue(got[i], item)).find((found) => found !== null) ?? null;
  }
  if (typeof want === "object" && want !== null && "tensor" in want) return differs(got, want, { tolerances });
  if (typeof want === "object" && want !== null) return differsState(got, want);
  if (typeof want === "number" && typeof got === "number") return differsNumbers([got], [want], [1e-6, 0]);
  return (got ?? null) === want ? null : `${String(got)}, expected ${String(want)}`;
}

function differsState(got: unknown, want: JsonObject): string | null {
  const state = object(got as Json, "state"); // A state dictionary holds numbers.
  if (Object.keys(state).join() !== Object.keys(want).join()) {
    return `keys ${Object.keys(state).join()}, expected ${Object.keys(want).join()}`;
  }
  const names = Object.keys(want);
  return differsNumbers(
    names.map((name) => Number(state[name])),
    names.map((name) => want[name] ?? null),
    [1e-6, 0],
  );
}
