/** @file OpendalFileSystem at real servers of S3, Google's and Azure's storage: moto, fake-gcs-server, Azurite. */
import { tensor } from "@lightning-ts/torch";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import {
  account,
  sharedAccess,
  startStorage,
  storages,
  type StorageServer,
} from "../../../../scripts/testing/storage-servers.js";
import { locate } from "../registry.js";
import { load, save } from "../save.js";

if (storages.length < 3) {
  console.warn("Without PEER_SERVICES (node scripts/peer-python.mjs services) servers of storages are not tested.");
}

describe.each(storages)("a server of %s: addresses", (protocol) => {
  let server: StorageServer;
  const { fileSystem: files } = locate(`${protocol}://box`);
  const names = async (folder: string): Promise<string[]> =>
    (await files.list(folder)).map(({ name, isFolder }) => (isFolder ? `${name}/` : name)).sort();
  const large = Buffer.alloc(40 * 2 ** 20 + 7, 3);
  const fetched = async (path: string): Promise<Buffer> => {
    const source = await files.source(path);
    const target = Buffer.alloc(source.size);
    source.readInto(target, 0);
    source.close();
    return target;
  };

  beforeAll(async () => {
    server = await startStorage(protocol, "box");
    Object.assign(process.env, server.variables);
  }, 150_000);
  afterAll(() => server.stop());
  afterEach(() => {
    server.front.fault = () => null;
    vi.unstubAllEnvs();
  });

  it("has files, which are read, added to, listed, copied and removed", async () => {
    await files.makeFolder("box/a");
    await files.write("box/a/one", Buffer.from("one"));
    await files.append("box/a/one", Buffer.from(" more"));
    await files.append("box/a/b/two", Buffer.from("two"));
    await files.write("box/a/empty", Buffer.from(""));
    expect(Buffer.from(await files.read("box/a/one")).toString()).toBe("one more");
    expect([(await files.read("box/a/empty")).byteLength, (await fetched("box/a/empty")).byteLength]).toEqual([0, 0]);
    expect(await files.info("box/a/one")).toMatchObject({ isFolder: false, size: 8 });
    expect(Math.abs(((await files.info("box/a/one"))?.modified ?? 0) - Date.now())).toBeLessThan(60_000);
    expect(await files.info("box/a/b")).toMatchObject({ isFolder: true });
    expect([await files.info("box/a/on"), await files.list("box/none"), await names("box/a")]).toEqual([null, [], ["b/", "empty", "one"]]); // prettier-ignore
    await files.link("box/a/b/two", "box/a/one");
    expect((await fetched("box/a/one")).toString()).toBe("two");
    await files.write("box/a/one", Buffer.from("six"));
    expect((await fetched("box/a/one")).toString()).toBe("six");
    expect(await files.removeEmptyFolder("box/a/b")).toBe(false);
    await files.remove("box/a");
    await files.remove("box/a");
    expect(await names("box")).toEqual([]);
  });

  it("has torch's files", async () => {
    await save({ weight: tensor([1, 2]) }, `${protocol}://box/epoch=1-step=2.pt`);
    const loaded = (await load(`${protocol}://box/epoch=1-step=2.pt`)) as { weight: { tolist(): unknown } };
    expect(loaded.weight.tolist()).toEqual([1, 2]);
    await files.remove("box/epoch=1-step=2.pt");
  });

  // What some of them mean in an address: a part of it that is left out would be another folder, perhaps the whole bucket.
  it.each(["a b", "a&b", "a+b", "a#b", "a?b", "a;b", "100%", "ü=1", "a=b&x=1", 'a"b', "<x>", "日本", "it's", "{a}[1]"])(
    "keeps apart what is in a folder of the name %s, and what is beside it",
    async (name) => {
      await files.write("box/q/a", Buffer.from("beside"));
      await files.write(`box/q/${name}/one`, Buffer.from("1"));
      await files.write(`box/q/${name}/${name}/two`, Buffer.from("2"));
      expect(await names("box/q")).toEqual(["a", `${name}/`].sort());
      expect(await names(`box/q/${name}`)).toEqual(["one", `${name}/`].sort());
      expect(await files.info(`box/q/${name}`)).toMatchObject({ isFolder: true });
      expect(Buffer.from(await files.read(`box/q/${name}/${name}/two`)).toString()).toBe("2");
      await files.remove(`box/q/${name}`);
      expect(await names("box/q")).toEqual(["a"]);
    },
  );

  it("lists and removes more files than one answer holds", async () => {
    for (let at = 0; at < 1040; at += 40) {
      await Promise.all(
        Array.from({ length: 40 }, async (_, i) => files.write(`box/many/${at + i}`, Buffer.from("x"))),
      );
    }
    expect(await files.list("box/many")).toHaveLength(1040);
    await files.remove("box/many");
    expect(await files.list("box/many")).toEqual([]);
  }, 60_000);

  it("takes large files in parts, whole or not at all", async () => {
    server.front.requests.length = 0;
    const sink = await files.sink("box/runs/epoch=1");
    sink.write(large);
    expect(server.front.requests).toEqual([]);
    await sink.close();
    expect(server.front.requests.filter((one) => /^PUT .*(?:partNumber|comp=block&)/i.test(one))).toHaveLength(3);
    expect((await fetched("box/runs/epoch=1")).equals(large)).toBe(true);
    const dropped = await files.sink("box/runs/dropped");
    dropped.write(large);
    await dropped.abort(new Error("no more"));
    expect(await names("box/runs")).toEqual(["epoch=1"]);
  }, 60_000);

  it("is asked again where connections are cut, also in the middle of a file", async () => {
    let count = 0;
    server.front.fault = () => (count++ % 2 === 0 ? "cut" : null);
    await files.write("box/runs/large", large);
    expect((await fetched("box/runs/large")).equals(large)).toBe(true);
    expect(await names("box/runs")).toContain("large");
    await files.remove("box/runs/large");
    server.front.fault = () => null;
    expect(await files.info("box/runs/large")).toBeNull();
  }, 60_000);

  it("that refuses a part of a file keeps what was there", async () => {
    await files.write("box/runs/file", Buffer.from("old"));
    let parts = 0;
    server.front.fault = (request) => (/partNumber|comp=block&/i.test(request) && ++parts > 1 ? "refused" : null);
    await expect(files.write("box/runs/file", large)).rejects.toMatchObject({ code: "EACCES" });
    server.front.fault = () => null;
    expect(Buffer.from(await files.read("box/runs/file")).toString()).toBe("old");
  }, 60_000);

  it("says what is missing, and what is not allowed", async () => {
    await expect(files.read("box/none")).rejects.toMatchObject({ code: "ENOENT" });
    await expect(files.source("box/none")).rejects.toMatchObject({ code: "ENOENT" });
    await files.write("box/folder/file", Buffer.from("x"));
    await expect(files.source("box/folder")).rejects.toMatchObject({ code: "EISDIR" });
    await expect(files.write("other/a", Buffer.from("x"))).rejects.toMatchObject({ code: "ENOENT" });
    await expect(files.list("other/a")).rejects.toMatchObject({ code: "ENOENT" });
    server.front.fault = () => "refused";
    for (const work of [
      () => files.list("box/folder"),
      () => files.read("box/folder/file"),
      () => files.write("box/b", large),
      () => files.remove("box/folder"),
    ]) {
      await expect(work()).rejects.toMatchObject({ code: "EACCES" });
    }
  });
});

describe.runIf(storages.includes("az"))("an account of Azure", () => {
  let server: StorageServer;
  beforeAll(async () => {
    server = await startStorage("az", "box");
  }, 150_000);
  afterAll(() => server.stop());

  it.each(["", "?"])("is reached by a token, also one that begins with %j, within its rights", async (mark) => {
    const { fileSystem: files } = locate("az://box");
    const may = (rights: string): void => void vi.stubEnv("AZURE_STORAGE_SAS_TOKEN", mark + sharedAccess(rights));
    vi.stubEnv("AZURE_STORAGE_CONNECTION_STRING", "");
    vi.stubEnv("AZURE_STORAGE_ACCOUNT_NAME", account);
    vi.stubEnv("AZURE_STORAGE_ENDPOINT", `${server.front.address}/${account}`);
    may("rwdlac");
    await files.write("box/a&b/epoch=1", Buffer.from("one"));
    expect(await files.list("box/a&b")).toEqual([{ name: "epoch=1", isFolder: false }]);
    may("rl");
    expect(Buffer.from(await files.read("box/a&b/epoch=1")).toString()).toBe("one");
    await expect(files.write("box/a&b/new", Buffer.from("x"))).rejects.toMatchObject({ code: "EACCES" });
    await expect(files.remove("box/a&b")).rejects.toMatchObject({ code: "EACCES" });
    may("rwdlac");
    await files.remove("box/a&b");
    expect(await files.list("box")).toEqual([]);
    vi.unstubAllEnvs();
  });
});
