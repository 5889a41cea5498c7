/** @file Protocol buffers, as far as the files of loggers need them: messages are written field by field. */

/** Longer bytes are kept as they are, shorter ones become letters. */
const mostLetters = 1024;

/** The number that is being written, and its bytes. */
const number = new DataView(new ArrayBuffer(8));
const double = new Uint8Array(number.buffer);
const float = double.subarray(0, 4);

/** Bytes as a text with a letter for each. */
function lettersOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}

/** Whether each letter of a text is one byte. */
const isAscii = (text: string): boolean => Buffer.byteLength(text) === text.length;

/** A number of at most 31 bits as a message has it, a letter for each byte: tags and lengths. */
function countLetters(value: number): string {
  let letters = "";
  let rest = value;
  for (; rest > 127; rest >>>= 7) letters += String.fromCharCode((rest & 127) | 128);
  return letters + String.fromCharCode(rest);
}

/** How many bytes a whole number takes in a message. */
export function countSize(value: number): number {
  let size = 1;
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) size++;
  return size;
}

/** Writes a whole number into bytes, as a message has it. @returns where it ends */
export function putCount(bytes: Uint8Array, start: number, value: number): number {
  let at = start;
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes[at++] = (rest % 128) | 128;
  bytes[at++] = rest;
  return at;
}

/**
 * A message that is being written. Methods append a field and return the message. Loggers write many short fields in each step: they are put together
 * as a text with a letter for each byte, which is much cheaper than arrays.
 */
export class Message {
  /** What was written after the last of the parts. */
  #letters = "";
  readonly #parts: Uint8Array[] = [];

  /** An integer, 0 to 2 ** 53, or a negative one as 64 bits in two's complement. */
  int(field: number, value: number | bigint | boolean): this {
    this.#tag(field, 0);
    return typeof value === "number" && value >= 0 && value < 2 ** 31 && Number.isInteger(value)
      ? this.#count(value)
      : this.#varint(BigInt.asUintN(64, BigInt(value)));
  }

  /** A double. */
  double(field: number, value: number): this {
    number.setFloat64(0, value, true);
    return this.#tag(field, 1).#bytes(double);
  }

  /** A float. */
  float(field: number, value: number): this {
    number.setFloat32(0, value, true);
    return this.#tag(field, 5).#bytes(float);
  }

  /** Doubles in one field. */
  doubles(field: number, values: readonly number[]): this {
    return this.bytes(field, new Uint8Array(Float64Array.from(values).buffer));
  }

  /** Floats in one field. */
  floats(field: number, values: ArrayLike<number>): this {
    return this.bytes(field, new Uint8Array(Float32Array.from(values).buffer));
  }

  /** Integers in one field. */
  ints(field: number, values: readonly number[]): this {
    const packed = new Message();
    for (const value of values) packed.#varint(BigInt.asUintN(64, BigInt(value)));
    return this.message(field, packed);
  }

  /** Text. */
  string(field: number, value: string): this {
    if (!isAscii(value)) return this.bytes(field, Buffer.from(value));
    this.#tag(field, 2).#count(value.length);
    this.#letters += value;
    return this;
  }

  /** A message inside the message. */
  message(field: number, value: Message): this {
    this.#tag(field, 2).#count(value.#size);
    for (const part of value.#parts) this.#part(part);
    this.#letters += value.#letters;
    return this;
  }

  /** Bytes with their length before them. */
  bytes(field: number, value: Uint8Array): this {
    return this.#tag(field, 2).#count(value.length).#bytes(value);
  }

  /** The message's bytes. */
  finish(): Uint8Array {
    const last = Buffer.from(this.#letters, "latin1");
    return this.#parts.length === 0 ? last : Buffer.concat([...this.#parts, last]);
  }

  get #size(): number {
    return this.#parts.reduce((size, part) => size + part.length, this.#letters.length);
  }

  #tag(field: number, type: number): this {
    return this.#count((field << 3) | type);
  }

  #count(value: number): this {
    this.#letters += countLetters(value);
    return this;
  }

  #varint(value: bigint): this {
    let rest = value;
    for (; rest > 127n; rest >>= 7n) this.#letters += String.fromCharCode(Number(rest & 127n) | 128);
    this.#letters += String.fromCharCode(Number(rest));
    return this;
  }

  /** The bytes are not kept where they are few. */
  #bytes(bytes: Uint8Array): this {
    if (bytes.length > mostLetters) return this.#part(bytes);
    this.#letters += lettersOf(bytes);
    return this;
  }

  /** Long bytes, after what was written before them. */
  #part(bytes: Uint8Array): this {
    if (this.#letters !== "") this.#parts.push(Buffer.from(this.#letters, "latin1"));
    this.#letters = "";
    this.#parts.push(bytes);
    return this;
  }
}
