// CUDA devices: how many there are, which is the current one, what each of them is.
#include "addon.h"

#include <ATen/Context.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <dlfcn.h>

#include <filesystem>

namespace lts {

c10::DeviceAllocator* cuda_allocator();  // cuda-memory.cpp

/// Loads libtorch's CUDA half where there is a driver. It registers its hooks when it is loaded, and libtorch asks for them
/// once, so this comes before anything else that asks.
void load_cuda_library() {
  static const bool once = [] {
    if (dlopen("libcuda.so.1", RTLD_LAZY | RTLD_GLOBAL) == nullptr) return false;
    Dl_info info;
    if (dladdr(reinterpret_cast<void*>(&at::detail::getCUDAHooks), &info) == 0) return false;
    const auto library = std::filesystem::path(info.dli_fname).parent_path() / "libtorch_cuda.so";
    std::error_code error;
    return std::filesystem::exists(library, error) && dlopen(library.c_str(), RTLD_LAZY | RTLD_GLOBAL) != nullptr;
  }();
  (void)once;
}

/// 0 without CUDA.
int64_t cuda_device_count() {
  // Asked for at every step's end: the driver's answer does not change.
  static const int64_t count = [] {
    const auto& hooks = at::detail::getCUDAHooks();
    return hooks.hasCUDA() ? int64_t{hooks.getNumGPUs()} : int64_t{0};
  }();
  return count;
}

/// The device of an argument; the current one where nothing or -1 is given. Throws without CUDA, and for a device that is not there.
c10::DeviceIndex cuda_index_of(Call& call, size_t i = 0) {
  const int64_t count = cuda_device_count();
  int64_t index = is_nullish(type_of(call.env, call[i])) ? -1 : int_of(call.env, call[i], "device");
  if (count == 0) throw std::runtime_error("CUDA is not available. Use the CPU, or install a CUDA build of PyTorch.");
  if (index == -1) index = c10::impl::VirtualGuardImpl(c10::kCUDA).getDevice().index();
  if (index < 0 || index >= count) {
    throw RangeError("expected the index of one of " + std::to_string(count) + " CUDA devices. Received: " +
                     std::to_string(index) + ".");
  }
  return static_cast<c10::DeviceIndex>(index);
}

void set_number(napi_env env, napi_value object, const std::string& name, int64_t value) {
  check(env, napi_set_named_property(env, object, name.c_str(), to_js(env, value)));
}

namespace {

/// Some functions of NVIDIA's driver, whose C interface is stable.
struct Driver {
  int (*get)(int* device, int index) = nullptr;
  int (*name)(char* text, int length, int device) = nullptr;
  int (*total)(size_t* bytes, int device) = nullptr;
  int (*attribute)(int* value, int attribute, int device) = nullptr;
  int (*uuid)(unsigned char* bytes, int device) = nullptr;
  int (*peer)(int* can, int device, int other) = nullptr;

  /// nullptr where there is no driver.
  static const Driver* find() {
    static const Driver driver = [] {
      Driver d;
      void* library = dlopen("libcuda.so.1", RTLD_LAZY);
      if (library == nullptr) return d;
      const auto load = [&](auto& function, const char* name) {
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(dlsym(library, name));
      };
      load(d.get, "cuDeviceGet");
      load(d.name, "cuDeviceGetName");
      load(d.total, "cuDeviceTotalMem_v2");
      load(d.attribute, "cuDeviceGetAttribute");
      load(d.uuid, "cuDeviceGetUuid");
      load(d.peer, "cuDeviceCanAccessPeer");
      return d;
    }();
    return driver.get && driver.name && driver.total && driver.attribute ? &driver : nullptr;
  }
};

}  // namespace

/// Bytes of a device's memory; 0 where the driver does not say.
int64_t cuda_total_memory(c10::DeviceIndex index) {
  const Driver* driver = Driver::find();
  int device = 0;
  size_t total = 0;
  const bool known = driver != nullptr && driver->get(&device, index) == 0 && driver->total(&total, device) == 0;
  return known ? static_cast<int64_t>(total) : 0;
}

/// "GPU-5ae5dd9c-..." of a device, as NVIDIA's tools write it; "" where the driver does not say.
std::string cuda_uuid(c10::DeviceIndex index) {
  const Driver* driver = Driver::find();
  int device = 0;
  unsigned char bytes[16] = {};
  if (driver == nullptr || driver->uuid == nullptr || driver->get(&device, index) != 0 || driver->uuid(bytes, device) != 0) return "";
  std::string text = "GPU-";
  for (int i = 0; i < 16; i++) {
    constexpr char kDigits[] = "0123456789abcdef";
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += kDigits[bytes[i] >> 4];
    text += kDigits[bytes[i] & 15];
  }
  return text;
}

namespace {

napi_value cuda_is_available(Call& call) { return to_js(call.env, cuda_device_count() > 0); }
napi_value device_count(Call& call) { return to_js(call.env, cuda_device_count()); }

napi_value cuda_current_device(Call& call) { return to_js(call.env, static_cast<int64_t>(cuda_index_of(call))); }

napi_value cuda_set_device(Call& call) {
  const c10::Device device(c10::kCUDA, cuda_index_of(call));
  c10::impl::VirtualGuardImpl(c10::kCUDA).setDevice(device);
  return undefined(call.env);
}

/// Host-device synchronisation.
napi_value cuda_synchronize(Call& call) {
  at::detail::getCUDAHooks().deviceSynchronize(cuda_index_of(call));
  return undefined(call.env);
}

napi_value cuda_is_initialized(Call& call) { return to_js(call.env, cuda_allocator() != nullptr); }

napi_value cuda_init(Call& call) {
  cuda_index_of(call);  // throws without CUDA
  at::globalContext().lazyInitDevice(c10::kCUDA);
  return undefined(call.env);
}

/// The driver's numbers of attributes (CUdevice_attribute), under the names of JavaScript.
constexpr std::pair<const char*, int> kAttributes[] = {
    {"multiProcessorCount", 16}, {"major", 75}, {"minor", 76}, {"warpSize", 10}, {"maxThreadsPerBlock", 1},
    {"maxThreadsPerMultiProcessor", 39}, {"regsPerMultiprocessor", 82}, {"sharedMemoryPerBlock", 8},
    {"sharedMemoryPerBlockOptin", 97}, {"sharedMemoryPerMultiprocessor", 81}, {"L2CacheSize", 38}, {"isIntegrated", 18},
    {"isMultiGpuBoard", 84}, {"clockRate", 13}, {"memoryClockRate", 36}, {"memoryBusWidth", 37}, {"pciBusId", 33},
    {"pciDeviceId", 34}, {"pciDomainId", 50},
};

napi_value cuda_device_properties(Call& call) {
  const napi_env env = call.env;
  const c10::DeviceIndex index = cuda_index_of(call);
  const Driver* driver = Driver::find();
  int device = 0;
  size_t total = 0;
  char name[256] = {};
  if (driver == nullptr || driver->get(&device, index) != 0 || driver->name(name, sizeof(name) - 1, device) != 0 ||
      driver->total(&total, device) != 0) {
    return null(env);
  }
  napi_value result;
  check(env, napi_create_object(env, &result));
  check(env, napi_set_named_property(env, result, "name", to_js(env, std::string(name))));
  check(env, napi_set_named_property(env, result, "uuid", to_js(env, cuda_uuid(index))));
  set_number(env, result, "totalMemory", static_cast<int64_t>(total));
  for (const auto& [key, attribute] : kAttributes) {
    int value = 0;
    if (driver->attribute(&value, attribute, device) != 0) return null(env);
    set_number(env, result, key, value);
  }
  return result;
}

napi_value cuda_can_device_access_peer(Call& call) {
  const c10::DeviceIndex index = cuda_index_of(call, 0), other = cuda_index_of(call, 1);
  const Driver* driver = Driver::find();
  int can = 0, device = 0, peer = 0;
  if (driver == nullptr || driver->peer == nullptr || driver->get(&device, index) != 0 || driver->get(&peer, other) != 0 ||
      driver->peer(&can, device, peer) != 0) {
    throw std::runtime_error("NVIDIA's driver does not say whether the devices can access each other's memory.");
  }
  return to_js(call.env, can != 0);
}

}  // namespace

void register_cuda(napi_env env, napi_value exports) {
  define(env, exports,
         {
             {"cudaIsAvailable", guarded<cuda_is_available>},
             {"cudaDeviceCount", guarded<device_count>},
             {"cudaCurrentDevice", guarded<cuda_current_device>},
             {"cudaSetDevice", guarded<cuda_set_device>},
             {"cudaSynchronize", guarded<cuda_synchronize>},
             {"cudaIsInitialized", guarded<cuda_is_initialized>},
             {"cudaInit", guarded<cuda_init>},
             {"cudaDeviceProperties", guarded<cuda_device_properties>},
             {"cudaCanDeviceAccessPeer", guarded<cuda_can_device_access_peer>},
         });
}

}  // namespace lts
