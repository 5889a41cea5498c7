// See fused-check.h: everything is looked at before anything is written.
#include "fused-check.h"

#include "dtensor.h"

#include <ATen/ExpandUtils.h>
#include <ATen/MemoryOverlap.h>

#include <sstream>
#include <string_view>

namespace lts {

void check_in_place(at::IntArrayRef self, at::IntArrayRef other) {
  const at::DimVector both = at::infer_size_dimvector(self, other);
  TORCH_CHECK(self.equals(both), "output with shape ", self, " doesn't match the broadcast shape ", at::IntArrayRef(both));
}

void FusedLists::add(const char* name, Tensors tensors) {
  TORCH_CHECK(count < kMost, "internal: a fused update of more lists than expected");
  alike[count++] = {name, tensors};
}

namespace {

/// "params, grads, and state_sums must have same dtype, device, and layout", with what was found.
[[noreturn]] void not_alike(const FusedLists& lists, const std::string& found) {
  // States of an optimizer come without their schema's names.
  std::string names = lists.are_named ? "params" : "params, grads, and states";
  for (size_t i = 0; lists.are_named && i < lists.count; i++) names += (i + 1 < lists.count ? ", " : ", and ") + std::string(lists.alike[i].name);
  throw std::runtime_error(names + " must have same dtype, device, and layout: " + found);
}

std::string where(const FusedLists::Named& list, size_t i, const at::Tensor& t, const at::Tensor& param) {
  const auto text = [](const at::Tensor& tensor) {
    std::ostringstream s;
    s << describe(tensor);
    if (tensor.layout() != at::kStrided) s << " of layout " << tensor.layout();
    else s << " with strides " << tensor.strides();
    return s.str();
  };
  return std::string(list.name) + "[" + std::to_string(i) + "] is " + text(t) + ", its parameter " + text(param) + ".";
}

/// Whether a kernel finds all elements where it looks for them.
bool has_memory(const at::Tensor& t) {
  if (t.numel() == 0 || t.is_meta()) return true;
  if (!t.has_storage() || t.storage().data() == nullptr) return false;
  return static_cast<size_t>(t.storage_offset() + t.numel()) * t.element_size() <= t.storage().nbytes();
}

bool is_plain(const at::Tensor& t) { return t.layout() == at::kStrided && !t.is_neg() && !t.is_conj(); }

/// Whether the elements of two tensors of equal sizes lie in the same order.
bool same_order(const at::Tensor& a, const at::Tensor& b) {
  if (a.strides() == b.strides()) return true;
  for (int64_t i = 0; i < a.dim(); i++) {
    if (a.size(i) > 1 && a.stride(i) != b.stride(i)) return false;
  }
  return true;
}

void check_memory(const at::Tensor& t, const std::string& name) {
  TORCH_CHECK(!t._is_zerotensor(), "ZeroTensors are immutable. Please use the materialized zero tensor obtained using .clone() if you "
                                   "want a mutable tensor.");
  TORCH_CHECK(has_memory(t), name, " has elements without memory: ", describe(t), ".");
}

/// Whether a fused kernel can take the parameter itself.
bool fits_param(const at::Tensor& whole, size_t i) {
  const at::Tensor& param = part_of(whole);
  TORCH_CHECK(param.defined() && param.layout() == at::kStrided, "params[", i, "] must be a dense tensor. Received: ",
              param.defined() ? c10::str(param.layout()) : "none", ".");
  at::assert_no_internal_overlap(param);
  if (!is_plain(param) || !param.is_non_overlapping_and_dense()) return false;
  check_memory(param, "params[" + std::to_string(i) + "]");
  return true;
}

bool fits_param_of(const FusedLists& lists, const FusedLists::Named& list, size_t i) {
  const at::Tensor &param = part_of(lists.params[i]), &t = part_of(list.tensors[i]);
  if (!same_layout(lists.params[i], list.tensors[i])) return false;
  if (!t.defined()) not_alike(lists, std::string(list.name) + "[" + std::to_string(i) + "] is none.");
  // The kernels of devices compare dtypes, and some take mixed ones.
  const bool same_dtype = t.scalar_type() == param.scalar_type() || !param.is_cpu();
  if (t.layout() != at::kStrided || t.device() != param.device() || !same_dtype) not_alike(lists, where(list, i, t, param));
  if (t.sizes() != param.sizes()) {
    check_in_place(t.sizes(), param.sizes());
    check_in_place(param.sizes(), t.sizes());
  }
  at::assert_no_internal_overlap(t);
  if (!is_plain(t) || !same_order(t, param)) return false;
  if (!has_memory(t) || t._is_zerotensor()) check_memory(t, std::string(list.name) + "[" + std::to_string(i) + "]");
  return true;
}

/// Kernels of a CPU ask for the step's number; those of a device read a float32.
bool fits_step(const at::Tensor& step, const at::Tensor& param) {
  TORCH_CHECK(step.defined(), "Expected a step for each parameter. Received: none.");
  TORCH_CHECK(step.numel() == 1, "a Tensor with ", step.numel(), " elements cannot be converted to Scalar");
  if (!is_plain(step) || step.is_complex()) return false;
  if (!has_memory(step) || step._is_zerotensor()) check_memory(step, "state_steps");
  if (param.is_cpu()) return step.is_cpu();
  return step.device() == param.device() && step.scalar_type() == at::kFloat;
}

void check_length(size_t params, size_t list) {
  TORCH_CHECK(params == list, "Tensor lists must have the same number of tensors, got ", params, " and ", list);
}

/// Of a tensor that a kernel reads one number of.
void check_number(const char* name, const at::Tensor& t, const FusedLists& lists, bool is_float) {
  TORCH_CHECK(t.numel() == 1, name, " must be a 1-element tensor. Received: ", describe(t), ".");
  TORCH_CHECK(is_plain(t) && !t._is_zerotensor() && has_memory(t), name, " must be a dense tensor with memory. Received: ", describe(t), ".");
  if (!is_float || lists.params.size() == 0) return;
  TORCH_CHECK(t.scalar_type() == at::kFloat, "expected scalar type Float but found ", t.scalar_type());
  TORCH_CHECK(t.device().type() == lists.params[0].device().type(), name, " must be on the parameters' device, ", lists.params[0].device(),
              ". Received: ", t.device(), ".");
}

}  // namespace

bool fits_fused(const FusedLists& lists) {
  const size_t n = lists.params.size();
  for (size_t k = 0; k < lists.count; k++) check_length(n, lists.alike[k].tensors.size());
  if (lists.has_steps) check_length(n, lists.steps.size());
  bool fits = true;
  for (size_t i = 0; i < n; i++) {
    fits = fits_param(lists.params[i], i) && fits;
    for (size_t k = 0; k < lists.count; k++) fits = fits_param_of(lists, lists.alike[k], i) && fits;
    if (lists.has_steps) fits = fits_step(lists.steps[i], lists.params[i]) && fits;
  }
  return fits;
}

void check_fused_optimizer(const c10::FunctionSchema& schema, const c10::IValue* arguments) {
  const auto& parameters = schema.arguments();
  const auto find = [&](std::string_view name) -> const c10::IValue* {
    for (size_t i = 0; i < parameters.size(); i++) {
      if (parameters[i].name() == name) return &arguments[i];
    }
    return nullptr;
  };
  FusedLists lists;
  for (size_t i = 0; i < parameters.size(); i++) {
    const std::string& name = parameters[i].name();
    if (!arguments[i].isTensorList() || name == "out") continue;
    const Tensors tensors(arguments[i]);
    if (name == "self") {
      lists.params = tensors;
    } else if (name == "state_steps") {
      lists.steps = tensors;
      lists.has_steps = true;
    } else {
      // Lists that an option makes needless.
      const bool needless = (name == "max_exp_avg_sqs" && !find("amsgrad")->toBool()) ||
                            (name == "momentum_buffer_list" && find("momentum")->toDouble() == 0);
      if (needless) check_length(0, tensors.size());
      else lists.add(name.c_str(), tensors);
    }
  }
  for (const char* name : {"lr", "grad_scale", "found_inf"}) {
    const c10::IValue* value = find(name);
    if (value != nullptr && value->isTensor() && value->toTensor().defined())
      check_number(name, value->toTensor(), lists, name != std::string_view("lr"));
  }
  if (fits_fused(lists)) return;
  for (size_t i = 0; i < lists.params.size(); i++) {
    const at::Tensor& param = lists.params[i];
    for (size_t k = 0; k < lists.count; k++) {
      const at::Tensor& t = lists.alike[k].tensors[i];
      if (!is_plain(t) || !same_order(t, param)) not_alike(lists, where(lists.alike[k], i, t, param));
    }
  }
  throw std::runtime_error("a fused update needs params without gaps in their memory, and state_steps of one float32 on their device");
}

namespace {

// fitsFused(params, steps, state, ...): lists of tensors
napi_value fits(Call& call) {
  // Most are lists that stay in C++; those of complex parameters are made for the step.
  std::vector<at::Tensor> made[FusedLists::kMost + 2];
  const auto read = [&](size_t i) {
    Handle* h = handle_of(call.env, call[i]);
    if (h != nullptr && h->kind == Kind::TensorList) return Tensors(static_cast<TensorListHandle*>(h)->tensors);
    if (i >= std::size(made)) throw TypeError("internal: too many lists");
    made[i] = tensors_of(call.env, call[i]);
    return Tensors(made[i]);
  };
  FusedLists lists;
  lists.are_named = false;
  lists.params = read(0);
  lists.has_steps = !is_nullish(type_of(call.env, call[1]));
  if (lists.has_steps) lists.steps = read(1);
  for (size_t i = 2; i < call.argc; i++) lists.add("states", read(i));
  return to_js(call.env, fits_fused(lists));
}

}  // namespace

void register_fused_check(napi_env env, napi_value exports) { define(env, exports, {{"fitsFused", guarded<fits>}}); }

}  // namespace lts
