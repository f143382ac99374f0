#ifndef C_GALLERY_ASSETS_H
#define C_GALLERY_ASSETS_H

#include <stddef.h>

#pragma clang assume_nonnull begin

/// A file of this package that the tool carries inside itself.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} gallery_asset;

/// The files, and how many there are.
const gallery_asset *gallery_assets(size_t *count);

#pragma clang assume_nonnull end

#endif
