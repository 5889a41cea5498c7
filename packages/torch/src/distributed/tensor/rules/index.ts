/** @file Which operators can work on parts, and how. */
import type { Handler, Rule } from "../operator-call.js";
import type { OperatorSchema } from "../schema.js";
import { answerHandlers } from "./answers.js";
import { followRules } from "./follow.js";
import { indexingHandlers, indexingRules } from "./indexing.js";
import { lists } from "./lists.js";
import { lossHandlers } from "./likelihood.js";
import { elementLossHandlers } from "./losses.js";
import { matrixRules } from "./matrix.js";
import { normalizationRules } from "./normalization.js";
import { pointwise } from "./pointwise.js";
import { randomHandlers } from "./random.js";
import { reductionRules } from "./reductions.js";
import { viewHandlers, viewRules } from "./views.js";

/** Answers that are more than a rule, by the name of an operator or of one of its overloads. */
export const handlers: ReadonlyMap<string, Handler> = new Map(
  Object.entries({
    ...answerHandlers,
    ...indexingHandlers,
    ...lossHandlers,
    ...elementLossHandlers,
    ...randomHandlers,
    ...viewHandlers,
  }),
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

/** Those that work element by element without libtorch's saying so. */
const elementwise = new Set(
  "native_dropout_backward softplus_backward elu_backward log_sigmoid_forward log_sigmoid_backward masked_fill masked_fill_ hardswish_backward mish_backward prelu prelu_backward _prelu_kernel _prelu_kernel_backward celu celu_ glu_jvp hardshrink_backward softshrink_backward where logical_not_ bitwise_not_ isin frexp nan_to_num"
    .split(" ")
    .map((name) => `aten::${name}`),
);

/** The rule of an operator, null where none is known. */
export function ruleOf({ name, packet, isPointwise, isOnLists }: OperatorSchema): Rule | null {
  const own = rules.get(name) ?? rules.get(packet);
  if (own !== undefined) return own;
  if (isOnLists) return lists;
  return isPointwise || elementwise.has(packet) ? pointwise : null;
}
