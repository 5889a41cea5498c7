/** @file What `runtimes.mjs` runs under each runtime: training, memory, files and a loader with a worker. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as torch from "../../dist/index.js";

torch.manualSeed(1);
const w = torch.zeros([4, 1], { requiresGrad: true });
const optimizer = new torch.optim.Adam([w], { lr: 0.1 });
const x = torch.randn([64, 4]);
const y = x.sum(1, true).detach();
for (let i = 0; i < 300; i++) {
  optimizer.zeroGrad();
  x.matmul(w).sub(y).pow(2).mean().backward();
  optimizer.step();
}
for (const value of w.detach().flatten().tolist()) assert.ok(Math.abs(value - 1) < 0.01, "it learns");

// Loops that give the event loop its turns, as the Trainer's do, free what they make.
const before = process.memoryUsage().rss;
let peak = 0;
for (let i = 0; i < 2000; i++) {
  torch.zeros([1 << 18]).fill_(1);
  if (i % 20 === 0) await new Promise((resolve) => setTimeout(resolve));
  peak = Math.max(peak, process.memoryUsage().rss - before);
}
assert.ok(peak < 1500 * 2 ** 20, `2,000 tensors of 1 MiB took ${Math.round(peak / 2 ** 20)} MiB`);

// Loops that do not have `scope`, under every runtime.
const inScope = process.memoryUsage().rss;
for (let i = 0; i < 2000; i++) torch.scope(() => void torch.zeros([1 << 18]).fill_(1));
assert.ok(process.memoryUsage().rss - inScope < 500 * 2 ** 20, "scope frees at once");

const folder = mkdtempSync(join(tmpdir(), "runtimes-"));
torch.save({ w }, join(folder, "a.pt"));
assert.ok(torch.load(join(folder, "a.pt")).w.equal(w));
rmSync(folder, { recursive: true });

const loader = new torch.data.DataLoader(new torch.data.TensorDataset(torch.arange(50)), {
  batchSize: 8,
  numWorkers: 1,
});
let count = 0;
for await (const [batch] of loader) count += batch.shape[0];
assert.equal(count, 50);
console.log(`passed (${Math.round(peak / 2 ** 20)} MiB at most)`);
process.exit(0);
