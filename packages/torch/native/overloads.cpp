// Binds arguments to the parameters of overloads until one fits.
#include "overloads.h"

#include "lowering.h"

namespace lts {
namespace {

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

}  // namespace

const Overload& choose(const Packet& packet, Arguments& a, Bound& b) {
  for (const bool relaxed : {false, true}) {
    a.tensors_as_numbers = relaxed;
    for (const auto& o : packet.overloads)
      if (bind_arguments(a, *o, b, nullptr)) return *o;
  }
  no_overload(packet, a);
}

}  // namespace lts
