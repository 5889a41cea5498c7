// A message that does not fit ends no process. Gloo receives in a thread of its own, and throws there where a message is longer than what was
// expected: nobody catches that. Here the thread stops instead. It holds locks that others want, so whoever waits looks here meanwhile.
#define USE_C10D_GLOO
#include "distributed-guard.h"
#include "distributed.h"

#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>

#include <cxxabi.h>

#include <atomic>
#include <condition_variable>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <typeinfo>

namespace lts {
namespace {

/// How often who waits looks for a message that did not fit.
constexpr auto kPause = std::chrono::milliseconds(100);

std::terminate_handler before = nullptr;
std::atomic<bool> misfit{false};

/// Whether an exception is one of Gloo's. Its classes have no headers here; their names are enough.
bool is_of_gloo(const std::type_info& type) { return std::strstr(type.name(), "4gloo") != nullptr; }

[[noreturn]] void on_terminate() {
  if (const std::type_info* type = abi::__cxa_current_exception_type(); type != nullptr && is_of_gloo(*type)) {
    misfit.store(true);
    while (true) std::this_thread::sleep_for(std::chrono::hours(1));
  }
  if (before != nullptr) before();
  std::abort();
}

}  // namespace

void guard_against_messages() {
  static std::once_flag once;
  std::call_once(once, [] { before = std::set_terminate(on_terminate); });
}

void refuse_after_misfit() {
  if (!misfit.load(std::memory_order_relaxed)) return;
  throw std::runtime_error(
      "a message from another rank was longer than what was expected here: the ranks make different calls, or with tensors of "
      "different sizes. This process's groups cannot be used any more; end it, and start again.");
}

bool wait_for(const c10::intrusive_ptr<c10d::Work>& work, std::chrono::milliseconds timeout) {
  if (as<c10d::ProcessGroupGloo::AsyncWork>(work) != nullptr) {
    const auto begin = std::chrono::steady_clock::now();
    const auto is_late = [&] { return timeout.count() > 0 && std::chrono::steady_clock::now() - begin >= timeout; };
    while (!work->isCompleted()) {
      refuse_after_misfit();
      try {
        return work->wait(timeout.count() > 0 ? std::min(timeout, kPause) : kPause);
      } catch (const std::exception&) {
        // The end of the pause, or its own error, which the last wait gives. It may have come to a good end since the pause was over.
        if (!work->isCompleted() && is_late()) throw;
      }
    }
    return work->wait();
  }
  // Only Gloo's messages: a wait for NCCL's lets the stream of this very thread wait.
  const bool is_message =
      as<c10d::ProcessGroupGloo::SendWork>(work) != nullptr || as<c10d::ProcessGroupGloo::RecvWork>(work) != nullptr;
  if (!is_message) return work->wait(timeout);
  run_apart([work, timeout] { work->wait(timeout); });
  return true;
}

void run_apart(std::function<void()> body) {
  struct State {
    std::mutex mutex;
    std::condition_variable changed;
    std::exception_ptr error;
    bool over = false;
  };
  const auto state = std::make_shared<State>();
  std::thread([state, body = std::move(body)] {
    std::exception_ptr error;
    try {
      body();
    } catch (...) {
      error = std::current_exception();
    }
    const std::lock_guard<std::mutex> lock(state->mutex);
    state->error = error;
    state->over = true;
    state->changed.notify_all();
  }).detach();
  std::unique_lock<std::mutex> lock(state->mutex);
  while (!state->changed.wait_for(lock, kPause, [&] { return state->over; })) refuse_after_misfit();
  if (state->error) std::rethrow_exception(state->error);
}

}  // namespace lts
