// What the autograd files share.
#pragma once

#include "addon.h"

#include <torch/csrc/autograd/edge.h>
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/saved_variable_hooks.h>
#include <torch/csrc/autograd/variable.h>
#include <torch/version.h>

#include <memory>
#include <type_traits>
#include <utility>

namespace lts {

using torch::autograd::Node;
using torch::autograd::variable_list;

/// How this libtorch holds its nodes: intrusive_ptr in new versions, shared_ptr in older ones.
using NodePtr = std::decay_t<decltype(std::declval<torch::autograd::Edge&>().function)>;

template <class P>
struct NodePointer {
  using Weak = c10::weak_intrusive_ptr<Node>;
  template <class T, class... Args>
  static auto make(Args&&... args) {
    return c10::make_intrusive<T>(std::forward<Args>(args)...);
  }
};
#if TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR < 13
template <>
struct NodePointer<std::shared_ptr<Node>> {
  using Weak = std::weak_ptr<Node>;
  template <class T, class... Args>
  static auto make(Args&&... args) {
    // This deleter takes long graphs apart without recursion.
    return std::shared_ptr<T>(new T(std::forward<Args>(args)...), torch::autograd::deleteNode);
  }
};
#endif
using WeakNodePtr = NodePointer<NodePtr>::Weak;

template <class T, class... Args>
auto make_node(Args&&... args) {
  return NodePointer<NodePtr>::template make<T>(std::forward<Args>(args)...);
}

/// A node of the graph as JavaScript holds it, with all that it leads to.
struct GraphNodeHandle final : Handle {
  explicit GraphNodeHandle(NodePtr n) : Handle(Kind::GraphNode), node(std::move(n)) {}
  const NodePtr node;
};

/// Lets a tensor's gradient go after the tensor and not inside of its end, wherever that is: libtorch, too, drops tensors, and chains of
/// gradients may be long.
void let_gradient_go_after(const at::Tensor& t);

/// Runs `work` (a call into the engine); a failure in anomaly mode says where the forward call was.
void run_in_engine(napi_env env, bool on_accelerator, const std::function<void()>& work);

/// What packs and unpacks what is saved in this thread now; null for nothing.
std::unique_ptr<torch::autograd::SavedVariableHooks> current_saved_tensors_hooks();

void register_hooks(napi_env env, napi_value exports);    // hooks.cpp
void register_graph(napi_env env, napi_value exports);    // graph.cpp
void register_anomaly(napi_env env, napi_value exports);  // anomaly.cpp
void register_saved_tensors(napi_env env, napi_value exports);  // saved-tensors.cpp

}  // namespace lts
