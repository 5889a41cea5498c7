/** @file A program without the library, for tests of `lightning-ts run`: it prints what it was told, and fails as it is asked to. */
const [action = "", failing = "0", times = "1"] = process.argv.slice(2);
const names = ["RANK", "LOCAL_RANK", "GROUP_RANK", "WORLD_SIZE", "LOCAL_WORLD_SIZE", "GROUP_WORLD_SIZE"];
const restart = Number(process.env.TORCHELASTIC_RESTART_COUNT);
const told = Object.fromEntries(
  [...names, "MASTER_ADDR", "TORCHELASTIC_RUN_ID", "TORCHELASTIC_MAX_RESTARTS", "LT_STRATEGY"].map((name) => [
    name,
    process.env[name] ?? null,
  ]),
);
process.stdout.write(
  `${JSON.stringify({ pid: process.pid, restart, argv: process.argv.slice(2), port: process.env.MASTER_PORT, ...told })}\n`,
);
if (process.env.RANK === failing && restart < Number(times)) {
  if (action === "throw") throw new Error("it fails");
  if (action === "exit") process.exit(9);
  if (action === "kill") process.kill(process.pid, "SIGKILL");
}
if (action === "signal") process.once("SIGTERM", () => process.exit(0));
// The others wait, until they are ended.
if (action !== "" && restart < Number(times)) setTimeout(() => undefined, 600_000);
