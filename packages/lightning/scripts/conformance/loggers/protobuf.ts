/** @file Reads protocol buffers: the fields of a message by number. */

/** A field's values, in order. */
export type Field = bigint | number | Uint8Array;

/** A message that has been read. */
export class Fields {
  readonly #fields = new Map<number, Field[]>();

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let at = 0;
    const varint = (): bigint => {
      let value = 0n;
      for (let shift = 0n; ; shift += 7n) {
        const byte = view.getUint8(at++);
        value |= BigInt(byte & 127) << shift;
        if (byte < 128) return value;
      }
    };
    while (at < bytes.length) {
      const tag = Number(varint());
      const type = tag & 7;
      let value: Field;
      if (type === 0) value = varint();
      else {
        const size = type === 1 ? 8 : type === 5 ? 4 : Number(varint());
        const start = at;
        at += size;
        if (type === 1) value = view.getFloat64(start, true);
        else value = type === 5 ? view.getFloat32(start, true) : bytes.subarray(start, at);
      }
      const values = this.#fields.get(tag >> 3);
      if (values === undefined) this.#fields.set(tag >> 3, [value]);
      else values.push(value);
    }
  }

  /** Whether there is a field. */
  has(field: number): boolean {
    return this.#fields.has(field);
  }

  /** A number, 0 where there is none. */
  number(field: number): number {
    const value = this.#fields.get(field)?.at(-1) ?? 0;
    if (value instanceof Uint8Array) return NaN;
    return typeof value === "bigint" ? Number(BigInt.asIntN(64, value)) : value;
  }

  /** Bytes, none where there are none. */
  bytes(field: number): Uint8Array {
    const value = this.#fields.get(field)?.at(-1);
    return value instanceof Uint8Array ? value : new Uint8Array();
  }

  /** All values of bytes. */
  all(field: number): Uint8Array[] {
    return (this.#fields.get(field) ?? []).filter((value) => value instanceof Uint8Array);
  }

  /** Text, "" where there is none. */
  text(field: number): string {
    return new TextDecoder().decode(this.bytes(field));
  }

  /** All texts. */
  texts(field: number): string[] {
    return this.all(field).map((bytes) => new TextDecoder().decode(bytes));
  }

  /** A message inside. */
  message(field: number): Fields {
    return new Fields(this.bytes(field));
  }

  /** All messages of a field. */
  messages(field: number): Fields[] {
    return this.all(field).map((bytes) => new Fields(bytes));
  }

  /** Packed numbers of 8 or 4 bytes. */
  doubles(field: number): number[] {
    return [...new Float64Array(Uint8Array.from(this.bytes(field)).buffer)];
  }

  floats(field: number): number[] {
    return [...new Float32Array(Uint8Array.from(this.bytes(field)).buffer)];
  }
}
