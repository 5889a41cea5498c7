/** @file MLflow's store of files, for those who have no server: a folder that `mlflow ui --backend-store-uri` shows. */
import { randomBytes } from "node:crypto";
import { copyFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { basename } from "node:path";
import { parse, stringify } from "yaml";
import { absolutePath, addressParts, joinPath } from "../../fabric/file-systems/paths.js";
import { locate } from "../../fabric/file-systems/registry.js";
import { attempt } from "../../util/value-text.js";
import { Error } from "../../util/user-errors.js";
import type { NumberRows } from "../number-rows.js";
import { writing } from "../writing.js";
import {
  type ArtifactSource,
  type Pair,
  rowNumbers,
  type RunInfo,
  runStatuses,
  type RunStatus,
  TrackingStore,
} from "./store.js";

/** Runs as files: experiments are folders of numbers, runs folders in them. */
export class TrackingFolder extends TrackingStore {
  readonly #root: string;

  constructor(root: string) {
    super();
    this.#root = absolutePath(root);
  }

  override get place(): string {
    return this.#root;
  }

  override async openExperiment(name: string, artifactLocation: string | null): Promise<string> {
    const { fileSystem, path } = locate(this.#root);
    const ids: string[] = [];
    for (const { isFolder, name: id } of await fileSystem.list(path)) {
      if (!isFolder || !/^\d+$/.test(id)) continue;
      ids.push(id);
      const meta = await this.#meta(id);
      if (meta["name"] === name && meta["lifecycle_stage"] !== "deleted") return id;
    }
    const id = String(BigInt(`0x${randomBytes(7).toString("hex")}`)).padStart(18, "1");
    const location = artifactLocation ?? uriOf(joinPath(this.#root, id));
    const times = { creation_time: Date.now(), last_update_time: Date.now() };
    await this.#write(
      [id, "meta.yaml"],
      stringify({ artifact_location: location, experiment_id: id, lifecycle_stage: "active", name, ...times }, yaml),
    );
    return id;
  }

  override async createRun(experimentId: string, tags: readonly Pair[]): Promise<RunInfo> {
    const runId = randomBytes(16).toString("hex");
    const experiment = await this.#meta(experimentId);
    const artifactUri = `${String(experiment["artifact_location"])}/${runId}/artifacts`;
    const info = { runId, experimentId, artifactUri };
    const named = tags.find(({ key }) => key === "mlflow.runName")?.value ?? runId.slice(0, 8);
    const user = attempt(() => userInfo().username, "unknown");
    await this.#writeMeta(info, {
      ...{ artifact_uri: artifactUri, end_time: null, entry_point_name: "", experiment_id: experimentId },
      ...{
        lifecycle_stage: "active",
        run_id: runId,
        run_name: named,
        run_uuid: runId,
        source_name: "",
        source_type: 4,
      },
      ...{ source_version: "", start_time: Date.now(), status: 1, tags: [], user_id: user },
    });
    const own = new Set(tags.map(({ key }) => key));
    const context = [
      { key: "mlflow.user", value: user },
      { key: "mlflow.source.name", value: process.argv[1] ?? basename(process.execPath) },
      { key: "mlflow.source.type", value: "LOCAL" },
      { key: "mlflow.runName", value: named },
    ];
    for (const tag of [...context.filter(({ key }) => !own.has(key)), ...tags]) await this.setTag(info, tag);
    return info;
  }

  override async getRun(runId: string): Promise<RunInfo> {
    const { fileSystem, path } = locate(this.#root);
    for (const { isFolder, name: experimentId } of await fileSystem.list(path)) {
      const meta = isFolder ? await this.#meta(experimentId, runId) : {};
      if (meta["run_id"] === runId) return { runId, experimentId, artifactUri: String(meta["artifact_uri"]) };
    }
    throw new Error(
      `MLFlowLogger: expected a run of ${this.#root}. Received: ${runId}, which is not there. Leave runId out for a new one.`,
    );
  }

  override async logMetrics(run: RunInfo, rows: readonly NumberRows[]): Promise<void> {
    const lines = new Map<string, string>();
    for (const { count, names, values } of rows) {
      const metrics = names.slice(0, -rowNumbers.length);
      for (let i = 0; i < count; i++) {
        const row = values.slice(i * names.length, (i + 1) * names.length);
        const [timestamp, step] = row.slice(metrics.length);
        metrics.forEach((name, column) => {
          const line = `${String(timestamp)} ${numberText(row[column] ?? NaN)} ${String(step)}\n`;
          lines.set(name, (lines.get(name) ?? "") + line);
        });
      }
    }
    for (const [name, text] of lines) await this.#append(run, ["metrics", name], text);
  }

  override async logParams(run: RunInfo, params: readonly Pair[]): Promise<void> {
    for (const { key, value } of params) {
      const before = await this.#read([run.experimentId, run.runId, "params", key]);
      if (before !== null && before !== value)
        throw new Error(
          `MLFlowLogger: expected the parameter ${key} to stay ${before}. Received: ${value}. Log it under another name.`,
        );
      await this.#write([run.experimentId, run.runId, "params", key], value);
    }
  }

  override async setTag({ experimentId, runId }: RunInfo, { key, value }: Pair): Promise<void> {
    await this.#write([experimentId, runId, "tags", key], value);
  }

  override async update(run: RunInfo, status: RunStatus): Promise<void> {
    const meta = await this.#meta(run.experimentId, run.runId);
    await this.#writeMeta(run, { ...meta, status: runStatuses.indexOf(status) + 1, end_time: Date.now() });
  }

  override async putArtifact({ artifactUri }: RunInfo, path: string, source: ArtifactSource): Promise<void> {
    const file = joinPath(artifactUri.replace(/^file:\/\//, ""), path);
    const { fileSystem, path: inside } = locate(file);
    await fileSystem.makeFolder(locate(joinPath(file, "..")).path);
    if (source instanceof Uint8Array) await fileSystem.write(inside, source);
    else await copyFile(source, inside);
  }

  async #meta(...folders: string[]): Promise<Record<string, unknown>> {
    const text = await this.#read([...folders, "meta.yaml"]);
    const value: unknown = text === null ? null : attempt(() => parse(text) as unknown, null);
    return typeof value === "object" && value !== null ? { ...value } : {};
  }

  #writeMeta({ experimentId, runId }: RunInfo, meta: object): Promise<void> {
    return this.#write([experimentId, runId, "meta.yaml"], stringify(meta, yaml));
  }

  async #read(names: readonly string[]): Promise<string | null> {
    const { fileSystem, path } = locate(joinPath(this.#root, ...names));
    return (await fileSystem.exists(path)) ? Buffer.from(await fileSystem.read(path)).toString("utf8") : null;
  }

  async #write(names: readonly string[], text: string): Promise<void> {
    const file = await this.#file(names);
    const { fileSystem, path } = locate(file);
    await writing(file, () => fileSystem.write(path, Buffer.from(text)));
  }

  async #append({ experimentId, runId }: RunInfo, names: readonly string[], text: string): Promise<void> {
    const file = await this.#file([experimentId, runId, ...names]);
    const { fileSystem, path } = locate(file);
    await writing(file, () => fileSystem.append(path, Buffer.from(text)));
  }

  /** The path of a file, whose folder is made. */
  async #file(names: readonly string[]): Promise<string> {
    const file = joinPath(this.#root, ...names);
    const { fileSystem, path } = locate(joinPath(file, ".."));
    await fileSystem.makeFolder(path);
    return file;
  }
}

// Run ids and numbers as text stay text.
const yaml = { version: "1.1", sortMapEntries: true } as const;

const uriOf = (path: string): string => (addressParts(path) === null ? `file://${path}` : path);

function numberText(value: number): string {
  return Number.isNaN(value) ? "nan" : Number.isFinite(value) ? String(value) : value > 0 ? "inf" : "-inf";
}
