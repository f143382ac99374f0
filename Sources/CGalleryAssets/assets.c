#include "CGalleryAssets.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char theme_css[] = {
#embed "theme/gallery.css"
};
static const unsigned char theme_js[] = {
#embed "theme/gallery.js"
};
static const unsigned char favicon[] = {
#embed "theme/favicon.svg"
};

static const gallery_asset assets[] = {
  {"theme/gallery.css", theme_css, sizeof theme_css},
  {"theme/gallery.js", theme_js, sizeof theme_js},
  {"theme/favicon.svg", favicon, sizeof favicon},
};

const gallery_asset *gallery_assets(size_t *count) {
  *count = sizeof assets / sizeof assets[0];
  return assets;
}
