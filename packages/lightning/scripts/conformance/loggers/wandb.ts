/** @file Replays scenarios of WandbLogger: offline by its file, online at a stand-in for the service. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { tensor, uint8 } from "@lightning-ts/torch";
import { WandbLogger } from "../../../src/index.js";
import { valueDifference } from "../compare.js";
import { parseJson } from "../files.js";
import { doScenario, type Done } from "./do.js";
import { constructorArguments, type Scenario, type Seen } from "./scenario.js";
import { readRunFile } from "./wandb-file.js";
import { WandbServer } from "./wandb-server.js";

type Plain = Record<string, unknown>;
type Outcome = (seen: Seen, done: Done) => string | null;

/** Does a scenario offline; the first difference, or null. */
export async function replayWandb(
  scenario: Scenario,
  [seen]: readonly Seen[],
  root: string,
  outcome: Outcome,
): Promise<string | null> {
  const isByVariable = scenario.mode === "env-offline";
  return inEnvironment(isByVariable ? { WANDB_MODE: "offline" } : {}, async () => {
    const args = { ...constructorArguments(scenario.args), saveDir: root, ...(isByVariable ? {} : { offline: true }) };
    const done = await doIt(scenario, args, root);
    const found = outcome(seen ?? {}, done);
    if (found !== null) return found;
    const { error: _error, records: _records, results: _results, ...expected } = seen ?? {};
    return valueDifference(normal(expected), normal(ours(root)), "run");
  });
}

/** Does a scenario online. */
export async function replayWandbOnline(
  scenario: Scenario,
  [seen]: readonly Seen[],
  root: string,
  outcome: Outcome,
): Promise<string | null> {
  const server = await WandbServer.start();
  try {
    return await inEnvironment({ WANDB_BASE_URL: server.address, WANDB_API_KEY: "k".repeat(40) }, async () => {
      const done = await doIt(scenario, { ...constructorArguments(scenario.args), saveDir: root, patience: 10 }, root);
      const found = outcome(seen ?? {}, done);
      if (found !== null) return found;
      const { error: _error, operations, ...expected } = seen ?? {};
      const id = String(server.run["name"]);
      const { config, entity: _entity, id: _id, ...run } = server.run;
      const { _wandb, ...values } = parseJson(String(config)) as Plain;
      const got = { history: server.history, summary: server.summary, config: values, run, exit: server.exit, stream: server.stream, uploads: server.uploads }; // prettier-ignore
      const plain = normal(withoutId(got, id)) as Plain;
      return (
        valueDifference(normal(expected), plain, "run") ??
        valueDifference(mutations(operations as Plain), mutations(server.operations), "operations")
      );
    });
  } finally {
    await server.close();
  }
}

const mutations = (operations: Plain): Plain =>
  Object.fromEntries(Object.entries(operations).filter(([name]) => name.startsWith("mutation ")));

async function doIt(scenario: Scenario, args: Plain, root: string): Promise<Done> {
  let logger: WandbLogger;
  try {
    logger = new WandbLogger(args);
  } catch (error) {
    return { error, results: [] };
  }
  const done = await doScenario(scenario, logger, root, { argumentsFor: media, settle: () => undefined });
  if (logger.isBegun) await logger.experiment.finish();
  return done;
}

/** What stands for images and sounds. */
function media(name: string, args: unknown[]): unknown[] {
  const [key, count] = args;
  if (typeof count !== "number") return args;
  const [on, off] = [[255, 0, 255], [0, 255, 0]]; // prettier-ignore
  const rows = [0, 1, 2].map((y) => [0, 1, 2].map((x) => ((x + y) % 2 === 0 ? off : on)));
  const checker = tensor(rows, { dtype: uint8 }).permute(2, 0, 1);
  if (name === "log_image") return [key, Array.from({ length: count }, () => checker)];
  const sound = Float64Array.from({ length: 80 }, (_, i) => Math.sin(i / 5));
  if (name !== "log_audio") return args;
  const sounds = Array.from({ length: count }, () => sound);
  return [key, sounds, { sampleRate: sounds.map(() => 8000) }];
}

/** Sets variables while something runs; artifacts are kept in a folder of their own. */
async function inEnvironment<T>(variables: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  const data = mkdtempSync(join(tmpdir(), "wandb-data-"));
  const before = { ...process.env };
  for (const name of Object.keys(process.env)) if (name.startsWith("WANDB_")) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, variables, { WANDB_DATA_DIR: data });
  try {
    return await work();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
    rmSync(data, { recursive: true, force: true });
  }
}

/** What was written below a folder. */
function ours(root: string): Plain {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ name, parentPath }) => join(parentPath, name));
  const run = paths.find((path) => path.endsWith(".wandb"));
  const id = /run-([^/]*)\.wandb$/.exec(run ?? "")?.[1] ?? "<run>";
  const written = paths
    .map((path) =>
      relative(root, path)
        .replace(/-run-\d{8}_\d{6}-/, "-run-<time>-")
        .replaceAll(id, "<run>"),
    )
    .sort();
  return run === undefined ? { written } : (withoutId({ ...readRunFile(readFileSync(run)), written }, id) as Plain);
}

function withoutId(value: unknown, id: string): unknown {
  if (typeof value === "string") return value.replaceAll(id, "<run>");
  if (Array.isArray(value)) return value.map((item) => withoutId(item, id));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withoutId(item, id)]));
}

/** A value without times, without the list of Python's packages, and with lists that are sets in order. */
function normal(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll(/(wandb-client-artifact:\/\/)[0-9a-f]+/g, "$1<id>");
  if (Array.isArray(value)) return value.filter((item) => !isPackages(item)).map(normal);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !["_timestamp", "_runtime"].includes(name));
  return Object.fromEntries(
    kept.map(([name, item]) => [
      name,
      name === "aliases" || name === "written" ? (normal(item) as string[]).sort() : normal(item),
    ]),
  );
}

function isPackages(item: unknown): boolean {
  const path = typeof item === "object" && item !== null && "path" in item ? item.path : item;
  return typeof path === "string" && path.endsWith("requirements.txt");
}
