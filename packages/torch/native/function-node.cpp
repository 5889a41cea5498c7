// autograd.Function: nodes of the graph whose backward is a JavaScript function.
#include "autograd.h"
#include "callbacks.h"
#include "release.h"

#include <ATen/DeviceGuard.h>
#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/csrc/autograd/saved_variable.h>
#include <torch/csrc/autograd/variable_info.h>

#include <unordered_set>

namespace lts {

namespace {

using torch::autograd::SavedVariable;
using torch::autograd::VariableInfo;

struct FunctionNode;

/// A node as JavaScript holds it. Weakly: the node holds the closure that holds this.
struct NodeHandle final : Handle {
  explicit NodeHandle(WeakNodePtr n) : Handle(Kind::Node), node(std::move(n)) {}
  const WeakNodePtr node;
};

/// Lets the base give up what it holds, where this libtorch's nodes do that before their memory goes.
template <class N>
void release_base(N* node) {
  if constexpr (requires { node->N::release_resources(); }) node->N::release_resources();
}

struct FunctionNode final : Node {
  FunctionNode(std::string n, napi_env env, napi_value backward)
      : name_(std::move(n)), backward_(std::make_unique<JsFunction>(env, backward)) {}

  // JavaScript's weak handles may keep the memory of a dead node, so it must not wait for its destructor.
  void release_resources() {
    release_base<Node>(this);
    release(std::move(saved));
    outputs.clear();
    backward_.reset();
  }

  std::string name() const override { return name_; }

  variable_list apply(variable_list&& grads) override {
    at::OptionalDeviceGuard guard;
    for (size_t i = 0; i < grads.size(); i++) {
      if (!grads[i].defined() && materialize && i < outputs.size()) grads[i] = outputs[i].zeros(guard);
    }
    variable_list results;
    bool called = false;
    backward_->run([&](napi_env env, napi_value function) {
      called = true;
      const napi_value handle = to_js(env, new NodeHandle(WeakNodePtr(getptr())));
      results = tensors_of(env, call_function(env, function, {handle, to_js(env, grads)}), "gradients", true);
    });
    TORCH_CHECK(called, "internal: the backward function of ", name_, " is gone");
    TORCH_CHECK(results.size() == num_outputs(), "function ", name_,
                " returned an incorrect number of gradients (expected ", num_outputs(), ", got ", results.size(), ")");
    return results;
  }

  void release_variables() override {
    std::vector<SavedVariable> dropped;
    {
      std::lock_guard<std::mutex> lock(mutex_);
      dropped.swap(saved);
      freed = true;
    }
    release(std::move(dropped));
  }

  /// What the forward asked to save, packed once the outputs know their node.
  void pack() {
    for (const at::Tensor& t : to_save) {
      saved.emplace_back(t, t.defined() && t.grad_fn().get() == static_cast<Node*>(this));
    }
    to_save.clear();
  }

  std::vector<at::Tensor> unpack(const NodePtr& me) {
    std::lock_guard<std::mutex> lock(mutex_);
    if (freed) throw std::runtime_error(torch::autograd::ERR_BACKWARD_TWICE);
    std::vector<at::Tensor> out;
    out.reserve(saved.size());
    for (const SavedVariable& s : saved) out.push_back(s.unpack(me));
    return out;
  }

  bool materialize = true;
  bool freed = false;
  variable_list to_save;
  std::vector<SavedVariable> saved;
  std::vector<VariableInfo> outputs;

 private:
  const std::string name_;
  std::unique_ptr<JsFunction> backward_;
};

FunctionNode& function_node(const NodePtr& node) {
  auto* ours = dynamic_cast<FunctionNode*>(node.get());
  if (ours == nullptr) throw std::runtime_error(torch::autograd::ERR_BACKWARD_TWICE);
  return *ours;
}

NodePtr node_of(Call& call) {
  return handle_as<NodeHandle>(call.env, call[0], Kind::Node, "node of a custom function").node.lock();
}

napi_value property(napi_env env, napi_value object, const char* name) {
  napi_value value;
  check(env, napi_get_named_property(env, object, name, &value));
  return value;
}

std::unordered_set<at::TensorImpl*> implementations(const std::vector<at::Tensor>& tensors) {
  std::unordered_set<at::TensorImpl*> set;
  for (const at::Tensor& t : tensors) set.insert(t.unsafeGetTensorImpl());
  return set;
}

napi_value require_gradient(napi_env env, const std::vector<at::Tensor>& inputs) {
  napi_value array;
  check(env, napi_create_array_with_length(env, inputs.size(), &array));
  for (size_t i = 0; i < inputs.size(); i++) {
    check(env, napi_set_element(env, array, i, to_js(env, inputs[i].requires_grad())));
  }
  return array;
}

/// Connects what forward returned with its node; PyTorch's rules for views, changed inputs and inputs returned as they are.
std::vector<std::optional<at::Tensor>> wrap_outputs(const variable_list& inputs,
                                                    const std::unordered_set<at::TensorImpl*>& non_differentiable,
                                                    const std::unordered_set<at::TensorImpl*>& dirty,
                                                    const variable_list& raw, const NodePtr& node) {
  const std::vector<std::optional<at::Tensor>> outputs(raw.begin(), raw.end());
  const torch::autograd::_jvp_fn_t jvp = [](const variable_list&, const variable_list&) -> variable_list {
    TORCH_CHECK(false, "Forward mode AD is not implemented for custom functions.");
  };
  const torch::autograd::_view_as_self_fn_t view = [](const at::Tensor& x) { return x.view_as(x); };
#if TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR < 10
  return torch::autograd::_wrap_outputs(inputs, non_differentiable, dirty, outputs, node, jvp, {}, view);
#elif TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR < 14
  return torch::autograd::_wrap_outputs(inputs, non_differentiable, dirty, outputs, node, jvp, {}, view, false);
#else
  NodePtr attached;  // for hooks on new nodes, which there are none of here
  return torch::autograd::_wrap_outputs(inputs, non_differentiable, dirty, outputs, node, jvp, {}, view, false, attached);
#endif
}

// applyFunction(name, inputs, forward, backward)
napi_value apply_function(Call& call) {
  const napi_env env = call.env;
  const std::string name = string_of(env, call[0], "name");
  const std::vector<at::Tensor> inputs = tensors_of(env, call[1], "inputs");
  bool recorded = false;
  if (at::GradMode::is_enabled()) {
    for (const at::Tensor& t : inputs) recorded = recorded || t.requires_grad();
  }

  NodePtr node;
  FunctionNode* ours = nullptr;
  napi_value handle = null(env);
  if (recorded) {
    auto made = make_node<FunctionNode>(name, env, call[3]);
    ours = made.get();
    node = std::move(made);
    ours->set_next_edges(torch::autograd::collect_next_edges(inputs));
    ours->clear_input_metadata();
    handle = to_js(env, new NodeHandle(WeakNodePtr(node)));
  }

  napi_value result;
  {
    const at::AutoGradMode off(false);
    result = call_function(env, call[2], {handle, require_gradient(env, inputs)});
  }
  std::vector<napi_value> given;
  std::vector<at::Tensor> raw;
  each_element(env, property(env, result, "outputs"), "the outputs of forward: expected an array of Tensors", [&](napi_value item) {
    given.push_back(item);
    raw.push_back(tensor_of(env, item, "the outputs of forward"));
  });
  const auto non_differentiable = implementations(tensors_of(env, property(env, result, "nonDifferentiable")));
  const auto dirty = implementations(tensors_of(env, property(env, result, "dirty")));
  for (at::TensorImpl* t : dirty) t->bump_version();
  if (ours != nullptr) ours->materialize = bool_of(env, property(env, result, "materializeGrads"), "materializeGrads");

  const auto wrapped = wrap_outputs(inputs, non_differentiable, dirty, raw, node);

  napi_value outputs;
  check(env, napi_create_array_with_length(env, wrapped.size(), &outputs));
  for (size_t i = 0; i < wrapped.size(); i++) {
    const at::Tensor& t = wrapped[i].value();
    if (ours != nullptr) ours->outputs.emplace_back(t);
    // The same tensor stays the same JavaScript object.
    const napi_value item = t.is_same(raw[i]) ? given[i] : to_js(env, t);
    check(env, napi_set_element(env, outputs, i, item));
  }
  if (ours != nullptr) ours->pack();
  return outputs;
}

napi_value node_save(Call& call) {
  const NodePtr node = node_of(call);
  function_node(node).to_save = tensors_of(call.env, call[1], "saveForBackward", true);
  return undefined(call.env);
}

napi_value node_saved(Call& call) {
  const NodePtr node = node_of(call);
  const std::vector<at::Tensor> saved = function_node(node).unpack(node);
  napi_value list;
  check(call.env, napi_create_array_with_length(call.env, saved.size(), &list));
  // A tensor that was saved comes back as the object that it was.
  for (size_t i = 0; i < saved.size(); i++) check(call.env, napi_set_element(call.env, list, i, wrapper_to_js(call.env, saved[i])));
  return list;
}

}  // namespace

void register_function_node(napi_env env, napi_value exports) {
  define(env, exports,
         {
             {"applyFunction", guarded<apply_function>},
             {"nodeSave", guarded<node_save>},
             {"nodeSaved", guarded<node_saved>},
         });
}

}  // namespace lts
