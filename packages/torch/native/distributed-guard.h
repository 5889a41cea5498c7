// A message that does not fit ends no process, and hangs none: see distributed-guard.cpp.
#pragma once

#include <torch/csrc/distributed/c10d/Work.hpp>

#include <chrono>
#include <functional>

namespace lts {

/// From here on a message that does not fit stops the thread that received it, not the process.
void guard_against_messages();

/// Throws if a message did not fit: what its receiver's thread holds is lost, and whoever asks for that would wait for ever.
void refuse_after_misfit();

/// Waits for a work; zero is the group's time. Throws its error, and for a message that did not fit.
bool wait_for(const c10::intrusive_ptr<c10d::Work>& work, std::chrono::milliseconds timeout);

/// Runs what blocks in another thread, and waits for it. Throws its error, and for a message that did not fit.
void run_apart(std::function<void()> body);

}  // namespace lts
