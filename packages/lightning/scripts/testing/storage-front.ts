/** @file A server before that of a storage: it hands requests on, lets some fail, and takes uploads in parts for Google's emulators, which know none. */
import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What goes wrong with a request: its connection, or that of its answer, is cut halfway, or it is not allowed. */
export type FrontFault = "cut" | "refused";

/** Stands before a server of this machine. */
export class StorageFront {
  /** What was asked: "PUT /bucket/file?partNumber=1". */
  readonly requests: string[] = [];
  /** Decides what goes wrong with a request. Default: nothing. */
  fault: (request: string) => FrontFault | null = () => null;
  readonly #port: number;
  readonly #takesParts: boolean;
  readonly #uploads = new Map<string, Map<number, Buffer>>();
  readonly #server: Server;

  /**
   * @param port that of the server behind
   * @param takesParts whether uploads in parts end here: those of Google's storage
   */
  constructor(port: number, takesParts: boolean) {
    this.#port = port;
    this.#takesParts = takesParts;
    this.#server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        this.#take(request, Buffer.concat(parts), response).catch(() => request.socket.destroy());
      });
    });
  }

  /** Where it listens. */
  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return this;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #take(request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> {
    const { method = "GET", url = "/" } = request;
    this.requests.push(`${method} ${url}`);
    const fault = this.fault(`${method} ${url}`);
    if (fault === "refused") {
      const answer = { error: { code: 403, message: "Not allowed.", errors: [] } };
      response.writeHead(403, { "content-type": "application/json" }).end(JSON.stringify(answer));
      return;
    }
    if (fault === "cut" && method !== "GET") {
      request.socket.destroy();
      return;
    }
    const [path = "", query = ""] = url.split("?");
    if (this.#takesParts && /^uploads\b|\buploadId=/.test(query)) {
      await this.#takeParts(method, path, new URLSearchParams(query), body, response);
      return;
    }
    const behind = await this.#pass(method, url, { ...request.headers }, body);
    const text: Buffer[] = [];
    for await (const part of behind) text.push(part as Buffer);
    const all = Buffer.concat(text);
    const { "transfer-encoding": _, ...headers } = behind.headers;
    const length = method === "HEAD" ? headers["content-length"] : all.byteLength;
    response.writeHead(behind.statusCode ?? 500, { ...headers, ...(length === undefined ? {} : { "content-length": length }) }); // prettier-ignore
    if (fault === null) response.end(all);
    // What was sent has to arrive before the connection is cut.
    else response.write(all.subarray(0, Math.ceil(all.byteLength / 2)), () => setTimeout(() => request.socket.destroy(), 5)); // prettier-ignore
  }

  #pass(method: string, path: string, headers: NodeJS.Dict<string | string[]>, body: Buffer): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const options = { host: "127.0.0.1", port: this.#port, method, path, headers, agent: false };
      ask(options, resolve).on("error", reject).end(body);
    });
  }

  /** Uploads in parts as Google's storage takes them; the file is given to the emulator when its last part is there. */
  async #takeParts(
    method: string,
    path: string,
    query: URLSearchParams,
    body: Buffer,
    response: ServerResponse,
  ): Promise<void> {
    const xml = (text: string): void => {
      response.writeHead(200, { "content-type": "application/xml" }).end(text);
    };
    const [, bucket = "", name = ""] = /^\/([^/]+)\/(.*)$/.exec(path) ?? [];
    const id = query.get("uploadId") ?? `upload-${this.#uploads.size}`;
    if (query.has("uploads")) {
      this.#uploads.set(id, new Map());
      return void xml(`<InitiateMultipartUploadResult><Bucket>${bucket}</Bucket><Key>x</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`); // prettier-ignore
    }
    const parts = this.#uploads.get(id) ?? new Map<number, Buffer>();
    if (method === "PUT") {
      parts.set(Number(query.get("partNumber")), body);
      response.writeHead(200, { etag: `"${query.get("partNumber")}"` }).end();
      return;
    }
    const file = Buffer.concat([...parts].sort(([a], [b]) => a - b).map(([, part]) => part));
    const headers = { "content-length": String(file.byteLength), host: new URL(this.address).host };
    const target = `/upload/storage/v1/b/${bucket}/o?uploadType=media&name=${encodeURIComponent(decodeURIComponent(name))}`;
    (await this.#pass("POST", target, headers, file)).resume();
    xml("<CompleteMultipartUploadResult><ETag>x</ETag></CompleteMultipartUploadResult>");
  }
}
