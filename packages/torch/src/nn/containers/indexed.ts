/** @file What the containers with numbered children share. */
import { shown } from "../../util/arguments.js";
import { expectNumber, listOf } from "../../util/expect.js";
import { Module } from "../module/module.js";
import { RangeError, TypeError } from "../../util/user-errors.js";

/**
 * The items from `start` to before `end`, as `slice` of arrays gives them.
 *
 * @throws TypeError for positions that are not numbers
 */
export function part<T>(callee: string, items: readonly T[], start?: number, end?: number): T[] {
  if (start !== undefined) expectNumber(callee, "start", start);
  if (end !== undefined) expectNumber(callee, "end", end);
  return items.slice(start, end);
}

/**
 * A module whose children are numbered fields: `list[0]`, `list.length`, `for (const child of list)`. Base of `Sequential`
 * and `ModuleList`.
 */
export abstract class IndexedModules<M extends Module = Module> extends Module {
  /** The children by position. */
  [index: number]: M;

  /** Number of children. */
  length = 0;

  /**
   * The child at a position, from the end if negative.
   *
   * @throws RangeError if there is none
   */
  at(index: number): M {
    const child = this[this.position(index, this.length)];
    if (child === undefined) throw new RangeError(`index ${shown(index)} is out of range`);
    return child;
  }

  /** The children from `start` to before `end`. */
  protected between(start?: number, end?: number): M[] {
    return part(this.constructor.name, [...this], start, end);
  }

  /** Adds a child at the end. */
  append(module: M): this {
    return this.insert(this.length, module);
  }

  /** Adds children at the end. */
  extend(modules: Iterable<M>): this {
    for (const module of listOf(this.constructor.name, "modules", modules)) this.append(module);
    return this;
  }

  /** Puts a child before the one at a position. */
  insert(index: number, module: M): this {
    if (!(module instanceof Module)) {
      throw new TypeError(`${this.constructor.name} expects modules. Received: ${shown(module)}. Give an nn.Module.`);
    }
    if (!Number.isInteger(index) || index < -this.length || index > this.length) {
      throw new RangeError(`Index out of range: ${shown(index)}. Expected at most ${this.length}.`);
    }
    const at = index < 0 ? index + this.length : index;
    for (let i = this.length; i > at; i--) this[i] = this.at(i - 1);
    this[at] = module;
    this.length++;
    return this;
  }

  /** Puts a child in the place of another. */
  set(index: number, module: M): this {
    if (!(module instanceof Module)) {
      throw new TypeError(`${this.constructor.name} expects modules. Received: ${shown(module)}. Give an nn.Module.`);
    }
    this[this.position(index, this.length)] = module;
    return this;
  }

  /** Removes the child at a position (by default the last) and returns it; those after it move up. */
  pop(index = -1): M {
    const at = this.position(index, this.length);
    const removed = this.at(at);
    for (let i = at; i < this.length - 1; i++) this[i] = this.at(i + 1);
    this.length--;
    Reflect.deleteProperty(this, this.length);
    return removed;
  }

  *[Symbol.iterator](): Generator<M, void> {
    for (let i = 0; i < this.length; i++) yield this.at(i);
  }

  private position(index: number, length: number): number {
    expectNumber(this.constructor.name, "length", length);
    if (!Number.isInteger(index) || index < -length || index >= length) {
      throw new RangeError(`index ${shown(index)} is out of range. Expected one from ${-length} to ${length - 1}.`);
    }
    return index < 0 ? index + length : index;
  }
}
