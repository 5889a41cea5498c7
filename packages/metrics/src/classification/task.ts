/** @file Metrics that are chosen by a task: `new Accuracy({ task: "multiclass", numClasses: 3 })` is a `MulticlassAccuracy`. */
import { RangeError, shown, TypeError } from "../util/errors.js";

/** What is decided: yes or no, one class of several, several labels at once. */
export type Task = "binary" | "multiclass" | "multilabel";

type Constructor = new (options: never) => object;
/** The classes of tasks. */
export type Classes = Partial<Record<Task, Constructor>>;

/** The options of a class. */
type OptionsOf<C> = C extends new (options: infer Options) => unknown ? NonNullable<Options> : never;

/** How many classes or labels there are, which the tasks need. */
export interface Sizes {
  binary: unknown;
  multiclass: { numClasses: number };
  multilabel: { numLabels: number };
}

type Choice<C, T extends Task> = C extends Constructor
  ? new (options: { task: T } & Sizes[T] & OptionsOf<C>) => InstanceType<C>
  : unknown;

/** A constructor whose `task` says of which class the metric is, and which options it has. */
export type TaskMetric<C extends Classes> = Choice<C["binary"], "binary"> &
  Choice<C["multiclass"], "multiclass"> &
  Choice<C["multilabel"], "multilabel"> & { readonly classes: C };

type OptionsFor<C, T extends Task> = C extends Constructor ? { task: T } & Sizes[T] & OptionsOf<C> : never;

/** The options of a constructor that chooses by task, whatever the task. */
export type TaskOptions<C extends Classes> =
  | OptionsFor<C["binary"], "binary">
  | OptionsFor<C["multiclass"], "multiclass">
  | OptionsFor<C["multilabel"], "multilabel">;

/** Options that belong to other tasks: what is given for all tasks alike goes to those that have it. */
const ofOthers: Readonly<Record<Task, readonly string[]>> = {
  binary: ["numClasses", "numLabels", "average", "topK", "multiclassMode"],
  multiclass: ["numLabels", "threshold", "maxFpr"],
  multilabel: ["numClasses", "topK", "maxFpr", "multiclassMode"],
};

/**
 * Makes the constructor that chooses a class by its task.
 *
 * @param defaults options that this constructor sets where its classes have other defaults
 */
export function taskMetric<C extends Classes>(
  name: string,
  classes: C,
  defaults: Readonly<Record<string, unknown>> = {},
): TaskMetric<C> {
  function choose(options: Readonly<Record<string, unknown>> | undefined): object {
    const { task, ...given } = { ...defaults, ...options };
    if (task === undefined) throw new TypeError(`${name}: expected a task. Received: none. Give { task: "binary" }.`);
    const tasks = Object.keys(classes);
    const found = tasks.find((each): each is Task => each === (typeof task === "string" ? task.toLowerCase() : task));
    const chosen: Constructor | undefined = found === undefined ? undefined : classes[found];
    if (found === undefined || chosen === undefined) {
      throw new RangeError(`${name}: expected a task of ${tasks.join(", ")}. Received: ${shown(task)}.`);
    }
    for (const [needs, size] of [
      ["multiclass", "numClasses"],
      ["multilabel", "numLabels"],
    ] as const) {
      if (found === needs && !Number.isInteger(given[size]))
        throw new RangeError(
          `${name}: expected a whole number as ${size} for the task ${needs}. Received: ${shown(given[size])}.`,
        );
    }
    const fitting = Object.entries(given).filter(([key]) => !ofOthers[found].includes(key));
    return Reflect.construct(chosen, [Object.fromEntries(fitting)]) as object;
  }
  Object.defineProperty(choose, "name", { value: name });
  Object.defineProperty(choose, "classes", { value: classes });
  // A function that returns an object may be called with `new`.
  return choose as unknown as TaskMetric<C>;
}
