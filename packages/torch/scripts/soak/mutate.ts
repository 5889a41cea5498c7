/** @file Damages a file in one of many ways: as disks and networks do, and as somebody would who means harm. */
import { putTogether, type Record, takeApart } from "./archive.js";
import type { Random } from "./random.js";

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const copyOf = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes);

/** Sizes, counts and indices that programs trip over. */
const hostile = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = copyOf(bytes);
  for (let n = 1 + random.below(8); n > 0 && changed.length > 0; n--) {
    const at = random.below(changed.length);
    changed[at] = (changed[at] as number) ^ (1 << random.below(8));
  }
  return changed;
}

function setBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = copyOf(bytes);
  for (let n = 1 + random.below(4); n > 0 && changed.length > 0; n--)
    changed[random.below(changed.length)] = random.below(256);
  return changed;
}

function truncate(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.slice(0, random.below(bytes.length + 1));
}

/** Another part of the file over, or between, what is there. */
function splice(bytes: Uint8Array, random: Random): Uint8Array {
  const start = random.below(bytes.length + 1);
  const length = random.below(Math.min(64, bytes.length - start) + 1);
  const part = bytes.slice(start, start + length);
  const at = random.below(bytes.length + 1);
  const end = random.below(3) === 0 ? at : Math.min(at + length, bytes.length);
  return Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(end)]);
}

function cut(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + 1 + random.below(32)))]);
}

/** A number of 1, 2, 4 or 8 bytes somewhere becomes a hostile one. */
function hostileSize(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = copyOf(bytes);
  const width = random.pick([1, 2, 4, 8]);
  if (changed.length < width) return changed;
  const view = new DataView(changed.buffer);
  const at = random.below(changed.length - width + 1);
  const value = random.pick(hostile);
  if (width === 1) view.setUint8(at, value & 0xff);
  else if (width === 2) view.setUint16(at, value & 0xffff, true);
  else if (width === 4) view.setUint32(at, value, true);
  else view.setBigUint64(at, random.below(2) === 0 ? BigInt(value) : BigInt.asUintN(64, -BigInt(value) - 1n), true);
  return changed;
}

const anywhere: readonly Mutation[] = [flipBits, setBytes, truncate, splice, cut, hostileSize];

// --- pickles

/** The opcodes of pickle, known here or not, that a byte may become. */
const opcodes = [..."()0.12BCDFGIJKLMNPQRSTUVX]abcdeghijlopqrstu}"].map((c) => c.charCodeAt(0));
for (let op = 0x80; op <= 0x98; op++) opcodes.push(op);

const names = [
  ...["os\nsystem", "builtins\neval", "builtins\nlist", "builtins\nset", "builtins\ndict", "builtins\nbytes"],
  ...["collections\nOrderedDict", "collections\ndeque", "pathlib\nPosixPath", "argparse\nNamespace", "_codecs\nencode"],
  ...["torch._utils\n_rebuild_tensor_v2", "torch._utils\n_rebuild_sparse_tensor", "torch._utils\n_rebuild_parameter"],
  ...["torch._utils\n_rebuild_meta_tensor_no_storage", "torch._utils\n_rebuild_tensor_v3", "torch\nFloatStorage"],
  ...["torch\nint64", "torch\ndevice", "torch\nSize", "torch._tensor\n_rebuild_from_type_v2", "torch\nTensor"],
].map((name) => new TextEncoder().encode(`c${name}\n`));

/** Opcodes where there were others, or more of them. */
function editOpcodes(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = copyOf(bytes);
  for (let n = 1 + random.below(6); n > 0; n--) {
    const at = random.below(changed.length + 1);
    const op =
      random.below(4) === 0
        ? random.pick(names)
        : Uint8Array.from(Array.from({ length: 1 + random.below(4) }, () => random.pick(opcodes)));
    const skipped = random.below(3) === 0 ? 0 : op.length;
    changed = Buffer.concat([changed.subarray(0, at), op, changed.subarray(Math.min(changed.length, at + skipped))]);
  }
  return changed;
}

/** A whole number that the pickle has as opcode and value becomes another: shapes, strides, offsets, counts. */
function editNumbers(bytes: Uint8Array, random: Random): Uint8Array {
  const places: number[] = [];
  bytes.forEach((byte, at) => {
    if (byte === 0x4a || byte === 0x4b || byte === 0x4d) places.push(at);
  });
  if (places.length === 0) return setBytes(bytes, random);
  const at = random.pick(places);
  const old = bytes[at] === 0x4a ? 5 : bytes[at] === 0x4b ? 2 : 3;
  const long = new DataView(new ArrayBuffer(10));
  long.setUint8(0, 0x8a);
  long.setUint8(1, 8);
  const value = BigInt(random.pick(hostile)) << BigInt(random.pick([0, 0, 0, 8, 30, 31]));
  long.setBigInt64(2, random.below(4) === 0 ? -value : value, true);
  return Buffer.concat([
    bytes.subarray(0, at),
    new Uint8Array(long.buffer),
    bytes.subarray(Math.min(bytes.length, at + old)),
  ]);
}

const ofPickles: readonly Mutation[] = [editOpcodes, editOpcodes, editNumbers, ...anywhere];

// --- archives

/** Changes what is in one record; sizes and checksums of the archive stay true. */
function editRecord(bytes: Uint8Array, random: Random): Uint8Array {
  const records = takeApart(bytes);
  const main = records.find(({ name }) => name.endsWith("/data.pkl"));
  const record = main !== undefined && random.below(8) > 0 ? main : random.pick(records);
  record.bytes = random.pick(record === main ? ofPickles : anywhere)(record.bytes, random);
  return putTogether(records, random.below(8) === 0);
}

/** Changes which records there are. */
function editRecords(bytes: Uint8Array, random: Random): Uint8Array {
  const records = takeApart(bytes);
  const at = random.below(records.length);
  const record = records[at] as Record;
  switch (random.below(5)) {
    case 0:
      records.splice(at, 1);
      break;
    case 1:
      records.push({ ...record });
      break;
    case 2:
      records.push({
        name: `${record.name}${random.pick(["", "/", "../x", "\0"])}${random.below(9)}`,
        bytes: record.bytes,
      });
      break;
    case 3:
      record.name = random.pick([
        "",
        "data.pkl",
        "a/data.pkl",
        "../data.pkl",
        "x/constants.pkl",
        "__proto__",
        record.name.slice(1),
      ]);
      break;
    default:
      [record.bytes, (records[0] as Record).bytes] = [(records[0] as Record).bytes, record.bytes];
  }
  return putTogether(records, random.below(4) === 0);
}

/** Changes the directory at the end, where sizes and places are. */
function editDirectory(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = copyOf(bytes);
  const start = Buffer.from(changed.buffer).indexOf(Uint8Array.of(0x50, 0x4b, 1, 2));
  if (start < 0) return flipBits(bytes, random);
  const end = random.pick([hostileSize, setBytes, flipBits, splice, cut])(changed.slice(start), random);
  return Buffer.concat([changed.subarray(0, start), end]);
}

const ofArchives: readonly Mutation[] = [
  editRecord,
  editRecord,
  editRecord,
  editRecord,
  editRecords,
  editDirectory,
  ...anywhere,
];

/** A damaged copy of a file. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  let changed = random.pick(isArchive ? ofArchives : anywhere)(bytes, random);
  // Sometimes several kinds of damage at once; the first may have left no archive to take apart.
  if (random.below(5) === 0) changed = random.pick(anywhere)(changed, random);
  return changed;
}
