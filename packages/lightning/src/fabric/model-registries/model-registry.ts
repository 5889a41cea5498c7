/** @file ModelRegistry: the seam through which models are uploaded and downloaded by name and version. */
import type { MaybePromise } from "../../util/promises.js";
import { show } from "../../util/show.js";
import { RangeError, TypeError } from "../../util/user-errors.js";

/**
 * Where models are kept by name and version: extend it for a registry of your own. A Trainer is given a model of one by its flag `modelRegistry`; then
 * checkpoints are uploaded, and `ckptPath: "registry"` downloads them. Counterpart: the package `litmodels`, whose registry is a vendor's.
 *
 * @example
 * const registry = new FolderModelRegistry("s3://bucket/models");
 * await new Trainer({ modelRegistry: registry.model("digits") }).fit(model, loader);
 * await new Trainer({ modelRegistry: registry.model("digits") }).test(model, loader, { ckptPath: "registry:version:latest" });
 */
export abstract class ModelRegistry {
  /** Where it is, without credentials, for messages. */
  abstract readonly place: string;

  /**
   * Adds a version of a model, or replaces it.
   *
   * @param model the model's name, such as "digits" or "org/team/digits"
   * @param version the version's name, such as "epoch=3-step=12"
   * @param path the checkpoint, a file or a folder: a path or an address
   */
  abstract upload(model: string, version: string, path: string): MaybePromise;

  /**
   * Writes a version's checkpoint into a folder.
   *
   * @param version null or "latest" for the one that was uploaded last
   * @param folder a path or an address; made where it is missing
   * @returns the names of what was written there
   * @throws Error with `code: "ENOENT"` where there is no such model or version
   */
  abstract download(model: string, version: string | null, folder: string): MaybePromise<readonly string[]>;

  /** The versions of a model, the newest last; empty for a model that is not there. */
  abstract versions(model: string): MaybePromise<readonly string[]>;

  /** Removes a version; a missing one is not an error. */
  abstract remove(model: string, version: string): MaybePromise;

  /** A model of this registry, for a Trainer's flag `modelRegistry`. */
  model(name: string): RegisteredModel {
    return new RegisteredModel(name, this);
  }
}

/** A model of a registry. */
export class RegisteredModel {
  /** The model's name. */
  readonly name: string;
  /** Where it is kept; null for the registry that the environment names. */
  readonly registry: ModelRegistry | null;

  /**
   * @param registry null for the registry that LIGHTNING_MODEL_REGISTRY names when it is needed
   * @throws TypeError for a name that is no text
   */
  constructor(name: string, registry: ModelRegistry | null) {
    if (typeof name !== "string")
      throw new TypeError(`ModelRegistry.model: expected the name of a model. Received: ${show(name)}.`);
    this.name = name;
    this.registry = registry;
  }
}

/**
 * The parts of a name that may be names of folders.
 *
 * @param what what messages call it: "model"
 * @throws RangeError for a name that leads elsewhere
 */
export function safeParts(name: string, what: string): string[] {
  const parts = name.split("/").filter((part) => part !== "");
  const isWrong = parts.length === 0 || name.length > 1000 || parts.some((part) => /^\.{1,2}$|[\\\0]/.test(part));
  if (!isWrong) return parts;
  throw new RangeError(
    `ModelRegistry: expected the name of a ${what} of letters, digits and the like. Received: ${show(name)}.`,
  );
}

/** @throws Error with `code: "ENOENT"`, always */
export function missingVersion(
  registry: ModelRegistry,
  model: string,
  version: string | null,
  known: readonly string[],
): never {
  const wanted = version === null ? show(model) : `${show(model)} in version ${show(version)}`;
  const received = known.length === 0 ? "none of that name" : `versions ${known.slice(-20).join(", ")}`;
  const error = new RangeError(`${registry.place}: expected a model ${wanted}. Received: ${received}.`);
  throw Object.assign(error, { code: "ENOENT" });
}
