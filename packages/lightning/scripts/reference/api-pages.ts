/** @file docs/reference/profilers.md, tuner.md and metrics.md: what entries of the packages export. */
import { Entries, type Exported } from "./exports.js";
import { table } from "./table.js";

/** A part of a page: a heading, a sentence, and the entry that it is about, of which some names may be meant only. */
interface Part {
  readonly title: string;
  readonly text: string;
  readonly entry: string;
  readonly only?: (name: string) => boolean;
  /** Whether classes have a section each; else they are rows of a table. */
  readonly isDetailed?: boolean;
}

interface Page {
  readonly title: string;
  readonly text: string;
  readonly parts: readonly Part[];
}

const lightning = "packages/lightning/src";
const torch = "packages/torch/src";
const metrics = "packages/metrics/src";

const generated =
  "<!-- Written by packages/lightning/scripts/reference.ts: change the doc comments, then npm run generate. -->";

const areas = [
  ["Aggregation", "aggregation", "Of numbers as they are."],
  [
    "Classification",
    "classification",
    "Of decisions. A name without a task takes `task`, and makes the metric of that task.",
  ],
  ["Regression", "regression", "Of numbers that are predicted."],
  ["Text", "text", "Of texts and of what models of language predict."],
  ["Image", "image", "Of images."],
  [
    "Retrieval",
    "retrieval",
    "Of queries: `update(preds, target, indexes)`, where `indexes` says to which query each document belongs.",
  ],
  ["Wrappers", "wrappers", "Metrics around other metrics."],
] as const;

/** The pages by their file. */
const pages: Readonly<Record<string, Page>> = {
  profilers: {
    title: "Profilers",
    text: "The guide is [profilers.md](../profilers.md), the options of the classes are in [options.md](options.md).",
    parts: [
      {
        title: "`@lightning-ts/lightning/profilers`",
        text: "Profilers of a run, for the flag `profiler`.",
        entry: `${lightning}/profilers/index.ts`,
        isDetailed: true,
      },
      {
        title: "`torch.profiler`",
        text: "libtorch's profiler of operators, without a Trainer: `@lightning-ts/torch/profiler`.",
        entry: `${torch}/profiler/index.ts`,
        isDetailed: true,
      },
    ],
  },
  tuner: {
    title: "Tuner",
    text: "The guide is [tuner.md](../tuner.md), the options of the callbacks are in [options.md](options.md).",
    parts: [
      {
        title: "`@lightning-ts/lightning/tuner`",
        text: "Searches with a Trainer.",
        entry: `${lightning}/tuner/index.ts`,
        isDetailed: true,
      },
      {
        title: "Callbacks",
        text: "The same searches when a call begins: `@lightning-ts/lightning/callbacks`.",
        entry: `${lightning}/callbacks/index.ts`,
        only: (name) => /^(LearningRate|BatchSize)Finder$/.test(name),
        isDetailed: true,
      },
    ],
  },
  metrics: {
    title: "Metrics",
    text:
      "The guide is [metrics.md](../metrics.md). All of it is in `@lightning-ts/metrics`; each part is an entry of its own too, such as " +
      "`@lightning-ts/metrics/classification`.",
    parts: [
      {
        title: "The base",
        text: "What every metric has, and several of them together.",
        entry: `${metrics}/index.ts`,
        only: (name) =>
          /^(Metric|MetricCollection|MetricOptions|StateOptions|SyncOptions|MetricCollectionOptions)$/.test(name),
        isDetailed: true,
      },
      ...areas.map(([title, folder, text]): Part => ({ title, text, entry: `${metrics}/${folder}/index.ts` })),
      {
        title: "Functions",
        text: "The value of one batch: the arguments of `update`, then the options of the class. `@lightning-ts/metrics/functional`.",
        entry: `${metrics}/functional/index.ts`,
      },
    ],
  },
};

const code = (text: string): string => `\`${text}\``;

function section(one: Exported): string {
  const rows = [...one.members, ...(one.kind === "class" ? [] : one.options)];
  const parts = [
    `### ${one.name}`,
    one.doc,
    ...(one.example === "" ? [] : [`\`\`\`js\n${one.example}\n\`\`\``]),
    ...(one.kind === "class" || one.kind === "function" ? [code(one.call)] : []),
    ...(rows.length > 0
      ? [
          table(
            ["name", "what it is"],
            rows.map(({ text, doc }) => [code(text), doc]),
          ),
        ]
      : []),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** Names with what they are, and the options of classes, which several may have alike, once each. */
function listing(all: readonly Exported[]): string {
  const values = all.filter(({ kind }) => kind !== "type");
  const hasOptions = values.some(({ options }) => options.length > 0);
  const rows = values.map(({ name, doc, options }) => [
    code(name),
    doc,
    ...(hasOptions ? [options.map(({ text }) => code(text)).join(", ")] : []),
  ]);
  const header = ["name", "what it is", ...(hasOptions ? ["options"] : [])];
  const described = new Map(
    values.flatMap(({ options }) => options.map((one) => [`${one.text} ${one.doc}`, one] as const)),
  );
  const options = [...described.values()].sort((a, b) => (a.text < b.text ? -1 : 1));
  if (options.length === 0) return table(header, rows);
  return `${table(header, rows)}\n\n${table(
    ["option", "what it does"],
    options.map(({ text, doc }) => [code(text), doc]),
  )}`;
}

function emit({ title, text, parts }: Page, entries: Entries): string {
  const sections = parts.map((part) => {
    const all = entries.of(part.entry).filter(({ name }) => part.only?.(name) ?? true);
    const body = part.isDetailed === true ? all.map(section).join("\n\n") : listing(all);
    return `## ${part.title}\n\n${part.text}\n\n${body}\n`;
  });
  return `# ${title}\n\n${generated}\n\n${text}\n\n${sections.join("\n")}`;
}

/** The pages by their names, from the doc comments of the sources. */
export function emitApiPages(): Record<string, string> {
  const entries = new Entries([
    ...new Set(Object.values(pages).flatMap(({ parts }) => parts.map(({ entry }) => entry))),
  ]);
  return Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, emit(page, entries)]));
}
