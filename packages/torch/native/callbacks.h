// JavaScript functions that libtorch calls: hooks and the backward of custom functions, from whichever thread runs them.
//
// On a CPU the engine runs in the thread that called backward, so a callback is a plain call. Nodes of CUDA tensors run
// in libtorch's device threads: a callback from there is handed to the JavaScript thread, which serves such calls while it
// waits for the engine (`run_engine`).
#pragma once

#include "addon.h"

#include <exception>
#include <functional>
#include <memory>

namespace lts {

/// A JavaScript exception on its way through libtorch. It derives from std::exception because the engine lets nothing else
/// through, and holds the very object that was thrown.
class JsException : public std::exception {
 public:
  /// Takes the pending exception out of `env`.
  explicit JsException(napi_env env) noexcept;
  const char* what() const noexcept override { return "a JavaScript callback threw"; }
  /// Makes the exception pending again and throws PendingException.
  [[noreturn]] void raise(napi_env env) const;

 private:
  std::shared_ptr<JsReference> holder_;  // an object whose property "error" is what was thrown; null if that failed
};

/// A function of one JavaScript environment, held by nodes and tensors. Callable and destructible in any thread.
class JsFunction {
 public:
  JsFunction(napi_env env, napi_value function);
  ~JsFunction();
  JsFunction(const JsFunction&) = delete;
  JsFunction& operator=(const JsFunction&) = delete;

  /// Runs `body` with the function in its JavaScript thread and waits. Throws JsException for what JavaScript threw, an
  /// Error if that thread cannot be reached. `body` does not run if the function was collected after `weaken`.
  void run(const std::function<void(napi_env, napi_value)>& body) const;

  /// Lets the collector take the function if JavaScript does not hold it otherwise. JavaScript thread only.
  void weaken() const;

 private:
  void run_here(const std::function<void(napi_env, napi_value)>& body) const;

  std::shared_ptr<Environment> environment_;
  napi_ref ref_ = nullptr;
  mutable bool weak_ = false;
};

/// Calls a JavaScript function; throws PendingException if it throws.
napi_value call_function(napi_env env, napi_value function, std::initializer_list<napi_value> args);

/// Runs the autograd engine. Where one of its threads may call JavaScript, the engine runs in another thread and this one
/// serves the calls until it is done. JavaScript thread only.
void run_engine(napi_env env, bool on_accelerator, const std::function<void()>& work);

/// Runs `work` in the thread whose call JavaScript serves right now: the engine's, inside of a hook or a custom function. Its own thread where it
/// serves none. JavaScript thread only.
void run_in_calling_thread(napi_env env, const std::function<void()>& work);

/// Makes `run_engine` take another thread always, as if graphs were on an accelerator: for tests where there is none.
void force_engine_thread(bool force);

}  // namespace lts
