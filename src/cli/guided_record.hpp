// SPDX-License-Identifier: MIT
// The guided session as the database keeps it.
#pragma once

#include "src/cli/context.hpp"
#include "src/guide/credit.hpp"
#include "src/storage/guided_store.hpp"

#include <optional>
#include <string>

namespace midback {

class GuidedRecord {
public:
  /// A new session that starts now; nothing is stored before the first save.
  GuidedRecord(Context& context, const SessionPlan& plan, const Choice& choice,
               const LocalNow& now);
  /// Goes on with an interrupted one.
  GuidedRecord(Context& context, const SessionPlan& plan, const OpenGuidedSession& open,
               const LocalNow& now);

  /// The state to go on from.
  GuideState resumed(const Timings& timings) const;

  /// Stores `done`. While the session runs, or was interrupted, it stays open at the step of
  /// `resumable`; once its steps are over it is closed. Throws DataError.
  void save(const GuideState& done, const GuideState& resumable);

  /// As stored last; nothing until something was done.
  const std::optional<Session>& stored() const { return m_stored; }

private:
  Context& m_context;
  const SessionPlan& m_plan;
  Session m_session; ///< what does not change: uid, day, time
  OpenGuidedSession m_open;
  std::optional<Session> m_stored;
};

} // namespace midback
