// SPDX-License-Identifier: MIT
#include "src/cli/arguments.hpp"

#include "src/cli/suggestion.hpp"
#include "src/error.hpp"
#include "src/text/printable.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace midback {
namespace {

template <typename Number>
std::optional<Number> digits(std::string_view text) {
  const bool leading_zero = text.size() > 1 && text.front() == '0';
  const bool sign = !text.empty() && (text.front() == '-' || text.front() == '+');
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || leading_zero || sign) {
    return std::nullopt;
  }
  return value;
}

template <typename Value>
Value accepted(std::string_view option, std::variant<Value, Refusal>&& result) {
  if (const auto* refusal = std::get_if<Refusal>(&result)) {
    throw UsageError(std::string{option} + ": " + refusal->text);
  }
  return std::get<Value>(std::move(result));
}

std::string lower(std::string_view text) {
  std::string out{text};
  std::ranges::transform(out, out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

std::string ids(const std::vector<const Exercise*>& exercises) {
  std::string out;
  for (const Exercise* exercise : exercises) {
    out += (out.empty() ? "" : ", ") + exercise->id;
  }
  return out;
}

} // namespace

std::string shown(std::string_view text) { return in_quotes(text); }

int whole_number(std::string_view name, std::string_view text, int lowest, int highest) {
  const auto value = digits<int>(text);
  if (!value || *value < lowest || *value > highest) {
    throw UsageError(std::string{name} + " takes a whole number from " + std::to_string(lowest) +
                     " to " + std::to_string(highest) + ", not " + shown(text));
  }
  return *value;
}

std::int64_t entry_number(std::string_view text) {
  const auto value = digits<std::int64_t>(text);
  if (!value || *value < 1) {
    throw UsageError("an entry is named by its number, not by " + shown(text) +
                     "; the numbers are in the first column of: midback list");
  }
  return *value;
}

std::optional<PainRating> rating_argument(std::string_view name, std::string_view text) {
  if (text == "-") {
    return std::nullopt;
  }
  const auto rating = PainRating::parse(text);
  if (!rating) {
    throw UsageError(std::string{name} +
                     " is a whole number from 0 (no pain) to 10 (worst "
                     "imaginable), or - for not rated; it cannot be " +
                     shown(text));
  }
  return rating;
}

LocalDay day_argument(std::string_view option, std::string_view text, const LocalNow& now) {
  return accepted(option, parse_day_words(text, now.today()));
}

LocalDay past_day_argument(std::string_view option, std::string_view text, const LocalNow& now) {
  const LocalDay day = day_argument(option, text, now);
  if (day > now.today()) {
    throw UsageError(std::string{option} + ": " + long_date(day) + " is in the future; today is " +
                     long_date(now.today()));
  }
  return day;
}

Moment moment_argument(const std::optional<std::string>& text, const LocalNow& now, bool force) {
  if (!text) {
    return {.day = now.today(), .time = now.time(), .remark = {}};
  }
  Moment moment = accepted("--at", parse_moment(*text, now));
  if (moment.older_than_ten_years && !force) {
    throw UsageError("--at: " + shown(*text) + " means " + long_date(moment.day) +
                     ", more than ten years ago; if that is right, add --force");
  }
  return moment;
}

std::optional<std::string> note_argument(const std::optional<std::string>& text) {
  constexpr std::size_t longest = 4000;
  if (!text) {
    return std::nullopt;
  }
  if (!valid_utf8(*text) || text->find('\0') != std::string::npos) {
    throw UsageError("--note is not valid UTF-8 text; nothing was stored");
  }
  if (text->find_first_not_of(" \t\r\n") == std::string::npos) {
    throw UsageError("--note is empty; leave it out, or write something");
  }
  const std::size_t length = character_count(*text);
  if (length > longest) {
    throw UsageError("--note has " + std::to_string(length) +
                     " characters; a note holds up to 4,000, please shorten it");
  }
  return text;
}

std::vector<std::string> comma_parts(std::string_view text) {
  std::vector<std::string> parts;
  while (true) {
    const auto comma = text.find(',');
    parts.emplace_back(text.substr(0, comma));
    if (comma == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(comma + 1);
  }
}

std::vector<std::string> tags_argument(const std::vector<std::string>& texts) {
  std::vector<std::string> tags;
  for (const std::string& text : texts) {
    for (std::string& tag : comma_parts(text)) {
      if (!is_slug(tag)) {
        throw UsageError("--tag takes 1 to 32 of a-z, 0-9 and -, separated by commas, not " +
                         shown(tag) + "; for example: --tag posture,long-drive");
      }
      tags.push_back(std::move(tag));
    }
  }
  std::ranges::sort(tags);
  tags.erase(std::ranges::unique(tags).begin(), tags.end());
  return tags;
}

const Exercise& exercise_argument(const std::vector<Exercise>& routine, std::string_view text) {
  const std::string typed = lower(text);
  if (const Exercise* exact = find_exercise(routine, typed)) {
    return *exact;
  }
  std::vector<const Exercise*> beginning;
  std::vector<const Exercise*> containing;
  std::vector<std::string> words;
  std::vector<const Exercise*> all;
  for (const Exercise& exercise : routine) {
    all.push_back(&exercise);
    words.push_back(exercise.id);
    if (!typed.empty() && exercise.id.starts_with(typed)) {
      beginning.push_back(&exercise);
    }
    if (!typed.empty() && (exercise.id.find(typed) != std::string::npos ||
                           lower(exercise.name).find(typed) != std::string::npos)) {
      containing.push_back(&exercise);
    }
  }
  const auto& matches = beginning.empty() ? containing : beginning;
  if (matches.size() == 1) {
    return *matches.front();
  }
  if (matches.size() > 1) {
    throw UsageError("exercise " + shown(text) + " could be " + ids(matches) +
                     "; type more letters");
  }
  // Parts of ids, so that "rotatoin" finds thoracic-rotation.
  for (const Exercise& exercise : routine) {
    for (std::size_t dash = exercise.id.find('-'); dash != std::string::npos;
         dash = exercise.id.find('-', dash + 1)) {
      words.push_back(exercise.id.substr(dash + 1));
    }
    words.push_back(exercise.id.substr(0, exercise.id.find('-')));
  }
  const auto nearest = nearest_word(typed, words);
  throw UsageError("there is no exercise " + shown(text) + " in the routine of that day" +
                   (nearest ? "; did you mean " + *nearest + "?" : "; it has: " + ids(all)));
}

} // namespace midback
