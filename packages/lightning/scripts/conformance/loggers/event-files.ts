/** @file Event files of TensorBoard, decoded as the recorded scenarios show them. */
import { inflateSync } from "node:zlib";
import { Fields } from "./protobuf.js";

type Plain = Record<string, unknown>;

/** The events of a file. @throws Error for a file that is cut off */
export function readEvents(bytes: Uint8Array): Plain[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const events: Plain[] = [];
  for (let at = 0; at < bytes.length;) {
    const size = Number(view.getBigUint64(at, true));
    if (at + size + 16 > bytes.length) throw new Error("an event is cut off");
    events.push(eventOf(new Fields(bytes.subarray(at + 12, at + 12 + size))));
    at += size + 16;
  }
  return events;
}

function eventOf(event: Fields): Plain {
  if (event.has(3)) return { file_version: event.text(3) };
  const step = event.number(2);
  if (event.has(4)) return { step, graph: event.message(4).messages(1).map(nodeOf) };
  if (event.has(8)) return { step, what: "tagged_run_metadata" };
  return { step, summary: event.message(5).messages(1).map(valueOf) };
}

function nodeOf(node: Fields): Plain {
  const shapes = node
    .messages(5)
    .filter((entry) => entry.text(1) === "_output_shapes")
    .flatMap((entry) => entry.message(2).message(1).messages(7).map(shapeOf));
  return {
    name: node.text(1),
    op: node.text(2),
    input: node.texts(3),
    ...(shapes.length === 0 ? {} : { shape: shapes }),
  };
}

const shapeOf = (shape: Fields): number[] => shape.messages(2).map((size) => size.number(1));

function valueOf(value: Fields): Plain {
  const plugin = value.message(9).message(1);
  const name = plugin.text(1);
  const content = contentOf(name, plugin.message(2));
  const head = {
    tag: value.text(1),
    ...(name === "" ? {} : { plugin: name }),
    ...(content === null ? {} : { content }),
  };
  if (value.has(2)) return { ...head, kind: "simple_value", value: value.number(2) };
  if (value.has(4)) return { ...head, kind: "image", value: imageOf(value.message(4)) };
  if (value.has(5)) return { ...head, kind: "histo", value: histogramOf(value.message(5)) };
  if (value.has(6)) return { ...head, kind: "audio", value: { sample_rate: value.message(6).number(1) } };
  if (value.has(8)) return { ...head, kind: "tensor", value: tensorOf(name, value.message(8)) };
  return { ...head, kind: null };
}

const hparamTypes: Readonly<Record<number, string>> = {
  1: "DATA_TYPE_STRING",
  2: "DATA_TYPE_BOOL",
  3: "DATA_TYPE_FLOAT64",
};

function contentOf(plugin: string, content: Fields): Plain | null {
  if (plugin === "pr_curves") return { num_thresholds: content.number(2) };
  if (plugin !== "hparams") return null;
  if (content.has(2)) {
    const experiment = content.message(2);
    return {
      experiment: {
        hparam_infos: experiment.messages(4).map((one) => ({ name: one.text(1), type: hparamTypes[one.number(4)] })),
        metric_infos: experiment.messages(5).map((one) => ({ name: { tag: one.message(1).text(2) } })),
      },
    };
  }
  if (content.has(3)) {
    const entries = content
      .message(3)
      .messages(1)
      .map((entry) => [entry.text(1), hparamOf(entry.message(2))] as const);
    return { session_start_info: { hparams: Object.fromEntries(entries) } };
  }
  return { session_end_info: { status: content.message(4).number(1) === 1 ? "STATUS_SUCCESS" : "STATUS_UNKNOWN" } };
}

function hparamOf(value: Fields): unknown {
  if (value.has(3)) return value.text(3);
  return value.has(4) ? value.number(4) === 1 : value.number(2);
}

function tensorOf(plugin: string, tensor: Fields): Plain {
  const type = tensor.number(1);
  const head = { dtype: type, shape: shapeOf(tensor.message(2)) };
  if (type === 1) return { ...head, floats: tensor.floats(5) };
  const strings = tensor
    .all(8)
    .map((bytes) => (plugin === "text" ? new TextDecoder().decode(bytes) : `<${bytes.length} bytes>`));
  return { ...head, strings };
}

function histogramOf(histogram: Fields): Plain {
  const [min, max, num, sum, sum_squares] = [1, 2, 3, 4, 5].map((field) => histogram.number(field));
  return { min, max, num, sum, sum_squares, bucket_limit: histogram.doubles(6), bucket: histogram.doubles(7) };
}

function imageOf(image: Fields): Plain {
  const [height, width, colorspace] = [image.number(1), image.number(2), image.number(3)];
  return { height, width, colorspace, png: pngOf(image.bytes(4)) };
}

/** The pixels of a PNG file without filters, as this library writes it. */
function pngOf(bytes: Uint8Array): Plain {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [width, height, type] = [view.getUint32(16), view.getUint32(20), view.getUint8(25)];
  const [mode, channels] = ({ 0: ["L", 1], 2: ["RGB", 3], 6: ["RGBA", 4] } as const)[type] ?? ["?", 3];
  const rows = inflateSync(bytes.subarray(41, 41 + view.getUint32(33)));
  const stride = width * channels + 1;
  const pixel = (y: number, x: number): number[] => [
    ...rows.subarray(y * stride + 1 + x * channels).subarray(0, channels),
  ];
  const pixels = Array.from({ length: height }, (_, y) => Array.from({ length: width }, (__, x) => pixel(y, x)));
  return { mode, size: [width, height], pixels };
}
