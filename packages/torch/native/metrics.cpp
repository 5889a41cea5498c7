// What metrics do with a batch, in one call each. Only the usual batches are taken: few elements, dense, in the host's memory, with right
// labels. Of any other nothing is counted, and it is left to the operators that do the same, and to the checks that say what is wrong.
#include "addon.h"
#include "dtensor.h"

#include <ATen/Dispatch.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/mse_loss.h>
#include <c10/core/InferenceMode.h>
#include <c10/util/SmallVector.h>

#include <algorithm>
#include <array>
#include <optional>

namespace lts {

namespace {

/// As many as libtorch's kernels leave to one thread: more are their work.
constexpr int64_t kMostElements = 32768;

using Labels = c10::SmallVector<int64_t, 64>;

// --- what is taken ---------------------------------------------------------------------------------------------------

/// Whether all elements lie in the host's memory, one after the other.
bool is_plain(const at::Tensor& t) {
  return t.is_cpu() && t.layout() == at::kStrided && !t.is_nested() && !is_dtensor(t) && t.has_storage() && !t.is_neg() && !t._is_zerotensor() &&
         t.is_contiguous() && t.numel() > 0 && t.numel() <= kMostElements && t.storage().data() != nullptr && fits_its_memory(t);
}

/// Whether a plain tensor is a state that may be written to.
bool is_state(const at::Tensor& t, at::ScalarType dtype) {
  return is_plain(t) && t.scalar_type() == dtype && !t.requires_grad() && (!t.is_inference() || c10::InferenceMode::is_enabled());
}

void note_change(const at::Tensor& t) { t.unsafeGetTensorImpl()->bump_version(); }

template <class T>
bool copy_labels(const at::Tensor& t, Labels& labels) {
  const T* data = t.const_data_ptr<T>();
  labels.assign(data, data + t.numel());
  return true;
}

/// Reads whole numbers; false for a tensor of others.
bool read_labels(const at::Tensor& t, Labels& labels) {
  switch (t.scalar_type()) {
    case at::kLong: return copy_labels<int64_t>(t, labels);
    case at::kInt: return copy_labels<int32_t>(t, labels);
    case at::kShort: return copy_labels<int16_t>(t, labels);
    case at::kChar: return copy_labels<int8_t>(t, labels);
    case at::kByte: return copy_labels<uint8_t>(t, labels);
    case at::kBool: return copy_labels<bool>(t, labels);
    default: return false;
  }
}

/// The place of the largest number, or of the first NaN, as libtorch's argmax has it.
template <class T>
int64_t best_of(const T* scores, int64_t count) {
  T best = scores[0];
  int64_t place = 0;
  for (int64_t i = 1; i < count && best == best; i++) {
    if (scores[i] <= best) continue;
    best = scores[i];
    place = i;
  }
  return place;
}

/// The best classes of scores of shape [labels, classes]; false for others.
bool read_best(const at::Tensor& scores, int64_t rows, int64_t classes, Labels& best) {
  if (scores.dim() != 2 || scores.size(0) != rows || scores.size(1) != classes || !at::isFloatingType(scores.scalar_type())) return false;
  best.resize(static_cast<size_t>(rows));
  AT_DISPATCH_FLOATING_TYPES_AND2(at::kHalf, at::kBFloat16, scores.scalar_type(), "best classes", [&] {
    const scalar_t* data = scores.const_data_ptr<scalar_t>();
    for (int64_t row = 0; row < rows; row++) best[static_cast<size_t>(row)] = best_of(data + row * classes, classes);
  });
  return true;
}

/// Labels of probabilities: 1 above the threshold. False where a number is not in [0, 1].
bool read_decisions(const at::Tensor& scores, double threshold, Labels& labels) {
  bool fits = true;
  labels.resize(static_cast<size_t>(scores.numel()));
  AT_DISPATCH_FLOATING_TYPES_AND2(at::kHalf, at::kBFloat16, scores.scalar_type(), "decisions", [&] {
    const scalar_t* data = scores.const_data_ptr<scalar_t>();
    const scalar_t limit = static_cast<scalar_t>(threshold);
    for (size_t i = 0; i < labels.size(); i++) {
      fits = fits && data[i] >= scalar_t(0) && data[i] <= scalar_t(1);
      labels[i] = data[i] > limit ? 1 : 0;
    }
  });
  return fits;
}

// --- counts ----------------------------------------------------------------------------------------------------------

/// True positives, false positives, true negatives, false negatives.
enum Count : size_t { kTp, kFp, kTn, kFn };

/// Four states of one size.
struct CountStates {
  std::array<at::Tensor, 4> tensors;

  /// Those of a call, from one argument on; null where one cannot be written to.
  static std::optional<CountStates> of(Call& call, size_t first) {
    CountStates states;
    for (size_t kind = 0; kind < 4; kind++) {
      const at::Tensor& t = states.tensors[kind] = tensor_of(call.env, call[first + kind], "a state");
      if (!is_state(t, at::kLong) || t.dim() != 1 || t.size(0) != states.tensors[0].size(0)) return std::nullopt;
    }
    return states;
  }

  size_t size() const { return static_cast<size_t>(tensors[0].numel()); }

  /// Adds counts, four of each class or label.
  void add(const c10::SmallVectorImpl<std::array<int64_t, 4>>& counts) {
    for (size_t kind = 0; kind < 4; kind++) {
      int64_t* data = tensors[kind].mutable_data_ptr<int64_t>();
      for (size_t i = 0; i < counts.size(); i++) data[i] += counts[i][kind];
      note_change(tensors[kind]);
    }
  }
};

using Counts = c10::SmallVector<std::array<int64_t, 4>, 16>;

std::optional<int64_t> index_of(Call& call, size_t i) {
  if (is_nullish(type_of(call.env, call[i]))) return std::nullopt;
  return int_of(call.env, call[i], "ignoreIndex");
}

/// countClasses(preds, target, tp, fp, tn, fn, numClasses, ignoreIndex): whether the batch was counted. States of one element count all classes
/// together.
napi_value count_classes(Call& call) {
  const at::Tensor &preds = tensor_of(call.env, call[0], "preds"), &target = tensor_of(call.env, call[1], "target");
  const int64_t classes = int_of(call.env, call[6], "numClasses");
  const std::optional<int64_t> ignored = index_of(call, 7);
  const napi_value no = to_js(call.env, false);
  Labels guesses, labels;
  if (!is_plain(preds) || !is_plain(target) || target.dim() == 0 || !read_labels(target, labels)) return no;
  const bool fits = preds.dim() == target.dim() ? preds.sizes() == target.sizes() && read_labels(preds, guesses)
                                                : target.dim() == 1 && read_best(preds, target.size(0), classes, guesses);
  std::optional<CountStates> states = fits ? CountStates::of(call, 2) : std::nullopt;
  if (!states || (states->size() != 1 && states->size() != static_cast<size_t>(classes))) return no;
  const bool together = states->size() == 1;

  Counts counts(states->size(), std::array<int64_t, 4>{});
  const auto of = [&](int64_t label) -> std::array<int64_t, 4>& { return counts[together ? 0 : static_cast<size_t>(label)]; };
  int64_t counted = 0;
  for (size_t i = 0; i < labels.size(); i++) {
    const int64_t guess = guesses[i], label = labels[i];
    if (guess < 0 || guess >= classes) return no;
    if (label == ignored) continue;
    if (label < 0 || label >= classes) return no;
    counted++;
    if (guess == label) {
      of(label)[kTp]++;
    } else {
      of(guess)[kFp]++;
      of(label)[kFn]++;
    }
  }
  // Each sample is a decision for each class.
  for (auto& [tp, fp, tn, fn] : counts) tn = counted * (together ? classes : 1) - tp - fp - fn;
  states->add(counts);
  return to_js(call.env, true);
}

/// countDecisions(preds, target, tp, fp, tn, fn, numLabels, threshold, ignoreIndex): whether the batch was counted; 0 labels are decisions that all
/// count together.
napi_value count_decisions(Call& call) {
  const at::Tensor &preds = tensor_of(call.env, call[0], "preds"), &target = tensor_of(call.env, call[1], "target");
  const int64_t wanted = int_of(call.env, call[6], "numLabels");
  const double threshold = double_of(call.env, call[7], "threshold");
  const std::optional<int64_t> ignored = index_of(call, 8);
  const napi_value no = to_js(call.env, false);
  Labels guesses, labels;
  if (!is_plain(preds) || !is_plain(target) || preds.sizes() != target.sizes() || target.dim() == 0 || !read_labels(target, labels)) return no;
  if (wanted != 0 && (preds.dim() < 2 || preds.size(1) != wanted)) return no;
  if (!(at::isFloatingType(preds.scalar_type()) ? read_decisions(preds, threshold, guesses) : read_labels(preds, guesses))) return no;
  std::optional<CountStates> states = CountStates::of(call, 2);
  if (!states || states->size() != static_cast<size_t>(std::max<int64_t>(wanted, 1))) return no;

  // How many elements in a row are for the same label.
  const size_t run = wanted == 0 ? labels.size() : static_cast<size_t>(preds.stride(1));
  Counts counts(states->size(), std::array<int64_t, 4>{});
  for (size_t i = 0; i < labels.size(); i++) {
    const int64_t guess = guesses[i], label = labels[i];
    if (guess != 0 && guess != 1) return no;
    if (label == ignored) continue;
    if (label != 0 && label != 1) return no;
    counts[i / run % counts.size()][guess == 1 ? (label == 1 ? kTp : kFp) : (label == 1 ? kFn : kTn)]++;
  }
  states->add(counts);
  return to_js(call.env, true);
}

// --- errors ----------------------------------------------------------------------------------------------------------

/// addSquaredErrors(preds, target, sum, total): whether they were added. Not where a graph is recorded.
napi_value add_squared_errors(Call& call) {
  const at::Tensor &preds = tensor_of(call.env, call[0], "preds"), &target = tensor_of(call.env, call[1], "target");
  const at::Tensor &sum = tensor_of(call.env, call[2], "a state"), &total = tensor_of(call.env, call[3], "a state");
  const at::ScalarType dtype = preds.scalar_type();
  const bool fits = !at::GradMode::is_enabled() && (dtype == at::kFloat || dtype == at::kDouble) && is_plain(preds) && is_plain(target) &&
                    target.scalar_type() == dtype && preds.sizes() == target.sizes() && is_state(sum, dtype) && sum.numel() == 1 &&
                    is_state(total, at::kLong) && total.numel() == 1;
  if (!fits) return to_js(call.env, false);
  const at::Tensor error = at::mse_loss(preds, target, at::Reduction::Sum);
  if (dtype == at::kFloat) *sum.mutable_data_ptr<float>() += *error.const_data_ptr<float>();
  else *sum.mutable_data_ptr<double>() += *error.const_data_ptr<double>();
  *total.mutable_data_ptr<int64_t>() += preds.numel();
  note_change(sum);
  note_change(total);
  return to_js(call.env, true);
}

}  // namespace

void register_metrics(napi_env env, napi_value exports) {
  define(env, exports, {{"countClasses", guarded<count_classes>},
                        {"countDecisions", guarded<count_decisions>},
                        {"addSquaredErrors", guarded<add_squared_errors>}});
}

}  // namespace lts
