/** @file Files as this library reads and writes them; shared with @lightning-ts/lightning. */
export { checkPath, isAddress, isStorable, localPath, type PathLike, storable } from "./local-path.js";
export { appendWhole, checkReplaceable, openRegular, openToAppend, readRegular } from "./regular-file.js";
export { Replacement, replaceFile } from "./replace-file.js";
