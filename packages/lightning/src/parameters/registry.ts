/** @file ClassRegistry: all known classes by class path and by name. */
import { nearest } from "@lightning-ts/torch/util/nearest";
import { show } from "../util/show.js";
import { RangeError, UserError } from "../util/user-errors.js";
import { describe } from "./describe.js";
import { type ClassDescription, type ClassType, isSubclass } from "./description.js";

/** No class, or more than one, has the name or path that was given. */
export class ClassNotFoundError extends UserError {
  override readonly name = "ClassNotFoundError";
  /** The error's code, as in Node. */
  readonly code = "ERR_CLASS_NOT_FOUND";
}

/** A class path with Lightning's package under its newest name. */
export function packagePath(path: string): string {
  return path.replace(/^pytorch_lightning\./, "lightning.pytorch.");
}

/**
 * All known classes by class path and by name. Registering a class makes it known to command lines, configuration files and schemas
 * under its path; what is not registered cannot be made by a file.
 *
 * @example
 * registry.register(Lit, { path: "./model.ts#Lit" });
 * registry.find("EarlyStopping", registry.of(Callback)).parameters();
 */
export class ClassRegistry {
  readonly #parent: ClassRegistry | null;
  readonly #byPath = new Map<string, ClassDescription>();
  readonly #byName = new Map<string, ClassDescription[]>();
  readonly #byType = new Map<ClassType, ClassDescription>();

  /** @param parent whose classes this one has too */
  constructor(parent: ClassRegistry | null = null) {
    this.#parent = parent;
  }

  /**
   * Adds a class, or the description of one; again under another path adds that path.
   *
   * @param of a class, whose parameters are those of its `static params`, or a description
   * @param options `path`: its class path. Default: its name
   * @returns its description
   * @throws RangeError for a path under which another class is known
   */
  register(of: ClassDescription | ClassType, options: { path?: string; doc?: string } = {}): ClassDescription {
    const description = typeof of === "function" ? describe(of, { ...options, known: (type) => this.known(type) }) : of;
    for (const path of [description.path, ...(description.aliases ?? [])]) this.#keep(path, description);
    const { name, type, isFunction } = description;
    this.#byName.set(name, [...(this.#byName.get(name) ?? []), description]);
    if (type !== undefined && isFunction !== true && !this.#byType.has(type)) this.#byType.set(type, description);
    return description;
  }

  /** @throws RangeError for a path under which another class is known */
  #keep(path: string, description: ClassDescription): void {
    const known = this.#byPath.get(path);
    if (known !== undefined && (known.type === undefined || known.type !== description.type)) {
      throw new RangeError(
        `ClassRegistry: expected a class path that is free. Received: ${show(path)}, which is ${known.path}. Register it under another path.`,
      );
    }
    this.#byPath.set(path, description);
  }

  /** All classes, those of the parent first. */
  get all(): readonly ClassDescription[] {
    return [...(this.#parent?.all ?? []), ...new Set(this.#byPath.values())];
  }

  /** What is known under a class path; null for none. */
  at(path: string): ClassDescription | null {
    const own = this.#byPath.get(path) ?? this.#byPath.get(packagePath(path));
    return own ?? this.#parent?.at(path) ?? null;
  }

  /** The description of a class; null for one that is not registered. */
  known(type: ClassType): ClassDescription | null {
    return this.#byType.get(type) ?? this.#parent?.known(type) ?? null;
  }

  /** The description of a class, which need not be registered. */
  of(type: ClassType): ClassDescription {
    return this.known(type) ?? describe(type, { known: (other) => this.known(other) });
  }

  /** The classes of a path or a name that are a base or extend it: none, one, or several of one name. */
  matches(pathOrName: string, base?: ClassDescription): readonly ClassDescription[] {
    const fits = (one: ClassDescription): boolean => base === undefined || isSubclass(one, base);
    const exact = this.at(pathOrName);
    if (exact !== null && fits(exact)) return [exact];
    return this.#named(pathOrName).filter(fits);
  }

  #named(name: string): readonly ClassDescription[] {
    const above = this.#parent === null ? [] : this.#parent.#named(name);
    return [...above, ...(this.#byName.get(name) ?? [])];
  }

  /**
   * The class of a path or a name.
   *
   * @param base what it has to be or to extend
   * @throws ClassNotFoundError where there is none, with the nearest one, and where several have the name
   */
  find(pathOrName: string, base?: ClassDescription): ClassDescription {
    const found = this.matches(pathOrName, base);
    const [only] = found;
    if (found.length === 1 && only !== undefined) return only;
    const what =
      base === undefined ? "the path or name of a class" : `the path or name of a class that is a ${base.name}`;
    if (found.length > 1) {
      throw new ClassNotFoundError(
        `Expected ${what}. Received: ${show(pathOrName)}, which several have. Give one of ${found.map(({ path }) => path).join(", ")}.`,
      );
    }
    const other = this.at(pathOrName);
    const received = other === null ? show(pathOrName) : `${show(pathOrName)}, which is none`;
    throw new ClassNotFoundError(`Expected ${what}. Received: ${received}. ${this.#advice(pathOrName, base)}`);
  }

  #advice(pathOrName: string, base: ClassDescription | undefined): string {
    const all = base === undefined ? this.all : this.subclassesOf(base);
    const known = all.flatMap(({ path, name }) => (/[./#]/.test(pathOrName) ? [path] : [name]));
    const close = nearest(pathOrName, known);
    if (close !== null) return `Did you mean ${show(close)}?`;
    if (known.length === 0 || known.length > 40) return "Name a class of the library, or one that is registered.";
    return `There are ${known.join(", ")}.`;
  }

  /** The classes that are a base or extend it and of which objects can be made. */
  subclassesOf(base: ClassDescription): readonly ClassDescription[] {
    return this.all.filter((one) => one.abstract !== true && isSubclass(one, base));
  }
}
