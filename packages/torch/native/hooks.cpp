// Hooks on tensors: of their gradient, and after it was accumulated.
//
// A hook often closes over its own tensor: tensor -> hook -> closure -> tensor would never be freed, as the collector does
// not see through C++. So C++ holds a hook strongly only until a backward that frees the graph has run it. From then on the
// JavaScript object on which it was registered keeps it (a WeakMap), and both go together.
#include "autograd.h"
#include "callbacks.h"
#include "release.h"

#include <torch/csrc/autograd/custom_function.h>
#include <torch/csrc/autograd/engine.h>

#include <algorithm>
#include <map>

namespace lts {

namespace {

namespace impl = torch::autograd::impl;
using torch::autograd::Variable;

struct HookList;

// Where a hook's number leads, for its removal. Never destroyed: lists may end after this file's statics.
struct HookIndex {
  std::mutex mutex;
  std::unordered_map<int64_t, std::weak_ptr<HookList>> lists;
  int64_t next = 1;

  static HookIndex& get() {
    static auto* index = new HookIndex();
    return *index;
  }
};

/// The hooks of one kind on one tensor, in the order of registration.
struct HookList {
  std::vector<std::pair<int64_t, std::shared_ptr<JsFunction>>> hooks;

  HookList() = default;
  HookList(const HookList&) = delete;
  HookList& operator=(const HookList&) = delete;
  ~HookList() {
    HookIndex& index = HookIndex::get();
    std::lock_guard<std::mutex> lock(index.mutex);
    for (const auto& [id, hook] : hooks) index.lists.erase(id);
  }
};

bool frees_graph() { return !torch::autograd::get_current_graph_task_keep_graph(); }

/// Calls a hook with a tensor; what it returns, or an undefined tensor.
at::Tensor call_hook(const JsFunction& hook, const at::Tensor& argument) {
  const bool freed = frees_graph();  // here, in the engine's thread
  at::Tensor result;
  hook.run([&](napi_env env, napi_value function) {
    if (freed) hook.weaken();
    const napi_value returned = call_function(env, function, {wrapper_to_js(env, argument)});
    if (!is_nullish(type_of(env, returned))) result = tensor_of(env, returned, "a hook's result");
  });
  return result;
}

struct GradientHooks final : torch::autograd::FunctionPreHook {
  GradientHooks(std::shared_ptr<HookList> l, size_t i) : list(std::move(l)), index(i) {}

  variable_list operator()(const variable_list& grads) override {
    if (index >= grads.size() || !grads[index].defined()) return grads;
    variable_list results = grads;
    const auto hooks = list->hooks;  // a hook may remove itself
    for (const auto& [id, hook] : hooks) {
      at::Tensor replaced = call_hook(*hook, results[index]);
      if (!replaced.defined()) continue;
      torch::autograd::check_variable_result(results[index], replaced, "hook");
      results[index] = std::move(replaced);
    }
    return results;
  }

  const std::shared_ptr<HookList> list;
  const size_t index;
};

/// A tensor has one object of this kind. It ends with the tensor's other records, before the gradient among them, which it takes out.
struct AccumulatedHooks final : torch::autograd::PostAccumulateGradHook {
  explicit AccumulatedHooks(torch::autograd::AutogradMeta* m) : meta(m) {}
  ~AccumulatedHooks() override { release_after(std::move(meta->grad_)); }
  AccumulatedHooks(const AccumulatedHooks&) = delete;
  AccumulatedHooks& operator=(const AccumulatedHooks&) = delete;

  void operator()(const Variable& tensor) override {
    if (list == nullptr) return;
    const auto hooks = list->hooks;
    for (const auto& [id, hook] : hooks) call_hook(*hook, tensor);
  }

  torch::autograd::AutogradMeta* const meta;
  std::shared_ptr<HookList> list;
};

std::shared_ptr<HookList> gradient_hooks(const at::Tensor& t) {
  const NodePtr node = t.grad_fn();
  const size_t index = node ? t.output_nr() : 0;
  const auto& present = node ? node->tensor_pre_hooks() : impl::hooks(t);
  for (const auto& hook : present) {
    const auto* ours = dynamic_cast<const GradientHooks*>(hook.get());
    if (ours != nullptr && ours->index == index) return ours->list;
  }
  auto list = std::make_shared<HookList>();
  auto hook = std::make_unique<GradientHooks>(list, index);
  if (node) node->add_tensor_pre_hook(std::move(hook));
  else impl::add_hook(t, std::move(hook));
  return list;
}

AccumulatedHooks& own_hooks(const at::Tensor& t) {
  if (auto* ours = dynamic_cast<AccumulatedHooks*>(impl::post_acc_grad_hooks(t).get())) return *ours;
  auto hooks = std::make_unique<AccumulatedHooks>(impl::materialize_autograd_meta(t));
  AccumulatedHooks& own = *hooks;
  impl::set_post_acc_grad_hooks(t, std::move(hooks));
  return own;
}

std::shared_ptr<HookList> accumulated_hooks(const at::Tensor& t) {
  std::shared_ptr<HookList>& list = own_hooks(t).list;
  if (list == nullptr) list = std::make_shared<HookList>();
  return list;
}

// --- the JavaScript side keeps its hooks -----------------------------------------------------------------------------

/// WeakMap<External of a tensor, Map<hook's number, function>>, or null where there is none yet.
napi_value keepers(napi_env env) {
  const napi_ref kept = Environment::of(env).hooks;
  napi_value map = nullptr;
  if (kept != nullptr) check(env, napi_get_reference_value(env, kept, &map));
  return map;
}

napi_value construct(napi_env env, const char* name) {
  napi_value global, constructor, made;
  check(env, napi_get_global(env, &global));
  check(env, napi_get_named_property(env, global, name, &constructor));
  check(env, napi_new_instance(env, constructor, 0, nullptr, &made));
  return made;
}

napi_value invoke(napi_env env, napi_value object, const char* method, std::initializer_list<napi_value> args) {
  napi_value function, result;
  check(env, napi_get_named_property(env, object, method, &function));
  check(env, napi_call_function(env, object, function, args.size(), args.begin(), &result));
  return result;
}

void keep(napi_env env, napi_value tensor, int64_t id, napi_value function) {
  napi_value all = keepers(env);
  if (all == nullptr) {
    all = construct(env, "WeakMap");
    check(env, napi_create_reference(env, all, 1, &Environment::of(env).hooks));
  }
  napi_value map = invoke(env, all, "get", {tensor});
  if (is_nullish(type_of(env, map))) {
    map = construct(env, "Map");
    invoke(env, all, "set", {tensor, map});
  }
  invoke(env, map, "set", {to_js(env, id), function});
}

void unkeep(napi_env env, napi_value tensor, int64_t id) {
  const napi_value all = keepers(env);
  if (all == nullptr) return;
  const napi_value map = invoke(env, all, "get", {tensor});
  if (!is_nullish(type_of(env, map))) invoke(env, map, "delete", {to_js(env, id)});
}

napi_value add_hook(Call& call, const std::shared_ptr<HookList>& list) {
  auto function = std::make_shared<JsFunction>(call.env, call[1]);
  HookIndex& index = HookIndex::get();
  int64_t id = 0;
  {
    std::lock_guard<std::mutex> lock(index.mutex);
    id = index.next++;
    index.lists[id] = list;
    list->hooks.emplace_back(id, std::move(function));
  }
  keep(call.env, call[0], id, call[1]);
  return to_js(call.env, id);
}

napi_value register_hook(Call& call) {
  const at::Tensor t = tensor_of(call.env, call[0]);
  if (!t.requires_grad()) {
    throw std::runtime_error("cannot register a hook on a tensor that doesn't require gradient");
  }
  return add_hook(call, gradient_hooks(t));
}

napi_value register_accumulated_hook(Call& call) {
  const at::Tensor t = tensor_of(call.env, call[0]);
  if (!t.requires_grad()) {
    throw std::runtime_error("cannot register a hook on a tensor that doesn't require gradient");
  }
  if (!t.is_leaf()) throw std::runtime_error("post accumulate grad hooks cannot be registered on non-leaf tensors");
  return add_hook(call, accumulated_hooks(t));
}

/// Also for a tensor that was disposed meanwhile: the hook may live on in the graph.
napi_value remove_hook(Call& call) {
  const int64_t id = int_of(call.env, call[1], "hook");
  HookIndex& index = HookIndex::get();
  std::shared_ptr<HookList> list;  // released after the lock, which its destructor takes
  {
    std::lock_guard<std::mutex> lock(index.mutex);
    const auto found = index.lists.find(id);
    if (found == index.lists.end()) return undefined(call.env);
    list = found->second.lock();
    index.lists.erase(found);
  }
  if (list != nullptr) {
    auto& hooks = list->hooks;
    hooks.erase(std::remove_if(hooks.begin(), hooks.end(), [&](const auto& hook) { return hook.first == id; }),
                hooks.end());
  }
  unkeep(call.env, call[0], id);
  return undefined(call.env);
}

}  // namespace

void let_gradient_go_after(const at::Tensor& t) { own_hooks(t); }

void register_hooks(napi_env env, napi_value exports) {
  define(env, exports,
         {
             {"registerHook", guarded<register_hook>},
             {"registerPostAccumulateGradHook", guarded<register_accumulated_hook>},
             {"removeHook", guarded<remove_hook>},
         });
}

}  // namespace lts
