/** @file What configurations refer to: files and addresses. Reading is done again once what waits is there. */
import { statSync } from "node:fs";
import { readRegular } from "@lightning-ts/torch/files";
import { dirname, resolve } from "node:path";
import { withoutCredentials } from "../../fabric/file-systems/paths.js";
import { locate } from "../../fabric/file-systems/registry.js";
import { attempt } from "../../util/value-text.js";
import { UsageError } from "../usage-error.js";
import { largestConfiguration } from "../yaml/read.js";

/** Something that has to be loaded first. */
export class ResourceNeeded extends Error {
  override readonly name = "ResourceNeeded";

  constructor(readonly load: () => Promise<void>) {
    super("A resource has to be loaded first.");
  }
}

/** A text with its name for messages, and the folder that paths in it start at. */
export interface Source {
  /** What it says. */
  readonly text: string;
  /** What messages call it. */
  readonly name: string;
  /** Where paths in it start. */
  readonly folder: string;
}

const isAddress = (path: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(path);

/** The files of one command line. */
export class Resources {
  readonly #texts = new Map<string, string>();

  /** The file of a path or address; null where a path leads to no file. */
  file(path: string, folder: string): Source | null {
    if (isAddress(path)) return this.#remote(path);
    const full = resolve(folder, path);
    if (path.includes("\0") || path.length > 4096 || !isFile(full)) return null;
    const size = statSync(full).size;
    if (size > largestConfiguration) {
      throw new UsageError(
        `${path}: expected a configuration of at most ${largestConfiguration} bytes. Received: ${size} bytes. Is it the right file?`,
      );
    }
    return { text: readRegular(full).toString("utf8"), name: path, folder: dirname(full) };
  }

  /** A file that holds a value of an argument, by its ending; null for any other text. */
  valueFile(text: string, folder: string): Source | null {
    return /\.(?:ya?ml|json)$/i.test(text) ? this.file(text, folder) : null;
  }

  #remote(address: string): Source {
    const text = this.#texts.get(address);
    const name = withoutCredentials(address);
    if (text !== undefined) return { text, name, folder: process.cwd() };
    throw new ResourceNeeded(async () => {
      let bytes: Uint8Array;
      try {
        const { fileSystem, path } = locate(address);
        bytes = await fileSystem.read(path);
      } catch (error) {
        throw new UsageError(
          `${name}: expected a configuration. ${(error instanceof Error ? error.message : String(error)).replaceAll(address, name)}`,
        );
      }
      this.#texts.set(address, Buffer.from(bytes).toString("utf8"));
    });
  }
}

/** Whether a path leads to a file. */
export function isFile(path: string): boolean {
  // A text that no path can be, such as one with a very long name, leads nowhere.
  return attempt(() => statSync(path).isFile(), false);
}
