/** @file Types in words, and what is in them. */
import type { ParameterType } from "./type.js";

const none: ParameterType = { kind: "none" };

/** Types as Python and messages write them. */
const words = {
  bool: "bool",
  int: "int",
  float: "float",
  str: "str",
  none: "null",
  any: "Any",
  path: "path",
  timedelta: "timedelta",
} as const;

/** A type in words, as help and messages show it: `Union[int, float, null]`, `list[Encoder]`. */
export function typeText(type: ParameterType): string {
  switch (type.kind) {
    case "literal":
      return `Literal[${type.values.map((value) => JSON.stringify(value)).join(", ")}]`;
    case "enum":
      return `${type.name} (${type.values.join(", ")})`;
    case "list":
    case "set":
      return `${type.kind}[${typeText(type.item)}]`;
    case "sequence":
      return `Sequence[${typeText(type.item)}]`;
    case "tuple": {
      const rest = type.rest === undefined ? [] : [typeText(type.rest), "..."];
      return `tuple[${[...type.items.map(typeText), ...rest].join(", ")}]`;
    }
    case "dict":
      return `dict[${type.key}, ${typeText(type.value)}]`;
    case "union":
      return isOptionalOfOne(type.options)
        ? `Optional[${type.options
            .filter(({ kind }) => kind !== "none")
            .map(typeText)
            .join(", ")}]`
        : `Union[${type.options.map(typeText).join(", ")}]`;
    case "dataclass":
      return type.description.name;
    case "class":
      return type.base.name;
    case "callable":
      return `Callable that makes ${type.returns.name}`;
    default:
      return words[type.kind];
  }
}

function isOptionalOfOne(options: readonly ParameterType[]): boolean {
  return options.length === 2 && options.some(({ kind }) => kind === "none");
}

/** A type that takes null too. */
export function orNone(type: ParameterType): ParameterType {
  if (takesNone(type)) return type;
  return { kind: "union", options: type.kind === "union" ? [...type.options, none] : [type, none] };
}

/** Whether null is a value of a type. */
export function takesNone(type: ParameterType): boolean {
  if (type.kind === "union") return type.options.some(takesNone);
  return type.kind === "none" || type.kind === "any" || (type.kind === "literal" && type.values.includes(null));
}

/** The types in a type that are not unions themselves: of `Union[int, list[str]]` the two. */
export function optionsOf(type: ParameterType): readonly ParameterType[] {
  return type.kind === "union" ? type.options.flatMap(optionsOf) : [type];
}
