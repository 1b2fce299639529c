// SPDX-License-Identifier: MIT
#include "src/domain/entry_time.hpp"

namespace midback {
namespace {

void append_two_digits(std::string& out, long value) {
  out += static_cast<char>('0' + value / 10 % 10);
  out += static_cast<char>('0' + value % 10);
}

} // namespace

std::string clock_text(local_seconds wall, Seconds seconds) {
  const date::hh_mm_ss time{wall - date::floor<days>(wall)};
  std::string out;
  append_two_digits(out, time.hours().count());
  out += ':';
  append_two_digits(out, time.minutes().count());
  if (seconds == Seconds::if_any && time.seconds().count() != 0) {
    out += ':';
    append_two_digits(out, time.seconds().count());
  }
  return out;
}

std::string iso_text(local_seconds wall) {
  return to_string(date::floor<days>(wall)) + ' ' + clock_text(wall, Seconds::if_any);
}

std::string long_text(local_seconds wall) {
  return long_date(date::floor<days>(wall)) + ", " + clock_text(wall);
}

std::string offset_text(std::chrono::seconds utc_offset) {
  const auto minutes = date::round<std::chrono::minutes>(date::abs(utc_offset)).count();
  std::string out{utc_offset.count() < 0 && minutes != 0 ? '-' : '+'};
  append_two_digits(out, minutes / 60);
  out += ':';
  append_two_digits(out, minutes % 60);
  return out;
}

} // namespace midback
