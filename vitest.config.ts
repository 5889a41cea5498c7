/** @file How tests run: from the sources, in two processes. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@lightning-ts\/(torch|metrics|lightning)$/, replacement: source("./packages/$1/src/index.ts") },
      { find: /^@lightning-ts\/(torch|metrics|lightning)\/(.*)$/, replacement: source("./packages/$1/src/$2") },
    ],
    extensions: [".ts", ".js", "/index.ts"],
  },
  test: {
    include: ["packages/*/{src,scripts}/**/*.test.{ts,mjs}", "examples/**/*.test.ts", "scripts/**/*.test.{ts,mjs}"],
    pool: "forks",
    maxWorkers: 2,
    env: { OMP_NUM_THREADS: "1" },
    // For what hangs: many times what the slowest test takes, as others may use the machine too.
    testTimeout: 240_000,
    // Tests of types run with `npm test` only (--typecheck): they compile everything. "npm run check" reports the sources' own errors.
    typecheck: { include: ["packages/*/src/**/*.test-d.ts"], tsconfig: "./tsconfig.json", ignoreSourceErrors: true },
  },
});
