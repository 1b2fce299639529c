// SPDX-License-Identifier: MIT
#include "src/storage/settings_store.hpp"

#include "schema/sql.hpp"

#include <charconv>

namespace midback {

std::optional<std::string> setting(Database& database, std::string_view key) {
  Statement row{database, sql::setting_value};
  return row.bind(":key", key).step() ? std::optional{row.text(0)} : std::nullopt;
}

std::vector<std::pair<std::string, std::string>> settings(Database& database) {
  std::vector<std::pair<std::string, std::string>> found;
  Statement rows{database, sql::settings};
  while (rows.step()) {
    found.emplace_back(rows.text(0), rows.text(1));
  }
  return found;
}

void set_setting(Change& change, std::string_view key, std::string_view value) {
  change.touch(Aggregate::setting, key);
  Statement{change.database(), sql::set_setting}
      .bind(":key", key)
      .bind(":value", value)
      .bind(":hlc", change.hlc())
      .bind(":dev", change.device())
      .run();
}

void unset_setting(Change& change, std::string_view key) {
  change.touch(Aggregate::setting, key);
  Statement{change.database(), sql::delete_setting}
      .bind(":uid", key)
      .bind(":hlc", change.hlc())
      .bind(":dev", change.device())
      .run();
}

std::chrono::minutes day_start(Database& database) {
  constexpr std::chrono::minutes standard{4 * 60};
  const auto text = setting(database, "day_start"); // stored as HH:MM
  if (!text || text->size() != 5) {
    return standard;
  }
  int hours = 0;
  int minutes = 0;
  std::from_chars(text->data(), text->data() + 2, hours);
  std::from_chars(text->data() + 3, text->data() + 5, minutes);
  return std::chrono::hours{hours} + std::chrono::minutes{minutes};
}

WeekStart week_start(Database& database) {
  return setting(database, "week_start") == "sunday" ? WeekStart::sunday : WeekStart::monday;
}

} // namespace midback
