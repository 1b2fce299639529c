// SPDX-License-Identifier: MIT
#include "src/cli/contents_words.hpp"

#include "src/domain/entry_time.hpp"

#include <fmt/format.h>

namespace midback {

std::string counted(std::int64_t count, std::string_view singular, std::string_view plural) {
  return std::to_string(count) + " " + std::string{count == 1 ? singular : plural};
}

std::string contents_words(const Contents& contents) {
  std::string out = counted(contents.sessions, "session", "sessions") + ", " +
                    counted(contents.ratings, "rating", "ratings") + ", " +
                    counted(contents.days_off, "day off", "days off");
  if (contents.plan_versions > 1) {
    out += ", " + counted(contents.plan_versions, "plan version", "plan versions");
  }
  if (contents.first_day && contents.last_day) {
    out += ", " + long_date(*contents.first_day) + " to " + long_date(*contents.last_day);
  }
  return out;
}

std::string instant_words(sys_seconds at, const Zone& zone) {
  return long_text(wall_time({at, zone.offset_at(at)}));
}

std::string size_words(std::uintmax_t bytes) {
  constexpr double kilo = 1000;
  const auto value = static_cast<double>(bytes);
  return value < kilo * kilo ? fmt::format("{:.0f} kB", value / kilo)
                             : fmt::format("{:.1f} MB", value / kilo / kilo);
}

} // namespace midback
