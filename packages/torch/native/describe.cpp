// Dtypes and tensors as messages name them.
#include "addon.h"

#include <ATen/NestedTensorImpl.h>
#include <ATen/core/Tensor.h>

#include <sstream>

namespace lts {

const char* dtype_name(at::ScalarType t) {
  switch (t) {
    case at::kByte: return "uint8";
    case at::kChar: return "int8";
    case at::kShort: return "int16";
    case at::kInt: return "int32";
    case at::kLong: return "int64";
    case at::kUInt16: return "uint16";
    case at::kUInt32: return "uint32";
    case at::kUInt64: return "uint64";
    case at::kHalf: return "float16";
    case at::kFloat: return "float32";
    case at::kDouble: return "float64";
    case at::kComplexHalf: return "complex32";
    case at::kComplexFloat: return "complex64";
    case at::kComplexDouble: return "complex128";
    case at::kBool: return "bool";
    case at::kBFloat16: return "bfloat16";
    case at::ScalarType::Float8_e5m2: return "float8_e5m2";
    case at::ScalarType::Float8_e4m3fn: return "float8_e4m3fn";
    case at::ScalarType::Float8_e5m2fnuz: return "float8_e5m2fnuz";
    case at::ScalarType::Float8_e4m3fnuz: return "float8_e4m3fnuz";
    case at::ScalarType::Float8_e8m0fnu: return "float8_e8m0fnu";
    case at::kQInt8: return "qint8";
    case at::kQUInt8: return "quint8";
    case at::kQInt32: return "qint32";
    default: return c10::toString(t);
  }
}

std::string describe(const at::Tensor& t) {
  if (!t.defined()) return "null";
  std::ostringstream s;
  if (t.is_nested()) {
    const auto* nested = at::native::get_nested_tensor_impl(t);
    s << "nested " << dtype_name(t.scalar_type()) << '[';
    for (int64_t i = 0; i < t.dim(); i++) {
      const auto size = nested->opt_size(i);
      s << (i ? ", " : "") << (size.has_value() ? std::to_string(*size) : "?");
    }
  } else {
    s << dtype_name(t.scalar_type()) << '[';
    for (int64_t i = 0; i < t.dim(); i++) s << (i ? ", " : "") << t.size(i);
  }
  s << ']';
  if (!t.device().is_cpu()) s << " on " << t.device();
  return s.str();
}

}  // namespace lts
