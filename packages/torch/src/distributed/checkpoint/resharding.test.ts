/** @file Tensors saved in any chunks and read into any chunks, by any number of ranks. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as torch from "../../index.js";
import { loadByRanks, rowsOf, saveByRanks } from "../../../scripts/testing/checkpoint-ranks.js";
import { messageOf } from "../../../scripts/testing/message-of.js";
import { createGlobalSavePlan } from "./global-plan.js";
import { createWriteItems } from "./items.js";

const { arange, ones, zeros } = torch;
const { ShardedTensor, loadStateDictFromKeys, save } = torch.distributed.checkpoint;
type Sharded = torch.distributed.checkpoint.ShardedTensor;

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dcp-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

interface Box {
  readonly offsets: readonly number[];
  readonly sizes: readonly number[];
}

/** Boxes that fill a shape, cut at random. */
function cut(box: Box, cuts: number, random: () => number): Box[] {
  const along = Math.floor(random() * box.sizes.length);
  const length = box.sizes[along] ?? 0;
  if (cuts === 0 || length < 2) return [box];
  const at = 1 + Math.floor(random() * (length - 1));
  const part = (start: number, size: number): Box => ({
    offsets: box.offsets.map((offset, i) => (i === along ? offset + start : offset)),
    sizes: box.sizes.map((own, i) => (i === along ? size : own)),
  });
  return [part(0, at), part(at, length - at)].flatMap((each) => cut(each, cuts - 1, random));
}

/** Numbers between 0 and 1 that are the same each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

function part(whole: torch.Tensor, { offsets, sizes }: Box): torch.Tensor {
  return sizes.reduce((rest, size, i) => rest.narrow(i, offsets[i] ?? 0, size), whole);
}

/** Some chunks of a tensor for each of so many ranks. */
function chunked(whole: torch.Tensor, ranks: number, seed: number): Sharded[] {
  const random = randomFrom(seed);
  const boxes = cut({ offsets: whole.shape.map(() => 0), sizes: whole.shape }, 4, random);
  const owners = boxes.map(() => Math.floor(random() * ranks));
  return Array.from({ length: ranks }, (_, rank) => {
    const own = boxes.filter((_box, i) => owners[i] === rank);
    const chunks = own.map((box) => ({ offsets: box.offsets, tensor: part(whole, box).clone() }));
    return new ShardedTensor(whole.shape, chunks, whole.dtype);
  });
}

describe("any chunks into any chunks", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("seed %d", (seed) => {
    const random = randomFrom(seed * 77);
    const shape = Array.from({ length: 1 + (seed % 4) }, () => 2 + Math.floor(random() * 6));
    const whole = arange(shape.reduce((a, b) => a * b, 1)).reshape(shape);
    const saved = chunked(whole, 1 + (seed % 3), seed);
    saveByRanks(
      saved.map((x) => ({ x })),
      root,
    );
    expect((loadStateDictFromKeys({ checkpointId: root }).x as torch.Tensor).tolist()).toEqual(whole.tolist());
    const into = chunked(torch.fullLike(whole, -1), 1 + (seed % 4), seed + 100);
    loadByRanks(
      into.map((x) => ({ x })),
      root,
    );
    for (const { offsets, tensor } of into.flatMap((each) => each.localChunks())) {
      expect(tensor.tolist()).toEqual(part(whole, { offsets, sizes: tensor.shape }).tolist());
    }
  });

  it("works with fewer rows than ranks, and numbers without dimensions", () => {
    const whole = arange(2);
    const state = (rank: number, world: number) => ({ rows: rowsOf(whole, rank, world), step: torch.tensor(5) });
    saveByRanks(
      [0, 1, 2, 3].map((rank) => state(rank, 4)),
      root,
    );
    const loaded = loadStateDictFromKeys({ checkpointId: root });
    expect([(loaded.rows as torch.Tensor).tolist(), (loaded.step as torch.Tensor).item()]).toEqual([[0, 1], 5]);
    const into = [0, 1, 2].map((rank) => ({ rows: rowsOf(zeros([2]).to(torch.int64), rank, 3), step: zeros([]) }));
    loadByRanks(into, root);
    expect(into.map(({ step }) => step.item())).toEqual([5, 5, 5]);
    expect(into.flatMap(({ rows }) => rows.localChunks().flatMap(({ tensor }) => tensor.tolist()))).toEqual([0, 1]);
  });
});

describe("what several ranks hold", () => {
  it("is written once, and the work is shared out", () => {
    const state = () => ({ a: ones([100]), b: ones([100]), n: 1 });
    saveByRanks([state(), state()], root);
    expect(readdirSync(root).sort()).toEqual([".metadata", "__0_0.distcp", "__1_0.distcp"]);
    const { storageData } = new torch.distributed.checkpoint.FileSystemReader(root).readMetadata();
    const files = new Map(storageData.map(({ index, info }) => [index.fqn, info.relativePath]));
    expect(files.size).toBe(3);
    expect(files.get("a")).not.toBe(files.get("b"));
  });

  it("is each rank's own where keys differ", () => {
    saveByRanks([{ rank0: 0 }, { rank1: 1 }], root);
    expect(loadStateDictFromKeys({ checkpointId: root })).toEqual({ rank0: 0, rank1: 1 });
  });

  it("leaves nothing of a save by more ranks before", () => {
    saveByRanks(
      [0, 1, 2].map((rank) => ({ x: rowsOf(ones([3]), rank, 3) })),
      root,
    );
    saveByRanks(
      [0, 1].map((rank) => ({ x: rowsOf(zeros([3]), rank, 2) })),
      root,
    );
    expect(readdirSync(root).sort()).toEqual([".metadata", "__0_1.distcp", "__1_1.distcp"]);
    expect((loadStateDictFromKeys({ checkpointId: root }).x as torch.Tensor).tolist()).toEqual([0, 0, 0]);
  });
});

describe("what does not make a tensor", () => {
  const rows = (start: number, length: number, of = [4, 2]) =>
    new ShardedTensor(of, [{ offsets: [start, 0], tensor: ones([length, 2]) }]);
  const planned = (...values: unknown[]): string =>
    messageOf(() => {
      createGlobalSavePlan(
        values.map((value) => ({ items: createWriteItems("x", value), storageData: null, plannerData: null })),
      );
    });

  it.each([
    ["a missing chunk", [rows(0, 2)], "have 4 elements together, the whole tensor of shape [4, 2] has 8"],
    ["chunks that overlap", [rows(0, 3), rows(2, 2)], "[0, 0] of sizes [3, 2] and [2, 0] of sizes [2, 2] overlap"],
    ["other shapes", [rows(0, 2), rows(2, 4, [6, 2])], "the same kind of value, shape and dtype as x"],
    ["a tensor and an object", [rows(0, 4), 1], "the same kind of value"],
  ])("%s", (_name, values, text) => {
    expect(planned(...values)).toContain(text);
  });

  it("is refused where it is made", () => {
    expect(() => rows(3, 2)).toThrow("chunks inside of the shape [4, 2]");
    expect(() => new ShardedTensor([2], [])).toThrow("expects a dtype");
    const other = { offsets: [0], tensor: ones([1], { dtype: torch.int8 }) };
    expect(() => new ShardedTensor([2], [other], torch.float32)).toThrow("chunks of float32");
    expect(() => save({ x: rows(0, 2) }, { checkpointId: root })).toThrow("Save with all processes");
  });
});
