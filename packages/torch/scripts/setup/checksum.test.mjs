import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checksums, verifyFile } from "./checksum.mjs";
import { SetupProblem } from "./problem.mjs";
import { pinnedVersion } from "./version.mjs";

const look = "where it is from";
let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lightning-ts-checksum-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("knows a wheel of the pinned version for each platform that is fetched for", () => {
  const names = Object.keys(checksums);
  for (const tag of [
    `+cpu-cp311-cp311-manylinux_2_28_x86_64`,
    "-cp312-cp312-manylinux_2_28_x86_64",
    "aarch64",
    "arm64",
  ]) {
    expect(
      names.some((name) => name.startsWith(`torch-${pinnedVersion}`) && name.includes(tag)),
      tag,
    ).toBe(true);
  }
  for (const sum of Object.values(checksums)) expect(sum).toMatch(/^[0-9a-f]{64}$/);
});

it("takes the file that it should be, and refuses any other before it is unpacked", async () => {
  const file = join(folder, "torch.whl");
  writeFileSync(file, "wheel");
  const known = { "torch.whl": createHash("sha256").update("wheel").digest("hex") };
  await verifyFile(file, look, known);
  writeFileSync(file, "wheeL");
  await expect(verifyFile(file, look, known)).rejects.toThrow(SetupProblem);
  await expect(verifyFile(file, look, known)).rejects.toThrow(/is not the file it should be.*It was not unpacked/);
  await expect(verifyFile(file, look)).rejects.toThrow(/checksum is not known/);
  writeFileSync(join(folder, "constructor"), "");
  await expect(verifyFile(join(folder, "constructor"), look, known)).rejects.toThrow(/checksum is not known/);
});
