// Reading a tensor's elements where they lie: not every tensor has memory, or has its elements in it as they are.
#include "addon.h"
#include "dtensor.h"

#include <ATen/EmptyTensor.h>
#include <c10/util/Exception.h>

#include <sstream>

namespace lts {

at::Tensor on_host(const at::Tensor& t) {
  refuse_dtensor(t, "whose elements could be read");
  if (t.is_nested())
    throw TypeError("a nested tensor has no elements in one order: NestedTensorImpl doesn't support sizes. Take its parts with unbind().");
  if (t.layout() != at::kStrided) {
    std::ostringstream s;
    s << "can't read the elements of a tensor with layout " << t.layout()
      << ": Cannot access data pointer of Tensor that doesn't have storage. Use toDense() first.";
    throw TypeError(s.str());
  }
  if (t.is_quantized()) throw TypeError("a quantized tensor has no plain elements. Use dequantize(), or intRepr() for the stored numbers.");
  // Only a detached tensor may be given away, and conjugate or negated elements are not in memory. Zeros without memory get some.
  at::Tensor dense = t.detach();
  if (dense._is_zerotensor()) dense = dense.clone();
  return dense.resolve_conj().resolve_neg().cpu();
}

bool fits_its_memory(const at::Tensor& t) {
  if (t.layout() != at::kStrided || t.is_nested() || !t.has_storage() || t.is_meta()) return true;
  try {
    return at::detail::computeStorageNbytes(t.sizes(), t.strides(), t.element_size(), t.storage_offset()) <= t.storage().nbytes();
  } catch (const c10::Error&) {
    return false;  // more than can be counted
  }
}

namespace {

template <class Pointer>
Pointer checked(const at::Tensor& t, Pointer data) {
  if (t.numel() == 0) return nullptr;
  TORCH_CHECK(data != nullptr && fits_its_memory(t),
              "The tensor has a non-zero number of elements, but its data is not allocated yet. Received: ", describe(t), ".");
  return data;
}

}  // namespace

const char* data_of(const at::Tensor& t) { return checked(t, static_cast<const char*>(t.const_data_ptr())); }
char* mutable_data_of(const at::Tensor& t) { return checked(t, static_cast<char*>(t.mutable_data_ptr())); }

}  // namespace lts
