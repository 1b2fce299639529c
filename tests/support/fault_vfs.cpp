// SPDX-License-Identifier: MIT
#include "tests/support/fault_vfs.hpp"

#include <sqlite3.h>

#include <cstring>
#include <memory>
#include <new>
#include <sys/wait.h>
#include <unistd.h>

namespace midback::test {
namespace {

struct State {
  Fault fault = Fault::none;
  long at = 0;
  long calls = 0;
  std::vector<FaultVfs::Event> events;
  sqlite3_vfs* real = nullptr;
};
State state;

/// SQLite allocates szOsFile bytes: ours, then those of the real file.
struct WrappedFile {
  sqlite3_file base;
  std::string* name;
  sqlite3_file* real;
};

WrappedFile& wrapped(sqlite3_file* file) { return *reinterpret_cast<WrappedFile*>(file); }
sqlite3_file* real_of(sqlite3_file* file) { return wrapped(file).real; }

/// SQLITE_OK, or what this call is to fail with.
int changing_call() {
  ++state.calls;
  if (state.fault == Fault::none || state.calls < state.at) {
    return SQLITE_OK;
  }
  if (state.fault == Fault::stop) {
    ::_exit(99);
  }
  // An error lasts: the disk stays full or broken.
  return state.fault == Fault::full ? SQLITE_FULL : SQLITE_IOERR;
}

int file_close(sqlite3_file* file) {
  sqlite3_file* real = real_of(file);
  const int code = real->pMethods != nullptr ? real->pMethods->xClose(real) : SQLITE_OK;
  delete wrapped(file).name;
  return code;
}
int file_read(sqlite3_file* file, void* to, int count, sqlite3_int64 offset) {
  return real_of(file)->pMethods->xRead(real_of(file), to, count, offset);
}
int file_write(sqlite3_file* file, const void* from, int count, sqlite3_int64 offset) {
  if (const int code = changing_call(); code != SQLITE_OK) {
    return code;
  }
  state.events.push_back(
      {.kind = FaultVfs::Event::Kind::write,
       .file = *wrapped(file).name,
       .offset = offset,
       .bytes = {static_cast<const char*>(from), static_cast<std::size_t>(count)}});
  return real_of(file)->pMethods->xWrite(real_of(file), from, count, offset);
}
int file_truncate(sqlite3_file* file, sqlite3_int64 size) {
  if (const int code = changing_call(); code != SQLITE_OK) {
    return code == SQLITE_FULL ? SQLITE_IOERR_TRUNCATE : code;
  }
  state.events.push_back({.kind = FaultVfs::Event::Kind::truncate,
                          .file = *wrapped(file).name,
                          .offset = size,
                          .bytes = {}});
  return real_of(file)->pMethods->xTruncate(real_of(file), size);
}
int file_sync(sqlite3_file* file, int flags) {
  if (const int code = changing_call(); code != SQLITE_OK) {
    return code == SQLITE_FULL ? SQLITE_IOERR_FSYNC : code;
  }
  state.events.push_back(
      {.kind = FaultVfs::Event::Kind::sync, .file = *wrapped(file).name, .bytes = {}});
  return real_of(file)->pMethods->xSync(real_of(file), flags);
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
  return real_of(file)->pMethods->xFileSize(real_of(file), size);
}
int file_lock(sqlite3_file* file, int level) {
  return real_of(file)->pMethods->xLock(real_of(file), level);
}
int file_unlock(sqlite3_file* file, int level) {
  return real_of(file)->pMethods->xUnlock(real_of(file), level);
}
int file_check_lock(sqlite3_file* file, int* result) {
  return real_of(file)->pMethods->xCheckReservedLock(real_of(file), result);
}
int file_control(sqlite3_file* file, int operation, void* argument) {
  return real_of(file)->pMethods->xFileControl(real_of(file), operation, argument);
}
int file_sector(sqlite3_file* file) { return real_of(file)->pMethods->xSectorSize(real_of(file)); }
int file_traits(sqlite3_file* /*file*/) { return 0; } // no promise of any kind

const sqlite3_io_methods methods{.iVersion = 1,
                                 .xClose = file_close,
                                 .xRead = file_read,
                                 .xWrite = file_write,
                                 .xTruncate = file_truncate,
                                 .xSync = file_sync,
                                 .xFileSize = file_size,
                                 .xLock = file_lock,
                                 .xUnlock = file_unlock,
                                 .xCheckReservedLock = file_check_lock,
                                 .xFileControl = file_control,
                                 .xSectorSize = file_sector,
                                 .xDeviceCharacteristics = file_traits,
                                 .xShmMap = nullptr,
                                 .xShmLock = nullptr,
                                 .xShmBarrier = nullptr,
                                 .xShmUnmap = nullptr,
                                 .xFetch = nullptr,
                                 .xUnfetch = nullptr};

int vfs_open(sqlite3_vfs* /*vfs*/, const char* name, sqlite3_file* file, int flags,
             int* out_flags) {
  auto* ours = new (file) WrappedFile{};
  ours->real = reinterpret_cast<sqlite3_file*>(ours + 1);
  ours->real->pMethods = nullptr;
  const int code = state.real->xOpen(state.real, name, ours->real, flags, out_flags);
  if (code == SQLITE_OK) {
    ours->name = new std::string(name == nullptr ? "" : name);
    ours->base.pMethods = &methods;
  }
  return code;
}

int vfs_delete(sqlite3_vfs* /*vfs*/, const char* name, int sync_folder) {
  if (const int code = changing_call(); code != SQLITE_OK) {
    return code == SQLITE_FULL ? SQLITE_IOERR_DELETE : code;
  }
  state.events.push_back({.kind = FaultVfs::Event::Kind::remove,
                          .file = name,
                          .bytes = {},
                          .folder = sync_folder != 0});
  return state.real->xDelete(state.real, name, sync_folder);
}

sqlite3_vfs our_vfs;

} // namespace

FaultVfs::FaultVfs(Fault fault, long at) {
  state = {.fault = fault, .at = at, .calls = 0, .events = {}, .real = sqlite3_vfs_find(nullptr)};
  our_vfs = *state.real; // everything else goes to the real one, which finds itself by name
  our_vfs.pNext = nullptr;
  our_vfs.zName = "midback-fault";
  our_vfs.szOsFile = static_cast<int>(sizeof(WrappedFile)) + state.real->szOsFile;
  our_vfs.xOpen = vfs_open;
  our_vfs.xDelete = vfs_delete;
  sqlite3_vfs_register(&our_vfs, 1);
}

FaultVfs::~FaultVfs() {
  sqlite3_vfs_unregister(&our_vfs);
  sqlite3_vfs_register(state.real, 1);
}

long FaultVfs::calls() const { return state.calls; }
const std::vector<FaultVfs::Event>& FaultVfs::events() const { return state.events; }

int in_child(const std::function<int()>& work) {
  const pid_t child = ::fork();
  if (child == 0) {
    ::_exit(work());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

namespace {

constexpr std::size_t sector = 512;

void write_at(std::string& file, std::size_t offset, std::string_view bytes) {
  if (file.size() < offset + bytes.size()) {
    file.resize(offset + bytes.size(), '\0');
  }
  file.replace(offset, bytes.size(), bytes);
}

void carry_out(std::map<std::string, std::string>& files, const FaultVfs::Event& event,
               const std::function<bool()>& survives) {
  std::string& file = files[event.file];
  const auto offset = static_cast<std::size_t>(event.offset);
  if (event.kind == FaultVfs::Event::Kind::truncate && survives()) {
    file.resize(std::min(file.size(), offset));
  }
  if (event.kind == FaultVfs::Event::Kind::write) {
    for (std::size_t at = 0; at < event.bytes.size(); at += sector) {
      if (survives()) {
        write_at(file, offset + at, std::string_view{event.bytes}.substr(at, sector));
      }
    }
  }
}

} // namespace

std::map<std::string, std::string> after_power_cut(std::map<std::string, std::string> files,
                                                   const std::vector<FaultVfs::Event>& events,
                                                   std::size_t count,
                                                   const std::function<bool()>& survives) {
  // What a later sync of the same file covers is safe; the rest of each file may be lost.
  const auto synced = [&](std::size_t index) {
    for (std::size_t later = index; later < count; ++later) {
      if (events[later].kind == FaultVfs::Event::Kind::sync &&
          events[later].file == events[index].file) {
        return true;
      }
    }
    return false;
  };
  for (std::size_t i = 0; i < count; ++i) {
    const auto& event = events[i];
    if (event.kind == FaultVfs::Event::Kind::remove) {
      // With the folder synced it is gone; else the old entry may come back.
      if (event.folder || survives()) {
        files.erase(event.file);
      }
      continue;
    }
    const bool safe = synced(i);
    carry_out(files, event, safe ? std::function<bool()>{[] { return true; }} : survives);
  }
  return files;
}

} // namespace midback::test
