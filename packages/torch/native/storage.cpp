// Storages whose memory goes and comes back while tensors keep them: what sharded parameters are gathered into.
#include "addon.h"

#include <ATen/DeviceGuard.h>
#include <c10/core/Allocator.h>

namespace lts {

namespace {

c10::StorageImpl& storage_of(const at::Tensor& t) {
  if (!t.has_storage()) throw std::runtime_error("expected a tensor with a storage. Received: " + describe(t) + ".");
  return *t.storage().unsafeGetStorageImpl();
}

/// What an access finds while the memory is gone: an error, where this libtorch can say one, and not a null pointer.
template <class S>
void refuse_access(S& storage, const std::string& message) {
  if constexpr (requires { storage.clear_data_ptr_access_error_msg_(); })
    storage.release_data_and_set_meta_custom_data_ptr_error_msg_(message);
}

template <class S>
void allow_access(S& storage) {
  if constexpr (requires { storage.clear_data_ptr_access_error_msg_(); }) storage.clear_data_ptr_access_error_msg_();
}

// freeStorage(t, message)
napi_value free_storage(Call& call) {
  const at::Tensor& t = tensor_of(call.env, call[0]);
  c10::StorageImpl& storage = storage_of(t);
  if (storage.nbytes() == 0) return undefined(call.env);
  if (storage.allocator() == nullptr) throw std::runtime_error("expected memory of libtorch's own. Received: memory of somebody else.");
  storage.set_data_ptr_noswap(c10::DataPtr(nullptr, storage.device()));
  storage.set_nbytes(size_t{0});
  refuse_access(storage, string_of(call.env, call[1], "message"));
  return undefined(call.env);
}

// allocateStorage(t, bytes)
napi_value allocate_storage(Call& call) {
  const at::Tensor& t = tensor_of(call.env, call[0]);
  const int64_t bytes = int_of(call.env, call[1], "bytes");
  c10::StorageImpl& storage = storage_of(t);
  if (bytes < 0) throw std::runtime_error("expected a size in bytes. Received: " + std::to_string(bytes) + ".");
  if (storage.nbytes() != 0) throw std::runtime_error("expected a storage without memory. Received: one of " + std::to_string(storage.nbytes()) + " bytes.");
  if (storage.allocator() == nullptr) throw std::runtime_error("expected a storage with an allocator. Received: memory of somebody else.");
  const at::DeviceGuard guard(t.device());
  c10::DataPtr memory = storage.allocator()->allocate(static_cast<size_t>(bytes));
  allow_access(storage);
  storage.set_data_ptr_noswap(std::move(memory));
  storage.set_nbytes(static_cast<size_t>(bytes));
  return undefined(call.env);
}

// variableData(t): the same memory under a version of its own
napi_value variable_data(Call& call) { return to_js(call.env, tensor_of(call.env, call[0]).variable_data()); }

}  // namespace

void register_storage(napi_env env, napi_value exports) {
  define(env, exports,
         {
             {"freeStorage", guarded<free_storage>},
             {"allocateStorage", guarded<allocate_storage>},
             {"variableData", guarded<variable_data>},
         });
}

}  // namespace lts
