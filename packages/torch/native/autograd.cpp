// Autograd's properties of tensors, backward and grad through the engine, and gradient mode.
#include "autograd.h"
#include "callbacks.h"
#include "engine-runs.h"
#include "release.h"

#include <ATen/core/grad_mode.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/engine.h>
#include <torch/csrc/autograd/functions/basic_ops.h>

#include <atomic>
#include <sstream>

namespace lts {

namespace {

using torch::autograd::Edge;
using torch::autograd::edge_list;
namespace impl = torch::autograd::impl;

// --- properties ------------------------------------------------------------------------------------------------------

napi_value requires_grad(Call& call) { return to_js(call.env, tensor_of(call.env, call[0]).requires_grad()); }

napi_value set_requires_grad(Call& call) {
  const at::Tensor& t = tensor_of(call.env, call[0]);
  const bool value = bool_of(call.env, call[1], "requiresGrad");
  if (!t.is_leaf()) {
    if (value) return undefined(call.env);  // a tensor with history requires a gradient already
    throw std::runtime_error(
        "you can only change requires_grad flags of leaf variables. If you want to use a computed variable in a subgraph "
        "that doesn't require differentiation use var_no_grad = var.detach().");
  }
  if (value && !torch::autograd::isDifferentiableType(t.scalar_type())) {
    throw std::runtime_error("only Tensors of floating point dtype can require gradients. Received: " +
                             describe(t) + ".");
  }
  if (value && t.is_inference() && !c10::InferenceMode::is_enabled()) {
    throw std::runtime_error("Setting requires_grad=True on inference tensor outside InferenceMode is not allowed.");
  }
  t.requires_grad_(value);
  return undefined(call.env);
}

napi_value is_leaf(Call& call) { return to_js(call.env, tensor_of(call.env, call[0]).is_leaf()); }
napi_value is_inference(Call& call) { return to_js(call.env, tensor_of(call.env, call[0]).is_inference()); }

napi_value grad(Call& call) {
  // Of the implementation: Tensor::grad() warns for every tensor that is no leaf.
  return to_js(call.env, tensor_of(call.env, call[0]).unsafeGetTensorImpl()->grad());
}

napi_value grad_wrapper(Call& call) {
  return wrapper_to_js(call.env, tensor_of(call.env, call[0]).unsafeGetTensorImpl()->grad());
}

std::string sizes_text(const at::Tensor& t) {
  std::ostringstream s;
  s << t.sizes();
  return s.str();
}

napi_value set_grad(Call& call) {
  const at::Tensor t = tensor_of(call.env, call[0]);
  if (is_nullish(type_of(call.env, call[1]))) {
    release(std::exchange(t.mutable_grad(), at::Tensor()));
    return undefined(call.env);
  }
  const at::Tensor& value = tensor_of(call.env, call[1], "grad");
  if (value.is_same(t)) throw std::runtime_error("can't assign Variable as its own grad");
  if (value.scalar_type() != t.scalar_type()) {
    throw std::runtime_error(std::string("assigned grad has data of a different type: expected ") +
                             dtype_name(t.scalar_type()) + ". Received: " + dtype_name(value.scalar_type()) + ".");
  }
  if (value.device().type() != t.device().type() || value.device().index() != t.device().index()) {
    throw std::runtime_error("assigned grad has data located on a different device: expected " + t.device().str() +
                             ". Received: " + value.device().str() + ".");
  }
  if (!value.sizes().equals(t.sizes())) {
    throw std::runtime_error("assigned grad has data of a different size: expected " + sizes_text(t) +
                             ". Received: " + sizes_text(value) + ".");
  }
  release(std::exchange(t.mutable_grad(), value));
  let_gradient_go_after(t);
  return undefined(call.env);
}

napi_value retain_grad(Call& call) {
  const at::Tensor& t = tensor_of(call.env, call[0]);
  if (!t.requires_grad()) throw std::runtime_error("can't retain_grad on Tensor that has requires_grad=False");
  t.retain_grad();
  return undefined(call.env);
}

napi_value retains_grad(Call& call) { return to_js(call.env, tensor_of(call.env, call[0]).retains_grad()); }

napi_value output_nr(Call& call) {
  return to_js(call.env, static_cast<int64_t>(tensor_of(call.env, call[0]).output_nr()));
}

// --- backward --------------------------------------------------------------------------------------------------------

/// The gradient to start from: the given one, checked, or a one for a tensor with one element.
at::Tensor first_gradient(const at::Tensor& output, const at::Tensor& given, size_t i) {
  if (given.defined()) {
    if (!given.sizes().equals(output.sizes())) {
      std::ostringstream s;
      s << "Mismatch in shape: grad_output[" << i << "] has a shape of torch.Size(" << given.sizes() << ") and output["
        << i << "] has a shape of torch.Size(" << output.sizes() << ").";
      throw std::runtime_error(s.str());
    }
    if (given.is_complex() != output.is_complex()) {
      std::ostringstream s;
      s << "For complex Tensors, both grad_output and output are required to have the same dtype. Mismatch in dtype: "
        << "grad_output[" << i << "] has a dtype of " << dtype_name(given.scalar_type()) << " and output[" << i
        << "] has a dtype of " << dtype_name(output.scalar_type()) << ".";
      throw std::runtime_error(s.str());
    }
    return given;
  }
  if (!output.requires_grad()) return {};
  if (output.numel() != 1) {
    throw std::runtime_error("grad can be implicitly created only for scalar outputs. Received: " + describe(output) +
                             ". Pass a gradient of that shape, or reduce the output to one number first.");
  }
  if (!output.is_floating_point()) {
    throw std::runtime_error(std::string("grad can be implicitly created only for real scalar outputs but got ") +
                             dtype_name(output.scalar_type()));
  }
  return at::ones_like(output, at::MemoryFormat::Preserve);
}

/// Whether the engine has run: its threads are those of the devices that were known then.
std::atomic<bool> engine_used{false};

/// Runs the engine as Python's `run_backward` does: with `accumulate` gradients are added to the leaves (or to `inputs`),
/// else they are returned, one for each of `inputs`.
variable_list run_backward(napi_env env, const std::vector<at::Tensor>& outputs, const std::vector<at::Tensor>& given,
                           bool keep_graph, bool create_graph, const std::vector<at::Tensor>& inputs, bool accumulate,
                           bool allow_unused) {
  refuse_in_comm_hook("backward pass");
  if (given.size() != outputs.size()) {
    throw std::runtime_error("got " + std::to_string(outputs.size()) + " tensors and " + std::to_string(given.size()) +
                             " gradients");
  }
  edge_list roots;
  variable_list gradients;
  bool on_accelerator = false;
  for (size_t i = 0; i < outputs.size(); i++) {
    at::Tensor gradient = first_gradient(outputs[i], given[i], i);
    Edge edge = impl::gradient_edge(outputs[i]);
    if (!edge.function) {
      throw std::runtime_error("element " + std::to_string(i) +
                               " of tensors does not require grad and does not have a grad_fn");
    }
    on_accelerator = on_accelerator || !outputs[i].device().is_cpu();
    roots.push_back(std::move(edge));
    gradients.push_back(std::move(gradient));
  }
  edge_list targets;
  for (const at::Tensor& input : inputs) {
    if (!input.requires_grad()) throw std::runtime_error("One of the differentiated Tensors does not require grad");
    NodePtr fn = input.grad_fn();
    if (!fn) fn = impl::try_get_grad_accumulator(input);
    if (accumulate) input.retain_grad();
    if (fn) {
      targets.emplace_back(std::move(fn), input.output_nr());
    } else {
      // No graph leads to this leaf: an edge that the engine cannot reach stands for it.
      targets.emplace_back(make_node<torch::autograd::Identity>(), 0);
    }
  }
  relieve_before_backward(env);
  engine_used.store(true, std::memory_order_relaxed);
  variable_list results;
  run_in_engine(env, on_accelerator, [&] {
    results = torch::autograd::Engine::get_default_engine().execute(roots, gradients, keep_graph, create_graph,
                                                                    accumulate, targets);
  });
  if (!keep_graph && !create_graph) note_backward();
  if (!accumulate && !allow_unused) {
    for (size_t i = 0; i < results.size(); i++) {
      if (results[i].defined()) continue;
      throw std::runtime_error("The differentiated Tensor at index " + std::to_string(i) +
                               " appears to not have been used in the graph. Set allow_unused=True if this is the "
                               "desired behavior: { allowUnused: true }.");
    }
  }
  return results;
}

/// One tensor, or an array of them.
std::vector<at::Tensor> one_or_more(Call& call, size_t i, const char* name, bool optional) {
  if (optional && is_nullish(type_of(call.env, call[i]))) return {at::Tensor()};
  const Handle* one = handle_of(call.env, call[i]);
  if (one != nullptr && one->kind == Kind::Tensor) return {tensor_of(call.env, call[i], name)};
  return tensors_of(call.env, call[i], name, optional);
}

napi_value backward(Call& call) {
  const std::vector<at::Tensor> tensors = one_or_more(call, 0, "tensors", false);
  const std::vector<at::Tensor> grads = one_or_more(call, 1, "gradients", true);
  std::vector<at::Tensor> inputs;
  if (!is_nullish(type_of(call.env, call[4]))) {
    inputs = tensors_of(call.env, call[4], "inputs");
    if (inputs.empty()) throw std::runtime_error("`inputs` argument to `backward()` cannot be empty.");
  }
  run_backward(call.env, tensors, grads, bool_of(call.env, call[2], "retainGraph"),
               bool_of(call.env, call[3], "createGraph"), inputs, true, true);
  return undefined(call.env);
}

napi_value has_run_backward(Call& call) { return to_js(call.env, engine_used.load(std::memory_order_relaxed)); }

napi_value autograd_grad(Call& call) {
  const std::vector<at::Tensor> outputs = tensors_of(call.env, call[0], "outputs");
  const std::vector<at::Tensor> inputs = tensors_of(call.env, call[1], "inputs");
  const std::vector<at::Tensor> grads = tensors_of(call.env, call[2], "gradOutputs", true);
  if (inputs.empty()) throw std::runtime_error("grad requires non-empty inputs.");
  return to_js(call.env, run_backward(call.env, outputs, grads, bool_of(call.env, call[3], "retainGraph"),
                                      bool_of(call.env, call[4], "createGraph"), inputs, false,
                                      bool_of(call.env, call[5], "allowUnused")));
}

/// queueCallback(function): runs when the backward pass in which this is called has computed all gradients
napi_value queue_callback(Call& call) {
  const auto function = std::make_shared<JsFunction>(call.env, call[0]);
  run_in_calling_thread(call.env, [&] {
    torch::autograd::Engine::get_default_engine().queue_callback([function] {
      function->run([](napi_env env, napi_value f) { call_function(env, f, {}); });
    });
  });
  return undefined(call.env);
}

/// Whether the backward pass in which this is called goes to all leaves.
napi_value is_checkpoint_valid(Call& call) {
  bool valid = true;
  run_in_calling_thread(call.env, [&] { valid = torch::autograd::Engine::get_default_engine().is_checkpoint_valid(); });
  return to_js(call.env, valid);
}

napi_value force_thread(Call& call) {
  force_engine_thread(bool_of(call.env, call[0], "force"));
  return undefined(call.env);
}

// --- modes -----------------------------------------------------------------------------------------------------------

napi_value grad_enabled(Call& call) { return to_js(call.env, at::GradMode::is_enabled()); }

napi_value set_grad_enabled(Call& call) {
  const bool before = at::GradMode::is_enabled();
  at::GradMode::set_enabled(bool_of(call.env, call[0], "enabled"));
  return to_js(call.env, before);
}

}  // namespace

void register_autograd(napi_env env, napi_value exports) {
  define(env, exports,
         {
             {"requiresGrad", guarded<requires_grad>},
             {"setRequiresGrad", guarded<set_requires_grad>},
             {"isLeaf", guarded<is_leaf>},
             {"isInference", guarded<is_inference>},
             {"grad", guarded<grad>},
             {"gradWrapper", guarded<grad_wrapper>},
             {"setGrad", guarded<set_grad>},
             {"retainGrad", guarded<retain_grad>},
             {"retainsGrad", guarded<retains_grad>},
             {"outputNr", guarded<output_nr>},
             {"backward", guarded<backward>},
             {"hasRunBackward", guarded<has_run_backward>},
             {"autogradGrad", guarded<autograd_grad>},
             {"queueCallback", guarded<queue_callback>},
             {"isCheckpointValid", guarded<is_checkpoint_valid>},
             {"forceEngineThread", guarded<force_thread>},
             {"gradEnabled", guarded<grad_enabled>},
             {"setGradEnabled", guarded<set_grad_enabled>},
         });
  register_graph(env, exports);
  register_hooks(env, exports);
  register_anomaly(env, exports);
  register_saved_tensors(env, exports);
}

}  // namespace lts
