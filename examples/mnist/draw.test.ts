/** @file Images of digits as text. */
import { tensor } from "@lightning-ts/torch";
import { expect, it } from "vitest";
import { drawDigits } from "./draw.js";

/** An image of 8 x 8 pixels from 4 x 4 cells. */
function image(cells: readonly string[]): number[][] {
  return cells.flatMap((row) => {
    const line = [...row].flatMap((cell) => (cell === "#" ? [1, 1] : [0, 0]));
    return [line, line];
  });
}

it("draws images side by side under their labels, two rows a line", () => {
  const images = tensor([[image(["#..#", "#...", ".##.", "...."])], [image(["####", "####", "....", "...."])]]);
  expect(drawDigits(images, [7, 12]).split("\n")).toEqual(["  7    12", "█  ▀  ████", " ▀▀"]);
});

it("draws nothing for nothing", () => {
  expect(drawDigits(tensor([]), [])).toBe("");
});
