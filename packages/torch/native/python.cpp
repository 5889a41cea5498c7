// A Python interpreter in this process, for backends that exist as Python modules only: torch_xla, and those of vendors.
//
// Nothing of Python is compiled in: the functions are of its stable interface, and are found in the library that is opened. The
// interpreter is never ended, since a backend's threads live as long as the process.
#include "addon.h"

#include <dlfcn.h>

#include <cstdlib>
#include <mutex>
#include <optional>

namespace lts {

namespace {

using Object = void;  // PyObject

/// The functions of Python's C interface that are used.
struct Python {
  int (*is_initialized)() = nullptr;
  void (*initialize)(int) = nullptr;
  void* (*save_thread)() = nullptr;
  int (*ensure)() = nullptr;
  void (*release)(int) = nullptr;
  Object* (*add_module)(const char*) = nullptr;
  Object* (*get_attribute)(Object*, const char*) = nullptr;
  Object* (*text)(const char*, ssize_t) = nullptr;
  Object* (*encoded)(Object*) = nullptr;
  char* (*bytes)(Object*) = nullptr;
  ssize_t (*size)(Object*) = nullptr;
  Object* (*call)(Object*, ...) = nullptr;
  void (*unreference)(Object*) = nullptr;
  void (*clear_error)() = nullptr;
  int (*run_simple)(const char*, void*) = nullptr;
};

template <class F>
void find(void* library, F& function, const char* name) {
  function = reinterpret_cast<F>(dlsym(library, name));
  if (function == nullptr) throw std::runtime_error(std::string("Python's library has no ") + name + ".");
}

std::mutex start_mutex;
const Python* started = nullptr;

const Python& open_library(const std::string& path) {
  // Its modules look for its symbols among those of the whole process.
  void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_GLOBAL);
  if (library == nullptr) throw std::runtime_error(std::string("Python's library cannot be opened: ") + dlerror());
  auto* python = new Python();
  find(library, python->is_initialized, "Py_IsInitialized");
  find(library, python->initialize, "Py_InitializeEx");
  find(library, python->save_thread, "PyEval_SaveThread");
  find(library, python->ensure, "PyGILState_Ensure");
  find(library, python->release, "PyGILState_Release");
  find(library, python->add_module, "PyImport_AddModule");
  find(library, python->get_attribute, "PyObject_GetAttrString");
  find(library, python->text, "PyUnicode_FromStringAndSize");
  find(library, python->encoded, "PyUnicode_AsUTF8String");
  find(library, python->bytes, "PyBytes_AsString");
  find(library, python->size, "PyBytes_Size");
  find(library, python->call, "PyObject_CallFunctionObjArgs");
  find(library, python->unreference, "Py_DecRef");
  find(library, python->clear_error, "PyErr_Clear");
  find(library, python->run_simple, "PyRun_SimpleStringFlags");
  return *python;
}

/// Runs a text, answers with a sign and what it left in `result`, or why it failed.
constexpr const char* kRunner = R"(
def _run(source, _scope={"__name__": "lightning_ts"}):
    import traceback
    try:
        exec(compile(source, "<lightning-ts>", "exec"), _scope)
        result = _scope.pop("result", None)
        return "+" if result is None else "+" + str(result)
    except BaseException as error:
        last = traceback.format_exception_only(type(error), error)[-1].strip()
        return "-" + last + "\n" + traceback.format_exc()
)";

/// Holds the interpreter's lock: elsewhere it is free, because a backward pass refuses to run under it.
class Locked {
 public:
  explicit Locked(const Python& python) : python_(python), state_(python.ensure()) {}
  ~Locked() { python_.release(state_); }
  Locked(const Locked&) = delete;
  Locked& operator=(const Locked&) = delete;

 private:
  const Python& python_;
  int state_;
};

std::string run(const Python& python, const std::string& source) {
  const Locked locked(python);
  Object* runner = python.get_attribute(python.add_module("__main__"), "_run");
  Object* text = python.text(source.data(), static_cast<ssize_t>(source.size()));
  Object* answer = runner != nullptr && text != nullptr ? python.call(runner, text, nullptr) : nullptr;
  Object* encoded = answer == nullptr ? nullptr : python.encoded(answer);
  std::string result;
  if (encoded == nullptr) {
    python.clear_error();
    result = "-Python gave no answer.";
  } else {
    result.assign(python.bytes(encoded), static_cast<size_t>(python.size(encoded)));
  }
  for (Object* object : {encoded, answer, text, runner}) {
    if (object != nullptr) python.unreference(object);
  }
  return result;
}

/// A variable of the environment that has another value for a while: the programs that this process starts do not get it.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    setenv(name, value.c_str(), 1);
  }
  ~Variable() {
    if (before_) setenv(name_, before_->c_str(), 1);
    else unsetenv(name_);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::optional<std::string> before_;
};

// startPython(library, home): the interpreter of the process, started by the first call.
napi_value start_python(Call& call) {
  const std::string path = string_of(call.env, call[0], "library"), home = string_of(call.env, call[1], "home");
  const std::lock_guard<std::mutex> guard(start_mutex);
  if (started != nullptr) return undefined(call.env);
  const Python& python = open_library(path);
  const bool is_first = python.is_initialized() == 0;
  if (is_first) {
    // A library in an environment of its own does not know where its modules are.
    const Variable variable("PYTHONHOME", home);
    python.initialize(0);  // leaves signals to Node
  }
  const int failed = [&] {
    if (is_first) return python.run_simple(kRunner, nullptr);
    const Locked locked(python);
    return python.run_simple(kRunner, nullptr);
  }();
  if (is_first) python.save_thread();
  if (failed != 0) throw std::runtime_error("Python was started, but does not run.");
  started = &python;
  return undefined(call.env);
}

// runPython(source): "+" and str(result), or "-" and the error with its traceback.
napi_value run_python(Call& call) {
  const std::string source = string_of(call.env, call[0], "source");
  if (started == nullptr) throw std::runtime_error("Python has not been started.");
  return to_js(call.env, run(*started, source));
}

}  // namespace

void register_python(napi_env env, napi_value exports) {
  define(env, exports,
         {
             {"startPython", guarded<start_python>},
             {"runPython", guarded<run_python>},
         });
}

}  // namespace lts
