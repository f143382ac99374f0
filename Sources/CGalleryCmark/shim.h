#if __has_include(<cmark.h>)
#include <cmark.h>
#else
#error "libcmark is missing: apt-get install libcmark-dev pkg-config (or run make, which does it)"
#endif
