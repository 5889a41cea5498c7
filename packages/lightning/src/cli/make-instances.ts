/** @file The objects of a configuration, in the order that links need. */
import { LightningDataModule } from "../core/datamodule.js";
import { withHparamsOfFile } from "../core/hparams-of-file.js";
import { LightningModule } from "../core/module.js";
import { extendsClass, type ClassDescription } from "../parameters/description.js";
import { camelCase } from "@lightning-ts/torch/util/names";
import { RangeError } from "../util/user-errors.js";
import type { Argument, Group, Link } from "./parser/argument.js";
import type { ArgumentParser } from "./parser/argument-parser.js";
import { computed } from "./parser/configuration.js";
import { setAt, type Tree, valueAt } from "./parser/tree.js";
import { isClassValue } from "./values/class-value.js";
import { type Create, instantiate, instantiateFields } from "./values/instantiate.js";
import type { Scope } from "./values/scope.js";
import { countsOrShares } from "./counts-or-shares.js";
import { Float, isRecord, plain } from "./yaml/float.js";

/** What became of a configuration. */
export interface Instances {
  /** Values by key, with objects in place of what describes them. */
  readonly values: Tree;
}

/** The name by which Lightning finds this way of making objects in a checkpoint. */
const instantiator = "lightning.pytorch.cli.instantiate_module";

/**
 * Makes the objects of a configuration.
 *
 * @param isNoted whether modules and data modules keep what the configuration says as their hyperparameters
 */
export function makeInstances(parser: ArgumentParser, tree: Tree, scope: Scope, isNoted: boolean): Instances {
  const values: Tree = {};
  const links = parser.links.filter(({ on }) => on === "instantiate");
  const create: CreateNoted = isNoted ? createNoted : (description, args) => description.create(args);
  for (const part of inOrder(partsOf(parser), links)) makePart(part, links, tree, values, scope, create);
  return { values };
}

/** Makes an object from its arguments, given what the configuration says of it. */
type CreateNoted = (description: ClassDescription, args: Named, hparams: Named) => unknown;

type Named = Readonly<Record<string, unknown>>;

/** What is made at once: a group of arguments, or an argument. */
interface Part {
  readonly key: string;
  readonly group: Group;
  readonly arguments: readonly Argument[];
}

function partsOf(parser: ArgumentParser): Part[] {
  const parts = new Map<string, Part & { arguments: Argument[] }>();
  for (const argument of parser.arguments.values()) {
    const { group } = argument;
    const key = group.key ?? argument.key;
    const part = parts.get(key);
    if (part === undefined) parts.set(key, { key, group, arguments: [argument] });
    else part.arguments.push(argument);
  }
  for (const group of parser.groups) {
    const { key } = group;
    if (key !== null && !parts.has(key)) parts.set(key, { key, group, arguments: [] });
  }
  return [...parts.values()];
}

function rootOf(key: string): string {
  return key.split(".")[0] ?? key;
}

/** Parts in such an order that what a link takes its value from is made first. @throws RangeError for links in a circle */
function inOrder(parts: readonly Part[], links: readonly Link[]): readonly Part[] {
  const left = [...parts];
  const ordered: Part[] = [];
  while (left.length > 0) {
    const waits = (part: Part): boolean =>
      links.some(
        ({ sources, target }) =>
          rootOf(target) === part.key &&
          sources.some((source) => left.some((one) => one !== part && one.key === rootOf(source))),
      );
    const at = left.findIndex((part) => !waits(part));
    if (at < 0) {
      throw new RangeError(
        `linkArguments: expected links between objects that form no circle. Received: links among ${left.map(({ key }) => key).join(", ")}.`,
      );
    }
    ordered.push(...left.splice(at, 1));
  }
  return ordered;
}

function makePart(
  part: Part,
  links: readonly Link[],
  tree: Tree,
  values: Tree,
  scope: Scope,
  create: CreateNoted,
): void {
  const { key, group } = part;
  const given = valueAt(tree, key);
  const linked = linkedValues(key, links, values, tree);
  if (group.description !== null) {
    const section = { ...(isRecord(given) ? given : {}), ...linked };
    const args =
      key === "trainer"
        ? trainerFields(group.description, section, scope)
        : instantiateFields(group.description, section, scope);
    setAt(values, key, group.instantiate ? create(group.description, args, hparamsOf(section)) : args);
    return;
  }
  for (const argument of part.arguments) {
    const value = withLinked(valueAt(tree, argument.key), linked);
    if (value === undefined) continue;
    const isNoObject = !group.instantiate && group.key === null && isClassValue(value);
    const made: Create = (description, args) => create(description, args, hparamsOf(value));
    setAt(values, argument.key, isNoObject ? plain(value) : instantiate(argument.type, value, scope, made));
  }
}

/** Makes an object; of modules and data modules the file's values are their hyperparameters. */
function createNoted(description: ClassDescription, args: Named, hparams: Named): unknown {
  const { type } = description;
  const isModule =
    type !== undefined && (extendsClass(type, LightningModule) || extendsClass(type, LightningDataModule));
  if (!isModule) return description.create(args);
  return withHparamsOfFile(type, { ...hparams, _instantiator: instantiator }, () => description.create(args));
}

/** The values of an object as its hyperparameters. */
function hparamsOf(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) return {};
  if (!isClassValue(value)) return plain(value) as Record<string, unknown>; // a mapping stays one
  const { class_path, init_args = {}, dict_kwargs = {} } = value;
  return plain({ _class_path: class_path, ...init_args, ...dict_kwargs }) as Record<string, unknown>; // as above
}

function withLinked(value: unknown, linked: Readonly<Record<string, unknown>>): unknown {
  if (Object.keys(linked).length === 0 || !isClassValue(value)) return value;
  return { ...value, init_args: { ...value.init_args, ...linked } };
}

/** The values that links give to a part, from objects that are there. */
function linkedValues(key: string, links: readonly Link[], values: Tree, tree: Tree): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const link of links) {
    if (rootOf(link.target) !== key) continue;
    const sources = link.sources.map((source) => sourceValue(source, values, tree));
    const name = link.target
      .split(".")
      .filter((part, i) => i > 0 && part !== "init_args")
      .join(".");
    given[name] = computed(link, sources, `${link.target}, linked to ${link.sources.join(", ")}`);
  }
  return given;
}

/** A value or object, or a property of one: under its name in files or in TypeScript; else what the configuration says. */
function sourceValue(source: string, values: Tree, tree: Tree): unknown {
  const [root = source, ...path] = source.split(".");
  let value: unknown = values[root];
  for (const [i, name] of path.entries()) {
    const found = propertyOf(value, name);
    if (found === undefined) return plain(valueAt(tree, source));
    value = found;
    if (i === path.length - 1) return value;
  }
  return value;
}

function propertyOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  for (const key of [name, camelCase(name)]) if (key in value) return (value as Record<string, unknown>)[key];
  return undefined;
}

function trainerFields(
  description: ClassDescription,
  values: Readonly<Record<string, unknown>>,
  scope: Scope,
): Record<string, unknown> {
  const fields = instantiateFields(description, values, scope);
  for (const name of countsOrShares) {
    const value = values[name];
    if (value instanceof Float) fields[name] = value.value === 0 ? 0 : `${value.value * 100}%`;
  }
  return fields;
}
