// The kernels of fused optimizers walk through the memory of parameters, gradients and states as if all were alike.
#pragma once

#include "addon.h"
#include "checks.h"

namespace lts {

/// Tensors of a list, wherever it lives.
class Tensors {
 public:
  Tensors() = default;
  Tensors(const std::vector<at::Tensor>& list) : plain_(list.data()), size_(list.size()) {}
  explicit Tensors(const c10::IValue& list) : boxed_(list.toListRef().data()), size_(list.toListRef().size()) {}
  size_t size() const { return size_; }
  const at::Tensor& operator[](size_t i) const { return plain_ != nullptr ? plain_[i] : boxed_[i].toTensor(); }

 private:
  const at::Tensor* plain_ = nullptr;
  const c10::IValue* boxed_ = nullptr;
  size_t size_ = 0;
};

/// The lists of one update, under the names of the operator's schema.
struct FusedLists {
  static constexpr size_t kMost = 8;
  struct Named {
    const char* name;
    Tensors tensors;
  };
  Tensors params;
  Named alike[kMost];  // gradients and states: as many as parameters, or none
  size_t count = 0;
  bool are_named = true;
  Tensors steps;
  bool has_steps = false;

  void add(const char* name, Tensors tensors);
};

/// Throws PyTorch's error for tensors that do not belong together. False: they do, but not in one kernel, as the order of their
/// elements in memory or the type of the steps differs.
bool fits_fused(const FusedLists& lists);

/// ArgumentCheck of all `_fused_*` optimizers.
void check_fused_optimizer(const c10::FunctionSchema& schema, const c10::IValue* arguments);

/// Throws PyTorch's error if an in-place operator on a tensor of sizes `self` does not take one of sizes `other`.
void check_in_place(at::IntArrayRef self, at::IntArrayRef other);

}  // namespace lts
