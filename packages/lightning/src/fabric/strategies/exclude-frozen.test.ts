/** @file DeepSpeedStrategy({ excludeFrozenParameters }): checkpoints without what is not trained, in one process and in two. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { inRanks } from "../../../scripts/testing/ranks.js";
import type { Found } from "../../../scripts/testing/ranked/frozen.js";
import { temporaryFolder } from "../../../scripts/testing/trainer.js";

const program = new URL("../../../scripts/testing/ranked/frozen.ts", import.meta.url);
let folder: { path: string; remove: () => void };
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

const trained = ["body.0.bias", "body.0.weight", "body.2.bias", "body.2.weight", "last.bias", "last.weight", "seen"];

it.each([1, 2])(
  "%i processes save what is trained and buffers, and load them where that is enough",
  async (world) => {
    const all = await inRanks<Found[], string>(world, program, folder.path);
    for (const { fabric, names, once, resumed, strict } of all.flat()) {
      expect([names, fabric]).toEqual([trained, trained]);
      expect(resumed).toEqual(once);
      expect(strict).toMatch(/Missing key\(s\) in state_dict: "frozen\.weight", "frozen\.bias"/);
    }
  },
  110_000,
);
