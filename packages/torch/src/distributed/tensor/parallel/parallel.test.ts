import { describe, expect, it } from "vitest";
import { inRanks, outcomes } from "../../../../scripts/testing/ranks.js";

describe("tensor parallelism", { timeout: 120_000 }, () => {
  it("trains a transformer with a parallel sequence, vocabulary and loss as one process does", async () => {
    const results = await inRanks(2, (torch) => {
      const { distributed, nn, optim } = torch;
      const { DTensor, Replicate, Shard } = distributed.tensor;
      const {
        ColwiseParallel,
        lossParallel,
        parallelizeModule,
        PrepareModuleInput,
        RowwiseParallel,
        SequenceParallel,
      } = distributed.tensor.parallel;
      const F = nn.functional;
      class Attention extends nn.Module {
        q = new nn.Linear(8, 8);
        k = new nn.Linear(8, 8);
        v = new nn.Linear(8, 8);
        o = new nn.Linear(8, 8);
        override forward(x: InstanceType<typeof torch.Tensor>) {
          // The number of heads here is that of this process.
          const heads = (y: InstanceType<typeof torch.Tensor>) =>
            y.reshape(y.size(0), y.size(1), -1, 2).transpose(1, 2);
          const [q, k, v] = [heads(this.q.forward(x)), heads(this.k.forward(x)), heads(this.v.forward(x))] as const;
          const y = F.scaledDotProductAttention(q, k, v, { isCausal: true }).transpose(1, 2);
          return this.o.forward(y.reshape(y.size(0), y.size(1), -1));
        }
      }
      class Block extends nn.Module {
        n1 = new nn.LayerNorm(8);
        attention = new Attention();
        n2 = new nn.RMSNorm(8);
        up = new nn.Linear(8, 12);
        down = new nn.Linear(12, 8);
        override forward(x: InstanceType<typeof torch.Tensor>) {
          const y = x.add(this.attention.forward(this.n1.forward(x)));
          return y.add(this.down.forward(F.gelu(this.up.forward(this.n2.forward(y)))));
        }
      }
      class Model extends nn.Module {
        tokens = new nn.Embedding(10, 8);
        blocks = new nn.ModuleList([new Block(), new Block()]);
        norm = new nn.LayerNorm(8);
        head = new nn.Linear(8, 10);
        override forward(ids: InstanceType<typeof torch.Tensor>) {
          let x = this.tokens.forward(ids);
          for (const block of this.blocks) x = block.forward(x);
          return this.head.forward(this.norm.forward(x));
        }
      }
      const mesh = distributed.initDeviceMesh("cpu", [2]);
      torch.manualSeed(0);
      const plain = new Model();
      const parallel = new Model();
      parallel.loadStateDict(plain.stateDict());
      parallelizeModule(parallel, mesh, {
        tokens: new RowwiseParallel({
          inputLayouts: new Replicate(),
          outputLayouts: new Shard(1),
          useLocalOutput: false,
        }),
        "blocks.*.n[12]": new SequenceParallel(),
        "blocks.*.attention": new PrepareModuleInput({
          inputLayouts: new Shard(1),
          desiredInputLayouts: new Replicate(),
        }),
        "blocks.*.attention.[qkv]": new ColwiseParallel(),
        "blocks.*.attention.o": new RowwiseParallel({ outputLayouts: new Shard(1), useLocalOutput: false }),
        "blocks.*.up": new ColwiseParallel({ inputLayouts: new Shard(1) }),
        "blocks.*.down": new RowwiseParallel({ outputLayouts: new Shard(1), useLocalOutput: false }),
        norm: new SequenceParallel(),
        head: new ColwiseParallel({ inputLayouts: new Shard(1), outputLayouts: new Shard(-1), useLocalOutput: false }),
      });
      const ids = torch.tensor(
        [
          [1, 5, 9, 2, 7, 0],
          [3, 3, 8, 4, 6, 1],
        ],
        { dtype: torch.int64 },
      );
      const targets = ids.roll(-1, 1).reshape(-1);
      const losses = [plain, parallel].map((model) => {
        const optimizer = new optim.SGD(model.parameters(), { lr: 0.5, momentum: 0.9 });
        return [0, 1, 2].map(() => {
          const run = () => {
            const logits = model.forward(ids);
            const loss = F.crossEntropy(logits.reshape(-1, 10), targets);
            optimizer.zeroGrad();
            loss.backward();
            return loss;
          };
          const loss = model === parallel ? lossParallel(run) : run();
          nn.utils.clipGradNorm_(model.parameters(), 1);
          optimizer.step();
          return (loss instanceof DTensor ? loss.fullTensor() : loss).item();
        });
      });
      const weights = parallel.stateDict();
      const differences = Object.entries(plain.stateDict()).map(([name, tensor]) => {
        const other = weights[name];
        const full = other instanceof DTensor ? other.fullTensor() : other;
        if (full === undefined) throw new Error(`no ${name}`);
        return full.sub(tensor).abs().max().item();
      });
      return { losses, difference: Math.max(...differences), head: String(parallel.head.weight) };
    });
    for (const { losses, difference, head } of results) {
      const [want = [], got = []] = losses;
      got.forEach((loss, i) => expect(loss).toBeCloseTo(want[i] ?? NaN, 4));
      expect(difference).toBeLessThan(5e-4);
      expect(head).toMatch(/^Parameter containing:\nDTensor\(localTensor=tensor\(/);
    }
  });

  it("computes every kind of cross entropy where the classes lie", async () => {
    const results = await inRanks(3, (torch) => {
      const { distributed, nn } = torch;
      const { distributeTensor, DTensor, Replicate, Shard } = distributed.tensor;
      const { lossParallel } = distributed.tensor.parallel;
      const mesh = distributed.initDeviceMesh("cpu", [3]);
      torch.manualSeed(3);
      const wrong: string[] = [];
      const inputs = [
        [torch.randn([4, 7]), torch.tensor([0, 6, -100, 3], { dtype: torch.int64 })],
        [torch.randn([7]), torch.tensor(5, { dtype: torch.int64 })],
        [
          torch.randn([2, 7, 3]),
          torch.tensor(
            [
              [0, 6, 2],
              [3, 1, 5],
            ],
            { dtype: torch.int64 },
          ),
        ],
      ] as const;
      for (const [logits, target] of inputs) {
        for (const reduction of ["mean", "sum", "none"] as const) {
          for (const weight of [null, torch.rand([7])]) {
            const about = `${logits.shape.join()} ${reduction} ${weight === null}`;
            const dim = logits.ndim > 1 ? 1 : 0;
            const plain = logits.clone().requiresGrad_();
            const cut = distributeTensor(logits, mesh, [new Shard(dim)]).requiresGrad_();
            const want = nn.functional.crossEntropy(plain, target, { reduction, weight });
            want.mul(want.detach().cos()).sum().backward();
            const got = lossParallel(() => {
              const own = weight === null ? null : distributeTensor(weight, mesh, [new Replicate()]);
              const loss = nn.functional.crossEntropy(cut, target, { reduction, weight: own });
              loss.mul(loss.detach().cos()).sum().backward();
              return loss;
            });
            const { grad } = cut;
            if (!(got instanceof DTensor) || !torch.allclose(got.fullTensor(), want, { atol: 1e-5 }))
              wrong.push(`${about}: ${got}`);
            if (
              !(grad instanceof DTensor) ||
              plain.grad === null ||
              !torch.allclose(grad.fullTensor(), plain.grad, { atol: 1e-5 })
            )
              wrong.push(`${about}: gradient`);
            else if (grad.placements[0]?.isShard(dim) !== true) wrong.push(`${about}: the gradient was put together`);
          }
        }
      }
      return wrong;
    });
    expect(results).toEqual([[], [], []]);
  });

  it("refuses what it cannot do in all processes", async () => {
    const results = await outcomes(2, (torch) => {
      const { distributed, nn } = torch;
      const { Replicate, Shard } = distributed.tensor;
      const { ColwiseParallel, parallelizeModule, PrepareModuleInput, PrepareModuleOutput, SequenceParallel } =
        distributed.tensor.parallel;
      const mesh = distributed.initDeviceMesh("cpu", [2]);
      const twice = new nn.Linear(4, 4);
      parallelizeModule(twice, mesh, new ColwiseParallel());
      const prepared = new nn.Identity();
      parallelizeModule(
        prepared,
        mesh,
        new PrepareModuleInput({ inputLayouts: [new Shard(0), null], desiredInputLayouts: [new Replicate(), null] }),
      );
      const calls = [
        () => parallelizeModule(new nn.ReLU(), mesh, new ColwiseParallel()),
        () => parallelizeModule(new nn.Linear(2, 2), distributed.initDeviceMesh("cpu", [2, 1]), new ColwiseParallel()),
        () => parallelizeModule(new nn.Linear(2, 2), mesh, { "": "colwise" as never }),
        () => parallelizeModule(twice, mesh, new ColwiseParallel()),
        () => prepared.forward(torch.ones([2])),
        () => new PrepareModuleOutput({ outputLayouts: new Shard(0), desiredOutputLayouts: [] }),
        () => new SequenceParallel({ dim: 1 } as never),
        () => twice.forward("text" as never),
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
      /only support nn.Linear and nn.Embedding! Received: ReLU/,
      /only accepts a 1D DeviceMesh, but found 2D/,
      /expects a ParallelStyle/,
      /already/,
      /should have same length/,
      /layouts and desired layouts for as many values/,
      /dim/,
      /first input is a Tensor/,
    ];
    for (const outcome of results) {
      expect(outcome).toEqual({ ok: expected.map((pattern) => expect.stringMatching(pattern) as unknown) });
    }
  });
});
