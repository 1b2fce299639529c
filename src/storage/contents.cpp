// SPDX-License-Identifier: MIT
#include "src/storage/contents.hpp"

#include "schema/sql.hpp"

namespace midback {
namespace {

std::optional<LocalDay> day_at(const Statement& row, int column) {
  const auto number = row.optional_integer(column);
  return number ? std::optional{day_from_number(static_cast<int>(*number))} : std::nullopt;
}

} // namespace

Contents contents_of(Database& database) {
  Statement row{database, sql::contents};
  row.step();
  Contents contents{.sessions = row.integer(0),
                    .ratings = row.integer(1),
                    .days_off = row.integer(2),
                    .plan_versions = row.integer(3),
                    .first_day = day_at(row, 4),
                    .last_day = day_at(row, 5),
                    .last_change = {},
                    .schema = static_cast<int>(database.integer("PRAGMA user_version"))};
  if (const auto at = row.optional_integer(6)) {
    contents.last_change = sys_seconds{std::chrono::seconds{*at}};
  }
  return contents;
}

RowCounts row_counts(Database& database) {
  RowCounts counts;
  Statement rows{database, sql::row_counts};
  while (rows.step()) {
    counts.emplace_back(rows.text(0), rows.integer(1));
  }
  return counts;
}

std::vector<std::string> integrity_problems(Database& database) {
  constexpr std::size_t enough = 20;
  std::vector<std::string> problems;
  Statement check{database, "PRAGMA integrity_check(20)"};
  while (check.step()) {
    if (check.text(0) != "ok") {
      problems.push_back(check.text(0));
    }
  }
  Statement references{database, "PRAGMA foreign_key_check"};
  while (problems.size() < enough && references.step()) {
    problems.push_back("a row of " + references.text(0) + " belongs to a row of " +
                       references.text(2) + " that is not there");
  }
  return problems;
}

} // namespace midback
