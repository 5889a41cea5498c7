/** @file docs/reference/trainer.md: a line for each flag, method and property. */
import { environmentName, type FlagName, flagNames, flags } from "../../src/options/flags.js";
import { type Member, membersOf } from "./members.js";
import { optionDocs } from "./option-docs.js";
import { table } from "./table.js";

const docs = optionDocs("Trainer");

/** What a flag does: its doc comment without the default, which has a column of its own. */
const flagDoc = (name: FlagName): string => (docs.get(name) ?? "").replace(/ Default: .*$/, "");

function flagRows(): string[][] {
  return flagNames.map((name) => {
    const { rule, default: value } = flags[name];
    return [`\`${name}\``, rule.takes, `\`${JSON.stringify(value)}\``, `\`${environmentName(name)}\``, flagDoc(name)];
  });
}

/** What a member is; one that gives a flag's value may leave it to the flag. */
function memberDoc({ name, doc }: Member): string {
  const flag = flagNames.find((known) => known === name);
  return doc === "" && flag !== undefined ? `The flag: ${flagDoc(flag)}` : doc;
}

const memberRow = (member: Member): string[] => [`\`${member.text}\``, memberDoc(member)];

/** The page, from the table of flags and the doc comments of the Trainer. */
export function emitPage(): string {
  const members = membersOf("Trainer", "src/trainer/trainer.ts");
  const rows = (isMethod: boolean): string[][] =>
    members.filter((member) => member.isMethod === isMethod).map(memberRow);
  return `# Trainer

<!-- Written by packages/lightning/scripts/reference.ts: change the table of flags or the doc comments, then npm run generate. -->

\`\`\`ts
import { Trainer } from "@lightning-ts/lightning";

const trainer = new Trainer({ maxEpochs: 3 });
await trainer.fit(model, trainLoader, valLoader);
\`\`\`

What differs from Lightning on purpose is in [deviations](../deviations.md).

## Flags

The constructor takes one object of flags, none of which must be given. \`undefined\` is not given; \`null\` is Python's \`None\`. A flag that
is not given comes from its environment variable where that is set: Python's or JSON's literal (\`True\`, \`2\`, \`[0, 1]\`, \`{"minutes": 15}\`),
or plain text. There, as in Python, \`1\` is one batch and \`1.0\` all of them. An unknown flag is a \`TypeError\` that names the nearest known
one. A value that a flag does not take is a \`MisconfigurationException\`, \`RangeError\` or \`TypeError\`, as in Lightning; one whose machinery is
not there yet is a \`NotAvailableError\` that says what is missing.

${table(["flag", "takes", "default", "environment", "what it does"], flagRows())}

## Methods

${table(["method", "what it does"], rows(true))}

## Properties

${table(["property", "what it is"], rows(false))}
`;
}
