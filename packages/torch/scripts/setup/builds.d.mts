/** @file Types of `builds.mjs`, as far as the library uses it. */

/** A built addon. */
export interface Build {
  /** With `torch.node`, `loader.node` and `build.json`. */
  readonly folder: string;
  /** The libtorch that it was built with. */
  readonly identity: string;
}

/** An addon and the libtorch for it. */
export interface Located {
  readonly build: Build;
  /** libtorch's folder, with `lib/`. */
  readonly libtorch: string;
  /** libtorch's version. */
  readonly identity: string;
}

export function locate(env?: NodeJS.ProcessEnv): Located;
export function loadBuild(located: Located): unknown;
