// NVIDIA's management library: how busy, warm and hungry a GPU is. Its C interface is stable; it comes with the driver.
#include "addon.h"

#include <dlfcn.h>

namespace lts {

// cuda.cpp
c10::DeviceIndex cuda_index_of(Call& call, size_t i = 0);
std::string cuda_uuid(c10::DeviceIndex index);

namespace {

struct Nvml {
  using Device = void*;
  struct Utilization {
    unsigned gpu, memory;
  };
  struct Memory {
    unsigned long long total, free, used;
  };
  int (*init)() = nullptr;
  int (*handle)(const char* uuid, Device*) = nullptr;
  const char* (*error)(int) = nullptr;
  int (*utilization)(Device, Utilization*) = nullptr;
  int (*temperature)(Device, int sensor, unsigned*) = nullptr;
  int (*power)(Device, unsigned* milliwatts) = nullptr;
  int (*clock)(Device, int kind, unsigned* megahertz) = nullptr;
  int (*memory)(Device, Memory*) = nullptr;
  std::string missing;

  static const Nvml& find() {
    static const Nvml nvml = [] {
      Nvml n;
      void* library = dlopen("libnvidia-ml.so.1", RTLD_LAZY);
      if (library == nullptr) {
        n.missing = "libnvidia-ml.so.1, which comes with NVIDIA's driver, was not found";
        return n;
      }
      const auto load = [&](auto& function, const char* name) {
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(dlsym(library, name));
        if (function == nullptr) n.missing = std::string("libnvidia-ml.so.1 has no ") + name;
      };
      load(n.init, "nvmlInit_v2");
      load(n.handle, "nvmlDeviceGetHandleByUUID");
      load(n.error, "nvmlErrorString");
      load(n.utilization, "nvmlDeviceGetUtilizationRates");
      load(n.temperature, "nvmlDeviceGetTemperature");
      load(n.power, "nvmlDeviceGetPowerUsage");
      load(n.clock, "nvmlDeviceGetClockInfo");
      load(n.memory, "nvmlDeviceGetMemoryInfo");
      if (n.missing.empty()) {
        const int status = n.init();
        if (status != 0) n.missing = std::string("libnvidia-ml.so.1 did not start: ") + n.error(status);
      }
      return n;
    }();
    return nvml;
  }

  /// The device under its own identity: CUDA_VISIBLE_DEVICES gives it another index.
  Device device(const std::string& uuid) const {
    if (!missing.empty()) throw std::runtime_error("NVIDIA's management library is not available: " + missing + ".");
    if (uuid.empty()) throw std::runtime_error("NVIDIA's driver does not say which device this is.");
    Device found = nullptr;
    require(handle(uuid.c_str(), &found), uuid);
    return found;
  }

  void require(int status, const std::string& what) const {
    if (status != 0) throw std::runtime_error("NVIDIA's management library does not tell " + what + ": " + error(status) + ".");
  }
};

/// One measurement of a device, by name. The names are those of `src/runtime/cuda/activity.ts`.
napi_value nvml_measure(Call& call) {
  const std::string what = string_of(call.env, call[0], "measurement");
  const Nvml& nvml = Nvml::find();
  const Nvml::Device device = nvml.device(cuda_uuid(cuda_index_of(call, 1)));
  constexpr int kGpuSensor = 0, kSmClock = 1;
  unsigned value = 0;
  Nvml::Utilization utilization{};
  Nvml::Memory memory{};
  if (what == "utilization" || what == "memoryUsage") {
    nvml.require(nvml.utilization(device, &utilization), what);
    value = what == "utilization" ? utilization.gpu : utilization.memory;
  } else if (what == "temperature") {
    nvml.require(nvml.temperature(device, kGpuSensor, &value), what);
  } else if (what == "powerDraw") {
    nvml.require(nvml.power(device, &value), what);
  } else if (what == "clockRate") {
    nvml.require(nvml.clock(device, kSmClock, &value), what);
  } else if (what == "deviceMemoryUsed") {
    nvml.require(nvml.memory(device, &memory), what);
    return to_js(call.env, static_cast<int64_t>(memory.used));
  } else {
    throw TypeError("internal: unknown measurement \"" + what + "\"");
  }
  return to_js(call.env, static_cast<int64_t>(value));
}

}  // namespace

void register_nvml(napi_env env, napi_value exports) { define(env, exports, {{"nvmlMeasure", guarded<nvml_measure>}}); }

}  // namespace lts
