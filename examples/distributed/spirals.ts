/** @file Two spirals: points of a plane, each with the number of the spiral that it is on. */
import * as torch from "@lightning-ts/torch";
import { data } from "@lightning-ts/torch";

/** So many points of two spirals, with a little noise; the same for the same seed. */
export function spirals(count: number, seed: number): data.TensorDataset {
  const generator = new torch.Generator().manualSeed(seed);
  const label = torch.arange(count).remainder(2);
  const radius = torch.rand([count], { generator }).sqrt();
  const angle = radius.mul(2 * Math.PI).add(label.mul(Math.PI));
  const noise = torch.randn([count, 2], { generator }).mul(0.02);
  const points = torch.stack([radius.mul(angle.cos()), radius.mul(angle.sin())], 1).add(noise);
  return new data.TensorDataset(points, label.to(torch.int64));
}
