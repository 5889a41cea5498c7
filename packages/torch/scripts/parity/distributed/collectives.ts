/** @file What a rank does in a recorded case of a collective: its input, and what it gets. */
import * as torch from "../../../src/index.js";
import { BadCase, list, numeric, object, string } from "../case.js";
import type { Json, JsonObject } from "../decode.js";
import { caught, value } from "./values.js";

const { distributed } = torch;
const { ReduceOp } = distributed;

/** What a rank gave and got. */
interface Exchange {
  give: unknown;
  result: unknown;
}

/** A case with its rank's values at hand. */
export interface Setting {
  readonly rank: number;
  readonly world: number;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly args: JsonObject;
  readonly options: { op?: torch.distributed.ReduceOp; asyncOp?: boolean };
  readonly x: torch.Tensor;
}

const numbers = (v: Json | undefined, where: string): number[] => list(v, where).map((item) => numeric(item, where));
const wait = (work: torch.distributed.Work | null): void => void work?.wait();
const copies = (tensors: readonly torch.Tensor[]): torch.Tensor[] => tensors.map((tensor) => tensor.clone());

function reduction(name: Json): torch.distributed.ReduceOp {
  const known: Record<string, unknown> = { ...ReduceOp };
  const found = known[string(name, "op").toUpperCase()];
  if (found instanceof ReduceOp) return found;
  throw new BadCase(`unknown reduction: ${JSON.stringify(name)}`);
}

/** Reads a case for a rank. */
export function settingOf(c: JsonObject, rank: number, world: number): Setting {
  const args = object(c.args ?? {}, "args");
  const dtype = string(c.dtype ?? "float32", "dtype");
  const shape = numbers(c.shape ?? [2, 3], "shape");
  const x = c.strided === true ? value([...shape].reverse(), dtype, rank).t() : value(shape, dtype, rank);
  const options = {
    ...(args.op === undefined ? {} : { op: reduction(args.op) }),
    ...(args.async === true ? { asyncOp: true } : {}),
  };
  return { rank, world, dtype, shape, args, options, x };
}

/** One input for each rank. */
const inputs = ({ world, shape, dtype, rank }: Setting): torch.Tensor[] =>
  Array.from({ length: world }, (_, i) => value(shape, dtype, rank, 10 * i));
const outputs = ({ world, x }: Setting): torch.Tensor[] => Array.from({ length: world }, () => torch.emptyLike(x));

/** Elements that go from each rank to each. */
function sizesOf({ args, world }: Setting): number[][] {
  if (args.sizes === undefined) return Array.from({ length: world }, () => Array.from({ length: world }, () => 2));
  return list(args.sizes, "sizes").map((row) => numbers(row, "sizes"));
}

function ring({ x, rank, world, args, shape }: Setting): Exchange {
  const give = x.clone();
  const [next, previous] = [(rank + 1) % world, (rank - 1 + world) % world];
  const out = torch.empty([...shape], { dtype: x.dtype });
  const tag = numeric(args.tag, "tag");
  let src = previous;
  switch (args.form) {
    case "blocking":
      if (rank % 2 === 0) distributed.send(x, next, { tag });
      src = distributed.recv(out, previous, { tag });
      if (rank % 2 !== 0) distributed.send(x, next, { tag });
      break;
    case "nonblocking": {
      const sent = distributed.isend(x, next, { tag });
      wait(distributed.irecv(out, previous, { tag }));
      wait(sent);
      break;
    }
    case "batch": {
      const { P2POp, isend, irecv } = distributed;
      distributed.batchIsendIrecv([new P2POp(isend, x, next), new P2POp(irecv, out, previous)]).forEach(wait);
      break;
    }
    default:
      throw new BadCase(`unknown form: ${JSON.stringify(args.form)}`);
  }
  return { give, result: [src, out] };
}

function subGroup({ x, rank, args, shape, dtype }: Setting): Exchange {
  const give = x.clone();
  const ranks = numbers(args.ranks, "ranks");
  const group = distributed.newGroup(ranks);
  const last = ranks.at(-1) ?? -1;
  if (!ranks.includes(rank)) {
    const about = { rank: distributed.getRank(group), world_size: -1, ranks: null };
    const outside = caught(() => distributed.allReduce(x, { group }));
    return { give, result: { ...about, outside, unchanged: x } };
  }
  distributed.allReduce(x, { group });
  const y = value(shape, dtype, rank);
  distributed.broadcast(y, last, { group });
  const result = {
    rank: distributed.getRank(group),
    world_size: distributed.getWorldSize(group),
    ranks: distributed.getProcessGroupRanks(group),
    all_reduce: x,
    broadcast: y,
    global_of_0: distributed.getGlobalRank(group, 0),
    group_of_last: distributed.getGroupRank(group, last),
  };
  return { give, result };
}

function functional(s: Setting): Exchange {
  const F = distributed.nn.functional;
  const give = s.x.clone();
  const t = s.x.requiresGrad_();
  const scaled = (): torch.Tensor[] => Array.from({ length: s.world }, (_, i) => t.mul(i + 1));
  const like = (): torch.Tensor => torch.empty([...s.shape]);
  const calls: Record<string, () => torch.Tensor> = {
    all_reduce: () => F.allReduce(t),
    all_gather: () => torch.stack(F.allGather(t)),
    broadcast: () => F.broadcast(t, 0),
    reduce: () => F.reduce(t, 0),
    reduce_scatter: () => F.reduceScatter(like(), scaled()),
    all_to_all: () => torch.stack(F.allToAll(scaled().map(like), scaled())),
    gather: () => torch.stack(F.gather(t, 0)),
    scatter: () => F.scatter(scaled(), 0),
  };
  const y = named(calls, s.args.name)();
  const weights = torch.cos(torch.arange(y.numel(), { dtype: y.dtype })).reshape(y.shape);
  y.mul(weights)
    .mul(s.rank + 1)
    .sum()
    .backward();
  return { give, result: { value: y, grad: t.grad } };
}

function functionalCollective({ x, args, world }: Setting): Exchange {
  const FC = distributed.functionalCollectives;
  const { SUM } = ReduceOp;
  const group = distributed.group.WORLD;
  const give = x.clone();
  const calls: Record<string, () => torch.Tensor> = {
    all_reduce: () => FC.allReduce(x, SUM, group),
    all_gather_tensor: () => FC.allGatherTensor(x, 0, group),
    all_gather_tensor_dim1: () => FC.allGatherTensor(x, 1, group),
    reduce_scatter_tensor: () =>
      FC.reduceScatterTensor(torch.cat(Array.from({ length: world }, () => x)), SUM, 0, group),
    broadcast: () => FC.broadcast(x, 1, group),
  };
  return { give, result: FC.waitTensor(named(calls, args.name)()) };
}

function named<T>(table: Readonly<Record<string, T>>, name: Json | undefined): T {
  const found = typeof name === "string" && Object.hasOwn(table, name) ? table[name] : undefined;
  if (found === undefined) throw new BadCase(`unknown name: ${JSON.stringify(name)}`);
  return found;
}

function objects({ rank }: Setting): unknown[] {
  const first = { rank, list: [1, "a", null, true], tensor: torch.tensor([rank]) };
  return [first, `text ${rank}`, 2 ** 40 + rank, null];
}

const nothing = (count: number): unknown[] => Array.from({ length: count }, () => null);

/** What ranks do, by the name of the call. */
export const collectives: Readonly<Record<string, (s: Setting) => Exchange>> = {
  all_reduce({ x, options }) {
    const give = x.clone();
    wait(distributed.allReduce(x, options));
    return { give, result: x };
  },
  broadcast({ x, args, options }) {
    const give = x.clone();
    wait(distributed.broadcast(x, { src: numeric(args.src, "src"), ...options }));
    return { give, result: x };
  },
  reduce({ x, args, rank, options }) {
    const give = x.clone();
    wait(distributed.reduce(x, { dst: numeric(args.dst, "dst"), ...options }));
    return { give, result: rank === args.dst ? x : null };
  },
  all_gather(s) {
    const result = outputs(s);
    wait(distributed.allGather(result, s.x, s.options));
    return { give: s.x, result };
  },
  all_gather_into_tensor({ x, shape, world, args, options }) {
    const [rows = 1, ...rest] = shape;
    const size = args.form === "stack" ? [world, ...shape] : [world * rows, ...rest];
    const result = torch.empty(size, { dtype: x.dtype });
    wait(distributed.allGatherIntoTensor(result, x, options));
    return { give: x, result };
  },
  all_gather_coalesced_form({ rank, world, dtype }) {
    const give = [2, 3].map((size) => value([size], dtype, rank));
    const result = give.map((x) => torch.empty([world * x.numel()], { dtype: x.dtype }));
    give.forEach((x, i) => distributed.allGatherIntoTensor(result[i] as torch.Tensor, x));
    return { give, result };
  },
  reduce_scatter(s) {
    const given = inputs(s);
    const give = copies(given);
    const result = torch.emptyLike(s.x);
    wait(distributed.reduceScatter(result, given, s.options));
    return { give, result };
  },
  reduce_scatter_tensor(s) {
    const given = torch.cat(inputs(s));
    const give = given.clone();
    const result = torch.emptyLike(s.x);
    wait(distributed.reduceScatterTensor(result, given, s.options));
    return { give, result };
  },
  gather(s) {
    const gatherList = s.rank === s.args.dst ? outputs(s) : null;
    wait(distributed.gather(s.x, { gatherList, dst: numeric(s.args.dst, "dst"), ...s.options }));
    return { give: s.x, result: gatherList };
  },
  scatter(s) {
    const scatterList = s.rank === s.args.src ? inputs(s) : null;
    const give = scatterList === null ? null : copies(scatterList);
    const result = torch.empty([...s.shape], { dtype: s.x.dtype });
    wait(distributed.scatter(result, { scatterList, src: numeric(s.args.src, "src"), ...s.options }));
    return { give, result };
  },
  all_to_all(s) {
    const sizes = sizesOf(s);
    const given = (sizes[s.rank] ?? []).map((size, i) => value([size], s.dtype, s.rank, 10 * i));
    const give = copies(given);
    const result = sizes.map((row) => torch.empty([row[s.rank] ?? 0], { dtype: s.x.dtype }));
    wait(distributed.allToAll(result, given, s.options));
    return { give, result };
  },
  all_to_all_single(s) {
    const sizes = sizesOf(s);
    const rows = sizes[s.rank] ?? [];
    const from = sizes.map((row) => row[s.rank] ?? 0);
    const sum = (list: number[]): number => list.reduce((a, b) => a + b, 0);
    const given = value([sum(rows), 2], s.dtype, s.rank);
    const give = given.clone();
    const result = torch.empty([sum(from), 2], { dtype: s.x.dtype });
    const split = s.args.sizes === undefined ? {} : { outputSplitSizes: from, inputSplitSizes: rows };
    wait(distributed.allToAllSingle(result, given, { ...split, ...s.options }));
    return { give, result };
  },
  barrier({ options }) {
    wait(distributed.barrier(options));
    return { give: null, result: null };
  },
  monitored_barrier() {
    distributed.monitoredBarrier({ timeout: 5 });
    return { give: null, result: null };
  },
  ring,
  recv_any({ x, rank, world, shape }) {
    if (rank !== 0) {
      distributed.send(x, 0);
      return { give: x, result: null };
    }
    const got = Array.from({ length: world - 1 }, () => {
      const out = torch.empty([...shape], { dtype: x.dtype });
      return [distributed.recv(out), out] as const;
    });
    return { give: x, result: got.sort((a, b) => a[0] - b[0]) };
  },
  broadcast_object_list(s) {
    const give = objects(s);
    const result = s.rank === s.args.src ? give : nothing(4);
    distributed.broadcastObjectList(result, numeric(s.args.src, "src"));
    return { give, result };
  },
  all_gather_object(s) {
    const give = objects(s)[s.rank % 3];
    const result = nothing(s.world);
    distributed.allGatherObject(result, give);
    return { give, result };
  },
  gather_object(s) {
    const [give] = objects(s);
    const result = s.rank === s.args.dst ? nothing(s.world) : null;
    distributed.gatherObject(give, result, numeric(s.args.dst, "dst"));
    return { give, result };
  },
  scatter_object_list({ rank, world, args }) {
    const result = nothing(1);
    const given = rank === args.src ? Array.from({ length: world }, (_, to) => ({ to })) : null;
    distributed.scatterObjectList(result, given, numeric(args.src, "src"));
    return { give: null, result };
  },
  send_object_list(s) {
    if (s.rank === 0) {
      const give = objects(s);
      for (let dst = 1; dst < s.world; dst++) distributed.sendObjectList(give, dst);
      return { give, result: null };
    }
    const result = nothing(4);
    distributed.recvObjectList(result, 0);
    return { give: null, result };
  },
  sub_group: subGroup,
  subgroups({ x, args }) {
    const give = x.clone();
    const [own, all] = distributed.newSubgroups(numeric(args.size, "size"));
    distributed.allReduce(x, { group: own });
    return { give, result: { count: all.length, ranks: distributed.getProcessGroupRanks(own), all_reduce: x } };
  },
  subgroups_by_enumeration({ x, args }) {
    const give = x.clone();
    const lists = list(args.ranks, "ranks").map((ranks) => numbers(ranks, "ranks"));
    const [own] = distributed.newSubgroupsByEnumeration(lists);
    distributed.allReduce(x, { group: own });
    return { give, result: { ranks: distributed.getProcessGroupRanks(own), all_reduce: x } };
  },
  about() {
    const result = {
      backend: distributed.getBackend(),
      rank: distributed.getRank(),
      world_size: distributed.getWorldSize(),
      initialized: distributed.isInitialized(),
      gloo: distributed.isGlooAvailable(),
      elastic: distributed.isTorchelasticLaunched(),
      node_local_rank: caught(() => distributed.getNodeLocalRank()),
      default: distributed.getNodeLocalRank(7),
    };
    return { give: null, result };
  },
  functional,
  functional_collective: functionalCollective,
};
