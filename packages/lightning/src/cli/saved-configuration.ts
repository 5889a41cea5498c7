/** @file A configuration as files have it. */
import type { Link } from "./parser/argument.js";
import { storedOf } from "./parser/configuration.js";
import { type Tree, valueAt, setAt } from "./parser/tree.js";
import { plain } from "./yaml/float.js";
import { type Comments, writeYaml } from "./yaml/write.js";

/** What the first line of a configuration says. */
export const header = "# lightning-ts==0.1.0\n";

/** The configuration of a run, in the form of files. */
export class SavedConfiguration {
  /**
   * @param tree all values with defaults
   * @param links the links whose targets follow from other values, so that files leave them out
   * @param sources the names of files that sections were read from
   */
  constructor(
    readonly tree: Tree,
    readonly links: readonly Link[],
    readonly sources: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** The values without what follows from links, as plain data. */
  get values(): Readonly<Record<string, unknown>> {
    return plain(storedOf(this.tree, this.links)) as Record<string, unknown>; // a mapping stays one
  }

  /** The configuration as YAML. */
  toString(): string {
    return yamlOf(storedOf(this.tree, this.links));
  }

  /**
   * The files of the configuration: name and text of each.
   *
   * @param multifile whether sections that were read from files are files again
   */
  files(name: string, multifile: boolean): readonly (readonly [name: string, text: string])[] {
    if (!multifile) return [[name, this.toString()]];
    const whole = structureOf(storedOf(this.tree, this.links));
    const parts: (readonly [string, string])[] = [];
    for (const [key, file] of this.sources) {
      const section = valueAt(whole, key);
      if (typeof section !== "object" || section === null) continue;
      parts.push([file, yamlOf(section as Tree)]);
      setAt(whole, key, file);
    }
    return [[name, yamlOf(whole)], ...parts];
  }
}

/** A mapping as a file of YAML. */
export function yamlOf(tree: Tree, comments?: Comments): string {
  return `${header}${writeYaml(tree, comments)}`;
}

/** A copy of the sections, so that some may be replaced. */
function structureOf(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, isSection(value) ? structureOf(value) : value]),
  );
}

function isSection(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
