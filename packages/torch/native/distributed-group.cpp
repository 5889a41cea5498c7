// Process groups: made over a store, known to libtorch by name, and ended.
#define USE_C10D_GLOO
#include "distributed.h"
#include "distributed-guard.h"

#include <torch/csrc/distributed/c10d/GroupRegistry.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>

#include <cstdlib>
#include <sstream>
#include <thread>

namespace lts {
namespace {

using c10d::ProcessGroup;
using c10d::ProcessGroupGloo;

/// Groups that were not destroyed. Never freed itself: when the process ends with groups alive, nobody waits for their threads.
std::unordered_map<std::string, c10::intrusive_ptr<ProcessGroup>>& living() {
  static auto* groups = new std::unordered_map<std::string, c10::intrusive_ptr<ProcessGroup>>();
  return *groups;
}
std::mutex living_mutex;

/// newProcessGroup(store, rank, size): a group without backends
napi_value new_process_group(Call& call) {
  const auto store = store_of(call.env, call[0]);
  const auto rank = static_cast<int>(int_of(call.env, call[1], "rank"));
  const auto size = static_cast<int>(int_of(call.env, call[2], "worldSize"));
  auto group = c10::make_intrusive<ProcessGroup>(store, rank, size);
  return opaque_to_js(call.env, group);
}

/// Options for the network interfaces that GLOO_SOCKET_IFNAME names, else for the one that the host's name leads to. Earlier libtorches leave it
/// to Python to make them.
template <class Gloo>
auto default_options(std::chrono::milliseconds timeout) {
  if constexpr (requires { Gloo::Options::create_default(timeout); }) {
    return Gloo::Options::create_default(timeout);
  } else {
    auto options = Gloo::Options::create(timeout);
    const char* given = std::getenv("GLOO_SOCKET_IFNAME");
    std::istringstream names(given == nullptr ? "" : given);
    for (std::string name; std::getline(names, name, ',');) options->devices.push_back(Gloo::createDeviceForInterface(name));
    if (options->devices.empty()) options->devices.push_back(Gloo::createDefaultDevice());
    options->threads = static_cast<int>(options->devices.size()) * 2;
    return options;
  }
}

/// addGlooBackend(group, store, timeout, name, global ranks, device types). The environment's GLOO_SOCKET_IFNAME names the network
/// interfaces; without it, the host's own name leads to one.
napi_value add_gloo_backend(Call& call) {
  const auto group = process_group_of(call.env, call[0]);
  const auto store = store_of(call.env, call[1]);
  auto options = default_options<ProcessGroupGloo>(milliseconds_of(call.env, call[2]));
  options->group_name = string_of(call.env, call[3], "name");
  for (const int64_t rank : ints_of(call.env, call[4], "ranks")) options->global_ranks_in_group.push_back(static_cast<uint64_t>(rank));
  const std::vector<std::string> devices = strings_of(call.env, call[5], "devices");
  guard_against_messages();
  auto backend = c10::make_intrusive<ProcessGroupGloo>(store, group->getRank(), group->getSize(), options);
  backend->setSequenceNumberForGroup();
  for (const std::string& device : devices) group->setBackend(c10::Device(device).type(), ProcessGroup::BackendType::GLOO, backend);
  group->setDefaultBackend(ProcessGroup::BackendType::GLOO);
  return undefined(call.env);
}

/// registerProcessGroup(group, name, description): libtorch's operators know the group by its name from here on.
napi_value register_group(Call& call) {
  const auto group = process_group_of(call.env, call[0]);
  const std::string name = string_of(call.env, call[1], "name");
  group->setGroupName(name);
  group->setGroupDesc(string_of(call.env, call[2], "description"));
  c10d::register_process_group(name, group);
  const std::lock_guard<std::mutex> lock(living_mutex);
  living()[name] = group;
  return undefined(call.env);
}

/// Reaches the connections of Gloo's backend.
struct Connections final : ProcessGroupGloo {
  static std::vector<std::weak_ptr<gloo::Context>> of(ProcessGroup& group) {
    std::vector<std::weak_ptr<gloo::Context>> found;
    for (const c10::Device& device : group.getDeviceTypes()) {
      const auto held = group.getBackend(device.type());
      const auto* backend = as<ProcessGroupGloo>(held);
      if (backend == nullptr) continue;
      const auto& contexts = backend->*(&Connections::contexts_);
      found.insert(found.end(), contexts.begin(), contexts.end());
    }
    return found;
  }
};

/// Ends a group's life in another thread, and waits for that until `most` milliseconds are over: a group with a call under way ends only
/// with it.
void end_group(c10::intrusive_ptr<ProcessGroup>&& group, std::chrono::milliseconds most) {
  std::packaged_task<void()> end([kept = std::move(group)]() mutable {
    std::vector<std::weak_ptr<gloo::Context>> connections;
    try {
      connections = Connections::of(*kept);
      kept->shutdown();
    } catch (...) {
      // A backend that has nothing to shut down, or one that is broken already.
    }
    kept.reset();
    // A work or a model may hold the group until it is collected. The other ranks have to see that this one has left.
    for (const auto& connection : connections) {
      if (const auto context = connection.lock()) context->closeConnections();
    }
  });
  const auto over = end.get_future();
  std::thread(std::move(end)).detach();
  over.wait_for(most);
}

/// destroyProcessGroup(group, most): blocks for at most so many milliseconds
napi_value destroy_group(Call& call) {
  auto group = process_group_of(call.env, call[0]);
  const auto most = milliseconds_of(call.env, call[1], "most");
  const std::string name = group->getGroupName();
  {
    const std::lock_guard<std::mutex> lock(living_mutex);
    if (living().erase(name) > 0) c10d::unregister_process_group(name);
  }
  static_cast<OpaqueHandle*>(handle_of(call.env, call[0]))->object.reset();
  end_group(std::move(group), most);
  return undefined(call.env);
}

napi_value group_rank(Call& call) { return to_js(call.env, static_cast<int64_t>(process_group_of(call.env, call[0])->getRank())); }
napi_value group_size(Call& call) { return to_js(call.env, static_cast<int64_t>(process_group_of(call.env, call[0])->getSize())); }
napi_value group_name(Call& call) { return to_js(call.env, std::string(process_group_of(call.env, call[0])->getGroupName())); }

napi_value group_set_timeout(Call& call) {
  process_group_of(call.env, call[0])->setTimeout(milliseconds_of(call.env, call[1]));
  return undefined(call.env);
}

/// The kinds of devices that the group has a backend for.
napi_value group_devices(Call& call) {
  const auto devices = process_group_of(call.env, call[0])->getDeviceTypes();
  napi_value array;
  check(call.env, napi_create_array_with_length(call.env, devices.size(), &array));
  for (size_t i = 0; i < devices.size(); i++) check(call.env, napi_set_element(call.env, array, static_cast<uint32_t>(i), to_js(call.env, c10::DeviceTypeName(devices[i].type(), true))));
  return array;
}

napi_value group_sequence_number(Call& call) {
  return to_js(call.env, static_cast<int64_t>(process_group_of(call.env, call[0])->getSequenceNumberForGroup()));
}

}  // namespace

void register_distributed_groups(napi_env env, napi_value exports) {
  define(env, exports, {{"newProcessGroup", guarded<new_process_group>},
                        {"addGlooBackend", guarded<add_gloo_backend>},
                        {"registerProcessGroup", guarded<register_group>},
                        {"destroyProcessGroup", guarded<destroy_group>},
                        {"groupRank", guarded<group_rank>},
                        {"groupSize", guarded<group_size>},
                        {"groupName", guarded<group_name>},
                        {"groupSetTimeout", guarded<group_set_timeout>},
                        {"groupDevices", guarded<group_devices>},
                        {"groupSequenceNumber", guarded<group_sequence_number>}});
}

}  // namespace lts
