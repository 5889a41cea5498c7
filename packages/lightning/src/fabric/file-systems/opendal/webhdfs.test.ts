/** @file OpendalFileSystem at a stand-in for WebHDFS. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { posix } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { OpendalFileSystem } from "./opendal-file-system.js";

let server: Server;
let address = "";
let files: OpendalFileSystem;
/** Files by path; null for folders. */
let tree: Map<string, Buffer | null>;
let asked: string[];
beforeEach(async () => {
  tree = new Map([["/", null]]);
  asked = [];
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => answer(request, Buffer.concat(parts), response));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  files = new OpendalFileSystem("hdfs", { settings: { endpoint: address, user_name: "me" } });
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** A path with one slash before each name: opendal writes two before some. */
function normal(path: string): string {
  return posix
    .join("/", decodeURIComponent(path))
    .replace(/(?<=.)\/$/, "")
    .replace(/^\/\//, "/");
}

function makeFolders(path: string): void {
  for (let folder = path; folder !== "/"; folder = posix.dirname(folder)) tree.set(folder, null);
}

function statusOf(path: string, suffix: string): Record<string, unknown> {
  const bytes = tree.get(path);
  return {
    length: bytes?.byteLength ?? 0,
    modificationTime: 1_700_000_000_000,
    pathSuffix: suffix,
    type: bytes == null ? "DIRECTORY" : "FILE",
  };
}

function answer(request: IncomingMessage, body: Buffer, response: ServerResponse): void {
  const url = new URL(request.url ?? "", address);
  const json = (value: unknown, status = 200): void => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
  };
  const missing = (): void =>
    json({ RemoteException: { exception: "FileNotFoundException", message: "no", javaClassName: "x" } }, 404);
  if (url.pathname.startsWith("/data")) {
    const path = normal(url.pathname.slice("/data".length));
    makeFolders(posix.dirname(path));
    tree.set(path, body);
    response.writeHead(201).end();
    return;
  }
  const path = normal(url.pathname.replace("/webhdfs/v1", ""));
  const operation = url.searchParams.get("op") ?? "";
  asked.push(`${operation} ${path}`);
  const found = tree.get(path);
  switch (operation) {
    case "GETFILESTATUS":
      return found === undefined ? missing() : json({ FileStatus: statusOf(path, "") });
    case "LISTSTATUS_BATCH": {
      if (found === undefined) return missing();
      const inside = [...tree.keys()].filter((other) => other !== "/" && posix.dirname(other) === path);
      const FileStatus = inside.map((other) => statusOf(other, posix.basename(other)));
      return json({ DirectoryListing: { partialListing: { FileStatuses: { FileStatus } }, remainingEntries: 0 } });
    }
    case "MKDIRS":
      makeFolders(path);
      return json({ boolean: true });
    case "CREATE":
      return json({ Location: `${address}/data${path.split("/").map(encodeURIComponent).join("/")}` });
    case "OPEN": {
      if (found == null) return missing();
      const start = Number(url.searchParams.get("offset") ?? 0);
      const length = Number(url.searchParams.get("length") ?? found.byteLength);
      response.writeHead(200).end(found.subarray(start, start + length));
      return;
    }
    case "CONCAT": {
      const sources = (url.searchParams.get("sources") ?? "").split(",").map(normal);
      tree.set(path, Buffer.concat([path, ...sources].map((source) => tree.get(source) ?? Buffer.alloc(0))));
      for (const source of sources) tree.delete(source);
      response.writeHead(200).end();
      return;
    }
    case "RENAME": {
      const target = normal(url.searchParams.get("destination") ?? "");
      makeFolders(posix.dirname(target));
      tree.set(target, found ?? null);
      tree.delete(path);
      return json({ boolean: true });
    }
    case "DELETE":
      if (
        url.searchParams.get("recursive") !== "true" &&
        [...tree.keys()].some((other) => other.startsWith(`${path}/`))
      ) {
        return json({ RemoteException: { exception: "PathIsNotEmptyDirectoryException", message: "no", javaClassName: "x" } }, 403); // prettier-ignore
      }
      for (const other of [...tree.keys()]) if (other === path || other.startsWith(`${path}/`)) tree.delete(other);
      return json({ boolean: true });
    default:
      return json({}, 400);
  }
}

it("writes, reads, lists and removes", async () => {
  await files.makeFolder("node/runs/a b");
  expect(tree.get("/runs/a b")).toBeNull();
  await files.write("node/runs/a b/one.txt", Buffer.from("some words"));
  expect(tree.get("/runs/a b/one.txt")?.toString()).toBe("some words");
  expect(Buffer.from(await files.read("node/runs/a b/one.txt")).toString()).toBe("some words");
  expect(await files.info("node/runs/a b/one.txt")).toMatchObject({ isFolder: false, size: 10 });
  expect(await files.info("node/runs")).toMatchObject({ isFolder: true });
  expect(await files.info("node/none")).toBeNull();
  expect(await files.list("node/runs/a b")).toEqual([{ name: "one.txt", isFolder: false }]);
  await files.remove("node/runs/a b/one.txt");
  expect(tree.has("/runs/a b/one.txt")).toBe(false);
});

it("removes a folder with what is in it, and nothing beside it", async () => {
  for (const path of ["a&b?c#d/one", "a&b?c#d/e f/two", "a/three"]) {
    await files.makeFolder(`node/runs/${path.slice(0, path.lastIndexOf("/"))}`);
    await files.write(`node/runs/${path}`, Buffer.from("words"));
  }
  expect(await files.list("node/runs/a&b?c#d")).toHaveLength(2);
  await files.remove("node/runs/a&b?c#d");
  expect([...tree.keys()].filter((path) => path.startsWith("/runs/")).sort()).toEqual(["/runs/a", "/runs/a/three"]);
});

it("puts a file in its place when all of it is there", async () => {
  const large = Buffer.alloc(40 * 2 ** 20 + 1, 5);
  const sink = files.sink("node/runs/large");
  sink.write(large);
  await sink.close();
  expect(tree.get("/runs/large")?.equals(large)).toBe(true);
  expect(asked.filter((one) => one.startsWith("CREATE")).every((one) => one.startsWith("CREATE /tmp/"))).toBe(true);
  expect(asked.some((one) => one.startsWith("RENAME /tmp/"))).toBe(true);
  const source = await files.source("node/runs/large");
  const target = Buffer.alloc(source.size);
  source.readInto(target, 0);
  source.close();
  expect(target.equals(large)).toBe(true);
});
