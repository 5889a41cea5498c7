import { describe, expect, it } from "vitest";
import { inRanks } from "../../../scripts/testing/ranks.js";

describe("DTensor", { timeout: 90_000 }, () => {
  it("goes to plain tensors and back, with gradients where they are said to lie", async () => {
    const results = await inRanks(2, (torch, rank) => {
      const { distributed } = torch;
      const { DTensor, distributeTensor, Partial, Replicate, Shard } = distributed.tensor;
      const mesh = distributed.initDeviceMesh("cpu", [2]);
      const part = torch
        .ones([2, 3])
        .mul(rank + 1)
        .requiresGrad_();
      const x = DTensor.fromLocal(part, mesh, [new Shard(0)]);
      x.fullTensor().mul(torch.arange(12).reshape(4, 3)).sum().backward();
      const sum = DTensor.fromLocal(torch.ones([2]).requiresGrad_(), mesh, [new Partial()]);
      const y = distributeTensor(torch.arange(4).to(torch.float32), mesh, [new Replicate()]).requiresGrad_();
      // Each process uses half of what all have: the gradients of the parts add up.
      y.toLocal({ gradPlacements: [new Partial()] })
        .mul(rank + 1)
        .sum()
        .backward();
      const { grad } = y;
      const checked = DTensor.fromLocal(torch.ones([2]).mul(rank), mesh, [new Replicate()], { runCheck: true });
      return {
        shape: x.shape,
        isOne: [x instanceof DTensor, part instanceof DTensor, sum.add(sum) instanceof DTensor],
        partGrad: part.grad?.tolist(),
        sum: sum.fullTensor().tolist(),
        grad: grad instanceof DTensor ? [grad.placements.map(String), grad.fullTensor().tolist()] : null,
        checked: checked.toLocal().tolist(),
        text: String(x.detach()),
      };
    });
    results.forEach((result, rank) => {
      expect(result).toEqual({
        shape: [4, 3],
        isOne: [true, false, true],
        partGrad: [0, 1].map((row) => [0, 1, 2].map((column) => 6 * rank + 3 * row + column)),
        sum: [2, 2],
        grad: [["P(sum)"], [3, 3, 3, 3]],
        checked: [0, 0],
        text:
          `DTensor(localTensor=tensor([[${rank + 1}., ${rank + 1}., ${rank + 1}.],\n        [${rank + 1}., ${rank + 1}., ${rank + 1}.]]), ` +
          "deviceMesh=DeviceMesh((2), 'cpu', ranks 0, 1), placements=[S(0)])",
      });
    });
  });

  it("is made on the mesh, with the same random numbers where parts are the same", async () => {
    const results = await inRanks(4, (torch, rank) => {
      const { distributed, nn } = torch;
      const { DTensor, empty, full, ones, rand, randn, Replicate, Shard, zeros } = distributed.tensor;
      const deviceMesh = distributed.initDeviceMesh("cpu", [2, 2]);
      const options = { deviceMesh, placements: [new Shard(0), new Replicate()] };
      torch.manualSeed(rank); // The same numbers all the same.
      const x = rand([4, 2], options);
      const y = randn([3, 3], { deviceMesh, placements: [new Shard(0), new Shard(1)] });
      const dropped = nn.functional.dropout(ones([64], options), 0.5);
      const noise = zeros([8], options).normal_();
      return {
        fixed: [zeros([2], options), ones([2], options), full([2], 7, options)].map((one) => one.fullTensor().tolist()),
        empty: empty([5, 2], options).toLocal().shape,
        x: x.toLocal().tolist(),
        y: y.toLocal().shape,
        dropped: dropped instanceof DTensor ? dropped.toLocal().tolist() : null,
        noise: noise.toLocal().tolist(),
        dtype: zeros([2], { ...options, dtype: torch.float64, requiresGrad: true }).requiresGrad,
      };
    });
    for (const { fixed, dtype } of results) {
      expect(fixed).toEqual([
        [0, 0],
        [1, 1],
        [7, 7],
      ]);
      expect(dtype).toBe(true);
    }
    expect(results.map(({ empty }) => empty)).toEqual([
      [3, 2],
      [3, 2],
      [2, 2],
      [2, 2],
    ]);
    expect(results.map(({ y }) => y)).toEqual([
      [2, 2],
      [2, 1],
      [1, 2],
      [1, 1],
    ]);
    for (const name of ["x", "dropped", "noise"] as const) {
      const [a, b, c, d] = results.map((result) => JSON.stringify(result[name]));
      expect(a).toBe(b);
      expect(c).toBe(d);
      expect(a).not.toBe(c);
    }
  });

  it("is a module's parameter, in its state, copies and conversions", async () => {
    const results = await inRanks(2, (torch) => {
      const { distributed, nn } = torch;
      const { distributeModule, distributeTensor, DTensor, Shard } = distributed.tensor;
      const mesh = distributed.initDeviceMesh("cpu", [2]);
      const build = () => new nn.Sequential(new nn.Linear(3, 4), new nn.ReLU(), new nn.Linear(4, 2));
      const net = distributeModule(build(), mesh, (name, module) => {
        if (name !== "0") return;
        for (const [key, parameter] of module.namedParameters()) {
          module._setOwn(key, new nn.Parameter(distributeTensor(parameter.detach(), mesh, [new Shard(0)])));
        }
      });
      const other = distributeModule(build(), mesh);
      other.loadStateDict(net.stateDict());
      const whole = (module: typeof net) =>
        Object.values(module.stateDict()).map((one) => (one instanceof DTensor ? one.fullTensor().tolist() : "plain"));
      const same = JSON.stringify(whole(net)) === JSON.stringify(whole(other));
      const placements = net
        .namedParameters()
        .map(([name, one]) => [name, one instanceof DTensor ? one.placements.join() : "plain"]);
      net.to(torch.float64);
      const types = net.parameters().map((one) => [one instanceof DTensor, one.dtype.name].join());
      net.zeroGrad();
      const x = distributeTensor(torch.ones([2, 3], { dtype: torch.float64 }), mesh);
      const y = net.forward(x).sum();
      y.backward();
      const value = y.item();
      const equal = net.parameters().every((one) => torch.equal(one, one.clone()));
      return {
        same,
        placements,
        types,
        isNumber: Number.isFinite(value),
        equal,
        grads: net.parameters().every(({ grad }) => grad instanceof DTensor),
      };
    });
    for (const result of results) {
      expect(result).toEqual({
        same: true,
        placements: [
          ["0.weight", "S(0)"],
          ["0.bias", "S(0)"],
          ["2.weight", "R"],
          ["2.bias", "R"],
        ],
        types: ["true,float64", "true,float64", "true,float64", "true,float64"],
        isNumber: true,
        equal: true,
        grads: true,
      });
    }
  });
});
