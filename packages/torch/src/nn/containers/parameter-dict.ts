/** @file ParameterDict: parameters by name. */
import { shown } from "../../util/arguments.js";
import type { DTypeName } from "../../tensor/dtype.js";
import { Tensor } from "../../tensor/tensor.js";
import { Module } from "../module/module.js";
import { Parameter } from "../parameter.js";
import { checkEntryName, entriesOf, missingEntry, type NamedEntries } from "./named-entries.js";
import { describe } from "./parameter-list.js";
import { TypeError } from "../../util/user-errors.js";

/** PyTorch's old names of tensor types, which the text of a ParameterDict shows. */
const legacyNames: Partial<Record<DTypeName, string>> = {
  float64: "torch.DoubleTensor",
  float32: "torch.FloatTensor",
  float16: "torch.HalfTensor",
  bfloat16: "torch.BFloat16Tensor",
  complex64: "torch.ComplexFloatTensor",
  complex128: "torch.ComplexDoubleTensor",
};

/**
 * Parameters by name, in the order in which they were added. Plain tensors become parameters. Counterpart:
 * `torch.nn.ParameterDict`.
 */
export class ParameterDict extends Module {
  private readonly contents = new Map<string, Parameter>();

  /** @param values an object or an iterable of [name, tensor] */
  constructor(values: NamedEntries<Tensor> = {}) {
    super();
    this.update(values);
  }

  override *_ownParameters(): Iterable<[string, Parameter]> {
    yield* this.contents;
    yield* super._ownParameters();
  }

  override _setOwn(name: string, value: Module | Tensor): void {
    if (value instanceof Parameter && this.contents.has(name)) this.contents.set(name, value);
    else super._setOwn(name, value);
  }

  /** Number of parameters. */
  get length(): number {
    return this.contents.size;
  }

  /** @throws ReferenceError if there is none of that name */
  get(name: string): Parameter {
    const parameter = this.contents.get(name);
    if (parameter === undefined) {
      throw missingEntry("ParameterDict", "parameter", name, this.contents.keys());
    }
    return parameter;
  }

  /** Adds a parameter, or puts it in the place of the one with that name. */
  set(name: string, value: Tensor): this {
    if (!(value instanceof Tensor)) {
      throw new TypeError(
        `ParameterDict expects tensors. Received: ${shown(value)} for '${shown(name)}'. Give a tensor.`,
      );
    }
    checkEntryName("parameter", name);
    this.contents.set(name, value instanceof Parameter ? value : new Parameter(value));
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

  /** Removes the parameter of a name and returns it. */
  pop(name: string): Parameter {
    const parameter = this.get(name);
    this.contents.delete(name);
    return parameter;
  }

  /** Removes all entries. */
  clear(): void {
    this.contents.clear();
  }

  /** Adds all tensors of an object or an iterable of [name, tensor]. */
  update(values: NamedEntries<Tensor>): this {
    for (const [name, value] of entriesOf("ParameterDict", values)) this.set(name, value);
    return this;
  }

  /** The names, in order. */
  keys(): IterableIterator<string> {
    return this.contents.keys();
  }

  /** An object or an iterable of [name, tensor]. */
  values(): IterableIterator<Parameter> {
    return this.contents.values();
  }

  /** Names and entries, in order. */
  entries(): IterableIterator<[string, Parameter]> {
    return this.contents.entries();
  }

  /** Over [name, parameter], as a Map. */
  [Symbol.iterator](): IterableIterator<[string, Parameter]> {
    return this.contents.entries();
  }

  override extraRepr(): string {
    return [...this.contents]
      .map(([name, p]) => `  (${name}): ${describe(p, legacyNames[p.dtype.name] ?? String(p.dtype))}`)
      .join("\n");
  }
}
