/** @file Values that TensorBoard shows: scalars, texts, tensors, images, sound. */
import { encodePng, type Pixels, pngSize } from "../media/png.js";
import { encodeWav } from "../media/wav.js";
import { Message } from "../protobuf.js";

/** A number under a tag. */
export function scalarValue(tag: string, value: number): Message {
  return new Message().string(1, tag).float(2, value);
}

/** What a plugin of TensorBoard reads. */
export function pluginData(plugin: string, content: Uint8Array = new Uint8Array()): Message {
  return new Message().message(1, new Message().string(1, plugin).bytes(2, content));
}

const floatType = 1;
const stringType = 7;

/** A tensor's shape. */
export function shapeMessage(shape: readonly number[]): Message {
  const message = new Message();
  for (const size of shape) message.message(2, new Message().int(1, size));
  return message;
}

/** A tensor of floats for a plugin. */
export function floatsValue(
  tag: string,
  floats: ArrayLike<number>,
  shape: readonly number[],
  plugin: Message,
): Message {
  const tensor = new Message().int(1, floatType).message(2, shapeMessage(shape)).floats(5, floats);
  return new Message().string(1, tag).message(8, tensor).message(9, plugin);
}

/** Bytes for a plugin, as a tensor that holds one text. */
export function bytesValue(tag: string, bytes: Uint8Array, shape: readonly number[], plugin: Message): Message {
  const tensor = new Message().int(1, stringType).message(2, shapeMessage(shape)).bytes(8, bytes);
  return new Message().string(1, tag).message(8, tensor).message(9, plugin);
}

/** Text, shown as Markdown. */
export function textValue(tag: string, text: string): Message {
  return bytesValue(`${tag}/text_summary`, new TextEncoder().encode(text), [1], pluginData("text"));
}

/** An image: pixels, or a PNG file. */
export function imageValue(tag: string, image: Pixels | Uint8Array): Message {
  const isFile = image instanceof Uint8Array;
  const { width, height, channels } = isFile ? pngSize(image) : image;
  const png = isFile ? image : encodePng(image);
  const message = new Message().int(1, height).int(2, width).int(3, channels).bytes(4, png);
  return new Message().string(1, tag).message(4, message);
}

/** Sound of one channel. */
export function audioValue(tag: string, samples: Int16Array, sampleRate: number): Message {
  const audio = new Message()
    .float(1, sampleRate)
    .int(2, 1)
    .int(3, samples.length)
    .bytes(4, encodeWav(samples, sampleRate))
    .string(5, "audio/wav");
  return new Message().string(1, tag).message(6, audio);
}
