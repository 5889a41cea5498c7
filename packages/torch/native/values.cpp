// A tensor's elements as JavaScript's values: one, or all in nested arrays.
#include "addon.h"

#include <ATen/core/grad_mode.h>

namespace lts {
namespace {

const at::Tensor& self(Call& call) { return tensor_of(call.env, call[0]); }

napi_value item(Call& call) {
  const at::Tensor& t = self(call);
  if (t.numel() != 1)
    throw std::runtime_error("a Tensor with " + std::to_string(t.numel()) + " elements cannot be converted to Scalar");
  if (t.is_quantized()) on_host(t);
  return to_js(call.env, t.item());  // host-device synchronisation
}

napi_value element(napi_env env, const char* p, at::ScalarType t) {
  switch (t) {
    case at::kDouble: return to_js(env, *reinterpret_cast<const double*>(p));
    case at::kFloat: return to_js(env, static_cast<double>(*reinterpret_cast<const float*>(p)));
    case at::kLong: return to_js(env, *reinterpret_cast<const int64_t*>(p));
    case at::kInt: return to_js(env, static_cast<int64_t>(*reinterpret_cast<const int32_t*>(p)));
    case at::kShort: return to_js(env, static_cast<int64_t>(*reinterpret_cast<const int16_t*>(p)));
    case at::kChar: return to_js(env, static_cast<int64_t>(*reinterpret_cast<const int8_t*>(p)));
    case at::kByte: return to_js(env, static_cast<int64_t>(*reinterpret_cast<const uint8_t*>(p)));
    case at::kUInt16: return to_js(env, static_cast<int64_t>(*reinterpret_cast<const uint16_t*>(p)));
    case at::kUInt32: return to_js(env, static_cast<int64_t>(*reinterpret_cast<const uint32_t*>(p)));
    case at::kUInt64: {
      const uint64_t u = *reinterpret_cast<const uint64_t*>(p);
      if (u < (uint64_t{1} << 53)) return to_js(env, static_cast<int64_t>(u));
      napi_value v;
      check(env, napi_create_bigint_uint64(env, u, &v));
      return v;
    }
    case at::kBool: return to_js(env, *reinterpret_cast<const bool*>(p));
    case at::kComplexDouble: return to_js(env, at::Scalar(*reinterpret_cast<const c10::complex<double>*>(p)));
    case at::kComplexFloat: return to_js(env, at::Scalar(c10::complex<double>(*reinterpret_cast<const c10::complex<float>*>(p))));
    case at::kHalf: return to_js(env, static_cast<double>(static_cast<float>(*reinterpret_cast<const at::Half*>(p))));
    case at::kBFloat16: return to_js(env, static_cast<double>(static_cast<float>(*reinterpret_cast<const at::BFloat16*>(p))));
    default: throw TypeError(std::string("internal: no value for dtype ") + dtype_name(t));
  }
}

napi_value nested(napi_env env, const char* p, const at::Tensor& t, int64_t dim) {
  if (dim == t.dim()) return element(env, p, t.scalar_type());
  const int64_t size = t.size(dim);
  const int64_t step = t.stride(dim) * static_cast<int64_t>(t.element_size());
  napi_value array;
  check(env, napi_create_array_with_length(env, static_cast<size_t>(size), &array));
  for (int64_t i = 0; i < size; i++) {
    napi_handle_scope scope;
    check(env, napi_open_handle_scope(env, &scope));
    const napi_status status = napi_set_element(env, array, static_cast<uint32_t>(i), nested(env, p + i * step, t, dim + 1));
    check(env, napi_close_handle_scope(env, scope));
    check(env, status);
  }
  return array;
}

/// JavaScript's arrays hold no more elements; asked for more, V8 ends the process.
constexpr int64_t kMostElements = (int64_t{1} << 27) - 64;

/// Arrays and elements that a nested list of these sizes has at its widest.
int64_t widest(at::IntArrayRef sizes) {
  int64_t n = 1;
  for (const int64_t size : sizes) {
    if (size == 0) break;
    if (__builtin_mul_overflow(n, size, &n)) return INT64_MAX;
  }
  return n;
}

napi_value tolist(Call& call) {
  if (!self(call).is_nested() && widest(self(call).sizes()) > kMostElements)
    throw RangeError("tolist: " + describe(self(call)) + " has more elements than JavaScript's arrays hold. Use toTypedArray().");
  at::Tensor t = on_host(self(call));  // host-device synchronisation
  if (c10::isFloat8Type(t.scalar_type())) t = t.to(at::kFloat);
  if (t.scalar_type() == at::kComplexHalf) t = t.to(at::kComplexFloat);
  return nested(call.env, data_of(t), t, 0);
}

/// scalarCopy(tensor): what is logged at each step, in one call
napi_value scalar_copy(Call& call) {
  const at::Tensor& t = self(call);
  if (t.dim() != 0 || t.layout() != at::kStrided) return null(call.env);
  if (t.scalar_type() != at::kFloat && t.scalar_type() != at::kDouble) return null(call.env);
  const at::NoGradGuard no_grad;
  return to_js(call.env, t.clone());
}

}  // namespace

void register_values(napi_env env, napi_value exports) {
  define(env, exports, {{"item", guarded<item>}, {"scalarCopy", guarded<scalar_copy>}, {"tolist", guarded<tolist>}});
}

}  // namespace lts
