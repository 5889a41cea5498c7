/** @file Makes one file of a sharded checkpoint. */
import { writeCheckpointFile } from "../fabric/checkpoint-io/checkpoint-file.js";
import { isFolder, META_FILE, isShardedCheckpoint, readShardedFolder } from "../fabric/checkpoint-io/sharded-folder.js";
import { plainPath } from "../fabric/file-systems/paths.js";
import { infoOf } from "../fabric/file-systems/registry.js";
import { Error } from "../util/user-errors.js";

/**
 * Makes one checkpoint file, as any Trainer loads it and `torch.load` reads it, of the folder of a sharded one. All of it is in memory meanwhile.
 * Counterpart: `python -m lightning.pytorch.utilities.consolidate_checkpoint`.
 *
 * @param checkpointFolder the folder, of this machine
 * @param outputFile the file, on any file system; by default the folder's path with ".consolidated"
 * @returns the file's path
 * @throws Error for a folder that is not there, not a folder, or not a whole sharded checkpoint, and for a file that is there already;
 *   CheckpointException where a part is missing or damaged, with its name
 * @example await consolidateCheckpoint("checkpoints/epoch=3.ckpt", "whole.ckpt");
 */
export async function consolidateCheckpoint(
  checkpointFolder: string | URL,
  outputFile?: string | URL | null,
): Promise<string> {
  const folder = plainPath(checkpointFolder, "checkpointFolder").replace(/(?<=.)[/\\]+$/, "");
  if ((await infoOf(folder)) === null)
    throw new Error(`The provided checkpoint folder does not exist: ${folder}. Check the path.`);
  if (!isFolder(folder)) {
    throw new Error(
      `The provided checkpoint path must be a folder, containing the checkpoint shards. Received: ${folder}. One file needs no consolidation.`,
    );
  }
  if (!isShardedCheckpoint(folder)) {
    throw new Error(
      "Only sharded checkpoints saved with Lightning are supported for consolidation. " +
        `Received: ${folder}, which has no ${META_FILE}: either its saving did not end, or it is another folder. ` +
        "PyTorch's own become files by torch.distributed.checkpoint.dcpToTorchSave.",
    );
  }
  const output =
    outputFile === undefined || outputFile === null ? `${folder}.consolidated` : plainPath(outputFile, "outputFile");
  if ((await infoOf(output)) !== null) {
    throw new Error(
      `The path for the converted checkpoint already exists: ${output}. Choose a different path by giving outputFile, or move or delete the file first.`,
    );
  }
  await writeCheckpointFile(readShardedFolder(folder), output);
  return output;
}
