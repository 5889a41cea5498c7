// Writing past the system's page cache: no fresh page for each page of the file, and nothing left to flush. Linux only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

namespace lts {

/// What positions, sizes and addresses of direct writes are multiples of.
int64_t direct_block();

/// Memory at such an address.
struct FreeMemory {
  void operator()(void* memory) const;
};
using DirectBuffer = std::unique_ptr<uint8_t, FreeMemory>;
DirectBuffer direct_buffer(size_t size);

/// A second descriptor of an open file, which writes past the page cache.
class DirectFile {
 public:
  explicit DirectFile(int file);
  ~DirectFile();
  DirectFile(const DirectFile&) = delete;
  DirectFile& operator=(const DirectFile&) = delete;
  /// False where the file system has no such way.
  bool is_open() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_ = -1;
};

/// Which way of writing is quicker here and now. Neither is everywhere: the page cache takes bytes at the speed of memory until
/// it is full, but where a hypervisor took the free pages away each new one is slow; a disk may be quicker than that, or slower.
class WriteRates {
 public:
  /// Whether the next piece should go past the page cache.
  bool prefers_direct() const;
  void note(bool direct, int64_t bytes, double seconds);

 private:
  struct Rate {
    double value = 0;  // bytes a second, 0 as long as too little is known
    int known = 0;
  };
  Rate cached_, direct_;
};

}  // namespace lts
