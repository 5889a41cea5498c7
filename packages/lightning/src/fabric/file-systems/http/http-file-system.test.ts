/** @file HttpFileSystem at servers that serve well, badly and not at all. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HttpFileSystem } from "./http-file-system.js";

const contents = Buffer.alloc(20 * 2 ** 20 + 11);
for (let at = 0; at < contents.byteLength; at += 991) contents[at] = at % 249;

let server: Server;
let host = "";
let requests: IncomingMessage[] = [];
let serve: (request: IncomingMessage, response: ServerResponse) => void;
beforeEach(async () => {
  requests = [];
  serve = withRanges;
  server = createServer((request, response) => {
    requests.push(request);
    serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function withRanges(request: IncomingMessage, response: ServerResponse): void {
  if (request.url?.includes("none") === true) {
    response.writeHead(404).end("not here");
    return;
  }
  const [, first = "0", last = ""] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? "") ?? [];
  const part = contents.subarray(Number(first), last === "" ? contents.byteLength : Number(last) + 1);
  response.writeHead(request.headers.range === undefined ? 200 : 206, {
    "content-length": part.byteLength,
    "content-range": `bytes ${first}-${Number(first) + part.byteLength - 1}/${contents.byteLength}`,
    "accept-ranges": "bytes",
    etag: '"one"',
  });
  if (request.method === "HEAD") response.end();
  else response.end(part);
}

function whole(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { "content-length": contents.byteLength });
  if (request.method === "HEAD") response.end();
  else response.end(contents);
}

const files = new HttpFileSystem("http");
const fetched = async (path: string, from: HttpFileSystem = files): Promise<Buffer> => {
  const source = await from.source(path);
  const target = Buffer.alloc(source.size);
  source.readInto(target, 0);
  source.close();
  return target;
};

describe("a file of the web", () => {
  it("is fetched by ranges, once while it stays the same", async () => {
    expect(await files.info(`${host}/a`)).toMatchObject({ isFolder: false, size: contents.byteLength });
    expect((await fetched(`${host}/a`)).equals(contents)).toBe(true);
    const ranges = requests.filter(({ method }) => method === "GET").map(({ headers }) => headers.range);
    expect(ranges.sort()).toEqual(["bytes=0-8388607", "bytes=16777216-20971530", "bytes=8388608-16777215"]);
    const count = requests.length;
    expect((await fetched(`${host}/a`)).equals(contents)).toBe(true);
    expect(requests.slice(count).map(({ method }) => method)).toEqual(["HEAD"]);
    expect((await files.read(`${host}/a`)).byteLength).toBe(contents.byteLength);
  });

  it("is asked for with the name and password of its address, and with what follows its question mark", async () => {
    await files.info(`me:pass%20word@${host}/a?token=x//y`);
    expect(requests[0]?.url).toBe("/a?token=x//y");
    expect(requests[0]?.headers.authorization).toBe(`Basic ${Buffer.from("me:pass word").toString("base64")}`);
  });

  it("comes from a server without ranges, and from one that does not know HEAD", async () => {
    serve = whole;
    expect((await fetched(`${host}/b`)).equals(contents)).toBe(true);
    serve = (request, response) => {
      if (request.method === "HEAD") response.writeHead(405).end();
      else withRanges(request, response);
    };
    expect((await fetched(`${host}/c`)).equals(contents)).toBe(true);
  });

  it("may be of a size that nobody says", async () => {
    serve = (request, response) => {
      response.writeHead(200);
      if (request.method === "HEAD") response.end();
      else {
        response.write("some ");
        response.end("words");
      }
    };
    expect((await fetched(`${host}/d`)).toString()).toBe("some words");
    expect(Buffer.from(await files.read(`${host}/d`)).toString()).toBe("some words");
  });
});

describe("a server", () => {
  it("that fails now and then and cuts connections is asked again, for what is left", async () => {
    let count = 0;
    serve = (request, response) => {
      if (count++ % 2 === 1) return withRanges(request, response);
      if (count % 4 === 1) response.writeHead(503).end();
      else if (request.method === "GET") {
        const [, first = "0"] = /bytes=(\d+)-/.exec(request.headers.range ?? "") ?? [];
        const part = contents.subarray(Number(first), Number(first) + 2 ** 20);
        response.writeHead(206, { "content-length": 8 * 2 ** 20, etag: '"one"' });
        response.write(part, () => setTimeout(() => request.socket.destroy(), 5));
      } else request.socket.destroy();
    };
    expect((await fetched(`${host}/flaky`)).equals(contents)).toBe(true);
  });

  it.each([
    [401, "EACCES"],
    [403, "EACCES"],
    [418, "EIO"],
  ])("that says %i is an error with the code %s", async (status, code) => {
    serve = (_, response) => void response.writeHead(status).end();
    await expect(files.info(`me:hunter2@${host}/a?token=swordfish`)).rejects.toMatchObject({ code });
    const failure: unknown = await files.read(`me:hunter2@${host}/a?token=swordfish`).catch((error: unknown) => error);
    expect(String(failure)).toContain(`http://${host}/a cannot be read (${code}): the server says ${status}`);
    expect(String(failure)).not.toMatch(/hunter2|swordfish/);
  });

  it("without the file is an error with the code ENOENT", async () => {
    expect(await files.info(`${host}/none`)).toBeNull();
    await expect(files.source(`${host}/none`)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("that changes the file meanwhile, sends less or more is an error", async () => {
    serve = (request, response) => {
      if (request.method === "HEAD") withRanges(request, response);
      else response.writeHead(200, { etag: '"two"' }).end("another");
    };
    await expect(files.source(`${host}/changed`)).rejects.toThrow("it changed while it was read");
    serve = (request, response) => {
      response.writeHead(200, request.method === "HEAD" ? { "content-length": 5 } : {});
      response.end(request.method === "HEAD" ? undefined : "much more");
    };
    await expect(files.source(`${host}/more`)).rejects.toThrow("more bytes came than the 5 that were announced");
    serve = (request, response) => {
      response.writeHead(200, request.method === "HEAD" ? { "content-length": 9 } : {});
      response.end(request.method === "HEAD" ? undefined : "less");
    };
    await expect(files.source(`${host}/less`)).rejects.toMatchObject({ code: "EIO" });
  });

  it("that is silent is given up", async () => {
    serve = () => undefined;
    const hasty = new HttpFileSystem("http", { timeout: 0.2 });
    await expect(hasty.info(`${host}/a`)).rejects.toMatchObject({ code: "ETIMEDOUT" });
    serve = (request, response) => {
      if (request.method === "HEAD") withRanges(request, response);
      else response.writeHead(206, { "content-length": contents.byteLength }).write("a beginning");
    };
    await expect(fetched(`${host}/half`, hasty)).rejects.toMatchObject({ code: "ETIMEDOUT" });
  });
});

it("cannot be written to", async () => {
  const write = (): unknown => files.write("host/a", Buffer.from("x"));
  expect(write).toThrow("http://host/a is not available yet: writing to the web is missing");
  expect(() => files.list("host")).toThrow("folders of the web");
  await expect(files.info("")).rejects.toThrow("Expected an address of the web");
});

it.each([0, -1, NaN])("refuses a timeout of %d", (timeout) => {
  expect(() => new HttpFileSystem("https", { timeout })).toThrow("expected timeout in seconds");
});
