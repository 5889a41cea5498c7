import { expect, it } from "vitest";
import { fftfreq } from "./index.js";

it("gives tensors that have their methods, where nothing else of the library is imported", () => {
  expect(fftfreq(4).mul(4).tolist()).toEqual([0, 1, -2, -1]);
});
