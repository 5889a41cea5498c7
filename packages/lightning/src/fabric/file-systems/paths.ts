/** @file Paths of this machine and addresses such as "s3://bucket/run", joined, taken apart and compared alike. */
import { dirname, isAbsolute, join, posix, relative, resolve } from "node:path";
import { checkPath, isAddress, localPath } from "@lightning-ts/torch/files";

/** The protocol and the path of an address; null for a path of this machine. */
export function addressParts(path: string | URL): { protocol: string; path: string } | null {
  const text = path instanceof URL ? decoded(path) : path;
  if (!isAddress(text) || /^file:/i.test(text)) return null;
  const [, protocol = "", rest = ""] = /^(.+?):\/+(.*)$/s.exec(text) ?? [];
  // As on a disk nothing lies above the root.
  return { protocol: protocol.toLowerCase(), path: posix.normalize(`/${rest}`).replaceAll(/^\/+|\/+$/g, "") };
}

/** An address in its normal form: with two slashes, and none at its end. Other paths stay as they are; those of `file:` URLs are taken. */
export function plainPath(path: string | URL, what: string): string {
  if (typeof path !== "string" && !(path instanceof URL)) return localPath(path, what); // which says what is wrong
  checkPath(String(path), what);
  const parts = addressParts(path);
  return parts === null ? localPath(path, what) : addressOf(parts);
}

/** A path inside of a folder. */
export function joinPath(folder: string, ...names: string[]): string {
  const parts = addressParts(folder);
  return parts === null ? join(folder, ...names) : addressOf({ ...parts, path: posix.join(parts.path, ...names) });
}

/** A path from the root on. */
export function absolutePath(path: string): string {
  const parts = addressParts(path);
  return parts === null ? resolve(path) : addressOf(parts);
}

/** The folder that a path is in. */
export function parentOf(path: string): string {
  const parts = addressParts(path);
  return parts === null ? dirname(path) : addressOf({ ...parts, path: parts.path.split("/").slice(0, -1).join("/") });
}

/** Whether a path lies in a folder, at whatever depth. */
export function isInside(path: string, folder: string): boolean {
  const [inner, outer] = [addressParts(path), addressParts(folder)];
  if (inner === null && outer === null) {
    const between = relative(resolve(folder), resolve(path));
    return between !== "" && !between.startsWith("..") && !isAbsolute(between);
  }
  if (inner?.protocol !== outer?.protocol || inner === null || outer === null) return false;
  return outer.path === "" ? inner.path !== "" : inner.path.startsWith(`${outer.path}/`);
}

function addressOf({ protocol, path }: { protocol: string; path: string }): string {
  return `${protocol}://${posix.normalize(`/${path}`).replaceAll(/^\/+|\/+$/g, "")}`;
}

/** A URL writes spaces and the like in its own way; names of files do not. */
function decoded(url: URL): string {
  try {
    return decodeURIComponent(url.href);
  } catch {
    return url.href;
  }
}
