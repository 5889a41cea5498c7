/** @file One process at a time in a folder. */
import { renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A lock not touched for so long has lost its owner. Ids of processes would not do: containers that share a folder have their own. */
const staleMs = 30_000;
const touchMs = 2_000;
const retryMs = 300;

function tryTake(file) {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** Takes a lock away from an owner that died. Renamed first: of two processes only one succeeds. */
function breakStale(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs < staleMs) return;
    renameSync(file, `${file}.${process.pid}`);
    rmSync(`${file}.${process.pid}`, { force: true });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

/**
 * Runs a function while no other process that asks for the same lock runs one.
 *
 * @template T
 * @param {string} folder where the lock lies; must exist
 * @param {(line: string) => void} say is told once if there is somebody to wait for
 * @param {() => Promise<T>} work must not block the event loop for seconds: the lock is kept alive from it
 * @returns {Promise<T>}
 */
export async function locked(folder, say, work) {
  const file = join(folder, "lock");
  for (let waits = 0; !tryTake(file); waits += 1) {
    if (waits === 2) say("waiting for another set-up that is under way");
    breakStale(file);
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
  const alive = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // Somebody removed the lock; the work is made of renames and stays whole.
    }
  }, touchMs);
  const interrupted = (signal) => {
    rmSync(file, { force: true });
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  process.on("SIGINT", interrupted).on("SIGTERM", interrupted);
  try {
    return await work();
  } finally {
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
    clearInterval(alive);
    rmSync(file, { force: true });
  }
}
