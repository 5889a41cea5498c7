/** @file The order of the layers, and which imports break it. */

/**
 * The layers of each package, lowest first. A file may import from its own layer and from those below. An entry is a file, a
 * folder, or "." for the files directly in `src`; the longest that fits a file counts.
 *
 * @type {Record<string, string[][]>}
 */
export const layers = {
  torch: [
    ["util"],
    ["native", "files"],
    ["tensor", "util/tree.ts"],
    ["generated", "runtime"],
    ["functional"],
    ["ops"],
    ["tensor/tensor.ts"],
    ["linalg", "fft", "special", "autograd"],
    ["distributed"],
    ["nn", "amp"],
    ["optim", "data", "serialization", "utils"],
    [
      "nn/parallel",
      "distributed/algorithms",
      "distributed/optim",
      "distributed/fsdp",
      "distributed/tensor",
      "distributed/checkpoint",
      "profiler",
      "testing",
    ],
    ["index.ts", "nn/index.ts", "distributed/index.ts", "safetensors.ts"],
  ],
  metrics: [
    ["util"],
    ["core"],
    ["core/arithmetic.ts", "core/collection.ts"],
    ["wrappers"],
    ["aggregation", "regression", "classification", "text", "image"],
    ["retrieval"],
    ["functional"],
    ["index.ts"],
  ],
  lightning: [
    ["util"],
    ["fabric"],
    ["accelerators.ts", "fabric.ts", "file-systems.ts", "plugins.ts", "plugins", "strategies.ts"],
    ["parameters"],
    ["core", "logging", "checkpoint", "options", "generated", "loops/progress.ts"],
    ["run", "loops"],
    ["callbacks", "loggers", "profilers", "tuner", "demos"],
    ["serve"],
    ["trainer"],
    ["parameters/library"],
    ["cli"],
    ["index.ts", "cli.ts", "demos.ts"],
  ],
};

/** Imports against the order that are meant, each with its reason: a folder or file, and what it may import. */
export const meant = {
  torch: [
    // The types of the methods that are installed on the class; the methods themselves are made of tensors.
    ["tensor/tensor-class.ts", ["functional/methods.ts", "generated/ops.ts"]],
  ],
  metrics: [],
  lightning: [],
};

/** Which of some folders and files a file belongs to: the longest that fits, or null. */
export function place(file, names) {
  const fits = (name) => (name === "." ? !file.includes("/") : file === name || file.startsWith(`${name}/`));
  return names.filter(fits).sort((a, b) => b.length - a.length)[0] ?? null;
}

/** The layer of a file below `src`, or -1. */
export function layerOf(order, file) {
  const own = place(file, order.flat());
  return order.findIndex((names) => names.includes(own));
}

/** What a source text imports; types count. */
export function importsOf(text) {
  const pattern = /^(?:import|export)\s+[^"';]*?\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;
  return [...text.matchAll(pattern)].flatMap(([, from, bare, called]) => from ?? bare ?? called ?? []);
}

/** "optim/adam.ts" and "../nn/index.js" -> "nn/index.ts"; null for anything but a file of the package. */
export function resolveImport(file, target) {
  if (!target.startsWith(".")) return null;
  const parts = file.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/").replace(/\.js$/, ".ts");
}

/**
 * The imports of one file that break the order.
 *
 * @param {string} name the package's
 * @param {string} file below `src`, with forward slashes
 * @param {string} text
 * @returns {string[]} a line for each
 */
export function violations(name, file, text, order = layers[name], exceptions = meant[name]) {
  const own = layerOf(order, file);
  if (own < 0) return [`${name}/${file}: is in no layer; add its folder to scripts/lib/layers.mjs`];
  const allowed = new Set(
    exceptions.filter(([from]) => place(file, [from]) !== null).flatMap(([, targets]) => targets),
  );
  const problems = [];
  for (const target of importsOf(text)) {
    if (name !== "lightning" && target.startsWith("@lightning-ts/lightning"))
      problems.push(`${name}/${file}: imports ${target}, a higher package`);
    if (target === `@lightning-ts/${name}` || target.startsWith(`@lightning-ts/${name}/`)) {
      problems.push(`${name}/${file}: imports its own package by name (${target}); use a relative path`);
    }
    const path = resolveImport(file, target);
    if (path !== null && layerOf(order, path) > own && !allowed.has(path)) {
      problems.push(`${name}/${file}: imports ${path}, which is in a higher layer`);
    }
  }
  return [...new Set(problems)];
}
