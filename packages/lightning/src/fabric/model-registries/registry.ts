/** @file The registries of models by what their addresses begin with, and the one that the environment names. */
import { expectString } from "@lightning-ts/torch/util/lists";
import { NotAvailableError } from "../../util/errors.js";
import { Registry } from "../registry.js";
import { FolderModelRegistry } from "./folder-registry.js";
import type { ModelRegistry, RegisteredModel } from "./model-registry.js";

/** Names the registry of Trainers whose `modelRegistry` is a model's name only. */
export const registryVariable = "LIGHTNING_MODEL_REGISTRY";

/**
 * Kinds of registries by the first part of their addresses: "mlflow+http://host:5000" is made by "mlflow" of "http://host:5000". What has no such part is
 * a folder, on this machine or in any storage.
 *
 * @example
 * ModelRegistries.register("mine", (address) => new MyRegistry(address)); // LIGHTNING_MODEL_REGISTRY=mine+https://host
 */
export const ModelRegistries = new Registry<ModelRegistry, [address: string]>("model registry");

/**
 * The registry of an address: a folder, or one of `ModelRegistries`.
 *
 * @throws RangeError for a kind that is not registered
 */
export function modelRegistryAt(address: string): ModelRegistry {
  expectString("modelRegistryAt", "address", address);
  const [, kind, rest] = /^([a-z][\w.-]*)\+(.*)$/is.exec(address) ?? [];
  return kind === undefined || rest === undefined ? new FolderModelRegistry(address) : ModelRegistries.make(kind, rest);
}

/** Whether a model has a registry, its own or that of the environment. */
export function hasRegistry(model: RegisteredModel): boolean {
  return model.registry !== null || (process.env[registryVariable] ?? "") !== "";
}

/**
 * The registry of a model: its own, or the one of the environment.
 *
 * @throws NotAvailableError where there is neither
 */
export function registryOf(model: RegisteredModel | null): ModelRegistry {
  if (model?.registry != null) return model.registry;
  const address = process.env[registryVariable] ?? "";
  if (address !== "") return modelRegistryAt(address);
  throw new NotAvailableError(
    "a model of a registry",
    "the registry",
    `Set ${registryVariable} to a folder, an address such as s3://bucket/models, or mlflow+http://host:5000; or give the Trainer ` +
      '{ modelRegistry: new FolderModelRegistry("models").model("NAME") }.',
  );
}
