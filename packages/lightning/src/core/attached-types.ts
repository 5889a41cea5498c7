/**
 * @file Types that the core names and that are made above it. A module knows its Trainer, which runs modules with callbacks, which get
 * both: so that the files of these classes need not import each other in a circle, each of them says here what it is.
 */

/* eslint-disable @typescript-eslint/no-empty-object-type -- the classes say what they are */

/** The Trainer, as modules, data modules and callbacks see it: what `trainer/trainer.ts` makes. */
export interface Trainer {}

/** A callback, as modules see it: what `core/callback.ts` is the base of. */
export interface AnyCallback {}
