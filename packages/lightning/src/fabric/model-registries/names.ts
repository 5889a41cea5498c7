/** @file Names of models: "registry:org/team/model:version:v2" as a checkpoint, "org/team/model:v2" of a registry. */
import { joinPath } from "../file-systems/paths.js";
import { show } from "../../util/show.js";
import { RangeError } from "../../util/user-errors.js";

/** A model of a registry, and one of its versions. */
export interface ModelVersion {
  /** The model's name, with slashes where a registry groups models. */
  readonly model: string;
  /** The version; null for the newest. */
  readonly version: string | null;
}

/** Whether a path of a checkpoint means a model of a registry: "registry", or what begins with "registry:", in any case. */
export function isRegistryPath(path: unknown): path is string {
  return typeof path === "string" && /^registry(?::|\n?$)/i.test(path);
}

/**
 * What a path of a registry says: a part between colons is the model's name, one after "version" is the version.
 *
 * @returns "" for what it does not say
 * @throws RangeError for a path of something else
 */
export function parseRegistryPath(path: unknown): { readonly model: string; readonly version: string } {
  if (!isRegistryPath(path)) {
    throw new RangeError(
      `ckptPath: expected "registry", "registry:NAME", "registry:version:VERSION" or "registry:NAME:version:VERSION". Received: ${show(path)}.`,
    );
  }
  const parts = path.split(":");
  const isVersion = (index: number): boolean => parts[index]?.toLowerCase() === "version";
  const model = isVersion(1) ? "" : (parts[1] ?? "");
  const versionAt = parts.length === 3 && isVersion(1) ? 2 : parts.length === 4 && isVersion(2) ? 3 : parts.length;
  return { model, version: parts[versionAt] ?? "" };
}

/**
 * The model that a path of a registry means.
 *
 * @param byDefault the model of a path without a name; null or "" for none
 * @throws RangeError where neither has a name
 */
export function modelOfPath(path: unknown, byDefault: string | null): ModelVersion {
  const { model, version } = parseRegistryPath(path);
  const name = model === "" ? (byDefault ?? "") : model;
  if (name !== "") return { model: name, version: version === "" ? null : version };
  throw new RangeError(
    `ckptPath: expected the name of a model. Received: ${show(path)}, and no modelRegistry. Give "registry:NAME", or new Trainer({ modelRegistry: "NAME" }).`,
  );
}

/** A model and its version as one text: "digits:v2". */
export function modelText({ model, version }: ModelVersion): string {
  return version === null ? model : `${model}:${version}`;
}

/**
 * The folder below a run's where a model is kept: slashes and colons of its name are underscores.
 *
 * @param name "org/team/model:v2"
 * @throws RangeError for an empty name
 */
export function modelFolder(name: string, root: string): string {
  if (name === "") throw new RangeError('modelRegistry: expected the name of a model. Received: "".');
  const folder = name.replaceAll(/[/:]/g, "_");
  return joinPath(root, folder === ".." || folder === "." ? `_${folder}` : folder);
}

/** The model that a flag names: what stands before its first colon; null for an empty text. */
export function modelOfFlag(text: string): string | null {
  return text === "" ? null : (text.split(":")[0] ?? null);
}

/** The parts of a name as hosted registries have them. */
export interface FullModelName extends ModelVersion {
  /** Whose model it is. */
  readonly organization: string;
  /** The group of models in the organization. */
  readonly teamspace: string;
}

/**
 * The parts of "organization/teamspace/model:version", for registries that need all of them.
 *
 * @throws RangeError for a name with more or fewer parts
 */
export function fullModelName(name: string): FullModelName {
  const [organization, teamspace, last, ...others] = name.split("/");
  const [model = "", version = null, ...more] = last?.split(":") ?? [];
  if (organization !== undefined && teamspace !== undefined && last !== undefined && others.length + more.length === 0)
    return { organization, teamspace, model, version };
  throw new RangeError(
    `Expected a model as "organization/teamspace/model" or "organization/teamspace/model:version". Received: ${show(name)}.`,
  );
}
