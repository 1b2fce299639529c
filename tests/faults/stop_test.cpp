// SPDX-License-Identifier: MIT
// The process ends, the disk is full or fails, at each changing call in turn: afterwards the
// database opens, holds the state before or after, and doctor is content.
#include "src/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/cli.hpp"
#include "tests/support/exchange_files.hpp"
#include "tests/support/fault_vfs.hpp"
#include "tests/support/random_history.hpp"

#include <sqlite3.h>

#include <iostream>

using namespace midback;
using namespace midback::test;

namespace {

namespace fs = std::filesystem;

/// The files of the database's folder, to begin each trial from.
class Original {
public:
  explicit Original(const fs::path& folder) : m_folder(folder) {
    fs::copy(folder, kept(), fs::copy_options::recursive);
  }
  ~Original() { fs::remove_all(kept()); }
  Original(const Original&) = delete;
  Original& operator=(const Original&) = delete;
  void put_back() const {
    fs::remove_all(m_folder);
    fs::copy(kept(), m_folder, fs::copy_options::recursive);
  }

private:
  fs::path kept() const { return m_folder.string() + ".kept"; }
  fs::path m_folder;
};

void fill(const fs::path& file) {
  Database database = Database::open({.file = file, .access = Access::write, .today = {}});
  add_random_history(database, 7, 12);
}

struct Tally {
  int trials = 0;
  int before = 0;
  int after = 0;
  std::map<int, int> codes;
};

/// Runs `line` with the fault at every call until it is not hit any more.
Tally try_everywhere(const std::string& name, Fault fault, const std::string& line,
                     const std::function<void(TestCli&)>& prepare) {
  TestCli cli;
  prepare(cli);
  const Original original{cli.folder()};
  const auto content = [&] { return cli.exported(); };
  const std::string before = fs::exists(cli.file()) ? content() : "";
  original.put_back();
  REQUIRE(cli(line).code == 0);
  const std::string after = content();
  REQUIRE(after != before);

  Tally tally;
  for (long at = 1;; ++at) {
    original.put_back();
    const int code = in_child([&] {
      const FaultVfs vfs{fault, at};
      const int done = cli(line).code;
      return vfs.calls() < at ? 77 : done; // the fault lies beyond the end
    });
    if (code == 77) {
      break;
    }
    ++tally.trials;
    ++tally.codes[code];
    INFO(name << " at call " << at << ", exit code " << code);
    const std::string found = content();
    const bool unchanged = found == before;
    const bool changed = found == after;
    REQUIRE((unchanged || changed));
    // What was acknowledged is there.
    REQUIRE((code != 0 || changed));
    REQUIRE(cli("doctor").code == 0);
    ++(unchanged ? tally.before : tally.after);
  }
  std::cout << "fault table | " << name << " | " << tally.trials << " tried | before "
            << tally.before << " | after " << tally.after << " | exit codes";
  for (const auto& [code, count] : tally.codes) {
    std::cout << ' ' << code << " x" << count;
  }
  std::cout << std::endl;
  CHECK(tally.trials > 5);
  return tally;
}

void with_import_file(TestCli& cli) {
  fill(cli.file());
  Database other = Database::in_memory();
  add_random_history(other, 8, 20);
  write_bytes(cli.folder() / "x.json", json_of(other));
}

void with_backup(TestCli& cli) {
  fill(cli.file());
  cli("backup " + (cli.folder() / "b.db").string());
  cli("log 1 2");
}

/// A record as schema 1 wrote it.
void with_schema_1(TestCli& cli) {
  sqlite3* database = nullptr;
  sqlite3_open(cli.file().c_str(), &database);
  const std::string text = bytes_of(fs::path{MIDBACK_TESTS_DIR} / "fixtures/schema_001.sql");
  REQUIRE(sqlite3_exec(database, text.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
  fs::permissions(cli.file(), fs::perms::owner_read | fs::perms::owner_write);
}

} // namespace

TEST_CASE("log is stopped, full or failing at every changing call") {
  const auto prepare = [](TestCli& cli) { fill(cli.file()); };
  try_everywhere("kill, log", Fault::stop, "log 6 3", prepare);
  try_everywhere("disk full, log", Fault::full, "log 6 3", prepare);
  try_everywhere("I/O error, log", Fault::error, "log 6 3", prepare);
}

TEST_CASE("import is stopped or full at every changing call") {
  TestCli names;
  for (const Fault fault : {Fault::stop, Fault::full}) {
    // The path of the file differs for each TestCli, so the line is made inside.
    TestCli cli;
    with_import_file(cli);
    const Original original{cli.folder()};
    const std::string line = "import " + (cli.folder() / "x.json").string();
    const std::string before = cli.exported();
    REQUIRE(cli(line).code == 0);
    const std::string after = cli.exported();
    int trials = 0;
    int unchanged = 0;
    std::map<int, int> codes;
    for (long at = 1;; ++at) {
      original.put_back();
      const int code = in_child([&] {
        const FaultVfs vfs{fault, at};
        const int done = cli(line).code;
        return vfs.calls() < at ? 77 : done;
      });
      if (code == 77) {
        break;
      }
      INFO("at call " << at << ", exit code " << code);
      ++trials;
      ++codes[code];
      const std::string found = cli.exported();
      REQUIRE((found == before || found == after));
      REQUIRE((code != 0 || found == after));
      unchanged += found == before ? 1 : 0;
      REQUIRE(cli("doctor").code == 0);
    }
    std::cout << "fault table | " << (fault == Fault::stop ? "kill" : "disk full") << ", import | "
              << trials << " tried | before " << unchanged << " | after " << trials - unchanged
              << " | exit codes";
    for (const auto& [code, count] : codes) {
      std::cout << ' ' << code << " x" << count;
    }
    std::cout << std::endl;
  }
}

TEST_CASE("restore is stopped or full at every changing call") {
  for (const Fault fault : {Fault::stop, Fault::full}) {
    TestCli cli;
    with_backup(cli);
    const Original original{cli.folder()};
    const std::string line = "restore " + (cli.folder() / "b.db").string();
    const std::string before = cli.exported();
    REQUIRE(cli(line).code == 0);
    const std::string after = cli.exported();
    REQUIRE(before != after);
    int trials = 0;
    int unchanged = 0;
    std::map<int, int> codes;
    for (long at = 1;; ++at) {
      original.put_back();
      const int code = in_child([&] {
        const FaultVfs vfs{fault, at};
        const int done = cli(line).code;
        return vfs.calls() < at ? 77 : done;
      });
      if (code == 77) {
        break;
      }
      INFO("at call " << at << ", exit code " << code);
      ++trials;
      ++codes[code];
      const std::string found = cli.exported();
      REQUIRE((found == before || found == after));
      REQUIRE((code != 0 || found == after));
      unchanged += found == before ? 1 : 0;
      REQUIRE(cli("doctor").code == 0);
    }
    std::cout << "fault table | " << (fault == Fault::stop ? "kill" : "disk full") << ", restore | "
              << trials << " tried | before " << unchanged << " | after " << trials - unchanged
              << " | exit codes";
    for (const auto& [code, count] : codes) {
      std::cout << ' ' << code << " x" << count;
    }
    std::cout << std::endl;
  }
}

TEST_CASE("a migration is stopped or full at every changing call") {
  for (const Fault fault : {Fault::stop, Fault::full}) {
    TestCli cli;
    with_schema_1(cli);
    const Original original{cli.folder()};
    const std::string expected = cli.exported(); // migrates
    int trials = 0;
    for (long at = 1;; ++at) {
      original.put_back();
      const int code = in_child([&] {
        const FaultVfs vfs{fault, at};
        const int done = cli("list").code;
        return vfs.calls() < at ? 77 : done;
      });
      if (code == 77) {
        break;
      }
      INFO("at call " << at << ", exit code " << code);
      ++trials;
      REQUIRE(cli.exported() == expected); // upgraded now, if it was not
      REQUIRE(cli("doctor").code == 0);
    }
    std::cout << "fault table | " << (fault == Fault::stop ? "kill" : "disk full")
              << ", migration | " << trials << " tried | lost 0 | wrong 0" << std::endl;
    CHECK(trials > 10);
  }
}

TEST_CASE("a power cut after any event loses nothing that was acknowledged") {
  TestCli cli;
  fill(cli.file());
  const std::string before = cli.exported();
  std::map<std::string, std::string> files{{cli.file().string(), bytes_of(cli.file())}};
  std::vector<FaultVfs::Event> events;
  {
    const FaultVfs vfs{Fault::none, 0};
    REQUIRE(cli("log 6 3").code == 0);
    events = vfs.events();
  }
  const std::string after = cli.exported();
  std::uint64_t random = 1;
  const auto survives = [&] {
    random = random * 6364136223846793005U + 1442695040888963407U;
    return (random >> 40U) % 2 == 0;
  };
  int trials = 0;
  for (std::size_t count = 0; count <= events.size(); ++count) {
    for (int variant = 0; variant < 12; ++variant) {
      for (const auto* suffix : {"", "-journal"}) {
        fs::remove(cli.file().string() + suffix);
      }
      for (const auto& [name, bytes] : after_power_cut(files, events, count, survives)) {
        write_bytes(name, bytes);
      }
      INFO("after event " << count << " of " << events.size() << ", variant " << variant);
      const std::string found = cli.exported();
      REQUIRE((found == before || found == after));
      REQUIRE((count < events.size() || found == after));
      ++trials;
    }
  }
  std::cout << "fault table | power cut, log | " << trials << " tried | lost 0 | wrong 0"
            << std::endl;
}
