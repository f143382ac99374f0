// Products of float matrices in packed panels.
//
// Swift compiles for the oldest x86-64 and cannot compile one function for a newer processor; this
// reaches the fused multiply-add of AVX2 where the processor has it. The same code, compiled without
// it, serves all others.

#include "CTensorKernels.h"

#include <stdlib.h>
#include <string.h>

#pragma clang fp contract(fast)

enum {
  tile_rows = 6,
  tile_columns = 16,
  block_rows = 96,
  block_depth = 256,
  block_columns = 1024,
};

typedef float vector __attribute__((vector_size(32), aligned(4)));

#define INLINE static inline __attribute__((always_inline))

static size_t smaller(size_t a, size_t b) { return a < b ? a : b; }

// Panels hold the elements in the order in which `multiply_tile` reads them; what a last panel lacks is
// zero.

static void pack_left(
    size_t rows, size_t depth, const float *from, ptrdiff_t row_stride, ptrdiff_t column_stride,
    float *to) {
  for (size_t row = 0; row < rows; row += tile_rows) {
    size_t count = smaller(tile_rows, rows - row);
    for (size_t position = 0; position < depth; position++) {
      const float *source = from + (ptrdiff_t)row * row_stride + (ptrdiff_t)position * column_stride;
      for (size_t i = 0; i < tile_rows; i++) {
        to[i] = i < count ? source[(ptrdiff_t)i * row_stride] : 0;
      }
      to += tile_rows;
    }
  }
}

static void pack_right(
    size_t depth, size_t columns, const float *from, ptrdiff_t row_stride, ptrdiff_t column_stride,
    float *to) {
  for (size_t column = 0; column < columns; column += tile_columns) {
    size_t count = smaller(tile_columns, columns - column);
    for (size_t position = 0; position < depth; position++) {
      const float *source =
          from + (ptrdiff_t)position * row_stride + (ptrdiff_t)column * column_stride;
      if (column_stride == 1 && count == tile_columns) {
        memcpy(to, source, tile_columns * sizeof(float));
      } else {
        for (size_t i = 0; i < tile_columns; i++) {
          to[i] = i < count ? source[(ptrdiff_t)i * column_stride] : 0;
        }
      }
      to += tile_columns;
    }
  }
}

INLINE void multiply_tile(
    size_t depth, const float *left, const float *right, float *result, size_t stride, size_t rows,
    size_t columns) {
  vector sums[tile_rows][2] = {};
  for (size_t position = 0; position < depth; position++) {
    vector first = *(const vector *)right;
    vector second = *(const vector *)(right + 8);
#pragma clang loop unroll(full)
    for (int row = 0; row < tile_rows; row++) {
      float value = left[row];
      vector repeated = {value, value, value, value, value, value, value, value};
      sums[row][0] += repeated * first;
      sums[row][1] += repeated * second;
    }
    left += tile_rows;
    right += tile_columns;
  }
  if (rows == tile_rows && columns == tile_columns) {
#pragma clang loop unroll(full)
    for (int row = 0; row < tile_rows; row++) {
      *(vector *)(result + row * stride) += sums[row][0];
      *(vector *)(result + row * stride + 8) += sums[row][1];
    }
    return;
  }
  float partial[tile_rows][tile_columns];
  memcpy(partial, sums, sizeof(partial));
  for (size_t row = 0; row < rows; row++) {
    for (size_t column = 0; column < columns; column++) {
      result[row * stride + column] += partial[row][column];
    }
  }
}

INLINE void multiply_block(
    size_t rows, size_t columns, size_t depth, const float *left, const float *right, float *result,
    size_t stride) {
  for (size_t column = 0; column < columns; column += tile_columns) {
    for (size_t row = 0; row < rows; row += tile_rows) {
      multiply_tile(
          depth, left + row * depth, right + column * depth, result + row * stride + column, stride,
          smaller(tile_rows, rows - row), smaller(tile_columns, columns - column));
    }
  }
}

static void multiply_block_portable(
    size_t rows, size_t columns, size_t depth, const float *left, const float *right, float *result,
    size_t stride) {
  multiply_block(rows, columns, depth, left, right, result, stride);
}

#if defined(__x86_64__)
__attribute__((target("avx2,fma"))) static void multiply_block_avx2(
    size_t rows, size_t columns, size_t depth, const float *left, const float *right, float *result,
    size_t stride) {
  multiply_block(rows, columns, depth, left, right, result, stride);
}
#endif

int ctensor_multiply_add(
    size_t m, size_t n, size_t k,
    const float *left, ptrdiff_t left_row_stride, ptrdiff_t left_column_stride,
    const float *right, ptrdiff_t right_row_stride, ptrdiff_t right_column_stride,
    float *result) {
  void (*multiply)(size_t, size_t, size_t, const float *, const float *, float *, size_t) =
      multiply_block_portable;
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
    multiply = multiply_block_avx2;
  }
#endif
  size_t depth_limit = smaller(k, block_depth);
  size_t left_rows = smaller(m, block_rows) + tile_rows;
  size_t right_columns = smaller(n, block_columns) + tile_columns;
  float *panels = malloc((left_rows + right_columns) * depth_limit * sizeof(float));
  if (panels == NULL) { return 1; }
  float *left_panels = panels;
  float *right_panels = panels + left_rows * depth_limit;
  for (size_t column = 0; column < n; column += block_columns) {
    size_t columns = smaller(block_columns, n - column);
    for (size_t position = 0; position < k; position += block_depth) {
      size_t depth = smaller(block_depth, k - position);
      pack_right(
          depth, columns,
          right + (ptrdiff_t)position * right_row_stride + (ptrdiff_t)column * right_column_stride,
          right_row_stride, right_column_stride, right_panels);
      for (size_t row = 0; row < m; row += block_rows) {
        size_t rows = smaller(block_rows, m - row);
        pack_left(
            rows, depth,
            left + (ptrdiff_t)row * left_row_stride + (ptrdiff_t)position * left_column_stride,
            left_row_stride, left_column_stride, left_panels);
        multiply(rows, columns, depth, left_panels, right_panels, result + row * n + column, n);
      }
    }
  }
  free(panels);
  return 0;
}
