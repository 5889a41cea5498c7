/** @file Values with the defaults of their classes, and what is missing in them. */
import { ownValue, setOwn } from "@lightning-ts/torch/util/own-keys";
import type { ClassDescription, ParameterDescription } from "../../parameters/description.js";
import type { ParameterType } from "../../parameters/type.js";
import { optionsOf } from "../../parameters/type-text.js";
import { isRecord } from "../yaml/float.js";
import { adapt } from "./adapt.js";
import { classOf, type ClassValue, isClassValue } from "./class-value.js";
import type { Scope } from "./scope.js";
import { ValueError } from "./value-error.js";

/** What is done with a required parameter that was not given. */
export type OnMissing = (name: string, path: readonly string[]) => unknown;

/** Completes values of configurations. */
export class Completer {
  constructor(
    readonly scope: Scope,
    readonly onMissing: OnMissing,
  ) {}

  /** A value of a type with all defaults below it. */
  value(type: ParameterType, value: unknown, path: readonly string[]): unknown {
    if (typeof value !== "object" || value === null) return value;
    for (const option of optionsOf(type)) {
      const made = this.#of(option, value, path);
      if (made !== undefined) return made;
    }
    return value;
  }

  /** The default of a parameter, in the form of its type, with all defaults below it; undefined for none. */
  defaultOf({ type, default: unset }: ParameterDescription, path: readonly string[]): unknown {
    if (unset === undefined) return undefined;
    return this.value(type, defaultValue(type, unset, this.scope), path);
  }

  #of(type: ParameterType, value: object, path: readonly string[]): unknown {
    switch (type.kind) {
      case "class":
        return isClassValue(value) ? this.#object(type.base, value, path) : undefined;
      case "callable":
        return isClassValue(value) ? this.#object(type.returns, value, path) : undefined;
      case "dataclass":
        return isRecord(value) ? this.arguments(type.description, value, path) : undefined;
      case "list":
      case "set":
      case "sequence":
        return Array.isArray(value)
          ? value.map((item, i) => this.value(type.item, item, [...path, String(i)]))
          : undefined;
      case "tuple":
        return Array.isArray(value)
          ? value.map((item, i) =>
              this.value(type.items[i] ?? type.rest ?? { kind: "any" }, item, [...path, String(i)]),
            )
          : undefined;
      case "dict":
        return isRecord(value)
          ? Object.fromEntries(
              Object.entries(value).map(([key, item]) => [key, this.value(type.value, item, [...path, key])]),
            )
          : undefined;
      default:
        return undefined;
    }
  }

  #object(base: ClassDescription, value: ClassValue, path: readonly string[]): ClassValue | undefined {
    let description: ClassDescription;
    try {
      description = classOf(value.class_path, base, this.scope);
    } catch (error) {
      if (error instanceof ValueError) return undefined; // another type of the union has it
      throw error;
    }
    const made = this.arguments(description, value.init_args ?? {}, path);
    return {
      class_path: value.class_path,
      ...(Object.keys(made).length === 0 ? {} : { init_args: made }),
      ...(value.dict_kwargs === undefined ? {} : { dict_kwargs: value.dict_kwargs }),
    };
  }

  /** The arguments of a class, in the order of its parameters. */
  arguments(
    description: ClassDescription,
    given: Readonly<Record<string, unknown>>,
    path: readonly string[],
  ): Record<string, unknown> {
    const made: Record<string, unknown> = {};
    for (const parameter of description.parameters()) {
      const here = [...path, parameter.name];
      const value = ownValue(given, parameter.name);
      const complete =
        value !== undefined
          ? this.value(parameter.type, value, here)
          : parameter.required
            ? this.onMissing(parameter.name, here)
            : this.defaultOf(parameter, here);
      if (complete !== undefined && !(value === undefined && parameter.own === true))
        setOwn(made, parameter.name, complete);
    }
    return made;
  }
}

/** A default in the form of its type; one that is no data stays as it is. */
export function defaultValue(type: ParameterType, value: unknown, scope: Scope): unknown {
  try {
    return adapt(type, { value }, undefined, scope);
  } catch (error) {
    if (error instanceof ValueError) return value;
    throw error;
  }
}
