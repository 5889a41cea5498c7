// Bytes of storages to and from open files, in pieces that are moved and summed up while a core's cache has them, by several threads.
#include "addon.h"
#include "crc32.h"
#include "direct-file.h"

#include <ATen/ops/from_blob.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <memory>
#include <optional>

namespace lts {
namespace {

// --- moving ----------------------------------------------------------------------------------------------------------

constexpr int64_t kPiece = int64_t{4} << 20;
constexpr int64_t kChunk = int64_t{256} << 10;  // stays in a core's cache between moving and summing up
constexpr unsigned kReaders = 4;
// Writers of one file wait for each other in the page cache; past it one sums up while the other's bytes travel.
constexpr unsigned kDirectWriters = 2;

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
  std::optional<DirectFile> direct;
  std::atomic<int64_t> next{0};
  std::atomic<int> error{0};  // errno of the first failure, or kEnded

  static constexpr int kEnded = -1;  // the file is shorter than that

  // Pieces begin at whole blocks of the file, but for the first.
  int64_t skew() const { return position % direct_block(); }
  int64_t pieces() const { return (skew() + size + kPiece - 1) / kPiece; }
  int64_t start(int64_t piece) const { return std::max<int64_t>(0, piece * kPiece - skew()); }
  int64_t length(int64_t piece) const { return std::min(size, (piece + 1) * kPiece - skew()) - start(piece); }
};

/// Moves bytes whole; false where that fails, with the reason in `error`.
bool move(Transfer& t, int file, uint8_t* bytes, int64_t position, int64_t length) {
  while (length > 0) {
    const ssize_t done = t.direction == Direction::Write ? pwrite(file, bytes, length, position) : pread(file, bytes, length, position);
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) {
      t.error.store(done < 0 ? errno : Transfer::kEnded);
      return false;
    }
    bytes += done;
    position += done;
    length -= done;
  }
  return true;
}

/// Moves a piece through the page cache.
bool move_cached(Transfer& t, int64_t piece) {
  const int64_t start = t.start(piece), end = start + t.length(piece);
  uint32_t sum = 0;
  for (int64_t at = start; at < end; at += kChunk) {
    const int64_t length = std::min(kChunk, end - at);
    if (!move(t, t.file, t.data + at, t.position + at, length)) return false;
    sum = crc32(sum, t.data + at, length);
  }
  t.sums[piece] = sum;
#ifdef __linux__
  // The disk begins to work now, rather than when the whole file is flushed.
  if (t.flushed) sync_file_range(t.file, t.position + start, end - start, SYNC_FILE_RANGE_WRITE);
#endif
  return true;
}

/// Writes a piece past the page cache, but for what it has of blocks that are not whole.
bool write_direct(Transfer& t, int64_t piece, uint8_t* buffer) {
  const int64_t block = direct_block();
  const int64_t start = t.start(piece), end = start + t.length(piece);
  const int64_t whole = (t.position + start + block - 1) / block * block - t.position;
  const int64_t rest = (t.position + end) / block * block - t.position;
  if (!move(t, t.file, t.data + start, t.position + start, whole - start)) return false;
  uint32_t sum = crc32(0, t.data + start, whole - start);
  for (int64_t at = whole; at < rest; at += kChunk) {
    const int64_t length = std::min(kChunk, rest - at);
    std::memcpy(buffer + (at - whole), t.data + at, length);
    sum = crc32(sum, t.data + at, length);
  }
  if (!move(t, t.direct->descriptor(), buffer, t.position + whole, rest - whole)) {
    // Some file systems open such files and then refuse to write.
    int refused = EINVAL;
    return t.error.compare_exchange_strong(refused, 0) && move_cached(t, piece);
  }
  if (!move(t, t.file, t.data + rest, t.position + rest, end - rest)) return false;
  t.sums[piece] = crc32(sum, t.data + rest, end - rest);
  return true;
}

std::mutex rates_mutex;
WriteRates rates;  // of all files: most go to one disk

/// What is flushed must reach the disk in any case, so the short way is the better one.
bool goes_direct(const Transfer& t) {
  if (t.flushed) return true;
  std::lock_guard<std::mutex> lock(rates_mutex);
  return rates.prefers_direct();
}

void move_pieces(Transfer& t) {
  DirectBuffer buffer = t.direct ? direct_buffer(kPiece) : nullptr;
  for (int64_t piece; (piece = t.next.fetch_add(1)) < t.pieces() && t.error.load(std::memory_order_relaxed) == 0;) {
    // Pieces that are cut at an end say little about speed.
    const bool is_whole = t.length(piece) == kPiece;
    if (buffer == nullptr || !is_whole) {
      if (!move_cached(t, piece)) return;
      continue;
    }
    const bool direct = goes_direct(t);
    const auto begin = std::chrono::steady_clock::now();
    if (!(direct ? write_direct(t, piece, buffer.get()) : move_cached(t, piece))) return;
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    std::lock_guard<std::mutex> lock(rates_mutex);
    rates.note(direct, kPiece, taken.count());
  }
}

void run(Transfer& t) {
  const auto cores = std::max(1u, std::thread::hardware_concurrency());
  unsigned most = std::min(cores, kReaders);
  if (t.direction == Direction::Write) {
    if (t.size >= 2 * kPiece) t.direct.emplace(t.file);
    if (t.direct && !t.direct->is_open()) t.direct.reset();
    most = t.direct ? std::min(cores, kDirectWriters) : 1;
#ifdef __linux__
    // One piece of disk rather than one for each piece written. A file system that cannot does it as it comes.
    if (t.direct && fallocate(t.file, 0, t.position, t.size) != 0 && errno == ENOSPC) {
      t.error.store(ENOSPC);
      return;
    }
#endif
  }
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
  t.direct.reset();
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
  if (t->data == nullptr || !fits_its_memory(bytes)) data_of(bytes);
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

/// A part of a one-dimensional tensor of bytes as a storage of its own over the same memory: saving it would write that part only.
napi_value storage_part(Call& call) {
  const at::Tensor& whole = tensor_of(call.env, call[0], "whole");
  const int64_t start = int_of(call.env, call[1], "start"), length = int_of(call.env, call[2], "length");
  if (!whole.device().is_cpu() || whole.scalar_type() != at::kByte || whole.dim() != 1 || !whole.is_contiguous()) {
    throw TypeError("expected a one-dimensional tensor of bytes on the CPU. Received: " + describe(whole));
  }
  if (start < 0 || length < 0 || length > whole.numel() || start > whole.numel() - length) {
    throw RangeError("expected a part of " + std::to_string(whole.numel()) + " bytes. Received: " + std::to_string(length) +
                     " from " + std::to_string(start));
  }
  const auto keep = [whole](void*) {};
  auto* data = static_cast<uint8_t*>(whole.unsafeGetTensorImpl()->storage().mutable_data()) + whole.storage_offset() + start;
  return to_js(call.env, at::from_blob(data, {length}, keep, whole.options()));
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
          {"storagePart", guarded<storage_part>},
          {"writeStorage", guarded<write_storage>},
          {"writeStorageAsync", guarded<write_storage_async>}});
}

}  // namespace lts
