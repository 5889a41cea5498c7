// Memory: what lives outside JavaScript's heap is counted, and the collector is called when enough of it may be garbage.
//
// Pressure is what a collection could free at most: bytes of tensors, plus an estimate for each live handle. Two budgets
// say how far it may grow above what the last collection left: the soft one is checked where most temporaries are dead
// (a step's end, and at any operator while nothing waits for a backward pass), the hard one at any operator. A minor collection
// comes first; a full one only if pressure stays high.
#include "addon.h"
#include "device.h"

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <c10/core/GradMode.h>

#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <limits>

namespace lts {

namespace {

// --- counting --------------------------------------------------------------------------------------------------------

struct alignas(64) Counter {
  std::atomic<int64_t> value{0};
};

Counter live_bytes, peak_bytes, live_handles, handles_created;
// All that this thread ever asked for.
thread_local int64_t bytes_made = 0;

void count_bytes(int64_t n) {
  const int64_t live = live_bytes.value.fetch_add(n, std::memory_order_relaxed) + n;
  int64_t peak = peak_bytes.value.load(std::memory_order_relaxed);
  while (live > peak && !peak_bytes.value.compare_exchange_weak(peak, live, std::memory_order_relaxed)) {
  }
}

// Memory comes from malloc, not from posix_memalign as in c10's own allocator: glibc cuts aligned blocks out of larger ones,
// so that a freed block is too small for the next request of its size, and the heap of a long training loop grows.
// In front of the data, which is aligned by hand, stand its size and where malloc's block begins.
struct Header {
  void* block;
  size_t bytes;
};
constexpr size_t kAlignment = 64;  // c10's: wide vector loads want it
constexpr size_t kExtra = kAlignment + sizeof(Header);

void release(void* data) {
  if (data == nullptr) return;
  const Header header = static_cast<Header*>(data)[-1];
  c10::profiledCPUMemoryReporter().Delete(data);
  live_bytes.value.fetch_sub(static_cast<int64_t>(header.bytes), std::memory_order_relaxed);
  std::free(header.block);
}

struct CountingAllocator final : c10::Allocator {
  c10::DataPtr allocate(size_t n) override {
    if (n == 0) return {nullptr, nullptr, &release, c10::Device(c10::kCPU)};
    constexpr size_t kMost = std::numeric_limits<ptrdiff_t>::max() - kExtra;
    void* block = n <= kMost ? std::malloc(n + kExtra) : nullptr;
    if (block == nullptr) {
      c10::profiledCPUMemoryReporter().OutOfMemory(n);
      TORCH_CHECK_WITH(OutOfMemoryError, false, "DefaultCPUAllocator: can't allocate memory: you tried to allocate ", n,
                       " bytes.");
    }
    const auto start = reinterpret_cast<uintptr_t>(block) + sizeof(Header);
    void* data = reinterpret_cast<void*>((start + kAlignment - 1) / kAlignment * kAlignment);
    static_cast<Header*>(data)[-1] = {block, n};
    count_bytes(static_cast<int64_t>(n));
    bytes_made += static_cast<int64_t>(n);
    c10::profiledCPUMemoryReporter().New(data, n);
    return {data, data, &release, c10::Device(c10::kCPU)};
  }
  c10::DeleterFnPtr raw_deleter() const override { return &release; }
  void copy_data(void* to, const void* from, size_t n) const override { default_copy_data(to, from, n); }
};

// Memory that a step frees is what the next step asks for. By default glibc gives large blocks back to the system at once,
// and each step pays for fresh pages again.
void keep_freed_memory() {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 32 << 20);  // the most that glibc takes
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
#endif
}

void install_allocator() {
  static const bool once = [] {
    keep_freed_memory();
    constexpr uint8_t kPriority = 100;
    c10::SetCPUAllocator(new CountingAllocator(), kPriority);
    return true;
  }();
  (void)once;
}

// --- budgets ---------------------------------------------------------------------------------------------------------

constexpr int64_t kMegabyte = int64_t{1} << 20;
// A tensor's own records, its node in the graph and the JavaScript objects around it.
constexpr int64_t kHandleBytes = 640;
// How often an operator call asks for the devices' bytes, which takes a lock.
constexpr uint32_t kDeviceInterval = 256;

std::atomic<bool> accounting{true};
// Dead tensors push what is alive out of the processor's caches: of operators on 4 KB to 1 MB each, those with 4 to 8 MB between
// collections are quickest, by a third against 48 MB.
std::atomic<int64_t> soft_budget{8 * kMegabyte};
std::atomic<int64_t> hard_budget{256 * kMegabyte};
// The least growth that is worth a full collection.
constexpr int64_t kMajorGrowth = 96 * kMegabyte;

/// Physical memory, or what a container may use of it.
int64_t memory_limit() {
  static const int64_t limit = [] {
    int64_t bytes = static_cast<int64_t>(sysconf(_SC_PHYS_PAGES)) * sysconf(_SC_PAGESIZE);
    for (const char* file : {"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"}) {
      std::ifstream stream(file);
      int64_t value = 0;
      if (stream >> value && value > 0) bytes = std::min(bytes, value);
    }
    return bytes;
  }();
  return limit;
}

int64_t host_pressure() {
  return live_bytes.value.load(std::memory_order_relaxed) +
         kHandleBytes * live_handles.value.load(std::memory_order_relaxed);
}

/// One kind of memory, as one JavaScript thread sees it. Its collector frees only its own garbage, so each thread keeps
/// its own account.
struct Account {
  int64_t at_step = 0;   // pressure after the last collection, or at the lowest step's end since
  int64_t at_last = 0;   // pressure after the last collection
  int64_t at_major = 0;  // pressure after the last full collection
  int64_t reach = 0;     // what the budget of operators has grown to, as collections among them freed little

  void collected(int64_t pressure) { at_step = at_last = pressure; }
};

// Tensors that died stay in memory until a collection. A minor one costs about as much as 50 operators on small tensors, and each
// dead handle as much again wherever it is freed: a few hundred at a time are as quick as thousands.
constexpr int64_t kYoungHandles = 1024;
// While a graph is recorded many are alive, and two collections would move them out of the minor collector's reach.
constexpr int64_t kRecordingHandles = 4096;

// What a forward pass made and the graph does not keep (the scores of a large vocabulary, say) is dead when the backward pass begins, and
// would lie beside its gradients where memory is at its peak. After this many bytes a minor collection is nothing beside the pass.
constexpr int64_t kForwardBytes = 64 * kMegabyte;

struct Collector {
  napi_env env = nullptr;
  bool running = false;
  bool recording = false;                  // whether something was recorded that waits for its backward pass
  int64_t handles_at_last = 0;             // live handles after the last minor collection
  int64_t bytes_made_at_last = 0;          // what the thread had asked for by the last collection
  int64_t handle_reach = kYoungHandles;    // how many may be made before the next; grows while they turn out to live
  Account host;
  Account device;
  uint32_t calls = 0;
  int64_t minor = 0;
  int64_t major = 0;
};

thread_local Collector collector;

struct Budget {
  int64_t soft;
  int64_t hard;
  int64_t limit;
};

Budget host_budget() {
  return {soft_budget.load(std::memory_order_relaxed), hard_budget.load(std::memory_order_relaxed), memory_limit()};
}

/// A share of what other tensors leave free; nobody else uses a device's memory as the rest of a host's is used.
Budget device_budget() {
  const int64_t total = device_total_bytes();
  const int64_t free = std::max<int64_t>(total - collector.device.at_last, 0);
  return {std::max(free / 16, 64 * kMegabyte), std::max(free / 4, 256 * kMegabyte), total};
}

/// How far pressure may grow above what the last full collection left before another one is worth its time: in proportion
/// to what is alive, so that a program that keeps much does not collect again and again; less where memory runs out.
int64_t major_allowance(const Account& account, const Budget& budget) {
  const int64_t least = std::max(2 * budget.soft, kMajorGrowth);
  const int64_t room = budget.limit * 3 / 4 - account.at_major;
  return std::min(std::max(least, account.at_major / 2), std::max({room, least / 2, budget.limit / 32}));
}

void call_collector(napi_env env, napi_ref function, int64_t& count) {
  napi_value f = nullptr, undef = nullptr, result = nullptr;
  napi_handle_scope scope = nullptr;
  if (napi_open_handle_scope(env, &scope) != napi_ok) return;
  collector.running = true;
  if (napi_get_reference_value(env, function, &f) == napi_ok && f != nullptr &&
      napi_get_undefined(env, &undef) == napi_ok && napi_call_function(env, undef, f, 0, nullptr, &result) == napi_ok) {
    count++;
  }
  collector.bytes_made_at_last = bytes_made;
  collector.running = false;
  napi_close_handle_scope(env, scope);
}

/// Collects for one kind of memory whose pressure was found too high; `budget_now` is what it was held against.
template <class Pressure>
void collect(napi_env env, Account& account, const Budget& budget, int64_t budget_now, bool step_end, Pressure pressure) {
  Environment& environment = Environment::of(env);
  const int64_t before = pressure();
  call_collector(env, environment.collect_minor, collector.minor);
  int64_t after = pressure();
  if (after - account.at_major > major_allowance(account, budget)) {
    call_collector(env, environment.collect_major, collector.major);
    after = pressure();
    account.at_major = after;
  }
  // Inside a step most of what grew may be alive; the next time, look later. With it grows the reach of one step's work,
  // which a collection would only move out of the minor collector's reach.
  if (!step_end) {
    const int64_t freed = before - after, grown = before - account.at_last;
    const int64_t reach = std::max(account.reach, budget_now);
    if (freed < grown / 4) account.reach = std::min(2 * reach, std::max(budget.limit / 8, budget_now));
    else if (freed > grown / 2) account.reach = reach / 2;
  }
  account.at_major = std::min(account.at_major, after);
  account.collected(after);
}

bool is_recording(const Collector& c) { return c.recording && c10::GradMode::is_enabled(); }

bool over_young(const Collector& c, bool step_end) {
  const int64_t reach = step_end || !is_recording(c) ? c.handle_reach : std::max(c.handle_reach, kRecordingHandles);
  return live_handles.value.load(std::memory_order_relaxed) - c.handles_at_last > reach;
}

/// Frees the young tensors that died, by a minor collection alone.
void collect_young(napi_env env, Collector& c) {
  const int64_t before = live_handles.value.load(std::memory_order_relaxed);
  call_collector(env, Environment::of(env).collect_minor, c.minor);
  const int64_t after = live_handles.value.load(std::memory_order_relaxed);
  const bool worth_it = (before - after) * 2 > before - c.handles_at_last;
  c.handle_reach = worth_it ? kYoungHandles : std::min<int64_t>(2 * c.handle_reach, int64_t{1} << 20);
  c.handles_at_last = after;
}

/// What an operator's own look is held against. Where nothing is recorded for a backward pass, temporaries are dead long before
/// a step's end.
int64_t inner(const Budget& budget) { return is_recording(collector) ? budget.hard : budget.soft; }

bool over_hard(const Account& account, int64_t hard, int64_t pressure) {
  return pressure - account.at_last > std::max(hard, account.reach);
}

// --- exports ---------------------------------------------------------------------------------------------------------

napi_value set_collector(Call& call) {
  Environment& environment = Environment::of(call.env);
  for (size_t i = 0; i < 2; i++) {
    if (type_of(call.env, call[i]) != napi_function) throw TypeError("setCollector: expected two functions");
  }
  for (napi_ref* ref : {&environment.collect_minor, &environment.collect_major}) {
    if (*ref != nullptr) napi_delete_reference(call.env, *ref);
    *ref = nullptr;
  }
  check(call.env, napi_create_reference(call.env, call[0], 1, &environment.collect_minor));
  check(call.env, napi_create_reference(call.env, call[1], 1, &environment.collect_major));
  collector = Collector();
  collector.env = call.env;
  collector.host.collected(host_pressure());
  collector.host.at_major = host_pressure();
  collector.handles_at_last = live_handles.value.load();
  return undefined(call.env);
}

napi_value set_accounting(Call& call) {
  accounting.store(bool_of(call.env, call[0], "enabled"));
  return undefined(call.env);
}

napi_value set_memory_budget(Call& call) {
  const int64_t soft = int_of(call.env, call[0], "softBytes");
  const int64_t hard = int_of(call.env, call[1], "hardBytes");
  if (soft <= 0 || hard < soft) {
    throw RangeError("expected budgets in bytes with 0 < soft <= hard. Received: soft " + std::to_string(soft) +
                     ", hard " + std::to_string(hard) + ".");
  }
  soft_budget.store(soft);
  hard_budget.store(hard);
  collector.host.reach = 0;
  return undefined(call.env);
}

napi_value memory_stats(Call& call) {
  const napi_env env = call.env;
  napi_value result;
  check(env, napi_create_object(env, &result));
  const auto set = [&](const char* name, int64_t value) {
    check(env, napi_set_named_property(env, result, name, to_js(env, value)));
  };
  set("liveBytes", live_bytes.value.load());
  set("peakBytes", peak_bytes.value.load());
  set("liveHandles", live_handles.value.load());
  set("handlesCreated", handles_created.value.load());
  set("minorCollections", collector.minor);
  set("majorCollections", collector.major);
  set("softBudget", soft_budget.load());
  set("hardBudget", hard_budget.load());
  return result;
}

napi_value reset_peak_bytes(Call& call) {
  peak_bytes.value.store(live_bytes.value.load());
  return undefined(call.env);
}

napi_value step_end(Call& call) {
  const bool has_bound = !is_nullish(type_of(call.env, call[0]));
  relieve_pressure(call.env, true, has_bound ? int_of(call.env, call[0], "mostGrowth") : INT64_MAX);
  return undefined(call.env);
}

}  // namespace

void count_handle(int64_t n) {
  live_handles.value.fetch_add(n, std::memory_order_relaxed);
  if (n > 0) handles_created.value.fetch_add(n, std::memory_order_relaxed);
}

bool over_hard_budget() {
  Collector& c = collector;
  if (c.env == nullptr || c.running || !accounting.load(std::memory_order_relaxed)) return false;
  const auto& budget = is_recording(c) ? hard_budget : soft_budget;
  if (over_young(c, false) || over_hard(c.host, budget.load(std::memory_order_relaxed), host_pressure())) return true;
  if (++c.calls % kDeviceInterval != 0) return false;
  const int64_t bytes = device_allocated_bytes();
  return bytes > 0 && over_hard(c.device, inner(device_budget()), bytes);
}

void relieve_pressure(napi_env env, bool step_end, int64_t most_growth) {
  Collector& c = collector;
  if (c.env == nullptr || c.running || !accounting.load(std::memory_order_relaxed)) return;
  if (step_end) c.recording = false;
  if (over_young(c, step_end)) collect_young(env, c);
  const auto relieve = [&](Account& account, const Budget& budget, auto pressure) {
    const int64_t now = pressure();
    if (step_end) {
      account.at_step = std::min(account.at_step, now);
      if (now - account.at_step <= std::min(budget.soft, most_growth)) return;
    } else if (!over_hard(account, inner(budget), now)) {
      return;
    }
    collect(env, account, budget, inner(budget), step_end, pressure);
  };
  relieve(c.host, host_budget(), host_pressure);
  if (device_allocated_bytes() > 0) relieve(c.device, device_budget(), device_allocated_bytes);
}

void relieve_before_backward(napi_env env) {
  Collector& c = collector;
  if (c.env == nullptr || c.running || !accounting.load(std::memory_order_relaxed)) return;
  const int64_t device = device_allocated_bytes();
  if (bytes_made - c.bytes_made_at_last < kForwardBytes && device - c.device.at_last < kForwardBytes) return;
  call_collector(env, Environment::of(env).collect_minor, c.minor);
  // What a step left is still held against its own end: most of what is alive now is not alive then.
  c.host.at_last = host_pressure();
  if (device > 0) c.device.at_last = device_allocated_bytes();
  c.handles_at_last = live_handles.value.load(std::memory_order_relaxed);
}

void note_recorded() { collector.recording = true; }
void note_backward() { collector.recording = false; }

bool collect_everything(napi_env env) {
  if (collector.env == nullptr || collector.running) return false;
  call_collector(env, Environment::of(env).collect_major, collector.major);
  collector.host.collected(host_pressure());
  collector.host.at_major = host_pressure();
  collector.device.collected(device_allocated_bytes());
  collector.device.at_major = collector.device.at_last;
  return true;
}

void register_memory(napi_env env, napi_value exports) {
  install_allocator();
  define(env, exports,
         {
             {"setCollector", guarded<set_collector>},
             {"setAccounting", guarded<set_accounting>},
             {"setMemoryBudget", guarded<set_memory_budget>},
             {"memoryStats", guarded<memory_stats>},
             {"resetPeakBytes", guarded<reset_peak_bytes>},
             {"stepEnd", guarded<step_end>},
         });
}

}  // namespace lts
