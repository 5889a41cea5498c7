/** @file The files of a checkpoint's folder: their names, and which of them belong to it. */
import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { FileFormatError } from "../../serialization/errors.js";
import { Error } from "../../util/user-errors.js";

/** The file that makes a folder a checkpoint. It is written last. */
export const METADATA_FILE = ".metadata";

const DATA_FILE = /^__(\d+)_(\d+)\.distcp$/;

/** "__1_0.distcp": the first file of rank 1. */
export function dataFile(rank: number, number: number): string {
  return `__${rank}_${number}.distcp`;
}

/** The files of data in a folder, of whatever save. */
export function dataFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => DATA_FILE.test(name));
}

/** The first number that no file of any rank has: a save over an older one writes to files of its own. */
export function firstFreeNumber(folder: string): number {
  const numbers = dataFiles(folder).map((name) => Number(DATA_FILE.exec(name)?.[2] ?? 0));
  return numbers.filter(Number.isSafeInteger).reduce((most, number) => Math.max(most, number + 1), 0);
}

/**
 * The path of a file that the metadata name.
 *
 * @throws FileFormatError for one that is not inside of the folder
 */
export function pathInside(folder: string, relativePath: string): string {
  const steps = relativePath.split(/[/\\]/);
  if (steps.includes("..") || /^([/\\]|[a-z]:)/i.test(relativePath) || relativePath.includes("\0")) {
    throw new FileFormatError(
      `${join(folder, METADATA_FILE)} is damaged or made to mislead: it names the file ${JSON.stringify(relativePath)}, ` +
        "which is not in the checkpoint's folder.",
    );
  }
  return join(folder, relativePath);
}

/** The error of a folder that is no checkpoint, by what is there instead. */
export function notACheckpoint(folder: string): Error {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  const file = join(folder, METADATA_FILE);
  if (found === undefined) {
    return coded(`No such checkpoint: ${folder}. Check the path; relative ones start at ${process.cwd()}.`);
  }
  if (found.isFile()) {
    return coded(
      `Expected the folder of a distributed checkpoint. Received: the file ${folder}. Read it with torch.load.`,
    );
  }
  const parts = dataFiles(folder).length;
  return coded(
    `${folder} is not a whole distributed checkpoint: ${file} is missing. ` +
      (parts === 0
        ? "Check the path."
        : `It has ${parts} files of data, so its saving did not end. Use an older checkpoint.`),
  );
}

function coded(message: string): Error {
  return Object.assign(new Error(message), { code: "ENOENT" });
}
