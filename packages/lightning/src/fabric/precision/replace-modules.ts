/** @file Puts other modules in the place of some of those inside of a module. */
import type { nn } from "@lightning-ts/torch";

/** What takes the place of a module that is at a path such as "body.0"; the module itself where it stays. */
export type Replacement = (child: nn.Module, path: string) => nn.Module;

/**
 * Replaces modules inside of a module, not the module itself. What is inside of one that is replaced is not looked at; one that is in several
 * places is replaced by the same one everywhere.
 */
export function replaceModules(module: nn.Module, replacement: Replacement): void {
  replaceInside(module, "", new Map(), replacement);
}

/** @param done what was made of each module, since one may be in several places */
function replaceInside(
  module: nn.Module,
  prefix: string,
  done: Map<nn.Module, nn.Module>,
  replacement: Replacement,
): void {
  done.set(module, module);
  for (const [name, child] of [...module._ownModules()]) {
    const path = prefix + name;
    let made = done.get(child);
    if (made === undefined) {
      made = replacement(child, path);
      if (made === child) replaceInside(child, `${path}.`, done, replacement);
      else done.set(child, made);
    }
    if (made !== child) module._setOwn(name, made);
  }
}

/** Whether a module computes as its class does: hooks and subclasses put another `forward` in its place. */
export function hasForwardOf(module: nn.Module, { prototype }: { readonly prototype: nn.Module }): boolean {
  return module.forward === prototype.forward;
}
