/** @file MLflow's tracking server, over its REST interface. */
import { openAsBlob } from "node:fs";
import { readFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { basename } from "node:path";
import { RowText } from "@lightning-ts/torch/native/number-rows";
import { joinPath } from "../../fabric/file-systems/paths.js";
import { locate } from "../../fabric/file-systems/registry.js";
import { attempt } from "../../util/value-text.js";
import { type NumberRows, perNames } from "../number-rows.js";
import { basicAuthorization, Refusal, Service, type ServiceRequest, Unreachable } from "../delivery/service.js";
import { type ArtifactSource, type Pair, rowNumbers, type RunInfo, type RunStatus, TrackingStore } from "./store.js";

const api = "/api/2.0/mlflow";

/** Where the files of a run are on a server that keeps them itself; null for another place. */
export function proxiedPath(artifactUri: string): string | null {
  return /^mlflow-artifacts:(?:\/\/[^/]*)?\/*(.*)$/.exec(artifactUri)?.[1] ?? null;
}

/** A tracking server. Credentials are those of the address, or of MLFLOW_TRACKING_TOKEN, or of MLFLOW_TRACKING_USERNAME and _PASSWORD. */
export class TrackingServer extends TrackingStore {
  readonly #service: Service;

  /** @throws TypeError for what is no address of the web */
  constructor(address: string) {
    super();
    this.#service = new Service("MLFlowLogger", address, authorization());
  }

  override get place(): string {
    return this.#service.address;
  }

  override async openExperiment(name: string, artifactLocation: string | null): Promise<string> {
    const known = await this.#experimentId(name);
    if (known !== null) return known;
    const body = { name, ...(artifactLocation === null ? {} : { artifact_location: artifactLocation }) };
    try {
      return idOf(await this.#post("experiments/create", body), "experiment_id");
    } catch (error) {
      // Another run may have made it since, or the answer to an earlier attempt was lost.
      const since = error instanceof Refusal ? await this.#experimentId(name) : null;
      if (since === null) throw error;
      return since;
    }
  }

  async #experimentId(name: string): Promise<string | null> {
    try {
      const answer = await this.#get("experiments/get-by-name", { experiment_name: name });
      const experiment = memberOf(answer, "experiment");
      return memberOf(experiment, "lifecycle_stage") === "deleted" ? null : idOf(experiment, "experiment_id");
    } catch (error) {
      if (error instanceof Refusal && error.status === 404) return null;
      throw error;
    }
  }

  override async createRun(experimentId: string, tags: readonly Pair[]): Promise<RunInfo> {
    const user = attempt(() => userInfo().username, "unknown");
    const context = [
      { key: "mlflow.user", value: user },
      { key: "mlflow.source.name", value: process.argv[1] ?? basename(process.execPath) },
      { key: "mlflow.source.type", value: "LOCAL" },
    ];
    const own = new Set(tags.map(({ key }) => key));
    return runOf(
      await this.#post("runs/create", {
        experiment_id: experimentId,
        user_id: user,
        start_time: Date.now(),
        tags: [...context.filter(({ key }) => !own.has(key)), ...tags],
      }),
    );
  }

  override async getRun(runId: string): Promise<RunInfo> {
    return runOf(await this.#get("runs/get", { run_uuid: runId, run_id: runId }));
  }

  override async logMetrics({ runId }: RunInfo, rows: readonly NumberRows[], signal: AbortSignal): Promise<void> {
    const points = Buffer.concat(rows.map(({ names, values }) => pointsText(names).bytes(values)));
    const body = Buffer.concat([
      Buffer.from(`{"run_id":${JSON.stringify(runId)},"metrics":[`),
      points.subarray(1), // without the first comma
      Buffer.from("]}"),
    ]);
    const headers = { "content-type": "application/json" };
    await this.#service.json({ method: "POST", path: `${api}/runs/log-batch`, body, headers, signal });
  }

  override async logParams({ runId }: RunInfo, params: readonly Pair[], signal: AbortSignal): Promise<void> {
    await this.#post("runs/log-batch", { run_id: runId, params }, signal);
  }

  override async setTag({ runId }: RunInfo, { key, value }: Pair, signal: AbortSignal): Promise<void> {
    await this.#post("runs/set-tag", { run_uuid: runId, key, value, run_id: runId }, signal);
  }

  override async update({ runId }: RunInfo, status: RunStatus, signal: AbortSignal): Promise<void> {
    await this.#post("runs/update", { run_uuid: runId, status, end_time: Date.now(), run_id: runId }, signal);
  }

  override async putArtifact(
    { artifactUri }: RunInfo,
    path: string,
    source: ArtifactSource,
    signal: AbortSignal,
  ): Promise<void> {
    const proxied = proxiedPath(artifactUri);
    if (proxied === null && !/^https?:/.test(artifactUri)) {
      const file = joinPath(artifactUri, path);
      const { fileSystem, path: inside } = locate(file);
      await fileSystem.write(inside, source instanceof Uint8Array ? source : await readFile(source));
      return;
    }
    const encoded = `${proxied ?? ""}/${path}`.split("/").map(encodeURIComponent).join("/").replaceAll("%3D", "=");
    await this.#service.text({
      method: "PUT",
      path: proxied === null ? `${artifactUri}${encoded}` : `/api/2.0/mlflow-artifacts/artifacts/${encoded}`,
      headers: { "content-type": typeOf(path) },
      body: source instanceof Uint8Array ? source : await openAsBlob(source),
      seconds: 3600, // a checkpoint may be large
      signal,
    });
  }

  async #get(path: string, query: Readonly<Record<string, string>>): Promise<unknown> {
    return this.#service.json({ method: "GET", path: `${api}/${path}`, query });
  }

  async #post(path: string, json: object, signal?: AbortSignal): Promise<unknown> {
    const request: ServiceRequest = { method: "POST", path: `${api}/${path}`, json };
    return this.#service.json(signal === undefined ? request : { ...request, signal });
  }
}

/** The header for the credentials of the environment. */
export function authorization(): Readonly<Record<string, string>> {
  const { MLFLOW_TRACKING_PASSWORD: password = "", MLFLOW_TRACKING_TOKEN: token, MLFLOW_TRACKING_USERNAME: user } = process.env; // prettier-ignore
  if (user !== undefined && user !== "") return basicAuthorization(user, password);
  return token === undefined || token === "" ? {} : { authorization: `Bearer ${token}` };
}

/** Rows as items of a list: an object for each metric, a comma before each. */
const pointsText = perNames((names) => {
  const [timestamp, step] = rowNumbers.map((_, i) => names.length - rowNumbers.length + i) as [number, number];
  const parts = names.slice(0, timestamp).flatMap((name, column) => [
    { before: `${column === 0 ? "" : "}"},{"key":${JSON.stringify(name)},"value":`, column, style: "quoted" as const },
    { before: ',"timestamp":', column: timestamp },
    { before: ',"step":', column: step },
  ]);
  return new RowText(names.length, parts, "}");
});

function typeOf(path: string): string {
  const types: Partial<Record<string, string>> = {
    png: "image/png",
    json: "application/json",
    txt: "text/plain",
    yaml: "text/plain",
  };
  return types[/\.(\w+)$/.exec(path)?.[1] ?? ""] ?? "application/octet-stream";
}

/** A member of an answer; undefined where it is not there. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** An answer of another form is that of another server. */
export function idOf(value: unknown, name: string): string {
  const id = memberOf(value, name);
  if (typeof id === "string" && id !== "") return id;
  throw new Unreachable(
    `MLFlowLogger: expected the answer to have ${name}. Received: another one. Is it a server of MLflow?`,
  );
}

function runOf(answer: unknown): RunInfo {
  const info = memberOf(memberOf(answer, "run"), "info");
  const artifactUri = memberOf(info, "artifact_uri");
  return {
    runId: idOf(info, "run_id"),
    experimentId: idOf(info, "experiment_id"),
    artifactUri: typeof artifactUri === "string" ? artifactUri : "",
  };
}
