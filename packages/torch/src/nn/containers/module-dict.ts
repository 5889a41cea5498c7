/** @file ModuleDict: modules by name. */
import { shown } from "../../util/arguments.js";
import type { Tensor } from "../../tensor/tensor.js";
import { Module } from "../module/module.js";
import { TypeError } from "../../util/user-errors.js";
import { checkEntryName, entriesOf, missingEntry, type NamedEntries } from "./named-entries.js";

/**
 * Modules by name, in the order in which they were added, as children of the module that holds it. It has no `forward`.
 * Counterpart: `torch.nn.ModuleDict`.
 *
 * @example
 * choices = new nn.ModuleDict({ conv: new nn.Conv2d(1, 8, 3), pool: new nn.MaxPool2d(3) });
 */
export class ModuleDict<M extends Module = Module> extends Module {
  /** A Map, because an object would list numeric names first. */
  private readonly contents = new Map<string, M>();

  /** @param modules an object or an iterable of [name, module] */
  constructor(modules: NamedEntries<M> = {}) {
    super();
    this.update(modules);
  }

  override *_ownModules(): Iterable<[string, Module]> {
    yield* this.contents;
    yield* super._ownModules();
  }

  override _setOwn(name: string, value: Module | Tensor): void {
    if (value instanceof Module && this.contents.has(name)) this.contents.set(name, value as M);
    else super._setOwn(name, value);
  }

  /** Number of modules. */
  get length(): number {
    return this.contents.size;
  }

  /** @throws ReferenceError if there is none of that name */
  get(name: string): M {
    const module = this.contents.get(name);
    if (module === undefined) {
      throw missingEntry("ModuleDict", "module", name, this.contents.keys());
    }
    return module;
  }

  /** Adds a module, or puts it in the place of the one with that name. */
  set(name: string, module: M): this {
    if (!(module instanceof Module)) {
      throw new TypeError(
        `ModuleDict expects modules. Received: ${shown(module)} for '${shown(name)}'. Give an nn.Module.`,
      );
    }
    checkEntryName("module", name);
    this.contents.set(name, module);
    return this;
  }

  /** Whether there is an entry of a name. */
  has(name: string): boolean {
    return this.contents.has(name);
  }

  /** Removes an entry; whether there was one. */
  delete(name: string): boolean {
    return this.contents.delete(name);
  }

  /** Removes the module of a name and returns it. */
  pop(name: string): M {
    const module = this.get(name);
    this.contents.delete(name);
    return module;
  }

  /** Removes all entries. */
  clear(): void {
    this.contents.clear();
  }

  /** Adds all modules of an object or an iterable of [name, module]. */
  update(modules: NamedEntries<M>): this {
    for (const [name, module] of entriesOf("ModuleDict", modules)) this.set(name, module);
    return this;
  }

  /** The names, in order. */
  keys(): IterableIterator<string> {
    return this.contents.keys();
  }

  /** The entries, in order. */
  values(): IterableIterator<M> {
    return this.contents.values();
  }

  /** Names and entries, in order. */
  entries(): IterableIterator<[string, M]> {
    return this.contents.entries();
  }

  /** Over [name, module], as a Map. */
  [Symbol.iterator](): IterableIterator<[string, M]> {
    return this.contents.entries();
  }
}
