// Handles of c10d's objects, and their end.
#include "distributed.h"

#include <thread>

namespace lts {

std::future<void> release_elsewhere(c10::intrusive_ptr<torch::CustomClassHolder>&& object) noexcept {
  if (!object) return {};
  // Not counted among those that the process waits for: what does not end is left.
  try {
    std::packaged_task<void()> end([kept = std::move(object)]() mutable { kept.reset(); });
    auto over = end.get_future();
    std::thread(std::move(end)).detach();
    return over;
  } catch (const std::exception&) {
    // No thread to be had: then it stays.
    (void)object.release();
    return {};
  }
}

// Inside of a collection. A work is let go of here: there are many, and its end waits for nothing.
OpaqueHandle::~OpaqueHandle() {
  if (as<c10d::Work>(object) == nullptr) release_elsewhere(std::move(object));
}

napi_value opaque_to_js(napi_env env, c10::intrusive_ptr<torch::CustomClassHolder> object) {
  return to_js(env, new OpaqueHandle(std::move(object)));
}

std::chrono::milliseconds milliseconds_of(napi_env env, napi_value v, const char* name) {
  return std::chrono::milliseconds(int_of(env, v, name));
}

std::vector<std::string> strings_of(napi_env env, napi_value v, const char* name) {
  std::vector<std::string> out;
  each_element(env, v, std::string(name) + ": expected an array of strings", [&](napi_value item) { out.push_back(string_of(env, item, name)); });
  return out;
}

void register_distributed(napi_env env, napi_value exports) {
  register_distributed_stores(env, exports);
  register_distributed_groups(env, exports);
  register_distributed_nccl(env, exports);
  register_distributed_collectives(env, exports);
  register_distributed_works(env, exports);
}

}  // namespace lts
