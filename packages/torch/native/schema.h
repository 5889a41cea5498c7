// Argument plans: what a schema says, in the form that a call from JavaScript needs. Built once for each operator.
#pragma once

#include "checks.h"

#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/ivalue.h>

#include <memory>
#include <string>
#include <vector>

namespace lts {

enum class ArgKind : uint8_t {
  Tensor, TensorList, OptionalTensorList, Int, IntList, Float, FloatList, Bool, BoolList, Scalar, ScalarList, String,
  ScalarType, Layout, Device, MemoryFormat, Generator, Unsupported,
};

struct Parameter {
  std::string name;     // the schema's
  std::string keyword;  // JavaScript's: camelCase
  std::string alias;    // NumPy's name for the same ("axis"), or empty
  ArgKind kind = ArgKind::Unsupported;
  bool optional = false;     // null is allowed
  bool has_default = false;
  bool null_is_default = false;  // null stands for the default
  bool keyword_only = false;
  bool is_out = false;
  int32_t size = 0;          // N of int[N]: one number stands for N
  c10::IValue default_value;
};

struct Return {
  bool is_scalar_type = false;
  int32_t written_argument = -1;  // the argument that this result is, for in-place and out operators
};

/// One overload.
struct Overload {
  explicit Overload(const c10::OperatorHandle& handle);
  c10::OperatorHandle handle;
  std::vector<Parameter> parameters;
  std::vector<Return> returns;
  size_t positional = 0;         // leading parameters that may be given by position
  size_t out_parameters = 0;
  bool supported = true;         // false: takes a type that JavaScript has no value for
  bool loose_integers = false;   // x.view(2, 3)
  bool makes_tensor = false;     // takes dtype, layout, device: then also requiresGrad
  bool numbers_as_tensors = false;  // torch.mul(2, x)
  size_t loose_from = 0;
  ArgumentCheck check = nullptr;  // of operators that do not check themselves
  std::string text;              // "add.Tensor(Tensor self, ...)"
};

/// All overloads of a name, in the order in which PyTorch's argument parser tries them.
struct Packet {
  std::string name;  // "aten::add"
  std::vector<std::unique_ptr<Overload>> overloads;
};

/// snake_case to camelCase: leading and trailing underscores stay.
std::string camel_case(const std::string& name);

/// The packet of a name, built at its first use; nullptr if the dispatcher does not know the name.
Packet* find_packet(const std::string& ns, const std::string& name, const std::string* overload);

}  // namespace lts
