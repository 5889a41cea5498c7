/** @file Hyperparameters: what a module or data module was constructed with. */
import { setOwn } from "@lightning-ts/torch/own-keys";

/** Hyperparameters by name. */
export type Hparams = Record<string, unknown>;

/** Options of `saveHyperparameters`. */
export interface SaveHyperparametersOptions {
  /** Names that are not kept. */
  ignore?: string | readonly string[];
  /** Whether loggers get them at the start of a run. Default true. */
  logger?: boolean;
}

/** Keeps hyperparameters: the current ones and a copy of the first. */
export class HparamsStore {
  /** May be changed; what is there when a checkpoint is saved is saved. */
  readonly current: Hparams = {};
  /** As they were saved first. */
  initial: Hparams = {};
  /** Whether loggers get them. */
  logged = false;
  /** Whether `saveHyperparameters` was called. */
  saved = false;

  /** Adds hyperparameters. */
  save(hparams: Readonly<Hparams>, options: SaveHyperparametersOptions = {}): void {
    if (typeof hparams !== "object" || hparams === null || Array.isArray(hparams)) {
      throw new RangeError(`saveHyperparameters expects an object of hyperparameters. Received: ${String(hparams)}.`);
    }
    const ignored = new Set(typeof options.ignore === "string" ? [options.ignore] : (options.ignore ?? []));
    for (const name of ignored) Reflect.deleteProperty(this.current, name);
    for (const [name, value] of Object.entries(hparams)) {
      if (!ignored.has(name) && value !== undefined) setOwn<unknown>(this.current, name, value);
    }
    this.initial = copy(this.current) as Hparams;
    this.logged = options.logger ?? true;
    this.saved = true;
  }
}

/** Plain data is copied, objects of classes stay as they are. */
function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item)]));
  }
  return value;
}
