// Memory of CUDA devices: what the caching allocator counts, holds and gives back.
#include "addon.h"
#include "device.h"

#include <ATen/Context.h>
#include <c10/core/CachingDeviceAllocator.h>

#if __has_include(<c10/core/AllocatorConfig.h>)
#include <c10/core/AllocatorConfig.h>
#endif

namespace lts {

// cuda.cpp
int64_t cuda_device_count();
c10::DeviceIndex cuda_index_of(Call& call, size_t i = 0);
int64_t cuda_total_memory(c10::DeviceIndex index);
void set_number(napi_env env, napi_value object, const std::string& name, int64_t value);

/// The caching allocator; null before CUDA's first use, when nothing is allocated.
c10::DeviceAllocator* cuda_allocator() {
  if (cuda_device_count() == 0) return nullptr;
  auto* allocator = dynamic_cast<c10::DeviceAllocator*>(c10::GetAllocator(c10::kCUDA));
  return allocator != nullptr && allocator->initialized() ? allocator : nullptr;
}

namespace {

template <class Stat>
void set_stat(napi_env env, napi_value object, const std::string& name, const Stat& stat) {
  set_number(env, object, name + ".current", stat.current);
  set_number(env, object, name + ".peak", stat.peak);
  set_number(env, object, name + ".allocated", stat.allocated);
  set_number(env, object, name + ".freed", stat.freed);
}

napi_value cuda_memory_stats(Call& call) {
  const napi_env env = call.env;
  const c10::DeviceIndex index = cuda_index_of(call);
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
  const c10::DeviceIndex index = cuda_index_of(call);
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
  const c10::DeviceIndex index = cuda_index_of(call);
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

/// The allocator reads its share when it is made, and its own interface is CUDA's: later changes are out of reach.
napi_value cuda_set_memory_fraction(Call& call) {
  const double fraction = double_of(call.env, call[0], "fraction");
  if (!(fraction >= 0 && fraction <= 1)) {
    throw RangeError("setPerProcessMemoryFraction: expected a fraction from 0 to 1. Received: " + std::to_string(fraction) + ".");
  }
  if (cuda_device_count() == 0) throw std::runtime_error("CUDA is not available. Use the CPU, or install a CUDA build of PyTorch.");
  if (cuda_allocator() != nullptr) {
    throw std::runtime_error("setPerProcessMemoryFraction: expected a call before CUDA's first use. Received: one after it. Set it at the "
                             "program's start, or PYTORCH_CUDA_ALLOC_CONF=per_process_memory_fraction:0.5 in the environment.");
  }
#if __has_include(<c10/core/AllocatorConfig.h>)
  c10::CachingAllocator::setAllocatorSettings("per_process_memory_fraction:" + std::to_string(fraction));
  return undefined(call.env);
#else
  throw std::runtime_error("setPerProcessMemoryFraction: expected a newer libtorch. Received: one whose allocator cannot be set.");
#endif
}

napi_value cuda_reset_accumulated_memory_stats(Call& call) {
  const c10::DeviceIndex index = cuda_index_of(call);
  if (auto* allocator = cuda_allocator()) allocator->resetAccumulatedStats(index);
  return undefined(call.env);
}

}  // namespace

int64_t device_allocated_bytes() {
  auto* allocator = cuda_allocator();
  if (allocator == nullptr) return 0;
  int64_t sum = 0;
  const int64_t count = cuda_device_count();
  for (int64_t i = 0; i < count; i++) {
    const auto stats = allocator->getDeviceStats(static_cast<c10::DeviceIndex>(i));
    sum += stats.allocated_bytes[static_cast<size_t>(c10::CachingAllocator::StatType::AGGREGATE)].current;
  }
  return sum;
}

int64_t device_total_bytes() {
  static const int64_t sum = [] {
    int64_t bytes = 0;
    for (int64_t i = 0; i < cuda_device_count(); i++) bytes += cuda_total_memory(static_cast<c10::DeviceIndex>(i));
    return bytes;
  }();
  return sum;
}

void register_cuda_memory(napi_env env, napi_value exports) {
  define(env, exports,
         {
             {"cudaMemoryStats", guarded<cuda_memory_stats>},
             {"cudaEmptyCache", guarded<cuda_empty_cache>},
             {"cudaResetPeakMemoryStats", guarded<cuda_reset_peak_memory_stats>},
             {"cudaResetAccumulatedMemoryStats", guarded<cuda_reset_accumulated_memory_stats>},
             {"cudaMemGetInfo", guarded<cuda_mem_get_info>},
             {"cudaSetMemoryFraction", guarded<cuda_set_memory_fraction>},
         });
}

}  // namespace lts
