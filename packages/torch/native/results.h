// Raising: from what an operator gives to JavaScript values.
#pragma once

#include "overloads.h"

namespace lts {

/// The results on the stack: none, one, or an array. What was written to an argument is that argument.
napi_value results_to_js(napi_env env, const Overload& o, Bound& b);

/// One value as JavaScript has it: handles, numbers, arrays of them.
napi_value value_to_js(napi_env env, const c10::IValue& v);

}  // namespace lts
