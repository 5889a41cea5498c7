/** @file FolderModelRegistry: models in a folder, on this machine or in any storage. */
import { joinPath, withoutCredentials } from "../file-systems/paths.js";
import { locate, locatedPath } from "../file-systems/registry.js";
import { show } from "../../util/show.js";
import { RangeError } from "../../util/user-errors.js";
import { copyTree } from "./copy-tree.js";
import { missingVersion, ModelRegistry, safeParts } from "./model-registry.js";

/** Beside the folder of the versions a file says which is the newest. */
const [versionsFolder, newestFile] = ["versions", "latest"];

/**
 * Models in a folder: `FOLDER/MODEL/versions/VERSION/` holds the checkpoint of a version. The folder may be a path of this machine, or the address of any storage
 * that file systems are registered for.
 *
 * @example
 * new Trainer({ modelRegistry: new FolderModelRegistry("s3://bucket/models").model("digits") });
 */
export class FolderModelRegistry extends ModelRegistry {
  override readonly place: string;
  readonly #folder: string;

  /** @param folder a path, a `file:` URL, or an address such as "s3://bucket/models" */
  constructor(folder: string | URL) {
    super();
    this.#folder = locatedPath(folder, "FolderModelRegistry");
    this.place = withoutCredentials(this.#folder);
  }

  override async upload(model: string, version: string, path: string): Promise<void> {
    const folder = this.#folderOf(model, version);
    const name = path.split(/[/\\]/).at(-1) ?? "";
    const { fileSystem, path: inside } = locate(folder);
    const before = await fileSystem.list(inside);
    await copyTree(path, joinPath(folder, name));
    // What an earlier upload of the version left under another name.
    for (const other of before) if (other.name !== name) await fileSystem.remove(joinPath(inside, other.name));
    const marker = locate(joinPath(this.#folderOf(model), newestFile));
    await marker.fileSystem.write(marker.path, Buffer.from(version));
  }

  override async download(model: string, version: string | null, folder: string): Promise<readonly string[]> {
    const known = await this.versions(model);
    const wanted = version === null || version.toLowerCase() === "latest" ? known.at(-1) : version;
    if (wanted === undefined || !known.includes(wanted)) missingVersion(this, model, version, known);
    const from = this.#folderOf(model, wanted);
    const { fileSystem, path } = locate(from);
    const names = (await fileSystem.list(path)).map(({ name }) => name).sort();
    for (const name of names) await copyTree(joinPath(from, name), joinPath(folder, name));
    return names;
  }

  override async versions(model: string): Promise<readonly string[]> {
    const folder = joinPath(this.#folderOf(model), versionsFolder);
    const { fileSystem, path } = locate(folder);
    const names = (await fileSystem.list(path)).map(({ name }) => name);
    const dated = await Promise.all(names.map(async (name) => ({ name, time: await timeOf(joinPath(folder, name)) })));
    const newest = await this.#newest(model);
    const ordered = dated.filter(({ time }) => time !== null).sort((a, b) => Number(a.time) - Number(b.time));
    const others = ordered.map(({ name }) => name).filter((name) => name !== newest);
    return ordered.length === others.length ? others : [...others, newest];
  }

  override async remove(model: string, version: string): Promise<void> {
    const { fileSystem, path } = locate(this.#folderOf(model, version));
    await fileSystem.remove(path);
  }

  /** The version that was uploaded last; "" where none was. */
  async #newest(model: string): Promise<string> {
    const { fileSystem, path } = locate(joinPath(this.#folderOf(model), newestFile));
    if (!(await fileSystem.exists(path))) return "";
    return Buffer.from(await fileSystem.read(path)).toString("utf8");
  }

  #folderOf(model: string, version: string | null = null): string {
    const parts = safeParts(model, "model");
    if (parts.includes(versionsFolder))
      throw new RangeError(
        `ModelRegistry: expected the name of a model without a part "${versionsFolder}". Received: ${show(model)}.`,
      );
    const folder = joinPath(this.#folder, ...parts);
    if (version === null) return folder;
    const names = safeParts(version, "version");
    if (names.length > 1 || version.toLowerCase() === "latest")
      throw new RangeError(
        `ModelRegistry: expected the name of a version without slashes, other than "latest". Received: ${show(version)}.`,
      );
    return joinPath(folder, versionsFolder, ...names);
  }
}

/** When a version was written; null where nothing is of it. */
async function timeOf(folder: string): Promise<number | null> {
  const { fileSystem, path } = locate(folder);
  const times = await Promise.all(
    (await fileSystem.list(path)).map(async ({ name }) => (await fileSystem.info(joinPath(path, name)))?.modified ?? 0),
  );
  return times.length === 0 ? null : Math.max(...times);
}
