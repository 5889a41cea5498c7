// Communication hooks: how a reducer exchanges a bucket of gradients, where a JavaScript function or a built-in of c10d says so.
#include "callbacks.h"
#include "engine-runs.h"
#include "reducer.h"

namespace lts {

namespace {

/// Hooks that run in this thread.
thread_local int running_hooks = 0;

struct RunningHook {
  RunningHook() { running_hooks++; }
  ~RunningHook() { running_hooks--; }
  RunningHook(const RunningHook&) = delete;
  RunningHook& operator=(const RunningHook&) = delete;
};

struct BucketHandle final : Handle {
  static constexpr Kind kKind = static_cast<Kind>(66);
  explicit BucketHandle(const c10d::GradBucket& b) : Handle(kKind), bucket(std::make_unique<c10d::GradBucket>(b)) {}
  const std::unique_ptr<c10d::GradBucket> bucket;
};

}  // namespace

void refuse_in_comm_hook(const char* what) {
  if (running_hooks == 0) return;
  throw std::runtime_error(std::string("expected no ") + what +
                           " inside of a communication hook: the reducer of the gradients waits for the hook. Call it before or after backward.");
}

/// A hook in JavaScript. Its first function gets the bucket, begins the exchange and returns a number; when all buckets are under way, the
/// second one gets the number and returns the tensor that was exchanged. So nothing of it runs in another thread than JavaScript's, and
/// what hooks do after an exchange happens in the order of the buckets, on all ranks.
class JsCommHook final : public c10d::CommHookInterface {
 public:
  JsCommHook(napi_env env, napi_value begin, napi_value end) : begin_(env, begin), end_(env, end) {}

  c10::intrusive_ptr<c10::ivalue::Future> runHook(c10d::GradBucket& bucket) override {
    int64_t number = -1;
    begin_.run([&](napi_env env, napi_value function) {
      const RunningHook running;
      number = int_of(env, call_function(env, function, {to_js(env, new BucketHandle(bucket))}), "number");
    });
    auto future = c10::make_intrusive<c10::ivalue::Future>(c10::IntType::get());
    future->markCompleted(c10::IValue(number));
    return future;
  }

  at::Tensor parseHookResult(const c10::IValue& result) override {
    at::Tensor exchanged;
    end_.run([&](napi_env env, napi_value function) {
      const RunningHook running;
      exchanged = tensor_of(env, call_function(env, function, {to_js(env, result.toInt())}), "the result of a communication hook");
    });
    TORCH_CHECK(exchanged.defined(), "internal: a communication hook is gone");
    return exchanged;
  }

 private:
  const JsFunction begin_, end_;
};

namespace {

/// reducerRegisterHook(reducer, name for the log, begin, end)
napi_value register_hook(Call& call) {
  const auto state = reducer_of(call.env, call[0]);
  auto hook = std::make_unique<JsCommHook>(call.env, call[2], call[3]);
  JsCommHook* kept = hook.get();
  state->reducer->register_comm_hook(std::move(hook));
  state->hook = kept;
  state->logger->set_comm_hook(string_of(call.env, call[1], "name"));
  return undefined(call.env);
}

/// reducerRegisterBuiltinHook(reducer, name for the log, number of the hook)
napi_value register_builtin_hook(Call& call) {
  const auto state = reducer_of(call.env, call[0]);
  const int64_t hook = int_of(call.env, call[2], "hook");
  if (hook != 1 && hook != 2) throw TypeError("expected a BuiltinCommHookType");
  state->reducer->register_builtin_comm_hook(static_cast<c10d::BuiltinCommHookType>(hook));
  state->logger->set_comm_hook(string_of(call.env, call[1], "name"));
  return undefined(call.env);
}

/// reducerShadowBackward(reducer): exchanges zeros for all buckets, as a backward pass exchanges gradients
napi_value shadow_backward(Call& call) {
  const auto state = reducer_of(call.env, call[0]);
  std::vector<c10d::GradBucket> buckets = state->reducer->get_grad_buckets(true);
  std::vector<c10::intrusive_ptr<c10::ivalue::Future>> exchanges;
  for (c10d::GradBucket& bucket : buckets) exchanges.push_back(state->reducer->run_comm_hook(bucket));
  for (const auto& exchange : exchanges) {
    exchange->waitAndThrow();
    if (state->hook != nullptr) state->hook->parseHookResult(exchange->value());
  }
  return undefined(call.env);
}

c10d::GradBucket& bucket_of(Call& call) { return *handle_as<BucketHandle>(call.env, call[0], BucketHandle::kKind, "GradBucket").bucket; }

napi_value bucket_index(Call& call) { return to_js(call.env, static_cast<int64_t>(bucket_of(call).getIndex())); }
napi_value bucket_is_last(Call& call) { return to_js(call.env, bucket_of(call).isLast()); }
napi_value bucket_buffer(Call& call) { return to_js(call.env, bucket_of(call).getBuffer()); }
napi_value bucket_gradients(Call& call) { return to_js(call.env, bucket_of(call).getGradients()); }

napi_value bucket_set_buffer(Call& call) {
  at::Tensor buffer = tensor_of(call.env, call[1], "buffer");
  bucket_of(call).setBuffer(buffer);
  return undefined(call.env);
}

napi_value bucket_parameters(Call& call) {
  const std::vector<at::Tensor> parameters = bucket_of(call).getParameters();
  napi_value array;
  check(call.env, napi_create_array_with_length(call.env, parameters.size(), &array));
  for (size_t i = 0; i < parameters.size(); i++) {
    check(call.env, napi_set_element(call.env, array, static_cast<uint32_t>(i), wrapper_to_js(call.env, parameters[i])));
  }
  return array;
}

}  // namespace

void register_comm_hooks(napi_env env, napi_value exports) {
  define(env, exports, {{"reducerRegisterHook", guarded<register_hook>},
                        {"reducerRegisterBuiltinHook", guarded<register_builtin_hook>},
                        {"reducerShadowBackward", guarded<shadow_backward>},
                        {"bucketIndex", guarded<bucket_index>},
                        {"bucketIsLast", guarded<bucket_is_last>},
                        {"bucketBuffer", guarded<bucket_buffer>},
                        {"bucketSetBuffer", guarded<bucket_set_buffer>},
                        {"bucketGradients", guarded<bucket_gradients>},
                        {"bucketParameters", guarded<bucket_parameters>}});
}

}  // namespace lts
