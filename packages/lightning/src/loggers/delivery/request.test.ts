/** @file One HTTP request: connections are kept, servers may close them, redirect, and never answer. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { type HttpAnswer, request } from "./request.js";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

interface Seen {
  readonly line: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

async function serve(answer: (seen: Seen, answer: ServerResponse) => void): Promise<{ url: URL; server: Server }> {
  const server = createServer((asked, given) => {
    const parts: Buffer[] = [];
    asked.on("data", (part: Buffer) => void parts.push(part));
    asked.on("end", () => {
      const line = `${String(asked.method)} ${String(asked.url)}`;
      answer({ line, headers: asked.headers, body: Buffer.concat(parts).toString() }, given);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`), server };
}

async function textOf({ body }: HttpAnswer): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts).toString();
}

const post = (url: URL, body: Uint8Array | Blob | null, signal = new AbortController().signal) =>
  request(url, { method: "POST", headers: { authorization: "secret" }, body, signal });

it("sends bytes, blobs and nothing with their lengths", async () => {
  const { url } = await serve(({ body, headers }, answer) =>
    answer.end(`${String(headers["content-length"])} ${body}`),
  );
  expect(await textOf(await post(url, Buffer.from("bytes")))).toBe("5 bytes");
  expect(await textOf(await post(url, new Blob(["a blob"])))).toBe("6 a blob");
  expect(await textOf(await post(url, null))).toBe("0 ");
});

it("keeps a connection, and takes another where the server closed it", async () => {
  let cut = false;
  const { server, url } = await serve(({ line }, answer) => {
    // Closed as the next request arrives: as late as a server can.
    if (cut) answer.socket?.resetAndDestroy();
    else answer.end(line);
    cut = false;
  });
  let connections = 0;
  server.on("connection", () => void connections++);
  for (let i = 0; i < 3; i++) await textOf(await post(url, null));
  expect(connections).toBe(1);
  cut = true;
  expect(await textOf(await post(url, null))).toBe("POST /");
  expect(connections).toBe(2);
});

it("goes where it is redirected, without credentials to other servers", async () => {
  const other = await serve(({ body, headers, line }, answer) =>
    answer.end(`${line} ${String(headers.authorization)} ${body}`),
  );
  const { url } = await serve(({ body, headers, line }, answer) => {
    const [status, place] = /\d+/.exec(line)?.[0] === "307" ? [307, "/new"] : [302, "/new"];
    if (line.endsWith("/new")) answer.end(`${line} ${String(headers.authorization)} ${body}`);
    else answer.writeHead(status, { location: line.includes("other") ? other.url.href : place }).end();
  });
  const body = Buffer.from("x");
  expect(await textOf(await post(new URL("/302", url), body))).toBe("GET /new secret ");
  expect(await textOf(await post(new URL("/307", url), body))).toBe("POST /new secret x");
  expect(await textOf(await post(new URL("/307/other", url), body))).toBe("POST / undefined x");
});

it("ends redirects that never end", async () => {
  const { url } = await serve((_, answer) => answer.writeHead(302, { location: "/" }).end());
  const answer = await post(url, null);
  expect([answer.status, await textOf(answer)]).toEqual([302, ""]);
});

it("ends with the signal's reason, before the answer and in it", async () => {
  const { url } = await serve(({ line }, answer) => void (line.endsWith("begun") && answer.write("part")));
  await expect(post(url, null, AbortSignal.timeout(50))).rejects.toThrow(/timeout/);
  const stop = new AbortController();
  const answer = await post(new URL("/begun", url), null, stop.signal);
  stop.abort();
  await expect(textOf(answer)).rejects.toThrow();
});

it("says that nobody listens", async () => {
  const { server, url } = await serve(() => undefined);
  await new Promise((resolve) => server.close(resolve));
  await expect(post(url, Buffer.alloc(1_000_000))).rejects.toMatchObject({ code: "ECONNREFUSED" });
  await expect(post(url, new Blob(["x"]))).rejects.toMatchObject({ code: "ECONNREFUSED" });
});
