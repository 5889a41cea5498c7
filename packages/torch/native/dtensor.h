// Tensors whose parts lie in several processes (DTensors), as autograd sees them: of the whole shape, without memory, below all of
// autograd's work a part of this process and the number of its layout, which JavaScript knows.
#pragma once

#include "addon.h"

#include <ATen/core/stack.h>

namespace lts {

/// Whether a tensor is a DTensor.
bool is_dtensor(const at::Tensor& t);

/// This process's part of a DTensor; another tensor itself.
const at::Tensor& part_of(const at::Tensor& t);

/// Whether two tensors are both no DTensors, or DTensors of one layout.
bool same_layout(const at::Tensor& a, const at::Tensor& b);

/// Whether a DTensor is among an operator's arguments.
bool has_dtensor(const torch::jit::Stack& arguments);

/// @throws an Error for a DTensor where memory is needed; `what` says for which purpose.
void refuse_dtensor(const at::Tensor& t, const char* what);

}  // namespace lts
