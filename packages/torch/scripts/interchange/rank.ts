/** @file One of the processes that save a checkpoint: `rank.ts FOLDER WORLD RANK`. */
import { join } from "node:path";
import { distributed, setNumThreads } from "../../src/index.js";
import { spread, stateOf, trained } from "./model.js";

const [root = "", world = "1", number = "0"] = process.argv.slice(2);
const [worldSize, rank] = [Number(world), Number(number)];
setNumThreads(1);
distributed.initProcessGroup("gloo", {
  initMethod: `file://${join(root, `store-${world}`)}`,
  ...{ rank, worldSize, timeout: 60 },
});
const state = spread(stateOf(trained(), rank), rank, worldSize);
distributed.checkpoint.save(state, { checkpointId: join(root, `ts-ranks-${world}`) });
await distributed.checkpoint.asyncSave(state, { checkpointId: join(root, `ts-ranks-async-${world}`) });
distributed.destroyProcessGroup();
