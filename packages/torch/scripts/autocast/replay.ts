/** @file Replays one recorded case of autocast, and says what differs. */
import { Case } from "../parity/case.js";
import type { Json } from "../parity/decode.js";
import { type needsCuda, replayCudaOperator } from "./cuda-operators.js";
import { isLists, replayLists } from "./lists.js";
import { replayOperator } from "./operators.js";
import { replayProgram } from "./programs.js";
import { replayScaler } from "./scaler.js";

const kinds = ["operator", "program", "scaler"] as const;

/** Whether a document is a case of autocast, or the lists of its operators. */
export function isAutocastCase(document: unknown): document is Json {
  if (typeof document !== "object" || document === null) return false;
  if (isLists(document)) return true;
  if (!("kind" in document)) return false;
  // Programs of other families are called otherwise, or have no steps.
  return kinds.some((kind) => kind === document.kind) && ("steps" in document || "call" in document);
}

/** What a case is called in messages. */
export function nameOfCase(document: Json): string {
  if (isLists(document)) return "lists";
  const id = typeof document === "object" && document !== null && "id" in document ? document.id : null;
  return typeof id === "string" ? id : "?";
}

/** The first difference, or null; or why the case cannot run here. A field that nothing has compared is a difference, too. */
export function replayAutocast(document: Json): string | null | typeof needsCuda {
  if (isLists(document)) return replayLists(document);
  const c = new Case(document, kinds);
  const difference = replayCase(c);
  if (difference !== null) return difference;
  const unread = c.unread();
  return unread.length === 0 ? null : `unknown fields: ${unread.join(", ")}`;
}

function replayCase(c: Case<(typeof kinds)[number]>): string | null | typeof needsCuda {
  if (c.kind === "program") return replayProgram(c);
  if (c.kind === "scaler") return replayScaler(c);
  return c.string("device") === "cuda" ? replayCudaOperator(c) : replayOperator(c);
}
