/** @file The subcommands: the Trainer's calls, and the arguments that each has. */
import type { ParameterType } from "../parameters/type.js";
import { orNone } from "../parameters/type-text.js";
import type { LightningArgumentParser } from "./lightning-argument-parser.js";

/** A call of the Trainer. */
export type CallName = "fit" | "validate" | "test" | "predict";

/** An argument of a call. */
interface CallArgument {
  /** On the command line. */
  readonly name: string;
  /** Among the options of the Trainer's method. */
  readonly key: string;
  readonly type: ParameterType;
  readonly default: unknown;
  readonly help: string;
}

const optional = (name: string, key: string, kind: "bool" | "str", help: string): CallArgument => ({
  name,
  key,
  type: orNone({ kind }),
  default: null,
  help,
});

const ckptPath = optional(
  "ckpt_path",
  "ckptPath",
  "str",
  'The checkpoint that is loaded first: a path, an address, "best" or "last".',
);
const weightsOnly = optional(
  "weights_only",
  "weightsOnly",
  "bool",
  "Whether the checkpoint is read without making objects of classes.",
);
const verbose: CallArgument = {
  name: "verbose",
  key: "verbose",
  type: { kind: "bool" },
  default: true,
  help: "Whether the results are printed.",
};
const returnPredictions = optional(
  "return_predictions",
  "returnPredictions",
  "bool",
  "Whether predictions are kept in memory.",
);

/** The arguments of each call. */
export const calls: Readonly<Record<CallName, readonly CallArgument[]>> = {
  fit: [ckptPath, weightsOnly],
  validate: [ckptPath, verbose, weightsOnly],
  test: [ckptPath, verbose, weightsOnly],
  predict: [returnPredictions, ckptPath, weightsOnly],
};

/** What each call does, for help texts. */
export const callTexts: Readonly<Record<CallName, string>> = {
  fit: "Trains the module.",
  validate: "Evaluates the module on the validation data.",
  test: "Evaluates the module on the test data.",
  predict: "Makes predictions with the module.",
};

/** Adds the arguments of a call. */
export function callArguments(parser: LightningArgumentParser, call: CallName): void {
  const group = parser.addArgumentGroup(callTexts[call]);
  for (const { name, type, default: unset, help } of calls[call])
    parser.addArgument(`--${name}`, { type, default: unset, help }, group);
}
