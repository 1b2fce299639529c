// SPDX-License-Identifier: MIT
// The program itself: many at once, no place to write to, no home.
#include "src/storage/contents.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sys/wait.h>

using namespace midback;
using namespace midback::test;

namespace {

namespace fs = std::filesystem;

/// A line for the shell with the program as $M and the folder as $D; its exit code.
int shell(const TemporaryFolder& folder, const std::string& line) {
  const std::string head = "M='" MIDBACK_BINARY "'; D='" + folder.path().string() +
                           "'; export MIDBACK_DB=\"$D/m.db\" TZ=UTC; ";
  const int status = std::system((head + line).c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::string text_of(const fs::path& file) {
  std::ifstream in{file};
  return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

// Waits for locks within the program's real five seconds: sanitizers, which make each process
// several times slower, would test the machine instead.
TEST_CASE("two hundred logs of twenty processes at once are two hundred sessions",
          "[unsanitized]") {
  TemporaryFolder folder;
  REQUIRE(shell(folder,
                "for p in $(seq 20); do (for i in $(seq 10); do "
                "\"$M\" log 6 3 >/dev/null 2>>\"$D/errors\" || echo failed >>\"$D/failed\"; "
                "done) & done; wait") == 0);
  CHECK_FALSE(fs::exists(folder.path() / "failed"));
  CHECK_THAT(text_of(folder.path() / "errors"), !Contains("writing"));
  Database database =
      Database::open({.file = folder.path() / "m.db", .access = Access::read, .today = {}});
  CHECK(contents_of(database).sessions == 200);
  CHECK(integrity_problems(database).empty());
}

TEST_CASE("output that cannot be written is exit code 1 and a message") {
  TemporaryFolder folder;
  REQUIRE(shell(folder, "\"$M\" log 6 3 >/dev/null") == 0);
  for (const std::string command : {"list", "status", "export csv", "export json", "backup list",
                                    "doctor", "doctor --json", "report"}) {
    INFO(command);
    CHECK(shell(folder, "\"$M\" " + command + " >/dev/full 2>\"$D/err\"") == 1);
    CHECK_THAT(text_of(folder.path() / "err"), Contains("midback: "));
    CHECK(shell(folder, "\"$M\" " + command + " >&- 2>\"$D/err\"") == 1);
    CHECK_THAT(text_of(folder.path() / "err"), Contains("midback: "));
  }
  CHECK(shell(folder, "\"$M\" export json -o /dev/full 2>/dev/null") == 1);
  CHECK(shell(folder, "\"$M\" backup /dev/full 2>/dev/null") == 1);
}

TEST_CASE("with no stream open nothing is written into the database") {
  TemporaryFolder folder;
  REQUIRE(shell(folder, "\"$M\" log 6 3 >/dev/null") == 0);
  shell(folder, "\"$M\" log 5 2 <&- >&- 2>&-");
  CHECK(shell(folder, "\"$M\" doctor >/dev/null") == 0);
}

TEST_CASE("without HOME the account's folder or a message") {
  TemporaryFolder folder;
  const int code = shell(folder, "env -u HOME -u MIDBACK_DB -u XDG_DATA_HOME \"$M\" status "
                                 ">/dev/null 2>\"$D/err\"");
  CHECK((code == 0 ||
         (code == 1 && text_of(folder.path() / "err").find("HOME") != std::string::npos)));
}

TEST_CASE("the day's backup is made once, in the background") {
  TemporaryFolder folder;
  REQUIRE(shell(folder, "x=$(\"$M\" log 6 3); y=$(\"$M\" log 5 2 2>/dev/null); "
                        "for i in $(seq 100); do ls \"$D\"/m.db.backups/*daily.db >/dev/null 2>&1 "
                        "&& break; sleep 0.05; done; ls \"$D\"/m.db.backups/ > \"$D/list\"") == 0);
  const std::string list = text_of(folder.path() / "list");
  CHECK_THAT(list, Contains("-daily.db"));
  CHECK_THAT(list, !Contains("daily-2"));
}

TEST_CASE("after erasing, no file holds the note") {
  TemporaryFolder folder;
  REQUIRE(shell(folder, "\"$M\" log 6 3 --note findmyself >/dev/null; \"$M\" backup >/dev/null; "
                        "\"$M\" edit 1 --note findmyselfagain >/dev/null; \"$M\" log 1 1 "
                        ">/dev/null 2>&1; \"$M\" delete 1 >/dev/null; sleep 1; "
                        "grep -rq findmyself \"$D\"") == 0);
  CHECK(shell(folder, "\"$M\" erase 1 </dev/null 2>/dev/null") == 2);
  REQUIRE(shell(folder, "\"$M\" erase 1 --yes >/dev/null") == 0);
  CHECK(shell(folder, "grep -rq findmyself \"$D\"") == 1);
  CHECK(shell(folder, "\"$M\" doctor --full >/dev/null") == 0);
  REQUIRE(shell(folder,
                "\"$M\" log 1 1 --note findmyself >/dev/null 2>&1; \"$M\" backup >/dev/null; "
                "\"$M\" erase --all --yes >/dev/null") == 0);
  CHECK(shell(folder, "grep -rq findmyself \"$D\"") == 1);
}

TEST_CASE("a folder that cannot be written: readers work or say so, writers are refused") {
  TemporaryFolder folder;
  REQUIRE(shell(folder, "\"$M\" log 6 3 >/dev/null; sleep 0.5") == 0);
  // Root writes where it likes; as another account the modes count.
  if (shell(folder, "setpriv --reuid=65534 --clear-groups true 2>/dev/null") != 0) {
    WARN("skipped: read-only folder, needs setpriv to another account");
    return;
  }
  fs::permissions(folder.path(), static_cast<fs::perms>(0755));
  fs::permissions(folder.path() / "m.db", static_cast<fs::perms>(0444));
  if (shell(folder, "setpriv --reuid=65534 --clear-groups test -x \"$M\"") != 0) {
    WARN("skipped: read-only folder, the other account cannot reach the program");
    return;
  }
  const std::string as_other = "setpriv --reuid=65534 --clear-groups ";
  CHECK(shell(folder, as_other + "\"$M\" log 5 2 >/dev/null 2>&1") == 1);
  CHECK(shell(folder, as_other + "\"$M\" backup >/dev/null 2>&1") == 1);
  CHECK(shell(folder, "\"$M\" doctor > \"$D/out\"; grep -q WRONG \"$D/out\"") == 0);
}
