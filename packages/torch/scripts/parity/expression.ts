/** @file Recorded lambdas: expressions of one variable, read as Python reads them, without running code. */
import { BadCase } from "./case.js";

const operators: Record<string, (a: number, b: number) => number> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "//": (a, b) => Math.floor(a / b),
  // The sign of Python's remainder is the divisor's.
  "%": (a, b) => a - b * Math.floor(a / b),
};

/** The function that `source`, an expression of `variable` with numbers, brackets, `+ - * / // % **`, stands for. */
export function expression(source: string, variable: string): (value: number) => number {
  const tokens = source.match(/\d+\.?\d*(?:e[+-]?\d+)?|\*\*|\/\/|[-+*/%()]|[A-Za-z_]\w*|\S/g) ?? [];
  return (value) => {
    let at = 0;
    const wrong = (): BadCase => new BadCase(`no expression of ${variable}: ${source}`);
    const binary = (signs: readonly string[], operand: () => number): number => {
      let result = operand();
      for (let sign = tokens[at]; sign !== undefined && signs.includes(sign); sign = tokens[at]) {
        at++;
        result = operators[sign]?.(result, operand()) ?? NaN;
      }
      return result;
    };
    const atom = (): number => {
      const token = tokens[at++];
      if (token === variable) return value;
      if (token !== undefined && /^\d/.test(token)) return Number(token);
      if (token !== "(") throw wrong();
      const inner = sum();
      if (tokens[at++] !== ")") throw wrong();
      return inner;
    };
    const power = (): number => {
      const base = atom();
      if (tokens[at] !== "**") return base;
      at++;
      return base ** unary();
    };
    const unary = (): number => {
      if (tokens[at] !== "-") return power();
      at++;
      return -unary();
    };
    const product = (): number => binary(["*", "/", "//", "%"], unary);
    const sum = (): number => binary(["+", "-"], product);
    const result = sum();
    if (at !== tokens.length) throw wrong();
    return result;
  };
}
