/** @file Replays programs: regions in each other, casts that are kept, custom functions, gradients. */
import * as torch from "../../src/index.js";
import { type DType, Tensor } from "../../src/index.js";
import { BadCase, type Case, exactly, list, object, string } from "../parity/case.js";
import { decode, decodeKwargs, decodeTensor, type Json, recordedTensor } from "../parity/decode.js";
import { functionOf } from "../parity/functions.js";
import { productOf, type Seen } from "./product.js";
import { differsNumbers, endsOtherwise, observe, Step, tolerances } from "./steps.js";

/** The first step that gives something else than recorded. */
export function replayProgram(c: Case): string | null {
  try {
    return new Program(c.list("steps").map((step) => new Step(step))).run();
  } finally {
    // What the program set as statements is the thread's.
    torch.setAutocastEnabled("cpu", false);
    torch.setAutocastDtype("cpu", torch.bfloat16);
    torch.setAutocastCacheEnabled(true);
    torch.clearAutocastCache();
  }
}

class Program {
  readonly #steps: readonly Step[];
  readonly #tolerance: readonly [number, number] | undefined;
  readonly #values = new Map<string, unknown>();
  readonly #seen: Seen[] = [];
  #at = 0;

  constructor(steps: readonly Step[]) {
    this.#steps = steps;
    this.#tolerance = coarsest(steps);
  }

  run(): string | null {
    const found = this.#block();
    return found ?? (this.#at === this.#steps.length ? null : `step ${this.#at}: an exit without a block`);
  }

  /** The steps up to the one that leaves the block. */
  #block(): string | null {
    for (let step = this.#steps[this.#at]; step !== undefined; step = this.#steps[this.#at]) {
      const where = `step ${this.#at} (${step.name})`;
      if (step.name === "exit") return null;
      this.#at++;
      const found = blocks[step.name] === undefined ? this.#one(step) : this.#within(step);
      if (found !== null) return found.startsWith("step ") ? found : `${where}: ${found}`;
    }
    return null;
  }

  #within(step: Step): string | null {
    const begin = blocks[step.name];
    let inner: string | null | undefined;
    const done = observe(() => begin?.(step.args, () => void (inner = this.#block())));
    // A region that was never entered has no exit.
    if (inner === null) {
      const exit = this.#steps[this.#at++];
      if (exit === undefined) return "no exit";
      inner = exit.unread();
    }
    return inner ?? endsOtherwise(step, done) ?? step.unread();
  }

  #one(step: Step): string | null {
    const act = this.#acts[step.name];
    if (act === undefined) throw new BadCase(`unknown step: ${step.name}`);
    const done = observe(() => act(step.args));
    const found = endsOtherwise(step, done);
    if (found !== null || done.error !== undefined) return found ?? step.unread();
    return this.#differs(step, done.value) ?? step.unread();
  }

  /** What each step does; it gives what is compared. */
  readonly #acts: Readonly<Record<string, (args: readonly Json[]) => unknown>> = {
    tensor: ([name, value, options]) => {
      // Casts of views are not kept.
      const tensor = decodeTensor(recordedTensor(object(value, "tensor").tensor ?? null)).clone();
      if (options !== undefined) tensor.requiresGrad_(exactly(options, ["grad"], "options").grad === true);
      this.#values.set(string(name, "name"), tensor);
    },
    call: ([out, name, args, kwargs]) => {
      const options = kwargs === undefined ? [] : [decodeKwargs(object(kwargs, "kwargs"))];
      const given = list(args, "args").map((arg) => this.#value(arg));
      return this.#keep(out, functionOf(string(name, "call"))(...given, ...options));
    },
    decorated: ([out, options, a, b]) => {
      const product = torch.autocast({ ...optionsOf(options), deviceType: "cpu" })((x: Tensor, y: Tensor) => x.mm(y));
      return this.#keep(out, product(this.#tensor(a), this.#tensor(b)));
    },
    product: ([out, x, w, options]) => {
      const Product = productOf(object(options, "options"), (pass) => this.#seen.push(pass));
      return this.#keep(out, Product.apply(this.#tensor(x), this.#tensor(w)));
    },
    seen: () => this.#seen.splice(0),
    state: () => ({
      enabled: torch.isAutocastEnabled("cpu"),
      dtype: torch.getAutocastDtype("cpu").name,
      cache: torch.isAutocastCacheEnabled(),
    }),
    backward: ([name]) => this.#tensor(name).sum().backward(),
    grad: ([name]) => this.#tensor(name).grad,
    scale_data: ([name, factor]) => void this.#tensor(name).data.mul_(Number(factor)),
    clear_cache: () => torch.clearAutocastCache(),
    set_enabled: ([value]) => torch.setAutocastEnabled("cpu", value === true),
    set_dtype: ([name]) => torch.setAutocastDtype("cpu", dtypeNamed(name)),
    set_cache: ([value]) => torch.setAutocastCacheEnabled(value === true),
    available: ([device]) => torch.amp.isAutocastAvailable(string(device, "device")),
  };

  #keep(out: Json | undefined, value: unknown): unknown {
    this.#values.set(string(out, "out"), value);
    return value;
  }

  #value(arg: Json): unknown {
    if (typeof arg === "string" && arg.startsWith("$")) return this.#tensor(arg);
    return Array.isArray(arg) ? arg.map((item) => this.#value(item)) : decode(arg);
  }

  /** The tensor of a name, with or without the sign of a reference. */
  #tensor(name: Json | undefined): Tensor {
    const found = this.#values.get(string(name, "name").replace(/^\$/, ""));
    if (!(found instanceof Tensor)) throw new BadCase(`no tensor ${JSON.stringify(name)}`);
    return found;
  }

  #differs(step: Step, got: unknown): string | null {
    const want = step.get("gives");
    if (!(got instanceof Tensor)) {
      const found = JSON.stringify(got ?? null);
      return found === JSON.stringify(want ?? null) ? null : `${found}, expected ${JSON.stringify(want)}`;
    }
    // Of what a decorated function gives only the dtype was recorded.
    if (typeof want === "string") return got.dtype.name === want ? null : `${got.dtype.name}, expected ${want}`;
    const { dtype, value, requires_grad: grad, ...others } = object(want, "gives");
    if (Object.keys(others).length > 0) return `unknown fields of a tensor: ${Object.keys(others).join(", ")}`;
    if (got.dtype.name !== dtype) return `${got.dtype.name}, expected ${JSON.stringify(dtype)}`;
    if (grad !== undefined && got.requiresGrad !== grad) return `requiresGrad is ${got.requiresGrad}`;
    return value === undefined ? null : this.#differsValues(step, got, list(value, "value"));
  }

  #differsValues(step: Step, got: Tensor, want: readonly Json[]): string | null {
    const [relative, absolute] = this.#tolerance ?? tolerances[got.dtype.name] ?? [1e-4, 1e-5];
    // A gradient that cancels to nearly nothing may differ by as much of the largest one.
    const largest = step.name === "grad" ? Math.max(...want.map((number) => Math.abs(Number(number))), 0) : 0;
    const numbers = got.detach().to(torch.float64).flatten().tolist<number[]>(); // Of one dimension, and floats.
    return differsNumbers(numbers, want, [relative, Math.max(absolute, relative * largest)]);
  }
}

type Block = (args: readonly Json[], fn: () => void) => void;

/** Steps that open a block. */
const blocks: Readonly<Record<string, Block>> = {
  enter: ([options], fn) => torch.autocast(optionsOf(options), fn),
  no_grad: (_args, fn) => torch.noGrad(fn),
  enable_grad: (_args, fn) => torch.enableGrad(fn),
  inference_mode: (_args, fn) => torch.inferenceMode(fn),
};

/** Options of a region; wrong types were recorded, too. */
function optionsOf(recorded: Json | undefined): torch.AutocastOptions {
  const { dtype, deviceType, ...others } = decodeKwargs(object(recorded, "options"));
  return {
    ...others,
    deviceType: deviceType as string,
    ...(typeof dtype === "string" ? { dtype: torch.dtypeOf(dtype) } : {}),
  };
}

/** The tolerance of the smallest dtype in which the program computes. */
function coarsest(steps: readonly Step[]): readonly [number, number] | undefined {
  const text = JSON.stringify(steps.map(({ name, args }) => (name === "tensor" ? null : [name, args])));
  const hasDefault = steps.some(({ name, args }) => name === "enter" && !JSON.stringify(args).includes('"dtype"'));
  const name = hasDefault || text.includes('"bfloat16"') ? "bfloat16" : text.includes('"float16"') ? "float16" : "";
  return tolerances[name];
}

function dtypeNamed(name: Json | undefined): DType {
  return torch.dtypeOf(string(name, "dtype"));
}
