// Between forward and backward: a reducer is told of the outputs of its module, and their graphs hold it until they are gone.
#include "autograd.h"
#include "reducer.h"

#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/engine.h>
#include <torch/csrc/autograd/function_hook.h>

#include <algorithm>

namespace lts {
namespace {

using StatePtr = std::shared_ptr<ReducerState>;

/// Does nothing but hold the reducer. JavaScript may have dropped the module when backward runs: the gradients would stay those of this
/// rank, and the others would wait.
class Holder final : public torch::autograd::FunctionPreHook {
 public:
  explicit Holder(StatePtr state) : reference_(std::move(state)) {}
  variable_list operator()(const variable_list& grads) override { return grads; }
  const StatePtr& state() const { return reference_.state(); }

 private:
  const ReducerReference reference_;
};

void hold(const NodePtr& node, const StatePtr& state) {
  const auto& hooks = node->pre_hooks();
  const bool held = std::any_of(hooks.begin(), hooks.end(), [&](const auto& hook) {
    const auto* holder = dynamic_cast<const Holder*>(hook.get());
    return holder != nullptr && holder->state() == state;
  });
  if (!held) node->add_pre_hook(std::make_unique<Holder>(state));
}

/// A node that all outputs pass through: those that the loss does not use get no gradient this way, and so do the parameters before them,
/// which the reducer sees. PyTorch's `_DDPSink`.
struct SinkNode final : Node {
  explicit SinkNode(StatePtr s) : reference(std::move(s)) {}

  std::string name() const override { return "_DDPSinkBackward"; }

  variable_list apply(variable_list&& grads) override {
    const StatePtr& state = reference.state();
    if (state->static_graph && !state->delayed_reduction) {
      // The first pass of a static graph finds out which gradients come how often; all are reduced at its end.
      state->delayed_reduction = true;
      torch::autograd::Engine::get_default_engine().queue_callback([state] { state->reducer->delay_all_reduce(); });
    }
    return std::move(grads);
  }

  const ReducerReference reference;
};

/// For each output that a graph leads to one that passed through a sink, undefined for others.
std::vector<at::Tensor> through_sink(const StatePtr& state, const std::vector<at::Tensor>& outputs) {
  const NodePtr node = make_node<SinkNode>(state);
  torch::autograd::edge_list edges;
  std::vector<at::Tensor> passed;
  for (const at::Tensor& output : outputs) {
    at::Tensor copy;
    if (output.grad_fn() != nullptr) {
      const at::AutoGradMode off(false);
      copy = output.clone();
      edges.push_back(torch::autograd::impl::gradient_edge(output));
    }
    passed.push_back(std::move(copy));
  }
  node->set_next_edges(std::move(edges));
  for (const at::Tensor& copy : passed) {
    if (!copy.defined()) continue;
    const auto index = node->add_input_metadata(copy);
    torch::autograd::impl::set_gradient_edge(copy, {node, static_cast<uint32_t>(index)});
  }
  return passed;
}

/// reducerEndForward(reducer, outputs, whether the backward pass reduces): for each output the one to return in its place, null where it stays;
/// or null where all stay
napi_value end_forward(Call& call) {
  const napi_env env = call.env;
  const StatePtr state = reducer_of(env, call[0]);
  const std::vector<at::Tensor> outputs = tensors_of(env, call[1], "outputs");
  const bool searches = state->find_unused && !state->static_graph;
  if (bool_of(env, call[2], "synchronizes")) state->reducer->prepare_for_backward(searches ? outputs : std::vector<at::Tensor>());
  if (searches || (state->static_graph && !state->delayed_reduction)) return to_js(env, through_sink(state, outputs));
  for (const at::Tensor& output : outputs) {
    if (const NodePtr node = output.grad_fn()) hold(node, state);
  }
  return null(env);
}

}  // namespace

void register_reducer_graph(napi_env env, napi_value exports) { define(env, exports, {{"reducerEndForward", guarded<end_forward>}}); }

}  // namespace lts
