// Which overload of an operator a call means, with its arguments bound to the overload's parameters.
#pragma once

#include "arguments.h"
#include "schema.h"

#include <ATen/core/stack.h>

namespace lts {

constexpr size_t kMaxParameters = 64;

/// An overload with its arguments on the stack, and where each came from.
struct Bound {
  torch::jit::Stack stack;
  napi_value source[kMaxParameters];  // the JavaScript value of each parameter; null where none was given
  bool requires_grad = false;
};

/// The first overload that takes the arguments, which are bound then: as PyTorch's parser, first without tensors that stand for numbers.
/// Throws a TypeError that says of each overload why it does not fit.
const Overload& choose(const Packet& packet, Arguments& a, Bound& b);

}  // namespace lts
