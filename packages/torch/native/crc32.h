// CRC-32 as zip archives have it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace lts {

/// The checksum of bytes that follow those whose checksum is `crc`, which is 0 at the start.
uint32_t crc32(uint32_t crc, const uint8_t* bytes, size_t size);

/// The checksum of two pieces behind each other.
uint32_t crc32_combine(uint32_t first, uint32_t second, uint64_t second_bytes);

}  // namespace lts
