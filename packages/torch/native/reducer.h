// What reduces gradients over processes while they are computed: c10d's Reducer, as JavaScript holds it.
#pragma once

#include "distributed.h"

#include <torch/csrc/distributed/c10d/logger.hpp>
#include <torch/csrc/distributed/c10d/reducer.hpp>

namespace lts {

class JsCommHook;

/// A reducer with what belongs to it. It is held by the module's object in JavaScript and by the graphs of what the module returned: it
/// stays as long as a backward pass may need it.
struct ReducerState {
  ~ReducerState();
  std::shared_ptr<c10d::Reducer> reducer;
  std::shared_ptr<c10d::Logger> logger;
  c10::intrusive_ptr<c10d::ProcessGroup> group;
  std::vector<at::Tensor> params;
  JsCommHook* hook = nullptr;  // the reducer's, where it is a JavaScript function
  bool find_unused = false;
  bool static_graph = false;
  bool delayed_reduction = false;  // whether the first backward pass of a static graph was told to reduce at its end
};

/// A reference to a state. The last one may go in any thread, inside of a collection or of the engine.
class ReducerReference {
 public:
  explicit ReducerReference(std::shared_ptr<ReducerState> state) : state_(std::move(state)) {}
  ~ReducerReference();
  ReducerReference(const ReducerReference&) = delete;
  ReducerReference& operator=(const ReducerReference&) = delete;
  const std::shared_ptr<ReducerState>& state() const { return state_; }

 private:
  std::shared_ptr<ReducerState> state_;
};

struct ReducerHandle final : Handle {
  static constexpr Kind kKind = static_cast<Kind>(65);
  explicit ReducerHandle(std::shared_ptr<ReducerState> s) : Handle(kKind), reference(std::move(s)) {}
  const ReducerReference reference;
};

/// The state behind an External. Throws TypeError for another value, an Error inside of a communication hook: the reducer is busy then.
std::shared_ptr<ReducerState> reducer_of(napi_env env, napi_value v);

void register_reducer_graph(napi_env env, napi_value exports);  // reducer-graph.cpp
void register_comm_hooks(napi_env env, napi_value exports);     // comm-hook.cpp

}  // namespace lts
