/** @file A checkpoint of AsyncCheckpointIO that cannot be written after the last save of a loop by hand: the process says so, and fails. */
import { expect, it } from "vitest";
import { ended } from "../../../../torch/scripts/testing/ended.js";

const program = `
  import { ones } from "@lightning-ts/torch";
  import { AsyncCheckpointIO, TorchCheckpointIO } from "@lightning-ts/lightning";
  import { Fabric } from "@lightning-ts/lightning/fabric";

  const kind = process.argv[1];
  class Failing extends TorchCheckpointIO {
    async saveCheckpoint(checkpoint, path) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (kind !== "written") throw new Error("the disk is full: " + path);
    }
  }
  const io = new AsyncCheckpointIO(new Failing());
  const fabric = new Fabric({ accelerator: "cpu", devices: 1, plugins: io });
  await fabric.save("a.ckpt", { weight: ones([2]) });
  if (kind === "told") await io.settle().catch(({ message }) => console.log("told of:", message));
  console.log("finished");
`;

it.each([
  ["lost", 1, /finished[\s\S]*Error: the disk is full: .*a\.ckpt/],
  ["told", 0, /^told of: the disk is full: .*a\.ckpt\s+finished\s*$/],
  ["written", 0, /^finished\s*$/],
])(
  "%s: ends with %i",
  async (kind, code, text) => {
    const process = await ended(program, kind);
    expect(process.text).toMatch(text);
    expect(process.code).toBe(code);
  },
  200_000,
);
