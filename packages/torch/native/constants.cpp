// Dtypes, memory formats, layouts and devices: handles of libtorch's constants, and their names.
#include "addon.h"

#include <c10/core/DefaultDtype.h>

namespace lts {
namespace {

constexpr at::ScalarType kDtypes[] = {
    at::kDouble, at::kFloat, at::kHalf, at::kBFloat16, at::ScalarType::Float8_e4m3fn, at::ScalarType::Float8_e5m2,
    at::ScalarType::Float8_e4m3fnuz, at::ScalarType::Float8_e5m2fnuz, at::ScalarType::Float8_e8m0fnu, at::kComplexHalf,
    at::kComplexFloat, at::kComplexDouble, at::kLong, at::kInt, at::kShort, at::kChar, at::kUInt64, at::kUInt32,
    at::kUInt16, at::kByte, at::kBool, at::kQInt8, at::kQUInt8, at::kQInt32};

}  // namespace

/// The dtype that PyTorch calls by a name, "float32"; throws TypeError for an unknown one.
at::ScalarType dtype_of_name(const std::string& name) {
  for (at::ScalarType t : kDtypes)
    if (name == dtype_name(t)) return t;
  throw TypeError("unknown dtype '" + shortened(name, 100) + "'");
}

/// PyTorch's name of a layout: "strided", "sparse_coo".
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

namespace {

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

}  // namespace

void register_constants(napi_env env, napi_value exports) {
  define(env, exports,
         {{"dtypes", guarded<dtypes>},
          {"memoryFormats", guarded<memory_formats>},
          {"layouts", guarded<layouts>},
          {"device", guarded<device>},
          {"deviceParts", guarded<device_parts>},
          {"dtypeName", guarded<dtype_name_of>},
          {"dtypeInfo", guarded<dtype_info>},
          {"setDefaultDtype", guarded<set_default_dtype>},
          {"defaultDtype", guarded<default_dtype>}});
}

}  // namespace lts
