// A tensor's properties, and what is asked of tensors that no operator answers.
#include "addon.h"
#include "dtensor.h"
#include "release.h"

#include <ATen/Context.h>

namespace lts {

const char* layout_name(at::Layout layout);                    // constants.cpp
void register_constants(napi_env env, napi_value exports);     // constants.cpp
void register_typed_arrays(napi_env env, napi_value exports);  // typed-arrays.cpp
void register_values(napi_env env, napi_value exports);        // values.cpp
void register_share(napi_env env, napi_value exports);         // share.cpp
void register_tensor_lists(napi_env env, napi_value exports);  // tensor-lists.cpp

namespace {

const at::Tensor& self(Call& call) { return tensor_of(call.env, call[0]); }

void check_regular(const at::Tensor& t, const char* what) {
  if (!t.is_nested()) return;
  throw std::runtime_error("the parts of a nested tensor differ: NestedTensorImpl doesn't support " + std::string(what) + ". Received: " +
                           describe(t) + ". Ask for size(dim) of a dimension that they share, or for each part with unbind().");
}

napi_value shape(Call& call) {
  check_regular(self(call), "sizes");
  return to_js(call.env, self(call).sizes());
}
napi_value stride(Call& call) {
  check_regular(self(call), "strides");
  return to_js(call.env, self(call).strides());
}
napi_value same_shape(Call& call) {
  const at::Tensor& other = tensor_of(call.env, call[1], "other");
  check_regular(self(call), "sizes");
  check_regular(other, "sizes");
  return to_js(call.env, self(call).sizes() == other.sizes());
}
napi_value is_nested(Call& call) { return to_js(call.env, self(call).is_nested()); }
napi_value size_of(Call& call) { return to_js(call.env, self(call).size(int_of(call.env, call[1], "dim"))); }
napi_value ndim(Call& call) { return to_js(call.env, self(call).dim()); }
napi_value numel(Call& call) { return to_js(call.env, self(call).numel()); }
napi_value dtype_of_tensor(Call& call) { return to_js(call.env, std::string(dtype_name(self(call).scalar_type()))); }
napi_value device_of(Call& call) { return to_js(call.env, self(call).device().str()); }
napi_value layout_of(Call& call) { return to_js(call.env, std::string(layout_name(self(call).layout()))); }
napi_value storage_offset(Call& call) { return to_js(call.env, self(call).storage_offset()); }

napi_value pointer(napi_env env, const void* p) {
  napi_value v;
  check(env, napi_create_bigint_uint64(env, reinterpret_cast<uint64_t>(p), &v));
  return v;
}
napi_value data_ptr(Call& call) { return pointer(call.env, self(call).has_storage() ? self(call).const_data_ptr() : nullptr); }
napi_value storage_ptr(Call& call) { return pointer(call.env, self(call).has_storage() ? self(call).storage().data() : nullptr); }
napi_value storage_bytes(Call& call) {
  return to_js(call.env, self(call).has_storage() ? static_cast<int64_t>(self(call).storage().nbytes()) : int64_t{0});
}
napi_value version(Call& call) {
  const at::Tensor& t = self(call);
  return to_js(call.env, t.is_inference() ? int64_t{0} : static_cast<int64_t>(t._version()));
}
napi_value is_contiguous(Call& call) {
  at::MemoryFormat format = at::MemoryFormat::Contiguous;
  if (!is_nullish(type_of(call.env, call[1])))
    format = handle_as<MemoryFormatHandle>(call.env, call[1], Kind::MemoryFormat, "memory format").format;
  return to_js(call.env, self(call).is_contiguous(format));
}
napi_value is_disposed(Call& call) { return to_js(call.env, !tensor_handle_of(call.env, call[0]).tensor.defined()); }
napi_value dispose(Call& call) {
  TensorHandle& handle = tensor_handle_of(call.env, call[0]);
  if (handle.wrapper != nullptr) Handle::forget_wrapper(handle);
  release(std::move(handle.tensor));
  return undefined(call.env);
}
napi_value alias(Call& call) { return to_js(call.env, self(call)); }
napi_value same_tensor(Call& call) { return to_js(call.env, self(call).is_same(tensor_of(call.env, call[1]))); }
napi_value set_data(Call& call) {
  if (is_dtensor(self(call)) != is_dtensor(tensor_of(call.env, call[1], "data"))) {
    throw std::runtime_error("the data of a DTensor can only be a DTensor's, and that of another tensor only another one's. Make a new tensor or parameter instead.");
  }
  self(call).set_data(tensor_of(call.env, call[1], "data"));
  return undefined(call.env);
}

}  // namespace

void register_tensor(napi_env env, napi_value exports) {
  // By default PyTorch trusts the indices of a sparse tensor, and warns that a wrong one may end the process.
  at::globalContext().setCheckSparseTensorInvariants(true);
  register_constants(env, exports);
  register_typed_arrays(env, exports);
  register_values(env, exports);
  register_share(env, exports);
  register_tensor_lists(env, exports);
  define(env, exports,
         {{"shape", guarded<shape>},
          {"stride", guarded<stride>},
          {"ndim", guarded<ndim>},
          {"numel", guarded<numel>},
          {"sameShape", guarded<same_shape>},
          {"isNested", guarded<is_nested>},
          {"sizeOf", guarded<size_of>},
          {"dtypeOf", guarded<dtype_of_tensor>},
          {"deviceOf", guarded<device_of>},
          {"layoutOf", guarded<layout_of>},
          {"storageOffset", guarded<storage_offset>},
          {"dataPtr", guarded<data_ptr>},
          {"storagePtr", guarded<storage_ptr>},
          {"storageBytes", guarded<storage_bytes>},
          {"version", guarded<version>},
          {"isContiguous", guarded<is_contiguous>},
          {"isDisposed", guarded<is_disposed>},
          {"dispose", guarded<dispose>},
          {"alias", guarded<alias>},
          {"sameTensor", guarded<same_tensor>},
          {"setData", guarded<set_data>}});
}

}  // namespace lts
