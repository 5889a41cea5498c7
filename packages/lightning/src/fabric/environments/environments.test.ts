/** @file Environments, against what Lightning's make of the same variables. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type * as os from "node:os";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  environments,
  isRecordedError,
  type Machine,
  type Recorded,
} from "../../../scripts/testing/distributed-tables.js";
import { errorNames, errorOf } from "../../../scripts/testing/golden.js";
import { quiet } from "../../../scripts/testing/trainer.js";
import { variablesOfLaunchers } from "../../../scripts/testing/variables.js";
import { collectWarnings } from "../../../scripts/testing/warnings.js";
import { Trainer } from "../../index.js";
import * as kinds from "../../plugins/environments.js";

const { hostname } = vi.hoisted(() => ({ hostname: { name: "" } }));
vi.mock("node:os", async (original) => ({
  ...(await original<typeof os>()),
  hostname: () => hostname.name,
}));

const { ClusterEnvironment, MPIEnvironment, SLURMEnvironment, XLAEnvironment } = kinds;
const setVariables = variablesOfLaunchers();
const warnings = collectWarnings();
const table = environments();
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "environments-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Becomes the machine of a case. */
function enter({ environment, hostname: host = "here", rank_file: lines }: Machine): void {
  setVariables(environment);
  hostname.name = host;
  if (lines === undefined) return;
  const path = join(folder, "ranks");
  writeFileSync(path, `${lines.join("\n")}\n`);
  process.env.LSB_DJOB_RANKFILE = path;
}

type Detectable = (new () => kinds.ClusterEnvironment) & { detect(): boolean };
const classes: Record<string, Detectable> = {
  KubeflowEnvironment: kinds.KubeflowEnvironment,
  LightningEnvironment: kinds.LightningEnvironment,
  LSFEnvironment: kinds.LSFEnvironment,
  MPIEnvironment,
  SLURMEnvironment,
  TorchElasticEnvironment: kinds.TorchElasticEnvironment,
};

/** Compares a value, or the error of the call, with what was recorded. */
function expectSame(recorded: Recorded<unknown>, call: () => unknown): void {
  if (!isRecordedError(recorded)) {
    expect(call()).toEqual(recorded);
    return;
  }
  const error = errorOf(call);
  const names = errorNames(recorded.error.class);
  if (names !== null) expect(names).toContain(error.name);
  expect(error.message).toContain("Received: ");
}

const readers: Record<string, (environment: kinds.ClusterEnvironment) => unknown> = {
  class: (environment) => environment.constructor.name,
  creates_processes_externally: (environment) => environment.createsProcessesExternally,
  main_address: (environment) => environment.mainAddress,
  main_port: (environment) => environment.mainPort,
  world_size: (environment) => environment.worldSize(),
  global_rank: (environment) => environment.globalRank(),
  local_rank: (environment) => environment.localRank(),
  node_rank: (environment) => environment.nodeRank(),
  job_name: (environment) => (environment instanceof SLURMEnvironment ? environment.jobName() : undefined),
  job_id: (environment) => (environment instanceof SLURMEnvironment ? environment.jobId() : undefined),
};

function expectFacts(recorded: Readonly<Record<string, unknown>>, environment: kinds.ClusterEnvironment): void {
  for (const [name, read] of Object.entries(readers)) {
    if (!(name in recorded)) continue;
    if (recorded[name] === "free") expect(environment.mainPort).toBeGreaterThan(0);
    else expectSame(recorded[name], () => read(environment));
  }
}

describe("environments are Lightning's", () => {
  const compared = new Set([...Object.keys(readers), "detect", "validate_settings", "after_set"]);

  it.each(table.alone.map((row, i) => [i, row.of, row] as const))("%i: %s", (_i, _of, row) => {
    enter(row);
    const Kind = classes[row.of];
    if (Kind === undefined) throw new Error(`unknown ${row.of}`);
    const { result } = row;
    if (isRecordedError(result)) {
      expectSame(result, () => new Kind());
      return;
    }
    const environment = new Kind();
    expect(Object.keys(result).filter((name) => !compared.has(name))).toEqual([]);
    expectFacts(result, environment);
    expectSame(result.detect, () => Kind.detect());
    if (row.validate !== undefined) {
      const [devices, nodes] = row.validate;
      expectSame(result.validate_settings, () => {
        environment.validateSettings(devices, nodes);
        return null;
      });
    }
    if (row.set !== undefined) {
      environment.setWorldSize(row.set[0]);
      environment.setGlobalRank(row.set[1]);
      expect([environment.worldSize(), environment.globalRank()]).toEqual(result.after_set);
    }
  });

  // Lightning resolves this one to "a2]".
  const ours: Record<string, string> = { "a[2],b[3]": "a2" };
  it.each(table.slurm_first_host)("the first host of SLURM's %j", (nodes, host) => {
    expect(SLURMEnvironment.resolveRootNodeAddress(nodes)).toBe(ours[nodes] ?? host);
  });
});

describe("a Trainer chooses as Lightning's", () => {
  const others = ["fsdp", "deepspeed", "xla"];
  const traits: Record<string, (trainer: Trainer) => unknown> = {
    global_rank: (trainer) => trainer.globalRank,
    local_rank: (trainer) => trainer.localRank,
    node_rank: (trainer) => trainer.nodeRank,
    world_size: (trainer) => trainer.worldSize,
    num_devices: (trainer) => trainer.numDevices,
    num_nodes: (trainer) => trainer.numNodes,
    is_global_zero: (trainer) => trainer.isGlobalZero,
  };

  it.each(table.trainer.map((row, i) => [i, row.devices, row.num_nodes, row.strategy ?? "auto", row] as const))(
    "%i: devices %j, nodes %i, strategy %s",
    (_i, devices, numNodes, strategy, row) => {
      enter(row);
      const flags = { ...quiet, accelerator: "cpu", devices, numNodes, strategy } as const;
      const { result } = row;
      const make = (): Trainer => new Trainer(flags as ConstructorParameters<typeof Trainer>[0]);
      if (isRecordedError(result)) {
        // Sharded models need neither GPUs nor a Python package here; XLA's is looked for when a run starts.
        if (others.some((name) => strategy.startsWith(name))) {
          expect(make().strategy.constructor.name).toMatch(/^(FSDP|DeepSpeed|XLA)Strategy$/);
          return;
        }
        // What Python lacks may be there or missing for another reason here.
        const error = errorOf(make);
        const names = errorNames(result.error.class);
        if (names !== null && error.name !== "NotAvailableError") expect(names).toContain(error.name);
        return;
      }
      const trainer = make();
      expect(trainer.strategy.constructor.name).toBe(result.strategy);
      expectFacts(result, trainer.strategy.environment);
      expect(Object.fromEntries(Object.keys(result.trainer).map((name) => [name, traits[name]?.(trainer)]))).toEqual(
        result.trainer,
      );
    },
  );
});

describe("a cluster of one's own", () => {
  it("may have as little as the documentation's example, as properties or as methods", () => {
    setVariables({ LOCAL_RANK: "1" });
    class MyCluster {
      mainAddress(): string {
        return "10.0.0.1";
      }
      mainPort(): number {
        return 1234;
      }
      worldSize(): number {
        return 2;
      }
    }
    Object.setPrototypeOf(MyCluster.prototype, ClusterEnvironment.prototype);
    const made: unknown = Reflect.construct(ClusterEnvironment, [], MyCluster);
    const trainer = new Trainer({
      ...quiet,
      accelerator: "cpu",
      devices: 2,
      plugins: [made as kinds.ClusterEnvironment],
    });
    expect([trainer.worldSize, trainer.globalRank, trainer.localRank]).toEqual([2, 1, 1]);
  });

  it("has to give numbers", () => {
    class Wrong extends kinds.LightningEnvironment {
      override localRank(): number {
        return Number.NaN;
      }
    }
    setVariables({});
    expect(() => new Trainer({ ...quiet, accelerator: "cpu", devices: 2, plugins: new Wrong() })).toThrow(
      "Wrong.localRank: expected a whole number of at least 0. Received: NaN",
    );
  });

  it.each([
    ["devices and nodes that are not the processes", { WORLD_SIZE: "3", RANK: "1" }, 2, "2 * 1 = 2"],
    ["a rank beyond the processes", { WORLD_SIZE: "2", RANK: "2" }, 2, "Received: 2. Number them from 0"],
  ])("is refused when a run starts, with %s", (_what, variables, devices, message) => {
    setVariables({ MASTER_ADDR: "127.0.0.1", MASTER_PORT: "1", ...variables });
    const plugins = new kinds.KubeflowEnvironment();
    const { strategy } = new Trainer({ ...quiet, accelerator: "cpu", devices, plugins, strategy: "ddp" });
    expect(() => strategy.setupEnvironment()).toThrow(message);
  });

  it("is refused with fewer devices than the process has an index for", () => {
    setVariables({ LOCAL_RANK: "3" });
    const { strategy } = new Trainer({ ...quiet, accelerator: "cpu", devices: 2 });
    expect(() => strategy.rootDevice).toThrow("expected at least 4");
  });
});

describe("variables of MPI's launchers", () => {
  const openMPI = { SIZE: "4", RANK: "3", LOCAL_SIZE: "2", LOCAL_RANK: "1" };
  const withNames = (prefix: string): Record<string, string> =>
    Object.fromEntries(Object.entries(openMPI).map(([name, value]) => [`${prefix}${name}`, value]));
  const mpich = { PMI_SIZE: "4", PMI_RANK: "3", MPI_LOCALNRANKS: "2", MPI_LOCALRANKID: "1" };

  it.each([
    ["Open MPI", withNames("OMPI_COMM_WORLD_")],
    ["MVAPICH2", withNames("MV2_COMM_WORLD_")],
    ["MPICH and Intel MPI", mpich],
  ])("of %s", (_name, variables) => {
    setVariables({ ...variables, MASTER_ADDR: "first" });
    expect(MPIEnvironment.detect()).toBe(true);
    const { environment } = new Trainer({ ...quiet, accelerator: "cpu", devices: 2, numNodes: 2 }).strategy;
    expect(environment).toBeInstanceOf(MPIEnvironment);
    expectFacts(
      {
        creates_processes_externally: true,
        main_address: "first",
        main_port: 12_910,
        world_size: 4,
        global_rank: 3,
        local_rank: 1,
        node_rank: 1,
      },
      environment,
    );
  });

  it("name no first machine, where there are several", () => {
    setVariables(mpich);
    expect(() => new MPIEnvironment().mainAddress).toThrow("MASTER_ADDR");
    setVariables({ ...mpich, MPI_LOCALNRANKS: "4", MASTER_PORT: "77" });
    expect([new MPIEnvironment().mainAddress, new MPIEnvironment().mainPort]).toEqual(["127.0.0.1", 77]);
  });

  it("of one process only are not a run of several", () => {
    setVariables({ PMI_SIZE: "1", PMI_RANK: "0" });
    expect(MPIEnvironment.detect()).toBe(false);
    setVariables({ PMI_SIZE: "many", PMI_RANK: "0" });
    expect(() => MPIEnvironment.detect()).toThrow('PMI_SIZE. Received: "many"');
  });
});

describe("XLA's environment", () => {
  it("counts the processes of all machines", () => {
    Object.assign(process.env, {
      PJRT_LOCAL_PROCESS_COUNT: "4",
      PJRT_LOCAL_PROCESS_RANK: "2",
      TPU_WORKER_ID: "1",
      TPU_WORKER_HOSTNAMES: "a,b",
    });
    const environment = new XLAEnvironment();
    expect([environment.worldSize(), environment.globalRank()]).toEqual([8, 6]);
    expect(() => environment.mainAddress).toThrow("XLA's own connection");
  });
});

describe("SLURM", () => {
  it("warns where srun is there and was not used", async () => {
    writeFileSync(join(folder, "srun"), "#!/bin/sh\n", { mode: 0o755 });
    setVariables({ PATH: folder });
    expect(SLURMEnvironment.detect()).toBe(false);
    await new Promise(setImmediate);
    expect(warnings).toEqual([expect.stringContaining("prepend your command with `srun`")]);
  });

  it.each([
    [{ autoRequeue: "yes" }, "autoRequeue"],
    [{ requeueSignal: 10 }, "requeueSignal"],
    [{ requeueSignal: "SIGKILL" }, "requeueSignal"],
    [{ requeueSignal: "USR1" }, "requeueSignal"],
    [{ requeue: true }, "requeue"],
  ])("refuses %o", (options, message) => {
    setVariables({});
    expect(() => new SLURMEnvironment(options as ConstructorParameters<typeof SLURMEnvironment>[0])).toThrow(message);
  });
});
