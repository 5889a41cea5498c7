import { describe, expect, it } from "vitest";
import { inRanks, outcomes } from "../../../scripts/testing/ranks.js";
import { coordinateOf, flatOf, slicesOf } from "./grid.js";

describe("grids", () => {
  it("number their places row by row", () => {
    expect(coordinateOf(4, [2, 3])).toEqual([1, 1]);
    expect(flatOf([1, 1], [2, 3])).toBe(4);
    const grid = { ranks: [0, 1, 2, 3, 4, 5], shape: [2, 3] };
    expect(slicesOf(grid, [1]).map(({ ranks }) => ranks)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(slicesOf(grid, [0]).map(({ ranks }) => ranks)).toEqual([
      [0, 3],
      [1, 4],
      [2, 5],
    ]);
    expect(slicesOf(grid, [0, 1])).toEqual([grid]);
  });
});

describe("DeviceMesh", { timeout: 90_000 }, () => {
  it("has a group along each dimension, and parts by name", async () => {
    const results = await inRanks(4, (torch, rank) => {
      const { distributed } = torch;
      const mesh = distributed.initDeviceMesh("cpu", [2, 2], { meshDimNames: ["dp", "tp"] });
      const tp = mesh.at("tp");
      const flat = mesh.flatten("all");
      const sum = torch.tensor([rank]);
      distributed.allReduce(sum, { group: mesh.getGroup("dp") });
      const all = torch.tensor([rank]);
      distributed.allReduce(all, { group: flat.getGroup() });
      return {
        about: String(mesh),
        mesh: mesh.mesh.tolist(),
        place: [mesh.getRank(), mesh.getCoordinate(), mesh.getLocalRank("dp"), tp.getLocalRank()],
        sizes: [mesh.size(), mesh.size(0), mesh.size("tp"), mesh.ndim, tp.ndim, flat.size()],
        tp: tp.mesh.tolist(),
        same: mesh.at("dp", "tp") === mesh && mesh.at("all") === flat && tp.getGroup() === mesh.getGroup("tp"),
        sums: [sum.item(), all.item()],
        equal: [
          tp.equals(mesh.at("tp")),
          tp.equals(mesh.at("dp")),
          mesh.equals(distributed.initDeviceMesh("cpu", [2, 2])),
        ],
      };
    });
    results.forEach((result, rank) => {
      const [row, column] = [Math.floor(rank / 2), rank % 2];
      expect(result).toEqual({
        about: "DeviceMesh((dp=2, tp=2), 'cpu', ranks 0, 1, 2, 3)",
        mesh: [
          [0, 1],
          [2, 3],
        ],
        place: [rank, [row, column], row, column],
        sizes: [4, 2, 2, 2, 1, 4],
        tp: [2 * row, 2 * row + 1],
        same: true,
        sums: [2 * column + 2, 6],
        equal: [true, false, true],
      });
    });
  });

  it("may leave processes out, which have nothing of its tensors", async () => {
    const results = await inRanks(3, (torch) => {
      const { distributed } = torch;
      const { distributeTensor, DTensor, Shard } = distributed.tensor;
      const mesh = distributed.initDeviceMesh("cpu", [2]);
      const x = distributeTensor(torch.ones([4]), mesh, [new Shard(0)]);
      const y = x.add(1);
      const isMember = mesh.getCoordinate() !== null;
      if (!(y instanceof DTensor)) throw new Error("a plain tensor");
      return [isMember, y.shape, y.toLocal().shape, isMember ? y.fullTensor().tolist() : null];
    });
    expect(results).toEqual([
      [true, [4], [2], [2, 2, 2, 2]],
      [true, [4], [2], [2, 2, 2, 2]],
      [false, [4], [0], null],
    ]);
  });

  it("is refused for what does not fit, in all processes", async () => {
    const results = await outcomes(2, ({ distributed }) => {
      const mesh = distributed.initDeviceMesh("cpu", [2, 1], { meshDimNames: ["dp", "tp"] });
      const calls = [
        () => distributed.initDeviceMesh("cpu", [4]),
        () => distributed.initDeviceMesh("cpu", []),
        () => distributed.initDeviceMesh("cpu", [2, 0]),
        () => distributed.initDeviceMesh("cpu", [2], { meshDimNames: ["a", "b"] }),
        () => distributed.initDeviceMesh("cpu", [2, 1], { meshDimNames: ["a", "a"] }),
        () => distributed.initDeviceMesh("cpu:0", [2]),
        () => distributed.initDeviceMesh("abacus", [2]),
        () => mesh.at("pp"),
        () => mesh.at("tp", "dp"),
        () => mesh.at(),
        () => mesh.getGroup(),
        () => mesh.getGroup(2),
        () => mesh.size("pp"),
      ];
      return calls.map((call) => {
        try {
          call();
          return "no error";
        } catch (error) {
          return error instanceof Error ? error.message : String(error);
        }
      });
    });
    const expected = [
      /not be bigger than default world size 2, but found 4 ranks/,
      /positive whole number/,
      /positive whole number/,
      /one length. Received: 2 dimensions, 2 names|one length. Received: 1 dimensions, 2 names/,
      /must be unique/,
      /without a number/,
      /no backend for "abacus"/,
      /'pp' does not exist. It has \(dp, tp\)/,
      /own order, \(dp, tp\)/,
      /at least one name/,
      /has 2 dimensions \(dp, tp\). Name one/,
      /from 0 to 1/,
      /'pp' does not exist/,
    ];
    for (const outcome of results) {
      expect(outcome).toEqual({ ok: expected.map((pattern) => expect.stringMatching(pattern) as unknown) });
    }
  });
});
