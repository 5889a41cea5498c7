// Reads the arguments of a call, and describes them for errors.
#include "arguments.h"

#include <new>

namespace lts {
namespace {

/// Reads a key into a buffer: option names are short.
std::string key_of(napi_env env, napi_value v) {
  char buffer[64];
  size_t length = 0;
  if (napi_get_value_string_utf8(env, v, buffer, sizeof buffer, &length) != napi_ok) throw TypeError("internal: expected an option's name");
  return std::string(buffer, length);
}

/// What an object is, in the words that came down in its place (see operator.ts).
std::string kind_of(napi_env env, napi_value object) {
  napi_value kind;
  check(env, napi_get_named_property(env, object, "kind", &kind));
  return type_of(env, kind) == napi_string ? shown_of(env, kind) : "object";
}

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
      if (!v.is_array) return kind_of(env, v.js);
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

}  // namespace

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

std::string describe(const Arguments& a) {
  std::string out = "(";
  for (size_t i = 0; i < a.count; i++) out += (i ? ", " : "") + describe(a.env, a.positional[i]);
  for (size_t i = 0; i < a.options.size(); i++)
    out += (i || a.count ? ", " : "") + a.options[i].key + ": " + describe(a.env, a.options[i].value);
  return out + ")";
}

}  // namespace lts
