// Calls from libtorch's threads into JavaScript, and the engine runs during which they are served.
#include "callbacks.h"
#include "engine-runs.h"

#include <ATen/ThreadLocalState.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <c10/util/Exception.h>

#include <condition_variable>
#include <deque>
#include <optional>

namespace lts {

// --- exceptions ------------------------------------------------------------------------------------------------------

JsException::JsException(napi_env env) noexcept {
  napi_value error = nullptr, holder = nullptr;
  if (napi_get_and_clear_last_exception(env, &error) != napi_ok) return;
  // In an object, because a reference to a thrown primitive is not possible in every version of Node-API.
  if (napi_create_object(env, &holder) != napi_ok) return;
  if (napi_set_named_property(env, holder, "error", error) != napi_ok) return;
  try {
    holder_ = std::make_shared<JsReference>(env, holder);
  } catch (...) {
  }
}

void JsException::raise(napi_env env) const {
  napi_value error = nullptr;
  if (holder_ != nullptr && napi_get_named_property(env, holder_->value(), "error", &error) == napi_ok) {
    napi_throw(env, error);
  } else {
    bool pending = false;
    napi_is_exception_pending(env, &pending);
    if (!pending) napi_throw_error(env, nullptr, "internal: a JavaScript callback failed and its error was lost");
  }
  throw PendingException{};
}

// --- handing calls over ----------------------------------------------------------------------------------------------

namespace {

// Live JavaScript functions in C++: while there are none, no engine thread can call JavaScript.
std::atomic<int64_t> live_functions{0};

struct Server;

/// Work for another thread, which reports back through the server of the one that waits.
struct Task {
  const std::function<void()>* work = nullptr;
  std::exception_ptr error;
  bool done = false;  // under the server's mutex
};

/// A call that waits in an engine's thread for the JavaScript thread. Meanwhile that thread runs what JavaScript asks of
/// the engine: a backward inside a hook, which must not run elsewhere as the device's queue belongs to this very thread.
struct HandedCall {
  const std::function<void()>* body = nullptr;
  std::exception_ptr error;
  bool done = false;
  std::deque<Task*> tasks;
  std::condition_variable changed;
};

/// The JavaScript thread of one environment as others see it.
struct Server {
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<HandedCall*> calls;
  int waiting = 0;                      // engine runs for which this thread waits, or is about to
  std::vector<HandedCall*> in_service;  // innermost last
};

std::mutex servers_mutex;
std::unordered_map<const Environment*, std::shared_ptr<Server>>& servers() {
  static auto* map = new std::unordered_map<const Environment*, std::shared_ptr<Server>>();
  return *map;
}

void forget_server(void* environment) {
  std::lock_guard<std::mutex> lock(servers_mutex);
  servers().erase(static_cast<const Environment*>(environment));
}

std::shared_ptr<Server> find_server(const Environment* environment) {
  std::lock_guard<std::mutex> lock(servers_mutex);
  const auto found = servers().find(environment);
  return found == servers().end() ? nullptr : found->second;
}

std::shared_ptr<Server> server_of(Environment& environment) {
  std::lock_guard<std::mutex> lock(servers_mutex);
  std::shared_ptr<Server>& server = servers()[&environment];
  if (server == nullptr) {
    server = std::make_shared<Server>();
    napi_add_env_cleanup_hook(environment.env, forget_server, &environment);
  }
  return server;
}

/// Serves handed calls until the task is done. JavaScript thread only.
void serve_until(Server& server, const Task& task) {
  std::unique_lock<std::mutex> lock(server.mutex);
  while (!task.done) {
    if (server.calls.empty()) {
      server.changed.wait(lock);
      continue;
    }
    HandedCall* call = server.calls.front();
    server.calls.pop_front();
    server.in_service.push_back(call);
    lock.unlock();
    try {
      (*call->body)();
    } catch (...) {
      call->error = std::current_exception();
    }
    lock.lock();
    server.in_service.pop_back();
    call->done = true;
    call->changed.notify_all();  // under the lock: the call lives on the other thread's stack
  }
}

/// Says to other threads that this one will serve their calls: before the first of them can arrive.
class Waiting {
 public:
  explicit Waiting(Server& server) : server_(server) { add(1); }
  ~Waiting() { add(-1); }
  Waiting(const Waiting&) = delete;
  Waiting& operator=(const Waiting&) = delete;

 private:
  void add(int n) {
    std::lock_guard<std::mutex> lock(server_.mutex);
    server_.waiting += n;
  }
  Server& server_;
};

void finish(Server& server, Task& task) {
  std::lock_guard<std::mutex> lock(server.mutex);
  task.done = true;
  server.changed.notify_all();
}

void perform(Task& task) noexcept {
  try {
    (*task.work)();
  } catch (...) {
    task.error = std::current_exception();
  }
}

void hand_over(const std::shared_ptr<Environment>& environment, const std::function<void()>& body) {
  const std::shared_ptr<Server> server = find_server(environment.get());
  HandedCall call;
  call.body = &body;
  if (server != nullptr) {
    std::unique_lock<std::mutex> lock(server->mutex);
    if (server->waiting > 0) {
      server->calls.push_back(&call);
      server->changed.notify_all();
      while (!call.done) {
        if (call.tasks.empty()) {
          call.changed.wait(lock);
          continue;
        }
        Task* task = call.tasks.front();
        call.tasks.pop_front();
        lock.unlock();
        perform(*task);
        lock.lock();
        task->done = true;
        server->changed.notify_all();
      }
      if (call.error) std::rethrow_exception(call.error);
      return;
    }
  }
  throw std::runtime_error(
      "A hook or custom function was called from another thread than the one that made it, which is not inside "
      "backward. Call backward in the thread that registered the hooks.");
}

/// Threads in which the engine runs while a JavaScript thread serves its calls. They wait for the next run, for ever.
class EngineThreads {
 public:
  static EngineThreads& get() {
    static auto* threads = new EngineThreads();
    return *threads;
  }

  void post(std::shared_ptr<Server> server, Task* task) {
    std::lock_guard<std::mutex> lock(mutex_);
    queue_.push_back({std::move(server), task});
    if (idle_ < queue_.size()) std::thread([this] { loop(); }).detach();
    changed_.notify_one();
  }

 private:
  struct Entry {
    std::shared_ptr<Server> server;
    Task* task;
  };

  void loop() {
    std::unique_lock<std::mutex> lock(mutex_);
    while (true) {
      idle_++;
      changed_.wait(lock, [this] { return !queue_.empty(); });
      idle_--;
      const Entry entry = std::move(queue_.front());
      queue_.pop_front();
      lock.unlock();
      perform(*entry.task);
      finish(*entry.server, *entry.task);
      lock.lock();
    }
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Entry> queue_;
  size_t idle_ = 0;
};

/// The calling thread's current device and stream, to be current in the engine's thread too.
struct StreamState {
  std::optional<c10::Device> device;
  std::optional<c10::Stream> stream;

  static StreamState capture() {
    StreamState state;
    if (at::detail::getCUDAHooks().hasCUDA()) {
      const c10::impl::VirtualGuardImpl guard(c10::kCUDA);
      state.device = guard.getDevice();
      state.stream = guard.getStream(*state.device);
    }
    return state;
  }
  void apply() const {
    if (!device.has_value()) return;
    const c10::impl::VirtualGuardImpl guard(c10::kCUDA);
    guard.setDevice(*device);
    guard.exchangeStream(*stream);
  }
};

std::atomic<bool> forced{false};

/// Keeps warnings of the engine's thread for the JavaScript thread, whose handler shows them.
struct KeptWarnings final : c10::WarningHandler {
  void process(const c10::Warning& warning) override { kept.push_back(warning); }
  std::vector<c10::Warning> kept;
};

bool accelerator_present() {
  static const bool present = at::detail::getCUDAHooks().hasCUDA();
  return present || forced.load(std::memory_order_relaxed);
}

}  // namespace

// --- functions -------------------------------------------------------------------------------------------------------

JsFunction::JsFunction(napi_env env, napi_value function) : environment_(Environment::shared(env)) {
  if (type_of(env, function) != napi_function) throw TypeError("expected a function");
  check(env, napi_create_reference(env, function, 1, &ref_));
  live_functions.fetch_add(1, std::memory_order_relaxed);
}

JsFunction::~JsFunction() {
  if (ref_ == nullptr) return;
  live_functions.fetch_sub(1, std::memory_order_relaxed);
  environment_->drop(ref_);
}

/// The modes of the engine's thread hold in its callbacks: gradients are recorded only where a graph of them is wanted. A function of its own: calls
/// in the JavaScript thread nest, and must not pay for its frame.
[[gnu::noinline]] static void hand_over_with_modes(const std::shared_ptr<Environment>& environment, const std::function<void()>& work) {
  const at::ThreadLocalState state;
  const std::function<void()> handed = [&] {
    const at::ThreadLocalStateGuard guard(state);
    work();
  };
  hand_over(environment, handed);
}

void JsFunction::run(const std::function<void(napi_env, napi_value)>& body) const {
  if (environment_->closed.load()) {
    throw std::runtime_error("A hook or custom function was called after the thread that made it had ended.");
  }
  if (std::this_thread::get_id() == environment_->thread) return run_here(body);
  hand_over_with_modes(environment_, [&] { run_here(body); });
}

void JsFunction::run_here(const std::function<void(napi_env, napi_value)>& body) const {
  const napi_env env = environment_->env;
  napi_handle_scope scope = nullptr;
  check(env, napi_open_handle_scope(env, &scope));
  std::exception_ptr error;
  try {
    napi_value function = nullptr;
    check(env, napi_get_reference_value(env, ref_, &function));
    if (function != nullptr) body(env, function);
  } catch (const PendingException&) {
    error = std::make_exception_ptr(JsException(env));
  } catch (const std::exception&) {
    error = std::current_exception();
  }
  napi_close_handle_scope(env, scope);
  if (error) std::rethrow_exception(error);
}

void JsFunction::weaken() const {
  if (weak_) return;
  uint32_t count = 0;
  if (napi_reference_unref(environment_->env, ref_, &count) == napi_ok) weak_ = true;
}

napi_value call_function(napi_env env, napi_value function, std::initializer_list<napi_value> args) {
  napi_value result = nullptr;
  const napi_status status = napi_call_function(env, undefined(env), function, args.size(), args.begin(), &result);
  check(env, status);
  return result;
}

// --- engine runs -----------------------------------------------------------------------------------------------------

void force_engine_thread(bool force) { forced.store(force); }

namespace {

std::mutex runs_mutex;
int runs = 0;
std::vector<std::shared_ptr<void>>& dropped_in_runs() {
  static auto* list = new std::vector<std::shared_ptr<void>>();
  return *list;
}

/// A run of the engine. What was to be dropped meanwhile goes at the end of the last one.
class EngineRun {
 public:
  EngineRun() {
    const std::lock_guard<std::mutex> lock(runs_mutex);
    runs++;
  }
  ~EngineRun() {
    std::vector<std::shared_ptr<void>> dropped;  // goes after the lock
    const std::lock_guard<std::mutex> lock(runs_mutex);
    if (--runs == 0) dropped.swap(dropped_in_runs());
  }
  EngineRun(const EngineRun&) = delete;
  EngineRun& operator=(const EngineRun&) = delete;
};

}  // namespace

void drop_after_engine(std::shared_ptr<void>&& object) noexcept {
  std::shared_ptr<void> dropped = std::move(object);  // goes after the lock
  const std::lock_guard<std::mutex> lock(runs_mutex);
  if (runs > 0) dropped_in_runs().push_back(std::move(dropped));
}

/// Runs the engine in a thread of its own, and serves its calls meanwhile. Not in the frame of runs that nest in this thread.
[[gnu::noinline]] static void run_in_thread(Environment& environment, const std::function<void()>& work) {
  const std::shared_ptr<Server> server = server_of(environment);
  const at::ThreadLocalState state;
  const StreamState streams = StreamState::capture();
  KeptWarnings warnings;
  const std::function<void()> carried = [&] {
    const at::ThreadLocalStateGuard guard(state);
    const c10::WarningUtils::WarningHandlerGuard warned(&warnings);
    streams.apply();
    work();
  };
  Task task;
  task.work = &carried;
  const Waiting waiting(*server);
  {
    std::unique_lock<std::mutex> lock(server->mutex);
    if (!server->in_service.empty()) {
      HandedCall* caller = server->in_service.back();
      caller->tasks.push_back(&task);
      caller->changed.notify_all();
    } else {
      lock.unlock();
      EngineThreads::get().post(server, &task);
    }
  }
  serve_until(*server, task);
  for (const c10::Warning& warning : warnings.kept) c10::warn(warning);
  if (task.error) std::rethrow_exception(task.error);
}

void run_in_calling_thread(napi_env env, const std::function<void()>& work) {
  const std::shared_ptr<Server> server = find_server(&Environment::of(env));
  Task task;
  task.work = &work;
  if (server != nullptr) {
    std::unique_lock<std::mutex> lock(server->mutex);
    if (!server->in_service.empty()) {
      HandedCall* caller = server->in_service.back();
      caller->tasks.push_back(&task);
      caller->changed.notify_all();
      lock.unlock();
      serve_until(*server, task);
      if (task.error) std::rethrow_exception(task.error);
      return;
    }
  }
  work();
}

void run_engine(napi_env env, bool on_accelerator, const std::function<void()>& work) {
  const EngineRun run;
  // Without functions to call no thread can need this one; without an accelerator the engine has no other threads.
  if (live_functions.load(std::memory_order_relaxed) == 0 || !(on_accelerator || accelerator_present())) return work();
  run_in_thread(Environment::of(env), work);
}

}  // namespace lts
