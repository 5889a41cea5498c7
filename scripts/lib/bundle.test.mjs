/** @file Bundles: few files, and every class and function has the name that it has in its source, which checkpoints and messages use. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startedByPath } from "./bundle.mjs";
import { root } from "./prepare.mjs";

/** The names under which a module exports functions and classes, in its namespaces too, and their own names. */
function named(module, path = "", seen = new Set()) {
  return Object.entries(module).flatMap(([key, value]) => {
    if (seen.has(value)) return [];
    if (typeof value === "function") return [[`${path}${key}`, value.name]];
    if (Object.prototype.toString.call(value) !== "[object Module]") return [];
    return named(value, `${path}${key}.`, seen.add(value));
  });
}

describe.each(["torch", "lightning"])("the bundle of %s", (name) => {
  const folder = join(root, "packages", name);
  const entries = Object.values(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).exports)
    .map((entry) => entry.default)
    .filter((path) => path !== undefined);

  it("is a file for each entry and what they share", () => {
    const files = readdirSync(join(folder, "dist"), { recursive: true, encoding: "utf8" });
    const scripts = files.filter((file) => file.endsWith(".js"));
    expect(scripts).toContain(join("chunks", "shared.js"));
    const started = startedByPath.filter((path) => existsSync(join(folder, path)));
    // And pieces that commands load late.
    expect(scripts.length).toBeLessThanOrEqual(entries.length + started.length + 5);
  });

  it("keeps names", async () => {
    const modules = await Promise.all(entries.map((path) => import(join(folder, path))));
    const names = modules.flatMap((module) => named(module));
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter(([, own]) => /[$]\d|^_[A-Z]/.test(own))).toEqual([]);
  });
});
