/** @file HttpFileSystem: files of the web, which are read only. */
import { ftruncateSync, writeSync } from "node:fs";
import { checkOptions } from "@lightning-ts/torch/util/arguments";
import { expectString } from "@lightning-ts/torch/util/lists";
import { NotAvailableError } from "../../../util/errors.js";
import { show } from "../../../util/show.js";
import { RangeError } from "../../../util/user-errors.js";
import { downloaded } from "../downloads.js";
import { type FileInfo, FileSystem, type FolderEntry, type SinkFile, type Source } from "../file-system.js";
import { shownAddress } from "../paths.js";
import { failure, isTransient, piecesOf, request, type RequestSettings, RetryableError } from "./request.js";

/** Bytes of a range. */
const rangeSize = 8 << 20;
/** Ranges that are fetched at the same time. */
const atOnce = 4;
/** The most bytes of a file whose size the server does not say. */
const mostUnknown = 2 ** 30;

/** Options of `HttpFileSystem`. */
export interface HttpFileSystemOptions {
  /** Seconds in which something must come from the server. Default 60. */
  timeout?: number;
}

/** What a server says of a file. */
interface Known extends FileInfo {
  /** Whether it says the size. */
  readonly isSized: boolean;
  /** Whether it sends ranges. */
  readonly hasRanges: boolean;
  /** Changes with the contents; "" where it does not say. */
  readonly version: string;
  /** What makes a range one of the same contents; "" where there is nothing to tell. */
  readonly validator: string;
}

/**
 * Files of the web, "https://host/model.ckpt": read by ranges, several at a time, and not fetched again while they stay the same. A name and a
 * password in the address are sent as basic authorization, and not shown. Counterpart: fsspec's `HTTPFileSystem`.
 */
export class HttpFileSystem extends FileSystem {
  override readonly protocol: "http" | "https";
  readonly #settings: RequestSettings;

  /** @throws RangeError for a timeout that is not positive */
  constructor(protocol: "http" | "https" = "https", options: HttpFileSystemOptions = {}) {
    super();
    checkOptions("HttpFileSystem", options, ["timeout"]);
    const { timeout = 60 } = options;
    if (!(timeout > 0 && timeout < 2e6)) {
      throw new RangeError(`HttpFileSystem: expected timeout in seconds, above 0. Received: ${show(timeout)}.`);
    }
    this.protocol = protocol;
    this.#settings = { timeout: timeout * 1000 };
  }

  override get isReadOnly(): boolean {
    return true;
  }

  override async info(path: string): Promise<FileInfo | null> {
    return this.#known(path);
  }

  /** Fetches the file; the same one is fetched once. */
  override async source(path: string): Promise<Source> {
    const known = await this.#file(path);
    const address = this.#address(path);
    const label = shownAddress(address);
    if (known.isSized) {
      return downloaded(address, label, known, (descriptor) => this.#fetchInto(address, known, descriptor));
    }
    const bytes = await this.#whole(address);
    return downloaded(address, label, { version: "", size: bytes.byteLength }, async (descriptor) => {
      writeAll(descriptor, bytes, 0);
      return Promise.resolve();
    });
  }

  override async read(path: string): Promise<Uint8Array> {
    const known = await this.#file(path);
    if (!known.isSized || known.size <= rangeSize) return this.#whole(this.#address(path));
    return super.read(path);
  }

  /** @throws NotAvailableError: the web is read only */
  override list(folder: string): readonly FolderEntry[] {
    throw this.#readOnly(folder, "folders of the web");
  }

  /** @throws NotAvailableError: the web is read only */
  override sink(path: string): SinkFile {
    throw this.#readOnly(path, "writing to the web");
  }

  /** @throws NotAvailableError: the web is read only */
  override makeFolder(path: string): void {
    throw this.#readOnly(path, "writing to the web");
  }

  /** @throws NotAvailableError: the web is read only */
  override remove(path: string): void {
    throw this.#readOnly(path, "writing to the web");
  }

  #readOnly(path: string, missing: string): NotAvailableError {
    const address = shownAddress(this.#address(path));
    return new NotAvailableError(
      address,
      missing,
      "Give a folder of this machine or of a storage that can be written to, such as s3://bucket/runs.",
    );
  }

  #address(path: string): string {
    expectString("HttpFileSystem", "path", path);
    return `${this.protocol}://${path}`;
  }

  async #file(path: string): Promise<Known> {
    const known = await this.#known(path);
    if (known !== null) return known;
    const address = shownAddress(this.#address(path));
    throw Object.assign(new Error(`No such file: ${address}. Check the address.`), { code: "ENOENT" });
  }

  /** What the server says of a file; null where it has none. */
  async #known(path: string): Promise<Known | null> {
    const address = this.#address(path);
    const take = async (response: Response): Promise<Known | null | undefined> => {
      await response.body?.cancel();
      if (response.status === 404 || response.status === 410) return null;
      if (response.ok) return knownOf(response);
      return undefined;
    };
    const found = await request(address, { method: "HEAD" }, this.#settings, take, 2).catch((error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "EIO") return undefined;
      throw error;
    });
    if (found !== undefined) return found;
    // Some servers, and addresses that are signed for reading, refuse HEAD, or break over it.
    return request(address, { method: "GET", headers: { range: "bytes=0-0" } }, this.#settings, async (response) => {
      const second = await take(response);
      if (second === undefined) throw refusal(address, response);
      return second;
    });
  }

  async #fetchInto(address: string, known: Known, descriptor: number): Promise<void> {
    const { size } = known;
    if (!known.hasRanges || size <= rangeSize) {
      await this.#part(address, known, null, descriptor);
      return;
    }
    let next = 0;
    const work = async (): Promise<void> => {
      while (next < size) {
        const start = next;
        next += rangeSize;
        await this.#part(address, known, { start, end: Math.min(size, start + rangeSize) }, descriptor);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }

  /** Fetches a range, or the whole file; goes on where a connection was cut. */
  async #part(
    address: string,
    { size, hasRanges, validator }: Known,
    range: { start: number; end: number } | null,
    descriptor: number,
  ): Promise<void> {
    const { start, end } = range ?? { start: 0, end: size };
    let at = start;
    for (let lastAt = -1; at < end;) {
      if (at === lastAt)
        throw failure("EIO", address, `${size} bytes were announced, and the server stops sending at ${at}`);
      lastAt = at;
      const isPart = hasRanges && (range !== null || at > 0);
      const headers: Record<string, string> = isPart ? { range: `bytes=${at}-${end - 1}` } : {};
      if (isPart && validator !== "") headers["if-range"] = validator;
      if (!isPart) at = start;
      await request(address, { method: "GET", headers }, this.#settings, async (response, alive) => {
        if (!response.ok) throw refusal(address, response);
        if (isPart && response.status !== 206) {
          await response.body?.cancel();
          throw failure("EIO", address, "it changed while it was read");
        }
        const from = at;
        try {
          for await (const piece of piecesOf(response)) {
            alive();
            if (at + piece.byteLength > end)
              throw failure("EIO", address, `more bytes came than the ${end - from} that were announced`);
            writeAll(descriptor, piece, at);
            at += piece.byteLength;
          }
        } catch (error) {
          // What came is kept, and the rest asked for; where nothing came, it is tried again with a wait.
          if (at === from || !isTransient(error) || !hasRanges) throw error;
        }
        if (at === from) throw new RetryableError("nothing came");
      });
    }
    ftruncateSync(descriptor, Math.max(size, 0));
  }

  async #whole(address: string): Promise<Uint8Array> {
    return request(address, { method: "GET" }, this.#settings, async (response, alive) => {
      if (!response.ok) throw refusal(address, response);
      const pieces: Uint8Array[] = [];
      let size = 0;
      for await (const piece of piecesOf(response)) {
        alive();
        pieces.push(piece);
        size += piece.byteLength;
        if (size > mostUnknown) {
          throw failure("EIO", address, `more than ${mostUnknown} bytes came, and their number was not announced`);
        }
      }
      const announced = lengthOf(response);
      if (announced !== null && !response.headers.has("content-encoding") && announced !== size)
        throw new RetryableError(`${announced} bytes were announced, and ${size} came`);
      return Buffer.concat(pieces);
    });
  }
}

function knownOf(response: Response): Known {
  const { headers } = response;
  const total = /\/(\d+)$/.exec(headers.get("content-range") ?? "")?.[1];
  // What is packed on its way has another length there.
  const length = headers.has("content-encoding")
    ? null
    : total !== undefined
      ? Number(total)
      : response.status === 206
        ? null
        : lengthOf(response);
  const etag = headers.get("etag") ?? "";
  const date = headers.get("last-modified") ?? "";
  const modified = Date.parse(date);
  return {
    isFolder: false,
    size: length ?? 0,
    isSized: length !== null,
    modified: Number.isNaN(modified) ? 0 : modified,
    hasRanges: response.status === 206 || headers.get("accept-ranges") === "bytes",
    version: etag === "" ? date : etag,
    validator: etag === "" || etag.startsWith("W/") ? date : etag,
  };
}

function lengthOf({ headers }: Response): number | null {
  const text = headers.get("content-length");
  const length = Number(text);
  return text === null || !Number.isSafeInteger(length) || length < 0 ? null : length;
}

function refusal(address: string, { status, statusText }: Response): Error {
  const code = status === 401 || status === 403 ? "EACCES" : status === 404 || status === 410 ? "ENOENT" : "EIO";
  return failure(code, address, `the server says ${status} ${statusText.slice(0, 100)}`.trim());
}

function writeAll(descriptor: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.byteLength;) {
    done += writeSync(descriptor, bytes, done, bytes.byteLength - done, position + done);
  }
}
