/** @file Meshes and clouds of points. */
import type { Tensor } from "@lightning-ts/torch";
import { RangeError } from "../../util/user-errors.js";
import { numbersOf } from "../media/numbers.js";
import { Message } from "../protobuf.js";
import { floatsValue, pluginData } from "./values.js";

const kinds = { VERTEX: 1, FACE: 2, COLOR: 3 } as const;

/**
 * The values of a mesh: one for vertices, one for faces and one for colours, where they are given.
 *
 * @param config names of classes of THREE.js with their settings
 * @throws RangeError for tensors that are not of shape [batch, points, 3]
 */
export function meshValues(
  tag: string,
  vertices: Tensor,
  colors: Tensor | null,
  faces: Tensor | null,
  config: object | null,
): Message[] {
  const parts = [["VERTEX", vertices], ["FACE", faces], ["COLOR", colors]] as const; // prettier-ignore
  const given = parts.flatMap(([kind, tensor]) => (tensor === null ? [] : [[kind, tensor] as const]));
  const components = given.reduce((mask, [kind]) => mask | (1 << kinds[kind]), 0);
  return given.map(([kind, tensor]) => {
    const { shape, data } = numbersOf("SummaryWriter.addMesh", tensor);
    if (shape.length !== 3) {
      throw new RangeError(
        `SummaryWriter.addMesh: expected tensors of shape [batch, points, 3]. Received: one of shape [${shape.join(", ")}]. Add the dimension of the batch.`,
      );
    }
    const content = new Message()
      .string(2, tag)
      .int(3, kinds[kind])
      .string(5, JSON.stringify(config ?? {}))
      .ints(6, shape)
      .int(7, components);
    return floatsValue(`${tag}_${kind}`, data, shape, pluginData("mesh", content.finish()));
  });
}
