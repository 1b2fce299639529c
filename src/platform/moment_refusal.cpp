// SPDX-License-Identifier: MIT
#include "src/platform/moment_refusal.hpp"

#include "src/platform/moment_days.hpp"
#include "src/text/printable.hpp"

#include <string>

namespace midback {
namespace {

constexpr std::string_view accepted_moments =
    "07:15, 7am, \"mon 7:10\", yesterday, \"yesterday 18:30\", \"3 days ago\", -30m, \"2h ago\", "
    "2026-11-20, \"2026-11-20 07:15\", \"20 nov 18:30\" or now";
constexpr std::string_view accepted_days =
    "2026-11-20, today, yesterday, tomorrow, monday or \"3 days ago\"";

struct Advice {
  std::string_view pattern;
  std::string_view wrong;
  std::string_view instead; ///< "{day}" stands for today's date
};

/// Words that mean nothing definite, wherever they stand.
constexpr Advice words[] = {
    {"noon", "noon is typed as a clock time", "12:00 or \"yesterday 12:00\""},
    {"midnight", "midnight could begin or end a day", "\"{day} 00:00\""},
    {"last", "a weekday alone is already the last such day", "monday"},
    {"past", "a weekday alone is already the last such day", "monday"},
    {"next", "only what has happened can be logged", "monday or {day}"},
    {"week", "only days are counted", "\"7 days ago\""},
    {"weeks", "only days are counted", "\"14 days ago\""},
    {"w", "only days are counted", "\"7 days ago\""},
    {"month", "months differ in length", "{day}"},
    {"months", "months differ in length", "{day}"},
    {"year", "years differ in length", "{day}"},
    {"years", "years differ in length", "{day}"},
    {"morning", "a part of the day is not a time", "7am"},
    {"afternoon", "a part of the day is not a time", "3pm"},
    {"evening", "a part of the day is not a time", "\"yesterday 18:30\""},
    {"night", "a part of the day is not a time", "\"yesterday 22:30\""},
    {"tonight", "a part of the day is not a time", "22:30"},
    {"a", "the number is missing", "\"1 hour ago\""},
    {"an", "the number is missing", "\"1 hour ago\""},
};

/// Shapes: 9 is a digit, a any letter, + one or more of what stands before it, * anything.
constexpr Advice shapes[] = {
    {"*9/9*", "whether the day or the month comes first is never guessed", "{day} or \"20 nov\""},
    {"*9.9+h*", "hours are whole", "-1h30m"},
    {"*9.*", "a date or a time, day or month first: it is never guessed", "{day} or 18:30"},
    {"9+", "a number alone could be an hour, a day or a rating", "7am, 07:00 or {day}"},
    {"-9+", "the unit is missing", "-2h or -30m"},
    {"-9+d*", "minus counts hours and minutes", "\"2 days ago\""},
    {"-*a9+", "the last number has no unit", "-2h30m"},
    {"9999-9-*", "months and days have two digits", "{day}"},
    {"9999-99-9", "months and days have two digits", "{day}"},
};

bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool is_letter(char c) { return 'a' <= c && c <= 'z'; }

bool fits(std::string_view shape, std::string_view text) {
  if (shape.empty()) {
    return text.empty();
  }
  if (shape[0] == '*') {
    return fits(shape.substr(1), text) || (!text.empty() && fits(shape, text.substr(1)));
  }
  const bool first_fits = !text.empty() && (shape[0] == '9'   ? is_digit(text[0])
                                            : shape[0] == 'a' ? is_letter(text[0])
                                                              : shape[0] == text[0]);
  if (!first_fits) {
    return false;
  }
  const bool repeats = shape.size() > 1 && shape[1] == '+';
  return (repeats && fits(shape, text.substr(1))) ||
         fits(shape.substr(repeats ? 2 : 1), text.substr(1));
}

bool has_word(std::string_view text, std::string_view word) {
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) {
      return true;
    }
  }
  return false;
}

/// What a text in lower case looks like.
Advice advice_for(std::string_view text, std::string_view usual) {
  if (text.find_first_not_of(" \t") == std::string_view::npos) {
    return {"", "it is empty", usual};
  }
  for (const Advice& word : words) {
    if (has_word(text, word.pattern)) {
      return word;
    }
  }
  for (const Advice& shape : shapes) {
    if (fits(shape.pattern, text)) {
      return shape;
    }
  }
  return {"", "it is not one of the forms midback reads", usual};
}

std::string with_day(std::string_view text, LocalDay today) {
  constexpr std::string_view mark = "{day}";
  const auto at = text.find(mark);
  if (at == std::string_view::npos) {
    return std::string{text};
  }
  return std::string{text.substr(0, at)} + to_string(today) +
         std::string{text.substr(at + mark.size())};
}

} // namespace

Refusal not_understood(std::string_view typed, Wanted wanted, LocalDay today) {
  const bool moment = wanted == Wanted::moment;
  const std::string_view usual = moment ? "\"{day} 07:15\"" : "{day}";
  const std::string text = phrase_text(typed);
  const Advice advice = valid_utf8(typed) && typed.find('\0') == std::string_view::npos
                            ? advice_for(text, usual)
                            : Advice{"", "it holds bytes that are not text", usual};
  return {std::string{"cannot tell the "} + (moment ? "time" : "day") + " from " +
          in_quotes(typed) + ": " + std::string{advice.wrong} + "; accepted are " +
          std::string{moment ? accepted_moments : accepted_days} + "; type for example " +
          with_day(moment ? advice.instead : usual, today)};
}

Refusal refusal(std::string_view typed, std::string_view why, std::string_view instead) {
  return {in_quotes(typed) + " was not taken: " + std::string{why} + "; type " +
          std::string{instead}};
}

} // namespace midback
