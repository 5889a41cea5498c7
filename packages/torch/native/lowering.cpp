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

/// Lowers a list and pushes it. `lower` makes an element of a value, and says whether it could.
template <class Element, class List, class Lower>
bool push_list(napi_env env, const Value& v, List list, Lower lower, torch::jit::Stack& stack) {
  const bool fits = each(env, v, [&](const Value& item) {
    Element element{};
    if (!lower(item, element)) return false;
    list.push_back(std::move(element));
    return true;
  });
  if (fits) stack.emplace_back(std::move(list));
  return fits;
}

/// One number stands for a list of `size`.
template <class Number>
bool push_repeated(Number number, int32_t size, torch::jit::Stack& stack) {
  c10::List<Number> list;
  for (int32_t i = 0; i < size; i++) list.push_back(number);
  stack.emplace_back(std::move(list));
  return true;
}

/// Pushes a number of `as`, which is one of the functions above.
template <class Number, class As>
bool push_number(napi_env env, const Value& v, As as, bool from_tensor, torch::jit::Stack& stack) {
  Number number{};
  if (!as(env, v, number, from_tensor)) return false;
  stack.emplace_back(number);
  return true;
}

/// Pushes a list of such numbers; where the schema says how long it is, one number will do.
template <class Number, class As>
bool push_numbers(napi_env env, const Value& v, int32_t size, As as, bool from_tensor, torch::jit::Stack& stack) {
  Number one{};
  if (size > 0 && !v.is_array && as(env, v, one, from_tensor)) return push_repeated(one, size, stack);
  return push_list<Number>(env, v, c10::List<Number>(), [&](const Value& item, Number& number) { return as(env, item, number, true); }, stack);
}

bool as_flag(napi_env env, const Value& v, bool& out, bool /*from_tensor*/) {
  return v.type == napi_boolean && napi_get_value_bool(env, v.js, &out) == napi_ok;
}

/// The handle behind a value, where it is of a kind.
template <class H>
const H* handle_in(const Value& v, Kind kind) {
  return v.handle != nullptr && v.handle->kind == kind ? static_cast<const H*>(v.handle) : nullptr;
}

/// Pushes what a handle stands for.
template <class H, class T>
bool push_constant(const Value& v, Kind kind, T H::* member, torch::jit::Stack& stack) {
  const H* handle = handle_in<H>(v, kind);
  if (handle == nullptr) return false;
  stack.emplace_back(handle->*member);
  return true;
}

bool push_tensor(napi_env env, const Value& v, bool numbers_as_tensors, bool from_tensor, torch::jit::Stack& stack) {
  if (v.type == napi_external) {
    const at::Tensor* t = as_tensor(v);
    if (t != nullptr) stack.emplace_back(*t);
    return t != nullptr;
  }
  at::Scalar s;
  if (!numbers_as_tensors || !as_scalar(env, v, s, from_tensor)) return false;
  stack.emplace_back(at::native::wrapped_scalar_tensor(s));
  return true;
}

/// An element of a list of tensors.
bool as_item(const Value& v, at::Tensor& out) {
  const at::Tensor* t = v.type == napi_external ? as_tensor(v) : nullptr;
  if (t != nullptr) out = *t;
  return t != nullptr;
}

/// An element of a list in which tensors may be missing.
bool as_optional_item(const Value& v, std::optional<at::Tensor>& out) {
  return is_nullish(v.type) || as_item(v, out.emplace());
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
    case ArgKind::Tensor: return push_tensor(env, v, numbers_as_tensors, from_tensor, stack);
    case ArgKind::TensorList: {
      if (const auto* list = handle_in<TensorListHandle>(v, Kind::TensorList)) {
        stack.emplace_back(list->tensors);
        return true;
      }
      return push_list<at::Tensor>(env, v, c10::List<at::Tensor>(), as_item, stack);
    }
    case ArgKind::OptionalTensorList:
      return push_list<std::optional<at::Tensor>>(env, v, c10::List<std::optional<at::Tensor>>(), as_optional_item, stack);
    case ArgKind::Int: return push_number<int64_t>(env, v, as_whole, from_tensor, stack);
    case ArgKind::IntList: return push_numbers<int64_t>(env, v, p.size, as_whole, from_tensor, stack);
    case ArgKind::Float: return push_number<double>(env, v, as_double, from_tensor, stack);
    case ArgKind::FloatList: return push_numbers<double>(env, v, p.size, as_double, from_tensor, stack);
    case ArgKind::Bool: return push_number<bool>(env, v, as_flag, from_tensor, stack);
    case ArgKind::BoolList: return push_numbers<bool>(env, v, 0, as_flag, from_tensor, stack);
    case ArgKind::Scalar: return push_number<at::Scalar>(env, v, as_scalar, from_tensor, stack);
    case ArgKind::ScalarList: {
      const auto lower = [&](const Value& item, at::Scalar& number) { return as_scalar(env, item, number, from_tensor); };
      return push_list<at::Scalar>(env, v, c10::impl::GenericList(c10::NumberType::get()), lower, stack);
    }
    case ArgKind::String: {
      if (v.type != napi_string) return false;
      stack.emplace_back(string_of(env, v.js));
      return true;
    }
    case ArgKind::Device: {
      if (v.type != napi_string) return push_constant(v, Kind::Device, &DeviceHandle::device, stack);
      stack.emplace_back(c10::Device(shortened(string_of(env, v.js), 100)));
      return true;
    }
    case ArgKind::ScalarType: return push_constant(v, Kind::DType, &DTypeHandle::dtype, stack);
    case ArgKind::Layout: return push_constant(v, Kind::Layout, &LayoutHandle::layout, stack);
    case ArgKind::MemoryFormat: return push_constant(v, Kind::MemoryFormat, &MemoryFormatHandle::format, stack);
    case ArgKind::Generator: return push_constant(v, Kind::Generator, &GeneratorHandle::generator, stack);
    case ArgKind::Unsupported: return false;
  }
  return false;
}

}  // namespace lts
