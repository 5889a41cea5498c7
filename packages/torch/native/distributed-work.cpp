// Works: calls of a process group that are under way. They are waited for here, or in a thread of their own for a promise.
#include "distributed.h"
#include "distributed-guard.h"

#include <c10/core/DeviceType.h>

#include <thread>

namespace lts {
namespace {

c10::intrusive_ptr<c10d::Work> self(Call& call) { return work_of(call.env, call[0]); }

/// workWait(work, timeout in milliseconds, 0 for the group's): blocks
napi_value work_wait(Call& call) { return to_js(call.env, wait_for(self(call), milliseconds_of(call.env, call[1]))); }

napi_value work_is_completed(Call& call) { return to_js(call.env, self(call)->isCompleted()); }
napi_value work_is_success(Call& call) {
  const auto work = self(call);
  return to_js(call.env, work->isCompleted() && work->isSuccess());
}
napi_value work_source_rank(Call& call) { return to_js(call.env, static_cast<int64_t>(self(call)->sourceRank())); }

napi_value work_synchronize(Call& call) {
  self(call)->synchronize();
  return undefined(call.env);
}

/// workForget(work): lets go of its tensors; it cannot be asked any more
napi_value work_forget(Call& call) {
  const auto kept = self(call);  // says what is wrong with another value
  static_cast<OpaqueHandle*>(handle_of(call.env, call[0]))->object.reset();
  return undefined(call.env);
}

/// A work that is over: of a call that has nothing to do in this process.
napi_value completed_work(Call& call) {
  auto future = c10::make_intrusive<c10::ivalue::Future>(c10::NoneType::get());
  future->markCompleted();
  return opaque_to_js(call.env, c10d::Work::create_from_future(future));
}

/// What a promise of a work needs: a thread waits, and the JavaScript thread settles.
struct Promised {
  c10::intrusive_ptr<c10d::Work> work;
  napi_deferred deferred = nullptr;
  napi_threadsafe_function settle = nullptr;
  std::exception_ptr error;
};

/// The pending exception, taken out of `env`.
napi_value take_exception(napi_env env) {
  napi_value error = nullptr;
  napi_get_and_clear_last_exception(env, &error);
  return error;
}

void settle(napi_env env, napi_value, void*, void* data) {
  const std::unique_ptr<Promised> promised(static_cast<Promised*>(data));
  if (env == nullptr) return;  // the environment has closed
  napi_release_threadsafe_function(promised->settle, napi_tsfn_release);
  try {
    if (promised->error) std::rethrow_exception(promised->error);
    promised->work->synchronize();
    napi_resolve_deferred(env, promised->deferred, undefined(env));
  } catch (...) {
    throw_to_js(env);
    napi_reject_deferred(env, promised->deferred, take_exception(env));
  }
}

/// workPromise(work): settles when the work is over
napi_value work_promise(Call& call) {
  auto promised = std::make_unique<Promised>();
  promised->work = self(call);
  napi_value promise, name;
  check(call.env, napi_create_string_utf8(call.env, "Work.promise", NAPI_AUTO_LENGTH, &name));
  check(call.env, napi_create_threadsafe_function(call.env, nullptr, nullptr, name, 0, 1, nullptr, nullptr, nullptr, settle, &promised->settle));
  check(call.env, napi_create_promise(call.env, &promised->deferred, &promise));
  // Not a thread of Node's pool, which has four for everything: one for each work that somebody waits for in this way.
  std::thread([kept = promised.release()] {
    try {
      wait_for(kept->work, std::chrono::milliseconds(0));
      // On a device, the end of waiting is not yet that of the work.
      while (!kept->work->isCompleted()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    } catch (...) {
      kept->error = std::current_exception();
    }
    // Nobody is there any more where this fails: what is left is small.
    napi_call_threadsafe_function(kept->settle, kept, napi_tsfn_blocking);
  }).detach();
  return promise;
}

}  // namespace

void register_distributed_works(napi_env env, napi_value exports) {
  define(env, exports, {{"workWait", guarded<work_wait>},
                        {"workIsCompleted", guarded<work_is_completed>},
                        {"workIsSuccess", guarded<work_is_success>},
                        {"workSourceRank", guarded<work_source_rank>},
                        {"workSynchronize", guarded<work_synchronize>},
                        {"workForget", guarded<work_forget>},
                        {"workPromise", guarded<work_promise>},
                        {"completedWork", guarded<completed_work>}});
}

}  // namespace lts
