/** @file Which backend carries which tensors. NCCL is a stand-in here, as libtorch for the CPU does not have it. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { binding } from "../native/binding.js";
import { ones } from "../index.js";
import { NotAvailableError } from "../util/errors.js";
import {
  addBackends,
  type BackendName,
  backendsOf,
  highPriorityOf,
  isGlooAvailable,
  isNcclAvailable,
} from "./backends.js";
import { timeoutOf } from "./init.js";
import { ProcessGroup } from "./process-group.js";
import { HashStore } from "./store.js";
import { expectDevice } from "./tensors.js";

const withNccl = (): void => {
  vi.spyOn(binding, "ncclVersion").mockReturnValue("2.29.7");
  vi.spyOn(binding, "cudaIsAvailable").mockReturnValue(true);
};
const entries = (given?: string): [string, BackendName][] => [...backendsOf("initProcessGroup", given)];

afterEach(() => void vi.restoreAllMocks());

describe("without NCCL", () => {
  it("Gloo carries everything", () => {
    expect([isGlooAvailable(), isNcclAvailable()]).toEqual([true, false]);
    expect(entries()).toEqual([
      ["cpu", "gloo"],
      ["cuda", "gloo"],
    ]);
  });

  it.each(["nccl", "NCCL", "cpu:gloo,cuda:nccl", "cuda:nccl"])("%s is refused with a reason", (backend) => {
    expect(() => entries(backend)).toThrow(NotAvailableError);
    expect(() => entries(backend)).toThrow(
      'initProcessGroup: the backend "nccl" is not available yet: NCCL, which the addon was built without, is missing. Use "gloo", or run ' +
        'the set-up with a libtorch for CUDA and NCCL\'s headers; "npx lightning-ts-torch doctor" says what it lacks.',
    );
  });
});

describe("with NCCL", () => {
  it.each<[string | undefined, [string, BackendName][]]>([
    [
      undefined,
      [
        ["cpu", "gloo"],
        ["cuda", "nccl"],
      ],
    ],
    ["nccl", [["cuda", "nccl"]]],
    [
      "gloo",
      [
        ["cpu", "gloo"],
        ["cuda", "gloo"],
      ],
    ],
    [
      "cpu:gloo,cuda:nccl",
      [
        ["cpu", "gloo"],
        ["cuda", "nccl"],
      ],
    ],
    [
      "cuda:nccl,cpu:gloo",
      [
        ["cuda", "nccl"],
        ["cpu", "gloo"],
      ],
    ],
  ])("%s", (backend, expected) => {
    withNccl();
    expect(entries(backend)).toEqual(expected);
  });

  it.each(["mpi", "cpu:nccl", "tpu:gloo", "cpu:gloo,cpu:gloo", "cpu:gloo:nccl", ""])("%j is refused", (backend) => {
    withNccl();
    expect(() => entries(backend)).toThrow(RangeError);
  });

  it("is not chosen where there is no device", () => {
    withNccl();
    vi.spyOn(binding, "cudaIsAvailable").mockReturnValue(false);
    expect(backendsOf("initProcessGroup", undefined).get("cuda")).toBe("gloo");
  });

  it("carries no tensors of the CPU", () => {
    withNccl();
    const backends = backendsOf("initProcessGroup", "nccl");
    const facts = { name: "0", description: "", ranks: [0, 1], backends, store: new HashStore(), timeout: 5000 };
    const group = new ProcessGroup(binding.newProcessGroup(binding.newHashStore(), 0, 2), facts);
    expect(() => expectDevice("allReduce", group, ones([1]))).toThrow(
      'allReduce: the group 0 has no backend for tensors on "cpu". It has: nccl for "cuda". Move the tensor, or name a backend for its device',
    );
  });

  it("waits ten minutes, and half an hour where Gloo is beside it", () => {
    withNccl();
    const waits = (backend: string): number => timeoutOf("newGroup", undefined, backendsOf("newGroup", backend));
    expect(["nccl", "cpu:gloo,cuda:nccl", "gloo"].map(waits)).toEqual([600_000, 1_800_000, 1_800_000]);
  });

  it("takes its options, and says of others what it takes", () => {
    withNccl();
    const read = (given: object, backend = "nccl"): boolean =>
      highPriorityOf("newGroup", given, backendsOf("newGroup", backend));
    expect([read({}), read({ isHighPriorityStream: true })]).toEqual([false, true]);
    expect(() => read({ isHighPriorityStream: 1 })).toThrow(
      "newGroup expects pgOptions.isHighPriorityStream as a boolean. Received: 1.",
    );
    expect(() => read({ blocking: true })).toThrow("newGroup expects pgOptions as { isHighPriorityStream }.");
    expect(() => read({ isHighPriorityStream: true }, "gloo")).toThrow("pgOptions are for NCCL");
  });

  it("is made last, for CUDA, over a part of the store of its own", () => {
    withNccl();
    const made: unknown[] = [];
    vi.spyOn(binding, "addGlooBackend").mockImplementation(
      (_group, _store, ...rest) => void made.push(["gloo", ...rest]),
    );
    vi.spyOn(binding, "addNcclBackend").mockImplementation(
      (_group, _store, ...rest) => void made.push(["nccl", ...rest]),
    );
    const plan = { name: "0", ranks: [0, 1], timeout: 5000, isHighPriority: true };
    const group = binding.newProcessGroup(binding.newHashStore(), 0, 2);
    addBackends(group, new HashStore(), { ...plan, backends: backendsOf("newGroup", "cuda:nccl,cpu:gloo") });
    expect(made).toEqual([
      ["gloo", 5000, "0", [0, 1], ["cpu"]],
      ["nccl", 5000, "0", [0, 1], true],
    ]);
  });
});
