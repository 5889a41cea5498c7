/** @file Which modules a configuration may name, and how. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ClassDescription } from "../../parameters/description.js";
import { ClassRegistry } from "../../parameters/registry.js";
import { Modules } from "./modules.js";
import { ResourceNeeded } from "./resources.js";

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "modules-")));
  mkdirSync(join(root, "allowed/project/part"), { recursive: true });
  mkdirSync(join(root, "allowed/node_modules"));
  mkdirSync(join(root, "outside"));
  const text = "export class Lit {}\nexport class Other {}\nexport const make = () => 1;\n";
  for (const name of ["allowed/project/model.mjs", "allowed/project/part/index.mjs", "outside/model.mjs"])
    writeFileSync(join(root, name), text);
  writeFileSync(join(root, "allowed/node_modules/model.mjs"), text);
  writeFileSync(join(root, "allowed/broken.mjs"), "throw new Error('broken on purpose');\n");
  symlinkSync(join(root, "outside"), join(root, "allowed/link"));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

async function found(path: string, folders = [join(root, "allowed")]): Promise<ClassDescription | null> {
  const modules = new Modules(new ClassRegistry(), folders);
  for (;;) {
    try {
      return modules.find(path);
    } catch (error) {
      if (!(error instanceof ResourceNeeded)) throw error;
      await error.load();
    }
  }
}

describe("a class named by module", () => {
  it.each(["project.model.Lit", "project.part.Other"])("%s is found", async (path) => {
    expect((await found(path))?.path).toBe(path);
  });

  it("makes the other classes of its module known by their names", async () => {
    const registry = new ClassRegistry();
    const modules = new Modules(registry, [join(root, "allowed")]);
    const needed = (): unknown => {
      try {
        return modules.find("project.model.Lit");
      } catch (error) {
        return error;
      }
    };
    await (needed() as ResourceNeeded).load();
    expect((needed() as ClassDescription).name).toBe("Lit");
    expect(registry.find("Other").path).toBe("project.model.Other");
    expect(registry.matches("make")).toEqual([]);
  });

  it.each([
    "project.absent.Lit",
    "project..Lit",
    "Lit",
    "...outside.model.Lit",
    "project/model.Lit",
    "1.5",
    `${"a.".repeat(600)}b`,
  ])("%s leads to no module", async (path) => {
    expect(await found(path)).toBeNull();
  });

  it.each([
    ["link.model.Lit", /outside of the allowed folders/],
    ["node_modules.model.Lit", /outside of the allowed folders/],
    ["broken.Lit", /broken on purpose/],
    ["project.model.make", /It exports Lit, Other/],
    ["project.model.constructor", /It exports Lit, Other/],
  ])("%s is refused", async (path, message) => {
    await expect(found(path)).rejects.toThrow(message);
  });

  it("leads nowhere where no folder is allowed", async () => {
    expect(await found("project.model.Lit", [])).toBeNull();
  });
});
