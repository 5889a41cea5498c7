// CUDA devices and the process's settings. Only libtorch's interfaces are used, so that one addon runs with and without CUDA.
#include "device.h"

#include "addon.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <dlfcn.h>
#include <sys/resource.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <map>

namespace lts {

namespace {

// --- CUDA ------------------------------------------------------------------------------------------------------------

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

int64_t device_count() {
  const auto& hooks = at::detail::getCUDAHooks();
  return hooks.hasCUDA() ? hooks.getNumGPUs() : 0;
}

c10::DeviceIndex index_of(Call& call, size_t i = 0) {
  const int64_t count = device_count();
  int64_t index = is_nullish(type_of(call.env, call[i])) ? -1 : int_of(call.env, call[i], "device");
  if (count == 0) throw std::runtime_error("CUDA is not available. Use the CPU, or install a CUDA build of PyTorch.");
  if (index == -1) index = c10::impl::VirtualGuardImpl(c10::kCUDA).getDevice().index();
  if (index < 0 || index >= count) {
    throw RangeError("expected the index of one of " + std::to_string(count) + " CUDA devices. Received: " +
                     std::to_string(index) + ".");
  }
  return static_cast<c10::DeviceIndex>(index);
}

/// The caching allocator; null before CUDA's first use, when nothing is allocated.
c10::DeviceAllocator* cuda_allocator() {
  if (device_count() == 0) return nullptr;
  auto* allocator = dynamic_cast<c10::DeviceAllocator*>(c10::GetAllocator(c10::kCUDA));
  return allocator != nullptr && allocator->initialized() ? allocator : nullptr;
}

napi_value cuda_is_available(Call& call) { return to_js(call.env, device_count() > 0); }
napi_value cuda_device_count(Call& call) { return to_js(call.env, device_count()); }

napi_value cuda_current_device(Call& call) { return to_js(call.env, static_cast<int64_t>(index_of(call))); }

napi_value cuda_set_device(Call& call) {
  const c10::Device device(c10::kCUDA, index_of(call));
  c10::impl::VirtualGuardImpl(c10::kCUDA).setDevice(device);
  return undefined(call.env);
}

napi_value cuda_synchronize(Call& call) {
  at::detail::getCUDAHooks().deviceSynchronize(index_of(call));
  return undefined(call.env);
}

void set_number(napi_env env, napi_value object, const std::string& name, int64_t value) {
  check(env, napi_set_named_property(env, object, name.c_str(), to_js(env, value)));
}

template <class Stat>
void set_stat(napi_env env, napi_value object, const std::string& name, const Stat& stat) {
  set_number(env, object, name + ".current", stat.current);
  set_number(env, object, name + ".peak", stat.peak);
  set_number(env, object, name + ".allocated", stat.allocated);
  set_number(env, object, name + ".freed", stat.freed);
}

napi_value cuda_memory_stats(Call& call) {
  const napi_env env = call.env;
  const c10::DeviceIndex index = index_of(call);
  napi_value result;
  check(env, napi_create_object(env, &result));
  auto* allocator = cuda_allocator();
  if (allocator == nullptr) return result;
  const auto stats = allocator->getDeviceStats(index);
  const auto pools = [&](const std::string& name, const auto& array) {
    const char* pool[] = {"all", "small_pool", "large_pool"};
    for (size_t i = 0; i < array.size() && i < 3; i++) set_stat(env, result, name + "." + pool[i], array[i]);
  };
  pools("allocation", stats.allocation);
  pools("segment", stats.segment);
  pools("active", stats.active);
  pools("inactive_split", stats.inactive_split);
  pools("allocated_bytes", stats.allocated_bytes);
  pools("reserved_bytes", stats.reserved_bytes);
  pools("active_bytes", stats.active_bytes);
  pools("inactive_split_bytes", stats.inactive_split_bytes);
  pools("requested_bytes", stats.requested_bytes);
  set_stat(env, result, "oversize_allocations", stats.oversize_allocations);
  set_stat(env, result, "oversize_segments", stats.oversize_segments);
  set_number(env, result, "num_alloc_retries", stats.num_alloc_retries);
  set_number(env, result, "num_ooms", stats.num_ooms);
  set_number(env, result, "num_sync_all_streams", stats.num_sync_all_streams);
  set_number(env, result, "num_device_alloc", stats.num_device_alloc);
  set_number(env, result, "num_device_free", stats.num_device_free);
  set_number(env, result, "max_split_size", stats.max_split_size);
  return result;
}

napi_value cuda_empty_cache(Call& call) {
  if (auto* allocator = cuda_allocator()) allocator->emptyCache();
  return undefined(call.env);
}

napi_value cuda_reset_peak_memory_stats(Call& call) {
  const c10::DeviceIndex index = index_of(call);
  if (auto* allocator = cuda_allocator()) allocator->resetPeakStats(index);
  return undefined(call.env);
}

template <class A>
std::pair<size_t, size_t> memory_info(A* allocator, c10::DeviceIndex index) {
  if constexpr (requires { allocator->getMemoryInfo(index); }) return allocator->getMemoryInfo(index);
  else throw std::runtime_error("This version of libtorch does not tell how much memory of a device is free.");
}

/// [free, total] in bytes.
napi_value cuda_mem_get_info(Call& call) {
  const c10::DeviceIndex index = index_of(call);
  at::globalContext().lazyInitDevice(c10::kCUDA);
  auto* allocator = cuda_allocator();
  if (allocator == nullptr) throw std::runtime_error("internal: CUDA's allocator is not initialized");
  const auto [free, total] = memory_info(allocator, index);
  napi_value pair;
  check(call.env, napi_create_array_with_length(call.env, 2, &pair));
  check(call.env, napi_set_element(call.env, pair, 0, to_js(call.env, static_cast<int64_t>(free))));
  check(call.env, napi_set_element(call.env, pair, 1, to_js(call.env, static_cast<int64_t>(total))));
  return pair;
}

/// Some functions of NVIDIA's driver, whose C interface is stable; absent where there is no driver.
struct Driver {
  using DeviceGet = int (*)(int*, int);
  using DeviceGetName = int (*)(char*, int, int);
  using DeviceTotalMem = int (*)(size_t*, int);
  using DeviceGetAttribute = int (*)(int*, int, int);
  DeviceGet get = nullptr;
  DeviceGetName name = nullptr;
  DeviceTotalMem total = nullptr;
  DeviceGetAttribute attribute = nullptr;

  static const Driver* find() {
    static const Driver driver = [] {
      Driver d;
      void* library = dlopen("libcuda.so.1", RTLD_LAZY);
      if (library == nullptr) return d;
      d.get = reinterpret_cast<DeviceGet>(dlsym(library, "cuDeviceGet"));
      d.name = reinterpret_cast<DeviceGetName>(dlsym(library, "cuDeviceGetName"));
      d.total = reinterpret_cast<DeviceTotalMem>(dlsym(library, "cuDeviceTotalMem_v2"));
      d.attribute = reinterpret_cast<DeviceGetAttribute>(dlsym(library, "cuDeviceGetAttribute"));
      return d;
    }();
    return driver.get && driver.name && driver.total && driver.attribute ? &driver : nullptr;
  }
};

napi_value cuda_device_properties(Call& call) {
  const napi_env env = call.env;
  const c10::DeviceIndex index = index_of(call);
  const Driver* driver = Driver::find();
  int device = 0, major = 0, minor = 0, processors = 0;
  size_t total = 0;
  char name[256] = {};
  constexpr int kMultiprocessors = 16, kMajor = 75, kMinor = 76;
  if (driver == nullptr || driver->get(&device, index) != 0 || driver->name(name, sizeof(name) - 1, device) != 0 ||
      driver->total(&total, device) != 0 || driver->attribute(&major, kMajor, device) != 0 ||
      driver->attribute(&minor, kMinor, device) != 0 || driver->attribute(&processors, kMultiprocessors, device) != 0) {
    return null(env);
  }
  napi_value result;
  check(env, napi_create_object(env, &result));
  check(env, napi_set_named_property(env, result, "name", to_js(env, std::string(name))));
  set_number(env, result, "totalMemory", static_cast<int64_t>(total));
  set_number(env, result, "major", major);
  set_number(env, result, "minor", minor);
  set_number(env, result, "multiProcessorCount", processors);
  return result;
}

// --- threads and determinism -----------------------------------------------------------------------------------------

napi_value num_threads(Call& call) { return to_js(call.env, static_cast<int64_t>(at::get_num_threads())); }

/// How many threads this process may start: where one cannot be started, OpenMP ends the process.
int64_t most_threads() {
  int64_t most = std::max<int64_t>(1024, 4 * static_cast<int64_t>(std::thread::hardware_concurrency()));
  // Half of what the system lets the user, or the container, have: others run there too.
  rlimit limit{};
  if (getrlimit(RLIMIT_NPROC, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) most = std::min<int64_t>(most, limit.rlim_cur / 2);
  std::ifstream stream("/sys/fs/cgroup/pids.max");
  int64_t pids = 0;
  if (stream >> pids) most = std::min(most, pids / 2);
  return std::max<int64_t>(most, 1);
}

int thread_count_of(Call& call) {
  const int64_t n = int_of(call.env, call[0], "number of threads");
  if (n < 1) throw RangeError("expected a positive number of threads. Received: " + std::to_string(n) + ".");
  if (n > most_threads()) {
    throw RangeError("expected at most " + std::to_string(most_threads()) + " threads, which is what this machine can be asked for. Received: " +
                     std::to_string(n) + ". More threads than processors make nothing quicker.");
  }
  return static_cast<int>(n);
}

napi_value set_num_threads(Call& call) {
  at::set_num_threads(thread_count_of(call));
  return undefined(call.env);
}

napi_value num_interop_threads(Call& call) {
  return to_js(call.env, static_cast<int64_t>(at::get_num_interop_threads()));
}

napi_value set_num_interop_threads(Call& call) {
  at::set_num_interop_threads(thread_count_of(call));
  return undefined(call.env);
}

napi_value deterministic_algorithms(Call& call) {
  napi_value result;
  check(call.env, napi_create_object(call.env, &result));
  const at::Context& context = at::globalContext();
  check(call.env,
        napi_set_named_property(call.env, result, "enabled", to_js(call.env, context.deterministicAlgorithms())));
  check(call.env, napi_set_named_property(call.env, result, "warnOnly",
                                          to_js(call.env, context.deterministicAlgorithmsWarnOnly())));
  return result;
}

napi_value set_deterministic_algorithms(Call& call) {
  at::globalContext().setDeterministicAlgorithms(bool_of(call.env, call[0], "enabled"),
                                                 bool_of(call.env, call[1], "warnOnly"));
  return undefined(call.env);
}

// --- backends --------------------------------------------------------------------------------------------------------

struct Flag {
  std::function<bool(at::Context&)> get;
  std::function<void(at::Context&, bool)> set;
};

const std::map<std::string, Flag>& flags() {
  using C = at::Context;
  static const auto* table = new std::map<std::string, Flag>{
      {"cudnn.enabled", {[](C& c) { return c.userEnabledCuDNN(); }, [](C& c, bool v) { c.setUserEnabledCuDNN(v); }}},
      {"cudnn.benchmark", {[](C& c) { return c.benchmarkCuDNN(); }, [](C& c, bool v) { c.setBenchmarkCuDNN(v); }}},
      {"cudnn.deterministic",
       {[](C& c) { return c.deterministicCuDNN(); }, [](C& c, bool v) { c.setDeterministicCuDNN(v); }}},
      {"cudnn.allowTf32", {[](C& c) { return c.allowTF32CuDNN(); }, [](C& c, bool v) { c.setAllowTF32CuDNN(v); }}},
      {"matmul.allowTf32", {[](C& c) { return c.allowTF32CuBLAS(); }, [](C& c, bool v) { c.setAllowTF32CuBLAS(v); }}},
      {"mkldnn.enabled", {[](C& c) { return c.userEnabledMkldnn(); }, [](C& c, bool v) { c.setUserEnabledMkldnn(v); }}},
      {"mkldnn.deterministic",
       {[](C& c) { return c.deterministicMkldnn(); }, [](C& c, bool v) { c.setDeterministicMkldnn(v); }}},
      {"sdp.flash", {[](C& c) { return c.userEnabledFlashSDP(); }, [](C& c, bool v) { c.setSDPUseFlash(v); }}},
      {"sdp.memEfficient",
       {[](C& c) { return c.userEnabledMemEfficientSDP(); }, [](C& c, bool v) { c.setSDPUseMemEfficient(v); }}},
      {"sdp.math", {[](C& c) { return c.userEnabledMathSDP(); }, [](C& c, bool v) { c.setSDPUseMath(v); }}},
      {"sdp.cudnn", {[](C& c) { return c.userEnabledCuDNNSDP(); }, [](C& c, bool v) { c.setSDPUseCuDNN(v); }}},
      {"fillUninitializedMemory",
       {[](C& c) { return c.deterministicFillUninitializedMemory(); },
        [](C& c, bool v) { c.setDeterministicFillUninitializedMemory(v); }}},
      {"mkldnn.available", {[](C&) { return C::hasMKLDNN(); }, nullptr}},
      {"mkl.available", {[](C&) { return C::hasMKL(); }, nullptr}},
      {"openmp.available", {[](C&) { return C::hasOpenMP(); }, nullptr}},
      {"cudnn.available", {[](C&) { return C::hasCUDA() && C::hasCuDNN(); }, nullptr}},
  };
  return *table;
}

const Flag& flag_of(Call& call) {
  const std::string name = string_of(call.env, call[0], "flag");
  const auto found = flags().find(name);
  if (found == flags().end()) throw TypeError("internal: unknown backend flag \"" + name + "\"");
  return found->second;
}

napi_value backend_flag(Call& call) { return to_js(call.env, flag_of(call).get(at::globalContext())); }

napi_value set_backend_flag(Call& call) {
  const Flag& flag = flag_of(call);
  if (!flag.set) throw TypeError("internal: this backend flag can only be read");
  flag.set(at::globalContext(), bool_of(call.env, call[1], "flag"));
  return undefined(call.env);
}

napi_value float32_matmul_precision(Call& call) {
  switch (at::globalContext().float32MatmulPrecision()) {
    case at::Float32MatmulPrecision::HIGHEST: return to_js(call.env, std::string("highest"));
    case at::Float32MatmulPrecision::HIGH: return to_js(call.env, std::string("high"));
    case at::Float32MatmulPrecision::MEDIUM: return to_js(call.env, std::string("medium"));
  }
  return to_js(call.env, std::string("highest"));
}

napi_value set_float32_matmul_precision(Call& call) {
  const std::string precision = string_of(call.env, call[0], "precision");
  if (precision != "highest" && precision != "high" && precision != "medium") {
    throw TypeError("setFloat32MatmulPrecision: expected \"highest\", \"high\" or \"medium\". Received: \"" + shortened(precision, 100) +
                    "\".");
  }
  at::globalContext().setFloat32MatmulPrecision(precision);
  return undefined(call.env);
}

napi_value show_config(Call& call) { return to_js(call.env, at::show_config()); }

napi_value set_flush_denormal(Call& call) {
  return to_js(call.env, at::globalContext().setFlushDenormal(bool_of(call.env, call[0], "flush")));
}

}  // namespace

int64_t device_allocated_bytes() {
  auto* allocator = cuda_allocator();
  if (allocator == nullptr) return 0;
  int64_t sum = 0;
  const int64_t count = device_count();
  for (int64_t i = 0; i < count; i++) {
    const auto stats = allocator->getDeviceStats(static_cast<c10::DeviceIndex>(i));
    sum += stats.allocated_bytes[static_cast<size_t>(c10::CachingAllocator::StatType::AGGREGATE)].current;
  }
  return sum;
}

int64_t device_total_bytes() {
  static const int64_t sum = [] {
    const Driver* driver = Driver::find();
    int64_t bytes = 0;
    for (int64_t i = 0; driver != nullptr && i < device_count(); i++) {
      int device = 0;
      size_t total = 0;
      if (driver->get(&device, static_cast<int>(i)) == 0 && driver->total(&total, device) == 0) {
        bytes += static_cast<int64_t>(total);
      }
    }
    return bytes;
  }();
  return sum;
}

void register_device(napi_env env, napi_value exports) {
  load_cuda_library();
  define(env, exports,
         {
             {"cudaIsAvailable", guarded<cuda_is_available>},
             {"cudaDeviceCount", guarded<cuda_device_count>},
             {"cudaCurrentDevice", guarded<cuda_current_device>},
             {"cudaSetDevice", guarded<cuda_set_device>},
             {"cudaSynchronize", guarded<cuda_synchronize>},
             {"cudaMemoryStats", guarded<cuda_memory_stats>},
             {"cudaEmptyCache", guarded<cuda_empty_cache>},
             {"cudaResetPeakMemoryStats", guarded<cuda_reset_peak_memory_stats>},
             {"cudaMemGetInfo", guarded<cuda_mem_get_info>},
             {"cudaDeviceProperties", guarded<cuda_device_properties>},
             {"numThreads", guarded<num_threads>},
             {"setNumThreads", guarded<set_num_threads>},
             {"numInteropThreads", guarded<num_interop_threads>},
             {"setNumInteropThreads", guarded<set_num_interop_threads>},
             {"deterministicAlgorithms", guarded<deterministic_algorithms>},
             {"setDeterministicAlgorithms", guarded<set_deterministic_algorithms>},
             {"backendFlag", guarded<backend_flag>},
             {"setBackendFlag", guarded<set_backend_flag>},
             {"float32MatmulPrecision", guarded<float32_matmul_precision>},
             {"setFloat32MatmulPrecision", guarded<set_float32_matmul_precision>},
             {"showConfig", guarded<show_config>},
             {"setFlushDenormal", guarded<set_flush_denormal>},
         });
}

}  // namespace lts
