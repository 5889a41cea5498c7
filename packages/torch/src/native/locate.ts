/** @file Where the set-up left the addon: the record `torch.json` that it writes beside the build. */
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What the set-up recorded about the addon it built. */
export interface AddonLocation {
  /** The addon's file, `torch.node`. */
  readonly addon: string;
  /** The folder of libtorch, with `lib/` and `include/`. */
  readonly libtorch?: string;
  /** libtorch's version. */
  readonly version?: string;
}

/** The package's folder: two levels above this file, in `src` and in `dist` alike. */
const packageFolder = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** The folders in which a set-up may have left its record: the package's own, then the cache of a read-only installation. */
export function recordFolders(): string[] {
  const cache = process.env.LIGHTNING_TS_CACHE ?? join(homedir(), ".cache", "lightning-ts");
  return [join(packageFolder, "build"), join(cache, "build")];
}

/**
 * Finds the addon of this Node.
 *
 * @throws Error that names the set-up command where none was built.
 */
export function locateAddon(): AddonLocation {
  for (const folder of recordFolders()) {
    const record = join(folder, `torch-${process.platform}-${process.arch}-${process.versions.modules}.json`);
    for (const file of [record, join(folder, "torch.json")]) {
      if (!existsSync(file)) continue;
      const found = JSON.parse(readFileSync(file, "utf8")) as AddonLocation;
      if (existsSync(found.addon)) return found;
    }
  }
  throw new Error(
    "The libtorch addon has not been built for this Node " +
      `(${process.version}, ${process.platform}-${process.arch}). Run "npx lightning-ts-torch setup" ` +
      '(in the repository: "npm run build") and try again.',
  );
}
