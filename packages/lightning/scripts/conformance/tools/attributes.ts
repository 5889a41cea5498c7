/** @file Settings of a scenario's module and data module: attributes and hyperparameters, and where a setting is looked up. */
import type { LightningDataModule, LightningModule } from "@lightning-ts/lightning";

/** Attributes and hyperparameters of a module or data module. */
export interface Settings {
  attributes?: Record<string, unknown>;
  hparams?: Record<string, unknown>;
}

/** Gives a module or data module its settings. */
export function give(owner: LightningModule | LightningDataModule, { attributes = {}, hparams }: Settings): void {
  for (const [name, value] of Object.entries(attributes)) Reflect.set(owner, name, value);
  if (hparams !== undefined) owner.saveHyperparameters(hparams);
}

/** A setting of the module, of its hyperparameters, of the data module or of its: the first that is there, else the default. */
export function settingOf(
  name: string,
  module: LightningModule | null,
  datamodule: LightningDataModule | null,
  otherwise: number,
): number {
  for (const owner of [module, datamodule]) {
    if (owner === null) continue;
    for (const holder of [owner, owner.hparams as object]) {
      const value: unknown = Reflect.get(holder, name);
      if (typeof value === "number") return value;
    }
  }
  return otherwise;
}
