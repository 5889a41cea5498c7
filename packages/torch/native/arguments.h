// The arguments of a call of an operator, as JavaScript gives them.
#pragma once

#include "addon.h"
#include "schema.h"

#include <cstddef>
#include <string>
#include <vector>

namespace lts {

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

/// Arguments come as: the number of options, the positional ones, then name and value of each option (see operator.ts).
void read_arguments(Call& call, Arguments& a);

/// "(float32[2, 3], dim: 1)" as error messages show a call.
std::string describe(const Arguments& a);

}  // namespace lts
