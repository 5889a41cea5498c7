// The modes of this thread and process as one number, so that a switch between asynchronous functions is one call.
//
// This is the list of modes that can belong to an asynchronous function: what each is, and how libtorch reads and writes it.
#include "addon.h"

#include <ATen/Context.h>
#include <ATen/core/grad_mode.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <c10/core/AutogradState.h>
#include <c10/core/DefaultDtype.h>
#include <c10/core/InferenceMode.h>
#include <c10/core/impl/LocalDispatchKeySet.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <torch/csrc/autograd/anomaly_mode.h>


namespace lts {

namespace {

using c10::AutogradState;
using torch::autograd::AnomalyMode;

/// What inference mode is: the flags of autograd, and dispatch keys that go with them (c10/core/InferenceMode.h).
void set_inference_flags(AutogradState state, bool inference) {
  if (inference != c10::InferenceMode::is_enabled()) {
    const c10::impl::LocalDispatchKeySet before = c10::impl::tls_local_dispatch_key_set();
    c10::impl::PODLocalDispatchKeySet keys{};
    keys.set_included(inference ? before.included_.remove(c10::DispatchKey::ADInplaceOrView)
                                : before.included_.add(c10::DispatchKey::ADInplaceOrView));
    keys.set_excluded(inference ? (before.excluded_ | c10::autograd_dispatch_keyset)
                                : (before.excluded_ - c10::autograd_dispatch_keyset));
    c10::impl::_force_tls_local_dispatch_key_set(keys);
  }
  state.set_inference_mode(inference);
  AutogradState::set_tls_state(std::move(state));
}

constexpr uint32_t kFwGrad = 1, kMultithreading = 2, kViewReplay = 4, kInference = 8;

uint32_t inference_flags() {
  const AutogradState& s = AutogradState::get_tls_state();
  return (s.get_fw_grad_mode() ? kFwGrad : 0) | (s.get_multithreading_enabled() ? kMultithreading : 0) |
         (s.get_view_replay_enabled() ? kViewReplay : 0) | (s.get_inference_mode() ? kInference : 0);
}

void write_inference_flags(uint32_t flags) {
  AutogradState state = AutogradState::get_tls_state();
  state.set_fw_grad_mode(flags & kFwGrad);
  state.set_multithreading_enabled(flags & kMultithreading);
  state.set_view_replay_enabled(flags & kViewReplay);
  set_inference_flags(std::move(state), flags & kInference);
}

uint32_t cudnn_flags() {
  const at::Context& c = at::globalContext();
  return (c.userEnabledCuDNN() ? 1 : 0) | (c.benchmarkCuDNN() ? 2 : 0) | (c.deterministicCuDNN() ? 4 : 0) |
         (c.allowTF32CuDNN() ? 8 : 0);
}

void write_cudnn_flags(uint32_t flags) {
  at::Context& c = at::globalContext();
  const uint32_t changed = flags ^ cudnn_flags();  // the last of them warns where it is set
  if (changed & 1) c.setUserEnabledCuDNN(flags & 1);
  if (changed & 2) c.setBenchmarkCuDNN(flags & 2);
  if (changed & 4) c.setDeterministicCuDNN(flags & 4);
  if (changed & 8) c.setAllowTF32CuDNN(flags & 8);
}

uint32_t cuda_device() {
  if (!at::detail::getCUDAHooks().hasCUDA()) return 0;
  return static_cast<uint32_t>(c10::impl::VirtualGuardImpl(c10::kCUDA).getDevice().index());
}

void write_cuda_device(uint32_t index) {
  if (!at::detail::getCUDAHooks().hasCUDA()) return;
  c10::impl::VirtualGuardImpl(c10::kCUDA).setDevice({c10::kCUDA, static_cast<c10::DeviceIndex>(index)});
}

/// A mode and its place in the number.
struct Mode {
  const char* name;
  uint32_t shift;
  uint32_t width;
  uint32_t (*read)();
  void (*write)(uint32_t);

  uint32_t mask() const { return ((uint32_t{1} << width) - 1) << shift; }
};

constexpr Mode kModes[] = {
    {"grad", 0, 1, [] { return static_cast<uint32_t>(at::GradMode::is_enabled()); },
     [](uint32_t v) { at::GradMode::set_enabled(v != 0); }},
    {"inference", 1, 4, inference_flags, write_inference_flags},
    {"anomaly", 5, 2,
     [] { return (AnomalyMode::is_enabled() ? 1u : 0u) | (AnomalyMode::should_check_nan() ? 2u : 0u); },
     [](uint32_t v) { AnomalyMode::set_enabled(v & 1, v & 2); }},
    {"deterministic", 7, 2,
     [] {
       const at::Context& c = at::globalContext();
       return (c.deterministicAlgorithms() ? 1u : 0u) | (c.deterministicAlgorithmsWarnOnly() ? 2u : 0u);
     },
     [](uint32_t v) { at::globalContext().setDeterministicAlgorithms(v & 1, v & 2); }},
    {"cudnn", 9, 4, cudnn_flags, write_cudnn_flags},
    {"defaultDtype", 13, 7, [] { return static_cast<uint32_t>(c10::get_default_dtype_as_scalartype()); },
     [](uint32_t v) { c10::set_default_dtype(caffe2::TypeMeta::fromScalarType(static_cast<at::ScalarType>(v))); }},
    {"cudaDevice", 20, 7, cuda_device, write_cuda_device},
    // More than fits here: autocast.cpp has it as a number of its own. The bit only says whose it is.
    {"autocast", 27, 1, [] { return uint32_t{0}; }, [](uint32_t) {}},
    // More than fits here: cuda-stream.cpp has it as a number of its own. The bit only says whose it is.
    {"cudaStream", 28, 1, [] { return uint32_t{0}; }, [](uint32_t) {}},
};

napi_value mode_masks(Call& call) {
  napi_value masks;
  check(call.env, napi_create_object(call.env, &masks));
  for (const Mode& mode : kModes) {
    check(call.env, napi_set_named_property(call.env, masks, mode.name, to_js(call.env, int64_t{mode.mask()})));
  }
  return masks;
}

uint32_t bits_of(Call& call, size_t i) {
  uint32_t bits = 0;
  check(call.env, napi_get_value_uint32(call.env, call[i], &bits));
  return bits;
}

uint32_t read(uint32_t mask) {
  uint32_t bits = 0;
  for (const Mode& mode : kModes) {
    if (mask & mode.mask()) bits |= mode.read() << mode.shift;
  }
  return bits;
}

napi_value read_modes(Call& call) { return to_js(call.env, int64_t{read(bits_of(call, 0))}); }

napi_value exchange_modes(Call& call) {
  const uint32_t wanted = bits_of(call, 0), mask = bits_of(call, 1), before = read(mask);
  for (const Mode& mode : kModes) {
    if ((wanted ^ before) & mask & mode.mask()) mode.write((wanted & mode.mask()) >> mode.shift);
  }
  return to_js(call.env, int64_t{before});
}

napi_value inference_mode_enabled(Call& call) { return to_js(call.env, c10::InferenceMode::is_enabled()); }

napi_value set_inference_mode(Call& call) {
  const bool enabled = bool_of(call.env, call[0], "enabled");
  set_inference_flags(AutogradState(!enabled, enabled, !enabled, !enabled), enabled);
  return undefined(call.env);
}

}  // namespace

void register_modes(napi_env env, napi_value exports) {
  define(env, exports,
         {
             {"modeMasks", guarded<mode_masks>},
             {"readModes", guarded<read_modes>},
             {"exchangeModes", guarded<exchange_modes>},
             {"inferenceModeEnabled", guarded<inference_mode_enabled>},
             {"setInferenceMode", guarded<set_inference_mode>},
         });
}

}  // namespace lts
