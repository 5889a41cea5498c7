// Tensors on their way to other threads of the process: in a table, under numbers.
#include "addon.h"
#include "dtensor.h"

namespace lts {
namespace {

std::mutex shared_mutex;
std::unordered_map<int64_t, at::Tensor> shared_tensors;
int64_t next_shared = 1;

napi_value share(Call& call) {
  const at::Tensor& t = tensor_of(call.env, call[0]);
  refuse_dtensor(t, "that threads could share");
  std::lock_guard<std::mutex> lock(shared_mutex);
  const int64_t id = next_shared++;
  shared_tensors.emplace(id, t.detach());
  return to_js(call.env, id);
}

napi_value receive(Call& call) {
  const int64_t id = int_of(call.env, call[0], "id");
  at::Tensor t;
  {
    std::lock_guard<std::mutex> lock(shared_mutex);
    const auto it = shared_tensors.find(id);
    if (it == shared_tensors.end()) throw std::runtime_error("no shared tensor has number " + std::to_string(id) + ": each can be received once");
    t = std::move(it->second);
    shared_tensors.erase(it);
  }
  return to_js(call.env, t);
}

}  // namespace

void register_share(napi_env env, napi_value exports) {
  define(env, exports, {{"share", guarded<share>}, {"receive", guarded<receive>}});
}

}  // namespace lts
