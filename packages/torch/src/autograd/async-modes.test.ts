/** @file Modes of asynchronous functions: they hold in what the function does and awaits, and nowhere else. */
import { AsyncResource } from "node:async_hooks";
import { EventEmitter, once } from "node:events";
import { Readable } from "node:stream";
import { setImmediate as immediate, setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import * as torch from "../index.js";

const { float32, float64 } = torch;

/** All modes, as a text. */
function modes(): string {
  return [
    torch.isGradEnabled() ? "grad" : "",
    torch.isInferenceModeEnabled() ? "inference" : "",
    torch.autograd.isAnomalyEnabled() ? "anomaly" : "",
    torch.areDeterministicAlgorithmsEnabled() ? "deterministic" : "",
    torch.getDefaultDtype() === float64 ? "double" : "",
    torch.backends.cudnn.benchmark ? "benchmark" : "",
  ]
    .filter((name) => name !== "")
    .join(" ");
}

/** What an operator makes of the modes: the ground truth. */
function effects(): string {
  const y = torch.ones([1], { dtype: float32, requiresGrad: false });
  const x = torch.isInferenceModeEnabled() ? y : y.requiresGrad_();
  const z = x.mul(2);
  return `${z.requiresGrad} ${z.isInference()} ${torch.ones([1]).dtype.name}`;
}

const regions = {
  noGrad: <T>(fn: () => T) => torch.noGrad(fn),
  enableGrad: <T>(fn: () => T) => torch.enableGrad(fn),
  inferenceMode: <T>(fn: () => T) => torch.inferenceMode(fn),
  noInference: <T>(fn: () => T) => torch.inferenceMode(fn, { mode: false }),
  anomaly: <T>(fn: () => T) => torch.autograd.detectAnomaly(fn),
  deterministic: <T>(fn: () => T) => torch.useDeterministicAlgorithms(true, fn),
  double: <T>(fn: () => T) => torch.setDefaultDtype(float64, fn),
  benchmark: <T>(fn: () => T) => torch.backends.cudnn.flags({ benchmark: true }, fn),
};

afterEach(() => {
  expect(modes()).toBe("grad");
});

describe("the mode of an asynchronous function", () => {
  it.each(Object.entries(regions))("%s holds in it until it ends, and not beside it", async (_name, region) => {
    let inside = "";
    region(() => void (inside = modes()));
    const seen: string[] = [];
    const running = region(async () => {
      seen.push(modes());
      await immediate();
      seen.push(modes());
      await (async () => {
        await Promise.resolve();
        seen.push(modes());
      })();
    });
    expect(modes()).toBe("grad");
    const beside: string[] = [];
    for (let i = 0; i < 20; i++) {
      await Promise.resolve();
      beside.push(modes());
    }
    await immediate();
    beside.push(modes());
    await running;
    expect(seen).toEqual([inside, inside, inside]);
    expect(new Set(beside)).toEqual(new Set(["grad"]));
  });

  it("holds where a synchronous function gives the promise of an inner one", async () => {
    const inner = async () => {
      await delay(1);
      return torch.isGradEnabled();
    };
    expect(await torch.noGrad(() => inner())).toBe(false);
    expect(await torch.noGrad(() => immediate().then(() => torch.isGradEnabled()))).toBe(false);
  });

  it("is left when the function fails, at once or later", async () => {
    await expect(torch.noGrad(() => Promise.reject(new Error("mine")))).rejects.toThrow("mine");
    await expect(
      torch.inferenceMode(async () => {
        await Promise.resolve();
        throw new Error("later");
      }),
    ).rejects.toThrow("later");
    expect(modes()).toBe("grad");
  });

  it("decides what operators, hooks, custom functions and new tensors do", async () => {
    const found: Record<string, string[]> = {};
    const work = async (name: string) => {
      const list = (found[name] = [] as string[]);
      for (let i = 0; i < 5; i++) {
        list.push(effects());
        await (i % 2 === 0 ? immediate() : Promise.resolve());
      }
    };
    await Promise.all([work("none"), ...Object.entries(regions).map(([name, region]) => region(() => work(name)))]);
    for (const [name, region] of Object.entries(regions)) {
      expect(new Set(found[name])).toEqual(new Set([region(effects)]));
    }
    expect(new Set(found.none)).toEqual(new Set([effects()]));
  });

  it("lets others make graphs and go backward through them", async () => {
    const x = torch.ones([3], { requiresGrad: true });
    const evaluation = torch.inferenceMode(async () => {
      for (let i = 0; i < 30; i++) await Promise.resolve();
      return torch.ones([1]).isInference();
    });
    for (let i = 0; i < 10; i++) {
      const loss = x.mul(2).sum();
      await Promise.resolve();
      loss.backward();
    }
    expect(x.grad?.tolist()).toEqual([20, 20, 20]);
    expect(x.grad?.isInference()).toBe(false);
    expect(await evaluation).toBe(true);
  });

  it("may overlap with others in any order", async () => {
    let endFirst = () => {};
    const first = torch.noGrad(() => new Promise<void>((resolve) => (endFirst = resolve)));
    const second = torch.inferenceMode(async () => {
      await delay(1);
      endFirst();
      await first;
      return modes();
    });
    expect(await second).toBe("inference");
  });

  it("of a function that never ends stays its own", async () => {
    void torch.noGrad(() => new Promise(() => {}));
    await immediate();
    expect(modes()).toBe("grad");
    expect(await torch.noGrad(async () => (await immediate(), modes()))).toBe("");
  });

  it("holds for what it leaves behind until it ends", async () => {
    const seen: string[] = [];
    const left: Promise<unknown>[] = [];
    await torch.noGrad(async () => {
      left.push(immediate().then(() => seen.push(modes())));
      left.push(delay(20).then(() => seen.push(modes())));
      await delay(5);
    });
    await Promise.all(left);
    expect(seen).toEqual(["", "grad"]);
  });
});

describe("modes inside of each other", () => {
  it("asynchronous in asynchronous", async () => {
    const seen: string[] = [];
    await torch.noGrad(async () => {
      const inner = torch.enableGrad(async () => {
        await immediate();
        seen.push(modes());
      });
      await Promise.resolve();
      seen.push(modes());
      await inner;
      seen.push(modes());
      await torch.setDefaultDtype(float64, async () => {
        await Promise.resolve();
        seen.push(modes());
        await torch.inferenceMode(async () => {
          await Promise.resolve();
          seen.push(modes());
        });
      });
    });
    expect(seen).toEqual(["", "grad", "", "double", "inference double"]);
  });

  it("synchronous in asynchronous, and the other way round", async () => {
    const seen: string[] = [];
    await torch.inferenceMode(async () => {
      await Promise.resolve();
      torch.inferenceMode(() => seen.push(modes()), { mode: false });
      seen.push(modes());
    });
    let running: Promise<unknown> = Promise.resolve();
    torch.noGrad(() => {
      running = torch.setDefaultDtype(float64, async () => {
        seen.push(modes());
        await immediate();
        seen.push(modes());
      });
      seen.push(modes());
    });
    seen.push(modes());
    await running;
    // The synchronous one has ended when its inner one goes on.
    expect(seen).toEqual(["grad", "inference", "double", "", "grad", "grad double"]);
  });

  it("several at once", async () => {
    const results = await Promise.all(
      Object.values(regions).map((region) =>
        region(() =>
          Promise.all(
            Object.values(regions).map((inner) =>
              inner(async () => {
                await immediate();
                return modes();
              }),
            ),
          ),
        ),
      ),
    );
    const alone = Object.values(regions).map((region) =>
      Object.values(regions).map((inner) => region(() => inner(modes))),
    );
    expect(results).toEqual(alone);
  });
});

describe("a switch", () => {
  it("of gradient mode holds until the function around it ends", async () => {
    await torch.noGrad(async () => {
      torch.setGradEnabled(true);
      await immediate();
      expect(modes()).toBe("grad");
      torch.setGradEnabled(false);
    });
    expect(modes()).toBe("grad");
  });

  it("of another mode than the function's own holds on, as in PyTorch", async () => {
    await torch.noGrad(async () => {
      await Promise.resolve();
      torch.setDefaultDtype(float64);
      torch.useDeterministicAlgorithms(true);
      await immediate();
    });
    expect(modes()).toBe("grad deterministic double");
    torch.setDefaultDtype(float32);
    torch.useDeterministicAlgorithms(false);
  });

  it("outside of all functions is not undone by one that ends later", async () => {
    const running = torch.noGrad(() => delay(5));
    torch.setGradEnabled(false);
    await running;
    expect(modes()).toBe("");
    torch.setGradEnabled(true);
  });
});

describe("what runs beside an asynchronous mode", () => {
  it("timers, ticks, microtasks and immediates that were there before", async () => {
    const seen: string[] = [];
    const note = () => void seen.push(modes());
    setTimeout(note, 1);
    setImmediate(note);
    process.nextTick(note);
    queueMicrotask(note);
    const interval = setInterval(note, 1);
    await torch.inferenceMode(() => delay(20));
    clearInterval(interval);
    expect(seen.length).toBeGreaterThan(4);
    expect(new Set(seen)).toEqual(new Set(["grad"]));
  });

  it("timers, ticks, microtasks and immediates of its own are inside", async () => {
    const seen: string[] = [];
    await torch.noGrad(async () => {
      const note = () => void seen.push(modes());
      setTimeout(note, 1);
      setImmediate(note);
      process.nextTick(note);
      queueMicrotask(note);
      await delay(20);
    });
    expect(seen).toEqual(["", "", "", ""]);
  });

  it("the body of a `for await` loop", async () => {
    async function* batches() {
      for (let i = 0; i < 3; i++) yield await torch.noGrad(async () => (await immediate(), modes()));
    }
    for await (const inside of batches()) {
      expect(inside).toBe("");
      expect(modes()).toBe("grad");
      await Promise.resolve();
      expect(modes()).toBe("grad");
    }
  });

  it("readers of streams, listeners of events", async () => {
    const emitter = new EventEmitter();
    const seen: string[] = [];
    const stream = Readable.from([1, 2, 3]);
    stream.on("data", () => seen.push(modes()));
    const waiting = once(emitter, "mine").then(() => seen.push(modes()));
    await torch.noGrad(async () => {
      await delay(5);
      // A listener is called by who emits: it runs in that function.
      emitter.once("mine", () => expect(modes()).toBe(""));
      emitter.emit("mine");
      await delay(5);
    });
    await waiting;
    expect(seen).toEqual(["grad", "grad", "grad", "grad"]);
  });

  it("a function that was bound to another context, in the middle of any function", async () => {
    const outside = new AsyncResource("outside");
    const look = () => outside.runInAsyncScope(modes);
    await torch.noGrad(async () => {
      await Promise.resolve();
      expect([modes(), look(), modes()]).toEqual(["", "grad", ""]);
      torch.setDefaultDtype(float64, () => expect([modes(), look(), modes()]).toEqual(["double", "grad", "double"]));
      expect(look()).toBe("grad");
      expect(modes()).toBe("");
    });
  });

  it("hooks of a backward run in the modes of that backward", async () => {
    const seen: boolean[] = [];
    const evaluation = torch.inferenceMode(() => delay(3));
    const x = torch.ones([2], { requiresGrad: true });
    x.registerHook((grad) => {
      seen.push(torch.isGradEnabled());
      torch.noGrad(() => seen.push(torch.isGradEnabled()));
      seen.push(torch.isGradEnabled());
      return grad;
    });
    x.mul(2).sum().backward();
    x.mul(x).sum().backward({ createGraph: true });
    x.grad = null;
    await evaluation;
    expect(seen).toEqual([false, false, false, true, false, true]);
  });
});

describe("generator functions", () => {
  it("run in the mode, whoever iterates over them", () => {
    const seen: string[] = [];
    const generator = torch.noGrad(function* (): Generator<number, string, number> {
      seen.push(modes());
      const sent = yield 1;
      seen.push(`${modes()}${sent}`);
      yield 2;
      return "end";
    });
    expect(generator.next()).toEqual({ value: 1, done: false });
    expect(modes()).toBe("grad");
    expect(generator.next(7)).toEqual({ value: 2, done: false });
    expect(generator.next()).toEqual({ value: "end", done: true });
    expect(seen).toEqual(["", "7"]);
    expect([
      ...torch.noGrad(function* () {
        yield modes();
      }),
    ]).toEqual([""]);
  });

  it("asynchronous ones too", async () => {
    const seen: string[] = [];
    const values = torch.inferenceMode(async function* () {
      try {
        for (let i = 0; i < 9; i++) {
          await immediate();
          seen.push(modes());
          yield i;
        }
      } finally {
        seen.push(`end ${modes()}`);
      }
    });
    for await (const value of values) {
      expect(modes()).toBe("grad");
      if (value === 1) break;
    }
    expect(seen).toEqual(["inference", "inference", "end inference"]);
  });
});

/** A program of nested modes, ticks and looks at what holds. */
interface Program {
  steps: (keyof typeof regions | "look" | "tick" | "immediate")[];
  isAsync: boolean;
  body: Program | null;
}

describe("a thousand programs at once", () => {
  const choices = ["look", "look", "tick", "immediate", ...Object.keys(regions)] as Program["steps"];

  function makeProgram(next: (below: number) => number, depth: number): Program {
    const steps = Array.from({ length: 2 + next(3) }, () => choices[next(choices.length)] ?? "look");
    return { steps, isAsync: next(3) > 0, body: depth < 2 ? makeProgram(next, depth + 1) : null };
  }

  function runSync(program: Program, seen: string[]): void {
    for (const step of program.steps) {
      if (step in regions) {
        const { body } = program;
        if (body !== null) regions[step as keyof typeof regions](() => runSync(body, seen));
      }
      seen.push(modes());
    }
  }

  async function run(program: Program, seen: string[]): Promise<void> {
    for (const step of program.steps) {
      if (step === "tick") await Promise.resolve();
      else if (step === "immediate") await immediate();
      else if (step in regions) {
        const { body } = program;
        const region = regions[step as keyof typeof regions];
        if (body?.isAsync) await region(() => run(body, seen));
        else if (body !== null) region(() => runSync(body, seen));
      }
      seen.push(`${modes()} ${effects()}`);
    }
  }

  it("see what each sees alone", async () => {
    let state = 20;
    const next = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const programs = Array.from({ length: 1000 }, () => makeProgram(next, 0));
    const alone: string[][] = [];
    for (const program of programs) {
      const seen: string[] = [];
      await run(program, seen);
      alone.push(seen);
    }
    const together = await Promise.all(
      programs.map(async (program) => {
        const seen: string[] = [];
        await run(program, seen);
        return seen;
      }),
    );
    expect(together).toEqual(alone);
    // Whatever a program does, it ends where it began.
    expect(new Set(together.map((seen) => seen.at(-1)))).toEqual(new Set([`grad ${effects()}`]));
  });
});
