// Writing past the system's page cache.
#include "direct-file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace lts {

// A page, so that no page of the cache holds bytes of both ways; no disk has larger blocks than 4096.
int64_t direct_block() {
  static const int64_t block = std::max<int64_t>(4096, sysconf(_SC_PAGESIZE));
  return block;
}

void FreeMemory::operator()(void* memory) const { std::free(memory); }

DirectBuffer direct_buffer(size_t size) {
  return DirectBuffer(static_cast<uint8_t*>(std::aligned_alloc(static_cast<size_t>(direct_block()), size)));
}

DirectFile::DirectFile(int file) {
#if defined(__linux__) && defined(O_DIRECT)
  char path[32];
  std::snprintf(path, sizeof path, "/proc/self/fd/%d", file);
  descriptor_ = open(path, O_WRONLY | O_DIRECT | O_CLOEXEC);
#else
  (void)file;
#endif
}

DirectFile::~DirectFile() {
  if (descriptor_ >= 0) close(descriptor_);
}

// The first piece of a process pays for more than itself.
constexpr int kNeeded = 2;
// How much better the way not taken is thought of with each piece of the other, so that it gets another try now and then.
constexpr double kOptimism = 1.01;

bool WriteRates::prefers_direct() const {
  if (cached_.known < kNeeded) return false;
  if (direct_.known < kNeeded) return true;
  return direct_.value > cached_.value;
}

void WriteRates::note(bool direct, int64_t bytes, double seconds) {
  Rate& taken = direct ? direct_ : cached_;
  Rate& other = direct ? cached_ : direct_;
  const double rate = static_cast<double>(bytes) / std::max(seconds, 1e-9);
  taken.value = taken.known < kNeeded ? rate : (taken.value + rate) / 2;
  if (taken.known < kNeeded) taken.known++;
  other.value *= kOptimism;
}

}  // namespace lts
