// SPDX-License-Identifier: MIT
#include "src/cli/exercise_arguments.hpp"

#include "src/cli/arguments.hpp"
#include "src/domain/session.hpp"
#include "src/error.hpp"
#include "src/text/printable.hpp"

#include <algorithm>

namespace midback {
namespace {

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// "Wall Angel" to "wall-angel"; what cannot be in an id stays and is refused by the caller.
std::string id_form(std::string_view typed) {
  std::string id;
  for (const char c : typed) {
    if (c >= 'A' && c <= 'Z') {
      id += static_cast<char>(c - 'A' + 'a');
    } else {
      id += c == ' ' || c == '_' ? '-' : c;
    }
  }
  return id;
}

/// "wall-angel" to "Wall angel"; "Wall Angel" stays.
std::string name_form(std::string_view typed) {
  std::string name{typed};
  if (id_form(typed) == typed) {
    std::ranges::replace(name, '-', ' ');
  }
  if (name.front() >= 'a' && name.front() <= 'z') {
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
  }
  return name;
}

std::string name_argument(const std::string& text) {
  if (!valid_utf8(text)) {
    throw UsageError("--name is not valid UTF-8 text");
  }
  if (text.find_first_not_of(' ') == std::string::npos) {
    throw UsageError("--name is empty; leave it out, or type a name such as \"Wall angel\"");
  }
  if (printable(text, false) != text) {
    throw UsageError("--name holds characters that cannot be shown: " + shown(text) +
                     "; type it as one line of plain text");
  }
  if (character_count(text) > static_cast<std::size_t>(longest_exercise_name)) {
    throw UsageError("--name has " + std::to_string(character_count(text)) +
                     " characters; a name holds up to " + std::to_string(longest_exercise_name));
  }
  return text;
}

/// The newest name that any version gave to the exercise.
std::optional<std::string> known_name(const Plan& plan, std::string_view id) {
  const PlanVersion* newest = nullptr;
  for (const PlanVersion& version : plan) {
    if (find_exercise(version.routine, id) != nullptr &&
        (newest == nullptr || version.number > newest->number)) {
      newest = &version;
    }
  }
  return newest == nullptr ? std::nullopt : std::optional{find_exercise(newest->routine, id)->name};
}

/// "20", or "20s": people write seconds both ways.
Dose hold_argument(std::string_view text) {
  const bool with_unit = text.size() > 1 && text.ends_with('s');
  const std::string_view number = with_unit ? text.substr(0, text.size() - 1) : text;
  return Hold{std::chrono::seconds{whole_number("--hold (seconds)", number, 1, most_hold_seconds)}};
}

struct Sets {
  int min;
  int max;
};

Sets sets_argument(const std::string& text) {
  const auto dash = text.find('-', 1);
  const std::string first = text.substr(0, dash);
  const int min = whole_number("--sets", first, 1, most_sets);
  const int max =
      dash == std::string::npos ? min : whole_number("--sets", text.substr(dash + 1), 1, most_sets);
  if (max < min) {
    throw UsageError("--sets " + shown(text) + " ends below its beginning; type --sets " +
                     std::to_string(max) + "-" + std::to_string(min));
  }
  return {min, max};
}

void refuse_contradictions(const ExerciseArguments& arguments) {
  if (arguments.hold && arguments.reps) {
    throw UsageError("--hold and --reps contradict each other: an exercise is held for seconds or "
                     "counted in repetitions; give one of them");
  }
  if (arguments.sides && arguments.no_sides) {
    throw UsageError("--sides and --no-sides contradict each other; give one of them");
  }
  if (arguments.after && arguments.first) {
    throw UsageError("--after and --first contradict each other; give one of them");
  }
}

} // namespace

void declare_exercise(Syntax& syntax, ExerciseArguments& arguments) {
  syntax.option("--hold", "SECONDS", arguments.hold, "held so long in each set, 1 to 3600");
  syntax.option("--reps", "N", arguments.reps, "repetitions in each set, 1 to 1000");
  syntax.option("--sets", "A[-B]", arguments.sets, "sets, or fewest-most; 1 to 20");
  syntax.flag("--sides", arguments.sides, "each set on the left and on the right");
  syntax.flag("--no-sides", arguments.no_sides, "without left and right");
  syntax.option("--name", "TEXT", arguments.name, "the name shown, up to 80 characters");
  syntax.option("--after", "EXERCISE", arguments.after, "stands behind that one",
                {.completes = Completes::exercises});
  syntax.flag("--first", arguments.first, "stands first in the routine");
}

std::string exercise_id_argument(std::string_view typed) {
  std::string id = id_form(typed);
  if (!is_slug(id) || !is_letter_or_digit(id.front()) || !is_letter_or_digit(id.back())) {
    throw UsageError("an exercise is named by 1 to 32 of a-z, 0-9 and -, not by " + shown(typed) +
                     "; for example: midback routine add wall-angel --reps 12 --name \"Wall "
                     "angel\"");
  }
  return id;
}

Exercise new_exercise(std::string_view typed, const ExerciseArguments& arguments,
                      const Plan& plan) {
  const std::string id = exercise_id_argument(typed);
  if (!arguments.hold && !arguments.reps) {
    throw UsageError("how much of " + id + "? Add --hold SECONDS or --reps N; for example: " +
                     "midback routine add " + id + " --hold 20 --sets 2-3");
  }
  Exercise exercise{
      .id = id, .name = known_name(plan, id).value_or(name_form(typed)), .dose = Reps{1}};
  return changed_exercise(std::move(exercise), arguments);
}

Exercise changed_exercise(Exercise exercise, const ExerciseArguments& arguments) {
  refuse_contradictions(arguments);
  if (arguments.hold) {
    exercise.dose = hold_argument(*arguments.hold);
  }
  if (arguments.reps) {
    exercise.dose = Reps{whole_number("--reps", *arguments.reps, 1, most_reps)};
  }
  if (arguments.sets) {
    const Sets sets = sets_argument(*arguments.sets);
    exercise.sets_min = sets.min;
    exercise.sets_max = sets.max;
  }
  if (arguments.sides || arguments.no_sides) {
    exercise.sides = arguments.sides;
  }
  if (arguments.name) {
    exercise.name = name_argument(*arguments.name);
  }
  return exercise;
}

std::optional<Place> place_argument(const Routine& routine, const ExerciseArguments& arguments) {
  if (arguments.first) {
    return First{};
  }
  if (arguments.after) {
    return Behind{exercise_argument(routine, *arguments.after).id};
  }
  return std::nullopt;
}

} // namespace midback
