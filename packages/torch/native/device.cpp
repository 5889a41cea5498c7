// Threads, determinism and the backends' switches; what is CUDA's and Apple's is in files of its own.
#include "addon.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>

#include <sys/resource.h>

#include <fstream>
#include <functional>
#include <map>

namespace lts {

void load_cuda_library();                                         // cuda.cpp
void register_cuda(napi_env env, napi_value exports);             // cuda.cpp
void register_cuda_memory(napi_env env, napi_value exports);      // cuda-memory.cpp
void register_cuda_stream(napi_env env, napi_value exports);      // cuda-stream.cpp
void register_nvml(napi_env env, napi_value exports);             // nvml.cpp
void register_mps(napi_env env, napi_value exports);              // mps.cpp

namespace {

// --- threads and determinism -----------------------------------------------------------------------------------------

napi_value num_threads(Call& call) { return to_js(call.env, static_cast<int64_t>(at::get_num_threads())); }

/// How many threads this process may start: where one cannot be started, OpenMP ends the process.
int64_t most_threads() {
  int64_t most = std::max<int64_t>(1024, 4 * static_cast<int64_t>(std::thread::hardware_concurrency()));
  // Half of what the system lets the user, or the container, have: others run there too.
  rlimit limit{};
  if (getrlimit(RLIMIT_NPROC, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) most = std::min<int64_t>(most, limit.rlim_cur / 2);
  std::ifstream stream("/sys/fs/cgroup/pids.max");
  int64_t pids = 0;
  if (stream >> pids) most = std::min(most, pids / 2);
  return std::max<int64_t>(most, 1);
}

int thread_count_of(Call& call) {
  const int64_t n = int_of(call.env, call[0], "number of threads");
  if (n < 1) throw RangeError("expected a positive number of threads. Received: " + std::to_string(n) + ".");
  if (n > most_threads()) {
    throw RangeError("expected at most " + std::to_string(most_threads()) + " threads, which is what this machine can be asked for. Received: " +
                     std::to_string(n) + ". More threads than processors make nothing quicker.");
  }
  return static_cast<int>(n);
}

napi_value set_num_threads(Call& call) {
  at::set_num_threads(thread_count_of(call));
  return undefined(call.env);
}

napi_value num_interop_threads(Call& call) {
  return to_js(call.env, static_cast<int64_t>(at::get_num_interop_threads()));
}

napi_value set_num_interop_threads(Call& call) {
  at::set_num_interop_threads(thread_count_of(call));
  return undefined(call.env);
}

napi_value deterministic_algorithms(Call& call) {
  napi_value result;
  check(call.env, napi_create_object(call.env, &result));
  const at::Context& context = at::globalContext();
  check(call.env,
        napi_set_named_property(call.env, result, "enabled", to_js(call.env, context.deterministicAlgorithms())));
  check(call.env, napi_set_named_property(call.env, result, "warnOnly",
                                          to_js(call.env, context.deterministicAlgorithmsWarnOnly())));
  return result;
}

napi_value set_deterministic_algorithms(Call& call) {
  at::globalContext().setDeterministicAlgorithms(bool_of(call.env, call[0], "enabled"),
                                                 bool_of(call.env, call[1], "warnOnly"));
  return undefined(call.env);
}

// --- backends --------------------------------------------------------------------------------------------------------

struct Flag {
  std::function<bool(at::Context&)> get;
  std::function<void(at::Context&, bool)> set;
};

const std::map<std::string, Flag>& flags() {
  using C = at::Context;
  static const auto* table = new std::map<std::string, Flag>{
      {"cudnn.enabled", {[](C& c) { return c.userEnabledCuDNN(); }, [](C& c, bool v) { c.setUserEnabledCuDNN(v); }}},
      {"cudnn.benchmark", {[](C& c) { return c.benchmarkCuDNN(); }, [](C& c, bool v) { c.setBenchmarkCuDNN(v); }}},
      {"cudnn.deterministic",
       {[](C& c) { return c.deterministicCuDNN(); }, [](C& c, bool v) { c.setDeterministicCuDNN(v); }}},
      {"cudnn.allowTf32", {[](C& c) { return c.allowTF32CuDNN(); }, [](C& c, bool v) { c.setAllowTF32CuDNN(v); }}},
      {"matmul.allowTf32", {[](C& c) { return c.allowTF32CuBLAS(); }, [](C& c, bool v) { c.setAllowTF32CuBLAS(v); }}},
      {"mkldnn.enabled", {[](C& c) { return c.userEnabledMkldnn(); }, [](C& c, bool v) { c.setUserEnabledMkldnn(v); }}},
      {"mkldnn.deterministic",
       {[](C& c) { return c.deterministicMkldnn(); }, [](C& c, bool v) { c.setDeterministicMkldnn(v); }}},
      {"sdp.flash", {[](C& c) { return c.userEnabledFlashSDP(); }, [](C& c, bool v) { c.setSDPUseFlash(v); }}},
      {"sdp.memEfficient",
       {[](C& c) { return c.userEnabledMemEfficientSDP(); }, [](C& c, bool v) { c.setSDPUseMemEfficient(v); }}},
      {"sdp.math", {[](C& c) { return c.userEnabledMathSDP(); }, [](C& c, bool v) { c.setSDPUseMath(v); }}},
      {"sdp.cudnn", {[](C& c) { return c.userEnabledCuDNNSDP(); }, [](C& c, bool v) { c.setSDPUseCuDNN(v); }}},
      {"fillUninitializedMemory",
       {[](C& c) { return c.deterministicFillUninitializedMemory(); },
        [](C& c, bool v) { c.setDeterministicFillUninitializedMemory(v); }}},
      {"mkldnn.available", {[](C&) { return C::hasMKLDNN(); }, nullptr}},
      {"mkl.available", {[](C&) { return C::hasMKL(); }, nullptr}},
      {"openmp.available", {[](C&) { return C::hasOpenMP(); }, nullptr}},
      {"cudnn.available", {[](C&) { return C::hasCUDA() && C::hasCuDNN(); }, nullptr}},
  };
  return *table;
}

const Flag& flag_of(Call& call) {
  const std::string name = string_of(call.env, call[0], "flag");
  const auto found = flags().find(name);
  if (found == flags().end()) throw TypeError("internal: unknown backend flag \"" + name + "\"");
  return found->second;
}

napi_value backend_flag(Call& call) { return to_js(call.env, flag_of(call).get(at::globalContext())); }

napi_value set_backend_flag(Call& call) {
  const Flag& flag = flag_of(call);
  if (!flag.set) throw TypeError("internal: this backend flag can only be read");
  flag.set(at::globalContext(), bool_of(call.env, call[1], "flag"));
  return undefined(call.env);
}

napi_value float32_matmul_precision(Call& call) {
  switch (at::globalContext().float32MatmulPrecision()) {
    case at::Float32MatmulPrecision::HIGHEST: return to_js(call.env, std::string("highest"));
    case at::Float32MatmulPrecision::HIGH: return to_js(call.env, std::string("high"));
    case at::Float32MatmulPrecision::MEDIUM: return to_js(call.env, std::string("medium"));
  }
  return to_js(call.env, std::string("highest"));
}

napi_value set_float32_matmul_precision(Call& call) {
  const std::string precision = string_of(call.env, call[0], "precision");
  if (precision != "highest" && precision != "high" && precision != "medium") {
    throw TypeError("setFloat32MatmulPrecision: expected \"highest\", \"high\" or \"medium\". Received: \"" + shortened(precision, 100) +
                    "\".");
  }
  at::globalContext().setFloat32MatmulPrecision(precision);
  return undefined(call.env);
}

napi_value show_config(Call& call) { return to_js(call.env, at::show_config()); }

napi_value set_flush_denormal(Call& call) {
  return to_js(call.env, at::globalContext().setFlushDenormal(bool_of(call.env, call[0], "flush")));
}

}  // namespace

void register_device(napi_env env, napi_value exports) {
  load_cuda_library();
  register_cuda(env, exports);
  register_cuda_memory(env, exports);
  register_cuda_stream(env, exports);
  register_nvml(env, exports);
  register_mps(env, exports);
  define(env, exports,
         {
             {"numThreads", guarded<num_threads>},
             {"setNumThreads", guarded<set_num_threads>},
             {"numInteropThreads", guarded<num_interop_threads>},
             {"setNumInteropThreads", guarded<set_num_interop_threads>},
             {"deterministicAlgorithms", guarded<deterministic_algorithms>},
             {"setDeterministicAlgorithms", guarded<set_deterministic_algorithms>},
             {"backendFlag", guarded<backend_flag>},
             {"setBackendFlag", guarded<set_backend_flag>},
             {"float32MatmulPrecision", guarded<float32_matmul_precision>},
             {"setFloat32MatmulPrecision", guarded<set_float32_matmul_precision>},
             {"showConfig", guarded<show_config>},
             {"setFlushDenormal", guarded<set_flush_denormal>},
         });
}

}  // namespace lts
