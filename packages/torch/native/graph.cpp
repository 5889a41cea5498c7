// The graph's nodes as JavaScript sees them.
#include "autograd.h"

#include <torch/csrc/autograd/functions/accumulate_grad.h>

#include <unordered_set>
#include <vector>

namespace lts {

namespace {

napi_value node_to_js(napi_env env, const NodePtr& node) {
  if (!node) return null(env);
  const napi_value known = wrapper_of(env, node.get());
  return known != nullptr ? known : to_js(env, new GraphNodeHandle(node));
}

const NodePtr& node_of(Call& call) {
  return handle_as<GraphNodeHandle>(call.env, call[0], Kind::GraphNode, "node of the graph").node;
}

napi_value grad_fn(Call& call) { return node_to_js(call.env, tensor_of(call.env, call[0]).grad_fn()); }

napi_value node_name(Call& call) { return to_js(call.env, node_of(call)->name()); }

napi_value node_address(Call& call) {
  napi_value address;
  check(call.env, napi_create_bigint_uint64(call.env, reinterpret_cast<uint64_t>(node_of(call).get()), &address));
  return address;
}

/// [node, number of its input], one for each input of the forward call.
napi_value next_functions(Call& call) {
  const NodePtr& node = node_of(call);
  const uint32_t count = node->num_outputs();
  napi_value list;
  check(call.env, napi_create_array_with_length(call.env, count, &list));
  for (uint32_t i = 0; i < count; i++) {
    const torch::autograd::Edge& edge = node->next_edge(i);
    napi_value pair;
    check(call.env, napi_create_array_with_length(call.env, 2, &pair));
    check(call.env, napi_set_element(call.env, pair, 0, node_to_js(call.env, edge.function)));
    check(call.env, napi_set_element(call.env, pair, 1, to_js(call.env, static_cast<int64_t>(edge.input_nr))));
    check(call.env, napi_set_element(call.env, list, i, pair));
  }
  return list;
}

/// The leaf whose gradient a node adds up; null for any other node.
napi_value node_variable(Call& call) {
  const auto* accumulate = dynamic_cast<torch::autograd::AccumulateGrad*>(node_of(call).get());
  return accumulate != nullptr ? wrapper_to_js(call.env, accumulate->variable) : null(call.env);
}

/// The leaves whose gradients a backward pass from a tensor adds up, each once.
napi_value graph_leaves(Call& call) {
  const NodePtr root = tensor_of(call.env, call[0]).grad_fn();
  std::vector<at::Tensor> leaves;
  std::unordered_set<const Node*> seen;
  std::vector<const Node*> waiting;
  const auto meet = [&](const Node* node) {
    if (node != nullptr && seen.insert(node).second) waiting.push_back(node);
  };
  meet(root.get());
  while (!waiting.empty()) {
    const Node* node = waiting.back();
    waiting.pop_back();
    if (const auto* accumulate = dynamic_cast<const torch::autograd::AccumulateGrad*>(node)) leaves.push_back(accumulate->variable);
    for (const torch::autograd::Edge& edge : node->next_edges()) meet(edge.function.get());
  }
  napi_value list;
  check(call.env, napi_create_array_with_length(call.env, leaves.size(), &list));
  for (size_t i = 0; i < leaves.size(); i++) check(call.env, napi_set_element(call.env, list, i, wrapper_to_js(call.env, leaves[i])));
  return list;
}

}  // namespace

void register_graph(napi_env env, napi_value exports) {
  define(env, exports,
         {
             {"gradFn", guarded<grad_fn>},
             {"nodeName", guarded<node_name>},
             {"nodeAddress", guarded<node_address>},
             {"nextFunctions", guarded<next_functions>},
             {"nodeVariable", guarded<node_variable>},
             {"graphLeaves", guarded<graph_leaves>},
         });
}

}  // namespace lts
