/**
 * @file A program bundled by esbuild as `docs/runtimes.md` says, with the packages outside of the bundle and inside of it, where the addon's
 * folder is an option. Each is run where nothing but what it needs is found.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, run, say } from "./prepare.mjs";

/** Trains and saves; loaders with workers only where the packages are outside, because a worker imports them by itself. */
const program = `import { existsSync } from "node:fs";
import * as torch from "@lightning-ts/torch";
import { LightningModule, Trainer } from "@lightning-ts/lightning";
import { ModelCheckpoint } from "@lightning-ts/lightning/callbacks";

class Line extends LightningModule {
  readonly layer = new torch.nn.Linear(1, 1);
  override trainingStep([x, y]: [torch.Tensor, torch.Tensor]): torch.Tensor {
    const loss = torch.nn.functional.mseLoss(this.layer.forward(x), y);
    this.log("loss", loss);
    return loss;
  }
  override configureOptimizers(): torch.optim.Optimizer {
    return new torch.optim.SGD(this.parameters(), { lr: 0.1 });
  }
}

torch.manualSeed(1);
const x = torch.linspace(-1, 1, 64).reshape([64, 1]);
const [numWorkers = 0] = process.argv.slice(2).map(Number);
const loader = new torch.data.DataLoader(new torch.data.TensorDataset(x, x.mul(3)), { batchSize: 8, numWorkers });
const best = new ModelCheckpoint({ dirpath: "checkpoints" });
const trainer = new Trainer({ maxEpochs: 20, logEveryNSteps: 1, callbacks: [best], enableProgressBar: false, enableModelSummary: false });
const line = new Line();
await trainer.fit(line, loader);
const slope = line.layer.weight.item() as number;
if (Math.abs(slope - 3) > 0.1) throw new Error("it should have learned a slope of 3. Received: " + slope);
if (!existsSync(best.bestModelPath)) throw new Error("it should have saved a checkpoint");
`;

/** The options of the page's commands: of the one with `--external`, and of the one without. */
function documented() {
  const page = readFileSync(join(root, "docs", "runtimes.md"), "utf8");
  const commands = [...page.matchAll(/^esbuild app\.ts ((?:.*\\\n)*.*)$/gm)].map(([, text]) => words(text));
  const outside = commands.find((options) => options.some((option) => option.startsWith("--external")));
  const inside = commands.find((options) => options !== outside);
  if (outside === undefined || inside === undefined) {
    throw new Error("docs/runtimes.md should have a command of esbuild with --external, and one without");
  }
  return { outside, inside };
}

/** The words of a shell's command, of which those in double quotes are kept whole. */
function words(command) {
  const found = command.replaceAll("\\\n", " ").match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  return found.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, (_all, double, single) => double ?? single));
}

/**
 * Bundles and runs the program both ways.
 *
 * @param {string} user a folder with the packages installed and set up
 * @param {string} work an empty folder outside of it
 * @param {NodeJS.ProcessEnv} env says where the cache is
 */
export async function tryBundles(user, work, env) {
  const esbuild = join(root, "node_modules", ".bin", "esbuild");
  const { outside, inside } = documented();
  writeFileSync(join(user, "app.ts"), program);
  const { locate } = await import(
    pathToFileURL(join(user, "node_modules", "@lightning-ts", "torch", "scripts", "setup", "builds.mjs")).href
  );
  const { build, libtorch } = locate();

  run(esbuild, ["app.ts", ...outside, "--outfile=external.mjs", "--log-level=warning"], { cwd: user });
  run(process.execPath, ["external.mjs", "1"], { cwd: user, env: { ...env, PATH: work } });
  say("a bundle without the packages trains, also with a worker");

  const alone = join(work, "alone");
  mkdirSync(alone);
  // The page's command writes beside its program.
  run(
    esbuild,
    [
      "app.ts",
      ...inside.filter((option) => !option.startsWith("--outfile=")),
      `--outfile=${join(alone, "app.mjs")}`,
      "--log-level=warning",
    ],
    { cwd: user },
  );
  cpSync(build.folder, join(alone, "addon"), { recursive: true });
  const told = { LIGHTNING_TS_ADDON: "./addon", LIBTORCH: libtorch, LIGHTNING_TS_CACHE: join(alone, "no-cache") };
  run(process.execPath, ["app.mjs"], { cwd: alone, env: { HOME: alone, PATH: work, ...told } });
  say(`a bundle with the packages inside trains with ${basename(build.folder)} beside it`);
}
