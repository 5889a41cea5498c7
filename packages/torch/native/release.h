// Letting go of tensors that hold others, however many hang on one another: one after the other, not one inside the other.
#pragma once

#include <ATen/core/Tensor.h>
#include <torch/csrc/autograd/saved_variable.h>

#include <vector>

namespace lts {

/// Drops a tensor. Its gradient, the gradient's gradient, ... go after it.
void release(at::Tensor&& tensor);

/// Takes what a tensor held while the tensor itself goes: it is dropped when what is being dropped in this thread is gone.
void release_after(at::Tensor&& held) noexcept;

/// Drops what a node saved, which may hold other nodes.
void release(std::vector<torch::autograd::SavedVariable>&& saved);

}  // namespace lts
