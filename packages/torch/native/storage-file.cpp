// Bytes of storages to and from open files, in pieces that are moved and summed up while a core's cache has them; several threads
// read.
#include "addon.h"
#include "crc32.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

namespace lts {
namespace {

// --- moving ----------------------------------------------------------------------------------------------------------

constexpr int64_t kPiece = int64_t{4} << 20;
constexpr int64_t kChunk = int64_t{256} << 10;  // stays in a core's cache between moving and summing up
// Readers share a file. Writers of one file wait for each other, so there is one.
constexpr unsigned kReaders = 4;

enum class Direction { Read, Write };

struct Transfer {
  Direction direction;
  int file;
  int64_t position;
  at::Tensor bytes;  // keeps the memory
  uint8_t* data;
  int64_t size;
  bool flushed;                // whether the whole file will be
  std::vector<uint32_t> sums;  // of the pieces
  std::atomic<int64_t> next{0};
  std::atomic<int> error{0};  // errno of the first failure, or kEnded

  static constexpr int kEnded = -1;  // the file is shorter than that

  int64_t pieces() const { return (size + kPiece - 1) / kPiece; }
  int64_t length(int64_t piece) const { return std::min(kPiece, size - piece * kPiece); }
};

/// Moves a chunk whole; false where that fails, with the reason in `error`.
bool move_chunk(Transfer& t, int64_t offset, int64_t length) {
  while (length > 0) {
    uint8_t* at = t.data + offset;
    const ssize_t done = t.direction == Direction::Write ? pwrite(t.file, at, length, t.position + offset)
                                                         : pread(t.file, at, length, t.position + offset);
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) {
      t.error.store(done < 0 ? errno : Transfer::kEnded);
      return false;
    }
    offset += done;
    length -= done;
  }
  return true;
}

void move_pieces(Transfer& t) {
  for (int64_t piece; (piece = t.next.fetch_add(1)) < t.pieces() && t.error.load(std::memory_order_relaxed) == 0;) {
    const int64_t start = piece * kPiece;
    uint32_t sum = 0;
    for (int64_t at = 0; at < t.length(piece); at += kChunk) {
      const int64_t length = std::min(kChunk, t.length(piece) - at);
      if (!move_chunk(t, start + at, length)) return;
      sum = crc32(sum, t.data + start + at, length);
    }
    t.sums[piece] = sum;
#ifdef __linux__
    // The disk begins to work now, rather than when the whole file is flushed.
    if (t.flushed) {
      sync_file_range(t.file, t.position + start, t.length(piece), SYNC_FILE_RANGE_WRITE);
    }
#endif
  }
}

void run(Transfer& t) {
  const auto cores = std::max(1u, std::thread::hardware_concurrency());
  const unsigned most = t.direction == Direction::Read ? std::min(cores, kReaders) : 1;
  const auto wanted = std::min<int64_t>(most, t.pieces());
  std::vector<std::thread> helpers;
  for (int64_t i = 1; i < wanted; i++) {
    try {
      helpers.emplace_back([&t] { move_pieces(t); });
    } catch (const std::system_error&) {
      break;  // no more threads: this one does it
    }
  }
  move_pieces(t);
  for (std::thread& helper : helpers) helper.join();
}

std::unique_ptr<Transfer> transfer_of(Call& call, Direction direction) {
  const at::Tensor& bytes = tensor_of(call.env, call[0], "bytes");
  if (!bytes.device().is_cpu() || bytes.scalar_type() != at::kByte || bytes.dim() != 1 || !bytes.is_contiguous()) {
    throw TypeError("expected a one-dimensional tensor of bytes on the CPU. Received: " + describe(bytes));
  }
  auto t = std::make_unique<Transfer>();
  t->direction = direction;
  t->file = static_cast<int>(int_of(call.env, call[1], "descriptor"));
  t->position = int_of(call.env, call[2], "position");
  t->bytes = bytes;
  t->size = bytes.numel();
  t->flushed = direction == Direction::Write && bool_of(call.env, call[3], "isFlushed");
  // Reading writes to the memory, for which a tensor of inference mode or with hooks makes no difference.
  t->data = static_cast<uint8_t*>(bytes.unsafeGetTensorImpl()->storage().mutable_data());
  if (t->data != nullptr) t->data += bytes.storage_offset();
  t->sums.resize(t->pieces());
  return t;
}

/// The checksum, or less than 0 for an error: minus the system's number; null where the file ended.
napi_value outcome(napi_env env, const Transfer& t) {
  const int error = t.error.load();
  if (error == Transfer::kEnded) return null(env);
  if (error != 0) return to_js(env, static_cast<double>(-error));
  uint32_t sum = 0;
  for (int64_t i = 0; i < t.pieces(); i++) sum = crc32_combine(sum, t.sums[i], t.length(i));
  return to_js(env, static_cast<double>(sum));
}

// --- exports ---------------------------------------------------------------------------------------------------------

napi_value read_storage(Call& call) {
  const auto t = transfer_of(call, Direction::Read);
  run(*t);
  return outcome(call.env, *t);
}

napi_value write_storage(Call& call) {
  const auto t = transfer_of(call, Direction::Write);
  run(*t);
  return outcome(call.env, *t);
}

struct Background {
  std::unique_ptr<Transfer> transfer;
  napi_deferred deferred = nullptr;
  napi_async_work work = nullptr;
};

void finish_background(napi_env env, napi_status status, void* data) {
  const std::unique_ptr<Background> background(static_cast<Background*>(data));
  if (status == napi_ok) napi_resolve_deferred(env, background->deferred, outcome(env, *background->transfer));
  napi_delete_async_work(env, background->work);
}

napi_value write_storage_async(Call& call) {
  auto background = std::make_unique<Background>();
  background->transfer = transfer_of(call, Direction::Write);
  napi_value promise = nullptr;
  check(call.env, napi_create_promise(call.env, &background->deferred, &promise));
  const auto execute = [](napi_env, void* data) { run(*static_cast<Background*>(data)->transfer); };
  napi_value name = to_js(call.env, std::string("lightning-ts writes a storage"));
  check(call.env, napi_create_async_work(call.env, nullptr, name, execute, finish_background, background.get(),
                                         &background->work));
  check(call.env, napi_queue_async_work(call.env, background->work));
  background.release();
  return promise;
}

}  // namespace

void register_storage_file(napi_env env, napi_value exports) {
  define(env, exports,
         {{"readStorage", guarded<read_storage>},
          {"writeStorage", guarded<write_storage>},
          {"writeStorageAsync", guarded<write_storage_async>}});
}

}  // namespace lts
