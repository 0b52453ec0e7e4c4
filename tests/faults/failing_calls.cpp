// Makes the Nth call of one kind fail, in whatever program it is loaded into (LD_PRELOAD).
//   GX_FAIL_CALL    read, open, write, fsync, close, lose, rename, stat, folder or malloc; writes to standard
//   error
//                   never count; what fails to close is closed all the same, as with Linux; lose: close of a
//                   file that was written, and what was written is gone
//   GX_FAIL_AT      which call fails, from 1; 0: none
//   GX_FAIL_ON      anything: those after it fail too
//   GX_FAIL_ERRNO   errno of the failure; 0 for write: it is short by half
//   GX_FAIL_UNLINK  anything: no file can be removed
//   GX_FAIL_COUNT   a file to which the number of calls is written in the end
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

extern "C" {
void* __libc_malloc(std::size_t size);                     // NOLINT(bugprone-reserved-identifier)
void* __libc_calloc(std::size_t count, std::size_t size);  // NOLINT(bugprone-reserved-identifier)
void* __libc_realloc(void* old, std::size_t size);         // NOLINT(bugprone-reserved-identifier)
}

namespace {

const char* g_call = nullptr;
long g_at = 0;
bool g_on = false;
bool g_unlink = false;
int g_error = 0;
std::atomic<long> g_count{0};

long number(const char* name) {
  const char* text = std::getenv(name);
  return text == nullptr ? 0 : std::strtol(text, nullptr, 10);
}

[[gnu::constructor]] void begin() {
  g_at = number("GX_FAIL_AT");
  g_on = std::getenv("GX_FAIL_ON") != nullptr;
  g_unlink = std::getenv("GX_FAIL_UNLINK") != nullptr;
  g_error = static_cast<int>(number("GX_FAIL_ERRNO"));
  g_call = std::getenv("GX_FAIL_CALL");
}

[[gnu::destructor]] void end() {
  const char* path = std::getenv("GX_FAIL_COUNT");
  g_call = nullptr;
  std::FILE* file = path == nullptr ? nullptr : std::fopen(path, "w");
  if (file == nullptr) return;
  std::fprintf(file, "%ld\n", g_count.load());
  std::fclose(file);
}

/// Counts a call; whether it is to fail, with errno set.
bool fails(const char* call) {
  if (g_call == nullptr || std::strcmp(call, g_call) != 0) return false;
  const long count = ++g_count;
  if (g_at == 0 || (g_on ? count < g_at : count != g_at)) return false;
  errno = g_error;
  return true;
}

template <typename Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

ssize_t read(int fd, void* bytes, std::size_t size) {
  static auto* const next = real<ssize_t(int, void*, std::size_t)>("read");
  return fails("read") ? -1 : next(fd, bytes, size);
}

ssize_t write(int fd, const void* bytes, std::size_t size) {
  static auto* const next = real<ssize_t(int, const void*, std::size_t)>("write");
  if (fd == STDERR_FILENO || !fails("write")) return next(fd, bytes, size);
  return g_error == 0 && size > 1 ? next(fd, bytes, size / 2) : -1;
}

int open(const char* path, int flags, ...) {
  static auto* const next = real<int(const char*, int, ...)>("open");
  std::va_list rest;
  va_start(rest, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return fails("open") ? -1 : next(path, flags, mode);
}

int fsync(int fd) {
  static auto* const next = real<int(int)>("fsync");
  return fails("fsync") ? -1 : next(fd);
}

int close(int fd) {
  static auto* const next = real<int(int)>("close");
  const int flags = ::fcntl(fd, F_GETFL);
  const bool lost = flags >= 0 && (flags & O_ACCMODE) != O_RDONLY && fails("lose");
  if (lost && ::ftruncate(fd, 0) != 0) errno = g_error;  // a pipe keeps what it has
  const int status = next(fd);
  return lost || fails("close") ? -1 : status;
}

int unlink(const char* path) noexcept {
  static auto* const next = real<int(const char*)>("unlink");
  if (!g_unlink) return next(path);
  errno = EACCES;
  return -1;
}

int rename(const char* from, const char* to) noexcept {
  static auto* const next = real<int(const char*, const char*)>("rename");
  return fails("rename") ? -1 : next(from, to);
}

int stat(const char* path, struct stat* status) noexcept {
  static auto* const next = real<int(const char*, struct stat*)>("stat");
  return fails("stat") ? -1 : next(path, status);
}

int fstat(int fd, struct stat* status) noexcept {
  static auto* const next = real<int(int, struct stat*)>("fstat");
  return fails("stat") ? -1 : next(fd, status);
}

DIR* opendir(const char* path) {
  static auto* const next = real<DIR*(const char*)>("opendir");
  return fails("folder") ? nullptr : next(path);
}

struct dirent* readdir(DIR* folder) {
  static auto* const next = real<struct dirent*(DIR*)>("readdir");
  return fails("folder") ? nullptr : next(folder);
}

void* malloc(std::size_t size) noexcept { return fails("malloc") ? nullptr : __libc_malloc(size); }

void* calloc(std::size_t count, std::size_t size) noexcept {
  return fails("malloc") ? nullptr : __libc_calloc(count, size);
}

void* realloc(void* old, std::size_t size) noexcept {
  return fails("malloc") ? nullptr : __libc_realloc(old, size);
}
}
