/** @file Images of digits as text for a terminal. */
import type { Tensor } from "@lightning-ts/torch";

/** Upper and lower half of a character cell: so one line of text holds two rows of an image. */
const HALVES = [" ", "▄", "▀", "█"];
const THRESHOLD = 0.35;

/**
 * Draws images side by side, each under the digit it was taken for.
 *
 * @param images `[count, 1, height, width]`, values from 0 (paper) to 1 (ink)
 * @param labels a text for each image
 */
export function drawDigits(images: Tensor, labels: readonly (number | string)[]): string {
  const pictures = labels.map((label, i) => drawDigit(images.at(i, 0), String(label)));
  const height = Math.max(0, ...pictures.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    pictures
      .map((lines) => lines[row] ?? "")
      .join("  ")
      .trimEnd(),
  ).join("\n");
}

/** The lines of one image at half its size, all equally long. */
function drawDigit(image: Tensor, label: string): string[] {
  const rows = image.tolist<number[][]>();
  const width = Math.floor((rows[0]?.length ?? 0) / 2);
  const isInk = (row: number, column: number): boolean => {
    let sum = 0;
    for (const y of [2 * row, 2 * row + 1]) for (const x of [2 * column, 2 * column + 1]) sum += rows[y]?.[x] ?? 0;
    return sum / 4 > THRESHOLD;
  };
  const lines = [label.padStart(Math.ceil((width + label.length) / 2)).padEnd(width)];
  for (let row = 0; row < Math.ceil(rows.length / 2); row += 2) {
    let line = "";
    for (let column = 0; column < width; column++) {
      line += HALVES[(isInk(row, column) ? 2 : 0) + (isInk(row + 1, column) ? 1 : 0)] ?? " ";
    }
    lines.push(line);
  }
  return lines;
}
