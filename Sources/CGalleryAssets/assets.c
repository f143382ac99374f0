#include "CGalleryAssets.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char theme_css[] = {
#embed "theme/gallery.css"
};
static const unsigned char theme_js[] = {
#embed "theme/gallery.js"
};
static const unsigned char theme_search_js[] = {
#embed "theme/search.js"
};
static const unsigned char theme_search_view_js[] = {
#embed "theme/search-view.js"
};
static const unsigned char favicon[] = {
#embed "theme/favicon.svg"
};

// What a served page follows the builds with.
static const unsigned char serve_js[] = {
#embed "serve/reload.js"
};
static const unsigned char serve_css[] = {
#embed "serve/reload.css"
};

// What runs inside examples and beside them; the tool compiles it once for each toolchain.
static const unsigned char display_bundle_encoding[] = {
#embed "../GalleryDisplay/BundleEncoding.swift"
};
static const unsigned char display_display[] = {
#embed "../GalleryDisplay/Display.swift"
};
static const unsigned char display_gallery_displayable[] = {
#embed "../GalleryDisplay/GalleryDisplayable.swift"
};
static const unsigned char display_keep[] = {
#embed "../GalleryDisplay/Keep.swift"
};
static const unsigned char display_mime_bundle[] = {
#embed "../GalleryDisplay/MIMEBundle.swift"
};
static const unsigned char display_measure[] = {
#embed "../GalleryDisplay/Measure.swift"
};
static const unsigned char display_measurement[] = {
#embed "../GalleryDisplay/Measurement.swift"
};
static const unsigned char display_recorder[] = {
#embed "../GalleryDisplay/Recorder.swift"
};
static const unsigned char display_shown_text[] = {
#embed "../GalleryDisplay/ShownText.swift"
};
static const unsigned char display_svg_figure[] = {
#embed "../GalleryDisplay/SVGFigure.swift"
};
static const unsigned char display_type_name[] = {
#embed "../GalleryDisplay/TypeName.swift"
};
static const unsigned char display_type_name_parser[] = {
#embed "../GalleryDisplay/TypeNameParser.swift"
};
static const unsigned char display_value_text[] = {
#embed "../GalleryDisplay/ValueText.swift"
};
static const unsigned char runtime_describe_error[] = {
#embed "../GalleryRuntime/DescribeError.swift"
};
static const unsigned char runtime_expect[] = {
#embed "../GalleryRuntime/Expect.swift"
};
static const unsigned char runtime_marks[] = {
#embed "../GalleryRuntime/Marks.swift"
};
static const unsigned char runtime_show[] = {
#embed "../GalleryRuntime/Show.swift"
};
static const unsigned char launcher[] = {
#embed "launcher/launcher.c"
};
static const unsigned char siphash[] = {
#embed "launcher/siphash.c"
};
static const unsigned char throws[] = {
#embed "launcher/throws.c"
};

static const gallery_asset assets[] = {
  {"theme/gallery.css", theme_css, sizeof theme_css},
  {"theme/gallery.js", theme_js, sizeof theme_js},
  {"theme/search.js", theme_search_js, sizeof theme_search_js},
  {"theme/search-view.js", theme_search_view_js, sizeof theme_search_view_js},
  {"theme/favicon.svg", favicon, sizeof favicon},
  {"serve/reload.js", serve_js, sizeof serve_js},
  {"serve/reload.css", serve_css, sizeof serve_css},
  {"runtime/display/BundleEncoding.swift", display_bundle_encoding, sizeof display_bundle_encoding},
  {"runtime/display/Display.swift", display_display, sizeof display_display},
  {"runtime/display/GalleryDisplayable.swift", display_gallery_displayable, sizeof display_gallery_displayable},
  {"runtime/display/Keep.swift", display_keep, sizeof display_keep},
  {"runtime/display/MIMEBundle.swift", display_mime_bundle, sizeof display_mime_bundle},
  {"runtime/display/Measure.swift", display_measure, sizeof display_measure},
  {"runtime/display/Measurement.swift", display_measurement, sizeof display_measurement},
  {"runtime/display/Recorder.swift", display_recorder, sizeof display_recorder},
  {"runtime/display/ShownText.swift", display_shown_text, sizeof display_shown_text},
  {"runtime/display/SVGFigure.swift", display_svg_figure, sizeof display_svg_figure},
  {"runtime/display/TypeName.swift", display_type_name, sizeof display_type_name},
  {"runtime/display/TypeNameParser.swift", display_type_name_parser, sizeof display_type_name_parser},
  {"runtime/display/ValueText.swift", display_value_text, sizeof display_value_text},
  {"runtime/gallery/DescribeError.swift", runtime_describe_error, sizeof runtime_describe_error},
  {"runtime/gallery/Expect.swift", runtime_expect, sizeof runtime_expect},
  {"runtime/gallery/Marks.swift", runtime_marks, sizeof runtime_marks},
  {"runtime/gallery/Show.swift", runtime_show, sizeof runtime_show},
  {"runtime/launcher.c", launcher, sizeof launcher},
  {"runtime/siphash.c", siphash, sizeof siphash},
  {"runtime/throws.c", throws, sizeof throws},
};

const gallery_asset *gallery_assets(size_t *count) {
  *count = sizeof assets / sizeof assets[0];
  return assets;
}
