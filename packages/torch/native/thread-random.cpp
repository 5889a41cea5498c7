// A thread's own random numbers: a loader's worker draws from its own generator wherever an operator is given none.
//
// libtorch has one default generator a process, and PyTorch's workers are processes. Here they are threads: with the default
// one their numbers would depend on who comes first, and would change those of the main thread.
#include "thread-random.h"

#include "addon.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/jit_type.h>
#include <c10/core/impl/LocalDispatchKeySet.h>

#include <mutex>
#include <vector>

namespace lts {

namespace {

thread_local at::Generator own;

// Above all others, and nobody else's: kernels under this key run in threads that include it, which are ours.
constexpr c10::DispatchKey kKey = c10::DispatchKey::TESTING_ONLY_GenericMode;

bool on_cpu(const c10::IValue& value) {
  if (value.isTensor()) return !value.toTensor().defined() || value.toTensor().is_cpu();
  return !value.isDevice() || value.toDevice().is_cpu();
}

bool takes_generator(const c10::FunctionSchema& schema) {
  for (const c10::Argument& argument : schema.arguments()) {
    const auto* optional = argument.type()->castRaw<c10::OptionalType>();
    if (optional != nullptr && optional->getElementType()->kind() == c10::TypeKind::GeneratorType) return true;
  }
  return false;
}

/// Fills in the thread's generator, and goes on to the operator's own kernels.
void with_own_generator(const c10::OperatorHandle& op, c10::DispatchKeySet keys, torch::jit::Stack* stack) {
  if (own.defined()) {
    const auto& arguments = op.schema().arguments();
    const size_t first = stack->size() - arguments.size();
    bool everything_on_cpu = true;
    for (size_t i = first; i < stack->size(); i++) everything_on_cpu = everything_on_cpu && on_cpu((*stack)[i]);
    for (size_t i = 0; everything_on_cpu && i < arguments.size(); i++) {
      const auto* optional = arguments[i].type()->castRaw<c10::OptionalType>();
      if (optional == nullptr || optional->getElementType()->kind() != c10::TypeKind::GeneratorType) continue;
      c10::IValue& value = (*stack)[first + i];
      if (value.isNone()) value = c10::IValue(own);
    }
  }
  op.redispatchBoxed(keys & c10::DispatchKeySet(c10::DispatchKeySet::FULL_AFTER, kKey), stack);
}

/// Makes it so for the threads to come. Called where no worker runs yet.
napi_value prepare(Call& call) {
  static std::once_flag once;
  std::call_once(once, [] {
    auto& dispatcher = c10::Dispatcher::singleton();
    auto* kept = new std::vector<c10::RegistrationHandleRAII>();
    kept->push_back(dispatcher.registerFallback(kKey, c10::KernelFunction::makeFallthrough(), "thread-random"));
    for (const c10::OperatorName& name : dispatcher.getAllOpNames()) {
      const auto op = dispatcher.findSchema(name);
      if (!op.has_value() || name.name.rfind("aten::", 0) != 0 || !takes_generator(op->schema())) continue;
      kept->push_back(dispatcher.registerImpl(name, kKey,
                                              c10::KernelFunction::makeFromBoxedFunction<&with_own_generator>(),
                                              std::nullopt, nullptr, "thread-random"));
    }
  });
  return undefined(call.env);
}

/// From here on this thread has its own.
napi_value own_generator(Call& call) {
  own = at::detail::createCPUGenerator();
  c10::impl::tls_set_dispatch_key_included(kKey, true);
  return undefined(call.env);
}

}  // namespace

const at::Generator& cpu_generator() { return own.defined() ? own : at::detail::getDefaultCPUGenerator(); }
bool has_own_generator() { return own.defined(); }

void register_thread_random(napi_env env, napi_value exports) {
  define(env, exports,
         {
             {"prepareOwnGenerators", guarded<prepare>},
             {"ownGenerator", guarded<own_generator>},
         });
}

}  // namespace lts
