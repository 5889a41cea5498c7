/**
 * @file A package's JavaScript: one file for each of its entries, and one for what they share. Node spends half a millisecond and more on
 * each module of an import, so a package of hundreds of small sources would be slow to start.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";

/** What is started by its path, not imported by a name: threads, commands. */
export const startedByPath = [
  "./dist/data/worker.js",
  "./dist/fabric/data/worker-init.js",
  "./dist/fabric/file-systems/opendal/thread.js",
  "./dist/fabric/launchers/supervisor-thread.js",
  "./dist/cli/main.js",
];

/** The modules that users import, and those that are threads: their names in `dist`, and their sources. */
function entriesOf(folder) {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const names = [...Object.values(exports).map((entry) => entry.default), ...startedByPath]
    .filter((path) => path !== undefined)
    .map((path) => path.slice("./dist/".length, -".js".length));
  const sources = names.map((name) => [name, join(folder, "src", `${name}.ts`)]);
  return Object.fromEntries(sources.filter(([, source]) => existsSync(source)));
}

/**
 * Writes a package's JavaScript into `dist`, beside the declarations that the compiler puts there, and removes what is there from before.
 *
 * @param {string} folder the package's
 */
export async function bundle(folder) {
  const dist = join(folder, "dist");
  const bundled = await rolldown({
    input: entriesOf(folder),
    platform: "node",
    external: (id) => !id.startsWith(".") && !id.startsWith("/"),
    tsconfig: join(folder, "tsconfig.json"),
  });
  const { output } = await bundled.write({
    dir: dist,
    format: "esm",
    sourcemap: true,
    keepNames: true,
    entryFileNames: "[name].js",
    // Code that finds something beside it, such as a thread's entry, counts on lying one folder below `dist`.
    chunkFileNames: "chunks/[name].js",
    codeSplitting: {
      groups: [
        // The command and the thread that have processes load nothing else of the library.
        {
          name: "processes",
          test: /fabric[\\/]launchers[\\/](?:guard|process-group|describe-ending)\.ts$/,
          priority: 1,
        },
        { name: "shared", minShareCount: 2 },
      ],
    },
  });
  await bundled.close();
  const made = new Set(output.map(({ fileName }) => fileName));
  for (const file of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
    if (/\.js(\.map)?$/.test(file) && !made.has(file)) rmSync(join(dist, file));
  }
}
