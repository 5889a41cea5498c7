/** @file A server with as much of S3 as uploads of checkpoints use. It keeps the sizes of objects, not their bytes, and tells its parent its port. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Sizes by "/bucket/key", and of the parts of uploads that go on. */
const sizes = new Map<string, number>();
const uploads = new Map<string, number>();
let count = 0;

const xml = (answer: ServerResponse, text: string): void =>
  void answer.setHeader("content-type", "application/xml").end(`<?xml version="1.0" encoding="UTF-8"?>${text}`);

function post(path: string, query: URLSearchParams, answer: ServerResponse): void {
  const id = query.get("uploadId");
  if (query.has("uploads")) {
    const made = String(++count);
    uploads.set(made, 0);
    xml(answer, `<InitiateMultipartUploadResult><UploadId>${made}</UploadId></InitiateMultipartUploadResult>`);
  } else if (id !== null) {
    sizes.set(path, uploads.get(id) ?? 0);
    uploads.delete(id);
    xml(answer, `<CompleteMultipartUploadResult><ETag>"e"</ETag></CompleteMultipartUploadResult>`);
  } else xml(answer, "<DeleteResult></DeleteResult>");
}

function put(path: string, query: URLSearchParams, size: number, answer: ServerResponse): void {
  const id = query.get("uploadId");
  if (id === null) sizes.set(path, size);
  else uploads.set(id, (uploads.get(id) ?? 0) + size);
  answer.setHeader("etag", '"e"').end();
}

function list(bucket: string, query: URLSearchParams, answer: ServerResponse): void {
  const start = `${bucket.replace(/\/$/, "")}/`;
  const found = [...sizes]
    .filter(([path]) => path.startsWith(start + (query.get("prefix") ?? "")))
    .map(([path, size]) => `<Contents><Key>${path.slice(start.length)}</Key><Size>${size}</Size></Contents>`);
  xml(answer, `<ListBucketResult><IsTruncated>false</IsTruncated>${found.join("")}</ListBucketResult>`);
}

function take({ method, url = "/" }: IncomingMessage, size: number, answer: ServerResponse): void {
  const { pathname: path, searchParams: query } = new URL(url, "http://localhost");
  const known = sizes.get(path);
  if (method === "PUT") put(path, query, size, answer);
  else if (method === "POST") post(path, query, answer);
  else if (method === "DELETE") answer.writeHead(204).end();
  else if (method === "GET" && /^\/[^/]*\/?$/.test(path)) list(path, query, answer);
  else if (known === undefined) answer.writeHead(404).end();
  else answer.setHeader("content-length", known).setHeader("last-modified", new Date().toUTCString()).end();
}

const server = createServer((request, answer) => {
  let size = 0;
  request.on("data", (part: Buffer) => (size += part.length));
  request.on("end", () => take(request, size, answer));
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit());
