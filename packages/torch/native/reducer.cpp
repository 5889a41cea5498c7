// Reducers: made for the parameters of a module, told of each forward pass, and asked what they did.
#include "reducer.h"

#include "engine-runs.h"

#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <type_traits>

namespace lts {

ReducerState::~ReducerState() {
  logger.reset();
  reducer.reset();
  // The end of a group may wait for its threads.
  release_elsewhere(std::move(group));
}

ReducerReference::~ReducerReference() { drop_after_engine(std::move(state_)); }

namespace {

using c10d::Reducer;

napi_value property(napi_env env, napi_value object, const char* name) {
  napi_value value;
  check(env, napi_get_named_property(env, object, name, &value));
  return value;
}

template <class T>
std::vector<T> numbers_of(napi_env env, napi_value v, const char* name) {
  const std::vector<int64_t> list = ints_of(env, v, name);
  return std::vector<T>(list.begin(), list.end());
}

/// A reducer, by the constructor that this libtorch has: newer ones take more.
template <class... Args>
Reducer* make_reducer(std::vector<int64_t> caps, bool batched_copy, Args... args) {
  if constexpr (std::is_constructible_v<Reducer, Args..., std::vector<int64_t>, bool>) {
    return new Reducer(std::move(args)..., std::move(caps), batched_copy);
  } else if constexpr (std::is_constructible_v<Reducer, Args..., std::vector<int64_t>>) {
    return new Reducer(std::move(args)..., std::move(caps));
  } else {
    return new Reducer(std::move(args)...);
  }
}

void end_reducer(Reducer* reducer) noexcept {
  try {
    delete reducer;
  } catch (const std::exception&) {
    // Its hooks were gone already.
  }
}

void end_logger(c10d::Logger* logger) noexcept {
  try {
    delete logger;
  } catch (const std::exception&) {
    // It could not log a last time.
  }
}

/// newReducer(group, params, sparse, options): see `ReducerOptions` in binding/reducer.ts
napi_value new_reducer(Call& call) {
  const napi_env env = call.env;
  refuse_in_comm_hook("DistributedDataParallel");
  const auto group = process_group_of(env, call[0]);
  std::vector<at::Tensor> params = tensors_of(env, call[1], "parameters");
  std::vector<bool> sparse;
  each_element(env, call[2], "sparse: expected an array of booleans", [&](napi_value item) { sparse.push_back(bool_of(env, item, "sparse")); });
  if (sparse.size() != params.size()) throw RangeError("expected as many flags as parameters");
  const napi_value options = call[3];
  std::unordered_map<size_t, std::string> names;
  for (std::string& name : strings_of(env, property(env, options, "names"), "names")) names.emplace(names.size(), std::move(name));

  auto state = std::make_shared<ReducerState>();
  state->group = group;
  state->params = params;
  state->find_unused = bool_of(env, property(env, options, "findUnusedParameters"), "findUnusedParameters");
  std::vector<std::vector<size_t>> buckets;
  each_element(env, property(env, options, "buckets"), "buckets: expected an array of arrays",
               [&](napi_value item) { buckets.push_back(numbers_of<size_t>(env, item, "buckets")); });
  if (buckets.empty()) {
    buckets = std::get<0>(c10d::compute_bucket_assignment_by_size(
        params, numbers_of<size_t>(env, property(env, options, "firstLimits"), "firstLimits"), sparse));
    // Gradients come about in the reverse order of use, which is taken to be that of definition.
    std::reverse(buckets.begin(), buckets.end());
  }
  state->reducer.reset(
      make_reducer(ints_of(env, property(env, options, "limits"), "limits"), bool_of(env, property(env, options, "batchedGradCopy"), "batchedGradCopy"),
                   std::move(params), std::move(buckets), group, std::move(sparse), int_of(env, property(env, options, "bucketBytes"), "bucketBytes"),
                   state->find_unused, bool_of(env, property(env, options, "gradientAsBucketView"), "gradientAsBucketView"), std::move(names),
                   int_of(env, property(env, options, "firstBucketBytes"), "firstBucketBytes"),
                   bool_of(env, property(env, options, "skipAllReduceUnusedParams"), "skipAllReduceUnusedParams"), false),
      end_reducer);
  state->logger.reset(new c10d::Logger(state->reducer), end_logger);
  state->reducer->set_logger(state->logger);
  return to_js(env, new ReducerHandle(std::move(state)));
}

std::shared_ptr<ReducerState> self(Call& call) { return reducer_of(call.env, call[0]); }

/// reducerDescribe(reducer, module's name, device ids, output device or -1, broadcastBuffers, hasSyncBatchNorm, staticGraph)
napi_value describe_module(Call& call) {
  self(call)->logger->set_construction_data_and_log(string_of(call.env, call[1], "module"), numbers_of<int>(call.env, call[2], "deviceIds"),
                                                    static_cast<int>(int_of(call.env, call[3], "outputDevice")), bool_of(call.env, call[4]),
                                                    bool_of(call.env, call[5]), bool_of(call.env, call[6]));
  return undefined(call.env);
}

napi_value set_static_graph(Call& call) {
  const auto state = self(call);
  state->reducer->set_static_graph();
  state->logger->set_static_graph();
  state->static_graph = true;
  return undefined(call.env);
}

napi_value begin_forward(Call& call) {
  const auto state = self(call);
  state->logger->set_runtime_stats_and_log();
  state->reducer->prepare_for_forward();
  return undefined(call.env);
}

napi_value rebuild_buckets(Call& call) { return to_js(call.env, self(call)->reducer->rebuild_buckets()); }

/// reducerBuckets(reducer): the parameters of each bucket, by their numbers
napi_value buckets(Call& call) {
  const auto state = self(call);
  std::unordered_map<const at::TensorImpl*, uint32_t> numbers;
  for (const at::Tensor& param : state->params) numbers.emplace(param.unsafeGetTensorImpl(), static_cast<uint32_t>(numbers.size()));
  const auto all = state->reducer->get_grad_buckets(false);
  napi_value list;
  check(call.env, napi_create_array_with_length(call.env, all.size(), &list));
  for (size_t i = 0; i < all.size(); i++) {
    const std::vector<at::Tensor> params = all[i].getParameters();
    napi_value bucket;
    check(call.env, napi_create_array_with_length(call.env, params.size(), &bucket));
    for (size_t j = 0; j < params.size(); j++) {
      const int64_t number = numbers.at(params[j].unsafeGetTensorImpl());
      check(call.env, napi_set_element(call.env, bucket, static_cast<uint32_t>(j), to_js(call.env, number)));
    }
    check(call.env, napi_set_element(call.env, list, static_cast<uint32_t>(i), bucket));
  }
  return list;
}

/// reducerJoinWork(reducer, work, whether gradients are divided by the number of all ranks)
napi_value set_join_work(Call& call) {
  self(call)->reducer->set_forward_pass_work_handle(work_of(call.env, call[1]), bool_of(call.env, call[2]));
  return undefined(call.env);
}

napi_value set_uneven_inputs(Call& call) {
  self(call)->logger->set_uneven_input_join();
  return undefined(call.env);
}

napi_value used_map(Call& call) { return to_js(call.env, self(call)->reducer->get_local_used_map_on_device()); }

napi_value push_rebuilt_params(Call& call) {
  self(call)->reducer->push_rebuilt_params_for_all_indices();
  return undefined(call.env);
}

napi_value check_finalized(Call& call) {
  self(call)->reducer->check_finalized();
  return undefined(call.env);
}

napi_value remove_hooks(Call& call) {
  self(call)->reducer->remove_autograd_hooks();
  return undefined(call.env);
}

napi_value set_sample_rate(Call& call) {
  self(call)->reducer->set_ddp_runtime_logging_sample_rate(static_cast<int>(int_of(call.env, call[1], "sampleRate")));
  return undefined(call.env);
}

napi_value update_group(Call& call) {
  const auto state = self(call);
  const auto group = process_group_of(call.env, call[1]);
  state->reducer->reset_state();
  state->reducer->update_process_group(group);
  release_elsewhere(std::exchange(state->group, group));
  return undefined(call.env);
}

napi_value logging_data(Call& call) {
  const at::DDPLoggingData data = self(call)->logger->get_ddp_logging_data();
  napi_value object;
  check(call.env, napi_create_object(call.env, &object));
  for (const auto& [key, text] : data.strs_map) check(call.env, napi_set_named_property(call.env, object, key.c_str(), to_js(call.env, text)));
  for (const auto& [key, number] : data.ints_map) check(call.env, napi_set_named_property(call.env, object, key.c_str(), to_js(call.env, number)));
  return object;
}

/// broadcastCoalesced(group, tensors, bytes of a message, rank). Buffers may be saved for a backward pass that is yet to come: as in PyTorch
/// their versions stay.
napi_value broadcast_coalesced(Call& call) {
  const at::AutoGradMode off(false);
  const std::vector<at::Tensor> tensors = tensors_of(call.env, call[1]);
  std::vector<uint32_t> versions;
  for (const at::Tensor& tensor : tensors) versions.push_back(tensor.is_inference() ? 0 : tensor._version());
  c10d::broadcast_coalesced(process_group_of(call.env, call[0]), tensors, static_cast<size_t>(int_of(call.env, call[2], "bufferSize")),
                            static_cast<int>(int_of(call.env, call[3], "src")));
  for (size_t i = 0; i < tensors.size(); i++) {
    if (tensors[i].is_inference()) continue;
    c10::VariableVersion counter = tensors[i].unsafeGetTensorImpl()->version_counter();
    counter.set_version(versions[i]);
  }
  return undefined(call.env);
}

/// verifyParams(group, params): throws on the ranks whose parameters are not those of rank 0
napi_value verify_params(Call& call) {
  c10d::verify_params_across_processes(process_group_of(call.env, call[0]), tensors_of(call.env, call[1], "parameters"), {});
  return undefined(call.env);
}

}  // namespace

std::shared_ptr<ReducerState> reducer_of(napi_env env, napi_value v) {
  refuse_in_comm_hook("call of DistributedDataParallel");
  return handle_as<ReducerHandle>(env, v, ReducerHandle::kKind, "Reducer").reference.state();
}

void register_reducer(napi_env env, napi_value exports) {
  define(env, exports, {{"newReducer", guarded<new_reducer>},
                        {"reducerDescribe", guarded<describe_module>},
                        {"reducerSetStaticGraph", guarded<set_static_graph>},
                        {"reducerBeginForward", guarded<begin_forward>},
                        {"reducerRebuildBuckets", guarded<rebuild_buckets>},
                        {"reducerBuckets", guarded<buckets>},
                        {"reducerSetJoinWork", guarded<set_join_work>},
                        {"reducerSetUnevenInputs", guarded<set_uneven_inputs>},
                        {"reducerUsedMap", guarded<used_map>},
                        {"reducerPushRebuiltParams", guarded<push_rebuilt_params>},
                        {"reducerCheckFinalized", guarded<check_finalized>},
                        {"reducerRemoveHooks", guarded<remove_hooks>},
                        {"reducerSetSampleRate", guarded<set_sample_rate>},
                        {"reducerUpdateGroup", guarded<update_group>},
                        {"reducerLoggingData", guarded<logging_data>},
                        {"broadcastCoalesced", guarded<broadcast_coalesced>},
                        {"verifyParams", guarded<verify_params>}});
  register_reducer_graph(env, exports);
  register_comm_hooks(env, exports);
}

}  // namespace lts
