// SPDX-License-Identifier: MIT
#include "src/storage/images.hpp"

#include "schema/sql.hpp"

#include <array>
#include <stdexcept>

namespace midback {
namespace {

/// The statements of one kind of aggregate. The parts (sets, tags, exercises) are cleared, then
/// the row is put back, then its parts.
struct Statements {
  Aggregate kind;
  std::string_view name;
  const char* image;
  const char* tombstone;
  const char* restore;
  std::array<const char*, 2> clear_parts;
  std::array<const char*, 2> restore_parts;
};

const Statements& statements_of(Aggregate kind) {
  static const std::array<Statements, 5> table{{
      {Aggregate::session,
       "session",
       sql::image_session,
       sql::delete_session,
       sql::restore_session,
       {sql::delete_sets, sql::delete_session_tags},
       {sql::restore_session_sets, sql::restore_session_tags}},
      {Aggregate::rating,
       "rating",
       sql::image_rating,
       sql::delete_rating,
       sql::restore_rating,
       {sql::delete_rating_tags, nullptr},
       {sql::restore_rating_tags, nullptr}},
      {Aggregate::day_off,
       "day_off",
       sql::image_day_off,
       sql::delete_day_off,
       sql::restore_day_off,
       {},
       {}},
      {Aggregate::plan,
       "plan",
       sql::image_plan,
       sql::delete_plan,
       sql::restore_plan,
       {sql::delete_plan_exercises, nullptr},
       {sql::restore_plan_exercises, nullptr}},
      {Aggregate::setting,
       "setting",
       sql::image_setting,
       sql::delete_setting,
       sql::restore_setting,
       {},
       {}},
  }};
  return table[static_cast<std::size_t>(kind)];
}

} // namespace

std::string_view to_string(Aggregate kind) { return statements_of(kind).name; }

Aggregate parse_aggregate(std::string_view text) {
  for (const Aggregate kind : {Aggregate::session, Aggregate::rating, Aggregate::day_off,
                               Aggregate::plan, Aggregate::setting}) {
    if (to_string(kind) == text) {
      return kind;
    }
  }
  throw std::logic_error("unknown aggregate in the journal");
}

std::optional<std::string> image_of(Database& database, Aggregate kind, std::string_view uid) {
  Statement image{database, statements_of(kind).image};
  image.bind(":uid", uid);
  return image.step() ? std::optional{image.text(0)} : std::nullopt;
}

void restore_image(Database& database, Aggregate kind, std::string_view uid,
                   const std::optional<std::string>& image, const Stamp& stamp) {
  const Statements& statements = statements_of(kind);
  const auto stamped = [&](const char* text) {
    Statement statement{database, text};
    statement.bind(":uid", uid).bind(":hlc", stamp.hlc).bind(":dev", stamp.device);
    return statement;
  };
  if (!image) {
    stamped(statements.tombstone).run();
    return;
  }
  for (const char* clear : statements.clear_parts) {
    if (clear != nullptr) {
      Statement{database, clear}.bind(":uid", uid).run();
    }
  }
  stamped(statements.restore).bind(":image", *image).run();
  for (const char* restore : statements.restore_parts) {
    if (restore != nullptr) {
      Statement{database, restore}.bind(":uid", uid).bind(":image", *image).run();
    }
  }
}

} // namespace midback
