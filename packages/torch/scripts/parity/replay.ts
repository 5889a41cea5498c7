/** @file Replays one recorded case and says what differs. */
import { Case, type Kind, kinds } from "./case.js";
import type { Json } from "./decode.js";
import { replayError, replayFunction } from "./functions.js";
import { replayModule } from "./modules.js";
import { replayOptimizer, replayScheduler } from "./optimizers.js";
import { replayInit, replaySampler } from "./randomness.js";
import { replayIndex, replayPrint } from "./tensors.js";

const replayers: Readonly<Record<Kind, (c: Case) => string | null>> = {
  function: replayFunction,
  error: replayError,
  index: replayIndex,
  print: replayPrint,
  module: replayModule,
  optimizer: replayOptimizer,
  scheduler: replayScheduler,
  sampler: replaySampler,
  init: replayInit,
};

/** The first difference, or null. Throws what the calls throw; a field that nothing has compared is a difference too. */
export function replay(line: Json): string | null {
  const c = new Case(line, kinds);
  const difference = replayers[c.kind](c);
  if (difference !== null) return difference;
  const unread = c.unread();
  return unread.length === 0 ? null : `unknown fields: ${unread.join(", ")}`;
}
