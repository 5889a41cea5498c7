/** @file fromModule: a data set that is named by its module, so that worker threads can construct it. */
import { checkPath } from "../files/local-path.js";
import { kindOf, shortened, shown } from "../util/arguments.js";
import { existsSync } from "node:fs";
import type { DatasetLike } from "./dataset.js";
import { TypeError } from "../util/user-errors.js";

/** A data set by the module that makes it. Made by `data.fromModule`. */
export class ModuleReference<Item = unknown> {
  /** The module's address. */
  readonly url: string;
  /** The exported class or function. */
  readonly name: string;
  /** What it is called with. */
  readonly args: readonly unknown[];
  #loaded: Promise<DatasetLike<Item>> | null = null;

  /** @internal */
  constructor(url: string, name: string, args: readonly unknown[]) {
    this.url = url;
    this.name = name;
    this.args = args;
  }

  /** @internal What it is, in messages. */
  get description(): string {
    return `\`${shortened(this.name)}\` of ${shortened(this.url)}`;
  }

  /** The data set, constructed in this thread at the first call. */
  load(): Promise<DatasetLike<Item>> {
    // What the module exports is the user's word; the loader checks it when it reads.
    return (this.#loaded ??= construct(this.url, this.name, this.args) as Promise<DatasetLike<Item>>);
  }

  /** The exported function, with the arguments after its own. */
  async loadFunction(): Promise<(...given: unknown[]) => Item | Promise<Item>> {
    const exported = await exportOf(this.url, this.name);
    return (...given) => exported(...given, ...this.args) as Item | Promise<Item>;
  }
}

/**
 * Names a data set by its module: each worker thread of a loader imports the module and constructs its own. Without workers
 * the loader constructs it in the main thread.
 *
 * @param url the module, such as `new URL("./digits.js", import.meta.url)`
 * @param name the exported class, or a function that returns the data set or a promise of it
 * @param args what it is called with: values that can be posted to a thread (numbers, strings, typed arrays, plain objects)
 * @example
 * const digits = data.fromModule(new URL("./digits.js", import.meta.url), "Digits", "train");
 * const loader = new data.DataLoader(digits, { batchSize: 64, shuffle: true, numWorkers: 2 });
 */
export function fromModule<Item = unknown>(url: URL | string, name: string, ...args: unknown[]): ModuleReference<Item> {
  if (typeof url !== "string" && !(url instanceof URL)) {
    throw new TypeError(`fromModule expects the URL of a module. Received: ${kindOf(url)}.`);
  }
  const text = String(url);
  checkPath(text, "fromModule: url");
  if (!/^[a-z]+:/.test(text)) {
    throw new TypeError(
      `fromModule expects the URL of a module. Received: "${shortened(text)}". Use new URL("./file.js", import.meta.url).`,
    );
  }
  return new ModuleReference<Item>(sourceOf(text), name, args);
}

/**
 * The file that is meant: a program in TypeScript names `./digits.js` where there is `./digits.ts` only. Threads could not tell: what
 * resolves it in this one may not be there.
 */
function sourceOf(url: string): string {
  if (!url.startsWith("file:")) return url;
  const file = new URL(url);
  const [, path, kind = ""] = /^(.*)\.([cm]?)jsx?$/.exec(file.pathname) ?? [];
  if (path === undefined || existsSync(file)) return url;
  for (const ending of [`${kind}ts`, "tsx"]) {
    const source = new URL(url);
    source.pathname = `${path}.${ending}`;
    if (existsSync(source)) return source.href;
  }
  return url;
}

/** The function or class that a module exports under a name. */
export async function exportOf(url: string, name: string): Promise<(...args: unknown[]) => unknown> {
  const module = (await import(url)) as Record<string, unknown>;
  const exported = module[name];
  if (typeof exported !== "function") {
    throw new TypeError(
      `Expected ${shortened(url)} to export a class or function '${shown(name)}'. Received: ${typeof exported}. ` +
        `It exports: ${shortened(Object.keys(module).join(", ")) || "nothing"}.`,
    );
  }
  return exported as (...args: unknown[]) => unknown;
}

/** Imports a module and calls what it exports. */
export async function construct(url: string, name: string, args: readonly unknown[]): Promise<unknown> {
  const exported = await exportOf(url, name);
  return isClass(exported) ? Reflect.construct(exported, args) : await exported(...args);
}

function isClass(value: object): boolean {
  return Function.prototype.toString.call(value).startsWith("class");
}
