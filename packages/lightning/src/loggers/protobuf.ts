/** @file Protocol buffers, as far as the files of loggers need them: messages are written field by field. */

const encoder = new TextEncoder();
/** The numbers that take one byte. */
const single = Array.from({ length: 128 }, (_, value) => Uint8Array.of(value));

/** A message that is being written. Methods append a field and return the message. */
export class Message {
  readonly #parts: Uint8Array[] = [];

  /** An integer, 0 to 2 ** 53, or a negative one as 64 bits in two's complement. */
  int(field: number, value: number | bigint | boolean): this {
    return this.#tag(field, 0).#varint(BigInt.asUintN(64, BigInt(value)));
  }

  /** A double. */
  double(field: number, value: number): this {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, value, true);
    return this.#tag(field, 1).#bytes(bytes);
  }

  /** A float. */
  float(field: number, value: number): this {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setFloat32(0, value, true);
    return this.#tag(field, 5).#bytes(bytes);
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
    return this.bytes(field, encoder.encode(value));
  }

  /** A message inside the message. */
  message(field: number, value: Message): this {
    return this.bytes(field, value.finish());
  }

  /** Bytes with their length before them. */
  bytes(field: number, value: Uint8Array): this {
    return this.#tag(field, 2).#count(value.length).#bytes(value);
  }

  /** The message's bytes. */
  finish(): Uint8Array {
    const all = new Uint8Array(this.#parts.reduce((size, part) => size + part.length, 0));
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  #tag(field: number, type: number): this {
    return this.#count((field << 3) | type);
  }

  /** A number of at most 31 bits: tags and lengths, of which there are many. */
  #count(value: number): this {
    const byte = single[value];
    return byte === undefined ? this.#varint(BigInt(value)) : this.#bytes(byte);
  }

  #varint(value: bigint): this {
    const bytes: number[] = [];
    let rest = value;
    while (rest > 127n) {
      bytes.push(Number(rest & 127n) | 128);
      rest >>= 7n;
    }
    bytes.push(Number(rest));
    return this.#bytes(Uint8Array.from(bytes));
  }

  #bytes(bytes: Uint8Array): this {
    this.#parts.push(bytes);
    return this;
  }
}
