/** @file Paths that no system takes: Node ends the process for texts near the longest that there are. */
import { tmpdir } from "node:os";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";
import { appendWhole, localPath, readRegular, replaceFile } from "./index.js";

const longest = "x".repeat(2 ** 29 - 48);
const long = `${tmpdir()}/${"x".repeat(5000)}`;

const functions: readonly [string, (path: string) => unknown][] = [
  ["load", (path) => torch.load(path)],
  ["load of a mapped file", (path) => torch.load(path, { mmap: true })],
  ["save", (path) => torch.save({ a: 1 }, path)],
  ["safetensors.saveFile", (path) => torch.safetensors.saveFile({ a: torch.ones([1]) }, path)],
  ["safetensors.loadFile", (path) => torch.safetensors.loadFile(path)],
  ["safetensors.safeOpen", (path) => torch.safetensors.safeOpen(path)],
  ["safetensors.saveModel", (path) => torch.safetensors.saveModel(new torch.nn.Linear(1, 1), path)],
  ["safetensors.loadModel", (path) => torch.safetensors.loadModel(new torch.nn.Linear(1, 1), path)],
  ["data.fromModule", (path) => torch.data.fromModule(`file:///${path}`, "Digits")],
  ["localPath", (path) => localPath(path, "path")],
  ["readRegular", (path) => readRegular(path)],
  ["appendWhole", (path) => appendWhole(path, new Uint8Array(1))],
  ["replaceFile", (path) => replaceFile(path, () => undefined)],
];

function errorOf(run: () => unknown): Error & { code?: unknown } {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("expected an error");
}

describe.each(functions)("%s", (_, run) => {
  it.each([
    ["the longest text", longest],
    ["a path of 5,000 letters", long],
  ])("refuses %s", (_name, path) => {
    const error = errorOf(() => run(path));
    expect(error.code).toBe("ENAMETOOLONG");
    expect(error.message).toMatch(/expected a path of at most \d+ letters\. Received: \d+, "/);
    expect(error.message.length).toBeLessThan(400);
  });
});

it("takes URLs and all paths that a system takes", () => {
  expect(errorOf(() => localPath(pathToFileURL(long), "path")).code).toBe("ENAMETOOLONG");
  const path = `/${"a/".repeat(1000)}`;
  expect(localPath(path, "path")).toBe(path);
});
