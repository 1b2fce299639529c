// SPDX-License-Identifier: MIT
#include "src/cli/guided_record.hpp"

namespace midback {
namespace {

bool over(Phase phase) { return phase == Phase::rate_after || phase == Phase::finished; }

} // namespace

GuidedRecord::GuidedRecord(Context& context, const SessionPlan& plan, const Choice& choice,
                           const LocalNow& now)
    : m_context(context), m_plan(plan) {
  m_session.uid = context.new_uid();
  m_session.day = m_session.logged_day = now.today();
  m_session.time = now.time();
  m_session.logged_at = now.instant;
  m_session.source = "guided";
  m_open = {.uid = m_session.uid, .day = m_session.day, .choice = to_string(choice)};
}

GuidedRecord::GuidedRecord(Context& context, const SessionPlan& plan, const OpenGuidedSession& open,
                           const LocalNow& now)
    : GuidedRecord(context, plan, Choice{}, now) {
  m_open = open;
  m_session.uid = open.uid;
  Database database = context.open(Access::read);
  m_stored = find_session(database, open.uid);
  if (m_stored) {
    m_session = *m_stored;
    m_session.note.reset(); // what is there stays; a note given to save is added
  }
}

GuideState GuidedRecord::resumed(const Timings& timings) const {
  const Earned before = earned(m_plan, m_session.sets);
  GuideState state = resumed_state(m_plan, static_cast<std::size_t>(m_open.step), before.credit,
                                   m_open.duration, timings.prepare, Instant{});
  state.stops = before.stops;
  state.before = m_stored && m_stored->before ? m_stored->before : m_open.before;
  return state;
}

void GuidedRecord::save(const GuideState& done, const GuideState& resumable) {
  Session session = m_session;
  session.sets = set_records(m_plan, done);
  session.before = done.before;
  session.after = done.after;
  session.duration = std::chrono::floor<std::chrono::seconds>(active_time(done, done.seen));
  const bool open = !over(resumable.phase);
  const bool last = done.phase == Phase::finished || (open && over(done.phase));
  if (const std::string words = skipped_words(m_plan, done); last && !words.empty()) {
    session.note = words;
  }
  m_open.step = static_cast<std::int64_t>(resumable.step);
  m_open.duration = *session.duration;
  m_open.before = session.before;

  const bool nothing_done = session.sets.empty();
  if (nothing_done && !open && !std::filesystem::exists(m_context.database_file())) {
    return; // left before anything happened: not even a file
  }
  Database database = m_context.open(Access::write);
  if (nothing_done) {
    open ? keep_guided_session(database, m_open) : close_guided_session(database);
    return;
  }
  m_stored = save_guided_session(database, m_context.now(), session,
                                 open ? std::optional{m_open} : std::nullopt,
                                 [&] { return m_context.new_uid(); });
  m_session.uid = m_open.uid = m_stored->uid;
}

} // namespace midback
