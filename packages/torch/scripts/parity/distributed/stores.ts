/** @file What a process does in a recorded case of a store, or of the variables that set up a group. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as torch from "../../../src/index.js";
import { BadCase, list, numeric, object, string } from "../case.js";
import { camelCase, type Json, type JsonObject } from "../decode.js";
import { caught, encode } from "./values.js";

const { FileStore, HashStore, PrefixStore, TCPStore, destroyProcessGroup, initProcessGroup } = torch.distributed;

function storeOf(kind: string, folder: string): torch.distributed.Store {
  switch (kind) {
    case "tcp":
      return new TCPStore("127.0.0.1", 0, 1, true, { timeout: 1 });
    case "hash":
      return new HashStore();
    case "file":
      return new FileStore(join(folder, "store"), 1);
    case "prefix":
      return new PrefixStore("p", new HashStore());
    default:
      throw new BadCase(`unknown kind: ${kind}`);
  }
}

/** The methods of stores that cases call, with their arguments. */
const methods: Readonly<Record<string, (store: torch.distributed.Store, args: Json[]) => unknown>> = {
  set: (store, [key, value]) => store.set(text(key), text(value)),
  get: (store, [key]) => store.get(text(key)),
  add: (store, [key, amount]) => store.add(text(key), numeric(amount, "amount")),
  check: (store, [keys]) => store.check(texts(keys)),
  compareSet: (store, [key, expected, desired]) => store.compareSet(text(key), text(expected), text(desired)),
  numKeys: (store) => store.numKeys(),
  deleteKey: (store, [key]) => store.deleteKey(text(key)),
  multiSet: (store, [keys, values]) => store.multiSet(texts(keys), texts(values)),
  hasExtendedApi: (store) => store.hasExtendedApi(),
  append: (store, [key, value]) => store.append(text(key), text(value)),
};

const text = (v: Json | undefined): string => string(v, "argument");
const texts = (v: Json | undefined): string[] => list(v, "argument").map(text);

/** The calls of a case with what they gave. */
function callsOn(kind: string, log: Json[]): Json {
  const folder = mkdtempSync(join(tmpdir(), "store-"));
  try {
    const store = storeOf(kind, folder);
    store.setTimeout(1);
    return log.map((entry) => {
      const [name, args] = list(entry, "call");
      const method = methods[camelCase(string(name, "method"))];
      if (method === undefined) throw new BadCase(`unknown method: ${JSON.stringify(name)}`);
      const given = list(args, "arguments");
      const result = caught(() => method(store, given));
      return [string(name, "method"), given, encode(result instanceof Uint8Array ? String(result) : result)];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What `initProcessGroup` says of an environment. */
function init(environment: JsonObject): Json {
  for (const name of ["MASTER_ADDR", "MASTER_PORT", "RANK", "WORLD_SIZE"]) Reflect.deleteProperty(process.env, name);
  for (const [name, value] of Object.entries(environment)) process.env[name] = string(value, name);
  const outcome = caught(() => initProcessGroup("gloo", { timeout: 3 }));
  if (outcome instanceof Error) return encode(outcome);
  destroyProcessGroup();
  return { ok: null };
}

/** What a case gives, in the shape in which it is recorded. */
export function replayStore(c: JsonObject): JsonObject {
  const kind = string(c.kind, "kind");
  if (kind === "init") return { outcome: init(object(c.environment, "environment")) };
  return { log: { ok: callsOn(kind, list(object(c.log, "log").ok, "log")) } };
}
