/** @file Downloads: files that were fetched from storages, kept while they do not change there. */
import { closeSync, readSync } from "node:fs";
import type { Source } from "./file-system.js";
import { openSpool } from "./spool.js";
import { Error } from "../../util/user-errors.js";

/** Bytes of fetched files that are kept for the next reading. */
const mostKept = 4 * 2 ** 30;

interface Download {
  readonly version: string;
  readonly size: number;
  readonly descriptor: number;
  /** Sources that read it. */
  readers: number;
  /** Whether the next reader may have it. */
  isKept: boolean;
}

/** Fetched files by address, those that were read longest ago first. */
const downloads = new Map<string, Download>();

/**
 * A source of a file that is far away: fetched whole, unless it was before and is the same still.
 *
 * @param address what it is kept by, and what messages call it
 * @param version changes with the contents; "" for unknown, then it is fetched each time
 * @param fetch fills an open file with so many bytes
 */
export async function downloaded(
  address: string,
  label: string,
  { version, size }: { readonly version: string; readonly size: number },
  fetch: (descriptor: number) => Promise<unknown>,
): Promise<Source> {
  const known = downloads.get(address);
  if (known !== undefined) {
    downloads.delete(address);
    if (version !== "" && known.version === version && known.size === size) {
      downloads.set(address, known);
      return sourceOf(known, label);
    }
    letGo(known);
  }
  const descriptor = openSpool();
  try {
    await fetch(descriptor);
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
  const download: Download = { version, size, descriptor, readers: 0, isKept: version !== "" && size <= mostKept };
  const source = sourceOf(download, label);
  if (download.isKept) {
    const other = downloads.get(address); // fetched meanwhile
    if (other !== undefined) letGo(other);
    downloads.delete(address);
    downloads.set(address, download);
    makeRoom();
  }
  return source;
}

function makeRoom(): void {
  let kept = 0;
  for (const { size } of downloads.values()) kept += size;
  for (const [address, download] of downloads) {
    if (kept <= mostKept) return;
    kept -= download.size;
    downloads.delete(address);
    letGo(download);
  }
}

function letGo(download: Download): void {
  download.isKept = false;
  if (download.readers === 0) closeSync(download.descriptor);
}

function sourceOf(download: Download, label: string): Source {
  const { descriptor, size } = download;
  download.readers++;
  let isOpen = true;
  return {
    label,
    size,
    descriptor,
    readInto(target, position) {
      if (position < 0 || position + target.byteLength > size) {
        throw new Error(
          `${label} is cut short or damaged: it has ${size} bytes, but ${target.byteLength} are expected from position ${position}.`,
        );
      }
      for (let done = 0; done < target.byteLength;) {
        done += readSync(descriptor, target, done, Math.min(target.byteLength - done, 2 ** 30), position + done);
      }
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      download.readers--;
      if (!download.isKept && download.readers === 0) closeSync(descriptor);
    },
  };
}
