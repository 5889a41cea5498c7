// Rows of numbers as the text of a file or of a request, many in one go: numbers between pieces that are the same in each row. An engine that makes a text of
// each number takes several times as long.
#include "addon.h"

#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace lts {
namespace {

enum class Style : uint8_t { Script, Quoted, Python, Whole };  // as number-rows.ts says

constexpr size_t kLongestText = 32;

/// Digits of a number and the power of ten of the first.
struct Digits {
  char text[24];
  int count = 0;
  int exponent = 0;
};

/// The fewest digits that give the same number back.
Digits shortest(double size) {
  char text[kLongestText + 1];
#ifdef __cpp_lib_to_chars
  *std::to_chars(text, text + kLongestText, size, std::chars_format::scientific).ptr = '\0';
#else
  for (int precision = 0; precision <= 16; precision++) {
    std::snprintf(text, sizeof text, "%.*e", precision, size);
    if (std::strtod(text, nullptr) == size) break;
  }
#endif
  Digits found;
  const char* at = text;
  for (; *at != 'e'; at++)
    if (*at != '.') found.text[found.count++] = *at;
  found.exponent = std::atoi(at + 1);
  return found;
}

/// Appends to a buffer that is long enough.
struct Writer {
  char* at;
  void put(const char* text, size_t size) {
    std::memcpy(at, text, size);
    at += size;
  }
  void put(const char* text) { put(text, std::strlen(text)); }
  void zeros(int count) {
    for (; count > 0; count--) *at++ = '0';
  }
};

/// Digits without an exponent: "12", "1.5", "0.05", "1200".
void put_plain(Writer& out, const Digits& digits) {
  const int whole = digits.exponent + 1;  // digits before the point
  if (whole <= 0) {
    out.put("0.");
    out.zeros(-whole);
    out.put(digits.text, digits.count);
  } else if (digits.count <= whole) {
    out.put(digits.text, digits.count);
    out.zeros(whole - digits.count);
  } else {
    out.put(digits.text, whole);
    out.put(".");
    out.put(digits.text + whole, digits.count - whole);
  }
}

/// Digits with an exponent: "1e-7", "1.5e+21"; of at least two digits in Python.
void put_exponent(Writer& out, const Digits& digits, bool is_python) {
  out.put(digits.text, 1);
  if (digits.count > 1) out.put(".");
  out.put(digits.text + 1, digits.count - 1);
  out.put(digits.exponent < 0 ? "e-" : "e+");
  const int size = std::abs(digits.exponent);
  if (is_python && size < 10) out.zeros(1);
  out.at = std::to_chars(out.at, out.at + 4, size).ptr;
}

void put_infinite(Writer& out, double value, Style style) {
  if (style == Style::Python) return out.put(std::isnan(value) ? "nan" : value < 0 ? "-inf" : "inf");
  if (style == Style::Quoted) out.put("\"");
  out.put(std::isnan(value) ? "NaN" : value < 0 ? "-Infinity" : "Infinity");
  if (style == Style::Quoted) out.put("\"");
}

void put_number(Writer& out, double value, Style style) {
  if (style == Style::Whole) style = std::isfinite(value) && value == std::floor(value) ? Style::Script : Style::Python;
  if (!std::isfinite(value)) return put_infinite(out, value, style);
  const bool is_python = style == Style::Python;
  if (std::signbit(value) && (value != 0 || is_python)) out.put("-");
  const double size = std::fabs(value);
  const bool is_whole = size < 1e15 && size == std::floor(size);
  if (is_whole) {
    out.at = std::to_chars(out.at, out.at + 16, static_cast<int64_t>(size)).ptr;
  } else {
    const Digits digits = shortest(size);
    const bool is_plain = is_python ? digits.exponent >= -4 && digits.exponent < 16 : digits.exponent > -7 && digits.exponent < 21;
    if (!is_plain) return put_exponent(out, digits, is_python);
    put_plain(out, digits);
    if (digits.count > digits.exponent + 1) return;
  }
  if (is_python) out.put(".0");
}

/// A number of at most 32 bits as a message of protocol buffers has it.
void put_count(std::string& out, size_t value) {
  for (; value > 127; value >>= 7) out.push_back(static_cast<char>((value & 127) | 128));
  out.push_back(static_cast<char>(value));
}

template <class T>
struct View {
  T* data = nullptr;
  size_t size = 0;
};

template <class T>
View<T> array(Call& call, size_t i, napi_typedarray_type wanted) {
  bool is_typed = false;
  check(call.env, napi_is_typedarray(call.env, call[i], &is_typed));
  napi_typedarray_type type = napi_int8_array;
  View<T> view;
  void* data = nullptr;
  if (is_typed) check(call.env, napi_get_typedarray_info(call.env, call[i], &type, &view.size, &data, nullptr, nullptr));
  if (!is_typed || type != wanted) throw TypeError("expected a typed array of another type");
  view.data = static_cast<T*>(data);
  return view;
}

/// numberRows(values, width, pieces, ends, columns, styles, isItems, rowEnds): the bytes.
napi_value number_rows(Call& call) {
  const auto values = array<double>(call, 0, napi_float64_array);
  const size_t width = int_of(call.env, call[1], "width");
  const auto pieces = array<char>(call, 2, napi_uint8_array);
  const auto ends = array<uint32_t>(call, 3, napi_uint32_array);
  const auto columns = array<uint32_t>(call, 4, napi_uint32_array);
  const auto styles = array<uint8_t>(call, 5, napi_uint8_array);
  const bool is_items = bool_of(call.env, call[6], "isItems");
  const auto row_ends = array<uint32_t>(call, 7, napi_uint32_array);
  bool fits = width > 0 && ends.size == columns.size + 1 && styles.size == columns.size && ends.data[columns.size] == pieces.size;
  for (size_t i = 0; fits && i < columns.size; i++) fits = columns.data[i] < width && ends.data[i] <= ends.data[i + 1];
  const size_t rows = fits ? values.size / width : 0;
  if (!fits || row_ends.size < rows) throw RangeError("expected columns of the rows, and pieces around them");

  std::string out;
  out.reserve(rows * (pieces.size + columns.size * 22));
  char text[kLongestText];
  for (size_t row = 0; row < rows; row++) {
    uint32_t start = 0;
    for (size_t i = 0; i < columns.size; i++) {
      Writer writer{text};
      put_number(writer, values.data[row * width + columns.data[i]], static_cast<Style>(styles.data[i]));
      const size_t size = writer.at - text, head = ends.data[i] - start;
      if (is_items) {
        out.push_back('\n');  // the first field, of bytes
        put_count(out, head + 1 + size);
      }
      out.append(pieces.data + start, head);
      if (is_items) put_count(out, size);
      out.append(text, size);
      start = ends.data[i];
    }
    out.append(pieces.data + start, pieces.size - start);
    row_ends.data[row] = static_cast<uint32_t>(out.size());
  }
  napi_value bytes;
  check(call.env, napi_create_buffer_copy(call.env, out.size(), out.data(), nullptr, &bytes));
  return bytes;
}

}  // namespace

void register_number_rows(napi_env env, napi_value exports) { define(env, exports, {{"numberRows", guarded<number_rows>}}); }

}  // namespace lts
