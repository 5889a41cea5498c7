/** @file The checkpoint of a model that was downloaded. */
import { joinPath, withoutCredentials } from "../file-systems/paths.js";
import { locate } from "../file-systems/registry.js";
import { RangeError } from "../../util/user-errors.js";

/**
 * The checkpoint in the folder of a model.
 *
 * @param written names that a download wrote there, of which the first counts; empty to take any
 * @throws Error with `code: "ENOENT"` where there is no folder, and with `code: "ERR_NO_CHECKPOINT"` where it has no checkpoint
 */
export async function findModel(folder: string, written: readonly string[] = []): Promise<string> {
  const { fileSystem, path } = locate(folder);
  const names = (await fileSystem.list(path)).map(({ name }) => name).sort();
  const found = [...written, ...names].find((name) => name.endsWith(".ckpt"));
  if (found !== undefined) return joinPath(folder, found);
  const place = withoutCredentials(folder);
  const isThere = names.length > 0 || (await fileSystem.exists(path));
  const error = isThere
    ? new RangeError(
        `${place}: expected a checkpoint of a model, a file NAME.ckpt. Received: ${names.join(", ") || "none"}.`,
      )
    : new RangeError(`${place}: expected the folder of a model. Received: nothing there.`);
  throw Object.assign(error, { code: isThere ? "ERR_NO_CHECKPOINT" : "ENOENT" });
}
