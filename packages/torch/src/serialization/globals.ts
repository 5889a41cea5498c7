/** @file The allow-list: Python's own classes and functions that files of PyTorch may name, and what they become. */
import { type Budget, MOST_ENTRIES, MOST_ITEMS } from "./budget.js";
import { UnpicklingError } from "./errors.js";
import { PyDict, type PyGlobal } from "./pickle/building.js";
import { tuple } from "./python-values.js";

type Call = NonNullable<PyGlobal["call"]>;

const table = new Map<string, PyGlobal>();

function allow(fullName: string, call: Call, build?: PyGlobal["build"]): void {
  table.set(fullName, build === undefined ? { fullName, call } : { fullName, call, build });
}

/** The entry for a name, under the name that Python 3 has for it. */
export function plainGlobal(module: string, name: string): PyGlobal | undefined {
  return table.get(`${python3Module(module)}.${name}`);
}

/** Protocol 2 writes some modules under the names that Python 2 had for them. */
export function python3Module(module: string): string {
  return module === "__builtin__" ? "builtins" : module === "copy_reg" ? "copyreg" : module;
}

// Estimated bytes of an entry of a dictionary or set, and of an array.
const ENTRY = 160;
const ITEM = 32;

/** The items of a list or tuple, of which the caller makes a copy. */
function itemsOf(items: unknown, name: string, budget: Budget, cost = ITEM): readonly unknown[] {
  if (!Array.isArray(items)) throw wrongArguments(name);
  budget.spend(items.length * cost);
  budget.expectAtMost(items.length, cost === ENTRY ? MOST_ENTRIES : MOST_ITEMS);
  return items;
}

// --- dictionaries

function dictOf(isOrdered: boolean): Call {
  return (args, budget) => {
    const dict = new PyDict(isOrdered);
    const [initial] = args;
    if (initial instanceof PyDict) {
      budget.spend(initial.entries.size * ENTRY);
      for (const [key, value] of initial.entries) dict.entries.set(key, value);
    } else if (initial !== undefined) {
      for (const pair of itemsOf(initial, "dict", budget, ENTRY)) {
        if (!Array.isArray(pair) || pair.length !== 2) throw wrongArguments("dict");
        dict.entries.set(pair[0], pair[1]);
      }
    }
    return dict;
  };
}

allow("builtins.dict", dictOf(false));
allow("collections.OrderedDict", dictOf(true));
allow("collections.Counter", dictOf(false));
allow("collections.defaultdict", () => new PyDict());

// What has attributes only: they become the entries of a plain object.
function namespace(made: unknown, state: unknown, budget: Budget): void {
  if (!(made instanceof PyDict) || !(state instanceof PyDict)) throw wrongArguments("Namespace");
  budget.spend(state.entries.size * ENTRY);
  budget.expectAtMost(made.entries.size + state.entries.size, MOST_ENTRIES);
  for (const [key, value] of state.entries) made.entries.set(key, value);
}
allow("argparse.Namespace", () => new PyDict(), namespace);
allow("types.SimpleNamespace", () => new PyDict(), namespace);
allow("lightning.fabric.utilities.data.AttributeDict", dictOf(false));
allow("lightning_fabric.utilities.data.AttributeDict", dictOf(false));
allow("pytorch_lightning.utilities.parsing.AttributeDict", dictOf(false));

// --- other containers

for (const name of ["set", "frozenset"]) {
  allow(`builtins.${name}`, ([items = []], budget) => new Set<unknown>(itemsOf(items, name, budget, ENTRY)));
}
for (const fullName of ["builtins.list", "collections.deque"]) {
  allow(fullName, ([items = []], budget) => [...itemsOf(items, fullName, budget)]);
}
for (const fullName of ["builtins.tuple", "torch.Size"]) {
  allow(fullName, ([items = []], budget) => tuple([...itemsOf(items, fullName, budget)]));
}

// --- scalars

allow("builtins.complex", ([re, im]) => {
  if (typeof re !== "number" || typeof im !== "number") throw wrongArguments("complex");
  return { re, im };
});
allow("builtins.int", ([value = 0]) => value);
allow("builtins.float", ([value = 0]) => value);
allow("builtins.str", ([value = ""]) => value);
allow("builtins.bool", ([value = false]) => value);
allow("_codecs.encode", ([text, encoding], budget) => {
  if (encoding !== "latin1") throw wrongArguments("encode");
  return latin1(text, "encode", budget);
});
for (const name of ["bytes", "bytearray"]) {
  allow(`builtins.${name}`, ([value = new Uint8Array(0), encoding], budget) => {
    if (value instanceof Uint8Array) return value;
    if (encoding !== "latin-1") throw wrongArguments(name);
    return latin1(value, name, budget);
  });
}

function latin1(text: unknown, name: string, budget: Budget): Uint8Array {
  if (typeof text !== "string") throw wrongArguments(name);
  budget.spend(text.length);
  if (/[^\u0000-\u00ff]/.test(text)) throw wrongArguments(name);
  return Uint8Array.from(Buffer.from(text, "latin1"));
}

// --- paths become strings

for (const module of ["pathlib", "pathlib._local"]) {
  for (const [name, separator] of [
    ["PosixPath", "/"],
    ["PurePosixPath", "/"],
    ["WindowsPath", "\\"],
    ["PureWindowsPath", "\\"],
  ] as const) {
    allow(`${module}.${name}`, (parts, budget) => {
      if (!parts.every((part) => typeof part === "string")) throw wrongArguments(name);
      // A path of a path of a path may double its length each time.
      budget.spend(parts.reduce((length, part) => length + 2 * part.length, 0));
      const [first, ...rest] = parts;
      if (first === undefined) return ".";
      return rest.length === 0 ? first : (first.endsWith(separator) ? first : first + separator) + rest.join(separator);
    });
  }
}

// --- durations, as Lightning's callbacks keep them

allow("datetime.timedelta", ([days = 0, seconds = 0, microseconds = 0]) => {
  const dict = new PyDict();
  for (const [key, value] of Object.entries({ days, seconds, microseconds })) dict.entries.set(key, value);
  return dict;
});

function wrongArguments(name: string): UnpicklingError {
  return new UnpicklingError(`The pickled data are damaged or made to mislead: ${name} gets arguments it cannot have.`);
}
