/** @file Python's annotations as types. */
import { describe, expect, it } from "vitest";
import { type Names, parseAnnotation } from "./annotation.js";
import type { ClassDescription } from "./type.js";
import { orNone, takesNone, typeText } from "./type-text.js";

const named = (path: string): ClassDescription => ({
  path,
  name: path.replace(/^.*\./, ""),
  bases: [],
  parameters: () => [],
  create: () => null,
});
const names: Names = { type: (path) => ({ kind: "class", base: named(path) }), made: named };

describe("an annotation", () => {
  it.each([
    ["int", "int"],
    ["Optional[str]", "Optional[str]"],
    ["Union[int, float, None]", "Union[int, float, null]"],
    ["Union[int, List[int]]", "Union[int, list[int]]"],
    ["Literal['a', \"b]\", 1, -2.5, True, None]", 'Literal["a", "b]", 1, -2.5, true, null]'],
    ["Tuple[int, float]", "tuple[int, float]"],
    ["tuple[int, ...]", "tuple[int, ...]"],
    ["Tuple[str, int, ...]", "tuple[str, int, ...]"],
    ["Dict[int, str]", "dict[int, str]"],
    ["Dict[str, List[int]]", "dict[str, list[int]]"],
    ["dict", "dict[str, Any]"],
    ["Sequence[torch.nn.Module]", "Sequence[Module]"],
    ["Enum[Mode, FAST, SLOW]", "Mode (FAST, SLOW)"],
    ["Callable[torch.optim.Optimizer]", "Callable that makes Optimizer"],
    ["Union[Path, timedelta, set[str]]", "Union[path, timedelta, set[str]]"],
  ])("%s is %s", (text, shown) => {
    expect(typeText(parseAnnotation(text, names))).toBe(shown);
  });

  it.each(["Union[int", "Union[int, str", "int]", "", "Strange[int]"])("%j is an error", (text) => {
    expect(() => parseAnnotation(text, names)).toThrow(SyntaxError);
  });

  it("takes null where it says so", () => {
    const type = parseAnnotation("Union[int, str]", names);
    expect(takesNone(type)).toBe(false);
    expect(typeText(orNone(type))).toBe("Union[int, str, null]");
    expect(orNone(orNone(type))).toEqual(orNone(type));
    expect(takesNone(parseAnnotation("Literal['a', None]", names))).toBe(true);
  });
});
