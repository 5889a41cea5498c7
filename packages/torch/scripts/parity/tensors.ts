/** @file Replays indexing and printing. */
import { type Index, Tensor } from "../../src/index.js";
import { BadCase, type Case } from "./case.js";
import { differs, strictness } from "./compare.js";
import { decode, decodeList } from "./decode.js";
import { differsError } from "./functions.js";

/** What is written by an assignment. */
const assigned = -7.25;

function tensorOf(c: Case): Tensor {
  const x = decode(c.get("tensor"));
  if (!(x instanceof Tensor)) throw new BadCase("tensor: expected a tensor");
  return x;
}

/** `tensor[items]` and `tensor[items] = -7.25`. */
export function replayIndex(c: Case): string | null {
  const x = tensorOf(c);
  // A case holds what an index can be, and wrong ones are there to be refused.
  const items = decodeList(c.list("items")) as Index[];
  if (c.has("error")) {
    const writing = differsError(() => x.setAt(items, assigned), c.get("error"));
    return differsError(() => x.at(...items), c.get("error")) ?? (writing === null ? null : `assigning: ${writing}`);
  }
  const got = x.at(...items).clone();
  x.setAt(items, assigned);
  return differs(got, c.get("result"), strictness(c)) ?? differs(x, c.get("assigned"), strictness(c), "assigned");
}

/** The tensor's text. */
export function replayPrint(c: Case): string | null {
  const x = tensorOf(c);
  const then = c.get("then");
  if (then !== null && then !== "exp") throw new BadCase(`then: ${JSON.stringify(then)} is unknown`);
  const text = String(then === "exp" ? x.exp() : x);
  const want = c.string("text");
  return text === want
    ? null
    : `text: ${JSON.stringify(text).slice(0, 200)}, expected ${JSON.stringify(want).slice(0, 200)}`;
}
