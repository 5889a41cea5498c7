/** @file The life of a metric: counting, values of batches, states, copies, bad input. */
import * as torch from "@lightning-ts/torch";
import { nn, type Tensor, tensor } from "@lightning-ts/torch";
import { describe, expect, it, vi } from "vitest";
import { classification, CompositionalMetric, MeanMetric, Metric, SumMetric } from "../index.js";
import { regression } from "../index.js";

const labels = (...values: number[]): Tensor => tensor(values, { dtype: torch.int64 });

class Hits extends Metric<[Tensor, Tensor], Tensor, { hits: Tensor; total: Tensor }> {
  static override readonly fullStateUpdate: boolean | null = false;
  computed = 0;

  constructor() {
    super();
    this.addState("hits", torch.zeros([]), { distReduceFx: "sum" });
    this.addState("total", torch.zeros([]), { distReduceFx: "sum" });
  }

  override update(preds: Tensor, target: Tensor): void {
    this.states.hits = this.states.hits.add(preds.eq(target).sum());
    this.states.total = this.states.total.add(target.numel());
  }

  override compute(): Tensor {
    this.computed++;
    return this.states.hits.div(this.states.total);
  }
}

describe("a class of one's own", () => {
  it("counts, keeps its value, and gives that of a batch", () => {
    const metric = new Hits();
    metric.update(labels(1, 2), labels(1, 3));
    expect([metric.compute().item(), metric.compute().item(), metric.computed]).toEqual([0.5, 0.5, 1]);
    expect(metric.forward(labels(1, 1), labels(1, 1)).item()).toBe(1);
    expect([metric.updateCount, metric.compute().item()]).toEqual([2, 0.75]);
    metric.reset();
    expect([metric.updateCalled, metric.forwardCache]).toEqual([false, null]);
  });

  it("keeps its states where a batch of forward fails", () => {
    const metric = new Hits();
    metric.update(labels(1), labels(1));
    expect(() => metric.forward(labels(1, 2), labels(1, 2, 3))).toThrow();
    expect([metric.updateCount, metric.compute().item()]).toEqual([1, 1]);
  });

  it("is copied with states of its own", () => {
    const metric = new Hits();
    metric.update(labels(1), labels(1));
    const copy = metric.clone();
    copy.update(labels(1), labels(0));
    expect([metric.compute().item(), copy.compute().item()]).toEqual([1, 0.5]);
  });
});

describe("states", () => {
  it("go into state dictionaries once they are persistent, and back, on the way of modules", () => {
    class Holder extends nn.Module {
      readonly acc = new MeanMetric();
    }
    const [from, into] = [new Holder(), new Holder()];
    const metric = from.acc;
    metric.update(tensor([1, 3]));
    expect(Object.keys(from.stateDict())).toEqual([]);
    metric.persistent(true);
    expect(Object.keys(from.stateDict())).toEqual(["acc.mean_value", "acc.weight"]);
    into.loadStateDict(from.stateDict());
    expect(into.acc.metricState.mean_value.item()).toBe(4);
  });

  it("keep their dtype but where setDtype says otherwise", () => {
    const metric = new SumMetric();
    expect(metric.half().metricState.sum_value.dtype).toBe(torch.float32);
    new nn.Sequential(metric).double();
    expect(metric.dtype).toBe(torch.float32);
    expect(metric.setDtype(torch.float64).metricState.sum_value.dtype).toBe(torch.float64);
  });

  it("merge with those of another of the class only", () => {
    const [a, b] = [new SumMetric(), new SumMetric()];
    a.update(1);
    b.update(2);
    a.mergeState(b);
    a.mergeState({ sum_value: tensor(4) });
    expect(a.compute().item()).toBe(7);
    expect(() => a.mergeState(new MeanMetric() as never)).toThrow("expected a SumMetric. Received: a MeanMetric");
    expect(() => a.mergeState({} as never)).toThrow('expected the state "sum_value"');
  });
});

describe("gradients", () => {
  it("go through the value of a batch, and no further", () => {
    const x = tensor([1, 2]).requiresGrad_();
    const metric = new regression.MeanSquaredError();
    metric.forward(x, tensor([0, 0])).backward();
    expect(x.grad?.tolist()).toEqual([1, 2]);
    expect(metric.metricState.sum_squared_error.requiresGrad).toBe(false);
  });
});

describe("what other processes have", () => {
  it("comes through distSyncFn, and goes away again", () => {
    const options = {
      distributedAvailableFn: () => true,
      distSyncFn: (own: Tensor) => [own, own.add(1)],
    };
    const metric = new SumMetric(options);
    metric.update(2);
    expect(metric.compute().item()).toBe(5);
    expect(metric.metricState.sum_value.item()).toBe(2);
    metric.sync();
    expect(metric.isSynced).toBe(true);
    expect(() => metric.sync()).toThrow("shared already");
    expect(() => metric.forward(1)).toThrow("Call unsync()");
    metric.unsync();
    expect(() => metric.unsync()).toThrow("the metric's own already");
  });
});

describe("operators", () => {
  it("make metrics of metrics and numbers", () => {
    const both = new MeanMetric().add(new SumMetric()).mul(2);
    expect(both).toBeInstanceOf(CompositionalMetric);
    both.update(tensor([1, 3]));
    expect(both.compute().item()).toBe(12);
    both.reset();
    expect(both.forward(tensor([1])).item()).toBe(4);
  });
});

describe("bad input", () => {
  it("warns of compute before update", () => {
    const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    new MeanMetric().compute();
    expect(warn.mock.calls[0]?.[0]).toContain("before update()");
    warn.mockRestore();
  });

  it.each<[what: string, make: () => unknown, words: string]>([
    ["an unknown option", () => new MeanMetric({ unknown: 1 } as never), "no option 'unknown'"],
    [
      "a threshold beyond 1",
      () => new classification.BinaryAccuracy({ threshold: 2 }),
      "threshold to be a number in [0, 1]",
    ],
    ["one class", () => new classification.MulticlassAccuracy({ numClasses: 1 }), "numClasses"],
    ["no number of classes", () => new classification.MulticlassAccuracy({}), "expected numClasses"],
    ["an unknown task", () => new classification.Accuracy({ task: "other" } as never), "expected a task of binary"],
    [
      "different shapes",
      () => new classification.BinaryAccuracy().update(tensor([1]), labels(1, 0)),
      "of the same shape. Received: [1] and [2]",
    ],
    [
      "labels of 3",
      () => new classification.BinaryAccuracy().update(tensor([1]), labels(3)),
      "Expected target to hold 0, 1 only",
    ],
    [
      "a class beyond the last",
      () => new classification.MulticlassAccuracy({ numClasses: 3 }).update(labels(0), labels(3)),
      "classes from 0 to 2",
    ],
    [
      "a class below the first",
      () => new classification.MulticlassAccuracy({ numClasses: 3 }).update(labels(0), labels(-1)),
      "classes from 0 to 2",
    ],
  ])("%s is an error that says what was expected", (_what, make, words) => {
    expect(make).toThrow(words);
  });
});
