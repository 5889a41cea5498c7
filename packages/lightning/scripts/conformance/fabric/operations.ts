/** @file The operations of recorded programs of Fabric: each does one thing and gives what was recorded of it. */
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import * as torch from "@lightning-ts/torch";
import { data, nn, optim, Tensor, tensor } from "@lightning-ts/torch";
import { Fabric, type FabricModule, type FabricOptimizer, isWrapped } from "../../../src/fabric.js";
import { CSVLogger, TensorBoardLogger } from "../../../src/loggers/index.js";
import { camelCase, camelKeys } from "../scenario.js";
import { type Calls, makeCallback } from "./callbacks.js";
import { lossOf, Net, rows, Rows } from "./net.js";
import type { Named, Operation, Program } from "./program.js";

type Options = Readonly<Record<string, unknown>>;
type Logger = CSVLogger | TensorBoardLogger;

/** A program under way. */
export class Runner {
  readonly #root: string;
  readonly #fabric: Fabric;
  readonly #loggers: readonly Logger[];
  readonly #calls: Calls = [];
  readonly #net = new Net();
  readonly #optimizer: optim.Optimizer;
  #model: FabricModule<Net> | Net = this.#net;
  #setOptimizer: FabricOptimizer | optim.Optimizer;
  #scheduler: optim.lrScheduler.LRScheduler | null = null;
  #loader: data.DataLoader | null = null;

  /** @throws what Fabric's constructor does */
  constructor(program: Program, root: string) {
    this.#root = root;
    const { callbacks = [], loggers = [], ...given } = program.fabric ?? {};
    this.#loggers = (loggers as { kind: string; args?: Options }[]).map(({ kind, args }) => this.#logger(kind, args));
    this.#fabric = new Fabric({
      accelerator: "cpu",
      devices: 1,
      ...camelKeys(given),
      callbacks: (callbacks as string[]).map((name, i) => makeCallback(name, i, this.#calls)),
      loggers: this.#loggers,
    });
    const [name, args] = onlyEntry(program.optimizer ?? { SGD: { lr: 0.1 } });
    this.#setOptimizer = this.#optimizer = new optim[name as "SGD"](this.#net.parameters(), {
      lr: 0.1,
      ...camelKeys(args),
    });
  }

  #logger(kind: string, args: Options = {}): Logger {
    const { name = "lightning_logs", ...others } = args;
    const options = { name: name as string, ...camelKeys(others) };
    const folder = join(this.#root, "logs");
    if (kind === "csv") return new CSVLogger(folder, options);
    if (kind === "tensorboard") return new TensorBoardLogger(folder, options);
    throw new Error(`no logger is called ${kind}`);
  }

  /** Does an operation; what was recorded of it. */
  run([name, ...args]: Operation): unknown {
    const last = args.at(-1);
    const named = isOptions(last) ? last : {};
    const [first, second, third] = isOptions(last) ? args.slice(0, -1) : args;
    const fabric = this.#fabric;
    switch (name) {
      case "setup":
        return this.#setup(named);
      case "setup_twice":
        return fabric.setup(this.#model, this.#optimizer);
      case "setup_module":
        return this.#setupModule();
      case "setup_module_twice":
        return fabric.setupModule(this.#model);
      case "setup_optimizers":
        return this.#setupOptimizers();
      case "setup_optimizers_twice":
        return fabric.setupOptimizers(this.#setOptimizer);
      case "setup_none":
        return Reflect.apply(fabric.setupOptimizers.bind(fabric) as () => unknown, fabric, []);
      case "setup_dataloaders":
        return this.#setupLoaders(numberOf(first, 1), named);
      case "setup_dataloaders_twice":
        return fabric.setupDataloaders(this.#loader as data.DataLoader);
      case "setup_dataloaders_none":
        return Reflect.apply(fabric.setupDataloaders.bind(fabric) as () => unknown, fabric, []);
      case "setup_dataloaders_wrong":
        return fabric.setupDataloaders([1, 2] as unknown as data.DataLoader);
      case "iterate":
        return this.#iterate();
      case "launch":
        return first === true ? fabric.launch((given) => (given === fabric ? 5 : 0)) : fabric.launch();
      case "launch_wrong":
        return fabric.launch(5 as unknown as () => number);
      case "train":
        return this.#train(numberOf(first, 1), numberOf(second, 0));
      case "forward":
        return plain(this.#model.forward(rows(numberOf(first, 0), 2)));
      case "forward_dtype": {
        const output = this.#model.forward(rows(0, 2));
        return { seen: this.#net.seen, out: output.dtype.name, weight: this.#net.layer.weight.dtype.name };
      }
      case "autocast":
        return fabric.autocast(() => torch.ones([2, 2]).matmul(torch.ones([2, 2])).dtype.name);
      case "backward":
        return this.#backward(this.#model, numberOf(first, 0), (loss) => void fabric.backward(loss));
      case "plain_backward":
        return this.#backward(this.#model, numberOf(first, 0), (loss) => void loss.backward());
      case "outside_backward":
        return this.#backward(this.#net, numberOf(first, 0), (loss) => void fabric.backward(loss));
      case "step":
        this.#setOptimizer.step();
        return null;
      case "zero_grad":
        this.#setOptimizer.zeroGrad();
        return this.#grads();
      case "grads":
        return this.#grads();
      case "weights":
        return this.#weights();
      case "lr":
        return this.#optimizer.paramGroups.map(({ lr }) => plain(lr));
      case "accumulate":
        return this.#accumulate(numberOf(first, 1), numberOf(second, 1));
      case "no_sync_plain":
        return fabric.noBackwardSync(new Net(), () => null);
      case "clip":
        return this.#clip(named);
      case "save":
        return this.#save(textOf(first), (second as string[] | undefined) ?? ["model", "optimizer", "step"], named);
      case "load":
        return this.#load(textOf(first), second as string[] | undefined, third !== false, named);
      case "load_raw":
        return this.#loadRaw(textOf(first, "raw.ckpt"), second === "optimizer");
      case "load_raw_plain":
        return this.#loadRawPlain();
      case "call":
        return this.#call(args);
      case "log":
        return fabric.log(first as string, second as number, third as number | undefined);
      case "log_dict":
        return fabric.logDict(named as Record<string, number>, first as number | undefined);
      case "log_tensor":
        return fabric.log("t", tensor(2.5), first as number);
      case "logged":
        return this.#logged();
      case "logger":
        return [...this.#loggers.map(nameOf), nameOf(fabric.logger)];
      case "other_method":
        return plain(this.#model.twice(rows(0, 1)));
      case "marked_method":
        if ("markForwardMethod" in this.#model) this.#model.markForwardMethod("twice");
        return plain(this.#model.twice(rows(0, 1)));
      case "training_step_method": {
        const loss = this.#model.trainingStep(rows(0, 4));
        fabric.backward(loss);
        return plain(loss);
      }
      case "attribute":
        return Reflect.get(this.#model, first as string) as unknown;
      case "mark":
        if ("markForwardMethod" in this.#model) this.#model.markForwardMethod(first as "twice");
        return null;
      case "state_dict":
        return Object.keys(this.#model.stateDict()).sort();
      case "seed": {
        const seed = Fabric.seedEverything(first as number);
        return [seed, plain(torch.rand([2])), process.env.PL_GLOBAL_SEED, process.env.PL_SEED_WORKERS];
      }
      case "info":
        return this.#info();
      case "collectives":
        return {
          all_gather: plain(fabric.allGather(tensor([1, 2]))),
          all_gather_dict: { a: plain(fabric.allGather({ a: tensor(3) }).a) },
          all_reduce: plain(fabric.allReduce(tensor([1, 3]))),
          sum: plain(fabric.allReduce(tensor([1]), { reduceOp: "sum" })),
          broadcast: fabric.broadcast({ x: 1 }),
        };
      case "rank_zero_first":
        return fabric.rankZeroFirst(() => true);
      case "init_tensor": {
        const made: Tensor = fabric.initTensor(() => torch.zeros([2]));
        return [made.dtype.name, String(made.device)];
      }
      case "init_module": {
        const options = typeof named.empty_init === "boolean" ? { emptyInit: named.empty_init } : {};
        const { weight } = fabric.initModule(() => new nn.Linear(2, 2), options);
        return [weight.dtype.name, String(weight.device)];
      }
      case "sharded_model":
        fabric.shardedModel(() => null);
        return null;
      case "print":
        return printedBy(() => void fabric.print(...args));
      case "to_device": {
        const moved = fabric.toDevice({ a: tensor(1), b: [tensor(2)], rest: ["text", 3] });
        return { a: String(moved.a.device), b: String((moved.b[0] as Tensor).device), rest: moved.rest };
      }
      default:
        throw new Error(`the runner knows no operation ${name}`);
    }
  }

  #setup(options: Options): unknown {
    if (options.optimizer === false) {
      this.#model = this.#fabric.setup(this.#net);
      return [nameOf(this.#model)];
    }
    if (options.scheduler === undefined) {
      [this.#model, this.#setOptimizer] = this.#fabric.setup(this.#net, this.#optimizer);
      return [nameOf(this.#model), nameOf(this.#setOptimizer)];
    }
    const [name, args] = onlyEntry(options.scheduler as Named);
    const Scheduler = optim.lrScheduler[name as "StepLR"];
    const made = new Scheduler(this.#optimizer, camelKeys(args) as { stepSize: number });
    const [model, optimizer, scheduler] = this.#fabric.setup(this.#net, this.#optimizer, { scheduler: made });
    this.#model = model;
    this.#setOptimizer = optimizer;
    this.#scheduler = scheduler;
    return [nameOf(model), nameOf(optimizer), nameOf(scheduler)];
  }

  #setupModule(): unknown {
    const model = this.#fabric.setupModule(this.#net);
    this.#model = model;
    return [nameOf(model), nameOf(model.module)];
  }

  #setupOptimizers(): unknown {
    const optimizer = this.#fabric.setupOptimizers(this.#optimizer);
    this.#setOptimizer = optimizer;
    return [nameOf(optimizer), nameOf(optimizer.optimizer)];
  }

  #setupLoaders(count: number, named: Options): unknown {
    const { batch_size: batchSize = 2, samples = 6, ...options } = named;
    const made = Array.from(
      { length: count },
      () => new data.DataLoader(new Rows(samples as number), { batchSize: batchSize as number }),
    );
    const setup: (...given: never[]) => unknown = this.#fabric.setupDataloaders.bind(this.#fabric);
    const setUp: unknown = Reflect.apply(setup, undefined, [...made, camelKeys(options)]);
    const all = (Array.isArray(setUp) ? setUp : [setUp]) as data.DataLoader[];
    this.#loader = all[0] ?? null;
    return all.map((loader) => [nameOf(loader), loader.length, nameOf(loader.sampler)]);
  }

  async #iterate(): Promise<number[]> {
    const sums: number[] = [];
    for await (const batch of this.#loader as AsyncIterable<Tensor>) sums.push(batch.sum().item());
    return sums;
  }

  #train(count: number, start: number): unknown {
    return Array.from({ length: count }, (_, k) => {
      this.#setOptimizer.zeroGrad();
      const loss = lossOf(this.#model.forward(rows(start + k, 4)));
      this.#fabric.backward(loss);
      this.#setOptimizer.step();
      this.#scheduler?.step();
      return plain(loss);
    });
  }

  #backward(model: Net, start: number, run: (loss: Tensor) => void): unknown {
    const loss = lossOf(model.forward(rows(start, 4)));
    run(loss);
    return plain(loss);
  }

  #accumulate(count: number, every: number): unknown {
    return Array.from({ length: count }, (_, k) => {
      const isStep = (k + 1) % every === 0;
      const pass = (): Tensor => {
        const loss = lossOf(this.#model.forward(rows(k, 4)));
        this.#fabric.backward(loss);
        return loss;
      };
      const loss = this.#fabric.noBackwardSync(this.#model, pass, { enabled: !isStep });
      if (isStep) {
        this.#setOptimizer.step();
        this.#setOptimizer.zeroGrad();
      }
      return plain(loss);
    });
  }

  #clip(given: Options): unknown {
    const options = Object.fromEntries(
      Object.entries(camelKeys(given)).map(([name, value]) => [name, value === "inf" ? Infinity : value]),
    );
    const norm = this.#fabric.clipGradients(this.#model, this.#setOptimizer, options);
    return { norm: norm === null ? null : plain(norm), grads: this.#grads() };
  }

  #stateOf(keys: readonly string[], step: number): Record<string, unknown> {
    const all: Record<string, unknown> = { model: this.#model, optimizer: this.#setOptimizer, step, extra: [1, 2] };
    return Object.fromEntries(keys.map((key) => [key, all[key] ?? null]));
  }

  async #save(path: string, keys: readonly string[], { filter }: Options): Promise<unknown> {
    const keepsWeights = (name: string): boolean => !name.endsWith("bias");
    const filters = filter === "no-bias" ? { model: keepsWeights } : { [String(filter)]: keepsWeights };
    const at = join(this.#root, path);
    mkdirSync(dirname(at), { recursive: true });
    await this.#fabric.save(at, this.#stateOf(keys, 5), filter === undefined ? {} : { filter: filters });
    const saved = await this.#fabric.load(at);
    return {
      files: this.#files(".ckpt"),
      keys: Object.keys(saved).sort(),
      model: Object.keys(saved.model as object).sort(),
      step: saved.step ?? null,
    };
  }

  async #load(path: string, keys: string[] | undefined, strict: boolean, { none }: Options): Promise<unknown> {
    const state = none === true ? null : this.#stateOf(keys ?? ["model", "optimizer", "step"], 0);
    const rest = await this.#fabric.load(join(this.#root, path), state, { strict });
    return { remainder: Object.keys(rest).sort(), step: state?.step ?? null, weights: this.#weights() };
  }

  async #loadRaw(path: string, ofOptimizer: boolean): Promise<unknown> {
    const at = join(this.#root, path);
    const object = ofOptimizer ? this.#setOptimizer : this.#model;
    torch.save(object.stateDict(), at);
    torch.noGrad(() => this.#net.layer.bias?.zero_());
    await this.#fabric.loadRaw(at, object);
    return this.#weights();
  }

  async #loadRawPlain(): Promise<null> {
    const at = join(this.#root, "raw.ckpt");
    torch.save(this.#net.stateDict(), at);
    await this.#fabric.loadRaw(at, this.#net);
    return null;
  }

  async #call([name, ...args]: readonly unknown[]): Promise<unknown> {
    this.#calls.length = 0;
    await this.#fabric.call(camelCase(name as string), ...args);
    return [...this.#calls];
  }

  async #logged(): Promise<unknown> {
    for (const logger of this.#loggers) await logger.finalize("success");
    const files = this.#files("");
    const shown = files.filter((path) => !path.endsWith(".yaml"));
    return Object.fromEntries(
      shown.map((path) => [
        path.replace(/tfevents\..*/, "tfevents.<id>"),
        path.endsWith(".csv") ? readFileSync(join(this.#root, path), "utf8") : null,
      ]),
    );
  }

  /** Paths below the folder of the program. */
  #files(ending: string): string[] {
    return readdirSync(this.#root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) => relative(this.#root, join(entry.parentPath, entry.name)))
      .sort();
  }

  #info(): unknown {
    const { strategy, accelerator, device, globalRank, isGlobalZero, localRank, nodeRank, worldSize } = this.#fabric;
    return {
      device: String(device),
      global_rank: globalRank,
      local_rank: localRank,
      node_rank: nodeRank,
      world_size: worldSize,
      is_global_zero: isGlobalZero,
      strategy: strategy.constructor.name,
      accelerator: accelerator.constructor.name,
      precision: strategy.precision.precision,
    };
  }

  #weights(): unknown {
    return Object.fromEntries(this.#net.namedParameters().map(([name, value]) => [name, plain(value)]));
  }

  #grads(): unknown {
    return Object.fromEntries(this.#net.namedParameters().map(([name, { grad }]) => [name, plain(grad)]));
  }
}

function onlyEntry(named: Named): [name: string, args: Options] {
  const [entry] = Object.entries(named);
  if (entry === undefined) throw new Error("a class without a name");
  return entry;
}

function isOptions(value: unknown): value is Options {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const numberOf = (value: unknown, otherwise: number): number => (typeof value === "number" ? value : otherwise);
const textOf = (value: unknown, otherwise = "a.ckpt"): string => (typeof value === "string" ? value : otherwise);

/** A class's name as Lightning has it: of what is set up, that of the wrapper. */
function nameOf(value: object): string {
  const { name } = value.constructor;
  if (!isWrapped(value)) return name;
  if (value instanceof nn.Module) return "_FabricModule";
  return value instanceof data.DataLoader ? "_FabricDataLoader" : `Fabric${name}`;
}

/** A value as data. */
function plain(value: unknown): unknown {
  if (!(value instanceof Tensor)) return value;
  return value.numel() === 1 && value.dim() === 0 ? value.item() : value.tolist();
}

/** What is written to the standard output meanwhile. */
function printedBy(run: () => void): string {
  const write = process.stdout.write.bind(process.stdout);
  let text = "";
  process.stdout.write = (chunk: string | Uint8Array): boolean => {
    text += String(chunk);
    return true;
  };
  try {
    run();
  } finally {
    process.stdout.write = write;
  }
  return text;
}
