// libtorch's profiler of operators: recording, the events of a recording, its trace file, and ranges with names of their own.
//
// A recording belongs to the thread that started it. Its events are handed over as one text, because JSON is read faster than objects are made
// one property after the other.
#include "addon.h"

#include <ATen/record_function.h>
#include <c10/util/Exception.h>
#include <torch/csrc/autograd/profiler_kineto.h>

#include <set>
#include <unordered_map>

namespace lts {

namespace {

namespace kineto = torch::autograd::profiler;
using torch::profiler::impl::ActivityType;
using torch::profiler::impl::ProfilerConfig;
using torch::profiler::impl::ProfilerState;

/// What a thread records and has recorded.
struct Recordings {
  std::unique_ptr<kineto::ProfilerResult> newest;
  /// Ranges that are open, by number.
  std::unordered_map<int64_t, std::unique_ptr<at::RecordFunction>> ranges;
  int64_t ranges_begun = 0;
};

thread_local Recordings recordings;

ProfilerConfig config_of(Call& call) {
  const bool with_shapes = bool_of(call.env, call[1], "recordShapes"), with_memory = bool_of(call.env, call[2], "profileMemory"),
             with_flops = bool_of(call.env, call[3], "withFlops");
  const std::string trace = string_of(call.env, call[4], "traceId");
  return ProfilerConfig(ProfilerState::KINETO, with_shapes, with_memory, false, with_flops, false,
                        torch::profiler::impl::ExperimentalConfig(), trace);
}

std::set<ActivityType> activities_of(Call& call) {
  std::set<ActivityType> found;
  const std::string names = string_of(call.env, call[0], "activities");
  if (names.find("cpu") != std::string::npos) found.insert(ActivityType::CPU);
  if (names.find("cuda") != std::string::npos) found.insert(ActivityType::CUDA);
  return found;
}

// prepareProfiler(activities, recordShapes, profileMemory, withFlops, traceId)
napi_value prepare_profiler(Call& call) {
  kineto::prepareProfiler(config_of(call), activities_of(call));
  return undefined(call.env);
}

// enableProfiler(activities, recordShapes, profileMemory, withFlops, traceId)
napi_value enable_profiler(Call& call) {
  kineto::enableProfiler(config_of(call), activities_of(call));
  return undefined(call.env);
}

/// Swallows warnings: libtorch names each range that is still open when a recording ends, which is nobody's mistake.
struct Silence final : c10::WarningHandler {
  void process(const c10::Warning&) override {}
};

napi_value disable_profiler(Call& call) {
  Silence silence;
  const c10::WarningUtils::WarningHandlerGuard guard(&silence);
  recordings.newest = kineto::disableProfiler();
  return undefined(call.env);
}

napi_value save_profile(Call& call) {
  if (recordings.newest == nullptr) throw RangeError("there is no recording");
  recordings.newest->save(string_of(call.env, call[0], "path"));
  return undefined(call.env);
}

void append_text(std::string& out, const std::string& text) {
  out += '"';
  for (const char letter : text) {
    const auto code = static_cast<unsigned char>(letter);
    if (letter == '"' || letter == '\\') (out += '\\') += letter;
    else if (code >= 0x20) out += letter;
    else {
      char escaped[8];
      std::snprintf(escaped, sizeof escaped, "\\u%04x", code);
      out += escaped;
    }
  }
  out += '"';
}

void append_event(std::string& out, const kineto::KinetoEvent& event, uint64_t start) {
  const auto number = [&out](const char* name, int64_t value) { ((((out += ",\"") += name) += "\":") += std::to_string(value)); };
  out += "{\"name\":";
  append_text(out, event.name());
  // Device events may begin before the recording does.
  number("start", static_cast<int64_t>(event.startNs()) - static_cast<int64_t>(start));
  number("end", static_cast<int64_t>(event.endNs()) - static_cast<int64_t>(start));
  number("thread", static_cast<int64_t>(event.startThreadId()));
  number("endThread", static_cast<int64_t>(event.endThreadId()));
  number("forwardThread", static_cast<int64_t>(event.fwdThreadId()));
  number("id", static_cast<int64_t>(event.correlationId()));
  number("linkedId", static_cast<int64_t>(event.linkedCorrelationId()));
  number("sequence", event.sequenceNr());
  number("scope", event.scope());
  number("deviceIndex", event.deviceIndex());
  number("bytes", event.nBytes());
  number("flops", static_cast<int64_t>(event.flops()));
  number("isAsync", event.isAsync() ? 1 : 0);
  number("isHidden", event.isHiddenEvent() ? 1 : 0);
  out += ",\"device\":";
  append_text(out, c10::DeviceTypeName(event.deviceType(), true));
  out += ",\"shapes\":[";
  bool is_first = true;
  if (event.hasShapes()) {
    for (const std::vector<int64_t>& shape : event.shapes()) {
      if (!is_first) out += ',';
      is_first = false;
      out += '[';
      for (size_t i = 0; i < shape.size(); i++) (out += i == 0 ? "" : ",") += std::to_string(shape[i]);
      out += ']';
    }
  }
  out += "]}";
}

// profileEvents(): the events of the newest recording as JSON, times in nanoseconds from its start.
napi_value profile_events(Call& call) {
  if (recordings.newest == nullptr) throw RangeError("there is no recording");
  const kineto::ProfilerResult& result = *recordings.newest;
  std::string out = "[";
  bool is_first = true;
  for (const kineto::KinetoEvent& event : result.events()) {
    if (!is_first) out += ',';
    is_first = false;
    append_event(out, event, result.trace_start_ns());
  }
  out += ']';
  return to_js(call.env, out);
}

// beginRange(name): the number of a range, which endRange ends; 0 where nothing is recorded.
napi_value begin_range(Call& call) {
  if (!at::hasCallbacks()) return to_js(call.env, int64_t{0});
  auto range = std::make_unique<at::RecordFunction>(at::RecordScope::USER_SCOPE);
  if (!range->isActive()) return to_js(call.env, int64_t{0});
  range->before(string_of(call.env, call[0], "name"));
  const int64_t number = ++recordings.ranges_begun;
  recordings.ranges.emplace(number, std::move(range));
  return to_js(call.env, number);
}

napi_value end_range(Call& call) {
  recordings.ranges.erase(int_of(call.env, call[0], "range"));
  return undefined(call.env);
}

}  // namespace

void register_profiler(napi_env env, napi_value exports) {
  define(env, exports,
         {
             {"prepareProfiler", guarded<prepare_profiler>},
             {"enableProfiler", guarded<enable_profiler>},
             {"disableProfiler", guarded<disable_profiler>},
             {"saveProfile", guarded<save_profile>},
             {"profileEvents", guarded<profile_events>},
             {"beginRange", guarded<begin_range>},
             {"endRange", guarded<end_range>},
         });
}

}  // namespace lts
