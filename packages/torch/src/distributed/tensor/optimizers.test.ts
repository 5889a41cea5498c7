import { describe, expect, it } from "vitest";
import { inRanks } from "../../../scripts/testing/ranks.js";

describe("DTensors as parameters", { timeout: 90_000 }, () => {
  it("are trained by every optimizer as one process trains plain ones", async () => {
    const results = await inRanks(2, (torch) => {
      const { distributed, nn, optim } = torch;
      const { distributeTensor, DTensor, Replicate, Shard } = distributed.tensor;
      const mesh = distributed.initDeviceMesh("cpu", [2]);
      const makers = {
        sgd: (p) => new optim.SGD(p, { lr: 0.1, momentum: 0.9, weightDecay: 0.1 }),
        adamw: (p) => new optim.AdamW(p, { lr: 0.05 }),
        "adamw one by one": (p) => new optim.AdamW(p, { lr: 0.05, foreach: false }),
        "adam on lists": (p) => new optim.Adam(p, { lr: 0.05, foreach: true, amsgrad: true }),
        adagrad: (p) => new optim.Adagrad(p, { lr: 0.05 }),
        rmsprop: (p) => new optim.RMSprop(p, { lr: 0.05, momentum: 0.5, centered: true }),
        nadam: (p) => new optim.NAdam(p, { lr: 0.05 }),
        adadelta: (p) => new optim.Adadelta(p, { lr: 0.5 }),
      } satisfies Record<string, (p: InstanceType<typeof nn.Parameter>[]) => object>;
      const about: Record<string, number[]> = {};
      for (const [name, make] of Object.entries(makers)) {
        torch.manualSeed(1);
        // Uneven parts, a dimension cut in the middle, and one that is not cut.
        const data = [torch.randn([5, 3]), torch.randn([4, 3]), torch.randn([3])];
        const plain = data.map((one) => new nn.Parameter(one.clone()));
        const placements = [new Shard(0), new Shard(1), new Replicate()];
        const parts = data.map(
          (one, i) => new nn.Parameter(distributeTensor(one, mesh, [placements[i] ?? new Replicate()])),
        );
        const norms: number[] = [];
        for (const params of [plain, parts]) {
          const optimizer = make(params);
          for (let step = 0; step < 3; step++) {
            optimizer.zeroGrad();
            const [a, b, c] = params;
            if (a === undefined || b === undefined || c === undefined) throw new Error("no parameters");
            const loss = a.matmul(b.t()).pow(2).sum().add(b.mul(c).sin().sum());
            loss.backward();
            const norm = nn.utils.clipGradNorm_(params, 5);
            norms.push((norm instanceof DTensor ? norm.fullTensor() : norm).item());
            optimizer.step();
          }
        }
        const differences = parts.map((part, i) => {
          if (!(part instanceof DTensor)) throw new Error("not a DTensor");
          return part
            .fullTensor()
            .sub(plain[i] ?? part)
            .abs()
            .max()
            .item();
        });
        about[name] = [...differences, ...[0, 1, 2].map((i) => Math.abs((norms[i] ?? 0) - (norms[i + 3] ?? 9)))];
      }
      return about;
    });
    for (const rank of results) {
      for (const [name, differences] of Object.entries(rank)) {
        for (const difference of differences) expect(difference, name).toBeLessThan(2e-5);
      }
    }
  });
});
