/** @file The flags of `lightning-ts run`: those of torchrun and `fabric run`. */
import { UsageError } from "./usage-error.js";

/** What `lightning-ts run` was asked to do. */
export interface RunFlags {
  readonly nprocPerNode: string;
  readonly nnodes: number;
  readonly nodeRank: number;
  /** null where none was given. */
  readonly mainAddress: string | null;
  readonly mainPort: number | null;
  readonly maxRestarts: number;
  readonly runId: string;
  /** Flags of the Trainer and Fabric that programs read as variables. */
  readonly variables: Readonly<Record<string, string>>;
  /** The script and its arguments. */
  readonly script: readonly string[];
}

/** Names that mean the same. The first is the one in messages. */
const names: Readonly<Record<string, readonly string[]>> = {
  "nproc-per-node": ["devices"],
  nnodes: ["num-nodes"],
  "node-rank": [],
  "main-address": ["master-addr", "main-addr"],
  "main-port": ["master-port"],
  "max-restarts": [],
  "rdzv-backend": [],
  "rdzv-endpoint": [],
  "rdzv-id": [],
  "rdzv-conf": [],
  accelerator: [],
  strategy: [],
  precision: [],
};

/** Flags without a value. */
const switches = ["standalone"];

function canonical(flag: string): string {
  const name = flag.replaceAll("_", "-");
  for (const [first, others] of Object.entries(names)) if (name === first || others.includes(name)) return first;
  if (switches.includes(name)) return name;
  throw new UsageError(
    `run: expected one of --${[...Object.keys(names), ...switches].join(", --")} before the script. Received: --${flag}. Flags of the script follow it.`,
  );
}

function whole(flag: string, text: string, least: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least) return value;
  throw new UsageError(`run: --${flag}: expected a whole number of at least ${least}. Received: ${text}.`);
}

/** "4" or "4:4": a number of machines that changes is not there. */
function nodes(text: string): number {
  const [least = "", most = least, ...more] = text.split(":");
  if (least !== most || more.length > 0) {
    throw new UsageError(
      `run: --nnodes: expected one number of machines. Received: ${text}. Machines that come and go are not there; give a number.`,
    );
  }
  return whole("nnodes", least, 1);
}

/** "host:port", "[::1]:29500" or "host". */
function endpoint(text: string): { host: string; port: number | null } {
  const match = /^(?:\[(?<v6>[^\]]+)\]|(?<host>[^:]+))(?::(?<port>\d+))?$/.exec(text);
  const host = match?.groups?.v6 ?? match?.groups?.host;
  if (host === undefined) throw new UsageError(`run: --rdzv-endpoint: expected HOST:PORT. Received: ${text}.`);
  const port = match?.groups?.port;
  return { host, port: port === undefined ? null : portOf("rdzv-endpoint", port) };
}

function portOf(flag: string, text: string): number {
  const port = whole(flag, text, 1);
  if (port < 65_536) return port;
  throw new UsageError(`run: --${flag}: expected a port below 65536. Received: ${text}.`);
}

/** Splits arguments into flags and the script. */
function split(argv: readonly string[]): { given: Map<string, string>; script: string[] } {
  const given = new Map<string, string>();
  const rest = [...argv];
  while (rest[0]?.startsWith("--") === true) {
    const argument = rest.shift() ?? "";
    if (argument === "--") break;
    const [flag = "", ...parts] = argument.slice(2).split("=");
    const name = canonical(flag);
    if (given.has(name)) throw new UsageError(`run: expected --${name} once. Received: twice.`);
    if (switches.includes(name)) {
      given.set(name, "");
      continue;
    }
    const value = parts.length > 0 ? parts.join("=") : rest.shift();
    if (value === undefined) throw new UsageError(`run: --${name}: expected a value. Received: none.`);
    given.set(name, value);
  }
  return { given, script: rest };
}

/**
 * Reads the arguments of `lightning-ts run`.
 *
 * @throws UsageError for what it does not take
 */
export function readRunFlags(argv: readonly string[]): RunFlags {
  const { given, script } = split(argv);
  if (script.length === 0) throw new UsageError("run: expected a script. Received: none.");
  const nnodes = nodes(given.get("nnodes") ?? "1");
  const isStandalone = given.has("standalone");
  if (isStandalone && nnodes > 1)
    throw new UsageError(
      `run: --standalone: expected one machine. Received: --nnodes ${nnodes}. Leave one of them out.`,
    );
  const backend = given.get("rdzv-backend") ?? "static";
  if (!["static", "c10d"].includes(backend))
    throw new UsageError(`run: --rdzv-backend: expected static or c10d. Received: ${backend}.`);
  const conf = new Map((given.get("rdzv-conf") ?? "").split(",").map((pair) => pair.split("=", 2) as [string, string]));
  const nodeRank = given.get("node-rank") ?? conf.get("rank");
  if (nnodes > 1 && nodeRank === undefined) {
    throw new UsageError(
      `run: expected --node-rank, because there are ${nnodes} machines. Received: none. Number them from 0, the one of the main address first.`,
    );
  }
  const rank = whole("node-rank", nodeRank ?? "0", 0);
  if (rank >= nnodes)
    throw new UsageError(`run: --node-rank: expected a number below that of machines, ${nnodes}. Received: ${rank}.`);
  const meeting = given.has("rdzv-endpoint") ? endpoint(given.get("rdzv-endpoint") ?? "") : null;
  const mainAddress = given.get("main-address") ?? meeting?.host ?? null;
  if (nnodes > 1 && mainAddress === null) {
    throw new UsageError(
      `run: expected --main-address, because there are ${nnodes} machines. Received: none. Give the address of the first, on all of them.`,
    );
  }
  const port = given.get("main-port");
  return {
    nprocPerNode: given.get("nproc-per-node") ?? "1",
    nnodes,
    nodeRank: rank,
    mainAddress,
    mainPort: port === undefined ? (meeting?.port ?? null) : portOf("main-port", port),
    maxRestarts: whole("max-restarts", given.get("max-restarts") ?? "0", 0),
    runId: given.get("rdzv-id") ?? "none",
    variables: variablesOf(given),
    script,
  };
}

/** What `fabric run` hands on. */
function variablesOf(given: ReadonlyMap<string, string>): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const name of ["accelerator", "strategy", "precision"]) {
    const value = given.get(name);
    if (value !== undefined) variables[`LT_${name.toUpperCase()}`] = value;
  }
  return variables;
}
