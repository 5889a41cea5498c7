/** @file The first difference between a recorded call and what this project does. */
import { plain } from "../../../src/cli/yaml/float.js";
import { readYaml } from "../../../src/cli/yaml/read.js";
import { isKind, show, valueDifference } from "../compare.js";
import type { Named, Trace } from "./case.js";
import { configurationDifference } from "./compare-configuration.js";
import { withoutForms } from "./objects.js";
import type { Seen } from "./run-call.js";

/** The first difference; null for none. */
export function callDifference(expected: Trace, found: Seen, quirk: string | undefined): string | null {
  if (quirk !== undefined && isOtherRightAnswer(expected, found)) return null;
  return endDifference(expected, found) ?? contentDifference(expected, found);
}

/** Answers that are right too where upstream's is a defect. */
function isOtherRightAnswer({ call, exit, config_error: unwritten }: Trace, found: Seen): boolean {
  // The beginning of a flag, which upstream takes for the flag.
  const flags = Array.isArray(call.args) ? call.args.map((word: string) => /^--([\w.]+)=/.exec(word)?.[1]) : [];
  if (exit === 0 && found.exit === 2) return flags.some((flag) => flag !== undefined && found.message.includes(flag));
  // A default that upstream cannot write.
  return unwritten !== undefined && found.exit === 0;
}

function endDifference({ exit, error }: Trace, found: Seen): string | null {
  if (exit !== found.exit)
    return `exit: expected ${exit}${error === undefined ? "" : ` (${error.message})`}, got ${found.exit}: ${found.message}`;
  if (error === undefined) return null;
  if (error.kind !== "usage" && !isKind(error.kind, found.error))
    return `error: expected ${error.kind}, got ${found.message}`;
  const lasts = error.keys.map((key) => key.split(".").at(-1) ?? key);
  const isNamed = lasts.length === 0 || lasts.some((last) => found.message.includes(last));
  return isNamed ? null : `error: expected one that names ${lasts.join(", ")}, got ${found.message}`;
}

function contentDifference(expected: Trace, found: Seen): string | null {
  const checks: (() => string | null)[] = [
    () =>
      expected.subcommand === undefined ? null : valueDifference(expected.subcommand, found.subcommand, "subcommand"),
    () => (expected.config === undefined ? null : configDifference(expected.config, found.config)),
    () => eventDifference(expected.events ?? [], found.events),
    () => objectDifference("model", expected.model, found.model),
    () => objectDifference("datamodule", expected.datamodule, found.datamodule),
    () => trainerDifference(expected.trainer, found),
    () =>
      expected.optimizers === undefined
        ? null
        : optimizerDifference(expected.optimizers, found.optimizers, "optimizers"),
    () =>
      expected.learning_rates === undefined
        ? null
        : valueDifference(expected.learning_rates, found.learningRates, "learning_rates"),
    () => hparamsDifference(expected, found),
    () => (expected.arguments === undefined ? null : valueDifference(expected.arguments, found.arguments, "arguments")),
    () => filesDifference(expected, found),
    () => (expected.help === undefined ? null : helpDifference(expected.help, found.text ?? "")),
    () =>
      expected.printed === undefined
        ? null
        : configDifference(expected.printed, readYaml(found.text ?? "", "printed").value),
    () => warningDifference(expected.warnings ?? [], found.warnings),
  ];
  for (const check of checks) {
    const difference = check();
    if (difference !== null) return difference;
  }
  return null;
}

function configDifference(expected: unknown, found: unknown): string | null {
  return configurationDifference(mappingsOfTexts(expected), found);
}

/** Durations that upstream writes as the text of a mapping. */
function mappingsOfTexts(value: unknown): unknown {
  if (typeof value === "string" && /^\{'\w+': .*\}$/.test(value)) return readYaml(value, "text").value;
  if (Array.isArray(value)) return value.map(mappingsOfTexts);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mappingsOfTexts(item)]));
}

function eventDifference(
  expected: readonly (readonly unknown[])[],
  found: readonly (readonly unknown[])[],
): string | null {
  const wanted = expected.map(([name, options]) =>
    options === undefined ? [name] : [name, withoutNulls(withoutForms(options))],
  );
  const given = found.map(([name, options]) => (options === undefined ? [name] : [name, withoutNulls(options)]));
  return valueDifference(wanted, given, "events");
}

/** Options that are null are as good as left out; those of objects count. */
function withoutNulls(options: unknown): unknown {
  return Object.fromEntries(Object.entries(options as Named).filter(([, value]) => value !== null));
}

function objectDifference(name: string, expected: unknown, found: unknown): string | null {
  return expected === undefined ? null : valueDifference(withoutForms(expected), found, name);
}

function trainerDifference(expected: Named | undefined, found: Seen): string | null {
  if (expected === undefined) return null;
  const { callbacks, loggers, ...settings } = expected;
  if (found.trainer === null) return "trainer: expected one, got none";
  return valueDifference(normalSettings({ ...settings, callbacks, loggers }), normalSettings(found.trainer), "trainer");
}

function normalSettings(settings: Named): Named {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => {
      if (name === "callbacks") return [name, withoutSign(withoutForms(value))];
      if (name === "loggers" && Array.isArray(value))
        return [name, value.map((one: Named) => ({ ...one, ...folder("save_dir", one) }))];
      if (name === "default_root_dir") return [name, folder(name, settings)[name] ?? value];
      const isLimit = name.startsWith("limit_") || name === "overfit_batches";
      return [name, isLimit ? limitNumber(value, name) : value];
    }),
  );
}

/** Callbacks without the sign of a difference, by which upstream turns a minimum into a maximum. */
function withoutSign(callbacks: unknown): unknown {
  if (!Array.isArray(callbacks)) return callbacks;
  return callbacks.map((one: { attributes?: Named }) => {
    const { attributes } = one;
    return attributes?.min_delta === undefined
      ? one
      : { ...one, attributes: { ...attributes, min_delta: Math.abs(Number(attributes.min_delta)) } };
  });
}

/** A folder below that of the case, however it is written. */
function folder(name: string, settings: Named): Named {
  const path = settings[name];
  return typeof path !== "string" || path.startsWith("<root>") ? {} : { [name]: `<root>/${path}` };
}

function limitNumber(value: unknown, name: string): unknown {
  if (value === null && name.startsWith("limit_")) return 1;
  return typeof value === "string" && value.endsWith("%") ? Number(value.slice(0, -1)) / 100 : value;
}

const compared = ["lr", "momentum", "weight_decay", "betas"];

function optimizerDifference(expected: unknown, found: unknown, path: string): string | null {
  if (Array.isArray(expected) && Array.isArray(found) && expected.length === found.length) {
    return first(expected.map((item, i) => optimizerDifference(item, found[i], `${path}[${i}]`)));
  }
  if (typeof expected !== "object" || expected === null) return valueDifference(expected, found, path);
  if (typeof found !== "object" || found === null) return `${path}: expected ${show(expected)}, got ${show(found)}`;
  const [wanted, given] = [expected as Named, found as Named];
  if ("defaults" in wanted || "state" in wanted) {
    const part = "defaults" in wanted ? "defaults" : "state";
    const all = withoutForms(wanted[part]) as Named;
    const names = Object.keys(all).filter((name) =>
      part === "defaults" ? compared.includes(name) : !name.startsWith("_"),
    );
    return (
      valueDifference(wanted.class, given.class, `${path}.class`) ??
      first(names.map((name) => valueDifference(all[name], (given[part] as Named)[name], `${path}.${part}.${name}`)))
    );
  }
  // Lightning's older form repeats the metric beside the optimizer.
  const names = Object.keys(wanted).filter((name) => !(name === "monitor" && "lr_scheduler" in wanted));
  return first(names.map((name) => optimizerDifference(wanted[name], given[name], `${path}.${name}`)));
}

function hparamsDifference({ hparams }: Trace, found: Seen): string | null {
  // The classes of the cases save what the command line says, and nothing without it; here a module saves what it is given, whoever makes it.
  if (hparams === undefined || Object.keys(hparams).length === 0) return null;
  return valueDifference(withoutForms(hparams), found.hparams, "hparams");
}

function filesDifference(expected: Trace, found: Seen): string | null {
  const wanted = expected.files ?? {};
  const names = Object.keys(wanted).sort();
  // Metrics of an earlier run are not lost because one does not begin.
  const isKept = (name: string): boolean => found.exit !== 0 && name.endsWith(".csv") && !(name in wanted);
  const given = Object.keys(found.files).filter((name) => !isKept(name));
  const difference = valueDifference(names, given.sort(), "files");
  if (difference !== null) return difference;
  return first(names.map((name) => fileDifference(name, wanted[name] ?? null, found.files[name] ?? null)));
}

function fileDifference(name: string, expected: string | null, found: string | null): string | null {
  if (expected === null) return null;
  if (found === null) return `${name}: expected a text`;
  if (name.endsWith(".csv")) return csvDifference(name, expected, found);
  if (expected.startsWith("# lightning") && !/^# lightning-ts==\d+\.\d+\.\d+\n/.test(found))
    return `${name}: expected a first line with name and version`;
  const [wanted, given] = [readYaml(expected, name).value, readYaml(found, name).value];
  if (name.endsWith("hparams.yaml")) return hparamsFileDifference(plain(wanted), plain(given), name);
  const difference = configurationDifference(mappingsOfTexts(wanted), given, "file");
  return difference === null ? null : `${name}: ${difference}`;
}

/** What upstream does not see, it does not save; see `hparamsDifference`. */
function hparamsFileDifference(expected: unknown, found: unknown, name: string): string | null {
  const isSeen = typeof expected === "object" && expected !== null && Object.keys(expected).length > 0;
  return isSeen ? valueDifference(expected, found, name) : null;
}

function csvDifference(name: string, expected: string, found: string): string | null {
  const rows = (text: string): unknown[][] =>
    text
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(",").map((cell) => (cell !== "" && !Number.isNaN(Number(cell)) ? Number(cell) : cell)));
  return valueDifference(rows(expected), rows(found), name);
}

function first(differences: readonly (string | null)[]): string | null {
  return differences.find((one) => one !== null) ?? null;
}

/** Arguments of PyTorch's optimizers that upstream lets be tensors, of which it offers a help text. */
const tensorHelp = /\.(?:lr|weight_decay|eps|betas)\.help$/;

function helpDifference(sections: Readonly<Record<string, readonly string[]>>, text: string): string | null {
  const { environment = [], ...flags } = sections;
  const wanted = new Set(
    Object.values(flags)
      .flat()
      .filter((flag) => !tensorHelp.test(flag) && flag !== "--help."),
  );
  const given = new Set(flagsIn(text));
  const missing = [...wanted].filter((flag) => !given.has(flag));
  if (missing.length > 0) return `help: expected ${missing.join(" ")}`;
  const variables = new Set([...text.matchAll(/\(environment:\s+(\w+)\)/g)].map(([, name]) => name ?? ""));
  const absent = environment.filter((name) => !variables.has(name));
  return absent.length > 0 ? `help: expected the variables ${absent.join(" ")}` : null;
}

/** The flags and subcommands that a help text lists. */
function flagsIn(text: string): string[] {
  return text.split("\n").flatMap((line) => {
    const entry = /^ {2}(\S.*)$/.exec(line)?.[1];
    if (entry === undefined) return [];
    if (!entry.startsWith("-")) return [entry.split(" ")[0] ?? ""];
    return entry.split(", ").flatMap((part) => (part.startsWith("-") ? [part.split(/[ [=]/)[0] ?? ""] : []));
  });
}

function warningDifference(expected: readonly string[], found: readonly string[]): string | null {
  if (expected.length === 0 || found.some((text) => expected.some((one) => text.slice(0, 20) === one.slice(0, 20))))
    return null;
  return `warnings: expected ${show(expected)}, got ${show(found)}`;
}
