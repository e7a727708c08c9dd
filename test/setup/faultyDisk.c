/*
 * Preloaded into the program: makes writes or flushes of one file fail, as a full or a broken disk does, or kills the
 * program in the middle of a write. Set by the environment:
 *
 *   FAULT_FILE   how the name of the file ends
 *   FAULT_CALL   "write" (also what makes a file longer) or "sync"
 *   FAULT_AFTER  so many of these calls go well before
 *   FAULT_ERRNO  what they fail with from then on; 0: half of the bytes are written, and the program is killed
 *   FAULT_REPORT a file that is made when the first call fails
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static atomic_long calls;

static int is_aimed_at(int fd, const char *call) {
  const char *file = getenv("FAULT_FILE");
  const char *wanted = getenv("FAULT_CALL");
  char link[64], path[4096];
  if (!file || !wanted || strcmp(wanted, call) != 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  size_t end = strlen(file);
  return length >= (ssize_t)end && memcmp(path + length - end, file, end) == 0;
}

/* The error that the call is to fail with, -1 if the program is to be killed, 0 if the call is to go well. */
static int fault(int fd, const char *call) {
  if (!is_aimed_at(fd, call)) return 0;
  const char *after = getenv("FAULT_AFTER"), *error = getenv("FAULT_ERRNO"), *report = getenv("FAULT_REPORT");
  if (atomic_fetch_add(&calls, 1) < (after ? atol(after) : 0)) return 0;
  if (report) close(open(report, O_CREAT | O_WRONLY, 0600));
  int code = error ? atoi(error) : EIO;
  return code == 0 ? -1 : code;
}

static void die(void) {
  kill(getpid(), SIGKILL);
  pause();
}

#define FAIL_IF_FAULTY(fd, call, half)   \
  int code = fault(fd, call);            \
  if (code == -1) {                      \
    half;                                \
    die();                               \
  }                                      \
  if (code > 0) {                        \
    errno = code;                        \
    return -1;                           \
  }

ssize_t write(int fd, const void *bytes, size_t count) {
  FAIL_IF_FAULTY(fd, "write", REAL(write)(fd, bytes, count / 2))
  return REAL(write)(fd, bytes, count);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  FAIL_IF_FAULTY(fd, "write", REAL(writev)(fd, parts, count / 2))
  return REAL(writev)(fd, parts, count);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
  FAIL_IF_FAULTY(fd, "write", REAL(pwrite)(fd, bytes, count / 2, offset))
  return REAL(pwrite)(fd, bytes, count, offset);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
  FAIL_IF_FAULTY(fd, "write", REAL(pwrite64)(fd, bytes, count / 2, offset))
  return REAL(pwrite64)(fd, bytes, count, offset);
}

int posix_fallocate64(int fd, off64_t offset, off64_t length) {
  int code = fault(fd, "write");
  if (code == -1) die();
  return code > 0 ? code : REAL(posix_fallocate64)(fd, offset, length);
}

int fsync(int fd) {
  FAIL_IF_FAULTY(fd, "sync", )
  return REAL(fsync)(fd);
}

int fdatasync(int fd) {
  FAIL_IF_FAULTY(fd, "sync", )
  return REAL(fdatasync)(fd);
}
