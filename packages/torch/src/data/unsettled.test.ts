/** @file Processes whose loader waits for a promise that nobody settles: each ends by itself, with a word and an exit code that is not 0. */
import { describe, expect, it } from "vitest";
import { ended } from "../../scripts/testing/ended.js";

const program = `
  import { data, ones } from "@lightning-ts/torch";

  const kind = process.argv[1];
  const never = () => new Promise(() => {});
  class Slow { length = 4; async getItem(i) { return i === 2 ? never() : i; } }
  class Whole { length = 2; getItems(indices) { return never(); } getItem() { return 1; } }
  class Stream { async *[Symbol.asyncIterator]() { yield 1; await never(); } }
  class Manual { [Symbol.asyncIterator]() { return { next: () => Promise.resolve({ done: false, value: 1 }), return: never }; } }
  const collate = (items) => never();
  const text = (source) => "data:text/javascript," + encodeURIComponent(source);
  const worker = (source, options) => new data.DataLoader(data.fromModule(text(source), "Made"), { numWorkers: 1, ...options });
  const items = "export const collate = () => new Promise(() => {}); export class Made { length = 3; getItem(i) { return i === 1 ? new Promise(() => {}) : i; } }";
  const loaders = {
    getItem: () => new data.DataLoader(new Slow(), { batchSize: 4 }),
    "one by one": () => new data.DataLoader(new Slow(), { batchSize: null }),
    "read ahead": () => new data.DataLoader(new Slow(), { batchSize: 1, prefetchFactor: 3 }),
    getItems: () => new data.DataLoader(new Whole(), { batchSize: 2 }),
    collateFn: () => new data.DataLoader([1, 2], { collateFn: collate }),
    iterator: () => new data.DataLoader(new Stream(), { batchSize: 1 }),
    "end of an iterator": () => new data.DataLoader(new Manual(), { batchSize: 1 }),
    module: () => new data.DataLoader(data.fromModule(text("await new Promise(() => {}); export class Made { length = 1; getItem() { return 1; } }"), "Made")),
    "worker's getItem": () => worker(items),
    "worker's collateFn": () => worker("export class Made { length = 3; getItem(i) { return i; } }", { collateFn: data.fromModule(text(items), "collate") }),
    "worker's iterator": () => worker("export class Made { async *[Symbol.asyncIterator]() { yield 1; await new Promise(() => {}); } }"),
    "worker's data set": () => worker("export async function Made() { await new Promise(() => {}); }"),
    "worker's module": () => worker("await new Promise(() => {}); export class Made { length = 1; getItem() { return 1; } }"),
    workerInitFn: () => worker("export class Made { length = 1; getItem() { return 1; } }", { workerInitFn: data.fromModule(text("export const init = () => new Promise(() => {});"), "init") }),
    "collateFn of a worker's items": () => worker("export class Made { length = 3; getItem(i) { return i; } }", { collateFn: collate }),
    "slow, but it comes": () => worker("export class Made { length = 2; async getItem(i) { await new Promise((r) => setTimeout(r, 2500)); return i; } }"),
    "left behind": () => new data.DataLoader(new Slow(), { batchSize: 1, prefetchFactor: 3 }),
  };
  const run = async () => {
    for await (const batch of loaders[kind]()) if (kind === "end of an iterator" || kind === "left behind") break;
    console.log("finished");
  };
  run().catch((error) => { console.error(error.message); process.exitCode = 3; });
`;

describe("a loader with a promise that never settles", { timeout: 200_000 }, () => {
  it.each([
    ["getItem", "`Slow.getItem(2)` returned"],
    ["one by one", "`Slow.getItem(2)` returned"],
    ["read ahead", "`Slow.getItem(2)` returned"],
    ["getItems", "`Whole.getItems([0, 1])` returned"],
    ["collateFn", "`collateFn` (collate) returned"],
    ["iterator", "of the data set's asynchronous iterator returned"],
    ["end of an iterator", "the data set's iterator, asked to end, returned"],
    ["module", "`Made` of data:text/javascript"],
    ["collateFn of a worker's items", "`collateFn` returned"],
  ])("%s: the process ends, and names it", async (kind, name) => {
    const { code, text } = await ended(program, kind);
    expect(text).toContain(name);
    expect(text).toContain("DataLoader: the process ends before");
    expect(text).toContain("a promise that never settled");
    expect(text).not.toContain("finished");
    expect(code).toBe(13);
  });

  it.each([
    ["worker's getItem", "`Made.getItem(1)` returned"],
    ["worker's collateFn", "`collateFn` returned"],
    ["worker's iterator", "of the data set's asynchronous iterator returned"],
    ["worker's data set", "the data set's module or function returned"],
    ["worker's module", "the data set's module or function returned"],
    ["workerInitFn", "workerInitFn returned"],
  ])("%s: the loader fails, and names it", async (kind, name) => {
    const { code, text } = await ended(program, kind);
    expect(text).toContain(name);
    expect(text).toContain("DataLoader worker thread 0");
    expect(text).not.toContain("finished");
    expect(code).toBe(3);
  });

  it.each(["slow, but it comes", "left behind"])("%s: nothing is said", async (kind) => {
    const { code, text } = await ended(program, kind);
    expect(text).toBe("finished\n");
    expect(code).toBe(0);
  });
});
