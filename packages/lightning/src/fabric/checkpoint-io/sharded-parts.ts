/** @file A sharded checkpoint that is read part by part: each process reads what it holds. */
import { distributed, type nn, type optim } from "@lightning-ts/torch";
import { setOwn } from "@lightning-ts/torch/util/own-keys";
import { Error } from "../../util/user-errors.js";
import type { ReadCheckpointOptions } from "./read-options.js";
import { readMeta } from "./sharded-folder.js";

const { FileSystemReader, getModelStateDict, getOptimizerStateDict, load, setModelStateDict, setOptimizerStateDict } =
  distributed.checkpoint;

/** An entry of a sharded checkpoint that is still in its files: the state of a module or of an optimizer. */
export class ShardedPart {
  /** The checkpoint's folder. */
  readonly #folder: string;
  /** The entry's name there. */
  readonly #name: string;
  /** The names inside of the entry. */
  readonly #keys: readonly string[];
  readonly #weightsOnly: boolean;

  constructor(folder: string, name: string, keys: readonly string[], weightsOnly: boolean) {
    this.#folder = folder;
    this.#name = name;
    this.#keys = keys;
    this.#weightsOnly = weightsOnly;
  }

  /**
   * Loads a module's state. All processes call it.
   *
   * @throws Error for keys that are missing, or unknown, where `strict` asks for all; CheckpointException where a part is missing or damaged, on
   *   every process
   */
  loadModule(module: nn.Module, strict: boolean): void {
    const state = getModelStateDict(module);
    const known = new Set(this.#keys);
    const missing = Object.keys(state).filter((key) => !known.has(key));
    const unexpected = this.#keys.filter((key) => !Object.hasOwn(state, key));
    if (strict && missing.length + unexpected.length > 0) throw this.#misfit(module, missing, unexpected);
    for (const key of missing) Reflect.deleteProperty(state, key);
    setModelStateDict(module, this.#filled(state), { strict: false });
  }

  /** Loads an optimizer's state, of a module's parameters. All processes call it. @throws as `loadModule` */
  loadOptimizer(module: nn.Module, optimizer: optim.Optimizer): void {
    const state = getOptimizerStateDict(module, optimizer);
    setOptimizerStateDict(module, optimizer, this.#filled(state));
  }

  #filled<T extends object>(state: T): T {
    const storageReader = new FileSystemReader(this.#folder, { weightsOnly: this.#weightsOnly });
    const wanted: Record<string, unknown> = { [this.#name]: state };
    load(wanted, { storageReader });
    return wanted[this.#name] as T; // filled in place
  }

  #misfit({ constructor }: nn.Module, missing: readonly string[], unexpected: readonly string[]): Error {
    const lines = [
      ...(missing.length > 0 ? [`Missing key(s) in state_dict: ${missing.map((key) => `"${key}"`).join(", ")}.`] : []),
      ...(unexpected.length > 0
        ? [`Unexpected key(s) in state_dict: ${unexpected.map((key) => `"${key}"`).join(", ")}.`]
        : []),
    ];
    return new Error(
      `Error(s) in loading state_dict for ${constructor.name} from ${this.#folder}:\n\t${lines.join("\n\t")}`,
    );
  }
}

const OPTIMIZER = /^optimizer_(\d+)$/;

/**
 * A sharded checkpoint of Lightning's: what `meta.pt` has, and a `ShardedPart` for the state of each module and optimizer. One that a Trainer saved has
 * them as `state_dict` and `optimizer_states`, one of Fabric's under the names that it was saved with.
 *
 * @throws Error with `code: "ERR_LIGHTNING_CHECKPOINT"` for a folder that is none, or whose saving did not end
 */
export function openShardedFolder(path: string, options: ReadCheckpointOptions = {}): Record<string, unknown> {
  const weightsOnly = options.weightsOnly ?? true;
  const rest = readMeta(path, { weightsOnly });
  const parts = new Map<string, ShardedPart>();
  for (const [name, keys] of entriesOf(path, weightsOnly)) {
    parts.set(name, new ShardedPart(path, name, [...keys], weightsOnly));
  }
  const checkpoint: Record<string, unknown> = { ...rest };
  const isOfTrainer = "pytorch-lightning_version" in rest;
  const optimizers: ShardedPart[] = [];
  for (const [name, part] of parts) {
    const number = isOfTrainer ? OPTIMIZER.exec(name)?.[1] : undefined;
    if (number !== undefined) optimizers[Number(number)] = part;
    else setOwn(checkpoint, isOfTrainer && name === "model" ? "state_dict" : name, part);
  }
  if (optimizers.length > 0) checkpoint.optimizer_states = optimizers;
  return checkpoint;
}

/** The names of the entries, each with those inside of it. */
function entriesOf(path: string, weightsOnly: boolean): Map<string, Set<string>> {
  const { plannerData, stateDictMetadata } = new FileSystemReader(path, { weightsOnly }).readMetadata();
  const entries = new Map<string, Set<string>>();
  for (const key of stateDictMetadata.keys()) {
    const [first = key, second] = plannerData?.get(key) ?? [key];
    const name = String(first);
    const inner = entries.get(name) ?? new Set<string>();
    entries.set(name, inner);
    if (second !== undefined) inner.add(String(second));
  }
  return entries;
}
