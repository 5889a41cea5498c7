/** @file Which storage class stands for which dtype in PyTorch's files. */
import { type DType, type DTypeName, dtypeOf } from "../tensor/dtype.js";

/**
 * The classes of the dtypes that PyTorch had before its storages became untyped. Tensors of any other dtype are saved as an
 * UntypedStorage with the dtype beside it.
 */
const classes: Partial<Record<DTypeName, string>> = {
  float64: "DoubleStorage",
  float32: "FloatStorage",
  float16: "HalfStorage",
  bfloat16: "BFloat16Storage",
  int64: "LongStorage",
  int32: "IntStorage",
  int16: "ShortStorage",
  int8: "CharStorage",
  uint8: "ByteStorage",
  bool: "BoolStorage",
  complex64: "ComplexFloatStorage",
  complex128: "ComplexDoubleStorage",
};

const names = new Map(Object.entries(classes).map(([dtype, name]) => [name, dtype]));

/** "FloatStorage" for float32; undefined for a dtype that has no class. */
export function storageClassOf(dtype: DType): string | undefined {
  return classes[dtype.name];
}

/** The dtype of "FloatStorage"; undefined for a name that is not a storage class. */
export function dtypeOfStorageClass(name: string): DType | undefined {
  const dtype = names.get(name);
  return dtype === undefined ? undefined : dtypeOf(dtype);
}
