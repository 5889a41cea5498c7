/** @file Circles of imports, those of types included: files of which none can be read, or moved, without the others. */
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { importsOf, place, resolveImport } from "./layers.mjs";

/** How many files of each package may be in circles that are not meant. Only ever lowered. */
export const mostInCircles = { torch: 0, metrics: 0, lightning: 0 };

/**
 * Circles that are meant: what a class and its methods need of each other. An entry holds files, and folders for all that is in them.
 *
 * @type {Record<string, { why: string, files: string[] }[]>}
 */
export const meantCircles = {
  torch: [
    {
      why: "Tensor's own methods are written in files that take and give tensors, and its type has those of all operators",
      files: [
        "tensor/aten.ts",
        "tensor/creation.ts",
        "tensor/equality.ts",
        "tensor/grad-fn.ts",
        "tensor/indexing.ts",
        "tensor/operator.ts",
        "tensor/printing.ts",
        "tensor/tensor-class.ts",
        "tensor/values.ts",
        "functional/conversion.ts",
        "functional/decompositions.ts",
        "functional/methods.ts",
        "functional/nonzero.ts",
        "functional/norm.ts",
        "functional/quantization.ts",
        "functional/shapes.ts",
        "functional/spectral.ts",
        "functional/tensors.ts",
        "functional/unique.ts",
        "generated/linalg.ts",
        "generated/ops-types.ts",
        "generated/ops.ts",
        "runtime/memory.ts", // what methods make and drop
        "runtime/random.ts", // operators take a Generator, whose state is a tensor
      ],
    },
    { why: "Module's methods are written in files that take modules", files: ["nn/module"] },
    { why: "an optimizer calls hooks, which get the optimizer", files: ["optim/hooks.ts", "optim/optimizer.ts"] },
  ],
  metrics: [],
  lightning: [],
};

/** The source files below a folder with their texts, by paths with forward slashes; tests are none. */
export function sourcesIn(folder) {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !/\.test(-d)?\.ts$/.test(file))
      .map((file) => [file.split(sep).join("/"), readFileSync(join(folder, file), "utf8")]),
  );
}

/**
 * The circles among files, each in the order of its names, the largest first: strongly connected components, by Tarjan's algorithm.
 *
 * @param {Map<string, string>} sources texts by path
 * @returns {string[][]}
 */
export function circlesOf(sources) {
  const targets = new Map(
    [...sources].map(([file, text]) => [
      file,
      importsOf(text)
        .map((target) => resolveImport(file, target))
        .filter((path) => sources.has(path)),
    ]),
  );
  const order = new Map(); // when a file was met
  const lowest = new Map(); // the first file that it leads back to
  const open = []; // files whose circle is not known yet
  const circles = [];
  const visit = (file) => {
    order.set(file, order.size);
    lowest.set(file, order.get(file));
    open.push(file);
    for (const target of targets.get(file)) {
      if (!order.has(target)) visit(target);
      if (open.includes(target)) lowest.set(file, Math.min(lowest.get(file), lowest.get(target)));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1 || targets.get(file).includes(file)) circles.push(circle.sort());
  };
  for (const file of sources.keys()) if (!order.has(file)) visit(file);
  return circles.sort((a, b) => b.length - a.length);
}

/**
 * The circles of a package that are not meant, and what is wrong with that.
 *
 * @param {string} name the package's
 * @param {Map<string, string>} sources texts by path below `src`
 * @returns {{ circles: string[][], problems: string[] }}
 */
export function judgeCircles(name, sources, most = mostInCircles[name], meant = meantCircles[name]) {
  const all = circlesOf(sources);
  const isMeant = (circle) => meant.some(({ files }) => circle.every((file) => place(file, files) !== null));
  const circles = all.filter((circle) => !isMeant(circle));
  const problems = [];
  const count = circles.flat().length;
  if (count > most) {
    problems.push(
      `${name}: ${count} files import each other in circles, types included; at most ${most} may. Move what both sides need to a file below both:`,
      ...circles.map((circle) => `  ${circle.join(" ")}`),
    );
  }
  for (const { files } of meant) {
    for (const entry of files) {
      if (all.some((circle) => circle.some((file) => place(file, [entry]) !== null))) continue;
      problems.push(
        `${name}: ${entry} is in no circle any more; take it out of meantCircles in scripts/lib/circles.mjs`,
      );
    }
  }
  return { circles, problems };
}
