/** @file OpendalFileSystem at a real server of S3: moto_server. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { locate } from "../registry.js";

const services = process.env.PEER_SERVICES;
let server: ChildProcess | null = null;

beforeAll(async () => {
  if (!services) return;
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  server = spawn(join(dirname(services), "moto_server"), ["-p", String(port)], { stdio: "ignore" });
  const address = `http://127.0.0.1:${port}`;
  Object.assign(process.env, { AWS_ENDPOINT_URL: address, AWS_ACCESS_KEY_ID: "key", AWS_SECRET_ACCESS_KEY: "secret" });
  for (let i = 0; i < 600; i++) {
    if (await fetch(`${address}/bucket`, { method: "PUT" }).then(({ ok }) => ok, () => false)) return; // prettier-ignore
    await setTimeout(200);
  }
  throw new Error("moto_server does not start");
}, 150_000);

afterAll(() => server?.kill("SIGKILL"));

describe.runIf(services)("a server of S3", () => {
  const { fileSystem: files } = locate("s3://bucket");

  it("has files, which are read, listed and removed", async () => {
    await files.write("bucket/a/one=1 +.txt", Buffer.from("one"));
    await files.append("bucket/a/one=1 +.txt", Buffer.from(" more"));
    await files.write("bucket/a/b/two", Buffer.from("two"));
    expect(Buffer.from(await files.read("bucket/a/one=1 +.txt")).toString()).toBe("one more");
    expect(await files.info("bucket/a/b")).toMatchObject({ isFolder: true });
    expect(await files.info("bucket/a/none")).toBeNull();
    const byName = [...(await files.list("bucket/a"))].sort((x, y) => (x.name < y.name ? -1 : 1));
    expect(byName).toEqual([
      { name: "b", isFolder: true },
      { name: "one=1 +.txt", isFolder: false },
    ]);
    await files.remove("bucket/a");
    expect(await files.list("bucket")).toEqual([]);
    await expect(files.list("other/a")).rejects.toThrow("NoSuchBucket");
  });

  it("takes large files in parts, whole or not at all", async () => {
    const large = Buffer.alloc(40 * 2 ** 20 + 7, 3);
    const sink = await files.sink("bucket/large");
    sink.write(large);
    await sink.close();
    const source = await files.source("bucket/large");
    const target = Buffer.alloc(source.size);
    source.readInto(target, 0);
    source.close();
    expect(target.equals(large)).toBe(true);
    const dropped = await files.sink("bucket/dropped");
    dropped.write(large);
    await dropped.abort(new Error("no more"));
    expect(await files.info("bucket/dropped")).toBeNull();
    await files.remove("bucket/large");
  });
});
