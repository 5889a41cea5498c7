/** @file Replays optimizers and learning rate schedulers. */
import * as torch from "../../src/index.js";
import { nn, optim, Tensor } from "../../src/index.js";
import { isPlainObject } from "../../src/util/is.js";
import { BadCase, type Callable, type Case, exactly, list, lookUpClass, numeric, object, string } from "./case.js";
import { differs, strictness } from "./compare.js";
import { decodeKwargs, decodeList, type Json, type JsonObject } from "./decode.js";
import { expression } from "./expression.js";

interface AnyOptimizer {
  zeroGrad(): void;
  step(closure?: () => Tensor): unknown;
  stateDict(): unknown;
}

/** Steps of an optimizer: losses, parameters, state dictionary. */
export function replayOptimizer(c: Case): string | null {
  const params = decodeList(c.list("params")).map((t) => {
    if (!(t instanceof Tensor)) throw new BadCase("params: expected tensors");
    return new nn.Parameter(t.detach());
  });
  const name = c.string("optimizer");
  const Class = lookUpClass<AnyOptimizer>(optim, name);
  const o = new Class(params, decodeKwargs(c.object("kwargs")));
  const closure = (): Tensor => {
    o.zeroGrad();
    const loss = params.map((p) => p.mul(p).sum().mul(0.5).add(p.mul(1.3).sin().sum())).reduce((a, b) => a.add(b));
    loss.backward();
    return loss;
  };
  const steps = c.number("steps");
  const losses = Array.from({ length: steps }, () => {
    // This one calls the closure itself, as often as it likes.
    if (name === "LBFGS") return valueOf(o.step(closure));
    const loss = valueOf(closure());
    o.step();
    return loss;
  });
  const after = params.map((p) => p.detach());
  return (
    differs(losses, c.get("losses"), { ...strictness(c), numbers: 1e-5 }, "losses") ??
    differs(after, c.get("after"), strictness(c), "after") ??
    differs(withoutFunctions(o.stateDict()), c.get("state_dict"), strictness(c), "state_dict")
  );
}

function valueOf(loss: unknown): unknown {
  return loss instanceof Tensor ? loss.item() : loss;
}

/** A state dictionary as it is recorded: null for functions. */
function withoutFunctions(v: unknown): unknown {
  if (typeof v === "function") return null;
  if (Array.isArray(v)) return v.map(withoutFunctions);
  if (typeof v !== "object" || v === null || v instanceof Tensor) return v;
  const entries = v instanceof Map ? [...v] : isPlainObject(v) ? Object.entries(v) : null;
  return entries === null ? v : Object.fromEntries(entries.map(([key, item]) => [String(key), withoutFunctions(item)]));
}

interface AnyScheduler {
  step(metric?: number): void;
}

/** Keyword arguments in which `{"lambda": ...}`, an expression of `epoch`, may stand for a function. */
function schedulerOptions(kwargs: JsonObject): Record<string, unknown> {
  const { lr_lambda: recorded, ...others } = kwargs;
  const options = decodeKwargs(others);
  if (recorded !== undefined) options.lrLambda = Array.isArray(recorded) ? recorded.map(lambda) : lambda(recorded);
  return options;
}

function lambda(v: Json): Callable {
  const of = expression(string(exactly(v, ["lambda"], "lr_lambda").lambda, "lambda"), "epoch");
  return (epoch) => of(Number(epoch));
}

function makeScheduler(name: string, kwargs: JsonObject, optimizer: unknown): AnyScheduler {
  const Class = lookUpClass<AnyScheduler>(optim.lrScheduler, name);
  const { schedulers, ...others } = kwargs;
  if (schedulers === undefined) return new Class(optimizer, schedulerOptions(kwargs));
  const inner = list(schedulers, "schedulers").map((pair) => {
    const [innerName, innerKwargs] = list(pair, "schedulers");
    return makeScheduler(string(innerName, "schedulers"), object(innerKwargs, "schedulers"), optimizer);
  });
  const options = schedulerOptions(others);
  const rest = Object.keys(options).length > 0 ? [options] : [];
  // The chained one has its optimizer from those that it chains.
  return name === "ChainedScheduler" ? new Class(inner, ...rest) : new Class(optimizer, inner, ...rest);
}

/** Learning rate and momentum of each group after each step. */
export function replayScheduler(c: Case): string | null {
  const groups = c.list("lr").map((lr) => ({ params: [new nn.Parameter(torch.zeros([1]))], lr: numeric(lr, "lr") }));
  const o = new optim.SGD(groups, { lr: 1, momentum: 0.9 });
  const row = (): unknown[][] => o.paramGroups.map((group) => [group.lr, Reflect.get(group, "momentum") as unknown]);
  const s = makeScheduler(c.string("scheduler"), c.object("kwargs"), o);
  const want = c.list("rows");
  const metrics = c.get("metrics") === null ? Array<null>(want.length - 1).fill(null) : c.list("metrics");
  const rows = [row()];
  for (const metric of metrics) {
    o.step();
    if (metric === null) s.step();
    else s.step(numeric(metric, "metrics"));
    rows.push(row());
  }
  return differs(rows, want, { ...strictness(c), numbers: 1e-9 }, "rows");
}
