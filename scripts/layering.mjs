/** @file Imports go downward only: says which import breaks the order of the layers. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { root } from "./lib/prepare.mjs";

/**
 * The layers of each package, lowest first; a file may import from its own layer and from those below. A layer is named by
 * the first folder below `src`; files directly in `src` are in the layer "." unless they are named.
 */
const packages = {
  torch: [["native"], [".", "functional"], ["autograd", "serialization"], ["nn"], ["optim", "data"], ["index.ts"]],
  lightning: [["fabric"], ["core", "logging", "checkpoint"], ["loops"], ["trainer"], ["callbacks", "loggers", "profilers", "tuner", "cli"], ["index.ts"]],
};

/** Imports against the order that are meant, each with its reason. */
const meant = new Map([
  // A tensor's class and its operators need each other: the operator makes tensors, the class has operators as methods.
  ["torch/native", new Set(["tensor-class.ts", "errors.ts"])],
]);

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
}

function layerOf(layers, file) {
  const first = file.includes("/") ? file.slice(0, file.indexOf("/")) : layers.some((names) => names.includes(file)) ? file : ".";
  return layers.findIndex((names) => names.includes(first));
}

const problems = [];
for (const [name, layers] of Object.entries(packages)) {
  const src = join(root, "packages", name, "src");
  for (const file of filesOf(src)) {
    const own = layerOf(layers, file);
    const text = readFileSync(join(src, file), "utf8");
    for (const match of text.matchAll(/^(?:import|export)\b(?!\s+type\b)[^"';]*?from\s+"([^"]+)"|^import\s+"([^"]+)"/gms)) {
      const target = match[1] ?? match[2];
      if (name === "torch" && target.startsWith("@lightning-ts/lightning")) problems.push(`torch/${file}: imports ${target}`);
      if (!target.startsWith(".")) continue;
      const path = relative(src, resolve(src, dirname(file), target)).replace(/\.js$/, ".ts");
      const other = layerOf(layers, path);
      const allowed = meant.get(`${name}/${file.split("/")[0]}`)?.has(path) ?? false;
      if (other > own && own >= 0 && !allowed) problems.push(`${name}/${file}: imports ${path}, which is in a higher layer`);
      if (own < 0) problems.push(`${name}/${file}: is in no layer; add its folder to scripts/layering.mjs`);
    }
  }
}
for (const problem of new Set(problems)) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
