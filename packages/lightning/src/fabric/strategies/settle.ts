/** @file What a module needs before it is sharded: data, its device, and the first process's weights. */
import { type Device, distributed, type nn } from "@lightning-ts/torch";

const { DTensor } = distributed.tensor;

/**
 * Gives a module that is about to be sharded its data. Parts inside that were sharded before stay.
 *
 * @param device where it computes
 * @param isSynced whether all processes get the first one's weights and buffers; all of them call it then
 */
export function settle(module: nn.Module, device: Device, isSynced: boolean): void {
  materialize(module, device);
  if (device.type !== "cpu") module.to(device);
  if (!isSynced) return;
  const values = [...module.parameters(), ...module.buffers()];
  for (const value of values) if (!(value instanceof DTensor)) distributed.broadcast(value, { src: 0 });
}

/** Modules that were made on the device "meta" get memory, and the weights that they begin with. */
export function materialize(module: nn.Module, device: Device): void {
  for (const one of module.modules()) {
    const own = [...one.parameters({ recurse: false }), ...one.buffers({ recurse: false })];
    if (!own.some((value) => value.isMeta)) continue;
    one.toEmpty({ device, recurse: false });
    const reset: unknown = Reflect.get(one, "resetParameters");
    if (typeof reset === "function") reset.call(one);
  }
}
