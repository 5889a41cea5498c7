/** @file What a benchmark is: rows in groups, each with this project's side and the peers it is held against. */

/** A program that does the work of one side; the runner starts it in a process of its own. */
export interface Side {
  /**
   * "ours": a program of `programs/`; "script": a whole process of `scripts/`; "python": a file of `peers/`; "js": a file of
   * `peers/js/`; "cpp": a compiled file of `peers/cpp/`.
   */
  readonly runner: "ours" | "script" | "python" | "js" | "cpp";
  readonly program: string;
  readonly args: readonly string[];
}

/** One peer of a row. */
export interface Peer {
  /** As the report names it. */
  readonly name: string;
  readonly side: Side;
  /** Ratio of our figure to the peer's that is to be reached, smaller is better; null where it is only watched. */
  readonly target: number | null;
  /** A Python module that the peer needs and that need not be there. */
  readonly needs?: string;
  /** Makes of the ratio what is reported, such as the share of one callback of twenty. */
  readonly derive?: (ratio: number) => number;
}

/** What is measured of a side. */
export type Measure =
  /** The time of an iteration, in a process that was set up before. */
  | "time"
  /** The time from the start of a process until it says that it is done. */
  | "process"
  /** The peak of a process's resident memory. */
  | "memory";

/** One thing that is measured, on this project's side and on those of its peers. */
export interface Row {
  /** Short name, given on the command line. */
  readonly name: string;
  /** What is measured. */
  readonly title: string;
  readonly measure: Measure;
  readonly ours: Side;
  readonly peers: readonly Peer[];
  /** How many steps (samples, ...) an iteration consists of; the time of one of them is reported. Default 1. */
  readonly per?: number;
  /** Rounds; each times every side once. */
  readonly rounds: number;
  /** Whether a side's own threads or processes share its work, which then needs all cores. Default false. */
  readonly hasWorkers?: boolean;
  /** How long a side works in a round, in milliseconds; iterations are repeated until it is reached. */
  readonly roundMs?: number;
}

/** Rows that belong together, under a heading of the report. */
export interface Group {
  readonly name: string;
  readonly title: string;
  readonly rows: readonly Row[];
  /** Makes what the rows read, such as files; what it returns removes them. */
  readonly prepare?: () => Promise<() => void>;
}

/** A program of this project. */
export const ours = (program: string, ...args: string[]): Side => ({ runner: "ours", program, args });

/** A whole process of this project. */
export const wholeProcess = (program: string, ...args: string[]): Side => ({ runner: "script", program, args });

/** A program in Python. */
export const python = (program: string, ...args: string[]): Side => ({ runner: "python", program, args });

/** A program in C++ on the same libtorch. */
export const cpp = (program: string, ...args: string[]): Side => ({ runner: "cpp", program, args });

/** A program of another JavaScript library. */
export const js = (program: string, ...args: string[]): Side => ({ runner: "js", program, args });
