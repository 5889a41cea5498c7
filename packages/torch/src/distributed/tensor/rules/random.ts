/** @file Random numbers: other ones in each part, the same ones where several processes have the same part. */
import type { Lowered } from "../../../native/binding.js";
import { randint } from "../../../generated/ops.js";
import { int64 } from "../../../tensor/dtype.js";
import { forkRng, generatorOf } from "../../../runtime/random.js";
import type { DeviceMesh } from "../../device-mesh/device-mesh.js";
import { copyFrom } from "../communication.js";
import type { Handler } from "../operator-call.js";
import { Partial, type Placement, replicated, Shard } from "../placement.js";

const largest = 2 ** 31 - 1;

/** A number that all processes with the same part draw alike, and those with other parts otherwise. */
function seedFor(mesh: DeviceMesh, placements: readonly Placement[]): number {
  // Drawn from the process's own generator, so that `manualSeed` decides about it.
  let drawn = randint(0, largest, [1], { dtype: int64 });
  mesh.shape.forEach((parts, dim) => {
    if (parts === 1 || placements[dim] instanceof Shard) return;
    const group = mesh.getGroup(dim);
    drawn = copyFrom(group.facts.backends.has("cpu") ? drawn.cpu() : drawn.to(mesh.deviceType), 0, group);
  });
  const coordinate = mesh.getCoordinate() ?? [];
  // Host-device synchronisation where the group has no backend for the host.
  return placements.reduce(
    (seed, one, dim) => (one instanceof Shard ? (seed * 1000003 + (coordinate[dim] ?? 0) + 1) % largest : seed),
    Number(drawn.item()),
  );
}

/** Runs a function whose random numbers are those of this process's part; the generators go on as before. */
export function withPartSeed<T>(mesh: DeviceMesh, placements: readonly Placement[], run: () => T): T {
  if (mesh.getCoordinate() === null) return run();
  const seed = seedFor(mesh, placements);
  return forkRng(
    () => {
      generatorOf(mesh.deviceType).manualSeed(seed);
      return run();
    },
    { devices: mesh.deviceType === "cpu" ? [] : [mesh.deviceType] },
  );
}

const drawn: Handler = (operation, execute) => {
  const placements = operation.inputs[0]?.layout.placements ?? [];
  const isInPlace = operation.schema.returns[0] === 0;
  if (isInPlace && placements.some((one) => one instanceof Partial)) {
    operation.unsupported(
      "draws numbers into a tensor that is to be reduced",
      "Redistribute it to Replicate or Shard before.",
    );
  }
  const own = placements.map((one) => (one instanceof Partial ? replicated() : one));
  const decision = { inputs: operation.inputs.map(() => own), outputs: operation.schema.returns.map(() => own) };
  return withPartSeed(operation.mesh, own, (): Lowered[] => execute(decision));
};

const names =
  "native_dropout bernoulli bernoulli_ normal_ uniform_ random_ exponential_ geometric_ cauchy_ log_normal_ rand_like randn_like randint_like";

/** Answers for operators, by name. */
export const randomHandlers: Readonly<Record<string, Handler>> = Object.fromEntries(
  names.split(" ").map((name) => [`aten::${name}`, drawn]),
);
