/** @file The numbers of the zip format that reader and writer share. */

export const LOCAL_HEADER = 0x04034b50;
export const CENTRAL_HEADER = 0x02014b50;
export const END_OF_DIRECTORY = 0x06054b50;
export const END_OF_DIRECTORY_64 = 0x06064b50;
export const LOCATOR_64 = 0x07064b50;

export const LOCAL_HEADER_SIZE = 30;
export const CENTRAL_HEADER_SIZE = 46;
export const END_SIZE = 22;
export const END_64_SIZE = 56;
export const LOCATOR_64_SIZE = 20;

/** Id of the extra field that holds 64-bit sizes. */
export const EXTRA_64 = 0x0001;
/** Id of the extra field that PyTorch pads records with, so that their data start at a multiple of 64. */
export const EXTRA_PADDING = 0x4246;

export const MAX_16 = 0xffff;
export const MAX_32 = 0xffffffff;

/** Names are UTF-8. */
export const FLAG_UTF8 = 0x0800;
/** Contents are encrypted. */
export const FLAG_ENCRYPTED = 0x0001;
