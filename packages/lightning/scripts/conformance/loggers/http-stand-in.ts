/** @file A server of this process that answers as a service would, and keeps what reached it. */
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A request that reached the server. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** What is answered: JSON, or bytes. */
export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves requests by a function until it is closed. */
export class StandIn {
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(answer: (request: Received) => Answer): Promise<StandIn> {
    const server = createServer((incoming, outgoing) => {
      const parts: Buffer[] = [];
      incoming.on("data", (part: Buffer) => void parts.push(part));
      incoming.on("end", () => {
        const url = new URL(incoming.url ?? "/", "http://localhost");
        const {
          headers = {},
          json,
          status,
        } = answer({
          method: incoming.method ?? "",
          path: decodeURIComponent(url.pathname),
          query: Object.fromEntries(url.searchParams),
          headers: incoming.headers,
          body: Buffer.concat(parts),
        });
        outgoing.writeHead(status, { "content-type": "application/json", ...headers });
        outgoing.end(json === undefined ? "" : JSON.stringify(json));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new StandIn(server);
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
