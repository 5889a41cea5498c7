/** @file What the operators' documentation says: a sentence for each, and the page that PyTorch has for it. */
import { camelCase } from "../../src/util/names.js";

/** Which operators have a page in PyTorch's documentation, by where Python has them, and of which version. */
export interface DocPages {
  readonly version: string;
  readonly torch: readonly string[];
  readonly Tensor: readonly string[];
  readonly nn: readonly string[];
  readonly "nn.functional": readonly string[];
  readonly linalg: readonly string[];
  readonly fft: readonly string[];
  readonly special: readonly string[];
}

/** A line of sentences.txt. */
export interface Line {
  /** Null where the line only says that the operator is another name of one. */
  readonly sentence: string | null;
  readonly aliasOf: string | null;
  /** The page that the line names with "See". */
  readonly see: string | null;
}

/** What is said about an operator. */
export interface Description {
  readonly sentence: string;
  /** PyTorch's name of the documented function and the page's address; null where there is no page. */
  readonly page: { readonly name: string; readonly url: string } | null;
}

/** Describes an operator by libtorch's name of it; null where no line and no rule fits. */
export type Describe = (name: string) => Description | null;

/** Reads the lines "name: sentence.", "name: sentence. See page." and "name = other". */
export function readSentences(text: string): Map<string, Line> {
  const lines = new Map<string, Line>();
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const found = /^(\w+)(?:: (\S.*?\.)(?: See ([\w.]+)\.)?| = (\w+))$/.exec(line);
    const [, name = "", sentence = null, see = null, aliasOf = null] = found ?? [];
    if (name === "" || lines.has(name)) {
      const what = name === "" ? 'should be "name: sentence." or "name = other"' : "should be there once";
      throw new Error(`A line of sentences.txt ${what}. Received: ${line}`);
    }
    lines.set(name, { sentence, aliasOf, see });
  }
  return lines;
}

/** How an operator's base is found where it has no line of its own, and what is said of it then. */
const families: readonly (readonly [pattern: RegExp, sentence: (base: string, ofBase: string) => string])[] = [
  [/^_foreach_(\w+[^_])_$/, (_, ofBase) => `${ofBase} For each tensor of a list, in place.`],
  [/^_foreach_(\w+)$/, (_, ofBase) => `${ofBase} For each tensor of a list.`],
  [/^(\w+[^_])_$/, (_, ofBase) => `${ofBase} In place: changes the tensor and returns it.`],
  [/^(\w+)_copy$/, (base) => `As \`${base}\`, but a copy and not a view.`],
  [/^(\w+?)_backward(?:_data|_impl)?$/, (base) => `The gradient of \`${base}\`, as autograd calls it.`],
  [/^(\w+)_forward$/, (base) => `\`${base}\` with what its backward pass needs.`],
  [/^_test_(\w+)$/, () => "Used by libtorch's own tests only."],
  [/^_([a-z]\w+)$/, (base, ofBase) => `${ofBase} The inner form of \`${base}\`.`],
];

/** Describes operators by the lines of sentences.txt, by families, and by the names that have pages. */
export function describer(text: string, pages: DocPages): Describe {
  const lines = readSentences(text);
  const pageOf = pageFinder(pages);

  const describe: Describe = (name) => {
    const line = lines.get(name);
    if (typeof line?.sentence === "string") {
      const see = line.see === null ? null : pageAt(pages, line.see);
      if (line.see !== null && see === null)
        throw new Error(`sentences.txt names a page that is not there: ${line.see}`);
      return { sentence: line.sentence, page: pageOf(name) ?? see ?? pageOf(baseOf(name)) };
    }
    if (typeof line?.aliasOf === "string") {
      const target = describe(line.aliasOf);
      if (target === null)
        throw new Error(`sentences.txt has no sentence for ${line.aliasOf}, of which ${name} is a name.`);
      const sentence = `${target.sentence} Another name of \`${shown(line.aliasOf)}\`.`;
      return { sentence, page: pageOf(name) ?? target.page };
    }
    for (const [pattern, sentence] of families) {
      const base = pattern.exec(name)?.[1];
      if (base === undefined) continue;
      const ofBase = describe(base);
      if (ofBase === null && !pattern.source.startsWith("^_test")) continue;
      return {
        sentence: sentence(shown(base), ofBase?.sentence ?? ""),
        page: (name.startsWith("_foreach_") ? pageOf(name) : null) ?? ofBase?.page ?? null,
      };
    }
    return null;
  };
  return describe;
}

/** The name that users write: `linalg.matmul`, `indexPut`. */
function shown(name: string): string {
  const part = /^(linalg|fft|special)_(\w+)$/.exec(name);
  return part === null ? camelCase(name.replace(/^_+/, "")) : `${part[1]}.${camelCase(part[2] ?? "")}`;
}

/** `index_add` of `index_add_`. */
function baseOf(name: string): string {
  return name.replace(/_$/, "");
}

/** Finds an operator's page by libtorch's name of it. */
function pageFinder(pages: DocPages): (name: string) => Description["page"] {
  return (name) => {
    const [, part, own = ""] = /^(linalg|fft|special)_(\w+)$/.exec(name) ?? [];
    if (part !== undefined) return pageAt(pages, `${part}.${own}`);
    return pageAt(pages, name) ?? pageAt(pages, `Tensor.${name}`) ?? pageAt(pages, `nn.functional.${name}`);
  };
}

/** The page of a name below `torch`: "abs", "nn.functional.pad". */
function pageAt(pages: DocPages, path: string): Description["page"] {
  const { version, ...places } = pages;
  const dot = path.lastIndexOf(".");
  const place = dot < 0 ? "torch" : path.slice(0, dot);
  const known = Object.entries(places).find(([name]) => name === place)?.[1] ?? [];
  if (!known.includes(path.slice(dot + 1))) return null;
  const name = `torch.${path}`;
  // The special functions share one page.
  const file = place === "special" ? `special.html#${name}` : `generated/${name}.html`;
  return { name, url: `https://docs.pytorch.org/docs/${version}/${file}` };
}
