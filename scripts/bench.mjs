/** @file `npm run bench -- [GROUP|NAME...] [--json FILE] [--report]`: all set-up, then the benchmarks beside their peers. */
import { resolve, join } from "node:path";
import { floorPrograms } from "./lib/floor.mjs";
import { peerPython, peerServices, sitePackages } from "./lib/peer.mjs";
import { prepare, root, run } from "./lib/prepare.mjs";

prepare();
const python = peerPython();
const args = process.argv.slice(2);
const json = args.indexOf("--json") + 1;
if (json > 0 && args[json] !== undefined) args[json] = resolve(process.env.INIT_CWD ?? process.cwd(), args[json]);
const env = { ...process.env };
// Without a Python this project's side is timed alone.
if (python === null) delete env.PEER_PYTHON;
else env.PEER_PYTHON = python;
// Clients of services are needed by few groups, and are not small.
const services = python !== null && wantsClients(args) ? peerServices() : null;
if (services === null) delete env.BENCH_SERVICES;
else env.BENCH_SERVICES = sitePackages(services);
const floor = floorPrograms(["overhead"]);
if (floor === null) delete env.BENCH_FLOOR;
else env.BENCH_FLOOR = floor;
run(process.execPath, [join(root, "benchmarks", "dist", "main.js"), ...args], { env });

/** Whether the groups are all, or those of loggers or of storages. */
function wantsClients(given) {
  const names = given.filter((name, i) => !name.startsWith("--") && given[i - 1] !== "--json");
  return names.length === 0 || names.some((name) => /^(?:loggers|files|save-s3)/.test(name));
}
