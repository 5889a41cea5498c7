// Builds argument plans from schemas, and orders overloads as PyTorch's argument parser does.
#include "schema.h"

#include <ATen/core/jit_type.h>

#include <algorithm>
#include <mutex>
#include <sstream>
#include <unordered_map>
#include <unordered_set>

namespace lts {

std::string camel_case(const std::string& name) {
  std::string out;
  size_t i = 0;
  while (i < name.size() && name[i] == '_') out += name[i++];
  size_t end = name.size();
  while (end > i && name[end - 1] == '_') end--;
  for (; i < end; i++) {
    if (name[i] == '_' && i + 1 < end) out += static_cast<char>(std::toupper(static_cast<unsigned char>(name[++i])));
    else out += name[i];
  }
  return out + name.substr(end);
}

namespace {

ArgKind kind_of(const c10::Type& type) {
  switch (type.kind()) {
    case c10::TypeKind::TensorType: return ArgKind::Tensor;
    case c10::TypeKind::IntType:
    case c10::TypeKind::SymIntType: return ArgKind::Int;
    case c10::TypeKind::FloatType:
    case c10::TypeKind::SymFloatType: return ArgKind::Float;
    case c10::TypeKind::BoolType:
    case c10::TypeKind::SymBoolType: return ArgKind::Bool;
    case c10::TypeKind::NumberType: return ArgKind::Scalar;
    case c10::TypeKind::StringType: return ArgKind::String;
    case c10::TypeKind::ScalarTypeType: return ArgKind::ScalarType;
    case c10::TypeKind::LayoutType: return ArgKind::Layout;
    case c10::TypeKind::DeviceObjType: return ArgKind::Device;
    case c10::TypeKind::MemoryFormatType: return ArgKind::MemoryFormat;
    case c10::TypeKind::GeneratorType: return ArgKind::Generator;
    // Only collectives have one: a group, or its name.
    case c10::TypeKind::AnyType: return ArgKind::String;
    default: return ArgKind::Unsupported;
  }
}

ArgKind list_kind(const c10::Type& element) {
  if (auto optional = element.cast<c10::OptionalType>())
    return kind_of(*optional->getElementType()) == ArgKind::Tensor ? ArgKind::OptionalTensorList : ArgKind::Unsupported;
  switch (kind_of(element)) {
    case ArgKind::Tensor: return ArgKind::TensorList;
    case ArgKind::Int: return ArgKind::IntList;
    case ArgKind::Float: return ArgKind::FloatList;
    case ArgKind::Bool: return ArgKind::BoolList;
    case ArgKind::Scalar: return ArgKind::ScalarList;
    default: return ArgKind::Unsupported;
  }
}

// The NumPy spellings that PyTorch's parser accepts too.
const char* numpy_alias(const std::string& name) {
  if (name == "dim") return "axis";
  if (name == "keepdim") return "keepdims";
  if (name == "self") return "input";
  if (name == "other") return "x2";
  return "";
}

Parameter parameter_of(const c10::Argument& argument) {
  Parameter p;
  p.name = argument.name();
  p.keyword = camel_case(p.name);
  p.alias = numpy_alias(p.name);
  p.keyword_only = argument.kwarg_only();
  p.is_out = p.keyword_only && argument.alias_info() != nullptr && argument.alias_info()->isWrite();
  // real_type(): type() folds ScalarType, Layout and SymInt into int.
  c10::TypePtr type = argument.real_type();
  if (auto optional = type->cast<c10::OptionalType>()) {
    p.optional = true;
    type = optional->getElementType();
  }
  if (auto list = type->cast<c10::ListType>()) p.kind = list_kind(*list->getElementType());
  else p.kind = kind_of(*type);
  if (argument.N()) p.size = *argument.N();
  if (argument.default_value()) {
    p.has_default = true;
    p.default_value = *argument.default_value();
    // Python's parser has None for an empty list.
    p.null_is_default = p.default_value.isList() && p.default_value.toListRef().empty();
  }
  return p;
}

// PyTorch's parser takes a number for a tensor in these (python_arg_parser.cpp: should_allow_numbers_as_tensors).
bool allows_numbers_as_tensors(std::string name) {
  static const std::unordered_set<std::string> names = {
      "add", "sub", "subtract", "mul", "multiply", "div", "divide", "true_divide", "floor_divide", "copy", "_to_copy"};
  if (!name.empty() && name.back() == '_') name.pop_back();
  return names.count(name) > 0;
}

// Whether an overload with parameter `a` is tried after an otherwise equal one with `b` (gen_python_functions.py: is_smaller).
bool later(const Parameter& a, const Parameter& b) {
  // Where nothing is given for either, Python has the overload of tensors as well.
  if ((a.kind == ArgKind::Scalar || a.kind == ArgKind::Float) && b.kind == ArgKind::Tensor && a.optional == b.optional) return true;
  if (a.kind == ArgKind::IntList && b.kind == ArgKind::Int) return true;
  const bool b_list = b.kind == ArgKind::IntList || b.kind == ArgKind::FloatList || b.kind == ArgKind::BoolList ||
                      b.kind == ArgKind::ScalarList || b.kind == ArgKind::OptionalTensorList;
  if (a.kind == ArgKind::TensorList && b_list) return true;
  if (a.kind == ArgKind::Int && b.kind == ArgKind::Tensor) return true;
  return false;
}

bool same_kind(const Parameter& a, const Parameter& b) { return a.kind == b.kind && a.optional == b.optional && a.size == b.size; }

bool tried_after(const Overload& a, const Overload& b) {
  const size_t na = a.parameters.size() - a.out_parameters, nb = b.parameters.size() - b.out_parameters;
  if (na != nb) return false;
  bool any = false;
  for (size_t i = 0; i < na; i++) {
    if (later(a.parameters[i], b.parameters[i])) any = true;
    else if (!same_kind(a.parameters[i], b.parameters[i])) return false;
  }
  return any;
}

void order(std::vector<std::unique_ptr<Overload>>& overloads) {
  // Base order: without `out` first, then by name, so that the result does not depend on the registration's order. Among those
  // with `out` the one named so comes first: others may be generated for mutating forms, and Python's parser lacks these.
  std::stable_sort(overloads.begin(), overloads.end(), [](const auto& a, const auto& b) {
    if ((a->out_parameters > 0) != (b->out_parameters > 0)) return a->out_parameters == 0;
    const std::string &x = a->handle.schema().overload_name(), &y = b->handle.schema().overload_name();
    if ((x == "out") != (y == "out")) return x == "out";
    return x < y;
  });
  // Then each overload moves behind those that must be tried before it.
  std::vector<std::unique_ptr<Overload>> sorted;
  std::vector<std::unique_ptr<Overload>> rest = std::move(overloads);
  while (!rest.empty()) {
    size_t pick = 0;
    for (size_t i = 0; i < rest.size(); i++) {
      bool free = true;
      for (size_t j = 0; j < rest.size() && free; j++)
        if (i != j && tried_after(*rest[i], *rest[j])) free = false;
      if (free) {
        pick = i;
        break;
      }
    }
    sorted.push_back(std::move(rest[pick]));
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(pick));
  }
  overloads = std::move(sorted);
}

}  // namespace

Overload::Overload(const c10::OperatorHandle& h) : handle(h) {
  const c10::FunctionSchema& schema = h.schema();
  for (const c10::Argument& argument : schema.arguments()) {
    parameters.push_back(parameter_of(argument));
    const Parameter& p = parameters.back();
    if (!p.keyword_only) positional++;
    if (p.is_out) out_parameters++;
    if (p.kind == ArgKind::Unsupported) {
      if (p.has_default) continue;  // never given, the default goes down
      if (p.optional) continue;     // null is all that can be given
      supported = false;
    }
  }
  bool dtype = false, layout = false, device = false;
  for (const Parameter& p : parameters) {
    dtype |= p.keyword == "dtype";
    layout |= p.keyword == "layout";
    device |= p.keyword == "device";
  }
  makes_tensor = dtype && layout && device;
  const size_t first = !parameters.empty() && parameters[0].kind == ArgKind::Tensor ? 1 : 0;
  if (positional == first + 1 && parameters[first].kind == ArgKind::IntList) {
    loose_integers = true;
    loose_from = first;
  }
  check = find_check(schema.name());
  numbers_as_tensors = h.schema().name().rfind("aten::", 0) == 0 && allows_numbers_as_tensors(h.schema().name().substr(6));
  for (const c10::Argument& result : schema.returns()) {
    Return r;
    r.is_scalar_type = result.real_type()->kind() == c10::TypeKind::ScalarTypeType;
    if (result.alias_info() != nullptr && result.alias_info()->isWrite()) {
      for (size_t i = 0; i < schema.arguments().size(); i++) {
        const auto* info = schema.arguments()[i].alias_info();
        if (info != nullptr && info->isWrite() && info->beforeSets() == result.alias_info()->beforeSets())
          r.written_argument = static_cast<int32_t>(i);
      }
    }
    returns.push_back(r);
  }
  std::ostringstream s;
  s << schema;
  text = s.str();
}

Packet* find_packet(const std::string& ns, const std::string& name, const std::string* overload) {
  // Shared by all threads; packets are never removed, so pointers stay valid.
  static std::mutex mutex;
  static std::unordered_map<std::string, std::unique_ptr<Packet>> packets;
  static std::unordered_map<std::string, std::vector<c10::OperatorName>> names;
  static size_t known = 0;

  std::lock_guard<std::mutex> lock(mutex);
  const std::string full = ns + "::" + name;
  const std::string key = overload ? full + "." + *overload : full + "*";
  if (auto it = packets.find(key); it != packets.end()) return it->second.get();

  auto& dispatcher = c10::Dispatcher::singleton();
  auto packet = std::make_unique<Packet>();
  packet->name = full;
  if (overload != nullptr) {
    const auto handle = dispatcher.findSchema({full, *overload});
    if (!handle) return nullptr;
    packet->overloads.push_back(std::make_unique<Overload>(*handle));
  } else {
    const auto all = dispatcher.getAllOpNames();
    if (all.size() != known) {  // libraries may register more later
      names.clear();
      for (const c10::OperatorName& n : all) names[n.name].push_back(n);
      known = all.size();
    }
    const auto it = names.find(full);
    if (it == names.end()) return nullptr;
    for (const c10::OperatorName& n : it->second) {
      const auto handle = dispatcher.findSchema(n);
      if (!handle) continue;
      auto made = std::make_unique<Overload>(*handle);
      if (made->supported) packet->overloads.push_back(std::move(made));
    }
    if (packet->overloads.empty()) return nullptr;
    order(packet->overloads);
  }
  return packets.emplace(key, std::move(packet)).first->second.get();
}

}  // namespace lts
