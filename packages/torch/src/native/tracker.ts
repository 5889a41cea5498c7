/** @file Who wants to know of each new tensor: the innermost `torch.scope`. */

/** What has memory outside of JavaScript's heap that can be given back. */
export interface Releasable {
  /** Gives the memory back at once. */
  dispose(): void;
}

/** Where what is made in scopes goes; null outside of scopes. Written by `memory.ts`, called with each new tensor. */
export const tracker: { current: { push(made: Releasable): void } | null } = { current: null };
