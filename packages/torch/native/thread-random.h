// The generator that this thread's operators use on a CPU where they are given none.
#pragma once

#include <ATen/core/Generator.h>

namespace lts {

/// The thread's own, or the process's.
const at::Generator& cpu_generator();
bool has_own_generator();

}  // namespace lts
