/** @file What a tracking server of MLflow answers, as far as the scenarios go. */
import { parse } from "yaml";
import { type Answer, type Received, StandIn } from "./http-stand-in.js";

type Plain = Record<string, unknown>;
type Pair = { key: string; value: string };

interface Run {
  readonly id: string;
  readonly experimentId: string;
  status: string;
  ended: boolean;
  readonly params: Map<string, string>;
  readonly tags: Map<string, string>;
  readonly metrics: Map<string, [value: unknown, step: number][]>;
  readonly artifacts: Set<string>;
}

const api = "/api/2.0/mlflow/";
const files = "/api/2.0/mlflow-artifacts/artifacts/";
/** What the database keeps for an infinity. */
const special: Readonly<Record<string, unknown>> = { NaN: "nan", Infinity: "largest", "-Infinity": "-largest" };

/** A stand-in for a tracking server. */
export class MLflowServer {
  /** What reached it, as it is recorded. */
  readonly requests: Plain[] = [];
  readonly #experiments = new Map<string, { id: string; name: string }>();
  readonly #runs = new Map<string, Run>();
  #server: StandIn | null = null;

  readonly #several: boolean;

  private constructor(several: boolean) {
    this.#several = several;
  }

  /** @param several whether there are several runs, which are then numbered */
  static async start(several: boolean): Promise<MLflowServer> {
    const server = new MLflowServer(several);
    server.#server = await StandIn.start((request) => server.#answer(request));
    return server;
  }

  get address(): string {
    return this.#server?.address ?? "";
  }

  async close(): Promise<void> {
    await this.#server?.close();
  }

  /** Makes a run that was there before. */
  existingRun(experiment: string): string {
    return this.#createRun(this.#createExperiment(experiment), []).id;
  }

  /** The newest run, as a scenario shows it, with its experiment; null where there is none. */
  newest(): { run: Plain; experiment: Plain } | null {
    const run = [...this.#runs.values()].at(-1);
    if (run === undefined) return null;
    const { artifacts, ended, metrics, params, status, tags } = run;
    const name = [...this.#experiments.values()].find(({ id }) => id === run.experimentId)?.name;
    return {
      run: {
        ...{ status, ended, params: Object.fromEntries(params), tags: Object.fromEntries(tags) },
        ...{ artifacts: [...artifacts].sort(), metrics: Object.fromEntries(metrics) },
      },
      experiment: { name, lifecycle_stage: "active" },
    };
  }

  #answer(request: Received): Answer {
    const { body, headers, method, path, query } = request;
    const isFile = path.startsWith(files);
    const json = isFile || body.length === 0 ? undefined : (JSON.parse(body.toString()) as Plain);
    const answer = isFile
      ? this.#keep(path.slice(files.length))
      : this.#call(path.slice(api.length), json ?? {}, query);
    this.requests.push({
      ...{ method, path: this.#plainIds(path), status: answer.status },
      ...(Object.keys(query).length === 0 ? {} : { query }),
      ...(json === undefined ? {} : { body: JSON.parse(this.#plainIds(JSON.stringify(json))) as unknown }),
      ...(isFile ? { file: contentOf(body, path), type: headers["content-type"] } : {}),
    });
    return answer;
  }

  /** Ids that the server drew, as a recording has them. */
  #plainIds(text: string): string {
    let plain = text;
    for (const [i, id] of [...this.#runs.keys()].entries())
      plain = plain.replaceAll(id, this.#several ? `<run ${i}>` : "<run>");
    for (const { id } of this.#experiments.values()) plain = plain.replaceAll(id, "<experiment>");
    return plain;
  }

  #call(name: string, body: Plain, query: Readonly<Record<string, string>>): Answer {
    switch (name) {
      case "experiments/get-by-name": {
        const found = this.#experiments.get(query["experiment_name"] ?? "");
        if (found === undefined) return refuse(404, "RESOURCE_DOES_NOT_EXIST", "Could not find experiment");
        return { status: 200, json: { experiment: { experiment_id: found.id, lifecycle_stage: "active" } } };
      }
      case "experiments/create":
        return { status: 200, json: { experiment_id: this.#createExperiment(String(body["name"])) } };
      case "runs/create":
        return runAnswer(this.#createRun(String(body["experiment_id"]), body["tags"] as Pair[]));
    }
    const { run_id: id = query["run_id"] ?? "" } = body as { run_id?: string };
    const run = this.#runs.get(id);
    if (run === undefined) return refuse(404, "RESOURCE_DOES_NOT_EXIST", `Run with id=${id} not found`);
    if (name === "runs/get") return runAnswer(run);
    if (name === "runs/log-batch") return logBatch(run, body);
    if (name === "runs/update") {
      run.status = String(body["status"]);
      run.ended = body["end_time"] !== undefined;
      return { status: 200, json: {} };
    }
    return refuse(404, "ENDPOINT_NOT_FOUND", name);
  }

  #createExperiment(name: string): string {
    const id = String(7_000_001 + this.#experiments.size);
    this.#experiments.set(name, { id, name });
    return id;
  }

  #createRun(experimentId: string, tags: readonly Pair[]): Run {
    const id = `aaaa${String(this.#runs.size).padStart(28, "0")}`;
    const given = new Map(tags.map(({ key, value }) => [key, value]));
    if (!given.has("mlflow.runName")) given.set("mlflow.runName", "<drawn by the server>");
    const run = { id, experimentId, status: "RUNNING", ended: false, params: new Map<string, string>(), tags: given, metrics: new Map<string, [unknown, number][]>(), artifacts: new Set<string>() }; // prettier-ignore
    this.#runs.set(id, run);
    return run;
  }

  #keep(path: string): Answer {
    const [, run = "", , ...name] = path.split("/");
    this.#runs.get(run)?.artifacts.add(name.join("/"));
    return { status: 200, json: {} };
  }
}

function runAnswer({ experimentId, id }: Run): Answer {
  const info = {
    run_id: id,
    experiment_id: experimentId,
    artifact_uri: `mlflow-artifacts:/${experimentId}/${id}/artifacts`,
  };
  return { status: 200, json: { run: { info } } };
}

function logBatch(run: Run, { metrics = [], params = [] }: { metrics?: unknown; params?: unknown }): Answer {
  const points = metrics as { key: string; value: unknown; step: number }[];
  const nameless = points.findIndex(({ key }) => key === "");
  if (nameless !== -1) {
    return refuse(400, "INVALID_PARAMETER_VALUE", `Missing value for required parameter 'metrics[${nameless}].key'.`);
  }
  for (const { key, value } of params as Pair[]) {
    const before = run.params.get(key);
    if (before !== undefined && before !== value)
      return refuse(400, "INVALID_PARAMETER_VALUE", "Changing param values is not allowed.");
    run.params.set(key, value);
  }
  for (const { key, step, value } of points) {
    const values = run.metrics.get(key) ?? [];
    values.push([special[String(value)] ?? value, step]);
    run.metrics.set(key, values);
  }
  return { status: 200, json: {} };
}

const refuse = (status: number, error_code: string, message: string): Answer => ({
  status,
  json: { error_code, message },
});

function contentOf(bytes: Buffer, path: string): Plain {
  if (bytes.subarray(0, 2).toString() === "PK") return { binary: true, checkpoint: true };
  return path.endsWith(".yaml") ? { yaml: parse(bytes.toString()) as unknown } : { text: bytes.toString() };
}
