/** @file Names in checkpoints of a model that is wrapped for several processes are those of the model. */
import { expect, it } from "vitest";
import { inRanks } from "../../../scripts/testing/ranks.js";

it("DistributedDataParallel leaves no part in names, and a child that is called module keeps its own", async () => {
  const [found] = await inRanks(1, ({ distributed, nn, ones, optim }) => {
    class Own extends nn.Module {
      module = new nn.Linear(2, 1);
      override forward(x: never) {
        return this.module.forward(x);
      }
    }
    const model = new nn.parallel.DistributedDataParallel(new Own());
    const optimizer = new optim.SGD(model.parameters(), { lr: 0.1, momentum: 0.9 });
    model.forward(ones([1, 2]) as never).sum().backward(); // prettier-ignore
    optimizer.step();
    const { getModelStateDict, getOptimizerStateDict, setModelStateDict } = distributed.checkpoint;
    const state = getModelStateDict(model);
    setModelStateDict(model, state);
    return {
      raw: Object.keys(model.stateDict()),
      names: Object.keys(state),
      optimizer: Object.keys(getOptimizerStateDict(model, optimizer).state),
      unwrapped: Object.keys(getModelStateDict(model.module)),
    };
  });
  const names = ["module.weight", "module.bias"];
  expect(found).toEqual({
    raw: ["module.module.weight", "module.module.bias"],
    names,
    optimizer: names,
    unwrapped: names,
  });
});
