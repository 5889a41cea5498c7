// What memory.cpp asks of the devices.
#pragma once

#include <cstdint>

namespace lts {

/// Bytes that tensors on CUDA devices take, on all devices together; 0 without CUDA or before its first use.
int64_t device_allocated_bytes();
/// Memory of all CUDA devices together; 0 without CUDA.
int64_t device_total_bytes();

}  // namespace lts
