// Where handles live: in one range of addresses that nothing else uses. So a pointer out of an External can be judged by its value
// alone: another addon's Externals are refused without a look at what they point to. Node-API's own type tags would cost several
// times as much as all other work on an argument.
#pragma once

#include <cstddef>
#include <cstdint>

namespace lts {

class HandlePool {
 public:
  static constexpr size_t kSlot = 64;

  /// A slot of kSlot bytes; throws std::bad_alloc where none is left.
  static void* take();
  static void give(void* slot) noexcept;

  /// Whether this is a slot's address.
  static bool holds(const void* p) noexcept {
    const uintptr_t offset = reinterpret_cast<uintptr_t>(p) - range_.start;
    return offset < range_.bytes && offset % kSlot == 0;
  }

 private:
  struct Range {
    uintptr_t start = 0;
    size_t bytes = 0;
    Range();
  };
  static const Range range_;
};

}  // namespace lts
