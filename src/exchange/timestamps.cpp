// SPDX-License-Identifier: MIT
#include "src/exchange/timestamps.hpp"

#include "src/domain/entry_time.hpp"

namespace midback {
namespace {

/// Two digits at `position`, or -1.
int two_digits(std::string_view text, std::size_t position) {
  const char tens = text[position];
  const char ones = text[position + 1];
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return digit(tens) && digit(ones) ? (tens - '0') * 10 + (ones - '0') : -1;
}

} // namespace

std::string utc_text(sys_seconds at) {
  const auto day = date::floor<days>(at);
  std::string out = to_string(LocalDay{day.time_since_epoch()}) + "T00:00:00Z";
  auto seconds = (at - day).count();
  const auto put = [&](std::size_t position, std::int64_t value) {
    out[position] = static_cast<char>('0' + value / 10);
    out[position + 1] = static_cast<char>('0' + value % 10);
  };
  put(11, seconds / 3600);
  put(14, seconds / 60 % 60);
  put(17, seconds % 60);
  return out;
}

std::optional<sys_seconds> parse_utc(std::string_view text) {
  constexpr std::size_t length = 20;
  const auto day = text.size() == length ? parse_day(text.substr(0, 10)) : std::nullopt;
  if (!day) {
    return std::nullopt;
  }
  const int hours = two_digits(text, 11);
  const int minutes = two_digits(text, 14);
  const int seconds = two_digits(text, 17);
  if (hours < 0 || minutes < 0 || seconds < 0) {
    return std::nullopt;
  }
  const sys_seconds at = date::sys_days{day->time_since_epoch()} + std::chrono::hours{hours} +
                         std::chrono::minutes{minutes} + std::chrono::seconds{seconds};
  return utc_text(at) == text ? std::optional{at} : std::nullopt; // refuses 24:00:00 and 06-20-31
}

std::optional<std::chrono::seconds> parse_offset(std::string_view text) {
  if (text.size() != 6) {
    return std::nullopt;
  }
  const int hours = two_digits(text, 1);
  const int minutes = two_digits(text, 4);
  if (hours < 0 || minutes < 0) {
    return std::nullopt;
  }
  const auto size = std::chrono::hours{hours} + std::chrono::minutes{minutes};
  const std::chrono::seconds offset = text.front() == '-' ? -size : size;
  const bool exact = offset_text(offset) == text && size <= std::chrono::hours{26};
  return exact ? std::optional{offset} : std::nullopt;
}

} // namespace midback
