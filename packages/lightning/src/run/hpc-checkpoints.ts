/** @file Checkpoints of jobs whose time is over: `hpc_ckpt_N.ckpt` in the run's folder. */
import { joinPath } from "../fabric/file-systems/paths.js";
import { locate } from "../fabric/file-systems/registry.js";

/** The highest number among such files; null for none. */
export async function newestHpc(rootDir: string): Promise<number | null> {
  const { fileSystem, path } = locate(rootDir);
  if ((await fileSystem.info(path)) === null) return null;
  const names = (await fileSystem.list(path)).map(({ name }) => name);
  const numbers = names.flatMap((name) => /^hpc_ckpt_(\d+)\.ckpt$/.exec(name)?.[1] ?? []).map(Number);
  return numbers.length === 0 ? null : Math.max(...numbers);
}

/** The path of the file with a number. */
export function hpcPath(rootDir: string, number: number): string {
  return joinPath(rootDir, `hpc_ckpt_${number}.ckpt`);
}
