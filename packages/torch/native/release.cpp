// See release.h: libtorch takes long graphs apart along their edges only.
#include "release.h"

#include <torch/csrc/autograd/variable.h>

#include <utility>
#include <variant>

namespace lts {

void release(at::Tensor&& tensor) {
  at::Tensor t = std::move(tensor);
  while (t.defined() && t.use_count() == 1 && t.weak_use_count() == 1) {
    // Nobody else can see this tensor, so nobody misses its gradient.
    auto* meta = torch::autograd::impl::get_autograd_meta(t);
    if (meta == nullptr || !meta->grad_.defined()) return;
    t = at::Tensor(std::move(meta->grad_));
  }
}

namespace {

using Saved = std::vector<torch::autograd::SavedVariable>;
using Dropped = std::variant<at::Tensor, Saved>;

// What is to be dropped in this thread, while something is being dropped.
thread_local std::vector<Dropped>* waiting = nullptr;

void drop(Dropped&& dropped) {
  if (waiting != nullptr) {
    waiting->push_back(std::move(dropped));
    return;
  }
  std::vector<Dropped> mine;
  mine.push_back(std::move(dropped));
  waiting = &mine;
  while (!mine.empty()) {
    // Its end may add to the list.
    const Dropped next = std::move(mine.back());
    mine.pop_back();
  }
  waiting = nullptr;
}

}  // namespace

void release_after(at::Tensor&& held) noexcept {
  if (held.defined()) drop(std::move(held));
}

void release(Saved&& saved) {
  if (!saved.empty()) drop(std::move(saved));
}

}  // namespace lts
