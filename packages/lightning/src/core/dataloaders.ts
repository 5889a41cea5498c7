/** @file What the Trainer takes for loaders. */

/** A loader: an object that yields batches, with or without waiting. `length`, where it has one, counts them. */
export type Dataloader = (Iterable<unknown> | AsyncIterable<unknown>) & object;

/** Loaders: one, several in an array, or named ones in a plain object; also nested. */
export type Dataloaders = Dataloader | readonly Dataloaders[] | { readonly [name: string]: Dataloaders };
