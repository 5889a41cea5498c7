/** @file What every file system does: those of this machine, of memory, and one with the default methods only. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BufferedSink } from "./buffered-sink.js";
import { type FileInfo, FileSystem, type FolderEntry, type SinkFile, type Source } from "./file-system.js";
import { LocalFileSystem } from "./local.js";
import { MemoryFileSystem } from "./memory.js";

/** Answers later, and has nothing but what must be there. */
class Plain extends FileSystem {
  override readonly protocol = "plain";
  readonly #inner = new MemoryFileSystem();
  override info(path: string): Promise<FileInfo | null> {
    return Promise.resolve(this.#inner.info(path));
  }
  override list(folder: string): Promise<readonly FolderEntry[]> {
    return Promise.resolve(this.#inner.list(folder));
  }
  override async source(path: string): Promise<Source> {
    await Promise.resolve();
    return this.#inner.source(path);
  }
  override sink(path: string): Promise<SinkFile> {
    const store = async (bytes: Uint8Array): Promise<void> => {
      await Promise.resolve();
      this.#inner.write(path, bytes);
    };
    return Promise.resolve(new BufferedSink(path, store));
  }
  override async makeFolder(path: string): Promise<void> {
    await Promise.resolve();
    this.#inner.makeFolder(path);
  }
  override async remove(path: string): Promise<void> {
    await Promise.resolve();
    this.#inner.remove(path);
  }
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "file-systems-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe.each([
  ["LocalFileSystem", () => new LocalFileSystem(), (): string => folder],
  ["MemoryFileSystem", () => new MemoryFileSystem(), (): string => "run"],
  ["one of a user's own", () => new Plain(), (): string => "run"],
] as const)("%s", (_, make, root) => {
  const text = async (files: FileSystem, path: string): Promise<string> =>
    Buffer.from(await files.read(path)).toString();

  it("writes, reads, adds, lists and removes", async () => {
    const files = make();
    const at = (name: string): string => `${root()}/${name}`;
    await files.makeFolder(at("a/b"));
    await files.write(at("a/one"), bytes("1"));
    await files.write(at("a/one"), bytes("one"));
    await files.append(at("a/one"), bytes(" more"));
    await files.append(at("a/b/new"), bytes("new"));
    expect(await text(files, at("a/one"))).toBe("one more");
    expect(await text(files, at("a/b/new"))).toBe("new");
    const byName = [...(await files.list(at("a")))].sort((x, y) => (x.name < y.name ? -1 : 1));
    expect(byName).toEqual([
      { name: "b", isFolder: true },
      { name: "one", isFolder: false },
    ]);
    expect(await files.info(at("a/one"))).toMatchObject({ isFolder: false, size: 8 });
    expect(await files.info(at("a/b"))).toMatchObject({ isFolder: true });
    expect([await files.exists(at("a/b")), await files.exists(at("a/o"))]).toEqual([true, false]);
    await files.link(at("a/one"), at("a/other"));
    expect(await text(files, at("a/other"))).toBe("one more");
    expect(await files.removeEmptyFolder(at("a/b"))).toBe(false);
    await files.remove(at("a/b/new"));
    expect(await files.removeEmptyFolder(at("a/b"))).toBe(true);
    await files.remove(at("a"));
    await files.remove(at("a"));
    expect([await files.info(at("a")), await files.list(at("a"))]).toEqual([null, []]);
  });

  it("keeps the file of before where a new one is not closed", async () => {
    const files = make();
    await files.makeFolder(root());
    const path = `${root()}/file`;
    await files.write(path, bytes("old"));
    const sink = await files.sink(path);
    sink.write(bytes("half"));
    expect(await sink.abort(new Error("no more"))).toMatchObject({ message: "no more" });
    expect(await text(files, path)).toBe("old");
    expect((await files.list(root())).map(({ name }) => name)).toEqual(["file"]);
  });

  it("says that there is no file", async () => {
    const files = make();
    const failure = await Promise.resolve()
      .then(() => files.source(`${root()}/none`))
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "ENOENT" });
  });

  it("refuses a file in a folder's place", async () => {
    const files = make();
    await files.makeFolder(`${root()}/a`);
    const failure = await Promise.resolve()
      .then(() => files.write(`${root()}/a`, bytes("x")))
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "EISDIR" });
  });
});

it("files of memory do not change with the bytes they were written from", () => {
  const files = new MemoryFileSystem();
  const given = bytes("abc");
  files.write("file", given);
  given.fill(0);
  expect(Buffer.from(files.read("file") as Uint8Array).toString()).toBe("abc");
  expect(() => files.makeFolder("file/inside")).toThrow(expect.objectContaining({ code: "ENOTDIR" }));
});

it.each([[["a"]], [3], [null], [{}]])("memory refuses the path %j", (path) => {
  const files = new MemoryFileSystem();
  const calls = [
    () => files.makeFolder(path as never),
    () => files.write(path as never, bytes("a")),
    () => files.remove(path as never),
  ];
  for (const call of calls) expect(call).toThrow("expected a path");
});
