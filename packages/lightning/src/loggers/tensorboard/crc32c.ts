/** @file CRC-32C, the check sum of record files. */

/** Remainders of each byte, for the reflected Castagnoli polynomial. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++)
    remainder = (remainder & 1) === 1 ? (remainder >>> 1) ^ 0x82f63b78 : remainder >>> 1;
  return remainder >>> 0;
});

/** The CRC-32C of bytes. */
export function crc32c(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  // Not by an iterator: there are many short records.
  for (let i = 0; i < bytes.length; i++)
    remainder = (table[(remainder ^ (bytes[i] as number)) & 0xff] as number) ^ (remainder >>> 8);
  return (remainder ^ 0xffffffff) >>> 0;
}

/** The check sum as record files hold it: rotated and shifted, so that it also works for data that contains check sums. */
export function maskedCrc32c(bytes: Uint8Array): number {
  const sum = crc32c(bytes);
  return (((sum >>> 15) | (sum << 17)) + 0xa282ead8) >>> 0;
}
