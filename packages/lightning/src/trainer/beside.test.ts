/** @file Trainers and handlers beside each other in one process: each gives what it gives alone, bit for bit. */
import { setImmediate as immediate } from "node:timers/promises";
import { inspect } from "node:util";
import * as torch from "@lightning-ts/torch";
import { nn, optim, type Tensor } from "@lightning-ts/torch";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { quiet } from "../../scripts/testing/trainer.js";
import { LightningModule, Trainer } from "../index.js";

const F = nn.functional;
type Pause = () => Promise<void> | undefined;
type Batch = [Tensor, Tensor];

/** Numbers without the process's random state, which all share. */
const numbers = (count: number, from: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.sin(3 * i + from));

const batches = (from: number): torch.data.DataLoader<Batch> & Iterable<Batch> =>
  new torch.data.DataLoader(
    [0, 1, 2].map((i): Batch => [
      torch.tensor(numbers(6, from + i)).reshape([3, 2]),
      torch.tensor(numbers(3, from - i)).reshape([3, 1]),
    ]),
    { batchSize: null },
  );

/** A model whose steps pause, or do not, and whose results tell the modes that they ran in. */
class Model extends LightningModule {
  readonly layer = new nn.Linear(2, 1);
  readonly seen: string[] = [];
  readonly #pause: Pause;
  readonly #manual: boolean;

  constructor(pause: Pause, manual = false) {
    super();
    this.#pause = pause;
    this.#manual = manual;
    if (manual) this.automaticOptimization = false;
    torch.noGrad(() => {
      this.layer.weight.copy_(torch.tensor(numbers(2, 5)));
      this.layer.bias?.fill_(0.5);
    });
  }

  /** What operators make of the modes. */
  #look(): void {
    const fresh = torch.ones([1]);
    this.seen.push(`${torch.isGradEnabled()} ${fresh.isInference()} ${fresh.dtype.name}`);
  }

  #loss([x, y]: Batch): Tensor {
    this.#look();
    return F.mseLoss(this.layer.forward(x), y).mul(torch.ones([]));
  }

  override trainingStep(batch: Batch): Tensor | Promise<Tensor> {
    const pending = this.#pause();
    const work = (): Tensor => {
      const loss = this.#loss(batch);
      if (this.#manual) {
        const optimizer = this.optimizers() as unknown as optim.Optimizer;
        optimizer.zeroGrad();
        void this.manualBackward(loss);
        optimizer.step();
      }
      return loss;
    };
    return pending === undefined ? work() : pending.then(work);
  }

  override validationStep(batch: Batch): unknown {
    const pending = this.#pause();
    const work = (): void => {
      this.log("loss", this.#loss(batch));
    };
    return pending === undefined ? void work() : pending.then(work);
  }

  override testStep(batch: Batch): unknown {
    return this.validationStep(batch);
  }

  override async predictStep(batch: Batch): Promise<Tensor> {
    await this.#pause();
    this.#look();
    return this.layer.forward(batch[0]);
  }

  override async onValidationEpochEnd(): Promise<void> {
    await this.#pause();
    this.#look();
  }

  override async onTrainEpochEnd(): Promise<void> {
    await this.#pause();
    this.#look();
  }

  override onAfterBackward(): void | Promise<void> {
    // By hand nobody waits for it here.
    return this.#manual ? undefined : this.#pause();
  }

  override configureOptimizers(): optim.Optimizer {
    return new optim.SGD(this.parameters(), { lr: 0.1 });
  }
}

type Flags = ConstructorParameters<typeof Trainer>[0];

/** Batches that come late, from a source with pauses of its own. */
async function* slowly(list: Iterable<Batch>, pause: Pause): AsyncGenerator<Batch> {
  for (const batch of list) {
    await pause();
    yield batch;
  }
}

const flat = (model: Model): unknown[] => [...model.parameters()].map((p) => [p.dtype.name, p.tolist()]);

const call =
  (fn: "fit" | "validate" | "test" | "predict", flags: Flags = {}, isManual = false) =>
  async (pause: Pause): Promise<unknown> => {
    const model = new Model(pause, isManual);
    const trainer = new Trainer({ ...quiet, maxEpochs: 1, ...flags });
    let result: unknown;
    if (fn === "fit") await trainer.fit(model, { trainDataloaders: batches(1), valDataloaders: batches(2) });
    else if (fn === "predict") {
      const outputs = await trainer.predict(model, slowly(batches(3), pause));
      result = (outputs as Tensor[]).map((output) => [output.isInference(), output.tolist()]);
    } else {
      const options = { dataloaders: batches(3), verbose: false };
      result = await (fn === "validate" ? trainer.validate(model, options) : trainer.test(model, options));
    }
    return [result, model.seen, flat(model)];
  };

/** What a request's handler does with a model of its own, in a mode. */
const handler =
  (mode: (fn: () => Promise<string>) => Promise<string>) =>
  (pause: Pause): Promise<string> =>
    mode(async () => {
      const seen: string[] = [];
      const weight = torch.tensor([2, 3], { requiresGrad: !torch.isInferenceModeEnabled() });
      for (let i = 0; i < 3; i++) {
        const y = weight.mul(torch.ones([2])).sum();
        await pause();
        const anomaly = torch.autograd.isAnomalyEnabled();
        seen.push(`${y.requiresGrad} ${y.isInference()} ${y.dtype.name} ${anomaly} ${torch.isGradEnabled()}`);
        if (y.requiresGrad) y.backward();
      }
      return `${seen.join()} ${JSON.stringify(weight.grad?.tolist())}`;
    });

type Job = (pause: Pause) => Promise<unknown>;

const jobs: Record<string, Job> = {
  fit: call("fit"),
  "fit by hand": call("fit", {}, true),
  "fit in float64": call("fit", { precision: "64-true" }),
  "fit with anomaly mode": call("fit", { detectAnomaly: true }),
  "fit, deterministic": call("fit", { deterministic: true }),
  validate: call("validate"),
  "validate without inference mode": call("validate", { inferenceMode: false }),
  "validate in float64": call("validate", { precision: "64-true" }),
  test: call("test"),
  predict: call("predict"),
  "predict without inference mode": call("predict", { inferenceMode: false }),
  "handler without a mode": handler((fn) => fn()),
  "handler with noGrad": handler((fn) => torch.noGrad(fn)),
  "handler with enableGrad": handler((fn) => torch.enableGrad(fn)),
  "handler with inferenceMode": handler((fn) => torch.inferenceMode(fn)),
  "handler with anomaly mode": handler((fn) => torch.autograd.detectAnomaly(fn)),
  "handler in float64": handler((fn) => torch.setDefaultDtype(torch.float64, fn)),
  "handler, deterministic": handler((fn) => torch.useDeterministicAlgorithms(true, fn)),
};
const names = Object.keys(jobs);

function start(name: string, pause: Pause): Promise<unknown> {
  const job = jobs[name];
  if (job === undefined) throw new Error(`no such job: ${name}`);
  return job(pause);
}

/** Pauses of some turns of the event loop and of the microtasks; none at all at times, so that steps are synchronous. */
function pauses(seed: number): Pause {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const choice = state >>> 29;
    if (choice < 3) return undefined;
    return choice < 6 ? ticks(choice) : immediate();
  };
}

async function ticks(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await Promise.resolve();
}

const never: Pause = () => undefined;

// Each Trainer tells its modes.
beforeAll(() => void vi.spyOn(console, "log").mockReturnValue(undefined));
afterAll(() => void vi.restoreAllMocks());

afterEach(() => {
  torch.useDeterministicAlgorithms(false); // that flag of a Trainer stays, as in Lightning
  torch.backends.cudnn.benchmark = false;
});

describe("beside each other", () => {
  it("each of a thousand mixtures of fits, evaluations and handlers gives what its members give alone", async () => {
    const alone = new Map<string, string>();
    for (const name of names) alone.set(name, JSON.stringify(await start(name, never)));
    expect(alone.get("fit")).toContain("true false float32");
    expect(alone.get("predict")).toContain("false true float32");
    expect(alone.get("fit in float64")).toContain("float64");
    let seed = 7;
    const next = (below: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    for (let round = 0; round < 1000; round++) {
      const chosen = Array.from({ length: 2 + next(2) }, () => names[next(names.length)] ?? "fit");
      const seeds = chosen.map(() => next(2 ** 31));
      const results = await Promise.all(chosen.map((name, i) => start(name, pauses(seeds[i] ?? 0))));
      results.forEach((result, i) => {
        const name = chosen[i] ?? "";
        if (JSON.stringify(result) !== alone.get(name))
          expect([round, chosen, JSON.stringify(result)]).toEqual([round, chosen, alone.get(name)]);
      });
      expect(
        torch.isGradEnabled() && !torch.isInferenceModeEnabled() && torch.getDefaultDtype() === torch.float32,
      ).toBe(true);
    }
  });

  it("every kind at once, without a warning of too many listeners", async () => {
    const warned = vi.spyOn(process, "emitWarning");
    const alone = await Promise.all(names.map((name) => start(name, never)));
    const together = await Promise.all(names.map((name, i) => start(name, pauses(i))));
    expect(together).toEqual(alone);
    expect(warned.mock.calls.filter((args) => inspect(args).includes("MaxListeners"))).toEqual([]);
    expect(process.listenerCount("SIGINT")).toBe(0);
  });

  it("a Trainer's switches hold in its own calls", async () => {
    const seen: Record<string, boolean[]> = { a: [], b: [], none: [] };
    const look = (name: string) => () => {
      seen[name]?.push(torch.areDeterministicAlgorithmsEnabled(), torch.backends.cudnn.benchmark);
      return immediate();
    };
    const fits = Object.entries({
      a: { deterministic: true, benchmark: false },
      b: { deterministic: false, benchmark: true },
    }).map(([name, flags]): [Trainer, Model] => [
      new Trainer({ ...quiet, maxEpochs: 1, ...flags }),
      new Model(look(name)),
    ]);
    await Promise.all([...fits.map(([trainer, model]) => trainer.fit(model, batches(1))), look("none")()]);
    expect(new Set(seen.a)).toEqual(new Set([true, false]));
    expect(seen.a?.filter((_, i) => i % 2 === 0).every(Boolean)).toBe(true);
    expect(seen.b?.filter((_, i) => i % 2 === 1).every(Boolean)).toBe(true);
    expect(seen.b?.filter((_, i) => i % 2 === 0).some(Boolean)).toBe(false);
    // Outside: what the Trainer that was made last has set, as in Lightning.
    expect(seen.none).toEqual([false, true]);
  });

  it("hooks that a Trainer calls in a fit's validation do not stop another's graph", async () => {
    const other = new Model(() => immediate());
    const first = new Trainer({ ...quiet, maxEpochs: 2 }).fit(new Model(() => immediate()), batches(1), batches(2));
    await new Trainer({ ...quiet, maxEpochs: 2 }).fit(other, batches(1), batches(2));
    await first;
    const alone = new Model(never);
    await new Trainer({ ...quiet, maxEpochs: 2 }).fit(alone, batches(1), batches(2));
    expect(flat(other)).toEqual(flat(alone));
  });
});
