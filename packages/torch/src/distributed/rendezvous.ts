/**
 * @file Where processes meet: a store, found by what `initMethod` or the environment says.
 *
 * A process that has the store's server keeps it until it ends: another may have left its group already, and wait there for the next one.
 */
import { fileURLToPath } from "node:url";
import { shown, shortened } from "../util/arguments.js";
import { RangeError } from "../util/user-errors.js";
import { closeStore, FileStore, PrefixStore, type Store, TCPStore } from "./store.js";

/** What processes have in common after they met. */
export interface Meeting {
  readonly store: Store;
  readonly rank: number;
  readonly worldSize: number;
  /** Lets go of the store, when the group has ended. */
  leave(): void;
}

/** Servers of this process, by port. */
const servers = new Map<number, TCPStore>();

const asNumber = (kind: string, name: string, text: string): number => {
  if (!/^\s*\d+\s*$/.test(text)) {
    throw new RangeError(
      `Error initializing torch.distributed using ${kind} rendezvous: ${name} expected as a whole number. Received: ${shown(text)}.`,
    );
  }
  return Number(text);
};

/** A variable of the environment. */
function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") {
    throw new RangeError(
      `Error initializing torch.distributed using env:// rendezvous: environment variable ${name} expected, but not set`,
    );
  }
  return value;
}

/** Rank and size from the URL's query where it has them, else as given. */
function fromQuery(kind: string, url: URL, rank: number, worldSize: number): [rank: number, worldSize: number] {
  const [ownRank, ownSize] = [url.searchParams.get("rank"), url.searchParams.get("world_size")];
  return [
    ownRank === null ? rank : asNumber(kind, "rank", ownRank),
    ownSize === null ? worldSize : asNumber(kind, "world_size", ownSize),
  ];
}

function expectBoth(kind: string, rank: number, worldSize: number): void {
  const missing = rank < 0 ? "rank" : worldSize < 1 ? "world size" : null;
  if (missing === null) return;
  throw new RangeError(
    `Error initializing torch.distributed using ${kind} rendezvous: ${missing} parameter missing. Give rank and worldSize.`,
  );
}

function meetByTcp(host: string, port: number, rank: number, worldSize: number, timeout: number): Meeting {
  // torchrun and other agents keep a server of their own, which all ranks connect to. It outlives them where they are started again.
  const agent = process.env.TORCHELASTIC_USE_AGENT_STORE === "True";
  const isMaster = !agent && rank === 0 && !servers.has(port);
  const useLibuv = process.env.USE_LIBUV !== "0";
  const store = new TCPStore(host, port, { worldSize, isMaster, timeout, multiTenant: true, useLibuv });
  if (isMaster) servers.set(store.port, store);
  const leave = (): void => {
    if (!isMaster) closeStore(store);
  };
  if (!agent) return { store, rank, worldSize, leave };
  const attempt = new PrefixStore(`/worker/attempt_${process.env.TORCHELASTIC_RESTART_COUNT ?? "0"}`, store);
  return { store: attempt, rank, worldSize, leave: () => [attempt, store].forEach(closeStore) };
}

function byTcp(url: URL, rank: number, worldSize: number, timeout: number): Meeting {
  const [ownRank, ownSize] = fromQuery("tcp://", url, rank, worldSize);
  if (url.port === "") {
    throw new RangeError("Error initializing torch.distributed using tcp:// rendezvous: port number missing");
  }
  expectBoth("tcp://", ownRank, ownSize);
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  return meetByTcp(host, Number(url.port), ownRank, ownSize, timeout);
}

function byFile(url: URL, rank: number, worldSize: number): Meeting {
  const [ownRank, ownSize] = fromQuery("file://", url, rank, worldSize);
  if (url.pathname === "" || url.pathname === "/") {
    throw new RangeError("Error initializing torch.distributed using file:// rendezvous: path missing");
  }
  expectBoth("file://", ownRank, ownSize);
  const path = fileURLToPath(new URL(`file://${url.pathname}`));
  const store = new FileStore(path, ownSize);
  return {
    store,
    rank: ownRank,
    worldSize: ownSize,
    leave: () => {
      closeStore(store);
    },
  };
}

function byEnvironment(url: URL, rank: number, worldSize: number, timeout: number): Meeting {
  const [ownRank, ownSize] = fromQuery("env://", url, rank, worldSize);
  const number = (name: string): number => asNumber("env://", name, variable(name));
  const finalRank = ownRank >= 0 ? ownRank : number("RANK");
  const finalSize = ownSize >= 1 ? ownSize : number("WORLD_SIZE");
  return meetByTcp(variable("MASTER_ADDR"), number("MASTER_PORT"), finalRank, finalSize, timeout);
}

/**
 * Meets the other processes.
 *
 * @param method "env://", "tcp://host:port" or "file:///path"
 * @param rank -1 where it is not given
 * @param worldSize -1 where it is not given
 * @param timeout in seconds
 * @throws RangeError for another method, or where rank, size or address are missing
 */
export function rendezvous(method: string, rank: number, worldSize: number, timeout: number): Meeting {
  const url = URL.canParse(method) ? new URL(method) : null;
  switch (url?.protocol) {
    case "env:":
      return byEnvironment(url, rank, worldSize, timeout);
    case "tcp:":
      return byTcp(url, rank, worldSize, timeout);
    case "file:":
      return byFile(url, rank, worldSize);
    default:
      throw new RangeError(
        `No rendezvous handler for ${shortened(method)}. Give initMethod as "env://", "tcp://host:port" or "file:///path".`,
      );
  }
}
