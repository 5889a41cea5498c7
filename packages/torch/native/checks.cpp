// The table of operators whose arguments are checked here.
#include "checks.h"

#include "fused-check.h"
#include "shape-check.h"

#include <initializer_list>
#include <unordered_map>

namespace lts {

ArgumentCheck find_check(const std::string& name) {
  static const std::unordered_map<std::string, ArgumentCheck> checks = [] {
    std::unordered_map<std::string, ArgumentCheck> all;
    for (const char* optimizer : {"adam", "adamw", "sgd", "adagrad"}) {
      const std::string fused = std::string("aten::_fused_") + optimizer;
      all[fused] = all[fused + "_"] = check_fused_optimizer;
    }
    const auto add = [&all](ArgumentCheck check, std::initializer_list<const char*> names) {
      for (const char* name : names) all[std::string("aten::") + name] = check;
    };
    add(check_batch_norm, {"native_batch_norm", "native_batch_norm_backward", "batch_norm_backward", "_batch_norm_impl_index_backward",
                           "_native_batch_norm_legit", "_native_batch_norm_legit_functional", "_native_batch_norm_legit_no_training",
                           "_batch_norm_no_update", "_batch_norm_with_update", "_batch_norm_with_update_functional", "batch_norm_update_stats"});
    add(check_group_norm, {"native_group_norm", "native_group_norm_backward"});
    add(check_layer_norm_backward, {"native_layer_norm_backward"});
    add(check_pool_backward, {"max_pool2d_with_indices_backward", "max_pool3d_with_indices_backward", "adaptive_max_pool2d_backward"});
    add(check_contiguous_pool_backward,
        {"adaptive_max_pool3d_backward", "fractional_max_pool2d_backward", "fractional_max_pool3d_backward"});
    add(check_max_pool1d, {"max_pool1d"});
    add(check_random_samples, {"fractional_max_pool2d", "fractional_max_pool3d"});
    add(check_embedding_backward, {"embedding_backward", "embedding_dense_backward", "embedding_sparse_backward"});
    add(check_fft, {"_fft_r2c", "_fft_c2r", "_fft_c2c"});
    add(check_pad_backward, {"reflection_pad1d_backward", "reflection_pad2d_backward", "reflection_pad3d_backward",
                             "replication_pad1d_backward", "replication_pad2d_backward", "replication_pad3d_backward"});
    add(check_list_lengths, {"_slow_conv2d_forward", "_slow_conv2d_backward", "_nnpack_spatial_convolution"});
    add(check_tensor_list, {"_stack", "quantized_lstm_cell"});
    add(check_cumulative, {"_cummax_helper", "_cummin_helper"});
    add(check_compressed, {"sparse_compressed_tensor", "sparse_csr_tensor", "sparse_csc_tensor", "sparse_bsr_tensor", "sparse_bsc_tensor",
                           "_convert_indices_from_csr_to_coo"});
    add(check_rows, {"_convert_indices_from_coo_to_csr"});
    return all;
  }();
  const auto found = checks.find(name);
  return found == checks.end() ? nullptr : found->second;
}

}  // namespace lts
