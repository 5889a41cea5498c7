/** @file PNG images: written from pixels, known by their first bytes. */
import { crc32 as sumOf, deflateSync } from "node:zlib";
import { RangeError } from "../../util/user-errors.js";

/** Pixels by rows: of each pixel 1 (grey), 3 (RGB) or 4 (RGBA) bytes. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
  readonly data: Uint8Array;
}

const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
/** The kinds of colours of the format by the number of channels. */
const colourTypes = { 1: 0, 3: 2, 4: 6 } as const;

/** Whether bytes are a PNG image. */
export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** Width, height and channels of a PNG image, from its header. */
export function pngSize(bytes: Uint8Array): { width: number; height: number; channels: number } {
  if (!isPng(bytes) || bytes.length < 33) {
    throw new RangeError("Images: expected the bytes of a PNG image. Received: others. Give pixels, or encode them.");
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const channels = { 0: 1, 2: 3, 3: 3, 4: 2, 6: 4 }[view.getUint8(25)] ?? 3;
  return { width: view.getUint32(16), height: view.getUint32(20), channels };
}

/** An image as the bytes of a PNG file, 8 bits a channel. */
export function encodePng({ width, height, channels, data }: Pixels): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, colourTypes[channels]], 8);
  const stride = width * channels;
  const rows = new Uint8Array((stride + 1) * height); // before each row the number of its filter: 0, none
  for (let y = 0; y < height; y++) rows.set(data.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", new Uint8Array()),
  ]);
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(content.length + 12);
  bytes.writeUInt32BE(content.length, 0);
  bytes.write(name, 4, "latin1");
  bytes.set(content, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4);
  return bytes;
}

/** The CRC-32 (IEEE) of bytes, in parts one after the other. */
export function crc32(...parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sumOf(part, sum), 0);
}
