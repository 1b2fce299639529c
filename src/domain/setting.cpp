// SPDX-License-Identifier: MIT
#include "src/domain/setting.hpp"

#include <algorithm>
#include <charconv>

namespace midback {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// H:MM or HH:MM, not after 06:00: whoever is up later than that has begun a new day.
std::optional<std::string> early_clock_time(std::string_view typed) {
  std::string text{typed};
  if (text.size() == 4) {
    text.insert(0, "0");
  }
  const bool shaped = text.size() == 5 && is_digit(text[0]) && is_digit(text[1]) &&
                      text[2] == ':' && text[3] >= '0' && text[3] <= '5' && is_digit(text[4]);
  return shaped && text <= "06:00" ? std::optional{text} : std::nullopt;
}

std::optional<std::string> one_of(std::string_view typed, std::string_view a, std::string_view b) {
  return typed == a || typed == b ? std::optional{std::string{typed}} : std::nullopt;
}

std::optional<std::string> monday_or_sunday(std::string_view typed) {
  return one_of(typed, "monday", "sunday");
}

std::optional<std::string> on_or_off(std::string_view typed) { return one_of(typed, "on", "off"); }

/// A whole number of seconds without sign or leading zero.
template <int lowest, int highest>
std::optional<std::string> seconds(std::string_view typed) {
  int value = 0;
  const char* end = typed.data() + typed.size();
  const auto [stop, error] = std::from_chars(typed.data(), end, value);
  const bool fits = error == std::errc{} && stop == end && value >= lowest && value <= highest;
  return fits && std::to_string(value) == typed ? std::optional{std::string{typed}} : std::nullopt;
}
constexpr std::string_view up_to_600 = "whole seconds from 0 to 600";
constexpr std::string_view up_to_60 = "whole seconds from 1 to 60";

constexpr Setting settings_table[] = {
    {"day_start", "04:00", "a time from 00:00 to 06:00", "03:30",
     "when a day begins: what is logged before counts for the evening before", early_clock_time},
    {"week_start", "monday", "monday or sunday", "sunday", "the first day of a week",
     monday_or_sunday},
    {"sound", "on", "on or off", "off", "tones in the guided session", on_or_off},
    {"speech", "off", "on or off", "on", "spoken words in the guided session", on_or_off},
    // The seconds of src/guide/timings.hpp; a test holds the two together.
    {"guide_prepare", "8", up_to_600, "12", "seconds to get ready", seconds<0, 600>},
    {"guide_breathe_in", "4", up_to_60, "5", "seconds to breathe in", seconds<1, 60>},
    {"guide_breathe_out", "4", up_to_60, "6", "seconds to breathe out", seconds<1, 60>},
    {"guide_rest", "8", up_to_600, "15", "seconds of rest between sets", seconds<0, 600>},
    {"guide_switch", "5", up_to_600, "8", "seconds to switch sides", seconds<0, 600>},
    {"guide_switch_doorway", "8", up_to_600, "10", "the same in the doorway", seconds<0, 600>},
    {"guide_change", "10", up_to_600, "20", "seconds to the next exercise", seconds<0, 600>},
    {"guide_walk", "30", up_to_600, "15", "seconds to walk to the doorway", seconds<0, 600>},
    {"guide_lead_in", "3", "whole seconds from 0 to 60", "5",
     "seconds from a pause back into the step", seconds<0, 60>},
};

} // namespace

std::span<const Setting> all_settings() { return settings_table; }

const Setting* find_setting(std::string_view key) {
  const auto* const found = std::ranges::find(settings_table, key, &Setting::key);
  return found == std::end(settings_table) ? nullptr : found;
}

} // namespace midback
