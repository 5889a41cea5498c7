/** @file Replays one recorded case and says what differs. */
import * as torch from "../../src/index.js";
import { data, nn, optim, Tensor } from "../../src/index.js";
import * as F from "../../src/nn/functional/index.js";
import { cotangent, differs, tensorsOf } from "./compare.js";
import { camelCase, decode, decodeKwargs, type Json } from "./decode.js";

/** A case: what README of the cases says, by kind. */
export interface Case {
  id: string;
  kind: "function" | "error" | "index" | "print" | "module" | "optimizer" | "scheduler" | "sampler" | "init";
  /** False: only dtype and shape count. */
  values?: boolean;
  /** Decompositions: equal up to sign. */
  loose?: boolean;
  [field: string]: Json | undefined;
}

/** A name that the library does not have. */
export class MissingName extends Error {}

type Callable = (...args: unknown[]) => unknown;
type Object_ = { [key: string]: Json };

/** The first difference, or null. Throws what the calls throw. */
export function replay(c: Case): string | null {
  return replayers[c.kind](c);
}

const replayers: Record<Case["kind"], (c: Case) => string | null> = {
  function: replayFunction,
  error: replayError,
  index: replayIndex,
  print: replayPrint,
  module: replayModule,
  optimizer: replayOptimizer,
  scheduler: replayScheduler,
  sampler: replaySampler,
  init: replayInit,
};

/** The name of what a case needs, for the list of what comes later. */
export function subject(c: Case): string {
  switch (c.kind) {
    case "function":
    case "error":
      return String(c.call);
    case "module":
      return String(c.module);
    case "optimizer":
      return String(c.optimizer);
    case "scheduler":
      return String(c.scheduler);
    case "sampler":
      return String(c.sampler);
    case "init":
      return `init.${String(c.function)}`;
    default:
      return c.kind;
  }
}

function lookUp(start: unknown, path: readonly string[], full: string): unknown {
  let found = start;
  for (const part of path) {
    found = (found as Record<string, unknown> | undefined)?.[part];
    if (found === undefined) throw new MissingName(`missing: ${full}`);
  }
  return found;
}

/** The function of a recorded name such as "torch.linalg.svd", "torch.Tensor.view" or "torch.Tensor.T.__get__". */
function find(name: string): Callable {
  const parts = name.split(".").slice(1);
  if (parts[0] === "Tensor") {
    const member = camelCase(parts[1] ?? "");
    if (parts[2] === "__get__") {
      return (self) => {
        if (!(member in (self as Tensor))) throw new MissingName(`missing: ${name}`);
        return (self as unknown as Record<string, unknown>)[member];
      };
    }
    return method(member, name);
  }
  if (parts[0] === "ops") return lookUp(torch, parts, name) as Callable;
  if (parts[0] === "nn" && parts[1] === "functional") return lookUp(F, parts.slice(2).map(camelCase), name) as Callable;
  return lookUp(torch, parts.map(camelCase), name) as Callable;
}

function method(member: string, full: string): Callable {
  return (self, ...rest) => {
    const f = (self as Record<string, unknown>)[member];
    if (typeof f !== "function") throw new MissingName(`missing: ${full} as a method`);
    return (f as Callable).apply(self, rest);
  };
}

/** Arguments of a call: positional, then the keywords as one object. */
function argumentsOf(c: Case, leaves: Tensor[]): unknown[] {
  let args = decode(c.args ?? [], leaves) as unknown[];
  const kwargs = decodeKwargs((c.kwargs ?? {}) as Object_, leaves);
  if (c.call === "torch.full" && kwargs.dtype === undefined) {
    // A whole fill value without a dtype stands for an integer, which is a bigint here.
    const whole = (v: unknown): unknown => (typeof v === "number" && Number.isInteger(v) && !isFloat((c.args as Json[])[1] ?? null) ? BigInt(v) : v);
    args = args.map((v, i) => (i === 1 ? whole(v) : v));
    if ("fillValue" in kwargs) kwargs.fillValue = whole(kwargs.fillValue);
  }
  return Object.keys(kwargs).length > 0 ? [...args, kwargs] : args;
}

function isFloat(v: Json): boolean {
  return typeof v === "object" && v !== null && "float" in v;
}

function detached(args: unknown[]): unknown[] {
  return args.map((a) => (a instanceof Tensor ? a.detach() : a));
}

function replayFunction(c: Case): string | null {
  const name = String(c.call);
  const inPlace = name.endsWith("_") && !name.includes("__");
  const forms: [string, Callable][] = [["", find(name)]];
  if (c.method === true) forms.push(["method: ", method(camelCase(name.split(".").at(-1) ?? ""), name)]);
  for (const [label, f] of forms) {
    const leaves: Tensor[] = [];
    let args = argumentsOf(c, leaves);
    if (inPlace) args = detached(args);
    torch.manualSeed(0);
    const out = f(...args);
    const d = differs(out, c.result ?? null, c) ?? gradients(out, leaves, c.grads as Json[] | undefined, c);
    if (d !== null) return label + d;
  }
  return null;
}

function gradients(out: unknown, leaves: Tensor[], want: Json[] | undefined, c: Case): string | null {
  if (want === undefined) return null;
  const outs = tensorsOf(out).filter((t) => t.requiresGrad);
  const grads = torch.autograd.grad(outs, leaves, { gradOutputs: outs.map(cotangent), allowUnused: true });
  return differs(grads, want, c, "grads");
}

function replayError(c: Case): string | null {
  const want = String((c.error as Object_).message);
  const f = find(String(c.call));
  const args = argumentsOf(c, []);
  torch.manualSeed(0);
  try {
    f(...args);
  } catch (error) {
    if (!(error instanceof Error)) return `error: threw ${String(error)}`;
    if (error instanceof MissingName) throw error;
    return error.message.includes(want) ? null : `error: ${error.message.split("\n")[0] ?? ""} | expected ${want}`;
  }
  return `no error, expected ${want}`;
}

function replayIndex(c: Case): string | null {
  const x = decode(c.tensor ?? null) as Tensor;
  const items = decode(c.items ?? []) as torch.Index[];
  let got: Tensor;
  try {
    got = x.at(...items).clone();
  } catch (error) {
    if (!("error" in c)) throw error;
    try {
      x.setAt(items, -7.25);
    } catch {
      return null;
    }
    return "setAt: no error";
  }
  if ("error" in c) return "no error";
  x.setAt(items, -7.25);
  return differs(got, c.result ?? null, c) ?? differs(x, c.assigned ?? null, c, "assigned");
}

function replayPrint(c: Case): string | null {
  const x = decode(c.tensor ?? null) as Tensor;
  const t = c.tensor !== null && (c.tensor as unknown as { tensor: { grad?: boolean } }).tensor.grad === true ? x.requiresGrad_() : x;
  const text = String(c.then === "exp" ? t.exp() : t);
  return text === c.text ? null : `text: ${JSON.stringify(text).slice(0, 200)}, expected ${JSON.stringify(c.text).slice(0, 200)}`;
}

function construct(namespace: unknown, name: string, c: Case): unknown {
  const Class = lookUp(namespace, [name], name) as new (...args: unknown[]) => unknown;
  return new Class(...argumentsOf(c, []));
}

function replayModule(c: Case): string | null {
  const name = String(c.module).replace(/^nn\./, "");
  torch.manualSeed(1);
  const m = construct(nn, name, c) as nn.Module & { forward: Callable };
  m.train(c.train === true);
  if ("state" in c) {
    const d = differs(m.stateDict(), c.state ?? null, c, "state");
    if (d !== null) return d;
  }
  const leaves: Tensor[] = [];
  const inputs = decode(c.inputs ?? [], leaves) as unknown[];
  const kwargs = decodeKwargs((c.input_kwargs ?? {}) as Object_, leaves);
  torch.manualSeed(2);
  const out = m.forward(...inputs, ...(Object.keys(kwargs).length > 0 ? [kwargs] : []));
  let d = differs(out, c.result ?? null, c);
  if (d === null && "grads" in c) {
    const want = c.grads as unknown as { inputs: Json[]; parameters: Object_ };
    d = gradients(out, [...leaves, ...m.parameters()], [...want.inputs, ...Object.values(want.parameters)], c);
  }
  if (d === null && "state_after" in c) d = differs(m.stateDict(), c.state_after ?? null, c, "state_after");
  if (d === null && "repr" in c && String(m) !== c.repr) d = `repr: ${String(m)}, expected ${String(c.repr)}`;
  return d;
}

interface AnyOptimizer {
  zeroGrad(): void;
  step(closure?: () => Tensor): unknown;
  stateDict(): unknown;
  paramGroups: Record<string, unknown>[];
}

function replayOptimizer(c: Case): string | null {
  const params = (decode(c.params ?? []) as Tensor[]).map((t) => new nn.Parameter(t.detach()));
  const Class = lookUp(optim, [String(c.optimizer)], String(c.optimizer)) as new (...args: unknown[]) => AnyOptimizer;
  const o = new Class(params, decodeKwargs((c.kwargs ?? {}) as Object_));
  const closure = (): Tensor => {
    o.zeroGrad();
    let loss: Tensor | null = null;
    for (const p of params) {
      const term = p.mul(p).sum().mul(0.5).add(p.mul(1.3).sin().sum());
      loss = loss === null ? term.add(0) : loss.add(term);
    }
    if (loss === null) throw new Error("no parameters");
    loss.backward();
    return loss;
  };
  const losses: number[] = [];
  for (let i = 0; i < Number(c.steps); i++) {
    if (c.optimizer === "LBFGS") losses.push(Number((o.step(closure) as Tensor).item()));
    else {
      losses.push(Number(closure().item()));
      o.step();
    }
  }
  return (
    differs(losses, c.losses ?? null, c, "losses") ??
    differs(params, c.after ?? null, c, "after") ??
    differs(named(o.stateDict()), c.state_dict ?? null, c, "state_dict")
  );
}

/** A state dictionary with keys as JSON has them, and no functions. */
function named(v: unknown): unknown {
  if (v instanceof Tensor || v === null) return v;
  if (v instanceof Map) return Object.fromEntries([...v].map(([k, x]) => [String(k), named(x)]));
  if (Array.isArray(v)) return v.map(named);
  if (typeof v === "object") {
    const plain = Object.getPrototypeOf(v) === Object.prototype || Object.getPrototypeOf(v) === null;
    return plain ? Object.fromEntries(Object.entries(v).map(([k, x]) => [k, named(x)])) : v;
  }
  return typeof v === "function" || v === undefined ? null : v;
}

interface AnyScheduler {
  step(metric?: number): void;
}

/** A recorded lambda, an expression of `epoch` that is Python and JavaScript alike. */
function lambda(v: Json): Callable {
  const source = String((v as Object_).lambda);
  return new Function("epoch", `return ${source}`) as Callable;
}

function scheduler(name: string, kwargs: Object_, optimizer: unknown): AnyScheduler {
  const make = optim.lrScheduler as unknown as Record<string, new (...args: unknown[]) => AnyScheduler>;
  const Class = lookUp(make, [name], `lr_scheduler.${name}`) as new (...args: unknown[]) => AnyScheduler;
  if (Array.isArray(kwargs.schedulers)) {
    const inner = kwargs.schedulers.map((pair) => {
      const [n, k] = pair as [string, Object_];
      return scheduler(n, k, optimizer);
    });
    return name === "ChainedScheduler" ? new Class(inner) : new Class(optimizer, inner, { milestones: kwargs.milestones });
  }
  const decoded = decodeKwargs(Object.fromEntries(Object.entries(kwargs).filter(([key]) => key !== "lr_lambda")));
  if (kwargs.lr_lambda !== undefined) decoded.lrLambda = lambda(kwargs.lr_lambda);
  return new Class(optimizer, decoded);
}

function replayScheduler(c: Case): string | null {
  const groups = (c.lr as number[]).map((lr) => ({ params: [new nn.Parameter(torch.zeros([1]))], lr }));
  const o = new optim.SGD(groups, { lr: 1, momentum: 0.9 });
  const row = (): number[][] => o.paramGroups.map((g) => [Number(g.lr), Number((g as { momentum?: number }).momentum)]);
  const s = scheduler(String(c.scheduler), c.kwargs as Object_, o);
  const rows = [row()];
  const metrics = (c.metrics as (number | null)[] | null) ?? Array<null>((c.rows as Json[]).length - 1).fill(null);
  for (const m of metrics) {
    o.step();
    if (m === null) s.step();
    else s.step(m);
    rows.push(row());
  }
  return differs(rows, c.rows ?? null, c, "rows");
}

function replaySampler(c: Case): string | null {
  const n = Number(c.n);
  const numbers = Array.from({ length: n }, (_, i) => i);
  const generator = "generator" in c ? new torch.Generator().manualSeed(Number(c.generator)) : undefined;
  torch.manualSeed(Number(c.seed));
  let first: unknown;
  let second: unknown = null;
  if (c.sampler === "random_split") first = data.randomSplit(numbers, c.lengths as number[]).map((p) => Array.from(p.indices));
  else {
    const source = samplerOf(c, numbers, generator);
    const walk = (): number[] =>
      [...source].flatMap((b) => (b instanceof Tensor ? (b.tolist() as (number | bigint)[]) : [b as number])).map(Number);
    first = walk();
    second = walk();
  }
  return (
    differs(first, c.first ?? null, c, "first") ??
    (second === null ? null : differs(second, c.second ?? null, c, "second")) ??
    differs(Number(torch.rand([]).item()), c.next_rand ?? null, c, "next_rand")
  );
}

function samplerOf(c: Case, numbers: number[], generator: torch.Generator | undefined): Iterable<unknown> {
  switch (c.sampler) {
    case "RandomSampler":
      return new data.RandomSampler(numbers, {
        replacement: c.replacement === true,
        ...(typeof c.num_samples === "number" ? { numSamples: c.num_samples } : {}),
      });
    case "WeightedRandomSampler":
      return new data.WeightedRandomSampler(numbers.map((i) => (i % 5) + 1), numbers.length);
    default:
      return new data.DataLoader(numbers, {
        batchSize: Number(c.batch_size),
        shuffle: c.shuffle === true,
        dropLast: c.drop_last === true,
        ...(generator === undefined ? {} : { generator }),
      }) as Iterable<unknown>;
  }
}

function replayInit(c: Case): string | null {
  const f = lookUp(nn.init, [camelCase(String(c.function))], `nn.init.${String(c.function)}`) as Callable;
  torch.manualSeed(Number(c.seed));
  let got: unknown;
  try {
    got = f(torch.zeros(c.shape as number[]), ...(decode(c.args ?? []) as unknown[]));
  } catch (error) {
    if ("error" in c) return null;
    throw error;
  }
  return "error" in c ? "no error" : differs(got, c.result ?? null, c);
}
