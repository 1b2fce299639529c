// SPDX-License-Identifier: MIT
// The whole program in this process: a fixed clock, a chosen zone, counted uids, string streams and
// a database in a temporary folder.
#pragma once

#include "src/domain/calendar.hpp"
#include "src/platform/environment.hpp"
#include "tests/support/temporary_folder.hpp"

#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace midback::test {

struct Ran {
  int code = 0;
  std::string out;
  std::string err;
};

class TestCli {
public:
  /// Sunday 2026-11-22, 12:00 at +01:00.
  TestCli();

  /// Runs one command line, split at spaces; "double quotes" keep a word together. The database is
  /// `file()` unless the line names one with --db.
  Ran operator()(const std::string& line);
  Ran run(const std::vector<std::string>& words);

  /// Sets the clock to a wall time in the zone: "2026-11-22 12:00".
  void at(const std::string& wall);
  void advance(std::chrono::seconds span) { m_now += span; }
  /// The counted uids begin with that of the built-in plan: before a change of the plan that draws
  /// the very first one.
  void skip_uid() { ++m_uids; }
  /// A zone by name through libc, for as long as the process asks for no other.
  void zone(const std::string& name);
  /// Answers at a terminal; without it there is no terminal and no question.
  void types(const std::string& answers);

  std::filesystem::path file() const { return m_folder.path() / "midback.db"; }
  const std::filesystem::path& folder() const { return m_folder.path(); }
  /// The bytes of every CSV table and of `export json`: what undo must bring back.
  std::string exported();

  Terminal terminal;
  std::map<std::string, std::string> variables;

private:
  TemporaryFolder m_folder;
  sys_seconds m_now;
  Zone m_zone;
  std::string m_answers;
  long m_uids = 0;
};

} // namespace midback::test
