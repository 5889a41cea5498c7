/** @file An HTTP server that answers from a module: `GET /ping` and `POST /serve`. */
import type { IncomingMessage, RequestListener, Server } from "node:http";
import { noGrad } from "@lightning-ts/torch";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { show } from "../util/show.js";
import { Error, TypeError, UserError } from "../util/user-errors.js";
import type { Converters, ServableModule } from "./servable-module.js";

/** The most bytes of a request. */
const LONGEST_REQUEST = 64 * 2 ** 20;

/** A server that runs. */
export interface RunningServer {
  /** Its address: "http://127.0.0.1:8080". */
  readonly url: string;
  /** What went wrong in the newest request; null for nothing. */
  readonly failure: unknown;
  /** Ends it, with all its connections. */
  close(): Promise<void>;
}

/** A request that cannot be answered, and the status that says so. */
class RequestError extends UserError {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Starts a server that answers from a module.
 *
 * @throws Error for an address that cannot be listened at
 */
export async function startServer(module: ServableModule, host: string, port: number): Promise<RunningServer> {
  // Only who serves loads it.
  const { createServer } = await import("node:http");
  let failure: unknown = null;
  const server = createServer(
    listener(module, (error) => {
      failure = error;
    }),
  );
  await listen(server, host, port);
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${taken}`,
    get failure() {
      return failure;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: Error) => {
      const advice = "Give a host of this machine and a port that is free; 0 takes any.";
      reject(new Error(`The server did not start at ${host}:${port}: ${cause.message}. ${advice}`, { cause }));
    });
    server.listen(port, host, resolve);
  });
}

function listener(module: ServableModule, note: (error: unknown) => void): RequestListener {
  return (request, response) => {
    note(null);
    const reply = (status: number, value: unknown): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    };
    answer(module, request).then(
      (value) => reply(200, value),
      (error: unknown) => {
        note(error);
        if (error instanceof RequestError) reply(error.status, { detail: error.message });
        else response.writeHead(500, { "content-type": "text/plain" }).end("Internal Server Error");
      },
    );
  };
}

async function answer(module: ServableModule, request: IncomingMessage): Promise<unknown> {
  const path = request.url?.split("?")[0];
  const wanted = { "/ping": "GET", "/serve": "POST" }[path ?? ""];
  if (wanted === undefined) throw new RequestError(404, "Not Found");
  if (request.method !== wanted) throw new RequestError(405, "Method Not Allowed");
  return path === "/ping" ? true : serve(module, bodyOf(await textOf(request)));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LONGEST_REQUEST) throw new RequestError(413, `expected at most ${LONGEST_REQUEST} bytes`);
  }
  return Buffer.concat(chunks).toString();
}

function bodyOf(text: string): Readonly<Record<string, unknown>> {
  let payload: unknown;
  try {
    payload = JSON.parse(text);
  } catch (error) {
    throw new RequestError(422, `expected JSON: ${String(error)}`);
  }
  const body: unknown = isPlainObject(payload) ? Reflect.get(payload, "body") : undefined;
  if (!isRecord(body)) throw new RequestError(422, 'expected an object with a field "body" that is an object');
  return body;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => isPlainObject(value);

async function serve(module: ServableModule, body: Readonly<Record<string, unknown>>): Promise<unknown> {
  const [deserializers, serializers] = module.configureSerialization();
  const inputs = converted(body, deserializers, "inputs");
  // By the module's own declaration, which says what its functions make.
  const outputs: unknown = await noGrad(() => module.serveStep(inputs as never));
  if (isRecord(outputs)) return converted(outputs, serializers, "outputs");
  throw new TypeError(
    `serveStep: expected an object of outputs by name. Received: ${show(outputs)}. Return { output }.`,
  );
}

function converted(
  values: Readonly<Record<string, unknown>>,
  converters: Converters,
  what: string,
): Record<string, unknown> {
  const all = { ...values };
  for (const [name, convert] of Object.entries(converters)) {
    if (!Object.hasOwn(all, name))
      throw new TypeError(
        `configureSerialization: expected ${what} with ${show(name)}. Received: ${Object.keys(all).join(", ")}. Name it alike in both.`,
      );
    all[name] = convert(all[name] as never);
  }
  return all;
}
