/** @file What the model of a scenario does in its hooks, on some ranks and at some calls. */
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import * as torch from "@lightning-ts/torch";
import { KeyboardInterrupt, type Trainer } from "@lightning-ts/lightning";
import type { RankedLightningModel } from "./model.js";
import type { Lines } from "./lines.js";
import type { Action } from "./scenario.js";
import { identity } from "./state.js";

/** Waits like Python's `time.sleep`: nothing else of the process runs. */
function sleep(seconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1000);
}

/** What is gathered, by the name that a scenario gives to it. */
function gathered(of: string, rank: number): unknown {
  const { tensor, full, ones, arange, int64 } = torch;
  switch (of) {
    case "scalar":
      return tensor(rank + 0.5);
    case "vector":
      return arange(0, 3, 1, { dtype: torch.float32 }).add(rank);
    case "matrix":
      return full([2, 2], rank, { dtype: torch.float32 });
    case "integer":
      return tensor([rank, 7], { dtype: int64 });
    case "dict":
      return { a: tensor(rank), b: [ones([2]).mul(rank), tensor(3, { dtype: int64 })] };
    case "number":
      return 2 * rank;
    case "uneven":
      return arange(0, 1 + rank, 1, { dtype: torch.float32 });
    default:
      throw new Error(`the runner does not know what "${of}" is`);
  }
}

/** Does one thing, and notes what it gave. */
export function act(
  action: Action,
  trainer: Trainer,
  model: RankedLightningModel,
  lines: Lines,
  root: string,
): unknown {
  const { strategy, globalRank: rank } = trainer;
  const say = (value: unknown): void => lines.add("did", action.do, value);
  switch (action.do) {
    case "raise":
      throw new Error("scenario asked for this");
    case "interrupt":
      throw new KeyboardInterrupt("scenario asked for this");
    case "exit":
      lines.put("exit", action.code);
      process.exit(action.code);
      break;
    case "signal":
      lines.add("did", "signal", action.signal);
      process.kill(process.pid, action.signal);
      // Python's handlers run at once, those of Node when it has waited.
      return wait(50);
    case "stop":
      trainer.shouldStop = true;
      return;
    case "sleep":
      sleep(action.seconds ?? 0);
      return;
    case "barrier":
      strategy.barrier("asked");
      say(null);
      return;
    case "all_gather":
      say(model.allGather(gathered(action.of ?? "", rank), { syncGrads: action.sync_grads ?? false }));
      return;
    case "broadcast":
      say(strategy.broadcast({ from: rank, list: [rank, "x"] }, action.src ?? 0));
      return;
    case "reduce":
      say(strategy.reduce(torch.tensor([rank + 1, 2]), { reduceOp: action.op ?? "mean" }));
      return;
    case "decide":
      say(strategy.reduceBooleanDecision(action.by_rank?.[rank] ?? false, action.all ?? true));
      return;
    case "rand":
      say(torch.rand([2]));
      return;
    case "ranks":
      say(identity(trainer));
      return;
    case "save": {
      const weightsOnly = action.weights_only ?? false;
      return trainer.saveCheckpoint(join(root, action.path ?? ""), { weightsOnly });
    }
    case "state":
      say({ ...model.stateDict() });
      return;
    case "grads":
      say(Object.fromEntries(model.namedParameters().map(([name, parameter]) => [name, parameter.grad])));
      return;
    case "sync":
      say(Reflect.get(Object(Reflect.get(strategy, "model")) as object, "requireBackwardGradSync") ?? null);
      return;
    default:
      throw new Error(`the runner does not know the action "${action.do}"`);
  }
}
