// What the files of torch.distributed share: handles of c10d's objects, and what goes with them.
#pragma once

#include "addon.h"

#include <torch/csrc/distributed/c10d/ProcessGroup.hpp>
#include <torch/csrc/distributed/c10d/Store.hpp>
#include <torch/csrc/distributed/c10d/Work.hpp>

#include <future>

namespace lts {

/// The object as one of class T; null if it is of another class. Not dynamic_intrusive_pointer_cast, which never lets go of an object
/// of another class.
template <class T, class Object>
T* as(const c10::intrusive_ptr<Object>& object) {
  return dynamic_cast<T*>(object.get());
}

/// The kind of handle that holds any object that libtorch counts references of: a store, a group, a work. The object's own class tells
/// which it is.
constexpr Kind kOpaque = static_cast<Kind>(64);

struct OpaqueHandle final : Handle {
  explicit OpaqueHandle(c10::intrusive_ptr<torch::CustomClassHolder> o) : Handle(kOpaque), object(std::move(o)) {}
  ~OpaqueHandle() override;
  c10::intrusive_ptr<torch::CustomClassHolder> object;  // null after it was closed
};

napi_value opaque_to_js(napi_env env, c10::intrusive_ptr<torch::CustomClassHolder> object);

/// The object behind an External. Throws TypeError for another value, an Error for one that was closed.
template <class T>
c10::intrusive_ptr<T> opaque_of(napi_env env, napi_value v, const char* what) {
  Handle* handle = handle_of(env, v);
  if (handle == nullptr || handle->kind != kOpaque) throw TypeError(std::string("expected a ") + what);
  const auto& object = static_cast<OpaqueHandle*>(handle)->object;
  if (!object) throw std::runtime_error(std::string("this ") + what + " was destroyed; it cannot be used any more");
  auto* cast = as<T>(object);
  if (cast == nullptr) throw TypeError(std::string("expected a ") + what);
  return c10::intrusive_ptr<T>::reclaim_copy(cast);
}

inline c10::intrusive_ptr<c10d::Store> store_of(napi_env env, napi_value v) { return opaque_of<c10d::Store>(env, v, "Store"); }
inline c10::intrusive_ptr<c10d::ProcessGroup> process_group_of(napi_env env, napi_value v) {
  return opaque_of<c10d::ProcessGroup>(env, v, "ProcessGroup");
}
inline c10::intrusive_ptr<c10d::Work> work_of(napi_env env, napi_value v) { return opaque_of<c10d::Work>(env, v, "Work"); }

/// Lets go of an object in another thread. The end of a group or a store may wait for its threads, and those for other processes. What
/// comes back says when that is over; it is not valid where there was nothing to do.
std::future<void> release_elsewhere(c10::intrusive_ptr<torch::CustomClassHolder>&& object) noexcept;

std::chrono::milliseconds milliseconds_of(napi_env env, napi_value v, const char* name = "timeout");
std::vector<std::string> strings_of(napi_env env, napi_value v, const char* name);

void register_distributed_stores(napi_env env, napi_value exports);       // distributed-store.cpp
void register_distributed_groups(napi_env env, napi_value exports);       // distributed-group.cpp
void register_distributed_nccl(napi_env env, napi_value exports);         // distributed-nccl.cpp
void register_distributed_collectives(napi_env env, napi_value exports);  // distributed-collectives.cpp
void register_distributed_works(napi_env env, napi_value exports);        // distributed-work.cpp

}  // namespace lts
