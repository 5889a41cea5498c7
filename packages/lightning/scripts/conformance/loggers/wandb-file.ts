/** @file Reads a run's file of W&B: what the recorded scenarios show of it. */
import { parseJson } from "../files.js";
import { crc32 } from "../../../src/loggers/media/png.js";
import { Fields } from "./protobuf.js";

type Plain = Record<string, unknown>;

/** What a file holds. */
export interface RunFileContents {
  readonly history: Plain[];
  readonly config: Plain;
  readonly summary: Plain;
  readonly metrics: Plain[];
  readonly files: Plain[];
  readonly artifacts: Plain[];
  readonly run: Plain;
  readonly exit: Plain;
  readonly frame: Plain;
}

/** Reads the records of a file. @throws Error where a check sum or a number is wrong */
export function readRunFile(bytes: Buffer): RunFileContents {
  const contents: { -readonly [Key in keyof RunFileContents]: RunFileContents[Key] } = {
    ...{ history: [], config: {}, summary: {}, metrics: [], files: [], artifacts: [], run: {}, exit: {} },
    frame: { magic: bytes.readUInt16LE(4), version: bytes[6] },
  };
  if (bytes.subarray(0, 4).toString() !== ":W&B") throw new Error("the file is none of W&B");
  for (const [i, record] of recordsOf(bytes).entries()) {
    if (record.number(1) !== i + 1) throw new Error(`record ${i + 1} has number ${record.number(1)}`);
    if (record.has(2)) {
      const { items, step } = historyOf(record.message(2));
      contents.history.push({ step, ...items });
    }
    if (record.has(3)) Object.assign(contents.summary, historyOf(record.message(3)).items);
    if (record.has(5)) for (const item of record.message(5).messages(1)) contents.config[item.text(1)] = valueOf(item);
    if (record.has(6))
      contents.files.push(
        ...record
          .message(6)
          .messages(1)
          .map((file) => ({ path: file.text(1), policy: file.number(2) })),
      );
    if (record.has(8)) contents.artifacts.push(artifactOf(record.message(8)));
    if (record.has(12)) contents.metrics.push(metricOf(record.message(12)));
    if (record.has(17)) contents.run = runOf(record.message(17));
    if (record.has(18)) contents.exit = { code: record.message(18).number(1) };
  }
  return contents;
}

function recordsOf(bytes: Buffer): Fields[] {
  const records: Fields[] = [];
  let parts: Buffer[] = [];
  for (let at = 7; at < bytes.length;) {
    const room = 32_768 - (at % 32_768);
    if (room < 7) {
      at += room;
      continue;
    }
    const size = bytes.readUInt16LE(at + 4);
    const data = bytes.subarray(at + 7, at + 7 + size);
    if (bytes.readUInt32LE(at) !== crc32(bytes.subarray(at + 6, at + 7), data)) throw new Error("a check sum is wrong");
    parts.push(data);
    const type = bytes[at + 6];
    if (type === 1 || type === 4) {
      records.push(new Fields(Buffer.concat(parts)));
      parts = [];
    }
    at += 7 + size;
  }
  return records;
}

const valueOf = (item: Fields): unknown => parseJson(item.text(16));

function historyOf(history: Fields): { items: Plain; step: number } {
  const items: Plain = {};
  for (const item of history.messages(1)) items[item.has(1) ? item.text(1) : item.texts(2).join("/")] = valueOf(item);
  return { items, step: history.message(2).number(1) };
}

function metricOf(metric: Fields): Plain {
  const [stepSync, defined] = [metric.message(6).number(1), metric.message(6).number(3)];
  return {
    ...(metric.has(1) ? { name: metric.text(1) } : {}),
    ...(metric.has(2) ? { glob_name: metric.text(2) } : {}),
    ...(metric.has(4) ? { step_metric: metric.text(4) } : {}),
    ...(stepSync === 1 ? { step_sync: true } : {}),
    ...(defined === 1 ? { defined: true } : {}),
  };
}

function artifactOf(artifact: Fields): Plain {
  const metadata = artifact.text(8);
  return {
    ...{ type: artifact.text(4), name: artifact.text(5), aliases: artifact.texts(11).sort() },
    metadata: metadata === "" ? "" : parseJson(metadata),
    files: artifact
      .message(12)
      .messages(4)
      .map((file) => file.text(1))
      .sort(),
    ...{ manifest_from_file: artifact.message(12).has(5), finalize: artifact.number(14) === 1 },
  };
}

function runOf(run: Fields): Plain {
  const texts = { project: 3, display_name: 8, notes: 9, run_group: 6, job_type: 7 };
  const given = Object.entries(texts).filter(([, field]) => run.has(field));
  return {
    ...Object.fromEntries(given.map(([name, field]) => [name, run.text(field)])),
    ...{ tags: run.texts(10), has_id: run.text(1) !== "", resumed: run.number(18) === 1 },
  };
}
