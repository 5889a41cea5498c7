/**
 * @file Makes the committed golden numbers again with PyTorch and Lightning and says where they differ.
 *
 * A golden script (`packages/X/scripts/golden/NAME.py`) run without arguments writes below `packages/X/test-data`. Here each is
 * run in a copy of these two folders, whose files are then compared with the committed ones. A file of JSON may state the `tolerance` of its numbers,
 * where they were computed in small dtypes.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { firstDifference, parsePythonJson } from "./lib/differences.mjs";
import { peerPython } from "./lib/peer.mjs";
import { root } from "./lib/prepare.mjs";

const python = peerPython();
if (python === null) process.exit(1);

function difference(committed, made) {
  const [a, b] = [readFileSync(committed), readFileSync(made)];
  if (a.equals(b)) return null;
  if (committed.endsWith(".json")) {
    const expected = parsePythonJson(a.toString());
    return firstDifference(expected, parsePythonJson(b.toString()), "$", expected.tolerance);
  }
  if (!/\.(pt|pth|ckpt)$/.test(committed)) return "the bytes differ";
  const compared = spawnSync(python, [join(root, "scripts", "lib", "same_values.py"), committed, made], {
    encoding: "utf8",
  });
  return compared.status === 0 ? null : compared.stdout.trim() || compared.stderr.trim().split("\n").at(-1);
}

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => statSync(join(folder, name)).isFile());

let passed = 0;
let failed = 0;
for (const name of readdirSync(join(root, "packages"))) {
  const golden = join(root, "packages", name, "scripts", "golden");
  if (!existsSync(golden)) continue;
  const copy = mkdtempSync(join(tmpdir(), "lightning-ts-golden-"));
  try {
    const scripts = join(copy, "packages", name, "scripts", "golden");
    const data = join(copy, "packages", name, "test-data");
    const committed = join(root, "packages", name, "test-data");
    cpSync(golden, scripts, { recursive: true });
    mkdirSync(data, { recursive: true });
    for (const script of readdirSync(scripts).filter((file) => file.endsWith(".py") && !file.startsWith("_"))) {
      rmSync(data, { recursive: true, force: true });
      cpSync(committed, data, { recursive: true });
      // Whatever the script writes gets a time after this one.
      const start = Date.now();
      const before = new Map(filesBelow(data).map((file) => [file, statSync(join(data, file)).mtimeMs]));
      const { status } = spawnSync(python, [join(scripts, script)], {
        stdio: ["ignore", "ignore", "inherit"],
        cwd: join(copy, "packages", name),
        env: { ...process.env, PYTHONWARNINGS: "ignore" },
      });
      const problems = status === 0 ? [] : [`ended with ${status}`];
      const written = filesBelow(data).filter((file) => before.get(file) !== statSync(join(data, file)).mtimeMs);
      for (const file of written) {
        if (!existsSync(join(committed, file))) problems.push(`${file}: written, but not committed`);
        else {
          const found = difference(join(committed, file), join(data, file));
          if (found !== null) problems.push(`${file}: ${found}`);
        }
      }
      if (status === 0 && written.length === 0) problems.push("wrote nothing below test-data");
      const seconds = ((Date.now() - start) / 1000).toFixed(1);
      if (problems.length === 0) passed += 1;
      else failed += 1;
      console.log(
        `${problems.length === 0 ? "same" : "DIFFERS"}: ${name}/scripts/golden/${script} (${written.length} files, ${seconds} s)`,
      );
      for (const problem of problems) console.log(`    ${problem}`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
