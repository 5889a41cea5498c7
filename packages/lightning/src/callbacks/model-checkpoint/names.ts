/** @file Names of a ModelCheckpoint's files: a template filled with metrics, a prefix, a version, the ending. */
import { Tensor } from "@lightning-ts/torch";
import type { PythonNumber } from "../../checkpoint/python-text.js";
import type { Trainer } from "../../core/attached-types.js";
import { joinPath } from "../../fabric/file-systems/paths.js";
import { candidate, wholeOf } from "./candidates.js";
import { fillTemplate, keptInside, type TemplateValues } from "./file-name.js";

/** How names are put together: what a user may change on a ModelCheckpoint. */
export interface NameRules {
  readonly CHECKPOINT_JOIN_CHAR: string;
  readonly CHECKPOINT_EQUALS_CHAR: string;
  readonly FILE_EXTENSION: string;
  readonly autoInsertMetricName: boolean;
  readonly dirpath: string | null;
}

/** The template where none is given. */
const usual = "{epoch}-{step}";

/** A file's name, without version and ending. */
export function checkpointName(rules: NameRules, template: string | null, values: TemplateValues, prefix = ""): string {
  const { CHECKPOINT_JOIN_CHAR: joinChar, CHECKPOINT_EQUALS_CHAR: equalsChar, autoInsertMetricName } = rules;
  const name = fillTemplate(template || usual, values, autoInsertMetricName, equalsChar);
  return prefix === "" ? name : prefix + joinChar + name;
}

/** The path of a name's file, inside the folder whatever the name says. */
export function checkpointPath(rules: NameRules, name: string, version: number | null = null): string {
  const versioned = version === null ? name : `${name}${rules.CHECKPOINT_JOIN_CHAR}v${version}`;
  return joinPath(rules.dirpath ?? "", keptInside(versioned + rules.FILE_EXTENSION));
}

/** Values of a running fit. */
export function loggedValues(trainer: Trainer): TemplateValues {
  // Reading also updates the metrics with what was logged so far, which a save needs even where its name has none.
  void trainer.callbackMetrics;
  return (name) => {
    const value = candidate(trainer, name);
    return value === undefined ? undefined : pythonNumber(name, value);
  };
}

/** Values that are given. */
export function givenValues(metrics: Readonly<Record<string, Tensor | number>>): TemplateValues {
  return (name) => {
    const value = Object.hasOwn(metrics, name) ? (metrics[name] ?? 0) : undefined;
    return value === undefined ? undefined : pythonNumber(name, value);
  };
}

/** Counters are whole numbers; metrics are numbers of their dtype. */
function pythonNumber(name: string, metric: Tensor | number): PythonNumber {
  if (!(metric instanceof Tensor)) return { value: metric, type: Number.isInteger(metric) ? "int" : "float" };
  if (name === "epoch" || name === "step") return { value: wholeOf(metric), type: "int" };
  const value = metric.item<number | bigint | boolean>();
  if (typeof value === "bigint") return { value, type: "int" };
  return { value: Number(value), type: metric.dtype.isFloatingPoint ? "float" : "int" };
}
