import { describe, expect, it } from "vitest";
import { inRanks, outcomes } from "../../../scripts/testing/ranks.js";

describe("redistribute", { timeout: 120_000 }, () => {
  it("goes from everywhere to everywhere on a mesh of two dimensions, with gradients", async () => {
    const results = await inRanks(4, (torch, rank) => {
      const { distributed } = torch;
      const { computeLocalShapeAndGlobalOffset, distributeTensor, DTensor, Partial, Replicate, Shard, StridedShard } =
        distributed.tensor;
      const mesh = distributed.initDeviceMesh("cpu", [2, 2], { meshDimNames: ["dp", "tp"] });
      const single = [new Replicate(), new Shard(0), new Shard(1)];
      const whole = [
        ...single.flatMap((a) => single.map((b) => [a, b])),
        [new StridedShard(0, { splitFactor: 2 }), new Shard(0)],
      ];
      const sums = [new Replicate(), new Shard(0), new Partial(), new Partial("max")];
      const wrong: string[] = [];
      // Uneven along both dimensions, and with processes that have nothing.
      for (const [rows, columns] of [
        [5, 3],
        [4, 4],
        [1, 2],
      ] as const) {
        const shape = [rows, columns];
        const data = torch
          .arange(rows * columns)
          .add(1)
          .to(torch.float64)
          .reshape(shape);
        const weights = data.cos();
        for (const from of whole) {
          for (const to of whole) {
            const source = distributeTensor(data, mesh, from).requiresGrad_();
            const moved = source.redistribute(to);
            const about = `[${shape.join()}] ${from.join(" ")} to ${to.join(" ")}`;
            const [own, offset] = computeLocalShapeAndGlobalOffset(shape, mesh, to);
            const local = moved.toLocal();
            const part = own.reduce(
              (rest, size, dim) => (size === 0 ? rest.narrow(dim, 0, 0) : rest.narrow(dim, offset[dim] ?? 0, size)),
              data,
            );
            if (local.shape.join() !== own.join() || !torch.equal(local, part))
              wrong.push(`${about}: ${local.toString()}`);
            const full = moved.fullTensor();
            if (!torch.equal(full, data)) wrong.push(`${about}: full ${full.toString()}`);
            full.mul(weights).sum().backward();
            const { grad } = source;
            if (!(grad instanceof DTensor) || !torch.allclose(grad.fullTensor(), weights))
              wrong.push(`${about}: gradient`);
          }
        }
        for (const a of sums) {
          for (const b of sums) {
            if (!a.isPartial() && !b.isPartial()) continue;
            if (a.isPartial("max") && b.isPartial("sum")) continue; // The order of reductions would count.
            if (a.isPartial("sum") && b.isPartial("max")) continue;
            const isSum = a.isPartial("sum") || b.isPartial("sum");
            const coordinate = mesh.getCoordinate() ?? [];
            const base = distributeTensor(
              data,
              mesh,
              [a, b].map((one) => (one.isPartial() ? new Replicate() : one)),
            ).toLocal();
            const share = [a, b].reduce((value, one, dim) => {
              if (!one.isPartial()) return value;
              const isFirst = coordinate[dim] === 0;
              return isSum ? value.mul(isFirst ? 0.25 : 0.75) : value.sub(isFirst ? 1 : 0);
            }, base);
            for (const to of whole.slice(0, 9)) {
              const source = DTensor.fromLocal(share, mesh, [a, b], { shape, stride: [columns, 1] });
              const moved = source.redistribute(to);
              const full = moved.fullTensor();
              if (!torch.allclose(full, data))
                wrong.push(`[${shape.join()}] ${a} ${b} to ${to.join(" ")}: ${full.toString()}`);
            }
          }
        }
      }
      return [rank, wrong];
    });
    expect(results).toEqual([0, 1, 2, 3].map((rank) => [rank, []]));
  });

  it("is refused to a Partial, another mesh and a dimension that is not there, in all processes", async () => {
    const results = await outcomes(2, (torch) => {
      const { distributed } = torch;
      const { distributeTensor, DTensor, Partial, Replicate, Shard } = distributed.tensor;
      const mesh = distributed.initDeviceMesh("cpu", [2]);
      const other = distributed.initDeviceMesh("cpu", [2, 1]);
      const x = distributeTensor(torch.ones([4, 2]), mesh, [new Shard(0)]);
      const calls = [
        () => x.redistribute([new Partial()]),
        () => x.redistribute(other, [new Replicate(), new Replicate()]),
        () => x.redistribute([new Shard(2)]),
        () => x.redistribute([new Replicate(), new Replicate()]),
        () => distributeTensor(torch.ones([4]), mesh, [new Shard(1)]),
        () => distributeTensor(x, mesh, [new Replicate()]),
        () => DTensor.fromLocal(torch.ones([3]), mesh, [new Shard(0)], { shape: [4], stride: [1] }),
        () => DTensor.fromLocal(torch.ones([3]), mesh, [new Shard(0)], { shape: [4] }),
        () => DTensor.prototype.toLocal.call(torch.ones([2]) as never),
        () => new Partial("median" as "sum"),
        () => x.item(),
        () => x.tolist(),
        () => x.add(torch.ones([4, 2])),
        () => torch.linalg.qr(x),
        () => x.matmul(torch.distributed.tensor.ones([3, 1], { deviceMesh: mesh })),
        () => (x.data = torch.ones([4, 2])),
        () => torch.share(x),
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
      /redistributing to Partial is for internal use only/,
      /the tensor's own mesh/,
      /S\(2\) needs a tensor with that dimension/,
      /as many placements as the mesh has dimensions, 1. Received: 2/,
      /S\(1\) needs a tensor with that dimension/,
      /is a DTensor with placements \[S\(0\)\] already/,
      /this process has \[2\]. Received: \[3\]/,
      /pass both shape and stride/,
      /expects a DTensor/,
      /Partial expects one of sum, avg, max, min, product/,
      /8 elements cannot be converted to Scalar/,
      /its parts lie in several processes. Use x.toLocal\(\)/,
      /got mixed torch.Tensor and DTensor/,
      /aten.linalg_qr.default\(float32\[4, 2\] S\(0\)\) does not have a sharding strategy registered. Redistribute/,
      /mat1 and mat2 shapes cannot be multiplied|size/,
      /data of a DTensor can only be/,
      /parts lie in several processes/,
    ];
    for (const outcome of results) {
      expect(outcome).toEqual({ ok: expected.map((pattern) => expect.stringMatching(pattern) as unknown) });
    }
  });
});
