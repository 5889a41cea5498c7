/** @file Which operators can work on parts, and how. */
import type { Handler, Rule } from "../operator-call.js";
import type { OperatorSchema } from "../schema.js";
import { answerHandlers } from "./answers.js";
import { followRules } from "./follow.js";
import { indexingHandlers, indexingRules } from "./indexing.js";
import { lists } from "./lists.js";
import { lossHandlers } from "./loss.js";
import { matrixRules } from "./matrix.js";
import { normalizationRules } from "./normalization.js";
import { pointwise } from "./pointwise.js";
import { randomHandlers } from "./random.js";
import { reductionRules } from "./reductions.js";
import { viewRules } from "./views.js";

/** Answers that are more than a rule, by the name of an operator or of one of its overloads. */
export const handlers: ReadonlyMap<string, Handler> = new Map(
  Object.entries({ ...answerHandlers, ...indexingHandlers, ...lossHandlers, ...randomHandlers }),
);

const rules: ReadonlyMap<string, Rule> = new Map(
  Object.entries({
    ...followRules,
    ...indexingRules,
    ...matrixRules,
    ...normalizationRules,
    ...reductionRules,
    ...viewRules,
  }),
);

/** The rule of an operator, null where none is known. */
export function ruleOf({ name, packet, isPointwise, isOnLists }: OperatorSchema): Rule | null {
  const own = rules.get(name) ?? rules.get(packet);
  if (own !== undefined) return own;
  if (isOnLists) return lists;
  return isPointwise ? pointwise : null;
}
