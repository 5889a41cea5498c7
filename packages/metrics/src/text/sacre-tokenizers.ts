/** @file How SacreBLEU cuts texts into words. */
import { wordsOf } from "./words.js";

/** A way to cut texts: at white space, as mteval's 13a, with Chinese characters by themselves, by Unicode's classes, or by characters. */
export type SacreTokenizer = "none" | "13a" | "zh" | "intl" | "char";

type Rules = readonly (readonly [RegExp, string])[];

const western: Rules = [
  [/([{-~[-` -&(-+:-@/])/g, " $1 "],
  [/([^0-9])([.,])/g, "$1 $2 "],
  [/([.,])([^0-9])/g, " $1 $2"],
  [/([0-9])(-)/g, "$1 $2 "],
];

const international: Rules = [
  [/(\P{N})(\p{P})/gu, "$1 $2 "],
  [/(\p{P})(\P{N})/gu, " $1 $2"],
  [/(\p{S})/gu, " $1 "],
];

const entities: Rules = [
  [/<skipped>/g, ""],
  [/-\n/g, ""],
  [/\n/g, " "],
  [/&quot;/g, '"'],
  [/&amp;/g, "&"],
  [/&lt;/g, "<"],
  [/&gt;/g, ">"],
];

/** Characters of Chinese and of what is written with it, as SacreBLEU lists them. */
const chinese =
  /[\u3400-\u4db5\u4e00-\u9fa5\u9fa6-\u9fbb\uf900-\ufa2d\ufa30-\ufa6a\ufa70-\ufad9\u{20000}-\u{2a6d6}\u{2f800}-\u{2fa1d}\uff00-\uffef\u2e80-\u2eff\u3000-\u303f\u31c0-\u31ef\u2f00-\u2fdf\u2ff0-\u2fff\u3100-\u312f\u31a0-\u31bf\ufe10-\ufe1f\ufe30-\ufe4f\u2600-\u26ff\u2700-\u27bf\u3200-\u32ff\u3300-\u33ff]/gu;

function apply(rules: Rules, text: string): string {
  return rules.reduce((changed, [pattern, by]) => changed.replace(pattern, by), text);
}

const tokenizers: Readonly<Record<SacreTokenizer, (text: string) => string>> = {
  none: (text) => text,
  "13a": (text) => apply(western, ` ${apply(entities, text)} `),
  zh: (text) => apply(western, text.trim().replace(chinese, " $& ")),
  intl: (text) => apply(international, text),
  char: (text) => Array.from(text).join(" "),
};

/** The names of the tokenizers. */
export const tokenizerNames = Object.keys(tokenizers) as readonly SacreTokenizer[];

/** The words of a text. */
export function tokenized(text: string, tokenizer: SacreTokenizer, lowercase: boolean): string[] {
  const cut = tokenizers[tokenizer](text);
  return wordsOf(lowercase ? cut.toLowerCase() : cut);
}
