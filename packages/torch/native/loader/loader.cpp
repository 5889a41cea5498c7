// Opens libtorch wherever it lies. The addon names libtorch's libraries without a path; the system takes those that are open already,
// so one build of the addon serves every place that libtorch may be moved to.
#include <node_api.h>

#include <dlfcn.h>

#include <string>

namespace {

/// open(path): null, or why the library cannot be opened.
napi_value open(napi_env env, napi_callback_info info) {
  size_t count = 1;
  napi_value path = nullptr;
  size_t length = 0;
  if (napi_get_cb_info(env, info, &count, &path, nullptr, nullptr) != napi_ok || count != 1 ||
      napi_get_value_string_utf8(env, path, nullptr, 0, &length) != napi_ok) {
    napi_throw_type_error(env, nullptr, "open expects the path of a library");
    return nullptr;
  }
  std::string file(length, '\0');
  napi_get_value_string_utf8(env, path, file.data(), length + 1, &length);
  napi_value result = nullptr;
  // Never closed: libtorch registers itself in tables that outlive it.
  if (dlopen(file.c_str(), RTLD_LAZY | RTLD_LOCAL) != nullptr) {
    napi_get_null(env, &result);
  } else {
    const char* reason = dlerror();
    napi_create_string_utf8(env, reason == nullptr ? "unknown" : reason, NAPI_AUTO_LENGTH, &result);
  }
  return result;
}

}  // namespace

extern "C" NAPI_MODULE_EXPORT napi_value napi_register_module_v1(napi_env env, napi_value exports) {
  napi_value function = nullptr;
  napi_create_function(env, "open", NAPI_AUTO_LENGTH, open, nullptr, &function);
  napi_set_named_property(env, exports, "open", function);
  return exports;
}
