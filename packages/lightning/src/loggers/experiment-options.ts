/** @file The options that loggers with a folder for each experiment share. */
import { option, optional } from "../util/options.js";
import { either, orNull, real, text } from "../util/rules.js";

const isNumber = (value: unknown): boolean => typeof value === "number";

/** The options of an experiment and its version. */
export const experimentTable = {
  /** Folder of the experiment inside `saveDir`; "" and null for none. Default "lightning_logs". */
  name: option(orNull(text()), "lightning_logs"),
  /** A number or a folder's name. Default null: one more than the highest existing one. */
  version: optional({ ...either(isNumber, real, text("a number or a string")), takes: "a number, a string" }),
  /** A prefix of each metric's name, followed by "-". Default "". */
  prefix: option(text(), ""),
};
