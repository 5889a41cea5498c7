/** @file MPIEnvironment: processes that `mpirun` or `mpiexec` made. */
import { MisconfigurationException } from "../../util/errors.js";
import { GivenEnvironment } from "./given-environment.js";
import { numberOf, requiredNumber, textOf } from "./variables.js";

const owner = "MPIEnvironment";

/** The variables of an implementation of MPI. */
interface Names {
  readonly size: string;
  readonly rank: string;
  readonly localSize: string;
  readonly localRank: string;
}

const implementations: readonly Names[] = [
  // Open MPI
  {
    size: "OMPI_COMM_WORLD_SIZE",
    rank: "OMPI_COMM_WORLD_RANK",
    localSize: "OMPI_COMM_WORLD_LOCAL_SIZE",
    localRank: "OMPI_COMM_WORLD_LOCAL_RANK",
  },
  // MVAPICH2
  {
    size: "MV2_COMM_WORLD_SIZE",
    rank: "MV2_COMM_WORLD_RANK",
    localSize: "MV2_COMM_WORLD_LOCAL_SIZE",
    localRank: "MV2_COMM_WORLD_LOCAL_RANK",
  },
  // MPICH and Intel MPI
  { size: "PMI_SIZE", rank: "PMI_RANK", localSize: "MPI_LOCALNRANKS", localRank: "MPI_LOCALRANKID" },
];

const advice = "Start the program with `mpirun` of Open MPI, MPICH, MVAPICH2 or Intel MPI, which sets it.";

/**
 * Processes that `mpirun` made, by the variables that Open MPI, MVAPICH2, MPICH and Intel MPI set; MPI itself is not used. Ranks have to be
 * placed machine by machine, as is the default. On several machines `MASTER_ADDR` has to name the first: `mpirun -x MASTER_ADDR=host1`.
 * Counterpart: `MPIEnvironment`, which needs Python's mpi4py.
 */
export class MPIEnvironment extends GivenEnvironment {
  readonly #names: Names;

  /** @throws MisconfigurationException where no such launcher made this process */
  constructor() {
    super();
    const names = namesHere();
    if (names === undefined) {
      throw new MisconfigurationException(
        `MPIEnvironment: expected the variables of a launcher, such as OMPI_COMM_WORLD_SIZE or PMI_SIZE. Received: none of them. ${advice}`,
      );
    }
    this.#names = names;
  }

  /** Whether such a launcher made this process, and more than this one. */
  static detect(): boolean {
    const names = namesHere();
    return names !== undefined && (numberOf(names.size, owner) ?? 0) > 1;
  }

  /** `MASTER_ADDR`; on one machine that machine. @throws MisconfigurationException where there are several and it is not set */
  override get mainAddress(): string {
    const given = textOf("MASTER_ADDR");
    if (given !== null) return given;
    if (this.worldSize() === this.#localSize()) return "127.0.0.1";
    throw new MisconfigurationException(
      `MPIEnvironment: expected the address of the first machine in the environment variable MASTER_ADDR, because there are several. Received: it is ` +
        "not set. Give it to all processes: `mpirun -x MASTER_ADDR=HOST` of Open MPI, `mpiexec -genv MASTER_ADDR HOST` of MPICH.",
    );
  }

  /** `MASTER_PORT`, else 12910. @throws RangeError where it does not hold a number */
  override get mainPort(): number {
    return numberOf("MASTER_PORT", owner) ?? 12_910;
  }

  override worldSize(): number {
    return requiredNumber(this.#names.size, owner, advice);
  }

  override globalRank(): number {
    return requiredNumber(this.#names.rank, owner, advice);
  }

  override localRank(): number {
    return requiredNumber(this.#names.localRank, owner, advice);
  }

  /** The machine's index, from ranks that are placed machine by machine. */
  override nodeRank(): number {
    return Math.floor(this.globalRank() / this.#localSize());
  }

  #localSize(): number {
    return Math.max(1, requiredNumber(this.#names.localSize, owner, advice));
  }
}

function namesHere(): Names | undefined {
  return implementations.find(({ size, rank }) => textOf(size) !== null && textOf(rank) !== null);
}
