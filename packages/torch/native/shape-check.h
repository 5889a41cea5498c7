// The kernels of some operators that autograd or a layer calls trust the sizes that these hand them. Called directly, they get others.
#pragma once

#include "checks.h"

namespace lts {

/// Batch normalisation, forwards and backwards: a statistic that is needed is there and has as many elements as the input has channels.
void check_batch_norm(const c10::FunctionSchema& schema, const c10::IValue* arguments);

/// Group and layer normalisation: counts, groups and statistics belong to the input, and lie in memory as their kernels read them.
void check_group_norm(const c10::FunctionSchema& schema, const c10::IValue* arguments);
void check_layer_norm_backward(const c10::FunctionSchema& schema, const c10::IValue* arguments);

/// Backwards of pooling: gradients are as large as indices, and indices lie in the input.
void check_pool_backward(const c10::FunctionSchema& schema, const c10::IValue* arguments);
void check_contiguous_pool_backward(const c10::FunctionSchema& schema, const c10::IValue* arguments);

/// One-dimensional max pooling counts the output in 32 bits and the window's elements in 64.
void check_max_pool1d(const c10::FunctionSchema& schema, const c10::IValue* arguments);

/// Fractional pooling: random numbers lie in [0, 1].
void check_random_samples(const c10::FunctionSchema& schema, const c10::IValue* arguments);

/// Gradients of embeddings: indices lie in the table.
void check_embedding_backward(const c10::FunctionSchema& schema, const c10::IValue* arguments);

/// Fourier transforms: the input has the dimensions.
void check_fft(const c10::FunctionSchema& schema, const c10::IValue* arguments);

/// Lists that the schema gives a length have it.
void check_list_lengths(const c10::FunctionSchema& schema, const c10::IValue* arguments);

/// Backwards of padding: the gradient is as large as the padded input.
void check_pad_backward(const c10::FunctionSchema& schema, const c10::IValue* arguments);

/// A list of tensors that must not be empty, or has two states.
void check_tensor_list(const c10::FunctionSchema& schema, const c10::IValue* arguments);

/// Cumulative minima and maxima write values and indices as large as the input.
void check_cumulative(const c10::FunctionSchema& schema, const c10::IValue* arguments);

/// Compressed sparse tensors: their indices rise and lie in what they count.
void check_compressed(const c10::FunctionSchema& schema, const c10::IValue* arguments);

/// Indices of rows lie below the number of rows.
void check_rows(const c10::FunctionSchema& schema, const c10::IValue* arguments);

}  // namespace lts
