// Stores: where processes find each other.
#include "distributed.h"

#include <torch/csrc/distributed/c10d/FileStore.hpp>
#include <torch/csrc/distributed/c10d/HashStore.hpp>
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>
#include <torch/version.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace lts {
namespace {

using Bytes = std::vector<uint8_t>;

/// Bytes of a Uint8Array.
Bytes bytes_of(napi_env env, napi_value v, const char* name) {
  bool typed = false;
  napi_is_typedarray(env, v, &typed);
  napi_typedarray_type type = napi_int8_array;
  size_t length = 0;
  void* data = nullptr;
  if (typed) check(env, napi_get_typedarray_info(env, v, &type, &length, &data, nullptr, nullptr));
  if (!typed || (type != napi_uint8_array && type != napi_uint8_clamped_array)) throw TypeError(std::string(name) + ": expected a Uint8Array");
  const auto* start = static_cast<const uint8_t*>(data);
  return Bytes(start, start + length);
}

/// A Uint8Array of its own memory.
napi_value bytes_to_js(napi_env env, const Bytes& bytes) {
  void* data = nullptr;
  napi_value buffer, array;
  check(env, napi_create_arraybuffer(env, bytes.size(), &data, &buffer));
  if (!bytes.empty()) std::memcpy(data, bytes.data(), bytes.size());
  check(env, napi_create_typedarray(env, napi_uint8_array, bytes.size(), buffer, 0, &array));
  return array;
}

c10::intrusive_ptr<c10d::Store> self(Call& call) { return store_of(call.env, call[0]); }
std::string key_of(Call& call) { return string_of(call.env, call[1], "key"); }

/// newTcpStore(host, port, worldSize or -1, isServer, timeout, waitForWorkers, multiTenant, useLibuv)
napi_value new_tcp_store(Call& call) {
  c10d::TCPStoreOptions options;
  options.port = static_cast<uint16_t>(int_of(call.env, call[1], "port"));
  const int64_t workers = int_of(call.env, call[2], "worldSize");
  if (workers > 0) options.numWorkers = static_cast<size_t>(workers);
  options.isServer = bool_of(call.env, call[3], "isMaster");
  options.timeout = milliseconds_of(call.env, call[4]);
  options.waitWorkers = bool_of(call.env, call[5], "waitForWorkers");
  options.multiTenant = bool_of(call.env, call[6], "multiTenant");
  options.useLibUV = bool_of(call.env, call[7], "useLibuv");
  return opaque_to_js(call.env, c10::make_intrusive<c10d::TCPStore>(string_of(call.env, call[0], "host"), options));
}

napi_value new_file_store(Call& call) {
  return opaque_to_js(call.env, c10::make_intrusive<c10d::FileStore>(string_of(call.env, call[0], "path"), static_cast<int>(int_of(call.env, call[1], "worldSize"))));
}

napi_value new_hash_store(Call& call) { return opaque_to_js(call.env, c10::make_intrusive<c10d::HashStore>()); }

napi_value new_prefix_store(Call& call) {
  return opaque_to_js(call.env, c10::make_intrusive<c10d::PrefixStore>(string_of(call.env, call[0], "prefix"), store_of(call.env, call[1])));
}

/// storeClose(store, most): lets go of it now instead of in a collection. Blocks for at most so many milliseconds
napi_value store_close(Call& call) {
  self(call);  // anything else is refused
  const auto most = milliseconds_of(call.env, call[1], "most");
  const auto over = release_elsewhere(std::move(static_cast<OpaqueHandle*>(handle_of(call.env, call[0]))->object));
  if (over.valid()) over.wait_for(most);
  return undefined(call.env);
}

napi_value store_clone(Call& call) { return opaque_to_js(call.env, self(call)->clone()); }

napi_value store_set(Call& call) {
  self(call)->set(key_of(call), bytes_of(call.env, call[2], "value"));
  return undefined(call.env);
}

/// Blocks until the key is there.
napi_value store_get(Call& call) { return bytes_to_js(call.env, self(call)->get(key_of(call))); }

napi_value store_add(Call& call) { return to_js(call.env, self(call)->add(key_of(call), int_of(call.env, call[2], "amount"))); }

napi_value store_compare_set(Call& call) {
  return bytes_to_js(call.env, self(call)->compareSet(key_of(call), bytes_of(call.env, call[2], "expectedValue"), bytes_of(call.env, call[3], "desiredValue")));
}

napi_value store_delete(Call& call) { return to_js(call.env, self(call)->deleteKey(key_of(call))); }

napi_value store_check(Call& call) { return to_js(call.env, self(call)->check(strings_of(call.env, call[1], "keys"))); }

napi_value store_num_keys(Call& call) { return to_js(call.env, self(call)->getNumKeys()); }

/// storeWait(store, keys, timeout): blocks
napi_value store_wait(Call& call) {
  self(call)->wait(strings_of(call.env, call[1], "keys"), milliseconds_of(call.env, call[2]));
  return undefined(call.env);
}

/// storeMissing(store, own key, keys, milliseconds): sets the own key, and waits for the others so long. Gives the indices of those that
/// are not there; null where the store itself does not answer: its server may be lost, and a call to it would wait without an end.
napi_value store_missing(Call& call) {
  struct State {
    std::mutex mutex;
    std::condition_variable changed;
    bool over = false;
    bool failed = false;
    std::vector<int64_t> missing;
  };
  static constexpr auto kPause = std::chrono::milliseconds(50);
  constexpr auto kAnswer = std::chrono::milliseconds(1000);
  const auto most = milliseconds_of(call.env, call[3]);
  const auto state = std::make_shared<State>();
  std::thread([state, store = self(call), own = key_of(call), keys = strings_of(call.env, call[2], "keys"), most] {
    std::vector<int64_t> missing;
    bool failed = false;
    try {
      const auto end = std::chrono::steady_clock::now() + most;
      store->set(own, Bytes{1});
      for (size_t i = 0; i < keys.size(); i++) missing.push_back(static_cast<int64_t>(i));
      while (true) {
        missing.erase(std::remove_if(missing.begin(), missing.end(), [&](int64_t i) { return store->check({keys[static_cast<size_t>(i)]}); }), missing.end());
        if (missing.empty() || std::chrono::steady_clock::now() >= end) break;
        std::this_thread::sleep_for(kPause);
      }
    } catch (const std::exception&) {
      failed = true;
    }
    const std::lock_guard<std::mutex> lock(state->mutex);
    state->missing = std::move(missing);
    state->failed = failed;
    state->over = true;
    state->changed.notify_all();
  }).detach();
  std::unique_lock<std::mutex> lock(state->mutex);
  if (!state->changed.wait_for(lock, most + kAnswer, [&] { return state->over; }) || state->failed) return null(call.env);
  napi_value array;
  check(call.env, napi_create_array_with_length(call.env, state->missing.size(), &array));
  for (size_t i = 0; i < state->missing.size(); i++) check(call.env, napi_set_element(call.env, array, static_cast<uint32_t>(i), to_js(call.env, state->missing[i])));
  return array;
}

napi_value store_append(Call& call) {
  self(call)->append(key_of(call), bytes_of(call.env, call[2], "value"));
  return undefined(call.env);
}

napi_value store_multi_get(Call& call) {
  const std::vector<Bytes> values = self(call)->multiGet(strings_of(call.env, call[1], "keys"));
  napi_value array;
  check(call.env, napi_create_array_with_length(call.env, values.size(), &array));
  for (size_t i = 0; i < values.size(); i++) check(call.env, napi_set_element(call.env, array, static_cast<uint32_t>(i), bytes_to_js(call.env, values[i])));
  return array;
}

napi_value store_multi_set(Call& call) {
  const std::vector<std::string> keys = strings_of(call.env, call[1], "keys");
  std::vector<Bytes> values;
  each_element(call.env, call[2], "values: expected an array of Uint8Arrays", [&](napi_value item) { values.push_back(bytes_of(call.env, item, "values")); });
  if (keys.size() != values.size()) throw RangeError("expected as many values as keys");
  self(call)->multiSet(keys, values);
  return undefined(call.env);
}

napi_value store_has_extended_api(Call& call) { return to_js(call.env, self(call)->hasExtendedApi()); }

napi_value store_timeout(Call& call) { return to_js(call.env, static_cast<int64_t>(self(call)->getTimeout().count())); }

napi_value store_set_timeout(Call& call) {
  self(call)->setTimeout(milliseconds_of(call.env, call[1]));
  return undefined(call.env);
}

napi_value tcp_store_port(Call& call) {
  return to_js(call.env, static_cast<int64_t>(opaque_of<c10d::TCPStore>(call.env, call[0], "TCPStore")->getPort()));
}

napi_value store_queue_push(Call& call) {
  self(call)->queuePush(key_of(call), bytes_of(call.env, call[2], "value"));
  return undefined(call.env);
}

napi_value store_queue_pop(Call& call) { return bytes_to_js(call.env, self(call)->queuePop(key_of(call), bool_of(call.env, call[2], "block"))); }

napi_value store_queue_length(Call& call) { return to_js(call.env, self(call)->queueLen(key_of(call))); }

/// Earlier libtorches have stores that do not list their keys.
template <class Store>
std::vector<std::string> keys_of(Store& store) {
  if constexpr (requires { store.listKeys(); }) {
    return store.listKeys();
  } else {
    throw std::runtime_error("The keys of a store are not listed by libtorch " TORCH_VERSION ".");
  }
}

napi_value store_list_keys(Call& call) {
  const std::vector<std::string> keys = keys_of(*self(call));
  napi_value array;
  check(call.env, napi_create_array_with_length(call.env, keys.size(), &array));
  for (size_t i = 0; i < keys.size(); i++) check(call.env, napi_set_element(call.env, array, static_cast<uint32_t>(i), to_js(call.env, keys[i])));
  return array;
}

}  // namespace

void register_distributed_stores(napi_env env, napi_value exports) {
  define(env, exports, {{"newTcpStore", guarded<new_tcp_store>},
                        {"newFileStore", guarded<new_file_store>},
                        {"newHashStore", guarded<new_hash_store>},
                        {"newPrefixStore", guarded<new_prefix_store>},
                        {"storeClose", guarded<store_close>},
                        {"storeClone", guarded<store_clone>},
                        {"storeSet", guarded<store_set>},
                        {"storeGet", guarded<store_get>},
                        {"storeAdd", guarded<store_add>},
                        {"storeCompareSet", guarded<store_compare_set>},
                        {"storeDelete", guarded<store_delete>},
                        {"storeCheck", guarded<store_check>},
                        {"storeNumKeys", guarded<store_num_keys>},
                        {"storeWait", guarded<store_wait>},
                        {"storeMissing", guarded<store_missing>},
                        {"storeAppend", guarded<store_append>},
                        {"storeMultiGet", guarded<store_multi_get>},
                        {"storeMultiSet", guarded<store_multi_set>},
                        {"storeHasExtendedApi", guarded<store_has_extended_api>},
                        {"storeTimeout", guarded<store_timeout>},
                        {"storeSetTimeout", guarded<store_set_timeout>},
                        {"tcpStorePort", guarded<tcp_store_port>},
                        {"storeQueuePush", guarded<store_queue_push>},
                        {"storeQueuePop", guarded<store_queue_pop>},
                        {"storeQueueLength", guarded<store_queue_length>},
                        {"storeListKeys", guarded<store_list_keys>}});
}

}  // namespace lts
