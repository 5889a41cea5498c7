/** @file Stores of torch.distributed. Times are in milliseconds. */
import type { Handle } from "./handle.js";

/** `native/distributed-store.cpp`. */
export interface DistributedStoreBinding {
  /** @param worldSize -1 where it is not known */
  newTcpStore(
    host: string,
    port: number,
    worldSize: number,
    isMaster: boolean,
    timeout: number,
    waitForWorkers: boolean,
    multiTenant: boolean,
    useLibuv: boolean,
  ): Handle;
  newFileStore(path: string, worldSize: number): Handle;
  newHashStore(): Handle;
  newPrefixStore(prefix: string, store: Handle): Handle;
  /** Lets go of a store: what it holds open ends when nobody else uses it. It cannot be asked any more. Blocks for at most `most` milliseconds. */
  storeClose(store: Handle, most: number): void;
  storeClone(store: Handle): Handle;
  storeSet(store: Handle, key: string, value: Uint8Array): void;
  /** Blocks until the key is there. */
  storeGet(store: Handle, key: string): Uint8Array;
  storeAdd(store: Handle, key: string, amount: number): number | bigint;
  storeCompareSet(store: Handle, key: string, expected: Uint8Array, desired: Uint8Array): Uint8Array;
  storeDelete(store: Handle, key: string): boolean;
  storeCheck(store: Handle, keys: readonly string[]): boolean;
  storeNumKeys(store: Handle): number;
  /** Blocks until all keys are there. */
  storeWait(store: Handle, keys: readonly string[], timeout: number): void;
  /** Sets the own key, and waits so long for the others: the indices of those that are not there, null where the store does not answer. */
  storeMissing(store: Handle, own: string, keys: readonly string[], timeout: number): number[] | null;
  storeAppend(store: Handle, key: string, value: Uint8Array): void;
  storeMultiGet(store: Handle, keys: readonly string[]): Uint8Array[];
  storeMultiSet(store: Handle, keys: readonly string[], values: readonly Uint8Array[]): void;
  storeHasExtendedApi(store: Handle): boolean;
  storeTimeout(store: Handle): number;
  storeSetTimeout(store: Handle, timeout: number): void;
  tcpStorePort(store: Handle): number;
  storeQueuePush(store: Handle, key: string, value: Uint8Array): void;
  storeQueuePop(store: Handle, key: string, block: boolean): Uint8Array;
  storeQueueLength(store: Handle, key: string): number;
  storeListKeys(store: Handle): string[];
}
