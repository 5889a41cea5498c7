/** @file A signal, or `process.exit` in a hook, while loaders are read: each pass is ended, and the process ends. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const program = `
  import { setTimeout } from "node:timers/promises";
  import { data, nn, ones, optim } from "@lightning-ts/torch";
  import * as L from "@lightning-ts/lightning";
  const [, how, where] = process.argv;
  const say = (line) => console.log("> " + line);
  const endless = (name) => ({ *[Symbol.iterator]() { try { for (;;) yield ones([1, 2]); } finally { say(name + " closed"); } } });
  class Model extends L.LightningModule {
    layer = new nn.Linear(2, 1);
    async trainingStep(batch) { await this.meet("train"); return this.layer.forward(batch.a).mean(); }
    async validationStep() { await this.meet("val"); }
    async meet(place) {
      if (place !== where) return;
      if (how === "exit") process.exit(7);
      process.kill(process.pid, how);
      await setTimeout(50);
    }
    configureOptimizers() { return new optim.SGD(this.parameters(), { lr: 0.1 }); }
  }
  const workers = new data.DataLoader(new data.TensorDataset(ones([64, 2])), { batchSize: 1, numWorkers: 1 });
  const trainer = new L.Trainer({
    maxEpochs: 1, valCheckInterval: 2, numSanityValSteps: 0, accelerator: "cpu", enableProgressBar: false, enableModelSummary: false,
    enableCheckpointing: false, logger: false,
  });
  await trainer.fit(new Model(), { trainDataloaders: { a: endless("train"), b: workers }, valDataloaders: [endless("val"), workers] });
  say("after fit");
`;

function run(how: string, where: string): Promise<{ code: number | null; signal: string | null; lines: string[] }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program, how, where], {
      cwd: fileURLToPath(new URL("../../../..", import.meta.url)),
      timeout: 60_000,
      killSignal: "SIGKILL",
    });
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
    child.on("close", (code, signal) =>
      resolve({ code, signal, lines: text.split("\n").filter((line) => line.startsWith("> ")) }),
    );
  });
}

describe.each(["train", "val"])("while %s is read", { timeout: 100_000 }, (where) => {
  it.each(["SIGTERM", "SIGINT"])("%s ends each pass and the process", async (how) => {
    const { code, signal, lines } = await run(how, where);
    expect(lines.filter((line) => line === "> train closed")).toHaveLength(1);
    if (where === "val") expect(lines.filter((line) => line === "> val closed")).toHaveLength(1);
    expect(lines).not.toContain("> after fit");
    expect(signal).not.toBe("SIGKILL");
    expect(code === 0).toBe(false);
  });

  it("process.exit ends the process, with its code", async () => {
    expect(await run("exit", where)).toMatchObject({ code: 7, signal: null });
  });
});
