/** @file The storages of a recorded run: a folder, memory, a stand-in for S3, a web server for the folder's "web". */
import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { homedir } from "node:os";
import { join, relative, sep } from "node:path";
import type { FileSystem } from "../../../src/file-systems.js";
import { FileSystemRegistry } from "../../../src/file-systems.js";
import { ObjectStore } from "../../testing/object-store.js";

/** Makes the storages, and says what is in them. */
export class Storages {
  readonly #store = new ObjectStore();
  readonly #before = { ...process.env };
  readonly #web: Server;

  private constructor(readonly root: string) {
    this.#web = createServer((request, response) => {
      const file = join(root, "web", decodeURIComponent(request.url ?? ""));
      if (!file.startsWith(join(root, "web")) || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
        response.writeHead(404).end();
        return;
      }
      const bytes = readFileSync(file);
      response.writeHead(200, { "content-length": bytes.byteLength });
      response.end(request.method === "HEAD" ? undefined : bytes);
    });
  }

  static async start(root: string): Promise<Storages> {
    const storages = new Storages(root);
    mkdirSync(join(root, "web"));
    await storages.#store.start();
    await new Promise<void>((resolve) => storages.#web.listen(0, "127.0.0.1", resolve));
    // Google's storage is not there: the same server has no such bucket.
    Object.assign(process.env, storages.#store.variables, { STORAGE_EMULATOR_HOST: storages.#store.address });
    await FileSystemRegistry.make("memory").remove("");
    return storages;
  }

  async stop(): Promise<void> {
    for (const name of Object.keys(process.env)) if (!(name in this.#before)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, this.#before);
    this.#web.closeAllConnections();
    await new Promise((resolve) => this.#web.close(resolve));
    await this.#store.stop();
    await FileSystemRegistry.make("memory").remove("");
  }

  get #names(): readonly (readonly [name: string, text: string])[] {
    const { port } = this.#web.address() as AddressInfo;
    return [
      ["<http>", `http://127.0.0.1:${port}`],
      ["<file>", `file://${this.root}`],
      ["<memory>", "memory://r"],
      ["<s3>", "s3://bucket/r"],
      ["<root>", this.root],
      ["<home>", homedir()],
    ];
  }

  /** A recorded value with the places of this run in it. */
  placed<T>(value: T): T {
    let text = JSON.stringify(value);
    for (const [name, place] of this.#names) text = text.replaceAll(name, JSON.stringify(place).slice(1, -1));
    return JSON.parse(text) as T;
  }

  /** The files that are there, by kind of storage; kinds without any are left out. */
  async files(): Promise<Readonly<Record<string, readonly string[]>>> {
    const found = {
      local: localFiles(this.root, this.root),
      memory: (await filesIn(FileSystemRegistry.make("memory"), "")).map((path) => `/${path}`),
      s3: this.#store.keys(),
    };
    return Object.fromEntries(Object.entries(found).filter(([, files]) => files.length > 0));
  }
}

function localFiles(root: string, folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? localFiles(root, path) : [relative(root, path).split(sep).join("/")];
  });
}

async function filesIn(files: FileSystem, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const { name, isFolder } of await files.list(folder)) {
    const path = folder === "" ? name : `${folder}/${name}`;
    found.push(...(isFolder ? await filesIn(files, path) : [path]));
  }
  return found;
}
