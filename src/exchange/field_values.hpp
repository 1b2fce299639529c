// SPDX-License-Identifier: MIT
// Text of an imported field to a domain value. Each throws RefusedRecord that names the field.
#pragma once

#include "src/exchange/import_record.hpp"

#include <string_view>

namespace midback {

/// A field as it stands in the file; empty in CSV is absent.
struct Field {
  std::string_view name;
  std::string_view text;
};

[[noreturn]] void refuse(const Field& field, std::string_view accepted);

std::int64_t whole_number(const Field& field, std::int64_t lowest, std::int64_t highest);
std::int64_t entry_id(const Field& field);
std::string uid(const Field& field);
LocalDay day(const Field& field);
PainRating rating(const Field& field);
std::string slug(const Field& field);
/// 1 to 4,000 characters of valid UTF-8 without NUL.
std::string note(const Field& field);
/// 1 to `longest` characters on one line.
std::string line_of_text(const Field& field, std::size_t longest);
sys_seconds instant(const Field& field);
std::string day_off_reason(const Field& field);
std::string session_source(const Field& field);
Side side(const Field& field);
Unit unit(const Field& field);
Outcome outcome(const Field& field);
/// A setting that midback knows must hold a value that it accepts.
void check_setting(const ImportedSetting& setting);

/// performed_at and utc_offset, both or neither; they must fit the day.
std::optional<TimeOfEntry> time_of_entry(const Field& performed_at, const Field& utc_offset,
                                         LocalDay day);
/// Sorts; refuses what is no tag or is there twice.
void check_tags(std::vector<std::string>& tags);
/// What the exercises of a plan version must be beyond their single fields.
void check_routine(const std::vector<Exercise>& routine);
Exercise exercise_with_dose(Exercise exercise, const Field& kind, const Field& amount);

} // namespace midback
