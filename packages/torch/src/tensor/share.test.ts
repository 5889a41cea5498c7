/** @file Several threads at once: each has its own modes and collector, and tensors cross without a copy. */
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";

interface Reply {
  [name: string]: unknown;
}

/** A thread that runs a function's body with `torch` and the given message; what it returns comes back. */
async function inWorker(body: string, message: unknown = null): Promise<Reply> {
  const source = `
    const { parentPort, workerData } = require("node:worker_threads");
    const run = async (torch, message) => { ${body} };
    import("tsx/esm/api")
      .then((tsx) => (tsx.register(), import(workerData.torch)))
      .then((torch) => run(torch, workerData.message))
      .then((reply) => parentPort.postMessage(reply));
  `;
  const worker = new Worker(source, {
    eval: true,
    workerData: { torch: new URL("../index.ts", import.meta.url).href, message },
  });
  try {
    return await new Promise<Reply>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
  } finally {
    await worker.terminate();
  }
}

describe("threads", () => {
  it("train at once, each with its own gradient mode and collector", async () => {
    const train = `
      torch.setGradEnabled(message.grad);
      const w = torch.ones([256, 256], { requiresGrad: true });
      for (let i = 0; i < 300; i++) {
        const loss = torch.randn([256, 256]).matmul(w).relu().mean();
        if (message.grad) loss.backward();
      }
      const { minorCollections } = torch.memoryStats();
      return { grad: w.grad !== null, enabled: torch.isGradEnabled(), minorCollections };
    `;
    const replies = await Promise.all([inWorker(train, { grad: true }), inWorker(train, { grad: false })]);
    expect(replies).toMatchObject([
      { grad: true, enabled: true },
      { grad: false, enabled: false },
    ]);
    expect(torch.isGradEnabled()).toBe(true);
  });

  it("get errors of their own", async () => {
    const reply = await inWorker(`
      const x = torch.ones([2], { requiresGrad: true });
      x.registerHook(() => { throw new RangeError("mine"); });
      try { x.sum().backward(); } catch (error) { return { error: String(error) }; }
    `);
    expect(reply).toEqual({ error: "RangeError: mine" });
  });

  it("may end with hooks, functions and graphs alive", async () => {
    await inWorker(`
      class Twice extends torch.autograd.Function {
        static forward(ctx, x) { ctx.saveForBackward(x); return x.mul(2); }
        static backward(ctx, grad) { return grad.mul(2); }
      }
      const x = torch.ones([2], { requiresGrad: true });
      const y = Twice.apply(x);
      y.registerHook((grad) => grad);
      globalThis.kept = [x, y, y.sum()];
      return {};
    `);
    expect(torch.ones([2]).sum().item()).toBe(2);
  });
});

describe("share", () => {
  it("hands a tensor over without a copy", async () => {
    const x = torch.ones([4]);
    const reply = await inWorker(
      `
      const x = torch.receive(message);
      x.mul_(3);
      return { pointer: x.dataPtr(), back: torch.share(x.add(1).requiresGrad_()) };
    `,
      torch.share(x),
    );
    expect(reply.pointer).toBe(x.dataPtr());
    expect(x.tolist()).toEqual([3, 3, 3, 3]);
    const back = torch.receive(reply.back as torch.SharedTensor);
    expect(back.tolist()).toEqual([4, 4, 4, 4]);
    expect(back.requiresGrad).toBe(true);
  });

  it("is received once", () => {
    const token = torch.share(torch.ones([2]));
    expect(torch.isShared(token)).toBe(true);
    expect(torch.receive(structuredClone(token)).tolist()).toEqual([1, 1]);
    expect(() => torch.receive(token)).toThrow("can be received once");
    // @ts-expect-error -- no token
    expect(() => torch.receive(3)).toThrow(TypeError);
  });

  it("keeps a disposed tensor's data for the receiver", () => {
    const x = torch.ones([2]);
    const token = torch.share(x);
    x.dispose();
    expect(torch.receive(token).tolist()).toEqual([1, 1]);
  });
});
