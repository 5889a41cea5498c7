#!/usr/bin/env node
/** @file Finds or fetches libtorch and builds the addon; seconds where everything is there. */
import { realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { adoptBuild, buildAddon } from "./setup/build.mjs";
import { fetchLibtorch } from "./setup/fetch.mjs";
import { findLibtorch } from "./setup/libtorch.mjs";
import { isLibtorch } from "./setup/places.mjs";
import { runTool, SetupProblem } from "./setup/problem.mjs";
import { findCompiler, findNodeHeaders } from "./setup/toolchain.mjs";
import { judgeVersion, nodeProblem } from "./setup/version.mjs";

/** All of the set-up of this package. */
export async function setup(say = (text) => console.log(`[torch] ${text}`)) {
  const problem = nodeProblem();
  if (problem !== null) throw new SetupProblem(problem, "install Node 20, 22 or 24");
  const libtorch = findLibtorch() ?? (await fetchLibtorch(say));
  if (judgeVersion(libtorch.version) !== "supported") {
    say(`warning: libtorch ${libtorch.version} is not tested; 2.10 to 2.14 are`);
  }
  const build = (await adoptBuild(libtorch)) ?? (await buildNew(libtorch, say));
  say(`libtorch ${libtorch.version} (${libtorch.source}); the addon is ready`);
  return build;
}

/** What building needs is asked for only where something must be built. */
async function buildNew(libtorch, say) {
  if (!isLibtorch(libtorch.folder)) {
    throw new SetupProblem(
      `The addon must be built, and ${libtorch.folder} has no headers (include/ATen/).`,
      "point LIBTORCH to a libtorch with its headers, or unset it to have one fetched",
    );
  }
  return buildAddon(libtorch, { compiler: findCompiler(), headers: findNodeHeaders() }, say);
}

// npm links the packages of a workspace: the path given may be a link to this file.
const isMain = process.argv[1] !== undefined && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href;
if (isMain) await runTool(() => setup());
