// NCCL's backend of process groups: compiled in where libtorch has CUDA and the set-up found NCCL's headers, which says so by LTS_NCCL.
#include "distributed.h"

#ifdef LTS_NCCL
#define USE_C10D_NCCL
#include <torch/csrc/cuda/nccl.h>
#include <torch/csrc/distributed/c10d/ProcessGroupNCCL.hpp>
#endif

namespace lts {
namespace {

#ifdef LTS_NCCL

/// "2.29" of NCCL's number for a version, such as 22907. Addon and libtorch have to agree in it: the layout of options goes by it.
std::string nccl_release(uint64_t code) { return std::to_string(code / 10000) + "." + std::to_string(code / 100 % 100); }

/// NCCL's number for the version that libtorch was built with, which it gives as parts of 64 bits.
uint64_t nccl_of_libtorch() {
  const uint64_t packed = torch::cuda::nccl::version();
  return (packed >> 32) * 10000 + (packed >> 16 & 0xffff) * 100 + (packed & 0xffff);
}

/// ncclVersion(): "2.29.7" of the headers, null without
napi_value nccl_version(Call& call) {
  return to_js(call.env, nccl_release(NCCL_VERSION_CODE) + "." + std::to_string(NCCL_VERSION_CODE % 100));
}

/// addNcclBackend(group, store, timeout, name, global ranks, whether its streams have high priority). For CUDA devices.
napi_value add_nccl_backend(Call& call) {
  using c10d::ProcessGroup;
  using c10d::ProcessGroupNCCL;
  if (nccl_release(nccl_of_libtorch()) != nccl_release(NCCL_VERSION_CODE)) {
    throw std::runtime_error("the addon was built with the headers of NCCL " + nccl_release(NCCL_VERSION_CODE) + ", but libtorch with " +
                             nccl_release(nccl_of_libtorch()) + ". Install the headers of that version and run the set-up again.");
  }
  const auto group = process_group_of(call.env, call[0]);
  const auto store = store_of(call.env, call[1]);
  auto options = ProcessGroupNCCL::Options::create(bool_of(call.env, call[5], "isHighPriorityStream"));
  options->timeout = milliseconds_of(call.env, call[2]);
  options->group_name = string_of(call.env, call[3], "name");
  for (const int64_t rank : ints_of(call.env, call[4], "ranks")) options->global_ranks_in_group.push_back(static_cast<uint64_t>(rank));
  auto backend = c10::make_intrusive<ProcessGroupNCCL>(store, group->getRank(), group->getSize(), options);
  backend->setSequenceNumberForGroup();
  group->setBackend(c10::kCUDA, ProcessGroup::BackendType::NCCL, backend);
  group->setDefaultBackend(ProcessGroup::BackendType::NCCL);
  return undefined(call.env);
}

#else

napi_value nccl_version(Call& call) { return null(call.env); }

napi_value add_nccl_backend(Call&) { throw std::runtime_error("internal: the addon was built without NCCL"); }

#endif

}  // namespace

void register_distributed_nccl(napi_env env, napi_value exports) {
  define(env, exports, {{"ncclVersion", guarded<nccl_version>}, {"addNcclBackend", guarded<add_nccl_backend>}});
}

}  // namespace lts
