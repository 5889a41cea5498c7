/** @file Reads pickles without running code: a small stack machine and a list of what may be named. */
import { TorchError } from "../../util/errors.js";
import { type Budget, MOST_ENTRIES, MOST_ITEMS } from "../budget.js";
import { UnpicklingError } from "../errors.js";
import { PyObject, tuple } from "../python-values.js";
import { finish, PyDict, type PyGlobal } from "./building.js";
import { ByteReader } from "./byte-reader.js";
import { damaged, printable } from "./damage.js";
import { build, builders, Known, Unknown } from "./globals.js";
import { Op } from "./opcodes.js";
import { RangeError, TypeError } from "../../util/user-errors.js";

/** What the surroundings of a pickle provide. */
export interface UnpicklerOptions {
  /** The entry of the allow-list for a class or function; undefined where it is not allowed. */
  findGlobal: (module: string, name: string) => PyGlobal | undefined;
  /** The value of a persistent id: a storage of a tensor. */
  persistentLoad: (id: readonly unknown[]) => unknown;
  /** What to do with names that are not allowed: refuse, or give `PyObject`s. */
  unknownGlobals: "refuse" | "placeholder";
  /** The memory that the values may take. */
  budget: Budget;
}

// Estimated bytes of what an opcode leaves behind: a slot of the stack, a container with its places in tables, an entry of a
// table, an item of a list.
const SLOT = 32;
const CONTAINER = 300;
const ENTRY = 160;

const MARK = Symbol("mark");
/**
 * The value of a pickle. Dictionaries become plain objects, or Maps where a key is not a string; tuples and lists arrays; sets
 * Sets; bytes Uint8Array; integers numbers where exact, else bigints; None null.
 *
 * @throws UnpicklingError for a name that is not allowed, an opcode out of place, or damaged data
 */
export function unpickle(bytes: Uint8Array, options: UnpicklerOptions): unknown {
  return finish(new Machine(bytes, options).run());
}

/** What each opcode costs. */
const costs = new Uint16Array(256).fill(SLOT);
for (const op of [
  ...[Op.EMPTY_LIST, Op.EMPTY_TUPLE, Op.EMPTY_DICT, Op.EMPTY_SET, Op.TUPLE, Op.TUPLE1, Op.TUPLE2, Op.TUPLE3],
  ...[Op.FROZENSET, Op.BINBYTES, Op.SHORT_BINBYTES, Op.BINBYTES8, Op.BYTEARRAY8, Op.GLOBAL, Op.STACK_GLOBAL],
  ...[Op.REDUCE, Op.NEWOBJ, Op.NEWOBJ_EX, Op.BINPERSID],
]) {
  costs[op] = CONTAINER;
}
for (const op of [Op.BINPUT, Op.LONG_BINPUT, Op.MEMOIZE]) costs[op] = ENTRY;

class Machine {
  readonly #reader: ByteReader;
  readonly #options: UnpicklerOptions;
  readonly #budget: Budget;
  readonly #memo = new Map<number, unknown>();
  readonly #stack: unknown[] = [];

  constructor(bytes: Uint8Array, options: UnpicklerOptions) {
    this.#reader = new ByteReader(bytes, options.budget);
    this.#options = options;
    this.#budget = options.budget;
  }

  run(): unknown {
    const stack = this.#stack;
    const reader = this.#reader;
    const budget = this.#budget;
    for (;;) {
      const op = reader.uint8();
      budget.spend(costs[op] as number);
      budget.expectAtMost(stack.length, MOST_ITEMS);
      switch (op) {
        case Op.PROTO: {
          const protocol = reader.uint8();
          if (protocol < 2 || protocol > 5) throw damaged(`pickle protocol ${protocol} is unknown`);
          break;
        }
        case Op.FRAME:
          reader.size64();
          break;
        case Op.STOP:
          return this.#pop();
        case Op.MARK:
          stack.push(MARK);
          break;
        case Op.POP:
          if (stack.length === 0) throw damaged("a value is missing");
          stack.pop();
          break;
        case Op.POP_MARK:
          this.#popMark();
          break;
        case Op.DUP:
          stack.push(this.#top());
          break;
        case Op.NONE:
          stack.push(null);
          break;
        case Op.NEWTRUE:
          stack.push(true);
          break;
        case Op.NEWFALSE:
          stack.push(false);
          break;
        case Op.BININT:
          stack.push(reader.int32());
          break;
        case Op.BININT1:
          stack.push(reader.uint8());
          break;
        case Op.BININT2:
          stack.push(reader.uint16());
          break;
        case Op.LONG1:
          stack.push(reader.integer(reader.uint8()));
          break;
        case Op.LONG4:
          stack.push(reader.integer(reader.uint32()));
          break;
        case Op.BINFLOAT:
          stack.push(reader.float64());
          break;
        case Op.BINUNICODE:
          stack.push(reader.string(reader.uint32()));
          break;
        case Op.SHORT_BINUNICODE:
        case Op.SHORT_BINSTRING:
          stack.push(reader.string(reader.uint8()));
          break;
        case Op.BINUNICODE8:
          stack.push(reader.string(reader.size64()));
          break;
        case Op.BINSTRING:
          stack.push(reader.string(reader.uint32()));
          break;
        case Op.BINBYTES:
          stack.push(reader.slice(reader.uint32()).slice());
          break;
        case Op.SHORT_BINBYTES:
          stack.push(reader.slice(reader.uint8()).slice());
          break;
        case Op.BINBYTES8:
        case Op.BYTEARRAY8:
          stack.push(reader.slice(reader.size64()).slice());
          break;
        case Op.EMPTY_LIST:
          stack.push([]);
          break;
        case Op.EMPTY_TUPLE:
          stack.push(tuple([]));
          break;
        case Op.EMPTY_DICT:
          stack.push(new PyDict());
          break;
        case Op.EMPTY_SET:
          stack.push(new Set());
          break;
        case Op.TUPLE1:
          this.#tuple(1);
          break;
        case Op.TUPLE2:
          this.#tuple(2);
          break;
        case Op.TUPLE3:
          this.#tuple(3);
          break;
        case Op.TUPLE:
          stack.push(tuple(this.#popMark()));
          break;
        case Op.FROZENSET:
          stack.push(this.#addTo(new Set(), this.#popMark()));
          break;
        case Op.APPEND: {
          const item = this.#pop();
          this.#append([item]);
          break;
        }
        case Op.APPENDS:
          this.#append(this.#popMark());
          break;
        case Op.ADDITEMS: {
          const items = this.#popMark();
          const target = this.#top();
          if (!(target instanceof Set)) throw damaged("items are added to something that is not a set");
          this.#addTo(target, items);
          break;
        }
        case Op.SETITEM: {
          const value = this.#pop();
          const key = this.#pop();
          this.#setItems([key, value]);
          break;
        }
        case Op.SETITEMS:
          this.#setItems(this.#popMark());
          break;
        case Op.BINGET:
          stack.push(this.#recall(reader.uint8()));
          break;
        case Op.LONG_BINGET:
          stack.push(this.#recall(reader.uint32()));
          break;
        case Op.BINPUT:
          this.#memoize(reader.uint8(), this.#top());
          break;
        case Op.LONG_BINPUT:
          this.#memoize(reader.uint32(), this.#top());
          break;
        case Op.MEMOIZE:
          this.#memoize(this.#memo.size, this.#top());
          break;
        case Op.GLOBAL: {
          const module = reader.line();
          stack.push(this.#global(module, reader.line()));
          break;
        }
        case Op.STACK_GLOBAL: {
          const name = this.#pop();
          const module = this.#pop();
          if (typeof name !== "string" || typeof module !== "string") throw damaged("a class has no name");
          stack.push(this.#global(module, name));
          break;
        }
        case Op.REDUCE:
        case Op.NEWOBJ: {
          const args = this.#pop();
          const callee = this.#pop();
          stack.push(this.#call(callee, args));
          break;
        }
        case Op.NEWOBJ_EX: {
          const keywords = this.#pop();
          const args = this.#pop();
          const callee = this.#pop();
          if (keywords instanceof PyDict && keywords.entries.size > 0 && !(callee instanceof Unknown)) {
            throw damaged("an allowed class is given keyword arguments");
          }
          stack.push(this.#call(callee, args));
          break;
        }
        case Op.BUILD: {
          const state = this.#pop();
          build(this.#top(), state, budget);
          break;
        }
        case Op.BINPERSID: {
          const id = this.#pop();
          if (!Array.isArray(id)) throw damaged("a persistent id is not a tuple");
          stack.push(this.#options.persistentLoad(id));
          break;
        }
        default:
          throw damaged(`opcode 0x${op.toString(16).padStart(2, "0")} does not occur in PyTorch's files`);
      }
    }
  }

  // --- the stack

  #pop(): unknown {
    const value = this.#top();
    this.#stack.pop();
    return value;
  }

  #top(): unknown {
    const value = this.#stack[this.#stack.length - 1];
    if (this.#stack.length === 0 || value === MARK) throw damaged("a value is missing");
    return value;
  }

  #popMark(): unknown[] {
    const mark = this.#stack.lastIndexOf(MARK);
    if (mark < 0) throw damaged("the start of a list is missing");
    const items = this.#stack.splice(mark);
    items.shift();
    return items;
  }

  #tuple(length: number): void {
    const items: unknown[] = new Array(length);
    for (let i = length - 1; i >= 0; i--) items[i] = this.#pop();
    this.#stack.push(tuple(items));
  }

  #memoize(index: number, value: unknown): void {
    this.#memo.set(index, value);
    this.#budget.expectAtMost(this.#memo.size, MOST_ENTRIES);
  }

  #recall(index: number): unknown {
    if (!this.#memo.has(index)) throw damaged(`it refers to value ${index} before that was read`);
    return this.#memo.get(index);
  }

  // --- values that are filled or made

  #addTo(target: Set<unknown>, items: readonly unknown[]): Set<unknown> {
    this.#budget.spend(items.length * ENTRY);
    this.#budget.expectAtMost(target.size + items.length, MOST_ENTRIES);
    for (const item of items) target.add(item);
    return target;
  }

  #append(items: readonly unknown[]): void {
    const target = this.#top();
    const list = target instanceof PyObject ? target.items : target;
    if (!Array.isArray(list)) throw damaged("items are added to something that is not a list");
    this.#budget.spend(items.length * SLOT);
    this.#budget.expectAtMost(list.length + items.length, MOST_ITEMS);
    for (const item of items) list.push(item);
  }

  #setItems(pairs: readonly unknown[]): void {
    if (pairs.length % 2 !== 0) throw damaged("a dictionary has a key without a value");
    const target = this.#top();
    this.#budget.spend((pairs.length / 2) * ENTRY);
    if (target instanceof PyDict) {
      this.#budget.expectAtMost(target.entries.size + pairs.length / 2, MOST_ENTRIES);
    }
    for (let i = 0; i < pairs.length; i += 2) {
      if (target instanceof PyDict) target.entries.set(pairs[i], pairs[i + 1]);
      else if (target instanceof PyObject) target.entries.push([pairs[i], pairs[i + 1]]);
      else throw damaged("entries are set on something that is not a dictionary");
    }
  }

  #global(module: string, name: string): unknown {
    const found = this.#options.findGlobal(module, name);
    if (found !== undefined) return "value" in found ? found.value : new Known(module, name, found);
    if (this.#options.unknownGlobals === "placeholder") return new Unknown(module, name);
    throw new UnpicklingError(
      `The file refers to ${printable(module)}.${printable(name)}, which only Python could make by running code. Such objects are not ` +
        "loaded. Give { weightsOnly: false } to get placeholders (PyObject) for them, or save tensors, numbers, strings, " +
        "lists and dictionaries only.",
    );
  }

  #call(callee: unknown, args: unknown): unknown {
    if (!Array.isArray(args)) throw damaged("the arguments of a call are not a tuple");
    if (callee instanceof Known && callee.global.call !== undefined) {
      const made = this.#make(callee.global.call, args);
      if (callee.global.build !== undefined && typeof made === "object" && made !== null) {
        builders.set(made, callee.global.build);
      }
      return made;
    }
    if (callee instanceof Unknown) {
      const made = new PyObject(callee.module, callee.name);
      made.args = args;
      return made;
    }
    throw damaged("it calls something that is not a class or function");
  }

  #make(call: NonNullable<PyGlobal["call"]>, args: readonly unknown[]): unknown {
    try {
      return call(args, this.#budget);
    } catch (error) {
      // What the engine refuses, such as a layout that a dtype cannot have, the file is to blame for.
      if (error instanceof TorchError || error instanceof TypeError || error instanceof RangeError) {
        const reason = error.message.split("\n", 1)[0] ?? "";
        throw new UnpicklingError(`The pickled data are damaged or made to mislead: ${reason}`, { cause: error });
      }
      throw error;
    }
  }
}
