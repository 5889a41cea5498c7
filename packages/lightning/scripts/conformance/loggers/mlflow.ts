/** @file Replays scenarios of MLFlowLogger at a stand-in for its server. */
import { MLFlowLogger } from "../../../src/index.js";
import { valueDifference } from "../compare.js";
import { doScenario, type Done } from "./do.js";
import { MLflowServer } from "./mlflow-server.js";
import { constructorArguments, type Scenario, type Seen } from "./scenario.js";

type Plain = Record<string, unknown>;

/** Does a scenario; the first difference, or null. */
export async function replayMLflow(
  scenario: Scenario,
  runs: readonly Seen[],
  root: string,
  outcome: (seen: Seen, done: Done) => string | null,
): Promise<string | null> {
  const server = await MLflowServer.start(runs.length > 1);
  try {
    for (const seen of runs) {
      const found = await replayOnce(scenario, seen, root, server, outcome);
      if (found !== null) return found;
    }
    return null;
  } finally {
    await server.close();
  }
}

async function replayOnce(
  scenario: Scenario,
  seen: Seen,
  root: string,
  server: MLflowServer,
  outcome: (seen: Seen, done: Done) => string | null,
): Promise<string | null> {
  server.requests.length = 0;
  const logger = new MLFlowLogger({
    experimentName: scenario.name,
    trackingUri: server.address,
    ...constructorArguments(scenario.args),
    ...(scenario.reuse_run === true ? { runId: server.existingRun(scenario.name) } : {}),
    patience: 10,
  });
  const settle = (): Promise<void> => logger.sent();
  const done = await doScenario(scenario, logger, root, { argumentsFor: (_name, args) => args, settle });
  const found = outcome(seen, done);
  if (found !== null) return found;
  const requests = valueDifference(writes(seen["requests"] as Plain[]), writes(server.requests), "requests");
  if (requests !== null || seen["run"] === undefined) return requests;
  const { experiment, run } = server.newest() ?? {};
  return (
    valueDifference(
      normal(seen["run"]),
      normal(run === undefined ? run : withMetricsOf(seen["run"] as Plain, run)),
      "run",
    ) ?? valueDifference(seen["experiment"], experiment, "experiment")
  );
}

/** Of a run with very many metrics the first ones are recorded; the requests have all. */
function withMetricsOf(recorded: Plain, run: Plain): Plain {
  const [wanted, metrics] = [recorded["metrics"] as Plain, run["metrics"] as Plain];
  if (Object.keys(metrics).length <= 1000) return run;
  return { ...run, metrics: Object.fromEntries(Object.entries(metrics).filter(([name]) => name in wanted)) };
}

/** The requests that write, without what changes; uploads of one folder in the order of their names. */
function writes(requests: readonly Plain[]): unknown[] {
  const plain = requests
    .filter(({ method }) => method !== "GET")
    .map(({ answer: _answer, ...others }) => normal(others) as Plain);
  const folderOf = ({ method, path }: Plain): string => (method === "PUT" ? String(path).replace(/[^/]*$/, "") : "");
  for (let start = 0; start < plain.length; start++) {
    const folder = folderOf(plain[start] as Plain);
    let end = start;
    while (end < plain.length && folder !== "" && folderOf(plain[end] as Plain) === folder) end++;
    const group = plain.slice(start, end).sort((a, b) => (String(a["path"]) < String(b["path"]) ? -1 : 1));
    plain.splice(start, group.length, ...group);
    if (end > start) start = end - 1;
  }
  return plain;
}

const changing = new Set(["mlflow.user", "mlflow.source.name"]);

/** A value in which times, users and programs are the same everywhere. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value !== "object" || value === null) return value;
  const { key } = value as Plain;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      if (/^(timestamp|start_time|end_time)$/.test(name)) return [name, 0];
      if (name === "user_id" || changing.has(name) || (name === "value" && changing.has(String(key))))
        return [name, "<any>"];
      return [name, normal(item)];
    }),
  );
}
