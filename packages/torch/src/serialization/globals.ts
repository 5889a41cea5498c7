/** @file The allow-list: Python's own classes and functions that files of PyTorch may name, and what they become. */
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

// --- dictionaries

function dictOf(isOrdered: boolean): Call {
  return (args) => {
    const dict = new PyDict(isOrdered);
    const [initial] = args;
    if (initial instanceof PyDict) {
      for (const [key, value] of initial.entries) dict.entries.set(key, value);
    } else if (Array.isArray(initial)) {
      for (const pair of initial) {
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
function namespace(made: unknown, state: unknown): void {
  if (!(made instanceof PyDict) || !(state instanceof PyDict)) throw wrongArguments("Namespace");
  for (const [key, value] of state.entries) made.entries.set(key, value);
}
allow("argparse.Namespace", () => new PyDict(), namespace);
allow("types.SimpleNamespace", () => new PyDict(), namespace);
allow("lightning.fabric.utilities.data.AttributeDict", dictOf(false));
allow("lightning_fabric.utilities.data.AttributeDict", dictOf(false));
allow("pytorch_lightning.utilities.parsing.AttributeDict", dictOf(false));

// --- other containers

for (const name of ["set", "frozenset"]) {
  allow(`builtins.${name}`, ([items = []]) => {
    if (!Array.isArray(items)) throw wrongArguments(name);
    return new Set<unknown>(items);
  });
}
allow("builtins.list", ([items = []]) => {
  if (!Array.isArray(items)) throw wrongArguments("list");
  return [...(items as readonly unknown[])];
});
for (const fullName of ["builtins.tuple", "torch.Size"]) {
  allow(fullName, ([items = []]) => {
    if (!Array.isArray(items)) throw wrongArguments(fullName);
    return tuple([...(items as readonly unknown[])]);
  });
}
allow("collections.deque", ([items = []]) => {
  if (!Array.isArray(items)) throw wrongArguments("deque");
  return [...(items as readonly unknown[])];
});

// --- scalars

allow("builtins.complex", ([re, im]) => {
  if (typeof re !== "number" || typeof im !== "number") throw wrongArguments("complex");
  return { re, im };
});
allow("builtins.int", ([value = 0]) => value);
allow("builtins.float", ([value = 0]) => value);
allow("builtins.str", ([value = ""]) => value);
allow("builtins.bool", ([value = false]) => value);
allow("_codecs.encode", ([text, encoding]) => {
  if (typeof text !== "string" || encoding !== "latin1") throw wrongArguments("encode");
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
});
for (const name of ["bytes", "bytearray"]) {
  allow(`builtins.${name}`, ([value = new Uint8Array(0), encoding]) => {
    if (value instanceof Uint8Array) return value;
    if (typeof value === "string" && encoding === "latin-1") {
      return Uint8Array.from(value, (character) => character.charCodeAt(0));
    }
    throw wrongArguments(name);
  });
}

// --- paths become strings

for (const module of ["pathlib", "pathlib._local"]) {
  for (const [name, separator] of [
    ["PosixPath", "/"],
    ["PurePosixPath", "/"],
    ["WindowsPath", "\\"],
    ["PureWindowsPath", "\\"],
  ] as const) {
    allow(`${module}.${name}`, (parts) => {
      const [first, ...rest] = parts.map(String);
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
