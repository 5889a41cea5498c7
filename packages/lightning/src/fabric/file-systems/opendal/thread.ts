/** @file The thread that talks to storages. A call of opendal knows no time limit and holds up the end of its thread: that of a program is not to be. */
import { readSync, writeSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import type { Operator, RetryLayer } from "opendal";
import { askedName, folderName, pathsIn, removeFolder } from "./folders.js";
import type { Answers, Order, Report, Service, Stat } from "./messages.js";

const mebibyte = 1 << 20;
/** Bytes that are fetched at once. */
const pieceSize = 4 * mebibyte;
/** The least bytes of a part that is sent. */
const leastPart = 16 * mebibyte;
/** The most parts of a file: S3 takes 10,000. */
const mostParts = 9000;

// Its types have the class of retries in another place than the package has it.
const opendal = import("opendal").then(
  ({ default: module }) => module as typeof module & { readonly layers: { readonly RetryLayer: typeof RetryLayer } },
);
const operators = new Map<string, Operator>();

async function operatorOf({ scheme, options }: Service): Promise<Operator> {
  const key = JSON.stringify([scheme, options]);
  const known = operators.get(key);
  if (known !== undefined) return known;
  const { Operator, layers } = await opendal;
  const retries = new layers.RetryLayer();
  // About 20 seconds for a storage that is gone; one that fails every second time is asked often enough.
  retries.maxTimes = 10;
  retries.minDelay = 50;
  retries.maxDelay = 5000;
  retries.factor = 2;
  retries.jitter = true;
  const operator = new Operator(scheme, { ...options }).layer(retries.build());
  operators.set(key, operator);
  return operator;
}

/**
 * @param goOn says that some of it is done; throws where nobody waits for it any more, before the open file of the request is touched again
 */
async function answer({ service, request }: Order, goOn: () => void): Promise<Answers[keyof Answers]> {
  const operator = await operatorOf(service);
  switch (request.kind) {
    case "stat":
      return (await statOf(operator, request.path)) ?? (await statOf(operator, askedName(service, request.path)));
    case "list":
      return pathsIn(operator, service, request.path, false);
    case "read":
      return operator.read(request.path);
    case "remove":
      await (request.isFolder ? removeFolder(operator, service, request.path) : operator.delete(request.path));
      return null;
    case "makeFolder":
      await operator.createDir(folderName(request.path));
      return null;
    case "write": {
      const { bytes } = request;
      const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      await send(operator, request.path, all.byteLength, (at, length) => all.subarray(at, at + length), goOn);
      return null;
    }
    case "upload": {
      const { path, descriptor, size } = request;
      const take = (at: number, length: number): Buffer => filled(Buffer.allocUnsafe(length), descriptor, at);
      await send(operator, path, size, take, goOn);
      return null;
    }
    case "download":
      await fetchInto(operator, request.path, request.descriptor, request.size, goOn);
      return null;
  }
}

async function statOf(operator: Operator, path: string): Promise<Stat | null> {
  try {
    const found = await operator.stat(path);
    const modified = Date.parse(found.lastModified ?? "");
    return {
      isFolder: found.isDirectory(),
      size: Number(found.contentLength ?? 0n),
      modified: Number.isNaN(modified) ? 0 : modified,
      version: found.etag ?? found.lastModified ?? "",
    };
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("NotFound")) return null;
    throw error;
  }
}

/** Sends a file: in one piece where it is small, else in parts, of which the storage makes the file when the last one is there. */
async function send(
  operator: Operator,
  path: string,
  size: number,
  take: (at: number, length: number) => Buffer,
  goOn: () => void,
): Promise<void> {
  const { writeCanMulti, writeTotalMaxSize, writeMultiMinSize } = operator.capability();
  // A storage of files, not of objects, shows what is sent in one piece while it comes; parts are put in the file's place when they are there.
  const isOfFiles = writeCanMulti && writeMultiMinSize === null && !operator.capability().copy;
  const most = partSize(size);
  const length = isOfFiles && size > 1 && size <= most ? Math.ceil(size / 2) : most;
  if (size <= length || !writeCanMulti) {
    if (writeTotalMaxSize !== null && BigInt(size) > writeTotalMaxSize)
      throw new Error("Unsupported: the file is too large");
    await operator.write(path, take(0, size));
    return;
  }
  const writer = await operator.writer(path);
  for (let at = 0; at < size; at += length) {
    await writer.write(take(at, Math.min(length, size - at)));
    goOn();
  }
  await writer.close();
}

function partSize(size: number): number {
  return Math.max(leastPart, Math.ceil(size / mostParts / mebibyte) * mebibyte);
}

function filled(part: Buffer, descriptor: number, position: number): Buffer {
  for (let done = 0; done < part.byteLength;) {
    const count = readSync(descriptor, part, done, part.byteLength - done, position + done);
    if (count === 0) throw new Error("Unexpected: the file that is sent became shorter");
    done += count;
  }
  return part;
}

async function fetchInto(
  operator: Operator,
  path: string,
  descriptor: number,
  size: number,
  goOn: () => void,
): Promise<void> {
  const reader = await operator.reader(path); // it asks for ranges, and goes on where a connection was cut
  const piece = Buffer.allocUnsafe(Math.max(1, Math.min(size + 1, pieceSize)));
  let at = 0;
  for (;;) {
    const count = Number(await reader.read(piece));
    if (count === 0) break;
    goOn();
    for (let done = 0; done < count;) done += writeSync(descriptor, piece, done, count - done, at + done);
    at += count;
    if (at > size) break;
  }
  if (at !== size) throw new Error(`Unexpected: ${size} bytes were announced, and ${at > size ? "more" : at} came`);
}

parentPort?.on("message", (order: Order) => {
  const { id, givenUp } = order;
  const goOn = (): void => {
    if (Atomics.load(givenUp, 0) !== 0) throw new Error("nobody waits for it any more");
    tell({ id, kind: "progress" });
  };
  const tell = (report: Report): void => parentPort?.postMessage(report);
  void answer(order, goOn).then(
    (value) => tell({ id, kind: "answer", answer: value }),
    (error: unknown) => tell({ id, kind: "failure", message: error instanceof Error ? error.message : String(error) }),
  );
});
