// Tensors between JavaScript and libtorch: constants, properties, and elements without copies where possible.
#include "addon.h"
#include "fused-check.h"
#include "release.h"

#include <ATen/Context.h>
#include <ATen/EmptyTensor.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>
#include <c10/core/DefaultDtype.h>
#include <c10/core/InferenceMode.h>
#include <c10/core/impl/LocalDispatchKeySet.h>

#include <cstring>

namespace lts {
namespace {

// --- constants -------------------------------------------------------------------------------------------------------

constexpr at::ScalarType kDtypes[] = {
    at::kDouble, at::kFloat, at::kHalf, at::kBFloat16, at::ScalarType::Float8_e4m3fn, at::ScalarType::Float8_e5m2,
    at::ScalarType::Float8_e4m3fnuz, at::ScalarType::Float8_e5m2fnuz, at::ScalarType::Float8_e8m0fnu, at::kComplexHalf,
    at::kComplexFloat, at::kComplexDouble, at::kLong, at::kInt, at::kShort, at::kChar, at::kUInt64, at::kUInt32,
    at::kUInt16, at::kByte, at::kBool, at::kQInt8, at::kQUInt8, at::kQInt32};

at::ScalarType dtype_of_name(const std::string& name) {
  for (at::ScalarType t : kDtypes)
    if (name == dtype_name(t)) return t;
  throw TypeError("unknown dtype '" + shortened(name, 100) + "'");
}

napi_value dtypes(Call& call) {
  napi_value object;
  check(call.env, napi_create_object(call.env, &object));
  for (at::ScalarType t : kDtypes)
    check(call.env, napi_set_named_property(call.env, object, dtype_name(t), to_js(call.env, new DTypeHandle(t))));
  return object;
}

napi_value memory_formats(Call& call) {
  napi_value object;
  check(call.env, napi_create_object(call.env, &object));
  const std::pair<const char*, at::MemoryFormat> all[] = {{"contiguous_format", at::MemoryFormat::Contiguous},
                                                         {"channels_last", at::MemoryFormat::ChannelsLast},
                                                         {"channels_last_3d", at::MemoryFormat::ChannelsLast3d},
                                                         {"preserve_format", at::MemoryFormat::Preserve}};
  for (const auto& [name, format] : all)
    check(call.env, napi_set_named_property(call.env, object, name, to_js(call.env, new MemoryFormatHandle(format))));
  return object;
}

const char* layout_name(at::Layout layout) {
  switch (layout) {
    case at::kStrided: return "strided";
    case at::kSparse: return "sparse_coo";
    case at::kSparseCsr: return "sparse_csr";
    case at::kSparseCsc: return "sparse_csc";
    case at::kSparseBsr: return "sparse_bsr";
    case at::kSparseBsc: return "sparse_bsc";
    case at::kMkldnn: return "_mkldnn";
    case at::kJagged: return "jagged";
    default: return "other";
  }
}

napi_value layouts(Call& call) {
  napi_value object;
  check(call.env, napi_create_object(call.env, &object));
  for (const at::Layout layout : {at::kStrided, at::kSparse, at::kSparseCsr, at::kSparseCsc, at::kSparseBsr, at::kSparseBsc})
    check(call.env, napi_set_named_property(call.env, object, layout_name(layout), to_js(call.env, new LayoutHandle(layout))));
  return object;
}

napi_value device(Call& call) {
  return to_js(call.env, new DeviceHandle(at::Device(shortened(string_of(call.env, call[0], "device"), 100))));
}

napi_value device_parts(Call& call) {
  const at::Device d = handle_as<DeviceHandle>(call.env, call[0], Kind::Device, "device").device;
  napi_value array;
  check(call.env, napi_create_array_with_length(call.env, 2, &array));
  check(call.env, napi_set_element(call.env, array, 0, to_js(call.env, at::DeviceTypeName(d.type(), true))));
  check(call.env, napi_set_element(call.env, array, 1, to_js(call.env, static_cast<int64_t>(d.index()))));
  return array;
}

at::ScalarType dtype_of(Call& call, size_t i) {
  return handle_as<DTypeHandle>(call.env, call[i], Kind::DType, "dtype").dtype;
}

napi_value dtype_name_of(Call& call) { return to_js(call.env, std::string(dtype_name(dtype_of(call, 0)))); }

napi_value dtype_info(Call& call) {
  const at::ScalarType t = dtype_of(call, 0);
  napi_value object;
  check(call.env, napi_create_object(call.env, &object));
  const auto set = [&](const char* name, napi_value v) { check(call.env, napi_set_named_property(call.env, object, name, v)); };
  set("isFloatingPoint", to_js(call.env, at::isFloatingType(t)));
  set("isComplex", to_js(call.env, at::isComplexType(t)));
  // Unsigned formats only; float8_e8m0fnu has no sign either.
  set("isSigned", to_js(call.env, !(t == at::kByte || t == at::kUInt16 || t == at::kUInt32 || t == at::kUInt64 || t == at::kBool ||
                                    t == at::ScalarType::Float8_e8m0fnu)));
  set("itemsize", to_js(call.env, static_cast<int64_t>(c10::elementSize(t))));
  return object;
}

napi_value set_default_dtype(Call& call) {
  const at::ScalarType t = dtype_of_name(string_of(call.env, call[0], "dtype"));
  if (!at::isFloatingType(t)) throw TypeError("only floating-point types are supported as the default type");
  c10::set_default_dtype(caffe2::TypeMeta::fromScalarType(t));
  return undefined(call.env);
}
napi_value default_dtype(Call& call) { return to_js(call.env, std::string(dtype_name(c10::get_default_dtype_as_scalartype()))); }

// --- properties ------------------------------------------------------------------------------------------------------

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
  self(call).set_data(tensor_of(call.env, call[1], "data"));
  return undefined(call.env);
}

// --- typed arrays ----------------------------------------------------------------------------------------------------

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
  const at::Tensor& given = self(call);
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
  const at::Tensor& t = self(call);
  const ArrayView view = array_of(call, 1);
  if (t.is_nested() || t.is_quantized()) on_host(t);
  if (view.bytes != static_cast<size_t>(t.numel()) * c10::elementSize(t.scalar_type()))
    throw RangeError("the array holds " + std::to_string(view.bytes) + " bytes, the tensor " +
                     std::to_string(t.numel() * c10::elementSize(t.scalar_type())));
  if (view.bytes == 0) return undefined(call.env);
  const at::Tensor host = on_host(t).contiguous();  // host-device synchronisation
  std::memcpy(view.data, data_of(host), view.bytes);
  return undefined(call.env);
}

// --- values ----------------------------------------------------------------------------------------------------------

napi_value item(Call& call) {
  const at::Tensor& t = self(call);
  if (t.numel() != 1)
    throw std::runtime_error("a Tensor with " + std::to_string(t.numel()) + " elements cannot be converted to Scalar");
  if (t.is_quantized()) on_host(t);
  return to_js(call.env, t.item());  // host-device synchronisation
}

napi_value element(napi_env env, const char* p, at::ScalarType t) {
  switch (t) {
    case at::kDouble: return to_js(env, *reinterpret_cast<const double*>(p));
    case at::kFloat: return to_js(env, static_cast<double>(*reinterpret_cast<const float*>(p)));
    case at::kLong: return to_js(env, *reinterpret_cast<const int64_t*>(p));
    case at::kInt: return to_js(env, static_cast<int64_t>(*reinterpret_cast<const int32_t*>(p)));
    case at::kShort: return to_js(env, static_cast<int64_t>(*reinterpret_cast<const int16_t*>(p)));
    case at::kChar: return to_js(env, static_cast<int64_t>(*reinterpret_cast<const int8_t*>(p)));
    case at::kByte: return to_js(env, static_cast<int64_t>(*reinterpret_cast<const uint8_t*>(p)));
    case at::kUInt16: return to_js(env, static_cast<int64_t>(*reinterpret_cast<const uint16_t*>(p)));
    case at::kUInt32: return to_js(env, static_cast<int64_t>(*reinterpret_cast<const uint32_t*>(p)));
    case at::kUInt64: {
      const uint64_t u = *reinterpret_cast<const uint64_t*>(p);
      if (u < (uint64_t{1} << 53)) return to_js(env, static_cast<int64_t>(u));
      napi_value v;
      check(env, napi_create_bigint_uint64(env, u, &v));
      return v;
    }
    case at::kBool: return to_js(env, *reinterpret_cast<const bool*>(p));
    case at::kComplexDouble: return to_js(env, at::Scalar(*reinterpret_cast<const c10::complex<double>*>(p)));
    case at::kComplexFloat: return to_js(env, at::Scalar(c10::complex<double>(*reinterpret_cast<const c10::complex<float>*>(p))));
    case at::kHalf: return to_js(env, static_cast<double>(static_cast<float>(*reinterpret_cast<const at::Half*>(p))));
    case at::kBFloat16: return to_js(env, static_cast<double>(static_cast<float>(*reinterpret_cast<const at::BFloat16*>(p))));
    default: throw TypeError(std::string("internal: no value for dtype ") + dtype_name(t));
  }
}

napi_value nested(napi_env env, const char* p, const at::Tensor& t, int64_t dim) {
  if (dim == t.dim()) return element(env, p, t.scalar_type());
  const int64_t size = t.size(dim);
  const int64_t step = t.stride(dim) * static_cast<int64_t>(t.element_size());
  napi_value array;
  check(env, napi_create_array_with_length(env, static_cast<size_t>(size), &array));
  for (int64_t i = 0; i < size; i++) {
    napi_handle_scope scope;
    check(env, napi_open_handle_scope(env, &scope));
    const napi_status status = napi_set_element(env, array, static_cast<uint32_t>(i), nested(env, p + i * step, t, dim + 1));
    check(env, napi_close_handle_scope(env, scope));
    check(env, status);
  }
  return array;
}

/// JavaScript's arrays hold no more elements; asked for more, V8 ends the process.
constexpr int64_t kMostElements = (int64_t{1} << 27) - 64;

/// Arrays and elements that a nested list of these sizes has at its widest.
int64_t widest(at::IntArrayRef sizes) {
  int64_t n = 1;
  for (const int64_t size : sizes) {
    if (size == 0) break;
    if (__builtin_mul_overflow(n, size, &n)) return INT64_MAX;
  }
  return n;
}

napi_value tolist(Call& call) {
  if (!self(call).is_nested() && widest(self(call).sizes()) > kMostElements)
    throw RangeError("tolist: " + describe(self(call)) + " has more elements than JavaScript's arrays hold. Use toTypedArray().");
  at::Tensor t = on_host(self(call));  // host-device synchronisation
  if (c10::isFloat8Type(t.scalar_type())) t = t.to(at::kFloat);
  if (t.scalar_type() == at::kComplexHalf) t = t.to(at::kComplexFloat);
  return nested(call.env, data_of(t), t, 0);
}

// --- between threads -------------------------------------------------------------------------------------------------

std::mutex shared_mutex;
std::unordered_map<int64_t, at::Tensor> shared_tensors;
int64_t next_shared = 1;

napi_value share(Call& call) {
  const at::Tensor& t = self(call);
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

// --- lists -----------------------------------------------------------------------------------------------------------

napi_value tensor_list(Call& call) {
  auto list = std::make_unique<TensorListHandle>();
  list->tensors = tensors_of(call.env, call[0]);
  return to_js(call.env, list.release());
}

TensorListHandle& list_of(Call& call, size_t i) {
  return handle_as<TensorListHandle>(call.env, call[i], Kind::TensorList, "list of tensors");
}

napi_value tensor_list_length(Call& call) { return to_js(call.env, static_cast<int64_t>(list_of(call, 0).tensors.size())); }
napi_value tensor_list_to_array(Call& call) { return to_js(call.env, list_of(call, 0).tensors); }

// Of the implementation: Tensor::grad() warns for every tensor that is no leaf.
const at::Tensor& grad_of(const at::Tensor& t) { return t.unsafeGetTensorImpl()->grad(); }

napi_value count_grads(Call& call) {
  int64_t n = 0;
  for (const at::Tensor& t : list_of(call, 0).tensors) n += grad_of(t).defined();
  return to_js(call.env, n);
}

/// Fills the second list with the gradients of the first. 0: one is missing or its layout is another; 1: they are there; 2: a
/// fused kernel may take them too, which walks through the memory of both alike.
napi_value take_grads(Call& call) {
  const TensorListHandle& params = list_of(call, 0);
  std::vector<at::Tensor>& grads = list_of(call, 1).tensors;
  const bool sparse = bool_of(call.env, call[2], "isSparse");
  bool alike = !sparse;
  grads.clear();
  grads.reserve(params.tensors.size());
  for (const at::Tensor& param : params.tensors) {
    const at::Tensor& grad = grad_of(param);
    if (!grad.defined() || (grad.layout() != at::kStrided) != sparse) {
      grads.clear();
      return to_js(call.env, int64_t{0});
    }
    const bool same_sizes = param.sizes() == grad.sizes();
    // No optimizer can use it: said before any of them has written anything.
    if (!same_sizes && !sparse) check_in_place(param.sizes(), grad.sizes());
    alike = alike && same_sizes && param.scalar_type() == grad.scalar_type() && param.strides() == grad.strides() &&
            param.device() == grad.device();
    grads.push_back(grad);
  }
  return to_js(call.env, int64_t{alike ? 2 : 1});
}

napi_value clear_list(Call& call) {
  list_of(call, 0).tensors.clear();
  return undefined(call.env);
}

napi_value zero_grads(Call& call) {
  const bool to_none = bool_of(call.env, call[1], "setToNone");
  for (const at::Tensor& t : list_of(call, 0).tensors) {
    at::Tensor& g = t.mutable_grad();
    if (!g.defined()) continue;
    if (to_none) {
      release(std::move(g));
    } else {
      g = g.grad_fn() ? g.detach() : g.requires_grad_(false);
      g.zero_();
    }
  }
  return undefined(call.env);
}

}  // namespace

void register_tensor(napi_env env, napi_value exports) {
  // By default PyTorch trusts the indices of a sparse tensor, and warns that a wrong one may end the process.
  at::globalContext().setCheckSparseTensorInvariants(true);
  define(env, exports,
         {{"dtypes", guarded<dtypes>},
          {"memoryFormats", guarded<memory_formats>},
          {"layouts", guarded<layouts>},
          {"device", guarded<device>},
          {"deviceParts", guarded<device_parts>},
          {"dtypeName", guarded<dtype_name_of>},
          {"dtypeInfo", guarded<dtype_info>},
          {"setDefaultDtype", guarded<set_default_dtype>},
          {"defaultDtype", guarded<default_dtype>},
          {"shape", guarded<shape>},
          {"stride", guarded<stride>},
          {"ndim", guarded<ndim>},
          {"numel", guarded<numel>},
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
          {"setData", guarded<set_data>},
          {"fromTypedArray", guarded<from_typed_array>},
          {"copyTypedArray", guarded<copy_typed_array>},
          {"arrayBuffer", guarded<array_buffer>},
          {"copyInto", guarded<copy_into>},
          {"item", guarded<item>},
          {"tolist", guarded<tolist>},
          {"share", guarded<share>},
          {"receive", guarded<receive>},
          {"tensorList", guarded<tensor_list>},
          {"tensorListLength", guarded<tensor_list_length>},
          {"tensorListToArray", guarded<tensor_list_to_array>},
          {"countGrads", guarded<count_grads>},
          {"takeGrads", guarded<take_grads>},
          {"clearList", guarded<clear_list>},
          {"zeroGrads", guarded<zero_grads>}});
}

}  // namespace lts
