/** @file Writes values as pickles of protocol 2, the one that `torch.save` uses and that `weights_only` loads. */
import { longestList } from "../../util/list-length.js";
import { isPlainObject } from "../../util/is.js";
import { PicklingError } from "../errors.js";
import { isOrderedDict, isTuple, PyFloat, PyObject } from "../python-values.js";
import { ByteWriter } from "./byte-writer.js";
import { Op } from "./opcodes.js";

/** A value that Python makes by a call: `module.name(*args)`; with a state, an object that gets its attributes from that instead. */
export class PyCall {
  constructor(
    readonly module: string,
    readonly name: string,
    readonly args: readonly unknown[],
    readonly state?: unknown,
  ) {}
}

/** A class or function as a value: `torch.float32`, `torch.FloatStorage`. */
export class GlobalName {
  constructor(
    readonly module: string,
    readonly name: string,
  ) {}
}

/** A value that lives outside of the pickle: a storage. */
export class PersistentId {
  constructor(readonly id: readonly unknown[]) {}
}

/** What the surroundings of a pickle know. */
export interface PicklerOptions {
  /** How an object of a class is written; undefined for one that the pickler must know itself. */
  reduce: (value: object) => PyCall | GlobalName | PersistentId | undefined;
}

const DEEPEST = 1000;
// As many items as Python's pickler writes between two marks.
const BATCH = 1000;
const encoder = new TextEncoder();

/**
 * The pickle of a value: null, booleans, numbers (whole ones as int, others as float), `PyFloat`, bigints, strings, Uint8Array
 * as bytes, arrays, `tuple(...)`, Sets, Maps, plain objects, `{ re, im }` as complex, and what `reduce` knows.
 *
 * @throws PicklingError for anything else, with the place where it is
 */
export function pickle(value: unknown, options: PicklerOptions): Uint8Array {
  const writer = new PickleWriter(options);
  return writer.run(value);
}

class PickleWriter {
  readonly #out = new ByteWriter();
  readonly #options: PicklerOptions;
  readonly #memo = new Map<unknown, number>();
  readonly #open = new Set<object>();
  readonly #path: string[] = [];
  #memoSize = 0;

  constructor(options: PicklerOptions) {
    this.#options = options;
  }

  run(value: unknown): Uint8Array {
    this.#out.uint8(Op.PROTO);
    this.#out.uint8(2);
    this.#write(value);
    this.#out.uint8(Op.STOP);
    return this.#out.take();
  }

  #write(value: unknown): void {
    switch (typeof value) {
      case "number":
        return this.#number(value);
      case "string":
        return this.#string(value);
      case "boolean":
        return this.#out.uint8(value ? Op.NEWTRUE : Op.NEWFALSE);
      case "bigint":
        return this.#bigint(value);
      case "object":
        return value === null ? this.#out.uint8(Op.NONE) : this.#object(value);
      case "undefined":
        throw this.#refuse("undefined", "Leave the entry out, or give null, which is Python's None");
      default:
        throw this.#refuse(`a ${typeof value}`, "Save data only");
    }
  }

  #number(value: number): void {
    if (!Number.isInteger(value) || Object.is(value, -0)) return this.#float(value);
    if (value >= 0 && value < 0x100) {
      this.#out.uint8(Op.BININT1);
      this.#out.uint8(value);
    } else if (value >= 0 && value < 0x10000) {
      this.#out.uint8(Op.BININT2);
      this.#out.uint16(value);
    } else if (value >= -0x80000000 && value <= 0x7fffffff) {
      this.#out.uint8(Op.BININT);
      this.#out.int32(value);
    } else if (Number.isSafeInteger(value)) {
      this.#bigint(BigInt(value));
    } else {
      // Beyond 2**53 a number is whole only because doubles have no fractions there.
      this.#float(value);
    }
  }

  #float(value: number): void {
    this.#out.uint8(Op.BINFLOAT);
    this.#out.float64(value);
  }

  // Little-endian two's complement in as few bytes as hold it.
  #bigint(value: bigint): void {
    const bytes: number[] = [];
    let rest = value;
    for (;;) {
      const byte = Number(BigInt.asUintN(8, rest));
      bytes.push(byte);
      rest >>= 8n;
      if ((rest === 0n && byte < 0x80) || (rest === -1n && byte >= 0x80)) break;
    }
    if (value === 0n) bytes.length = 0;
    if (bytes.length > 0xff) throw this.#refuse("a bigint of more than 255 bytes", "Save it as a string");
    this.#out.uint8(Op.LONG1);
    this.#out.uint8(bytes.length);
    this.#out.bytes(Uint8Array.from(bytes));
  }

  #string(value: string): void {
    if (this.#recall(value)) return;
    if (/\p{Surrogate}/u.test(value)) throw this.#refuse("a string with half a surrogate pair", "Mend the string");
    const bytes = encoder.encode(value);
    this.#out.uint8(Op.BINUNICODE);
    this.#out.uint32(bytes.length);
    this.#out.bytes(bytes);
    this.#memoize(value);
  }

  #object(value: object): void {
    if (this.#recall(value)) return;
    if (this.#path.length > DEEPEST) throw this.#refuse(`more than ${DEEPEST} nested values`, "Flatten them");
    const written = this.#options.reduce(value) ?? value;
    if (written instanceof PyCall) return this.#call(value, written);
    if (written instanceof GlobalName) return this.#global(written.module, written.name);
    if (written instanceof PersistentId) {
      this.#tupleItems(written.id);
      this.#out.uint8(Op.BINPERSID);
      return;
    }
    if (value instanceof PyFloat) return this.#float(value.value);
    if (Array.isArray(value)) return isTuple(value) ? this.#tuple(value) : this.#list(value);
    if (value instanceof Map) return this.#dict(value, [...value]);
    if (value instanceof Set) {
      return this.#call(value, new PyCall("__builtin__", "set", [[...value]]));
    }
    if (value instanceof Uint8Array) return this.#byteString(value);
    if (!isPlainObject(value)) {
      const name = value.constructor.name || "an unnamed class";
      if (value instanceof PyObject) {
        throw this.#refuse(`a placeholder of Python's ${value.module}.${value.name}`, "Take it out of the value");
      }
      throw this.#refuse(`an object of class ${name}`, advice(value));
    }
    if (isComplex(value)) {
      const args = [new PyFloat(value.re), new PyFloat(value.im)];
      return this.#call(value, new PyCall("__builtin__", "complex", args));
    }
    this.#dict(value, Object.entries(value));
  }

  #list(items: readonly unknown[]): void {
    if (items.length > longestList) throw this.#refuse(`a list of ${items.length} items`, "Take it out of the value");
    this.#out.uint8(Op.EMPTY_LIST);
    this.#memoize(items);
    for (let start = 0; start < items.length; start += BATCH) {
      this.#out.uint8(Op.MARK);
      const end = Math.min(start + BATCH, items.length);
      for (let i = start; i < end; i++) this.#at(`[${i}]`, items[i]);
      this.#out.uint8(Op.APPENDS);
    }
  }

  #tuple(items: readonly unknown[]): void {
    if (items.length > longestList) throw this.#refuse(`a tuple of ${items.length} items`, "Take it out of the value");
    if (items.length === 0) return this.#out.uint8(Op.EMPTY_TUPLE);
    // A tuple exists only when its items do: one inside itself can be written in no order.
    if (this.#open.has(items)) throw this.#refuse("a tuple that contains itself", "Use an array");
    this.#open.add(items);
    this.#tupleItems(items);
    this.#open.delete(items);
    this.#memoize(items);
  }

  #tupleItems(items: readonly unknown[]): void {
    if (items.length === 0) return this.#out.uint8(Op.EMPTY_TUPLE);
    if (items.length > 3) this.#out.uint8(Op.MARK);
    items.forEach((item, i) => this.#at(`[${i}]`, item));
    this.#out.uint8([Op.TUPLE, Op.TUPLE1, Op.TUPLE2, Op.TUPLE3][items.length] ?? Op.TUPLE);
  }

  #dict(dict: object, entries: readonly (readonly [unknown, unknown])[]): void {
    const ordered = isOrderedDict(dict) || Object.hasOwn(dict, "_metadata");
    if (ordered) {
      this.#global("collections", "OrderedDict");
      this.#out.uint8(Op.EMPTY_TUPLE);
      this.#out.uint8(Op.REDUCE);
    } else {
      this.#out.uint8(Op.EMPTY_DICT);
    }
    this.#memoize(dict);
    for (let start = 0; start < entries.length; start += BATCH) {
      this.#out.uint8(Op.MARK);
      for (const [key, item] of entries.slice(start, start + BATCH)) {
        this.#at(" (a key)", key);
        this.#at(typeof key === "string" ? `.${key}` : `[${String(key)}]`, item);
      }
      this.#out.uint8(Op.SETITEMS);
    }
    // State dictionaries carry the versions of their modules beside their entries.
    const metadata = Object.getOwnPropertyDescriptor(dict, "_metadata");
    if (metadata !== undefined && metadata.enumerable !== true) {
      this.#at("._metadata", { _metadata: metadata.value as unknown });
      this.#out.uint8(Op.BUILD);
    }
  }

  // Protocol 2 has no bytes: Python writes them as text of which each character is one byte.
  #byteString(value: Uint8Array): void {
    let text = "";
    for (let start = 0; start < value.length; start += 0x2000) {
      text += String.fromCharCode(...value.subarray(start, start + 0x2000));
    }
    this.#global("_codecs", "encode");
    const bytes = encoder.encode(text);
    this.#out.uint8(Op.BINUNICODE);
    this.#out.uint32(bytes.length);
    this.#out.bytes(bytes);
    this.#string("latin1");
    this.#out.uint8(Op.TUPLE2);
    this.#out.uint8(Op.REDUCE);
    this.#memoize(value);
  }

  #call(value: object, { module, name, args, state }: PyCall): void {
    if (this.#open.has(value)) throw this.#refuse("a value that contains itself", "Use an array or a plain object");
    this.#open.add(value);
    this.#global(module, name);
    this.#tupleItems(args);
    this.#out.uint8(state === undefined ? Op.REDUCE : Op.NEWOBJ);
    this.#open.delete(value);
    this.#memoize(value);
    if (state === undefined) return;
    this.#write(state);
    this.#out.uint8(Op.BUILD);
  }

  #global(module: string, name: string): void {
    // A key that no user's string can be: strings have memo entries of their own.
    const key = Symbol.for(`@lightning-ts/torch pickle ${module}\n${name}`);
    if (this.#recall(key)) return;
    this.#out.uint8(Op.GLOBAL);
    this.#out.bytes(encoder.encode(`${module}\n${name}\n`));
    this.#memoize(key);
  }

  #at(step: string, value: unknown): void {
    this.#path.push(step);
    this.#write(value);
    this.#path.pop();
  }

  #recall(key: unknown): boolean {
    const index = this.#memo.get(key);
    if (index === undefined) return false;
    if (index < 0x100) {
      this.#out.uint8(Op.BINGET);
      this.#out.uint8(index);
    } else {
      this.#out.uint8(Op.LONG_BINGET);
      this.#out.uint32(index);
    }
    return true;
  }

  #memoize(key: unknown): void {
    const index = this.#memoSize++;
    this.#memo.set(key, index);
    if (index < 0x100) {
      this.#out.uint8(Op.BINPUT);
      this.#out.uint8(index);
    } else {
      this.#out.uint8(Op.LONG_BINPUT);
      this.#out.uint32(index);
    }
  }

  #refuse(what: string, todo: string): PicklingError {
    const path = this.#path.length > 12 ? [...this.#path.slice(0, 12), "..."] : this.#path;
    return new PicklingError(
      `Expected tensors, numbers, strings, booleans, null, arrays, Maps, Sets and plain objects. ` +
        `Received: ${what} at value${path.join("")}. ${todo}.`,
    );
  }
}

function isComplex(value: object): value is { re: number; im: number } {
  if (!("re" in value && "im" in value)) return false;
  return typeof value.re === "number" && typeof value.im === "number" && Object.keys(value).length === 2;
}

function advice(value: object): string {
  if ("stateDict" in value) return "Save what its stateDict() returns";
  if (ArrayBuffer.isView(value)) return "Make a tensor of it with torch.fromTypedArray";
  return "Make a plain object of it";
}
