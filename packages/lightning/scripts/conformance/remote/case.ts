/** @file Recorded runs with addresses: what was asked for, and what was there afterwards. */

type Named = Readonly<Record<string, unknown>>;

/** A call: a method of a new Trainer, or a file that is copied. */
export interface Call {
  readonly fn: string;
  readonly trainer?: Named;
  readonly checkpoints?: readonly Named[];
  readonly logger?: boolean | { readonly kind: string; readonly args: Named };
  readonly ckpt_path?: string;
  readonly path?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The paths of a ModelCheckpoint. */
export interface CheckpointPaths {
  readonly dirpath: string;
  readonly best_model_path: string;
  readonly last_model_path: string;
  readonly best_k_models: readonly string[];
}

/** What was seen of a call. */
export interface Seen {
  readonly default_root_dir?: string;
  readonly log_dir?: string | null;
  readonly state?: { readonly epoch: number; readonly step: number };
  readonly checkpoints?: readonly CheckpointPaths[];
  readonly result?: unknown;
  /** The files that are there, by kind of storage. */
  readonly files: Readonly<Record<string, readonly string[]>>;
}

/** A recorded run. */
export interface RemoteCase {
  readonly case: { readonly name: string; readonly calls: readonly Call[] };
  /** What was seen of the calls, but for those that copy files. */
  readonly calls: readonly (Seen & {
    readonly call: Call;
    readonly error?: { readonly kind: string; readonly message: string };
  })[];
  readonly quirk?: string;
}
