/** @file Folders of a storage: what is in them, and how they are removed. */
import type { Operator } from "opendal";
import type { Service } from "./messages.js";

/** Files that are removed at once. */
const mostRemovals = 16;

/** A folder as opendal names it. */
export function folderName(path: string): string {
  return path === "" ? "/" : `${path}/`;
}

/**
 * A folder as opendal is asked for what is in it. In signed requests to Google's storage it leaves out the escapes of that name, so that "a&b" would be
 * "a", and all that begins with it: they are written twice.
 */
export function askedName({ scheme, options }: Service, path: string): string {
  const name = folderName(path);
  return scheme === "gcs" && options.allow_anonymous === undefined
    ? name.split("/").map(encodeURIComponent).join("/")
    : name;
}

/**
 * The paths in a folder, those of folders with a slash at their end.
 *
 * @param recursive whether also those of the folders in it
 * @throws Error where the storage names what is outside of the folder, which nobody should then remove
 */
export async function pathsIn(
  operator: Operator,
  service: Service,
  path: string,
  recursive: boolean,
): Promise<string[]> {
  const name = folderName(path);
  const asked = askedName(service, path);
  const entries = await operator.list(asked, { recursive });
  const paths = entries.map((entry) => entry.path()).filter((found) => found !== name && found !== asked);
  const strange = paths.find((found) => name !== "/" && !found.startsWith(name));
  if (strange !== undefined) throw new Error(`Unexpected: the storage names ${strange} among what is in the folder`);
  return paths;
}

/** Removes a folder with all that is in it: the files one by one, since not every storage takes lists of them. */
export async function removeFolder(operator: Operator, service: Service, path: string): Promise<void> {
  const paths = await pathsIn(operator, service, path, true);
  const files = paths.filter((found) => !found.endsWith("/"));
  const folders = [...paths.filter((found) => found.endsWith("/")), folderName(path)];
  const remove = async (): Promise<void> => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) await operator.delete(file);
  };
  await Promise.all(Array.from({ length: mostRemovals }, remove));
  // What is inside of others first.
  for (const folder of folders.sort((a, b) => b.length - a.length)) await operator.delete(folder);
}
