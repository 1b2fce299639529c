// SPDX-License-Identifier: MIT
#include "tests/support/cli.hpp"

#include "src/cli/app.hpp"
#include "src/exchange/export_csv.hpp"
#include "src/exchange/export_json.hpp"
#include "src/platform/local_time.hpp"
#include "src/storage/database.hpp"

#include <algorithm>
#include <ctime>

namespace midback::test {
namespace {

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> words;
  std::string word;
  bool quoted = false;
  bool started = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
      started = true;
    } else if (c == ' ' && !quoted) {
      if (started) {
        words.push_back(word);
      }
      word.clear();
      started = false;
    } else {
      word += c;
      started = true;
    }
  }
  if (started) {
    words.push_back(word);
  }
  return words;
}

} // namespace

TestCli::TestCli()
    : m_zone{.offset_at = [](sys_seconds) { return std::chrono::hours{1}; }, .notice = {}} {
  at("2026-11-22 12:00");
}

void TestCli::at(const std::string& wall) {
  const LocalDay day = parse_day(wall.substr(0, 10)).value();
  const auto time = std::chrono::hours{std::stoi(wall.substr(11, 2))} +
                    std::chrono::minutes{std::stoi(wall.substr(14, 2))};
  m_now = resolve(local_seconds{day} + time, m_zone).first.at;
}

void TestCli::zone(const std::string& name) {
  ::setenv("TZ", name.c_str(), 1);
  ::tzset();
  m_zone = system_zone();
}

void TestCli::types(const std::string& answers) {
  terminal.input = true;
  m_answers = answers;
}

Ran TestCli::operator()(const std::string& line) { return run(split(line)); }

Ran TestCli::run(const std::vector<std::string>& words) {
  std::istringstream in{m_answers};
  std::ostringstream out;
  std::ostringstream err;
  Environment environment{
      .now = [this] { return m_now; },
      .zone = m_zone,
      .random_hex =
          [this](int count) {
            std::string hex(static_cast<std::size_t>(count) * 2, '0');
            std::string digits = std::to_string(++m_uids);
            std::ranges::copy(digits, hex.end() - static_cast<std::ptrdiff_t>(digits.size()));
            return hex;
          },
      .variable = [this](const char* name) -> std::optional<std::string> {
        if (std::string{"MIDBACK_DB"} == name) {
          return file().string();
        }
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional{found->second};
      },
      .terminal = terminal,
      .in = in,
      .out = out,
      .err = err};
  const int code = midback::run(words, environment);
  return {code, out.str(), err.str()};
}

std::string TestCli::exported() {
  Database database = Database::open({.file = file(), .access = Access::read, .today = {}});
  std::ostringstream out;
  for (const CsvTable& table : csv_tables()) {
    out << table.name << '\n';
    table.write(database, out);
  }
  write_export_json(database, out);
  return out.str();
}

} // namespace midback::test
