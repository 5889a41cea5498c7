/** @file ModuleList: modules by position. */
import type { Module } from "../module/module.js";
import { indent } from "../repr.js";
import { IndexedModules } from "./indexed.js";

/**
 * A list of modules that are children of the module that holds it. It has no `forward`. Counterpart: `torch.nn.ModuleList`.
 *
 * @example
 * layers = new nn.ModuleList([new nn.Linear(4, 4), new nn.Linear(4, 4)]);
 * forward(x: Tensor) { for (const layer of this.layers) x = layer.forward(x); ... }
 */
export class ModuleList<M extends Module = Module> extends IndexedModules<M> {
  /** @param modules the modules, in order */
  constructor(modules: Iterable<M> = []) {
    super();
    this.extend(modules);
  }

  /** A new list of the modules from `start` to before `end`; the modules are shared. */
  slice(start?: number, end?: number): ModuleList<M> {
    return new ModuleList(this.between(start, end));
  }

  /** Equal neighbours are printed once: "(0-2): 3 x Linear(...)". */
  override toString(): string {
    const name = this.constructor.name;
    const blocks: { text: string; first: number; last: number }[] = [];
    [...this].forEach((module, i) => {
      const text = String(module);
      const block = blocks.at(-1);
      if (block?.text === text) block.last = i;
      else blocks.push({ text, first: i, last: i });
    });
    if (blocks.length === 0) return `${name}()`;
    const lines = blocks.map(({ text, first, last }) =>
      indent(first === last ? `(${first}): ${text}` : `(${first}-${last}): ${last - first + 1} x ${text}`, 2),
    );
    return `${name}(\n  ${lines.join("\n  ")}\n)`;
  }
}
