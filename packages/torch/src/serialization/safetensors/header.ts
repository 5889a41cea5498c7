/** @file The header of a safetensors file: a scanner that takes the table's grammar and nothing else of JSON. */
import { type DType, type DTypeName, dtypeOf } from "../../tensor/dtype.js";
import { Budget } from "../budget.js";
import { FileFormatError } from "../errors.js";
import { readBytes, type Source } from "../source.js";

/** The format's names of dtypes. */
export const codes: Partial<Record<DTypeName, string>> = {
  bool: "BOOL",
  uint8: "U8",
  int8: "I8",
  float8_e5m2: "F8_E5M2",
  float8_e4m3fn: "F8_E4M3",
  float8_e8m0fnu: "F8_E8M0",
  int16: "I16",
  uint16: "U16",
  float16: "F16",
  bfloat16: "BF16",
  int32: "I32",
  uint32: "U32",
  float32: "F32",
  complex64: "C64",
  float64: "F64",
  int64: "I64",
  uint64: "U64",
};
const dtypes = new Map(Object.entries(codes).map(([name, code]) => [code, name]));

// The limit of the reference implementation: a header is a table, not data.
const LARGEST_HEADER = 100_000_000;
// More than tensors have.
const MOST_DIMENSIONS = 256;
// Estimated bytes of an entry beside its name, and of a text beside its characters.
const ENTRY = 500;
const TEXT = 100;

/** A tensor of a file: its bytes lie from `start` to `end` of the data. */
export interface Entry {
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** What a file holds. */
export interface Header {
  /** By name, in the order of the header. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Strings beside the tensors; null where there are none. */
  readonly metadata: ReadonlyMap<string, string> | null;
  /** Where the data begin in the file. */
  readonly dataStart: number;
}

/**
 * Reads and checks the header: memory and time stay within a small multiple of its size.
 *
 * @throws FileFormatError if it is damaged or made to mislead
 */
export function readHeader(source: Source): Header {
  const damaged = (why: string): FileFormatError =>
    new FileFormatError(`${source.label} is not a safetensors file, or is damaged: ${why}.`);
  if (source.size < 8) throw damaged("it is too short");
  const length = Number(new DataView(readBytes(source, 0, 8).buffer).getBigUint64(0, true));
  if (length > LARGEST_HEADER || length > source.size - 8) throw damaged(`its header claims ${length} bytes`);
  const table = new Scanner(readBytes(source, 8, length), damaged, new Budget(source.size)).table();
  // Each byte belongs to exactly one tensor, so a small file cannot claim much.
  let expected = 0;
  for (const { start, end } of [...table.entries.values()].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start !== expected) throw damaged("its tensors overlap or leave gaps");
    expected = end;
  }
  if (8 + length + expected !== source.size) throw damaged("its size is not that of its tensors");
  return { ...table, dataStart: 8 + length };
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** Goes through the bytes once; whatever does not belong in such a table ends it at once. */
class Scanner {
  readonly #bytes: Uint8Array;
  readonly #damaged: (why: string) => Error;
  readonly #budget: Budget;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });
  #at = 0;

  constructor(bytes: Uint8Array, damaged: (why: string) => Error, budget: Budget) {
    this.#bytes = bytes;
    this.#damaged = damaged;
    this.#budget = budget;
  }

  table(): { entries: Map<string, Entry>; metadata: Map<string, string> | null } {
    const entries = new Map<string, Entry>();
    let metadata: Map<string, string> | null = null;
    this.#fields((name) => {
      if (name === "__metadata__") {
        if (metadata !== null) throw this.#damaged("it has two tables of metadata");
        metadata = this.#metadata();
        return;
      }
      if (entries.has(name)) throw this.#damaged(`it has two tensors named ${JSON.stringify(name)}`);
      this.#budget.spend(ENTRY);
      entries.set(name, this.#entry(name));
    });
    if (this.#next() !== undefined) throw this.#damaged("its header continues after its end");
    return { entries, metadata };
  }

  #metadata(): Map<string, string> {
    const metadata = new Map<string, string>();
    this.#fields((key) => {
      this.#budget.spend(TEXT);
      metadata.set(key, this.#text());
    });
    return metadata;
  }

  #entry(name: string): Entry {
    const wrong = (): Error => this.#damaged(`its entry ${JSON.stringify(name.slice(0, 100))} is not understood`);
    let dtype: DType | undefined;
    let shape: number[] | undefined;
    let offsets: number[] | undefined;
    this.#fields((field) => {
      if (field === "dtype" && dtype === undefined) {
        const known = dtypes.get(this.#text());
        if (known === undefined) throw wrong();
        dtype = dtypeOf(known);
      } else if (field === "shape" && shape === undefined) shape = this.#sizes(MOST_DIMENSIONS);
      else if (field === "data_offsets" && offsets === undefined) offsets = this.#sizes(2);
      else throw wrong();
    });
    const [start = 0, end = 0] = offsets ?? [];
    if (dtype === undefined || shape === undefined || offsets?.length !== 2) throw wrong();
    if (end - start !== shape.reduce((product, size) => product * size, dtype.itemsize)) {
      throw wrong();
    }
    return { dtype, shape, start, end };
  }

  /** An object: `read` is called where the value of each field begins. */
  #fields(read: (name: string) => void): void {
    this.#expect(OPEN, "an object");
    if (this.#next() === CLOSE) {
      this.#at++;
      return;
    }
    for (;;) {
      const name = this.#text();
      this.#expect(COLON, "a colon");
      read(name);
      if (this.#next() === CLOSE) break;
      this.#expect(COMMA, "a comma");
    }
    this.#at++;
  }

  #sizes(most: number): number[] {
    const sizes: number[] = [];
    this.#expect(OPEN_LIST, "a list of sizes");
    if (this.#next() === CLOSE_LIST) {
      this.#at++;
      return sizes;
    }
    for (;;) {
      if (sizes.length === most) throw this.#damaged(`a list has more than ${most} sizes`);
      sizes.push(this.#size());
      if (this.#next() === CLOSE_LIST) break;
      this.#expect(COMMA, "a comma");
    }
    this.#at++;
    return sizes;
  }

  #size(): number {
    this.#next();
    let value = 0;
    const from = this.#at;
    for (; this.#at < this.#bytes.length; this.#at++) {
      const digit = (this.#bytes[this.#at] as number) - 0x30;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
      if (value > Number.MAX_SAFE_INTEGER) throw this.#damaged("a size is larger than any");
    }
    const isPadded = this.#at > from + 1 && this.#bytes[from] === 0x30;
    if (this.#at === from || isPadded) throw this.#damaged("a size is not a whole number");
    return value;
  }

  #text(): string {
    this.#expect(QUOTE, "a text");
    const from = this.#at;
    let isPlain = true;
    for (; this.#at < this.#bytes.length; this.#at++) {
      const byte = this.#bytes[this.#at];
      if (byte === QUOTE) break;
      if (byte === BACKSLASH) {
        isPlain = false;
        this.#at++;
      }
    }
    const length = this.#at - from;
    if (this.#at >= this.#bytes.length) throw this.#damaged("a text does not end");
    this.#at++;
    this.#budget.spend(2 * length);
    try {
      const text = this.#decoder.decode(this.#bytes.subarray(from, from + length));
      if (isPlain && !/[\u0000-\u001f]/.test(text)) return text;
      return JSON.parse(`"${text}"`) as string;
    } catch {
      throw this.#damaged("a text is not understood");
    }
  }

  #expect(byte: number, what: string): void {
    if (this.#next() !== byte) throw this.#damaged(`its header has something else where ${what} should be`);
    this.#at++;
  }

  /** The next byte that is not a space, which stays the next; undefined at the end. */
  #next(): number | undefined {
    for (;;) {
      const byte = this.#bytes[this.#at];
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return byte;
      this.#at++;
    }
  }
}
