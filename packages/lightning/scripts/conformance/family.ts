/** @file What a family of recorded cases is. */

/** What became of a case: null where it is the same as recorded, else the first difference, or why it cannot run on this machine. */
export type Outcome = string | null | NotRun;

/** A case that needs what this machine lacks. */
export interface NotRun {
  readonly notRun: string;
}

/** A kind of recorded cases with a replayer of its own. */
export interface Family {
  readonly name: string;
  /** The folder of the project's own copies. */
  readonly own: URL;
  /** Whether a document is a case of this family. A file belongs to the first family of the table that one of its documents is of. */
  holds(document: unknown): boolean;
  /** The cases of a document that holds several. Default: it is one. */
  parts?(document: unknown): readonly unknown[];
  /** The name of a case in messages. */
  nameOf(document: unknown, path: string): string;
  /** Replays one case. What it throws is a difference. */
  replay(document: unknown): Outcome | Promise<Outcome>;
}
