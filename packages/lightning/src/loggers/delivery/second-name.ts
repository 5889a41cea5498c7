/** @file A second name for a file that is sent later. */
import { closeSync, copyFileSync, linkSync } from "node:fs";
import { openRegular } from "@lightning-ts/torch/files";

/**
 * Gives a file a second name, because the first may be gone when it is sent. On another disk it is a copy.
 *
 * @throws Error for a path that leads to no file, or to one that is a pipe or a device: nobody could read these later
 */
export function secondName(path: string, name: string): void {
  closeSync(openRegular(path));
  try {
    linkSync(path, name);
  } catch {
    copyFileSync(path, name);
  }
}
