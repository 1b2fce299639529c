// SPDX-License-Identifier: MIT
#include "src/exchange/field_values.hpp"

#include "src/exchange/timestamps.hpp"
#include "src/text/printable.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace midback {
namespace {

template <typename Value>
Value found(const Field& field, std::optional<Value> value, std::string_view accepted) {
  if (!value) {
    refuse(field, accepted);
  }
  return *std::move(value);
}

bool one_of(std::string_view text, std::span<const std::string_view> words) {
  return std::ranges::find(words, text) != words.end();
}

bool clock_time(std::string_view text) {
  const auto two = [&](std::size_t at) {
    return text[at] >= '0' && text[at] <= '9' && text[at + 1] >= '0' && text[at + 1] <= '9';
  };
  return text.size() == 5 && text[2] == ':' && two(0) && two(3) && text.substr(0, 2) < "24" &&
         text.substr(3) < "60";
}

} // namespace

void refuse(const Field& field, std::string_view accepted) {
  throw RefusedRecord{
      std::string{field.name} + " must be " + std::string{accepted} +
      (field.text.empty() ? ", but it is empty" : ", not " + in_quotes(field.text))};
}

std::int64_t whole_number(const Field& field, std::int64_t lowest, std::int64_t highest) {
  std::int64_t value = 0;
  const char* end = field.text.data() + field.text.size();
  const auto [stop, error] = std::from_chars(field.text.data(), end, value);
  const bool plain = !field.text.empty() && field.text.front() != '-' &&
                     (field.text.size() == 1 || field.text.front() != '0');
  if (error != std::errc{} || stop != end || !plain || value < lowest || value > highest) {
    refuse(field,
           "a whole number from " + std::to_string(lowest) + " to " + std::to_string(highest));
  }
  return value;
}

std::int64_t entry_id(const Field& field) {
  // Far beyond any record, and low enough that numbers can go on after it.
  constexpr std::int64_t highest = 1'000'000'000'000;
  return whole_number(field, 1, highest);
}

std::string uid(const Field& field) {
  const bool good = field.text.size() == 32 && std::ranges::all_of(field.text, [](char c) {
                      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                    });
  if (!good) {
    refuse(field, "32 hexadecimal digits");
  }
  return std::string{field.text};
}

LocalDay day(const Field& field) {
  return found(field, parse_day(field.text), "a day such as 2026-11-22");
}

PainRating rating(const Field& field) {
  return found(field, PainRating::parse(field.text), "a whole number from 0 to 10");
}

std::string slug(const Field& field) {
  if (!is_slug(field.text)) {
    refuse(field, "1 to 32 of a-z, 0-9 and -");
  }
  return std::string{field.text};
}

std::string note(const Field& field) {
  constexpr std::size_t longest = 4000;
  if (!valid_utf8(field.text) || field.text.find('\0') != std::string_view::npos ||
      field.text.empty() || character_count(field.text) > longest) {
    refuse(field, "1 to 4,000 characters of UTF-8 text");
  }
  return std::string{field.text};
}

std::string line_of_text(const Field& field, std::size_t longest) {
  const bool plain =
      std::ranges::none_of(field.text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  if (!valid_utf8(field.text) || !plain || field.text.empty() ||
      character_count(field.text) > longest) {
    refuse(field, "1 to " + std::to_string(longest) + " characters of UTF-8 text on one line");
  }
  return std::string{field.text};
}

sys_seconds instant(const Field& field) {
  return found(field, parse_utc(field.text), "a time such as 2026-11-22T06:20:31Z");
}

std::string day_off_reason(const Field& field) {
  if (!one_of(field.text, day_off_reasons)) {
    refuse(field, "rest, ill, flare, away or other");
  }
  return std::string{field.text};
}

std::string session_source(const Field& field) {
  if (field.text != "log" && field.text != "guided") {
    refuse(field, "log or guided");
  }
  return std::string{field.text};
}

Side side(const Field& field) {
  return found(field, parse_side(field.text), "left, right or none");
}

Unit unit(const Field& field) { return found(field, parse_unit(field.text), "reps or s"); }

Outcome outcome(const Field& field) {
  return found(field, parse_outcome(field.text), "done, cut short or stopped");
}

void check_setting(const ImportedSetting& setting) {
  constexpr std::size_t longest_key = 64;
  constexpr std::size_t longest_value = 1000;
  const bool key_good = !setting.key.empty() && setting.key.size() <= longest_key &&
                        std::ranges::all_of(setting.key, [](char c) {
                          return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
                        });
  if (!key_good) {
    refuse({"key", setting.key}, "1 to 64 of a-z, 0-9 and _");
  }
  const Field value{setting.key, setting.value};
  if (setting.key == "day_start" && !clock_time(setting.value)) {
    refuse(value, "a time such as 04:00");
  }
  if (setting.key == "week_start" && setting.value != "monday" && setting.value != "sunday") {
    refuse(value, "monday or sunday");
  }
  if (!setting.value.empty()) {
    line_of_text(value, longest_value);
  }
}

std::optional<TimeOfEntry> time_of_entry(const Field& performed_at, const Field& utc_offset,
                                         LocalDay day) {
  if (performed_at.text.empty() && utc_offset.text.empty()) {
    return std::nullopt;
  }
  const TimeOfEntry time{instant(performed_at), found(utc_offset, parse_offset(utc_offset.text),
                                                      "an offset such as +01:00")};
  const auto into_day = (time.at + time.utc_offset).time_since_epoch() - day.time_since_epoch();
  if (into_day < days{0} || into_day > days{2}) {
    refuse(performed_at, "a time of the day " + to_string(day) + " or the night after it");
  }
  return time;
}

void check_tags(std::vector<std::string>& tags) {
  for (const std::string& tag : tags) {
    slug({"a tag", tag});
  }
  std::ranges::sort(tags);
  if (std::ranges::adjacent_find(tags) != tags.end()) {
    throw RefusedRecord{"a tag is there twice"};
  }
}

void check_routine(const std::vector<Exercise>& routine) {
  constexpr std::size_t most = 100;
  if (routine.empty() || routine.size() > most) {
    throw RefusedRecord{"a plan version has 1 to 100 exercises"};
  }
  std::vector<std::string> ids;
  for (const Exercise& exercise : routine) {
    if (exercise.sets_max < exercise.sets_min) {
      throw RefusedRecord{"sets_max is less than sets_min"};
    }
    ids.push_back(exercise.id);
  }
  std::ranges::sort(ids);
  if (std::ranges::adjacent_find(ids) != ids.end()) {
    throw RefusedRecord{"an exercise is there twice"};
  }
}

Exercise exercise_with_dose(Exercise exercise, const Field& kind, const Field& amount) {
  constexpr int most_repetitions = 1000;
  constexpr int longest_hold = 3600;
  if (kind.text == "reps") {
    exercise.dose = Reps{static_cast<int>(whole_number(amount, 1, most_repetitions))};
  } else if (kind.text == "hold") {
    exercise.dose = Hold{std::chrono::seconds{whole_number(amount, 1, longest_hold)}};
  } else {
    refuse(kind, "reps or hold");
  }
  return exercise;
}

} // namespace midback
