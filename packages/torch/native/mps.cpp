// Apple's GPUs, through the hooks that libtorch's Metal half registers: all of it can be called without them.
#include "addon.h"

#include <ATen/detail/MPSHooksInterface.h>

namespace lts {

namespace {

const at::MPSHooksInterface& mps() {
  const auto& hooks = at::detail::getMPSHooks();
  if (!hooks.hasMPS()) {
    throw std::runtime_error("MPS is not available. Use the CPU, or a Mac with an Apple GPU and a build of PyTorch for it.");
  }
  return hooks;
}

napi_value is_built(Call& call) { return to_js(call.env, at::detail::getMPSHooks().isBuilt()); }
napi_value is_available(Call& call) { return to_js(call.env, at::detail::getMPSHooks().hasMPS()); }

napi_value is_macos_or_newer(Call& call) {
  const auto& hooks = at::detail::getMPSHooks();
  const int64_t major = int_of(call.env, call[0], "major"), minor = int_of(call.env, call[1], "minor");
  if (major < 0 || minor < 0) throw RangeError("expected a version of macOS such as 14, 0. Received: a number below 0.");
  return to_js(call.env, hooks.hasMPS() && hooks.isOnMacOSorNewer(static_cast<unsigned>(major), static_cast<unsigned>(minor)));
}

/// Host-device synchronisation.
napi_value synchronize(Call& call) {
  mps().deviceSynchronize();
  return undefined(call.env);
}

napi_value empty_cache(Call& call) {
  mps().emptyCache();
  return undefined(call.env);
}

napi_value current_allocated(Call& call) { return to_js(call.env, static_cast<int64_t>(mps().getCurrentAllocatedMemory())); }
napi_value driver_allocated(Call& call) { return to_js(call.env, static_cast<int64_t>(mps().getDriverAllocatedMemory())); }
napi_value recommended_max(Call& call) { return to_js(call.env, static_cast<int64_t>(mps().getRecommendedMaxMemory())); }

napi_value set_memory_fraction(Call& call) {
  const double fraction = double_of(call.env, call[0], "fraction");
  if (!(fraction >= 0 && fraction <= 2)) {
    throw RangeError("setPerProcessMemoryFraction: expected a fraction from 0 to 2. Received: " + std::to_string(fraction) + ".");
  }
  mps().setMemoryFraction(fraction);
  return undefined(call.env);
}

uint32_t event_of(Call& call, size_t i = 0) { return static_cast<uint32_t>(int_of(call.env, call[i], "event")); }

napi_value event_acquire(Call& call) {
  return to_js(call.env, static_cast<int64_t>(mps().acquireEvent(bool_of(call.env, call[0], "enableTiming"))));
}

template <void (at::MPSHooksInterface::*Function)(uint32_t) const>
napi_value event_call(Call& call) {
  (mps().*Function)(event_of(call));
  return undefined(call.env);
}

napi_value event_query(Call& call) { return to_js(call.env, mps().queryEvent(event_of(call))); }
napi_value event_elapsed(Call& call) { return to_js(call.env, mps().elapsedTimeOfEvents(event_of(call, 0), event_of(call, 1))); }

}  // namespace

void register_mps(napi_env env, napi_value exports) {
  using Hooks = at::MPSHooksInterface;
  define(env, exports,
         {
             {"mpsIsBuilt", guarded<is_built>},
             {"mpsIsAvailable", guarded<is_available>},
             {"mpsIsMacosOrNewer", guarded<is_macos_or_newer>},
             {"mpsSynchronize", guarded<synchronize>},
             {"mpsEmptyCache", guarded<empty_cache>},
             {"mpsCurrentAllocated", guarded<current_allocated>},
             {"mpsDriverAllocated", guarded<driver_allocated>},
             {"mpsRecommendedMax", guarded<recommended_max>},
             {"mpsSetMemoryFraction", guarded<set_memory_fraction>},
             {"mpsEventAcquire", guarded<event_acquire>},
             {"mpsEventRelease", guarded<event_call<&Hooks::releaseEvent>>},
             {"mpsEventRecord", guarded<event_call<&Hooks::recordEvent>>},
             {"mpsEventWait", guarded<event_call<&Hooks::waitForEvent>>},
             {"mpsEventSynchronize", guarded<event_call<&Hooks::synchronizeEvent>>},
             {"mpsEventQuery", guarded<event_query>},
             {"mpsEventElapsed", guarded<event_elapsed>},
         });
}

}  // namespace lts
