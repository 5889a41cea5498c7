/** @file OpendalFileSystem at a stand-in for S3: files, parts, faults, messages. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ObjectStore } from "../../../../scripts/testing/object-store.js";
import type { FileSystem } from "../file-system.js";
import { OpendalFileSystem } from "./opendal-file-system.js";
import { checkPackage } from "./storage-thread.js";

const secret = "a-secret-of-the-test";
let store: ObjectStore;
let files: FileSystem;
const settings = (): Record<string, string> => ({
  endpoint: store.address,
  access_key_id: "key",
  secret_access_key: secret,
  region: "us-east-1",
});
beforeEach(async () => {
  store = await new ObjectStore().start();
  files = new OpendalFileSystem("s3", { settings: settings() });
});
afterEach(() => store.stop());

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = async (path: string): Promise<string> => Buffer.from(await files.read(path)).toString();
const failureOf = async (work: () => unknown): Promise<Error & { code?: string }> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("expected an error");
};
const spools = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith(`lightning-ts-${process.pid}-`));

describe("files", () => {
  it("are written, read, added to, listed and removed", async () => {
    await files.makeFolder("bucket/a/b");
    await files.write("bucket/a/one=1 +%.txt", bytes("1"));
    await files.write("bucket/a/one=1 +%.txt", bytes("one"));
    await files.append("bucket/a/one=1 +%.txt", bytes(" more"));
    await files.append("bucket/a/b/new", bytes("new"));
    expect(await text("bucket/a/one=1 +%.txt")).toBe("one more");
    const byName = [...(await files.list("bucket/a"))].sort((x, y) => (x.name < y.name ? -1 : 1));
    expect(byName).toEqual([
      { name: "b", isFolder: true },
      { name: "one=1 +%.txt", isFolder: false },
    ]);
    expect(await files.info("bucket/a/one=1 +%.txt")).toMatchObject({ isFolder: false, size: 8 });
    expect(await files.info("bucket/a/b")).toMatchObject({ isFolder: true });
    expect([await files.exists("bucket/a/b"), await files.exists("bucket/a/o")]).toEqual([true, false]);
    await files.link("bucket/a/b/new", "bucket/a/other");
    expect(await text("bucket/a/other")).toBe("new");
    expect(await files.removeEmptyFolder("bucket/a/b")).toBe(false);
    await files.remove("bucket/a/b/new");
    expect(store.keys()).toEqual(["bucket/a/one=1 +%.txt", "bucket/a/other"]);
    await files.remove("bucket/a");
    await files.remove("bucket/a");
    expect([await files.info("bucket/a"), await files.list("bucket/a"), store.keys()]).toEqual([null, [], []]);
  });

  it("that are large are sent in parts, and are fetched once while they stay the same", async () => {
    const large = Buffer.alloc(40 * 2 ** 20 + 7);
    for (let at = 0; at < large.byteLength; at += 997) large[at] = at % 251;
    const sink = await files.sink("bucket/large");
    for (let at = 0; at < large.byteLength; at += 3_000_000) sink.write(large.subarray(at, at + 3_000_000));
    expect(store.requests).toEqual([]);
    await sink.close();
    expect(store.requests.filter((request) => request.includes("partNumber"))).toHaveLength(3);
    expect(store.largestBody).toBe(16 * 2 ** 20);
    expect(store.objects.get("bucket/large")?.bytes.equals(large)).toBe(true);

    const read = async (): Promise<Buffer> => {
      const source = await files.source("bucket/large");
      const target = Buffer.alloc(source.size);
      source.readInto(target, 0);
      expect(() => source.readInto(target, 1)).toThrow("cut short");
      source.close();
      return target;
    };
    const fetches = (): number => store.requests.filter((request) => request.startsWith("GET bucket/large")).length;
    expect((await read()).equals(large)).toBe(true);
    const once = fetches();
    expect((await read()).equals(large)).toBe(true);
    expect(fetches()).toBe(once);
    await files.write("bucket/large", bytes("small now"));
    expect((await read()).toString()).toBe("small now");
    expect(spools()).toEqual([]);
  });

  it("that are given up leave nothing", async () => {
    await files.write("bucket/file", bytes("old"));
    const sink = await files.sink("bucket/file");
    sink.write(bytes("half"));
    expect(await sink.abort(new Error("no more"))).toMatchObject({ message: "no more" });
    expect(await text("bucket/file")).toBe("old");
    expect(spools()).toEqual([]);
  });
});

describe("a storage that fails", () => {
  it("now and then is asked again, also in the middle of a file", async () => {
    let count = 0;
    store.fault = () => (count++ % 2 === 0 ? (count % 4 === 1 ? "unavailable" : "cut") : null);
    const large = Buffer.alloc(20 * 2 ** 20, 7);
    const sink = await files.sink("bucket/large");
    sink.write(large);
    await sink.close();
    const source = await files.source("bucket/large");
    const target = Buffer.alloc(source.size);
    source.readInto(target, 0);
    source.close();
    expect(target.equals(large)).toBe(true);
    expect(await files.list("bucket")).toEqual([{ name: "large", isFolder: false }]);
    await files.remove("bucket/large");
    expect(store.keys()).toEqual([]);
  });

  it.each([2, 3, 4])("in a part keeps what was there (at request %i)", async (last) => {
    await files.write("bucket/large", bytes("old"));
    store.requests.length = 0;
    // What cannot be tried again: the answer has no sense.
    store.fault = () => (store.requests.length >= last ? "nonsense" : null);
    const sink = await files.sink("bucket/large");
    sink.write(Buffer.alloc(40 * 2 ** 20));
    const failure = await failureOf(() => sink.close());
    expect(failure).toMatchObject({ code: "EIO" });
    expect(failure.message).toContain("s3://bucket/large cannot be written");
    store.fault = () => null;
    expect(await text("bucket/large")).toBe("old");
    expect(spools()).toEqual([]);
  });

  it("by silence is given up after the time limit, and the next call begins anew", async () => {
    files = new OpendalFileSystem("s3", { settings: settings(), timeout: 0.3 });
    await files.write("bucket/a", bytes("a"));
    store.fault = () => "silent";
    const failures = await Promise.all([
      failureOf(() => files.read("bucket/a")),
      failureOf(() => files.write("bucket/a", bytes("b"))),
    ]);
    for (const failure of failures) {
      expect(failure.code).toBe("ETIMEDOUT");
      expect(failure.message).toMatch(/^s3:\/\/bucket\/a cannot be .* nothing came for 0\.3 seconds/);
    }
    store.fault = () => null;
    files = new OpendalFileSystem("s3", { settings: settings() });
    expect(await text("bucket/a")).toBe("a");
  });

  it("by words that mean nothing is an error", async () => {
    store.fault = () => "nonsense";
    expect(await failureOf(() => files.list("bucket/a"))).toMatchObject({ code: "EIO" });
  });

  it("says what is missing", async () => {
    expect(await failureOf(() => files.read("bucket/none"))).toMatchObject({ code: "ENOENT" });
    expect(await failureOf(() => files.source("bucket/none"))).toMatchObject({ code: "ENOENT" });
    await files.write("bucket/folder/file", bytes("x"));
    expect(await failureOf(() => files.source("bucket/folder"))).toMatchObject({ code: "EISDIR" });
    const failure = await failureOf(() => files.write("other/file", bytes("x")));
    expect(failure.message).toMatch(/^s3:\/\/other\/file cannot be written .*NoSuchBucket/);
    expect(failure.message).not.toContain(secret);
  });

  it("refuses addresses with credentials, without showing them", async () => {
    const failure = await failureOf(() => files.info("key:hunter2@bucket/a"));
    expect(failure.message).toContain("AWS_ACCESS_KEY_ID");
    expect(failure.message).not.toContain("hunter2");
    await expect(files.info("")).rejects.toThrow("Expected the address of a bucket");
  });
});

it.each([[{ timeout: 0 }], [{ timeout: NaN }], [{ timeout: -1 }]])("refuses %j", (options) => {
  expect(() => new OpendalFileSystem("s3", options)).toThrow("expected timeout in seconds");
});

it("refuses an unknown protocol", () => {
  expect(() => new OpendalFileSystem("ftp" as "s3")).toThrow('Received: "ftp"');
});

it.each([[null], ["0.49.2"]])("names the package that is needed where %s is installed", (version) => {
  expect(() => checkPackage(version)).toThrow("npm install --save-exact opendal@0.47.11");
});

it("does not keep a program from ending", async () => {
  const program = `
    import { locate } from ${JSON.stringify(new URL("../registry.ts", import.meta.url).href)};
    const { fileSystem, path } = locate("s3://bucket/none");
    console.log(await fileSystem.info(path));
  `;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
    env: { ...process.env, ...store.variables },
    timeout: 60_000,
  });
  const [status] = (await once(child, "exit")) as [number | null];
  expect([String(child.stdout.read()).trim(), status]).toEqual(["null", 0]);
});
