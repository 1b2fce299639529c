// SPDX-License-Identifier: MIT
#include "src/cli/entry_words.hpp"

#include "src/domain/entry_time.hpp"

namespace midback {

std::string when_words(const Entry& entry) {
  if (!entry.time) {
    return long_date(entry.day) + ", time unknown";
  }
  const auto wall = wall_time(*entry.time);
  std::string out = long_text(wall);
  if (date::floor<days>(wall) != entry.day) {
    out +=
        " (counts for " + std::string{weekday_name(entry.day)} + " " + short_date(entry.day) + ")";
  }
  return out;
}

std::string dose_words(const Session& session, const std::vector<Exercise>& routine) {
  const Doses dose = doses(routine, {&session, 1});
  if (dose.stopped) {
    std::string names;
    for (const std::string& id : stopped_exercises(session, routine)) {
      const Exercise* exercise = find_exercise(routine, id);
      names += (names.empty() ? "" : ", ") + (exercise != nullptr ? exercise->name : id);
    }
    return "stopped for pain: " + names;
  }
  if (dose.mean && dose.mean->full) {
    return "full dose";
  }
  return std::to_string(dose.mean ? dose.mean->percent : 0) + " % of the dose";
}

std::string pain_words(const Session& session) {
  if (!session.before && !session.after) {
    return "pain not rated";
  }
  std::string out = "pain";
  if (session.before) {
    out += " " + std::to_string(session.before->value()) + " before";
  }
  if (session.after) {
    out += (session.before ? ", " : " ") + std::to_string(session.after->value()) + " after";
  }
  return out;
}

std::string_view kind_words(PainKind kind) {
  switch (kind) {
  case PainKind::average:
    return "average of the day";
  case PainKind::worst:
    return "worst of the day";
  case PainKind::now:
    return "now";
  case PainKind::before:
  case PainKind::after:
    break;
  }
  return to_string(kind);
}

std::string session_words(const Session& session, const std::vector<Exercise>& routine) {
  return when_words(session) + ": " + dose_words(session, routine) + ", " + pain_words(session);
}

std::string rating_words(const Rating& rating) {
  std::string out = when_words(rating) + ": pain " + std::to_string(rating.value.value());
  if (rating.kind == PainKind::now) {
    return out;
  }
  out += ", ";
  return out += kind_words(rating.kind);
}

} // namespace midback
