// Autocast of this thread: for which devices it is on and in which dtype, whether casts of weights are kept, how deep regions are nested.
//
// All of it as one number, so that frames of asynchronous functions (src/native/modes.ts) can keep it beside the bits of modes.cpp.
#include "addon.h"

#include <ATen/autocast_mode.h>
#include <ATen/core/dispatch/Dispatcher.h>

#include <algorithm>
#include <array>

namespace lts {

namespace {

namespace autocast = at::autocast;

constexpr size_t kDevices = std::tuple_size_v<std::remove_cv_t<decltype(autocast::_AUTOCAST_SUPPORTED_DEVICES)>>;

// libtorch tells the depth only where it changes it.
int nesting() {
  autocast::increment_nesting();
  return autocast::decrement_nesting();
}

struct State {
  std::array<bool, kDevices> enabled{};
  std::array<at::ScalarType, kDevices> dtypes{};
  bool cache = true;
  int nesting = 0;
  bool operator==(const State&) const = default;

  static State read() {
    State state;
    for (size_t i = 0; i < kDevices; i++) {
      state.enabled[i] = autocast::is_autocast_enabled(autocast::_AUTOCAST_SUPPORTED_DEVICES[i]);
      state.dtypes[i] = autocast::get_autocast_dtype(autocast::_AUTOCAST_SUPPORTED_DEVICES[i]);
    }
    state.cache = autocast::is_autocast_cache_enabled();
    state.nesting = lts::nesting();
    return state;
  }

  void write() const {
    for (size_t i = 0; i < kDevices; i++) {
      autocast::set_autocast_enabled(autocast::_AUTOCAST_SUPPORTED_DEVICES[i], enabled[i]);
      autocast::set_autocast_dtype(autocast::_AUTOCAST_SUPPORTED_DEVICES[i], dtypes[i]);
    }
    autocast::set_autocast_cache_enabled(cache);
    for (int now = lts::nesting(); now < nesting; now++) autocast::increment_nesting();
    for (int now = lts::nesting(); now > nesting; now--) autocast::decrement_nesting();
  }
};

/// The states that this thread met, whose places are their numbers: a program has few.
std::vector<State>& states() {
  thread_local std::vector<State> met;
  return met;
}

int64_t number_of(const State& state) {
  std::vector<State>& met = states();
  const auto found = std::find(met.rbegin(), met.rend(), state);
  if (found != met.rend()) return met.rend() - found - 1;
  met.push_back(state);
  return static_cast<int64_t>(met.size()) - 1;
}

napi_value read_autocast(Call& call) { return to_js(call.env, number_of(State::read())); }

napi_value exchange_autocast(Call& call) {
  const State before = State::read();
  const State wanted = states().at(static_cast<size_t>(int_of(call.env, call[0], "state")));
  if (!(wanted == before)) wanted.write();
  return to_js(call.env, number_of(before));
}

at::DeviceType device_type_of(Call& call, size_t i = 0) {
  return c10::Device(string_of(call.env, call[i], "deviceType")).type();
}

at::ScalarType dtype_of(Call& call, size_t i) { return handle_as<DTypeHandle>(call.env, call[i], Kind::DType, "dtype").dtype; }

bool boolean_of(Call& call, size_t i, const char* name) { return bool_of(call.env, call[i], name); }

// enterAutocast(deviceType, enabled, dtype, cacheEnabled): all is looked at before anything changes
napi_value enter_autocast(Call& call) {
  const at::DeviceType type = device_type_of(call);
  const bool enabled = boolean_of(call, 1, "enabled"), cache = boolean_of(call, 3, "cacheEnabled");
  const at::ScalarType dtype = dtype_of(call, 2);
  autocast::set_autocast_enabled(type, enabled);
  autocast::set_autocast_dtype(type, dtype);
  autocast::increment_nesting();
  autocast::set_autocast_cache_enabled(cache);
  return undefined(call.env);
}

napi_value autocast_available(Call& call) { return to_js(call.env, autocast::is_autocast_available(device_type_of(call))); }
napi_value autocast_enabled(Call& call) { return to_js(call.env, autocast::is_autocast_enabled(device_type_of(call))); }

napi_value set_autocast_enabled(Call& call) {
  autocast::set_autocast_enabled(device_type_of(call), boolean_of(call, 1, "enabled"));
  return undefined(call.env);
}

napi_value autocast_dtype(Call& call) {
  return to_js(call.env, std::string(dtype_name(autocast::get_autocast_dtype(device_type_of(call)))));
}

napi_value set_autocast_dtype(Call& call) {
  autocast::set_autocast_dtype(device_type_of(call), dtype_of(call, 1));
  return undefined(call.env);
}

napi_value autocast_cache_enabled(Call& call) { return to_js(call.env, autocast::is_autocast_cache_enabled()); }

napi_value set_autocast_cache_enabled(Call& call) {
  autocast::set_autocast_cache_enabled(boolean_of(call, 0, "enabled"));
  return undefined(call.env);
}

napi_value clear_autocast_cache(Call& call) {
  autocast::clear_cache();
  return undefined(call.env);
}

napi_value increment_nesting(Call& call) { return to_js(call.env, int64_t{autocast::increment_nesting()}); }
napi_value decrement_nesting(Call& call) { return to_js(call.env, int64_t{autocast::decrement_nesting()}); }

/// The operators that have a form of their own under autocast for a device.
napi_value autocast_operators(Call& call) {
  const c10::DispatchKey key = autocast::get_autocast_dispatch_key_from_device_type(device_type_of(call));
  const std::vector<c10::OperatorName> names = c10::Dispatcher::singleton().getRegistrationsForDispatchKey(key);
  napi_value list;
  check(call.env, napi_create_array_with_length(call.env, names.size(), &list));
  for (size_t i = 0; i < names.size(); i++) check(call.env, napi_set_element(call.env, list, i, to_js(call.env, c10::toString(names[i]))));
  return list;
}

}  // namespace

void register_autocast(napi_env env, napi_value exports) {
  define(env, exports,
         {
             {"readAutocast", guarded<read_autocast>},
             {"exchangeAutocast", guarded<exchange_autocast>},
             {"enterAutocast", guarded<enter_autocast>},
             {"autocastAvailable", guarded<autocast_available>},
             {"autocastEnabled", guarded<autocast_enabled>},
             {"setAutocastEnabled", guarded<set_autocast_enabled>},
             {"autocastDtype", guarded<autocast_dtype>},
             {"setAutocastDtype", guarded<set_autocast_dtype>},
             {"autocastCacheEnabled", guarded<autocast_cache_enabled>},
             {"setAutocastCacheEnabled", guarded<set_autocast_cache_enabled>},
             {"clearAutocastCache", guarded<clear_autocast_cache>},
             {"autocastIncrementNesting", guarded<increment_nesting>},
             {"autocastDecrementNesting", guarded<decrement_nesting>},
             {"autocastOperators", guarded<autocast_operators>},
         });
}

}  // namespace lts
