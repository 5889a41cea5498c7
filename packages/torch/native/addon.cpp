// The addon's foundation: environments, handles, conversions, errors; and its registration with Node.
#include "addon.h"
#include "release.h"

#include <ATen/NestedTensorImpl.h>
#include <ATen/core/Tensor.h>
#include <c10/util/Exception.h>
#include <torch/version.h>

#include <cmath>
#include <sstream>

namespace lts {

// Those that addon.h does not know.
void register_autocast(napi_env env, napi_value exports);     // autocast.cpp
void register_grad_scaler(napi_env env, napi_value exports);  // grad-scaler.cpp

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

// --- errors ----------------------------------------------------------------------------------------------------------

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

// libtorch appends where in its sources a check failed; users need what failed only.
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

std::string clean(std::string message) {
  for (const char* mark : {"\nException raised from ", " (function ", "\nC++ CapturedTraceback"}) {
    const size_t at = message.find(mark);
    if (at != std::string::npos && std::string(mark) != " (function ") message.resize(at);
  }
  return with_python_types(std::move(message));
}

}  // namespace

napi_value throw_to_js(napi_env env, const std::string& where) noexcept {
  const std::string tail = where.empty() ? "" : "\n  in " + where;
  try {
    throw;
  } catch (const PendingException&) {
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
  } catch (const c10::Error& e) {
    throw_kind(env, "Error", clean(e.what_without_backtrace()) + tail);
  } catch (const std::bad_alloc&) {
    throw_kind(env, "OutOfMemoryError", "not enough memory" + tail);
  } catch (const std::exception& e) {
    throw_kind(env, "Error", clean(e.what()) + tail);
  } catch (...) {
    throw_kind(env, "Error", "internal: an unknown native exception" + tail);
  }
  return nullptr;
}

// --- handles ---------------------------------------------------------------------------------------------------------

TensorHandle::TensorHandle(at::Tensor t) : Handle(Kind::Tensor), tensor(std::move(t)) { count_handle(1); }
TensorHandle::~TensorHandle() {
  release(std::move(tensor));
  count_handle(-1);
}
TensorListHandle::~TensorListHandle() {
  for (at::Tensor& t : tensors) release(std::move(t));
}

namespace {
void finalize_handle(node_api_basic_env, void* data, void*) { delete static_cast<Handle*>(data); }
}  // namespace

napi_value to_js(napi_env env, Handle* owned) {
  napi_value value;
  const napi_status status = napi_create_external(env, owned, finalize_handle, nullptr, &value);
  if (status != napi_ok) {
    delete owned;
    check(env, status);
  }
  return value;
}

Handle* handle_of(napi_env env, napi_value external) {
  void* data = nullptr;
  if (napi_get_value_external(env, external, &data) != napi_ok || !HandlePool::holds(data)) return nullptr;
  return static_cast<Handle*>(data);
}

TensorHandle& tensor_handle_of(napi_env env, napi_value v, const char* name) {
  Handle* h = handle_of(env, v);
  if (h == nullptr || h->kind != Kind::Tensor) throw TypeError(std::string(name) + ": expected a Tensor");
  return static_cast<TensorHandle&>(*h);
}

const at::Tensor& tensor_of(napi_env env, napi_value v, const char* name) {
  const at::Tensor& t = tensor_handle_of(env, v, name).tensor;
  if (!t.defined()) throw std::runtime_error(std::string(name) + ": this tensor was disposed; it cannot be used any more");
  return t;
}

std::vector<at::Tensor> tensors_of(napi_env env, napi_value v, const char* name, bool optional) {
  std::vector<at::Tensor> out;
  const std::string expected = std::string(name) + ": expected an array of Tensors";
  if (Handle* h = handle_of(env, v)) {
    if (h->kind == Kind::TensorList) return static_cast<TensorListHandle*>(h)->tensors;
    throw TypeError(expected);
  }
  each_element(env, v, expected, [&](napi_value item) {
    if (optional && is_nullish(type_of(env, item))) out.emplace_back();
    else out.push_back(tensor_of(env, item, name));
  });
  return out;
}

// --- values ----------------------------------------------------------------------------------------------------------

uint32_t array_length(napi_env env, napi_value v, const std::string& expected) {
  bool is_array = false;
  napi_is_array(env, v, &is_array);
  if (!is_array) throw TypeError(expected);
  uint32_t length = 0;
  check(env, napi_get_array_length(env, v, &length));
  return length;
}

napi_valuetype type_of(napi_env env, napi_value v) {
  napi_valuetype t = napi_undefined;
  napi_typeof(env, v, &t);
  return t;
}

napi_value undefined(napi_env env) {
  napi_value v;
  napi_get_undefined(env, &v);
  return v;
}
napi_value null(napi_env env) {
  napi_value v;
  napi_get_null(env, &v);
  return v;
}
napi_value to_js(napi_env env, const at::Tensor& t) {
  return t.defined() ? to_js(env, new TensorHandle(t)) : null(env);
}
napi_value to_js(napi_env env, const std::vector<at::Tensor>& list) {
  napi_value array;
  check(env, napi_create_array_with_length(env, list.size(), &array));
  for (size_t i = 0; i < list.size(); i++) check(env, napi_set_element(env, array, i, to_js(env, list[i])));
  return array;
}
napi_value to_js(napi_env env, const std::string& s) {
  napi_value v;
  check(env, napi_create_string_utf8(env, s.data(), s.size(), &v));
  return v;
}
napi_value to_js(napi_env env, bool b) {
  napi_value v;
  check(env, napi_get_boolean(env, b, &v));
  return v;
}
napi_value to_js(napi_env env, double d) {
  napi_value v;
  check(env, napi_create_double(env, d, &v));
  return v;
}
napi_value to_js(napi_env env, int64_t i) {
  constexpr int64_t kSafe = (int64_t{1} << 53) - 1;
  napi_value v;
  if (i >= -kSafe && i <= kSafe) check(env, napi_create_int64(env, i, &v));
  else check(env, napi_create_bigint_int64(env, i, &v));
  return v;
}
napi_value to_js(napi_env env, const at::Scalar& s) {
  if (s.isBoolean()) return to_js(env, s.toBool());
  if (s.isIntegral(false)) {
    if (s.type() == at::kUInt64 && s.toUInt64() > static_cast<uint64_t>(INT64_MAX)) {
      napi_value v;
      check(env, napi_create_bigint_uint64(env, s.toUInt64(), &v));
      return v;
    }
    return to_js(env, s.toLong());
  }
  if (s.isComplex()) {
    const auto c = s.toComplexDouble();
    napi_value object;
    check(env, napi_create_object(env, &object));
    check(env, napi_set_named_property(env, object, "re", to_js(env, c.real())));
    check(env, napi_set_named_property(env, object, "im", to_js(env, c.imag())));
    return object;
  }
  return to_js(env, s.toDouble());
}
napi_value to_js(napi_env env, at::ArrayRef<int64_t> list) {
  napi_value array;
  check(env, napi_create_array_with_length(env, list.size(), &array));
  for (size_t i = 0; i < list.size(); i++) check(env, napi_set_element(env, array, i, to_js(env, list[i])));
  return array;
}

std::string string_of(napi_env env, napi_value v, const char* name) {
  size_t length = 0;
  if (napi_get_value_string_utf8(env, v, nullptr, 0, &length) != napi_ok)
    throw TypeError(std::string(name) + ": expected a string");
  std::string s(length, '\0');
  check(env, napi_get_value_string_utf8(env, v, s.data(), length + 1, &length));
  return s;
}

std::string shown_of(napi_env env, napi_value v) {
  char start[201];
  size_t length = 0;
  if (napi_get_value_string_utf8(env, v, start, sizeof start, &length) != napi_ok) return "?";
  return std::string(start, length) + (length + 1 < sizeof start ? "" : "...");
}

std::string shortened(std::string text, size_t most) {
  if (text.size() <= most) return text;
  // The end often says where it was.
  const size_t tail = most / 8;
  return text.substr(0, most - tail) + " ... " + text.substr(text.size() - tail);
}

int64_t int_of(napi_env env, napi_value v, const char* name) {
  double d = 0;
  if (napi_get_value_double(env, v, &d) == napi_ok) {
    if (!(std::trunc(d) == d && std::abs(d) < 9.3e18)) throw TypeError(std::string(name) + ": expected a whole number, received " + std::to_string(d));
    return static_cast<int64_t>(d);
  }
  int64_t i = 0;
  bool lossless = false;
  if (napi_get_value_bigint_int64(env, v, &i, &lossless) == napi_ok) {
    if (lossless) return i;
    uint64_t u = 0;
    check(env, napi_get_value_bigint_uint64(env, v, &u, &lossless));
    if (!lossless) throw RangeError(std::string(name) + ": the number does not fit into 64 bits");
    return static_cast<int64_t>(u);
  }
  throw TypeError(std::string(name) + ": expected a whole number");
}

double double_of(napi_env env, napi_value v, const char* name) {
  double d = 0;
  if (napi_get_value_double(env, v, &d) != napi_ok) throw TypeError(std::string(name) + ": expected a number");
  return d;
}

bool bool_of(napi_env env, napi_value v, const char* name) {
  bool b = false;
  if (napi_get_value_bool(env, v, &b) != napi_ok) throw TypeError(std::string(name) + ": expected a boolean");
  return b;
}

std::vector<int64_t> ints_of(napi_env env, napi_value v, const char* name) {
  std::vector<int64_t> out;
  each_element(env, v, std::string(name) + ": expected an array of whole numbers",
               [&](napi_value item) { out.push_back(int_of(env, item, name)); });
  return out;
}

// --- descriptions ----------------------------------------------------------------------------------------------------

const char* dtype_name(at::ScalarType t) {
  switch (t) {
    case at::kByte: return "uint8";
    case at::kChar: return "int8";
    case at::kShort: return "int16";
    case at::kInt: return "int32";
    case at::kLong: return "int64";
    case at::kUInt16: return "uint16";
    case at::kUInt32: return "uint32";
    case at::kUInt64: return "uint64";
    case at::kHalf: return "float16";
    case at::kFloat: return "float32";
    case at::kDouble: return "float64";
    case at::kComplexHalf: return "complex32";
    case at::kComplexFloat: return "complex64";
    case at::kComplexDouble: return "complex128";
    case at::kBool: return "bool";
    case at::kBFloat16: return "bfloat16";
    case at::ScalarType::Float8_e5m2: return "float8_e5m2";
    case at::ScalarType::Float8_e4m3fn: return "float8_e4m3fn";
    case at::ScalarType::Float8_e5m2fnuz: return "float8_e5m2fnuz";
    case at::ScalarType::Float8_e4m3fnuz: return "float8_e4m3fnuz";
    case at::ScalarType::Float8_e8m0fnu: return "float8_e8m0fnu";
    case at::kQInt8: return "qint8";
    case at::kQUInt8: return "quint8";
    case at::kQInt32: return "qint32";
    default: return c10::toString(t);
  }
}

std::string describe(const at::Tensor& t) {
  if (!t.defined()) return "null";
  std::ostringstream s;
  if (t.is_nested()) {
    const auto* nested = at::native::get_nested_tensor_impl(t);
    s << "nested " << dtype_name(t.scalar_type()) << '[';
    for (int64_t i = 0; i < t.dim(); i++) {
      const auto size = nested->opt_size(i);
      s << (i ? ", " : "") << (size.has_value() ? std::to_string(*size) : "?");
    }
  } else {
    s << dtype_name(t.scalar_type()) << '[';
    for (int64_t i = 0; i < t.dim(); i++) s << (i ? ", " : "") << t.size(i);
  }
  s << ']';
  if (!t.device().is_cpu()) s << " on " << t.device();
  return s.str();
}

// --- registration ----------------------------------------------------------------------------------------------------

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
    register_function_node(env, exports);
    register_random(env, exports);
    register_thread_random(env, exports);
    register_memory(env, exports);
    register_device(env, exports);
    register_storage_file(env, exports);
    register_fused_check(env, exports);
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
