/** @file The hyperparameters of a checkpoint as arguments of the module. */
import { isDictionary, valueIn } from "../checkpoint/saved-kinds.js";
import { readCheckpointFile } from "../fabric/checkpoint-io/checkpoint-file.js";
import { infoOf } from "../fabric/file-systems/registry.js";
import type { GivenArguments } from "./parser/read-arguments.js";

/**
 * What the configuration has to say of the module for a checkpoint: null where there is no file, or where it has no hyperparameters.
 *
 * @param path "best" and "last" are no files, and are looked for when the run begins
 */
export async function checkpointHparams(path: string, given: GivenArguments): Promise<Record<string, unknown> | null> {
  const info = await infoOf(path);
  if (info?.isFolder !== false) return null;
  const checkpoint: unknown = await readCheckpointFile(path, { mapLocation: "cpu", weightsOnly: true });
  const saved = valueIn(checkpoint, "hyper_parameters");
  if (!isDictionary(saved)) return null;
  const { _instantiator: _made, _class_path: classPath, ...hparams } = { ...saved } as Record<string, unknown>;
  if (typeof classPath === "string") return { class_path: classPath, init_args: hparams };
  if (Object.keys(hparams).length === 0) return null;
  return given.parser.arguments.has("model") ? { init_args: hparams } : hparams;
}
