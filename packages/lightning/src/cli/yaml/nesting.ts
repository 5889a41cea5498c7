/** @file How deep a text of YAML is nested, found out before it is read: reading goes as deep as the text does, and there the stack may end. */

/** The levels of a text, or a few more: brackets in quotes count too. */
export function nestingOf(text: string): number {
  let deepest = 0;
  let brackets = 0;
  const indents: number[] = [];
  for (const line of text.split("\n")) {
    const [start = "", indent = "", markers = ""] = /^( *)((?:[-?] +)*)/.exec(line) ?? [];
    if (start.length < line.length) {
      while ((indents.at(-1) ?? -1) >= indent.length) indents.pop();
      indents.push(indent.length);
    }
    deepest = Math.max(deepest, indents.length + markers.replaceAll(" ", "").length + brackets);
    for (const sign of line) {
      if (sign === "[" || sign === "{") deepest = Math.max(deepest, indents.length + ++brackets);
      else if ((sign === "]" || sign === "}") && brackets > 0) brackets--;
    }
  }
  return deepest;
}
