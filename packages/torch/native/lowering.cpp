// Lowers JavaScript values: tensors, numbers, lists of them, and the handles of constants.
#include "lowering.h"

#include <ATen/ScalarOps.h>
#include <ATen/core/jit_type.h>

#include <cmath>

namespace lts {
namespace {

bool is_complex_object(napi_env env, napi_value v) {
  bool re = false, im = false;
  return napi_has_named_property(env, v, "re", &re) == napi_ok && re && napi_has_named_property(env, v, "im", &im) == napi_ok && im;
}

const at::Tensor* as_tensor(const Value& v) {
  if (v.handle == nullptr || v.handle->kind != Kind::Tensor) return nullptr;
  const at::Tensor& t = static_cast<TensorHandle*>(v.handle)->tensor;
  if (!t.defined()) throw std::runtime_error("this tensor was disposed; it cannot be used any more");
  return &t;
}

}  // namespace

bool as_whole(napi_env env, const Value& v, int64_t& out, bool from_tensor) {
  if (v.type == napi_number) {
    double d = 0;
    napi_get_value_double(env, v.js, &d);
    if (std::trunc(d) != d || std::abs(d) > 9.2e18) return false;
    out = static_cast<int64_t>(d);
    return true;
  }
  if (v.type == napi_bigint) {
    bool lossless = false;
    napi_get_value_bigint_int64(env, v.js, &out, &lossless);
    if (!lossless) {
      uint64_t u = 0;
      napi_get_value_bigint_uint64(env, v.js, &u, &lossless);
      if (!lossless) throw RangeError("the bigint does not fit into 64 bits");
      out = static_cast<int64_t>(u);
    }
    return true;
  }
  if (const at::Tensor* t = from_tensor && v.type == napi_external ? as_tensor(v) : nullptr) {
    if (t->dim() != 0 || !at::isIntegralType(t->scalar_type(), false)) return false;
    out = t->item().toLong();  // host-device synchronisation: the caller gave a tensor where a number is needed
    return true;
  }
  return false;
}

namespace {

bool as_double(napi_env env, const Value& v, double& out, bool from_tensor) {
  if (v.type == napi_number) return napi_get_value_double(env, v.js, &out) == napi_ok;
  int64_t whole = 0;
  if (v.type == napi_bigint && as_whole(env, v, whole, false)) {
    out = static_cast<double>(whole);
    return true;
  }
  if (const at::Tensor* t = from_tensor && v.type == napi_external ? as_tensor(v) : nullptr) {
    if (t->dim() != 0 || at::isComplexType(t->scalar_type())) return false;
    out = t->item().toDouble();  // host-device synchronisation, as above
    return true;
  }
  return false;
}

bool as_scalar(napi_env env, const Value& v, at::Scalar& out, bool from_tensor) {
  switch (v.type) {
    case napi_number: {
      double d = 0;
      napi_get_value_double(env, v.js, &d);
      if (std::trunc(d) == d && std::abs(d) < 9.2e18) out = static_cast<int64_t>(d);
      else out = d;
      return true;
    }
    case napi_bigint: {
      uint64_t u = 0;
      bool lossless = false;
      int64_t i = 0;
      napi_get_value_bigint_int64(env, v.js, &i, &lossless);
      if (lossless) {
        out = i;
        return true;
      }
      napi_get_value_bigint_uint64(env, v.js, &u, &lossless);
      if (!lossless) throw RangeError("the bigint does not fit into 64 bits");
      out = u;
      return true;
    }
    case napi_boolean: {
      bool b = false;
      napi_get_value_bool(env, v.js, &b);
      out = b;
      return true;
    }
    case napi_object: {
      if (v.is_array || !is_complex_object(env, v.js)) return false;
      napi_value re, im;
      check(env, napi_get_named_property(env, v.js, "re", &re));
      check(env, napi_get_named_property(env, v.js, "im", &im));
      out = c10::complex<double>(double_of(env, re, "re"), double_of(env, im, "im"));
      return true;
    }
    case napi_external: {
      const at::Tensor* t = from_tensor ? as_tensor(v) : nullptr;
      if (t == nullptr || t->dim() != 0 || t->requires_grad()) return false;
      out = t->item();  // host-device synchronisation, as above
      return true;
    }
    default: return false;
  }
}

/// Calls f(i, element) for each element of an array; false as soon as f is.
template <class F>
bool each(napi_env env, const Value& v, F f) {
  if (!v.is_array) return false;
  uint32_t length = 0;
  check(env, napi_get_array_length(env, v.js, &length));
  for (uint32_t i = 0; i < length; i++) {
    napi_value item;
    check(env, napi_get_element(env, v.js, i, &item));
    if (!f(Value(env, item))) return false;
  }
  return true;
}

c10::IValue wrapped_number(const at::Scalar& s) {
  return at::native::wrapped_scalar_tensor(s);
}

}  // namespace

bool push(napi_env env, const Parameter& p, const Value& v, bool numbers_as_tensors, bool from_tensor, torch::jit::Stack& stack) {
  if (v.type == napi_null) {
    if (!p.optional && !p.null_is_default) return false;
    if (p.optional) stack.emplace_back();
    else stack.push_back(p.default_value);
    return true;
  }
  switch (p.kind) {
    case ArgKind::Tensor: {
      if (v.type == napi_external) {
        const at::Tensor* t = as_tensor(v);
        if (t == nullptr) return false;
        stack.emplace_back(*t);
        return true;
      }
      at::Scalar s;
      if (!numbers_as_tensors || !as_scalar(env, v, s, from_tensor)) return false;
      stack.push_back(wrapped_number(s));
      return true;
    }
    case ArgKind::TensorList: {
      if (v.handle != nullptr && v.handle->kind == Kind::TensorList) {
        stack.emplace_back(static_cast<TensorListHandle*>(v.handle)->tensors);
        return true;
      }
      c10::List<at::Tensor> list;
      if (!each(env, v, [&](const Value& item) {
            const at::Tensor* t = item.type == napi_external ? as_tensor(item) : nullptr;
            if (t == nullptr) return false;
            list.push_back(*t);
            return true;
          }))
        return false;
      stack.emplace_back(std::move(list));
      return true;
    }
    case ArgKind::OptionalTensorList: {
      c10::List<std::optional<at::Tensor>> list;
      if (!each(env, v, [&](const Value& item) {
            if (is_nullish(item.type)) {
              list.push_back(std::nullopt);
              return true;
            }
            const at::Tensor* t = item.type == napi_external ? as_tensor(item) : nullptr;
            if (t == nullptr) return false;
            list.push_back(*t);
            return true;
          }))
        return false;
      stack.emplace_back(std::move(list));
      return true;
    }
    case ArgKind::Int: {
      int64_t i = 0;
      if (!as_whole(env, v, i, from_tensor)) return false;
      stack.emplace_back(i);
      return true;
    }
    case ArgKind::IntList: {
      c10::List<int64_t> list;
      int64_t one = 0;
      if (p.size > 0 && !v.is_array && as_whole(env, v, one, from_tensor)) {
        for (int32_t i = 0; i < p.size; i++) list.push_back(one);
      } else if (!each(env, v, [&](const Value& item) {
                   if (!as_whole(env, item, one, true)) return false;
                   list.push_back(one);
                   return true;
                 })) {
        return false;
      }
      stack.emplace_back(std::move(list));
      return true;
    }
    case ArgKind::Float: {
      double d = 0;
      if (!as_double(env, v, d, from_tensor)) return false;
      stack.emplace_back(d);
      return true;
    }
    case ArgKind::FloatList: {
      c10::List<double> list;
      double d = 0;
      if (p.size > 0 && as_double(env, v, d, from_tensor)) {
        for (int32_t i = 0; i < p.size; i++) list.push_back(d);
      } else if (!each(env, v, [&](const Value& item) {
                   if (!as_double(env, item, d, true)) return false;
                   list.push_back(d);
                   return true;
                 })) {
        return false;
      }
      stack.emplace_back(std::move(list));
      return true;
    }
    case ArgKind::Bool: {
      if (v.type != napi_boolean) return false;
      bool b = false;
      napi_get_value_bool(env, v.js, &b);
      stack.emplace_back(b);
      return true;
    }
    case ArgKind::BoolList: {
      c10::List<bool> list;
      if (!each(env, v, [&](const Value& item) {
            if (item.type != napi_boolean) return false;
            bool b = false;
            napi_get_value_bool(env, item.js, &b);
            list.push_back(b);
            return true;
          }))
        return false;
      stack.emplace_back(std::move(list));
      return true;
    }
    case ArgKind::Scalar: {
      at::Scalar s;
      if (!as_scalar(env, v, s, from_tensor)) return false;
      stack.emplace_back(s);
      return true;
    }
    case ArgKind::ScalarList: {
      c10::impl::GenericList list(c10::NumberType::get());
      at::Scalar s;
      if (!each(env, v, [&](const Value& item) {
            if (!as_scalar(env, item, s, from_tensor)) return false;
            list.push_back(c10::IValue(s));
            return true;
          }))
        return false;
      stack.emplace_back(std::move(list));
      return true;
    }
    case ArgKind::String: {
      if (v.type != napi_string) return false;
      stack.emplace_back(string_of(env, v.js));
      return true;
    }
    case ArgKind::ScalarType: {
      if (v.handle == nullptr || v.handle->kind != Kind::DType) return false;
      stack.emplace_back(static_cast<DTypeHandle*>(v.handle)->dtype);
      return true;
    }
    case ArgKind::Layout: {
      if (v.handle == nullptr || v.handle->kind != Kind::Layout) return false;
      stack.emplace_back(static_cast<LayoutHandle*>(v.handle)->layout);
      return true;
    }
    case ArgKind::Device: {
      if (v.type == napi_string) stack.emplace_back(c10::Device(shortened(string_of(env, v.js), 100)));
      else if (v.handle != nullptr && v.handle->kind == Kind::Device) stack.emplace_back(static_cast<DeviceHandle*>(v.handle)->device);
      else return false;
      return true;
    }
    case ArgKind::MemoryFormat: {
      if (v.handle == nullptr || v.handle->kind != Kind::MemoryFormat) return false;
      stack.emplace_back(static_cast<MemoryFormatHandle*>(v.handle)->format);
      return true;
    }
    case ArgKind::Generator: {
      if (v.handle == nullptr || v.handle->kind != Kind::Generator) return false;
      stack.emplace_back(static_cast<GeneratorHandle*>(v.handle)->generator);
      return true;
    }
    case ArgKind::Unsupported: return false;
  }
  return false;
}

}  // namespace lts
