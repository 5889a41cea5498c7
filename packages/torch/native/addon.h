// What every file of the addon shares: handles, the state of one environment, errors and conversions.
//
// A handle is the C++ side of one JavaScript object (a tensor, a dtype, a generator, ...). JavaScript holds it as an
// External in a private field of `NativeObject`. One that arrives here by another way is known by its address (handle-pool.h).
#pragma once

#include "handle-pool.h"

#include <node_api.h>

#include <ATen/core/Tensor.h>
#include <ATen/core/Generator.h>
#include <ATen/core/ivalue.h>
#include <c10/core/Device.h>
#include <c10/core/Layout.h>
#include <c10/core/MemoryFormat.h>
#include <c10/core/ScalarType.h>

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace lts {

enum class Kind : uint32_t { Tensor, DType, Device, Layout, MemoryFormat, Generator, TensorList, Node, GraphNode };

struct Wrapper;  // wrappers.cpp

struct Handle {
  explicit Handle(Kind k) : kind(k) {}
  virtual ~Handle() {
    if (wrapper != nullptr) forget_wrapper(*this);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  static void* operator new(size_t bytes) {
    if (bytes > HandlePool::kSlot) throw std::bad_alloc();
    return HandlePool::take();
  }
  static void operator delete(void* slot) noexcept { HandlePool::give(slot); }
  const Kind kind;
  Wrapper* wrapper = nullptr;  // where this handle's JavaScript object is the one of its tensor or node

  /// From here on another JavaScript object may be that of the tensor or node.
  static void forget_wrapper(Handle& handle) noexcept;
};

struct TensorHandle final : Handle {
  explicit TensorHandle(at::Tensor t);
  ~TensorHandle() override;
  at::Tensor tensor;  // undefined after dispose()
};
struct DTypeHandle final : Handle {
  explicit DTypeHandle(at::ScalarType t) : Handle(Kind::DType), dtype(t) {}
  const at::ScalarType dtype;
};
struct DeviceHandle final : Handle {
  explicit DeviceHandle(at::Device d) : Handle(Kind::Device), device(d) {}
  const at::Device device;
};
struct LayoutHandle final : Handle {
  explicit LayoutHandle(at::Layout l) : Handle(Kind::Layout), layout(l) {}
  const at::Layout layout;
};
struct MemoryFormatHandle final : Handle {
  explicit MemoryFormatHandle(at::MemoryFormat f) : Handle(Kind::MemoryFormat), format(f) {}
  const at::MemoryFormat format;
};
struct GeneratorHandle final : Handle {
  explicit GeneratorHandle(at::Generator g) : Handle(Kind::Generator), generator(std::move(g)) {}
  at::Generator generator;
};
/// A list of tensors that lives in C++, so that an optimizer's step need not pass each parameter again.
struct TensorListHandle final : Handle {
  TensorListHandle() : Handle(Kind::TensorList) {}
  ~TensorListHandle() override;
  std::vector<at::Tensor> tensors;
};

/// Thrown when JavaScript already holds a pending exception (a callback threw, a conversion failed).
struct PendingException {};

/// Bad arguments from JavaScript: becomes a TypeError / RangeError with this text.
struct TypeError : std::runtime_error { using std::runtime_error::runtime_error; };
struct RangeError : std::runtime_error { using std::runtime_error::runtime_error; };

/// The state of one Node environment: made at load, reachable from any call. A thread has several where it loads the addon several
/// times, as from two copies of the package or in several contexts.
struct Environment : std::enable_shared_from_this<Environment> {
  napi_env env = nullptr;
  std::thread::id thread;
  napi_ref collect_minor = nullptr;  // JavaScript's gc({type: "minor"}), set by memory.cpp
  napi_ref collect_major = nullptr;
  napi_ref error_class = nullptr;  // (kind: string, message: string) => Error, set by binding.ts
  napi_ref warn = nullptr;         // (message: string) => void, set by binding.ts
  napi_ref hooks = nullptr;        // WeakMap of the hooks that JavaScript keeps, made by hooks.cpp
  std::unordered_map<const void*, Handle*> wrapped;  // by tensor or node: the handle of its JavaScript object (wrappers.cpp)

  // References to JavaScript values that C++ objects dropped, perhaps inside a collection or in another thread, where
  // Node-API must not be called. Emptied at the next call from JavaScript.
  std::mutex dropped_mutex;
  std::vector<napi_ref> dropped;
  std::atomic<bool> has_dropped{false};
  std::atomic<bool> closed{false};

  void drop(napi_ref ref);  // any thread
  void release_dropped();   // JavaScript thread only

  static Environment& of(napi_env env);
  /// Keeps the environment's record alive for objects that outlive it; nullptr-safe use through closed.
  static std::shared_ptr<Environment> shared(napi_env env);
};

/// A JavaScript value held from C++; may be destroyed anywhere.
class JsReference {
 public:
  JsReference(napi_env env, napi_value value);
  ~JsReference();
  JsReference(const JsReference&) = delete;
  JsReference& operator=(const JsReference&) = delete;
  napi_value value() const;  // JavaScript thread only
  const std::shared_ptr<Environment>& environment() const { return environment_; }

 private:
  std::shared_ptr<Environment> environment_;
  napi_ref ref_ = nullptr;
};

// --- calls -----------------------------------------------------------------------------------------------------------

constexpr size_t kMaxArguments = 48;

struct Call {
  napi_env env;
  size_t argc = kMaxArguments;
  napi_value argv[kMaxArguments];
  void* data = nullptr;
  napi_value operator[](size_t i) const { return argv[i]; }  // undefined where not given
  Call(napi_env env, napi_callback_info info);
};

/// Throws the C++ exception in flight (call from a catch block) to JavaScript; `where` is the operator and its arguments.
napi_value throw_to_js(napi_env env, const std::string& where = "") noexcept;

/// Wraps a function `napi_value f(Call&)` as a Node-API callback whose exceptions become JavaScript errors.
template <napi_value (*F)(Call&)>
napi_value guarded(napi_env env, napi_callback_info info) {
  try {
    Call call(env, info);
    return F(call);
  } catch (...) {
    return throw_to_js(env);
  }
}

struct Export { const char* name; napi_callback callback; };
void define(napi_env env, napi_value exports, std::initializer_list<Export> functions);

/// Fails with PendingException or an internal error when a Node-API call did not return napi_ok.
void check(napi_env env, napi_status status);

// --- values ----------------------------------------------------------------------------------------------------------

/// The length of an array. Throws TypeError for what is no array.
uint32_t array_length(napi_env env, napi_value v, const std::string& expected);

/// Visits the elements of an array, each read once: a getter may answer differently the next time. An empty array may say that it has four
/// billion elements, so a visitor that throws for what does not fit ends it at the first.
template <class Visit>
void each_element(napi_env env, napi_value v, const std::string& expected, Visit visit) {
  const uint32_t length = array_length(env, v, expected);
  for (uint32_t i = 0; i < length; i++) {
    napi_value item;
    check(env, napi_get_element(env, v, i, &item));
    visit(item);
  }
}

napi_valuetype type_of(napi_env env, napi_value v);
inline bool is_nullish(napi_valuetype t) { return t == napi_undefined || t == napi_null; }

Handle* handle_of(napi_env env, napi_value external);  // nullptr if it is no External of this addon
/// The tensor behind an External; throws TypeError for another value, an Error for a disposed tensor.
const at::Tensor& tensor_of(napi_env env, napi_value v, const char* name = "tensor");
TensorHandle& tensor_handle_of(napi_env env, napi_value v, const char* name = "tensor");
template <class H>
H& handle_as(napi_env env, napi_value v, Kind kind, const char* what) {
  Handle* h = handle_of(env, v);
  if (h == nullptr || h->kind != kind) throw TypeError(std::string("expected a ") + what);
  return static_cast<H&>(*h);
}
/// Tensors of an array of Externals (null where the element is null and `optional`) or of a TensorList.
std::vector<at::Tensor> tensors_of(napi_env env, napi_value v, const char* name = "tensors", bool optional = false);

napi_value to_js(napi_env env, Handle* owned);           // takes ownership; in-GC finalizer
napi_value to_js(napi_env env, const at::Tensor& t);     // External, or null for an undefined tensor
napi_value to_js(napi_env env, const std::vector<at::Tensor>& list);
/// The JavaScript object of a tensor where one is known (wrappers.cpp), else as `to_js`.
napi_value wrapper_to_js(napi_env env, const at::Tensor& t);
/// The JavaScript object of a tensor or node, nullptr where none is known or the collector has taken it.
napi_value wrapper_of(napi_env env, const void* native);
napi_value to_js(napi_env env, const std::string& s);
napi_value to_js(napi_env env, bool b);
napi_value to_js(napi_env env, double d);
napi_value to_js(napi_env env, int64_t i);               // number where exact, bigint otherwise
napi_value to_js(napi_env env, const at::Scalar& s);     // number, bigint, boolean or {re, im}
napi_value to_js(napi_env env, at::ArrayRef<int64_t> list);
napi_value undefined(napi_env env);
napi_value null(napi_env env);

std::string string_of(napi_env env, napi_value v, const char* name = "value");
/// A string for an error message: with its beginning only where it is long.
std::string shown_of(napi_env env, napi_value string);
std::string shortened(std::string text, size_t most);
int64_t int_of(napi_env env, napi_value v, const char* name = "value");  // integral number or bigint
double double_of(napi_env env, napi_value v, const char* name = "value");
bool bool_of(napi_env env, napi_value v, const char* name = "value");
std::vector<int64_t> ints_of(napi_env env, napi_value v, const char* name = "value");

/// "float32[2, 3]" as error messages show it.
std::string describe(const at::Tensor& t);
const char* dtype_name(at::ScalarType t);  // PyTorch's: "float32", "int64", ...

// --- elements (elements.cpp) -------------------------------------------------------------------------------------------

/// The tensor to read the elements of: dense, in the host's memory, without conjugate or negative bits, zeros written out.
/// Host-device synchronisation for a tensor of a device. Throws for layouts that have no elements in order.
at::Tensor on_host(const at::Tensor& t);
/// Whether all elements lie inside of the tensor's storage.
bool fits_its_memory(const at::Tensor& t);
/// The address of the first element; nullptr where there is none. Throws for elements without memory.
const char* data_of(const at::Tensor& t);
char* mutable_data_of(const at::Tensor& t);

// --- memory (memory.cpp) ---------------------------------------------------------------------------------------------

/// Bytes that a collection may free soon: live native bytes plus an estimate for each live handle, above what the last
/// collection left. Cheap: two relaxed atomics.
bool over_hard_budget();
/// Runs a collection if the budget is exceeded. `step_end`: a point where most temporaries are dead (soft budget, or
/// `most_growth` if that is less).
void relieve_pressure(napi_env env, bool step_end, int64_t most_growth = INT64_MAX);
/// Something was recorded that waits for its backward pass: until then, or a step's end, temporaries may be alive.
void note_recorded();
void note_backward();
/// Frees what the forward pass made and the graph does not keep, if that may be much.
void relieve_before_backward(napi_env env);
/// Full collection, answering an allocator's failure. False if no collector is available.
bool collect_everything(napi_env env);
void count_handle(int64_t n);

// --- one registration function a file -----------------------------------------------------------------------------------

void register_dispatch(napi_env env, napi_value exports);
void register_tensor(napi_env env, napi_value exports);
void register_wrappers(napi_env env, napi_value exports);
void register_autograd(napi_env env, napi_value exports);
void register_modes(napi_env env, napi_value exports);
void register_function_node(napi_env env, napi_value exports);
void register_random(napi_env env, napi_value exports);
void register_thread_random(napi_env env, napi_value exports);
void register_memory(napi_env env, napi_value exports);
void register_device(napi_env env, napi_value exports);
void register_storage_file(napi_env env, napi_value exports);
void register_fused_check(napi_env env, napi_value exports);

}  // namespace lts
