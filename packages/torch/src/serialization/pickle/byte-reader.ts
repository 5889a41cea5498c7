/** @file Reads the values of a pickle from its bytes. */
import type { Budget } from "../budget.js";
import { damaged } from "./damage.js";

// Python's integers are unlimited; a number of more bytes than that is an attack on whoever prints it.
const LONGEST_INTEGER = 1 << 13;
// Of modules and classes: names, not data.
const LONGEST_NAME = 1 << 12;
const text = new TextDecoder("utf-8", { fatal: true });

/** The bytes of a pickle, read from their beginning. What ends too early is an error. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #budget: Budget;
  #at = 0;

  constructor(bytes: Uint8Array, budget: Budget) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#budget = budget;
  }

  /** A signed number of four bytes. */
  int32(): number {
    return this.#view.getInt32(this.#take(4), true);
  }

  /** Two bytes. */
  uint16(): number {
    return this.#view.getUint16(this.#take(2), true);
  }

  /** A floating-point number of eight bytes, the most significant first. */
  float64(): number {
    return this.#view.getFloat64(this.#take(8), false);
  }

  /** The position of so many bytes, which are taken. */
  #take(count: number): number {
    const at = this.#at;
    if (count > this.#bytes.length - at) throw damaged("it ends in the middle of a value");
    this.#at = at + count;
    return at;
  }

  /** A byte. */
  uint8(): number {
    return this.#view.getUint8(this.#take(1));
  }

  /** Four bytes. */
  uint32(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  /** Eight bytes, as a number. */
  size64(): number {
    return Number(this.#view.getBigUint64(this.#take(8), true));
  }

  /** So many bytes, not copied. */
  slice(length: number): Uint8Array {
    const at = this.#take(length);
    return this.#bytes.subarray(at, at + length);
  }

  /** A text of so many bytes. */
  string(length: number): string {
    const bytes = this.slice(length);
    this.#budget.spend(2 * length);
    try {
      return text.decode(bytes);
    } catch {
      throw damaged("a string is not UTF-8");
    }
  }

  /** A name up to the end of its line. */
  line(): string {
    const length = this.#bytes.subarray(this.#at, this.#at + LONGEST_NAME).indexOf(0x0a);
    const end = this.#at + length;
    if (length < 0) throw damaged("the name of a class does not end");
    const line = this.string(end - this.#at);
    this.#at = end + 1;
    return line;
  }

  /** One of Python's integers of so many bytes. */
  integer(length: number): number | bigint {
    if (length > LONGEST_INTEGER) throw damaged(`an integer takes ${length} bytes`);
    const bytes = this.slice(length);
    if (length === 0) return 0;
    this.#budget.spend(length);
    const hex = Buffer.from(bytes).reverse().toString("hex");
    const value = BigInt.asIntN(8 * length, BigInt(`0x${hex}`));
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
  }
}
