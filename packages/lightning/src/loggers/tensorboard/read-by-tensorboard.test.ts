/** @file What SummaryWriter writes, read back by TensorBoard itself. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { arange, nn, tensor, type Tensor, uint8 } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { encodePng } from "../media/png.js";
import { SummaryWriter } from "./summary-writer.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "board-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

class Net extends nn.Module {
  body = new nn.Sequential(new nn.Linear(4, 3), new nn.ReLU());
  head = new nn.Linear(3, 2);

  override forward(x: Tensor): Tensor {
    return F.softmax(this.head.forward(this.body.forward(x).mul(2)), { dim: -1 });
  }
}

/** Prints as JSON what TensorBoard finds in a folder. */
const program = `
import json, sys, glob
from google.protobuf import text_format
from tensorboard.backend.event_processing.event_file_loader import EventFileLoader
from tensorboard.compat.proto import graph_pb2
from tensorboard.plugins.custom_scalar import layout_pb2
from tensorboard.plugins.hparams import plugin_data_pb2 as hp
from tensorboard.plugins.mesh import metadata as mesh
from tensorboard.plugins.pr_curve import metadata as pr
from tensorboard.plugins.projector.projector_config_pb2 import ProjectorConfig
from tensorboard.util import tensor_util
from PIL import Image
import io, wave
out = {}
for path in sorted(glob.glob(sys.argv[1] + "/**/events*", recursive=True)):
    for event in EventFileLoader(path).Load():
        if event.HasField("graph_def"):
            graph = graph_pb2.GraphDef.FromString(event.graph_def)
            out["graph"] = [[n.name, n.op, list(n.input), [[d.size for d in s.dim] for s in n.attr["_output_shapes"].list.shape]] for n in graph.node]
        for v in event.summary.value:
            plugin = v.metadata.plugin_data
            name = plugin.plugin_name
            kind = v.WhichOneof("value")
            one = {"step": event.step, "plugin": name}
            if name == "hparams":
                data = hp.HParamsPluginData.FromString(plugin.content)
                if data.HasField("experiment"): one["domain"] = {i.name: [x.number_value for x in i.domain_discrete.values] for i in data.experiment.hparam_infos}
            elif kind == "tensor":
                value = tensor_util.make_ndarray(v.tensor)
                if name == "images":
                    image = Image.open(io.BytesIO(value[2])); one.update(size=image.size, mode=image.mode, first=image.getpixel((0, 0)), last=image.getpixel((image.size[0] - 1, image.size[1] - 1)))
                elif name == "audio":
                    sound = wave.open(io.BytesIO(value.flat[0])); one.update(rate=sound.getframerate(), frames=sound.getnframes(), first=list(sound.readframes(1)))
                elif name == "custom_scalars":
                    layout = layout_pb2.Layout.FromString(value.item())
                    one["charts"] = [[c.title, [[k.title, list(k.multiline.tag), [[s.value, s.lower, s.upper] for s in k.margin.series]] for k in c.chart]] for c in layout.category]
                elif name == "text": one["text"] = [x.decode() for x in value]
                else:
                    one["value"] = value.tolist()
                    if name == "mesh":
                        data = mesh.parse_plugin_metadata(plugin.content); one["mesh"] = [data.name, data.content_type, list(data.shape), data.components, data.json_config]
                    if name == "pr_curves": one["thresholds"] = pr.parse_plugin_metadata(plugin.content).num_thresholds
            out.setdefault(v.tag, []).append(one)
config = text_format.Parse(open(sys.argv[1] + "/projector_config.pbtxt").read(), ProjectorConfig())
out["projector"] = [[e.tensor_name, e.tensor_path, e.metadata_path, e.sprite.image_path, list(e.sprite.single_image_dim)] for e in config.embeddings]
print(json.dumps(out, default=repr))
`;

function readBack(): Record<string, unknown> {
  const text = execFileSync(process.env.PEER_PYTHON ?? "", ["-c", program, folder], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(text) as Record<string, unknown>;
}

describe("SummaryWriter", () => {
  it.runIf(process.env.PEER_PYTHON)(
    "writes what TensorBoard reads",
    () => {
      const writer = new SummaryWriter(folder);
      writer.addScalar("s", 1.5, 2);
      writer.addText("note", "some *text*", 1);
      writer.addHistogram("h", [1, 2, 4], 3, "fd");
      writer.addImage("grey", tensor([[0, 255]], { dtype: uint8 }), 4, "HW");
      writer.addImage("rgba", tensor([[[10, 20, 30, 40]]], { dtype: uint8 }), 4, "HWC");
      writer.addImages("grid", arange(0, 18, 1).view([9, 1, 1, 2]).div(17), 5);
      writer.addFigure("file", encodePng({ width: 1, height: 1, channels: 3, data: Uint8Array.of(1, 2, 3) }), 6);
      writer.addFigure("canvas", { width: 1, height: 1, data: Uint8Array.of(4, 5, 6, 7) }, 6);
      writer.addAudio("beep", [0.5, 2, -2], 7, 8000);
      writer.addPrCurve("pr", [1, 0, 1, 0], [0.9, 0.2, 0.6, 0.4], 1, 3);
      writer.addCustomScalars({ cat: { lines: ["Multiline", ["a", "b"]], band: ["Margin", ["m", "l", "u"]] } });
      writer.addMesh("mesh", arange(0, 9, 1).view([1, 3, 3]), null, tensor([[[0, 1, 2]]]), { camera: { cls: "C" } }, 8);
      void writer.addEmbedding(tensor([[0.5, 1], [2, 3]]), ["a", "b\tc"], arange(0, 24, 1).view([2, 3, 2, 2]).div(24), 9, "x/y"); // prettier-ignore
      writer.addHparams({ lr: 0.5, on: true }, { best: 1 }, { runName: "run", hparamDomainDiscrete: { lr: [0.5, 1] } });
      writer.addGraph(new Net(), arange(0, 4, 1).view([1, 4]).div(4));
      void writer.close();

      const { graph, projector, ...tags } = readBack();
      expect(tags).toMatchObject({
        s: [{ step: 2, value: 1.5 }],
        "note/text_summary": [{ step: 1, plugin: "text", text: ["some *text*"] }],
        h: [{ step: 3, plugin: "histograms" }],
        grey: [{ step: 4, size: [2, 1], mode: "RGB", first: [0, 0, 0], last: [255, 255, 255] }],
        rgba: [{ size: [1, 1], mode: "RGBA", first: [10, 20, 30, 40] }],
        grid: [{ step: 5, size: [16, 2], mode: "RGB", first: [0, 0, 0] }],
        file: [{ step: 6, size: [1, 1], first: [1, 2, 3] }],
        canvas: [{ step: 6, size: [1, 1], first: [4, 5, 6] }],
        beep: [{ step: 7, rate: 8000, frames: 3, first: [255, 63] }],
        pr: [{ step: 1, thresholds: 3, plugin: "pr_curves" }],
        custom_scalars__config__: [
          { charts: [["cat", [["lines", ["a", "b"], []], ["band", [], [["m", "l", "u"]]]]]] }, // prettier-ignore
        ],
        mesh_VERTEX: [{ step: 8, mesh: ["mesh", 1, [1, 3, 3], 6, '{"camera":{"cls":"C"}}'] }],
        mesh_FACE: [{ step: 8, mesh: ["mesh", 2, [1, 1, 3], 6, '{"camera":{"cls":"C"}}'], value: [[[0, 1, 2]]] }],
        best: [{ step: 0, value: 1 }],
        "_hparams_/experiment": [{ domain: { lr: [0.5, 1], on: [] } }],
      });
      expect((tags["pr"] as { value: number[][] }[])[0]?.value.slice(0, 2)).toEqual([[2, 2, 0], [2, 0, 0]]); // prettier-ignore
      expect(projector).toEqual([
        ["x/y:00009", "00009/x%%2fy/tensors.tsv", "00009/x%%2fy/metadata.tsv", "00009/x%%2fy/sprite.png", [2, 2]],
      ]);
      const [row] = readFileSync(join(folder, "00009", "x%%2fy", "tensors.tsv"), "utf8").split("\n");
      expect(row).toBe("0.5\t1.0");
      expect(readFileSync(join(folder, "00009", "x%%2fy", "metadata.tsv"), "utf8")).toBe("a\nb c\n");
      expect(graph).toEqual(
        expect.arrayContaining([
          ["input/x", "IO Node", [], [[1, 4]]],
          ["output/output.1", "IO Node", ["Net/Softmax"], [[1, 2]]],
          ["Net/Softmax", "Softmax", ["Net/Linear[head]/Addmm"], [[1, 2]]],
          ["Net/Mul", "Mul", ["Net/Sequential[body]/ReLU[1]/Relu"], []],
          ["Net/Sequential[body]/ReLU[1]/Relu", "Relu", ["Net/Sequential[body]/Linear[0]/Addmm"], [[1, 3]]],
          ["Net/Sequential[body]/Linear[0]/weight/weight", "Parameter", [], [[3, 4]]],
        ]),
      );
    },
    60_000,
  );

  it("says what does not fit", () => {
    const writer = new SummaryWriter(folder);
    const image = tensor([[0, 1]]);
    expect(() => writer.addImage("a", image)).toThrow('"CHW" for an image of shape [1, 2]');
    expect(() => writer.addImage("a", image, 0, "XY")).toThrow("expected dataformats");
    expect(() => writer.addImage("a", tensor([[[0, 1]], [[0, 1]]]))).toThrow(
      "Received: 2 in a tensor of shape [2, 1, 2]",
    );
    expect(() => writer.addImage("a", [1] as never)).toThrow("expected a tensor");
    expect(() => writer.addFigure("a", "x" as never)).toThrow("expected the bytes of a PNG file");
    expect(() => writer.addFigure("a", Uint8Array.of(1, 2))).toThrow("expected the bytes of a PNG image");
    expect(() => writer.addHistogram("a", [])).toThrow("Received: none of them");
    expect(() => writer.addHistogram("a", [1, NaN], 0, "auto")).toThrow("expected finite numbers");
    expect(() => writer.addHistogram("a", [0, 1e300, 1], 0, 1e9)).toThrow("expected 1 to 100000 bins");
    expect(() => writer.addHistogram("a", [1], 0, [2, 1])).toThrow("each greater than the one before");
    expect(() => writer.addHistogram("a", [1], 0, "other" as never)).toThrow("Received: other");
    expect(() => writer.addPrCurve("a", [1], [0.5, 0.5])).toThrow("as many predictions");
    expect(() => writer.addPrCurve("a", [1], [1.5])).toThrow("Received: 1.5");
    expect(() => writer.addCustomScalars({ a: { b: ["Margin", ["x"]] as never } })).toThrow('for "b"');
    expect(() => writer.addMesh("a", tensor([[1, 2, 3]]))).toThrow("one of shape [1, 3]");
    expect(() => writer.addEmbedding(tensor([1, 2]))).toThrow("points of shape");
    expect(() => writer.addEmbedding(tensor([[1], [2]]), ["a"])).toThrow("a label for each of 2 points");
    expect(() => writer.addEmbedding(tensor([[1], [2]]), null, tensor([1]))).toThrow("images of shape [2");
    void writer.close();
  });

  it("leaves a model as it was when its graph is written", () => {
    const net = new Net();
    net.head.weight.requiresGrad = false;
    net.train();
    const writer = new SummaryWriter(folder);
    writer.addGraph(net, arange(0, 4, 1).view([1, 4]).div(4));
    expect(net.training && net.body.training).toBe(true);
    expect(net.head.weight.requiresGrad).toBe(false);
    expect(net.head.bias?.grad ?? null).toBeNull();
    void writer.close();
  });
});
