// DTensors: operators on them stop below autograd, and JavaScript says which operators run on the local parts.
//
// libtorch's own composite operators and derivatives work on DTensors as on any tensor: what arrives here are the operators that are left
// after those. Nothing here costs programs without DTensors anything: the dispatcher is told at the first one.
#include "dtensor.h"

#include "arguments.h"
#include "autograd.h"
#include "callbacks.h"
#include "lowering.h"
#include "results.h"
#include "schema.h"

#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/ops/empty_strided.h>
#include <c10/core/impl/LocalDispatchKeySet.h>
#include <torch/library.h>
#include <torch/version.h>

#include <mutex>

namespace lts {

#if TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR == 13
// A key below autograd that this libtorch has no kernels for.
constexpr auto kKey = c10::DispatchKey::Fake;
constexpr bool kSupported = true;
#else
constexpr auto kKey = c10::DispatchKey::Python;
constexpr bool kSupported = false;
#endif
// Derivatives look for this one where they must not write into new plain tensors. No kernel of it runs: see `start`.
constexpr auto kSubclass = c10::DispatchKey::Python;

namespace {

class DTensorImpl final : public c10::TensorImpl {
 public:
  DTensorImpl(at::Tensor local, int64_t layout, at::IntArrayRef sizes, at::IntArrayRef strides)
      : TensorImpl(c10::DispatchKeySet(c10::computeDispatchKey(local.scalar_type(), at::kStrided, local.device())) |
                       c10::DispatchKeySet(kKey),
                   local.dtype(), local.device()),
        local_(std::move(local)),
        layout_(layout) {
    key_set_ = key_set_.add(kSubclass);  // the base leaves it out
    set_sizes_and_strides(sizes, strides);
    set_storage_access_should_throw();
  }

  const at::Tensor& local() const { return local_; }
  int64_t layout_number() const { return layout_; }

  c10::intrusive_ptr<TensorImpl> shallow_copy_and_detach(const c10::VariableVersion& version, bool allow_change) const override {
    return copy(version, allow_change);
  }
  c10::intrusive_ptr<TensorImpl> shallow_copy_and_detach(c10::VariableVersion&& version, bool allow_change) const override {
    return copy(std::move(version), allow_change);
  }
  void shallow_copy_from(const c10::intrusive_ptr<TensorImpl>& impl) override {
    const auto* other = dynamic_cast<const DTensorImpl*>(impl.get());
    TORCH_CHECK(other != nullptr, "The data of a DTensor can only be that of another DTensor.");
    TensorImpl::shallow_copy_from(impl);
    local_ = other->local_;
    layout_ = other->layout_;
  }

 private:
  template <class Version>
  c10::intrusive_ptr<TensorImpl> copy(Version&& version, bool allow_change) const {
    auto impl = c10::make_intrusive<DTensorImpl>(local_, layout_, sizes(), strides());
    copy_tensor_metadata(this, impl.get(), std::forward<Version>(version), allow_change);
    return impl;
  }

  at::Tensor local_;
  int64_t layout_;
};

const DTensorImpl* dtensor_of(const at::Tensor& t) {
  return is_dtensor(t) ? dynamic_cast<const DTensorImpl*>(t.unsafeGetTensorImpl()) : nullptr;
}

/// A call of an operator while JavaScript decides about it.
struct Frame {
  const c10::OperatorHandle& op;
  std::vector<c10::IValue> arguments;
};

/// Lets go of a tensor that JavaScript had during a call: the collector would keep it, and nobody else could take over its memory.
void let_go(napi_env env, napi_value v) {
  Handle* h = handle_of(env, v);
  if (h != nullptr && h->kind == Kind::Tensor) static_cast<TensorHandle*>(h)->tensor.reset();
  bool is_array = false;
  if (h != nullptr || napi_is_array(env, v, &is_array) != napi_ok || !is_array) return;
  uint32_t length = 0;
  check(env, napi_get_array_length(env, v, &length));
  for (uint32_t i = 0; i < length; i++) {
    napi_value item;
    check(env, napi_get_element(env, v, i, &item));
    let_go(env, item);
  }
}

// Of the JavaScript thread: calls may nest.
thread_local std::vector<Frame*> frames;

class InFrame {
 public:
  explicit InFrame(Frame& frame) { frames.push_back(&frame); }
  ~InFrame() { frames.pop_back(); }
  InFrame(const InFrame&) = delete;
  InFrame& operator=(const InFrame&) = delete;
};

Frame& frame_of(Call& call) {
  const int64_t i = int_of(call.env, call[0], "call");
  if (i < 0 || static_cast<size_t>(i) >= frames.size()) throw std::runtime_error("internal: a call of a DTensor's operator is over");
  return *frames[static_cast<size_t>(i)];
}

// Leaked: libtorch may call until the very end.
std::mutex handler_mutex;
std::shared_ptr<JsFunction>& handler() {
  static auto* function = new std::shared_ptr<JsFunction>();
  return *function;
}

/// An argument as JavaScript decides by it; what it has no value for is undefined.
napi_value argument_to_js(napi_env env, const c10::IValue& v) {
  if (v.isDevice() || v.isGenerator() || v.isStream() || v.isStorage()) return undefined(env);
  if (v.isOptionalTensorList()) {
    napi_value array;
    const auto list = v.toOptionalTensorList();
    check(env, napi_create_array_with_length(env, list.size(), &array));
    for (size_t i = 0; i < list.size(); i++) {
      const std::optional<at::Tensor> t = list.get(i);
      check(env, napi_set_element(env, array, static_cast<uint32_t>(i), t.has_value() ? to_js(env, *t) : null(env)));
    }
    return array;
  }
  return value_to_js(env, v);
}

napi_value arguments_to_js(napi_env env, const std::vector<c10::IValue>& arguments) {
  napi_value array;
  check(env, napi_create_array_with_length(env, arguments.size(), &array));
  for (size_t i = 0; i < arguments.size(); i++)
    check(env, napi_set_element(env, array, static_cast<uint32_t>(i), argument_to_js(env, arguments[i])));
  return array;
}

c10::IValue result_of(napi_env env, const c10::Type& type, napi_value v) {
  if (is_nullish(type_of(env, v))) return type.kind() == c10::TypeKind::TensorType ? c10::IValue(at::Tensor()) : c10::IValue();
  switch (type.kind()) {
    case c10::TypeKind::TensorType: return tensor_of(env, v, "result");
    case c10::TypeKind::ListType: return tensors_of(env, v, "results");
    case c10::TypeKind::BoolType: return bool_of(env, v, "result");
    case c10::TypeKind::IntType:
    case c10::TypeKind::SymIntType: return int_of(env, v, "result");
    case c10::TypeKind::FloatType: return double_of(env, v, "result");
    default: break;
  }
  throw std::runtime_error("internal: an operator's result has a type that DTensors do not have: " + type.str());
}

/// Everything between the caller and the local parts is done: autograd, autocast.
const c10::DispatchKeySet& done_above() {
  static const c10::DispatchKeySet keys = c10::autograd_dispatch_keyset | c10::autocast_dispatch_keyset |
                                          c10::DispatchKeySet({c10::DispatchKey::ADInplaceOrView, kSubclass});
  return keys;
}

void fall_back(const c10::OperatorHandle& op, torch::jit::Stack* stack) {
  const size_t count = op.schema().arguments().size();
  Frame frame{op, std::vector<c10::IValue>(stack->end() - static_cast<std::ptrdiff_t>(count), stack->end())};
  std::shared_ptr<JsFunction> function;
  {
    const std::lock_guard<std::mutex> lock(handler_mutex);
    function = handler();
  }
  TORCH_CHECK(function != nullptr, "A DTensor is used after its thread had ended.");
  std::vector<c10::IValue> results;
  {
    const c10::impl::ExcludeDispatchKeyGuard guard(done_above());
    function->run([&](napi_env env, napi_value f) {
      const InFrame in(frame);
      const auto& name = op.operator_name();
      const std::string full = name.overload_name.empty() ? name.name : name.name + "." + name.overload_name;
      const napi_value given = arguments_to_js(env, frame.arguments);
      // What derivatives make by themselves is the same in all processes.
      const bool is_backward = torch::autograd::get_current_node() != nullptr;
      const napi_value call = lts::to_js(env, static_cast<int64_t>(frames.size() - 1));
      const napi_value answer = call_function(env, f, {call, lts::to_js(env, full), given, lts::to_js(env, is_backward)});
      const auto& returns = op.schema().returns();
      for (size_t i = 0; i < returns.size(); i++) {
        napi_value item;
        check(env, napi_get_element(env, answer, static_cast<uint32_t>(i), &item));
        // A number that is none in JavaScript's sense is given back as the tensor that holds it.
        if (returns[i].type()->kind() == c10::TypeKind::NumberType) results.emplace_back(tensor_of(env, item, "result").item());
        else results.push_back(result_of(env, *returns[i].type(), item));
      }
      let_go(env, given);
      let_go(env, answer);
    });
  }
  torch::jit::drop(*stack, count);
  for (c10::IValue& result : results) stack->push_back(std::move(result));
}

// startDTensors(handler): from here on operators on DTensors ask `handler(call, operator, arguments, isBackward)`, which gives their results.
napi_value start(Call& call) {
  if (!kSupported) {
    throw std::runtime_error("DTensors need libtorch 2.13. Received: " TORCH_VERSION ". Set up the package's own version.");
  }
  const std::lock_guard<std::mutex> lock(handler_mutex);
  if (handler() != nullptr) {
    throw std::runtime_error("DTensors are used in another thread of this process already. Use them in one thread of each process.");
  }
  static torch::Library* library = nullptr;
  if (library == nullptr) {
    library = new torch::Library(torch::Library::IMPL, "_", kKey, __FILE__, __LINE__);
    library->fallback(torch::CppFunction::makeFromBoxedFunction<&fall_back>());
  }
  // The key of subclasses has a kernel that needs Python.
  c10::impl::tls_set_dispatch_key_excluded(kSubclass, true);
  handler() = std::make_shared<JsFunction>(call.env, call[0]);
  napi_add_env_cleanup_hook(
      call.env,
      [](void*) {
        const std::lock_guard<std::mutex> closing(handler_mutex);
        handler().reset();
      },
      nullptr);
  return undefined(call.env);
}

// makeDTensor(local, layout, shape, strides)
napi_value make(Call& call) {
  const at::Tensor& local = tensor_of(call.env, call[0], "local");
  TORCH_CHECK(!is_dtensor(local), "internal: the local part of a DTensor is a DTensor");
  return to_js(call.env, at::detail::make_tensor<DTensorImpl>(local, int_of(call.env, call[1], "layout"), ints_of(call.env, call[2], "shape"),
                                                              ints_of(call.env, call[3], "strides")));
}

// dtensorLayout(tensor): -1 for another tensor.
napi_value layout(Call& call) {
  const DTensorImpl* t = dtensor_of(tensor_of(call.env, call[0]));
  return to_js(call.env, t == nullptr ? int64_t{-1} : t->layout_number());
}

napi_value local(Call& call) {
  const DTensorImpl* t = dtensor_of(tensor_of(call.env, call[0]));
  if (t == nullptr) throw TypeError("expected a DTensor");
  return to_js(call.env, t->local());
}

/// Runs the operator on a stack and gives what it returns.
std::vector<c10::IValue> run(const Frame& frame, torch::jit::Stack&& stack) {
  frame.op.callBoxed(&stack);
  return std::move(stack);
}

// dtensorCall(call, arguments): the operator on local parts. `arguments` are those of the schema, undefined for what stays as it is.
napi_value call_local(Call& call) {
  const Frame& frame = frame_of(call);
  const auto& schema = frame.op.schema();
  const auto& name = frame.op.operator_name();
  const size_t colons = name.name.find("::");
  const Packet* packet = find_packet(name.name.substr(0, colons), name.name.substr(colons + 2), &name.overload_name);
  if (packet == nullptr) throw std::runtime_error("internal: no plan for " + name.name);
  const Overload& overload = *packet->overloads.front();
  torch::jit::Stack stack;
  for (size_t i = 0; i < schema.arguments().size(); i++) {
    napi_value item;
    check(call.env, napi_get_element(call.env, call[1], static_cast<uint32_t>(i), &item));
    const Value value(call.env, item);
    if (!value.given()) stack.push_back(frame.arguments[i]);
    else if (!push(call.env, overload.parameters[i], value, false, false, stack))
      throw std::runtime_error("internal: argument " + overload.parameters[i].name + " of " + name.name + " does not fit");
  }
  if (overload.check != nullptr) overload.check(schema, stack.data());
  const std::vector<c10::IValue> results = run(frame, std::move(stack));
  return arguments_to_js(call.env, results);
}

at::Tensor without_data(const at::Tensor& t) {
  if (!t.defined()) return t;
  return at::empty_strided(t.sizes(), t.strides(), t.options().device(at::kMeta).requires_grad(false));
}

c10::IValue without_data(const c10::IValue& v) {
  if (v.isTensor()) return without_data(v.toTensor());
  if (v.isTensorList()) {
    std::vector<at::Tensor> list;
    for (const at::Tensor& t : v.toTensorVector()) list.push_back(without_data(t));
    return list;
  }
  if (v.isOptionalTensorList()) {
    c10::List<std::optional<at::Tensor>> list;
    for (const std::optional<at::Tensor>& t : v.toOptionalTensorVector()) list.push_back(t.has_value() ? std::make_optional(without_data(*t)) : std::nullopt);
    return list;
  }
  if (v.isDevice()) return c10::Device(c10::kMeta);
  if (v.isGenerator()) return c10::IValue();
  return v;
}

// dtensorShapes(call): the results of the operator on whole tensors, without data.
napi_value call_meta(Call& call) {
  const Frame& frame = frame_of(call);
  torch::jit::Stack stack;
  for (const c10::IValue& v : frame.arguments) stack.push_back(without_data(v));
  return arguments_to_js(call.env, run(frame, std::move(stack)));
}

// isPointwise(operator, overload)
napi_value is_pointwise(Call& call) {
  const auto handle = c10::Dispatcher::singleton().findSchema({string_of(call.env, call[0], "name"), string_of(call.env, call[1], "overload")});
  return to_js(call.env, handle.has_value() && handle->hasTag(at::Tag::pointwise));
}

// schemaOf(operator, overload): its text.
napi_value schema_of(Call& call) {
  const auto handle = c10::Dispatcher::singleton().findSchema({string_of(call.env, call[0], "name"), string_of(call.env, call[1], "overload")});
  if (!handle.has_value()) return null(call.env);
  std::ostringstream text;
  text << handle->schema();
  return to_js(call.env, text.str());
}

}  // namespace

bool is_dtensor(const at::Tensor& t) { return kSupported && t.defined() && t.key_set().has(kKey); }

const at::Tensor& part_of(const at::Tensor& t) {
  const DTensorImpl* found = dtensor_of(t);
  return found == nullptr ? t : found->local();
}

bool same_layout(const at::Tensor& a, const at::Tensor& b) {
  const DTensorImpl *x = dtensor_of(a), *y = dtensor_of(b);
  return x == nullptr || y == nullptr ? x == y : x->layout_number() == y->layout_number();
}

bool has_dtensor(const torch::jit::Stack& arguments) {
  return std::any_of(arguments.begin(), arguments.end(), [](const c10::IValue& v) {
    if (v.isTensor()) return is_dtensor(v.toTensor());
    if (!v.isTensorList()) return false;
    const auto list = v.toListRef();
    return std::any_of(list.begin(), list.end(), [](const c10::IValue& item) { return is_dtensor(item.toTensor()); });
  });
}

void refuse_dtensor(const at::Tensor& t, const char* what) {
  if (!is_dtensor(t)) return;
  throw std::runtime_error("a DTensor has no memory of its own " + std::string(what) +
                           ": its parts lie in several processes. Use x.toLocal() for this process's part, or x.fullTensor() for all.");
}

void register_dtensor(napi_env env, napi_value exports) {
  define(env, exports,
         {
             {"startDTensors", guarded<start>},
             {"makeDTensor", guarded<make>},
             {"dtensorLayout", guarded<layout>},
             {"dtensorLocal", guarded<local>},
             {"dtensorCall", guarded<call_local>},
             {"dtensorShapes", guarded<call_meta>},
             {"isPointwise", guarded<is_pointwise>},
             {"schemaOf", guarded<schema_of>},
         });
}

}  // namespace lts
