// SPDX-License-Identifier: MIT
#include "reports/render_json.hpp"

#include "reports/sentences.hpp"

#include <nlohmann/json.hpp>

#include <ostream>

namespace midback {
namespace {

using Json = nlohmann::ordered_json;

template <typename Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json reason(bool said, std::string_view why) {
  return said ? Json(nullptr) : Json(why);
}

Json range_json(const DayRange& range) {
  return {{"first_day", to_string(range.first)}, {"last_day", to_string(range.last)}};
}

Json period_json(const Report& report) {
  return {{"kind", to_string(report.period.kind)},
          {"label", report.period.label},
          {"first_day", to_string(report.period.range.first)},
          {"last_day", to_string(report.period.range.last)},
          {"complete", report.complete}};
}

Json week_json(const WeekRow& week) {
  const bool closed = week.judged.complete;
  return {{"label", week.totals.label},
          {"first_day", to_string(week.judged.range.first)},
          {"days_with_session", week.judged.days_with_session},
          {"due", week.judged.due},
          {"goal_met", closed ? or_null(week.judged.goal_met()) : Json(nullptr)},
          {"complete", closed}};
}

Json adherence_json(const Report& report) {
  const PeriodAdherence& adherence = report.adherence;
  Json weeks = Json::array();
  for (const WeekRow& week : adherence.weeks) {
    weeks.push_back(week_json(week));
  }
  return {{"days_with_session", adherence.days_with_session},
          {"due", adherence.due},
          {"counted", or_null(adherence.counted)},
          {"days_off", adherence.days_off},
          {"no_entry", adherence.no_entry},
          {"goal_met", or_null(adherence.goal_met)},
          {"percent", or_null(adherence.percent)},
          {"weeks_in_a_row", adherence.weeks_in_a_row},
          {"weeks", std::move(weeks)},
          {"goal", report.goal},
          {"closed_weeks", adherence.closed_weeks},
          {"weeks_met", adherence.weeks_met},
          {"reason", reason(adherence.percent.has_value(),
                            "a percentage needs 3 or more closed weeks in which something was due")}};
}

Json days_json(const Report& report) {
  Json days = Json::array();
  for (const DayRow& day : report.days) {
    days.push_back({{"day", to_string(day.day)},
                    {"state", day.state ? Json(to_string(*day.state)) : Json(nullptr)},
                    {"sessions", day.sessions},
                    {"dose_share", day.dose ? Json(day.dose->value) : Json(nullptr)},
                    {"before", or_null(day.before)},
                    {"after", or_null(day.after)},
                    {"average", or_null(day.average)},
                    {"worst", or_null(day.worst)}});
  }
  return days;
}

Json exercises_json(const SpanTotals& totals) {
  Json exercises = Json::array();
  for (const ExerciseTotals& exercise : totals.exercises) {
    const auto share = exercise.share();
    const auto side = [&](std::int64_t amount) {
      return exercise.sides ? Json(amount) : Json(nullptr);
    };
    exercises.push_back({{"id", exercise.id},
                         {"kind", exercise.unit == Unit::reps ? "reps" : "hold"},
                         {"share", share ? Json(share->value()) : Json(nullptr)},
                         {"amount", exercise.amount},
                         {"left", side(exercise.left)},
                         {"right", side(exercise.right)},
                         {"prescribed", exercise.prescribed},
                         {"unit", to_string(exercise.unit)},
                         {"days_full", exercise.days_full},
                         {"days_partial", exercise.days_partial},
                         {"days_skipped", exercise.days_skipped},
                         {"days_stopped", exercise.days_stopped},
                         {"days_left_out", exercise.days_left_out},
                         {"name", exercise.name},
                         {"credited", exercise.credited},
                         {"credited_left", side(exercise.credited_left)},
                         {"credited_right", side(exercise.credited_right)},
                         {"reason", reason(share.has_value(), "no day counts for this exercise")}});
  }
  return exercises;
}

Json ratings_json(const KindRatings& ratings) {
  const RatingSummary& summary = ratings.summary;
  if (summary.n == 0) {
    return {{"n", 0}};
  }
  Json json = {{"n", summary.n},
               {"mean", or_null(summary.mean)},
               {"median", or_null(summary.median)},
               {"min", or_null(summary.min)},
               {"max", or_null(summary.max)}};
  if (!summary.mean) {
    json["reason"] = "a mean needs 3 or more ratings";
  }
  return json;
}

Json change_json(const PainChange& change) {
  return {{"n", change.n},
          {"mean", or_null(change.mean)},
          {"median", or_null(change.median)},
          {"lower", change.lower},
          {"same", change.same},
          {"higher", change.higher},
          {"p", or_null(change.p)},
          {"reason", reason(change.p.has_value(),
                            "p needs 6 or more sessions with different ratings before and after")}};
}

Json pain_json(const SpanTotals& totals) {
  Json json;
  for (const PainKind kind : all_pain_kinds) {
    json[std::string{to_string(kind)}] = ratings_json(of_kind(totals.pain, kind));
  }
  json["change"] = change_json(totals.change);
  return json;
}

Json mean_json(const WindowMean& mean) {
  return {{"n", mean.n}, {"mean", mean.mean}};
}

Json trend_json(const Report& report) {
  const PainTrend& trend = report.trend;
  const Trend& result = trend.result;
  const auto fit = [&](double TrendFit::*value) {
    return result.fit ? Json((*result.fit).*value) : Json(nullptr);
  };
  Json json = {{"series", trend.series ? Json(to_string(*trend.series)) : Json(nullptr)},
               {"window", range_json(trend.window)},
               {"n", result.n},
               {"level", to_string(result.level)},
               {"slope_per_week", fit(&TrendFit::slope_per_week)},
               {"low", fit(&TrendFit::low)},
               {"high", fit(&TrendFit::high)},
               {"p", fit(&TrendFit::p)}};
  const auto& means = trend.first_and_last;
  json["first14"] = means ? mean_json(means->first) : Json(nullptr);
  json["last14"] = means ? mean_json(means->last) : Json(nullptr);
  json["reason"] = result.reason.empty() ? Json(nullptr) : Json(result.reason);
  json["baseline"] = trend.baseline ? range_json(*trend.baseline) : Json(nullptr);
  json["change_over_window"] = fit(&TrendFit::change);
  json["span_days"] = result.span_days;
  json["late_entries"] = trend.late_entries;
  json["late_entries_matter"] = trend.late_entries_matter;
  json["sentence"] = trend_sentence(report);
  return json;
}

Json safety_json(const Report& report) {
  Json notes = Json::array();
  for (const SafetyNote& note : report.safety) {
    notes.push_back({{"code", note.code}, {"text", note.text}});
  }
  return notes;
}

/// Local wall-clock time "07:15", or null.
Json time_json(const std::optional<TimeOfEntry>& time) {
  if (!time) {
    return nullptr;
  }
  const auto local = time->at.time_since_epoch() + time->utc_offset;
  const auto in_day = local - date::floor<days>(local);
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(in_day).count();
  const auto two_digits = [](long value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
  };
  return two_digits(minutes / 60) + ':' + two_digits(minutes % 60);
}

Json sessions_json(const Report& report) {
  Json sessions = Json::array();
  for (const SessionRow& session : report.sessions) {
    sessions.push_back({{"id", session.id},
                        {"day", to_string(session.day)},
                        {"time", time_json(session.time)},
                        {"status", to_string(session.status)},
                        {"dose_share", session.dose ? Json(session.dose->value) : Json(nullptr)},
                        {"before", or_null(session.before)},
                        {"after", or_null(session.after)},
                        {"stopped_for_pain", session.stopped},
                        {"late", session.late},
                        {"tags", session.tags}});
  }
  return sessions;
}

Json notes_json(const Report& report) {
  Json notes = Json::array();
  for (const NoteRow& note : report.notes) {
    notes.push_back({{"id", note.id},
                     {"day", to_string(note.day)},
                     {"about", note.about},
                     {"text", note.text}});
  }
  return notes;
}

/// Sums over a week or a month, for charts.
Json span_json(const SpanTotals& span) {
  return {{"label", span.label},
          {"first_day", to_string(span.range.first)},
          {"last_day", to_string(span.range.last)},
          {"days_with_session", span.days_with_session},
          {"days_off", span.days_off},
          {"sessions", span.sessions},
          {"full_sessions", span.full_sessions},
          {"before", ratings_json(of_kind(span.pain, PainKind::before))},
          {"after", ratings_json(of_kind(span.pain, PainKind::after))},
          {"average", ratings_json(of_kind(span.pain, PainKind::average))}};
}

Json tags_json(const Report& report) {
  Json tags = Json::object();
  for (const TagCount& tag : report.tags) {
    tags[tag.tag] = tag.entries;
  }
  return tags;
}

} // namespace

void render_json(const Report& report, std::ostream& out) {
  Json json = {{"schema", "midback.report/1"},
               {"today", to_string(report.today)},
               {"period", period_json(report)},
               {"adherence", adherence_json(report)},
               {"days", days_json(report)},
               {"exercises", exercises_json(report.totals)},
               {"pain", pain_json(report.totals)},
               {"trend", trend_json(report)},
               {"safety", safety_json(report)},
               {"sessions", sessions_json(report)},
               {"notes", notes_json(report)}};
  json["sentences"] = short_sentences(report);
  json["late_entries"] = report.late_entries;
  json["tags"] = tags_json(report);
  json["history"] = Json::array();
  for (const WeekRow& week : report.history) {
    json["history"].push_back(span_json(week.totals));
  }
  json["months"] = Json::array();
  for (const MonthRow& month : report.months) {
    json["months"].push_back(span_json(month.totals));
  }
  json["as_if"] = or_null(report.as_if);
  json["safety_rules"] = safety_rules;
  out << json.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace midback
