/** @file Starts a thread of this library, from its sources or from the published package. */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

const isSource = import.meta.url.endsWith(".ts");

/**
 * A thread of its own. From the sources it needs the loader of TypeScript; a published package has none and needs none.
 *
 * @param entry its module below `src`, without an ending; it is one of `startedByPath` in scripts/lib/bundle.mjs
 */
export function startThread(entry: string, workerData: unknown): Worker {
  if (!isSource) return new Worker(new URL(`../${entry}.js`, import.meta.url), { workerData });
  const module = new URL(`../${entry}.ts`, import.meta.url).href;
  // `require` finds the CommonJS form, beside which the other lies.
  const path = createRequire(import.meta.url).resolve("tsx/esm/api");
  const tsx = pathToFileURL(path.replace(/\.cjs$/, ".mjs")).href;
  return new Worker(
    `import(${JSON.stringify(tsx)}).then(({ register }) => (register(), import(${JSON.stringify(module)})))`,
    { eval: true, workerData },
  );
}
