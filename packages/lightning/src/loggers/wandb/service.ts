/** @file The service of W&B: GraphQL for runs and artifacts, a stream for rows, uploads for files. */
import { openAsBlob } from "node:fs";
import { rm } from "node:fs/promises";
import { stringify } from "yaml";
import { RowText } from "@lightning-ts/torch/native/number-rows";
import { assignOwn, setOwn } from "@lightning-ts/torch/util/own-keys";
import { Delivery, type Parcel } from "../delivery/delivery.js";
import { Refusal, Service, Unreachable } from "../delivery/service.js";
import { NumberRows, perNames, rowsAt } from "../number-rows.js";
import { jsonOf } from "./json.js";
import { type Artifact, type MetricDefinition, rowNumbers, type RunSettings } from "./records.js";
import * as queries from "./queries.js";

type Row = Readonly<Record<string, unknown>>;

/** Seconds between rows and their post, and between changes of the configuration and theirs. */
const pause = { rows: 2, config: 10 };
/** The most rows of one post. */
const mostRows = 1000;

/** A run at the service. What is added is sent in order, behind whoever adds it. */
export class WandbService {
  readonly #service: Service;
  readonly #delivery: Delivery;
  readonly #settings: RunSettings;
  readonly #isContinued: boolean;
  #entity = "";
  /** Where the service keeps the run: its id there, and how many rows it has. */
  #run: { readonly storageId: string; readonly lines: number; readonly step: number } | null = null;
  #rows: (Row | NumberRows)[] = [];
  #rowCount = 0;
  /** Rows that were sent. */
  #sent = 0;
  #summary: Record<string, unknown> = {};
  #config: Row = {};
  #definitions: readonly MetricDefinition[] = [];
  #rowTimer: NodeJS.Timeout | null = null;
  #configTimer: NodeJS.Timeout | null = null;

  /** @param isContinued whether the run may be there already */
  constructor(options: {
    address: string;
    dir: string;
    apiKey: string;
    settings: RunSettings;
    isContinued: boolean;
    patience: number;
  }) {
    const { address, apiKey, dir, isContinued, patience, settings } = options;
    const authorization = `Basic ${Buffer.from(`api:${apiKey}`).toString("base64")}`;
    this.#service = new Service("WandbLogger", address, { authorization });
    const advice = `It is in a file as well: \`wandb sync ${dir}\` sends it.`;
    this.#delivery = new Delivery({ owner: "WandbLogger", place: this.#service.address, patience, advice });
    this.#settings = settings;
    this.#isContinued = isContinued;
    this.#add("the run", () => this.#open());
  }

  /** Waits until the run is there, at most so many seconds. */
  async opened(seconds: number): Promise<void> {
    if (this.#run === null) await this.#delivery.settled(seconds);
  }

  /** Adds a row of the history: its names, which end with `rowNumbers`, and its numbers. */
  addRow(names: readonly string[], numbers: readonly number[]): void {
    rowsAt(this.#rows, names).add(numbers);
    this.#countRow();
  }

  /** Adds a row of the history with values of any kind. */
  addValues(row: Row): void {
    this.#rows.push(row);
    this.#countRow();
  }

  #countRow(): void {
    if (++this.#rowCount >= mostRows) this.#post();
    else this.#rowTimer ??= setTimeout(() => this.#post(), pause.rows * 1000).unref();
  }

  /** Changes values of the summary. */
  updateSummary(values: Row): void {
    this.#summary = { ...this.#summary, ...values };
  }

  /** Takes all of the configuration, which is sent soon. */
  updateConfig(config: Row): void {
    this.#config = { ...config };
    this.#configTimer ??= setTimeout(() => this.#sendConfig(), pause.config * 1000).unref();
  }

  /** Takes how metrics are shown, which is sent with the configuration. */
  defineMetrics(definitions: readonly MetricDefinition[]): void {
    this.#definitions = definitions;
  }

  /** Uploads a file of the run. */
  addFile(name: string, path: string): void {
    this.#add("files", async (signal) => this.#upload({ [name]: await openAsBlob(path) }, signal));
  }

  /** Makes an artifact, and uploads its files. */
  addArtifact(artifact: Artifact): void {
    this.#add("artifacts", (signal) => this.#createArtifact(artifact, signal));
  }

  /** Waits until all is sent, at most as long as the patience, and says what was not. */
  async settle(): Promise<void> {
    this.#post();
    await this.#delivery.close();
  }

  /** Waits until all is sent, however long that takes. @throws what the service refused */
  async sent(): Promise<void> {
    this.#post();
    await this.#delivery.sent();
  }

  /** The run ends. */
  async finish(exitCode: number, config: Row, summary: Row): Promise<void> {
    this.#config = { ...config };
    this.#sendConfig();
    const files = {
      "config.yaml": new Blob([stringify(this.#configForm(), { version: "1.1" })]),
      "wandb-summary.json": new Blob([jsonOf(summary)]),
    };
    this.#post();
    this.#add("files", (signal) => this.#upload(files, signal));
    this.#add("the end of the run", (signal) => this.#stream({ complete: true, exitcode: exitCode }, signal));
    await this.#delivery.close();
  }

  #add(what: string, send: (signal: AbortSignal) => Promise<void>, size = 1): void {
    this.#delivery.add({ what, size, send });
  }

  async #open(): Promise<void> {
    const { entity, group, id, jobType, name, notes, project, tags } = this.#settings;
    const before = this.#isContinued ? await this.#resumeStatus() : null;
    const given = { displayName: name, notes, groupName: group, jobType, entity };
    const answer = await this.#graphql(queries.upsertBucket, {
      ...{ name: id, project, config: this.#configText() },
      ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)),
      ...(tags.length === 0 ? {} : { tags }),
    });
    const bucket = member(member(answer, "upsertBucket"), "bucket");
    const entityName = member(member(member(bucket, "project"), "entity"), "name");
    const storageId = member(bucket, "id");
    if (typeof storageId !== "string") throw notWandb();
    this.#entity = typeof entityName === "string" ? entityName : (entity ?? "");
    this.#run = { storageId, lines: before?.lines ?? 0, step: before?.step ?? 0 };
  }

  /** The rows of a run that is continued. */
  async #resumeStatus(): Promise<{ lines: number; step: number } | null> {
    const { entity, id, project } = this.#settings;
    const answer = await this.#graphql(queries.runResumeStatus, { project, entity, name: id });
    const bucket = member(member(answer, "model"), "bucket");
    const lines = member(bucket, "historyLineCount");
    if (typeof lines !== "number") return null;
    const summary = member(bucket, "summaryMetrics");
    const step = typeof summary === "string" ? /"_step":\s*(\d+)/.exec(summary)?.[1] : undefined;
    return { lines, step: step === undefined ? lines : Number(step) + 1 };
  }

  /** Sends the rows that wait. */
  #post(): void {
    if (this.#rowTimer !== null) clearTimeout(this.#rowTimer);
    this.#rowTimer = null;
    if (this.#rows.length === 0) return;
    const [rows, count] = [this.#rows.splice(0), this.#rowCount];
    const [offset, added] = [this.#sent, { ...this.#summary }];
    this.#sent += count;
    this.#rowCount = 0;
    for (const row of rows) {
      if (row instanceof NumberRows) {
        const last = row.values.length - row.names.length;
        row.names.forEach((name, i) => setOwn(added, name, row.values[last + i]));
      } else assignOwn(added, row);
    }
    this.#summary = added;
    const parcel: Parcel = {
      what: "rows",
      size: count,
      send: async (signal) => {
        const { lines, step } = this.#opened();
        const moved = (row: Row): Row => (step === 0 ? row : { ...row, _step: Number(row["_step"]) + step });
        const content = rows.map((row) =>
          row instanceof NumberRows
            ? lineText(row.names).bytes(later(row, step))
            : Buffer.from(`,${JSON.stringify(jsonOf(moved(row)))}`),
        );
        const summary = JSON.stringify({ offset: 0, content: [jsonOf(moved(added))] });
        const body = Buffer.concat([
          Buffer.from(`{"files":{"wandb-history.jsonl":{"offset":${lines + offset},"content":[`),
          Buffer.concat(content).subarray(1), // without the first comma
          Buffer.from(`]},"wandb-summary.json":${summary}}}`),
        ]);
        await this.#streamBytes(body, signal);
      },
    };
    this.#delivery.add(parcel);
  }

  #stream(json: object, signal: AbortSignal): Promise<void> {
    return this.#streamBytes(Buffer.from(JSON.stringify(json)), signal);
  }

  /** @param body JSON */
  async #streamBytes(body: Uint8Array, signal: AbortSignal): Promise<void> {
    this.#opened();
    const path = ["files", this.#entity, this.#settings.project, this.#settings.id].map(encodeURIComponent).join("/");
    const headers = { "content-type": "application/json" };
    await this.#service.json({ method: "POST", path: `/${path}/file_stream`, body, headers, signal });
  }

  #sendConfig(): void {
    if (this.#configTimer !== null) clearTimeout(this.#configTimer);
    this.#configTimer = null;
    const config = this.#configText();
    this.#add("the configuration", async (signal) => {
      const { storageId } = this.#opened();
      const { group, id, jobType, name, notes, project, tags } = this.#settings;
      const given = { displayName: name, notes, groupName: group, jobType, tags: tags.length === 0 ? null : tags };
      await this.#graphql(
        queries.upsertBucket,
        {
          ...{ id: storageId, name: id, project, entity: this.#entity, config },
          ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)),
        },
        signal,
      );
    });
  }

  /** The configuration as the service keeps it: each value with room for what is said of it. */
  #configForm(): Record<string, { value: unknown }> {
    const entries = Object.entries(this.#config).map(([name, value]) => [name, { value }] as const);
    return { ...Object.fromEntries(entries), ...this.#ownConfig() };
  }

  #configText(): string {
    return jsonOf(this.#configForm());
  }

  /** What the service wants to know of the client: how metrics are shown. */
  #ownConfig(): Record<string, { value: unknown }> {
    const numbers = new Map(this.#definitions.map(({ name }, i) => [name, i + 1]));
    const metrics = this.#definitions.map(({ name, stepMetric, stepSync }) => ({
      [name.includes("*") ? "2" : "1"]: name,
      ...(stepMetric === null ? {} : { "5": numbers.get(stepMetric) }),
      "6": [...(stepSync ? [1] : []), 3],
      "7": [],
    }));
    return { _wandb: { value: { m: metrics, t: { "13": "node" } } } };
  }

  async #upload(files: Readonly<Record<string, Blob>>, signal: AbortSignal): Promise<void> {
    this.#opened();
    const variables = {
      entity: this.#entity,
      project: this.#settings.project,
      run: this.#settings.id,
      files: Object.keys(files),
    };
    const answer = member(await this.#graphql(queries.createRunFiles, variables, signal), "createRunFiles");
    const targets = member(answer, "files");
    const headers = headersOf(member(answer, "uploadHeaders"));
    for (const target of Array.isArray(targets) ? (targets as unknown[]) : []) {
      const [name, url] = [member(target, "name"), member(target, "uploadUrl")];
      const blob = typeof name === "string" ? files[name] : undefined;
      if (blob !== undefined) await this.#put(url, blob, headers, signal);
    }
  }

  async #put(url: unknown, body: Blob, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<void> {
    if (typeof url !== "string" || url === "") return;
    await this.#service.text({ method: "PUT", path: url, body, headers, seconds: 3600, signal });
  }

  async #createArtifact(artifact: Artifact, signal: AbortSignal): Promise<void> {
    this.#opened();
    const place = { entityName: this.#entity, projectName: this.#settings.project, runName: this.#settings.id };
    const created = await this.#graphql(
      queries.createArtifact,
      {
        ...{
          ...place,
          artifactTypeName: artifact.type,
          artifactCollectionName: artifact.name,
          digest: artifact.digest,
        },
        aliases: artifact.aliases.map((alias) => ({ artifactCollectionName: artifact.name, alias })),
        metadata: artifact.metadata === null ? null : jsonOf(artifact.metadata),
        ...{ clientID: artifact.clientId, sequenceClientID: artifact.sequenceClientId },
      },
      signal,
    );
    const node = member(member(created, "createArtifact"), "artifact");
    const artifactID = member(node, "id");
    if (member(node, "state") !== "COMMITTED") {
      await this.#uploadArtifact(artifact, { ...place, artifactID }, signal);
      await this.#graphql(queries.commitArtifact, { artifactID }, signal);
    }
    // The copy has done its duty; files of the run stay.
    if (artifact.isOwn) for (const { path } of artifact.files) await rm(path, { force: true });
  }

  async #uploadArtifact(artifact: Artifact, place: Row & { artifactID: unknown }, signal: AbortSignal): Promise<void> {
    const contents = Object.fromEntries(artifact.files.map(({ digest, name, size }) => [name, { digest, size }]));
    const policy = { storagePolicy: "wandb-storage-policy-v1", storagePolicyConfig: { storageLayout: "V2" } };
    const manifest = new Blob([JSON.stringify({ version: 1, ...policy, contents })]);
    const manifestDigest = artifact.digest;
    const made = await this.#graphql(
      queries.createArtifactManifest,
      { ...place, name: "wandb_manifest.json", digest: manifestDigest, manifestType: "FULL", includeUpload: true },
      signal,
    );
    const record = member(member(made, "createArtifactManifest"), "artifactManifest");
    const specs = artifact.files.map(({ digest, name }) => ({
      ...{ artifactID: place.artifactID, artifactManifestID: member(record, "id"), name, md5: digest },
    }));
    const answer = await this.#graphql(
      queries.createArtifactFiles,
      { artifactFiles: specs, storageLayout: "V2" },
      signal,
    );
    const edges = member(member(member(answer, "createArtifactFiles"), "files"), "edges");
    for (const [i, edge] of (Array.isArray(edges) ? (edges as unknown[]) : []).entries()) {
      const node = member(edge, "node");
      const file = artifact.files[i];
      if (file === undefined) continue;
      const headers = { ...headersOf(member(node, "uploadHeaders")), "content-md5": file.digest };
      await this.#put(member(node, "uploadUrl"), await openAsBlob(file.path), headers, signal);
    }
    const target = member(record, "file");
    await this.#put(member(target, "uploadUrl"), manifest, headersOf(member(target, "uploadHeaders")), signal);
  }

  /** @throws Refusal, Unreachable */
  async #graphql(query: string, variables: Row, signal?: AbortSignal): Promise<unknown> {
    const json = { query, variables, operationName: /^\w+ (\w+)/.exec(query)?.[1] };
    const request = { method: "POST", path: "/graphql", json } as const;
    const answer = await this.#service.json(signal === undefined ? request : { ...request, signal });
    const errors = member(answer, "errors");
    if (Array.isArray(errors) && errors.length > 0) {
      const message = member(errors[0], "message");
      throw new Refusal(
        `WandbLogger: ${json.operationName ?? "a request"} is refused: ${String(message).slice(0, 500)}`,
        200,
      );
    }
    const data = member(answer, "data");
    if (typeof data !== "object" || data === null) throw notWandb();
    return data;
  }

  #opened(): { readonly storageId: string; readonly lines: number; readonly step: number } {
    if (this.#run !== null) return this.#run;
    throw new Refusal(
      "WandbLogger: the run could not be opened at the service; its file can be sent later by `wandb sync`.",
      0,
    );
  }
}

/** The numbers of rows, as those of rows that are so many rows later. */
function later({ names, values }: NumberRows, rows: number): readonly number[] {
  const step = names.length - rowNumbers.length;
  return rows === 0 ? values : values.map((value, i) => (i % names.length === step ? value + rows : value));
}

/** Rows as lines of a list of texts, each of which is JSON; a comma before each. */
const lineText = perNames((names) => {
  const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);
  const parts = names.map((name, column) => ({
    before: `${column === 0 ? ',"{' : ","}${escaped(JSON.stringify(name))}:`,
    column,
  }));
  return new RowText(names.length, parts, '}"');
});

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** "Name:value" texts as headers. */
function headersOf(list: unknown): Record<string, string> {
  const texts = Array.isArray(list) ? list.filter((text): text is string => typeof text === "string") : [];
  return Object.fromEntries(texts.map((text) => [text.replace(/:.*$/s, ""), text.replace(/^[^:]*:/s, "").trim()]));
}

function notWandb(): Unreachable {
  return new Unreachable("WandbLogger: expected an answer of W&B. Received: another one. Is it the right address?");
}
