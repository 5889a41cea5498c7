/**
 * @file Trees of values, as data sets, loaders and models give them: batches, outputs, predictions. The one walker of them.
 *
 * Arrays, Maps, Sets, plain objects and objects without prototype are walked everywhere, and copies are of the same kind: named results of
 * operators keep their names, objects without prototype have none. Objects of classes are what dataclasses are in Python: where tensors are
 * looked for their fields are walked, and one whose tensors change is copied, with its class. One with a method `to` is moved by that instead.
 */
import { NativeObject } from "../native/object.js";
import { Tensor } from "../tensor/tensor-class.js";
import { isPlainObject } from "./is.js";
import { checkListLength } from "./list-length.js";
import { emptyLike, setOwn } from "./own-keys.js";
import { RangeError } from "./user-errors.js";

/** What is walked: its parts are values, or containers again. Keys of Maps are not parts. */
export type Container =
  readonly unknown[] | ReadonlyMap<unknown, unknown> | ReadonlySet<unknown> | Readonly<Record<string, unknown>>;

/** An object that moves itself: it is responsible for its tensors, and nobody else changes them. */
export interface Movable {
  /** Moves the object, or gives one that is on the device. */
  to(device: unknown): unknown;
}

/** How a tree is walked. */
export interface WalkOptions {
  /** Whether an object is a leaf although it could be walked. Default: none is. */
  isLeaf?: (value: object) => boolean;
  /** Whether the fields of objects of classes are walked; such objects are leaves otherwise. Default false. */
  fields?: boolean;
}

/** Levels of containers in containers. */
const deepest = 200;
/** Longer arrays are looked at before their items are: they may claim more than they hold. */
const longestUnchecked = 1024;
/** Items of an operator's named results. In a long array names would be looked for among all its indices. */
const mostNamed = 16;

/** Whether a value is an array, a Map, a Set, a plain object or one without prototype. */
export function isContainer(value: unknown): value is Container {
  return Array.isArray(value) || value instanceof Map || value instanceof Set || isPlainObject(value);
}

/** Whether an object moves itself: one of a class with a method `to`. A dictionary may have any key. */
export function isMovable(value: unknown): value is Movable {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as Partial<Movable>).to === "function" &&
    !isPlainObject(value)
  );
}

/**
 * A tree of the same shape with other leaves. Containers are new in any case, objects of classes only where something in them changed.
 *
 * @param change gives the new leaf. Anything but a container is a leaf
 * @throws RangeError for a tree that holds itself or has more than 200 levels, or an array longer than libtorch has a use for; TypeError for
 *   a long array with missing items
 */
export function mapTree(data: unknown, change: (leaf: unknown) => unknown, options: WalkOptions = {}): unknown {
  return new Mapping(change, options).map(data);
}

/**
 * A tree of the same shape with other tensors, also in the fields of objects of classes. Objects that move themselves stay as they are.
 *
 * @throws what `mapTree` does
 */
export function mapTensors(data: unknown, change: (tensor: Tensor) => unknown): unknown {
  if (data instanceof Tensor) return change(data);
  return mapTree(data, (leaf) => (leaf instanceof Tensor ? change(leaf) : leaf), { isLeaf: isMovable, fields: true });
}

/**
 * A container of the same kind with other parts.
 *
 * @param change gives the new part; `key` is its index, name or key
 * @throws what `mapTree` does for long arrays
 */
export function mapParts(container: Container, change: (part: unknown, key: unknown) => unknown): Container {
  if (Array.isArray(container)) return mapItems(container, change);
  if (container instanceof Map) {
    const made = new Map<unknown, unknown>();
    for (const [key, part] of container as ReadonlyMap<unknown, unknown>) made.set(key, change(part, key));
    return made;
  }
  if (container instanceof Set) {
    const made = new Set<unknown>();
    for (const part of container as ReadonlySet<unknown>) made.add(change(part, made.size));
    return made;
  }
  const made = emptyLike(container);
  for (const [key, part] of Object.entries(container)) setOwn(made, key, change(part, key));
  return made;
}

function mapItems(items: readonly unknown[], change: (item: unknown, index: unknown) => unknown): readonly unknown[] {
  checkLength(items);
  const made: unknown[] = items.map((item, i) => change(item, i));
  if (items.length > mostNamed) return made;
  // Of named results `result.values` is what `result[0]` is.
  const names = Object.keys(items).slice(items.length);
  const areNamed =
    names.length === items.length && names.every((name, i) => Object.is(Reflect.get(items, name), items[i]));
  return areNamed ? Object.assign(made, Object.fromEntries(names.map((name, i) => [name, made[i]]))) : made;
}

/**
 * Whether a test holds for a leaf; the first for which it does is the last that is tested. The fields of objects of classes are walked. An
 * object that moves itself is tested too, before its fields. It makes nothing: training steps may ask.
 *
 * @throws what `mapTree` does
 */
export function someLeaf(data: unknown, test: (leaf: unknown) => boolean): boolean {
  return some(data, test, 0, null);
}

/**
 * Calls a function with each tensor of a tree, also with those in fields.
 *
 * @throws what `mapTree` does
 */
export function visitTensors(data: unknown, visit: (tensor: Tensor) => void): void {
  someLeaf(data, (leaf) => {
    if (leaf instanceof Tensor) visit(leaf);
    return false;
  });
}

/**
 * Where in the containers of a tree the first leaf is for which a test holds: the indices, names and keys to it, null where there is none.
 * For messages about mistakes.
 */
export function pathTo(data: unknown, test: (leaf: unknown) => boolean): readonly unknown[] | null {
  if (!isContainer(data)) return test(data) ? [] : null;
  for (const [key, part] of entriesOf(data)) {
    const path = pathTo(part, test);
    if (path !== null) return [key, ...path];
  }
  return null;
}

/** The parts of a container with their indices, names or keys. */
function entriesOf(container: Container): Iterable<[key: unknown, part: unknown]> {
  if (Array.isArray(container) || container instanceof Map) return container.entries();
  return container instanceof Set ? [...container].entries() : Object.entries(container);
}

function checkLength(items: readonly unknown[]): void {
  if (items.length > longestUnchecked) checkListLength("Expected an array of values", items);
}

/** Objects with a C++ side, and numbers: nothing is in them. */
function isOpaque(value: object): boolean {
  return value instanceof NativeObject || ArrayBuffer.isView(value);
}

/** @throws RangeError for a level that no tree has: it holds itself */
export function checkDepth(depth: number): void {
  if (depth <= deepest) return;
  throw new RangeError(
    `Expected arrays, Maps, Sets and objects in at most ${deepest} levels. Received: more, or one that holds itself. Give values without circles.`,
  );
}

// --- looking -----------------------------------------------------------------------------------------------------------

/** @param met objects of classes that were walked: they may hold one another */
function some(data: unknown, test: (leaf: unknown) => boolean, depth: number, met: Set<object> | null): boolean {
  if (typeof data !== "object" || data === null || data instanceof Tensor) return test(data);
  checkDepth(depth);
  if (isMovable(data) && test(data)) return true;
  if (Array.isArray(data)) {
    checkLength(data);
    for (let i = 0; i < data.length; i++) if (some(data[i], test, depth + 1, met)) return true;
    return false;
  }
  if (isPlainObject(data)) {
    for (const key in data) {
      if (Object.hasOwn(data, key) && some(data[key], test, depth + 1, met)) return true;
    }
    return false;
  }
  if (isOpaque(data)) return test(data);
  if (data instanceof Map || data instanceof Set) {
    for (const part of data.values()) if (some(part, test, depth + 1, met)) return true;
    return false;
  }
  return someField(data, test, depth, met ?? new Set());
}

function someField(object: object, test: (leaf: unknown) => boolean, depth: number, met: Set<object>): boolean {
  if (met.has(object)) return false;
  met.add(object);
  for (const key in object) {
    if (Object.hasOwn(object, key) && some(Reflect.get(object, key), test, depth + 1, met)) return true;
  }
  return false;
}

// --- changing ----------------------------------------------------------------------------------------------------------

/** Makes one tree of another. */
class Mapping {
  readonly #change: (leaf: unknown) => unknown;
  readonly #isLeaf: ((value: object) => boolean) | undefined;
  readonly #fields: boolean;
  /** What became of objects of classes: they may hold one another. */
  readonly #made = new Map<object, object>();
  #depth = 0;
  /** Whether a leaf has changed since this was last set to false. */
  #changed = false;

  constructor(change: (leaf: unknown) => unknown, { isLeaf, fields = false }: WalkOptions) {
    this.#change = change;
    this.#isLeaf = isLeaf;
    this.#fields = fields;
  }

  map(value: unknown): unknown {
    const isLeaf = typeof value !== "object" || value === null || isOpaque(value) || this.#isLeaf?.(value) === true;
    if (isLeaf) return this.#leaf(value);
    const isWalked = isContainer(value);
    if (!isWalked && !this.#fields) return this.#leaf(value);
    checkDepth(this.#depth++);
    const made = isWalked ? mapParts(value, (part) => this.map(part)) : this.#object(value);
    this.#depth--;
    return made;
  }

  #leaf(leaf: unknown): unknown {
    const made = this.#change(leaf);
    if (!Object.is(made, leaf)) this.#changed = true;
    return made;
  }

  /** An object of a class: itself, or a copy with other fields. What it computes from its fields, it computes from the new ones. */
  #object(object: object): object {
    const known = this.#made.get(object);
    if (known !== undefined) return known;
    this.#made.set(object, object);
    const changedBefore = this.#changed;
    const descriptors = Object.getOwnPropertyDescriptors(object) as Record<string, PropertyDescriptor>;
    let isSame = true;
    for (const descriptor of Object.values(descriptors)) {
      if (descriptor.enumerable !== true || !("value" in descriptor)) continue;
      this.#changed = false;
      const made = this.map(descriptor.value);
      if (!this.#changed) continue;
      descriptor.value = made;
      isSame = false;
    }
    this.#changed = changedBefore || !isSame;
    if (isSame) return object;
    const copy = Object.create(Object.getPrototypeOf(object) as object, descriptors) as object;
    this.#made.set(object, copy);
    return copy;
  }
}
