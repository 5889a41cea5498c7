/** @file The smallest things: one operator, and bytes in and out. */
import * as torch from "@lightning-ts/torch";
import { type Program, values } from "../program.js";

/** What a call costs. */
export const add: Program = () => {
  const a = torch.tensor(values(4));
  const b = torch.tensor(values(4, 4));
  return () => {
    torch.add(a, b);
  };
};

/** A typed array in, one operator, a typed array out. */
export const bytes: Program = () => {
  const source = values(262_144);
  return () => {
    const x = torch.fromTypedArray(source, [512, 512]);
    const y = x.mul(2);
    y.toTypedArray();
    x.dispose();
    y.dispose();
  };
};
