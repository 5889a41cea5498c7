/** @file Documents with a mapping, and places in them. */
import { UsageError } from "../usage-error.js";
import { isRecord } from "../yaml/float.js";
import { readYaml, type YamlText } from "../yaml/read.js";
import type { Resources } from "./resources.js";

/** Where a part of a configuration stands. */
export interface Place {
  readonly document: YamlText | null;
  /** The folder that paths start at. */
  readonly folder: string;
  /** The keys that lead to the part in its document. */
  readonly path: readonly string[];
  /** What messages call a place in no document. */
  readonly name: string;
}

/** A place in a message: "run.yaml, line 3, column 5". */
export function placeName({ document, path, name }: Place): string {
  return document === null ? name : document.placeOf(path);
}

/**
 * The mapping that a file, an address or a text holds.
 *
 * @param name what messages call the flag or variable
 * @throws UsageError for a file that is not there, and for anything but a mapping
 */
export function readDocument(
  resources: Resources,
  text: string,
  folder: string,
  name: string,
): readonly [Record<string, unknown>, Place] {
  const source = resources.file(text, folder);
  if (source === null && !/[:{]/.test(text)) {
    throw new UsageError(
      `${name}: expected the path of a configuration, or its text. Received: ${text}, which is not there.`,
    );
  }
  const read = source ?? { text, name, folder };
  const document = readYaml(read.text, read.name);
  const { value } = document;
  if (isRecord(value)) return [value, { document, folder: read.folder, path: [], name: read.name }];
  throw new UsageError(
    `${read.name}: expected a configuration with keys and values. Received: ${value === null ? "nothing" : read.text.slice(0, 80)}.`,
  );
}
