// Lowering: from a JavaScript value to what the dispatcher takes.
#pragma once

#include "arguments.h"
#include "schema.h"

#include <ATen/core/stack.h>

namespace lts {

/// A whole number; false for a value that is none. `from_tensor`: a tensor without dimensions may stand for it.
bool as_whole(napi_env env, const Value& v, int64_t& out, bool from_tensor);

/// Lowers one argument and pushes it; false if it does not fit the parameter. `numbers_as_tensors`: a number may stand for a tensor;
/// `from_tensor`: a tensor without dimensions may stand for a number.
bool push(napi_env env, const Parameter& p, const Value& v, bool numbers_as_tensors, bool from_tensor, torch::jit::Stack& stack);

}  // namespace lts
