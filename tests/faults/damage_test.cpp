// SPDX-License-Identifier: MIT
// The file is not what it should be: nothing crashes, nothing is written, the message says what to
// do. (A byte flipped within a note is valid text: no check of the pages can see it.)
#include "tests/support/catch.hpp"
#include "tests/support/cli.hpp"
#include "tests/support/exchange_files.hpp"
#include "tests/support/fault_vfs.hpp"
#include "tests/support/random_history.hpp"

#include <iostream>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace midback;
using namespace midback::test;

namespace {

namespace fs = std::filesystem;

void fill(const fs::path& file) {
  Database database = Database::open({.file = file, .access = Access::write, .today = {}});
  add_random_history(database, 7, 12);
}

unsigned mode_of(const fs::path& path) {
  return static_cast<unsigned>(fs::status(path).permissions()) & 0777U;
}

} // namespace

TEST_CASE("one flipped byte in each page: no crash, and nothing is written") {
  TestCli cli;
  fill(cli.file());
  const std::string sound = bytes_of(cli.file());
  const std::string record = cli.exported();
  constexpr std::size_t page = 4096;
  int found = 0;
  int harmless = 0;
  int trials = 0;
  for (std::size_t start = 0; start < sound.size(); start += page) {
    for (const std::size_t offset : {std::size_t{3}, std::size_t{101}, page / 2, page - 7}) {
      std::string damaged = sound;
      damaged[start + offset] = static_cast<char>(damaged[start + offset] ^ 0x15);
      write_bytes(cli.file(), damaged);
      fs::remove_all(cli.file().string() + ".backups");
      INFO("page " << start / page + 1 << ", byte " << offset);
      ++trials;
      const Ran doctor = cli("doctor");
      REQUIRE((doctor.code == 0 || doctor.code == 1));
      CHECK(bytes_of(cli.file()) == damaged); // looking repairs nothing behind one's back
      found += doctor.code;
      harmless += doctor.code == 0 ? 1 : 0;
      const Ran list = cli("list");
      CHECK((list.code == 0 || list.code == 1));
    }
  }
  std::cout << "fault table | flipped byte | " << trials << " tried | found " << found
            << " | not seen (unused bytes, or the text of a note) " << harmless << std::endl;
}

TEST_CASE("a truncated file is refused or salvaged, never taken for a sound one") {
  TestCli cli;
  fill(cli.file());
  const std::string sound = bytes_of(cli.file());
  int trials = 0;
  for (std::size_t size = 1; size < sound.size(); size += 4096 + 512) {
    write_bytes(cli.file(), sound.substr(0, size));
    INFO("truncated to " << size);
    ++trials;
    CHECK(cli("doctor").code == 1);
    CHECK(bytes_of(cli.file()).size() == size);
  }
  std::cout << "fault table | truncated file | " << trials << " tried | wrong 0 | exit code 1"
            << std::endl;
}

TEST_CASE("a damaged record is salvaged, and restored from a backup") {
  TestCli cli;
  for (int i = 0; i < 30; ++i) {
    cli("log 6 3 --note \"entry " + std::to_string(i) + "\"");
  }
  cli("backup");
  const std::string record = cli.exported();
  std::string damaged = bytes_of(cli.file());
  // A page of a table, in the middle.
  const auto at = damaged.find("entry 15");
  REQUIRE(at != std::string::npos);
  damaged.replace(at / 4096 * 4096, 16, std::string(16, '\xff'));
  write_bytes(cli.file(), damaged);
  const Ran doctor = cli("doctor");
  CHECK(doctor.code == 1);
  CHECK_THAT(doctor.out, Contains("salvage"));
  CHECK_THAT(doctor.out, Contains("midback restore"));
  const Ran restored = cli("restore 2026-11-22-v" + std::to_string(newest_schema()) + "-manual.db");
  CHECK(restored.code == 0);
  CHECK(cli.exported() == record);
  CHECK(cli("doctor").code == 0);
}

TEST_CASE("a directory, a link, an empty file and a foreign file in the place of the database") {
  TestCli cli;
  fs::create_directory(cli.file());
  CHECK(cli("log 6 3").code == 1);
  CHECK(cli("list").code == 1);
  CHECK(cli("doctor").code == 1);
  fs::remove(cli.file());

  const fs::path elsewhere = cli.folder() / "elsewhere";
  write_bytes(elsewhere, "keep me");
  fs::create_symlink(elsewhere, cli.file());
  for (const auto* line : {"log 6 3", "list", "doctor", "erase --all --yes", "backup"}) {
    INFO(line);
    CHECK(cli(line).code == 1);
  }
  CHECK(bytes_of(elsewhere) == "keep me");
  fs::remove(cli.file());

  write_bytes(cli.file(), "");
  CHECK(cli("list").code == 0);
  CHECK(cli("log 6 3").code == 0);
  fs::remove(cli.file());

  write_bytes(cli.file(), "not a database, whatever its name says. " + std::string(5000, 'x'));
  const std::string before = bytes_of(cli.file());
  for (const auto* line : {"log 6 3", "list", "doctor", "export json"}) {
    INFO(line);
    CHECK(cli(line).code == 1);
    CHECK(bytes_of(cli.file()) == before);
  }
}

TEST_CASE("outputs follow no link and are private whatever the umask") {
  TestCli cli;
  cli("log 6 3");
  const fs::path target = cli.folder() / "target";
  const fs::path link = cli.folder() / "link";
  write_bytes(target, "keep me");
  fs::create_symlink(target, link);
  for (const std::string command :
       {"export csv -o ", "export json -o ", "backup ", "backup --force "}) {
    INFO(command);
    CHECK(cli(command + link.string()).code == 1);
    CHECK(bytes_of(target) == "keep me");
  }
  for (const std::string command : {"export csv -o ", "export json -o ", "backup "}) {
    ::umask(0);
    const fs::path file = cli.folder() / "out";
    fs::remove(file);
    INFO(command);
    CHECK(cli(command + file.string()).code == 0);
    CHECK(mode_of(file) == 0600U);
  }
  ::umask(0);
  const fs::path folder = cli.folder() / "tables";
  CHECK(cli("export csv --table all -o " + folder.string()).code == 0);
  CHECK(mode_of(folder) == 0700U);
  cli("backup");
  CHECK(mode_of(cli.file().string() + ".backups") == 0700U);
}

TEST_CASE("a backup folder that is a link is refused") {
  TestCli cli;
  cli("log 6 3");
  const fs::path elsewhere = cli.folder() / "elsewhere";
  fs::create_directory(elsewhere);
  fs::create_directory_symlink(elsewhere, cli.file().string() + ".backups");
  CHECK(cli("backup").code == 1);
  CHECK(fs::is_empty(elsewhere));
}

TEST_CASE("a clock that jumps back disturbs neither order nor undo") {
  TestCli cli;
  cli("log 6 3 --note first");
  cli.at("2020-01-01 09:00");
  CHECK(cli("log 5 2 --note second").code == 0);
  CHECK_THAT(cli("undo").out, Contains("session 2"));
  CHECK_THAT(cli("redo").out, Contains("session 2"));
  cli.at("2026-11-22 13:00");
  CHECK(cli("doctor").code == 0);
}

TEST_CASE("hostile files are refused in bounded memory") {
  // In a child, so that its memory is its own.
  const int code = in_child([] {
    TestCli cli;
    const auto json = [&](const std::string& head, const std::string& piece, int times) {
      std::ofstream out{cli.folder() / "x.json", std::ios::binary};
      out << head;
      for (int i = 0; i < times; ++i) {
        out << piece;
      }
      out.close();
      return cli("import " + (cli.folder() / "x.json").string()).code;
    };
    const auto csv = [&](const std::string& piece, int times) {
      const fs::path folder = cli.folder() / "csv";
      fs::create_directories(folder);
      std::ofstream out{folder / "days-off.csv", std::ios::binary};
      out << "day,reason,note,uid\r\n2026-01-01,ill,\"";
      for (int i = 0; i < times; ++i) {
        out << piece;
      }
      out.close();
      return cli("import " + folder.string()).code;
    };
    const std::string big(1 << 20, 'x');
    const std::string start = "{\"schema\":\"midback.export/1\",\"sessions\":[";
    int worst = 0;
    const auto must_refuse = [&](int got, int place) { worst = got == 1 ? worst : place; };
    must_refuse(json(start + "{\"note\":\"", big, 400), 2);
    must_refuse(json(start, std::string(100'000, '['), 10), 3);
    must_refuse(json(start + "{\"tags\":[", "1,", 3'000'000), 4);
    must_refuse(json(start, " ", 3'000'000), 5);
    must_refuse(json("", big, 50), 6);
    must_refuse(csv(big, 400), 7);
    must_refuse(csv("\",\"", 1'000'000), 8);
    must_refuse(csv("x\",ill\r\n\"", 1'000'000), 9);
    must_refuse(csv(std::string(1, '\0'), 100), 10);
    must_refuse(csv("\xff\xfe", 100), 11);
#ifndef __SANITIZE_ADDRESS__ // whose shadow and quarantine are not the program's memory
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    worst = used.ru_maxrss > 256 * 1024 ? 12 : worst;
#endif
    return worst;
  });
  CHECK(code == 0);
}
