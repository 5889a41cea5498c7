// Collectives of a process group: each begins, and gives the work that is under way.
#include "distributed.h"
#include "distributed-guard.h"

#include <torch/version.h>

#include <algorithm>
#include <cstring>

// The names of ProcessGroup that all supported versions of libtorch have.
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace lts {
namespace {

using Tensors = std::vector<at::Tensor>;

/// A tensor that backends may take by its memory: each element once, and nothing between. They do not look themselves.
const at::Tensor& checked(const at::Tensor& t, const char* name) {
  if (t.layout() == at::kStrided && !t.is_non_overlapping_and_dense()) {
    throw RangeError(std::string(name) + ": expected a tensor whose elements lie densely in memory, each once. Received: " + describe(t) +
                     ", which is expanded or has gaps. Give its .contiguous().");
  }
  return t;
}
at::Tensor dense_of(napi_env env, napi_value v, const char* name = "tensor") { return checked(tensor_of(env, v, name), name); }
Tensors dense_list_of(napi_env env, napi_value v, const char* name = "tensors") {
  Tensors list = tensors_of(env, v, name);
  for (const at::Tensor& t : list) checked(t, name);
  return list;
}

c10::intrusive_ptr<c10d::ProcessGroup> self(Call& call) {
  refuse_after_misfit();
  return process_group_of(call.env, call[0]);
}

napi_value work_to_js(napi_env env, const c10::intrusive_ptr<c10d::Work>& work) {
  // A coalesced call gives its work at the end of all.
  return work ? opaque_to_js(env, work) : null(env);
}

/// A sum of what is multiplied with a number or a tensor first.
template <class Factor>
c10d::ReduceOp pre_mul_sum(const Factor& factor) {
#if TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR < 10
  return c10d::makeNCCLPreMulSum(factor);
#else
  return c10d::makePreMulSum(factor);
#endif
}

/// A reduction: its number, or [number, factor] of one that multiplies first.
c10d::ReduceOp reduction_of(napi_env env, napi_value v) {
  bool is_array = false;
  napi_is_array(env, v, &is_array);
  if (is_array) {
    napi_value factor;
    check(env, napi_get_element(env, v, 1, &factor));
    if (handle_of(env, factor) != nullptr) return pre_mul_sum(tensor_of(env, factor, "factor"));
    return pre_mul_sum(double_of(env, factor, "factor"));
  }
  const int64_t op = int_of(env, v, "op");
  if (op < 0 || op >= c10d::ReduceOp::PREMUL_SUM) throw TypeError("expected a ReduceOp");
  return c10d::ReduceOp(static_cast<c10d::ReduceOp::RedOpType>(op));
}

/// An array of arrays of tensors.
std::vector<Tensors> lists_of(napi_env env, napi_value v, const char* name) {
  std::vector<Tensors> lists;
  each_element(env, v, std::string(name) + ": expected an array of arrays of Tensors", [&](napi_value item) { lists.push_back(dense_list_of(env, item, name)); });
  return lists;
}

/// What every call ends with: whether the caller waits elsewhere, and the time that it may take in milliseconds (-1: the group's).
template <class Options>
void read_tail(Call& call, size_t i, Options& options) {
  options.asyncOp = bool_of(call.env, call[i], "asyncOp");
  options.timeout = milliseconds_of(call.env, call[i + 1]);
}

/// c10dAllReduce(group, tensor, op, ...)
napi_value all_reduce(Call& call) {
  c10d::AllreduceOptions options;
  options.reduceOp = reduction_of(call.env, call[2]);
  read_tail(call, 3, options);
  Tensors tensors{dense_of(call.env, call[1])};
  return work_to_js(call.env, self(call)->allreduce(tensors, options));
}

/// c10dAllReduceCoalesced(group, tensors, op, ...)
napi_value all_reduce_coalesced(Call& call) {
  c10d::AllreduceCoalescedOptions options;
  options.reduceOp = reduction_of(call.env, call[2]);
  read_tail(call, 3, options);
  Tensors tensors = dense_list_of(call.env, call[1]);
  return work_to_js(call.env, self(call)->allreduce_coalesced(tensors, options));
}

/// c10dBroadcast(group, tensor, root, ...)
napi_value broadcast(Call& call) {
  c10d::BroadcastOptions options;
  options.rootRank = int_of(call.env, call[2], "src");
  read_tail(call, 3, options);
  Tensors tensors{dense_of(call.env, call[1])};
  return work_to_js(call.env, self(call)->broadcast(tensors, options));
}

/// c10dReduce(group, tensor, op, root, ...)
napi_value reduce(Call& call) {
  c10d::ReduceOptions options;
  options.reduceOp = reduction_of(call.env, call[2]);
  options.rootRank = int_of(call.env, call[3], "dst");
  read_tail(call, 4, options);
  Tensors tensors{dense_of(call.env, call[1])};
  return work_to_js(call.env, self(call)->reduce(tensors, options));
}

/// c10dAllGather(group, outputs, tensor, ...)
napi_value all_gather(Call& call) {
  c10d::AllgatherOptions options;
  read_tail(call, 3, options);
  std::vector<Tensors> outputs{dense_list_of(call.env, call[1], "tensorList")};
  Tensors inputs{dense_of(call.env, call[2])};
  return work_to_js(call.env, self(call)->allgather(outputs, inputs, options));
}

/// c10dAllGatherCoalesced(group, lists of outputs, tensors, ...)
napi_value all_gather_coalesced(Call& call) {
  c10d::AllgatherOptions options;
  read_tail(call, 3, options);
  std::vector<Tensors> outputs = lists_of(call.env, call[1], "outputTensorLists");
  Tensors inputs = dense_list_of(call.env, call[2], "inputTensorList");
  return work_to_js(call.env, self(call)->allgather_coalesced(outputs, inputs, options));
}

/// c10dAllGatherIntoTensor(group, output, input, ...)
napi_value all_gather_into_tensor(Call& call) {
  c10d::AllgatherOptions options;
  read_tail(call, 3, options);
  at::Tensor output = dense_of(call.env, call[1], "outputTensor");
  at::Tensor input = dense_of(call.env, call[2], "inputTensor");
  return work_to_js(call.env, self(call)->_allgather_base(output, input, options));
}

/// c10dAllGatherIntoTensorCoalesced(group, outputs, inputs, ...)
napi_value all_gather_into_tensor_coalesced(Call& call) {
  c10d::AllgatherOptions options;
  read_tail(call, 3, options);
  Tensors outputs = dense_list_of(call.env, call[1], "outputTensors");
  Tensors inputs = dense_list_of(call.env, call[2], "inputTensors");
  return work_to_js(call.env, self(call)->allgather_into_tensor_coalesced(outputs, inputs, options));
}

/// c10dGather(group, outputs or null, tensor, root, ...)
napi_value gather(Call& call) {
  c10d::GatherOptions options;
  options.rootRank = int_of(call.env, call[3], "dst");
  read_tail(call, 4, options);
  std::vector<Tensors> outputs;
  if (!is_nullish(type_of(call.env, call[1]))) outputs.push_back(dense_list_of(call.env, call[1], "gatherList"));
  Tensors inputs{dense_of(call.env, call[2])};
  return work_to_js(call.env, self(call)->gather(outputs, inputs, options));
}

/// c10dScatter(group, tensor, inputs or null, root, ...)
napi_value scatter(Call& call) {
  c10d::ScatterOptions options;
  options.rootRank = int_of(call.env, call[3], "src");
  read_tail(call, 4, options);
  Tensors outputs{dense_of(call.env, call[1])};
  std::vector<Tensors> inputs;
  if (!is_nullish(type_of(call.env, call[2]))) inputs.push_back(dense_list_of(call.env, call[2], "scatterList"));
  return work_to_js(call.env, self(call)->scatter(outputs, inputs, options));
}

/// c10dReduceScatter(group, output, inputs, op, ...)
napi_value reduce_scatter(Call& call) {
  c10d::ReduceScatterOptions options;
  options.reduceOp = reduction_of(call.env, call[3]);
  read_tail(call, 4, options);
  Tensors outputs{dense_of(call.env, call[1], "output")};
  std::vector<Tensors> inputs{dense_list_of(call.env, call[2], "inputList")};
  return work_to_js(call.env, self(call)->reduce_scatter(outputs, inputs, options));
}

/// c10dReduceScatterTensor(group, output, input, op, ...)
napi_value reduce_scatter_tensor(Call& call) {
  c10d::ReduceScatterOptions options;
  options.reduceOp = reduction_of(call.env, call[3]);
  read_tail(call, 4, options);
  at::Tensor output = dense_of(call.env, call[1], "output");
  at::Tensor input = dense_of(call.env, call[2], "input");
  return work_to_js(call.env, self(call)->_reduce_scatter_base(output, input, options));
}

/// c10dReduceScatterTensorCoalesced(group, outputs, inputs, op, ...)
napi_value reduce_scatter_tensor_coalesced(Call& call) {
  c10d::ReduceScatterOptions options;
  options.reduceOp = reduction_of(call.env, call[3]);
  read_tail(call, 4, options);
  Tensors outputs = dense_list_of(call.env, call[1], "outputs");
  Tensors inputs = dense_list_of(call.env, call[2], "inputs");
  return work_to_js(call.env, self(call)->reduce_scatter_tensor_coalesced(outputs, inputs, options));
}

/// c10dAllToAll(group, outputs, inputs, ...)
napi_value all_to_all(Call& call) {
  c10d::AllToAllOptions options;
  read_tail(call, 3, options);
  Tensors outputs = dense_list_of(call.env, call[1], "outputTensorList");
  Tensors inputs = dense_list_of(call.env, call[2], "inputTensorList");
  return work_to_js(call.env, self(call)->alltoall(outputs, inputs, options));
}

/// c10dAllToAllSingle(group, output, input, sizes of the output's parts, sizes of the input's parts, ...)
napi_value all_to_all_single(Call& call) {
  c10d::AllToAllOptions options;
  read_tail(call, 5, options);
  at::Tensor output = dense_of(call.env, call[1], "output");
  at::Tensor input = dense_of(call.env, call[2], "input");
  std::vector<int64_t> output_sizes = ints_of(call.env, call[3], "outputSplitSizes");
  std::vector<int64_t> input_sizes = ints_of(call.env, call[4], "inputSplitSizes");
  return work_to_js(call.env, self(call)->alltoall_base(output, input, output_sizes, input_sizes, options));
}

/// c10dSend(group, tensor, rank, tag)
napi_value send(Call& call) {
  Tensors tensors{dense_of(call.env, call[1])};
  const auto rank = static_cast<int>(int_of(call.env, call[2], "dst"));
  return work_to_js(call.env, self(call)->send(tensors, rank, static_cast<int>(int_of(call.env, call[3], "tag"))));
}

/// c10dReceive(group, tensor, rank or -1 for any, tag)
napi_value receive(Call& call) {
  Tensors tensors{dense_of(call.env, call[1])};
  const auto rank = static_cast<int>(int_of(call.env, call[2], "src"));
  const auto tag = static_cast<int>(int_of(call.env, call[3], "tag"));
  const auto group = self(call);
  return work_to_js(call.env, rank < 0 ? group->recvAnysource(tensors, tag) : group->recv(tensors, rank, tag));
}

/// c10dBarrier(group, device or null, ...)
napi_value barrier(Call& call) {
  c10d::BarrierOptions options;
  read_tail(call, 2, options);
  if (!is_nullish(type_of(call.env, call[1]))) {
    options.device = at::Device(string_of(call.env, call[1], "device"));
    if (options.device->has_index()) options.device_ids.push_back(options.device->index());
  }
  return work_to_js(call.env, self(call)->barrier(options));
}

/// c10dMonitoredBarrier(group, timeout, waitAllRanks): blocks
napi_value monitored_barrier(Call& call) {
  c10d::BarrierOptions options;
  options.timeout = milliseconds_of(call.env, call[1]);
  const bool wait_all = bool_of(call.env, call[2], "waitAllRanks");
  run_apart([group = self(call), options, wait_all] { group->monitoredBarrier(options, wait_all); });
  return undefined(call.env);
}

/// compareCalls(group, text): null if all ranks gave the same text, else the beginnings of all. Blocks
napi_value compare_calls(Call& call) {
  constexpr int64_t kRow = 256;
  constexpr size_t kHash = sizeof(uint64_t);
  const auto group = self(call);
  const std::string text = string_of(call.env, call[1], "text");
  const uint64_t hash = std::hash<std::string>()(text);
  const at::TensorOptions options = at::TensorOptions().dtype(at::kByte).device(at::kCPU);
  at::Tensor row = at::zeros({kRow}, options);
  char* bytes = static_cast<char*>(row.mutable_data_ptr());
  std::memcpy(bytes, &hash, kHash);
  std::memcpy(bytes + kHash, text.data(), std::min(text.size(), static_cast<size_t>(kRow) - kHash));
  const at::Tensor all = at::zeros({group->getSize(), kRow}, options);
  std::vector<Tensors> outputs{all.unbind()};
  Tensors inputs{row};
  wait_for(group->allgather(outputs, inputs, c10d::AllgatherOptions{}), std::chrono::milliseconds(0));
  const char* rows = static_cast<const char*>(all.const_data_ptr());
  bool same = true;
  for (int64_t i = 0; i < group->getSize(); i++) same = same && std::memcmp(rows + i * kRow, bytes, kRow) == 0;
  if (same) return null(call.env);
  napi_value texts;
  check(call.env, napi_create_array_with_length(call.env, static_cast<size_t>(group->getSize()), &texts));
  for (int64_t i = 0; i < group->getSize(); i++) {
    const char* start = rows + i * kRow + kHash;
    const std::string one(start, strnlen(start, static_cast<size_t>(kRow) - kHash));
    check(call.env, napi_set_element(call.env, texts, static_cast<uint32_t>(i), to_js(call.env, one)));
  }
  return texts;
}

/// c10dStartCoalescing(group, device): calls until the end are one, where the backend can do that
napi_value start_coalescing(Call& call) {
  self(call)->startCoalescing(c10::Device(string_of(call.env, call[1], "device")).type());
  return undefined(call.env);
}

napi_value end_coalescing(Call& call) {
  return work_to_js(call.env, self(call)->endCoalescing(c10::Device(string_of(call.env, call[1], "device")).type()));
}

}  // namespace

void register_distributed_collectives(napi_env env, napi_value exports) {
  define(env, exports, {{"c10dAllReduce", guarded<all_reduce>},
                        {"c10dAllReduceCoalesced", guarded<all_reduce_coalesced>},
                        {"c10dBroadcast", guarded<broadcast>},
                        {"c10dReduce", guarded<reduce>},
                        {"c10dAllGather", guarded<all_gather>},
                        {"c10dAllGatherCoalesced", guarded<all_gather_coalesced>},
                        {"c10dAllGatherIntoTensor", guarded<all_gather_into_tensor>},
                        {"c10dAllGatherIntoTensorCoalesced", guarded<all_gather_into_tensor_coalesced>},
                        {"c10dGather", guarded<gather>},
                        {"c10dScatter", guarded<scatter>},
                        {"c10dReduceScatter", guarded<reduce_scatter>},
                        {"c10dReduceScatterTensor", guarded<reduce_scatter_tensor>},
                        {"c10dReduceScatterTensorCoalesced", guarded<reduce_scatter_tensor_coalesced>},
                        {"c10dAllToAll", guarded<all_to_all>},
                        {"c10dAllToAllSingle", guarded<all_to_all_single>},
                        {"c10dSend", guarded<send>},
                        {"c10dReceive", guarded<receive>},
                        {"c10dBarrier", guarded<barrier>},
                        {"c10dMonitoredBarrier", guarded<monitored_barrier>},
                        {"compareCalls", guarded<compare_calls>},
                        {"c10dStartCoalescing", guarded<start_coalescing>},
                        {"c10dEndCoalescing", guarded<end_coalescing>}});
}

}  // namespace lts
