/** @file Sequential: layers one after the other. */
import type { Tensor } from "../../tensor/tensor.js";
import { isOptions, shown } from "../../util/arguments.js";
import { expectNumber } from "../../util/expect.js";
import { Module } from "../module/module.js";
import { isTransient, keepsNothing, passThrough } from "../transient.js";
import { IndexedModules, part } from "./indexed.js";
import { RangeError, TypeError } from "../../util/user-errors.js";

/**
 * Layers of which each gets what the one before gives. What lies between two layers of this library is freed at once, unless
 * a hook sees it. Counterpart: `torch.nn.Sequential`.
 *
 * @example
 * new nn.Sequential(new nn.Flatten(), new nn.Linear(784, 10));
 * new nn.Sequential({ flatten: new nn.Flatten(), output: new nn.Linear(784, 10) });
 */
export class Sequential extends IndexedModules {
  /** Names of the layers, where they were given by name; their order is the order of the calls. */
  private readonly layerNames: string[] | null;

  /** @param layers the layers, or one object of layers by name */
  constructor(...layers: Module[] | [Record<string, Module>]) {
    super();
    const [first] = layers;
    if (layers.length === 1 && isOptions(first)) {
      this.layerNames = Object.keys(first);
      for (const [name, layer] of Object.entries(first)) this.registerModule(name, layer);
      this.length = this.layerNames.length;
      return;
    }
    this.layerNames = null;
    for (const layer of layers) super.append(layer as Module);
  }

  /** Passes the input through all layers. */
  override forward(input: Tensor): Tensor;
  override forward(input: unknown): unknown;
  override forward(input: unknown): unknown {
    const layers = this.layerNames === null ? this : [...this];
    return passThrough(layers, input, false)[0];
  }

  override _childrenKeepNothing(): boolean {
    for (let i = 0; i < this.length; i++) if (!isTransient(this.at(i))) return false;
    return true;
  }

  override at(index: number): Module {
    if (this.layerNames === null) return super.at(index);
    expectNumber("Sequential", "index", index);
    const name = this.layerNames.at(index);
    const layer: unknown = name === undefined ? undefined : Reflect.get(this, name);
    if (!(layer instanceof Module)) throw new RangeError(`index ${shown(index)} is out of range`);
    return layer;
  }

  /** A new Sequential of the layers from `start` to before `end`; the layers are shared. */
  slice(start?: number, end?: number): Sequential {
    if (this.layerNames === null) return new Sequential(...this.between(start, end));
    const names = part("Sequential", this.layerNames, start, end);
    return new Sequential(Object.fromEntries(names.map((name) => [name, this.getSubmodule(name)])));
  }

  override insert(index: number, module: Module): this {
    if (this.layerNames === null) return super.insert(index, module);
    if (index !== this.length) throw new TypeError("a Sequential with named layers takes new ones at its end only.");
    const name = String(index);
    this.registerModule(name, module);
    this.layerNames.push(name);
    this.length++;
    return this;
  }

  override set(index: number, module: Module): this {
    if (this.layerNames !== null) expectNumber("Sequential", "index", index);
    const name = this.layerNames?.at(index);
    if (name === undefined) return super.set(index, module);
    this.registerModule(name, module);
    return this;
  }

  override pop(index = -1): Module {
    if (this.layerNames === null) return super.pop(index);
    const layer = this.at(index);
    const [name] = this.layerNames.splice(index, 1);
    if (name !== undefined) Reflect.deleteProperty(this, name);
    this.length--;
    return layer;
  }
}

keepsNothing(Sequential);
