/** @file From checkpoints in PyTorch's distributed format to single files and back. */
import { load as loadFile } from "../../serialization/load.js";
import { save as saveFile } from "../../serialization/save.js";
import { type PathLike, pathOf } from "../../serialization/source.js";
import { loadStateDictFromKeys } from "./load.js";
import { expectStateDict } from "./nested-dict.js";
import { save } from "./save.js";

/**
 * Makes one file, as `torch.save` writes them, of a distributed checkpoint. All of it is in memory meanwhile. Counterpart:
 * `torch.distributed.checkpoint.format_utils.dcp_to_torch_save`.
 *
 * @throws as `load`, and as `torch.save` for the file
 * @example dcpToTorchSave("checkpoints/3", "checkpoint.pt");
 */
export function dcpToTorchSave(dcpCheckpointDir: PathLike, torchSavePath: PathLike): void {
  const path = pathOf(torchSavePath);
  saveFile(loadStateDictFromKeys({ checkpointId: dcpCheckpointDir, noDist: true }), path);
}

/**
 * Makes a distributed checkpoint of a file that `torch.save` wrote. Counterpart: `torch.distributed.checkpoint.format_utils.torch_save_to_dcp`.
 *
 * @throws as `torch.load`, TypeError where the file does not hold a dictionary with names, and as `save`
 * @example torchSaveToDcp("checkpoint.pt", "checkpoints/3");
 */
export function torchSaveToDcp(torchSavePath: PathLike, dcpCheckpointDir: PathLike): void {
  const stateDict = loadFile(torchSavePath, { mapLocation: "cpu" });
  expectStateDict("torchSaveToDcp", stateDict);
  save(stateDict, { checkpointId: dcpCheckpointDir, noDist: true });
}
