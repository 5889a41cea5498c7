// What a gradient scaler does with a loss, with the gradients of an optimizer and with its scale, in one call each. libtorch's kernels take
// lists of one device and dtype. What is one number on the CPU is computed here, as its operators would, without them.
#include "autograd.h"

#include <ATen/EmptyTensor.h>
#include <ATen/ops/_amp_update_scale.h>
#include <ATen/ops/_amp_foreach_non_finite_check_and_unscale.h>
#include <ATen/ops/full.h>
#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/forward_grad.h>
#include <torch/csrc/autograd/functions/utils.h>

#include <algorithm>
#include <cmath>

namespace lts {

namespace {

// --- numbers on the CPU ----------------------------------------------------------------------------------------------

/// Whether a tensor is one float in the host's memory, whatever its history.
bool is_float_here(const at::Tensor& t) {
  return t.device().is_cpu() && t.scalar_type() == at::kFloat && t.dim() == 0 && t.layout() == at::kStrided && !t.is_neg() && !t.is_inference();
}

float value_of(const at::Tensor& t) { return *t.const_data_ptr<float>(); }

at::Tensor float_here(float value) {
  at::Tensor t = at::detail::empty_cpu({}, at::TensorOptions().dtype(at::kFloat));
  *t.mutable_data_ptr<float>() = value;
  return t;
}

// --- the loss --------------------------------------------------------------------------------------------------------

/// The node of a loss times the scale.
struct ScaledLoss final : Node {
  explicit ScaledLoss(float scale) : scale_(scale) {}

  std::string name() const override { return "MulBackward0"; }  // which it stands for

  variable_list apply(variable_list&& grads) override {
    const at::Tensor& grad = grads[0];
    if (!grad.defined()) return {at::Tensor()};
    // A graph of the gradients, or gradients of another kind: the operator records them.
    if (at::GradMode::is_enabled() || !is_float_here(grad)) return {grad.mul(static_cast<double>(scale_))};
    return {float_here(value_of(grad) * scale_)};
  }

 private:
  const float scale_;
};

/// scaleLoss(loss, scale): null where only the operator can multiply them
napi_value scale_loss(Call& call) {
  const at::Tensor& loss = tensor_of(call.env, call[0], "loss");
  const at::Tensor& scale = tensor_of(call.env, call[1], "scale");
  if (!is_float_here(loss) || !is_float_here(scale) || loss._fw_grad(0).defined()) return null(call.env);
  at::Tensor scaled = float_here(value_of(loss) * value_of(scale));
  if (loss.requires_grad() && at::GradMode::is_enabled()) {
    const auto node = make_node<ScaledLoss>(value_of(scale));
    node->set_next_edges(torch::autograd::collect_next_edges(loss));
    torch::autograd::set_history(scaled, node);
    note_recorded();
  }
  return to_js(call.env, scaled);
}

// --- gradients -------------------------------------------------------------------------------------------------------

/// Gradients of one device and dtype.
struct Bucket {
  at::Device device;
  at::ScalarType dtype;
  std::vector<at::Tensor> gradients;
};

/// What a device's kernels multiply by, and where they say that a gradient was not finite.
struct OnDevice {
  at::Device device;
  at::Tensor factor;
  at::Tensor found_inf;
};

/// The values of a parameter's gradient, which the kernel changes. Sums of float16 may overflow, so duplicates are added up first.
at::Tensor values_of(const at::Tensor& param, const at::Tensor& gradient) {
  if (!gradient.is_sparse()) return gradient;
  if (gradient.scalar_type() == at::kHalf) param.mutable_grad() = gradient.coalesce();
  return param.grad()._values();
}

std::vector<Bucket> buckets_of(const std::vector<at::Tensor>& params, bool divide) {
  std::vector<Bucket> buckets;
  for (const at::Tensor& param : params) {
    const at::Tensor gradient = param.unsafeGetTensorImpl()->grad();
    if (!gradient.defined()) continue;
    if (divide && gradient.scalar_type() == at::kHalf) {
      throw RangeError("Attempting to unscale FP16 gradients. Keep the parameters in float32, and let autocast choose float16.");
    }
    at::Tensor values = values_of(param, gradient);
    const auto fits = [&](const Bucket& b) { return b.device == values.device() && b.dtype == values.scalar_type(); };
    auto found = std::find_if(buckets.begin(), buckets.end(), fits);
    if (found == buckets.end()) found = buckets.insert(buckets.end(), {values.device(), values.scalar_type(), {}});
    found->gradients.push_back(std::move(values));
  }
  return buckets;
}

/// 1 / scale, rounded once. Metal has no float64.
at::Tensor inverse_of(const at::Tensor& scale) {
  if (is_float_here(scale)) return float_here(static_cast<float>(1.0 / static_cast<double>(value_of(scale))));
  return scale.is_mps() ? scale.reciprocal() : scale.to(at::kDouble).reciprocal_().to(at::kFloat);
}

// unscaleGradients(params, scale, divide): for each device a number that is not 0 where a gradient is not finite
napi_value unscale_gradients(Call& call) {
  const std::vector<at::Tensor> params = tensors_of(call.env, call[0], "params");
  const at::Tensor& scale = tensor_of(call.env, call[1], "scale");
  const bool divide = bool_of(call.env, call[2], "divide");
  const at::NoGradGuard no_grad;
  const std::vector<Bucket> buckets = buckets_of(params, divide);
  std::vector<OnDevice> devices;
  if (!buckets.empty()) {
    const at::TensorOptions options = scale.options().dtype(at::kFloat);
    const auto number = [&](float value) { return is_float_here(scale) ? float_here(value) : at::full(at::IntArrayRef(), value, options); };
    devices.push_back({scale.device(), divide ? inverse_of(scale) : number(1), number(0)});
  }
  std::vector<bool> used(devices.size());
  for (const Bucket& bucket : buckets) {
    auto found = std::find_if(devices.begin(), devices.end(), [&](const OnDevice& d) { return d.device == bucket.device; });
    if (found == devices.end()) {
      const OnDevice& first = devices.front();
      const auto there = [&](const at::Tensor& t) { return t.to(bucket.device, t.scalar_type(), /*non_blocking=*/true, /*copy=*/true); };
      OnDevice replica{bucket.device, there(first.factor), there(first.found_inf)};
      found = devices.insert(devices.end(), std::move(replica));
      used.push_back(false);
    }
    used[static_cast<size_t>(found - devices.begin())] = true;
    at::_amp_foreach_non_finite_check_and_unscale_(bucket.gradients, found->found_inf, found->factor);
  }
  std::vector<at::Tensor> results;
  for (size_t i = 0; i < devices.size(); i++) {
    if (used[i]) results.push_back(devices[i].found_inf);
  }
  return to_js(call.env, results);
}

// --- the scale -------------------------------------------------------------------------------------------------------

/// As libtorch's kernel does it, on numbers of the CPU.
void update_here(const at::Tensor& scale, const at::Tensor& tracker, bool found_inf, double growth, double backoff, int64_t interval) {
  float& value = *scale.mutable_data_ptr<float>();
  int& good_steps = *tracker.mutable_data_ptr<int>();
  if (found_inf) {
    value = static_cast<float>(value * backoff);
    good_steps = 0;
  } else if (++good_steps == interval) {
    const float grown = static_cast<float>(value * growth);
    if (std::isfinite(grown)) value = grown;
    good_steps = 0;
  }
  // What was saved of the old ones must not be used any more.
  scale.unsafeGetTensorImpl()->bump_version();
  tracker.unsafeGetTensorImpl()->bump_version();
}

/// updateScale(scale, growthTracker, found, growthFactor, backoffFactor, growthInterval): `found` has a number for each device, one at least
napi_value update_scale(Call& call) {
  const at::Tensor& scale = tensor_of(call.env, call[0], "scale");
  const at::Tensor& tracker = tensor_of(call.env, call[1], "growthTracker");
  const std::vector<at::Tensor> found = tensors_of(call.env, call[2], "found");
  const double growth = double_of(call.env, call[3], "growthFactor"), backoff = double_of(call.env, call[4], "backoffFactor");
  const int64_t interval = int_of(call.env, call[5], "growthInterval");
  const at::NoGradGuard no_grad;
  if (is_float_here(scale) && std::all_of(found.begin(), found.end(), is_float_here)) {
    const bool any = std::any_of(found.begin(), found.end(), [](const at::Tensor& t) { return value_of(t) != 0; });
    update_here(scale, tracker, any, growth, backoff, interval);
    return undefined(call.env);
  }
  at::Tensor all = found.at(0).to(scale.device(), /*dtype=*/at::kFloat, /*non_blocking=*/true);
  for (size_t i = 1; i < found.size(); i++) all = all.add(found[i].to(scale.device(), at::kFloat, true));
  at::Tensor at_scale = scale, at_tracker = tracker;
  at::_amp_update_scale_(at_scale, at_tracker, all, growth, backoff, interval);
  return undefined(call.env);
}

}  // namespace

void register_grad_scaler(napi_env env, napi_value exports) {
  define(env, exports, {{"scaleLoss", guarded<scale_loss>},
                        {"unscaleGradients", guarded<unscale_gradients>},
                        {"updateScale", guarded<update_scale>}});
}

}  // namespace lts
