/** @file The committed generated files are those that the generator makes. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

it("generated files are up to date", () => {
  const script = fileURLToPath(new URL("../generate.ts", import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", script, "--check"], {
    encoding: "utf8",
  });
  expect(`${stdout}${stderr}`).toMatch(/up to date|Nothing done/);
  expect(status).toBe(0);
});
