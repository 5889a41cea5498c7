/** @file A group of processes that work together. */
import { binding } from "../native/binding.js";
import { NativeObject, unwrap } from "../native/object.js";
import type { Handle } from "../native/binding.js";
import { kindOf } from "../util/arguments.js";
import { TypeError } from "../util/user-errors.js";
import type { Store } from "./store.js";

/** What a group is made of, beside libtorch's own object. */
export interface GroupFacts {
  /** Its name, which libtorch's operators know it by. */
  readonly name: string;
  /** What it is for, in its maker's words. */
  readonly description: string;
  /** The members' ranks in the default group, by their ranks in this one. */
  readonly ranks: readonly number[];
  /** Its backends by kind of device. */
  readonly backends: ReadonlyMap<string, string>;
  /** Where its members found each other. */
  readonly store: Store;
  /** How long its calls wait, in milliseconds. */
  readonly timeout: number;
}

/**
 * A group of processes, as one of them sees it. `initProcessGroup` and `newGroup` make them. Counterpart:
 * `torch.distributed.ProcessGroup`.
 */
export class ProcessGroup extends NativeObject {
  /** @internal */
  readonly facts: GroupFacts;

  /** @internal */
  constructor(handle: Handle, facts: GroupFacts) {
    super(handle);
    this.facts = facts;
  }

  /** This process's number in the group. */
  rank(): number {
    return binding.groupRank(unwrap(this));
  }

  /** The number of processes. */
  size(): number {
    return this.facts.ranks.length;
  }

  /** The name that operators of `torch.ops._c10d_functional` know the group by. */
  get groupName(): string {
    return this.facts.name;
  }

  /** What it is for. */
  get groupDesc(): string {
    return this.facts.description;
  }

  override toString(): string {
    const { name, ranks } = this.facts;
    return `ProcessGroup(${name}, ranks ${ranks.join(", ")})`;
  }
}

/** Stands for a group in a process that is not a member of it. */
class NonGroupMember {
  toString(): string {
    return "GroupMember.NON_GROUP_MEMBER";
  }
}
export type { NonGroupMember };

/** What `newGroup` gives a process that is not a member. Counterpart: `torch.distributed.GroupMember`. */
export const GroupMember: { readonly NON_GROUP_MEMBER: NonGroupMember } = Object.freeze({
  NON_GROUP_MEMBER: new NonGroupMember(),
});

/** A group, or what stands for one in a process that is not a member. */
export type Group = ProcessGroup | NonGroupMember;

/** @throws TypeError for anything but a group */
export function expectGroup(callee: string, group: Group): void {
  if (group instanceof ProcessGroup || group instanceof NonGroupMember) return;
  throw new TypeError(`${callee} expects group as a ProcessGroup, such as newGroup gives. Received: ${kindOf(group)}.`);
}
