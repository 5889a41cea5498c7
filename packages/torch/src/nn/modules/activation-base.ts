/** @file What activation layers share. */
import { bind, type Optional } from "../../util/arguments.js";
import type * as F from "../functional/activation.js";
import { Module } from "../module/module.js";

const inplaceNames = ["inplace"] as const;

/** What the activations without arguments of their own share. */
export abstract class InplaceActivation extends Module {
  readonly inplace: boolean;

  /** @param options `{ inplace }`, or `inplace` alone: whether the input is overwritten. Default false */
  constructor(...options: Optional<F.InplaceOptions, typeof inplaceNames>) {
    super();
    this.inplace = bind<F.InplaceOptions>(options, inplaceNames, this.constructor.name).inplace ?? false;
  }

  override extraRepr(): string {
    return this.inplace ? "inplace=True" : "";
  }
}

/** Some layers do not print whether they work in place; PyTorch's do neither. */
export abstract class SilentInplaceActivation extends InplaceActivation {
  override extraRepr(): string {
    return "";
  }
}

/** ", inplace=True" where it is. */
export function inplaceText(inplace: boolean): string {
  return inplace ? ", inplace=True" : "";
}

/** An activation that has nothing to set. */
export abstract class Fixed extends Module {
  constructor(...given: []) {
    super();
    bind(given, [], this.constructor.name);
  }
}
