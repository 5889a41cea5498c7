/** @file Rows of numbers as text. */

/** `native/number-rows.cpp`. */
export interface NumberRowsBinding {
  /**
   * Rows of numbers as bytes.
   *
   * @param values row after row
   * @param width how many numbers a row has
   * @param pieces what stands before each of the numbers that are written and, last, after them, one behind the other
   * @param ends where in `pieces` each piece ends
   * @param columns for each number that is written: which of the row
   * @param styles for each number: 0 as JavaScript writes it, 1 the same with what is not finite in quotes, 2 as Python writes a float, 3 the same
   *   but whole numbers as integers
   * @param isItems whether each number and what is before it is a message in the first field of protocol buffers, with the lengths of both
   * @param rowEnds takes where in the bytes each row ends
   */
  numberRows(
    values: Float64Array,
    width: number,
    pieces: Uint8Array,
    ends: Uint32Array,
    columns: Uint32Array,
    styles: Uint8Array,
    isItems: boolean,
    rowEnds: Uint32Array,
  ): Uint8Array;
}
