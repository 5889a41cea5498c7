/** @file Lines that are drawn over, seen through a tiny terminal. */
import { expect, it } from "vitest";
import { LiveBlock } from "./terminal.js";

/** A terminal that knows the few control sequences that are used. */
class Screen {
  readonly rows: string[] = [""];
  #row = 0;
  #column = 0;

  write(text: string): void {
    for (let i = 0; i < text.length;) {
      const sequence = /^\x1b\[(\d*)([AJK])/.exec(text.slice(i));
      if (sequence !== null) {
        if (sequence[2] === "A") this.#row -= Number(sequence[1]);
        else this.#erase(sequence[2] === "J");
        i += sequence[0].length;
        continue;
      }
      this.#put(text.charAt(i++));
    }
  }

  #erase(below: boolean): void {
    this.rows[this.#row] = (this.rows[this.#row] ?? "").slice(0, this.#column);
    if (below) this.rows.length = this.#row + 1;
  }

  #put(character: string): void {
    if (character === "\r") this.#column = 0;
    else if (character === "\n") {
      this.#column = 0;
      this.#row++;
      this.rows[this.#row] ??= "";
    } else {
      const row = (this.rows[this.#row] ?? "").padEnd(this.#column);
      this.rows[this.#row] = row.slice(0, this.#column) + character + row.slice(this.#column + 1);
      this.#column++;
    }
  }
}

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
