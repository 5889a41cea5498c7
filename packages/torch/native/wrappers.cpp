// Which JavaScript object is that of a tensor or node, so that what is met again (a gradient, the node that made a tensor) is the same
// object. The collector may take it: whoever looks then makes another, which nobody can tell apart.
#include "autograd.h"

namespace lts {

struct Wrapper {
  std::shared_ptr<Environment> environment;
  napi_ref object;  // weak
  const void* native;
};

namespace {

const void* native_of(const Handle& handle) {
  switch (handle.kind) {
    case Kind::Tensor: return static_cast<const TensorHandle&>(handle).tensor.unsafeGetTensorImpl();
    case Kind::GraphNode: return static_cast<const GraphNodeHandle&>(handle).node.get();
    default: throw TypeError("expected a tensor or a node of the graph");
  }
}

/// setWrapper(handle, object)
napi_value set_wrapper(Call& call) {
  Handle* handle = handle_of(call.env, call[0]);
  if (handle == nullptr) throw TypeError("expected a tensor or a node of the graph");
  if (handle->kind == Kind::Tensor) tensor_of(call.env, call[0]);
  const void* native = native_of(*handle);
  Environment& environment = Environment::of(call.env);
  const auto known = environment.wrapped.find(native);
  if (known != environment.wrapped.end()) {
    if (known->second == handle) return undefined(call.env);
    Handle::forget_wrapper(*known->second);
  }
  auto wrapper = std::make_unique<Wrapper>(Wrapper{environment.shared_from_this(), nullptr, native});
  check(call.env, napi_create_reference(call.env, call[1], 0, &wrapper->object));
  environment.wrapped.emplace(native, handle);
  handle->wrapper = wrapper.release();
  return undefined(call.env);
}

}  // namespace

// Also inside of a collection.
void Handle::forget_wrapper(Handle& handle) noexcept {
  const std::unique_ptr<Wrapper> wrapper(std::exchange(handle.wrapper, nullptr));
  wrapper->environment->wrapped.erase(wrapper->native);
  wrapper->environment->drop(wrapper->object);
}

napi_value wrapper_of(napi_env env, const void* native) {
  const Environment& environment = Environment::of(env);
  const auto known = environment.wrapped.find(native);
  if (known == environment.wrapped.end()) return nullptr;
  napi_value object = nullptr;
  check(env, napi_get_reference_value(env, known->second->wrapper->object, &object));
  return object;
}

napi_value wrapper_to_js(napi_env env, const at::Tensor& t) {
  const napi_value known = t.defined() ? wrapper_of(env, t.unsafeGetTensorImpl()) : nullptr;
  return known != nullptr ? known : to_js(env, t);
}

void register_wrappers(napi_env env, napi_value exports) {
  define(env, exports, {{"setWrapper", guarded<set_wrapper>}});
}

}  // namespace lts
