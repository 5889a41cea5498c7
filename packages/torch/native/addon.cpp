// The addon's foundation: environments and calls, libtorch's warnings, and the registration with Node.
#include "addon.h"

#include <c10/util/Exception.h>
#include <torch/version.h>

namespace lts {

// Those that addon.h does not know.
void register_autocast(napi_env env, napi_value exports);     // autocast.cpp
void register_grad_scaler(napi_env env, napi_value exports);  // grad-scaler.cpp
void register_metrics(napi_env env, napi_value exports);      // metrics.cpp
void register_number_rows(napi_env env, napi_value exports);  // number-rows.cpp
void register_profiler(napi_env env, napi_value exports);     // profiler.cpp
std::string clean(std::string message);                       // errors.cpp

// --- environment -----------------------------------------------------------------------------------------------------

namespace {

// The environment of the last call. Node runs each worker's environments in a thread of its own.
thread_local std::shared_ptr<Environment> current_environment;

/// Makes the environment of a call the current one.
Environment& enter(napi_env env) {
  void* data = nullptr;
  if (napi_get_instance_data(env, &data) != napi_ok || data == nullptr) throw std::runtime_error("internal: an environment without data");
  current_environment = *static_cast<std::shared_ptr<Environment>*>(data);
  return *current_environment;
}

void close_environment(void* data) {
  auto* env = static_cast<Environment*>(data);
  env->closed.store(true);
  if (current_environment.get() == env) {
    c10::WarningUtils::set_warning_handler(nullptr);
    current_environment.reset();
  }
}

}  // namespace

Environment& Environment::of(napi_env env) {
  if (current_environment != nullptr && current_environment->env == env) return *current_environment;
  return enter(env);
}
std::shared_ptr<Environment> Environment::shared(napi_env env) { return of(env).shared_from_this(); }

void Environment::drop(napi_ref ref) {
  if (closed.load()) return;  // the references went with the environment
  std::lock_guard<std::mutex> lock(dropped_mutex);
  dropped.push_back(ref);
  has_dropped.store(true, std::memory_order_relaxed);
}

void Environment::release_dropped() {
  std::vector<napi_ref> batch;
  {
    std::lock_guard<std::mutex> lock(dropped_mutex);
    batch.swap(dropped);
    has_dropped.store(false, std::memory_order_relaxed);
  }
  for (napi_ref ref : batch) napi_delete_reference(env, ref);
}

JsReference::JsReference(napi_env env, napi_value value) : environment_(Environment::shared(env)) {
  check(env, napi_create_reference(env, value, 1, &ref_));
}

JsReference::~JsReference() {
  if (ref_ != nullptr) environment_->drop(ref_);
}

napi_value JsReference::value() const {
  napi_value v = nullptr;
  check(environment_->env, napi_get_reference_value(environment_->env, ref_, &v));
  return v;
}

// --- calls -----------------------------------------------------------------------------------------------------------

Call::Call(napi_env e, napi_callback_info info) : env(e) {
  napi_get_cb_info(e, info, &argc, argv, nullptr, &data);
  if (argc > kMaxArguments) throw TypeError("too many arguments");
  Environment& environment = Environment::of(e);
  if (environment.has_dropped.load(std::memory_order_relaxed)) environment.release_dropped();
}

void check(napi_env env, napi_status status) {
  if (status == napi_ok) return;
  bool pending = false;
  napi_is_exception_pending(env, &pending);
  if (pending || status == napi_pending_exception) throw PendingException{};
  const napi_extended_error_info* info = nullptr;
  napi_get_last_error_info(env, &info);
  throw std::runtime_error(std::string("internal: Node-API: ") +
                           (info && info->error_message ? info->error_message : "unknown error"));
}

void define(napi_env env, napi_value exports, std::initializer_list<Export> functions) {
  for (const Export& f : functions) {
    napi_value value;
    check(env, napi_create_function(env, f.name, NAPI_AUTO_LENGTH, f.callback, nullptr, &value));
    check(env, napi_set_named_property(env, exports, f.name, value));
  }
}

// --- registration ----------------------------------------------------------------------------------------------------

void register_python(napi_env env, napi_value exports);       // python.cpp
void register_distributed(napi_env env, napi_value exports);  // distributed.cpp
void register_reducer(napi_env env, napi_value exports);      // reducer.cpp
void register_dtensor(napi_env env, napi_value exports);      // dtensor.cpp
void register_storage(napi_env env, napi_value exports);      // storage.cpp

namespace {

napi_value set_error_factory(Call& call) {
  Environment& environment = Environment::of(call.env);
  if (environment.error_class != nullptr) napi_delete_reference(call.env, environment.error_class);
  check(call.env, napi_create_reference(call.env, call[0], 1, &environment.error_class));
  return undefined(call.env);
}

// libtorch's warnings (TORCH_WARN) of this thread go to JavaScript instead of the standard error stream.
class JsWarningHandler final : public c10::WarningHandler {
 public:
  void process(const c10::Warning& warning) override {
    if (current_environment == nullptr || current_environment->warn == nullptr) return;
    napi_env env = current_environment->env;
    bool pending = false;
    napi_is_exception_pending(env, &pending);
    if (pending) return;
    napi_value handler, undef, argument, result;
    const std::string text = clean(warning.msg());
    if (napi_get_reference_value(env, current_environment->warn, &handler) == napi_ok && napi_get_undefined(env, &undef) == napi_ok &&
        napi_create_string_utf8(env, text.data(), text.size(), &argument) == napi_ok)
      napi_call_function(env, undef, handler, 1, &argument, &result);
  }
};
thread_local JsWarningHandler warning_handler;

napi_value set_warning_handler(Call& call) {
  Environment& environment = Environment::of(call.env);
  if (environment.warn != nullptr) napi_delete_reference(call.env, environment.warn);
  check(call.env, napi_create_reference(call.env, call[0], 1, &environment.warn));
  c10::WarningUtils::set_warning_handler(&warning_handler);
  return undefined(call.env);
}

napi_value torch_version(Call& call) { return to_js(call.env, std::string(TORCH_VERSION)); }

napi_value init(napi_env env, napi_value exports) {
  try {
    auto environment = std::make_shared<Environment>();
    environment->env = env;
    environment->thread = std::this_thread::get_id();
    // Of this very environment: a thread that loads the addon again gets another, and both live until the thread ends.
    auto* kept = new std::shared_ptr<Environment>(environment);
    const auto drop = [](node_api_basic_env, void* data, void*) { delete static_cast<std::shared_ptr<Environment>*>(data); };
    check(env, napi_set_instance_data(env, kept, drop, nullptr));
    check(env, napi_add_env_cleanup_hook(env, close_environment, environment.get()));
    define(env, exports, {{"setErrorFactory", guarded<set_error_factory>},
                          {"setWarningHandler", guarded<set_warning_handler>},
                          {"torchVersion", guarded<torch_version>}});
    register_dispatch(env, exports);
    register_tensor(env, exports);
    register_wrappers(env, exports);
    register_autograd(env, exports);
    register_modes(env, exports);
    register_autocast(env, exports);
    register_grad_scaler(env, exports);
    register_metrics(env, exports);
    register_number_rows(env, exports);
    register_function_node(env, exports);
    register_random(env, exports);
    register_thread_random(env, exports);
    register_memory(env, exports);
    register_device(env, exports);
    register_storage_file(env, exports);
    register_fused_check(env, exports);
    register_profiler(env, exports);
    register_python(env, exports);
    register_distributed(env, exports);
    register_reducer(env, exports);
    register_dtensor(env, exports);
    register_storage(env, exports);
  } catch (...) {
    return throw_to_js(env);
  }
  return exports;
}

}  // namespace
}  // namespace lts

extern "C" NAPI_MODULE_EXPORT napi_value napi_register_module_v1(napi_env env, napi_value exports) {
  return lts::init(env, exports);
}
extern "C" NAPI_MODULE_EXPORT int32_t node_api_module_get_api_version_v1() { return NAPI_VERSION; }
