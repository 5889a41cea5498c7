/** @file A folder of a case's own, and the warnings of its run. */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WarningList } from "./warnings.js";

/** Runs something with a folder, which is removed afterwards, and with a list that collects its warnings. */
export async function inOwnFolder<T>(
  family: string,
  run: (root: string, warnings: WarningList) => Promise<T>,
): Promise<T> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), `${family}-`)));
  const warnings = await WarningList.start();
  try {
    return await run(root, warnings);
  } finally {
    warnings.close();
    rmSync(root, { recursive: true, force: true });
  }
}
