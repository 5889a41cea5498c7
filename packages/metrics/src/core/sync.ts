/** @file How states reach other processes: an interface, and what fills it where nothing else is given. */
import {
  bfloat16,
  bool,
  cat,
  type DType,
  float16,
  float32,
  float64,
  int16,
  int32,
  int64,
  int8,
  type Tensor,
  tensor,
  uint8,
  zeros,
} from "@lightning-ts/torch";
import { allGather, getWorldSize, type Group, isInitialized } from "@lightning-ts/torch/distributed";
import { sameShape } from "../util/tensors.js";

/** Gives the tensors of all processes, in the order of their ranks; each process calls it. Shapes may differ in sizes. */
export type GatherFunction = (tensor: Tensor, group: Group | undefined) => Tensor[];

/** Whether there are other processes to share states with. */
export type AvailableFunction = () => boolean;

/** Whether a process group is open. Counterpart: `jit_distributed_available`. */
export function distributedAvailable(): boolean {
  return isInitialized();
}

/** The dtypes that states may have, in the order of their numbers in headers. */
const dtypes: readonly DType[] = [float32, float64, float16, bfloat16, int64, int32, int16, int8, uint8, bool];

/** The most dimensions of a state. */
const mostDimensions = 8;

/** The size and dtype of a process's tensor. */
interface Header {
  readonly shape: readonly number[];
  readonly dtype: DType;
}

function headerOf(own: Tensor): number[] {
  const sizes = Array.from({ length: mostDimensions }, (_, dim) => own.shape[dim] ?? 0);
  return [own.ndim, Math.max(dtypes.indexOf(own.dtype), 0), ...sizes];
}

function readHeader([dimensions = 0, dtype = 0, ...sizes]: readonly number[]): Header {
  return { shape: sizes.slice(0, dimensions), dtype: dtypes[dtype] ?? float32 };
}

/**
 * The tensors of all processes of a group. Where sizes differ, each is filled up, sent and cut again; a process without elements takes the dtype of
 * the others. Counterpart: `gather_all_tensors`. A host-device synchronisation: sizes are read.
 */
export function gatherAllTensors(own: Tensor, group?: Group): Tensor[] {
  const options = group === undefined ? {} : { group };
  const world = getWorldSize(group);
  const gather = (value: Tensor): Tensor[] => {
    const sent = value.contiguous();
    const received = Array.from({ length: world }, () => zeros(sent.shape, { dtype: sent.dtype, device: sent.device }));
    allGather(received, sent, options);
    return received;
  };
  // Numbers are alike in all processes: states that are no lists have their shapes from the start.
  if (own.ndim === 0) return gather(own);
  const header = tensor(headerOf(own), { dtype: int64, device: own.device });
  const headers = gather(header).map((each) => readHeader(each.tolist<number[]>()));
  const filled = headers.find(({ shape }) => !shape.includes(0)) ?? readHeader(headerOf(own));
  const rank = filled.shape.length;
  const isEmpty = ({ shape }: Header): boolean => shape.includes(0);
  const shapes = headers.map((each) => (isEmpty(each) ? [0, ...filled.shape.slice(1)] : each.shape));
  const sent =
    own.numel() === 0 ? zeros([0, ...filled.shape.slice(1)], { dtype: filled.dtype, device: own.device }) : own;
  if (shapes.every((each) => sameShape(each, sent.shape))) return gather(sent);
  const largest = Array.from({ length: rank }, (_, dim) => Math.max(...shapes.map((each) => each[dim] ?? 0)));
  return gather(padded(sent, largest)).map((each, i) =>
    (shapes[i] ?? []).reduce((cut, size, dim) => cut.narrow(dim, 0, size), each),
  );
}

/** A tensor filled up with zeros at the ends. */
function padded(own: Tensor, shape: readonly number[]): Tensor {
  return shape.reduce((filled, size, dim) => {
    const missing = size - filled.size(dim);
    if (missing === 0) return filled;
    const rest = filled.shape.map((each, i) => (i === dim ? missing : each));
    return cat([filled, zeros(rest, { dtype: own.dtype, device: own.device })], { dim });
  }, own);
}
