/** @file Replays scenarios of TensorBoardLogger. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { stack, tensor, type Tensor } from "@lightning-ts/torch";
import { parse } from "yaml";
import { TensorBoardLogger } from "../../../src/index.js";
import { valueDifference } from "../compare.js";
import { doScenario, type Done } from "./do.js";
import { readEvents } from "./event-files.js";
import { constructorArguments, type Scenario, type Seen } from "./scenario.js";
import { exampleModel } from "./train.js";

type Plain = Record<string, unknown>;

/** Does a scenario in a folder; the first difference, or null. */
export async function replayTensorBoard(
  scenario: Scenario,
  runs: readonly Seen[],
  root: string,
  outcome: (seen: Seen, done: Done) => string | null,
): Promise<string | null> {
  for (const seen of runs) {
    // Each value is written at once, so that nothing has to be closed to see it.
    const logger = new TensorBoardLogger(root, { maxQueue: 1, ...constructorArguments(scenario.args) });
    const done = await doScenario(scenario, logger, root, {
      argumentsFor: (name, args) => args.map((value) => picture(name, value)),
      settle: () => undefined,
    });
    const found = outcome(seen, done) ?? filesDifference(seen["files"] as Plain, filesIn(root));
    if (found !== null) return found;
  }
  return null;
}

/** What stands for an image or an example. */
function picture(name: string, value: unknown): unknown {
  const [on, off] = [[255, 0, 255], [0, 255, 0]]; // prettier-ignore
  const rows = [0, 1, 2].map((y) => [0, 1, 2].map((x) => ((x + y) % 2 === 0 ? off : on)));
  const checker = (): Tensor => tensor(rows).permute(2, 0, 1).div(255);
  if (value === "checker") return checker();
  if (value === "checkers") return stack([checker(), checker()]);
  return name === "log_graph" && value === "example" ? exampleModel() : value;
}

/** Event files and hyperparameters below a folder, under the names of the recording. */
function filesIn(root: string): Plain {
  const found: Plain = {};
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const number = (name: string): number => Number(name.split(".").at(-1));
  for (const { name, parentPath } of files.sort((a, b) => number(a.name) - number(b.name))) {
    const path = join(parentPath, name);
    const folder = relative(root, parentPath).replace(/(^|\/)\d+\.\d+(?=\/|$)/, "$1<time>");
    const base = (file: string): string => (folder === "" ? file : `${folder}/${file}`);
    if (name === "hparams.yaml") found[base(name)] = readFileSync(path, "utf8");
    if (!name.startsWith("events.")) continue;
    const plain = base("events.out.tfevents.<time>.<host>.<pid>.<n>");
    let key = plain;
    for (let i = 2; key in found; i++) key = `${plain}#${i}`;
    found[key] = readEvents(readFileSync(path));
  }
  return found;
}

function filesDifference(expected: Plain, found: Plain): string | null {
  const names = valueDifference(Object.keys(expected).sort(), Object.keys(found).sort(), "files");
  if (names !== null) return names;
  for (const [name, content] of Object.entries(expected)) {
    const read = (value: unknown): unknown => (name.endsWith(".yaml") ? parse(String(value)) : byTag(value as Plain[]));
    const difference = valueDifference(read(content), read(found[name]), name);
    if (difference !== null) return difference;
  }
  return null;
}

/** Events by tag, because only the order within a tag counts. */
function byTag(events: readonly Plain[]): Plain {
  const tags: Record<string, unknown[]> = {};
  for (const { file_version, graph, step, summary, what } of events) {
    if (file_version !== undefined) (tags["file_version"] ??= []).push(file_version);
    if (what !== undefined) (tags["what"] ??= []).push(what);
    if (graph !== undefined) (tags["graph"] ??= []).push({ step, ...namesOf(graph as Plain[]) });
    for (const { tag, value, ...others } of (summary ?? []) as Plain[]) {
      (tags[`tag ${String(tag)}`] ??= []).push({
        step,
        ...others,
        value: others["kind"] === "histo" ? filled(value as Plain) : value,
      });
    }
  }
  return tags;
}

/** Of a graph its modules and what goes in. */
function namesOf(nodes: readonly Plain[]): Plain {
  const names = nodes.map(({ name }) => String(name));
  const modules = names.flatMap((name) => name.split("/").filter((part) => part.endsWith("]")));
  const inputs = nodes.filter(({ name }) => String(name).startsWith("input/"));
  return { modules: [...new Set(modules)].sort(), inputs: inputs.map(({ shape }) => shape) };
}

/** A histogram without its empty bins. */
function filled({ bucket, bucket_limit, buckets: _count, ...others }: Plain): Plain {
  const limits = bucket_limit as number[];
  return { ...others, bins: (bucket as number[]).flatMap((count, i) => (count === 0 ? [] : [[limits[i], count]])) };
}
