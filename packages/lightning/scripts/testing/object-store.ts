/** @file A stand-in for S3 that lives in the test's process: objects in a Map, and faults on demand. */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What goes wrong with a request: an answer that asks for another try, a connection that is cut, no answer at all, words that mean nothing. */
export type Fault = "unavailable" | "cut" | "silent" | "nonsense";

interface StoredObject {
  readonly bytes: Buffer;
  readonly modified: Date;
}

/** A server of objects, with as much of S3 as file systems use. */
export class ObjectStore {
  /** Objects by "bucket/key". */
  readonly objects = new Map<string, StoredObject>();
  /** What was asked: "PUT bucket/key?partNumber=1". */
  readonly requests: string[] = [];
  /** The most bytes that one request brought. */
  largestBody = 0;
  /** Decides what goes wrong with a request. Default: nothing. */
  fault: (request: string) => Fault | null = () => null;
  readonly #uploads = new Map<string, Map<number, Buffer>>();
  readonly #server: Server;
  #count = 0;

  constructor(readonly bucket = "bucket") {
    this.#server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => this.#take(request, Buffer.concat(parts), response));
    });
  }

  /** Uploads that were begun and neither ended nor given up. */
  get unfinished(): number {
    return this.#uploads.size;
  }

  /** Where it listens. */
  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The variables with which a program finds it. */
  get variables(): Readonly<Record<string, string>> {
    return {
      AWS_ENDPOINT_URL: this.address,
      AWS_ACCESS_KEY_ID: "key",
      AWS_SECRET_ACCESS_KEY: "secret",
      AWS_EC2_METADATA_DISABLED: "true",
    };
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The keys in the bucket, sorted. */
  keys(): string[] {
    return [...this.objects.keys()].sort();
  }

  #take(request: IncomingMessage, body: Buffer, response: ServerResponse): void {
    const url = new URL(request.url ?? "", this.address);
    const path = decodeURIComponent(url.pathname)
      .replace(/^\//, "")
      .replace(/\/$/, url.pathname.split("/").length > 2 ? "/" : "");
    const asked = `${request.method ?? ""} ${path}${url.search}`;
    this.requests.push(asked);
    this.largestBody = Math.max(this.largestBody, body.byteLength);
    const fault = this.fault(asked);
    if (fault === "silent") return;
    if (fault === "nonsense") {
      response.end("<html><br>Welcome to the hotel's network");
      return;
    }
    if (fault === "unavailable") return refuse(response, 503, "SlowDown");
    if (fault === "cut" && request.method !== "GET") {
      request.socket.destroy();
      return;
    }
    const [bucket = "", ...key] = path.split("/");
    if (bucket !== this.bucket) return refuse(response, 404, "NoSuchBucket");
    const { searchParams } = url;
    if (key.join("/") === "" && request.method === "GET") return this.#list(searchParams, response);
    switch (request.method) {
      case "PUT":
        return this.#put(path, searchParams, body, response);
      case "POST":
        return this.#upload(path, searchParams, response);
      case "DELETE":
        this.objects.delete(path);
        this.#uploads.delete(searchParams.get("uploadId") ?? "");
        response.writeHead(204).end();
        return;
      default:
        return this.#get(path, request, response, fault === "cut");
    }
  }

  #put(path: string, parameters: URLSearchParams, body: Buffer, response: ServerResponse): void {
    const upload = parameters.get("uploadId");
    if (upload === null) this.objects.set(path, { bytes: body, modified: new Date() });
    else this.#uploads.get(upload)?.set(Number(parameters.get("partNumber")), body);
    response.writeHead(200, { etag: etagOf(body) }).end();
  }

  #upload(path: string, parameters: URLSearchParams, response: ServerResponse): void {
    if (parameters.has("uploads")) {
      const id = `upload${this.#count++}`;
      this.#uploads.set(id, new Map());
      const [bucket = "", ...key] = path.split("/");
      return xml(
        response,
        `<InitiateMultipartUploadResult><Bucket>${bucket}</Bucket><Key>${escaped(key.join("/"))}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
      );
    }
    const id = parameters.get("uploadId") ?? "";
    const parts = this.#uploads.get(id);
    if (parts === undefined) return refuse(response, 404, "NoSuchUpload");
    this.#uploads.delete(id);
    const bytes = Buffer.concat([...parts].sort(([a], [b]) => a - b).map(([, part]) => part));
    this.objects.set(path, { bytes, modified: new Date() });
    xml(response, `<CompleteMultipartUploadResult><ETag>${etagOf(bytes)}</ETag></CompleteMultipartUploadResult>`);
  }

  #get(path: string, request: IncomingMessage, response: ServerResponse, isCut: boolean): void {
    const found = this.objects.get(path);
    if (found === undefined) return refuse(response, 404, "NoSuchKey");
    const { bytes, modified } = found;
    const [, first = "0", last = ""] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? "") ?? [];
    const part = bytes.subarray(Number(first), last === "" ? bytes.byteLength : Number(last) + 1);
    response.writeHead(request.headers.range === undefined ? 200 : 206, {
      "content-length": part.byteLength,
      "content-range": `bytes ${first}-${Number(first) + part.byteLength - 1}/${bytes.byteLength}`,
      "accept-ranges": "bytes",
      etag: etagOf(bytes),
      "last-modified": modified.toUTCString(),
    });
    if (request.method === "HEAD") response.end();
    else if (!isCut) response.end(part);
    // What was sent has to arrive before the connection is cut.
    else
      response.write(part.subarray(0, Math.ceil(part.byteLength / 2)), () =>
        setTimeout(() => request.socket.destroy(), 5),
      );
  }

  #list(parameters: URLSearchParams, response: ServerResponse): void {
    const prefix = `${this.bucket}/${parameters.get("prefix") ?? ""}`;
    const delimiter = parameters.get("delimiter") ?? "";
    const folders = new Set<string>();
    const contents: string[] = [];
    for (const path of this.keys()) {
      if (!path.startsWith(prefix)) continue;
      const rest = path.slice(prefix.length);
      const end = delimiter === "" ? -1 : rest.indexOf(delimiter);
      const key = path.slice(this.bucket.length + 1);
      if (end >= 0) folders.add(key.slice(0, key.length - rest.length + end + 1));
      else contents.push(key);
    }
    const objects = contents.map((key) => {
      const { bytes, modified } = this.objects.get(`${this.bucket}/${key}`) ?? {
        bytes: Buffer.alloc(0),
        modified: new Date(0),
      };
      return `<Contents><Key>${escaped(key)}</Key><LastModified>${modified.toISOString()}</LastModified><ETag>${etagOf(bytes)}</ETag><Size>${bytes.byteLength}</Size></Contents>`;
    });
    const prefixes = [...folders].map(
      (folder) => `<CommonPrefixes><Prefix>${escaped(folder)}</Prefix></CommonPrefixes>`,
    );
    xml(
      response,
      `<ListBucketResult><IsTruncated>false</IsTruncated>${objects.join("")}${prefixes.join("")}</ListBucketResult>`,
    );
  }
}

function refuse(response: ServerResponse, status: number, code: string): void {
  xml(
    response,
    `<Error><Code>${code}</Code><Message>Stand-in.</Message><Resource>/</Resource><RequestId>1</RequestId></Error>`,
    status,
  );
}

function xml(response: ServerResponse, text: string, status = 200): void {
  response
    .writeHead(status, { "content-type": "application/xml" })
    .end(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
}

function etagOf(bytes: Buffer): string {
  return `"${createHash("md5").update(bytes).digest("hex")}"`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
