// Calls from JavaScript to the dispatcher: binds arguments to an overload's parameters, calls it boxed, gives the results back.
#include "addon.h"
#include "schema.h"

#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/jit_type.h>
#include <ATen/ScalarOps.h>
#include <c10/core/impl/LocalDispatchKeySet.h>
#include <c10/util/Exception.h>

#include <cmath>
#include <cstddef>
#include <sstream>

namespace lts {
namespace {

/// A JavaScript argument, looked at once.
struct Value {
  napi_value js;
  Handle* handle;
  napi_valuetype type;
  bool is_array;

  Value() : js(nullptr), handle(nullptr), type(napi_undefined), is_array(false) {}
  // Nearly every argument is a handle: asking for it first spares the other question.
  Value(napi_env env, napi_value v) : js(v), handle(handle_of(env, v)), type(napi_external), is_array(false) {
    if (handle != nullptr) return;
    type = type_of(env, v);
    if (type == napi_object) napi_is_array(env, v, &is_array);
  }
  bool given() const { return type != napi_undefined; }
};

struct Option {
  std::string key;
  Value value;
};

/// A call's arguments: by position, and by name.
struct Arguments {
  explicit Arguments(napi_env e) : env(e) {}
  napi_env env;
  size_t count = 0;
  std::vector<Option> options;
  bool has_options = false;
  // Whether a tensor without dimensions may stand for a number: only where no overload takes it as a tensor.
  bool tensors_as_numbers = false;
  const Value* positional = nullptr;  // `count` of them, in `storage`
  // Uninitialised: clearing room for the longest call would cost more than most calls take.
  alignas(Value) std::byte storage[kMaxArguments * sizeof(Value)];

  const Option* find(const Parameter& p) const {
    for (const Option& o : options)
      if (o.key == p.keyword || (!p.alias.empty() && o.key == p.alias)) return &o;
    return nullptr;
  }
  const Option* find(const char* key) const {
    for (const Option& o : options)
      if (o.key == key) return &o;
    return nullptr;
  }
};

bool is_complex_object(napi_env env, napi_value v) {
  bool re = false, im = false;
  return napi_has_named_property(env, v, "re", &re) == napi_ok && re && napi_has_named_property(env, v, "im", &im) == napi_ok && im;
}

/// Reads a key into a buffer: option names are short.
std::string key_of(napi_env env, napi_value v) {
  char buffer[64];
  size_t length = 0;
  if (napi_get_value_string_utf8(env, v, buffer, sizeof buffer, &length) != napi_ok) throw TypeError("internal: expected an option's name");
  return std::string(buffer, length);
}

/// Arguments come as: the number of options, the positional ones, then name and value of each option (see operator.ts).
void read_arguments(Call& call, Arguments& a) {
  int32_t options = 0;
  check(call.env, napi_get_value_int32(call.env, call.argv[0], &options));
  size_t n = call.argc - 1 - 2 * static_cast<size_t>(options);
  Value* values = reinterpret_cast<Value*>(a.storage);
  for (size_t i = 0; i < n; i++) new (values + i) Value(call.env, call.argv[i + 1]);
  while (n > 0 && !values[n - 1].given()) n--;
  a.positional = values;
  a.count = n;
  if (options == 0) return;
  a.options.reserve(static_cast<size_t>(options));
  for (size_t i = call.argc - 2 * static_cast<size_t>(options); i < call.argc; i += 2) {
    Value value(call.env, call.argv[i + 1]);
    if (value.given()) a.options.push_back({key_of(call.env, call.argv[i]), value});
  }
  a.has_options = !a.options.empty();
}

// --- conversion of one argument -------------------------------------------------------------------------------------------

const at::Tensor* as_tensor(const Value& v) {
  if (v.handle == nullptr || v.handle->kind != Kind::Tensor) return nullptr;
  const at::Tensor& t = static_cast<TensorHandle*>(v.handle)->tensor;
  if (!t.defined()) throw std::runtime_error("this tensor was disposed; it cannot be used any more");
  return &t;
}

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

/// Converts one argument and pushes it; false if it does not fit the parameter.
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

// --- binding all arguments ----------------------------------------------------------------------------------------------

constexpr size_t kMaxParameters = 64;

/// An overload with its arguments on the stack, and where each came from.
struct Bound {
  torch::jit::Stack stack;
  napi_value source[kMaxParameters];  // the JavaScript value of each parameter; null where none was given
  bool requires_grad = false;
};

/// Why an overload does not fit; empty where it does. `mismatch`, if given, gets the reason.
bool bind_arguments(const Arguments& a, const Overload& o, Bound& b, std::string* mismatch) {
  const auto fail = [&](const std::string& why) {
    if (mismatch != nullptr) *mismatch = why;
    return false;
  };
  b.stack.clear();
  b.stack.reserve(o.parameters.size());
  if (o.parameters.size() > kMaxParameters) return fail("too many parameters");
  size_t used_options = 0;

  size_t given = a.count;
  const bool loose = o.loose_integers && given > o.loose_from && !a.positional[o.loose_from].is_array &&
                     (a.positional[o.loose_from].type == napi_number || a.positional[o.loose_from].type == napi_bigint ||
                      given > o.positional);
  if (!loose && given > o.positional)
    return fail("takes at most " + std::to_string(o.positional) + " positional arguments, received " + std::to_string(given));

  size_t out_index = 0;
  for (size_t i = 0; i < o.parameters.size(); i++) {
    const Parameter& p = o.parameters[i];
    b.source[i] = nullptr;
    if (loose && i == o.loose_from) {
      c10::List<int64_t> list;
      for (size_t k = i; k < given; k++) {
        int64_t whole = 0;
        if (!as_whole(a.env, a.positional[k], whole, true)) return fail("argument '" + p.keyword + "' must be whole numbers");
        list.push_back(whole);
      }
      b.stack.emplace_back(std::move(list));
      continue;
    }
    Value value;
    if (!p.keyword_only && i < given && a.positional[i].given()) {
      value = a.positional[i];
      if (a.has_options && i > 0 && a.find(p) != nullptr) return fail("argument '" + p.keyword + "' was given twice");
    } else if (a.has_options) {
      if (p.is_out) {
        if (const Option* out = a.find("out")) {
          if (o.out_parameters == 1) {
            value = out->value;
            used_options++;
          } else if (out->value.is_array) {
            napi_value item;
            check(a.env, napi_get_element(a.env, out->value.js, static_cast<uint32_t>(out_index), &item));
            value = Value(a.env, item);
            if (out_index == 0) used_options++;
          }
          out_index++;
        }
      }
      if (!value.given()) {
        if (const Option* option = a.find(p)) {
          value = option->value;
          used_options++;
        }
      }
    }
    if (!value.given()) {
      if (!p.has_default) return fail("missing argument '" + p.keyword + "'");
      b.stack.push_back(p.default_value);
      continue;
    }
    if (!push(a.env, p, value, o.numbers_as_tensors, a.tensors_as_numbers, b.stack)) return fail("argument '" + p.keyword + "' does not fit");
    b.source[i] = value.js;
  }
  if (a.has_options && used_options < a.options.size()) {
    b.requires_grad = false;
    if (o.makes_tensor) {
      if (const Option* option = a.find("requiresGrad")) {
        if (option->value.type != napi_boolean) return fail("option 'requiresGrad' must be a boolean");
        napi_get_value_bool(a.env, option->value.js, &b.requires_grad);
        used_options++;
      }
    }
    if (used_options < a.options.size()) {
      for (const Option& option : a.options) {
        bool known = option.key == "requiresGrad" && o.makes_tensor;
        known = known || (option.key == "out" && o.out_parameters > 0);
        for (const Parameter& p : o.parameters) known = known || option.key == p.keyword || option.key == p.alias;
        if (!known) return fail("unknown option '" + option.key + "'");
      }
      return fail("an option was given twice");
    }
  }
  return true;
}

// --- describing calls for errors ------------------------------------------------------------------------------------------

std::string describe(napi_env env, const Value& v, int depth = 0) {
  switch (v.type) {
    case napi_undefined: return "undefined";
    case napi_null: return "null";
    case napi_string: return "\"" + shown_of(env, v.js) + "\"";
    case napi_boolean: {
      bool b = false;
      napi_get_value_bool(env, v.js, &b);
      return b ? "true" : "false";
    }
    case napi_bigint: {
      // Writing out a long one takes a time that grows with the square of its length.
      size_t words = 0;
      check(env, napi_get_value_bigint_words(env, v.js, nullptr, &words, nullptr));
      if (words > 4) return "a bigint of " + std::to_string(words * 64) + " bits";
      [[fallthrough]];
    }
    case napi_number: {
      napi_value text;
      check(env, napi_coerce_to_string(env, v.js, &text));
      return string_of(env, text) + (v.type == napi_bigint ? "n" : "");
    }
    case napi_external:
      if (v.handle == nullptr) return "an External of another addon";
      if (v.handle->kind == Kind::Tensor) return lts::describe(static_cast<TensorHandle*>(v.handle)->tensor);
      if (v.handle->kind == Kind::TensorList) return "[" + std::to_string(static_cast<TensorListHandle*>(v.handle)->tensors.size()) + " tensors]";
      if (v.handle->kind == Kind::DType) return std::string("torch.") + dtype_name(static_cast<DTypeHandle*>(v.handle)->dtype);
      return "object";
    case napi_object: {
      if (!v.is_array) return "object";
      if (depth > 1) return "[...]";
      std::string out = "[";
      uint32_t length = 0;
      napi_get_array_length(env, v.js, &length);
      for (uint32_t i = 0; i < length && i < 6; i++) {
        napi_value item;
        check(env, napi_get_element(env, v.js, i, &item));
        out += (i ? ", " : "") + describe(env, Value(env, item), depth + 1);
      }
      return out + (length > 6 ? ", ...]" : "]");
    }
    case napi_function: return "function";
    default: return "symbol";
  }
}

std::string describe(const Arguments& a) {
  std::string out = "(";
  for (size_t i = 0; i < a.count; i++) out += (i ? ", " : "") + describe(a.env, a.positional[i]);
  for (size_t i = 0; i < a.options.size(); i++)
    out += (i || a.count ? ", " : "") + a.options[i].key + ": " + describe(a.env, a.options[i].value);
  return out + ")";
}

[[noreturn]] void no_overload(const Packet& packet, const Arguments& a) {
  std::string message = packet.name + ": no form of this operator takes " + describe(a) + ". Expected:";
  for (const auto& o : packet.overloads) {
    if (o->out_parameters > 0 && packet.overloads.size() > 1) continue;
    Bound unused;
    std::string why;
    bind_arguments(a, *o, unused, &why);
    message += "\n  " + o->text + (why.empty() ? "" : "  (" + why + ")");
  }
  throw TypeError(message);
}

// --- results --------------------------------------------------------------------------------------------------------------

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

void call_boxed(napi_env env, const Overload& o, Bound& b) {
  if (o.check != nullptr) o.check(o.handle.schema(), b.stack.data());
  try {
    o.handle.callBoxed(&b.stack);
  } catch (const std::exception&) {
    // A resize that fails leaves a tensor whose sizes promise more than its memory holds: it becomes an empty one.
    for (const Return& r : o.returns) {
      if (r.written_argument < 0 || b.source[r.written_argument] == nullptr) continue;
      Handle* h = handle_of(env, b.source[r.written_argument]);
      if (h == nullptr || h->kind != Kind::Tensor) continue;
      const at::Tensor& t = static_cast<TensorHandle*>(h)->tensor;
      if (!fits_its_memory(t)) t.unsafeGetTensorImpl()->set_sizes_contiguous({0});
    }
    throw;
  }
}

bool is_out_of_memory(const c10::Error& e) {
  return dynamic_cast<const c10::OutOfMemoryError*>(&e) != nullptr ||
         std::string(e.what_without_backtrace()).find("can't allocate memory") != std::string::npos;
}

const Overload& choose(const Packet& packet, Arguments& a, Bound& b) {
  for (const bool relaxed : {false, true}) {
    a.tensors_as_numbers = relaxed;
    for (const auto& o : packet.overloads)
      if (bind_arguments(a, *o, b, nullptr)) return *o;
  }
  no_overload(packet, a);
}

// --- exports --------------------------------------------------------------------------------------------------------------

/// The callback of every operator function; `data` is its packet.
napi_value call_operator(napi_env env, napi_callback_info info) {
  const Packet* packet = nullptr;
  const Overload* overload = nullptr;
  Arguments arguments(env);
  try {
    Call call(env, info);
    packet = static_cast<const Packet*>(call.data);
    if (over_hard_budget()) relieve_pressure(env, false);
    read_arguments(call, arguments);
    Bound bound;
    overload = &choose(*packet, arguments, bound);
    try {
      call_boxed(env, *overload, bound);
    } catch (const c10::Error& e) {
      // An allocator that failed is answered once: dead tensors may wait for a collection. The stack was consumed.
      if (!is_out_of_memory(e) || !collect_everything(env)) throw;
      overload = &choose(*packet, arguments, bound);
      call_boxed(env, *overload, bound);
    }
    return results_to_js(env, *overload, bound);
  } catch (...) {
    std::string where;
    if (packet != nullptr && overload != nullptr) {
      const auto& name = overload->handle.operator_name();
      try {
        where = name.name + (name.overload_name.empty() ? "" : "." + name.overload_name) + describe(arguments);
      } catch (...) {
        where = name.name;
      }
    }
    return throw_to_js(env, where);
  }
}

napi_value packet(Call& call) {
  const std::string ns = string_of(call.env, call[0], "namespace");
  const std::string name = string_of(call.env, call[1], "name");
  std::string overload;
  const bool exact = !is_nullish(type_of(call.env, call[2]));
  if (exact) overload = string_of(call.env, call[2], "overload");
  Packet* found = find_packet(ns, name, exact ? &overload : nullptr);
  if (found == nullptr)
    throw TypeError("libtorch has no operator " + ns + "::" + name + (overload.empty() ? "" : "." + overload));
  napi_value f;
  check(call.env, napi_create_function(call.env, name.c_str(), name.size(), call_operator, found, &f));
  return f;
}

napi_value has_operator(Call& call) {
  const std::string ns = string_of(call.env, call[0], "namespace");
  const std::string name = string_of(call.env, call[1], "name");
  std::string overload;
  const bool exact = !is_nullish(type_of(call.env, call[2]));
  if (exact) overload = string_of(call.env, call[2], "overload");
  return lts::to_js(call.env, find_packet(ns, name, exact ? &overload : nullptr) != nullptr);
}

napi_value schemas(Call& call) {
  std::vector<std::string> all;
  for (const c10::OperatorName& name : c10::Dispatcher::singleton().getAllOpNames()) {
    const auto handle = c10::Dispatcher::singleton().findSchema(name);
    if (!handle) continue;
    std::ostringstream s;
    s << handle->schema();
    all.push_back(s.str());
  }
  std::sort(all.begin(), all.end());
  napi_value array;
  check(call.env, napi_create_array_with_length(call.env, all.size(), &array));
  for (size_t i = 0; i < all.size(); i++)
    check(call.env, napi_set_element(call.env, array, static_cast<uint32_t>(i), lts::to_js(call.env, all[i])));
  return array;
}

napi_value return_names(Call& call) {
  Packet* found = find_packet(string_of(call.env, call[0], "namespace"), string_of(call.env, call[1], "name"), nullptr);
  if (found == nullptr) return null(call.env);
  for (const auto& o : found->overloads) {
    const auto& returns = o->handle.schema().returns();
    if (returns.size() < 2 || returns[0].name().empty() || o->out_parameters > 0) continue;
    napi_value array;
    check(call.env, napi_create_array_with_length(call.env, returns.size(), &array));
    for (size_t i = 0; i < returns.size(); i++)
      check(call.env, napi_set_element(call.env, array, static_cast<uint32_t>(i), lts::to_js(call.env, returns[i].name())));
    return array;
  }
  return null(call.env);
}

}  // namespace

void register_dispatch(napi_env env, napi_value exports) {
  define(env, exports,
         {{"packet", guarded<packet>},
          {"hasOperator", guarded<has_operator>},
          {"schemas", guarded<schemas>},
          {"returnNames", guarded<return_names>}});
}

}  // namespace lts
