// SPDX-License-Identifier: MIT
// The words that `--at` knows, in lower case.
#pragma once

#include <date/date.h>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

namespace midback::words {

template <typename Value>
struct Word {
  std::string_view text;
  Value value;
};

inline constexpr Word<date::weekday> weekdays[] = {
    {"mon", date::Monday},        {"monday", date::Monday},       {"tue", date::Tuesday},
    {"tues", date::Tuesday},      {"tuesday", date::Tuesday},     {"wed", date::Wednesday},
    {"weds", date::Wednesday},    {"wednesday", date::Wednesday}, {"thu", date::Thursday},
    {"thur", date::Thursday},     {"thurs", date::Thursday},      {"thursday", date::Thursday},
    {"fri", date::Friday},        {"friday", date::Friday},       {"sat", date::Saturday},
    {"saturday", date::Saturday}, {"sun", date::Sunday},          {"sunday", date::Sunday},
};

inline constexpr Word<int> months[] = {
    {"jan", 1},  {"january", 1},  {"feb", 2},    {"february", 2},  {"mar", 3},  {"march", 3},
    {"apr", 4},  {"april", 4},    {"may", 5},    {"jun", 6},       {"june", 6}, {"jul", 7},
    {"july", 7}, {"aug", 8},      {"august", 8}, {"sep", 9},       {"sept", 9}, {"september", 9},
    {"oct", 10}, {"october", 10}, {"nov", 11},   {"november", 11}, {"dec", 12}, {"december", 12},
};

inline constexpr Word<int> relative_days[] = {{"today", 0}, {"yesterday", 1}, {"tomorrow", -1}};

inline constexpr Word<std::chrono::seconds> units[] = {
    {"h", std::chrono::hours{1}},        {"hr", std::chrono::hours{1}},
    {"hrs", std::chrono::hours{1}},      {"hour", std::chrono::hours{1}},
    {"hours", std::chrono::hours{1}},    {"m", std::chrono::minutes{1}},
    {"min", std::chrono::minutes{1}},    {"mins", std::chrono::minutes{1}},
    {"minute", std::chrono::minutes{1}}, {"minutes", std::chrono::minutes{1}},
};

inline constexpr Word<int> day_units[] = {{"d", 1}, {"day", 1}, {"days", 1}};

template <typename Value, std::size_t count>
std::optional<Value> one_of(const Word<Value> (&words)[count], std::string_view typed) {
  for (const auto& word : words) {
    if (word.text == typed) {
      return word.value;
    }
  }
  return std::nullopt;
}

} // namespace midback::words
