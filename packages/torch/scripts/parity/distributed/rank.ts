/** @file A process that plays a rank in one case after the other. */
import * as torch from "../../../src/index.js";
import { BadCase, string } from "../case.js";
import type { Json, JsonObject } from "../decode.js";
import { collectives, settingOf } from "./collectives.js";
import { failures } from "./failures.js";
import { replayStore } from "./stores.js";
import { programs } from "./programs.js";
import { encode } from "./values.js";

/** What the process is told to do. */
export type Order =
  /** Answers when it has been loaded. */
  | { do: "ready" }
  /** Leaves the group that it is in, and sets up another. */
  | { do: "init"; file: string; rank: number; world: number; timeout: number }
  | { do: "collective"; case: JsonObject; rank: number; world: number }
  | { do: "program"; family: string; case: JsonObject; rank: number; world: number }
  | { do: "failure"; kind: string; rank: number; world: number }
  | { do: "store"; case: JsonObject };

const { distributed } = torch;

function leave(): void {
  if (distributed.isInitialized()) distributed.destroyProcessGroup();
}

function collective(c: JsonObject, rank: number, world: number): Json {
  const replay = collectives[string(c.op, "op")];
  if (replay === undefined) throw new BadCase(`unknown op: ${JSON.stringify(c.op)}`);
  try {
    const { give, result } = replay(settingOf(c, rank, world));
    return { give: encode(give), result: encode(result) };
  } finally {
    // The next case begins when all are done with this one.
    distributed.barrier();
  }
}

function follow(order: Order): Json {
  switch (order.do) {
    case "ready":
      return null;
    case "init":
      leave();
      distributed.initProcessGroup("gloo", {
        initMethod: `file://${order.file}`,
        rank: order.rank,
        worldSize: order.world,
        timeout: order.timeout,
      });
      return null;
    case "collective":
      return collective(order.case, order.rank, order.world);
    case "failure": {
      const replay = failures[order.kind];
      if (replay === undefined) throw new BadCase(`unknown kind: ${order.kind}`);
      const result = replay(order.rank, order.world);
      return encode(result instanceof torch.Tensor || Array.isArray(result) ? result : null);
    }
    case "program": {
      const program = programs[order.family];
      if (program === undefined) throw new RangeError(`unknown family: ${order.family}`);
      return encode(program(order.case, order.rank, order.world));
    }
    case "store":
      leave();
      return replayStore(order.case);
  }
}

torch.setNumThreads(1);
process.removeAllListeners("warning");
process.on("warning", () => undefined);
process.on("message", (order: Order) => {
  let answer: Json;
  try {
    answer = { ok: follow(order) };
  } catch (error) {
    answer = encode(error);
  }
  process.send?.(answer);
});
process.on("disconnect", () => process.exit(0));
