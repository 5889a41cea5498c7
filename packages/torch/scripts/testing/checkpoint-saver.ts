/** @file Saves one checkpoint after the other over the same folder, until it is killed: `checkpoint-saver.ts FOLDER HOW FIRST`. */
import { distributed, full } from "../../src/index.js";

const [folder = "", how = "save", first = "0"] = process.argv.slice(2);
const { asyncSave, FileSystemWriter, save } = distributed.checkpoint;

for (let number = Number(first) + 1; ; number++) {
  const state = { parts: [1, 2, 3, 4].map((size) => full([size * 50_000], number)), number };
  const storageWriter = new FileSystemWriter(folder, { threadCount: 3, syncFiles: false });
  if (how === "save") save(state, { storageWriter });
  else await asyncSave(state, { storageWriter });
  process.send?.(number);
  await new Promise(setImmediate);
}
