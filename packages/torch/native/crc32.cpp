// CRC-32 as zip archives have it (the polynomial of IEEE 802.3, lowest bit first): with carry-less multiplication where the
// processor has it, by tables elsewhere.
#include "crc32.h"

#include <array>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace lts {
namespace {

constexpr uint32_t kPolynomial = 0xedb88320;  // reflected

using Tables = std::array<std::array<uint32_t, 256>, 16>;

/// tables[k][b]: the remainder of byte b with k zero bytes behind it.
const Tables& tables() {
  static const Tables made = [] {
    Tables t{};
    for (uint32_t byte = 0; byte < 256; byte++) {
      uint32_t r = byte;
      for (int bit = 0; bit < 8; bit++) r = (r >> 1) ^ ((r & 1) != 0 ? kPolynomial : 0);
      t[0][byte] = r;
    }
    for (size_t k = 1; k < t.size(); k++) {
      for (uint32_t byte = 0; byte < 256; byte++) t[k][byte] = (t[k - 1][byte] >> 8) ^ t[0][t[k - 1][byte] & 0xff];
    }
    return t;
  }();
  return made;
}

/// The remainder of bytes that follow those whose remainder is `crc`; 16 bytes a step.
uint32_t by_tables(uint32_t crc, const uint8_t* bytes, size_t size) {
  const Tables& t = tables();
  for (; size >= 16; size -= 16, bytes += 16) {
    uint32_t w[4];
    std::memcpy(w, bytes, 16);
    w[0] ^= crc;
    crc = 0;
    for (int i = 0; i < 4; i++) {
      const auto* table = &t[12 - 4 * i];
      crc ^= table[3][w[i] & 0xff] ^ table[2][(w[i] >> 8) & 0xff] ^ table[1][(w[i] >> 16) & 0xff] ^ table[0][w[i] >> 24];
    }
  }
  for (; size > 0; size--) crc = (crc >> 8) ^ t[0][(crc ^ *bytes++) & 0xff];
  return crc;
}

/// a * b modulo the polynomial; the highest power is the lowest bit.
uint32_t multiply(uint32_t a, uint32_t b) {
  uint32_t product = 0;
  for (uint32_t bit = uint32_t{1} << 31; bit != 0; bit >>= 1) {
    if ((a & bit) != 0) product ^= b;
    b = (b >> 1) ^ ((b & 1) != 0 ? kPolynomial : 0);
  }
  return product;
}

/// power^n modulo the polynomial.
uint32_t power_of(uint32_t power, uint64_t n) {
  uint32_t result = uint32_t{1} << 31;  // x^0
  for (; n > 0; n >>= 1) {
    if ((n & 1) != 0) result = multiply(result, power);
    power = multiply(power, power);
  }
  return result;
}

constexpr uint32_t kX = uint32_t{1} << 30;      // x^1
constexpr uint32_t kXByte = uint32_t{1} << 23;  // x^8

#if defined(__x86_64__)

constexpr size_t kBlock = 16;
constexpr size_t kLanes = 4;  // as many multiplications are under way at a time

/// What moves a block up by some bits: the factors of its two halves. Gopal and others, "Fast CRC Computation for Generic
/// Polynomials Using PCLMULQDQ Instruction", Intel 2009.
__m128i shift_by(uint64_t bits) {
  const auto factor = [](uint64_t n) { return static_cast<int64_t>(uint64_t{power_of(kX, n)} << 1); };
  return _mm_set_epi64x(factor(bits - 32), factor(bits + 32));
}

__attribute__((target("pclmul"))) inline __m128i shifted(__m128i block, __m128i factors) {
  return _mm_xor_si128(_mm_clmulepi64_si128(block, factors, 0x00), _mm_clmulepi64_si128(block, factors, 0x11));
}

__m128i block_at(const uint8_t* bytes) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)); }

/// The same as `by_tables`: blocks are added onto those behind them, until one is left that has the same remainder.
__attribute__((target("pclmul"))) uint32_t by_multiplication(uint32_t crc, const uint8_t* bytes, size_t size) {
  static const __m128i by_lanes = shift_by(8 * kBlock * kLanes);
  static const __m128i by_block = shift_by(8 * kBlock);
  if (size < kBlock * kLanes) return by_tables(crc, bytes, size);
  __m128i lane[kLanes];
  for (size_t i = 0; i < kLanes; i++) lane[i] = block_at(bytes + kBlock * i);
  lane[0] = _mm_xor_si128(lane[0], _mm_cvtsi32_si128(static_cast<int>(crc)));
  bytes += kBlock * kLanes;
  size -= kBlock * kLanes;
  for (; size >= kBlock * kLanes; size -= kBlock * kLanes, bytes += kBlock * kLanes) {
    for (size_t i = 0; i < kLanes; i++) {
      lane[i] = _mm_xor_si128(shifted(lane[i], by_lanes), block_at(bytes + kBlock * i));
    }
  }
  __m128i sum = lane[0];
  for (size_t i = 1; i < kLanes; i++) sum = _mm_xor_si128(shifted(sum, by_block), lane[i]);
  uint8_t last[kBlock];
  _mm_storeu_si128(reinterpret_cast<__m128i*>(last), sum);
  return by_tables(by_tables(0, last, kBlock), bytes, size);
}

#endif

}  // namespace

uint32_t crc32(uint32_t crc, const uint8_t* bytes, size_t size) {
#if defined(__x86_64__)
  static const bool multiplies = __builtin_cpu_supports("pclmul") != 0;
  if (multiplies) return ~by_multiplication(~crc, bytes, size);
#endif
  return ~by_tables(~crc, bytes, size);
}

uint32_t crc32_combine(uint32_t first, uint32_t second, uint64_t second_bytes) {
  return multiply(power_of(kXByte, second_bytes), first) ^ second;
}

}  // namespace lts
