/** @file Rows of numbers as the text of a file or of a request, many in one go. */
import { binding } from "./binding.js";

/**
 * How a number is written: as JavaScript does; the same, but in quotes where it is not finite, as JSON has no such numbers; or as Python writes a float
 * ("1.0", "1e-05", "nan"), or the same but for whole numbers, which Python writes as integers.
 */
export type NumberStyle = "script" | "quoted" | "python" | "whole";

/** A number of a row, and the text or bytes before it. */
export interface NumberPart {
  readonly before: string | Uint8Array;
  /** Which number of the row. */
  readonly column: number;
  /** Default "script". */
  readonly style?: NumberStyle;
}

const styles = { script: 0, quoted: 1, python: 2, whole: 3 };

/** What rows of a kind look like. */
export class RowText {
  readonly #width: number;
  readonly #pieces: Uint8Array;
  readonly #ends: Uint32Array;
  readonly #columns: Uint32Array;
  readonly #styles: Uint8Array;
  readonly #isItems: boolean;

  /**
   * @param width how many numbers a row has
   * @param after what stands behind the last number
   * @param isItems whether each part is a message in field 1 of protocol buffers: its bytes behind their length, and the number's text behind its own
   */
  constructor(width: number, parts: readonly NumberPart[], after: string, isItems = false) {
    const pieces = [...parts.map(({ before }) => before), after].map((piece) => Buffer.from(piece));
    let end = 0;
    this.#width = width;
    this.#pieces = new Uint8Array(Buffer.concat(pieces));
    this.#ends = Uint32Array.from(pieces, ({ length }) => (end += length));
    this.#columns = Uint32Array.from(parts, ({ column }) => column);
    this.#styles = Uint8Array.from(parts, ({ style = "script" }) => styles[style]);
    this.#isItems = isItems;
  }

  /**
   * The bytes of rows.
   *
   * @param values row after row
   * @param rowEnds takes where each row ends; as long as there are rows, or longer
   * @throws RangeError for a column that is not there
   */
  bytes(values: readonly number[], rowEnds = new Uint32Array(values.length / this.#width)): Uint8Array {
    const numbers = Float64Array.from(values);
    return binding.numberRows(
      ...([
        numbers,
        this.#width,
        this.#pieces,
        this.#ends,
        this.#columns,
        this.#styles,
        this.#isItems,
        rowEnds,
      ] as const),
    );
  }
}
