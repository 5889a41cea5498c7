/** @file The records of a run's file. */
import { RowText } from "@lightning-ts/torch/native/number-rows";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { entriesOf } from "../../util/value-text.js";
import { type NumberRows, perNames } from "../number-rows.js";
import { countSize, Message, putCount } from "../protobuf.js";
import { jsonOf } from "./json.js";

/** What a run is called and belongs to. */
export interface RunSettings {
  readonly id: string;
  readonly project: string;
  readonly entity: string | null;
  readonly name: string | null;
  readonly notes: string | null;
  readonly tags: readonly string[];
  readonly group: string | null;
  readonly jobType: string | null;
}

/** A rule for metrics of a name, or of a pattern that ends with "*". */
export interface MetricDefinition {
  readonly name: string;
  readonly stepMetric: string | null;
  /** Whether the step is added where it is not logged. */
  readonly stepSync: boolean;
}

/** A file of an artifact. */
export interface ArtifactFile {
  readonly name: string;
  /** Where it is on this machine. */
  readonly path: string;
  readonly size: number;
  /** MD5 in base 64. */
  readonly digest: string;
}

/** A version of something: a model, a table. */
export interface Artifact {
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly metadata: Readonly<Record<string, unknown>> | null;
  readonly files: readonly ArtifactFile[];
  readonly digest: string;
  readonly clientId: string;
  readonly sequenceClientId: string;
  /** Whether the user made it, and not a value that was logged. */
  readonly isOwn: boolean;
}

/** The version of the format, and who writes it. */
export function headerRecord(): Message {
  return new Message().message(21, new Message().message(1, new Message().string(1, "0.31.0").string(2, "0.0.1")));
}

/** The run. @param start in milliseconds since 1970 */
export function runRecord(settings: RunSettings, start: number): Message {
  const run = new Message().string(1, settings.id);
  const texts = [
    [2, settings.entity],
    [3, settings.project],
    [6, settings.group],
    [7, settings.jobType],
    [8, settings.name],
    [9, settings.notes],
  ] as const;
  for (const [field, text] of texts) if (text !== null) run.string(field, text);
  for (const tag of settings.tags) run.string(10, tag);
  const seconds = Math.floor(start / 1000);
  run.message(17, new Message().int(1, seconds).int(2, Math.round((start - seconds * 1000) * 1e6)));
  return new Message().message(17, run);
}

/** Values of the configuration that are new or changed. */
export function configRecord(values: Readonly<Record<string, unknown>>): Message {
  const config = new Message();
  for (const [name, value] of Object.entries(values))
    config.message(1, new Message().string(1, name).string(16, jsonOf(value)));
  return new Message().message(5, config);
}

/** The last values of all names. */
export function summaryRecord(values: Readonly<Record<string, unknown>>): Message {
  return new Message().message(3, itemsOf(values));
}

/** A row of the history. */
export function historyRecord(row: Readonly<Record<string, unknown>>, step: number): Message {
  return new Message().message(2, itemsOf(row).message(2, new Message().int(1, step)));
}

/** The step of the training, which is not the number of the row. */
export const globalStepName = "trainer/global_step";

/** What a row has beside its metrics, at its end. */
export const rowNumbers = ["_step", "_runtime", "_timestamp"] as const;

/** The rows' items: names with their numbers. */
const itemsText = perNames((names) => {
  const valueTag = Uint8Array.of(0x82, 0x01);
  const parts = names.map((name, column) => {
    return { before: Buffer.concat([new Message().string(1, name).finish(), valueTag]), column };
  });
  return new RowText(names.length, parts, "", true);
});

/**
 * Records of rows of the history that end with `rowNumbers`.
 *
 * @param before how many records the file has before them
 */
export function rowRecords(rows: NumberRows, before: number): { readonly bytes: Buffer; readonly ends: Uint32Array } {
  const ends = new Uint32Array(rows.count);
  const items = itemsText(rows.names).bytes(rows.values, ends);
  const bytes = Buffer.allocUnsafe(items.length + rows.count * 40); // four numbers of at most 8 bytes, and their tags
  const stepAt = rows.names.length - rowNumbers.length;
  let [at, start] = [0, 0];
  for (let i = 0; i < rows.count; i++) {
    const end = ends[i] ?? 0;
    const step = rows.values[i * rows.names.length + stepAt] ?? 0;
    at = putCount(bytes, putCount(bytes, at, 0x12), end - start + 3 + countSize(step));
    bytes.set(items.subarray(start, end), at);
    at = putCount(bytes, putCount(bytes, at + end - start, 0x12), 1 + countSize(step));
    at = putCount(bytes, putCount(bytes, at, 0x08), step);
    at = putCount(bytes, putCount(bytes, at, 0x08), before + i + 1);
    [start, ends[i]] = [end, at];
  }
  return { bytes: bytes.subarray(0, at), ends };
}

/** Names with their values; what a value is made of is written part by part. */
function itemsOf(values: Readonly<Record<string, unknown>>): Message {
  const items = new Message();
  for (const [name, value] of Object.entries(values)) {
    const isGroup = isPlainObject(value);
    for (const [part, item] of isGroup ? entriesOf(value) : [[null, value] as const]) {
      const message = new Message();
      if (part === null) message.string(1, name);
      else message.string(2, name).string(2, part);
      items.message(1, message.string(16, jsonOf(item)));
    }
  }
  return items;
}

/** The definition of a metric. */
export function metricRecord({ name, stepMetric, stepSync }: MetricDefinition): Message {
  const metric = new Message().string(name.includes("*") ? 2 : 1, name);
  if (stepMetric !== null) metric.string(4, stepMetric);
  const options = new Message();
  if (stepSync) options.int(1, 1);
  return new Message().message(12, metric.message(6, options.int(3, 1)));
}

/** Files of the run that are to be uploaded. */
export function filesRecord(paths: readonly string[]): Message {
  const files = new Message();
  for (const path of paths) files.message(1, new Message().string(1, path).int(2, 0).int(3, 2));
  return new Message().message(6, files);
}

/** An artifact with where its files are. */
export function artifactRecord(artifact: Artifact, { entity, id, project }: RunSettings): Message {
  const manifest = new Message()
    .int(1, 1)
    .string(2, "wandb-storage-policy-v1")
    .message(3, new Message().string(1, "storageLayout").string(2, '"V2"'));
  for (const { digest, name, path, size } of artifact.files) {
    manifest.message(4, new Message().string(1, name).string(2, digest).int(4, size).string(6, path));
  }
  const record = new Message().string(1, id).string(2, project);
  if (entity !== null) record.string(3, entity);
  record.string(4, artifact.type).string(5, artifact.name).string(6, artifact.digest);
  if (artifact.metadata !== null) record.string(8, jsonOf(artifact.metadata));
  if (artifact.isOwn) record.int(9, 1);
  for (const alias of artifact.aliases) record.string(11, alias);
  record.message(12, manifest).int(14, 1).string(15, artifact.clientId).string(16, artifact.sequenceClientId);
  return new Message().message(8, record);
}

/** The end of the run. @param seconds that it took */
export function exitRecord(code: number, seconds: number): Message {
  return new Message().message(18, new Message().int(1, code).int(2, Math.round(seconds)));
}
