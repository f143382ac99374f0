// Where the errors of an example are thrown: the return addresses of the last throws.
//
// The Swift runtime calls a handler at every throw. The addresses are taken along the frame pointers, which Swift
// code and the runtime keep; a walk costs some ten nanoseconds. It reads nothing outside the thread's stack.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <stdint.h>
#include <string.h>

enum { most_frames = 48, most_throws = 8 };

static struct { const void *error; int count; uintptr_t frames[most_frames]; } last[most_throws];
static unsigned throws;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static _Thread_local uintptr_t stack_start, stack_end;

/// Finds the stack of this thread; it is empty where it cannot be told.
static void find_stack(void) {
  stack_start = stack_end = 1;
#ifdef __APPLE__
  stack_end = (uintptr_t)pthread_get_stackaddr_np(pthread_self());
  stack_start = stack_end - pthread_get_stacksize_np(pthread_self());
#else
  pthread_attr_t attributes;
  void *start;
  size_t size;
  if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
    if (pthread_attr_getstack(&attributes, &start, &size) == 0)
      stack_start = (uintptr_t)start, stack_end = stack_start + size;
    pthread_attr_destroy(&attributes);
  }
#endif
}

static void will_throw(void *error) {
  if (!stack_end) find_stack();
  uintptr_t frames[most_frames], frame = (uintptr_t)__builtin_frame_address(0);
  int count = 0;
  while (count < most_frames && frame % sizeof frame == 0 && frame >= stack_start && frame + 16 <= stack_end) {
    uintptr_t next = ((uintptr_t *)frame)[0], address = ((uintptr_t *)frame)[1];
    if (!address) break;
    frames[count++] = address;
    if (next <= frame) break;
    frame = next;
  }
  pthread_mutex_lock(&lock);
  unsigned place = throws++ % most_throws;
  last[place].error = error, last[place].count = count;
  memcpy(last[place].frames, frames, (size_t)count * sizeof *frames);
  pthread_mutex_unlock(&lock);
}

/// Begins to note throws; call it when the Swift runtime is loaded.
__attribute__((visibility("hidden"))) void gallery_watch_throws(void) {
  void (*watch)(void (*)(void *)) = (void (*)(void (*)(void *)))dlsym(RTLD_DEFAULT, "_swift_setWillThrowHandler");
  if (watch) watch(will_throw);
}

/// The calls in an image that led to the throw of an error, the innermost first, as offsets into the image.
///
/// An error that was wrapped on its way has another address than the one that was thrown: then it is the last throw's.
__attribute__((visibility("hidden")))
int gallery_find_throw(const void *error, const char *image, uint64_t *offsets, int room) {
  pthread_mutex_lock(&lock);
  unsigned known = throws < most_throws ? throws : most_throws, place = (throws - 1) % most_throws;
  for (unsigned i = 1; i <= known; i++) {
    if (last[(throws - i) % most_throws].error != error) continue;
    place = (throws - i) % most_throws;
    break;
  }
  int count = 0;
  for (int i = 0; known && i < last[place].count && count < room; i++) {
    Dl_info info;
    uintptr_t call = last[place].frames[i] - 1;
    if (dladdr((void *)call, &info) && info.dli_fname && strcmp(info.dli_fname, image) == 0)
      offsets[count++] = call - (uintptr_t)info.dli_fbase;
  }
  pthread_mutex_unlock(&lock);
  return count;
}
