// What is asked of an operator's arguments before its kernels see them: for the few whose kernels trust what they get.
#pragma once

#include <ATen/core/function_schema.h>
#include <ATen/core/ivalue.h>

#include <string>

namespace lts {

/// Throws for arguments with which a kernel would read or write outside of their memory. `arguments` are those of the schema.
using ArgumentCheck = void (*)(const c10::FunctionSchema& schema, const c10::IValue* arguments);

/// The check of an operator ("aten::_fused_adam_", for all overloads of the name), or nullptr: nearly all operators check themselves.
ArgumentCheck find_check(const std::string& name);

}  // namespace lts
