/** @file What a rank does in a recorded case of ZeroRedundancyOptimizer. */
import * as torch from "../../../src/index.js";
import { BadCase, object, string } from "../case.js";
import type { JsonObject } from "../decode.js";
import { fill, lossOf, Net, rows, weights } from "./nets.js";
import { caught } from "./values.js";

const { distributed, nn, optim } = torch;
const classes = new Map<string, torch.distributed.optim.OptimizerClass>([
  ["SGD", optim.SGD],
  ["Adam", optim.Adam],
  ["AdamW", optim.AdamW],
]);

/** What a rank gives in a case of `zero.json`. */
export function zero(c: JsonObject, rank: number, world: number): unknown {
  const {
    optimizer: name,
    defaults = { lr: 0.05 },
    groups = false,
    view = false,
    ...unknown
  } = object(c.options, "options");
  if (Object.keys(unknown).length > 0) throw new BadCase(`unknown options: ${Object.keys(unknown).join(", ")}`);
  const optimizerClass = classes.get(string(name, "optimizer"));
  if (optimizerClass === undefined) throw new BadCase(`unknown optimizer: ${string(name, "optimizer")}`);
  const net = fill(new Net());
  const model = new nn.parallel.DistributedDataParallel(net);
  const params =
    groups === true ? [{ params: net.a.parameters(), lr: 0.2 }, { params: net.b.parameters() }] : net.parameters();
  const optimizer = new distributed.optim.ZeroRedundancyOptimizer(params, optimizerClass, {
    parametersAsBucketView: view === true,
    ...object(defaults, "defaults"),
  });
  const losses: torch.Tensor[] = [];
  for (let i = 0; i < 3; i++) {
    optimizer.zeroGrad();
    const loss = lossOf(model.forward(rows(2, 4, 2 * (i * world + rank))));
    loss.backward();
    optimizer.step();
    losses.push(loss.detach());
  }
  const early = caught(() => optimizer.stateDict());
  optimizer.consolidateStateDict(0);
  const names = new Map<torch.Tensor, string>(net.namedParameters().map(([key, parameter]) => [parameter, key]));
  const partition = optimizer
    .partitionParameters()
    .map((part) => part.map((group) => group.params.map((parameter) => names.get(parameter))));
  return {
    losses,
    end: weights(net),
    partition,
    local_state: [...optimizer.optim.state.keys()].map((parameter) => names.get(parameter)).sort(),
    state_dict_before_consolidating: early instanceof Error ? early : "given",
    state_dict: stateDictOf(optimizer),
  };
}

function stateDictOf(optimizer: torch.distributed.optim.ZeroRedundancyOptimizer): unknown {
  const dict = caught(() => optimizer.stateDict());
  if (dict instanceof Error) return dict;
  const { state, param_groups } = dict as torch.optim.OptimizerStateDict;
  const states: object = state instanceof Map ? (Object.fromEntries(state) as object) : state;
  return { state: states, param_groups };
}
