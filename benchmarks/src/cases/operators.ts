/** @file The smallest things: one operator, and bytes in and out. */
import * as torch from "@lightning-ts/torch";
import { type Case, values } from "../case.js";

/** (a) What a call costs. */
export const add: Case = {
  name: "add",
  title: "add of 4 floats",
  target: 1.0,
  prepare() {
    const a = torch.tensor(values(4));
    const b = torch.tensor(values(4, 4));
    return () => {
      torch.add(a, b);
    };
  },
};

/** (f) A typed array in, one operator, a typed array out. */
export const bytes: Case = {
  name: "bytes",
  title: "1 MB from a typed array, times 2, to a typed array",
  target: null,
  prepare() {
    const source = values(262_144);
    return () => {
      const x = torch.fromTypedArray(source, [512, 512]);
      const y = x.mul(2);
      y.toTypedArray();
      x.dispose();
      y.dispose();
    };
  },
};
