// Streams and events of CUDA devices. A stream is a device and libtorch's number of it; an event is a number in the table below, because
// libtorch's own object must outlive what JavaScript does with it.
#include "addon.h"

#include <c10/core/Event.h>
#include <c10/core/Stream.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <map>
#include <memory>

namespace lts {

// cuda.cpp
int64_t cuda_device_count();
c10::DeviceIndex cuda_index_of(Call& call, size_t i = 0);

namespace {

c10::impl::VirtualGuardImpl guard() { return c10::impl::VirtualGuardImpl(c10::kCUDA); }

/// The stream of two arguments: the device's index and the stream's number.
c10::Stream stream_of(Call& call, size_t i) {
  const c10::Device device(c10::kCUDA, cuda_index_of(call, i));
  return c10::Stream(c10::Stream::UNSAFE, device, int_of(call.env, call[i + 1], "stream"));
}

/// [index of the device, number of the stream]
napi_value to_js(napi_env env, const c10::Stream& stream) {
  const int64_t pair[] = {stream.device_index(), stream.id()};
  return lts::to_js(env, at::ArrayRef<int64_t>(pair));
}

napi_value new_stream(Call& call) {
  const c10::Device device(c10::kCUDA, cuda_index_of(call));
  return to_js(call.env, guard().getNewStream(device, static_cast<int>(int_of(call.env, call[1], "priority"))));
}

napi_value current_stream(Call& call) {
  const c10::Device device(c10::kCUDA, cuda_index_of(call));
  return to_js(call.env, guard().getStream(device));
}

napi_value default_stream(Call& call) {
  const c10::Device device(c10::kCUDA, cuda_index_of(call));
  return to_js(call.env, guard().getDefaultStream(device));
}

/// As PyTorch does it, the stream's device becomes the current one.
napi_value set_stream(Call& call) {
  const c10::Stream stream = stream_of(call, 0);
  guard().setDevice(stream.device());
  guard().exchangeStream(stream);
  return undefined(call.env);
}

napi_value query_stream(Call& call) { return lts::to_js(call.env, guard().queryStream(stream_of(call, 0))); }

/// Host-device synchronisation.
napi_value synchronize_stream(Call& call) {
  guard().synchronizeStream(stream_of(call, 0));
  return undefined(call.env);
}

/// The allocator gives a tensor's memory to nobody else until what runs on the stream now is over.
napi_value record_stream(Call& call) {
  const at::Tensor& tensor = tensor_of(call.env, call[0]);
  if (!tensor.is_cuda()) throw TypeError("recordStream: expected a tensor on a CUDA device. Received: " + describe(tensor) + " on " + tensor.device().str() + ".");
  guard().recordDataPtrOnStream(tensor.storage().data_ptr(), stream_of(call, 1));
  return undefined(call.env);
}

// --- streams of asynchronous functions -------------------------------------------------------------------------------

/// The current streams of all devices, by the number that a frame of an asynchronous function keeps (src/native/modes.ts).
using Streams = std::vector<c10::StreamId>;

Streams current_streams() {
  Streams streams(static_cast<size_t>(cuda_device_count()));
  for (size_t i = 0; i < streams.size(); i++) {
    streams[i] = guard().getStream({c10::kCUDA, static_cast<c10::DeviceIndex>(i)}).id();
  }
  return streams;
}

std::vector<Streams>& states() {
  static thread_local std::vector<Streams> list;
  return list;
}

/// The number of the current streams; 0 without CUDA.
int64_t read_state() {
  if (cuda_device_count() == 0) return 0;
  static thread_local std::map<Streams, int64_t> numbers;
  Streams now = current_streams();
  const auto [entry, is_new] = numbers.try_emplace(std::move(now), static_cast<int64_t>(states().size()));
  if (is_new) states().push_back(entry->first);
  return entry->second;
}

napi_value read_streams(Call& call) { return lts::to_js(call.env, read_state()); }

napi_value exchange_streams(Call& call) {
  const int64_t wanted = int_of(call.env, call[0], "streams"), before = read_state();
  if (wanted == before || wanted < 0 || static_cast<size_t>(wanted) >= states().size()) return lts::to_js(call.env, before);
  const Streams& streams = states()[static_cast<size_t>(wanted)];
  for (size_t i = 0; i < streams.size(); i++) {
    const c10::Device device(c10::kCUDA, static_cast<c10::DeviceIndex>(i));
    guard().exchangeStream(c10::Stream(c10::Stream::UNSAFE, device, streams[i]));
  }
  return lts::to_js(call.env, before);
}

// --- events ----------------------------------------------------------------------------------------------------------

/// All events of the process, by number. Worker threads have theirs here too.
class Events {
 public:
  static int64_t add(bool timing) {
    auto event = std::make_shared<c10::Event>(c10::kCUDA, timing ? c10::EventFlag::BACKEND_DEFAULT : c10::EventFlag::PYTORCH_DEFAULT);
    const std::lock_guard<std::mutex> lock(mutex());
    table().emplace(next(), std::move(event));
    return next()++;
  }

  static std::shared_ptr<c10::Event> at(Call& call, size_t i) {
    const int64_t number = int_of(call.env, call[i], "event");
    const std::lock_guard<std::mutex> lock(mutex());
    const auto found = table().find(number);
    if (found == table().end()) throw TypeError("internal: no such event");
    return found->second;
  }

  static void remove(int64_t number) {
    const std::lock_guard<std::mutex> lock(mutex());
    table().erase(number);
  }

 private:
  // Never destroyed: CUDA is gone before the process's statics are.
  static std::map<int64_t, std::shared_ptr<c10::Event>>& table() {
    static auto* events = new std::map<int64_t, std::shared_ptr<c10::Event>>();
    return *events;
  }
  static int64_t& next() {
    static int64_t number = 1;
    return number;
  }
  static std::mutex& mutex() {
    static auto* own = new std::mutex();
    return *own;
  }
};

napi_value event_new(Call& call) {
  if (cuda_device_count() == 0) throw std::runtime_error("CUDA is not available. Use the CPU, or install a CUDA build of PyTorch.");
  return lts::to_js(call.env, Events::add(bool_of(call.env, call[0], "enableTiming")));
}

napi_value event_delete(Call& call) {
  Events::remove(int_of(call.env, call[0], "event"));
  return undefined(call.env);
}

napi_value event_record(Call& call) {
  Events::at(call, 0)->record(stream_of(call, 1));
  return undefined(call.env);
}

napi_value event_wait(Call& call) {
  Events::at(call, 0)->block(stream_of(call, 1));
  return undefined(call.env);
}

napi_value event_query(Call& call) { return lts::to_js(call.env, Events::at(call, 0)->query()); }

/// Host-device synchronisation.
napi_value event_synchronize(Call& call) {
  Events::at(call, 0)->synchronize();
  return undefined(call.env);
}

napi_value event_elapsed(Call& call) { return lts::to_js(call.env, Events::at(call, 0)->elapsedTime(*Events::at(call, 1))); }

}  // namespace

void register_cuda_stream(napi_env env, napi_value exports) {
  define(env, exports,
         {
             {"cudaNewStream", guarded<new_stream>},
             {"cudaCurrentStream", guarded<current_stream>},
             {"cudaDefaultStream", guarded<default_stream>},
             {"cudaSetStream", guarded<set_stream>},
             {"cudaQueryStream", guarded<query_stream>},
             {"cudaSynchronizeStream", guarded<synchronize_stream>},
             {"cudaRecordStream", guarded<record_stream>},
             {"readStreams", guarded<read_streams>},
             {"exchangeStreams", guarded<exchange_streams>},
             {"cudaEventNew", guarded<event_new>},
             {"cudaEventDelete", guarded<event_delete>},
             {"cudaEventRecord", guarded<event_record>},
             {"cudaEventWait", guarded<event_wait>},
             {"cudaEventQuery", guarded<event_query>},
             {"cudaEventSynchronize", guarded<event_synchronize>},
             {"cudaEventElapsed", guarded<event_elapsed>},
         });
}

}  // namespace lts
