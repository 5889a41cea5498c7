/** @file Replays calls of functions, methods and properties, and calls that must fail. */
import * as torch from "../../src/index.js";
import { Tensor } from "../../src/index.js";
import * as F from "../../src/nn/functional/index.js";
import { visitTensors } from "../../src/util/tree.js";
import { BadCase, type Callable, type Case, exactly, lookUpFunction, MissingName, string } from "./case.js";
import { cotangent, differs, strictness, tensorsOf } from "./compare.js";
import { camelCase, decodeKwargs, decodeList, type Json, type JsonObject } from "./decode.js";

/** The function of a recorded name such as "torch.linalg.svd", "torch.Tensor.view" or "torch.Tensor.T.__get__". */
export function functionOf(name: string): Callable {
  const [root, ...parts] = name.split(".");
  if (root !== "torch") throw new MissingName(`missing: ${name}`);
  if (parts[0] === "Tensor") {
    const member = written[parts[1] ?? ""] ?? camelCase(parts[1] ?? "");
    if (parts.length === 3 && parts[2] === "__get__") return (...args) => property(args, member, name);
    if (parts.length === 2) return (self, ...rest) => method(self, member, name).apply(self, rest);
    throw new MissingName(`missing: ${name}`);
  }
  if (parts[0] === "ops") return lookUpFunction(torch, parts, name);
  if (parts[0] === "nn" && parts[1] === "functional") return lookUpFunction(F, parts.slice(2).map(camelCase), name);
  // Private functions are reached by their operators.
  const isPrivate = parts.length === 1 && parts[0]?.startsWith("_") === true;
  return isPrivate ? lookUpFunction(torch.ops.aten, parts, name) : lookUpFunction(torch, parts.map(camelCase), name);
}

/** Python's operators, which have no counterpart in JavaScript but their methods. */
const written: Readonly<Record<string, string>> = {
  __add__: "add",
  __sub__: "sub",
  __mul__: "mul",
  __truediv__: "div",
  __matmul__: "matmul",
  __pow__: "pow",
};

function property(args: readonly unknown[], member: string, name: string): unknown {
  const [self, ...more] = args;
  if (more.length > 0) throw new BadCase(`${name} takes no arguments`);
  if (!(self instanceof Tensor) || !(member in self)) throw new MissingName(`missing: ${name}`);
  return Reflect.get(self, member) as unknown;
}

function method(self: unknown, member: string, name: string): Callable {
  const found: unknown = self instanceof Tensor ? Reflect.get(self, member) : undefined;
  if (typeof found !== "function") throw new MissingName(`missing: ${name} as a method`);
  return found as Callable;
}

/**
 * Functions whose method is one of another argument than the first: PyTorch's `x.where(condition, y)` is
 * `torch.where(condition, x, y)`.
 */
const receivers: Readonly<Record<string, number>> = { "torch.where": 1 };

function asMethod(name: string): Callable {
  return (...args) => {
    const at = receivers[name] ?? 0;
    const self = args[at];
    const rest = args.filter((_, i) => i !== at);
    return method(self, camelCase(name.slice(name.lastIndexOf(".") + 1)), name).apply(self, rest);
  };
}

/** Arguments of a call: positional, then the keywords as one object. */
export function argumentsOf(args: readonly Json[], kwargs: JsonObject, leaves: Tensor[] = []): unknown[] {
  const positional = decodeList(args, leaves);
  const keywords = decodeKwargs(kwargs, leaves);
  return Object.keys(keywords).length > 0 ? [...positional, keywords] : positional;
}

/** A whole fill value of `torch.full` without a dtype stands for an integer, which is a bigint here. */
function wholeFill(v: Json | undefined): Json | undefined {
  return typeof v === "number" && Number.isInteger(v) ? { bigint: String(v) } : v;
}

function callArguments(c: Case, leaves: Tensor[]): unknown[] {
  const args = [...c.list("args")];
  const kwargs = { ...c.object("kwargs") };
  if (c.string("call") === "torch.full" && kwargs.dtype === undefined) {
    const second = wholeFill(args[1]);
    if (second !== undefined) args[1] = second;
    const named = wholeFill(kwargs.fill_value);
    if (named !== undefined) kwargs.fill_value = named;
  }
  return argumentsOf(args, kwargs, leaves);
}

/** A function's result, gradients and what it does to its arguments, also in its form as a method. */
export function replayFunction(c: Case): string | null {
  const name = c.string("call");
  const asFunction = replayCall(c, functionOf(name));
  if (asFunction !== null || !c.flag("method")) return asFunction;
  const difference = replayCall(c, asMethod(name));
  return difference === null ? null : `as a method: ${difference}`;
}

function replayCall(c: Case, f: Callable): string | null {
  const name = c.string("call");
  const inPlace = name.endsWith("_") && !name.includes("__");
  const leaves: Tensor[] = [];
  const given = callArguments(c, leaves);
  const args = inPlace ? given.map((a) => (a instanceof Tensor ? a.detach() : a)) : given;
  const before = inPlace ? [] : tensorsIn(args).map((t) => t.detach().clone());
  torch.manualSeed(0);
  const out = f(...args);
  return (
    differs(out, c.get("result"), strictness(c)) ??
    (inPlace ? null : mutation(before, tensorsIn(args), c.flag("mutates"))) ??
    (c.has("grads") ? gradients(out, leaves, c.list("grads"), c) : null)
  );
}

/** All tensors of arguments, those of keywords too. */
function tensorsIn(v: unknown): Tensor[] {
  const found: Tensor[] = [];
  visitTensors(v, (tensor) => found.push(tensor));
  return found;
}

function mutation(before: readonly Tensor[], after: readonly Tensor[], expected: boolean): string | null {
  const changed = before.some((old, i) => {
    const now = after[i]?.detach();
    if (now === undefined || now.dtype !== old.dtype || String(now.shape) !== String(old.shape)) return true;
    return !torch.allclose(now.to(torch.complex128), old.to(torch.complex128), {
      rtol: 1e-5,
      atol: 1e-6,
      equalNan: true,
    });
  });
  if (changed === expected) return null;
  return changed ? "an argument has changed" : "mutates: no argument has changed";
}

/** Gradients of `leaves` for the recorded cotangent on every output that requires them. */
export function gradients(out: unknown, leaves: Tensor[], want: Json[], c: Case): string | null {
  const outs = tensorsOf(out).filter((t) => t.requiresGrad);
  if (outs.length === 0) return "grads: no output requires gradients";
  const grads = torch.autograd.grad(outs, leaves, { gradOutputs: outs.map(cotangent), allowUnused: true });
  return differs(grads, want, strictness(c), "grads");
}

/** A call that must fail. */
export function replayError(c: Case): string | null {
  const f = functionOf(c.string("call"));
  const args = callArguments(c, []);
  torch.manualSeed(0);
  return differsError(() => f(...args), c.get("error"));
}

/** Which classes stand for Python's. */
const errors: Readonly<Record<string, (error: Error) => boolean>> = {
  RuntimeError: (error) => !(error instanceof RangeError || error instanceof TypeError),
  IndexError: (error) => error instanceof RangeError,
  ValueError: (error) => error instanceof RangeError,
  TypeError: (error) => error instanceof TypeError,
  NotImplementedError: (error) => error instanceof torch.NotImplementedError,
  LinAlgError: (error) => error instanceof torch.LinAlgError,
  _LinAlgError: (error) => error instanceof torch.LinAlgError,
  AssertionError: () => true,
  AttributeError: () => true,
  KeyError: () => true,
  OverflowError: () => true,
};

/** Recorded messages are cut after so many characters. */
const messageLimit = 300;

/** What is wrong with how a call fails: it must throw an Error of the recorded kind that contains PyTorch's message. */
export function differsError(call: () => unknown, want: Json): string | null {
  const { type, message } = exactly(want, ["type", "message"], "error");
  const expected = string(message, "error.message");
  const kind = string(type, "error.type");
  const fits = errors[kind];
  if (fits === undefined || expected === "") throw new BadCase(`unknown error: ${JSON.stringify(want)}`);
  try {
    call();
  } catch (error) {
    if (!(error instanceof Error)) return `error: threw ${String(error)}`;
    if (error instanceof MissingName) throw error;
    if (!hasMessage(error.message, expected)) {
      return `error: ${error.message.split("\n")[0] ?? ""}, expected ${expected}`;
    }
    return fits(error) ? null : `error: a ${error.constructor.name}, expected what stands for ${kind}`;
  }
  return `no error, expected ${expected}`;
}

/** Whether a line of the text is the message, or has it whole between words of its own: a part of it is not enough. */
function hasMessage(text: string, message: string): boolean {
  return text.split("\n").some((line) => {
    const at = line.indexOf(message);
    if (at < 0) return false;
    const before = line.slice(0, at);
    const after = line.slice(at + message.length);
    return (
      (before === "" || before.endsWith(": ")) && (message.length >= messageLimit || /^$|^\.? Received:/.test(after))
    );
  });
}
