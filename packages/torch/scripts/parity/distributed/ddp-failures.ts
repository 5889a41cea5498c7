/** @file What a rank does in a recorded case of a mistake with DistributedDataParallel. */
import * as torch from "../../../src/index.js";
import { fill, grads, Net, rows } from "./nets.js";

const { distributed, nn } = torch;
const { DistributedDataParallel: DDP } = nn.parallel;

/** Steps with the sum of the outputs as loss. */
function steps(
  model: torch.nn.parallel.DistributedDataParallel<Net>,
  x: torch.Tensor,
  extras: readonly boolean[],
): void {
  for (const extra of extras) model.forward(x, extra).sum().backward();
}

const gradients = (model: torch.nn.Module): Record<string, torch.Tensor | null> => grads(model);
const allreduce = distributed.algorithms.ddpCommHooks.allreduceHook;

/** By the name of the mistake, in two ranks. */
export const ddpFailures: Readonly<Record<string, (rank: number) => unknown>> = {
  "no-parameters": () => void new DDP(new nn.ReLU()),
  "all-frozen": () => void new DDP(new nn.Linear(2, 2).requiresGrad_(false)),
  "shapes-differ": (rank) => void new DDP(new nn.Linear(4, 2 + rank)),
  "count-differs": (rank) =>
    void new DDP(new nn.Sequential(...Array.from({ length: 1 + rank }, () => new nn.Linear(4, 4)))),
  "device-ids": () => void new DDP(new nn.Linear(4, 2), { deviceIds: [0] }),
  "both-meshes": () =>
    void new DDP(new nn.Linear(4, 2), { processGroup: distributed.group.WORLD ?? null, deviceMesh: 1 as never }),
  "sparse-view"(rank) {
    const model = new DDP(new nn.Embedding(4, 2, { sparse: true }), { gradientAsBucketView: true });
    model
      .forward(torch.tensor([rank], { dtype: torch.int64 }))
      .sum()
      .backward();
  },
  unused: (rank) => steps(new DDP(fill(new Net({ unused: true }))), rows(2, 4, 2 * rank), [false, false]),
  "unused-static"(rank) {
    const model = new DDP(fill(new Net({ unused: true })), { staticGraph: true });
    steps(model, rows(2, 4, 2 * rank), [false, false, false]);
    return gradients(model);
  },
  "static-changes"(rank) {
    const model = new DDP(fill(new Net({ unused: true })), { staticGraph: true });
    steps(model, rows(2, 4, 2 * rank), [false, true, true]);
    return gradients(model);
  },
  "no-backward"(rank) {
    const model = new DDP(fill(new Net()));
    model.forward(rows(2, 4, 2 * rank));
    model.forward(rows(2, 4, 2 * rank));
  },
  "twice-backward"(rank) {
    const model = new DDP(fill(new Net()));
    const y = model.forward(rows(2, 4, 2 * rank)).sum();
    y.backward({ retainGraph: true });
    y.backward();
    return gradients(model);
  },
  "hook-twice"() {
    const model = new DDP(fill(new Net()));
    for (let i = 0; i < 2; i++) model.registerCommHook(null, allreduce);
  },
  "hook-not-callable": () => new DDP(fill(new Net())).registerCommHook(null, 1 as never),
  lazy: () => void new DDP(new nn.LazyLinear(2)),
  "frozen-later"(rank) {
    const net = fill(new Net());
    const model = new DDP(net);
    net.a.requiresGrad_(false);
    steps(model, rows(2, 4, 2 * rank), [false, false]);
  },
  attribute() {
    const model = new DDP(fill(new Net()));
    // What Python refuses is undefined in JavaScript, and an error where it is used.
    return (model as unknown as { a: Net["a"] }).a.weight;
  },
  "find-unused-all-used"(rank) {
    const model = new DDP(fill(new Net()), { findUnusedParameters: true });
    steps(model, rows(2, 4, 2 * rank), [false, false, false]);
    return gradients(model);
  },
  "no-grad-forward"(rank) {
    const model = new DDP(fill(new Net()));
    return [torch.noGrad(() => model.forward(rows(2, 4, 2 * rank)))];
  },
  "peer-raises"(rank) {
    const model = new DDP(fill(new Net()));
    steps(model, rows(2, 4, 2 * rank), [false]);
    if (rank === 0) throw new RangeError("rank 0 gives up");
    steps(model, rows(2, 4, 2 * rank), [false]);
  },
};
