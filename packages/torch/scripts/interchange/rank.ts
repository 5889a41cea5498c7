/** @file One of the processes that save checkpoints of a sharded model, and go on from others: `rank.ts FOLDER WORLD RANK NAME...`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { distributed, setNumThreads } from "../../src/index.js";
import { goOn, stateOf, trained } from "./model.js";

const [root = "", world = "1", number = "0", ...names] = process.argv.slice(2);
const [worldSize, rank] = [Number(world), Number(number)];
setNumThreads(1);
distributed.initProcessGroup("gloo", {
  initMethod: `file://${join(root, `store-${world}`)}`,
  ...{ rank, worldSize, timeout: 60 },
});
const state = stateOf(trained(true), rank);
distributed.checkpoint.save(state, { checkpointId: join(root, `ts-ranks-${world}`) });
await distributed.checkpoint.asyncSave(state, { checkpointId: join(root, `ts-ranks-async-${world}`) });
const found = names.map((name) => [name, goOn(join(root, name), true)] as const);
if (rank === 0) writeFileSync(join(root, `ranks-${world}.json`), JSON.stringify(Object.fromEntries(found)));
distributed.destroyProcessGroup();
