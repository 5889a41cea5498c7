/** @file Lines that are drawn over, seen through a tiny terminal. */
import { expect, it } from "vitest";
import { Screen } from "../../../scripts/testing/screen.js";
import { LiveBlock } from "./terminal.js";

it("draws over its lines, grows, shrinks, prints above and ends", () => {
  const screen = new Screen();
  const block = new LiveBlock(screen);
  screen.write("before\n");
  block.draw(["epoch 50%"]);
  block.draw(["epoch 51%", "validation 10%"]);
  expect(screen.rows).toEqual(["before", "epoch 51%", "validation 10%"]);
  block.print("a message");
  expect(screen.rows).toEqual(["before", "a message", "epoch 51%", "validation 10%"]);
  block.draw(["short"]);
  expect(screen.rows).toEqual(["before", "a message", "short"]);
  block.release(true);
  block.draw(["next"]);
  block.release(false);
  expect(screen.rows).toEqual(["before", "a message", "short", ""]);
  expect(block.isEmpty).toBe(true);
});
