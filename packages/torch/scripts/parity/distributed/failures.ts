/** @file What a rank does in a recorded case of a mistake or a lost rank. */
import * as torch from "../../../src/index.js";

const { distributed } = torch;

/** Blocks the process as if it worked: it answers nobody. */
function busy(seconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1000);
}

const wrong = (value: unknown): torch.Tensor => value as torch.Tensor;

/** By the name of the mistake; `world` is 2. */
export const failures: Readonly<Record<string, (rank: number, world: number) => unknown>> = {
  "shape-differs"(rank) {
    const x = torch.ones([3 + rank]);
    distributed.allReduce(x);
    return x;
  },
  "dtype-differs"(rank) {
    const x = torch.ones([4], { dtype: rank > 0 ? torch.float32 : torch.float64 });
    distributed.allReduce(x);
    return x;
  },
  "gather-sizes"(rank, world) {
    const out = Array.from({ length: world }, () => torch.empty([3]));
    distributed.allGather(out, torch.ones([3 + rank]));
    return out;
  },
  "gather-list-length": () => distributed.allGather([torch.empty([3])], torch.ones([3])),
  "gather-list-dtype"(_rank, world) {
    const out = Array.from({ length: world }, () => torch.empty([3], { dtype: torch.int64 }));
    distributed.allGather(out, torch.ones([3]));
  },
  "gather-no-list": () => distributed.gather(torch.ones([3]), null, 0),
  "gather-list-everywhere"(_rank, world) {
    distributed.gather(
      torch.ones([3]),
      Array.from({ length: world }, () => torch.empty([3])),
      0,
    );
  },
  "scatter-no-list": () => distributed.scatter(torch.ones([3]), null, 0),
  "not-tensor": () => distributed.allReduce(wrong([1])),
  "bad-src": () => distributed.broadcast(torch.ones([3]), 9),
  "self-send": (rank) => distributed.send(torch.ones([3]), rank),
  "string-op": () => distributed.allReduce(torch.ones([3]), { op: "sum" as unknown as torch.distributed.ReduceOp }),
  "into-size": () => distributed.allGatherIntoTensor(torch.empty([2]), torch.ones([3])),
  "reduce-scatter-size": () => distributed.reduceScatterTensor(torch.empty([2]), torch.ones([7])),
  "split-sizes"(_rank, world) {
    const sizes = (size: number): number[] => Array.from({ length: world }, () => size);
    distributed.allToAllSingle(torch.empty([3]), torch.ones([3]), sizes(1), sizes(2));
  },
  sparse(rank) {
    const x = torch.sparseCooTensor(torch.tensor([[0, rank]], { dtype: torch.int64 }), torch.tensor([1, 2]), [4]);
    distributed.allReduce(x);
    return x.toDense();
  },
  "missing-rank": (rank) => (rank > 0 ? distributed.allReduce(torch.ones([3])) : busy(8)),
  "monitored-missing": (rank, world) => (rank === world - 1 ? busy(4) : distributed.monitoredBarrier({ timeout: 2 })),
  "monitored-all": (rank) => (rank > 0 ? busy(4) : distributed.monitoredBarrier({ timeout: 2, waitAllRanks: true })),
  "peer-exits"(rank, world) {
    if (rank === world - 1) process.exit(9);
    const t = torch.ones([3]);
    distributed.allReduce(t);
    distributed.allReduce(t);
    distributed.barrier();
  },
  "different-call"(rank) {
    const t = torch.ones([3]);
    if (rank === 0) distributed.allReduce(t);
    else distributed.broadcast(t, 0);
    return t;
  },
  twice: (rank, worldSize) => distributed.initProcessGroup("gloo", { initMethod: "file:///none", rank, worldSize }),
  destroyed() {
    distributed.destroyProcessGroup();
    distributed.allReduce(torch.ones([3]));
  },
  "new-group-unknown": () => distributed.newGroup([0, 7]),
  "group-duplicate": () => distributed.newGroup([0, 0]),
  "subgroups-uneven": (_rank, world) => distributed.newSubgroups(world + 1),
  "object-unserializable": () => distributed.allGatherObject([null, null], () => 1),
  premul() {
    const x = torch.ones([2]);
    distributed.allReduce(x, { op: distributed.ReduceOp.premulSum(2) });
    return x;
  },
  "overlap-subgroups": () => distributed.newSubgroupsByEnumeration([[0, 1], [1]]),
};
