// The process that runs one example, in two roles of one executable.
//
// Supervisor: launcher LIBRARY ENTRY ARGUMENT0 DIRECTORY STDOUT STDERR RECORDS TIMEOUT OUTPUT MEMORY FLAGS [FIRST …]
//   FIRST are libraries that are opened before LIBRARY, which names them by their names only.
//   stdin is the control pipe: sixteen bytes of key come first, its end later means "stop".
//   Descriptor 3 takes one status line: "1 HOW VALUE WALL_NS END_NS PEAK_BYTES STRAYS".
//   Descriptor 4, in a live run, is the standard input of the example; it has none otherwise.
//   It starts the child, holds it to its limits and leaves no descendant of it alive.
// Child: the same executable under the example's name, with GALLERY_LAUNCH_* in its environment.
//   It opens the example's library, calls its entry point and writes records.
//
// A record is [u32 length][u8 kind][i32 block][i64 stdout][i64 stderr][i64 nanoseconds][i64 peak]
// [data][u64 tag], little endian; the length counts from the kind to the data, the tag is
// SipHash-2-4 over the record's number (u64) and those bytes. The reader is GalleryExecution.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

enum { kind_start = 1, kind_begin, kind_end, kind_value, kind_figure, kind_thrown, kind_start_failure, kind_throw_place };
enum { header_size = 1 + 4 + 4 * 8, control = 0, status_line = 3, live_input = 4, child_records = 3, child_key = 4 };
static const size_t largest_record = 64u << 20;

uint64_t gallery_sip_hash(const uint64_t key[2], uint64_t number, const uint8_t *bytes, size_t count);
void gallery_watch_throws(void);
int gallery_find_throw(const void *error, const char *image, uint64_t *offsets, int room);

static int64_t now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static int64_t file_size(int fd) {
  struct stat s;
  return fd >= 0 && fstat(fd, &s) == 0 ? (int64_t)s.st_size : -1;
}

// MARK: - Child: records

static struct {
  int records, out, err, clear_refs, status;
  pid_t process;
  int32_t block, ended;
  int live;
  const char *library;
  uint64_t key[2], number;
  pthread_mutex_t lock;
} run = {-1, -1, -1, -1, -1, 0, -1, -1, 0, NULL, {0, 0}, 0, PTHREAD_MUTEX_INITIALIZER};

static int recording(void) { return run.records >= 0 && getpid() == run.process; }

/// Writes one record with the offsets of this moment; the buffers of stdio are empty by then.
static void put(int kind, int32_t block, int64_t peak, const void *data, size_t count) {
  if (count > largest_record) return;
  uint8_t small[512], *record = small;
  size_t length = header_size + count, size = 4 + length + 8;
  fflush(NULL);
  if (size > sizeof small && !(record = malloc(size))) return;
  pthread_mutex_lock(&run.lock);
  uint32_t prefix = (uint32_t)length;
  int64_t fields[4] = {file_size(run.out), file_size(run.err), now(), peak};
  memcpy(record, &prefix, 4);
  record[4] = (uint8_t)kind;
  memcpy(record + 5, &block, 4);
  memcpy(record + 9, fields, sizeof fields);
  if (count) memcpy(record + 4 + header_size, data, count);
  uint64_t tag = gallery_sip_hash(run.key, run.number++, record + 4, length);
  memcpy(record + 4 + length, &tag, 8);
  for (size_t done = 0; done < size;) {
    ssize_t n = write(run.records, record + done, size - done);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) break;
    done += (size_t)n;
  }
  pthread_mutex_unlock(&run.lock);
  if (record != small) free(record);
}

/// Bytes of the largest resident set since the last `gallery_begin_v1`; -1 where unknown.
static int64_t peak_memory(void) {
  char text[2048];
  ssize_t n = run.status < 0 ? -1 : pread(run.status, text, sizeof text - 1, 0);
  if (n <= 0) return -1;
  text[n] = 0;
  const char *line = strstr(text, "VmHWM:");
  return line ? strtoll(line + 6, NULL, 10) * 1024 : -1;
}

/// Marks the start of a block.
void gallery_begin_v1(int32_t block) {
  if (!recording()) return;
  run.block = block;
  if (run.clear_refs >= 0 && pwrite(run.clear_refs, "5", 1, 0) < 0) run.status = -1;
  put(kind_begin, block, -1, NULL, 0);
}

/// Marks the end of a block.
void gallery_end_v1(int32_t block) {
  if (!recording()) return;
  run.ended = block;
  put(kind_end, block, peak_memory(), NULL, 0);
}

/// Takes a value, a figure or an error's text; 0 if it is not recorded, 1 if it is kept, 2 if it is to be printed too.
int32_t gallery_record_v1(int32_t kind, const uint8_t *bytes, size_t count) {
  if (!recording() || kind < kind_value || kind > kind_thrown || count > largest_record) return 0;
  put(kind, run.block, -1, bytes, count);
  return run.live ? 2 : 1;
}

/// What the compiler calls when an error leaves the top level; the Swift runtime's would trap.
__attribute__((swiftcall, noreturn)) void swift_errorInMain(void *error) {
  uint64_t calls[16];
  int count = gallery_find_throw(error, run.library, calls, 16);
  if (recording() && count) put(kind_throw_place, run.block, -1, calls, (size_t)count * sizeof *calls);
  void (*describe)(const void *) = (void (*)(const void *))dlsym(RTLD_DEFAULT, "gallery_describe_error_v1");
  if (describe) describe(error);
  else gallery_record_v1(kind_thrown, NULL, 0);
  fflush(NULL);
  _exit(70);
}

/// A duplicate that an example's own use of low descriptors does not reach, closed by exec.
static int keep_high(int fd) {
  int high = fcntl(fd, F_DUPFD_CLOEXEC, 700);
  return high >= 0 ? high : fcntl(fd, F_DUPFD_CLOEXEC, 100);
}

static int open_high(const char *path, int flags) {
  int fd = open(path, flags | O_CLOEXEC), high = fd < 0 ? -1 : keep_high(fd);
  if (fd >= 0) close(fd);
  return high;
}

/// Opens libraries whose paths end in line feeds; 0 if one cannot be opened.
///
/// The example's library then finds them by their names. They become global with it, after it: were they so
/// before, a symbol of theirs would take the place of the example's own of that name.
static int open_first(char *paths) {
  for (char *end; (end = strchr(paths, '\n')); paths = end + 1) {
    *end = 0;
    if (!dlopen(paths, RTLD_NOW | RTLD_LOCAL)) return 0;
  }
  return 1;
}

static int child_main(char **argv) {
  run.library = strdup(getenv("GALLERY_LAUNCH_LIBRARY"));
  const char *entry_variable = getenv("GALLERY_LAUNCH_ENTRY"), *flags = getenv("GALLERY_LAUNCH_FLAGS");
  if (!entry_variable || !flags) return 72;
  char *entry = strdup(entry_variable);
  int main_type = strchr(flags, 'm') != NULL;
  run.live = strchr(flags, 'l') != NULL;
  const char *first_variable = getenv("GALLERY_LAUNCH_FIRST");
  char *first = strdup(first_variable ? first_variable : "");
  unsetenv("GALLERY_LAUNCH_FIRST"), unsetenv("GALLERY_LAUNCH_LIBRARY"), unsetenv("GALLERY_LAUNCH_ENTRY"), unsetenv("GALLERY_LAUNCH_FLAGS");
  if (read(child_key, run.key, sizeof run.key) != sizeof run.key) return 72;
  close(child_key);
  run.records = keep_high(child_records);
  close(child_records);
  run.process = getpid(), run.status = open_high("/proc/self/status", O_RDONLY);
  run.clear_refs = open_high("/proc/self/clear_refs", O_WRONLY);
  if (!run.live) run.out = keep_high(1), run.err = keep_high(2);
  setvbuf(stdout, NULL, _IOLBF, 0);
  put(kind_start, -1, -1, NULL, 0);
  void *image = open_first(first) ? dlopen(run.library, RTLD_NOW | RTLD_GLOBAL) : NULL;
  int (*start)(int, char **) = image ? (int (*)(int, char **))dlsym(image, entry) : NULL;
  if (!start) {
    const char *reason = dlerror();
    if (!reason) reason = "no entry point";
    put(kind_start_failure, -1, -1, reason, strlen(reason));
    return 72;
  }
  gallery_watch_throws();
  // The Swift runtime has read it by now; the example and its children see a clean environment.
  unsetenv("SWIFT_BACKTRACE");
  if (main_type) gallery_begin_v1(0);
  int code = start(1, argv);
  if (main_type && run.ended < 0) gallery_end_v1(0);
  return code;
}

// MARK: - Supervisor

typedef struct { pid_t id, parent; int counted; } process;

/// Calls `visit` for every living descendant of this process.
static void each_descendant(void (*visit)(pid_t, int64_t *), int64_t *sum) {
  DIR *folder = opendir("/proc");
  if (!folder) return;
  process *all = NULL;
  size_t count = 0, room = 0;
  for (struct dirent *entry; (entry = readdir(folder));) {
    if (entry->d_name[0] < '1' || entry->d_name[0] > '9') continue;
    char path[300], text[512];
    snprintf(path, sizeof path, "/proc/%s/stat", entry->d_name);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t n = fd < 0 ? -1 : read(fd, text, sizeof text - 1);
    if (fd >= 0) close(fd);
    if (n <= 0) continue;
    text[n] = 0;
    // The name stands in parentheses and may hold any of them itself: the last one ends it.
    const char *rest = strrchr(text, ')');
    if (!rest || strlen(rest) < 5 || rest[2] == 'Z') continue;
    if (count == room) {
      process *more = realloc(all, (room = room ? 2 * room : 256) * sizeof *all);
      if (!more) break;
      all = more;
    }
    all[count++] = (process){(pid_t)atoi(entry->d_name), (pid_t)atoi(rest + 4), 0};
  }
  closedir(folder);
  pid_t self = getpid();
  for (int grew = 1; grew;) {
    grew = 0;
    for (size_t i = 0; i < count; i++) {
      int ours = all[i].parent == self;
      for (size_t j = 0; j < count && !ours; j++) ours = all[j].counted && all[j].id == all[i].parent;
      if (!all[i].counted && ours) all[i].counted = grew = 1;
    }
  }
  for (size_t i = 0; i < count; i++) if (all[i].counted) visit(all[i].id, sum);
  free(all);
}

static void end_process(pid_t id, int64_t *sum) { (void)sum, kill(id, SIGKILL); }

static void add_memory(pid_t id, int64_t *sum) {
  char path[64];
  long long pages = 0;
  snprintf(path, sizeof path, "/proc/%d/statm", (int)id);
  FILE *file = fopen(path, "re");
  if (!file) return;
  if (fscanf(file, "%*s %lld", &pages) == 1) *sum += pages * sysconf(_SC_PAGESIZE);
  fclose(file);
}

static struct { pid_t id; int ended, status, strays; int64_t peak; } child;

/// Reaps whatever has ended; false once there is no child left.
static int reap(void) {
  for (;;) {
    int status;
    struct rusage usage;
    pid_t id = wait4(-1, &status, WNOHANG, &usage);
    if (id <= 0) return id == 0 || errno != ECHILD;
    if (id == child.id) {
      child.ended = 1, child.status = status;
#ifdef __APPLE__
      child.peak = usage.ru_maxrss;
#else
      child.peak = (int64_t)usage.ru_maxrss * 1024;
#endif
    } else if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) {
      child.strays++;
    }
  }
}

/// Ends every descendant; those that left the session came back to this process, the subreaper.
static void end_all(void) {
  for (int round = 0; round < 1000 && reap(); round++) {
    if (!child.ended) kill(-child.id, SIGKILL), kill(child.id, SIGKILL);
    each_descendant(end_process, NULL);
    if (reap()) usleep(round < 10 ? 500 : 5000);
  }
}

static int open_output(const char *path) {
  return open(path, O_RDWR | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
}

static void set_limit(int resource, rlim_t value) {
  struct rlimit limit;
  if (getrlimit(resource, &limit) != 0) return;
  if (limit.rlim_max == RLIM_INFINITY || limit.rlim_max > value) limit.rlim_max = value;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(resource, &limit);
}

static void nothing(int signal) { (void)signal; }

/// Paths in one text, each with a line feed after it.
static char *joined(char **paths) {
  size_t size = 1;
  for (char **path = paths; *path; path++) size += strlen(*path) + 1;
  char *text = calloc(size, 1);
  if (!text) _exit(71);
  for (char **path = paths; *path; path++) strcat(strcat(text, *path), "\n");
  return text;
}

static void start_child(char **argv, int out, int err, int records, int key, int live, pid_t supervisor, rlim_t file_limit) {
  setsid();
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != supervisor) _exit(71);
#endif
  // Above the places that they go to, so that no dup2 closes another.
  records = fcntl(records, F_DUPFD, 10), key = fcntl(key, F_DUPFD, 10);
  if (!live || dup2(live_input, 0) < 0) dup2(open("/dev/null", O_RDONLY), 0);
  if (out >= 0) dup2(out, 1), dup2(err, 2);
  dup2(records, child_records), dup2(key, child_key);
  for (int fd = 5; fd < 64; fd++) close(fd);
  set_limit(RLIMIT_CORE, 0), set_limit(RLIMIT_FSIZE, file_limit);
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  setenv("GALLERY_LAUNCH_LIBRARY", argv[1], 1), setenv("GALLERY_LAUNCH_ENTRY", argv[2], 1);
  setenv("GALLERY_LAUNCH_FLAGS", argv[11], 1), setenv("GALLERY_LAUNCH_FIRST", joined(argv + 12), 1);
  if (chdir(argv[4]) != 0) _exit(71);
  execv(argv[0], (char *[]){argv[3], NULL});
  _exit(71);
}

static int supervise(char **argv) {
  double timeout = strtod(argv[8], NULL);
  int64_t output_limit = strtoll(argv[9], NULL, 10), memory_limit = strtoll(argv[10], NULL, 10);
  int live = strchr(argv[11], 'l') != NULL, key[2];
  char secret[16];
  for (size_t n = 0; n < sizeof secret;) {
    ssize_t got = read(control, secret + n, sizeof secret - n);
    if (got <= 0) return 71;
    n += (size_t)got;
  }
  fcntl(status_line, F_SETFD, FD_CLOEXEC);
#ifdef __linux__
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  if (syscall(SYS_close_range, 4u + live, ~0u, 0u) != 0)
#endif
    for (int fd = 4 + live; fd < 1024; fd++) close(fd);
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  int ignored[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGTSTP, SIGTTOU, SIGUSR1, SIGUSR2, SIGALRM};
  for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++) signal(ignored[i], SIG_IGN);
  // SIGCHLD is open only inside pselect, so that no end of a child is missed.
  sigset_t child_ended, open_set;
  sigemptyset(&open_set), sigemptyset(&child_ended), sigaddset(&child_ended, SIGCHLD);
  sigprocmask(SIG_SETMASK, &child_ended, NULL);
  sigaction(SIGCHLD, &(struct sigaction){.sa_handler = nothing}, NULL);

  int out = live ? -1 : open_output(argv[5]), err = live ? -1 : open_output(argv[6]);
  int records = open_output(argv[7]);
  if (records < 0 || (!live && (out < 0 || err < 0)) || pipe(key) != 0) return 71;
  rlim_t file_limit = (rlim_t)(output_limit > (128 << 20) ? 8 * output_limit : 1 << 30);
  int64_t began = now(), memory_checked = 0;
  pid_t self = getpid();
  child.id = fork();
  if (child.id == 0) start_child(argv, out, err, records, key[0], live, self, file_limit);
  if (child.id < 0) return 71;
  int sent = write(key[1], secret, sizeof secret) == sizeof secret;
  close(key[0]), close(key[1]);

  const char *how = sent ? NULL : "cancelled";
  while (!how && reap() && !child.ended) {
    if (now() - began > (int64_t)(timeout * 1e9)) how = "timeout";
    if (!live && file_size(out) + file_size(err) > output_limit) how = "output";
    if (file_size(records) > output_limit + (64 << 20)) how = "output";
    if (memory_limit > 0 && now() - memory_checked > 20000000) {
      int64_t used = 0;
      each_descendant(add_memory, &used);
      memory_checked = now();
      if (used > memory_limit) how = "memory";
    }
    fd_set wanted;
    FD_ZERO(&wanted);
    FD_SET(control, &wanted);
    struct timespec pause = {0, how ? 0 : 10000000};
    char byte;
    int stopped = pselect(control + 1, &wanted, NULL, NULL, &pause, &open_set) > 0 && read(control, &byte, 1) <= 0;
    if (stopped && !how) how = "cancelled";
  }
  int64_t ended = now();
  end_all();
  int value = WIFEXITED(child.status) ? WEXITSTATUS(child.status) : WTERMSIG(child.status);
  if (!how && !live && file_size(out) + file_size(err) > output_limit) how = "output";
  if (!how) how = WIFEXITED(child.status) ? "exit" : "signal";
  dprintf(status_line, "1 %s %d %lld %lld %lld %d\n", how, value, (long long)(ended - began), (long long)ended,
          (long long)child.peak, child.strays);
  return 0;
}

int main(int argc, char **argv) {
  if (getenv("GALLERY_LAUNCH_LIBRARY")) exit(child_main(argv));
  return argc >= 12 ? supervise(argv) : 64;
}
