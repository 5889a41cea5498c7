/** @file The model of scenarios with `ModelParallelStrategy`: it lays itself out over the mesh. */
import * as torch from "@lightning-ts/torch";
import { distributed, nn, noGrad } from "@lightning-ts/torch";
import { RankedLightningModel } from "./model.js";

const { DTensor, parallel } = distributed.tensor;

/** 4 to 6 to 2: columns and rows over "tensor_parallel", shards over "data_parallel". */
export class ParallelLightningModel extends RankedLightningModel {
  constructor(...given: ConstructorParameters<typeof RankedLightningModel>) {
    super(...given);
    this.layer = new nn.Sequential(new nn.Linear(4, 6), new nn.ReLU(), new nn.Linear(6, 2));
    noGrad(() => {
      for (const parameter of this.layer.parameters()) {
        const rising = torch.arange(parameter.numel(), { dtype: torch.float32 }).add(1);
        parameter.copy_(rising.sin().reshape(parameter.shape).mul(0.4));
      }
    });
  }

  override configureModel(): void {
    this.note("configure_model");
    if (this.parameters()[0] instanceof DTensor) return;
    const { deviceMesh: mesh, layer, lines } = this;
    const [data, tensor] = [mesh.at("data_parallel"), mesh.at("tensor_parallel")];
    lines.add("did", "mesh", { data_parallel: data.size(), tensor_parallel: tensor.size() });
    if (tensor.size() > 1) {
      parallel.parallelizeModule(layer, tensor, {
        0: new parallel.ColwiseParallel(),
        2: new parallel.RowwiseParallel(),
      });
    }
    const { reshard: reshardAfterForward = true } = this.scenario.model;
    if (data.size() > 1) distributed.fsdp.fullyShard(layer, { mesh: data, reshardAfterForward });
    const layout = Object.entries(this.stateDict()).map(([name, value]) => {
      if (!(value instanceof DTensor)) return [name, [["plain"], value.shape]];
      return [name, [value.placements.map(String), value.toLocal().shape]];
    });
    lines.add("did", "layout", Object.fromEntries(layout));
  }
}
