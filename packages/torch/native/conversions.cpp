// From handles and JavaScript values to those of C++, and back.
#include "addon.h"
#include "release.h"

#include <ATen/core/Tensor.h>

#include <cmath>

namespace lts {

// --- handles ---------------------------------------------------------------------------------------------------------

TensorHandle::TensorHandle(at::Tensor t) : Handle(Kind::Tensor), tensor(std::move(t)) { count_handle(1); }
TensorHandle::~TensorHandle() {
  release(std::move(tensor));
  count_handle(-1);
}
TensorListHandle::~TensorListHandle() {
  for (at::Tensor& t : tensors) release(std::move(t));
}

namespace {
void finalize_handle(node_api_basic_env, void* data, void*) { delete static_cast<Handle*>(data); }
}  // namespace

napi_value to_js(napi_env env, Handle* owned) {
  napi_value value;
  const napi_status status = napi_create_external(env, owned, finalize_handle, nullptr, &value);
  if (status != napi_ok) {
    delete owned;
    check(env, status);
  }
  return value;
}

Handle* handle_of(napi_env env, napi_value external) {
  void* data = nullptr;
  if (napi_get_value_external(env, external, &data) != napi_ok || !HandlePool::holds(data)) return nullptr;
  return static_cast<Handle*>(data);
}

TensorHandle& tensor_handle_of(napi_env env, napi_value v, const char* name) {
  Handle* h = handle_of(env, v);
  if (h == nullptr || h->kind != Kind::Tensor) throw TypeError(std::string(name) + ": expected a Tensor");
  return static_cast<TensorHandle&>(*h);
}

const at::Tensor& tensor_of(napi_env env, napi_value v, const char* name) {
  const at::Tensor& t = tensor_handle_of(env, v, name).tensor;
  if (!t.defined()) throw std::runtime_error(std::string(name) + ": this tensor was disposed; it cannot be used any more");
  return t;
}

std::vector<at::Tensor> tensors_of(napi_env env, napi_value v, const char* name, bool optional) {
  std::vector<at::Tensor> out;
  const Handle* h = handle_of(env, v);
  if (h != nullptr && h->kind == Kind::TensorList) return static_cast<const TensorListHandle*>(h)->tensors;
  const std::string expected = std::string(name) + ": expected an array of Tensors";
  if (h != nullptr) throw TypeError(expected);
  each_element(env, v, expected, [&](napi_value item) {
    if (optional && is_nullish(type_of(env, item))) out.emplace_back();
    else out.push_back(tensor_of(env, item, name));
  });
  return out;
}

// --- values ----------------------------------------------------------------------------------------------------------

uint32_t array_length(napi_env env, napi_value v, const std::string& expected) {
  bool is_array = false;
  napi_is_array(env, v, &is_array);
  if (!is_array) throw TypeError(expected);
  uint32_t length = 0;
  check(env, napi_get_array_length(env, v, &length));
  return length;
}

napi_valuetype type_of(napi_env env, napi_value v) {
  napi_valuetype t = napi_undefined;
  napi_typeof(env, v, &t);
  return t;
}

napi_value undefined(napi_env env) {
  napi_value v;
  napi_get_undefined(env, &v);
  return v;
}
napi_value null(napi_env env) {
  napi_value v;
  napi_get_null(env, &v);
  return v;
}
napi_value to_js(napi_env env, const at::Tensor& t) {
  return t.defined() ? to_js(env, new TensorHandle(t)) : null(env);
}
napi_value to_js(napi_env env, const std::vector<at::Tensor>& list) {
  napi_value array;
  check(env, napi_create_array_with_length(env, list.size(), &array));
  for (size_t i = 0; i < list.size(); i++) check(env, napi_set_element(env, array, i, to_js(env, list[i])));
  return array;
}
napi_value to_js(napi_env env, const std::string& s) {
  napi_value v;
  check(env, napi_create_string_utf8(env, s.data(), s.size(), &v));
  return v;
}
napi_value to_js(napi_env env, bool b) {
  napi_value v;
  check(env, napi_get_boolean(env, b, &v));
  return v;
}
napi_value to_js(napi_env env, double d) {
  napi_value v;
  check(env, napi_create_double(env, d, &v));
  return v;
}
napi_value to_js(napi_env env, int64_t i) {
  constexpr int64_t kSafe = (int64_t{1} << 53) - 1;
  napi_value v;
  if (i >= -kSafe && i <= kSafe) check(env, napi_create_int64(env, i, &v));
  else check(env, napi_create_bigint_int64(env, i, &v));
  return v;
}
napi_value to_js(napi_env env, const at::Scalar& s) {
  if (s.isBoolean()) return to_js(env, s.toBool());
  if (s.isIntegral(false)) {
    if (s.type() == at::kUInt64 && s.toUInt64() > static_cast<uint64_t>(INT64_MAX)) {
      napi_value v;
      check(env, napi_create_bigint_uint64(env, s.toUInt64(), &v));
      return v;
    }
    return to_js(env, s.toLong());
  }
  if (s.isComplex()) {
    const auto c = s.toComplexDouble();
    napi_value object;
    check(env, napi_create_object(env, &object));
    check(env, napi_set_named_property(env, object, "re", to_js(env, c.real())));
    check(env, napi_set_named_property(env, object, "im", to_js(env, c.imag())));
    return object;
  }
  return to_js(env, s.toDouble());
}
napi_value to_js(napi_env env, at::ArrayRef<int64_t> list) {
  napi_value array;
  check(env, napi_create_array_with_length(env, list.size(), &array));
  for (size_t i = 0; i < list.size(); i++) check(env, napi_set_element(env, array, i, to_js(env, list[i])));
  return array;
}

std::string string_of(napi_env env, napi_value v, const char* name) {
  size_t length = 0;
  if (napi_get_value_string_utf8(env, v, nullptr, 0, &length) != napi_ok)
    throw TypeError(std::string(name) + ": expected a string");
  std::string s(length, '\0');
  check(env, napi_get_value_string_utf8(env, v, s.data(), length + 1, &length));
  return s;
}

std::string shown_of(napi_env env, napi_value v) {
  char start[201];
  size_t length = 0;
  if (napi_get_value_string_utf8(env, v, start, sizeof start, &length) != napi_ok) return "?";
  return std::string(start, length) + (length + 1 < sizeof start ? "" : "...");
}

std::string shortened(std::string text, size_t most) {
  if (text.size() <= most) return text;
  // The end often says where it was.
  const size_t tail = most / 8;
  return text.substr(0, most - tail) + " ... " + text.substr(text.size() - tail);
}

int64_t int_of(napi_env env, napi_value v, const char* name) {
  double d = 0;
  if (napi_get_value_double(env, v, &d) == napi_ok) {
    if (!(std::trunc(d) == d && std::abs(d) < 9.3e18)) throw TypeError(std::string(name) + ": expected a whole number, received " + std::to_string(d));
    return static_cast<int64_t>(d);
  }
  int64_t i = 0;
  bool lossless = false;
  if (napi_get_value_bigint_int64(env, v, &i, &lossless) == napi_ok) {
    if (lossless) return i;
    uint64_t u = 0;
    check(env, napi_get_value_bigint_uint64(env, v, &u, &lossless));
    if (!lossless) throw RangeError(std::string(name) + ": the number does not fit into 64 bits");
    return static_cast<int64_t>(u);
  }
  throw TypeError(std::string(name) + ": expected a whole number");
}

double double_of(napi_env env, napi_value v, const char* name) {
  double d = 0;
  if (napi_get_value_double(env, v, &d) != napi_ok) throw TypeError(std::string(name) + ": expected a number");
  return d;
}

bool bool_of(napi_env env, napi_value v, const char* name) {
  bool b = false;
  if (napi_get_value_bool(env, v, &b) != napi_ok) throw TypeError(std::string(name) + ": expected a boolean");
  return b;
}

std::vector<int64_t> ints_of(napi_env env, napi_value v, const char* name) {
  std::vector<int64_t> out;
  each_element(env, v, std::string(name) + ": expected an array of whole numbers",
               [&](napi_value item) { out.push_back(int_of(env, item, name)); });
  return out;
}

}  // namespace lts
