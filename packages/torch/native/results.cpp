// Raises the results of operators.
#include "results.h"

namespace lts {
namespace {

napi_value to_js(napi_env env, const c10::IValue& v) {
  if (v.isTensor()) return lts::to_js(env, v.toTensor());
  if (v.isNone()) return null(env);
  if (v.isBool()) return lts::to_js(env, v.toBool());
  if (v.isInt()) return lts::to_js(env, v.toInt());
  if (v.isDouble()) return lts::to_js(env, v.toDouble());
  if (v.isSymInt()) return lts::to_js(env, v.toSymInt().guard_int(__FILE__, __LINE__));
  if (v.isString()) return lts::to_js(env, v.toStringRef());
  if (v.isComplexDouble()) {
    // Two numbers: an object here would look like a tensor's handle to the caller.
    napi_value buffer, array;
    void* data = nullptr;
    check(env, napi_create_arraybuffer(env, 16, &data, &buffer));
    const auto c = v.toComplexDouble();
    static_cast<double*>(data)[0] = c.real();
    static_cast<double*>(data)[1] = c.imag();
    check(env, napi_create_typedarray(env, napi_float64_array, 2, buffer, 0, &array));
    return array;
  }
  if (v.isTensorList()) return lts::to_js(env, v.toTensorVector());
  napi_value array;
  if (v.isList()) {
    const auto list = v.toListRef();
    check(env, napi_create_array_with_length(env, list.size(), &array));
    for (size_t i = 0; i < list.size(); i++) check(env, napi_set_element(env, array, static_cast<uint32_t>(i), to_js(env, list[i])));
    return array;
  }
  if (v.isTuple()) {
    const auto& elements = v.toTupleRef().elements();
    check(env, napi_create_array_with_length(env, elements.size(), &array));
    for (size_t i = 0; i < elements.size(); i++) check(env, napi_set_element(env, array, static_cast<uint32_t>(i), to_js(env, elements[i])));
    return array;
  }
  throw TypeError("internal: a result of type " + v.tagKind() + " has no JavaScript form");
}

napi_value result_to_js(napi_env env, const Overload& o, size_t i, const c10::IValue& v, const Bound& b) {
  const Return& r = o.returns[i];
  if (r.is_scalar_type && v.isInt()) return lts::to_js(env, std::string(dtype_name(static_cast<at::ScalarType>(v.toInt()))));
  if (r.written_argument >= 0 && b.source[r.written_argument] != nullptr && v.isTensor()) {
    napi_value source = b.source[r.written_argument];
    Handle* h = handle_of(env, source);
    if (h != nullptr && h->kind == Kind::Tensor && static_cast<TensorHandle*>(h)->tensor.is_same(v.toTensor())) return source;
  }
  return to_js(env, v);
}

}  // namespace

napi_value value_to_js(napi_env env, const c10::IValue& v) { return to_js(env, v); }

napi_value results_to_js(napi_env env, const Overload& o, Bound& b) {
  const size_t n = o.returns.size();
  if (n == 0) return undefined(env);
  if (n == 1) {
    if (b.stack[0].isTensor()) {
      const at::Tensor& result = b.stack[0].toTensor();
      if (b.requires_grad) result.set_requires_grad(true);
      else if (result.requires_grad()) note_recorded();
    }
    return result_to_js(env, o, 0, b.stack[0], b);
  }
  napi_value array;
  check(env, napi_create_array_with_length(env, n, &array));
  for (size_t i = 0; i < n; i++) check(env, napi_set_element(env, array, static_cast<uint32_t>(i), result_to_js(env, o, i, b.stack[i], b)));
  return array;
}

}  // namespace lts
