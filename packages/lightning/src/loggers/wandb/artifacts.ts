/** @file Artifacts: versions of files with their check sums, and a place where the files stay until they are uploaded. */
import { createHash, randomBytes } from "node:crypto";
import { createReadStream, mkdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { secondName } from "../delivery/second-name.js";
import type { Artifact, ArtifactFile } from "./records.js";

/** What an artifact is made of. */
export interface ArtifactParts extends Omit<Artifact, "digest" | "clientId" | "sequenceClientId"> {
  /** That of the versions before; default: a new one. */
  readonly sequenceClientId?: string;
}

/** An artifact with its check sum and ids. */
export function artifactOf({ sequenceClientId = clientId(), ...parts }: ArtifactParts): Artifact {
  const hash = createHash("md5").update("wandb-artifact-manifest-v1\n");
  const sorted = [...parts.files].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { digest, name } of sorted) hash.update(`${name}:${digest}\n`);
  return { ...parts, digest: hash.digest("hex"), clientId: clientId(), sequenceClientId };
}

/** An id that this side draws. */
export function clientId(): string {
  return randomBytes(64).toString("hex");
}

/** A file of an artifact: it is read once for its check sum, in parts between which others run. */
export async function artifactFile(name: string, path: string): Promise<ArtifactFile> {
  const hash = createHash("md5");
  for await (const part of createReadStream(path, { highWaterMark: 2 ** 20 })) hash.update(part as Uint8Array);
  return { name, path, size: statSync(path).size, digest: hash.digest("base64") };
}

/**
 * A second name for a file, or a copy of it, where `wandb sync` finds it later: in WANDB_DATA_DIR, by default the user's folder of data.
 */
export function staged(path: string): string {
  const data =
    process.env["WANDB_DATA_DIR"] ?? join(process.env["XDG_DATA_HOME"] ?? join(homedir(), ".local", "share"), "wandb");
  const folder = join(data, "artifacts", "staging");
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, randomBytes(8).toString("hex"));
  secondName(path, copy);
  return copy;
}
