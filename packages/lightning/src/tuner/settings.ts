/** @file Where a setting such as a learning rate stands: the module, its hyperparameters, the data module, its hyperparameters. */
import type { LightningDataModule } from "../core/datamodule.js";
import type { LightningModule } from "../core/module.js";

/** A setting, by its name, in all places that have it. */
export class Setting {
  /** Its name. */
  readonly name: string;
  readonly #holders: readonly object[];

  constructor(name: string, module: LightningModule, datamodule: LightningDataModule | null) {
    this.name = name;
    const owners = [module, datamodule].filter((owner) => owner !== null);
    const places: readonly object[] = owners.flatMap((owner) => [owner, owner.hparams]);
    this.#holders = places.filter((place) => name in place);
  }

  /** Whether there is such a setting. */
  get exists(): boolean {
    return this.#holders.length > 0;
  }

  /** Its value, that of the last place where there are several; undefined where there is none. */
  get value(): unknown {
    const last = this.#holders.at(-1);
    return last === undefined ? undefined : (Reflect.get(last, this.name) as unknown);
  }

  /** Sets it in all places that have it. */
  set value(value: unknown) {
    for (const holder of this.#holders) Reflect.set(holder, this.name, value);
  }

  /** Notes the values; what it returns puts them back. */
  remember(): () => void {
    const before = this.#holders.map((holder): [object, unknown] => [holder, Reflect.get(holder, this.name)]);
    return () => {
      for (const [holder, value] of before) Reflect.set(holder, this.name, value);
    };
  }
}
