/** @file Ranges around the forward passes of a module's parts. */
import type { nn } from "@lightning-ts/torch";
import { profiler } from "@lightning-ts/torch";
import { pythonModuleOf } from "./python-modules.js";

/** Shows the forward pass of each part of a module as a range, until they are removed. Counterpart: `RegisterRecordFunction`. */
export class ModuleRanges {
  readonly #handles: { remove(): void }[] = [];

  constructor(module: nn.Module) {
    for (const [name, part] of module.namedModules()) {
      if (name === "") continue;
      const text = `[pl][module]${pythonModuleOf(part)}: ${name}`;
      // A part that calls itself has several open at once.
      const open: profiler.ProfiledRange[] = [];
      this.#handles.push(
        part.registerForwardPreHook(() => void open.push(new profiler.ProfiledRange(text))),
        part.registerForwardHook(() => void open.pop()?.end()),
      );
    }
  }

  /** Removes them. */
  remove(): void {
    for (const handle of this.#handles.splice(0)) handle.remove();
  }
}
