// SPDX-License-Identifier: MIT
// A SQLite VFS around the default one that counts what changes the disk (write, truncate, sync,
// delete) and can end the process, or fail with an error, at the Nth such call. It can also record
// everything, so that a power cut may be replayed at any point with unsynced sectors lost.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace midback::test {

enum class Fault {
  none,
  stop, ///< _exit(99), as kill -9 would
  full, ///< SQLITE_FULL
  error ///< SQLITE_IOERR
};

/// While it lives it is the default VFS of the process.
class FaultVfs {
public:
  /// The fault happens at the `at`-th changing call (from 1), before it is carried out.
  FaultVfs(Fault fault, long at);
  ~FaultVfs();
  FaultVfs(const FaultVfs&) = delete;
  FaultVfs& operator=(const FaultVfs&) = delete;

  long calls() const; ///< changing calls so far

  /// One thing that happened to the disk.
  struct Event {
    enum class Kind { write, truncate, sync, remove } kind;
    std::string file;
    std::int64_t offset = 0; ///< of a write; the size of a truncate
    std::string bytes;
    bool folder = false; ///< a removal whose folder was synced
  };
  const std::vector<Event>& events() const;
};

/// Runs `work` in a forked child with the fault and returns its exit code: 99 when it was stopped.
int in_child(const std::function<int()>& work);

/// The files as a power cut after `count` events leaves them: what was not synced survives or not,
/// sector by sector, as `survives` says. `before` are the files at the start.
std::map<std::string, std::string> after_power_cut(std::map<std::string, std::string> before,
                                                   const std::vector<FaultVfs::Event>& events,
                                                   std::size_t count,
                                                   const std::function<bool()>& survives);

} // namespace midback::test
