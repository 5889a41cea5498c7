/** @file Requests to a server that keeps what is logged: errors of two kinds, no credentials in messages, bounded time and memory. */
import { expectString } from "@lightning-ts/torch/util/lists";
import { show } from "../../util/show.js";
import { RangeError, TypeError, UserError } from "../../util/user-errors.js";
import { type HttpAnswer, request as send } from "./request.js";

/** The server says that a request is wrong: to send it again is of no use. */
export class Refusal extends UserError {
  override readonly name = "Refusal";
  /** The HTTP status of the answer. */
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** The server did not answer, or not with sense: the same request may succeed later. */
export class Unreachable extends UserError {
  override readonly name = "Unreachable";
}

/** One request. */
export interface ServiceRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below the service's address, or an address of its own, such as one that the service gave for an upload. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly body?: Uint8Array | Blob;
  readonly headers?: Readonly<Record<string, string>>;
  /** Seconds that it may take. Default 30. */
  readonly seconds?: number;
  /** Ends it before. */
  readonly signal?: AbortSignal;
}

/** The most bytes of an answer that are read. */
const longestAnswer = 16 * 2 ** 20;

/** Statuses of a server that is busy or not well, for now. */
const passing = new Set([408, 425, 429]);

/** A server at an address. */
export class Service {
  /** The address, without credentials. */
  readonly address: string;
  readonly #owner: string;
  readonly #headers: Readonly<Record<string, string>>;

  /**
   * @param owner the logger's class, for messages
   * @param address may have a user and a password, which are sent with each request
   * @throws TypeError for what is no address of the web
   */
  constructor(owner: string, address: string, headers: Readonly<Record<string, string>> = {}) {
    expectString(owner, "address", address);
    let url: URL;
    try {
      url = new URL(address);
    } catch {
      throw noAddress(owner, address);
    }
    if (!/^https?:$/.test(url.protocol)) throw noAddress(owner, address);
    const { password, username } = url;
    url.username = url.password = "";
    this.#owner = owner;
    this.address = url.href.replace(/\/+$/, "");
    const user = username === "" ? {} : basicAuthorization(decodeURIComponent(username), decodeURIComponent(password));
    this.#headers = { ...headers, ...user };
  }

  /** The answer to a request, as JSON; null where it is empty. @throws Refusal, Unreachable */
  async json(request: ServiceRequest): Promise<unknown> {
    const text = await this.text(request);
    if (text.trim() === "") return null;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new Unreachable(
        `${this.#owner}: expected JSON from ${this.#place(request)}. Received: ${show(withoutCredentials(text.slice(0, 200)))}. Is it the right server?`,
      );
    }
  }

  /** The answer to a request. @throws Refusal, Unreachable */
  async text(request: ServiceRequest): Promise<string> {
    return this.#read(request, textOf);
  }

  /** Reads the answer to a request by parts, which may be of any size together. @throws Refusal; Unreachable, also where a part is not taken */
  async parts(request: ServiceRequest, take: (part: Uint8Array) => void): Promise<void> {
    await this.#read(request, async (answer) => {
      for await (const part of answer.body) take(part);
    });
  }

  async #read<T>(request: ServiceRequest, read: (answer: HttpAnswer) => Promise<T>): Promise<T> {
    const answer = await this.#send<T | string>(request, (response) =>
      isGood(response.status) ? read(response) : textOf(response),
    );
    if (isGood(answer.status)) return answer.value as T; // what `read` gave
    const { status, value } = answer;
    const text = String(value);
    const message = `${this.#owner}: ${this.#place(request)} answers ${status}: ${withoutCredentials(reasonOf(text))}`;
    if (status >= 500 || passing.has(status)) throw new Unreachable(message);
    throw new Refusal(message, status);
  }

  async #send<T>(request: ServiceRequest, read: (answer: HttpAnswer) => Promise<T>) {
    const { body, headers, json, method, path, query, seconds = 30, signal } = request;
    const isOwn = !/^https?:/.test(path);
    const url = new URL(isOwn ? this.address + path : path);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    const limit = AbortSignal.timeout(seconds * 1000);
    try {
      const answer = await send(url, {
        method,
        headers: {
          ...(isOwn ? this.#headers : {}), // others' servers must not see the credentials
          ...(json === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        body: json === undefined ? (body ?? null) : Buffer.from(JSON.stringify(json)),
        signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
      });
      return { status: answer.status, value: await read(answer) };
    } catch (error) {
      const cause: unknown = limit.aborted ? limit.reason : error;
      throw new Unreachable(`${this.#owner}: ${this.#place({ path })} does not answer (${causeOf(cause)}).`, { cause });
    }
  }

  #place({ path }: Pick<ServiceRequest, "path">): string {
    return withoutCredentials(/^https?:/.test(path) ? path.replace(/\?.*$/s, "") : this.address + path);
  }
}

const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;

/** The header for a user and a password. */
export function basicAuthorization(user: string, password: string): Readonly<Record<string, string>> {
  return { authorization: basic(user, password) };
}

/** A text in which addresses have no user and no password. */
export function withoutCredentials(text: string): string {
  return text.replaceAll(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/?#@]*@/gi, "$1");
}

function noAddress(owner: string, address: string): TypeError {
  return new TypeError(
    `${owner}: expected an address such as "https://host:5000". Received: ${show(withoutCredentials(address))}. Give one that begins with http:// or https://.`,
  );
}

const isGood = (status: number): boolean => status >= 200 && status < 300;

async function textOf({ body }: HttpAnswer): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > longestAnswer) throw new RangeError(`more than ${longestAnswer} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** What a server says about an error: the message in its JSON, or the text. */
function reasonOf(text: string): string {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === "object" && answer !== null) {
      const { error_code, message } = answer as { error_code?: unknown; message?: unknown };
      if (typeof message === "string")
        return [error_code, message]
          .filter((part) => typeof part === "string")
          .join(": ")
          .slice(0, 500);
    }
  } catch {
    // Not JSON: the text itself.
  }
  return text.slice(0, 500);
}

/** Some errors of the network have the reason in the cause. */
function causeOf(error: unknown): string {
  const cause: unknown = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code: unknown = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
  return withoutCredentials(typeof code === "string" ? code : cause instanceof Error ? cause.message : String(cause));
}
