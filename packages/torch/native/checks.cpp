// The table of operators whose arguments are checked here.
#include "checks.h"

#include "fused-check.h"

#include <unordered_map>

namespace lts {

ArgumentCheck find_check(const std::string& name) {
  static const std::unordered_map<std::string, ArgumentCheck> checks = [] {
    std::unordered_map<std::string, ArgumentCheck> all;
    for (const char* optimizer : {"adam", "adamw", "sgd", "adagrad"}) {
      const std::string fused = std::string("aten::_fused_") + optimizer;
      all[fused] = all[fused + "_"] = check_fused_optimizer;
    }
    return all;
  }();
  const auto found = checks.find(name);
  return found == checks.end() ? nullptr : found->second;
}

}  // namespace lts
