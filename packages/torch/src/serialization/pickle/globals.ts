/** @file Classes and functions that a pickle names, on the stack and in what was made of them. */
import type { Budget } from "../budget.js";
import { PyObject } from "../python-values.js";
import { PyDict, type PyGlobal } from "./building.js";
import { damaged } from "./damage.js";

/** A name of the allow-list on the stack. Alone, as the factory of a defaultdict is, it stands for itself. */
export class Known extends PyObject {
  readonly global: PyGlobal;

  constructor(module: string, name: string, global: PyGlobal) {
    super(module, name);
    this.global = global;
  }
}

/** A name that is not allowed, on the stack of a load that gives placeholders. Alone it stands for itself. */
export class Unknown extends PyObject {}

/** What sets attributes on a value that a name made. */
export const builders = new WeakMap<object, NonNullable<PyGlobal["build"]>>();

/** Sets the attributes of a value. */
export function build(target: unknown, state: unknown, budget: Budget): void {
  if (target instanceof PyObject) {
    target.state = state;
    return;
  }
  const builder = typeof target === "object" && target !== null ? builders.get(target) : undefined;
  if (builder !== undefined) builder(target, state, budget);
  else if (target instanceof PyDict && state instanceof PyDict) target.attributes = state;
  else throw damaged("attributes are set on a value that has none");
}
