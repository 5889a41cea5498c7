// Random generators: the default ones, new ones, seeds and states.
#include "addon.h"
#include "thread-random.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>
#include <c10/core/GeneratorImpl.h>

#include <mutex>

namespace lts {

namespace {

uint64_t seed_of(napi_env env, napi_value v) {
  // Two's complement for a negative seed, as PyTorch takes it.
  return static_cast<uint64_t>(int_of(env, v, "seed"));
}

napi_value seed_to_js(napi_env env, uint64_t seed) {
  napi_value v;
  check(env, napi_create_bigint_uint64(env, seed, &v));
  return v;
}

at::Generator& generator_of(Call& call) {
  return handle_as<GeneratorHandle>(call.env, call[0], Kind::Generator, "Generator").generator;
}

at::Device device_of(napi_env env, napi_value v) {
  const std::string name = string_of(env, v, "device");
  try {
    return at::Device(name);
  } catch (const std::exception&) {
    throw TypeError("expected a device such as \"cpu\" or \"cuda:0\". Received: \"" + shortened(name, 100) + "\".");
  }
}

const at::Generator& default_of(at::Device device) {
  if (device.is_cpu()) return cpu_generator();
  return at::globalContext().defaultGenerator(device);
}

/// Of all devices; of a thread that has its own generator, of that one only.
void seed_all(uint64_t seed) {
  if (!has_own_generator()) return at::manual_seed(seed);
  at::Generator generator = cpu_generator();
  const std::lock_guard<std::mutex> lock(generator.mutex());
  generator.set_current_seed(seed);
}

napi_value manual_seed(Call& call) {
  seed_all(seed_of(call.env, call[0]));
  return undefined(call.env);
}

napi_value initial_seed(Call& call) {
  return seed_to_js(call.env, cpu_generator().current_seed());
}

napi_value seed(Call& call) {
  const uint64_t fresh = c10::detail::getNonDeterministicRandom();
  seed_all(fresh);
  return seed_to_js(call.env, fresh);
}

napi_value default_generator(Call& call) {
  return to_js(call.env, new GeneratorHandle(default_of(device_of(call.env, call[0]))));
}

napi_value new_generator(Call& call) {
  const at::Device device = device_of(call.env, call[0]);
  if (device.is_cpu()) return to_js(call.env, new GeneratorHandle(at::detail::createCPUGenerator()));
  at::globalContext().lazyInitDevice(device.type());
  const auto& hooks = at::globalContext().getAcceleratorHooksInterface(device.type());
  return to_js(call.env, new GeneratorHandle(hooks.getNewGenerator(device.index())));
}

napi_value generator_manual_seed(Call& call) {
  at::Generator& generator = generator_of(call);
  const uint64_t value = seed_of(call.env, call[1]);
  const std::lock_guard<std::mutex> lock(generator.mutex());
  generator.set_current_seed(value);
  return undefined(call.env);
}

napi_value generator_seed(Call& call) {
  at::Generator& generator = generator_of(call);
  const std::lock_guard<std::mutex> lock(generator.mutex());
  return seed_to_js(call.env, generator.seed());
}

napi_value generator_initial_seed(Call& call) { return seed_to_js(call.env, generator_of(call).current_seed()); }

napi_value generator_get_state(Call& call) {
  at::Generator& generator = generator_of(call);
  const std::lock_guard<std::mutex> lock(generator.mutex());
  return to_js(call.env, generator.get_state());
}

napi_value generator_set_state(Call& call) {
  at::Generator& generator = generator_of(call);
  const at::Tensor& state = tensor_of(call.env, call[1], "state");
  if (state.scalar_type() != at::kByte || !state.device().is_cpu()) {
    throw TypeError("RNG state must be a torch.ByteTensor on the CPU. Received: " + describe(state) + ".");
  }
  const std::lock_guard<std::mutex> lock(generator.mutex());
  generator.set_state(state);
  return undefined(call.env);
}

napi_value generator_device(Call& call) { return to_js(call.env, generator_of(call).device().str()); }

}  // namespace

void register_random(napi_env env, napi_value exports) {
  define(env, exports,
         {
             {"manualSeed", guarded<manual_seed>},
             {"initialSeed", guarded<initial_seed>},
             {"seed", guarded<seed>},
             {"defaultGenerator", guarded<default_generator>},
             {"newGenerator", guarded<new_generator>},
             {"generatorManualSeed", guarded<generator_manual_seed>},
             {"generatorSeed", guarded<generator_seed>},
             {"generatorInitialSeed", guarded<generator_initial_seed>},
             {"generatorGetState", guarded<generator_get_state>},
             {"generatorSetState", guarded<generator_set_state>},
             {"generatorDevice", guarded<generator_device>},
         });
}

}  // namespace lts
