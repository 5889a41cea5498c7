// Hooks of what a graph saves for its backward pass: JavaScript packs each tensor into anything, and unpacks that when it is needed.
#include "autograd.h"
#include "callbacks.h"

#include <torch/csrc/autograd/saved_variable_hooks.h>

namespace lts {

namespace {

using torch::autograd::SavedVariableHooks;

struct HookPair {
  std::shared_ptr<JsFunction> pack;
  std::shared_ptr<JsFunction> unpack;
  bool takes;  // what unpack gives is nobody else's
};

// Innermost last. JavaScript pushes and pops in its own thread, where forward passes run.
thread_local std::vector<HookPair> pairs;

/// What stands in a node for a tensor that was packed.
struct JsHooks final : SavedVariableHooks {
  explicit JsHooks(HookPair p) : pair(std::move(p)) {}

  void call_pack_hook(const at::Tensor& tensor) override {
    bool called = false;
    pair.pack->run([&](napi_env env, napi_value function) {
      called = true;
      const napi_value holder = object(env);
      check(env, napi_set_named_property(env, holder, "packed", call_function(env, function, {wrapper_to_js(env, tensor)})));
      packed = std::make_shared<JsReference>(env, holder);
    });
    TORCH_CHECK(called, "internal: a hook of saved tensors is gone");
  }

  at::Tensor call_unpack_hook() override {
    TORCH_CHECK(packed != nullptr, "internal: a saved tensor was not packed");
    at::Tensor result;
    pair.unpack->run([&](napi_env env, napi_value function) {
      napi_value value;
      check(env, napi_get_named_property(env, packed->value(), "packed", &value));
      const napi_value unpacked = call_function(env, function, {value});
      result = tensor_of(env, unpacked, "what the unpack hook of saved tensors gives");
      // Its memory would be held until a collection otherwise.
      if (pair.takes) tensor_handle_of(env, unpacked).tensor = at::Tensor();
    });
    TORCH_CHECK(result.defined(), "internal: a hook of saved tensors is gone");
    return result;
  }

  // In an object, because there are no references to primitives.
  static napi_value object(napi_env env) {
    napi_value made;
    check(env, napi_create_object(env, &made));
    return made;
  }

  const HookPair pair;
  std::shared_ptr<JsReference> packed;
};

napi_value push_hooks(Call& call) {
  pairs.push_back({std::make_shared<JsFunction>(call.env, call[0]), std::make_shared<JsFunction>(call.env, call[1]), bool_of(call.env, call[2], "takes")});
  return undefined(call.env);
}

napi_value pop_hooks(Call& call) {
  if (pairs.empty()) throw std::runtime_error("internal: there are no hooks of saved tensors");
  pairs.pop_back();
  return undefined(call.env);
}

}  // namespace

std::unique_ptr<SavedVariableHooks> current_saved_tensors_hooks() {
  if (pairs.empty()) return nullptr;
  return std::make_unique<JsHooks>(pairs.back());
}

void register_saved_tensors(napi_env env, napi_value exports) {
  define(env, exports,
         {
             {"pushSavedTensorsHooks", guarded<push_hooks>},
             {"popSavedTensorsHooks", guarded<pop_hooks>},
         });
}

}  // namespace lts
