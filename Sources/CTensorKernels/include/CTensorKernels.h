#ifndef CTENSORKERNELS_H
#define CTENSORKERNELS_H

#include <stddef.h>

/// Adds the product of two float matrices to a third.
///
/// `result` is m × n with its rows `n` apart. `left` is m × k and `right` is k × n; each is read by two
/// strides in elements, so that transposed matrices need no copy. None of them may overlap `result`.
/// Returns 0, or 1 if there was no memory for the packed panels.
int ctensor_multiply_add(
    size_t m, size_t n, size_t k,
    const float *left, ptrdiff_t left_row_stride, ptrdiff_t left_column_stride,
    const float *right, ptrdiff_t right_row_stride, ptrdiff_t right_column_stride,
    float *result);

#endif
