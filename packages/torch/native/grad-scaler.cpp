// What a gradient scaler does with the gradients of an optimizer, in one call: libtorch's kernels take lists of one device and dtype.
#include "addon.h"

#include <ATen/ops/_amp_foreach_non_finite_check_and_unscale.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/zeros.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>

namespace lts {

namespace {

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
at::Tensor inverse(const at::Tensor& scale) {
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
    devices.push_back({scale.device(), divide ? inverse(scale) : at::ones({}, options), at::zeros({}, options)});
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

}  // namespace

void register_grad_scaler(napi_env env, napi_value exports) {
  define(env, exports, {{"unscaleGradients", guarded<unscale_gradients>}});
}

}  // namespace lts
