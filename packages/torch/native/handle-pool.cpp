// Slots of one reserved range; the system gives it memory page by page as they are first used.
#include "handle-pool.h"

#include <sys/mman.h>

#include <mutex>
#include <new>

namespace lts {

namespace {

// More handles than memory could hold tensors for.
constexpr size_t kMost = size_t{32} << 30;
constexpr size_t kLeast = size_t{64} << 20;

struct Free {
  Free* next;
};

std::mutex mutex;
Free* free_slots = nullptr;
size_t used = 0;  // bytes of the range that were ever handed out

}  // namespace

const HandlePool::Range HandlePool::range_;

HandlePool::Range::Range() {
#ifdef MAP_NORESERVE
  constexpr int kFlags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
#else
  constexpr int kFlags = MAP_PRIVATE | MAP_ANONYMOUS;
#endif
  // A process whose address space is limited gets less.
  for (size_t wanted = kMost; wanted >= kLeast; wanted /= 2) {
    void* start_of = mmap(nullptr, wanted, PROT_READ | PROT_WRITE, kFlags, -1, 0);
    if (start_of == MAP_FAILED) continue;
#ifdef MADV_DONTDUMP
    madvise(start_of, wanted, MADV_DONTDUMP);
#endif
    start = reinterpret_cast<uintptr_t>(start_of);
    bytes = wanted;
    return;
  }
}

void* HandlePool::take() {
  const std::lock_guard<std::mutex> lock(mutex);
  if (free_slots != nullptr) {
    Free* slot = free_slots;
    free_slots = slot->next;
    return slot;
  }
  if (range_.bytes - used < kSlot) throw std::bad_alloc();
  void* slot = reinterpret_cast<void*>(range_.start + used);
  used += kSlot;
  return slot;
}

void HandlePool::give(void* slot) noexcept {
  const std::lock_guard<std::mutex> lock(mutex);
  free_slots = new (slot) Free{free_slots};
}

}  // namespace lts
