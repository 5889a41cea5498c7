// Checks of sizes and indices for operators that take both on trust.
#include "shape-check.h"

#include "addon.h"

#include <ATen/ops/aminmax.h>
#include <ATen/ops/any.h>
#include <ATen/ops/diff.h>
#include <ATen/ops/lt.h>

#include <algorithm>
#include <limits>
#include <sstream>
#include <tuple>

namespace lts {
namespace {

/// A call's arguments by the names of its schema.
class Named {
 public:
  Named(const c10::FunctionSchema& schema, const c10::IValue* arguments) : schema_(schema), arguments_(arguments) {}

  const c10::IValue* find(const char* name) const {
    const auto index = schema_.argumentIndexWithName(name);
    return index ? &arguments_[*index] : nullptr;
  }
  /// Undefined where there is none.
  at::Tensor tensor(const char* name) const {
    const c10::IValue* value = find(name);
    return value != nullptr && value->isTensor() ? value->toTensor() : at::Tensor();
  }
  int64_t integer(const char* name) const {
    const c10::IValue* value = find(name);
    return value != nullptr && value->isInt() ? value->toInt() : 0;
  }
  bool flag(const char* name) const {
    const c10::IValue* value = find(name);
    return value != nullptr && value->isBool() && value->toBool();
  }
  [[noreturn]] void fail(const std::string& what) const { throw std::runtime_error(schema_.name() + ": " + what); }

  /// `name`, where it is given, has so many elements.
  void count(const char* name, int64_t expected) const {
    const at::Tensor t = tensor(name);
    if (t.defined() && t.numel() != expected)
      fail(std::string(name) + " should contain " + std::to_string(expected) + " elements not " + std::to_string(t.numel()));
  }
  void need(const char* name) const {
    if (!tensor(name).defined()) fail(std::string("expected ") + name + ". Received: null");
  }
  void same_sizes(const char* name, const at::Tensor& as) const {
    const at::Tensor t = tensor(name);
    if (t.defined() && t.sizes() != as.sizes())
      fail(std::string("expected ") + name + " of the sizes of " + lts::describe(as) + ". Received: " + lts::describe(t));
  }
  /// The elements of `name` lie one after the other.
  void contiguous(const char* name, at::MemoryFormat format = at::MemoryFormat::Contiguous) const {
    const at::Tensor t = tensor(name);
    if (!t.defined() || t.layout() != at::kStrided || t.is_contiguous(format)) return;
    std::ostringstream s;
    s << "expected a contiguous " << name << ". Received: " << lts::describe(t) << " with strides " << t.strides();
    fail(s.str());
  }
  /// All elements of `name` lie in [least, most]. Those on another device are not fetched: kernels there stop by themselves.
  void range(const char* name, double least, double most) const {
    const at::Tensor t = tensor(name);
    if (!t.defined() || t.numel() == 0 || !t.is_cpu() || t.layout() != at::kStrided) return;
    const auto [min, max] = at::aminmax(t.detach());
    const double low = min.item().toDouble(), high = max.item().toDouble();
    // Written so that NaN is outside.
    if (low >= least && high <= most) return;
    std::ostringstream s;
    s << "expected elements of " << name << " from " << least << " to " << most << ". Received: " << low << " to " << high;
    fail(s.str());
  }

 private:
  const c10::FunctionSchema& schema_;
  const c10::IValue* arguments_;
};

}  // namespace

void check_batch_norm(const c10::FunctionSchema& schema, const c10::IValue* arguments) {
  const Named call(schema, arguments);
  const at::Tensor input = call.tensor("input");
  if (!input.defined()) return;
  if (input.dim() < 2) call.fail("expected an input of at least 2 dimensions. Received: " + describe(input));
  const int64_t channels = input.size(1);
  for (const char* name : {"weight", "bias", "running_mean", "running_var"}) call.count(name, channels);
  const bool is_backward = call.find("grad_out") != nullptr || call.find("grad_output") != nullptr;
  // Only operators that have a choice say whether they take the statistics of the batch or those that they are given.
  bool takes_given = schema.name().find("_no_") != std::string::npos;
  for (const char* name : {"train", "training", "update"})
    if (call.find(name) != nullptr) takes_given = !call.flag(name);
  if (takes_given)
    for (const char* name : {"running_mean", "running_var"}) call.need(name);
  if (!is_backward) return;
  for (const char* name : {"grad_out", "grad_output"}) call.same_sizes(name, input);
  for (const char* name : {"save_mean", "save_invstd", "save_var", "save_var_transform"}) {
    if (call.find(name) == nullptr) continue;
    if (!takes_given) call.need(name);
    // In evaluation the forward pass saves nothing or empty ones.
    const bool is_empty = takes_given && call.tensor(name).defined() && call.tensor(name).numel() == 0;
    if (!is_empty) call.count(name, channels);
  }
}

void check_group_norm(const c10::FunctionSchema& schema, const c10::IValue* arguments) {
  const Named call(schema, arguments);
  const at::Tensor input = call.tensor("input");
  if (!input.defined()) return;
  const int64_t n = call.integer("N"), c = call.integer("C"), area = call.integer("HxW"), groups = call.integer("group");
  if (groups <= 0) call.fail("expected a number of groups above 0. Received: " + std::to_string(groups));
  if (n < 0 || c < 0 || area < 0 || c % groups != 0)
    call.fail("expected N, C and HxW from 0, and C divisible by the number of groups. Received: " + std::to_string(n) + ", " +
              std::to_string(c) + ", " + std::to_string(area) + ", " + std::to_string(groups));
  // In floating point, where products do not overflow.
  if (static_cast<double>(n) * c * area != static_cast<double>(input.numel()))
    call.fail("expected an input of N * C * HxW elements. Received: " + describe(input));
  for (const char* name : {"weight", "bias"}) {
    call.count(name, c);
    call.contiguous(name);
  }
  if (call.find("grad_out") == nullptr) return;
  call.same_sizes("grad_out", input);
  for (const char* name : {"grad_out", "input"}) call.contiguous(name, input.suggest_memory_format());
  for (const char* name : {"mean", "rstd"}) {
    call.need(name);
    if (static_cast<double>(n) * groups != static_cast<double>(call.tensor(name).numel()))
      call.fail("expected " + std::string(name) + " of N * group elements. Received: " + describe(call.tensor(name)));
    call.contiguous(name);
  }
}

void check_layer_norm_backward(const c10::FunctionSchema& schema, const c10::IValue* arguments) {
  const Named call(schema, arguments);
  const at::Tensor input = call.tensor("input");
  const c10::IValue* shape = call.find("normalized_shape");
  if (!input.defined() || shape == nullptr) return;
  const auto sizes = shape->toIntVector();
  const size_t dims = static_cast<size_t>(input.dim());
  if (sizes.empty() || sizes.size() > dims || input.sizes().slice(dims - sizes.size()) != at::IntArrayRef(sizes))
    call.fail("expected normalized_shape to be the input's last sizes. Received: " + describe(input));
  int64_t inner = 1, outer = 1;
  for (const int64_t size : sizes) inner *= size;
  for (size_t i = 0; i < dims - sizes.size(); i++) outer *= input.size(static_cast<int64_t>(i));
  call.same_sizes("grad_out", input);
  for (const char* name : {"mean", "rstd"}) {
    call.need(name);
    call.count(name, outer);
    call.contiguous(name);
  }
  for (const char* name : {"weight", "bias"}) call.count(name, inner);
}

void check_pool_backward(const c10::FunctionSchema& schema, const c10::IValue* arguments) {
  const Named call(schema, arguments);
  const at::Tensor self = call.tensor("self"), indices = call.tensor("indices");
  if (!self.defined() || !indices.defined()) return;
  const int64_t spatial = schema.name().find("3d") != std::string::npos ? 3 : 2;
  if (self.dim() < spatial + 1)
    call.fail("expected an input of at least " + std::to_string(spatial + 1) + " dimensions. Received: " + describe(self));
  call.same_sizes("grad_output", indices);
  const size_t leading = static_cast<size_t>(self.dim() - spatial);
  if (indices.dim() != self.dim() || indices.sizes().slice(0, leading) != self.sizes().slice(0, leading))
    call.fail("expected indices for each channel of " + describe(self) + ". Received: " + describe(indices));
  int64_t area = 1;
  for (int64_t d = self.dim() - spatial; d < self.dim(); d++) area *= self.size(d);
  call.range("indices", 0, static_cast<double>(area) - 1);
}

void check_contiguous_pool_backward(const c10::FunctionSchema& schema, const c10::IValue* arguments) {
  check_list_lengths(schema, arguments);
  check_pool_backward(schema, arguments);
  const Named call(schema, arguments);
  if (call.tensor("indices").defined() && call.tensor("indices").is_cpu()) call.contiguous("indices");
}

void check_max_pool1d(const c10::FunctionSchema& schema, const c10::IValue* arguments) {
  const Named call(schema, arguments);
  const auto first = [&call](const char* name, int64_t otherwise) {
    const c10::IValue* list = call.find(name);
    return list == nullptr || !list->isIntList() || list->toIntVector().empty() ? otherwise : list->toIntVector()[0];
  };
  const int64_t kernel = first("kernel_size", 1), stride = first("stride", kernel), padding = first("padding", 0);
  const int64_t dilation = first("dilation", 1), most = std::numeric_limits<int>::max();
  const at::Tensor self = call.tensor("self");
  const int64_t length = self.defined() && !self.is_nested() && self.dim() > 0 ? self.size(-1) : 0;
  // The second line's numbers are below 2 ** 63 where the first line holds.
  if (std::max({kernel, stride, padding, dilation, length}) <= most &&
      std::max(dilation * (kernel - 1) + 1, length + 2 * padding + stride) <= most)
    return;
  std::ostringstream s;
  s << "expected windows and a padded input of at most " << most << " elements. Received: kernel_size " << kernel << ", stride " << stride
    << ", padding " << padding << ", dilation " << dilation << " for " << describe(self);
  call.fail(s.str());
}

void check_random_samples(const c10::FunctionSchema& schema, const c10::IValue* arguments) {
  Named(schema, arguments).range("random_samples", 0, 1);
}

void check_embedding_backward(const c10::FunctionSchema& schema, const c10::IValue* arguments) {
  const Named call(schema, arguments);
  const at::Tensor grad = call.tensor(call.find("grad_output") != nullptr ? "grad_output" : "grad"), indices = call.tensor("indices");
  const int64_t rows = call.integer("num_weights");
  if (!grad.defined() || !indices.defined()) return;
  if (rows < 0) call.fail("expected num_weights from 0. Received: " + std::to_string(rows));
  if (grad.dim() == 0 || grad.numel() != indices.numel() * grad.size(-1))
    call.fail("expected a row of the gradient for each index. Received: " + describe(grad) + " for " + describe(indices));
  call.range("indices", 0, static_cast<double>(rows) - 1);
}

void check_fft(const c10::FunctionSchema& schema, const c10::IValue* arguments) {
  const Named call(schema, arguments);
  const at::Tensor self = call.tensor("self");
  const c10::IValue* given = call.find("dim");
  if (!self.defined() || given == nullptr || !given->isIntList()) return;
  const auto dims = given->toIntVector();
  std::vector<bool> seen(static_cast<size_t>(self.dim()));
  for (const int64_t dim : dims) {
    if (dim < 0 || dim >= self.dim() || seen[static_cast<size_t>(dim)])
      call.fail("expected each dimension of " + describe(self) + " once at most, from 0. Received: " + std::to_string(dim));
    seen[static_cast<size_t>(dim)] = true;
  }
}

void check_list_lengths(const c10::FunctionSchema& schema, const c10::IValue* arguments) {
  const auto& named = schema.arguments();
  for (size_t i = 0; i < named.size(); i++) {
    if (!named[i].N() || !arguments[i].isIntList()) continue;
    const auto list = arguments[i].toIntVector();
    const auto fail = [&](const std::string& what) { Named(schema, arguments).fail(named[i].name() + " is expected to be " + what); };
    if (list.size() != static_cast<size_t>(*named[i].N()))
      fail(std::to_string(*named[i].N()) + " numbers. Received: " + std::to_string(list.size()));
    // Kernels divide by strides.
    for (const int64_t n : list)
      if (n <= 0 && named[i].name() == "stride") fail("above 0. Received: " + std::to_string(n));
  }
  if (schema.name() != "aten::_nnpack_spatial_convolution") return;
  // It reads four sizes of both.
  const Named call(schema, arguments);
  for (const char* name : {"input", "weight"})
    if (const at::Tensor t = call.tensor(name); t.defined() && t.dim() != 4)
      call.fail("expected " + std::string(name) + " to have 4 dimensions. Received: " + describe(t));
}

void check_pad_backward(const c10::FunctionSchema& schema, const c10::IValue* arguments) {
  check_list_lengths(schema, arguments);
  const Named call(schema, arguments);
  const at::Tensor self = call.tensor("self"), grad = call.tensor("grad_output");
  const auto padding = call.find("padding")->toIntVector();
  const int64_t spatial = static_cast<int64_t>(padding.size() / 2);
  const int64_t leading = self.dim() - spatial;
  bool fits = (leading == 1 || leading == 2) && grad.dim() == self.dim();
  for (int64_t d = 0; fits && d < self.dim(); d++) {
    // Paddings come in pairs, the last dimension's first.
    const size_t pair = d < leading ? 0 : 2 * static_cast<size_t>(self.dim() - 1 - d);
    const int64_t added = d < leading ? 0 : padding[pair] + padding[pair + 1];
    fits = grad.size(d) == self.size(d) + added;
  }
  if (!fits) call.fail("expected a gradient of the padded sizes of " + describe(self) + ". Received: " + describe(grad));
}

void check_tensor_list(const c10::FunctionSchema& schema, const c10::IValue* arguments) {
  const Named call(schema, arguments);
  const bool is_cell = call.find("hx") != nullptr;
  const c10::IValue* list = call.find(is_cell ? "hx" : "tensors");
  if (list == nullptr || !list->isTensorList()) return;
  const size_t count = list->toListRef().size();
  if (is_cell ? count != 2 : count == 0)
    call.fail(std::string("expected ") + (is_cell ? "two states" : "a non-empty list of tensors") + ". Received: " + std::to_string(count));
}

void check_cumulative(const c10::FunctionSchema& schema, const c10::IValue* arguments) {
  const Named call(schema, arguments);
  const at::Tensor self = call.tensor("self");
  if (self.dim() == 0 || self.numel() == 0) call.fail("expected an input of dimensions and elements. Received: " + describe(self));
  for (const char* name : {"values", "indices"}) call.same_sizes(name, self);
}

void check_compressed(const c10::FunctionSchema& schema, const c10::IValue* arguments) {
  const Named call(schema, arguments);
  for (const auto [compressed, plain, dim] : {std::tuple{"crow_indices", "col_indices", 1}, std::tuple{"ccol_indices", "row_indices", 2},
                                              std::tuple{"compressed_indices", "plain_indices", 0}}) {
    const at::Tensor starts = call.tensor(compressed), places = call.tensor(plain), values = call.tensor("values");
    if (!starts.defined() || !places.defined() || !starts.is_cpu() || starts.dim() == 0 || places.dim() == 0) continue;
    call.range(compressed, 0, static_cast<double>(places.size(-1)));
    if (starts.size(-1) > 1 && at::diff(starts.detach()).lt(0).any().item().toBool())
      call.fail("expected " + std::string(compressed) + " that do not fall.");
    call.range(plain, 0, std::numeric_limits<double>::infinity());
    const c10::IValue* size = call.find("size");
    if (dim == 0 || size == nullptr || !size->isIntList()) continue;
    const auto sizes = size->toIntVector();
    // Without blocks: those of blocks are counted in them.
    if (values.dim() == places.dim() && sizes.size() >= 2) call.range(plain, 0, static_cast<double>(sizes[sizes.size() - static_cast<size_t>(dim)]) - 1);
  }
}

void check_rows(const c10::FunctionSchema& schema, const c10::IValue* arguments) {
  const Named call(schema, arguments);
  call.range("self", 0, static_cast<double>(call.integer("size")) - 1);
}

}  // namespace lts
