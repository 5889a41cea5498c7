/** @file DDPStrategy: the same model in each of several processes, whose gradients are averaged. */
import { type nn, noGrad, Tensor } from "@lightning-ts/torch";
import { NotAvailableError } from "../../util/errors.js";
import { duration, type DurationLike, isDurationLike } from "../../util/duration.js";
import { type AnyOptions, option, optional, Options, type OptionsOf, type ValuesOf } from "../../util/options.js";
import { boolean, number, oneOf, type Rule, text } from "../../util/rules.js";
import { RangeError } from "../../util/user-errors.js";
import { ParallelStrategy } from "./parallel.js";
import { partsTable } from "./strategy.js";

const isPositive = (value: number): boolean => value > 0 && Number.isFinite(value);
const seconds = number("a number of seconds above 0", isPositive);

/** Seconds, or a duration; read as milliseconds. */
const waiting: Rule<number | DurationLike, number> = {
  takes: `${seconds.takes}, ${duration.takes}`,
  schema: { anyOf: [seconds.schema, duration.schema] },
  read: (value, place) => (isDurationLike(value) ? duration.read(value, place) : seconds.read(value, place) * 1000),
};

const options = new Options("DDPStrategy", {
  /** What moves tensors between processes: "gloo" or "nccl". Default null: "nccl" on GPUs, else "gloo". */
  processGroupBackend: optional(text("the name of a backend")),
  /** How long a process waits for the others, in seconds or as a duration. Default 1800. */
  timeout: option(waiting, 1800),
  /** Lightning's ways to make processes. Node has one: all three start the program again. Default "popen". */
  startMethod: option(oneOf(["popen", "spawn", "fork", "forkserver"], RangeError), "popen"),
  /** Whether each step looks for parameters that it did not use, and takes their gradients as missing. Default false. */
  findUnusedParameters: option(boolean, false),
  /** Whether all steps use the same parameters in the same order, which saves work. Default false. */
  staticGraph: option(boolean, false),
  /** Whether gradients are views of the memory that is exchanged, which saves a copy. Default false. */
  gradientAsBucketView: option(boolean, false),
  /** Megabytes of gradients that are exchanged at once. Default null: 25. */
  bucketCapMb: optional(number("a number of megabytes above 0", isPositive)),
  /** Whether buffers are taken from the first process before each step. Default true. */
  broadcastBuffers: option(boolean, true),
  ...partsTable,
});

/** Options of `DDPStrategy`. */
export interface DDPOptions extends OptionsOf<typeof options> {}

/** Those options, checked, with defaults. */
export type DDPSettings = Omit<ValuesOf<typeof options>, keyof typeof partsTable>;

/**
 * The same model in each of several processes, each with its own part of the data; gradients are averaged while backward computes them.
 * Counterpart: `lightning.pytorch.strategies.DDPStrategy`.
 *
 * @example
 * new Trainer({ devices: 2, strategy: new DDPStrategy({ findUnusedParameters: true }) });
 */
export class DDPStrategy extends ParallelStrategy {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  override readonly name: string = "ddp";
  /** What the strategy was given, with defaults. */
  readonly settings: DDPSettings;

  /** @throws TypeError or RangeError for an invalid option */
  constructor(given: DDPOptions = {}) {
    const { accelerator, precision, checkpointIO, environment, ...settings } = options.read(given);
    super({ accelerator, precision, checkpointIO, environment });
    this.settings = settings;
  }

  override get processGroupBackend(): string | null {
    return this.settings.processGroupBackend;
  }

  override get timeout(): number {
    return this.settings.timeout;
  }

  /** Puts the module on its device, with the weights and buffers that it has in the first process. */
  override setupModule(module: nn.Module): void {
    super.setupModule(module);
    if (this.worldSize > 1 && this.processes.isConnected) this.#shareState(module);
  }

  #shareState(module: nn.Module): void {
    noGrad(() => {
      for (const value of Object.values(module.stateDict())) {
        if (!(value instanceof Tensor)) continue;
        const first = this.processes.broadcast(value);
        value.copy_(first);
        first.dispose();
      }
    });
  }

  /** @throws NotAvailableError in several processes: gradients are not averaged yet */
  override prepareTraining(_module: nn.Module): void {
    if (this.worldSize > 1) throw new NotAvailableError("strategy: DDPStrategy", "training in several processes");
  }
}
