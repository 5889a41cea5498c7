/** @file Sharded modules in several processes: against one process, memory, settings, and what goes wrong. */
import { describe, expect, it } from "vitest";
import { inRanks } from "../../../scripts/testing/ranks.js";
import type * as Torch from "../../index.js";

describe("fullyShard", { timeout: 120_000 }, () => {
  // One start of processes for all kinds of a world.
  it.each<[number, readonly string[]]>([
    [1, ["plain"]],
    [
      2,
      [
        "plain",
        "copies only",
        "offload",
        "prefetch of the caller's",
        "activation checkpointing",
        "activation checkpointing around the units",
        "reentrant checkpointing around the units",
        "accumulation",
        "accumulation without resharding",
        "along the other dimension",
        "a step in the place of forward",
        "backward inside of such a step",
      ],
    ],
    [3, ["plain"]],
    [
      4,
      [
        "kept by two",
        "accumulation, kept by two",
        "activation checkpointing, kept by two",
        "along the other dimension, kept by two",
        "backward inside of such a step, kept by two",
      ],
    ],
  ])("gives the gradients of one process: %i ranks", async (world, kinds) => {
    const results = await inRanks(
      world,
      (torch, rank, given: { kinds: readonly string[]; world: number }) => {
        const { distributed, nn, utils } = torch;
        const { fullyShard, CPUOffloadPolicy } = distributed.fsdp;
        const { kinds: all, world: size } = given;
        const differenceOf = (kind: string): number => {
          const [how = "", keepers] = kind.split(", ");
          const width = keepers === undefined ? 6 : 8; // dimensions but the first have to divide evenly
          const build = (): Torch.nn.Sequential => {
            torch.manualSeed(5);
            return new nn.Sequential(
              ...[0, 1, 2].map(
                () => new nn.Sequential(new nn.Linear(width, 12), new nn.Tanh(), new nn.Linear(12, width)),
              ),
            );
          };
          const inputs = Array.from({ length: 2 * size }, (_, i) =>
            torch
              .arange(2 * width)
              .to(torch.float32)
              .add(i)
              .sin()
              .reshape([2, width]),
          );
          const single = build();
          for (const x of inputs) single.forward(x).pow(2).sum().div(size).backward();

          const model = build();
          const blocks = model.children();
          const mesh =
            how === "copies only"
              ? distributed.initDeviceMesh("cpu", [size, 1], { meshDimNames: ["dp", "shard"] })
              : null;
          const options = {
            mesh,
            ...(how.startsWith("kept") || keepers !== undefined ? { reshardAfterForward: 2 } : {}),
            ...(how === "offload" ? { offloadPolicy: new CPUOffloadPolicy() } : {}),
            ...(how === "along the other dimension" ? { shardPlacementFn: (p: Torch.Tensor) => p.ndim - 1 } : {}),
          };
          if (how === "activation checkpointing") blocks.forEach(distributed.algorithms.checkpointWrapper);
          const units = blocks.map((block) => fullyShard(block, options));
          const root = fullyShard(model, options);
          if (how.startsWith("prefetch")) {
            units.forEach((unit, i) => {
              unit.setModulesToForwardPrefetch(units.slice(i + 1, i + 2));
              unit.setModulesToBackwardPrefetch(units.slice(Math.max(i - 1, 0), i));
            });
          }
          if (how === "accumulation without resharding") root.setReshardAfterBackward(false);
          const forward = (x: Torch.Tensor): Torch.Tensor => {
            if (!how.includes("checkpointing")) return root.forward(x);
            const useReentrant = how.startsWith("reentrant");
            if (how.endsWith("units")) {
              // The root's own hooks run around all.
              let y = x.clone().requiresGrad_();
              for (const unit of units)
                y = utils.checkpoint.checkpoint((z: Torch.Tensor) => unit.forward(z) as Torch.Tensor, y, {
                  useReentrant,
                });
              return y;
            }
            return root.forward(x);
          };
          for (let i = 0; i < 2; i++) {
            if (how.startsWith("accumulation")) root.setRequiresGradientSync(i === 1);
            const step = (): Torch.Tensor =>
              forward(inputs[i * size + rank] as Torch.Tensor)
                .pow(2)
                .sum();
            if (!how.endsWith("step") && !how.startsWith("a step")) step().backward();
            else if (how.startsWith("a step")) root.runForward(step).backward();
            else {
              root.runForward(() => {
                const loss = step();
                root.prepareForBackward(loss);
                loss.backward();
              });
            }
          }
          // Without resharding after backward modules have their whole parameters still.
          for (const unit of [...units, root]) unit.reshard();
          const whole = root.parameters().map((parameter) => {
            const { grad } = parameter;
            return grad instanceof distributed.tensor.DTensor ? grad.fullTensor() : grad;
          });
          const wanted = single.parameters().map(({ grad }) => grad);
          return Math.max(
            ...whole.map((grad, i) =>
              grad === null
                ? 1
                : grad
                    .sub(wanted[i] ?? 0)
                    .abs()
                    .max()
                    .item(),
            ),
          );
        };
        return all.map((how) => [how, differenceOf(how)] as const);
      },
      { kinds, world },
    );
    for (const [how, difference] of results.flat()) expect([how, difference < 2e-5]).toEqual([how, true]);
  });

  it("gives the memory of whole parameters back, not only their objects", async () => {
    const results = await inRanks(2, (torch) => {
      const { distributed, nn } = torch;
      const size = 512;
      const bytes = size * size * 4;
      const model = torch.scope(
        () => new nn.Sequential(...Array.from({ length: 8 }, () => new nn.Linear(size, size, { bias: false }))),
      );
      const units = model.children().map((block) => distributed.fsdp.fullyShard(block));
      const root = distributed.fsdp.fullyShard(model);
      const x = torch.ones([1, size]);
      const shards = root.parameters().reduce<number>((sum, parameter) => sum + parameter.nbytes / 2, 0);
      root.forward(x);
      for (const unit of [root, ...units]) unit.reshard();
      const measure = (): number => torch.memoryStats().liveBytes;
      units[0]?.unshard();
      const gathered = measure();
      units[0]?.reshard();
      return { shards: shards / bytes, gathered: (gathered - measure()) / bytes };
    });
    for (const { shards, gathered } of results) {
      expect(shards).toBeCloseTo(4, 2);
      expect(gathered).toBeGreaterThan(0.9);
    }
  });

  it("shares whole parameters out to fewer processes from forward to backward, as PyTorch does", async () => {
    const results = await inRanks(4, (torch, rank) => {
      const { distributed, nn } = torch;
      const { DTensor } = distributed.tensor;
      torch.manualSeed(1);
      const [first, second] = [new nn.Linear(4, 7), new nn.Linear(7, 7)] as const;
      const net = new nn.Sequential(first, second);
      const whole = second.weight.tolist();
      const unit = distributed.fsdp.fullyShard(second, { reshardAfterForward: 2 });
      const root = distributed.fsdp.fullyShard(net);
      const shown = (): unknown => {
        const { weight } = second;
        if (!(weight instanceof DTensor)) return "whole";
        const { deviceMesh, placements } = weight;
        const isSame = JSON.stringify(weight.fullTensor().detach().tolist()) === JSON.stringify(whole);
        return [deviceMesh.shape, placements.map(String), weight.toLocal().shape, isSame];
      };
      const x = torch.ones([2, 4]).add(rank);
      const seen = [shown()];
      const loss = root.forward(x).sum();
      seen.push(shown());
      loss.backward();
      seen.push(shown());
      root.forward(x);
      // The next pass does not take what was kept for a backward pass that did not come.
      torch.noGrad(() => {
        unit.reshard();
        second.weight.zero_();
      });
      const before = root.forward(x).sum();
      root.forward(x);
      torch.noGrad(() => root.forward(x));
      seen.push(shown());
      unit.setReshardAfterForward(false);
      root.forward(x);
      seen.push(shown());
      return { seen, sum: before.item() - 2 * (second.bias?.sum().item() ?? NaN) };
    });
    for (const [rank, { seen, sum }] of results.entries()) {
      const shards = [[4], ["S(0)"], [rank < 3 ? 2 : 1, 7]];
      expect(seen).toEqual([
        [...shards, true],
        [[2, 2], ["R", "S(0)"], [rank % 2 === 0 ? 4 : 3, 7], true],
        [...shards, true],
        [...shards, false],
        "whole",
      ]);
      expect(Math.abs(sum)).toBeLessThan(1e-5);
    }
  });

  it("lets go of what reducing needed in each step", async () => {
    const results = await inRanks(2, (torch) => {
      const { distributed, nn } = torch;
      const model = distributed.fsdp.fullyShard(new nn.Linear(256, 256));
      const x = torch.ones([1, 256]);
      const live = Array.from({ length: 6 }, () => {
        model.zeroGrad();
        torch.scope(() => model.forward(x).sum().backward());
        return torch.memoryStats().liveBytes;
      });
      return (live[5] ?? NaN) - (live[1] ?? NaN);
    });
    // Four times a gradient would be a megabyte.
    for (const grown of results) expect(grown).toBeLessThan(300_000);
  });

  it("leaves parameters that are ignored, moves and casts shards, and says what it is", async () => {
    const [result] = await inRanks(2, (torch) => {
      const { distributed, nn } = torch;
      const { fullyShard, FSDPModule } = distributed.fsdp;
      const [first, second] = [new nn.Linear(3, 3), new nn.Linear(3, 3)] as const;
      const net = new nn.Sequential(first, second);
      const root = fullyShard(net, { ignoredParams: [first.weight] });
      root.to(torch.float64);
      const y = root.forward(torch.ones([1, 3], { dtype: torch.float64 }));
      y.sum().backward();
      return {
        isModule: [
          root instanceof FSDPModule,
          root instanceof nn.Sequential,
          first instanceof FSDPModule,
          root.constructor.name,
        ],
        plain: first.weight instanceof distributed.tensor.DTensor,
        sharded: second.weight instanceof distributed.tensor.DTensor,
        dtypes: root.parameters().map(({ dtype, grad }) => [dtype.name, grad?.dtype.name]),
      };
    });
    expect(result?.isModule).toEqual([true, true, false, "FSDPSequential"]);
    expect([result?.plain, result?.sharded]).toEqual([false, true]);
    expect(result?.dtypes).toEqual(Array.from({ length: 4 }, () => ["float64", "float64"]));
  });

  it("goes on after a pass that failed, and says what is wrong", async () => {
    const [result] = await inRanks(2, (torch) => {
      const { distributed, nn } = torch;
      const { fullyShard, MixedPrecisionPolicy } = distributed.fsdp;
      const messageOf = (run: () => unknown): string => {
        try {
          run();
          return "no error";
        } catch (error) {
          return error instanceof Error ? error.message : String(error);
        }
      };
      class Net extends nn.Module {
        readonly a = new nn.Linear(2, 2);
        readonly b = new nn.Linear(2, 2);
        fails = true;
        override forward(x: Torch.Tensor): Torch.Tensor {
          const y = this.a.forward(x);
          if (this.fails) throw new Error("mine");
          return this.b.forward(y);
        }
      }
      const net = new Net();
      const first = fullyShard(net.a);
      fullyShard(net.b);
      const root = fullyShard(net);
      const x = torch.ones([1, 2]);
      const failed = messageOf(() => root.forward(x));
      net.fails = false;
      root.forward(x).sum().backward();
      const fine = net.a.weight.grad !== null && net.b.weight.grad !== null;
      first.unshard();
      const { weight } = net.a;
      first.reshard();
      const tied = new Net();
      tied.b.weight = tied.a.weight;
      fullyShard(tied.a);
      return [
        failed,
        fine,
        messageOf(() => weight.add(1)),
        messageOf(() => fullyShard(tied.b)),
        messageOf(() => fullyShard(1 as unknown as Net)),
        messageOf(() => fullyShard([])),
        messageOf(() => fullyShard(new Net(), { reshardAfterForward: 3 })),
        messageOf(() => fullyShard(new nn.Linear(3, 2), { shardPlacementFn: () => 1 })),
        messageOf(() => new MixedPrecisionPolicy({ paramDtype: "bfloat16" as never })),
        messageOf(() => root.setModulesToForwardPrefetch([new Net() as never])),
      ];
    });
    expect(result?.slice(0, 2)).toEqual(["mine", true]);
    expect(result?.[2]).toContain("given back when its module was resharded");
    expect(result?.[3]).toContain("shared with one of Linear");
    expect(result?.[4]).toContain("expects a module");
    expect(result?.[5]).toContain("an empty list");
    expect(result?.[6]).toContain("a boolean, null or a factor of the 2 shards. Received: 3");
    expect(result?.[7]).toContain("to divide by the 2 shards");
    expect(result?.[8]).toContain("paramDtype as a dtype");
    expect(result?.[9]).toContain("modules that fullyShard was applied to");
  });
});
