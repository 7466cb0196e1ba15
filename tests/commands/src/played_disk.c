// A disk that is full, or a folder on it that is read-only, played for a test on computers that let no one mount one. Loaded before the C
// library, it lets the calls that write fail as Linux does. `disk.rs` says when, by files on the disk.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

// The file of that name at the top of the disk: whether it is there, and what it says. Not by the calls below.
static int reads(const char *name, char *text) {
    const char *disk = getenv("CLINIC_ROSTER_TEST_DISK");
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/%s", disk ? disk : "/nowhere", name);
    long file = syscall(SYS_openat, AT_FDCWD, path, O_RDONLY);
    if (file < 0) {
        return 0;
    }
    long length = syscall(SYS_read, file, text, PATH_MAX - 1);
    syscall(SYS_close, file);
    text[length > 0 ? length : 0] = 0;
    return 1;
}

// Whether the disk has no room for what is written up to that place.
static int is_full(int file, off_t end) {
    char path[PATH_MAX], text[PATH_MAX], link[64];
    if (!reads("filler", text)) {
        return 0;
    }
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    long length = readlink(link, path, sizeof path - 1);
    path[length > 0 ? length : 0] = 0;
    const char *disk = getenv("CLINIC_ROSTER_TEST_DISK");
    if (strncmp(path, disk, strlen(disk)) != 0) {
        return 0;
    }
    if (reads("elsewhere", text) && strncmp(path, text, strlen(text)) == 0) {
        return 0;
    }
    struct stat now;
    // What is written over what is there needs no room.
    return fstat(file, &now) == 0 && end > now.st_size;
}

static int is_read_only(const char *path) {
    char folder[PATH_MAX];
    return reads("read-only", folder) && strncmp(path, folder, strlen(folder)) == 0;
}

static int refuse(int reason) {
    errno = reason;
    return -1;
}

ssize_t write(int file, const void *bytes, size_t count) {
    struct stat now;
    int is_added = (fcntl(file, F_GETFL) & O_APPEND) && fstat(file, &now) == 0;
    off_t begin = is_added ? now.st_size : lseek(file, 0, SEEK_CUR);
    if (begin >= 0 && is_full(file, begin + (off_t)count)) {
        return refuse(ENOSPC);
    }
    return REAL(write)(file, bytes, count);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t begin) {
    if (is_full(file, begin + (off_t)count)) {
        return refuse(ENOSPC);
    }
    return REAL(pwrite64)(file, bytes, count, begin);
}

#define OPEN(name)                                                                                   \
    int name(const char *path, int flags, ...) {                                                     \
        va_list more;                                                                                \
        va_start(more, flags);                                                                       \
        mode_t mode = (flags & O_CREAT) ? va_arg(more, mode_t) : 0;                                  \
        va_end(more);                                                                                \
        int writes = (flags & O_ACCMODE) != O_RDONLY || (flags & (O_CREAT | O_TRUNC));               \
        return writes && is_read_only(path) ? refuse(EROFS) : REAL(name)(path, flags, mode);         \
    }
OPEN(open)
OPEN(open64)

int mkdir(const char *path, mode_t mode) {
    int is_new = access(path, F_OK) != 0;
    return is_new && is_read_only(path) ? refuse(EROFS) : REAL(mkdir)(path, mode);
}

// These concern what is there; of what is not, the system says so first.
#define CHANGE(name, parameters, arguments)                                                          \
    int name parameters {                                                                            \
        int is_there = access(path, F_OK) == 0;                                                      \
        return is_there && is_read_only(path) ? refuse(EROFS) : REAL(name) arguments;                \
    }
CHANGE(unlink, (const char *path), (path))
CHANGE(rename, (const char *path, const char *to), (path, to))
CHANGE(chmod, (const char *path, mode_t mode), (path, mode))
