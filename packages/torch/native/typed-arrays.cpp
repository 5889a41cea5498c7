// Tensors over the memory of typed arrays, and typed arrays over that of tensors: without copies where possible.
#include "addon.h"
#include "dtensor.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>

#include <cstring>

namespace lts {

at::ScalarType dtype_of_name(const std::string& name);  // constants.cpp

namespace {

struct ArrayView {
  napi_value buffer = nullptr;
  void* data = nullptr;
  size_t bytes = 0;
};

size_t element_bytes(napi_typedarray_type type) {
  switch (type) {
    case napi_int8_array:
    case napi_uint8_array:
    case napi_uint8_clamped_array: return 1;
    case napi_int16_array:
    case napi_uint16_array: return 2;
    case napi_int32_array:
    case napi_uint32_array:
    case napi_float32_array: return 4;
    case napi_float64_array:
    case napi_bigint64_array:
    case napi_biguint64_array: return 8;
    default: throw TypeError("unsupported typed array");
  }
}

ArrayView array_of(Call& call, size_t i) {
  bool is_typed = false;
  napi_is_typedarray(call.env, call[i], &is_typed);
  if (!is_typed) throw TypeError("expected a typed array");
  napi_typedarray_type type;
  size_t length = 0, offset = 0;
  ArrayView view;
  check(call.env, napi_get_typedarray_info(call.env, call[i], &type, &length, &view.data, &view.buffer, &offset));
  view.bytes = length * element_bytes(type);
  return view;
}

int64_t element_count(const std::vector<int64_t>& sizes) {
  int64_t n = 1;
  for (int64_t s : sizes) {
    if (s < 0) throw RangeError("a shape must not have negative sizes");
    if (__builtin_mul_overflow(n, s, &n)) throw RangeError("the shape is too large");
  }
  return n;
}

void check_bytes(const std::vector<int64_t>& sizes, at::ScalarType t, size_t bytes) {
  const int64_t n = element_count(sizes);
  int64_t want = 0;
  if (__builtin_mul_overflow(n, static_cast<int64_t>(c10::elementSize(t)), &want)) throw RangeError("the shape is too large");
  if (static_cast<size_t>(want) == bytes) return;
  std::string text = "[";
  for (size_t i = 0; i < sizes.size(); i++) text += (i ? ", " : "") + std::to_string(sizes[i]);
  throw RangeError("the shape " + text + "] needs " + std::to_string(n) + " elements of " + dtype_name(t) + ", but the array holds " +
                   std::to_string(bytes / c10::elementSize(t)) + ". Give a shape that matches the array's length.");
}

napi_value from_typed_array(Call& call) {
  // The sizes first: reading them may run a getter, and that may take the array's memory away.
  const std::vector<int64_t> sizes = ints_of(call.env, call[1], "shape");
  const ArrayView view = array_of(call, 0);
  const at::ScalarType t = dtype_of_name(string_of(call.env, call[2], "dtype"));
  check_bytes(sizes, t, view.bytes);
  if (view.bytes == 0) return to_js(call.env, at::empty(sizes, at::TensorOptions(t)));
  // The tensor's storage keeps the ArrayBuffer alive; it may be freed inside a collection or in another thread.
  auto keep = std::make_shared<JsReference>(call.env, view.buffer);
  at::Tensor tensor = at::from_blob(view.data, sizes, [keep](void*) mutable { keep.reset(); }, at::TensorOptions(t));
  return to_js(call.env, tensor);
}

napi_value copy_typed_array(Call& call) {
  const std::vector<int64_t> sizes = ints_of(call.env, call[1], "shape");
  const ArrayView view = array_of(call, 0);
  const at::ScalarType t = dtype_of_name(string_of(call.env, call[2], "dtype"));
  check_bytes(sizes, t, view.bytes);
  at::Tensor tensor = at::empty(sizes, at::TensorOptions(t));
  if (view.bytes > 0) std::memcpy(tensor.mutable_data_ptr(), view.data, view.bytes);
  return to_js(call.env, tensor);
}

napi_value array_buffer(Call& call) {
  // Layouts without elements in order are refused first: some of them cannot be asked for anything.
  const at::Tensor& given = tensor_of(call.env, call[0]);
  if (given.is_meta() || !given.device().is_cpu()) return null(call.env);
  const at::Tensor t = on_host(given);
  if (!t.is_contiguous()) return null(call.env);
  const size_t bytes = t.nbytes();
  napi_value buffer, result;
  check(call.env, napi_create_object(call.env, &result));
  if (bytes == 0) {
    check(call.env, napi_create_arraybuffer(call.env, 0, nullptr, &buffer));
  } else {
    char* data_here = mutable_data_of(t);
    // What is resized gets other memory, and the array would be left with what was freed.
    t.storage().unsafeGetStorageImpl()->set_resizable(false);
    auto* keep = new at::Tensor(t);
    const napi_status status = napi_create_external_arraybuffer(
        call.env, data_here, bytes, [](node_api_basic_env, void*, void* hint) { delete static_cast<at::Tensor*>(hint); }, keep, &buffer);
    if (status == napi_no_external_buffers_allowed) {
      // A Node built with pointer compression: copy.
      delete keep;
      void* data = nullptr;
      check(call.env, napi_create_arraybuffer(call.env, bytes, &data, &buffer));
      std::memcpy(data, data_here, bytes);
    } else if (status != napi_ok) {
      delete keep;
      check(call.env, status);
    }
  }
  check(call.env, napi_set_named_property(call.env, result, "buffer", buffer));
  check(call.env, napi_set_named_property(call.env, result, "byteOffset", to_js(call.env, int64_t{0})));
  check(call.env, napi_set_named_property(call.env, result, "byteLength", to_js(call.env, static_cast<int64_t>(bytes))));
  return result;
}

napi_value copy_into(Call& call) {
  const at::Tensor& t = tensor_of(call.env, call[0]);
  const ArrayView view = array_of(call, 1);
  refuse_dtensor(t, "whose elements could be read");
  if (t.is_nested() || t.is_quantized()) on_host(t);
  if (view.bytes != static_cast<size_t>(t.numel()) * c10::elementSize(t.scalar_type()))
    throw RangeError("the array holds " + std::to_string(view.bytes) + " bytes, the tensor " +
                     std::to_string(t.numel() * c10::elementSize(t.scalar_type())));
  if (view.bytes == 0) return undefined(call.env);
  const at::Tensor host = on_host(t).contiguous();  // host-device synchronisation
  std::memcpy(view.data, data_of(host), view.bytes);
  return undefined(call.env);
}

}  // namespace

void register_typed_arrays(napi_env env, napi_value exports) {
  define(env, exports, {{"fromTypedArray", guarded<from_typed_array>},
                        {"copyTypedArray", guarded<copy_typed_array>},
                        {"arrayBuffer", guarded<array_buffer>},
                        {"copyInto", guarded<copy_into>}});
}

}  // namespace lts
