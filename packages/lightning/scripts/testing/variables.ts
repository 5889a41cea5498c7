/** @file The process's variables, as a test needs them. */
import { afterEach } from "vitest";
import { setGlobalRank } from "../../src/util/rank-zero.js";

const ofLaunchers = /^(SLURM_|LSB_|JSM_|TORCHELASTIC|MASTER_|PL_|OMPI_|PMI_|MPI_|MV2_)/;
const ranks = ["RANK", "WORLD_SIZE", "LOCAL_RANK", "NODE_RANK", "GROUP_RANK", "STANDALONE_PORT"];

/** Gives a function that replaces the variables of launchers; after each test they are as before, and no rank is known. To be called once, beside the tests. */
export function variablesOfLaunchers(): (variables: Readonly<Record<string, string>>) => void {
  const before = { ...process.env };
  afterEach(() => {
    for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
    setGlobalRank(null);
  });
  return (variables) => {
    for (const name of Object.keys(process.env))
      if (ofLaunchers.test(name) || ranks.includes(name)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, variables);
  };
}
