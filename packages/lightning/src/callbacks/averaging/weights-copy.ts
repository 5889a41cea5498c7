/** @file WeightsCopy: a second set of a module's weights. */
import type { DeviceLike, nn, Tensor } from "@lightning-ts/torch";
import { setOwn } from "@lightning-ts/torch/util/own-keys";
import { withoutGrad } from "../../util/without-grad.js";
import { Error } from "../../util/user-errors.js";

/**
 * Copies of a module's parameters and buffers under their names. Weights that layers share (tied weights) are shared here too.
 * The module itself is not copied, because nobody calls the copy.
 */
export class WeightsCopy {
  readonly #parameters = new Map<string, Tensor>();
  readonly #buffers = new Map<string, Tensor>();
  /** Names in the order of the module's state dictionary; buffers that are not persistent are not among them. */
  readonly #saved: string[];

  constructor(module: nn.Module) {
    const copies = new Map<Tensor, Tensor>();
    const copy = (tensor: Tensor): Tensor => {
      let made = copies.get(tensor);
      if (made === undefined) copies.set(tensor, (made = withoutGrad(() => tensor.detach().clone())));
      return made;
    };
    for (const [name, parameter] of module.namedParameters({ removeDuplicate: false }))
      this.#parameters.set(name, copy(parameter));
    for (const [name, buffer] of module.namedBuffers({ removeDuplicate: false })) this.#buffers.set(name, copy(buffer));
    this.#saved = Object.keys(module.stateDict()).filter(
      (name) => this.#parameters.has(name) || this.#buffers.has(name),
    );
  }

  /** Pairs of a copied parameter and the module's own, each once. */
  parameterPairs(module: nn.Module): [copy: Tensor, own: Tensor][] {
    return pairs(this.#parameters, module.namedParameters());
  }

  /** Pairs of a copied buffer and the module's own, each once. */
  bufferPairs(module: nn.Module): [copy: Tensor, own: Tensor][] {
    return pairs(this.#buffers, module.namedBuffers());
  }

  /** The copies under the names of the module's state dictionary. */
  stateDict(): Record<string, Tensor> {
    const state: Record<string, Tensor> = {};
    for (const name of this.#saved) {
      const tensor = this.#parameters.get(name) ?? this.#buffers.get(name);
      if (tensor !== undefined) setOwn(state, name, tensor);
    }
    return state;
  }

  /**
   * Takes values back.
   *
   * @throws Error if a name is missing
   */
  loadStateDict(state: Readonly<Record<string, unknown>>, { strict = true }: { strict?: boolean } = {}): void {
    const own = this.stateDict();
    const missing = Object.keys(own).filter((name) => !Object.hasOwn(state, name));
    if (strict && missing.length > 0) {
      throw new Error(
        `Averaged weights: expected values for all of the module's weights. Received: none for ${missing.join(", ")}. ` +
          "Load a checkpoint of the same module.",
      );
    }
    withoutGrad(() => {
      for (const [name, tensor] of Object.entries(own)) {
        const value = state[name];
        if (value !== undefined) tensor.copy_(value as Tensor);
      }
    });
  }

  /** Moves the copies to a device, where they are not yet there. */
  to(device: DeviceLike): void {
    const moved = new Map<Tensor, Tensor>();
    for (const copies of [this.#parameters, this.#buffers]) {
      for (const [name, tensor] of copies) {
        let there = moved.get(tensor);
        if (there === undefined) moved.set(tensor, (there = tensor.to(device)));
        copies.set(name, there);
      }
    }
  }

  /** Gives the module the values of the copied parameters. */
  copyParametersInto(module: nn.Module): void {
    withoutGrad(() => {
      for (const [copy, own] of this.parameterPairs(module)) own.copy_(copy);
    });
  }

  /** Gives the module the values of all copies. */
  copyInto(module: nn.Module): void {
    this.copyParametersInto(module);
    withoutGrad(() => {
      for (const [copy, own] of this.bufferPairs(module)) own.copy_(copy);
    });
  }

  /** Takes over the module's buffers. */
  copyBuffersFrom(module: nn.Module): void {
    withoutGrad(() => {
      for (const [copy, own] of this.bufferPairs(module)) copy.copy_(own);
    });
  }

  /** Exchanges the values of the module and the copies. */
  swapWith(module: nn.Module): void {
    withoutGrad(() => {
      for (const [copy, own] of [...this.parameterPairs(module), ...this.bufferPairs(module)]) {
        const kept = copy.clone();
        copy.copy_(own);
        own.copy_(kept);
        kept.dispose();
      }
    });
  }
}

function pairs(copies: ReadonlyMap<string, Tensor>, own: readonly (readonly [string, Tensor])[]): [Tensor, Tensor][] {
  const found: [Tensor, Tensor][] = [];
  for (const [name, tensor] of own) {
    // A pruned parameter continues under another name.
    const copy = copies.get(name) ?? copies.get(name.replace(/_orig$/, ""));
    if (copy !== undefined) found.push([copy, tensor]);
  }
  return found;
}
