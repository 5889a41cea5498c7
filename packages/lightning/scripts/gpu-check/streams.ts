/** @file Several streams: results across them, and the current one of asynchronous functions. */
import { cuda, randn } from "@lightning-ts/torch";
import { expect, type Figures, type Place, type Step } from "./step.js";

async function streams({ device: on, isGpu }: Place): Promise<Figures> {
  if (!isGpu) return { streams: "only a GPU has them" };
  const x = randn([512, 512], { device: on });
  const want = x.matmul(x);
  const main = cuda.currentStream(on);
  const sides = Array.from({ length: 4 }, () => new cuda.Stream(on));
  // Each function waits in the middle, so that they take turns: the stream is its own each time.
  const results = await Promise.all(
    sides.map((side) =>
      cuda.withStream(side, async () => {
        side.waitStream(main);
        const first = x.matmul(x);
        await new Promise((resolve) => setImmediate(resolve));
        expect(cuda.currentStream(on).equals(side), "expected a function's own stream after it has waited.");
        return first.add(0);
      }),
    ),
  );
  expect(cuda.currentStream(on).equals(main), "expected the stream of before.");
  for (const side of sides) main.waitStream(side);
  for (const result of results) {
    const difference = result.sub(want).abs().max().item();
    expect(difference === 0, `expected the same product. Received: a difference of ${String(difference)}.`);
  }
  const [start, end] = [new cuda.Event({ enableTiming: true }), new cuda.Event({ enableTiming: true })];
  start.record();
  x.matmul(x);
  end.record();
  end.synchronize();
  expect(end.query() && start.elapsedTime(end) > 0, "expected a time between two events.");
  return { streams: sides.length, "ms of a product": Number(start.elapsedTime(end).toFixed(4)) };
}

/** The steps. */
export const severalStreams: readonly Step[] = [{ name: "several streams", run: streams }];
