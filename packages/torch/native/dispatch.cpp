// Calls from JavaScript to the dispatcher: reads the arguments, chooses the overload, calls it boxed, gives the results back.
#include "addon.h"
#include "arguments.h"
#include "dtensor.h"
#include "overloads.h"
#include "results.h"
#include "schema.h"

#include <ATen/core/dispatch/Dispatcher.h>
#include <c10/util/Exception.h>

#include <algorithm>
#include <sstream>

namespace lts {
namespace {

void call_boxed(napi_env env, const Overload& o, Bound& b) {
  // Of DTensors the parts are checked, when the operator runs on these.
  if (o.check != nullptr && !has_dtensor(b.stack)) o.check(o.handle.schema(), b.stack.data());
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
