/** @file Stores of keys and values that several processes see: through them they find each other. */
import { isString } from "../util/is.js";
import { isArrayOf } from "../util/list-length.js";
import { Buffer } from "node:buffer";
import { binding } from "../native/binding.js";
import { NativeObject, unwrap } from "../native/object.js";
import { bind, bindAll, kindOf, type Optional, shown } from "../util/arguments.js";
import { expectString } from "../util/expect.js";
import { RangeError, TypeError } from "../util/user-errors.js";
import { longestEnd, milliseconds } from "./timeout.js";

/** A value of a store: bytes, or a text, which is kept in UTF-8. */
export type StoreValue = string | Uint8Array;

/** A list of keys as it was given. */
function keysOf(callee: string, keys: readonly string[]): readonly string[] {
  if (isArrayOf(keys, isString)) return keys;
  throw new TypeError(`${callee} expects keys as an array of strings. Received: ${shown(keys)}.`);
}

function bytesOf(callee: string, name: string, value: StoreValue): Uint8Array {
  if (typeof value === "string") return Buffer.from(value, "utf8");
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`${callee} expects ${name} as a string or a Uint8Array. Received: ${kindOf(value)}.`);
}

/** Bytes with their text. */
const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * A table of keys and values that several processes see. Calls that wait for a key block the thread, for as long as the store's timeout.
 * Values come back as a `Buffer`; `String(value)` is their text. Counterpart: `torch.distributed.Store`.
 */
export abstract class Store extends NativeObject {
  /** Sets a key's value. */
  set(key: string, value: StoreValue): void {
    expectString("Store.set", "key", key);
    binding.storeSet(unwrap(this), key, bytesOf("Store.set", "value", value));
  }

  /**
   * A key's value. Blocks until the key is there.
   *
   * @throws DistStoreError if it is not in time
   */
  get(key: string): Buffer {
    expectString("Store.get", "key", key);
    return buffer(binding.storeGet(unwrap(this), key));
  }

  /** Adds to the number that a key holds, 0 at first; the new number. The key's value is the number's text. */
  add(key: string, amount: number): number {
    expectString("Store.add", "key", key);
    if (!Number.isSafeInteger(amount)) {
      throw new RangeError(`Store.add expects amount as a whole number. Received: ${shown(amount)}.`);
    }
    return Number(binding.storeAdd(unwrap(this), key, amount));
  }

  /**
   * Sets a key to `desiredValue` if it holds `expectedValue`, or if it is not there and `expectedValue` is empty. What the key holds
   * afterwards.
   */
  compareSet(key: string, expectedValue: StoreValue, desiredValue: StoreValue): Buffer {
    expectString("Store.compareSet", "key", key);
    const expected = bytesOf("Store.compareSet", "expectedValue", expectedValue);
    const desired = bytesOf("Store.compareSet", "desiredValue", desiredValue);
    return buffer(binding.storeCompareSet(unwrap(this), key, expected, desired));
  }

  /** Whether all keys are there. Does not wait. */
  check(keys: readonly string[]): boolean {
    return binding.storeCheck(unwrap(this), keysOf("Store.check", keys));
  }

  /**
   * Blocks until all keys are there.
   *
   * @param timeout in seconds; default the store's
   * @throws DistStoreError if they are not in time
   */
  wait(keys: readonly string[], timeout: number = this.timeout): void {
    binding.storeWait(unwrap(this), keysOf("Store.wait", keys), milliseconds("Store.wait", timeout));
  }

  /** Removes a key; whether it was there. A FileStore says true always. */
  deleteKey(key: string): boolean {
    expectString("Store.deleteKey", "key", key);
    return binding.storeDelete(unwrap(this), key);
  }

  /** The number of keys; a TCPStore and a FileStore have one of their own. */
  numKeys(): number {
    return binding.storeNumKeys(unwrap(this));
  }

  /** All keys. */
  listKeys(): string[] {
    return binding.storeListKeys(unwrap(this));
  }

  /** Appends to a key's value. */
  append(key: string, value: StoreValue): void {
    expectString("Store.append", "key", key);
    binding.storeAppend(unwrap(this), key, bytesOf("Store.append", "value", value));
  }

  /** The values of several keys. Blocks until they are there. */
  multiGet(keys: readonly string[]): Buffer[] {
    return binding.storeMultiGet(unwrap(this), keysOf("Store.multiGet", keys)).map(buffer);
  }

  /** Sets several keys. */
  multiSet(keys: readonly string[], values: readonly StoreValue[]): void {
    const list = Array.isArray(values) ? (values as readonly StoreValue[]) : [];
    if (list.length !== keysOf("Store.multiSet", keys).length) {
      throw new RangeError(
        `Store.multiSet expects as many values as keys (${keys.length}). Received: ${shown(values)}.`,
      );
    }
    binding.storeMultiSet(
      unwrap(this),
      keys,
      list.map((value) => bytesOf("Store.multiSet", "values", value)),
    );
  }

  /** Puts a value at the end of a key's queue. Not in a FileStore. */
  queuePush(key: string, value: StoreValue): void {
    expectString("Store.queuePush", "key", key);
    binding.storeQueuePush(unwrap(this), key, bytesOf("Store.queuePush", "value", value));
  }

  /**
   * Takes the value at the start of a key's queue.
   *
   * @param block whether to wait for one; without, an empty queue is an error. Default true
   */
  queuePop(key: string, block = true): Buffer {
    expectString("Store.queuePop", "key", key);
    return buffer(binding.storeQueuePop(unwrap(this), key, block));
  }

  /** The number of values in a key's queue. */
  queueLen(key: string): number {
    expectString("Store.queueLen", "key", key);
    return binding.storeQueueLength(unwrap(this), key);
  }

  /** Whether `append`, `multiGet` and `multiSet` are one call to the store each. */
  hasExtendedApi(): boolean {
    return binding.storeHasExtendedApi(unwrap(this));
  }

  /** How long calls wait, in seconds. */
  get timeout(): number {
    return binding.storeTimeout(unwrap(this)) / 1000;
  }

  /** Sets how long calls wait, in seconds. */
  setTimeout(timeout: number): void {
    binding.storeSetTimeout(unwrap(this), milliseconds("Store.setTimeout", timeout));
  }
}

/** Options of `TCPStore`. */
export interface TCPStoreOptions {
  /** The name or address of the host with the server. */
  hostName: string;
  /** The server's port; 0 lets the server pick a free one. */
  port: number;
  /** The number of processes that will use the store, the server's included; null if it is not known. Default null. */
  worldSize?: number | null;
  /** Whether this process is the server. Default false. */
  isMaster?: boolean;
  /** How long to wait, for the connection and for keys, in seconds. Default 300. */
  timeout?: number;
  /** Whether the server waits until all processes are there. Default true. */
  waitForWorkers?: boolean;
  /** Whether several stores of this process may share a server. Default false. */
  multiTenant?: boolean;
  /** Whether the server is the one that is built on libuv. Default true. */
  useLibuv?: boolean;
}

/**
 * A store in the memory of one process, which others reach by its address. Counterpart: `torch.distributed.TCPStore`.
 *
 * @example
 * const store = new TCPStore("127.0.0.1", 29500, { worldSize: 2, isMaster: rank === 0 });
 */
export class TCPStore extends Store {
  /** The name or address of the host with the server. */
  readonly host: string;

  /**
   * Connects, and blocks until that is done.
   *
   * @throws DistNetworkError where nobody answers in time, or the port is in use; RangeError for a port that is none
   */
  constructor(
    ...given:
      | [options: TCPStoreOptions]
      | [hostName: string, options: Omit<TCPStoreOptions, "hostName">]
      | [
          hostName: string,
          port: number,
          ...rest: Optional<
            Omit<TCPStoreOptions, "hostName" | "port">,
            ["worldSize", "isMaster", "timeout", "waitForWorkers", "multiTenant"]
          >,
        ]
  ) {
    const options = bindAll<TCPStoreOptions>(
      given,
      ["hostName", "port"],
      ["worldSize", "isMaster", "timeout", "waitForWorkers", "multiTenant"],
      "TCPStore",
      ["useLibuv"],
    );
    const { hostName, port, worldSize = null, isMaster = false, timeout = 300 } = options;
    const { waitForWorkers = true, multiTenant = false, useLibuv = true } = options;
    expectString("TCPStore", "hostName", hostName);
    if (!Number.isInteger(port) || port < (isMaster ? 0 : 1) || port > 65535) {
      throw new RangeError(`TCPStore expects port as a whole number from 1 to 65535. Received: ${shown(port)}.`);
    }
    if (worldSize !== null && (!Number.isInteger(worldSize) || worldSize < 1)) {
      throw new RangeError(`TCPStore expects worldSize as a positive whole number. Received: ${shown(worldSize)}.`);
    }
    const limit = milliseconds("TCPStore", timeout);
    super(binding.newTcpStore(hostName, port, worldSize ?? -1, isMaster, limit, waitForWorkers, multiTenant, useLibuv));
    this.host = hostName;
  }

  /** The server's port. */
  get port(): number {
    return binding.tcpStorePort(unwrap(this));
  }
}

/** Options of `FileStore`. */
export interface FileStoreOptions {
  /** The number of processes that will use the store: the last of them removes the file. Without it, nobody does. */
  worldSize?: number;
}

/**
 * A store in a file that all processes can reach. A file that is left from another run holds its keys: give one that is not there.
 * Counterpart: `torch.distributed.FileStore`.
 */
export class FileStore extends Store {
  /** The file. */
  readonly path: string;

  /** @throws Error if the file cannot be opened */
  constructor(path: string, ...rest: Optional<FileStoreOptions, ["worldSize"]>) {
    expectString("FileStore", "fileName", path);
    const { worldSize = -1 } = bind<FileStoreOptions>(rest, ["worldSize"], "FileStore");
    if (!Number.isInteger(worldSize) || worldSize > 2 ** 31 - 1) {
      throw new RangeError(`FileStore expects worldSize as a whole number. Received: ${shown(worldSize)}.`);
    }
    super(binding.newFileStore(path, worldSize));
    this.path = path;
  }
}

/** A store in this process's memory, for its threads. Counterpart: `torch.distributed.HashStore`. */
export class HashStore extends Store {
  constructor() {
    super(binding.newHashStore());
  }
}

/** A part of another store: its keys begin with a prefix. Counterpart: `torch.distributed.PrefixStore`. */
export class PrefixStore extends Store {
  /** The store that it is a part of. */
  readonly underlyingStore: Store;

  constructor(prefix: string, store: Store) {
    expectString("PrefixStore", "prefix", prefix);
    super(binding.newPrefixStore(prefix, unwrap(expectStore("PrefixStore", store))));
    this.underlyingStore = store;
  }
}

/** @internal Lets go of a store that the library made, and nobody else has: its connection or file is closed once no group uses it. */
export function closeStore(store: Store): void {
  binding.storeClose(unwrap(store), longestEnd);
}

/** @throws TypeError for anything but a Store */
export function expectStore(callee: string, store: Store): Store {
  if (store instanceof Store) return store;
  throw new TypeError(`${callee} expects a Store, such as a TCPStore. Received: ${kindOf(store)}.`);
}
