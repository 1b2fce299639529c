// SPDX-License-Identifier: MIT
#include "src/cli/set_arguments.hpp"

#include "src/cli/arguments.hpp"
#include "src/domain/dose.hpp"
#include "src/error.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

namespace midback {
namespace {

[[noreturn]] void refuse(const Exercise& exercise, std::string_view text, const std::string& why) {
  const std::string example = exercise.sides ? "L2,R2" : "2";
  const std::string& id = exercise.id;
  const bool reps = unit_of(exercise) == Unit::reps;
  throw UsageError(shown(id + "=" + std::string{text}) + ": " + why + "; for example " + id + "=" +
                   (reps && exercise.sets_max == 1 ? "8" : example) + " or " + id + "=2x" +
                   (reps ? "8" : "10s"));
}

/// The number at the front of the text, which it leaves.
std::optional<int> take_number(std::string_view& text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const auto length = static_cast<std::size_t>(end - text.data());
  if (error != std::errc{} || length == 0 || text.front() == '-' ||
      (length > 1 && text.front() == '0')) {
    return std::nullopt;
  }
  text.remove_prefix(length);
  return value;
}

struct Amounts {
  std::optional<Side> side; ///< absent: each side
  int sets = 0;
  int amount = 0;
};

/// One part between commas.
Amounts parse_part(const Exercise& exercise, std::string_view whole, std::string_view part) {
  const Unit unit = unit_of(exercise);
  const bool one_set_of_reps = unit == Unit::reps && exercise.sets_max == 1;
  Amounts result;
  if (!part.empty() && std::string_view{"LlRr"}.find(part.front()) != std::string_view::npos) {
    if (!exercise.sides) {
      refuse(exercise, whole, exercise.id + " has no left and right");
    }
    result.side = part.front() == 'L' || part.front() == 'l' ? Side::left : Side::right;
    part.remove_prefix(1);
  }
  const auto first = take_number(part);
  if (!first) {
    refuse(exercise, whole,
           "expected a number of " + std::string{one_set_of_reps ? "repetitions" : "sets"});
  }
  result.sets = *first;
  result.amount = amount_of(exercise);
  if (part.empty() && one_set_of_reps) {
    result.sets = 1;
    result.amount = *first;
  } else if (!part.empty()) {
    if (part.front() != 'x') {
      refuse(exercise, whole, "did not understand " + shown(part));
    }
    part.remove_prefix(1);
    const auto amount = take_number(part);
    if (!amount || !(part.empty() || part == "s")) {
      refuse(exercise, whole, "expected sets x amount");
    }
    const Unit typed = part.empty() ? Unit::reps : Unit::seconds;
    if (typed != unit) {
      refuse(exercise, whole,
             unit == Unit::seconds
                 ? exercise.id + " is held for seconds, so an s belongs at the end"
                 : exercise.id + " is counted in repetitions, so no s belongs at the end");
    }
    result.amount = *amount;
  }
  const int most = unit == Unit::reps ? most_reps : most_hold_seconds;
  if (result.sets > most_sets || result.amount > most) {
    refuse(exercise, whole,
           "more than " +
               (result.sets > most_sets
                    ? std::to_string(most_sets) + " sets"
                    : std::to_string(most) + (unit == Unit::reps ? " repetitions" : " seconds")) +
               " cannot be right");
  }
  return result;
}

void append(std::vector<SetRecord>& sets, const Exercise& exercise, Side side, int count,
            int amount) {
  const auto done = static_cast<int>(
      std::ranges::count_if(sets, [&](const SetRecord& set) { return set.side == side; }));
  for (int i = 1; i <= count && amount > 0; ++i) {
    sets.push_back({.exercise = exercise.id,
                    .set = done + i,
                    .side = side,
                    .amount = amount,
                    .unit = unit_of(exercise),
                    .outcome = outcome_of(exercise, amount)});
  }
  if (done + count > most_sets) {
    refuse(exercise, std::to_string(done + count),
           "more than " + std::to_string(most_sets) + " sets cannot be right");
  }
}

/// "NAME=AMOUNTS" of --did and --stopped.
struct Named {
  const Exercise* exercise;
  std::optional<std::string> amounts;
};

Named split_named(const std::vector<Exercise>& routine, std::string_view option,
                  const std::string& text) {
  const auto equals = text.find('=');
  const Named named{.exercise = &exercise_argument(routine, text.substr(0, equals)),
                    .amounts = equals == std::string::npos
                                   ? std::nullopt
                                   : std::optional{text.substr(equals + 1)}};
  if (!named.amounts && option == "--did") {
    throw UsageError("--did " + shown(text) + ": what was done is missing; for example --did " +
                     named.exercise->id + "=2");
  }
  return named;
}

/// What each exercise was named with; an exercise may be named once.
struct Choices {
  std::map<std::string, std::string> option_of; ///< exercise id to the option that named it
  std::vector<const Exercise*> only;
  std::vector<const Exercise*> skip;
  std::map<std::string, std::vector<SetRecord>> did;
  std::map<std::string, std::vector<SetRecord>> stopped;

  void name(const Exercise& exercise, const std::string& option) {
    const auto [found, is_new] = option_of.emplace(exercise.id, option);
    if (!is_new) {
      throw UsageError(exercise.id + " is named twice, by " + found->second + " and " + option +
                       "; name it once");
    }
  }
};

/// The set in which the exercise was stopped: for repetitions the one named, else the one after
/// the sets that were done, on the side named last.
std::vector<SetRecord> parse_stopped(const Exercise& exercise,
                                     const std::optional<std::string>& amounts) {
  std::vector<SetRecord> sets = amounts ? parse_sets(exercise, *amounts) : std::vector<SetRecord>{};
  const bool one_set_of_reps = unit_of(exercise) == Unit::reps && exercise.sets_max == 1;
  if (one_set_of_reps && !sets.empty()) {
    sets.back().outcome = Outcome::stopped;
    return sets;
  }
  Side side = exercise.sides ? Side::left : Side::none;
  int number = 1;
  if (!sets.empty()) {
    side = exercise.sides && amounts->find_first_of("LlRr") == std::string::npos ? Side::left
                                                                                 : sets.back().side;
    number += static_cast<int>(
        std::ranges::count_if(sets, [&](const SetRecord& set) { return set.side == side; }));
  } else if (exercise.sides && amounts && amounts->find_first_of("Rr") != std::string::npos) {
    side = Side::right;
  }
  sets.push_back({.exercise = exercise.id,
                  .set = number,
                  .side = side,
                  .amount = 0,
                  .unit = unit_of(exercise),
                  .outcome = Outcome::stopped});
  return sets;
}

std::vector<const Exercise*> exercise_list(const std::vector<Exercise>& routine,
                                           const std::vector<std::string>& texts) {
  std::vector<const Exercise*> found;
  for (const std::string& text : texts) {
    for (const std::string& part : comma_parts(text)) {
      found.push_back(&exercise_argument(routine, part));
    }
  }
  return found;
}

Choices choices_of(const std::vector<Exercise>& routine, const SetArguments& arguments) {
  if (!arguments.only.empty() && !arguments.skip.empty()) {
    throw UsageError("--only and --skip contradict each other; give one of them");
  }
  Choices choices;
  for (const std::string& text : arguments.did) {
    const Named named = split_named(routine, "--did", text);
    choices.name(*named.exercise, "--did");
    choices.did[named.exercise->id] = parse_sets(*named.exercise, *named.amounts);
  }
  for (const std::string& text : arguments.stopped) {
    const Named named = split_named(routine, "--stopped", text);
    choices.name(*named.exercise, "--stopped");
    choices.stopped[named.exercise->id] = parse_stopped(*named.exercise, named.amounts);
  }
  choices.skip = exercise_list(routine, arguments.skip);
  for (const Exercise* exercise : choices.skip) {
    choices.name(*exercise, "--skip");
  }
  // --only may name what --did amends: it says which exercises are in at all.
  Choices listed;
  choices.only = exercise_list(routine, arguments.only);
  for (const Exercise* exercise : choices.only) {
    listed.name(*exercise, "--only");
  }
  return choices;
}

bool holds(const std::vector<const Exercise*>& exercises, const Exercise& exercise) {
  return std::ranges::find(exercises, &exercise) != exercises.end();
}

void refuse_nothing_done(const std::vector<SetRecord>& sets) {
  if (sets.empty()) {
    throw UsageError("nothing of the routine would be left in this session; to store pain without "
                     "a session: midback pain 4");
  }
}

void append_all(std::vector<SetRecord>& sets, const std::vector<SetRecord>& more) {
  sets.insert(sets.end(), more.begin(), more.end());
}

} // namespace

std::vector<SetRecord> parse_sets(const Exercise& exercise, std::string_view text) {
  std::vector<SetRecord> sets;
  std::optional<bool> one_sided;
  for (const std::string& part : comma_parts(text)) {
    const Amounts amounts = parse_part(exercise, text, part);
    if (one_sided && *one_sided != amounts.side.has_value()) {
      refuse(exercise, text, "either every part names a side or none does");
    }
    one_sided = amounts.side.has_value();
    if (amounts.side || !exercise.sides) {
      append(sets, exercise, amounts.side.value_or(Side::none), amounts.sets, amounts.amount);
    } else {
      append(sets, exercise, Side::left, amounts.sets, amounts.amount);
      append(sets, exercise, Side::right, amounts.sets, amounts.amount);
    }
  }
  return sets;
}

std::vector<SetRecord> sets_done(const std::vector<Exercise>& routine,
                                 const SetArguments& arguments) {
  const Choices choices = choices_of(routine, arguments);
  std::vector<SetRecord> sets;
  bool stopped = false;
  for (const Exercise& exercise : routine) {
    if (const auto did = choices.did.find(exercise.id); did != choices.did.end()) {
      append_all(sets, did->second);
    } else if (const auto stop = choices.stopped.find(exercise.id); stop != choices.stopped.end()) {
      if (!choices.only.empty() && !holds(choices.only, exercise)) {
        throw UsageError("--only leaves out " + exercise.id +
                         ", which --stopped names; name it in both or leave --only out");
      }
      append_all(sets, stop->second);
      stopped = true;
    } else if (!stopped && !holds(choices.skip, exercise) &&
               (choices.only.empty() || holds(choices.only, exercise))) {
      append_all(sets, full_dose(exercise));
    }
  }
  refuse_nothing_done(sets);
  return sets;
}

std::vector<SetRecord> amended_sets(const std::vector<Exercise>& routine,
                                    std::vector<SetRecord> sets, const SetArguments& arguments) {
  const Choices choices = choices_of(routine, arguments);
  const auto drop = [&](const std::string& id) {
    std::erase_if(sets, [&](const SetRecord& set) { return set.exercise == id; });
  };
  for (const auto* amended : {&choices.did, &choices.stopped}) {
    for (const auto& [id, records] : *amended) {
      drop(id);
      append_all(sets, records);
    }
  }
  for (const Exercise* exercise : choices.skip) {
    drop(exercise->id);
  }
  if (!choices.only.empty()) {
    std::erase_if(sets, [&](const SetRecord& set) {
      return std::ranges::none_of(
                 choices.only,
                 [&](const Exercise* exercise) { return exercise->id == set.exercise; }) &&
             !choices.option_of.contains(set.exercise);
    });
  }
  refuse_nothing_done(sets);
  return sets;
}

} // namespace midback
