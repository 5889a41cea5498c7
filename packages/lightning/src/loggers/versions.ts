/** @file The version of an experiment, and its folder. */
import { homedir } from "node:os";
import { join } from "node:path";
import { isPromise } from "@lightning-ts/torch/util/is";
import { addressParts } from "../fabric/file-systems/paths.js";
import { locate } from "../fabric/file-systems/registry.js";
import { letGo, type MaybePromise, whenReady } from "../util/promises.js";
import { Error } from "../util/user-errors.js";

/** The version of a logger: given, or one more than the highest that is there. */
export class Version {
  readonly #owner: string;
  readonly #rootDir: () => string;
  #found: number | string | null;

  /**
   * @param owner the logger's class, for messages
   * @param rootDir the folder of all versions
   */
  constructor(owner: string, given: number | string | null, rootDir: () => string) {
    this.#owner = owner;
    this.#found = given;
    this.#rootDir = rootDir;
  }

  /**
   * The version. On a file system that answers at once it is found when it is first asked for.
   *
   * @throws Error where that takes until later, and no run has begun
   */
  get current(): number | string {
    if (this.#found !== null) return this.#found;
    const next = nextVersion(this.#rootDir());
    if (!isPromise(next)) return (this.#found = next);
    letGo(next);
    throw new Error(
      `${this.#owner}: expected its version to be asked for in a run, whose begin looks for a free one in ${this.#rootDir()}. Received: a question ` +
        "before. Give the logger a version, or ask later.",
    );
  }

  /** Finds the version where that takes until later: paths of this machine need nothing. */
  find(): MaybePromise {
    if (this.#found !== null || addressParts(this.#rootDir()) === null) return;
    return whenReady(nextVersion(this.#rootDir()), (next) => void (this.#found ??= next));
  }
}

/** One more than the highest existing `version_N` folder, 0 without any. */
export function nextVersion(rootDir: string): MaybePromise<number> {
  const { fileSystem, path } = locate(rootDir);
  return whenReady(fileSystem.list(path), (entries) => {
    let highest = -1;
    for (const { name, isFolder } of entries) {
      const match = /^version_(\d+)$/.exec(name);
      if (match !== null && isFolder) highest = Math.max(highest, Number(match[1]));
    }
    return highest + 1;
  });
}

/** "version_3" for 3; a text is the folder's name. */
export function versionFolder(version: number | string): string {
  return typeof version === "string" ? version : `version_${version}`;
}

/** A path in which "~" is the user's home. */
export function expandHome(path: string): string {
  return path === "~" || path.startsWith("~/") ? join(homedir(), path.slice(1)) : path;
}
