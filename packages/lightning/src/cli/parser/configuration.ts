/** @file The configuration that follows from given arguments: complete with defaults and links, checked for what is missing. */
import type { ParameterDescription } from "../../parameters/description.js";
import { UsageError } from "../usage-error.js";
import { plain } from "../yaml/float.js";
import { Completer } from "../values/complete.js";
import { shortened } from "../values/shortened.js";
import type { Argument, Link } from "./argument.js";
import type { GivenArguments } from "./read-arguments.js";
import { setAt, type Tree, valueAt, without } from "./tree.js";

/** What is done with arguments that must be given and are not: an error, or null in their place. */
export type Missing = "error" | "null";

/**
 * The complete configuration of given arguments.
 *
 * @param section the key above all others, for messages: "fit"
 * @throws UsageError for arguments that are missing, and for links whose value does not fit
 */
export function configurationOf(given: GivenArguments, missing: Missing, section: string | null = null): Tree {
  const { parser } = given;
  const lacking: string[] = [];
  const tree: Tree = {};
  const targets = targetKeys(parser.links);
  const completer = new Completer(given.scope, (_name, path) => {
    const key = path.join(".");
    if (targets.has(key)) return undefined;
    lacking.push(key);
    return missing === "null" ? null : undefined;
  });
  const fill = (argument: Argument): void => {
    const value = complete(argument, given, completer);
    if (value !== undefined) setAt(tree, argument.key, value);
    else if (argument.required && missing === "null") setAt(tree, argument.key, null);
  };
  for (const argument of parser.arguments.values()) {
    if (!targets.has(argument.key) || given.values.has(argument.key)) fill(argument);
  }
  for (const link of inOrder(parser.links.filter(({ on }) => on === "parse"))) applyLink(link, given, tree, fill);
  if (missing === "error") {
    for (const { key, required } of parser.arguments.values()) {
      const value = valueAt(tree, key);
      if (required && (value === undefined || value === null) && !targets.has(key)) lacking.push(key);
    }
    const keys = [...new Set(lacking)].map((key) => (section === null ? key : `${section}.${key}`));
    if (keys.length > 0)
      throw new UsageError(`expected all arguments that must be given. Received: none for ${keys.join(", ")}.`);
  }
  return tree;
}

function complete(argument: Argument, given: GivenArguments, completer: Completer): unknown {
  const path = argument.key.split(".");
  if (given.values.has(argument.key)) return completer.value(argument.type, given.values.get(argument.key), path);
  if (argument.own) return undefined;
  const value = given.current(argument);
  return value === undefined ? undefined : completer.value(argument.type, value, path);
}

/** The targets of links as paths without `init_args`. */
function targetKeys(links: readonly Link[]): ReadonlySet<string> {
  return new Set(links.map(({ target }) => target.replace(".init_args.", ".")));
}

function applyLink(link: Link, given: GivenArguments, tree: Tree, fill: (argument: Argument) => void): void {
  const values = link.sources.map((source) => plain(valueAt(tree, source)));
  if (values.includes(undefined)) return; // what is missing is said at the end
  const found = given.parser.argumentOf(link.target);
  if (found === null || !accepts(found.argument, found.path, given)) return;
  const place = `${link.target}, linked to ${link.sources.join(", ")}`;
  given.assignComputed(found.argument, found.path, computed(link, values, place), place);
  fill(found.argument);
}

/** Whether the class that was chosen has the argument that a link is to. */
function accepts(argument: Argument, path: readonly string[], given: GivenArguments): boolean {
  if (path.length === 0) return true;
  const value = given.current(argument);
  return typeof value === "object" && value !== null;
}

/** The value of a link, from those of its sources. */
export function computed(link: Link, values: readonly unknown[], place: string): unknown {
  if (link.compute === null) return values[0];
  try {
    return (link.compute as (...values: unknown[]) => unknown)(...values); // the program knows what its sources hold
  } catch (error) {
    throw new UsageError(`${place}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Links in such an order that a source which is a target of another link comes after that. */
function inOrder(links: readonly Link[]): readonly Link[] {
  const left = [...links];
  const ordered: Link[] = [];
  while (left.length > 0) {
    const at = left.findIndex(
      (link) =>
        !left.some(
          (other) =>
            other !== link &&
            link.sources.some((source) => other.target === source || other.target.startsWith(`${source}.`)),
        ),
    );
    ordered.push(...left.splice(Math.max(at, 0), 1));
  }
  return ordered;
}

/** What a file keeps of a configuration: all but what follows from links. */
export function storedOf(tree: Tree, links: readonly Link[]): Tree {
  return without(
    tree,
    links.flatMap(({ target }) => [target]),
  );
}

/** A configuration without what is null, or without what is the default. */
export function reduced(
  tree: Tree,
  given: GivenArguments,
  skip: { readonly nulls: boolean; readonly defaults: boolean },
): Tree {
  const made: Tree = {};
  for (const argument of given.parser.arguments.values()) {
    let value = valueAt(tree, argument.key);
    if (value === undefined) continue;
    if (skip.defaults) value = shortened(argument.type, value, defaultOf(argument, given), given.scope);
    if (value !== undefined && !(skip.nulls && value === null))
      setAt(made, argument.key, skip.nulls ? withoutNulls(value) : value);
  }
  return made;
}

function defaultOf(argument: Argument, given: GivenArguments): unknown {
  const { type, key } = argument;
  const parameter: ParameterDescription = { name: key, key, type, required: false, default: argument.default };
  return new Completer(given.scope, () => undefined).defaultOf(parameter, [key]);
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [key, withoutNulls(item)]),
  );
}
