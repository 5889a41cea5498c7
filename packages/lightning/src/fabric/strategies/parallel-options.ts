/** @file The options of all strategies of several processes. */
import { duration, type DurationLike, isDurationLike } from "../../util/duration.js";
import { option, optional } from "../../util/options.js";
import { number, type Rule, text } from "../../util/rules.js";

const seconds = number("a number of seconds above 0", (value) => value > 0 && Number.isFinite(value));

/** Seconds, or a duration; read as milliseconds. */
const waiting: Rule<number | DurationLike, number> = {
  takes: `${seconds.takes}, ${duration.takes}`,
  schema: { anyOf: [seconds.schema, duration.schema] },
  read: (value, place) => (isDurationLike(value) ? duration.read(value, place) : seconds.read(value, place) * 1000),
};

/** How processes are connected. */
export const parallelTable = {
  /** What moves tensors between processes: "gloo" or "nccl". Default null: "nccl" on GPUs, else "gloo". */
  processGroupBackend: optional(text("the name of a backend")),
  /** How long a process waits for the others, in seconds or as a duration. Default 1800. */
  timeout: option(waiting, 1800),
};
