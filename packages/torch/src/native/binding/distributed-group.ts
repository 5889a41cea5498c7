/** @file Process groups of torch.distributed. Times are in milliseconds. */
import type { Handle } from "./handle.js";

/** `native/distributed-group.cpp`. */
export interface DistributedGroupBinding {
  /** A group without backends. */
  newProcessGroup(store: Handle, rank: number, worldSize: number): Handle;
  /**
   * @param ranks the members' ranks in the default group
   * @param devices kinds of devices that the backend serves
   */
  addGlooBackend(
    group: Handle,
    store: Handle,
    timeout: number,
    name: string,
    ranks: readonly number[],
    devices: readonly string[],
  ): void;
  /** From here on libtorch's operators know the group by its name. */
  registerProcessGroup(group: Handle, name: string, description: string): void;
  /** Blocks for at most so many milliseconds. */
  destroyProcessGroup(group: Handle, most: number): void;
  groupRank(group: Handle): number;
  groupSize(group: Handle): number;
  groupName(group: Handle): string;
  groupSetTimeout(group: Handle, timeout: number): void;
  groupDevices(group: Handle): string[];
  groupSequenceNumber(group: Handle): number;
}
