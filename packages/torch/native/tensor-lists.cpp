// Lists of tensors that stay in C++, and the gradients of their tensors.
#include "addon.h"
#include "fused-check.h"
#include "release.h"

#include <ATen/ops/_foreach_add.h>

#include <cmath>

namespace lts {
namespace {

napi_value tensor_list(Call& call) {
  auto list = std::make_unique<TensorListHandle>();
  list->tensors = tensors_of(call.env, call[0]);
  return to_js(call.env, list.release());
}

TensorListHandle& list_of(Call& call, size_t i) {
  return handle_as<TensorListHandle>(call.env, call[i], Kind::TensorList, "list of tensors");
}

napi_value tensor_list_length(Call& call) { return to_js(call.env, static_cast<int64_t>(list_of(call, 0).tensors.size())); }
napi_value tensor_list_to_array(Call& call) { return to_js(call.env, list_of(call, 0).tensors); }

// Of the implementation: Tensor::grad() warns for every tensor that is not a leaf.
const at::Tensor& grad_of(const at::Tensor& t) { return t.unsafeGetTensorImpl()->grad(); }

napi_value count_grads(Call& call) {
  int64_t n = 0;
  for (const at::Tensor& t : list_of(call, 0).tensors) n += grad_of(t).defined();
  return to_js(call.env, n);
}

/// Fills the second list with the gradients of the first. 0: one is missing or its layout is another; 1: they are there; 2: a
/// fused kernel may take them too, which walks through the memory of both alike.
napi_value take_grads(Call& call) {
  const TensorListHandle& params = list_of(call, 0);
  std::vector<at::Tensor>& grads = list_of(call, 1).tensors;
  const bool sparse = bool_of(call.env, call[2], "isSparse");
  bool alike = !sparse;
  grads.clear();
  grads.reserve(params.tensors.size());
  for (const at::Tensor& param : params.tensors) {
    const at::Tensor& grad = grad_of(param);
    if (!grad.defined() || (grad.layout() != at::kStrided) != sparse) {
      grads.clear();
      return to_js(call.env, int64_t{0});
    }
    const bool same_sizes = param.sizes() == grad.sizes();
    // No optimizer can use it: said before any of them has written anything.
    if (!same_sizes && !sparse) check_in_place(param.sizes(), grad.sizes());
    alike = alike && same_sizes && param.scalar_type() == grad.scalar_type() && param.strides() == grad.strides() &&
            param.device() == grad.device();
    grads.push_back(grad);
  }
  return to_js(call.env, int64_t{alike ? 2 : 1});
}

/// addToList(list, other, alpha): list += alpha * other, without the boxed call, which would copy both lists twice
napi_value add_to_list(Call& call) {
  const double alpha = double_of(call.env, call[2], "alpha");
  const bool whole = std::trunc(alpha) == alpha && std::abs(alpha) < 9.2e18;
  at::_foreach_add_(list_of(call, 0).tensors, list_of(call, 1).tensors,
                    whole ? at::Scalar(static_cast<int64_t>(alpha)) : at::Scalar(alpha));
  return undefined(call.env);
}

napi_value clear_list(Call& call) {
  list_of(call, 0).tensors.clear();
  return undefined(call.env);
}

napi_value zero_grads(Call& call) {
  const bool to_none = bool_of(call.env, call[1], "setToNone");
  for (const at::Tensor& t : list_of(call, 0).tensors) {
    at::Tensor& g = t.mutable_grad();
    if (!g.defined()) continue;
    if (to_none) {
      release(std::move(g));
    } else {
      g = g.grad_fn() ? g.detach() : g.requires_grad_(false);
      g.zero_();
    }
  }
  return undefined(call.env);
}

}  // namespace

void register_tensor_lists(napi_env env, napi_value exports) {
  define(env, exports, {{"tensorList", guarded<tensor_list>},
                        {"tensorListLength", guarded<tensor_list_length>},
                        {"tensorListToArray", guarded<tensor_list_to_array>},
                        {"countGrads", guarded<count_grads>},
                        {"takeGrads", guarded<take_grads>},
                        {"addToList", guarded<add_to_list>},
                        {"clearList", guarded<clear_list>},
                        {"zeroGrads", guarded<zero_grads>}});
}

}  // namespace lts
