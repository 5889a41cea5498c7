// C++ exceptions as JavaScript errors.
#include "addon.h"
#include "callbacks.h"

#include <c10/util/Exception.h>

#include <typeinfo>

namespace lts {
namespace {

// Longer ones say no more, and what a user gave may be longer than a JavaScript string can be.
constexpr size_t kLongestMessage = 8192;

void throw_kind(napi_env env, const char* kind, std::string message) {
  message = shortened(std::move(message), kLongestMessage);
  Environment& environment = Environment::of(env);
  if (environment.error_class != nullptr) {
    napi_value factory, undef, args[2], error;
    if (napi_get_reference_value(env, environment.error_class, &factory) == napi_ok &&
        napi_get_undefined(env, &undef) == napi_ok &&
        napi_create_string_utf8(env, kind, NAPI_AUTO_LENGTH, &args[0]) == napi_ok &&
        napi_create_string_utf8(env, message.c_str(), message.size(), &args[1]) == napi_ok &&
        napi_call_function(env, undef, factory, 2, args, &error) == napi_ok) {
      napi_throw(env, error);
      return;
    }
    bool pending = false;
    napi_is_exception_pending(env, &pending);
    if (pending) return;
  }
  napi_throw_error(env, nullptr, message.c_str());
}

// Python shows types of tensors by its own names ("torch.FloatTensor"; Exceptions.cpp: processErrorMsg): those that it had first.
std::string with_python_types(std::string message) {
  if (message.find("Type") == std::string::npos) return message;
  for (const auto& [backend, module] : {std::pair{"SparseCUDA", "torch.cuda.sparse."}, std::pair{"SparseCPU", "torch.sparse."},
                                        std::pair{"CUDA", "torch.cuda."}, std::pair{"CPU", "torch."}}) {
    for (const char* kind : {"Byte", "Char", "Double", "Float", "Int", "Long", "Short", "Half"}) {
      const std::string from = std::string(backend) + kind + "Type", to = std::string(module) + kind + "Tensor";
      for (size_t at = message.find(from); at != std::string::npos; at = message.find(from, at + to.size())) message.replace(at, from.size(), to);
    }
  }
  return message;
}

// What Gloo throws where another process is lost or late. Its classes have no headers here; their names are enough.
bool is_of_peers(const std::exception& error) {
  const std::string name = typeid(error).name();
  return name.find("4gloo") != std::string::npos && (name.find("IoException") != std::string::npos || name.find("TimeoutException") != std::string::npos);
}

// Gloo's message without the place in its sources, and without its guess at the cause.
std::string of_peers(std::string message) {
  if (const size_t end = message.find("] "); message.rfind("[/", 0) == 0 && end != std::string::npos) message.erase(0, end + 2);
  if (const size_t guess = message.find(" This is typically caused by"); guess != std::string::npos) message.resize(guess);
  return message;
}

}  // namespace

/// A message of libtorch without the places in its sources, which it appends, and with Python's names of tensors' types.
std::string clean(std::string message) {
  for (const char* mark : {"\nException raised from ", "\nC++ CapturedTraceback"}) {
    const size_t at = message.find(mark);
    if (at != std::string::npos) message.resize(at);
  }
  return with_python_types(std::move(message));
}

napi_value throw_to_js(napi_env env, const std::string& where) noexcept {
  const std::string tail = where.empty() ? "" : "\n  in " + where;
  try {
    throw;
  } catch (const PendingException&) {
  } catch (const JsException& e) {
    // What JavaScript threw inside of an operator comes out of it as it is.
    try {
      e.raise(env);
    } catch (const PendingException&) {
    }
  } catch (const TypeError& e) {
    throw_kind(env, "TypeError", e.what() + tail);
  } catch (const RangeError& e) {
    throw_kind(env, "RangeError", e.what() + tail);
  } catch (const c10::OutOfMemoryError& e) {
    throw_kind(env, "OutOfMemoryError", clean(e.what_without_backtrace()) + tail);
  } catch (const c10::IndexError& e) {
    throw_kind(env, "RangeError", clean(e.what_without_backtrace()) + tail);
  } catch (const c10::ValueError& e) {
    throw_kind(env, "RangeError", clean(e.what_without_backtrace()) + tail);
  } catch (const c10::TypeError& e) {
    throw_kind(env, "TypeError", clean(e.what_without_backtrace()) + tail);
  } catch (const c10::NotImplementedError& e) {
    throw_kind(env, "NotImplementedError", clean(e.what_without_backtrace()) + tail);
  } catch (const c10::LinAlgError& e) {
    throw_kind(env, "LinAlgError", clean(e.what_without_backtrace()) + tail);
  } catch (const c10::DistBackendError& e) {
    throw_kind(env, "DistBackendError", clean(e.what_without_backtrace()) + tail);
  } catch (const c10::DistStoreError& e) {
    throw_kind(env, "DistStoreError", clean(e.what_without_backtrace()) + tail);
  } catch (const c10::DistNetworkError& e) {
    throw_kind(env, "DistNetworkError", clean(e.what_without_backtrace()) + tail);
  } catch (const c10::Error& e) {
    throw_kind(env, "Error", clean(e.what_without_backtrace()) + tail);
  } catch (const std::bad_alloc&) {
    throw_kind(env, "OutOfMemoryError", "not enough memory" + tail);
  } catch (const std::exception& e) {
    if (is_of_peers(e)) throw_kind(env, "DistNetworkError", of_peers(e.what()) + tail);
    else throw_kind(env, "Error", clean(e.what()) + tail);
  } catch (...) {
    throw_kind(env, "Error", "internal: an unknown native exception" + tail);
  }
  return nullptr;
}

}  // namespace lts
