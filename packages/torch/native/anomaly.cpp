// The engine: in anomaly mode its nodes remember the JavaScript stack of the call that made them, and what they save goes through hooks.
#include "autograd.h"
#include "callbacks.h"

#include <c10/util/Exception.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/engine.h>

#include <limits>

namespace lts {

namespace {

using torch::autograd::AnomalyMetadata;
using torch::autograd::AnomalyMode;

// The function that reads the JavaScript stack, one a thread that has JavaScript.
thread_local std::shared_ptr<JsReference> stack_capture;

// What failing nodes said about their forward call, until the backward that failed takes it.
std::mutex report_mutex;
std::string report;

std::string capture_stack() {
  if (stack_capture == nullptr || stack_capture->environment()->closed.load()) return {};
  const napi_env env = stack_capture->environment()->env;
  napi_handle_scope scope = nullptr;
  if (napi_open_handle_scope(env, &scope) != napi_ok) return {};
  std::string stack;
  try {
    stack = string_of(env, call_function(env, stack_capture->value(), {}), "stack");
  } catch (const PendingException&) {
    napi_value ignored;
    napi_get_and_clear_last_exception(env, &ignored);
  } catch (const std::exception&) {
    // Without a stack the report says so.
  }
  napi_close_handle_scope(env, scope);
  return stack;
}

struct JsAnomalyMetadata final : AnomalyMetadata {
  void store_stack() override { stack_ = capture_stack(); }

  void assign_parent(const NodePtr& parent) override { parent_ = parent; }

  void print_stack(const std::string& node) override {
    std::string text = "Error detected in " + node + ". ";
    text += stack_.empty() ? "No forward pass information available. Enable detect anomaly during forward pass for "
                             "more information."
                           : "Traceback of forward call that caused the error:\n" + stack_;
    NodePtr parent = parent_;
    while (parent) {
      const auto* metadata = dynamic_cast<JsAnomalyMetadata*>(parent->metadata());
      if (metadata == nullptr) break;
      text += "\nPrevious calculation was induced by " + parent->name() + ". ";
      text += metadata->stack_.empty()
                  ? "No forward pass information available."
                  : "Traceback of forward call that induced the previous calculation:\n" + metadata->stack_;
      parent = metadata->parent_;
    }
    std::lock_guard<std::mutex> lock(report_mutex);
    report = std::move(text);
  }

 private:
  std::string stack_;
  NodePtr parent_;
};

struct JsEngine final : torch::autograd::Engine {
  // A backward inside a backward stays in its thread however deep: beyond libtorch's depth another thread would call
  // JavaScript while this one waits. JavaScript's own stack limit ends endless recursion.
  JsEngine() { max_recursion_depth_ = std::numeric_limits<int>::max(); }

  std::unique_ptr<AnomalyMetadata> make_anomaly_metadata() override { return std::make_unique<JsAnomalyMetadata>(); }

  std::unique_ptr<torch::autograd::SavedVariableHooks> get_default_saved_variable_hooks() override { return current_saved_tensors_hooks(); }

  // For ever: its device threads may still wait when the process ends.
  static torch::autograd::Engine& get() {
    static auto* engine = new JsEngine();
    return *engine;
  }
};

napi_value set_anomaly_mode(Call& call) {
  AnomalyMode::set_enabled(bool_of(call.env, call[0], "enabled"), bool_of(call.env, call[1], "checkNan"));
  return undefined(call.env);
}

napi_value anomaly_mode(Call& call) {
  napi_value result;
  check(call.env, napi_create_object(call.env, &result));
  check(call.env, napi_set_named_property(call.env, result, "enabled", to_js(call.env, AnomalyMode::is_enabled())));
  check(call.env,
        napi_set_named_property(call.env, result, "checkNan", to_js(call.env, AnomalyMode::should_check_nan())));
  return result;
}

napi_value set_stack_capture(Call& call) {
  stack_capture = std::make_shared<JsReference>(call.env, call[0]);
  return undefined(call.env);
}

}  // namespace

void run_in_engine(napi_env env, bool on_accelerator, const std::function<void()>& work) {
  try {
    run_engine(env, on_accelerator, work);
  } catch (const JsException& e) {
    e.raise(env);
  } catch (const std::exception& e) {
    if (!AnomalyMode::is_enabled()) throw;
    std::string text;
    {
      std::lock_guard<std::mutex> lock(report_mutex);
      text.swap(report);
    }
    if (text.empty()) throw;
    const auto* error = dynamic_cast<const c10::Error*>(&e);
    throw std::runtime_error((error != nullptr ? error->what_without_backtrace() : e.what()) + ("\n" + text));
  }
}

void register_anomaly(napi_env env, napi_value exports) {
  torch::autograd::set_default_engine_stub(JsEngine::get);
  define(env, exports,
         {
             {"setAnomalyMode", guarded<set_anomaly_mode>},
             {"anomalyMode", guarded<anomaly_mode>},
             {"setStackCapture", guarded<set_stack_capture>},
         });
}

}  // namespace lts
