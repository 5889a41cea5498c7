// What must not happen while autograd's engine runs a graph.
#pragma once

#include <memory>

namespace lts {

/// Drops an object when the engine runs nothing: at once, or after the run. For what takes hooks out of nodes when it ends, which the engine
/// may be going through.
void drop_after_engine(std::shared_ptr<void>&& object) noexcept;

/// Throws where the calling thread runs a communication hook (comm-hook.cpp): the reducer that waits for it could never go on.
void refuse_in_comm_hook(const char* what);

}  // namespace lts
